"""Who is in a text, and whom each noun phrase stands for: what the later stages ask."""

from __future__ import annotations

from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from ...codes import CountryCode, Sector
from ...records import Actor, ActorKind, Appearance, Mention, MentionKind
from ...slugs import slug
from ..names.gazetteer import PLACES, Sense
from .characters import FORMERLY, Character, Company

if TYPE_CHECKING:
    from ..grammar.grammar import Grammar
    from ..grammar.phrases import Phrase
    from ..names.finding import Name
    from ..names.gazetteer import Entry
    from ..names.roles import Roles
    from ..text.reading import Text

__all__ = ["BELONGING", "NOBODY", "PLACING", "Cast", "CastReader", "Owner", "Sighting"]


class Owner(NamedTuple):
    """Whose something is: the id of a state, and of a body; empty for none."""

    country: str = ""
    parent: str = ""


CHARACTERS: Final = attrgetter("characters")
NOBODY: Final = Owner()
# A country after one of these is where something is, not who does it.
PLACING: Final = frozenset(
    {"in", "at", "near", "inside", "across", "throughout", "outside", "around", "within", "off", "through"}
)
# What follows a role and says whose it is: "rebels in the Ivory Coast", "a newspaper based in Beirut".
BELONGING: Final = frozenset({"of", "for", "from", "at", "with", "in", "inside", "based"})
# Nouns before which a country says what somebody is busy with, and not for whom.
FIELDS: Final = frozenset({"affairs", "languages", "relations", "studies"})
# What others do to somebody or somewhere with a state's name before it.
SIDED: Final = frozenset(
    "backed installed occupied held allied aligned sponsored supported funded affiliated trained armed brokered "
    "mediated friendly leaning dominated linked bound speaking born educated imposed built made controlled".split()
)
LONGEST_THING: Final = 12
# Nouns for bodies that without an article are something else.
UNCOUNTED: Final = frozenset({"force", "movement"})
# A name that ends in one of these is a meeting's or a paper's: "the Geneva Dialogue".
OCCASIONS: Final = frozenset(
    "accord accords agreement charter communique conference convention declaration dialogue festival games initiative "
    "meeting plan process protocol resolution summit talks treaty war".split()
)
# How many times as often as others a text names the state whose government has no other name.
TIMES: Final = 2
# Nobody's names: "the Sea of Japan".
WATERS: Final = frozenset({"canal", "channel", "ocean", "sea", "strait", "straits"})
# What acts with the crew that it has.
CRAFT: Final = frozenset({"aircraft", "boat", "jet", "plane", "ship", "submarine", "vessel", "warplane", "warship"})
# Nouns for states.
REALMS: Final = frozenset({"country", "nation", "power", "state"})
# Letters of words that name nobody, however they are written: adjectives, adverbs and function words.
UNNAMING: Final = frozenset("JRDFIKSWMEHOTnhclf#")
# Nouns that only count what "of" brings: "thousands of Kurds".
COUNTING: Final = frozenset(
    "thousands hundreds dozens scores millions tens number majority most some many several part group groups crowd "
    "crowds members member leaders both all none one half third quarter".split()
)

FIRST: Final = attrgetter("first")
STOP: Final = attrgetter("stop")


class Sighting:
    """A mention: tokens ``[first, stop)``, how it names its characters, and the rule and row that found it."""

    __slots__ = ("characters", "first", "kind", "row", "rule", "stop")

    def __init__(
        self, first: int, stop: int, kind: MentionKind, characters: tuple[Character, ...], rule: str, row: str = ""
    ) -> None:
        """Take the tokens and whom they name."""
        self.first = first
        self.stop = stop
        self.kind = kind
        self.characters = characters
        self.rule = rule
        self.row = row

    @property
    def actors(self) -> tuple[Actor, ...]:
        """The records of the characters; asking for them freezes the characters."""
        if len(self.characters) == 1:
            return self.characters[0].actors
        return tuple([character.actor for character in self.characters])


