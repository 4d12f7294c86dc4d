"""Every row of the tables of organisations, alliances and armed groups is well-formed and shown in a sentence."""

from __future__ import annotations

import re
from itertools import chain
from typing import Final

import pytest

from geopolitics_events.tables import Row, listed, rows

SIZES: Final = {"igos": 170, "ngos": 70, "armed_groups": 170}
"""The least number of rows of each table."""

COLUMNS: Final = ["id", "name", "aliases", "country", "sectors", "example"]

SECTORS: Final = frozenset(
    listed(
        "COP|GOV|JUD|LEG|MIL|PRM|PTY|REB|SPY|UAF|UNK|AGR|BUS|CRM|CVL|EDU|ELI|JRN|LAB|MED|REF|OPP|PRE|REL|SOC|IGO|NGO"
    )
)
"""PLOVER manual 2.0, section Actors, with the two of ours."""

ACTOR_ID: Final = re.compile(r"(?:[A-Z]{3}|\?)(?:/[a-z0-9]+(?:-[a-z0-9]+)*)+")

STATES: Final = frozenset(country["alpha3"] for country in rows("countries"))

ALL_ROWS: Final = tuple(chain.from_iterable(rows(table) for table in SIZES))

each_row = pytest.mark.parametrize("row", ALL_ROWS, ids=[row["id"] for row in ALL_ROWS])
each_table = pytest.mark.parametrize("table", SIZES)


def terms(row: Row) -> tuple[str, ...]:
    """Give the name and the aliases of a row."""
    return (row["name"], *listed(row["aliases"]))


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

    def test_examples_are_unique(self) -> None:
        """No sentence serves two rows."""
        examples = [row["example"] for row in ALL_ROWS]

        assert len(examples) == len(set(examples))


class TestRow:
    """A row is one actor, said in full."""

    @each_row
    def test_id(self, row: Row) -> None:
        """The id is a path of lower-case segments under a state, `IGO` or `?`."""
        assert ACTOR_ID.fullmatch(row["id"])

    @each_row
    def test_country(self, row: Row) -> None:
        """The country is the root of the id; under `?` it may be any state, under `IGO` none."""
        root = row["id"].split("/")[0]

        if root == "?":
            assert row["country"] in STATES | {""}
        else:
            assert row["country"] == root.replace("IGO", "")
            assert root in STATES | {"IGO"}

    @each_row
    def test_sectors(self, row: Row) -> None:
        """Sectors are known codes, at least one, each once."""
        sectors = listed(row["sectors"])

        assert sectors
        assert set(sectors) <= SECTORS
        assert len(sectors) == len(set(sectors))

    @each_row
    def test_terms(self, row: Row) -> None:
        """Names are said once, without article, stray space or curly apostrophe."""
        found = terms(row)

        assert len(found) == len(set(found))
        for term in found:
            assert term == " ".join(term.split())
            assert not term.startswith(("the ", "The "))
            assert not set(term) & set("‘’“”")
            assert len(term) > 1

    @each_row
    def test_example(self, row: Row) -> None:
        """The example holds one of the row's names as whole words."""
        assert any(re.search(rf"(?<!\w){re.escape(term)}(?!\w)", row["example"]) for term in terms(row))
        assert row["example"] == " ".join(row["example"].split())
