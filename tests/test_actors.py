"""Who is found in a text, and who is not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from geopolitics_events.codes import EventType, Sector
from geopolitics_events.parsing import parse
from geopolitics_events.records import ActorKind, Document, MentionKind, Source
from geopolitics_events.tables import Row, listed, read, rows

CASES = read(Path(__file__).parent / "data" / "actors.tsv")
COUNTRIES = [row for row in rows("countries") if row["status"] != "former"]
# Names that several countries share, and words that are more often something else: precision before size.
SHARED = {
    "Congolese",
    "Dominican",
    "Dominicans",
    "Korean",
    "Koreans",
    "Samoan",
    "Samoans",
    "Virgin Islander",
    "Virgin Islanders",
}


def ids(text: str, **source: date) -> set[str]:
    """The ids of all actors found."""
    return {str(appearance.actor.id) for appearance in parse(text, source=Source(**source)).appearances}


def names(document: Document, actor: str) -> list[str]:
    """The words by which a text names an actor."""
    return [
        mention.span.text
        for appearance in document.appearances
        if appearance.actor.id == actor
        for mention in appearance.mentions
    ]


@pytest.mark.parametrize("row", CASES, ids=lambda row: row["sentence"])
def test_misleading(row: Row) -> None:
    """A sentence that misleads yields the right actors, and none of the wrong ones."""
    found = ids(row["sentence"])
    wrong = found if row["not_found"] == "*" else found & set(listed(row["not_found"]))

    assert set() == wrong
    assert set(listed(row["found"])) <= found


class TestCountries:
    """Every country is found by its names, and nothing else is."""

    @pytest.mark.parametrize("row", COUNTRIES, ids=lambda row: row["alpha3"])
    def test_names(self, row: Row) -> None:
        """Each name of a state, as a subject, is that state and no other."""
        states = {other["alpha3"] for other in COUNTRIES}
        for name in (row["name"], *listed(row["aliases"])):
            found = ids(f"Yesterday {name} rejected the proposal.")

            assert {row["alpha3"]} == found & states, name

    @pytest.mark.parametrize("row", COUNTRIES, ids=lambda row: row["alpha3"])
    def test_adjectives(self, row: Row) -> None:
        """Each demonym adjective makes an official that country's."""
        for adjective in listed(row["adjectives"]):
            if adjective in SHARED:
                continue
            found = parse(f"A senior {adjective} official resigned yesterday.").appearances

            assert {row["alpha3"]} == {appearance.actor.country for appearance in found}, adjective

    @pytest.mark.parametrize("row", COUNTRIES, ids=lambda row: row["alpha3"])
    def test_people(self, row: Row) -> None:
        """Each noun for its people is of that country, and of no other."""
        for noun in listed(row["people"]):
            if noun in SHARED:
                continue
            document = parse(f"The {noun} rejected the proposal on Monday.")
            found = {one.actor.country for one in document.appearances for m in one.mentions if m.span.text == noun}

            assert {row["alpha3"]} == found, noun

    @pytest.mark.parametrize("row", COUNTRIES, ids=lambda row: row["alpha3"])
    def test_seats(self, row: Row) -> None:
        """Each seat of power, as a subject, is its government."""
        for seat in listed(row["seats"]):
            document = parse(f"Yesterday {seat} rejected the proposal.")
            found = [
                mention.span.text
                for appearance in document.appearances
                if appearance.actor.country == row["alpha3"]
                for mention in appearance.mentions
            ]

            assert [seat] == found, seat


