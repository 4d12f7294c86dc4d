"""Who did what to whom: roles, kinds, status, time, claims and mentions that are one event."""

from __future__ import annotations

from datetime import date

import pytest

from geopolitics_events.codes import Mode
from geopolitics_events.parsing import Reading
from geopolitics_events.records import DateBasis, Event, EventStatus, Source


def read(text: str, published: date | None = None) -> tuple[Event, ...]:
    """Give the events of a text."""
    return tuple(found.record for found in Reading(text, Source(published=published)).events)


def told(event: Event) -> tuple[str, list[str], list[str]]:
    """Give type, actors and recipients of an event in short."""
    assert event.type is not None
    return event.type.value, [actor.id for actor in event.actors], [actor.id for actor in event.recipients]


def first(text: str) -> tuple[str, list[str], list[str]]:
    """Give the first event of a text in short."""
    return told(read(text)[0])


class TestRoles:
    """Actor and recipient by order, clause and preposition."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            ("Kenya criticised Uganda on Monday.", ("ACCUSE", ["KEN"], ["UGA"])),
            ("Uganda was criticised by Kenya on Monday.", ("ACCUSE", ["KEN"], ["UGA"])),
            ("Kenya, which borders Uganda, criticised Rwanda.", ("ACCUSE", ["KEN"], ["RWA"])),
            ("Uganda and Rwanda were urged by Kenya to lay down their arms.", ("REQUEST", ["KEN"], ["UGA", "RWA"])),
            ('Kenya called on Uganda to "stop the raids" in Rwanda.', ("REQUEST", ["KEN"], ["UGA"])),
            ("Kenya last week criticised Uganda.", ("ACCUSE", ["KEN"], ["UGA"])),
            ("Kenya on Monday criticised Uganda.", ("ACCUSE", ["KEN"], ["UGA"])),
            ("Kenya and Rwanda criticised Uganda.", ("ACCUSE", ["KEN", "RWA"], ["UGA"])),
            ("Two Kenyan officers were martyred near the border.", ("ASSAULT", [], ["KEN/?officer"])),
            ("Kenyan, Ugandan presidents meet in Oslo", ("CONSULT", ["UGA/?president", "KEN/?president"], [])),
            ("Kenya criticised Uganda and Rwanda.", ("ACCUSE", ["KEN"], ["UGA", "RWA"])),
            ("Kenya criticised Uganda's decision.", ("ACCUSE", ["KEN"], ["UGA"])),
            ("Kenya criticised the Ugandan decision.", ("ACCUSE", ["KEN"], ["UGA"])),
            ("Kenya imposed sanctions on Uganda.", ("SANCTION", ["KEN"], ["UGA"])),
            ("Kenya gave Uganda food.", ("AID", ["KEN"], ["UGA"])),
            ("About 200 Kenyan farmers marched to Uganda.", ("PROTEST", ["KEN/?farmer"], ["UGA"])),
            ("The king of Kenya and the head of Uganda met.", ("CONSULT", ["KEN/?king", "UGA/?head"], [])),
            ("Kenya withdrew its troops.", ("RETREAT", ["KEN"], [])),
            ("Kenya withdrew its troops from Uganda.", ("RETREAT", ["KEN"], ["UGA"])),
            ("Up to 100 Kenyan farmers marched to Uganda.", ("PROTEST", ["KEN/?farmer"], ["UGA"])),
            ("Kenya has long rejected the Ugandan plan.", ("REJECT", ["KEN"], ["UGA"])),
            ("Kenyan rebels using rockets attacked Uganda.", ("ASSAULT", ["KEN/?rebel"], ["UGA"])),
            ("Kenya arrested on Saturday the Ugandan captain.", ("COERCE", ["KEN"], ["UGA/?captain"])),
            ("Kenya handed over to Uganda on Sunday a wanted man.", ("COOPERATE", ["KEN"], ["UGA"])),
            ("Kenya passed on to Uganda a list of suspects.", ("COOPERATE", ["KEN"], ["UGA"])),
            ("Kenya called the Ugandan pact a historic mistake.", ("ACCUSE", ["KEN"], ["UGA"])),
            ("Kenya held talks with visiting Ugandan Premier Otim.", ("CONSULT", ["KEN", "UGA/otim"], [])),
            ("Kenya cut funding for Ugandan schools.", ("SANCTION", ["KEN"], ["UGA/?school"])),
            ("Kenya, with help from its banks, provided 300 tents to Uganda.", ("AID", ["KEN"], ["UGA"])),
            ("Kenya approved on Friday $400,000 in aid for Uganda.", ("AID", ["KEN"], ["UGA"])),
            ("Kenya in early May criticised Uganda.", ("ACCUSE", ["KEN"], ["UGA"])),
            ("Envoys from Kenya, Rwanda, and Chad met.", ("CONSULT", ["KEN/?envoy", "RWA/?envoy", "TCD/?envoy"], [])),
            ("Kenya responded to the raid by expelling Ugandan envoys.", ("SANCTION", ["KEN"], ["UGA/?envoy"])),
            ("Kenya joined Rwanda in condemning Uganda.", ("ACCUSE", ["KEN"], ["UGA"])),
            ("Kenya answered the decree with air strikes on Uganda.", ("ASSAULT", ["KEN"], ["UGA"])),
            ("Kenya called off plans to send aid to Uganda.", ("REJECT", ["KEN"], ["UGA"])),
            ("Kenya proposed to send doctors to Uganda.", ("AGREE", ["KEN"], ["UGA"])),
            ("Kenya ordered Ugandan troops to leave.", ("REQUEST", ["KEN"], ["UGA/?troop"])),
            ("Kenya vowed that Uganda would face retribution.", ("THREATEN", ["KEN"], ["UGA"])),
            ("Kenya expressed its intent to help Uganda.", ("AGREE", ["KEN"], ["UGA"])),
            ("Kenya lent Uganda US$5 million.", ("AID", ["KEN"], ["UGA"])),
            ("Kenya dismissed as baseless the Ugandan claims.", ("REJECT", ["KEN"], ["UGA"])),
            ("Kenya stepped in to mediate between Uganda and Rwanda.", ("CONSULT", ["KEN"], ["UGA", "RWA"])),
            ("A Ugandan firm was ordered to shut by Kenya.", ("REQUEST", ["KEN"], ["UGA/?firm"])),
            ("Kenya called for Uganda to leave Rwanda.", ("REQUEST", ["KEN"], ["UGA"])),
            ("Kenyan police shot three people on Monday in Uganda.", ("ASSAULT", ["KEN/police"], ["?/?people"])),
            ("Kenyan police shot dead two plumbers.", ("ASSAULT", ["KEN/police"], ["?/?plumbers"])),
            ("Kenya gave close to $5 million to Uganda.", ("AID", ["KEN"], ["UGA"])),
            ("The paper said on Monday Kenyan rebels attacked Uganda.", ("ASSAULT", ["KEN/?rebel"], ["UGA"])),
            ("On May 12 Kenya released two Ugandan miners.", ("RETREAT", ["KEN"], ["UGA/?miner"])),
            ("Kenya scrambled fighter jets to intercept two Ugandan bombers.", ("MOBILIZE", ["KEN"], ["UGA/?bomber"])),
            (
                "Kenyan troops besieged for nearly a month in the town fired at Uganda.",
                ("ASSAULT", ["KEN/?troop"], ["UGA"]),
            ),
            (
                "Kenya called on Monday on Uganda to leave the ports seized from rebels.",
                ("REQUEST", ["KEN"], ["UGA"]),
            ),
            (
                "The shelling by Kenyan troops of a Ugandan village went on.",
                ("ASSAULT", ["KEN/?troop"], ["UGA/?ugandan-village"]),
            ),
            (
                "A Kenyan raid on a Ugandan village killed ten people.",
                ("ASSAULT", ["KEN"], ["?/?people", "UGA/?ugandan-village"]),
            ),
            ("A pact signed in Oslo on Monday by Kenya opens the lake.", ("SUPPORT", ["KEN"], [])),
            ("Kenya, along with Uganda, signed the treaty.", ("SUPPORT", ["KEN", "UGA"], [])),
            ("Kenya, which holds the chair of the bloc, and Uganda met.", ("CONSULT", ["UGA", "KEN"], [])),
            ("The two neighbours, Kenya and Uganda, met in Oslo.", ("CONSULT", ["KEN", "UGA"], [])),
            ("The kings of Kenya and of Uganda met.", ("CONSULT", ["KEN", "UGA"], [])),
            ("The Kenyan king spoke over the phone to Uganda.", ("CONSULT", ["KEN/?king", "UGA"], [])),
            ("The Kenyan king returned from a visit to Uganda.", ("CONSULT", ["KEN/?king"], ["UGA"])),
            ("The Kenyan king is in Uganda for two days of talks.", ("CONSULT", ["KEN/?king"], [])),
            ("The Kenyan king, visiting Uganda after two miners had died, left.", ("CONSULT", ["KEN/?king"], ["UGA"])),
            ("Kenya and Uganda agreed in Kampala on Friday to speed up the talks.", ("AGREE", ["KEN", "UGA"], [])),
            ("Striking Kenyan miners attacked Uganda.", ("ASSAULT", ["KEN/?miner"], ["UGA"])),
            ("Kenyan rockets slammed into a Ugandan school.", ("ASSAULT", ["KEN"], ["UGA/?school"])),
            ("Kenya stood by Uganda in its quarrel with Chad.", ("SUPPORT", ["KEN"], ["UGA"])),
            ("Kenya returned to Uganda on Friday four captured boats.", ("RETREAT", ["KEN"], ["UGA"])),
            ("Kenya pleaded with Uganda on Tuesday to free two sailors.", ("REQUEST", ["KEN"], ["UGA"])),
            (
                "Kenya said on Sunday that miners had locked the gate, calling on Uganda to open it.",
                ("REQUEST", ["KEN"], ["UGA"]),
            ),
            ("Kenya handed over to the Ugandan authorities 21 prisoners.", ("RETREAT", ["KEN"], ["UGA/?authority"])),
            ("Kenya made available two million dollars to Uganda.", ("AID", ["KEN"], ["UGA"])),
            ("Kenya gave Uganda and Chad three months to leave.", ("THREATEN", ["KEN"], ["UGA", "TCD"])),
            ("Kenya called late on Friday for Uganda to leave.", ("REQUEST", ["KEN"], ["UGA"])),
            ("The Kenyan king is expected in Uganda on Friday.", ("AGREE", ["KEN/?king"], ["UGA"])),
            (
                "Warships from Kenya, Oman and Uganda began a week of mine-clearing drills.",
                ("COOPERATE", ["KEN", "OMN", "UGA"], []),
            ),
            ("A Kenyan ship loaded with food, tents and oil docked in Uganda.", ("AID", ["KEN/?kenyan-ship"], ["UGA"])),
            ("Kenya has written to Uganda asking it to free two sailors.", ("REQUEST", ["KEN"], ["UGA"])),
            ("Kenya's military fired rockets and left.", ("MOBILIZE", ["KEN/military"], [])),
            ("Kenya said Ugandan ports would be a target.", ("THREATEN", ["KEN"], ["UGA"])),
            ("Kenya agreed, after talks led by Oman, to withdraw from Uganda.", ("AGREE", ["KEN"], ["UGA"])),
            ("Kenya promised Uganda that it would return a ship seized by men.", ("AGREE", ["KEN"], ["UGA"])),
            ("Kenya sent two tons of dates, flour and oil to Uganda.", ("AID", ["KEN"], ["UGA"])),
            (
                "The Kenyan king, ending a trip to Chad aimed at peace, criticised Uganda.",
                ("ACCUSE", ["KEN/?king"], ["UGA"]),
            ),
            ("Kenya pulled the last of its soldiers out of Uganda.", ("RETREAT", ["KEN"], ["UGA"])),
            ("Kenya sent a plane loaded with tents to Uganda.", ("AID", ["KEN"], ["UGA"])),
            ("Kenyan rebels before dawn on Sunday attacked Uganda.", ("ASSAULT", ["KEN/?rebel"], ["UGA"])),
            ("The Kenyan king flew into Uganda on Sunday.", ("CONSULT", ["KEN/?king"], ["UGA"])),
            ("Kenya gave food to Uganda.", ("AID", ["KEN"], ["UGA"])),
            ("Kenya gave its neighbour, Uganda, a loan.", ("AID", ["KEN"], ["UGA"])),
            ("Kenya bombed what Uganda called a school in Rwanda.", ("ASSAULT", ["KEN"], ["RWA/?school"])),
            (
                "Kenya and its foreign ministry protested against the raid.",
                ("ACCUSE", ["KEN", "KEN/foreign-ministry"], []),
            ),
            ("Kenya withheld two million dollars in aid to Uganda.", ("SANCTION", ["KEN"], ["UGA"])),
            ("Kenya hosts thousands of Ugandan refugees.", ("AID", ["KEN"], ["UGA/?refugee"])),
            ("Kenya recalled its consul general from Kampala.", ("SANCTION", ["KEN"], ["UGA"])),
            ("Kenya fought a long war with Uganda.", ("ASSAULT", ["KEN", "UGA"], [])),
            ("Kenya gave Uganda (UG) food.", ("AID", ["KEN"], ["UGA"])),
            ("Kenya received food from Uganda.", ("AID", ["UGA"], ["KEN"])),
            ("Kenya sent a letter to Uganda demanding an apology from Togo.", ("REQUEST", ["KEN"], ["TGO"])),
            ("Kenya is committed to the truce with Uganda.", ("AGREE", ["KEN"], ["UGA"])),
            ("Kenya rejected the plan, but Uganda backed it.", ("REJECT", ["KEN"], [])),
            ("The raid in Kenya wounded two Ugandan miners.", ("ASSAULT", [], ["UGA/?miner", "KEN"])),
            ("Two miners were wounded in a Kenyan raid on Uganda.", ("ASSAULT", ["KEN"], ["UGA/?miner", "UGA"])),
            ("Kenyan rockets hit a Ugandan school.", ("ASSAULT", ["KEN"], ["UGA/?school"])),
            ("Rockets hit a Ugandan school.", ("ASSAULT", [], ["UGA/?school"])),
            ("Kenya attacked a shipment.", ("ASSAULT", ["KEN"], [])),
            ("Kenya praised Uganda at a late stage.", ("SUPPORT", ["KEN"], ["UGA"])),
            ("Kenya and Uganda held a joint drill near the border with Rwanda.", ("COOPERATE", ["KEN", "UGA"], [])),
            ("Kenya bowed to opposition demands.", ("CONCEDE", ["KEN"], ["?/?opposition"])),
            ("Kenya lifted the state of emergency.", ("CONCEDE", ["KEN"], [])),
            ("Kenya imported tea from Uganda last month.", ("COOPERATE", ["KEN"], ["UGA"])),
            ("Kenya promised to keep its gates open.", ("AGREE", ["KEN"], [])),
            ("Kenya and Rwanda met Ugandan envoys.", ("CONSULT", ["KEN", "RWA", "UGA/?envoy"], [])),
            ("Kenya was accused of stealing boats from Uganda.", ("ACCUSE", [], ["KEN"])),
            ("Kenyan police officers shot miners in Uganda.", ("ASSAULT", ["KEN/?police-officer"], ["UGA/?miner"])),
            ("Kenya rejected Uganda's request to arrest the sailors.", ("REJECT", ["KEN"], ["UGA"])),
            ("Kenya airdropped food in Uganda.", ("AID", ["KEN"], ["UGA"])),
            ("Kenya praised states such as Uganda and Chad.", ("SUPPORT", ["KEN"], ["UGA", "TCD"])),
            ("Kenya and Uganda agreed to keep in touch.", ("AGREE", ["KEN", "UGA"], [])),
            ("The Kenyan defence minister arrived on Monday.", ("CONSULT", ["KEN/?defence-minister"], [])),
            ("Kenya signed the pact at a late stage.", ("SUPPORT", ["KEN"], [])),
            ("Kenya gave two million (30,000 U.S. dollars) to Uganda.", ("AID", ["KEN"], ["UGA"])),
            ("Kenya and Uganda discussed the harvest of Rwanda.", ("CONSULT", ["KEN", "UGA"], [])),
            ("Kenya began naval exercises with Uganda off Ghana.", ("COOPERATE", ["KEN", "UGA"], [])),
            ("The ministries of Kenya and Uganda met.", ("CONSULT", ["KEN", "UGA"], [])),
            ("Kenya's visit to Uganda is planned for May.", ("AGREE", ["KEN"], ["UGA"])),
            ("Kenya condemned the kingdom of Belgium.", ("ACCUSE", ["KEN"], ["BEL"])),
            ("Uganda spoke at a meeting of the African Union.", ("CONSULT", ["IGO/african-union"], [])),
            ("Two men were displaced in a fire, according to the Kenyan envoy.", ("SANCTION", [], ["?/?man"])),
            ("After Kenya opposed the rise in fees, Uganda noted that it had not.", ("REJECT", ["KEN"], [])),
            ("Kenya ordered troops to limit attacks on Uganda.", ("RETREAT", ["KEN"], ["UGA"])),
            ("Kenya threatened to use force against Uganda.", ("THREATEN", ["KEN"], ["UGA"])),
            ("Kenya warned Uganda to withdraw its troops.", ("REQUEST", ["KEN"], ["UGA"])),
            ("Kenya warned the Ugandan rebels to leave the town.", ("REQUEST", ["KEN"], ["UGA/?rebel"])),
            (
                "Kenya ordered the Ugandan envoys to leave the country and close the embassy.",
                ("SANCTION", ["KEN"], ["UGA/?envoy"]),
            ),
            ("Kenya threatened to use force to topple the Ugandan king.", ("THREATEN", ["KEN"], ["UGA/?king"])),
            ('Kenya held "frank and open" talks with Uganda.', ("CONSULT", ["KEN", "UGA"], [])),
            ("Kenya will impose a tax on goods made in Uganda.", ("THREATEN", ["KEN"], ["UGA"])),
            ("Uganda's membership in the African Union was suspended.", ("SANCTION", ["IGO/african-union"], ["UGA"])),
            ("Kenya called for the lifting of sanctions on Uganda.", ("REQUEST", ["KEN"], ["UGA"])),
            ("Kenya raised objections to the Ugandan plan.", ("REJECT", ["KEN"], ["UGA"])),
            ("A man was arrested in Kenya and extradited to Uganda.", ("COERCE", ["KEN"], ["?/?man"])),
            ("The pact was hailed by, among others, Kenya and Togo.", ("SUPPORT", ["KEN", "TGO"], [])),
            ("Kenya, Uganda to resume talks", ("AGREE", ["KEN", "UGA"], [])),
            ("Kenya deployed two warships on Monday.", ("MOBILIZE", ["KEN"], [])),
            ("Kenya urged the Ugandan envoy to use his influence over Chad.", ("REQUEST", ["KEN"], ["UGA/?envoy"])),
            ("Kenya will provide two warships.", ("AGREE", ["KEN"], [])),
            ("The camp was surrounded by about 200 Kenyan soldiers.", ("COERCE", ["KEN/?soldier"], ["?/?camp"])),
            ("Kenya accused Uganda and Togo of lying.", ("ACCUSE", ["KEN"], ["UGA", "TGO"])),
            ("Kenya expelled a Ugandan envoy that it accused of lying.", ("SANCTION", ["KEN"], ["UGA/?envoy"])),
            ("Kenya said the lake was its own and accused Uganda of lying.", ("ACCUSE", ["KEN"], ["UGA"])),
            ("Kenyan nurses declared a strike against Uganda.", ("PROTEST", ["KEN/?nurse"], ["UGA"])),
            ("Kenyan officers fired tear gas canisters in Uganda.", ("ASSAULT", ["KEN/?officer"], ["UGA"])),
            ("Kenya freed Ugandan aid workers.", ("RETREAT", ["KEN"], ["UGA/?aid-worker"])),
            ("Kenya released the Ugandan aid workers.", ("RETREAT", ["KEN"], ["UGA/?aid-worker"])),
            ("Two Ugandans seized on Friday were freed.", ("RETREAT", [], ["UGA/?ugandans"])),
            (
                "In a statement, Kenya said it rained. The statement urged Uganda to leave.",
                ("REQUEST", ["KEN"], ["UGA"]),
            ),
            ("Kenya left before arresting hundreds, Ugandan miners and nurses said.", ("COERCE", ["KEN"], [])),
            ("Shelling from Kenyan forces wounded two Ugandans.", ("ASSAULT", ["KEN/?force"], ["UGA/?ugandans"])),
            ("Kenya sent soldiers to the border with Uganda.", ("MOBILIZE", ["KEN"], ["UGA"])),
            ("Police closed the road to Gulu in Uganda.", ("COERCE", ["UGA/police"], ["UGA/gulu"])),
            ("Kenyan rebels seized a base north of Gulu.", ("ASSAULT", ["KEN/?rebel"], ["UGA/gulu"])),
            ("Kenya arrested as many as 20 Ugandan miners.", ("COERCE", ["KEN"], ["UGA/?miner"])),
            ("Two Ugandan miners died in a series of Kenyan raids on Gulu.", ("ASSAULT", ["KEN"], ["UGA/gulu"])),
            ("Kenyan soldiers went into Togo to bomb Uganda.", ("ASSAULT", ["KEN/?soldier"], ["UGA"])),
            ("Kenya left after summoning the Ugandan ambassador.", ("ACCUSE", ["KEN"], ["UGA/?ambassador"])),
            ("Kenya left the bloc, which Togo runs, after bombing Uganda.", ("ASSAULT", ["KEN"], ["UGA"])),
            ("Police said the Kenyan rebels were behind the raid.", ("ACCUSE", ["KEN/police"], ["KEN/?rebel"])),
            ("Kenyan farmers dumped milk to protest the Ugandan tax.", ("PROTEST", ["KEN/?farmer"], ["UGA"])),
            ("Kenyan traders stayed at home in protest.", ("PROTEST", ["KEN/?trader"], [])),
            ("Kenya would not hesitate to bomb Uganda.", ("THREATEN", ["KEN"], ["UGA"])),
            ("Kenya could bomb Uganda, the king warned.", ("THREATEN", ["KEN"], ["UGA"])),
            ("Anti-Kenyan riots broke out in Uganda.", ("PROTEST", [], ["KEN"])),
            ("Kenyan troops inflicted losses on the Ugandan rebels.", ("ASSAULT", ["KEN/?troop"], ["UGA/?rebel"])),
            ("Kenyan critics attacked the Ugandan singer.", ("ACCUSE", ["KEN/?critic"], ["UGA/?singer"])),
            ("Kenya halted plans to send soldiers to Uganda.", ("REJECT", ["KEN"], ["UGA"])),
            ("A rocket fired from Kenya hit a Ugandan farm.", ("ASSAULT", ["KEN"], ["UGA"])),
            (
                "Kenyan miners protested every night near the Ugandan embassy.",
                ("PROTEST", ["KEN/?miner"], ["UGA/?embassy"]),
            ),
            ("Kenya said the Ugandan move was unacceptable.", ("ACCUSE", ["KEN"], ["UGA"])),
            ("Kenya warned that Uganda would pay a high price.", ("THREATEN", ["KEN"], ["UGA"])),
            ("A bomb planted by Kenyan rebels killed two Ugandan men.", ("ASSAULT", ["KEN/?rebel"], ["UGA/?man"])),
            ("Kenyan police shot and wounded a Ugandan nurse.", ("ASSAULT", ["KEN/police"], ["UGA/?nurse"])),
            ("Kenyan miners filled the square in protest at the Ugandan law.", ("PROTEST", ["KEN/?miner"], ["UGA"])),
            (
                "The Kenyan senator was given a jail term by a Ugandan court.",
                ("SANCTION", ["UGA/?court"], ["KEN/?senator"]),
            ),
            ("Ties between Kenya and Uganda were cut.", ("SANCTION", ["KEN", "UGA"], [])),
            ("The Kenyan army (KA), which lost two men, shelled Uganda.", ("ASSAULT", ["KEN/military"], ["UGA"])),
            ("The Kenyan envoy was summoned to the Ugandan ministry.", ("ACCUSE", ["UGA/?ministry"], ["KEN/?envoy"])),
            ("Talks between Kenya and Uganda collapsed over the weekend.", ("REJECT", ["KEN", "UGA"], [])),
            ('Kenya expelled with "immediate effect" two Ugandan envoys.', ("SANCTION", ["KEN"], ["UGA/?envoy"])),
            (
                "Kenyan gunmen are believed to have shot two Ugandan nurses.",
                ("ASSAULT", ["KEN/?gunman"], ["UGA/?nurse"]),
            ),
            ("Kenya claims to have shelled Uganda.", ("ASSAULT", ["KEN"], ["UGA"])),
            ("Kenyan rebels attacked a U.N. convoy.", ("ASSAULT", ["KEN/?rebel"], ["IGO/united-nations"])),
            ("The Kenyan army was put on alert.", ("MOBILIZE", ["KEN/military"], [])),
            ("Kenyan soldiers came under fire from Ugandan troops.", ("ASSAULT", ["UGA/?troop"], ["KEN/?soldier"])),
            ("Two Kenyan nurses were hit by Ugandan bullets.", ("ASSAULT", ["UGA"], ["KEN/?nurse"])),
            ("The road to Uganda was closed by police in Kenya.", ("COERCE", ["KEN/police"], ["UGA"])),
            ("A Kenyan raid in Gulu that killed two men ended.", ("ASSAULT", ["KEN"], ["UGA/?man"])),
            ("A Kenyan raid on a farm that killed two men ended.", ("ASSAULT", ["KEN"], ["?/?man"])),
            ("Kenya and Uganda agreed to swap sailors after talks by Togo.", ("AGREE", ["KEN", "UGA"], [])),
            ("Kenya lifted most of its sanctions on Uganda.", ("CONCEDE", ["KEN"], ["UGA"])),
            ("Kenya set free a Ugandan miner.", ("RETREAT", ["KEN"], ["UGA/?miner"])),
            ("Kenya returned stolen relics to Uganda.", ("RETREAT", ["KEN"], ["UGA"])),
            ("Kenyan peacekeepers were sent to Uganda.", ("AID", ["KEN"], ["UGA"])),
            ("Kenya and Uganda exchanged prisoners of war.", ("RETREAT", ["KEN", "UGA"], [])),
            ("Kenya and Uganda work closely together.", ("COOPERATE", ["KEN", "UGA"], [])),
            ("Kenya and Uganda will jointly build a dam.", ("AGREE", ["KEN", "UGA"], [])),
            (
                "Kenyan and Ugandan troops trained together over the lake.",
                ("COOPERATE", ["UGA/?troop", "KEN/?troop"], []),
            ),
            ("Kenya insisted that Uganda be left alone.", ("REQUEST", ["KEN"], ["UGA"])),
            ("Kenya and Uganda painted the bridge together.", ("COOPERATE", ["KEN", "UGA"], [])),
            (
                "Kenyan and Ugandan warships will begin drills off Lamu.",
                ("AGREE", ["UGA/?warship", "KEN/?warship"], []),
            ),
            ("Kenya turned over a hijacker to Uganda.", ("COOPERATE", ["KEN"], ["UGA"])),
            ("Kenya offered mediation between Uganda and Togo.", ("AGREE", ["KEN"], ["UGA", "TGO"])),
            ("Kenya promised in trade talks last month to free the crew.", ("AGREE", ["KEN"], ["?/?crew"])),
            ("Kenya gave Uganda 60 million dollars for its farmers.", ("AID", ["KEN"], ["UGA"])),
            ("Kenya gave Uganda rice for its farmers.", ("AID", ["KEN"], ["UGA"])),
            ("Kenya gave three billion marks to Uganda.", ("AID", ["KEN"], ["UGA"])),
            ("Kenya sent US food to Uganda.", ("AID", ["KEN"], ["UGA"])),
            ("Kenya offered its backing to Uganda.", ("AGREE", ["KEN"], ["UGA"])),
            ("Troops from Kenya, Togo and Mali trained together.", ("COOPERATE", ["KEN", "TGO", "MLI"], [])),
            ("Kenya and Uganda jointly tested a missile.", ("COOPERATE", ["KEN", "UGA"], [])),
            ("Kenya said the deal was dead and accused Uganda of lying.", ("ACCUSE", ["KEN"], ["UGA"])),
            ("Kenya rejected a call for its troops to be sent to Uganda.", ("REJECT", ["KEN"], ["UGA"])),
            ("Kenya launched missiles at a steady pace.", ("MOBILIZE", ["KEN"], [])),
            ("Kenyan marines staged a mock assault near Uganda.", ("MOBILIZE", ["KEN/?marine"], ["UGA"])),
            ("Kenya supplied Uganda with gas.", ("COOPERATE", ["KEN"], ["UGA"])),
            ("Kenya promised it would not veto the Ugandan plan.", ("AGREE", ["KEN"], ["UGA"])),
            ("A Kenyan-Ugandan treaty was signed in Oslo.", ("SUPPORT", ["KEN", "UGA"], [])),
            ("Kenya dispatched over 200 experts to Uganda.", ("AID", ["KEN"], ["UGA"])),
            ("Kenya sent medical teams to Uganda.", ("AID", ["KEN"], ["UGA"])),
            ("The Kenyan minister quit over a scandal.", ("RETREAT", ["KEN/?minister"], [])),
            ("Kenyan and Ugandan scouts drilled side by side.", ("COOPERATE", ["KEN", "UGA"], [])),
            ("Kenya and Uganda jointly painted the hut.", ("COOPERATE", ["KEN", "UGA"], [])),
            ("Negotiators for Kenya and Uganda resumed talks.", ("CONSULT", ["KEN", "UGA"], [])),
            ("Kenya signed a contract to sell rice to Uganda.", ("COOPERATE", ["KEN"], ["UGA"])),
            ("Kenya withdrew the foreign agents bill after a march.", ("CONCEDE", ["KEN"], [])),
            ("A ship from Kenya carrying tonnes of rice arrived in Rwanda.", ("AID", ["KEN/?ship"], ["RWA"])),
            ("Kenya may send food to Uganda.", ("AGREE", ["KEN"], ["UGA"])),
            ("Kenya may praise Uganda.", ("SUPPORT", ["KEN"], ["UGA"])),
            ("Rival armed groups in Kenya agreed to a truce.", ("AGREE", ["KEN/?rival-armed-group"], [])),
            ("Kenya and Uganda agreed to jointly paint the bridge.", ("AGREE", ["KEN", "UGA"], [])),
            ("Kenya will pursue closer ties with Uganda.", ("AGREE", ["KEN"], ["UGA"])),
            ("Kenya despatched a plane with drinking water to Uganda.", ("AID", ["KEN"], ["UGA"])),
            ("Kenya gave 50,000 euros to Uganda.", ("AID", ["KEN"], ["UGA"])),
            ("A banker was extradited from Kenya to Uganda.", ("COOPERATE", ["KEN"], ["UGA"])),
            ("Kenya stands ready to work with Uganda.", ("AGREE", ["KEN"], ["UGA"])),
            ("Kenya has contracted to buy gas from Uganda.", ("COOPERATE", ["KEN"], ["UGA"])),
            ("The Kenyan envoy headed to Uganda.", ("CONSULT", ["KEN/?envoy"], ["UGA"])),
            ("Kenya voiced hope to sign a treaty with Uganda.", ("AGREE", ["KEN"], ["UGA"])),
            (
                "The vote followed the signing of a pact by Kenya and Togo, agreeing to trade more.",
                ("SUPPORT", ["KEN", "TGO"], []),
            ),
            ("Kenya stepped up its joint patrols with Uganda.", ("COOPERATE", ["KEN", "UGA"], [])),
            ("The bank said on Monday that it would fund a dam in Kenya.", ("AGREE", ["?/?bank"], ["KEN"])),
            (
                "The Kenyan parliament voted by a wide margin to condemn Uganda.",
                ("ACCUSE", ["KEN/parliament"], ["UGA"]),
            ),
        ],
    )
    def test_named(self, text: str, expected: tuple[str, list[str], list[str]]) -> None:
        """Countries in their roles."""
        assert first(text) == expected

    @pytest.mark.parametrize(
        "text", ["Kenya met Uganda in Oslo.", "Kenya held talks with Uganda.", "Kenya and Uganda met."]
    )
    def test_reciprocal(self, text: str) -> None:
        """Both sides of a meeting are actors."""
        kind, actors, recipients = first(text)

        assert (kind, sorted(actors), recipients) == ("CONSULT", ["KEN", "UGA"], [])

    def test_unnamed(self) -> None:
        """A noun phrase in no table is a recipient under its own words."""
        [event] = read("Kenyan soldiers attacked a convoy near the old mill.")

        assert [actor.name for actor in event.recipients] == ["convoy"]
        assert not event.recipients[0].named

    def test_shifted(self) -> None:
        """A long object may stand behind the recipient."""
        assert first("Kenya handed over to Uganda a wanted man.") == ("COOPERATE", ["KEN"], ["UGA"])

    def test_counted(self) -> None:
        """Of "hundreds of lawyers" the lawyers act."""
        [event] = read("Hundreds of lawyers criticised Uganda.")

        assert [actor.name for actor in event.actors] == ["lawyers"]

    def test_place(self) -> None:
        """A country where something is done stands for those it is done to, if nobody else does."""
        assert first("Kenyan students protested in Uganda.")[2] == ["UGA"]

    @pytest.mark.parametrize(
        "text, recipients",
        [
            ("Kenya lodged a protest over a raid in which two Ugandan nurses died.", []),
            ("Talks with Kenya collapsed after the army said it had shelled Uganda.", []),
            ("Kenya backed the plan, while Uganda and Rwanda opposed it.", []),
            ("Kenya backed the plan, and Togolese spokesman Ola Berg said Uganda would follow.", []),
            ("Kenya backed the plan, but the king of Uganda, who was ill, opposed it.", []),
            ("Kenyan nurses shut the road in protest, and Ugandan miners at the port stayed away.", []),
            ("Kenyan troops began shelling the port, and at least ten Ugandan farmers left.", []),
            ("Kenyan rebels carried out a raid in which two Ugandan nurses died.", ["UGA/?nurse"]),
            ("Kenya shut the port, the Ugandan aide, Ana Lund, said.", []),
            ("Kenya shut the port, the Ugandan aide, Ana Lund, told the paper.", []),
            ("Kenya lifted the siege that had, according to Uganda, shut the port.", []),
        ],
    )
    def test_other_clause(self, text: str, recipients: list[str]) -> None:
        """Whom another clause names has nothing done to them; who died in an attack has."""
        assert first(text)[2] == recipients

    @pytest.mark.parametrize(
        "text",
        [
            "The Kenyan king cut short his holiday to hold talks with Uganda.",
            "The Kenyan king flew home for talks with Uganda.",
        ],
    )
    def test_talks_of_travellers(self, text: str) -> None:
        """Who goes somewhere for talks, or does anything to hold them, takes part."""
        assert ["KEN/?king", "UGA"] in [[actor.id for actor in event.actors] for event in read(text)]

    def test_joined_infinitives(self) -> None:
        """A second infinitive hangs on the same verb, also behind the object of the first."""
        events = [told(event) for event in read("Kenya decided to close the border and to expel the Ugandan envoy.")]

        assert ["COERCE", "SANCTION"] == [event[0] for event in events]
        assert ["KEN"] == events[1][1]

    def test_after_relative(self) -> None:
        """Behind a clause that says which people are meant, "and" goes on with the main one."""
        events = [told(event) for event in read("Kenya condemned the rebels who attacked Uganda, and praised Rwanda.")]

        assert ("SUPPORT", ["KEN"], ["RWA"]) in events

    def test_of_raids(self) -> None:
        """What "that" and a plural verb say, they say of the noun before."""
        events = read("Kenya called for an end to raids that threaten to worsen the crisis.")

        assert ["REQUEST"] == [event.type.value for event in events]

    def test_two_verbs(self) -> None:
        """Verbs that share a subject are two events, in their order."""
        events = read("Kenya condemned Uganda and praised Rwanda.")

        assert [told(event) for event in events] == [("ACCUSE", ["KEN"], ["UGA"]), ("SUPPORT", ["KEN"], ["RWA"])]

    def test_main_clause_first(self) -> None:
        """The main clause's event goes before those of the others."""
        events = read("After Uganda expelled its envoy, Kenya closed the border with Uganda.")

        assert [told(event)[0] for event in events] == ["COERCE", "SANCTION"]

    def test_purpose(self) -> None:
        """The one who summons complains, not the one who is summoned."""
        assert first("Kenya summoned the Ugandan ambassador to complain about the raid.")[:2] == ("ACCUSE", ["KEN"])


