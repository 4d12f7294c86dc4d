"""The names of a lexicon compiled for look-up.

A name is looked up from its first word; its other words are compared one by one.
"""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ..codes import Sector
from ..records import Actor, ActorId, ActorKind
from ..tables import listed, rows
from .tokens import words_of

if TYPE_CHECKING:
    from .lexicon import NamedActor

__all__ = ["Entry", "Names", "Office", "Sense", "compile_names"]


class Sense(IntEnum):
    """What a name names, the best reading first where one word has several."""

    STATE = 0
    ORGANISATION = 1
    PERSON = 2
    ADJECTIVE = 3
    PEOPLE = 4
    SEAT = 5
    GROUP = 6
    PLACE = 7


class Office:
    """An office of a person: the role as a title, and the time it was held, as precisely as the table says."""

    __slots__ = ("end", "role", "sectors", "start")

    def __init__(self, role: str, sectors: tuple[Sector, ...], start: str, end: str) -> None:
        """Take the cells of a row of the table ``persons``."""
        self.role = role
        self.sectors = sectors
        self.start = start
        self.end = end

    def held_on(self, day: str) -> bool:
        """Whether the office was held on an ISO date; the precision of the table counts in favour.

        >>> Office("president", (), "2017-05", "").held_on("2017-05-03")
        True
        """
        return self.start <= day[: len(self.start)] and (not self.end or day[: len(self.end)] <= self.end)


class Entry:
    """One reading of a name.

    ``actor`` is None for people, who may hold several offices, and for places. ``country`` is the id of the state
    that the bearer belongs to, empty for none.
    """

    __slots__ = ("actor", "country", "gender", "name", "offices", "row", "sense", "surnames")

    def __init__(self, sense: Sense, name: str, actor: Actor | None, country: str, row: str) -> None:
        """Take the reading; ``row`` is the table row it comes from, as ``table:id``."""
        self.sense = sense
        self.name = name
        self.actor = actor
        self.country = country
        self.row = row
        self.gender = ""
        self.surnames: tuple[str, ...] = ()
        self.offices: list[Office] = []


class Names:
    """Every name by its first word: the words that must follow, longest first, and the readings."""

    __slots__ = ("by_first", "persons", "states", "surnames")

    def __init__(self) -> None:
        """Start empty."""
        self.by_first: dict[str, list[tuple[list[str], list[Entry]]]] = {}
        self.surnames: dict[str, list[Entry]] = {}
        self.persons: dict[str, Entry] = {}
        self.states: dict[str, Actor] = {}

    def add(self, name: str, entry: Entry, *, first: bool = False) -> None:
        """Add a reading of a name, after the others or ``first``."""
        words = words_of(name)
        rest = words[1:]
        known = self.by_first.setdefault(words[0], [])
        for other, entries in known:
            if other == rest:
                entries.insert(0 if first else len(entries), entry)
                return
        known.append((rest, [entry]))

    def finish(self) -> None:
        """Put the longest continuation first, and the best reading."""
        for known in self.by_first.values():
            if len(known) > 1:
                known.sort(key=lambda item: -len(item[0]))


COUNTRY_TABLES: Final = ("igos", "ngos", "armed_groups", "organisations")
KIND_OF_TABLE: Final = {
    "igos": ActorKind.IGO, "ngos": ActorKind.NGO, "armed_groups": ActorKind.ARMED_GROUP,
    "organisations": ActorKind.ORGANISATION,
}  # fmt: skip


def _sectors(cell: str) -> tuple[Sector, ...]:
    """The sectors of a cell."""
    return tuple(map(Sector, listed(cell)))


def _add_countries(names: Names) -> None:
    """States by name, demonyms and seats; former states give way where a current one has the name."""
    for row in rows("countries"):
        code = row["alpha3"]
        source = f"countries:{code}"
        state = Actor(country=code, id=ActorId(code), kind=ActorKind.STATE, name=row["name"], sectors=(Sector.GOV,))
        names.states[code] = state
        entry = Entry(Sense.STATE, row["name"], state, code, source)
        for name in (row["name"], *listed(row["aliases"])):
            names.add(name, entry)
        adjective = Entry(Sense.ADJECTIVE, row["name"], state, code, source)
        adjectives = listed(row["adjectives"])
        for name in adjectives:
            names.add(name, adjective)
        people = Entry(Sense.PEOPLE, row["name"], state, code, source)
        for name in listed(row["people"]):
            if name not in adjectives:
                names.add(name, people)
        seat = Entry(Sense.SEAT, row["name"], state, code, source)
        for name in listed(row["seats"]):
            names.add(name, seat)


