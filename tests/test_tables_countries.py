"""The tables of countries, territories and peoples: codes that agree with the standard, names that are one actor's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

import pycountry
import pytest
from babel import Locale

from geopolitics_events.parsing.names.finding import find_names
from geopolitics_events.parsing.names.gazetteer import compile_names
from geopolitics_events.parsing.text.english import english
from geopolitics_events.parsing.text.reading import read_text
from geopolitics_events.tables import Row, listed, rows

COUNTRIES = rows("countries")
TERRITORIES = rows("territories")
PEOPLES = rows("peoples")
CODES = frozenset(row["alpha3"] for row in COUNTRIES)

NAMING = {
    "countries": ("name", "aliases", "adjectives", "people", "seats"),
    "territories": ("name", "aliases", "adjectives"),
    "peoples": ("name", "aliases", "adjectives"),
}
"""The columns of each table that hold words of news text."""

SHARED = {
    "Congolese": {"COD", "COG"},
    "Dominican": {"DMA", "DOM"},
    "Dominicans": {"DMA", "DOM"},
    "Georgia": {"GEO", "georgia-us"},
    "Korean": {"KOR", "PRK"},
    "Koreans": {"KOR", "PRK"},
    "Palestinian": {"PSE", "PSE/palestinians"},
    "Palestinians": {"PSE", "PSE/palestinians"},
    "Samoan": {"ASM", "WSM"},
    "Samoans": {"ASM", "WSM"},
    "Virgin Islander": {"VGB", "VIR"},
    "Virgin Islanders": {"VGB", "VIR"},
}
"""The only words of two rows: a reader needs context for them."""

WITHOUT_SEAT = frozenset(
    "AIA ATA ATF ATG BEL BGR BHS BMU BVT CCK CRI CXR CYM ESH GIB GRD GUY HKG HMD IMN IOT JAM LUX MAC MCO MSR NFK"
    " PRI REU SGP SHN SMR SPM STP SYC TKL UMI".split()
)
"""Current countries whose seat is missing, an ordinary name or the country's own name; a new gap must be meant."""

NOT_SEATS = (
    "Brussels|Douglas|George Town|Georgetown|Hamilton|Jamestown|Kingston|Male|Nassau|Plymouth|Saint-Denis|San Jose|San Juan"
    "|Sofia|St. George's|St. John's|Stanley|Sucre|The Valley|Victoria"
).split("|")
"""Capitals that the header says are left out."""

TABLES = [pytest.param(name, rows(name), id=name) for name in NAMING]
EVERY_ROW = [pytest.param(name, row, id=row.get("id") or row["alpha3"]) for name in NAMING for row in rows(name)]


def _cells(name: str, row: Row) -> Iterator[tuple[str, ...]]:
    """Give the words of each naming column of a row."""
    return (listed(row[column]) for column in NAMING[name])


def _names(row: Row) -> set[str]:
    """Give a country's names, without demonyms and seats."""
    return {row["name"], *listed(row["aliases"])}


def _plain(name: str) -> str:
    """Write another work's name as ours are written: straight apostrophes, "and" in letters, no article."""
    return name.replace("’", "'").replace(" & ", " and ").removeprefix("the ")


class TestEveryTable:
    """What holds of the three tables alike."""

    @pytest.mark.parametrize("name,table", TABLES)
    def test_sorted(self, name: str, table: tuple[Row, ...]) -> None:
        """Rows stand in ASCII order of their ids, and no id is there twice."""
        ids = [row["alpha3" if name == "countries" else "id"] for row in table]

        assert sorted(set(ids)) == ids

    @pytest.mark.parametrize("name,table", TABLES)
    def test_clean_cells(self, name: str, table: tuple[Row, ...]) -> None:
        """No cell has stray spaces, curly quotes or an empty or repeated value."""
        for row in table:
            for cell in row.values():
                assert cell == cell.strip(), row
                assert not re.search(r"  |[‘’“”]|\|\||^\||\|$| \||\| ", cell), row
            for values in _cells(name, row):
                assert len(set(values)) == len(values), row

    @pytest.mark.parametrize("name,row", EVERY_ROW)
    def test_example(self, name: str, row: Row) -> None:
        """Each example is a sentence that names its row in one of the row's own words."""
        example = row["example"]
        words = (word for values in _cells(name, row) for word in values)

        assert example[-1] == "."
        assert len(example.split()) >= 3
        assert any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", example) for word in words)

    def test_examples_differ(self) -> None:
        """No sentence serves two rows."""
        examples = [row["example"] for table in (COUNTRIES, TERRITORIES, PEOPLES) for row in table]

        assert len(set(examples)) == len(examples)

    def test_one_word_one_row(self) -> None:
        """A word belongs to one row, save what two places share."""
        owners: defaultdict[str, set[str]] = defaultdict(set)
        for name in NAMING:
            for row in rows(name):
                for word in (word for values in _cells(name, row) for word in values):
                    owners[word].add(row.get("id") or row["alpha3"])

        assert {word: rows_ for word, rows_ in owners.items() if len(rows_) > 1} == SHARED