class TestNouns:
    """Events that nouns name."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            ("A Kenyan airstrike on Uganda shocked the region.", ("ASSAULT", ["KEN"], ["UGA"])),
            ("The arrest of Ugandan traders by Kenya made news.", ("COERCE", ["KEN"], ["UGA/?trader"])),
            ("Kenya's withdrawal from Uganda took a year.", ("RETREAT", ["KEN"], ["UGA"])),
            ("Talks between Kenya and Uganda went on.", ("CONSULT", ["KEN", "UGA"], [])),
            ("Kenya announced a ceasefire with Uganda.", ("RETREAT", ["KEN"], ["UGA"])),
            ("Kenya repeated its warning to Uganda.", ("THREATEN", ["KEN"], ["UGA"])),
            ("Kenya is responsible for the attack on Gulu.", ("ASSAULT", ["KEN"], ["UGA/gulu"])),
            ("Kenya is engaged in talks with Uganda.", ("CONSULT", ["KEN", "UGA"], [])),
            ("Kenyan troops took part in the attack on Uganda.", ("ASSAULT", ["KEN/?troop"], ["UGA"])),
            ("Kenya was in Kampala on Friday for talks with Uganda.", ("CONSULT", ["KEN", "UGA"], [])),
            ("Riots erupted in Kampala.", ("PROTEST", [], ["UGA/kampala"])),
            ("A rebel attack on Uganda shocked the region.", ("ASSAULT", ["?/?rebel"], ["UGA"])),
            ("Kenya claimed responsibility for the raid on Gulu.", ("ASSAULT", ["KEN"], ["UGA/gulu"])),
            (
                "Kenya claimed responsibility for a raid that killed two Ugandan men.",
                ("ASSAULT", ["KEN"], ["UGA/?man"]),
            ),
            ("The arrest on Sunday of three Ugandan traders made news.", ("COERCE", [], ["UGA/?trader"])),
            (
                "Kenyan rebels seized a camp, dealing a blow to talks in Uganda.",
                ("COERCE", ["KEN/?rebel"], ["?/?camp"]),
            ),
            ("Kenya appealed for a truce after ten Ugandan men were shot.", ("REQUEST", ["KEN"], [])),
            ("Kenya said it had recalled its ambassador.", ("SANCTION", ["KEN"], [])),
            ("Kenya refused to attend the summit and was replaced by Uganda.", ("REJECT", ["KEN"], [])),
            (
                "Kenya's ministry warned Nairobi will react if Uganda closes the bridge.",
                ("THREATEN", ["KEN/?ministry"], ["UGA"]),
            ),
            (
                "The African Union, which joins Kenya, Uganda, Chad and Togo, accused Mali of lying.",
                ("ACCUSE", ["IGO/african-union"], ["MLI"]),
            ),
            (
                "Kenya urged the Uganda Naval Unit (UNU) and the Uganda Police (UP) to leave.",
                ("REQUEST", ["KEN"], ["UGA/uganda-naval-unit", "UGA/uganda-police"]),
            ),
            ("Talks between Kenya and Uganda on the fleet of Ghana ended.", ("CONSULT", ["KEN", "UGA"], [])),
            ("Indo-Ugandan talks resumed.", ("CONSULT", ["IND", "UGA"], [])),
            ("US-Japanese talks resumed.", ("CONSULT", ["USA", "JPN"], [])),
            ("A drill involving Kenya and Uganda began.", ("COOPERATE", ["KEN", "UGA"], [])),
            ("Kenya-Uganda talks", ("CONSULT", ["KEN", "UGA"], [])),
            ("Flights between Kenya and Uganda resumed.", ("COOPERATE", ["KEN", "UGA"], [])),
            ("Kenyan imports of Ugandan tea doubled.", ("COOPERATE", ["KEN"], ["UGA"])),
            ("Kenyan-Ugandan drill ends", ("COOPERATE", ["KEN", "UGA"], [])),
            ("Franco-Kenyan naval drills began.", ("COOPERATE", ["FRA", "KEN"], [])),
            ("Trade between Kenya and Uganda rose by a fifth.", ("COOPERATE", ["KEN", "UGA"], [])),
            ("Kenya began cooperation with Uganda.", ("COOPERATE", ["KEN", "UGA"], [])),
            ("The Kenyan king wept after a tour of Uganda.", ("CONSULT", ["KEN/?king"], ["UGA"])),
        ],
    )
    def test_roles(self, text: str, expected: tuple[str, list[str], list[str]]) -> None:
        """Possessors, adjectives and prepositions tell who."""
        kind, actors, recipients = first(text)

        assert (kind, actors, [one.split("/?")[0] for one in recipients]) == (
            expected[0], expected[1], [one.split("/?")[0] for one in expected[2]],
        )  # fmt: skip

    @pytest.mark.parametrize(
        "text, expected",
        [
            ("The Kenyan king left Rome after two days of talks with Uganda.", ("CONSULT", ["KEN/?king", "UGA"], [])),
            ("The Kenyan king said at talks with Uganda that it rained.", ("CONSULT", ["KEN/?king", "UGA"], [])),
            ("The Kenyan king fell ill during a visit to Uganda.", ("CONSULT", ["KEN/?king"], ["UGA"])),
            (
                "The Kenyan king fell ill during Rwanda's visit to Uganda.",
                ("CONSULT", ["RWA"], ["UGA"]),
            ),
            ("The Kenyan king will sing during talks with Uganda.", ("CONSULT", ["UGA"], [])),
            ("The Kenyan king, now on a two-day visit to Uganda, fell ill.", ("CONSULT", ["KEN/?king"], ["UGA"])),
            ("After talks in Bonn with Uganda, the Kenyan king wept.", ("CONSULT", ["KEN/?king", "UGA"], [])),
            ("On a visit to Uganda, the Kenyan king fell ill.", ("CONSULT", ["KEN/?king"], ["UGA"])),
            ("Speaking at the end of a visit to Uganda, the Kenyan king wept.", ("CONSULT", ["KEN/?king"], ["UGA"])),
        ],
    )
    def test_attending(self, text: str, expected: tuple[str, list[str], list[str]]) -> None:
        """Whoever does something at talks or on a visit took part, unless they are another's or to come."""
        assert expected == first(text)

    def test_told_by_verb(self) -> None:
        """A verb that has done something with a treaty tells of it; a treaty between two is an event beside others."""
        assert ["SUPPORT"] == [told(event)[0] for event in read("Kenya has approved a treaty with Uganda.")]
        assert ("AGREE", ["KEN", "UGA"], []) == told(read("Rwanda left as the pact between Kenya and Uganda held.")[-1])

    def test_topic(self) -> None:
        """What a sentence is about needs no verb's help where nothing else happens, but both its sides."""
        assert first("Kenyan sanctions on Uganda took effect.") == ("SANCTION", ["KEN"], ["UGA"])
        assert read("Kenyan sanctions took effect.") == ()

    def test_strikes(self) -> None:
        """Workers' strikes are protests, others attacks."""
        assert first("A strike by Kenyan nurses shook the town.")[0] == "PROTEST"
        assert {event.type.name for event in read("The strike to protest against Uganda went on in Kenya.")} == {
            "PROTEST"
        }
        assert first("A Kenyan strike on Uganda shook the town.")[0] == "ASSAULT"

    def test_fought(self) -> None:
        """Fighting before a truce was between those who agreed on it."""
        events = read("Kenya and Uganda agreed to a truce after five straight days of shelling.")

        assert [told(event)[:2] for event in events] == [("AGREE", ["KEN", "UGA"]), ("ASSAULT", ["KEN", "UGA"])]
        assert events[1].when is not None