def _add_organisations(names: Names, table: str) -> None:
    """Organisations of one table."""
    for row in rows(table):
        actor = Actor(
            country=row["country"] or None, id=ActorId(row["id"]), kind=KIND_OF_TABLE[table], name=row["name"],
            sectors=_sectors(row["sectors"]),
        )  # fmt: skip
        entry = Entry(Sense.ORGANISATION, row["name"], actor, row["country"], f"{table}:{row['id']}")
        for name in (row["name"], *listed(row["aliases"])):
            names.add(name, entry)


def _add_persons(names: Names) -> None:
    """People with their offices; surnames apart, because they need the text or a date."""
    for row in rows("persons"):
        entry = names.persons.get(row["id"])
        if entry is None:
            root = row["id"].partition("/")[0]
            entry = Entry(Sense.PERSON, row["name"], None, "" if root in {"IGO", "?"} else root, f"persons:{row['id']}")
            entry.gender = row["gender"]
            names.persons[row["id"]] = entry
            for name in (row["name"], *listed(row["aliases"])):
                names.add(name, entry)
            entry.surnames = listed(row["surname"])
            for surname in entry.surnames:
                names.surnames.setdefault(surname, []).append(entry)
        entry.offices.append(Office(row["role"], _sectors(row["sectors"]), row["start"], row["end"]))


def _add_peoples(names: Names) -> None:
    """Peoples: populations that speak for no state."""
    for row in rows("peoples"):
        actor = Actor(
            country=row["country"] or None, id=ActorId(row["id"]), kind=ActorKind.POPULATION, name=row["name"],
            sectors=(Sector.CVL,),
        )  # fmt: skip
        source = f"peoples:{row['id']}"
        group = Entry(Sense.GROUP, row["name"], actor, row["country"], source)
        for name in (row["name"], *listed(row["aliases"])):
            names.add(name, group)
        adjective = Entry(Sense.ADJECTIVE, row["name"], actor, row["country"], source)
        for name in listed(row["adjectives"]):
            names.add(name, adjective)


def _add_territories(names: Names) -> None:
    """Places: regions and cities are no actors; de facto states act under their own name."""
    for row in rows("territories"):
        actor = None
        if row["kind"] == "de_facto":
            claims = listed(row["claimed_by"])
            # PLOVER codes a de facto state under the state that claims it.
            country = row["country"] or (claims[0] if len(claims) == 1 else None)
            actor = Actor(
                country=country, id=ActorId(f"{country or '?'}/{row['id']}"), kind=ActorKind.STATE, name=row["name"],
                sectors=(Sector.PRE,),
            )  # fmt: skip
        entry = Entry(Sense.PLACE, row["name"], actor, row["country"], f"territories:{row['id']}")
        for name in (row["name"], *listed(row["aliases"])):
            names.add(name, entry)
        for name in listed(row["adjectives"]):
            names.add(name, entry)


def _add_own(names: Names, own: NamedActor) -> None:
    """A name that a user adds comes before the table's readings of it."""
    row = f"lexicon:{own.id}"
    if own.kind is ActorKind.PERSON:
        entry = Entry(Sense.PERSON, own.name, None, own.root, row)
        entry.gender = own.gender or ""
        entry.surnames = own.surnames or (own.name.split()[-1],)
        entry.offices.append(Office(own.role or "", own.sectors, own.start, own.end))
        names.persons[own.id] = entry
        for surname in entry.surnames:
            names.surnames[surname] = [entry, *names.surnames.get(surname, ())]
    else:
        actor = Actor(country=own.country, id=own.id, kind=own.kind, name=own.name, sectors=own.sectors)
        if own.kind is ActorKind.STATE:
            names.states[own.id] = actor
        sense = Sense.STATE if own.kind is ActorKind.STATE else Sense.ORGANISATION
        if own.kind is ActorKind.POPULATION:
            sense = Sense.GROUP
        entry = Entry(sense, own.name, actor, own.root, row)
        for sense, words in ((Sense.ADJECTIVE, own.adjectives), (Sense.PEOPLE, own.people), (Sense.SEAT, own.seats)):
            other = Entry(sense, own.name, actor, own.root, row)
            for name in words:
                if sense is not Sense.PEOPLE or name not in own.adjectives:
                    names.add(name, other, first=True)
    for name in (own.name, *own.aliases):
        names.add(name, entry, first=True)


@lru_cache(maxsize=8)
def compile_names(own: tuple[NamedActor, ...] = ()) -> Names:
    """The names of the library's tables and of a user's; the few lexicons in use are kept."""
    names = Names()
    _add_countries(names)
    for table in COUNTRY_TABLES:
        _add_organisations(names, table)
    _add_persons(names)
    _add_peoples(names)
    _add_territories(names)
    for actor in own:
        _add_own(names, actor)
    names.finish()
    return names
