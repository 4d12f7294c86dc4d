"""The table of office-holders: each row is well formed, dated, and shown at work by its example."""

from __future__ import annotations

import calendar
import re
from collections import Counter, defaultdict
from datetime import date

import pytest

from geopolitics_events.codes import Sector
from geopolitics_events.tables import Row, listed, rows

PERSONS = rows("persons")
COUNTRIES = frozenset(row["alpha3"] for row in rows("countries"))
TODAY = date(2026, 11, 22)
"""The day the table was last checked; a fixed day, so that the tests do not read the clock."""

ID = re.compile(r"(?P<root>[A-Z]{3}|\?)/(?P<slug>[a-z0-9]+(?:-[a-z0-9]+)*)")
DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
ROLE = re.compile(r"[A-Za-z][A-Za-z'-]*(?: [A-Za-z'-]+)*")


def _first_day(cell: str) -> date:
    """Give the first day that a year, a month or a day covers."""
    parts = [int(part) for part in cell.split("-")]
    return date(parts[0], *([*parts[1:], 1, 1])[:2])


def _last_day(cell: str) -> date:
    """Give the last day that a year, a month or a day covers."""
    first = _first_day(cell)
    if len(cell) == 4:
        return date(first.year, 12, 31)
    if len(cell) == 7:
        return first.replace(day=calendar.monthrange(first.year, first.month)[1])
    return first


def _names(row: Row) -> tuple[str, ...]:
    """Give every full name of a row's person."""
    return (row["name"], *listed(row["aliases"]))


class TestTable:
    """What holds of the rows together."""

    def test_sorted(self) -> None:
        """Rows stand in the order of their ids, one person's offices in the order of their starts."""
        keys = [(row["id"], row["start"]) for row in PERSONS]

        assert sorted(keys) == keys

    def test_size(self) -> None:
        """At least 300 people are in the table."""
        assert len({row["id"] for row in PERSONS}) >= 300

    def test_one_person_one_description(self) -> None:
        """The rows of one id agree on everything that is not the office."""
        found = defaultdict(set)
        for row in PERSONS:
            found[row["id"]].add((row["name"], row["aliases"], row["surname"], row["gender"]))

        assert [person for person, descriptions in found.items() if len(descriptions) > 1] == []

    def test_names_are_unambiguous(self) -> None:
        """No full name belongs to two people."""
        owners = defaultdict(set)
        for row in PERSONS:
            for name in _names(row):
                owners[name].add(row["id"])

        assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}

    def test_one_affiliation(self) -> None:
        """No person stands under two roots; the other affiliation would be a second actor."""
        slugs = Counter(person.partition("/")[2] for person in {row["id"] for row in PERSONS})

        assert [slug for slug, count in slugs.items() if count > 1] == []

    def test_offices_are_distinct(self) -> None:
        """No office of a person is entered twice."""
        offices = Counter((row["id"], row["role"], row["start"]) for row in PERSONS)

        assert [office for office, count in offices.items() if count > 1] == []

    def test_examples_are_varied(self) -> None:
        """No two rows share an example."""
        examples = Counter(row["example"] for row in PERSONS)

        assert [example for example, count in examples.items() if count > 1] == []


@pytest.mark.parametrize("row", PERSONS, ids=lambda row: f"{row['id']} {row['start']}")
class TestRow:
    """What holds of each row."""

    def test_id(self, row: Row) -> None:
        """The id has a known root and a slug of the form of an actor id."""
        match = ID.fullmatch(row["id"])

        assert match is not None
        assert match["root"] in COUNTRIES | {"IGO", "?"}

    def test_names(self, row: Row) -> None:
        """Names are trimmed, distinct, capitalised and have no empty cell among them."""
        names = _names(row)
        surnames = listed(row["surname"])

        assert len(set(names)) == len(names)
        assert len(set(surnames)) == len(surnames)
        for name in (*names, *surnames):
            assert name == " ".join(name.split()) != ""
            assert any(letter.isupper() for letter in name)

    def test_gender(self, row: Row) -> None:
        """Gender is m or f."""
        assert row["gender"] in {"m", "f"}

    def test_role(self, row: Row) -> None:
        """The office is words, not capitalised unless they are names."""
        assert ROLE.fullmatch(row["role"])

    def test_sectors(self, row: Row) -> None:
        """Sectors are known codes, each once, at least one."""
        sectors = listed(row["sectors"])

        assert len(set(sectors)) == len(sectors) > 0
        assert set(sectors) <= {sector.value for sector in Sector}

    def test_dates(self, row: Row) -> None:
        """The term starts no later than it ends, and not after the table was checked."""
        for cell in filter(None, (row["start"], row["end"])):
            assert DATE.fullmatch(cell)

        start = _first_day(row["start"])
        end = _last_day(row["end"]) if row["end"] else TODAY
        assert start <= end
        assert start <= TODAY

    def test_news_of_our_time(self, row: Row) -> None:
        """The term reaches into the years the table covers, from 1990 on."""
        assert not row["end"] or _last_day(row["end"]).year >= 1990

    def test_example(self, row: Row) -> None:
        """The example is a sentence with one of the row's names in it, as a word of its own."""
        example = row["example"]
        terms = (*_names(row), *listed(row["surname"]))

        assert example[0].isupper()
        assert example[-1] in '.!?"'
        assert any(re.search(rf"(?<!\w){re.escape(term)}(?!\w)", example) for term in terms)