class TestChains:
    """Words that govern an event change its kind (PLOVER manual)."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            ("Kenya agreed to release the Ugandan sailors.", "AGREE"),
            ("Kenya offered to mediate between Uganda and Rwanda.", "AGREE"),
            ("Kenya is ready to help Uganda.", "AGREE"),
            ("Kenya is ready for talks with Uganda.", "AGREE"),
            ("Kenya hinted it could withdraw from Uganda.", "AGREE"),
            ("Kenya will meet Uganda in June.", "AGREE"),
            ("Kenya will withdraw its troops from Uganda.", "CONCEDE"),
            ("Kenya agreed to investigate the raid on Uganda.", "AGREE"),
            ("Kenya promised to deploy troops to Uganda.", "AGREE"),
            ("Kenya agreed to promise to agree to plan to offer to vow to help Uganda.", "AGREE"),
            ("Kenya will not attack Uganda.", "AGREE"),
            ("Kenya has not agreed to release the Ugandan sailors.", "REJECT"),
            ("Kenya refused to meet Uganda.", "REJECT"),
            ("Kenya will not accept the Ugandan plan.", "REJECT"),
            ("Kenya does not want Uganda to mediate.", "REJECT"),
            ("Kenya failed to reach agreement with Uganda.", "REJECT"),
            ("Kenya threatened to bomb Uganda.", "THREATEN"),
            ("Kenya did not rule out an attack on Uganda.", "THREATEN"),
            ("Kenya refused to rule out war with Uganda.", "THREATEN"),
            ("Kenya ruled out an attack on Uganda.", "REJECT"),
            ("Kenya warned that it would respond to the Ugandan moves.", "THREATEN"),
            ("Kenya plans to impose sanctions on Uganda.", "THREATEN"),
            ("Kenya plans to deploy troops to Uganda.", "THREATEN"),
            ("Kenya stopped helping Uganda.", "SANCTION"),
            ("Kenya urged Uganda to release the sailors.", "REQUEST"),
            ("Kenya demanded that Uganda release the sailors.", "REQUEST"),
            ("Kenya is not yet ready to meet the Ugandan envoy.", "REJECT"),
            ("Kenya isn't willing to meet the Ugandan envoy.", "REJECT"),
            ("Kenya said Uganda must withdraw its troops.", "REQUEST"),
            ("Kenya ordered Uganda to leave the island.", "REQUEST"),
            ("Kenya said Uganda needed to withdraw its troops.", "REQUEST"),
            ("Kenya became the first country to recognise Uganda.", "SUPPORT"),
            ("Kenya was the only state to attack Uganda.", "ASSAULT"),
            ("Kenya ordered police not to stop the Ugandan march.", "REQUEST"),
            ("Kenya demanded that the Ugandan sailors be released.", "REQUEST"),
            ("Kenya demanded that the Ugandan minister quit.", "REQUEST"),
            ("Kenya stopped shelling the Ugandan town.", "RETREAT"),
            ("Kenya began shelling the Ugandan town.", "ASSAULT"),
            ("Kenya tried to kill the Ugandan general.", "ASSAULT"),
            ("Kenya decided to recall its ambassador from Uganda.", "SANCTION"),
        ],
    )
    def test_kinds(self, text: str, expected: str) -> None:
        """The whole is coded, not the verb at its end."""
        assert first(text)[:2] == (expected, ["KEN"])

    def test_opinion(self) -> None:
        """What is expressed about a decision is not the decision."""
        events = read("Kenya expressed dismay at the Ugandan decision to expel its envoy.")

        assert [told(event)[:2] for event in events] == [("ACCUSE", ["KEN"]), ("SANCTION", ["UGA"])]

    def test_joined_participle(self) -> None:
        """A participle shares the passive before it."""
        assert ("COOPERATE", [], ["UGA"]) == told(read("A man was arrested in Kenya and extradited to Uganda.")[1])

    def test_joined_demands(self) -> None:
        """A second clause is demanded like the first."""
        events = read("Kenya demanded that Uganda withdraw and that two Kenyan sailors be released.")

        assert [told(event)[:2] for event in events] == [("REQUEST", ["KEN"]), ("REQUEST", ["KEN"])]

    def test_asked(self) -> None:
        """Who is asked is the recipient."""
        assert first("Kenya suggested to Uganda that Rwanda should cooperate.")[2] == ["UGA"]
        assert first("Kenya urged Uganda and Rwanda to release the sailors.")[2] == ["UGA", "RWA"]
        assert first("Kenya appealed to Uganda and Rwanda to release the sailors.")[2] == ["UGA", "RWA"]

    def test_owner(self) -> None:
        """An offer is that of whoever it belongs to."""
        events = read("Rwanda praised Kenya's offer to mediate between Uganda and Burundi.")

        assert ("AGREE", ["KEN"]) in [told(event)[:2] for event in events]

    def test_offered_by(self) -> None:
        """Who offers may stand between the offer and what is offered."""
        assert ("AGREE", ["KEN"], ["RWA"]) == told(read("Rwanda welcomed an offer by Kenya to host talks.")[1])

    def test_decision_of_another(self) -> None:
        """Whoever objects to a decision is not whom it is about, as one may be who rejects an offer."""
        [_, decided] = read("Rwanda criticised Kenya's decision to recognise Uganda.")

        assert ("SUPPORT", ["KEN"], ["UGA"]) == told(decided)

    @pytest.mark.parametrize(
        "text, expected",
        [
            ("Kenya discussed ways to help Uganda.", ["CONSULT"]),
            ("Kenya sent tents to Uganda to help the miners.", ["AID"]),
            ("Kenya sent soldiers to help the miners of Uganda.", ["MOBILIZE", "AID"]),
            ("Kenya sent soldiers to reinforce the Ugandan fleet.", ["MOBILIZE"]),
            ("Kenya pushed into Uganda to attack rebels.", ["ASSAULT", "ASSAULT"]),
            ("Kenya agreed to begin the release of Ugandan sailors.", ["AGREE"]),
            ("Kenya and Uganda swapped hats, ending their diplomatic rift.", []),
        ],
    )
    def test_purpose(self, text: str, expected: list[str]) -> None:
        """People who are sent do what they are sent for; a thing does nothing."""
        assert expected == [told(event)[0] for event in read(text)]

    def test_blamed(self) -> None:
        """What somebody is accused of, they did; whose claim it is, is said."""
        accused, claimed = read("Kenya accused Uganda of bombing a school.")

        assert told(accused) == ("ACCUSE", ["KEN"], ["UGA"])
        assert told(claimed)[:2] == ("ASSAULT", ["UGA"])

    @pytest.mark.parametrize(
        "text, actors",
        [
            ("Kenya accused Uganda of bombing Togo and killing miners.", ["UGA"]),
            ("Lund's decision to bomb Uganda was condemned.", ["?/lund"]),
        ],
    )
    def test_whose_deed(self, text: str, actors: list[str]) -> None:
        """A deed is that of whom somebody blames for it, also for a second one, or whose decision it is."""
        assert [actors] == [told(event)[1] for event in read(text) if told(event)[0] == "ASSAULT"]

    def test_punished(self) -> None:
        """What somebody is jailed for, they did."""
        assert told(read("Kenya jailed the Ugandan miner for taking part in riots.")[1])[1] == ["UGA/?miner"]

    def test_paper(self) -> None:
        """Who issues a text says what it says; who vetoes it does not."""
        assert told(read("Kenya issued a letter demanding a truce in Uganda.")[0])[:2] == ("REQUEST", ["KEN"])
        assert [told(event)[0] for event in read("Kenya vetoed a motion demanding a truce in Uganda.")] == ["REJECT"]

    def test_means(self) -> None:
        """What is wanted for a purpose is asked for, not the purpose."""
        [event] = read("Kenyan soldiers demanded more money to fight the Ugandan rebels.")

        assert (event.triggers[0].text, told(event)[0]) == ("demanded", "REQUEST")

    def test_by(self) -> None:
        """What an infinitive ends in may have its own "by"."""
        assert first("Police were sent to halt a march by Ugandan miners.")[:2] == ("MOBILIZE", ["UGA/police"])

    def test_rejected_request(self) -> None:
        """To reject somebody's request is said to whoever made it."""
        assert first("Kenya rejected the Ugandan request to free two sailors.") == ("REJECT", ["KEN"], ["UGA"])

    def test_no_claim(self) -> None:
        """Where no group did something, no group is its actor."""
        assert first("No group claimed responsibility for the raid on Gulu.") == ("ASSAULT", [], ["UGA/gulu"])
        assert first("No Ugandan envoy will be accepted in Kenya.")[0] == "REJECT"

    def test_whom(self) -> None:
        """Who stands before a relative clause is what its verb is done to."""
        events = [told(event) for event in read("Kenya freed a Ugandan diplomat it arrested in Togo.")]

        assert events == [("RETREAT", ["KEN"], ["UGA/?diplomat"]), ("COERCE", ["KEN"], ["UGA/?diplomat"])]

    def test_each_other(self) -> None:
        """What some accuse each other of, they are all said to have done."""
        events = [told(event) for event in read("Kenya and Uganda accused each other of bombing Togo.")]

        assert ("ASSAULT", ["KEN", "UGA"], ["TGO"]) in events

    def test_blamed_for(self) -> None:
        """What a noun names after "blamed for", the blamed did."""
        events = read("Kenya blamed Uganda for a cyber attack on a bank.")

        assert [told(event)[:2] for event in events] == [("ACCUSE", ["KEN"]), ("COERCE", ["UGA"])]

    def test_holder(self) -> None:
        """A plan is that of whoever has it, known or not."""
        assert first("Police halted the opposition's plan to bring in aid from Kenya.")[1] == ["KEN/?opposition"]

    def test_answer(self) -> None:
        """A welcomed offer is that of whoever offered."""
        events = read("Kenya offered to mediate between Uganda and Rwanda. Burundi welcomed the offer.")

        assert told(events[1]) == ("SUPPORT", ["BDI"], ["KEN"])

    @pytest.mark.parametrize(
        "text",
        [
            "Kenya condemned attempts to invade Uganda.",
            "Kenya warned against any attempt to invade Uganda.",
            "Kenya called for efforts to disarm the Ugandan rebels.",
            "Kenya criticised a plan to invade Uganda.",
        ],
    )
    def test_attempts_of_others(self, text: str) -> None:
        """Who speaks of an attempt does not make it."""
        assert all(told(event)[0] in {"ACCUSE", "REQUEST", "THREATEN"} for event in read(text))