class TestPeople:
    """People are known by the table, or by how the text introduces them."""

    def test_office_holder(self) -> None:
        """A bare surname is the one in office on the day of publication."""
        text = "Modi met reporters after the vote."

        assert "IND/narendra-modi" in ids(text, published=date(2019, 6, 1))
        assert not any(found.startswith("USA/") for found in ids("Clinton met reporters after the vote."))

    def test_newcomer(self) -> None:
        """In an undated text a shared surname is not that of somebody who has only just taken office."""
        assert "HUN/viktor-orban" in ids("Hungary fell silent when Orban spoke.")
        assert "HUN/anita-orban" in ids("Hungary fell silent when Orban spoke.", published=date(2026, 6, 15))

    @pytest.mark.parametrize(
        ("text", "published", "actor"),
        [
            ("President Clinton asked Iraq for restraint.", None, "USA/bill-clinton"),
            ("Secretary of State Clinton asked Iraq for restraint.", None, "USA/hillary-clinton"),
            ("Libya waited until Secretary Rice had left.", None, "USA/condoleezza-rice"),
            ("Later Prime Minister May called the King of Jordan.", None, "GBR/theresa-may"),
            ("Defense Secretary Gates doubts it.", None, "USA/robert-gates"),
            ("President Bush asked Iraq for restraint.", date(1990, 11, 2), "USA/george-h-w-bush"),
            ("President Bush asked Iraq for restraint.", date(2003, 2, 2), "USA/george-w-bush"),
            # Undated it may be either.
            ("President Bush asked Iraq for restraint.", None, "USA/bush"),
            ("The Croatian President Clinton asked Iraq for restraint.", None, "HRV/clinton"),
            # Whoever held it and holds it no more.
            ("Former Chancellor Scholz asked Iraq for restraint.", date(2026, 2, 2), "DEU/olaf-scholz"),
            ("Former President Bush asked Iraq for restraint.", date(2003, 2, 2), "USA/george-h-w-bush"),
        ],
    )
    def test_surname_after_office(self, text: str, published: date | None, actor: str) -> None:
        """A surname that several people share, or that is a word, is whoever held the office before it."""
        people = {one for one in ids(text, published=published) if one.count("/") and "?" not in one}

        assert people == {actor}

    @pytest.mark.parametrize(
        ("text", "role"),
        [
            ("German Chancellor Friedrich Merz left.", "Chancellor"),
            ("Former Chancellor Friedrich Merz left.", "opposition leader"),
            ("Friedrich Merz left.", "opposition leader"),
        ],
    )
    def test_another_office(self, text: str, role: str) -> None:
        """The office that the text gives is better known than the one of the day."""
        [found] = [a.actor for a in parse(text, source=Source(published=date(2025, 3, 4))).appearances if a.actor.role]

        assert role == found.role

    @pytest.mark.parametrize("title", ["Former President", "The former French president", "Ex-president"])
    def test_former_office(self, title: str) -> None:
        """Whoever held an office belongs to the elites (PLOVER manual)."""
        sectors = {a.actor.id: a.actor.sectors for a in parse(f"{title} Nicolas Sarkozy spoke.").appearances}

        assert sectors["FRA/nicolas-sarkozy"] == (Sector.ELI,)

    def test_junior(self) -> None:
        """What sets a son apart belongs to his name."""
        document = parse("General Joseph Dunford Jr. left Mali. He was tired.")

        assert names(document, "USA/joseph-dunford") == ["Joseph Dunford Jr.", "He"]

    @pytest.mark.parametrize(
        ("text", "actor", "pronoun"),
        [
            ("The president's spokesman Ali Omar left Togo. He was tired.", "TGO/ali-omar", "He"),
            ("The minister's envoy for Togo wept. Then he left.", "TGO/?envoy", "he"),
            ("Togo's parliament met. It closed a port.", "TGO/parliament", "It"),
            ("Togo left. The army's press room said it was tired.", "TGO", None),
            ("Togo left. It was unclear for how long.", "TGO", None),
            ("Togo left. The army's press room said in a note on Monday that it was tired.", "TGO", None),
            ("A spokesman for the army, Brigadier Ali Omar, left. He was tired.", "?/ali-omar", "He"),
            ("State radio reported the raid. Togo left and Mali hid it.", "?/?state-radio", None),
            ("State radio reported the raid. It also said Togo left.", "?/?state-radio", "It"),
        ],
    )
    def test_pronoun(self, text: str, actor: str, pronoun: str | None) -> None:
        """A pronoun means whom a subject names, not whose he is, what is unknown or what only tells of it."""
        found = names(parse(text), actor)

        assert ([pronoun] if pronoun else []) == found[1:]

    def test_word_after_office(self) -> None:
        """Once its bearer has been met, a surname that is a word is found without the office."""
        document = parse("Prime Minister Brown flew to Mali. A day later Brown was back.")

        assert names(document, "GBR/gordon-brown") == ["Brown", "Brown"]

    def test_introduced(self) -> None:
        """A stranger gets name, role and country from the introduction, and later mentions are the same person."""
        document = parse(
            "Finnish Defence Minister Aino Korpela arrived on Monday. Korpela met troops. She praised them, the minister said."
        )
        actor = next(a.actor for a in document.appearances if a.actor.kind is ActorKind.PERSON and a.actor.named)

        assert "FIN/aino-korpela" == actor.id
        assert "Defence Minister" == actor.role
        assert "FIN" == actor.country
        assert ["Aino Korpela", "Korpela"] == names(document, "FIN/aino-korpela")[:2]

    def test_apposition(self) -> None:
        """The role may follow the name."""
        document = parse("Aino Korpela, a spokeswoman for the Finnish army, denied it.")

        assert "FIN" == document.appearances[0].actor.country

    @pytest.mark.parametrize(
        ("text", "speaker"),
        [
            ("Kenyan troops arrested Otieno Ouma, a spokesman said.", "KEN/?spokesman"),
            ("Kenyan troops arrested Otieno Ouma, officials said.", "KEN/?official"),
            ("Kenyan troops arrested Otieno Ouma, a spokesman for the army said.", "KEN/?spokesman"),
            ("Kenyan troops arrested Otieno Ouma, a spokesman, said the army.", "KEN/army"),
            ("Otieno Ouma, a spokesman, said Kenya would wait.", "?/otieno-ouma"),
        ],
    )
    def test_teller_behind_name(self, text: str, speaker: str) -> None:
        """No comma parts whoever tells of a whole clause from the verb; an apposition is closed by one."""
        [statement] = parse(text).statements

        assert [speaker] == [actor.id for actor in statement.speakers]

    def test_he_said(self) -> None:
        """Who tells of a clause as "he" is nobody whom the clause names."""
        document = parse("Mr Ouma said the talks were good. President Kamau's visit to Kenya would help them, he said.")

        assert ["Ouma"] == [actor.name for actor in document.statements[-1].speakers]

    def test_body_between(self) -> None:
        """The body may stand between the role and the name."""
        document = parse("Chairman of the Polish Senate's Defence Committee Marek Nowicki said the vote was lost.")
        actors = {a.actor.name: a.actor for a in document.appearances}

        assert "POL" == actors["Marek Nowicki"].country

    @pytest.mark.parametrize(
        ("text", "actor", "sector"),
        [
            ("Foreign Minister-designate Ilse Brandt said Germany would wait.", "DEU/ilse-brandt", "GOV"),
            ("The Chilean ambassador to Peru, Ana Tovar, called it a mistake.", "CHL/ana-tovar", "GOV"),
            ("A spokesman for the Kenyan army, Otieno Ouma, denied that it had.", "KEN/otieno-ouma", "MIL"),
            ("The representative of Kenya, Otieno Ouma, abstained.", "KEN/otieno-ouma", "GOV"),
            ("Kenya's representative, Otieno Ouma, abstained.", "KEN/otieno-ouma", "GOV"),
            ("Kenya's Ana Tovar left. Tovar's spokesman, Otieno Ouma, abstained.", "KEN/otieno-ouma", "GOV"),
            ("Representative Otieno Ouma abstained in Kenya.", "KEN/otieno-ouma", "LEG"),
        ],
    )
    def test_introduced_around(self, text: str, actor: str, sector: str) -> None:
        """A title may say that its bearer waits for the office, or stand before what it is of and a comma."""
        found = {a.actor.id: a.actor.sectors[0].value for a in parse(text).appearances}

        assert found.get(actor) == sector

    def test_list(self) -> None:
        """Whoever follows a title in a list has another one."""
        text = "The king of Spain, Ana Tovar and Luis Roca met in Lima."

        assert "ESP/ana-tovar" not in ids(text)

    @pytest.mark.parametrize("name", ["Ana Tovar", '"Ana Tovar"'])
    def test_ship(self, name: str) -> None:
        """A ship called after somebody is nobody."""
        assert "?/ana-tovar" not in ids(f"The frigate {name} sailed for Chile.")

    def test_speaks_for_rebels(self) -> None:
        """Who negotiates for a body is of its sector and its state."""
        document = parse("Ana Tovar, chief negotiator for the Liberation Tigers of Tamil Eelam, spoke.")

        assert document.appearances[0].actor.id == "LKA/ana-tovar"
        assert document.appearances[0].actor.sectors[0].value == "REB"

    @pytest.mark.parametrize(
        ("text", "actor"),
        [
            ("Ana Tovar of Chad spoke.", "TCD/ana-tovar"),
            ("Colonel Ana Tovar, Chad junta spokeswoman, spoke.", "TCD/ana-tovar"),
            ("The Free Marsh Front of Chad (FMF) chief of staff General Ana Tovar spoke.", "TCD/ana-tovar"),
            ("In Geneva Secretary of State Ana Tovar saw the minister of Chad.", "USA/ana-tovar"),
            ("Chad spoke. The army and the Rapid Support Forces fought on in the valley.", "SDN/army"),
            ("Presidents Ana Tovar of Chad and Luis Roca of Mali met.", "TCD/ana-tovar"),
            ("Chad voted. Defence Minister Ana Tovar said Mali must wait.", "TCD/ana-tovar"),
            ("Trade and Industry Minister Ana Tovar of Chad spoke.", "TCD/ana-tovar"),
            ("Columnist and Chad News contributor Ana Tovar spoke.", "TCD/ana-tovar"),
            ("UN envoy Ana Tovar of the health agency spoke.", "IGO/ana-tovar"),
            ("The chair of the African Union Commission Moussa Faki Mahamat spoke.", "IGO/moussa-faki-mahamat"),
            ("The Sahel Mission in Chad (SMC) soldiers left. An SMC officer spoke.", "TCD/?officer"),
            ("A newspaper based in Chad spoke.", "TCD/?newspaper"),
            ("The Pacific Union Rovak sent ships to Chad.", "?/pacific-union-rovak"),
            ("Socialist Ana Tovar, a friend of the truce, spoke.", "?/ana-tovar"),
        ],
    )
    def test_state(self, text: str, actor: str) -> None:
        """Whose somebody is says what stands behind "of" or a comma, or before the title, rather than who is spoken about."""
        assert actor in ids(text)

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("Chad's Foreign Affairs and Trade Ministry spoke.", "Foreign Affairs and Trade Ministry"),
            ("Chad's Ministry of Mines and Energy spoke.", "Ministry of Mines and Energy"),
        ],
    )
    def test_two_portfolios(self, text: str, words: str) -> None:
        """An office for two things is one body."""
        bodies = [one for one in parse(text).appearances if one.actor.id != "TCD"]

        assert [[words]] == [[mention.span.text for mention in one.mentions] for one in bodies]

    def test_two_offices(self) -> None:
        """Two offices before a name are one person's; with an article the first is somebody else's."""
        assert ids("President and Defence Minister Ana Tovar met rebels.") == {"?/ana-tovar", "?/?rebel"}
        assert "?/?president" in ids("The president and Defence Minister Ana Tovar met rebels.")

    @pytest.mark.parametrize(
        ("text", "actor"),
        [
            ("Mali met Mali's allies in Mali. Days passed. Rain fell. Corn grew. Then the army struck.", "MLI/army"),
            ("Mali met Mali's allies in Mali and Mali's foes. A day later Chad helped. The army struck.", "MLI/army"),
            ("Mali met Chad. Days passed. Rain fell. Corn grew. Then the army struck.", "?/?army"),
        ],
    )
    def test_whole_text(self, text: str, actor: str) -> None:
        """An army that nothing near says whose it is belongs to the state that a text names most."""
        armies = {one for one in ids(text) if one.endswith("army")}

        assert {actor} == armies

    @pytest.mark.parametrize(
        ("text", "actor"),
        [
            ("Mali's Ana Tovar met Foreign Minister Sheikh Luis Roca of Chad.", "TCD/luis-roca"),
            ("Mali sent envoys. They met in Beijing with Defence Minister Ana Tovar.", "MLI/ana-tovar"),
            ("Officials of Mali met. Later soldiers died near the Thai border.", "?/?soldier"),
            ("Ana Tovar met Asian ministers in Chad.", "?/?minister"),
        ],
    )
    def test_where(self, text: str, actor: str) -> None:
        """Where something is, and a continent, make nobody that state's; an office is better than an honour."""
        assert actor in ids(text)

    @pytest.mark.parametrize(
        ("text", "found", "absent"),
        [
            ("Brussels threatened Budapest with fines.", "IGO/european-union", "BEL"),
            ("Brussels' patience with Budapest ran out.", "IGO/european-union", "BEL"),
            ("The European Union met Belgium. Brussels rejected a tax.", "IGO/european-union", "?"),
            ("The Belgian king wept. Brussels rejected a tax.", "BEL", "IGO/european-union"),
            ("A Brussels court freed two men.", "BEL/?court", "IGO/european-union"),
            ("Police in Brussels freed two men.", "BEL/police", "IGO/european-union"),
            ("Soldiers in Tripoli, Lebanon, shot two men.", "LBN/?soldier", "LBY"),
            ("Soldiers left Tripoli, Lebanon's ally.", "LBY", "?"),
            ("After talks in Moscow, Iran and Chad agreed.", "IRN", "?"),
            ("Police in Paris, Texas, freed two men.", "USA/police", "FRA"),
            ("Voters in Florida and Georgia wept.", "USA/?voter", "GEO"),
            ("Georgia Governor Ana Lund wept.", "USA/ana-lund", "GEO"),
            ("Armenia and Georgia met in New York.", "GEO", "USA"),
            ("Georgia thanked Florida.", "GEO", "?"),
            ("The Georgian king thanked Florida, Texas and Ohio. Georgia wept.", "GEO", "?"),
        ],
    )
    def test_shared_names(self, text: str, found: str, absent: str) -> None:
        """A name of several places is the one that its neighbours are of; a city may stand for its union."""
        present = ids(text)

        assert found in present
        assert absent not in present

    def test_continents(self) -> None:
        """Latin Americans are not of the United States."""
        assert "USA" not in ids("The Latin American country met Chile.")
        assert "USA" not in ids("South American envoys left.")
        assert "USA" not in ids("South American states rejected the embargo.")

    @pytest.mark.parametrize("name", ["Tamim Bin Hamad Al Thani", "Tamim bin Hamad Al-Thani"])
    def test_sons(self, name: str) -> None:
        """Whose son somebody is belongs to the name, however it is written."""
        assert names(parse(f"Qatar's {name} spoke."), "QAT/tamim-bin-hamad-al-thani") == [name]

    def test_world_court(self) -> None:
        """An international court is the court until the text names another, however much stands between."""
        text = (
            "The International Court of Justice met on Monday. It rained in Oslo. Ships left Riga. The wind rose. "
            "Two men slept in a barn. Bakers sold bread. The court ruled that Chad must pay."
        )

        assert "court" in names(parse(text), "IGO/united-nations/international-court-of-justice")

    def test_main_state(self) -> None:
        """The police is that of the state spoken of, also after a state met in passing."""
        text = "Chad fought on. Chad's rebels fled. Chad hailed Chad's army. Mali's envoy to Chad left. On Monday the police regretted that."

        assert "MLI/police" not in ids(text)
        assert "TCD/police" in ids(text)

    def test_predicate(self) -> None:
        """What somebody is said to be is nobody else."""
        assert ids("Chad is the victim. Emmanuel Macron is a key mediator.") == {"TCD", "FRA/emmanuel-macron"}

    @pytest.mark.parametrize("text", ["The king seized power.", "Peace demands freedom of movement."])
    def test_uncounted(self, text: str) -> None:
        """Power and movement without an article are nobody."""
        assert not {"?/?power", "?/?movement"} & ids(text)

    @pytest.mark.parametrize(
        "text, expected",
        [
            ("Kenya seized a huge stockpile.", {"KEN"}),
            ("Kenya entered the copper market.", {"KEN"}),
            ("Kenyan jets hit Ugandan refineries.", {"KEN/?jet", "UGA"}),
            ("Kenya struck a deal in the Red Sea.", {"KEN"}),
            ("Kenya relaxed its visa regime.", {"KEN"}),
        ],
    )
    def test_thing(self, text: str, expected: set[str]) -> None:
        """A thing that something is done to is nobody, but whoever's it is."""
        assert expected == ids(text)

    @pytest.mark.parametrize(
        "text, expected",
        [
            ("Kenya bowed to the government's chief opponent in Nairobi.", {"KEN", "KEN/?chief-opponent"}),
            ("Kenya welcomed the ministry's offer.", {"KEN"}),
            (
                "Foreign Ministry spokeswoman Ola Berg said Norway was patient.",
                {"NOR", "NOR/foreign-ministry", "NOR/ola-berg"},
            ),
            (
                "Chad met Mali. The two countries' finance ministers dined.",
                {"TCD", "MLI", "TCD/?finance-minister", "MLI/?finance-minister"},
            ),
            ("Mali quarrelled. Mali recalled the country's envoy from Chad.", {"MLI", "MLI/?envoy", "TCD"}),
            ("An aide to the Kenyan president resigned.", {"KEN/?aide", "KEN/?president"}),
            ("Ola Berg, Norway's prime minister, met her counterpart.", {"NOR", "NOR/ola-berg", "?/?counterpart"}),
            ("Kenya is a source of tension.", {"KEN"}),
            (
                "Chad met Mali. The envoy saw the finance ministers of both countries.",
                {"TCD", "MLI", "TCD/?finance-minister", "MLI/?finance-minister", "?/?envoy"},
            ),
            ("ASEAN met in May. The bloc's generals dined with them.", {"IGO/asean", "IGO/?general"}),
            ("Kenya hosted talks between government and rebels.", {"KEN", "KEN/?rebel"}),
            ("Kenya lifted sanctions on the country.", {"KEN"}),
            ("Kenya, the main backer of the plan, left.", {"KEN"}),
            ("Hamas, an armed group in Gaza, left.", {"PSE/hamas"}),
            ("The UN named Staffan de Mistura as its envoy.", {"IGO/united-nations", "IGO/staffan-de-mistura"}),
            ("Kenya, the army and the rebels signed the deal.", {"KEN", "KEN/army", "KEN/?rebel"}),
            ("NATO relied on air power in May.", {"IGO/nato"}),
            ("They took two Kenyan soldiers hostage in May.", {"KEN/?soldier"}),
            ("They freed UN peace-keepers in May.", {"IGO/united-nations", "IGO/?peace-keeper"}),
            ("Kenya opposed the deployment of Iskander in May.", {"KEN"}),
            ("Emmanuel Macron, a close ally of Chad, left.", {"FRA/emmanuel-macron", "TCD"}),
            ("Chad recalled its envoy from Mali in May.", {"TCD", "TCD/?envoy", "MLI"}),
            ("In Bogota, officials spoke of Ecuador in May.", {"COL/?official", "ECU"}),
            ("Chad fought on. The government's stance was hard.", {"TCD"}),
            ("They met the friendly, anti-U.S. Hugo Chavez in May.", {"USA", "VEN/hugo-chavez"}),
            ("Kenya signed a power sharing deal in May.", {"KEN"}),
            ("They called on the Kenyan leadership to talk.", {"KEN"}),
            ("Kenyan and Chadian soldiers fled in May.", {"KEN", "KEN/?soldier", "TCD/?soldier"}),
            ("Kenya spoke. The Department of Foreign Affairs was shut.", {"KEN", "KEN/foreign-ministry"}),
            ("They met a Russian and an American in May.", {"RUS/?russian", "USA/?american"}),
            ("Chad wept in May. Chad fell in June. A government offensive had failed.", {"TCD"}),
            ("They met the heavily armed Gang Suppression Force.", {"IGO/multinational-security-support-mission"}),
            ("The Joint Rescue Support (JRS) mission left Chad.", {"TCD", "?/joint-rescue-support"}),
            ("Emmanuel Macron met them in May. His office said that he was glad.", {"FRA/emmanuel-macron"}),
            ("Kenya joined the Geneva Dialogue in May.", {"KEN"}),
            ("Kenya said so on Twitter in May.", {"KEN"}),
            ("Kenya said so in a Facebook post in May.", {"KEN"}),
            ("Kenya, a seasoned mediator in the region, was glad.", {"KEN"}),
            ("Kenya sued Twitter in May.", {"KEN", "USA/twitter"}),
            ("The EU spoke. On Monday they met Borrell.", {"IGO/european-union", "IGO/josep-borrell"}),
            ("Kenya's military toppled the freely elected king.", {"KEN", "KEN/military", "KEN/?king"}),
            ("Kenya told them not to board naval ships.", {"KEN", "KEN/?naval-ship"}),
        ],
    )
    def test_owner(self, text: str, expected: set[str]) -> None:
        """What stands before a possessive mark, or before its official, is somebody too."""
        assert expected == ids(text)

    @pytest.mark.parametrize(
        "text, actor, words",
        [
            ("The Tanjug news agency reported calm.", "SRB/tanjug", "Tanjug"),
            ("NATO members cannot leave at once.", "?/?nato-members", "NATO members"),
            ("The Hutu majority rejoiced.", "?/hutus", "Hutu majority"),
            ("The Kurdish minority rejoiced.", "?/kurds", "Kurdish minority"),
            (
                "It is a burden for the international community.",
                "?/?international-community",
                "international community",
            ),
            ("The pact would rein in Chad.", "TCD", "Chad"),
            ("Emmanuel J. Macron rejoiced.", "FRA/emmanuel-macron", "Emmanuel J. Macron"),
            ("King Salman bin Abdulaziz Al Saud rejoiced.", "SAU/king-salman", "King Salman bin Abdulaziz Al Saud"),
            (
                "The Department of Health and Human Services met.",
                "?/?department-of-health-and-human-services",
                "Department of Health and Human Services",
            ),
            ("The country's Tamil minority rejoiced.", "?/tamils", "Tamil minority"),
            ("A Christian left. The Christian sang.", "?/christians", "Christian"),
            ("Kenyan and Chadian soldiers fled in May.", "TCD/?soldier", "Kenyan and Chadian soldiers"),
            ("They met the Kenyan and Chadian generals.", "TCD/?general", "Kenyan and Chadian generals"),
        ],
    )
    def test_extent(self, text: str, actor: str, words: str) -> None:
        """A mention is the name without what it is, and a group with the noun for it."""
        found = {appearance.actor.id: appearance.mentions[0].span.text for appearance in parse(text).appearances}

        assert words == found[actor]

    @pytest.mark.parametrize(
        "text",
        [
            "Talks went on in Lamu, Kenya.",
            "Talks went on in Lamu (Kenya).",
            "The paper Vecherniy Nairobi closed.",
            "Envoys came from the capital Nairobi.",
        ],
    )
    def test_inner_place(self, text: str) -> None:
        """A state behind its town and a capital in a longer name or called one are nobody."""
        assert "KEN" not in ids(text)

    def test_two_presidents(self) -> None:
        """The two presidents are those who hold the office, also where others were met after them."""
        text = (
            "President Emmanuel Macron met President Vladimir Putin on Monday. On Friday Macron dined with Prime "
            "Minister Keir Starmer. The two presidents said that they would meet again in May."
        )
        appearances = parse(text).appearances
        both = [one for one in appearances if any(found.span.text == "two presidents" for found in one.mentions)]

        assert {"FRA/emmanuel-macron", "RUS/vladimir-putin"} == {one.actor.id for one in both}

    @pytest.mark.parametrize(
        "text",
        [
            "Kenya hosted Togo's leader, President Ola Berg.",
            "Kenya's king met a Togolese team led by Foreign Minister Ola Berg.",
            "Kenya's king met the Togolese team, headed by Ola Berg.",
        ],
    )
    def test_described_before(self, text: str) -> None:
        """A title without an owner is of whom the words before it are."""
        assert "TGO/ola-berg" in ids(text)

    @pytest.mark.parametrize(
        "text, actor",
        [
            ("Togo will send food, said Ola Berg, its foreign minister.", "TGO/ola-berg"),
            ("NATO will send food, said Ola Berg, its spokesman.", "IGO/ola-berg"),
            ("Togo, whose troops had shelled Kenya, left the talks.", "TGO/?troop"),
        ],
    )
    def test_own(self, text: str, actor: str) -> None:
        """What a pronoun owns is of whom it means."""
        assert actor in ids(text)

    def test_namesakes(self) -> None:
        """Of several with a surname, the one whose state was named."""
        assert "ISR/avigdor-lieberman" in ids(
            "Israel left the talks. Lieberman had asked for that.", published=date(2012, 5, 5)
        )

    def test_included(self) -> None:
        """Those who include somebody are of that state."""
        assert "MMR/?general" in ids("Kenya imposed sanctions on four generals, including Min Aung Hlaing, on Monday.")

    def test_court(self) -> None:
        """A council is no court."""
        [council] = [
            one
            for one in parse("Kenya went to the Security Council. The court met.").appearances
            if "IGO" in one.actor.id
        ]

        assert len(council.mentions) == 1

    def test_office_held(self) -> None:
        """The presidency that somebody seeks is no actor."""
        assert "KEN/presidency" not in ids("Ola Berg won the presidency in Kenya and clings to the presidency.")
        assert "KEN/presidency" in ids("The Kenyan presidency said that talks would go on.")

    def test_same_office(self) -> None:
        """Two foreign ministers are no other ministers."""
        text = (
            "Kenya's foreign minister, Ana Lund, met his Togolese counterpart, Foreign Minister Ola Berg, and "
            "Finance Minister Leo Falk of Mali. The two foreign ministers signed the pact."
        )
        appearances = parse(text).appearances
        both = [one for one in appearances if any(found.span.text == "two foreign ministers" for found in one.mentions)]

        assert [one.actor.id for one in both] == ["KEN/ana-lund", "TGO/ola-berg"]

    @pytest.mark.parametrize(
        "text, expected",
        [
            (
                "Riyadh and Washington hosted talks between Sudan and Chad in May. Both parties signed.",
                {"SDN": 2, "TCD": 2, "SAU": 1, "USA": 1},
            ),
            (
                "They confirmed talks between Sudan and Chad. Mali and Togo urged both parties to sign.",
                {"SDN": 2, "TCD": 2, "MLI": 1, "TGO": 1},
            ),
            ("Sudan and Chad fought in May. The adversaries drew apart.", {"SDN": 2, "TCD": 2}),
            (
                "Israel and Hamas fought in May. Palestinian fighters of Hamas left. Chad urged both sides to talk.",
                {"ISR": 2, "PSE/hamas": 3, "TCD": 1, "PSE/?fighter": 1},
            ),
            ("Sudan and Chad fought in May. On Monday Sudan said both sides would talk.", {"SDN": 3, "TCD": 2}),
            ("Sudan and Chad fought in May. On Monday Sudan urged both sides to talk.", {"SDN": 2, "TCD": 1}),
        ],
    )
    def test_sides_between(self, text: str, expected: dict[str, int]) -> None:
        """Both parties are those between whom something is, and not those who speak of them."""
        assert expected == {found.actor.id: len(found.mentions) for found in parse(text).appearances}

    def test_surname_of_people(self) -> None:
        """A surname may be a people's name as well."""
        text = "Pakistan fretted. Spokeswoman Mumtaz Zahra Baloch said that it was closed. Baloch said it would open."

        assert "?/baloch" not in ids(text)
        assert "?/baloch" in ids("The Baloch protested in Quetta.")

    def test_speaker_is_person(self) -> None:
        """Two words that are no English and say something are somebody's name."""
        actors = {found.actor.id: found.actor for found in parse("It is over, said Tarvi Ullmets of Oslo.").appearances}

        assert [ActorKind.PERSON] == [actor.kind for key, actor in actors.items() if key.endswith("tarvi-ullmets")]

    def test_main_state_alone(self) -> None:
        """Soldiers of nobody are those of the one state that a text is about."""
        text = "Chad wept. Chad fought on. Chad had lost. Chad was alone. In a valley four soldiers died, and officials prayed."

        assert {"TCD", "TCD/?soldier", "TCD/?official"} == ids(text)

    def test_short_name(self) -> None:
        """A body met may be called by one word of its name."""
        text = "The Liberation Tigers of Tamil Eelam warned them. On Monday the Tigers said that they would fight on."
        found = {found.actor.id: len(found.mentions) for found in parse(text).appearances}

        assert found["LKA/liberation-tigers-of-tamil-eelam"] > 1

    def test_sector_before(self) -> None:
        """The negotiators of rebels are rebels."""
        actors = {found.actor.id: found.actor for found in parse("Rebel negotiators left.").appearances}

        assert actors["?/?rebel-negotiator"].sectors == (Sector.REB,)

    def test_several_states(self) -> None:
        """Countries are states, also where nobody says which."""
        actors = {found.actor.id: found.actor for found in parse("Kenya accused several countries.").appearances}

        assert actors["?/?several-countries"].kind is ActorKind.STATE

    def test_long_list(self) -> None:
        """All states of a list have their leader, also with a comma before the last."""
        found = ids("The leaders of Chad, Mali, Niger, and Ghana met.")

        assert {"TCD/?leader", "MLI/?leader", "NER/?leader", "GHA/?leader"} <= found

    def test_patriotic(self) -> None:
        """A National Liberation Army is Colombia's where Colombia is spoken of."""
        assert "COL/eln" in ids("Colombia fought the National Liberation Army.")
        assert "COL/eln" not in ids("Macedonia fought the National Liberation Army.")

    def test_third_party(self) -> None:
        """A third party is no political party."""
        assert ids("A third party may be responsible, Ghana said.") == {"GHA"}

    def test_family_name_first(self) -> None:
        """A Chinese family name comes first."""
        document = parse("Chinese vice premier Zhou Mingde spoke first. Zhou then left.")

        assert ["Zhou Mingde", "Zhou"] == names(document, "CHN/zhou-mingde")

    def test_before_particle(self) -> None:
        """The first of two family names is one too."""
        document = parse("Bank chief Paul Ramon de Galat warned of ruin. Ramon then left.")

        assert any(["Paul Ramon de Galat", "Ramon"] == names(document, a.actor.id) for a in document.appearances)

    @pytest.mark.parametrize(
        ("text", "shared"),
        [
            ("President Ana Silva met Senator Rui Silva in Brazil. Silva left early.", "Silva"),
            ("President Ana Silva met Senator Ana Roca in Brazil. Ana left early.", "Ana"),
        ],
    )
    def test_two_of_a_name(self, text: str, shared: str) -> None:
        """A name that two people of the text share is nobody's."""
        assert shared not in [m.span.text for a in parse(text).appearances for m in a.mentions]


