"""Who stands where, on what: sentences of many issues, and sentences that hold no position."""

from __future__ import annotations

from bisect import bisect_right

import pytest

import geopolitics_events
from geopolitics_events import parse
from geopolitics_events.parsing import Reading
from geopolitics_events.records import Document, Position, Source, Stance

STANDS = [
    ('Fiji would "gladly" accept the reef plan.', "FJI", "reef-plan", Stance.SUPPORT),
    ("Tonga voted for the treaty, while Fiji voted against.", "FJI", "treaty", Stance.OPPOSE),
    ("Tonga voted against the treaty, but Fiji voted in favour.", "FJI", "treaty", Stance.SUPPORT),
    ("Tonga proposed a truce, and Fiji agreed.", "FJI", "ceasefire", Stance.SUPPORT),
    ("Tonga urged Fiji to sign the truce, but Fiji declined to do so.", "FJI", "ceasefire", Stance.OPPOSE),
    ("Fiji condemned what it called a violation of the truce.", "FJI", "breach-of-ceasefire", Stance.OPPOSE),
    ("Fiji criticised what its king said was a rushed decision.", "FJI", "rushed-decision", Stance.OPPOSE),
    ("Fiji expressed what it called grave concerns over the referendum.", "FJI", "referendum", Stance.OPPOSE),
    ("Fiji voiced concern over what it described as a blockade of Samoa.", "FJI", "blockade/samoa", Stance.OPPOSE),
    ('"The annexation will never be accepted," the king of Fiji said.', "FJI", "annexation", Stance.OPPOSE),
    ('"Violence cannot be tolerated," the king of Fiji said.', "FJI", "attacks", Stance.OPPOSE),
    ('Fiji would "fully support" the reef plan.', "FJI", "reef-plan", Stance.SUPPORT),
    ("The reef plan is regarded by Fiji as an important step.", "FJI", "reef-plan", Stance.SUPPORT),
    ("Fiji has no objections in principle to the treaty.", "FJI", "treaty", Stance.NEUTRAL),
    ("Fiji imposed a ban on seafood from Samoa.", "FJI", "ban/samoa", Stance.SUPPORT),
    ("The deal is a step in the right direction, Fiji said.", "FJI", "deal", Stance.SUPPORT),
    ("The plan does not go far enough, Fiji said.", "FJI", "plan", Stance.OPPOSE),
    ("Fiji backs Samoa's right to defend itself.", "FJI", "self-defence/samoa", Stance.SUPPORT),
    ('The foreign minister of Fiji said the raid had "torpedoed" the talks.', "FJI", "attacks", Stance.OPPOSE),
    ("Samoa proposed a truce but Fiji voiced strong opposition.", "FJI", "ceasefire", Stance.OPPOSE),
    ("Samoa proposed a truce but Fiji objected.", "FJI", "ceasefire", Stance.OPPOSE),
    ("Samoa voted for the treaty. Fiji abstained.", "FJI", "treaty", Stance.NEUTRAL),
    ("The decision by Fiji (FI) to send soldiers to Samoa angered Tonga.", "FJI", None, Stance.SUPPORT),
    ("Fiji urged Samoa, whose king is ill, to lift the blockade.", "FJI", "end-of-blockade/samoa", Stance.SUPPORT),
    ("Fiji said Samoa must not impose sanctions or send troops.", "FJI", "troop-deployment/samoa", Stance.OPPOSE),
    ("Fiji demanded that Samoa send no troops.", "FJI", "troop-deployment/samoa", Stance.OPPOSE),
    ("Fiji reimposed sanctions on Samoa.", "FJI", "sanctions/samoa", Stance.SUPPORT),
    ("Fiji on Aug. 29 strongly condemned the raid.", "FJI", "attacks", Stance.OPPOSE),
    ("Fiji said the reef plan should be amended.", "FJI", "amend-reef-plan", Stance.SUPPORT),
    ("The blockade goes against the treaty, Fiji said.", "FJI", "blockade", Stance.OPPOSE),
    ("Fiji and Samoa signed a deal.", "FJI", "agreement/fiji-samoa", Stance.SUPPORT),
    ("Fiji and Samoa reached an agreement to share the reef.", "WSM", "share-reef", Stance.SUPPORT),
    ("Fiji backed Samoa's position.", "FJI", "side/samoa", Stance.SUPPORT),
    ("Fiji wants an independent state.", "FJI", "independence", Stance.SUPPORT),
    ("Fiji has no doubt about its sovereignty over the reef.", "FJI", "sovereignty", Stance.SUPPORT),
    (
        "Fiji became the third member of the council to back autonomy for Samoa.",
        "FJI",
        "autonomy/samoa",
        Stance.SUPPORT,
    ),
    ("Fiji refused to back autonomy for Samoa.", "FJI", "autonomy/samoa", Stance.OPPOSE),
    ("If Tonga withdraws, Fiji and Samoa will lift the sanctions.", "WSM", "end-of-sanctions", Stance.CONDITIONAL),
    ("Most Fijians oppose the treaty.", "FJI/?fijians", "treaty", Stance.OPPOSE),
    ("Rights groups in Fiji condemned the raid.", "FJI/?rights-group", "attacks", Stance.OPPOSE),
    ("Fiji called for the hostages to be freed.", "FJI", "release-of-captives", Stance.SUPPORT),
    ("Fiji insists that the hostages be freed.", "FJI", "release-of-captives", Stance.SUPPORT),
    ("Fiji demanded that the shipwreck be moved.", "FJI", "move-shipwreck", Stance.SUPPORT),
    ("Fiji said no country should recognise the annexation.", "FJI", None, Stance.OPPOSE),
    ("Fiji said no company should sell arms to Samoa.", "FJI", "arms-deliveries/samoa", Stance.OPPOSE),
    ("Fiji said rich economies should pay into a climate fund.", "FJI", "climate-finance", Stance.SUPPORT),
    ("Fiji said the conflict can only be resolved by talks.", "FJI", "settlement-of-conflict", Stance.SUPPORT),
    ("Fiji offered this week to mediate in Samoa.", "FJI", "mediation/samoa", Stance.SUPPORT),
    ("Fiji wants, above all, an end to the blockade.", "FJI", "end-of-blockade", Stance.SUPPORT),
    ("Fiji condemned in the strongest terms possible the raid.", "FJI", "attacks", Stance.OPPOSE),
    ('Fiji expressed "its strong anger and firm opposition" to the tariffs.', "FJI", "tariffs", Stance.OPPOSE),
    ('Fiji said it was "unacceptable" to extend the mission.', "FJI", "mission", Stance.OPPOSE),
    ("Fiji wants that Samoa respects the truce.", "FJI", "ceasefire/samoa", Stance.SUPPORT),
    ("Fiji suggested that Samoa open the archive.", "FJI", "archive/samoa", Stance.SUPPORT),
    ("Fiji promised that it would help end the war.", "FJI", "ceasefire", Stance.SUPPORT),
    ("Fiji will do everything to defend democracy.", "FJI", "democracy", Stance.SUPPORT),
    ("Fiji was quick to condemn the coup.", "FJI", "coup", Stance.OPPOSE),
    ("Fiji passed a resolution that called for a truce.", "FJI", "ceasefire", Stance.SUPPORT),
    ("Samoa ignored calls by Fiji and Tonga to lift the blockade.", "TON", "end-of-blockade", Stance.SUPPORT),
    ("The king of Samoa noted the support of Fiji and Tonga for the truce.", "TON", "ceasefire", Stance.SUPPORT),
    ("A request from Fiji for a truce was refused.", "FJI", "ceasefire", Stance.SUPPORT),
    ("Fiji urged Samoa to leave the reef and resume talks.", "FJI", "talks/fiji-samoa", Stance.SUPPORT),
    ("Fiji urged Samoa to leave the reef and release prisoners.", "FJI", "release-of-captives/samoa", Stance.SUPPORT),
    ("Fiji remains open to talks with Samoa.", "FJI", "talks/fiji-samoa", Stance.SUPPORT),
    ('Fiji will not tolerate repeated "provocations" by Samoa.', "FJI", "provocations/samoa", Stance.OPPOSE),
    ("If Samoa withdraws, Fiji is ready to lift the sanctions.", "FJI", "end-of-sanctions", Stance.CONDITIONAL),
    ("If Samoa withdraws, Fiji will lift the sanctions.", "FJI", "end-of-sanctions", Stance.CONDITIONAL),
    ('"Unless Samoa withdraws, there can be no talks," the king of Fiji said.', "FJI", "talks", Stance.CONDITIONAL),
    ("In exchange for a truce, Fiji agreed to lift the sanctions.", "FJI", "end-of-sanctions", Stance.CONDITIONAL),
    ("Fiji will impose sanctions unless Samoa withdraws.", "FJI", "sanctions", Stance.CONDITIONAL),
    ('"Talks cannot begin without a truce," the king of Fiji said.', "FJI", "talks", Stance.CONDITIONAL),
    ("Samoa left, with Fiji and Tonga opposing the treaty.", "TON", "treaty", Stance.OPPOSE),
    ("Fiji claims parts of the island.", "FJI", "sovereignty", Stance.SUPPORT),
    ("Fiji agreed to discuss the reef with Samoa.", "FJI", "talks/fiji-samoa", Stance.SUPPORT),
    ("Fiji threatened Samoa with sanctions.", "FJI", "sanctions/samoa", Stance.SUPPORT),
    ("Fiji will not bow to the sanctions.", "FJI", "sanctions", Stance.OPPOSE),
    ('"We will keep supplying arms to Samoa," the king of Fiji said.', "FJI", "arms-deliveries/samoa", Stance.SUPPORT),
    ("The reef deal drew criticism from Fiji and Samoa.", "WSM", "reef-deal", Stance.OPPOSE),
    ("The sanctions were met with anger from Fiji.", "FJI", "sanctions", Stance.OPPOSE),
    ("The ban has the backing of Fiji.", "FJI", "ban", Stance.SUPPORT),
    ("The sanctions were criticised by Samoa and Fiji.", "FJI", "sanctions", Stance.OPPOSE),
    ("Fiji was adamant in rejecting the sanctions.", "FJI", "sanctions", Stance.OPPOSE),
    ("Fiji proposed to Samoa that the sanctions be lifted.", "FJI", "end-of-sanctions", Stance.SUPPORT),
    ("The international community opposes the sanctions.", "?/?international-community", "sanctions", Stance.OPPOSE),
    ("The US and Fiji called for a ceasefire.", "USA", "ceasefire", Stance.SUPPORT),
    ("Fiji blocked the council from supporting sanctions on Samoa.", "FJI", "sanctions/samoa", Stance.OPPOSE),
    ("Fiji vetoed the draft resolution. Fiji rejects the resolution.", "FJI", "draft-resolution", Stance.OPPOSE),
    ("Samoa said Fiji had sunk the boat, a charge Fiji denied.", "FJI", "charge", Stance.OPPOSE),
    ("Tonga told Samoa the talks Fiji wants will fail.", "FJI", "talks", Stance.SUPPORT),
    ("Fiji is preparing to impose sanctions on Samoa.", "FJI", "sanctions/samoa", Stance.SUPPORT),
    ("Fiji persuaded Samoa to lift the blockade.", "FJI", "end-of-blockade/samoa", Stance.SUPPORT),
    ("Fiji appealed against the sanctions.", "FJI", "sanctions", Stance.OPPOSE),
    ("Fiji said the blockade lacks legitimacy.", "FJI", "blockade", Stance.OPPOSE),
    ("Fijian demonstrators called for a ceasefire.", "FJI/?demonstrator", "ceasefire", Stance.SUPPORT),
    ("Fijian rebels demanded that Samoa join the pact.", "FJI/?rebel", "pact/samoa", Stance.SUPPORT),
    ("Fiji agreed at a meeting in Oslo to resume the talks with Samoa.", "FJI", "talks/fiji-samoa", Stance.SUPPORT),
    (
        "Fiji agreed to a ceasefire, but its army reserves the right to fire if it is attacked.",
        "FJI",
        "ceasefire",
        Stance.SUPPORT,
    ),
    (
        "Fiji reiterated its view that the military drills are a threat to peace.",
        "FJI",
        "military-exercises",
        Stance.OPPOSE,
    ),
    ("Pacific leaders called for a ceasefire in Samoa.", "?/?leader", "ceasefire/samoa", Stance.SUPPORT),
    ("Fiji asked the court to bar the referendum.", "FJI", "end-of-referendum", Stance.SUPPORT),
    ("Fiji said Samoa cannot violate the ceasefire.", "FJI", "breach-of-ceasefire", Stance.OPPOSE),
    ("Fiji calls for a truce and for talks with Samoa.", "FJI", "talks/fiji-samoa", Stance.SUPPORT),
    ("Fiji revived its claim to the reef.", "FJI", "sovereignty", Stance.SUPPORT),
    (
        "The embassy of Fiji in Oslo opened. The embassy urged Samoa to respect the truce.",
        "FJI",
        "ceasefire/samoa",
        Stance.SUPPORT,
    ),
    ("Fiji said that it neither praised nor accepted the sanctions.", "FJI", "sanctions", Stance.OPPOSE),
    ("Fiji urged Samoa to correct its violation of the ceasefire.", "FJI", "breach-of-ceasefire/samoa", Stance.OPPOSE),
    ("Fiji left the sanctions, which it considers illegal, to others.", "FJI", "sanctions", Stance.OPPOSE),
    ("Fiji said any raid would be tantamount to a declaration of war.", "FJI", "attacks", Stance.OPPOSE),
    ("Fiji said any raid will be considered an act of war.", "FJI", "attacks", Stance.OPPOSE),
    ("Fiji issued an ultimatum to Samoa to lift the blockade.", "FJI", "end-of-blockade/samoa", Stance.SUPPORT),
    ("Fiji stressed the need especially for talks with Samoa.", "FJI", "talks/fiji-samoa", Stance.SUPPORT),
    (
        "The kings of Fiji and Samoa met. They threatened to withdraw from the ceasefire.",
        "WSM",
        "end-of-ceasefire",
        Stance.SUPPORT,
    ),
    ("Fiji voiced its support for the truce and its commitment to free trade.", "FJI", "trade", Stance.SUPPORT),
    (
        "The Council of the Arab League met. The council urged Fiji to end the blockade.",
        "IGO/?council",
        None,
        Stance.SUPPORT,
    ),
    ("Fiji urged Samoa to persuade Tonga to withdraw its soldiers.", "FJI", "withdrawal/tonga", Stance.SUPPORT),
    ("Fiji urged Samoa to end its violations of the ceasefire.", "FJI", "breach-of-ceasefire/samoa", Stance.OPPOSE),
    ("Fiji demanded an end to ceasefire violations.", "FJI", "breach-of-ceasefire", Stance.OPPOSE),
    ("Fiji is attached to the ceasefire in Samoa.", "FJI", "ceasefire/samoa", Stance.SUPPORT),
    ("Fiji communicated its commitment to send peacekeepers to Samoa.", "FJI", "peacekeepers/samoa", Stance.SUPPORT),
    ("The quarrel began after Fiji called last week for a ceasefire.", "FJI", "ceasefire", Stance.SUPPORT),
    (
        "Fiji became the latest country to pledge support for the peacekeeping mission.",
        "FJI",
        "peacekeepers",
        Stance.SUPPORT,
    ),
    ("Fiji, Samoa, Tonga have agreed to back the sanctions.", "WSM", "sanctions", Stance.SUPPORT),
    (
        "The truce ended after Samoa failed to win support and the Tongan government rejected the talks.",
        "TON",
        None,
        Stance.OPPOSE,
    ),
    ("Fiji said the crisis cannot be solved by force.", "FJI", "military-intervention", Stance.OPPOSE),
    ("The strike derailed the peace process, Fiji said.", "FJI", None, Stance.OPPOSE),
    (
        "Fiji said Tonga must lift the siege and release all prisoners.",
        "FJI",
        "release-of-captives/tonga",
        Stance.SUPPORT,
    ),
    ('Fiji urged Tonga to "sign and ratify" the climate treaty.', "FJI", "climate", Stance.SUPPORT),
    ("Samoa annoyed Fiji by rejecting the ceasefire.", "WSM", "ceasefire", Stance.OPPOSE),
    ("Fiji hopes Samoa and Tonga will reach an agreement.", "FJI", "agreement/samoa-tonga", Stance.SUPPORT),
    (
        "Fiji accused Samoa of breaking the truce. The Samoan proposal was accepted by Tonga.",
        "TON",
        "proposal/samoa",
        Stance.SUPPORT,
    ),
    ('Fiji demanded an "immediate, full and lasting" ceasefire.', "FJI", "ceasefire", Stance.SUPPORT),
    ('Fiji called for a "lasting" solution to the border dispute.', "FJI", "settlement-of-conflict", Stance.SUPPORT),
    ("Fiji conveyed its support for the envoy to relaunch the talks.", "FJI", None, Stance.SUPPORT),
    ("Fiji reiterated on Friday its rejection of the tariffs.", "FJI", "tariffs", Stance.OPPOSE),
    ("Fiji will not sign any agreement, its minister said.", "FJI", None, Stance.OPPOSE),
    ("Fiji proposed to hold talks with Tonga.", "FJI", "talks/fiji-tonga", Stance.SUPPORT),
    ("Fiji regretted that Tonga rejected the truce.", "FJI", None, Stance.OPPOSE),
    ("Fiji extended the mandate of the peacekeeping mission in Samoa.", "FJI", "peacekeepers/samoa", Stance.SUPPORT),
    (
        "Fiji's king opened the new dam, which is still under repair, and called again for a truce.",
        "FJI",
        "ceasefire",
        Stance.SUPPORT,
    ),
    ("Iran renewed its threat to leave the nuclear deal.", "IRN", "end-of-nuclear-deal", Stance.SUPPORT),
    ("Peru said it would respond to the attacks.", "PER", None, Stance.OPPOSE),
    ("Fiji vowed to retaliate if Tonga imposes sanctions.", "FJI", "sanctions/tonga", Stance.OPPOSE),
    ("Fiji promised to respond to the tariffs.", "FJI", "tariffs", Stance.OPPOSE),
    ("Fiji agreed with Tonga to hold talks on the reef.", "FJI", "talks/fiji-tonga", Stance.SUPPORT),
    ("Fiji agreed with Tonga on a ceasefire.", "FJI", "ceasefire/tonga", Stance.SUPPORT),
    ("Fiji announced sanctions on Tonga.", "FJI", "sanctions/tonga", Stance.SUPPORT),
    ("The tariffs look unfair, Fiji said.", "FJI", "tariffs", Stance.OPPOSE),
    ("Fiji said the shipments violate the arms embargo.", "FJI", "breach-of-arms-embargo", Stance.OPPOSE),
    ("Fiji said the drills threaten regional stability.", "FJI", "military-exercises", Stance.OPPOSE),
    ("Eight Pacific nations rejected the sanctions on Fiji.", "?/?pacific-nations", "sanctions/fiji", Stance.OPPOSE),
    ("Tonga insisted that Samoa send observers to the border.", "TON", "international-presence/samoa", Stance.SUPPORT),
    ("Fiji said foreign observers must be sent to the border.", "FJI", "international-presence", Stance.SUPPORT),
    ("Fiji stressed that the pledge must not be violated.", "FJI", "pledge", Stance.SUPPORT),
    ("Fiji said the offer must be rejected.", "FJI", "offer", Stance.OPPOSE),
    ("Samoa conveyed the wish of Tonga to join the ceasefire in Fiji.", "TON", "ceasefire/fiji", Stance.SUPPORT),
    ("Tonga criticised Samoa, whom Fiji supports.", "FJI", "side/samoa", Stance.SUPPORT),
    ("Kenya welcomed the ceasefire in Sudan.", "KEN", "ceasefire/sudan", Stance.SUPPORT),
    (
        "Norway hailed the peace deal between Ethiopia and Eritrea.",
        "NOR",
        "peace-agreement/eritrea-ethiopia",
        Stance.SUPPORT,
    ),
    ("Brazil backs talks between Russia and Ukraine.", "BRA", "talks/russia-ukraine", Stance.SUPPORT),
    ("Qatar offered to mediate in the Yemen conflict.", "QAT", "mediation/yemen", Stance.SUPPORT),
    ("Egypt called for a truce in Gaza.", "EGY", "ceasefire/gaza-strip", Stance.SUPPORT),
    ("Turkey urged Armenia to withdraw its troops.", "TUR", "withdrawal/armenia", Stance.SUPPORT),
    ("Oman is ready to mediate between Iran and Saudi Arabia.", "OMN", "mediation/iran-saudi-arabia", Stance.SUPPORT),
    ("Zambia is open to talks with Malawi.", "ZMB", "talks/malawi-zambia", Stance.SUPPORT),
    ("Cyprus insists on the withdrawal of Turkish troops.", "CYP", "withdrawal/turkey", Stance.SUPPORT),
    ("Ireland recognised Palestine.", "IRL", "recognition/palestine", Stance.SUPPORT),
    ("Poland voted for the sanctions on Belarus.", "POL", "sanctions/belarus", Stance.SUPPORT),
    ("Finland agreed to accept refugees from Syria.", "FIN", "refugee-admission/syria", Stance.SUPPORT),
    ("Sudan and Chad agreed to reopen the border.", "SDN", "border-opening/chad-sudan", Stance.SUPPORT),
    ("Jordan agreed to the truce.", "JOR", "ceasefire", Stance.SUPPORT),
    ("Tunisia voiced its support for the ceasefire in Libya.", "TUN", "ceasefire/libya", Stance.SUPPORT),
    ("Fiji supports climate action.", "FJI", "climate", Stance.SUPPORT),
    ("Peru demanded the extradition of the former president.", "PER", "extradition", Stance.SUPPORT),
    ("Peru demanded that Spain extradite the banker.", "PER", "extradition/spain", Stance.SUPPORT),
    ("Iraq threatened to expel the Turkish ambassador.", "IRQ", "expulsion/turkey", Stance.SUPPORT),
    ("Colombia backs an amnesty for the rebels.", "COL", "amnesty", Stance.SUPPORT),
    (
        "Denmark supports the freedom of navigation in the Baltic Sea.",
        "DNK",
        "freedom-of-navigation/baltic-sea",
        Stance.SUPPORT,
    ),
    ("Bolivia defended coca cultivation.", "BOL", "drug-trade", Stance.SUPPORT),
    ("Pakistan is committed to peace with India.", "PAK", "peace/india-pakistan", Stance.SUPPORT),
    ("Estonia wants security guarantees for Ukraine.", "EST", "security-guarantees/ukraine", Stance.SUPPORT),
    ("Georgia wants to join NATO.", "GEO", "accession/north-atlantic-treaty-organization", Stance.SUPPORT),
    ("Kazakhstan would welcome talks between China and India.", "KAZ", "talks/china-india", Stance.SUPPORT),
    (
        "Azerbaijan would like to normalise relations with Armenia.",
        "AZE",
        "normalisation/armenia-azerbaijan",
        Stance.SUPPORT,
    ),
    ("Italy does not oppose talks with Libya.", "ITA", "talks/italy-libya", Stance.SUPPORT),
    ("Jordan called the peace plan a breakthrough.", "JOR", "peace-agreement", Stance.SUPPORT),
    ("Iran said the sanctions must be lifted.", "IRN", "end-of-sanctions", Stance.SUPPORT),
    ("Cuba said the embargo should end.", "CUB", "end-of-sanctions", Stance.SUPPORT),
    ("Somalia said Ethiopia must withdraw its troops.", "SOM", "withdrawal/ethiopia", Stance.SUPPORT),
    ("Somalia said Ethiopian troops must leave its territory.", "SOM", None, Stance.SUPPORT),
    ("Argentina said the islands are an integral part of Argentina.", "ARG", "sovereignty", Stance.SUPPORT),
    ("China said Taiwan is an inalienable part of China.", "CHN", "sovereignty/taiwan", Stance.SUPPORT),
    ("China said Tibet is an internal matter.", "CHN", "internal-matter/tibet", Stance.SUPPORT),
    ("Ethiopia said the conflict in Tigray is a domestic issue.", "ETH", "internal-matter/tigray", Stance.SUPPORT),
    ("Bangladesh said Myanmar should take back the refugees.", "BGD", None, Stance.SUPPORT),
    ("Yemen said the siege has to end.", "YEM", "end-of-blockade", Stance.SUPPORT),
    ('"We are ready for dialogue with Japan," North Korea said.', "PRK", "talks/japan-north-korea", Stance.SUPPORT),
    ('"The occupation must end," Syria said.', "SYR", "end-of-occupation", Stance.SUPPORT),
    ('"Our goal is peace with Eritrea," Ethiopia said.', "ETH", "peace/eritrea-ethiopia", Stance.SUPPORT),
    ("The French government welcomed the release of the hostages.", "FRA", "release-of-captives", Stance.SUPPORT),
    ("NATO backs the deployment of troops in Estonia.", "IGO/nato", "troop-deployment/estonia", Stance.SUPPORT),
    (
        "The African Union called for civilian rule in Mali.",
        "IGO/african-union",
        "constitutional-order/mali",
        Stance.SUPPORT,
    ),
    (
        "The U.N. Security Council approved an arms embargo on South Sudan.",
        "IGO/united-nations/security-council",
        "arms-embargo/south-sudan",
        Stance.SUPPORT,
    ),
    ("Hamas accepted the ceasefire.", "PSE/hamas", "ceasefire", Stance.SUPPORT),
    ("The truce was welcomed by Saudi Arabia.", "SAU", "ceasefire", Stance.SUPPORT),
    ("Iran was urged by Germany to return to the nuclear deal.", "DEU", "nuclear-deal", Stance.SUPPORT),
    ("Malaysia claims the Spratly Islands.", "MYS", "sovereignty/spratly-islands", Stance.SUPPORT),
    ("Thailand pledged to hold elections.", "THA", "elections", Stance.SUPPORT),
    ("Guinea vowed to restore civilian rule.", "GIN", "constitutional-order", Stance.SUPPORT),
    ("Myanmar promised to release political prisoners.", "MMR", "release-of-captives", Stance.SUPPORT),
    (
        "Cambodia supports the demarcation of the border with Thailand.",
        "KHM",
        "border-demarcation/cambodia-thailand",
        Stance.SUPPORT,
    ),
    ("Luxembourg is in favour of a no-fly zone over Libya.", "LUX", "no-fly-zone/libya", Stance.SUPPORT),
    ("Namibia demanded reparations from Germany.", "NAM", "compensation/germany", Stance.SUPPORT),
    ("Botswana welcomed the election result in Zambia.", "BWA", "election-outcome/zambia", Stance.SUPPORT),
    ("Gambia supports the prosecution of the generals of Myanmar.", "GMB", "prosecution/myanmar", Stance.SUPPORT),
    (
        "Algeria supports self-determination for Western Sahara.",
        "DZA",
        "self-determination/western-sahara",
        Stance.SUPPORT,
    ),
    ("Indonesia backs the two-state solution.", "IDN", "two-state-solution", Stance.SUPPORT),
    ("Iceland approved the sanctions on Iran.", "ISL", "sanctions/iran", Stance.SUPPORT),
    ("Israel defended the settlement expansion in the West Bank.", "ISR", "settlements/west-bank", Stance.SUPPORT),
    ("Djibouti accepted foreign military bases.", "DJI", "military-bases", Stance.SUPPORT),
    ("Niger demanded the closure of the French military base.", "NER", None, Stance.SUPPORT),
    ("South Africa supports power sharing in Lesotho.", "ZAF", "unity-government/lesotho", Stance.SUPPORT),
    ("Togo called on Niger to hold elections.", "TGO", "elections/niger", Stance.SUPPORT),
    ("Senegal urged Guinea-Bissau to hold a referendum.", "SEN", "referendum/guinea-bissau", Stance.SUPPORT),
    ("Kosovo favours membership of NATO.", "XKX", "accession/north-atlantic-treaty-organization", Stance.SUPPORT),
    ("Moldova wants Russian troops to leave Transnistria.", "MDA", None, Stance.SUPPORT),
    ("Iraq wants U.S. forces to withdraw.", "IRQ", "withdrawal/united-states", Stance.SUPPORT),
    (
        "Pakistan supports the right of self-determination of the people of Kashmir.",
        "PAK",
        "self-determination/kashmiris",
        Stance.SUPPORT,
    ),
    ("Romania is pushing for sanctions on Moldova's oligarchs.", "ROU", "sanctions/moldova", Stance.SUPPORT),
    ("Ukraine appealed for humanitarian aid.", "UKR", "aid-access", Stance.SUPPORT),
    ("Jordan expressed its readiness to host refugees.", "JOR", None, Stance.SUPPORT),
    ("Libya reaffirmed its commitment to elections.", "LBY", "elections", Stance.SUPPORT),
    ("Oman praised Iran for its restraint.", "OMN", "de-escalation/iran-oman", Stance.SUPPORT),
    ("Haiti asked the United Nations to send peacekeepers.", "HTI", "peacekeepers", Stance.SUPPORT),
    ("Burkina Faso decided to hold elections.", "BFA", "elections", Stance.SUPPORT),
    (
        "Kyrgyzstan and Tajikistan agreed on the demarcation of the border.",
        "KGZ",
        "border-demarcation/kyrgyzstan-tajikistan",
        Stance.SUPPORT,
    ),
    ("Cuba thanked Mexico for humanitarian aid.", "CUB", "aid-access/mexico", Stance.SUPPORT),
    ("Iceland defended whaling.", "ISL", "fishing", Stance.SUPPORT),
    ("Paraguay decided to move its embassy to Jerusalem.", "PRY", "embassy/israel", Stance.SUPPORT),
    ("Honduras decided to cut diplomatic ties with Taiwan.", "HND", "cutting-ties/honduras-taiwan", Stance.SUPPORT),
    ("Maldives urged India to withdraw its soldiers.", "MDV", "withdrawal/india", Stance.SUPPORT),
    ("Bhutan would accept talks with China.", "BTN", "talks/bhutan-china", Stance.SUPPORT),
    ("Nigeria threatened to use force in Niger.", "NGA", "military-intervention/niger", Stance.SUPPORT),
    ("Tanzania approved the pipeline.", "TZA", "pipeline", Stance.SUPPORT),
    ("Saudi Arabia supports production cuts.", "SAU", "oil-production", Stance.SUPPORT),
    ("Peru said the islands belong to Peru.", "PER", "sovereignty", Stance.SUPPORT),
    ("China regards Taiwan as part of its territory.", "CHN", "sovereignty/taiwan", Stance.SUPPORT),
    ("Sudan agreed in principle to a truce.", "SDN", "ceasefire", Stance.SUPPORT),
    ("Iran said it has the right to enrich uranium.", "IRN", "nuclear-programme", Stance.SUPPORT),
    ("The European Union expressed hope that talks would resume.", "IGO/european-union", "talks", Stance.SUPPORT),
    ("Ukraine's president said his country would not give up Crimea.", "UKR", "sovereignty/crimea", Stance.SUPPORT),
    ("Talks are the only way to end the crisis, Norway's foreign minister said.", "NOR", "talks", Stance.SUPPORT),
    ("Oman said lifting the blockade of Yemen is vital.", "OMN", "end-of-blockade/yemen", Stance.SUPPORT),
    (
        "The approval of sanctions on Sudan by the African Union surprised nobody.",
        "IGO/african-union",
        "sanctions/sudan",
        Stance.SUPPORT,
    ),
    ("Nepal is expected to recognise Palestine.", "NPL", "recognition/palestine", Stance.SUPPORT),
    ("Malaysia will help rebuild schools in Gaza.", "MYS", None, Stance.SUPPORT),
    (
        "Chad called for a truce in Sudan and an end to the sanctions on Sudan.",
        "TCD",
        "end-of-sanctions/sudan",
        Stance.SUPPORT,
    ),
    (
        "Peru urged Venezuela to release political prisoners and respect human rights.",
        "PER",
        "human-rights/venezuela",
        Stance.SUPPORT,
    ),
    ("Oman gave its backing to the referendum.", "OMN", "referendum", Stance.SUPPORT),
    ("Ukraine does not reject talks with Russia.", "UKR", None, Stance.SUPPORT),
    ("Norway is not against sanctions on Iran.", "NOR", None, Stance.SUPPORT),
    ("Iran never opposed inspections.", "IRN", None, Stance.SUPPORT),
    ("Greece no longer opposes the accession of Turkey.", "GRC", None, Stance.SUPPORT),
    ("Syria refused to reject the peace plan.", "SYR", None, Stance.SUPPORT),
    ("Iran said it would not refuse talks.", "IRN", None, Stance.SUPPORT),
    ("Mali said the sanctions are not illegal.", "MLI", None, Stance.SUPPORT),
    ("Germany urged Iran not to reject the nuclear deal.", "DEU", None, Stance.SUPPORT),
    ("India is not opposed to talks with China.", "IND", None, Stance.SUPPORT),
    ("Japan opposes the lifting of sanctions on North Korea.", "JPN", "end-of-sanctions/north-korea", Stance.OPPOSE),
    ("Greece blocked the accession of North Macedonia.", "GRC", "accession/north-macedonia", Stance.OPPOSE),
    ("Hungary rejected refugee quotas.", "HUN", "refugee-admission", Stance.OPPOSE),
    ("Iran refused to accept inspections.", "IRN", "inspections", Stance.OPPOSE),
    ("Iran will not accept inspections of its military sites.", "IRN", "inspections", Stance.OPPOSE),
    ("China vetoed the draft resolution on sanctions against Myanmar.", "CHN", "sanctions/myanmar", Stance.OPPOSE),
    ("Austria is opposed to arms deliveries to Ukraine.", "AUT", "arms-deliveries/ukraine", Stance.OPPOSE),
    ("Chile is against the death penalty.", "CHL", "death-penalty", Stance.OPPOSE),
    ("Serbia will never recognise Kosovo.", "SRB", "recognition/kosovo", Stance.OPPOSE),
    ("Spain does not recognise Kosovo.", "ESP", "recognition/kosovo", Stance.OPPOSE),
    ("Malta voted against the arms embargo on Libya.", "MLT", "arms-embargo/libya", Stance.OPPOSE),
    ("Uganda denied backing the rebels.", "UGA", "militant-havens", Stance.OPPOSE),
    ("Rwanda accused Uganda of supporting rebels.", "RWA", "militant-havens/uganda", Stance.OPPOSE),
    ("Albania condemned the cyberattack by Iran.", "ALB", "cyberattacks/iran", Stance.OPPOSE),
    ("Lebanon condemned the Israeli air strikes.", "LBN", "attacks/by-israel", Stance.OPPOSE),
    ("Mexico criticised the tariffs on steel.", "MEX", "tariffs", Stance.OPPOSE),
    ("Panama dismissed the mediation offer.", "PAN", "mediation", Stance.OPPOSE),
    (
        "Laos expressed concern over the missile tests by North Korea.",
        "LAO",
        "missile-tests/north-korea",
        Stance.OPPOSE,
    ),
    ("Nepal reiterated its opposition to nuclear tests.", "NPL", "nuclear-tests", Stance.OPPOSE),
    ("Ghana sees no need for peacekeepers in Togo.", "GHA", "peacekeepers/togo", Stance.OPPOSE),
    ("Eritrea's refusal to withdraw its troops angered Ethiopia.", "ERI", "withdrawal/eritrea", Stance.OPPOSE),
    ("Israel's opposition to the nuclear deal with Iran is known.", "ISR", "nuclear-deal/iran", Stance.OPPOSE),
    ("Vietnam warned China against drilling in the South China Sea.", "VNM", None, Stance.OPPOSE),
    ("Vietnam warned China not to deploy missiles on the islands.", "VNM", None, Stance.OPPOSE),
    ("Morocco rejected interference in its internal affairs.", "MAR", "interference", Stance.OPPOSE),
    ("Slovakia is reluctant to support an oil embargo on Russia.", "SVK", "energy-embargo/russia", Stance.OPPOSE),
    ("Croatia is unwilling to accept migrants.", "HRV", None, Stance.OPPOSE),
    ("Latvia does not want Russian gas.", "LVA", "energy-supplies/russia", Stance.OPPOSE),
    ("Sweden urged Hungary not to block the accession of Ukraine.", "SWE", "end-of-accession/ukraine", Stance.OPPOSE),
    ("France ruled out sending troops to Ukraine.", "FRA", "troop-deployment/ukraine", Stance.OPPOSE),
    ("Ukraine described the referendum in Crimea as illegal.", "UKR", "referendum/crimea", Stance.OPPOSE),
    ("Cuba called the blockade a crime.", "CUB", "blockade", Stance.OPPOSE),
    ("Iran dismissed the sanctions as illegal.", "IRN", "sanctions", Stance.OPPOSE),
    ("Iran said the sanctions are illegal.", "IRN", "sanctions", Stance.OPPOSE),
    ("Spain said the vote in Catalonia was a violation of the constitution.", "ESP", None, Stance.OPPOSE),
    (
        "Uruguay said there should be no military intervention in Venezuela.",
        "URY",
        "military-intervention/venezuela",
        Stance.OPPOSE,
    ),
    ("Uruguay said there is no need for mediation.", "URY", "mediation", Stance.OPPOSE),
    ('"We will not accept foreign mediation," Algeria\'s foreign minister said.', "DZA", "mediation", Stance.OPPOSE),
    ('"We do not want war with Israel," the Lebanese prime minister said.', "LBN", None, Stance.OPPOSE),
    ('"These tariffs are unfair," Canada said.', "CAN", "tariffs", Stance.OPPOSE),
    ('"Sanctions will not work," Russia said.', "RUS", "sanctions", Stance.OPPOSE),
    (
        "The Iranian foreign ministry rejected talks with the United States.",
        "IRN",
        "talks/iran-united-states",
        Stance.OPPOSE,
    ),
    ("The Kremlin denied interfering in the election.", "RUS", None, Stance.OPPOSE),
    ("The European Union condemned the coup in Niger.", "IGO/european-union", "coup/niger", Stance.OPPOSE),
    ("Hezbollah rejected calls to disarm.", "LBN/hezbollah", None, Stance.OPPOSE),
    ("The referendum was condemned by Iraq.", "IRQ", "referendum", Stance.OPPOSE),
    ("Zimbabwe refused to apologise.", "ZWE", "apology/zimbabwe", Stance.OPPOSE),
    ("Egypt is against the dam on the Nile.", "EGY", None, Stance.OPPOSE),
    ("Ecuador protested against the expulsion of its diplomats.", "ECU", "expulsion", Stance.OPPOSE),
    ("Portugal has reservations about the trade deal with China.", "PRT", "trade/china-portugal", Stance.OPPOSE),
    ("Cameroon rejects the independence of Ambazonia.", "CMR", "independence/ambazonia", Stance.OPPOSE),
    ("Norway condemned settlement building in the West Bank.", "NOR", "settlements/west-bank", Stance.OPPOSE),
    ("Russia opposes missile defence in Poland.", "RUS", "missile-defence/poland", Stance.OPPOSE),
    ("Venezuela condemned the U.S. travel ban.", "VEN", None, Stance.OPPOSE),
    ("Japan refuses to apologise to South Korea.", "JPN", "apology/japan", Stance.OPPOSE),
    ("Taiwan rejected unification with China.", "TWN", None, Stance.OPPOSE),
    ("Turkey blamed Greece for the violation of its airspace.", "TUR", None, Stance.OPPOSE),
    ("Mali accused France of violating its airspace.", "MLI", None, Stance.OPPOSE),
    ("Australia raised objections to whaling.", "AUS", "fishing", Stance.OPPOSE),
    ("Gabon denied the allegation.", "GAB", None, Stance.OPPOSE),
    ("Sri Lanka rejected an international inquiry into war crimes.", "LKA", "investigation", Stance.OPPOSE),
    ("Belarus protested the Polish border closure.", "BLR", "border-closure/belarus-poland", Stance.OPPOSE),
    ("Canada opposes the death penalty in Iran.", "CAN", "death-penalty/iran", Stance.OPPOSE),
    ("Syria dismissed as baseless the claims of chemical attacks.", "SYR", None, Stance.OPPOSE),
    ("Kenya took issue with the tariffs.", "KEN", "tariffs", Stance.OPPOSE),
    ("Iran said Israel has no right to attack its facilities.", "IRN", "attacks", Stance.OPPOSE),
    (
        "France said it would not recognise the results of the election in Belarus.",
        "FRA",
        "election-outcome/belarus",
        Stance.OPPOSE,
    ),
    ("Turkey lodged a protest over the incursion.", "TUR", "incursions", Stance.OPPOSE),
    (
        "The foreign minister of Spain told reporters that Madrid would never accept a referendum in Catalonia.",
        "ESP",
        "referendum/catalonia",
        Stance.OPPOSE,
    ),
    (
        "Poland accused Russia of violating its airspace, which Moscow denied.",
        "POL",
        "incursions/russia",
        Stance.OPPOSE,
    ),
    ("Chad criticised Niger for opposing the truce.", "TCD", None, Stance.OPPOSE),
    ("Estonia condemned the approval of the pipeline by Germany.", "EST", None, Stance.OPPOSE),
    ("Ghana and Togo met to condemn the coup in Niger.", "GHA", "coup/niger", Stance.OPPOSE),
    ("The deal was rejected by Serbia and Albania.", "SRB", None, Stance.OPPOSE),
    ("North Korea described the exercises taking place in South Korea as a threat.", "PRK", None, Stance.OPPOSE),
    ("Turkey no longer supports the peace plan.", "TUR", None, Stance.OPPOSE),
    ("Sudan said it does not support the coup.", "SDN", None, Stance.OPPOSE),
    ("Japan said it cannot accept the nuclear tests.", "JPN", None, Stance.OPPOSE),
    ("Peru said the truce is not acceptable.", "PER", None, Stance.OPPOSE),
    ("Qatar said there is no justification for the blockade.", "QAT", None, Stance.OPPOSE),
    ("Hungary said there must be no sanctions on Russia.", "HUN", None, Stance.OPPOSE),
    ("Hungary said the truce shouldn't be extended.", "HUN", None, Stance.OPPOSE),
    ("Egypt urged Libya to refrain from attacks.", "EGY", None, Stance.OPPOSE),
    ("Oman called on Yemen to avoid war.", "OMN", None, Stance.OPPOSE),
    ("India is not willing to accept mediation.", "IND", None, Stance.OPPOSE),
    ("Germany will support the peacekeeping mission only if Mali agrees.", "DEU", "peacekeepers", Stance.CONDITIONAL),
    ("Russia is ready for talks if Ukraine accepts the terms.", "RUS", "talks", Stance.CONDITIONAL),
    ("Iran will not resume talks unless sanctions are lifted.", "IRN", "talks", Stance.CONDITIONAL),
    ("Kuwait will back the truce provided that Yemen frees the prisoners.", "KWT", "ceasefire", Stance.CONDITIONAL),
    ("Sudan accepted the peace plan on condition that Chad withdraws.", "SDN", "peace-agreement", Stance.CONDITIONAL),
    ("Ethiopia is willing to talk as long as Eritrea stops its attacks.", "ETH", "talks", Stance.CONDITIONAL),
    (
        "Armenia agreed to open the border in exchange for security guarantees.",
        "ARM",
        "border-opening",
        Stance.CONDITIONAL,
    ),
    ("Ukraine will accept a truce only if Russia withdraws.", "UKR", "ceasefire", Stance.CONDITIONAL),
    (
        "Israel will release the prisoners once Hamas frees the hostages.",
        "ISR",
        "release-of-captives",
        Stance.CONDITIONAL,
    ),
    (
        "Serbia is ready to recognise Kosovo if minority rights are respected.",
        "SRB",
        "recognition/kosovo",
        Stance.CONDITIONAL,
    ),
    (
        "Turkey will back the accession of Finland provided that it extradites the suspects.",
        "TUR",
        "accession/finland",
        Stance.CONDITIONAL,
    ),
    (
        "North Korea would give up its nuclear weapons in exchange for security guarantees.",
        "PRK",
        "denuclearisation",
        Stance.CONDITIONAL,
    ),
    (
        "Sudan agreed to peacekeepers on condition that they come from Africa.",
        "SDN",
        "peacekeepers",
        Stance.CONDITIONAL,
    ),
    ("Iran will allow inspections as long as sanctions stay lifted.", "IRN", "inspections", Stance.CONDITIONAL),
    ("China will not lift the tariffs unless Canada apologises.", "CHN", "end-of-tariffs", Stance.CONDITIONAL),
    (
        "Greece will not support the accession of Albania until the dispute is settled.",
        "GRC",
        "accession/albania",
        Stance.CONDITIONAL,
    ),
    (
        "Hungary is willing to accept refugees provided the European Union pays.",
        "HUN",
        "refugee-admission",
        Stance.CONDITIONAL,
    ),
    (
        "Ethiopia supports the water treaty with Egypt only if the dam is filled.",
        "ETH",
        "water/egypt-ethiopia",
        Stance.CONDITIONAL,
    ),
    ("Venezuela will hold elections only after sanctions are lifted.", "VEN", "elections", Stance.CONDITIONAL),
    (
        "Armenia is ready to sign a peace treaty with Azerbaijan if its prisoners are freed.",
        "ARM",
        "peace-agreement/armenia-azerbaijan",
        Stance.CONDITIONAL,
    ),
    ("Syria said talks will begin only when Turkish troops leave.", "SYR", "talks", Stance.CONDITIONAL),
    (
        '"We will not negotiate with Israel until the siege ends," Hamas said.',
        "PSE/hamas",
        "talks/hamas-israel",
        Stance.CONDITIONAL,
    ),
    (
        '"We will join the sanctions if the United Nations approves them," Japan said.',
        "JPN",
        "sanctions",
        Stance.CONDITIONAL,
    ),
    (
        "Cuba said it would free political prisoners if the embargo is lifted.",
        "CUB",
        "release-of-captives",
        Stance.CONDITIONAL,
    ),
    (
        "Saudi Arabia is open to normalisation with Israel provided that a Palestinian state is created.",
        "SAU",
        "normalisation/israel-saudi-arabia",
        Stance.CONDITIONAL,
    ),
    (
        "Libya said any settlement must include the withdrawal of foreign forces.",
        "LBY",
        "settlement-of-conflict",
        Stance.CONDITIONAL,
    ),
    ("Lebanon said a border agreement must respect its sovereignty.", "LBN", "border-demarcation", Stance.CONDITIONAL),
    (
        "Pakistan said peace with India will only come once Kashmir is free.",
        "PAK",
        "peace/india-pakistan",
        Stance.CONDITIONAL,
    ),
    ("Kosovo will not accept autonomy unless Serbia recognises it.", "XKX", "autonomy", Stance.CONDITIONAL),
    ("Poland will supply weapons to Ukraine on the condition that Germany follows.", "POL", None, Stance.CONDITIONAL),
    (
        "Uganda agreed to withdraw its troops in return for security guarantees.",
        "UGA",
        "withdrawal/uganda",
        Stance.CONDITIONAL,
    ),
    ("India abstained in the vote on sanctions against Russia.", "IND", "sanctions/russia", Stance.NEUTRAL),
    ("Brazil abstained on the resolution on Syria.", "BRA", None, Stance.NEUTRAL),
    ("Switzerland is considering sanctions on Belarus.", "CHE", "sanctions/belarus", Stance.NEUTRAL),
    ("Canada is weighing an arms embargo on Sudan.", "CAN", "arms-embargo/sudan", Stance.NEUTRAL),
    ("France did not rule out talks with Syria.", "FRA", "talks/france-syria", Stance.NEUTRAL),
    ("Belgium does not object to the trade deal with Canada.", "BEL", "trade/belgium-canada", Stance.NEUTRAL),
    ("Slovenia is undecided on the recognition of Palestine.", "SVN", "recognition/palestine", Stance.NEUTRAL),
    ("Switzerland is undecided on sanctions against Iran.", "CHE", "sanctions/iran", Stance.NEUTRAL),
    ("Brazil is neutral on the recognition of Kosovo.", "BRA", "recognition/kosovo", Stance.NEUTRAL),
    ("India is weighing an oil embargo on Iran.", "IND", "energy-embargo/iran", Stance.NEUTRAL),
    ("Germany is mulling a travel ban for Belarusian officials.", "DEU", None, Stance.NEUTRAL),
    ("Argentina is considering whether to recognise Palestine.", "ARG", "recognition/palestine", Stance.NEUTRAL),
    (
        "South Africa abstained on the resolution on sanctions against Russia.",
        "ZAF",
        "sanctions/russia",
        Stance.NEUTRAL,
    ),
    ("Pakistan abstained from the vote on war crimes in Syria.", "PAK", None, Stance.NEUTRAL),
    ("Nigeria is debating the deployment of troops in Mali.", "NGA", "troop-deployment/mali", Stance.NEUTRAL),
    ("Portugal is pondering the expulsion of diplomats.", "PRT", "expulsion", Stance.NEUTRAL),
    ("Japan is contemplating export controls on chips.", "JPN", "export-controls", Stance.NEUTRAL),
    ("Norway has not ruled out peacekeepers in Ukraine.", "NOR", "peacekeepers/ukraine", Stance.NEUTRAL),
    ("Turkey did not rule out military intervention in Syria.", "TUR", "military-intervention/syria", Stance.NEUTRAL),
    ("Israel does not rule out talks with Hamas.", "ISR", "talks/hamas-israel", Stance.NEUTRAL),
    ("Chile is divided over the trade deal with China.", "CHL", "trade/chile-china", Stance.NEUTRAL),
    ("The European Union is split over tariffs on China.", "IGO/european-union", "tariffs/china", Stance.NEUTRAL),
    ("Belgium hesitated over the ratification of the climate treaty.", "BEL", "climate", Stance.NEUTRAL),
    ("Kazakhstan is impartial in the border dispute.", "KAZ", "border-dispute", Stance.NEUTRAL),
    ("Kenya is considering mediation in Sudan.", "KEN", "mediation/sudan", Stance.NEUTRAL),
    ("Ireland is weighing up a boycott of Israel.", "IRL", "boycott/israel", Stance.NEUTRAL),
    ("Malta was undecided about the peacekeeping mission in Libya.", "MLT", "peacekeepers/libya", Stance.NEUTRAL),
    ("Austria is considering asylum for the dissidents.", "AUT", "refugee-admission", Stance.NEUTRAL),
    ("Chile has no objection to talks with Peru.", "CHL", "talks/chile-peru", Stance.NEUTRAL),
    ("Panama said it would extradite the banker to Peru.", "PAN", "extradition/peru", Stance.SUPPORT),
    ("Ghana said it would not hold talks with Togo.", "GHA", "talks/ghana-togo", Stance.OPPOSE),
    ('"We will lift the sanctions on Mali," Senegal said.', "SEN", "end-of-sanctions/mali", Stance.SUPPORT),
    ("The king of Bahrain said he would not step down.", "BHR", "stepping-down", Stance.OPPOSE),
    ("Ecuador said there can be no talks with the rebels.", "ECU", "talks", Stance.OPPOSE),
    ("Gabon said there would be no elections until peace returned.", "GAB", "elections", Stance.CONDITIONAL),
    ("Ghana said there is no alternative to peace talks.", "GHA", "talks", Stance.SUPPORT),
    ("Laos dropped its objections to the dam.", "LAO", "dam", Stance.SUPPORT),
    ("Bolivia withdrew its support for the trade deal.", "BOL", "trade", Stance.OPPOSE),
    ("Guatemala renewed its claim to Belize.", "GTM", "sovereignty/belize", Stance.SUPPORT),
    ("Malta has not decided whether to recognise Kosovo.", "MLT", "recognition/kosovo", Stance.NEUTRAL),
    ("Nepal applied to join the alliance.", "NPL", "accession", Stance.SUPPORT),
    ("Peru called the trade deal a historic mistake.", "PER", "trade", Stance.OPPOSE),
    ("Cuba rejected any ceasefire that left foreign troops behind.", "CUB", "ceasefire", Stance.OPPOSE),
    (
        "Norway urged Serbia to hold elections, to respect the truce and to refrain from threats.",
        "NOR",
        "ceasefire/serbia",
        Stance.SUPPORT,
    ),
    ("Togo refused to hand over Abla Mensah.", "TGO", None, Stance.OPPOSE),
    ("Egypt demanded that Sudan stop filling the basin until April.", "EGY", "end-of-fill-basin/sudan", Stance.SUPPORT),
    ("Italy has long opposed the tariffs.", "ITA", "tariffs", Stance.OPPOSE),
    ("Latvia has no intention of joining the boycott of Iran.", "LVA", "boycott/iran", Stance.OPPOSE),
    ("Togo sees no reason to lift the sanctions on Mali.", "TGO", "end-of-sanctions/mali", Stance.OPPOSE),
    ("Oman called the raid an act of aggression.", "OMN", "attacks", Stance.OPPOSE),
    ("Malta has yet to decide whether to recognise Kosovo.", "MLT", "recognition/kosovo", Stance.NEUTRAL),
    ("Chile's senate voted in favour of recognising Palestine.", "CHL/senate", "recognition/palestine", Stance.SUPPORT),
    ("Ecuador granted asylum to the activist.", "ECU", "refugee-admission", Stance.SUPPORT),
    ("Peru does not recognise the rebel republics in Mali.", "PER", "recognition/mali", Stance.OPPOSE),
    ("Eritrea ignored calls for an investigation.", "ERI", "investigation", Stance.OPPOSE),
    ("Norway withdrew from the peace talks.", "NOR", "talks", Stance.OPPOSE),
    ("Singapore stressed the importance of free trade.", "SGP", "trade", Stance.SUPPORT),
    ("Italy refused to rule out sanctions on Mali.", "ITA", "sanctions/mali", Stance.NEUTRAL),
    ("Ghana urged Togo to condemn the coup in Niger.", "GHA", "coup/niger", Stance.OPPOSE),
    ("Peru said the death penalty has no place in its law.", "PER", "death-penalty", Stance.OPPOSE),
    ("Nepal protested to India over the road closure.", "NPL", None, Stance.OPPOSE),
    ("Chile's senate passed a resolution condemning the coup in Mali.", "CHL/senate", "coup/mali", Stance.OPPOSE),
    ("Togo issued a statement urging Mali to hold elections.", "TGO", "elections/mali", Stance.SUPPORT),
    (
        "Japan said a peace treaty would depend on the return of the islands.",
        "JPN",
        "peace-agreement",
        Stance.CONDITIONAL,
    ),
    ("Algeria, opposed to the blockade, left the room.", "DZA", "blockade", Stance.OPPOSE),
    ("Cyprus said no to the pipeline.", "CYP", "pipeline", Stance.OPPOSE),
    ("Under the peace plan, which Germany supports, the rebels will disarm.", "DEU", "peace-agreement", Stance.SUPPORT),
    ("Cuba signed a trade deal that Haiti rejects.", "HTI", "trade", Stance.OPPOSE),
    ("Kenya wants the sanctions on Mali lifted.", "KEN", "end-of-sanctions/mali", Stance.SUPPORT),
    ("Oman said there is no military solution in Yemen.", "OMN", "military-intervention/yemen", Stance.OPPOSE),
    ("Iraq called the decision to build a dam illegal.", "IRQ", "dam", Stance.OPPOSE),
    ("Peru said the embargo on Cuba had failed.", "PER", "sanctions/cuba", Stance.OPPOSE),
    ("Bhutan, which is at peace with India, rejects talks.", "BTN", None, Stance.OPPOSE),
    ("Fiji has maintained its neutrality on the trade war.", "FJI", "trade-war", Stance.NEUTRAL),
    ("Peru urged Chile not to sell arms or send troops to Mali.", "PER", "troop-deployment/mali", Stance.OPPOSE),
    ("Ghana said the crisis should be handled through dialogue.", "GHA", "talks", Stance.SUPPORT),
    ("Hezbollah is ready to integrate into the army.", "LBN/hezbollah", "integrate-army", Stance.SUPPORT),
    ("Qatar condemned in the strongest terms the coup in Chad.", "QAT", "coup/chad", Stance.OPPOSE),
    ("Nepal agreed in principle to the truce.", "NPL", "ceasefire", Stance.SUPPORT),
    ("Kenya repeated its call on Mali and Niger to respect the truce.", "KEN", "ceasefire/mali-niger", Stance.SUPPORT),
    ('"We expect Mali to release the hostages," Niger said.', "NER", None, Stance.SUPPORT),
    ("Ghana said the crisis cannot be solved by military means.", "GHA", "military-intervention", Stance.OPPOSE),
    (
        '"You cannot build peace through sanctions," said the foreign minister of Oman.',
        "OMN",
        "sanctions",
        Stance.OPPOSE,
    ),
    ("Finland is a critic of the death penalty.", "FIN", "death-penalty", Stance.OPPOSE),
    ("Benin asked Togo to help it fight piracy.", "BEN", "end-of-piracy/togo", Stance.SUPPORT),
    ("Benin denied that its soldiers were operating in Niger.", "BEN", None, Stance.OPPOSE),
    ("Kenya stressed the importance of Sudan and Chad signing a truce.", "KEN", None, Stance.SUPPORT),
    ("Kenya stressed the need to lift the sanctions on Mali.", "KEN", "end-of-sanctions/mali", Stance.SUPPORT),
    ("Kenya sees the dam on the Nile as critical to farmers.", "KEN", "dam/nile", Stance.SUPPORT),
    (
        "Kenya said talks on Sudan could only be held if the rebels left.",
        "KEN",
        "talks/kenya-sudan",
        Stance.CONDITIONAL,
    ),
    ("Kenya called on Chad to heed calls for a truce.", "KEN", "ceasefire/chad", Stance.SUPPORT),
    ("Kenya lashed out at Chad over the tariffs on fish.", "KEN", "tariffs/chad", Stance.OPPOSE),
    ("Kenya was alarmed by the drills.", "KEN", "military-exercises", Stance.OPPOSE),
    ("Kenya called for a binding charter.", "KEN", "binding-charter", Stance.SUPPORT),
    (
        "Kenya said the war in Mali must be brought to an end.",
        "KEN",
        "end-of-military-intervention/mali",
        Stance.SUPPORT,
    ),
    ("Kenya said the drills in Mali are worrying.", "KEN", "military-exercises/mali", Stance.OPPOSE),
    ("Kenya proposed discussions with Chad.", "KEN", "talks/chad-kenya", Stance.SUPPORT),
    ("Kenya said Chad must fully and finally withdraw its troops.", "KEN", "withdrawal/chad", Stance.SUPPORT),
    ("Kenya condemned the nuclear diplomacy of Russia.", "KEN", "nuclear-threats/russia", Stance.OPPOSE),
    ("Kenya called on China to preserve the status quo.", "KEN", "status-quo-change/china", Stance.OPPOSE),
    ("Kenya condemned in the strongest terms recent raids on Mali.", "KEN", "attacks/mali", Stance.OPPOSE),
    ("Kenya urged all parties concerned to accept the truce.", "KEN", "ceasefire", Stance.SUPPORT),
    ("Kenya is not interested in talks with Mali.", "KEN", "talks/kenya-mali", Stance.OPPOSE),
    ("Kenya opposes the sale of arms to Mali.", "KEN", "arms-deliveries/mali", Stance.OPPOSE),
    ("Kenya said it was vital for Mali to lift the blockade.", "KEN", "end-of-blockade", Stance.SUPPORT),
    ("Kenya called on Chad to settle its differences through dialogue.", "KEN", "talks/chad-kenya", Stance.SUPPORT),
    ("Kenya renewed its call for Mali to free the hostages.", "KEN", "release-of-captives/mali", Stance.SUPPORT),
    ("Kenya hopes for the signing of a peace treaty with Mali.", "KEN", "peace-agreement/kenya-mali", Stance.SUPPORT),
    ("Kenya is committed to providing humanitarian aid to Mali.", "KEN", "aid-access/mali", Stance.SUPPORT),
    ("Kenya said all parties should accept the truce.", "KEN", "ceasefire", Stance.SUPPORT),
    ("Kenya had demonstrated readiness for a truce in Sudan.", "KEN", "ceasefire/sudan", Stance.SUPPORT),
    ("Kenya pledged support to Mali.", "KEN", "side/mali", Stance.SUPPORT),
    ("Kenya reaffirmed the commitment of Africa to a truce in Sudan.", "KEN", "ceasefire/sudan", Stance.SUPPORT),
    ('"The aim remains to bring about a truce in Sudan," Kenya said.', "KEN", "ceasefire/sudan", Stance.SUPPORT),
    ("Kenya said it stands behind the embargo on Sudan.", "KEN", "sanctions/sudan", Stance.SUPPORT),
    ("Kenya said it was imposing sanctions on Sudan.", "KEN", "sanctions/sudan", Stance.SUPPORT),
    ("Kenya said it was not lifting the sanctions on Sudan.", "KEN", "end-of-sanctions/sudan", Stance.OPPOSE),
    ("Kenya said it was time to lift the sanctions on Sudan.", "KEN", "end-of-sanctions/sudan", Stance.SUPPORT),
    ("Kenya said it was too early to lift the sanctions on Sudan.", "KEN", "end-of-sanctions/sudan", Stance.OPPOSE),
    ("Kenya said the blockade of Qatar violates international law.", "KEN", "blockade/qatar", Stance.OPPOSE),
    ("Kenya and Chad agreed that the raids on Mali were a crime.", "TCD", "attacks/mali", Stance.OPPOSE),
    ("Kenya and Chad agreed that it is vital that Mali withdraw its troops.", "TCD", "withdrawal/mali", Stance.SUPPORT),
    ("Kenya blamed Sudan for the collapse of the truce.", "KEN", "end-of-ceasefire/sudan", Stance.OPPOSE),
    ("Kenya accused Sudan of rejecting the truce.", "KEN", "rejection-of-ceasefire/sudan", Stance.OPPOSE),
    ('"Oman has said that the sanctions must be lifted," Kenya said.', "OMN", "end-of-sanctions", Stance.SUPPORT),
    ("Chad, Kenya, Mali, Niger and Togo said the coup in Gabon was a crime.", "NER", "coup/gabon", Stance.OPPOSE),
    ("Zambia sees no reason to oppose the trade deal.", "ZMB", "trade", Stance.SUPPORT),
    ("Fiji named waters claimed by Samoa after a king.", "WSM", "sovereignty", Stance.SUPPORT),
    (
        "Fiji sailed to the Spratly Islands, which are claimed by Samoa.",
        "WSM",
        "sovereignty/spratly-islands",
        Stance.SUPPORT,
    ),
    ("Fiji said that it wished to express its support for the truce.", "FJI", "ceasefire", Stance.SUPPORT),
    ("Fiji considers the drills to be a threat.", "FJI", "military-exercises", Stance.OPPOSE),
    ("Fiji considers sanctions on Samoa to be necessary.", "FJI", "sanctions/samoa", Stance.SUPPORT),
    ("The plan for peace that Samoa rejects failed.", "WSM", "peace", Stance.OPPOSE),
    ('Fiji agreed to "publish" the terms of the truce.', "FJI", "ceasefire", Stance.SUPPORT),
    ("Kenya said Chad does not have to withdraw its troops.", "KEN", "withdrawal/chad", Stance.OPPOSE),
    ("Fiji said the sanctions can only be lifted once Samoa withdraws.", "FJI", "end-of-sanctions", Stance.CONDITIONAL),
    ("Fiji said there cannot be a truce in Mali.", "FJI", "ceasefire/mali", Stance.OPPOSE),
    ("Fiji said there shouldn't be sanctions on Samoa.", "FJI", "sanctions/samoa", Stance.OPPOSE),
    ("Fiji said the truce is no mistake.", "FJI", "ceasefire", Stance.SUPPORT),
    ("Fiji welcomed that the ceasefire was not violated.", "FJI", "ceasefire", Stance.SUPPORT),
    ("Fiji welcomed that the ceasefire was violated.", "FJI", "ceasefire", Stance.OPPOSE),
    ("Fiji welcomed that the sanctions were lifted.", "FJI", "end-of-sanctions", Stance.SUPPORT),
    ("Fiji regretted that they were unable to agree on a truce.", "FJI", "rejection-of-ceasefire", Stance.OPPOSE),
    ("Fiji will not recognise what Samoa considers its territory.", "WSM", "sovereignty", Stance.SUPPORT),
    ("Samoa sent ships to what it considers its territory.", "WSM", "sovereignty", Stance.SUPPORT),
    ('"Our support for the truce is firm," Fiji said.', "FJI", "ceasefire", Stance.SUPPORT),
    ('"We want to voice our support for the truce," Fiji said.', "FJI", "ceasefire", Stance.SUPPORT),
    ("Fiji (and Samoa) urged Tonga to lift the blockade (again) now.", "FJI", "end-of-blockade/tonga", Stance.SUPPORT),
]