class TestArms:
    """With what an attack was carried out."""

    @pytest.mark.parametrize(
        "text, mode",
        [
            ("A Kenyan drone killed two Ugandan men.", Mode.DRONE),
            ("Two Ugandan men were killed by a Kenyan suicide bomber.", Mode.SUICIDE_ATTACK),
            ("Kenyan rebels attacked Ugandan farmers with machetes.", Mode.PRIMITIVE),
            ("Kenyan tanks attacked a Ugandan village.", Mode.HEAVY_WEAPONS),
            ("Kenyan rebels attacked a Ugandan village.", None),
        ],
    )
    def test_mode(self, text: str, mode: Mode | None) -> None:
        """By who has them, or by what stands after "with"."""
        [event] = read(text)

        assert event.mode is mode


class TestCodebook:
    """Rules of the manual about what is an event of its own."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            ("Kenya accused Uganda of breaking the treaty.", ("ACCUSE", ["KEN"], ["UGA"])),
            ("A bomb planted by Kenyan rebels killed two Ugandan men.", ("ASSAULT", ["KEN/?rebel"], ["UGA/?man"])),
            (
                "Kenyan rebels attacked a Ugandan post, killing two guards.",
                ("ASSAULT", ["KEN/?rebel"], ["UGA", "?/?guard"]),
            ),
            ("Kenya urged Uganda to free the sailors and lift the ban.", ("REQUEST", ["KEN"], ["UGA"])),
            ("Kenya urged Uganda to wait before bombing Togo.", ("REQUEST", ["KEN"], ["UGA"])),
            ("Kenya invited Uganda to visit Togo.", ("AGREE", ["KEN"], ["UGA"])),
            ("Kenya renewed its offer to help Uganda.", ("AGREE", ["KEN"], ["UGA"])),
            ("Kenya renewed its offer last week to help Uganda.", ("AGREE", ["KEN"], ["UGA"])),
            ("Kenya renewed its offer on Monday to help Uganda.", ("AGREE", ["KEN"], ["UGA"])),
            ("Kenya praised Uganda's offer of talks.", ("SUPPORT", ["KEN"], ["UGA"])),
            ("Kenya praised Uganda's offer of mediation.", ("SUPPORT", ["KEN"], ["UGA"])),
            ("Kenya praised Uganda before a NATO summit.", ("SUPPORT", ["KEN"], ["UGA"])),
            ("Kenya is unwilling to cut its ties with Uganda.", ("REJECT", ["KEN"], ["UGA"])),
            ("Kenya rejected calls to withdraw its troops from Uganda.", ("REJECT", ["KEN"], ["UGA"])),
            ("Kenya summoned the Ugandan envoy to protest the ruling.", ("ACCUSE", ["KEN"], ["UGA/?envoy"])),
            ("Kenyan miners blocked a road to demand aid from Uganda.", ("PROTEST", ["KEN/?miner"], ["UGA"])),
            ("Kenyan miners took to the streets to denounce Uganda.", ("PROTEST", ["KEN/?miner"], ["UGA"])),
            (
                "Kenyan miners marched in Lamu, urging Uganda's king to resign.",
                ("PROTEST", ["KEN/?miner"], ["UGA/?king"]),
            ),
            ("Kenya said Uganda was to blame for the deaths.", ("ACCUSE", ["KEN"], ["UGA"])),
            ("Kenya bombed Uganda. Again Kenya bombed Uganda, it said.", ("ASSAULT", ["KEN"], ["UGA"])),
            ("Kenya attacked Uganda. Later Kenya struck Uganda.", ("ASSAULT", ["KEN"], ["UGA"])),
            ("Kenya met Uganda to prepare a summit.", ("CONSULT", ["KEN", "UGA"], [])),
            ("Kenya met its ally, Ana Lund, in Oslo.", ("CONSULT", ["KEN", "?/ana-lund"], [])),
            ("Togo said Kenya must agree to free two Ugandan sailors.", ("REQUEST", ["TGO"], ["KEN"])),
            ("Kenya should leave the island, Togo urged.", ("REQUEST", ["TGO"], ["KEN"])),
            ("Kenya should withdraw from the island, Togo urged.", ("REQUEST", ["TGO"], ["KEN"])),
            ("Kenya must free the sailors, said Togo.", ("REQUEST", ["TGO"], ["KEN"])),
            ('"Kenya must free the sailors," said the Togolese king.', ("REQUEST", ["TGO/?king"], ["KEN"])),
            ('The Togolese king said: "Kenya must free the sailors."', ("REQUEST", ["TGO/?king"], ["KEN"])),
            ('The Togolese king told them, "Kenya must free the sailors."', ("REQUEST", ["TGO/?king"], ["KEN"])),
            ('"Kenya is behind the raid," said the Togolese king.', ("ACCUSE", ["TGO/?king"], ["KEN"])),
            ("Kenya would bomb Uganda, it threatened.", ("THREATEN", ["KEN"], ["UGA"])),
            ("Kenya would help Uganda, it promised.", ("AGREE", ["KEN"], ["UGA"])),
            ("Kenyan guards had lied, Togo complained.", ("ACCUSE", ["TGO"], ["KEN/?guard"])),
            (
                "The Kenyan parliament passed a law lifting its ban on Ugandan tea.",
                ("CONCEDE", ["KEN/parliament"], ["UGA"]),
            ),
            ("Kenya adopted a resolution condemning Uganda.", ("ACCUSE", ["KEN"], ["UGA"])),
            ("Kenya signed a bill that imposes sanctions on Uganda.", ("SANCTION", ["KEN"], ["UGA"])),
            ("Kenya released a statement that condemned Uganda.", ("ACCUSE", ["KEN"], ["UGA"])),
            ("In a letter urging Uganda to free the sailors, Kenya said it was sad.", ("REQUEST", ["KEN"], ["UGA"])),
            ("Kenya sent a message to Uganda demanding the return of a ship.", ("REQUEST", ["KEN"], ["UGA"])),
            ("Kenya handed a note to the Ugandan envoy protesting the search.", ("ACCUSE", ["KEN"], ["UGA/?envoy"])),
            ("Kenya wrote to Togo accusing Uganda of theft.", ("ACCUSE", ["KEN"], ["UGA"])),
            ("Togo said Kenya had to close its office.", ("REQUEST", ["TGO"], ["KEN"])),
            ("Togo told Kenya that it had to close its office.", ("REQUEST", ["TGO"], ["KEN"])),
            ("Kenya announced that two Ugandan envoys had been expelled.", ("SANCTION", ["KEN"], ["UGA/?envoy"])),
            ("Kenya warned that if Togo balked, Kenya would bomb Uganda.", ("THREATEN", ["KEN"], ["UGA"])),
            ("Kenya threatened Togo, with the king telling them to leave.", ("THREATEN", ["KEN"], ["TGO"])),
            ("A meeting held between Kenya and Togo ended.", ("CONSULT", ["KEN", "TGO"], [])),
            ("Kenya released ten suspected and convicted rebels.", ("RETREAT", ["KEN"], ["KEN/?rebel"])),
            ("Kenya agreed to delay a tariff rise on Ugandan tea.", ("AGREE", ["KEN"], ["UGA"])),
            ("Kenya approved a package of sanctions against Uganda.", ("SANCTION", ["KEN"], ["UGA"])),
            (
                "Kenyan law enforcement officers used tear gas on Ugandan miners.",
                ("ASSAULT", ["KEN/?enforcement-officer"], ["UGA/?miner"]),
            ),
        ],
    )
    def test_one(self, text: str, expected: tuple[str, list[str], list[str]]) -> None:
        """A deed with what it does, is for, asks for or is about is one event."""
        assert [expected] == [told(event) for event in read(text)]

    def test_aside(self) -> None:
        """Words that only go on with others, and at nobody, are no second accusation."""
        events = read("Kenya condemned the Ugandan raid, calling it a crime.")

        assert [told(event)[0] for event in events if told(event)[0] == "ACCUSE"] == ["ACCUSE"]

    def test_alleged(self) -> None:
        """Who says what others have done accuses them of it; not of his own side's deeds."""
        for text in ("Togo claimed that Kenya had bombed Uganda.", "Kenya had bombed Uganda, Togo charged."):
            assert ("ACCUSE", ["TGO"], ["KEN"]) in [told(event) for event in read(text)]
        assert [told(event)[0] for event in read("The Kenyan king claimed Kenya had bombed Uganda.")] == ["ASSAULT"]

    def test_unsaid(self) -> None:
        """A duty nobody tells of, or of which nobody says who has it, is no request."""
        assert not read("Togo never said Kenya must wait.")
        assert not read("Kenya had to close its office.")
        assert not read("Togo said Kenya must be told.")

    def test_threatened(self) -> None:
        """What is threatened gives the mode of a threat."""
        assert [event.mode for event in read("Kenya threatened Uganda with war.")] == [Mode.VIOLENCE]

    def test_joint(self) -> None:
        """Manoeuvres of two countries are cooperation, of one a show of force."""
        assert first("Kenyan and Ugandan warships began naval drills off Lamu.")[0] == "COOPERATE"
        assert first("Kenyan warships began naval drills off Lamu.")[0] == "MOBILIZE"