class TestCountries:
    """Countries agree with ISO 3166, as pycountry and CLDR (Babel) have it."""

    def test_current_codes(self) -> None:
        """The current rows are ISO 3166-1, code by code."""
        expected = {(entry.alpha_3, entry.alpha_2, entry.numeric) for entry in pycountry.countries}

        actual = {(row["alpha3"], row["alpha2"], row["numeric"]) for row in COUNTRIES if row["status"] == "current"}

        assert expected == actual
        assert len(actual) == 249

    def test_former_codes(self) -> None:
        """The former rows are the entries of ISO 3166-3 whose alpha-3 code no current country has."""
        current = {entry.alpha_3 for entry in pycountry.countries}
        expected = {
            (entry.alpha_3, entry.alpha_2, getattr(entry, "numeric", ""))
            for entry in pycountry.historic_countries
            if entry.alpha_3 not in current
        }

        assert expected == {
            (row["alpha3"], row["alpha2"], row["numeric"]) for row in COUNTRIES if row["status"] == "former"
        }

    def test_kosovo(self) -> None:
        """Kosovo alone has a code of the users' own."""
        assert [("XKX", "XK", "")] == [
            (row["alpha3"], row["alpha2"], row["numeric"])
            for row in COUNTRIES
            if row["status"] not in {"current", "former"}
        ]

    def test_iso_names(self) -> None:
        """Every ISO name in reading order is among ours, save two that news does not use and one that is ambiguous."""
        missing = set()
        for row in COUNTRIES:
            if row["status"] != "current":
                continue
            entry = pycountry.countries.get(alpha_3=row["alpha3"])
            stated = {getattr(entry, field, row["name"]) for field in ("name", "common_name", "official_name")}
            # "Bolivia, Plurinational State of" is an index entry; "(Dutch part)" is the standard's remark.
            missing |= {
                row["alpha3"] for name in stated if not re.search("[,(]", name) and _plain(name) not in _names(row)
            }

        # "Congo" is what news agencies call the other one.
        assert missing == {"COG", "HKG", "MAC"}

    def test_cldr_names(self) -> None:
        """The English name in CLDR is among ours, save those that no newspaper would print."""
        english = Locale("en").territories
        missing = {
            row["alpha3"]
            for row in COUNTRIES
            if row["status"] != "former" and _plain(english[row["alpha2"]]) not in _names(row)
        }

        assert missing == {"COD", "COG", "HKG", "MAC", "MMR", "UMI", "VCT"}

    def test_seats(self) -> None:
        """A current country has a seat, unless its name is one or the header leaves it out."""
        assert {row["alpha3"] for row in COUNTRIES if row["status"] == "current" and not row["seats"]} == WITHOUT_SEAT

    def test_left_out_seats(self) -> None:
        """Capitals that are as often a person or another place do not stand for a government."""
        seats = {seat for row in COUNTRIES for seat in listed(row["seats"])}

        assert not seats.intersection(NOT_SEATS)

    @pytest.mark.parametrize(
        "word,code",
        [
            ("Burma", "MMR"),
            ("Britain", "GBR"),
            ("Congo", "COD"),
            ("DPRK", "PRK"),
            ("Downing Street", "GBR"),
            ("East Timor", "TLS"),
            ("Elysee", "FRA"),
            ("Filipina", "PHL"),
            ("Foggy Bottom", "USA"),
            ("Holland", "NLD"),
            ("Ivory Coast", "CIV"),
            ("Kiev", "UKR"),
            ("Kremlin", "RUS"),
            ("Nigerien", "NER"),
            ("Nigerian", "NGA"),
            ("Soviet", "SUN"),
            ("The Hague", "NLD"),
            ("Türkiye", "TUR"),
            ("U.A.E.", "ARE"),
            ("U.S.", "USA"),
            ("Zairian", "ZAR"),
            ("Zhongnanhai", "CHN"),
        ],
    )
    def test_word(self, word: str, code: str) -> None:
        """Words that news uses lead to the country meant."""
        found = {row["alpha3"] for row in COUNTRIES for values in _cells("countries", row) if word in values}

        assert found == {code}

    @pytest.mark.parametrize("word", ["Korea", "Virgin Islands", "Emirates", "Male", "Saint Vincent"])
    def test_no_word(self, word: str) -> None:
        """A word that would mislead is no country's."""
        assert not [row for row in COUNTRIES for values in _cells("countries", row) if word in values]