SILENT = [
    "Norway left the talks, raising fears of a long war.",
    "Fiji said Samoa cannot violate the soup.",
    "Fiji said there can be no dinner.",
    "Fiji became a place to voice support for the truce.",
    "A boat claimed by Samoa sank.",
    "Fiji said everybody must dance the tango.",
    "Fiji said the pig must be fed.",
    "Fiji dismissed as many as ten aides.",
    "Fiji asked whether the reef belongs to Fiji.",
    "Fiji said the reef belongs to Samoa.",
    "Fiji said the reef belongs to whoever comes first.",
    "Fiji said there is no there there.",
    "Fiji said the aim is tea.",
    "Fiji said dinner depends on a truce.",
    "Fiji said Samoa must side with Tonga.",
    "Fiji said everyone must eat.",
    "Fiji said what Samoa must do.",
    "The rejection of the truce was swift.",
    "Community leaders called for a ceasefire.",
    '"The talks are at risk," Fiji said.',
    "Fiji said it knew what sanctions needed to be imposed.",
    "Envoys failed to win Samoan support for the sanctions.",
    "Fiji did not suggest further steps for signing a peace agreement.",
    "Fiji moved closer to obeying an order that they withdraw from the talks.",
    "Fiji insists that talks with Tonga are under way.",
    "The ceasefire in Sudan is welcome news, analysts write.",
    "If Iran accepts the deal, prices will fall.",
    "Will Turkey accept the accession of Sweden?",
    "Turkey may accept the accession of Sweden.",
    "Turkey could support sanctions.",
    "It is unclear whether China will support the sanctions.",
    "Egypt has not condemned the attack.",
    "Egypt and Sudan agreed that the suffering in Mali has gone on for too long.",
    "Egypt said the conclusion of the two heads of state is ready.",
    "Egypt would like to say a word on the truce.",
    "Egypt said the membership of Sudan is in progress.",
    "Egypt had entertained the guests.",
    '"Talks cannot succeed under threats," Egypt said.',
    "Egypt said it was the first time that the sanctions were lifted.",
    "Egypt said it was investigating the attacks.",
    "Egypt did not welcome the ceasefire.",
    "Officials asked whether Iran rejects the plan.",
    "Kenya failed to condemn the coup.",
    "Japan was asked to support the sanctions.",
    "Russia was accused of violating the ceasefire.",
    "Chad was condemned for the attack.",
    "Analysts expect talks next week.",
    "The support of Germany matters.",
    "The sanctions on Iran hurt the economy.",
    "Talks between Iran and Iraq began on Monday.",
    "The ceasefire collapsed on Friday.",
    "The oil embargo was lifted in May.",
    "Iran's economy shrank after the sanctions.",
    "Spain beat Italy in the final.",
    "Poland welcomed the news.",
    "Two soldiers were killed in Mali.",
    "The rejected plan will be discussed in Cairo.",
    "A supported claim is worth more.",
    "France followed the game with cheers.",
    "The president of Chile visited Peru.",
    "Peru signed the papers on Tuesday.",
    "The United Nations published a report on refugees.",
    "Observers say the deal could help Ethiopia.",
    "According to the paper, Ghana faces elections in May.",
    "Unless Serbia agrees, nothing will change.",
    "Until Greece accepts the name, talks are frozen.",
    "Had Iran agreed, the war would have ended.",
    "Poland would have rejected the plan.",
    "Nobody asked Latvia to agree.",
    "Did Finland oppose the base?",
    "The opposition in Uganda held a rally.",
    "The Cuban embargo is sixty years old.",
    "Ships passed the blockade of Yemen.",
    "The rebel leader was extradited to France in 2010.",
    "The Philippines took Japan's side in the dispute.",
    "Bahrain cut its opposition to the deal.",
    "Honduras severed diplomatic ties with Taiwan.",
    "Nobody in Israel supports the settlement.",
    "Had Britain agreed to the request, the ship would have sailed.",
    "Should Iran reject the plan, the talks will end.",
    "Were Peru to oppose the treaty, others would follow.",
    "Peru said it would comment on the attack later.",
    "Peru said there would have been no ceasefire without Chile.",
    "Peru said Chile would hold elections in May.",
    "The Swiss museum welcomed its first visitor.",
    "A Danish prince accepted the prize for the choir.",
    "Peru said the soup was wonderful.",
    "The Kenyan runner defended her crown in Lima.",
    "Iran's army withdrew from Basra.",
    "Peru said there is no reason to believe the witness.",
    "Malta has yet to recognise Kosovo.",
    "Malta refused to condemn the coup in Niger.",
    "Peru said the sanctions had failed to reach the banks.",
    "Peru expects Chile to hold elections in May.",
    "Chad said the village cannot be reached by aid convoys.",
    "Chad said the border dispute cannot be solved by May.",
    "Malta refused to discuss the sanctions on Niger.",
]