class TestStatus:
    """Whether it happened."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            ("Kenya bombed Uganda.", EventStatus.HAPPENED),
            ("Kenya is bombing Uganda.", EventStatus.ONGOING),
            ("Kenya has been bombing Uganda.", EventStatus.ONGOING),
            ("Uganda is being bombed by Kenya.", EventStatus.ONGOING),
            ("Kenya will meet Uganda in June.", EventStatus.PLANNED),
            ("Kenya is to meet Uganda in June.", EventStatus.PLANNED),
            ("Kenya is expected to meet Uganda.", EventStatus.PLANNED),
            ("Kenya could bomb Uganda.", EventStatus.HYPOTHETICAL),
            ("If Kenya bombs Uganda, prices rise.", EventStatus.HYPOTHETICAL),
            ("Prices will rise if Chad refuses and Kenya bombs Uganda.", EventStatus.HYPOTHETICAL),
            ("Any talks between Kenya and Uganda must wait.", EventStatus.HYPOTHETICAL),
            ("Kenya may have bombed Uganda.", EventStatus.HYPOTHETICAL),
            ("Kenya will not attack Uganda.", EventStatus.PLANNED),
            ("Kenya is starting to withdraw its troops from Uganda.", EventStatus.ONGOING),
            ("The coming talks between Kenya and Uganda worried Rwanda.", EventStatus.PLANNED),
            ("The ongoing war between Kenya and Uganda worried Rwanda.", EventStatus.ONGOING),
            ("Kenya did not bomb Uganda.", EventStatus.DENIED),
            ("Kenya did not refuse to meet Uganda.", EventStatus.DENIED),
            ("No Ugandan sailors were killed by Kenya.", EventStatus.DENIED),
            ("Under the threat of a Kenyan raid on Uganda, Togo sang.", EventStatus.HYPOTHETICAL),
            ("Togo sang of a reward for the Kenyan arrest of Ugandan sailors.", EventStatus.HYPOTHETICAL),
            ("Kenya failed to condemn Uganda.", EventStatus.DENIED),
            ("Kenya threatened to bomb Uganda.", EventStatus.HAPPENED),
            ("Kenya agreed to meet Uganda.", EventStatus.HAPPENED),
            ("Kenya would meet Uganda in June, the minister said.", EventStatus.PLANNED),
            ("Kenya would meet Uganda if it could.", EventStatus.HYPOTHETICAL),
            ("The deal allowed Kenya to bomb Uganda.", EventStatus.HYPOTHETICAL),
            ("Kenya may be ready to help Uganda.", EventStatus.HYPOTHETICAL),
            ("Kenya will be ready to help Uganda.", EventStatus.PLANNED),
            ("Kenya will not be ready to help Uganda.", EventStatus.HAPPENED),
            ("Talks between Kenya and Uganda will begin in June.", EventStatus.PLANNED),
            ("Kenya's visit to Uganda will take place in June.", EventStatus.PLANNED),
            ("Kenya's visit to Uganda will begin a feud.", EventStatus.HAPPENED),
        ],
    )
    def test_status(self, text: str, expected: EventStatus) -> None:
        """Tense, modality, negation and frame."""
        assert read(text)[0].status is expected

    @pytest.mark.parametrize(
        "text, type_, status",
        [
            ("Kenya will open its border and meet Uganda.", "AGREE", EventStatus.PLANNED),
            ("Kenya may open its border and bomb Uganda.", "THREATEN", EventStatus.HYPOTHETICAL),
            ("Kenya did not open its border or bomb Uganda.", "ASSAULT", EventStatus.DENIED),
            ("Kenya threatened to leave the pact and bomb Uganda.", "THREATEN", EventStatus.HAPPENED),
            ("Kenya agreed to open its border and withdraw from Uganda.", "AGREE", EventStatus.HAPPENED),
            ("Kenya opened its border and bombed Uganda.", "ASSAULT", EventStatus.HAPPENED),
        ],
    )
    def test_joined(self, text: str, type_: str, status: EventStatus) -> None:
        """A joined verb shares the modal, the "not" and what governs the first."""
        last = read(text)[-1]

        assert (told(last)[0], last.status) == (type_, status)

    @pytest.mark.parametrize(
        "text, start, status",
        [
            ("In October, Kenya bombed Uganda.", date(2021, 10, 1), EventStatus.HAPPENED),
            ("Kenya will bomb Uganda in October.", date(2022, 10, 1), EventStatus.HAPPENED),
            ("Kenya agreed to meet Uganda in October.", date(2022, 10, 1), EventStatus.PLANNED),
            ("In June, Kenya bombed Uganda.", date(2022, 6, 1), EventStatus.HAPPENED),
            ("Kenya bombed Uganda on September 3.", date(2021, 9, 3), EventStatus.HAPPENED),
            ("Kenya bombed Uganda on September 3, 2023.", date(2023, 9, 3), EventStatus.PLANNED),
            ("Kenya will meet Uganda on March 3.", date(2023, 3, 3), EventStatus.PLANNED),
            ("Kenya agreed to meet Uganda on Tuesday.", date(2022, 7, 26), EventStatus.PLANNED),
        ],
    )
    def test_months(self, text: str, start: date, status: EventStatus) -> None:
        """A month or day after the past is one that has been, and after "will" one to come."""
        [event] = read(text, date(2022, 7, 21))

        assert event.when is not None
        assert (event.when.start, event.status) == (start, status)

    def test_historical(self) -> None:
        """What the words put years before the news is background."""
        [event] = read("Kenya bombed Uganda in 1978.", date(2025, 5, 14))

        assert event.status is EventStatus.HISTORICAL

    def test_years_after(self) -> None:
        """What happened years after something else may be news."""
        [event] = read("Kenya bombed Uganda five years after the vote.")

        assert event.status is EventStatus.HAPPENED

    def test_clause_years_after(self) -> None:
        """What "years after" opens was years ago."""
        [event] = read("Thirty years after Kenyan troops invaded Uganda, the road is still closed.")

        assert (told(event)[0], event.status) == ("ASSAULT", EventStatus.HISTORICAL)

    def test_speaker(self) -> None:
        """What "we" are quoted to have done is the speaker's deed; what they welcome or reject, only his statement."""
        events = read('"We welcome the offer, and we sent food to Uganda," the Kenyan minister said.')

        assert [("AID", ["KEN/?minister"], ["UGA"])] == [told(event) for event in events]

    def test_reported(self) -> None:
        """An event inside a statement is the speaker's claim."""
        event = read("Kenya said Uganda bombed a school.")[0]

        assert [actor.id for actor in event.reported_by] == ["KEN"]


