"""The actors of one text while it is read: who has been met, under which names, how lately."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from ...codes import CountryCode, Sector
from ...records import Actor, ActorId, ActorKind
from ...slugs import slug
from ..names.gazetteer import Entry, Sense
from .parts import PARTICLES

if TYPE_CHECKING:
    from ..names.gazetteer import Names, Office

__all__ = ["FORMERLY", "SEATS", "Character", "Company", "plain"]

# Cities whose name is more often that of a union than of their state.
SEATS: Final = {"territories:brussels": "European Union"}
# Where the family name is written first.
SURNAME_FIRST: Final = frozenset({"CHN", "PRK", "KOR", "TWN", "VNM", "HKG", "MAC", "SGP"})
# What says before a title that it is held no more, and what only tells of other days.
RETIRED: Final = frozenset({"ex", "former", "late"})
FORMERLY: Final = RETIRED | {"then"}


class Character:
    """An actor that may still be completed; `actor` freezes it.

    ``plural`` says that several are meant; ``gender`` is m, f or empty.
    """

    __slots__ = (
        "_actors", "_known", "country", "gender", "id", "kind", "name", "named", "plural", "role", "sectors",
        "sort",
    )  # fmt: skip

    def __init__(self, known: dict[str, Actor], identifier: str, name: str, kind: ActorKind) -> None:
        """Start with what every actor has; ``known`` keeps one actor an id for the whole text."""
        self._known = known
        self.id = identifier
        self.name = name
        self.kind = kind
        self.country: str | None = None
        self.sectors: tuple[Sector, ...] = ()
        self.role: str | None = None
        self.named = True
        self.plural = False
        # The role that somebody unnamed is known by.
        self.sort = ""
        self.gender = ""
        self._actors: tuple[Actor, ...] = ()

    @classmethod
    def of(cls, known: dict[str, Actor], actor: Actor) -> Character:
        """A character for an actor that a table states."""
        made = cls(known, actor.id, actor.name, actor.kind)
        made.country, made.sectors, made.role, made.named = actor.country, actor.sectors, actor.role, actor.named
        made._actors = (known.setdefault(actor.id, actor),)
        return made

    @property
    def actor(self) -> Actor:
        """The record; the same one every time."""
        return self.actors[0]

    @property
    def actors(self) -> tuple[Actor, ...]:
        """The record alone in a tuple, as whoever acts is kept."""
        if not self._actors:
            actor = Actor(
                id=ActorId(self.id), name=self.name, kind=self.kind, role=self.role, named=self.named,
                country=None if self.country is None else CountryCode(self.country), sectors=self.sectors,
            )  # fmt: skip
            self._actors = (self._known.setdefault(actor.id, actor),)
        return self._actors

    def complete(
        self, *, role: str | None = None, state: Actor | None = None, sectors: tuple[Sector, ...] = ()
    ) -> None:
        """Add what a later introduction says and the earlier ones did not; nothing is overwritten."""
        if self._actors:
            return
        if self.role is None and role:
            self.role = role
        if state is not None and self.id.startswith("?/") and self.id.count("/") == 1:
            self.country = state.country
            self.id = state.id + self.id[1:]
        if not self.sectors and sectors:
            self.sectors = sectors


class Company:
    """The characters of one text, found again by id or surname."""

    __slots__ = (
        "actors",
        "by_given_name",
        "by_key",
        "by_surname",
        "kin",
        "met_states",
        "names",
        "offices",
        "published",
        "spoken_of",
        "states",
    )

    def __init__(self, names: Names, published: str) -> None:
        """Begin an empty company; ``published`` is an ISO date or empty."""
        self.names = names
        self.states = names.states
        self.met_states: set[str] = set()
        self.published = published
        self.actors: dict[str, Actor] = {}
        self.by_key: dict[str, Character] = {}
        self.by_surname: dict[str, Character | None] = {}
        # Peoples by the nation that the last word of their name says: "Serb" of the Bosnian Serbs.
        self.kin: dict[str, Character] = {}
        self.by_given_name: dict[str, Character | None] = {}
        # How often a text names each state, its people, places and bodies.
        self.spoken_of: Counter[str] = Counter()
        # What people of the table have been, where no date says what they are.
        self.offices: dict[str, list[str]] = {}

    def make(self, identifier: str, name: str, kind: ActorKind) -> Character:
        """A new character of this company."""
        if "/?" in identifier.rpartition("/")[0]:
            # Nobody stands under somebody unnamed.
            identifier = f"{identifier.partition('/')[0]}/{identifier.rpartition('/')[2]}"
        return Character(self.actors, identifier, name, kind)

    def listed(self, entry: Entry) -> Character:
        """The character of a table's entry that has an actor."""
        actor = entry.actor
        if actor is None:
            raise ValueError(f"{entry.row}: names no actor; ask for the person or the place")
        found = self.by_key.get(actor.id)
        if found is None:
            found = self.by_key[actor.id] = Character.of(self.actors, actor)
            if actor.id in self.states.ids:
                self.met_states.add(actor.id)
            elif actor.kind is ActorKind.POPULATION and " " in actor.name and not actor.name.endswith("Americans"):
                self.kin[_nation(actor.name)] = found
        return found

    def kindred(self, entry: Entry, words: str) -> Character | None:
        """The people met that a demonym means, "the Serbs" of Bosnia, in a text that does not name their kin-state."""
        return self.kin.get(_nation(words)) if self.kin and entry.country not in self.met_states else None

    def state(self, code: str) -> Character:
        """The state with a country code."""
        found = self.by_key.get(code)
        if found is None:
            found = self.by_key[code] = Character.of(self.actors, self.states[code])
            self.met_states.add(code)
        return found

    def seat(self, city: Entry) -> Entry:
        """What a city stands for: its union, or its state in a text that speaks of that and not of the union."""
        name = SEATS[city.row]
        self.names.open(name.split(" "))
        union = self.names.by_words[name][0]
        met = union.actor is not None and union.actor.id in self.by_key
        if met or not self.spoken_of[city.country]:
            return Entry(Sense.SEAT, union.name, union.actor, union.country, union.row)
        return Entry(Sense.SEAT, city.name, self.states[city.country], city.country, city.row)

    def person(self, entry: Entry) -> Character:
        """The character of a person of the table, in the office held at the publication date, else the latest."""
        identifier = entry.row.partition(":")[2]
        found = self.by_key.get(identifier)
        if found is None:
            found = self.make(identifier, entry.name, ActorKind.PERSON)
            found.gender = entry.gender
            offices = [office for office in entry.offices if self.published and office.held_on(self.published)]
            earlier = [office for office in entry.offices if not self.published or office.start <= self.published]
            office = (offices or earlier or entry.offices)[-1]
            self._serve(found, entry, office)
            found.role = office.role if offices else None
            if not self.published:
                self.offices[found.id] = [office.role for office in entry.offices]
            self.by_key[identifier] = found
            self.remember(found, entry.name, entry.surnames)
        return found

    def hold(self, character: Character, entry: Entry, title: str) -> None:
        """Give a person the title that the text does; of several offices, it says which is meant."""
        past, _, told = plain(title).partition(" ")
        if past not in FORMERLY:
            past, told = "", plain(title)
        held = [office for office in entry.offices if plain(office.role).endswith(told)]
        if character.role is None:
            character.complete(role=title)
            if held and not self.published:
                self._serve(character, entry, held[-1])
            if past in RETIRED:
                character.sectors = (Sector.ELI,)
        elif held and not past and not plain(character.role).endswith(told):
            # The text was written in the days of another office than the table's.
            character.role = title
            self._serve(character, entry, held[-1])

    def _serve(self, character: Character, entry: Entry, office: Office) -> None:
        """Let a person act for whom an office serves: for no country where it is an international organisation's."""
        table, _, identifier = entry.row.partition(":")
        # Whom a user adds keeps the id and the country that the user gives.
        abroad = table == "persons" and Sector.IGO in office.sectors
        character.sectors = office.sectors
        character.country = None if abroad else self.code(entry.country)
        character.id = "IGO/" + identifier.partition("/")[2] if abroad else identifier

    def main(self, passing: str, times: int) -> str:
        """The state that a text speaks of so many times as often as of one met in passing, or of any; else that one."""
        spoken_of = self.spoken_of
        if not spoken_of:
            return passing
        often = max(spoken_of, key=spoken_of.__getitem__)
        others = [spoken_of.get(passing, 0)] if passing else [n for one, n in spoken_of.items() if one != often]
        return often if spoken_of[often] >= times * max((1, *others)) else passing

    def at_home(self, entry: Entry) -> bool:
        """Whether a text that names states has met the one of an office-holder."""
        international = not entry.country and entry.row.startswith("persons:IGO")
        named = entry.country in self.met_states or entry.country == self.main("", 1)
        return not self.met_states or international or named

    def stranger(self, name: str, state: str, root: str) -> Character:
        """A person in no table, by full name; ``state`` is the id of a state or empty, ``root`` the id's parent."""
        key = "person:" + slug(name)
        found = self.by_key.get(key)
        if found is None:
            found = self.make(f"{root}/{slug(name)}", name, ActorKind.PERSON)
            found.country = self.code(state)
            self.by_key[key] = found
            self.remember(found, name)
        return found

    def root(self, character: Character) -> str:
        """The id of the state that a character's id stands under; empty for none."""
        parent = character.id.rpartition("/")[0]
        return parent if parent in self.states.ids else ""

    def state_of(self, character: Character) -> str:
        """The id of the state that a character is, or stands under; empty for none."""
        return character.id if character.id in self.states.ids else self.root(character)

    def code(self, state: str) -> CountryCode | None:
        """The country code of a state's id; None for a made-up state and for none."""
        return self.states[state].country if state and state in self.states.ids else None

    def remember(self, character: Character, name: str, listed: tuple[str, ...] = ()) -> None:
        """Later surnames mean this person, unless two people of the text share one."""
        words = name.split()
        if len(words) > 1 and self.by_given_name.setdefault(words[0], character) is not character:
            self.by_given_name[words[0]] = None
        surnames = {words[0]} if len(words) > 1 and character.country in SURNAME_FIRST else {words[-1]}
        surnames.update(listed)
        if len(words) > 2 and not listed:
            surnames.add(" ".join(words[-2:]))
        if not listed:
            # "Francois Villeroy de Galhau" is Villeroy too.
            surnames.update(words[at - 1] for at in range(2, len(words) - 1) if words[at] in PARTICLES)
        if words[-1].startswith("al-"):
            surnames.add(words[-1][3:])
        for surname in surnames:
            known = self.by_surname.get(surname, character)
            self.by_surname[surname] = character if known is character else _serving(known, character)

    def add(self, key: str, character: Character) -> Character:
        """Keep a character under a key of its own; the first one stays."""
        return self.by_key.setdefault(key, character)


def _serving(one: Character | None, other: Character) -> Character | None:
    """Of two who share a surname, the president and not the first lady; else neither."""
    pair = [] if one is None else [each for each in (one, other) if each.sectors[:1] != (Sector.ELI,)]
    return pair[0] if len(pair) == 1 else None


def plain(title: str) -> str:
    """A title in small letters, without hyphens: "secretary-general" and "Secretary General" are one."""
    return title.lower().replace("-", " ")


def _nation(name: str) -> str:
    """The last word of a people's name, in the singular."""
    return name.rpartition(" ")[2].removesuffix("s")