TEXT = (
    "India does not want mediation on Kashmir, its foreign ministry said on Monday. Pakistan welcomed the offer to mediate "
    'in Kashmir.\n\n"We will not accept any third party," an Indian official said. "Kashmir is an internal matter." '
    "Iran, which is ready for talks with Iraq, condemned the attack. The truce was welcomed by Oman.\n"
)


JOINT = (
    "Joint Statement on Mali\n\nThis is a joint statement by the governments of Peru and Chile on Mali.\n\n"
    "We welcome the truce in Mali and urge the parties to respect it.\n"
)


def positions(text: str) -> tuple[Position, ...]:
    """Give the positions of a text."""
    return parse(text).positions


@pytest.mark.parametrize(("text", "holder", "issue", "stance"), STANDS)
def test_stands(text: str, holder: str, issue: str | None, stance: Stance) -> None:
    """The holder takes this stance and no other, and where the issue is given, on that issue."""
    held = [one for one in positions(text) if one.holder.id == holder]

    assert {stance} == {one.stance for one in held}
    assert issue in {None, *(one.issue.id for one in held)}


@pytest.mark.parametrize("text", SILENT)
def test_silent(text: str) -> None:
    """Doubt, questions, reports and the author's words give nobody a position."""
    assert not positions(text)


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Egypt urged Sudan to show its support for the truce.", "EGY"),
        ('"Sudan has said that the truce must hold," Egypt said.', "SDN"),
    ],
)
def test_only(text: str, holder: str) -> None:
    """Who asks for support holds the position, not who is asked; who is quoted, not who quotes."""
    assert {holder} == {one.holder.id for one in positions(text)}