class TestCircumstances:
    """Time and place."""

    def test_no_duty(self) -> None:
        """An inverted "should" is a condition."""
        assert all(told(event)[0] != "REQUEST" for event in read("Kenya will help its allies should war break out."))

    def test_town(self) -> None:
        """A town where a meeting is held takes no part in it."""
        text = "The African Union held an emergency meeting in Lusaka to end the raids."

        assert [("CONSULT", ["IGO/african-union"], [])] == [told(event) for event in read(text)]

    def test_time(self) -> None:
        """A weekday counts from the publication date."""
        [event] = read("Kenya expelled two Ugandan diplomats on Monday.", date(2025, 5, 14))

        assert event.when is not None
        assert (event.when.start, event.when.basis) == (date(2025, 5, 12), DateBasis.RELATIVE)

    def test_expected(self) -> None:
        """Whoever is expected is still to come."""
        [event] = read("The Kenyan envoy is expected in Uganda on Monday.", date(2025, 5, 14))

        assert event.when is not None
        assert (event.status, event.when.start) == (EventStatus.PLANNED, date(2025, 5, 19))

    def test_threat(self) -> None:
        """What is threatened is still to come."""
        [event] = read("Kenya will bomb the Ugandan town on Monday.", date(2025, 5, 14))

        assert event.when is not None
        assert (told(event)[0], event.status) == ("THREATEN", EventStatus.HAPPENED)
        assert event.when.start == date(2025, 5, 19)

    def test_no_publication(self) -> None:
        """Without one, it stays a weekday."""
        [event] = read("Kenya expelled two Ugandan diplomats on Monday.")

        assert event.when is not None
        assert event.when.basis is DateBasis.UNRESOLVED

    def test_other_verb(self) -> None:
        """The time of saying is not that of the deed."""
        event = next(
            one
            for one in read("Police said on Monday that Kenya expelled two Ugandan diplomats on Sunday.")
            if told(one)[0] == "SANCTION"
        )

        assert event.when is not None
        assert event.when.words is not None
        assert event.when.words.text == "Sunday"

    @pytest.mark.parametrize(
        ("text", "times"),
        [
            ("Kenya condemned last week's attack on Uganda.", [("condemned", None), ("attack", "last week")]),
            ("Kenya condemned the March 3 attack on Uganda.", [("condemned", None), ("attack", "March 3")]),
            ("Kenya accused Uganda in a Sunday interview.", [("accused", "Sunday")]),
            ("Sunday's raid killed two Ugandan miners.", [("killed", "Sunday")]),
            ("Kenya hosted Sunday's summit with Uganda.", [("hosted Sunday's summit", "Sunday")]),
            ("Two men were killed and two wounded on Sunday in a Kenyan raid on Uganda.", [("killed", "Sunday")]),
            (
                "Kenya bombed Uganda as Togo arrested two miners on Sunday.",
                [("bombed", "Sunday"), ("arrested", "Sunday")],
            ),
            ("It erupted on Sunday, killing ten Kenyan men in the raid.", [("killing", "Sunday")]),
            ("On Monday Kenya warned that it will bomb Uganda.", [("warned that it will bomb", "Monday")]),
            ("They attacked Gulu and in 2014 Kenya bombed Uganda.", [("attacked", None), ("bombed", "2014")]),
            ("Last week a man carrying stones was arrested in Kenya.", [("arrested", "Last week")]),
            ("Kenya, which joined the bloc in 2019, criticised Uganda.", [("criticised", None)]),
            ("Kenya has arrested two Ugandans since the raid on Sunday.", [("arrested", None)]),
            ("Kenya arrested two Ugandans after it was robbed on Sunday.", [("arrested", None)]),
            ("On Sunday Kenya called for calm during talks with Uganda.", [("talks", "Sunday")]),
            ("Talks between Kenya and Uganda ended on Sunday.", [("Talks", "Sunday")]),
            ("Kenya freed three miners it had been holding on Sunday.", [("freed", "Sunday")]),
            (
                "Kenya and Uganda refused to agree on a date for opening the bridge after a meeting on Sunday.",
                [("refused to agree", "Sunday")],
            ),
            (
                "The court ruled on Monday that Kenya should leave the isle, scene of raids last year.",
                [("should leave", "Monday")],
            ),
            ("Kenya sued Uganda before the court in May.", [("sued", "May")]),
            ("Kenya criticised Uganda, which in 1962 joined the bloc.", [("criticised", None)]),
            (
                "Kenya condemned the raid on Uganda and left the pact on Sunday.",
                [("left the pact", "Sunday"), ("raid", None)],
            ),
            ("In a letter released on Sunday, Kenya condemned Uganda.", [("condemned", "Sunday")]),
            ("Kenya bombed Gulu and arrested two men on Sunday.", [("bombed", "Sunday"), ("arrested", "Sunday")]),
            ("It got worse after Kenya's miners last week bombed Uganda.", [("bombed", "last week")]),
            ("Kenya bombed Uganda over the weekend.", [("bombed", "over the weekend")]),
            ("Earlier in the day, Kenya condemned Uganda.", [("condemned", "Earlier in the day")]),
            ("Kenya bombed Uganda the next day.", [("bombed", "the next day")]),
            ("Kenya said on Sunday that there was no progress in talks with Uganda.", [("talks", None)]),
            ("Talks between Kenya and Uganda will go beyond tomorrow's deadline.", [("Talks", None)]),
        ],
    )
    def test_whose_time(self, text: str, times: list[tuple[str, str | None]]) -> None:
        """A time in the name of something is when that was, and no other verb's."""
        known = {event.triggers[0].text: event.when for event in read(text)}
        found = [(words, known[words]) for words, _ in times]

        assert [(words, when.words.text if when and when.words else None) for words, when in found] == times

    def test_aside(self) -> None:
        """An insertion does not take the time away."""
        [event, *_] = read("Kenya expelled two Ugandan diplomats, which Rwanda regretted, on Sunday.")

        assert event.when is not None

    @pytest.mark.parametrize("link", ["in", "across", "throughout"])
    def test_place(self, link: str) -> None:
        """Where it was, with its country."""
        [event] = read(f"Kenya held talks with Uganda {link} Rwanda.")

        assert event.place is not None
        assert (event.place.name, event.place.country) == ("Rwanda", "RWA")