class TestUnnamed:
    """Somebody without a name is an actor of the text, not of the world."""

    def test_source(self) -> None:
        """A source is unnamed, and under its country."""
        document = parse("A senior Indian government source said the talks were over.")

        assert ("IND/?government-source", False) in [(a.actor.id, a.actor.named) for a in document.appearances]

    def test_another(self) -> None:
        """A second source is a second actor; "the source" is the one met."""
        document = parse("An Indian official denied it. Another Indian official confirmed it. The official left.")

        assert {"IND/?official", "IND/?official-2"} == {a.actor.id for a in document.appearances} - {"IND"}

    @pytest.mark.parametrize(
        ("text", "actor"),
        [
            ("Three civilians were killed by Chadian shelling in the village.", "?/?civilian"),
            ("Three civilians were killed in Chadian air strikes on Niger.", "NER/?civilian"),
            ("Three civilians died in Chad.", "TCD/?civilian"),
            ("The minister summoned the Chinese ambassador.", "?/?minister"),
            ("The French envoy to Chad met the minister.", "?/?minister"),
            ("A senior official of the Peru-backed party, Luis Kroll, spoke.", "?/luis-kroll"),
            ("Lund told reporters that Kenya had closed the port.", "?/?reporter"),
        ],
    )
    def test_attacked(self, text: str, actor: str) -> None:
        """Whom a country attacks, backs, meets or is told of is not of it, but of another that the sentence names, or nobody's."""
        assert actor in ids(text)

    def test_seat(self) -> None:
        """A capital that something is done to is its state."""
        document = parse("Chile sent a special envoy to Lima.")

        assert ["PER"] == [actor.id for event in document.events for actor in event.recipients]
        assert ["Lima"] == names(document, "PER")

    @pytest.mark.parametrize(
        ("text", "actors"),
        [
            (
                "The Chadian and Malian defence ministries accused Niger of a raid.",
                ("MLI/defence-ministry", "TCD/defence-ministry"),
            ),
            ("The Chadian and Malian armies attacked Niger.", ("MLI/army", "TCD/army")),
            ("The Chadian and Malian kings denounced Niger.", ("MLI/?king", "TCD/?king")),
        ],
    )
    def test_joined_owners(self, text: str, actors: tuple[str, ...]) -> None:
        """One noun for those of two states: each has one, and the states themselves do nothing."""
        assert actors == tuple(sorted(actor.id for actor in parse(text).events[0].actors))