class Cast:
    """Who is in a text, and whom each noun phrase stands for."""

    __slots__ = (
        "_before", "_equal", "_last", "company", "grammar", "issuers", "mentions", "name_at", "roles", "text",
    )  # fmt: skip

    def __init__(self, text: Text, grammar: Grammar, company: Company, name_list: list[Name], roles: Roles) -> None:
        """Begin with nobody; `find_actors` fills it."""
        self.roles = roles
        self.text = text
        self.grammar = grammar
        self.company = company
        self.name_at = {name.first: name for name in name_list}
        self.mentions: list[Sighting] = []
        # Whoever "we" are outside quotations.
        self.issuers: tuple[Character, ...] = ()
        # By the first token of a phrase, the mention in it that ends last, and any others.
        self._last: dict[int, Sighting] = {}
        self._before: dict[int, list[Sighting]] = {}
        # By the first token of a phrase, the mention elsewhere that it stands for, or the token where that will begin.
        self._equal: dict[int, Sighting | int] = {}

    def present(self) -> set[Character]:
        """Everybody with a mention so far."""
        return set(chain.from_iterable(set(map(CHARACTERS, self.mentions))))

    def names_in(self, first: int, stop: int) -> list[Name]:
        """The names of the lexicon that begin in a token range."""
        name_at = self.name_at
        return [name_at[token] for token in range(first, stop) if token in name_at]

    def mentions_in(self, phrase: Phrase) -> list[Sighting]:
        """The mentions inside a noun phrase, by their ends."""
        last = self._last.get(phrase.first)
        return [] if last is None else [*self._before.get(phrase.first, ()), last]

    def who(self, phrase: Phrase) -> tuple[Actor, ...]:
        """Whom a noun phrase stands for: the actor of its head; of a body's or person's role, that one; else nobody."""
        found = self.head_mention(phrase)
        if found is None and self.text.lowers[phrase.head] in COUNTING:
            counted = self.grammar.linked(phrase, {"of"})
            return () if counted is None else self.who(counted)
        return () if found is None else found.actors

    def equate(self, phrase: Phrase, found: Sighting) -> None:
        """A phrase that names nobody itself stands for a mention elsewhere: "the head" of a body, named after it."""
        self._equal[phrase.first] = found

    def equate_with(self, phrase: Phrase, token: int) -> None:
        """A phrase stands for whom the name at a later token turns out to be: "the minister, Ana Lund"."""
        self._equal.setdefault(phrase.first, token)

    def head_mention(self, phrase: Phrase) -> Sighting | None:
        """The mention that a noun phrase as a whole is, or stands for."""
        first = phrase.first
        if first in self._equal and (equal := self._named_at(self._equal[first])) is not None:
            return equal
        last = self._last.get(first)
        return last if last is not None and last.stop >= phrase.stop else None

    def mention_ending(self, token: int) -> Sighting | None:
        """The mention that the noun phrase before a token is; None where no phrase ends there."""
        phrase = self.grammar.phrase_at(token - 1)
        return None if phrase is None or phrase.stop != token else self.head_mention(phrase)

    def _named_at(self, equal: Sighting | int) -> Sighting | None:
        """The mention that a phrase is equated with; the one at a token once it is there."""
        if isinstance(equal, Sighting):
            return equal
        named = self.grammar.phrase_at(equal)
        inside = () if named is None else self.mentions_in(named)
        return next((found for found in inside if found.first == equal), None)

    def modifiers(self, phrase: Phrase) -> tuple[Actor, ...]:
        """Whose a thing is: "Indian" in "the Indian offer", "Iran" in "Iran's offer"; adjectives become mentions."""
        actors: list[Actor] = []
        names = self.names_in(phrase.first, phrase.stop)
        if not names and phrase.first not in self._last:
            return ()
        head = self.head_mention(phrase)
        for found in self.mentions_in(phrase):
            if found is not head:
                actors.extend(found.actors)
        alone = not actors
        for name in names:
            # Beside a name, only what a hyphen joins to it: "US-Japanese talks".
            joined = alone or self.text.words[name.first - 1] == "-"
            adjective = self.adjective(name) if name.tag == "A" and joined else None
            if adjective is not None:
                self.keep(phrase, adjective)
                actors.extend([actor for actor in adjective.actors if actor not in actors])
        return tuple(actors)

    def _can_be_party(self, phrase: Phrase) -> bool:
        """Whether a phrase nobody is known by may be somebody: a name, people, a body or a craft with its crew."""
        head = phrase.head
        word, english = self.text.lowers[head], self.grammar.english
        if self.text.words[head].isupper() and english.letters.get(word) in UNNAMING:
            return False  # "NEW: ..." heads a line.
        if self.grammar.tags[head] == "P":
            if word in OCCASIONS:
                return False
            # "in the Black Sea" is only where something is.
            place = self.place(phrase)
            if place is not None and not WATERS.isdisjoint(self.text.lowers[place[0].first : place[0].stop]):
                return False
            return place is None or place[1].country != "" or self.text.lowers[phrase.first - 1] not in PLACING
        if phrase.stop - phrase.first == 1 and word in UNCOUNTED:
            return False  # "seized power", "use of force"
        if (
            word in {"country", "nation"}
            and phrase.head == phrase.first + 1
            and self.text.lowers[phrase.first] == "the"
        ):
            return False  # It is somebody known.
        if self.roles.match_end(self.text.lowers, phrase.first, head + 1) is not None:
            return not (word == "regime" and self.grammar.tags[head - 1] == "N")  # "a visa regime"
        return english.lemma(word) in english.parties or word in english.parties

    def anyone(self, phrase: Phrase) -> tuple[Actor, ...]:
        """As `who`; a phrase that stands for nobody known becomes an unnamed actor under its own words.

        A thing is no actor, but whoever's it is.
        """
        known = self.who(phrase)
        if known:
            return known
        found = self._state_at(phrase)
        if found is None and (phrase.stop - phrase.first > LONGEST_THING or not self._can_be_party(phrase)):
            return self.modifiers(phrase)
        found = found or self._thing(phrase)
        self.keep(phrase, found)
        return found.actors

    def _state_at(self, phrase: Phrase) -> Sighting | None:
        """The state of "in Serbia", "to Belgrade", where a role makes the place a party."""
        found = self.place(phrase)
        if found is None:
            return None
        name, entry = found
        seat = entry.sense is Sense.SEAT
        if not (entry.sense is Sense.STATE or (seat and self.text.lowers[phrase.first - 1] not in PLACING)):
            return None
        kind = MentionKind.METONYM if seat else MentionKind.NAME
        return Sighting(name.first, phrase.stop, kind, (self.company.state(entry.country),), "actor.place", entry.row)

    def _thing(self, phrase: Phrase) -> Sighting:
        """An unnamed actor made of a phrase; its kind and sectors are those of the role it ends in."""
        tags = self.grammar.tags
        proper = tags[phrase.head] == "P"
        place = self.place(phrase)
        first = self.nominal_start(phrase, phrase.head) if place is None else place[0].first
        country = self._country_of(phrase)
        words = self.words(first, phrase.head + 1)
        key = f"thing:{slug(words)}:{country}"
        role = None if place is not None else self.roles.match_end(self.text.lowers, first, phrase.head + 1)
        if role is not None and role[1].governs and not role[2] and (state := country or self.company.main("", TIMES)):
            # "a government offensive"
            key = state
            self.company.state(state)
        character = self.company.by_key.get(key)
        if character is None:
            identifier = f"{country or '?'}/{'' if proper else '?'}{slug(words)[:60].strip('-')}"
            character = self.company.make(identifier, words, ActorKind.UNKNOWN)
            character.country, character.named = country, proper
            if role is not None:
                character.kind, character.sectors = role[1].bearers(plural=role[2]), role[1].sectors
            elif self.grammar.lemma(phrase) in REALMS or self._is_of_states(phrase):
                character.kind, character.sectors = ActorKind.STATE, (Sector.GOV,)
            elif self.grammar.lemma(phrase) in CRAFT:
                character.kind = ActorKind.ORGANISATION
            self.company.add(key, character)
        kind = MentionKind.NAME if proper else MentionKind.NOMINAL
        return Sighting(first, phrase.stop, kind, (character,), "actor.unnamed")

    def _is_of_states(self, phrase: Phrase) -> bool:
        """Whether the members of a body of states are meant: "NATO members"."""
        owners = self.modifiers(phrase) if self.text.lowers[phrase.head] == "members" else ()
        return any(owner.kind is ActorKind.IGO for owner in owners)

    def nominal_start(self, phrase: Phrase, stop: int) -> int:
        """A nominal mention begins after the determiner, and after a possessor that is a mention of its own."""
        owned = self.grammar.tags.rfind("Z", phrase.first, stop) + 1
        return self.grammar.over(max(phrase.first, owned), stop, "DF#")

    def _country_of(self, phrase: Phrase) -> CountryCode | None:
        """The country that a phrase for nobody known belongs to: its owner's, its place's, or what follows says."""
        owned = next((owner.country for owner in self.modifiers(phrase) if owner.country), None)
        if owned is not None:
            return owned
        place = self.place(phrase)
        country = "" if place is None else place[1].country
        return self.company.code(country or self.owner_after(phrase).country)

    def is_state(self, phrase: Phrase) -> bool:
        """Whether a phrase is the name of a state and nothing else."""
        place = self.place(phrase)
        return place is not None and place[1].sense is Sense.STATE

    def place(self, phrase: Phrase) -> tuple[Name, Entry] | None:
        """The name of a country, seat or place that a phrase ends in, and its reading; None for anything else."""
        for name in self.names_in(phrase.first, phrase.stop):
            if name.stop == phrase.stop and name.tag == "P":
                entry = next((entry for entry in name.entries if entry.sense in PLACES), None)
                if entry is not None:
                    return name, entry
        return None

    def owner_after(self, phrase: Phrase, belonging: frozenset[str] = BELONGING) -> Owner:
        """Whose something is by "of", "for", "in" after it: a state's, or an international body's."""
        tags, lowers, at = self.grammar.tags, self.text.lowers, phrase.stop
        if at == len(tags) or lowers[at] not in belonging:
            return NOBODY
        for _ in range(2):
            if at + 1 >= phrase.sentence.stop or tags[at] not in "IX" or lowers[at] not in belonging:
                break
            after = self.grammar.phrase_at(at + 1)
            if after is not None:
                owner = self._owner_in(after)
                if owner != NOBODY:
                    return owner
                at = after.stop
            elif tags[at : at + 2] == "XI":
                at += 1  # "a newspaper based in Beirut"
            else:
                break
        return NOBODY

    def is_sided(self, token: int) -> bool:
        """Whether a name before a token only says whose side something is on: "U.S.-backed rebels"."""
        lowers = self.text.lowers
        return token + 1 < len(lowers) and lowers[token] == "-" and lowers[token + 1] in SIDED

    def _owner_in(self, phrase: Phrase) -> Owner:
        """The first name in a phrase that can own something."""
        if self.text.lowers[phrase.head] in FIELDS:
            return NOBODY  # "the director for American affairs" is no American's.
        for name in self.names_in(phrase.first, phrase.stop):
            if not self.is_sided(name.stop) and (owner := self.owner(name)) != NOBODY:
                return owner
        return NOBODY

    def body_between(self, first: int, stop: int) -> tuple[Sector, ...]:
        """The sectors of the first body named between two tokens."""
        for name in self.names_in(first, stop):
            entry = self.choose(name)
            if entry.sense is Sense.ORGANISATION and entry.actor is not None:
                return entry.actor.sectors
        return ()

    def owner(self, name: Name) -> Owner:
        """The country of a name, or the international body it is."""
        entry = self.choose(name)
        if entry.sense is Sense.PERSON:
            root = self.company.person(entry).id.partition("/")[0]
            return Owner("", root) if root == "IGO" else Owner(entry.country)
        if entry.country:
            return Owner(entry.country)
        body = entry.actor is not None and entry.actor.kind is ActorKind.IGO
        return Owner("", entry.actor.id) if body and entry.actor is not None else NOBODY

    def owner_as(self, character: Character) -> Owner:
        """A character as an owner: the state that it is or stands under, else the international body it is."""
        country = self.company.state_of(character)
        return Owner(country, character.id if character.id.startswith("IGO") and not country else "")

    def appearances(self) -> tuple[Appearance, ...]:
        """Everyone with a mention, in order of the first one."""
        by_actor: dict[str, tuple[Actor, list[Sighting]]] = {}
        for found in self.mentions:
            for actor in found.actors:
                by_actor.setdefault(actor.id, (actor, []))[1].append(found)
        made = [Appearance(actor=actor, mentions=self._mentions(found)) for actor, found in by_actor.values()]
        made.sort(key=lambda appearance: (appearance.start, appearance.actor.id))
        return tuple(made)

    def _mentions(self, sightings: list[Sighting]) -> tuple[Mention, ...]:
        """The records of one actor's mentions in text order; of two of the same words the first one noted."""
        sightings.sort(key=STOP)
        sightings.sort(key=FIRST)
        span = self.text.span
        made = []
        first = stop = -1
        for found in sightings:
            if found.first != first or found.stop != stop:
                first, stop = found.first, found.stop
                made.append(Mention(span=span(first, stop), kind=found.kind))
        return tuple(made)

    def keep(self, phrase: Phrase, found: Sighting) -> None:
        """Add a mention to the cast."""
        self.mentions.append(found)
        last = self._last.get(phrase.first)
        if last is None:
            self._last[phrase.first] = found
            return
        earlier, self._last[phrase.first] = sorted((last, found), key=STOP)
        before = self._before.setdefault(phrase.first, [])
        before.append(earlier)
        before.sort(key=STOP)

    def choose(self, name: Name) -> Entry:
        """The reading of a name with several: the one whose country has been met, else the first."""
        if len(name.entries) > 1:
            if name.entries[0].row.startswith("lexicon:"):
                return name.entries[0]
            for entry in name.entries:
                if entry.actor is not None and entry.actor.id in self.company.by_key:
                    return entry
            return min(name.entries, key=lambda entry: entry.sense)
        return name.entries[0]

    def adjective(self, name: Name) -> Sighting | None:
        """A demonym as a mention of its state or people."""
        entry = self.choose(name)
        if entry.actor is None:
            return None
        return Sighting(
            name.first, name.stop, MentionKind.DEMONYM, (self.company.listed(entry),), "actor.demonym", entry.row
        )

    def title(self, first: int, stop: int) -> str:
        """The words of a title, with what says that it is held no more: "former chancellor"."""
        lowers, at = self.text.lowers, first - 1
        if at > 0 and self.grammar.tags[at] == "A":
            at -= 1  # "the former French president"
        past = at >= 0 and lowers[at] in FORMERLY
        return f"{lowers[at]} {self.words(first, stop)}" if past else self.words(first, stop)

    def words(self, first: int, stop: int) -> str:
        """The text of some tokens, white space made single."""
        if stop == first + 1:
            return self.text.words[first]
        return " ".join(self.text.text[self.text.starts[first] : self.text.ends[stop - 1]].split())


class CastReader:
    """What every reader of a text with a cast asks."""

    __slots__ = ("cast", "company", "grammar", "lowers", "tags", "text")

    def __init__(self, cast: Cast) -> None:
        """Take the cast, and the text and the grammar that it is of."""
        self.cast = cast
        self.company = cast.company
        self.text = cast.text
        self.lowers = cast.text.lowers
        self.grammar = cast.grammar
        self.tags = cast.grammar.tags