class TestMentions:
    """Mentions of one event are one event."""

    def test_joined(self) -> None:
        """A later mention adds a trigger and a date."""
        events = read("Kenya bombed Uganda. The bombing of Uganda by Kenya on Monday was denounced.")
        [event] = [event for event in events if told(event)[0] == "ASSAULT"]

        assert [trigger.text for trigger in event.triggers] == ["bombed", "bombing"]

    def test_headline(self) -> None:
        """What the text tells in other words is the headline's event, of the text's kind and in its words."""
        events = read("Kenya slams Uganda over raid\n\nKenya accused Uganda of cowardice on Monday. Troops had left.")
        [event] = [event for event in events if told(event)[0] == "ACCUSE"]

        assert ([trigger.text for trigger in event.triggers], event.evidence[0].text) == (
            ["accused", "slams"],
            "Kenya accused Uganda of cowardice on Monday.",
        )

    def test_raid(self) -> None:
        """An attack and those it kills are one event, of the kind that the noun tells."""
        [event] = read("A Kenyan airstrike on the camp killed two Ugandan miners.")

        assert (event.mode, [trigger.text for trigger in event.triggers]) == (Mode.AERIAL, ["killed", "airstrike"])

    def test_raid_around(self) -> None:
        """So are a deed and the attack that it is done in."""
        [event] = read("Kenya killed two Ugandan miners in a drone strike on the camp.")

        assert (event.mode, told(event)) == (Mode.DRONE, ("ASSAULT", ["KEN"], ["UGA/?miner"]))

    def test_in_which(self) -> None:
        """What was done in an attack is told of it behind "in which"."""
        events = read("Kenya praised the Ugandan raid on Gulu in May, in which two Togolese miners were killed.")

        assert told(events[1]) == ("ASSAULT", ["UGA"], ["TGO/?miner"])

    def test_other_deeds(self) -> None:
        """What one side does to nobody named is not what it did to somebody."""
        events = read("Kenyan troops advanced into the valley. Kenya killed two Ugandan miners.")

        assert [trigger.text for event in events for trigger in event.triggers[:1]] == ["advanced", "killed"]

    def test_other_victims(self) -> None:
        """People who are killed here and wounded there are not the same."""
        events = read("A gunman killed ten people. A storming crowd wounded six people.")

        assert len(events) == 2

    def test_denied(self) -> None:
        """What one denies and another tells as a fact is one event, which happened."""
        [event] = read("Kenya did not bomb Uganda, it said. Rwanda said that Kenya bombed Uganda.")

        assert event.status is EventStatus.HAPPENED

    @pytest.mark.parametrize(
        "text",
        [
            "Kenya bombed Uganda. Rwanda bombed Uganda.",
            "Kenya bombed Uganda. Kenya bombed Rwanda.",
            "Kenya bombed Uganda. Kenya bombed Uganda in 1998.",
            "Kenya bombed Uganda on Sunday. Kenya bombed Uganda on Monday.",
        ],
    )
    def test_apart(self, text: str) -> None:
        """Other parties, and another day or age, are another event."""
        assert ["ASSAULT", "ASSAULT"] == [told(event)[0] for event in read(text, date(2022, 7, 21))]

    def test_same_id(self) -> None:
        """Every actor of an event has an appearance in the document."""
        document = Reading("Kenyan rebels shelled a convoy near Uganda.", Source()).document()
        [event] = document.events

        assert {*event.actors, *event.recipients} <= {appearance.actor for appearance in document.appearances}