class TestReference:
    """Later words for somebody met before."""

    def test_sentence_before(self) -> None:
        """A minister is of whom the sentence before was about, be no state named in it."""
        document = parse("Chad denied it. A Peruvian warship sank two boats. Defence Minister Luis Kroll apologised.")

        assert "PER/luis-kroll" in [appearance.actor.id for appearance in document.appearances]

    def test_usual_pair(self) -> None:
        """Of two states met often and one met in passing, both countries are the two."""
        often = "Peru and Chile met. Peru and Chile talked. Peru and Chile agreed. "
        document = parse(often + "Chile thanked Oman. Both countries left.")

        assert "Both countries" in names(document, "PER")
        assert "Both countries" not in names(document, "OMN")

    @pytest.mark.parametrize(
        ("text", "actor", "words"),
        [
            ("Chile and Peru met. Both countries signed.", "CHL", ["Chile", "Both countries"]),
            ("Chile and Peru met. The two sides signed.", "PER", ["Peru", "two sides"]),
            ("Kenya voted on Sunday. It rejected the plan.", "KEN", ["Kenya", "It"]),
            ("NATO met on Sunday. The alliance rejected the plan.", "IGO/nato", ["NATO", "alliance"]),
            ('Chile and Peru met. "I will help you both," he said.', "CHL", ["Chile", "you both"]),
            ("The Arab League met on Sunday. The league said no.", "IGO/arab-league", ["Arab League", "league"]),
            ("The World Bank lent to Kenya. Loans change the world.", "IGO/world-bank", ["World Bank"]),
            ("Kenya voted. The government resigned.", "KEN", ["Kenya", "government"]),
            ("Kenya voted after its government fell.", "KEN", ["Kenya", "government"]),
            (
                "President Emmanuel Macron of France spoke. The French leader left.",
                "FRA/emmanuel-macron",
                ["Emmanuel Macron", "French leader"],
            ),
            (
                "President Emmanuel Macron of France spoke. The French far-right leader left.",
                "FRA/emmanuel-macron",
                ["Emmanuel Macron"],
            ),
            ("The ELN left Colombia. The guerrillas hid.", "COL/eln", ["ELN", "guerrillas"]),
            (
                "Iran's Revolutionary Guards fired. The Guards denied that.",
                "IRN/revolutionary-guards",
                ["Iran's Revolutionary Guards", "Guards"],
            ),
            ("The two Koreas talked.", "PRK", ["Koreas"]),
            ("Chile and Peru met. The sides parted.", "PER", ["Peru", "sides"]),
            ("India and China share a border. The neighbours closed it.", "CHN", ["China", "neighbours"]),
            ("Chad and Mali fought over the north of Niger. Both sides lost men.", "MLI", ["Mali", "Both sides"]),
            (
                "The kings of Spain and Belgium met. The two leaders dined.",
                "BEL/?king",
                ["kings", "two leaders"],
            ),
            ("French and German officials met.", "FRA/?official", ["French and German officials"]),
            ("The kings of Spain, Belgium and Jordan met.", "JOR/?king", ["kings"]),
            ("The leadership of Chad and Mali met.", "MLI", ["leadership of Chad and Mali", "Mali"]),
            ("The leadership of Chad met.", "TCD", ["leadership", "Chad"]),
            ("The leadership of the party met Chad.", "TCD", ["Chad"]),
            ("Chad and Mali fought. Ghana urged all sides to stop.", "MLI", ["Mali", "all sides"]),
            ("Chad and Mali fought. The parties to the conflict met.", "MLI", ["Mali", "parties"]),
            ("Chad and Mali fought. The parties in its parliament met.", "MLI", ["Mali"]),
            (
                "Peru said that Chile had lost, as it vowed to go on.",
                "PER",
                ["Peru", "it"],
            ),
            ("Peru's leader Luis Roca said his country was ready.", "PER", ["Peru", "country"]),
            ("Peru's leader Luis Roca was born in his country.", "PER", ["Peru"]),
            ("The EU hailed the vote. The UN said the bloc was right.", "IGO/european-union", ["EU", "bloc"]),
            ("Chile, Peru and Bolivia met. The three countries signed.", "BOL", ["Bolivia", "three countries"]),
            ("Chile and Peru talked. Both refused.", "PER", ["Peru", "Both"]),
            ("Chile and Peru talked. The two agreed.", "CHL", ["Chile", "two"]),
            ("Chile and Peru talked. Ghana and Mali both refused.", "PER", ["Peru"]),
            ("Senator Mark Fields of Ohio spoke first. Fields said no.", "USA/mark-fields", ["Mark Fields", "Fields"]),
            ("South Korea's army said that the North had fired.", "PRK", ["North"]),
            ("Kenya voted. The regime resigned.", "KEN", ["Kenya", "regime"]),
            ("Kenya voted. The war-weary nation rejoiced.", "KEN", ["Kenya", "war-weary nation"]),
            ("Armenian troops met the Azeri army. Both sides lost men.", "AZE", ["Both sides"]),
            ("North Korea fired first. South Korea waited. The North denied it.", "PRK", ["North Korea", "North"]),
            ("Chile, Peru and Bolivia sent envoys. The ministers of Ghana left.", "PER", ["Peru"]),
            (
                "The foreign ministers of Chile, Peru and Bolivia met. The three ministers signed.",
                "PER/?foreign-minister",
                ["foreign ministers", "three ministers"],
            ),
            ("The EU warned Turkey, which is in NATO. The bloc met.", "IGO/european-union", ["EU", "bloc"]),
            (
                "Chile and Peru fought. Mali, Chad, Niger and Ghana met. Both countries lost men.",
                "PER",
                ["Peru", "Both countries"],
            ),
            (
                "Chile drilled near the island of Cyprus with Peru. Both countries objected.",
                "CHL",
                ["Chile", "Both countries"],
            ),
            ("The EU warned Turkey it may lose aid.", "TUR", ["Turkey", "it"]),
            ("The EU told Turkey it may stop the aid.", "IGO/european-union", ["EU", "it"]),
            ("Zaire's minister Jean Mobili wa Mobili spoke.", "ZAR/jean-mobili-wa-mobili", ["Jean Mobili wa Mobili"]),
            ("Luis Roca spoke. The head, Jon Berg, said he knew.", "?/jon-berg", ["Jon Berg", "he"]),
            ("Luis Roca spoke. NATO met Ana Tovar, who said she knew.", "?/ana-tovar", ["Ana Tovar", "she"]),
            ("Nepal fought Maoist rebels. The rebels said no.", "NPL/?rebel", ["Maoist rebels", "rebels"]),
            ("Nepal fought Maoist rebels. The Tamil rebels said no.", "NPL/?rebel", ["Maoist rebels"]),
            (
                "A deal between Chile and Peru fell through, Mali's minister said. The two countries fought.",
                "PER",
                ["Peru", "two countries"],
            ),
            ("President and Defence Minister Ana Tovar met Luis Roca.", "?/ana-tovar", ["Ana Tovar"]),
            ("Bosnian Serbs met. NATO went on without the Serbs.", "BIH/bosnian-serbs", ["Bosnian Serbs", "Serbs"]),
            ("Bosnian Serbs met. Serb leaders said no.", "BIH/?leader", ["Serb leaders"]),
            ("Serbia met the Bosnian Serbs. The Serbs said no.", "SRB/?serbs", ["Serbs"]),
            ("ECOWAS met. The regional body said no.", "IGO/ecowas", ["ECOWAS", "regional body"]),
            ("ECOWAS met. The body was found later.", "IGO/ecowas", ["ECOWAS"]),
            ("Olaf Berg met Ana Lund. The two officials left.", "?/olaf-berg", ["Olaf Berg", "two officials"]),
            ("Olaf Berg met Ana Lund. Two officials of the port left.", "?/olaf-berg", ["Olaf Berg"]),
            ("Togo's rulers left a pact with Mali, accusing it of theft.", "MLI", ["Mali", "it"]),
            ("Togo's rulers left a pact with Mali, calling it theft.", "MLI", ["Mali"]),
            ("The Wagner Group met. The rebels said no.", "RUS/wagner-group", ["Wagner Group"]),
            ("Chad spoke. Mali's opposition accused the government.", "MLI", ["Mali", "government"]),
            ("Secretary of State Olaf Berg spoke. The secretary left.", "USA/olaf-berg", ["Olaf Berg", "secretary"]),
            (
                "Jean Asselborn spoke. Chile summoned the Peruvian envoy, Luis Pardo, and thanked him.",
                "PER/luis-pardo",
                ["Luis Pardo", "him"],
            ),
            ("Hezbollah met. The party said no.", "LBN/hezbollah", ["Hezbollah", "party"]),
            ("Boko Haram met. The party said no.", "NGA/boko-haram", ["Boko Haram"]),
            ("Mali objected. The Malian side stayed away.", "MLI", ["Mali", "Malian side"]),
            ("Mali objected. Shells fell on the Malian side of the river.", "MLI", ["Mali", "Malian"]),
            ("NATO agreed. It will be the first meeting since May.", "IGO/nato", ["NATO"]),
            ("NATO agreed. It is the largest alliance.", "IGO/nato", ["NATO", "It"]),
            ("Kenya voted. It appears the army abstained.", "KEN", ["Kenya"]),
            ("Kenya voted. It appears calm.", "KEN", ["Kenya", "It"]),
            ("Minister Abebe Tolosa of Ethiopia spoke. Abebe was firm.", "ETH/abebe-tolosa", ["Abebe Tolosa", "Abebe"]),
            (
                "Eritrea's Yemane Ghebremeskel spoke. Ghebremeskel was firm.",
                "ERI/yemane-gebremeskel",
                ["Yemane Ghebremeskel", "Ghebremeskel"],
            ),
        ],
    )
    def test_nouns(self, text: str, actor: str, words: list[str]) -> None:
        """Pronouns and nouns for states and bodies."""
        assert words == names(parse(text), actor)

    @pytest.mark.parametrize(
        ("text", "actor", "words"),
        [
            ("Peru offered a deal. Chile rejected it.", "CHL", ["Chile"]),
            ("Chile said that it would sign.", "CHL", ["Chile", "it"]),
            ("Chile said that it was unclear why Peru had left.", "CHL", ["Chile"]),
            ("Chile called a vote. It is hard to say more.", "CHL", ["Chile"]),
            ("Chile called a vote. It was not clear if Peru knew.", "CHL", ["Chile"]),
            ("Chile told The Associated Press. It left the press alone.", "USA/associated-press", ["Associated Press"]),
            ("Chile called a vote. It emerged on Monday that Peru had won.", "CHL", ["Chile"]),
            ("Chile called a vote. It turned out that Peru had won.", "CHL", ["Chile"]),
            ("Chile called a vote. It emerged from the crisis.", "CHL", ["Chile", "It"]),
            ("Chile spoke. It made it clear that Peru would pay.", "CHL", ["Chile", "It"]),
            ("Chile spoke. It is ready to pay.", "CHL", ["Chile", "It"]),
            (
                "Angela Merkel came with her sister and mother. She waved.",
                "DEU/angela-merkel",
                ["Angela Merkel", "She"],
            ),
            ("Peru and Chile talked. Peru said no. Later Peru rejected it.", "PER", ["Peru", "Peru", "Peru"]),
            ("Angela Merkel spoke. Theresa May thanked her.", "DEU/angela-merkel", ["Angela Merkel", "her"]),
            ("Luis Pardo won the vote, earning him a seat.", "?/luis-pardo", ["Luis Pardo", "him"]),
            ("Chile voted. Troops stood in the oil-rich nation.", "CHL", ["Chile"]),
            ("Angela Merkel met Jean Asselborn. The two men left.", "DEU/angela-merkel", ["Angela Merkel"]),
        ],
    )
    def test_object(self, text: str, actor: str, words: list[str]) -> None:
        """A pronoun is never the subject of its own verb."""
        assert words == names(parse(text), actor)

    def test_commentators(self) -> None:
        """Who comments on a state is not its own."""
        assert {"?/?trade-expert", "NOR"} == {
            found.actor.id for found in parse("Trade experts say Norway is late.").appearances
        }

    def test_former_state(self) -> None:
        """A state of the past is no side."""
        text = "Georgia was part of the Soviet Union. Russia then attacked Georgia. Both sides lost men."

        assert "Both sides" in names(parse(text), "RUS")
        assert "Both sides" not in names(parse(text), "SUN")

    def test_lesser_office(self) -> None:
        """A vice president is not "the president"."""
        text = "Vice President Rosa Duarte of Chile spoke. The president replied."

        assert ["Rosa Duarte"] == names(parse(text), "CHL/rosa-duarte")

    @pytest.mark.parametrize(
        ("text", "speaker"),
        [
            ('The Chilean diplomat Luis Pardo left. "President Ana Lund of Peru took it," he added.', "CHL/luis-pardo"),
            ("Luis Pardo of Chile met Olaf Berg. Berg himself said it rained.", "?/olaf-berg"),
            (
                "Luis Pardo, director for American affairs at Chile's foreign ministry, said it rained.",
                "CHL/luis-pardo",
            ),
            ("NATO Secretary General Jens Stoltenberg said it rained.", "IGO/jens-stoltenberg"),
        ],
    )
    def test_who_says(self, text: str, speaker: str) -> None:
        """Nobody whom a quotation speaks of says it; a title may tell an office of the past."""
        assert speaker == parse(text).statements[-1].speakers[0].id

    def test_third_government(self) -> None:
        """Who asks "the government" is not that government."""
        document = parse("Chile and Peru have asked the government to reopen the road.")

        assert ["Chile"] == names(document, "CHL")

    def test_after_a_title(self) -> None:
        """A name at the end of its title is whom its sentence is about, and not who was named before."""
        document = parse(
            "Minister Olaf Berg resigned. Head of the Chilean Grain Committee Luis Pardo also left on Friday. He blamed rain."
        )

        assert "Luis Pardo" == document.statements[-1].speakers[0].name

    def test_appositive(self) -> None:
        """A role and the name beside it are one person, whose country the role's owner is."""
        document = parse("South Sudan's army spokesman, Gatluak Deng, denied it. He said that the post was lost.")

        assert {"SSD/gatluak-deng"} == {s.speakers[0].id for s in document.statements}

    @pytest.mark.parametrize(
        "text",
        [
            "Emmanuel Macron, the French president, spoke.",
            "The French president, Emmanuel Macron, spoke.",
            "French president Emmanuel Macron spoke.",
        ],
    )
    def test_title_beside(self, text: str) -> None:
        """The title beside an office-holder's name is the role, in an undated text as well."""
        roles = {str(a.actor.id): a.actor.role for a in parse(text).appearances}

        assert "president" == roles["FRA/emmanuel-macron"]

    @pytest.mark.parametrize(
        "role",
        ["minister for foreign affairs", "commander in chief", "minister without portfolio", "secretary of state"],
    )
    def test_joint(self, role: str) -> None:
        """A role is one noun whatever the preposition in it."""
        document = parse(f"Chad's {role}, Ana Lund, said that she would go.")

        assert [("TCD/ana-lund", role)] == [(str(s.speakers[0].id), s.speakers[0].role) for s in document.statements]

    @pytest.mark.parametrize(
        "text,published,actor",
        [
            ("Prime Minister Mark Rutte flew to Ankara.", date(2015, 3, 1), "NLD/mark-rutte"),
            ("Mark Rutte flew to Ankara.", date(2025, 3, 1), "IGO/mark-rutte"),
            ("Prime Minister Mark Rutte flew to Ankara.", None, "NLD/mark-rutte"),
            ("Mark Rutte flew to Ankara.", None, "IGO/mark-rutte"),
        ],
    )
    def test_service(self, text: str, published: date | None, actor: str) -> None:
        """Who leads an international organisation acts for no country while that office lasts."""
        found = {a.actor.id: a.actor.country for a in parse(text, source=Source(published=published)).appearances}

        assert found[actor] == (None if actor.startswith("IGO/") else "NLD")

    def test_shared_object(self) -> None:
        """Who is the object of one verb is the "him" of the next."""
        document = parse("Angela Merkel met Emmanuel Macron. Emma Bonino phoned Jean Asselborn and thanked him.")

        assert ["him"] == [
            mention.span.text
            for appearance in document.appearances
            for mention in appearance.mentions
            if appearance.actor.name == "Jean Asselborn" and mention.kind is MentionKind.PRONOUN
        ]

    def test_gender(self) -> None:
        """A pronoun agrees with the person."""
        text = "Angela Merkel met Emmanuel Macron in Berlin. She thanked him."
        document = parse(text)

        assert ["Angela Merkel", "She"] == names(document, "DEU/angela-merkel")

    def test_kinds(self) -> None:
        """Each mention says how it names the actor."""
        document = parse("India rejected it. New Delhi also thanked Chile. The two countries will meet.")
        kinds = {m.span.text: m.kind for a in document.appearances if a.actor.id == "IND" for m in a.mentions}

        assert {
            "India": MentionKind.NAME,
            "New Delhi": MentionKind.METONYM,
            "two countries": MentionKind.COLLECTIVE,
        }.items() <= kinds.items()