class TestTerritories:
    """Places say who holds or claims them, and no more."""

    @pytest.mark.parametrize("row", TERRITORIES, ids=lambda row: row["id"])
    def test_row(self, row: Row) -> None:
        """Id, kind and codes are well formed; a place has one country or its claimants, not both."""
        claimants = listed(row["claimed_by"])

        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row["id"])
        assert row["kind"] in {"region", "city", "de_facto"}
        assert not (row["country"] and claimants)
        assert CODES.issuperset(claimants)
        assert row["country"] in CODES | {""}
        assert sorted(claimants) == list(claimants)

    @pytest.mark.parametrize("row", TERRITORIES, ids=lambda row: row["id"])
    def test_reached(self, row: Row) -> None:
        """The parser finds the row's place in its example."""
        names = find_names(read_text(row["example"], english()), compile_names(), english())

        assert f"territories:{row['id']}" in {entry.row for name in names for entry in name.entries}

    def test_no_words(self) -> None:
        """A place of one word is no word of English, nor a given name, save two towns too well known to leave out."""
        words = english()
        given = words.male | words.female

        assert {"Milan", "Tyre"} == {
            name for row in TERRITORIES for name in (row["name"], *listed(row["aliases"]))
            if name.lower() in words.letters or name in given
        }  # fmt: skip

    @pytest.mark.parametrize("row", [row for row in TERRITORIES if row["used_by"]], ids=lambda row: row["id"])
    def test_users(self, row: Row) -> None:
        """`used_by` is "name, name: users; name: users", and every name in it is one of the row's."""
        for part in row["used_by"].split("; "):
            names, colon, users = part.partition(": ")

            assert colon
            assert users
            assert _names(row).issuperset(names.split(", "))

    @pytest.mark.parametrize(
        "row", [row for row in TERRITORIES if row["kind"] == "de_facto"], ids=lambda row: row["id"]
    )
    def test_de_facto(self, row: Row) -> None:
        """A government of its own stands on land that a state counts as its own."""
        assert row["country"] or row["claimed_by"]

    @pytest.mark.parametrize(
        "word,country,claimed_by",
        [
            ("Kashmir", "", "CHN|IND|PAK"),
            ("PoK", "", "IND|PAK"),
            ("Azad Kashmir", "", "IND|PAK"),
            ("Crimea", "", "RUS|UKR"),
            ("Gaza", "PSE", ""),
            ("West Bank", "PSE", ""),
            ("Artsakh", "", "AZE"),
            ("TRNC", "", "CYP"),
            ("Mumbai", "IND", ""),
            ("South China Sea", "", ""),
        ],
    )
    def test_place(self, word: str, country: str, claimed_by: str) -> None:
        """A contested place has no country; a settled one has."""
        found = [(row["country"], row["claimed_by"]) for row in TERRITORIES if word in _names(row)]

        assert found == [(country, claimed_by)]


class TestPeoples:
    """Peoples have a country only where their row says so."""

    @pytest.mark.parametrize("row", PEOPLES, ids=lambda row: row["id"])
    def test_row(self, row: Row) -> None:
        """The id's root is the country, or "?" where there is none."""
        root, slug = row["id"].split("/")

        assert root == (row["country"] or "?")
        assert row["country"] in CODES | {""}
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)

    @pytest.mark.parametrize(
        "word", ["Kashmiri", "Kurdish", "Tibetans", "Sahrawi", "Uighurs", "Rohingya", "Chechen", "Crimean Tatars"]
    )
    def test_no_silent_country(self, word: str) -> None:
        """A people whose country is the quarrel has none."""
        assert [""] == [row["country"] for row in PEOPLES if any(word in values for values in _cells("peoples", row))]
