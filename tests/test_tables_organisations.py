"""Every row of the tables of organisations, alliances and armed groups is well-formed and shown in a sentence."""

from __future__ import annotations

import re
from itertools import chain
from typing import Final

import pytest

from geopolitics_events import parse
from geopolitics_events.parsing.text.english import english
from geopolitics_events.tables import Row, listed, rows

SIZES: Final = {"igos": 170, "ngos": 70, "armed_groups": 170, "organisations": 250}
"""The least number of rows of each table."""

COLUMNS: Final = ["id", "name", "aliases", "country", "sectors", "example"]

SECTORS: Final = frozenset(
    listed(
        "COP|GOV|JUD|LEG|MIL|PRM|PTY|REB|SPY|UAF|UNK|AGR|BUS|CRM|CVL|EDU|ELI|JRN|LAB|MED|REF|OPP|PRE|REL|SOC|IGO|NGO"
    )
)
"""PLOVER manual 2.0, section Actors, with the two of ours."""

TERM: Final = re.compile(r"(?!the |The |.$)[^\s‘’“”]+(?: [^\s‘’“”]+)*")
"""A name or alias as a text writes it."""

SENTENCE: Final = re.compile(r"\S+(?: \S+)+[.]")
"""Words, each apart by one space, and a full stop."""

ALSO_WORDS: Final = frozenset(
    "Commonwealth Congress Democrats LeT Majlis NAB Nestle PACE POLITICO Politico Republicans Senate WHO".split()
)
"""The only names of one word that are words of English as well; their capitals tell them apart."""

ELSEWHERE: Final = {
    "countries": ("name", "aliases", "adjectives", "people", "seats"),
    "peoples": ("name", "aliases", "adjectives"),
    "persons": ("name", "aliases"),
    "territories": ("name", "aliases", "adjectives"),
}
"""The columns of other tables that hold names."""

ACTOR_ID: Final = re.compile(r"(?:[A-Z]{3}|\?)(?:/[a-z0-9]+(?:-[a-z0-9]+)*)+")

STATES: Final = frozenset(country["alpha3"] for country in rows("countries"))

ALL_ROWS: Final = tuple(chain.from_iterable(rows(table) for table in SIZES))

each_table = pytest.mark.parametrize("table", SIZES)


def terms(row: Row) -> tuple[str, ...]:
    """Give the name and the aliases of a row."""
    return (row["name"], *listed(row["aliases"]))


def countries_of(actor_id: str) -> frozenset[str]:
    """Give the countries that an id allows."""
    root = actor_id.split("/", maxsplit=1)[0]
    if root == "?":
        return STATES | {""}
    return frozenset({""}) if root == "IGO" else STATES & {root}


def shows(example: str, names: tuple[str, ...]) -> bool:
    """Say whether one of the names stands in the example as whole words."""
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", example) for name in names)


class TestTable:
    """A table is complete, sorted and large enough."""

    @each_table
    def test_columns(self, table: str) -> None:
        """All four tables have the same columns in the same order."""
        assert list(rows(table)[0]) == COLUMNS

    @each_table
    def test_size(self, table: str) -> None:
        """A table holds at least as many rows as it was built for."""
        assert len(rows(table)) >= SIZES[table]

    @each_table
    def test_sorted(self, table: str) -> None:
        """Rows stand in the ASCII order of their ids, each id once."""
        ids = [row["id"] for row in rows(table)]

        assert ids == sorted(set(ids))


class TestAcrossTables:
    """The four tables together name each thing once."""

    def test_ids_are_unique(self) -> None:
        """An id is in one table only."""
        ids = [row["id"] for row in ALL_ROWS]

        assert len(ids) == len(set(ids))

    def test_terms_are_unique(self) -> None:
        """A name or alias leads to one row only; rows that would share it leave it out."""
        owners: dict[str, set[str]] = {}
        for row in ALL_ROWS:
            for term in terms(row):
                owners.setdefault(term, set()).add(row["id"])

        assert {term: ids for term, ids in owners.items() if len(ids) > 1} == {}

    def test_terms_are_nobody_elses(self) -> None:
        """A name or alias is no state's, people's, person's or place's."""
        others = {
            name for table, columns in ELSEWHERE.items() for row in rows(table) for column in columns
            for name in listed(row[column])
        }  # fmt: skip

        assert [(row["id"], term) for row in ALL_ROWS for term in terms(row) if term in others] == []

    def test_terms_are_no_words(self) -> None:
        """A name of one word is no word of English, save those that everybody uses."""
        words = english()
        given = words.male | words.female

        assert {
            term for row in ALL_ROWS for term in terms(row) if term.lower() in words.letters or term in given
        } == ALSO_WORDS  # fmt: skip

    def test_examples_are_unique(self) -> None:
        """No sentence serves two rows."""
        examples = [row["example"] for row in ALL_ROWS]

        assert len(examples) == len(set(examples))


class TestRow:
    """A row is one actor, said in full; each test names the rows that break its rule."""

    @each_table
    def test_id(self, table: str) -> None:
        """The id is a path of lower-case segments under a state, `IGO` or `?`."""
        assert [row["id"] for row in rows(table) if not ACTOR_ID.fullmatch(row["id"])] == []

    @each_table
    def test_country(self, table: str) -> None:
        """The country is the root of the id; under `?` it may be any state, under `IGO` none."""
        assert [row["id"] for row in rows(table) if row["country"] not in countries_of(row["id"])] == []

    @each_table
    def test_sectors(self, table: str) -> None:
        """Sectors are known codes, at least one, each once."""
        found = {row["id"]: listed(row["sectors"]) for row in rows(table)}

        assert {row for row, sectors in found.items() if not sectors or not SECTORS.issuperset(sectors)} == set()
        assert {row for row, sectors in found.items() if len(sectors) != len(set(sectors))} == set()

    @each_table
    def test_terms(self, table: str) -> None:
        """Names are said once, longer than a letter, without article, stray space or curly apostrophe."""
        assert [term for row in rows(table) for term in terms(row) if not TERM.fullmatch(term)] == []
        assert [row["id"] for row in rows(table) if len(terms(row)) != len(set(terms(row)))] == []

    @each_table
    def test_example(self, table: str) -> None:
        """The example is a sentence that holds one of the row's names as whole words."""
        assert [row["id"] for row in rows(table) if not shows(row["example"], terms(row))] == []
        assert [row["example"] for row in rows(table) if not SENTENCE.fullmatch(row["example"])] == []

    @each_table
    def test_reached(self, table: str) -> None:
        """The parser finds the row's actor in the example; a row that it cannot reach is of no use."""
        found = {row["id"]: {here.actor.id for here in parse(row["example"]).appearances} for row in rows(table)}

        assert {row for row, actors in found.items() if row not in actors} == set()
