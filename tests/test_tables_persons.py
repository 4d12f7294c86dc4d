"""The table of office-holders: each row is well formed, dated, and shown at work by its example."""

from __future__ import annotations

import calendar
import re
from collections import Counter, defaultdict
from datetime import date
from itertools import combinations

from geopolitics_events.codes import Sector
from geopolitics_events.parsing.actors.characters import SURNAME_FIRST
from geopolitics_events.tables import Row, listed, rows

PERSONS = rows("persons")
ROOTS = frozenset(row["alpha3"] for row in rows("countries")) | {"IGO", "?"}
SECTORS = frozenset(sector.value for sector in Sector)
CHECKED = date(2026, 11, 22)
"""The day the table was last checked; a fixed day, so that the tests do not read the clock."""

SINGLE_SEATS = frozenset(
    "chancellor|defence minister|defence secretary|emperor|emir|foreign minister|foreign secretary|general secretary|king"
    "|NATO secretary-general|pope|premier|president|prime minister|queen|secretary of state|UN secretary-general".split(
        "|"
    )
)
"""Offices that one person holds at a time."""

TWO_HOLDERS = frozenset({
    # Suspended and acting, incapacitated and acting, or both said to have won.
    ("BRA/dilma-rousseff", "BRA/michel-temer"), ("ISR/ariel-sharon", "ISR/ehud-olmert"),
    ("CIV/laurent-gbagbo", "CIV/alassane-ouattara"), ("GMB/yahya-jammeh", "GMB/adama-barrow"),
    ("LBY/abdullah-al-thinni", "LBY/fayez-al-sarraj"), ("MDG/didier-ratsiraka", "MDG/marc-ravalomanana"),
    # A first and a second prime minister.
    ("KHM/hun-sen", "KHM/norodom-ranariddh"),
})  # fmt: skip
"""Who held such an office side by side."""

ID = re.compile(r"(?P<root>[A-Z]{3}|\?)/(?P<slug>[a-z0-9]+(?:-[a-z0-9]+)*)")
DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
ROLE = re.compile(r"\w[\w'-]*(?: \w[\w'-]*)*")


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


def _before(one: str, other: str) -> bool:
    """Whether one date is before another, as precisely as both say."""
    shared = min(len(one), len(other))
    return one[:shared] < other[:shared]


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
        """At least 700 people are in the table."""
        assert len({row["id"] for row in PERSONS}) >= 700

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

    def test_single_seats(self) -> None:
        """Two people hold an office of which there is one at the same time only where the world had two."""
        seats = defaultdict(list)
        for row in sorted(PERSONS, key=lambda row: row["start"]):
            if row["role"] in SINGLE_SEATS:
                seats[row["id"].partition("/")[0], row["role"]].append(row)
        found = {
            (one["id"], other["id"])
            for holders in seats.values()
            for one, other in combinations(holders, 2)
            if _before(other["start"], one["end"] or "9") and one["id"] != other["id"]
        }

        assert found == TWO_HOLDERS

    def test_given_names(self) -> None:
        """No bare surname is a given name that many bear: "Ali" alone is nobody in particular."""
        names = {row["name"] for row in PERSONS if row["id"][:3] not in SURNAME_FIRST}
        given = Counter(name.split()[0] for name in names)
        shared = {surname for row in PERSONS for surname in listed(row["surname"]) if given[surname] > 5}

        assert shared == set()

    def test_examples_are_varied(self) -> None:
        """No two rows share an example."""
        examples = Counter(row["example"] for row in PERSONS)

        assert [example for example, count in examples.items() if count > 1] == []


class TestRow:
    """What holds of each row; a test names all the rows of which it does not hold."""

    def test_id(self) -> None:
        """Ids have a known root and a slug of the form of an actor id."""

        def is_id(text: str) -> bool:
            match = ID.fullmatch(text)
            return match is not None and match["root"] in ROOTS

        assert [row["id"] for row in PERSONS if not is_id(row["id"])] == []

    def test_names(self) -> None:
        """Names are trimmed, capitalised, and each is given once."""

        def are_names(names: tuple[str, ...]) -> bool:
            trimmed = all(name and name == " ".join(name.split()) for name in names)
            return trimmed and len(set(names)) == len(names) and all(name.lower() != name for name in names)

        cells = [cell for row in PERSONS for cell in (_names(row), listed(row["surname"]))]

        assert [cell for cell in cells if not are_names(cell)] == []

    def test_gender(self) -> None:
        """Gender is m or f."""
        assert {row["gender"] for row in PERSONS} == {"f", "m"}

    def test_role(self) -> None:
        """An office is words."""
        assert [row["role"] for row in PERSONS if not ROLE.fullmatch(row["role"])] == []

    def test_sectors(self) -> None:
        """Sectors are known codes, each once, at least one."""

        def are_sectors(sectors: tuple[str, ...]) -> bool:
            return len(set(sectors)) == len(sectors) > 0 and SECTORS.issuperset(sectors)

        assert [row["id"] for row in PERSONS if not are_sectors(listed(row["sectors"]))] == []

    def test_international(self) -> None:
        """Who stands under IGO acts for an international organisation in every office, and holds no state's."""
        sectors = [listed(row["sectors"]) for row in PERSONS if row["id"].startswith("IGO/")]

        assert [cell for cell in sectors if "IGO" not in cell or "GOV" in cell] == []

    def test_dates(self) -> None:
        """Dates are years, months or days of the calendar."""
        cells = [row["start"] for row in PERSONS] + [row["end"] for row in PERSONS if row["end"]]

        assert [cell for cell in cells if not DATE.fullmatch(cell)] == []
        assert [cell for cell in cells if _first_day(cell) > _last_day(cell)] == []

    def test_terms(self) -> None:
        """A term starts before it ends, not after the table was checked, and reaches into 1990 or later."""

        def is_term(row: Row) -> bool:
            end = _last_day(row["end"]) if row["end"] else CHECKED
            return _first_day(row["start"]) <= min(end, CHECKED) and end.year >= 1990

        assert [(row["id"], row["start"], row["end"]) for row in PERSONS if not is_term(row)] == []

    def test_example(self) -> None:
        """An example is a sentence with one of the row's names in it, as words of their own."""

        def is_example(row: Row) -> bool:
            example = row["example"]
            names = (*_names(row), *listed(row["surname"]))
            named = any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", example) for name in names)
            return named and example[0].isupper() and example[-1] in '.!?"'

        assert [row["example"] for row in PERSONS if not is_example(row)] == []