class TestNamedBodies:
    """What a body is may stand before its name."""

    @pytest.mark.parametrize(
        ("text", "actor", "kind", "words"),
        [
            (
                "German newspaper Morgenruf asked her. Later Morgenruf said no more.",
                "DEU/morgenruf",
                ActorKind.ORGANISATION,
                ["Morgenruf", "Morgenruf"],
            ),
            ("Yemen's state news agency Barid closed its office.", "YEM/barid", ActorKind.ORGANISATION, ["Barid"]),
            ("The rebel group Zarva said it had left.", "?/zarva", ActorKind.ARMED_GROUP, ["Zarva", "it"]),
            ("He told Radio Bamako that Oman left.", "MLI/radio-bamako", ActorKind.ORGANISATION, ["Radio Bamako"]),
            ("Tehran radio said that Oman left.", "IRN/tehran-radio", ActorKind.ORGANISATION, ["Tehran radio"]),
            ("The Lusaka Herald said that Oman left.", "ZMB/lusaka-herald", ActorKind.ORGANISATION, ["Lusaka Herald"]),
        ],
    )
    def test_found(self, text: str, actor: str, kind: ActorKind, words: list[str]) -> None:
        """It gives the body its kind, and its country comes before it."""
        document = parse(text)

        assert words == names(document, actor)
        assert [kind] == [a.actor.kind for a in document.appearances if a.actor.id == actor]

    @pytest.mark.parametrize("text", ["Police asked the militant Anna Zarva.", "Chad's ministry Zarva left."])
    def test_none(self, text: str) -> None:
        """A person is none, and an organ of a state needs no name."""
        assert not any(
            a.actor.name.endswith("Zarva") and a.actor.kind is ActorKind.ORGANISATION for a in parse(text).appearances
        )


