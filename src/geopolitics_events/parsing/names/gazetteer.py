"""The names of a lexicon compiled for look-up.

The longest name that begins at a word is looked up. A text holds a few of the many thousand names, so a row of a table
becomes a reading when a text has the word that one of its names begins with.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache, partial
from itertools import filterfalse
from threading import Lock
from typing import TYPE_CHECKING, Final

from ...codes import CountryCode, Sector
from ...records import Actor, ActorId, ActorKind
from ...tables import content, listed
from ..text.tokens import spaced
from .longest import longest, note_length

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ..additions import NamedActor

__all__ = ["PLACES", "Entry", "Names", "Office", "Sense", "compile_names"]


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


# The senses that name somewhere.
PLACES: Final = frozenset({Sense.STATE, Sense.SEAT, Sense.PLACE})


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

    ``country`` is the id of the state that the bearer belongs to, empty for none.
    """

    __slots__ = ("_actor", "country", "gender", "name", "offices", "row", "sense", "surnames")

    def __init__(
        self, sense: Sense, name: str, actor: Actor | Callable[[], Actor | None] | None, country: str, row: str
    ) -> None:
        """Take the reading, and the actor or what makes it; ``row`` is the table row it comes from, as ``table:id``."""
        self.sense = sense
        self.name = name
        self._actor = actor
        self.country = country
        self.row = row
        self.gender = ""
        self.surnames: tuple[str, ...] = ()
        self.offices: tuple[Office, ...] = ()

    @property
    def retired(self) -> bool:
        """Whether a person has held no office that serves."""
        return all(office.sectors[:1] == (Sector.ELI,) for office in self.offices)

    @property
    def actor(self) -> Actor | None:
        """Whom the name names; None for people, who may hold several offices, and for places."""
        # Of the names that begin like a word of a text, few stand in it.
        if callable(self._actor):
            self._actor = self._actor()
        return self._actor


class Table:
    """A table of names whose rows are cut into cells, and made into readings, one by one when they are wanted."""

    __slots__ = ("_actors", "_entries", "columns", "header", "lines", "name")

    def __init__(self, name: str) -> None:
        """Read the lines of a table of the library."""
        lines = content(name).decode().split("\n")
        first = next(at for at, line in enumerate(lines) if line[0] != "#")
        self.name = name
        self.header = lines[first].split("\t")
        self.lines = lines[first + 1 : -1]
        self.columns = [(self.header.index(column), sense) for column, sense in COLUMNS[name]]
        self._actors: dict[int, Actor | None] = {}
        self._entries: dict[tuple[int, Sense], Entry] = {}

    def row(self, number: int) -> dict[str, str]:
        """The cells of a row by column."""
        return dict(zip(self.header, self.lines[number].split("\t"), strict=True))

    def entry(self, number: int, sense: Sense) -> Entry:
        """The reading of a row in one sense; the same one every time."""
        found = self._entries.get((number, sense))
        if found is None:
            row = self.row(number)
            found = _person(self, number) if sense is Sense.PERSON else self._reading(row, number, sense)
            self._entries[number, sense] = found
        return found

    def _reading(self, row: dict[str, str], number: int, sense: Sense) -> Entry:
        """A reading that is no person's."""
        identifier = row["alpha3" if self.name == "countries" else "id"]
        country = identifier if self.name == "countries" else row["country"]
        return Entry(sense, row["name"], partial(self._actor, number), country, f"{self.name}:{identifier}")

    def _actor(self, number: int) -> Actor | None:
        """The actor of a row in all its senses."""
        if number not in self._actors:
            self._actors[number] = _actor(self.name, self.row(number))
        return self._actors[number]


class States:
    """The states by id, made when they are asked for; users may add some."""

    __slots__ = ("_numbers", "_own", "_table", "former", "ids")

    def __init__(self, table: Table) -> None:
        """Take the table of countries, whose first column is the code."""
        self._table = table
        self._numbers = {line[:3]: number for number, line in enumerate(table.lines)}
        self._own: dict[str, Actor] = {}
        # Of these it can be asked in no time whether a state is one of them.
        self.ids = self._numbers.keys()
        self.former = frozenset(line[:3] for line in table.lines if "\tformer\t" in line)

    def add(self, actor: Actor) -> None:
        """Add a user's state."""
        self._own[actor.id] = actor
        self._numbers.setdefault(actor.id, -1)

    def __getitem__(self, code: str) -> Actor:
        """The state with an id."""
        state = self.get(code)
        if state is None:
            raise KeyError(code)
        return state

    def get(self, code: str) -> Actor | None:
        """The state with an id; None where there is none."""
        own = self._own.get(code)
        if own is not None or code not in self._numbers:
            return own
        return self._table.entry(self._numbers[code], Sense.STATE).actor