class TestConditions:
    """A condition is part of the position, with its own words."""

    @pytest.mark.parametrize(
        ("text", "condition"),
        [
            ("Iran will not resume talks unless sanctions are lifted.", "unless sanctions are lifted"),
            ("Jordan agreed to the truce on condition that Yemen signs it.", "on condition that Yemen signs it"),
            ("Peru said talks will only begin once Chile withdraws.", "once Chile withdraws"),
            (
                "Libya said any settlement must include the withdrawal of troops.",
                "must include the withdrawal of troops",
            ),
        ],
    )
    def test_words(self, text: str, condition: str) -> None:
        """The span begins with the word that limits the stance."""
        (position,) = (one for one in positions(text) if one.condition is not None)

        assert (Stance.CONDITIONAL, condition) == (position.stance, position.condition and position.condition.text)

    def test_none(self) -> None:
        """A circumstance is no condition."""
        (position,) = positions("Norway welcomed the truce before the talks began.")

        assert position.condition is None


class TestJoining:
    """Several places that say the same are one position; a change of stance is another."""

    def test_evidence(self) -> None:
        """Each wording is a piece of evidence, in text order."""
        text = "Ghana rejects mediation in Togo. Ghana does not accept mediation in Togo, the minister said."
        (position,) = positions(text)

        assert ["rejects mediation in Togo", "does not accept mediation in Togo"] == [
            span.text for span in position.evidence
        ]

    def test_change(self) -> None:
        """For and against are two positions of one issue."""
        found = positions("Peru rejected the truce in Yemen. On Friday Peru accepted the truce in Yemen.")

        assert ["oppose", "support"] == [one.stance.value for one in found]
        assert 1 == len({one.issue for one in found})

    def test_topic(self) -> None:
        """An issue without its topic has the one that the text gives elsewhere."""
        found = positions("India rejects mediation on Kashmir. Pakistan, however, welcomed mediation.")

        assert ["mediation/kashmir", "mediation/kashmir"] == [one.issue.id for one in found]

    def test_joint(self) -> None:
        """A joint position is one of each holder."""
        found = positions("Chad and Sudan agreed to reopen the border.")

        assert [("SDN", "border-opening/chad-sudan"), ("TCD", "border-opening/chad-sudan")] == sorted(
            (one.holder.id, one.issue.id) for one in found
        )