class TestInitials:
    """A text may give a body's initials in brackets."""

    @pytest.mark.parametrize(
        ("text", "actor", "words"),
        [
            (
                "It was late. The Sahel Trade Council (STC) met. The STC said no.",
                "?/sahel-trade-council",
                ["Sahel Trade Council", "STC", "STC"],
            ),
            (
                "It was late. Ghana's Union of Fishing Workers (UFW) met. Police watched the UFW.",
                "GHA/union-of-fishing-workers",
                ["Union of Fishing Workers", "UFW", "UFW"],
            ),
            ("The U.S. World Grain Council (WGC) met.", "?/world-grain-council", ["World Grain Council", "WGC"]),
        ],
    )
    def test_given(self, text: str, actor: str, words: list[str]) -> None:
        """The name and its initials are one body, under the state that stands before it, unless it is the world's."""
        assert words == names(parse(text), actor)

    @pytest.mark.parametrize(
        ("text", "initials"),
        [("The Gross Domestic Product (GDP) of Chile fell.", "GDP"), ("The Sahel Trade Council (AB) met.", "AB")],
    )
    def test_not_given(self, text: str, initials: str) -> None:
        """What is no body, and other letters, are no initials of anybody."""
        found = {mention.span.text for appearance in parse(text).appearances for mention in appearance.mentions}

        assert initials not in found