class Names:
    """The readings of every name, by its words.

    ``beginnings`` has the words that names begin with; for each, the second words, and how many words the longest such
    name has. It and ``surnames`` hold what the texts so far needed; `open` adds what another one does.
    """

    __slots__ = ("_closed", "_earlier", "_lock", "_places", "_tables", "beginnings", "by_words", "states", "surnames")

    def __init__(self) -> None:
        """Find out which rows have names that begin with which letters."""
        self.by_words: dict[str, list[Entry]] = {}
        self.beginnings: dict[str, dict[str, int]] = {}
        self.surnames: dict[str, list[Entry]] = {}
        self._tables = [Table(name) for name in COLUMNS]
        self.states = States(self._tables[0])
        # Where each name stands, as the numbers of table, column and row in one; by the first letters the last name
        # with them, by each name the one before it. A list for each of thousands of beginnings would be as many
        # objects for the collector to go through.
        self._places: list[int] = []
        self._earlier: list[int] = []
        self._closed: dict[str, int] = {}
        self._lock = Lock()
        for at, table in enumerate(self._tables):
            self._note_beginnings(at, table)

    def _note_beginnings(self, at: int, table: Table) -> None:
        """Note how the names of a table's rows begin; of a person's several offices the first row has the names."""
        closed, places, earlier = self._closed, self._places, self._earlier
        persons = table.name == "persons"
        columns = [(column, (at * MOST_COLUMNS + index) * MOST_ROWS) for index, (column, _) in enumerate(table.columns)]
        cuts = max(column for column, _ in columns) + 1
        last = ""
        for number, line in enumerate(table.lines):
            cells = line.split("\t", cuts)
            if persons and cells[0] == last:
                continue
            last = cells[0]
            for column, place in columns:
                for name in cells[column].split("|") if cells[column] else ():
                    # Most begin with a word of letters.
                    word = name.partition(" ")[0]
                    beginning = word if word.isalnum() else _beginning(word)
                    earlier.append(closed.get(beginning, -1))
                    closed[beginning] = len(places)
                    places.append(place + number)

    def open(self, words: Iterable[str]) -> None:
        """Make the readings of all names that begin like one of some words."""
        heads = set(words)
        # Most are letters, and so a beginning as they are.
        heads.update(map(_beginning, list(filterfalse(str.isalnum, heads))))
        wanted = self._closed.keys() & heads
        if wanted:
            with self._lock:
                for beginning in sorted(wanted & self._closed.keys()):
                    self._open(beginning)
                    # Only now: another thread that finds it gone counts on the readings.
                    del self._closed[beginning]

    def _open(self, beginning: str) -> None:
        """Make the readings of the names with a beginning."""
        begun: dict[str, dict[str, int]] = {}
        for place in self._places_of(beginning):
            column, number = divmod(place, MOST_ROWS)
            table = self._tables[column // MOST_COLUMNS]
            position, sense = table.columns[column % MOST_COLUMNS]
            cells = table.lines[number].split("\t")
            entry = table.entry(number, Sense.PERSON if sense is None else sense)
            # "Iraqi" is adjective and noun; the grammar finds out which.
            adjectives = cells[position - 1] if sense is Sense.PEOPLE else ""
            for name in cells[position].split("|"):
                if _beginning(name) != beginning or name in adjectives.split("|"):
                    continue
                if sense is None:
                    self.surnames.setdefault(name, []).append(entry)
                else:
                    words = spaced(name)
                    self.by_words.setdefault(words, []).append(entry)
                    note_length(begun, words.split(" "))
        # A text looks here first, and finds a name only when its readings are there.
        self.beginnings.update(begun)

    def _places_of(self, beginning: str) -> Iterable[int]:
        """Where the names with a beginning stand, each place once, in the order of the tables."""
        found, at = [], self._closed[beginning]
        while at >= 0:
            found.append(self._places[at])
            at = self._earlier[at]
        return dict.fromkeys(reversed(found))

    def add_first(self, name: str, entry: Entry) -> None:
        """Add a reading of a name before the others."""
        words = spaced(name)
        self.open((words.partition(" ")[0],))
        self.by_words.setdefault(words, []).insert(0, entry)
        note_length(self.beginnings, words.split(" "))

    def longest(self, words: list[str], token: int) -> tuple[int, list[Entry]] | None:
        """The longest name that begins at a token: where it ends, and its readings."""
        return longest(self.beginnings, self.by_words, words, token, len(words))


def _beginning(name: str) -> str:
    """The letters of a name before its first space or mark; the mark where it begins with one."""
    head = name.partition(" ")[0]
    return head if head.isalnum() else MARK.split(head, maxsplit=1)[0] or head[:1]


# The columns of each table that hold names, and what they name; None stands for bare surnames.
COLUMNS: Final[dict[str, tuple[tuple[str, Sense | None], ...]]] = {
    "countries": (
        ("name", Sense.STATE), ("aliases", Sense.STATE), ("adjectives", Sense.ADJECTIVE), ("people", Sense.PEOPLE),
        ("seats", Sense.SEAT),
    ),
    "igos": (("name", Sense.ORGANISATION), ("aliases", Sense.ORGANISATION)),
    "ngos": (("name", Sense.ORGANISATION), ("aliases", Sense.ORGANISATION)),
    "armed_groups": (("name", Sense.ORGANISATION), ("aliases", Sense.ORGANISATION)),
    "organisations": (("name", Sense.ORGANISATION), ("aliases", Sense.ORGANISATION)),
    "persons": (("name", Sense.PERSON), ("aliases", Sense.PERSON), ("surname", None)),
    "peoples": (("name", Sense.GROUP), ("aliases", Sense.GROUP), ("adjectives", Sense.ADJECTIVE)),
    "territories": (("name", Sense.PLACE), ("aliases", Sense.PLACE), ("adjectives", Sense.PLACE)),
}  # fmt: skip
MOST_COLUMNS: Final = 8
MOST_ROWS: Final = 1 << 24
# What ends the letters by which the rows are found that a text needs: "A-team", "St. Lucia".
MARK: Final = re.compile(r"[\W_]")
KIND_OF_TABLE: Final = {
    "countries": ActorKind.STATE, "igos": ActorKind.IGO, "ngos": ActorKind.NGO,
    "armed_groups": ActorKind.ARMED_GROUP, "organisations": ActorKind.ORGANISATION, "peoples": ActorKind.POPULATION,
    "territories": ActorKind.STATE,
}  # fmt: skip


def _sectors(cell: str) -> tuple[Sector, ...]:
    """The sectors of a cell."""
    return tuple(map(Sector, listed(cell)))


def _actor(table: str, row: dict[str, str]) -> Actor | None:
    """The actor of a row; regions and cities are none, a de facto state acts under its own name."""
    sectors: tuple[Sector, ...]
    if table == "countries":
        identifier, country, sectors = row["alpha3"], row["alpha3"], (Sector.GOV,)
    elif table == "territories":
        if row["kind"] != "de_facto":
            return None
        claims = listed(row["claimed_by"])
        # PLOVER codes a de facto state under the state that claims it.
        country = row["country"] or (claims[0] if len(claims) == 1 else "")
        identifier, sectors = f"{country or '?'}/{row['id']}", (Sector.PRE,)
    else:
        identifier, country = row["id"], row["country"]
        sectors = (Sector.CVL,) if table == "peoples" else _sectors(row["sectors"])
    return Actor(
        country=CountryCode(country) if country else None, id=ActorId(identifier), kind=KIND_OF_TABLE[table],
        name=row["name"], sectors=sectors,
    )  # fmt: skip


def _person(table: Table, number: int) -> Entry:
    """A person with the offices of the rows that follow one another."""
    row = table.row(number)
    identifier = row["id"]
    root = identifier.partition("/")[0]
    entry = Entry(Sense.PERSON, row["name"], None, "" if root in {"IGO", "?"} else root, f"persons:{identifier}")
    entry.gender = row["gender"]
    entry.surnames = listed(row["surname"])
    while row["id"] == identifier:
        entry.offices += (Office(row["role"], _sectors(row["sectors"]), row["start"], row["end"]),)
        number += 1
        if number == len(table.lines):
            break
        row = table.row(number)
    return entry


def _add_own(names: Names, own: NamedActor) -> None:
    """A name that a user adds comes before the table's readings of it."""
    entry = _add_person(names, own) if own.kind is ActorKind.PERSON else _add_body(names, own)
    for name in (own.name, *own.aliases):
        names.add_first(name, entry)
        if name.startswith("the "):  # As at the beginning of a sentence.
            names.add_first(f"T{name[1:]}", entry)


def _add_person(names: Names, own: NamedActor) -> Entry:
    """A person of a user's, and the surnames."""
    entry = Entry(Sense.PERSON, own.name, None, own.root, f"lexicon:{own.id}")
    entry.gender = own.gender or ""
    entry.surnames = own.surnames or (own.name.split()[-1],)
    entry.offices = (Office(own.role or "", own.sectors, own.start, own.end),)
    for surname in entry.surnames:
        names.open((surname,))
        names.surnames[surname] = [entry, *names.surnames.get(surname, ())]
    return entry


def _add_body(names: Names, own: NamedActor) -> Entry:
    """A state, people or body of a user's, and its adjectives, people and seats."""
    actor = Actor(country=own.country, id=own.id, kind=own.kind, name=own.name, sectors=own.sectors)
    if own.kind is ActorKind.STATE:
        names.states.add(actor)
    people = [name for name in own.people if name not in own.adjectives]
    for sense, words in ((Sense.ADJECTIVE, own.adjectives), (Sense.PEOPLE, people), (Sense.SEAT, own.seats)):
        other = Entry(sense, own.name, actor, own.root, f"lexicon:{own.id}")
        for name in words:
            names.add_first(name, other)
    sense = {ActorKind.STATE: Sense.STATE, ActorKind.POPULATION: Sense.GROUP}.get(own.kind, Sense.ORGANISATION)
    return Entry(sense, own.name, actor, own.root, f"lexicon:{own.id}")


@lru_cache(maxsize=8)
def compile_names(own: tuple[NamedActor, ...] = ()) -> Names:
    """The names of the library's tables and of a user's; the few lexicons in use are kept."""
    names = Names()
    for actor in own:
        _add_own(names, actor)
    return names