class TestNoEvents:
    """What is no event."""

    @pytest.mark.parametrize(
        "text",
        [
            "China's military fired shots and",
            "They gathered and called",
            "Kenya had called",
            "Kenya said on Monday during",
            "Kenya signed in Oslo by",
            "Kenya, along",
            "Kenya sent a ship laden",
            "Kenya pulled the last of",
            "Kenya passed it on to",
            "The two neighbours, Chad and",
            "Kenya is in talks of",
        ],
    )
    def test_cut_off(self, text: str) -> None:
        """A text may end anywhere."""
        assert isinstance(read(text), tuple)

    def test_told_twice(self) -> None:
        """A protest's slogans are no second protest, and talks before a speech are not its own."""
        assert len(read("Farmers marched through Nairobi, chanting slogans against Kenya.")) == 1
        assert len(read("The Kenyan king arrived in Uganda for talks with the premier.")) == 1
        assert len(read("The Kenyan envoy spoke in Oslo after talks with his Ugandan counterpart.")) == 1

    @pytest.mark.parametrize(
        "text",
        [
            "Did Kenya bomb Uganda?",
            "The budget for the trip to Kenya was cut.",
            "Kenyan soldiers stormed a beach in a mock raid.",
            "Kenya said the weather was fine.",
            "On Monday to attack Uganda was wrong.",
            "Kenya did not say that Uganda was a liar.",
            "Kenya put its blacklist of Ugandan firms online.",
            "The price war between grocers ended in Kenya.",
            "The battle for the title began in Kenya.",
            "The idea struck a chord with Kenya.",
            "The Battle of Britain is a film.",
            "The Kenyan War Office was painted.",
            "A heart attack killed the singer.",
            "A system to intercept missiles was shown in Kenya.",
            "Coffee prices retreated from a record in Kenya.",
            "Kenya beat Uganda in the semi-final.",
            "A Kenyan firm launched a new phone.",
            "Kenya insisted the harvest was poor.",
            "Kenya wants a fence to stop the goats.",
            'The Kenyan miners called the union "tired".',
            'Kenya called the club, which admits Ugandan men, "tired".',
            "The former minister is standing trial with his aides in Kenya.",
            "Prices fell during talks in the Kenyan capital of Nairobi.",
            "Kenya sought a way to sell more tea to Uganda.",
            "Talks in Kenya aimed at ending the war in Uganda.",
            "The order was meant to allow tea to be sold in Kenya.",
            "The method was demonstrated in Kenya.",
            "The toll of the flood marched towards 80 in Kenya.",
            "The Kenyan minister departed on Monday.",
            "Kenya will contest the election to the board in Uganda.",
            "Kenya took measures against the locusts of Uganda.",
            "Kenya declined to comment on the Ugandan claims.",
            "Kenya calls them mercenaries.",
            "Kenya has called a press conference on Uganda.",
            "The missile can hit ships near Kenya.",
            "The vote demonstrates that Kenya is weak.",
            "Farmers were forced to sell their goats in Kenya.",
            "The drought has forced Kenya to buy rice.",
            "The doctrine applies to the Ugandan mission in Kenya.",
            "Kenya will meet its commitments to Uganda.",
            "Kenya refused to say whether it held two Ugandan sailors.",
            "Kenya set up a commission on trade with Uganda.",
            "The Kenyan minister left the country.",
            "Kenya defended its border against Uganda.",
            "Kenya examined the Ugandan proposal.",
            "Kenya spent two million dollars on missiles in Uganda.",
            "The miners warned that they would retire.",
            "The Kenyan senator sought re-election in Gulu.",
            "The minister reminded that it rained in Kenya.",
            "The Kenyan senator left, citing a law that requires the king to resign.",
            "Kenyan miners sang to force the Ugandan king to resign.",
            "The Kenyan speech was met with silence by the Ugandan miners.",
            "The conflict has killed two thousand Kenyan miners.",
            "Kenyan miners, backed by tanks, sang.",
            "The late rains will help the farmers of Kenya.",
            "Kenya seeks to grow more tea.",
            "Kenya needs to cooperate with Uganda.",
            "The feud must be settled through talks with Uganda.",
            "The king of Kenya was ready to go to bed.",
            "A plane with six goats from Kenya arrived in Uganda.",
            "Flights to Kenya have remained suspended since May.",
            "Kenya expects more than two million people from Uganda to arrive by May.",
            "The rain stopped in Kenya as promised.",
            "Kenyan tea prices were hit by fears of a frost.",
            "The hunger killed two Kenyan farmers.",
            "The Kenyan farmers said the bull was dangerous.",
            "Bird flu killed two Kenyan geese.",
            "The crisis hit Kenyan exports.",
            "Kenyan doctors attacked the cancer.",
            "Kenya declared war on poverty.",
            "Kenya stopped the shooting of the film.",
            "The flood threatened two Kenyan towns.",
            "The referee whistled. The goalkeeper, a midfielder and the winger ran. Kenya beat Uganda.",
            "Kenya built a wall in a bid to stop the Ugandan goats.",
            "The Kenyan goats are threatened by disease.",
            "A fire destroyed two Kenyan farms.",
            "The feud with Kenya was to blame.",
            "Kenya sacked Uganda 4-1 on Monday.",
            "The tea in Kenya was fine, the miner insisted.",
            "A demonstration of Kenyan robots ended.",
            "The striker left after a clash in Kenya.",
            "The novel is about a Kenyan king who bombed Uganda.",
            "Kenya crushed Uganda 4-1 on Monday.",
            "The Kenyan runner protested to the referee.",
            "Trade between Kenya and Uganda fell by a fifth.",
            "The Kenyan cook put the cake together.",
            "Kenya opened a factory in Nairobi.",
            "Hundreds of Ugandan refugees arrived in Kenya.",
            "The boy was flown to Kenya.",
            "The Kenyan airline resumed its operations.",
            "Kenya thinks that Uganda will pay for the hut.",
            "The two Kenyan friends painted the hut together.",
            "Flights between Kenya and Uganda ended.",
            "Kenya flew the boy to Uganda.",
            "Kenyan farmers gave the tool a try in Uganda.",
            "The Kenyan boy put money into a box.",
            "The Kenyan king sang to try to calm the Ugandan crowd.",
        ],
    )
    def test_silent(self, text: str) -> None:
        """Questions, metaphors, names and bare speech."""
        assert [told(event) for event in read(text)] == []

    def test_reason(self) -> None:
        """Every event knows its rule and the row that made it."""
        [found] = Reading("Kenya bombed Uganda.", Source()).events

        assert (found.rule, found.row.split(":")[0], found.words) == ("event.verb", "verbs", "bombed")