class TestWhose:
    """Whose people and forces are that no owner stands beside."""

    @pytest.mark.parametrize(
        ("text", "actor"),
        [
            ("Chad met Mali. Chadian tanks and troops crossed the river near Mali.", "TCD/?troop"),
            ("Chad sent troops to the border with Mali.", "TCD/?troop"),
            ("Chad stationed 90 soldiers near Mali.", "TCD/?soldier"),
            ("Chad shelled troops of the force near Mali.", "?/?troop"),
            ("Mali left. A Chadian official from the ministry of commerce agreed.", "TCD/trade-ministry"),
            ("Chad left. The kings of the three eastern countries met.", "?/?king"),
            ("The heads of Chad and Mali met.", "MLI/?head"),
            ("The Biden administration met. Chad left. The administration objected.", "USA/biden-administration"),
            ("Mali was silent. Chadian Prime Minister Ola Lund asked for calm, the government said.", "TCD"),
            ("Police in Chad dispersed demonstrators.", "TCD/?demonstrator"),
            ("Chad voted in Chad's north. Opposition supporters burned tyres.", "TCD/?opposition-supporter"),
            ("Chad and Mali voted. Opposition supporters burned tyres.", "?/?opposition-supporter"),
            (
                "Reuters said so. Reuters asked. Chad voted. Chad waited. An opposition figure left.",
                "TCD/?opposition-figure",
            ),
        ],
    )
    def test_of(self, text: str, actor: str) -> None:
        """They are of the state that moves them, that is told of, or that the text is about."""
        assert actor in ids(text)

    @pytest.mark.parametrize(
        ("text", "actor", "sectors"),
        [
            ("Hamas leader Ola Lund left.", "PSE/ola-lund", ["REB", "PTY"]),
            ("Hamas officials left.", "PSE/?official", ["REB", "PTY"]),
            ("Representatives of two Malian rebel movements left.", "MLI/?representative", ["REB"]),
            ("The head of the Polish foreign ministry left.", "POL/?head", ["GOV"]),
            ("The Justice and Equality Movement (JEM) met. JEM spokesman Ola Lund left.", "SDN/ola-lund", ["REB"]),
            ("Hamas-backed officials left.", "?/?official", ["GOV"]),
            ("ASEAN foreign ministers left.", "IGO/?foreign-minister", ["IGO", "GOV"]),
            ("Representatives from both sides met.", "?/?representative", ["GOV"]),
            ("Ola Lund, one of the candidates, left.", "?/ola-lund", ["PTY"]),
        ],
    )
    def test_sectors(self, text: str, actor: str, sectors: list[str]) -> None:
        """Who leads, serves or speaks for a body is of its sectors, and one of several of theirs."""
        assert [sectors] == [list(one.actor.sectors) for one in parse(text).appearances if one.actor.id == actor]