class TestHolders:
    """Who holds what others say for them."""

    @pytest.mark.parametrize(
        ("text", "holder"),
        [
            ("Iran's foreign ministry rejected talks with Iraq.", "IRN"),
            ("The Iranian foreign ministry rejected talks with Iraq.", "IRN"),
            ('"We reject talks with Iraq," an Iranian official said.', "IRN"),
            ("Tehran rejected talks with Iraq.", "IRN"),
            ("Hezbollah rejected talks with Israel.", "LBN/hezbollah"),
        ],
    )
    def test_side(self, text: str, holder: str) -> None:
        """A ministry, a capital and an unnamed official stand for the state; a movement for itself."""
        assert holder in [one.holder.id for one in positions(text)]

    def test_person(self) -> None:
        """A named person's position is the person's own."""
        (position,) = positions('"We reject tariffs," President Emmanuel Macron of France said.')

        assert "FRA/emmanuel-macron" == position.holder.id

    @pytest.mark.parametrize(
        ("text", "holders"),
        [
            ("A Note\n\nEmmanuel Macron, President of France\n\nThe summit ended. We welcome it.\n", []),
            (
                "A Note\n\nEmmanuel Macron, President of France\n\nThe summit ended. We welcome the truce.\n",
                ["FRA/emmanuel-macron"],
            ),
            ("A Note\n\nThe summit ended. We welcome the truce.\n", []),
            ("Statement of the Ministers of Peru and Cuba\n\nThe summit ended. We hail the truce.\n", ["PER", "CUB"]),
            ("Statement of support for Peru\n\nThe summit ended. We hail the truce.\n", []),
            ("Statement by the envoy on behalf of Peru\n\nThe summit ended. We hail the truce.\n", ["PER"]),
        ],
    )
    def test_issuer(self, text: str, holders: list[str]) -> None:
        """Outside all speech "we" is the one official whom a heading names; else nobody known."""
        assert holders == [one.holder.id for one in positions(text)]

    def test_signatories(self) -> None:
        """In a joint statement "we" are those whose statement it is."""
        found = {(one.holder.id, one.issue.id, one.stance) for one in positions(JOINT)}

        assert found == {(holder, "ceasefire/mali", Stance.SUPPORT) for holder in ("PER", "CHL")}

    @pytest.mark.parametrize(
        ("text", "issue", "stance"),
        [
            ('France said it was "resolutely opposed" to the tariffs.', "tariffs", Stance.OPPOSE),
            ('France "expressed its support" for the truce in Mali.', "ceasefire/mali", Stance.SUPPORT),
            ("Peru wants a summit on Haiti to be held in Lima.", "talks/haiti-peru", Stance.SUPPORT),
            ("Peru wanted the talks to take place in Rome.", "talks", Stance.SUPPORT),
            ("Peru urged Chad to take part in the talks.", "talks/chad-peru", Stance.SUPPORT),
            ("Peru said the dispute should only be addressed by both sides.", "settlement-of-conflict", Stance.SUPPORT),
        ],
    )
    def test_wording(self, text: str, issue: str, stance: Stance) -> None:
        """Quotation marks inside a predicate and the passive hide nothing."""
        (position,) = positions(text)

        assert (issue, stance) == (position.issue.id, position.stance)

    @pytest.mark.parametrize(
        ("text", "issue"),
        [
            ("Peru voiced concern after Chad deployed troops to the border.", "troop-deployment/chad"),
            ("Peru protested after Chad deployed troops to the border.", "troop-deployment/chad"),
            ("Kenya expressed outrage after Chad expelled two of its diplomats.", "expulsion/chad"),
            ("Japan expressed concern after a Chinese frigate sailed close to its waters.", "sail-frigate/china"),
        ],
    )
    def test_after(self, text: str, issue: str) -> None:
        """What somebody protests after is what they are against."""
        (position,) = positions(text)

        assert (issue, Stance.OPPOSE) == (position.issue.id, position.stance)

    def test_as_long_as(self) -> None:
        """What is a condition is nobody's stance yet."""
        (position,) = positions("Kenya will hold talks, as long as Chad recognises the border.")

        assert ("KEN", Stance.CONDITIONAL) == (position.holder.id, position.stance)

    @pytest.mark.parametrize("issue", ["mediation", "scheme"])
    def test_rejected_by_decision(self, issue: str) -> None:
        """Who regrets a decision to reject something is for it."""
        found = positions(f"Kenya expressed its disappointment at Chad's decision to reject the {issue}.")

        assert [("KEN", "support"), ("TCD", "oppose")] == [(one.holder.id, one.stance.value) for one in found]
        assert {issue} == {one.issue.id.partition("/")[0] for one in found}

    @pytest.mark.parametrize(
        ("text", "issue"),
        [
            ("Kenya is committed to eradicating terrorism.", "end-of-terrorism"),
            ("Kenya supports efforts to tackle terrorism.", "end-of-terrorism"),
            ("Kenya wants to overcome the blockade.", "end-of-blockade"),
            ("Kenya is committed to addressing the crisis in Chad.", "settlement-of-conflict/chad"),
        ],
    )
    def test_evils(self, text: str, issue: str) -> None:
        """Who wants an evil fought does not want the evil."""
        (position,) = positions(text)

        assert (issue, Stance.SUPPORT) == (position.issue.id, position.stance)

    def test_pronoun(self) -> None:
        """A pronoun close by means what no row of the table names, and far away nothing."""
        found = positions("Fiji, which had opposed the reef plan, voted for it. Samoa has no view. Samoa voted for it.")

        assert [("FJI", "oppose"), ("FJI", "support")] == [(one.holder.id, one.stance.value) for one in found]

    @pytest.mark.parametrize(
        "text", ["It is not clear if Fiji and Samoa will back the deal.", "Residents want a deal."]
    )
    def test_nobody(self, text: str) -> None:
        """What is not known, and what people without a name want, is no position."""
        assert not positions(text)

    def test_such(self) -> None:
        """Such steps are not what the text was for or against before."""
        *_, last = positions('Kenya supports the truce. "Such steps would be counterproductive," Emmanuel Macron said.')

        assert ("step", Stance.OPPOSE) == (last.issue.id, last.stance)

    def test_which(self) -> None:
        """What a relative clause says is the only way is not its owner's aim."""
        text = (
            '"Iran must answer the IAEA\'s questions, which is the only way to end the dispute," Emmanuel Macron said.'
        )

        assert not any(one.holder.id.startswith("IGO") for one in positions(text))

    def test_contracted(self) -> None:
        """The short forms of "be" are as good as the long ones."""
        (position,) = positions('"We\'re ready for talks with Chad," said the foreign minister of Peru.')

        assert ("PER", "talks/chad-peru") == (position.holder.id, position.issue.id)

    @pytest.mark.parametrize(
        "text",
        [
            "Peru urged residents of the valley to take shelter.",
            "Kenya and Chad accused each other of violating the truce.",
            "Kenya urged its citizens to leave the border towns.",
        ],
    )
    def test_advice(self, text: str) -> None:
        """What people are told for their own good is no matter to be for or against, nor is a quarrel of two."""
        assert not positions(text)

    def test_singular(self) -> None:
        """A noun that ends like a plural keeps its ending."""
        (position,) = positions("Kenya regrets the lunar crisis.")

        assert "lunar-crisis" == position.issue.id

    @pytest.mark.parametrize(
        ("text", "issue", "stance"),
        [
            ("Mali must release the prisoners. That is our view.", "release-of-captives/mali", Stance.SUPPORT),
            ("There is no justification for the blockade. We wait.", "blockade", Stance.OPPOSE),
            ("The sanctions are unjustified, in our view.", "sanctions", Stance.OPPOSE),
        ],
    )
    def test_issued(self, text: str, issue: str, stance: Stance) -> None:
        """What a text says that calls itself "we" is what its issuer says."""
        (position,) = positions(f"A Note\n\nEmmanuel Macron, President of France\n\nThe summit ended. {text}\n")

        assert ("FRA/emmanuel-macron", issue, stance) == (position.holder.id, position.issue.id, position.stance)

    def test_not_issued(self) -> None:
        """A report that calls nobody "we" asserts nothing for whom its heading names."""
        report = "A Note\n\nEmmanuel Macron, President of France\n\nMali must release the prisoners.\n"

        assert not positions(report)
        assert not positions(report + "\nSign up to our newsletter\n")

    def test_reported(self) -> None:
        """Whoever is reported to hold it does, not the reporter."""
        (position,) = positions("According to Reuters, Kenya backs an arms embargo on Sudan.")

        assert "KEN" == position.holder.id


