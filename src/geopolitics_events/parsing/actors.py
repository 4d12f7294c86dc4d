"""Find everyone who is named, described or referred to: the cast of a text.

The reading goes phrase by phrase, so that whoever a pronoun or "the ministry" may mean has been met before. When
unsure: nobody rather than somebody wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..codes import Sector
from ..records import ActorKind, MentionKind
from .cast import Cast, Sighting
from .characters import Character, Company, slug
from .gazetteer import Sense
from .owners import Owners
from .parts import PARTICLES, Part, Parts
from .reference import REFERRING, Reference

if TYPE_CHECKING:
    from .gazetteer import Entry, Names
    from .grammar import Grammar
    from .names import Name
    from .phrases import Phrase
    from .roles import Role, Roles
    from .text import Sentence, Text

__all__ = ["find_actors"]

# A country after one of these is where something is, not who does it.
PLACING: Final = frozenset(
    {"in", "at", "near", "inside", "across", "throughout", "outside", "around", "within", "off", "through"}
)
PLACE_WORDS: Final = frozenset({"of", "capital", "city", "town", "province", "region", "village", "port"})
DIRECTIONS: Final = frozenset(
    {"north", "south", "east", "west", "outside", "northeast", "northwest", "southeast", "southwest"}
)
# A person's name in news has no more words than this.
MOST_NAMES: Final = 4
# How many phrases may stand between a role and the name of its bearer.
MOST_STEPS: Final = 3
ARMED: Final = frozenset({Sector.REB, Sector.UAF})
FORCES: Final = frozenset({Sector.MIL, Sector.COP})
ORGANS: Final = frozenset({Sector.MIL, Sector.COP, Sector.LEG, Sector.JUD, Sector.SPY})
SERVANTS: Final = frozenset({Sector.MIL, Sector.COP, Sector.GOV, Sector.LEG})
# Civilians are actors where they act, or where the text says whose they are.
CROWDS: Final = frozenset(
    {(), (Sector.CVL,), (Sector.UNK,), (Sector.REF,), (Sector.LAB,), (Sector.MED,), (Sector.EDU,)}
)


def find_actors(
    text: Text, grammar: Grammar, name_list: list[Name], names: Names, roles: Roles, published: str
) -> Cast:
    """Read every sentence; ``published`` is an ISO date or empty."""
    company = Company(names, published)
    for name in name_list:
        if name.entries[0].sense is Sense.PERSON:
            # Surnames before the full name ("Trump's ... Donald Trump") need to know whom the text will introduce.
            company.person(name.entries[0])
    reader = _Reader(Cast(text, grammar, company, name_list), roles)
    for sentence in text.sentences:
        reader.read_sentence(sentence)
    return reader.cast


class _Reader:
    """The reading of one text."""

    __slots__ = (
        "_alone",
        "_numbers",
        "_telling",
        "_unnamed",
        "cast",
        "company",
        "grammar",
        "owners",
        "parts",
        "reference",
        "text",
    )

    def __init__(self, cast: Cast, roles: Roles) -> None:
        self.cast = cast
        self.text = cast.text
        self.grammar = cast.grammar
        self.company = cast.company
        self.parts = Parts(cast.text, cast.grammar, cast.name_at, roles)
        self.owners = Owners(cast, self.parts)
        self.reference = Reference(cast.text, cast.grammar, cast.company)
        self._alone: set[str] | None = None
        # Tokens where a name, a proper name or a role may begin; a phrase without one names nobody.
        self._telling = bytearray(1 if tag == "P" else 0 for tag in cast.grammar.tags)
        for token in cast.name_at:
            self._telling[token] = 1
        starts_role = roles.by_first
        for token in [token for token, word in enumerate(cast.text.lowers) if word in starts_role]:
            self._telling[token] = 1
        # Unnamed people: the latest by role and number, and how many a role has had.
        self._unnamed: dict[tuple[str, bool], str] = {}
        self._numbers: dict[str, int] = {}

    def read_sentence(self, sentence: Sentence) -> None:
        """Find the mentions of one sentence, phrase by phrase."""
        tags, telling = self.grammar.tags, self._telling
        for phrase in self.grammar.phrases(sentence):
            if telling.find(1, phrase.first, phrase.stop) >= 0:
                self._read_phrase(phrase)
            elif tags[phrase.head] == "Q" or (phrase.stop - phrase.first == 1 and tags[phrase.head] in "DF"):
                self._read_pronoun(phrase)
            elif self.text.lowers[phrase.head] in REFERRING:
                self._read_collective(phrase)

    def _read_pronoun(self, phrase: Phrase) -> None:
        """A pronoun, or nobody."""
        characters = self.reference.pronoun(phrase)
        if characters:
            self._note(phrase, Sighting(phrase.first, phrase.stop, MentionKind.PRONOUN, characters, "actor.pronoun"))

    def _note(self, phrase: Phrase, found: Sighting) -> None:
        """Keep a mention and remember whom it was of."""
        self.cast.keep(phrase, found)
        self.reference.met(found.characters, phrase, pronoun=found.kind is MentionKind.PRONOUN)

    def _read_phrase(self, phrase: Phrase) -> None:
        """Whom one noun phrase names, part by part."""
        parts = self.parts.of(phrase)
        if not parts:
            self._read_collective(phrase)
            return
        country, parent = "", ""
        role: Part | None = None
        for index, part in enumerate(parts):
            last = index == len(parts) - 1
            if part.name is not None:
                entry = self.cast.choose(part.name)
                if part.name.tag == "A":
                    country = entry.country or country
                    if part.stop == phrase.stop:
                        self._read_people(phrase, part, entry)
                    continue
                if country and entry.sense is Sense.ORGANISATION and entry.country not in {country, ""}:
                    # "Colombia's Senate" is not the one that goes by the bare name.
                    self._read_other(phrase, parts, index, country)
                    continue
                met = self._read_name(phrase, part, entry, role)
                if met is not None:
                    country = entry.country or country
                    parent = met.id if met.kind is not ActorKind.PERSON else parent
            elif part.role is not None:
                role = part
                if last and part.stop == phrase.stop:
                    self._read_role(phrase, parts, index, country, parent)
            else:
                met = self._read_stranger(phrase, parts, index, country, parent)
                if met is not None:
                    # "Trovik's ministry" is his state's.
                    country = self.company.root(met) or country

    def _read_other(self, phrase: Phrase, parts: list[Part], index: int, country: str) -> None:
        """A bare name that another state's modifier takes from its usual bearer: the role it also is, or nobody."""
        part = parts[index]
        match = self.parts.roles.match(self.text.lowers, part.first, part.stop)
        if match is not None and match[0] == part.stop == phrase.stop:
            parts[index] = Part(part.first, part.stop, role=match[1], plural=match[2])
            self._read_role(phrase, parts, index, country, "")

    def _read_people(self, phrase: Phrase, part: Part, entry: Entry) -> None:
        """An adjective that stands for a state: "the French", "the Chinese"."""
        if entry.actor is None:
            return
        character = self.company.listed(entry)
        self._note(
            phrase, Sighting(part.first, part.stop, MentionKind.DEMONYM, (character,), "actor.demonym", entry.row)
        )

    def _read_name(self, phrase: Phrase, part: Part, entry: Entry, role: Part | None) -> Character | None:
        """A name of the lexicon."""
        followed = part.stop < phrase.stop
        if entry.sense is Sense.PERSON:
            character = self.company.person(entry)
            if character.role is None and role is not None:
                character.complete(role=self.cast.words(role.first, role.stop))
            self._note(
                phrase, Sighting(part.first, part.stop, MentionKind.NAME, (character,), "actor.person", entry.row)
            )
            return character
        if entry.actor is None:
            return None
        character = self.company.listed(entry)
        if entry.sense is Sense.PEOPLE:
            character = self._people(entry, part)
        kind = MentionKind.METONYM if entry.sense is Sense.SEAT else MentionKind.NAME
        if entry.sense is Sense.PEOPLE:
            kind = MentionKind.DEMONYM
        if self._is_place(phrase, part, entry, followed=followed):
            return character
        self._note(phrase, Sighting(part.first, part.stop, kind, (character,), "actor.name", entry.row))
        return character

    def _people(self, entry: Entry, part: Part) -> Character:
        """The population behind "Israelis"."""
        key = f"people:{entry.country}"
        found = self.company.by_key.get(key)
        if found is None:
            name = self.cast.words(part.first, part.stop)
            found = self.company.make(f"{entry.country}/?{slug(name)}", name, ActorKind.POPULATION)
            found.country, found.named, found.plural = self.company.code(entry.country), False, True
            found.sectors = (Sector.CVL,)
            self.company.add(key, found)
        return found

    def _is_place(self, phrase: Phrase, part: Part, entry: Entry, *, followed: bool) -> bool:
        """Whether a state, seat or place stands for a location here."""
        if entry.sense in {Sense.ORGANISATION, Sense.PEOPLE, Sense.GROUP}:
            return False
        lowers, tags = self.text.lowers, self.grammar.tags
        at = phrase.first - 1
        preposition = lowers[at] if at >= phrase.sentence.first and tags[at] == "I" else ""
        possessive = part.stop < phrase.stop and tags[part.stop] == "Z"
        if possessive:
            return False
        if preposition in PLACING and not followed:
            return True
        if entry.sense is Sense.SEAT and not followed:
            if preposition == "to" or (preposition == "of" and at - 1 >= 0 and lowers[at - 1] in DIRECTIONS):
                return True
            if part.first > phrase.first and lowers[part.first - 1] in PLACE_WORDS:
                return True
            after = part.stop
            if after + 1 < phrase.sentence.stop and tags[after] == "," and after + 1 in self.cast.name_at:
                return self.cast.name_at[after + 1].entries[0].sense is Sense.STATE and preposition != ""
        return preposition == "of" and not followed and lowers[at - 1] in DIRECTIONS

    def _read_stranger(
        self, phrase: Phrase, parts: list[Part], index: int, country: str, parent: str
    ) -> Character | None:
        """An unknown proper name: a surname met before, or a person whom a role introduces."""
        part = parts[index]
        words = self.cast.words(part.first, part.stop)
        known = self.reference.surname(words)
        if known is not None:
            self._note(phrase, Sighting(part.first, part.stop, MentionKind.NAME, (known,), "actor.surname"))
            return known
        role = next(
            (other for other in reversed(parts[:index]) if other.role is not None and other.role.personal), None
        )
        if part.stop < phrase.stop and self.grammar.tags[part.stop] != "Z":
            return None
        apposition = self.owners.apposition(part.stop, phrase) if role is None else None
        if role is None and apposition is None and not self._looks_personal(part):
            return None
        if part.stop - part.first == 1 and role is None and apposition is None:
            return None
        if not self._only_names(part):
            return None
        place = country
        if role is not None and not country and not parent:
            place = self.owners.only_country(phrase.sentence) or self.reference.frame(phrase)
        sectors: tuple[Sector, ...] = role.role.sectors if role is not None and role.role is not None else ()
        title = self.cast.words(role.first, role.stop) if role is not None else None
        if apposition is not None:
            title, place, sectors = apposition[0], apposition[1] or place, apposition[3]
            parent = parent or apposition[2]
        if not sectors and parent in self.company.by_key:
            sectors = self.company.by_key[parent].sectors
        if parent.startswith("IGO"):
            sectors = (Sector.IGO,)
        root = "IGO" if parent.startswith("IGO") and not place else place or "?"
        character = self.company.stranger(words, place, root)
        character.gender = character.gender or self._gender(part)
        character.complete(role=title, state=self.company.names.states.get(place), sectors=sectors)
        self._note(phrase, Sighting(part.first, part.stop, MentionKind.NAME, (character,), "actor.introduced"))
        return character

    def _gender(self, part: Part) -> str:
        """By the given name, where the table knows it."""
        given, english = self.text.words[part.first], self.grammar.english
        male, female = given in english.male, given in english.female
        return "" if male == female else "m" if male else "f"

    def _looks_personal(self, part: Part) -> bool:
        """A given name before another capitalised word; or words that are not English, the last of which recurs."""
        words, english = self.text.words, self.grammar.english
        given, last = words[part.first], words[part.stop - 1]
        if part.stop - part.first < 2:
            return False
        if given in english.male or given in english.female:
            return True
        if part.stop - part.first > MOST_NAMES or any(
            self.text.lowers[token] in english.letters or len(words[token]) < 2
            for token in range(part.first, part.stop)
        ):
            return False
        return self._recurs(last)

    def _recurs(self, surname: str) -> bool:
        """Whether a word also stands in the text without a capitalised word before it: a surname on its own."""
        words = self.text.words
        if self._alone is None:
            self._alone = {
                word
                for token, word in enumerate(words)
                if word[0].isupper() and not (token and words[token - 1][0].isupper())
            }
        return surname in self._alone

    def _only_names(self, part: Part) -> bool:
        """Whether the first word is no ordinary one: "Expert Groups On" is nobody."""
        word, lower, english = self.text.words[part.first], self.text.lowers[part.first], self.grammar.english
        return lower not in english.letters or word in english.male or word in english.female or lower in PARTICLES

    def _read_role(self, phrase: Phrase, parts: list[Part], index: int, country: str, parent: str) -> None:
        """A role that ends its phrase: somebody met before, or an actor of its own under a country."""
        part = parts[index]
        role = part.role
        assert role is not None
        if self.text.lowers[phrase.first] == "no":
            return
        if role.personal and (self._is_appositive(phrase) or self._names_after(phrase, parts, index)):
            return
        if (
            self.grammar.tags[part.first - 1] == "N"
            and part.first > phrase.first
            and role.kind == "body"
            and index == 0
        ):
            # "the sanctions regime": the noun before makes another thing of it.
            return
        if not country and not parent:
            country, parent = self.owners.around(phrase, parts)
        if (
            role.kind == "group"
            and not country
            and role.sectors[:1] in CROWDS
            and not self.reference.is_subject(phrase)
        ):
            return
        start = self._nominal_start(phrase, parts, index)
        definite = self.text.lowers[phrase.first] in {"the", "that", "this"}
        if role.id == "government":
            characters = self.reference.government(phrase, country, definite=definite)
        elif not country and definite and (back := self.reference.role(role, plural=part.plural)):
            characters = (back,)
        elif (
            not country and not parent and definite and role.kind == "body" and (met := self.reference.noun(phrase)[0])
        ):
            characters = met
        else:
            characters = self._role_character(phrase, part, role, country, parent, start)
        if characters:
            kind = MentionKind.OFFICE if role.kind == "title" and definite else MentionKind.NOMINAL
            self._note(phrase, Sighting(start, phrase.stop, kind, characters, "actor.role", f"roles:{role.id}"))

    def _is_appositive(self, phrase: Phrase) -> bool:
        """Whether a role only says who the person before or after its comma is: "Lavrov, the minister,"."""
        tags = self.grammar.tags
        before, after = phrase.first - 1, phrase.stop
        if before - 1 >= phrase.sentence.first and tags[before] == ",":
            other = self.grammar.phrase_at(before - 1)
            found = None if other is None else self.cast.head_mention(other)
            if found is not None and found.characters[0].kind is ActorKind.PERSON and found.characters[0].named:
                return True
        if after + 1 < phrase.sentence.stop and tags[after] == "," and tags[after + 1] == "P":
            name = self.cast.name_at.get(after + 1)
            person = name is not None and name.entries[0].sense is Sense.PERSON
            return person or (name is None and tags[after + 2 : after + 3] == "P")
        return False

    def _names_after(self, phrase: Phrase, parts: list[Part], index: int) -> bool:
        """Whether the bearer of a role is named after its body: "Head of the Duma Committee Leonid Slutsky"."""
        tags, stop = self.grammar.tags, phrase.sentence.stop
        last, at = phrase, phrase.stop
        for _ in range(MOST_STEPS):
            if at + 1 >= stop or tags[at] not in "IK":
                break
            after = self.grammar.phrase_at(at + 1)
            if after is None:
                break
            last, at = after, after.stop
        if last is phrase or parts[index].plural:
            return False
        named = self.parts.of(last)
        if len(named) < 2 or named[-1].stop != last.stop or named[-1].role is not None:
            return False
        before, bearer = named[-2], named[-1]
        entry = None if bearer.name is None else self.cast.choose(bearer.name)
        personal = entry.sense is Sense.PERSON if entry is not None else self._looks_personal(bearer)
        if not personal or (before.role is not None and before.role.personal):
            return False
        words = self.cast.words(parts[index].first, parts[index].stop)
        owner = self.cast.owner_after(phrase)
        if entry is not None:
            character = self.company.person(entry)
        else:
            name = self.cast.words(bearer.first, bearer.stop)
            character = self.company.stranger(name, owner[0], owner[0] or ("IGO" if owner[1] else "?"))
        role = parts[index].role
        character.complete(role=words, sectors=() if role is None else role.sectors)
        self.cast.equate(
            phrase, Sighting(bearer.first, bearer.stop, MentionKind.NAME, (character,), "actor.introduced")
        )
        return True

    def _nominal_start(self, phrase: Phrase, parts: list[Part], index: int) -> int:
        """A nominal mention begins after the determiner, and after a possessor that is a mention of its own."""
        tags = self.grammar.tags
        first = phrase.first
        for token in range(phrase.first, parts[index].first):
            if tags[token] == "Z":
                first = token + 1
        while first < parts[index].first and tags[first] in "DF#":
            first += 1
        return first

    def _role_character(
        self, phrase: Phrase, part: Part, role: Role, country: str, parent: str, start: int
    ) -> tuple[Character, ...]:
        """An actor made of a role: a body under its state, an unnamed person or group."""
        if not country and not parent:
            if role.kind != "body" or self._is_organ(role):
                country = self.owners.only_country(phrase.sentence)
            if not country and self._is_organ(role):
                country = self.reference.frame(phrase)
        root = country or ("IGO" if parent.startswith("IGO") else "?")
        if role.kind == "body":
            if not country and not parent:
                return ()
            identifier = f"{country or parent}/{role.id}"
        else:
            identifier = self._individual(phrase, part, f"{root}/?{slug(self._head_words(part, start))}")
        character = self.company.by_key.get(identifier)
        if character is None:
            name = self.cast.words(start, phrase.stop)
            character = self.company.make(identifier, name, self._kind_of(role, part))
            character.country = self.company.code(country)
            character.sectors = role.sectors if root != "IGO" or role.kind == "body" else (Sector.IGO,)
            character.named = role.kind == "body"
            character.plural, character.gender = part.plural or role.kind == "group", role.gender
            character.role = self.cast.words(part.first, part.stop) if role.personal else None
            self.company.add(identifier, character)
        return (character,)

    def _individual(self, phrase: Phrase, part: Part, identifier: str) -> str:
        """The id of somebody unnamed: "a source" is somebody new, "the source" was met, "sources" are not one."""
        latest = self._unnamed.get((identifier, part.plural))
        if latest is not None and (part.plural or self.text.lowers[phrase.first] not in {"a", "an", "another"}):
            return latest
        number = self._numbers[identifier] = self._numbers.get(identifier, 0) + 1
        wanted = identifier if number == 1 else f"{identifier}-{number}"
        self._unnamed[identifier, part.plural] = wanted
        return wanted

    def _kind_of(self, role: Role, part: Part) -> ActorKind:
        """What sort of actor a role makes."""
        if role.kind == "body":
            return ActorKind.ORGANISATION
        if role.kind == "group":
            if SERVANTS.intersection(role.sectors[:2]):
                return ActorKind.ORGANISATION if FORCES.intersection(role.sectors) else ActorKind.PERSON
            return ActorKind.ARMED_GROUP if ARMED.intersection(role.sectors[:1]) else ActorKind.POPULATION
        return ActorKind.POPULATION if part.plural and role.sectors[:1] in CROWDS else ActorKind.PERSON

    def _is_organ(self, role: Role) -> bool:
        """Whether every state has this body, so that "the army" is somebody's."""
        return role.kind == "body" and (bool(ORGANS.intersection(role.sectors)) or role.id.endswith("ministry"))

    def _head_words(self, part: Part, start: int) -> str:
        """The words of a role for its id, with a noun before it ("government source")."""
        first = part.first
        if first - 1 >= start and self.grammar.tags[first - 1] == "N":
            first -= 1
        return " ".join(self.grammar.english.lemma(word) for word in self.text.lowers[first : part.stop])

    def _read_collective(self, phrase: Phrase) -> None:
        """A noun for several or for one met before: "both countries", "the bloc"."""
        characters, kind, first = self.reference.noun(phrase)
        if characters:
            self._note(phrase, Sighting(first, phrase.stop, kind, characters, "actor.collective"))