class TestSeveral:
    """Words that say several people or bodies, or nobody."""

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("European heads of state and government met in Lyon.", {"?/?head-of-state-and-government"}),
            ("Regional powers, chief among them Chad, left.", {"?/?regional-power", "TCD"}),
            ("Its close ally, President Ana Lund, left.", {"?/ana-lund"}),
            ("The opposition coalition of Chad met. It won.", {"TCD", "TCD/?opposition-coalition"}),
            ("The World Trade Organization met in Lima. It rained.", {"IGO/world-trade-organization"}),
        ],
    )
    def test_who(self, text: str, found: set[str]) -> None:
        """Nobody else is found."""
        assert found == ids(text)

    @pytest.mark.parametrize(
        ("text", "actor", "words"),
        [
            ("Donald Trump met Melania Trump. Trump left.", "USA/donald-trump", ["Donald Trump", "Trump"]),
            ("Melania Trump met Donald Trump. Trump left.", "USA/donald-trump", ["Donald Trump", "Trump"]),
            ("Bill Clinton met Hillary Clinton. Clinton left.", "USA/bill-clinton", ["Bill Clinton"]),
            ("The Tamil Tigers left. They won.", "LKA/liberation-tigers-of-tamil-eelam", ["Tamil Tigers", "They"]),
            (
                "President Ana Lund met Ola Berg. Lund left, her office said.",
                "?/ana-lund",
                ["Ana Lund", "Lund", "office"],
            ),
            (
                "Oman asked the International Court of Justice. Chad left the court's hall.",
                "IGO/united-nations/international-court-of-justice",
                ["International Court of Justice", "court"],
            ),
            (
                "They joined the Grain Council of the African Union. The Grain Council met.",
                "IGO/african-union/grain-council",
                ["Grain Council", "Grain Council"],
            ),
        ],
    )
    def test_later(self, text: str, actor: str, words: list[str]) -> None:
        """What later mentions refer to."""
        assert words == names(parse(text), actor)

    @pytest.mark.parametrize(
        ("text", "actor"),
        [
            ("Oman and Chad blocked sanctions on Mali after its military leaders left.", "MLI/?military-leader"),
            ("Oman blocked sanctions on Mali after its military leaders left.", "OMN/?military-leader"),
        ],
    )
    def test_its(self, text: str, actor: str) -> None:
        """One of several subjects is not what "its" means."""
        assert actor in ids(text)

    def test_list(self) -> None:
        """Those who are listed between dashes are whom a plural before them means."""
        document = parse("The two plaintiff members in the case -- Oman (OM), Chad and Mali -- welcomed it.")
        told = [[mention.span.text for mention in one.mentions] for one in document.appearances]

        assert told == [
            ["plaintiff members", "Mali"],
            ["plaintiff members", "Oman", "OM"],
            ["plaintiff members", "Chad"],
        ]

    def test_office_of_old(self) -> None:
        """Who leads a state that is no more is its president."""
        text = "Slobodan Milosevic left. The Yugoslav president refused."

        assert "YUG/?president" not in ids(text, published=date(1999, 2, 2))

    def test_ending(self) -> None:
        """The last words of a body's name are the body."""
        text = "The United Nations Special Commission left. Oman praised the Special Commission."

        assert ids(text) == {"IGO/united-nations/unscom", "OMN"}


def test_home() -> None:
    """Where somebody goes home nobody lives who could be a party."""
    assert not any("home" in one.actor.id for one in parse("The envoy arrived home after the siege.").appearances)


class TestTwoPeople:
    """Two people who met, spoken of together."""

    MET = "President Emmanuel Macron met President Volodymyr Zelensky in Lyon. "
    BOTH = ("FRA/emmanuel-macron", "UKR/volodymyr-zelensky")

    @pytest.mark.parametrize(
        "text",
        [
            MET + "The leaders condemned the shelling of Lviv.",
            MET + "The presidents condemned the shelling of Lviv.",
            MET + "The two leaders left on Monday. They condemned the shelling of Lviv.",
        ],
    )
    def test_both(self, text: str) -> None:
        """Leaders, presidents and "they" are the two whom the text just named."""
        assert [set(self.BOTH)] == [
            {actor.id for actor in event.actors} for event in parse(text).events if event.type is EventType.ACCUSE
        ]

    @pytest.mark.parametrize(
        "text",
        [
            MET + "The ministers condemned the shelling of Lviv.",
            MET + "The leaders of Chad and Mali condemned the shelling of Lviv.",
            "Emmanuel Macron met Volodymyr Zelensky and Olaf Scholz. The leaders condemned the shelling of Lviv.",
            "Emmanuel Macron met rebels from Mali. They condemned the shelling of Lviv.",
        ],
    )
    def test_others(self, text: str) -> None:
        """Other offices, other states and a third person are more than those two."""
        assert not any(
            set(self.BOTH) <= {actor.id for actor in event.actors}
            for event in parse(text).events
            if event.type is EventType.ACCUSE
        )


class TestIssuers:
    """Whoever "we" are in what governments issue."""

    PAPER = "Statement on the Lake\n\nThe following statement was released by the governments of Peru and Chile.\n\n"

    def test_signatories(self) -> None:
        """The signatories say and do what "we" do."""
        document = parse(self.PAPER + "We welcome the truce in Haiti. We call on Bolivia to open the border.")

        assert {("PER", "CHL")} == {tuple(actor.id for actor in said.speakers) for said in document.statements}
        assert {("PER", "CHL")} == {
            tuple(actor.id for actor in event.actors) for event in document.events if event.actors
        }

    @pytest.mark.parametrize(
        ("heading", "issuers"),
        [
            (
                "The following statement was released by President Emmanuel Macron and the Chinese Foreign Minister Wang Yi.",
                {"FRA/emmanuel-macron", "CHN/wang-yi"},
            ),
            ("Statement by the G7 leaders of France, Italy, Japan and Canada on the lake.", {"IGO/g7"}),
            ("Statement by President Emmanuel Macron of France on the raid by Chad.", {"FRA/emmanuel-macron"}),
        ],
    )
    def test_who_releases(self, heading: str, issuers: set[str]) -> None:
        """Officials by name sign for themselves, a body for its ministers and leaders."""
        document = parse(f"On the Lake\n\n{heading}\n\nThe camp was shelled.\n\nWe condemn the raid on Haiti.")

        assert [issuers] == [
            {actor.id for actor in event.actors} for event in document.events if event.type is EventType.ACCUSE
        ]

    def test_official(self) -> None:
        """So does the official who signs under the heading."""
        document = parse("The Lake\n\nSergey Lavrov, Foreign Minister\n\nWe condemn the raid on the port of Haiti.")

        assert ["RUS/sergei-lavrov"] == [actor.id for event in document.events for actor in event.actors]

    def test_quoted(self) -> None:
        """Inside a quotation "we" are others."""
        document = parse(self.PAPER + 'The mayor said: "We condemn the raid on Haiti."')

        assert not any(event.actors for event in document.events if event.type is EventType.ACCUSE)

    def test_news(self) -> None:
        """A news text has no issuer."""
        document = parse("Peru and Chile met on Monday in Lima.\n\nWe condemn the raid on Haiti.")

        assert not any(event.actors for event in document.events if event.type is EventType.ACCUSE)