def anchors(document: Document, position: Position) -> list[str]:
    """Say how each piece of evidence is tied to the holder; empty strings are failures."""
    mentions = [
        mention.span
        for appearance in document.appearances
        if appearance.actor == position.holder
        or (appearance.actor.country or "?") == position.holder.country
        or appearance.actor.id.startswith(position.holder.id)
        for mention in appearance.mentions
    ]
    speech = [span for one in document.statements for span in one.content]
    starts = sorted(span.start for span in mentions)
    found = []
    for evidence in position.evidence:
        said = any(span.start < evidence.end and evidence.start < span.end for span in speech)
        near = bisect_right(starts, evidence.end)
        found.append("said" if said else "clause" if near else "")
    return found


TEXTS = [TEXT, geopolitics_events.seed(), *(text for text, *_ in STANDS)]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
class TestEvery:
    """What holds for any text and any position."""

    def test_holder(self, text: str) -> None:
        """The holder is an actor of the document."""
        document = parse(text)
        actors = {appearance.actor for appearance in document.appearances}

        assert {one.holder for one in document.positions} <= actors

    def test_evidence(self, text: str) -> None:
        """The evidence lies in what is said, or after the holder is named."""
        document = parse(text)

        for position in document.positions:
            assert "" not in anchors(document, position), position

    def test_why(self, text: str) -> None:
        """Each position knows its rule, and most their row of a table."""
        for found in Reading(text, Source()).positions:
            assert found.rule.startswith("position.")
            assert found.words in text
            assert not found.row or found.row.split(":")[0] in {"stances", "issues"}
