"""Find everyone who is named, described or referred to: the cast of a text.

The reading goes phrase by phrase, so that whoever a pronoun or "the ministry" may mean has been met before. When
unsure: nobody rather than somebody wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..codes import Sector
from ..records import Actor, ActorKind, Appearance, Mention, MentionKind
from .characters import Character, Company, slug
from .gazetteer import Sense
from .reference import Reference

if TYPE_CHECKING:
    from .grammar import Grammar
    from .gazetteer import Entry, Names
    from .names import Name
    from .phrases import Phrase
    from .roles import Role, Roles
    from .text import Sentence, Text

__all__ = ["Cast", "Sighting", "find_actors"]

# A country after one of these is where something is, not who does it.
PLACING: Final = frozenset({"in", "at", "near", "inside", "across", "throughout", "outside", "around", "within", "off", "through"})
PLACE_WORDS: Final = frozenset({"of", "capital", "city", "town", "province", "region", "village", "port"})
DIRECTION_NOUNS: Final = frozenset({"north", "south", "east", "west", "outside", "northeast", "northwest", "southeast", "southwest"})
# A person's name in news has no more words than this.
MOST_NAMES: Final = 4
# What follows a role and says whose it is: "rebels in the Ivory Coast", "a newspaper based in Beirut".
BELONGING: Final = frozenset({"of", "for", "from", "at", "with", "in", "inside", "based"})
# Nouns that only count what "of" brings: "thousands of Kurds".
COUNTING: Final = frozenset(
    "thousands hundreds dozens scores millions tens number majority most some many several part group groups crowd crowds "
    "members member leaders both all none half third quarter".split()
)
# Small words inside people's names.
PARTICLES: Final = frozenset({"al", "el", "bin", "ben", "ibn", "abu", "von", "van", "de", "da", "del", "der", "di", "dos", "du"})
KINDS: Final = {"group": ActorKind.POPULATION, "body": ActorKind.ORGANISATION}
ARMED: Final = frozenset({Sector.REB, Sector.UAF})
# Civilians are actors where they act, or where the text says whose they are.
CROWDS: Final = frozenset({(), (Sector.CVL,), (Sector.UNK,), (Sector.REF,), (Sector.LAB,), (Sector.MED,), (Sector.EDU,)})
NOBODY: Final = ("", "")
FORCES: Final = frozenset({Sector.MIL, Sector.COP})
ORGANS: Final = frozenset({Sector.MIL, Sector.COP, Sector.LEG, Sector.JUD, Sector.SPY})
SERVANTS: Final = frozenset({Sector.MIL, Sector.COP, Sector.GOV, Sector.LEG})


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
        """The records of the characters."""
        return tuple(character.actor for character in self.characters)


class Part:
    """A piece of a noun phrase: a name of the lexicon, an unknown proper name, or a role."""

    __slots__ = ("first", "name", "plural", "role", "stop")

    def __init__(
        self, first: int, stop: int, *, name: Name | None = None, role: Role | None = None, plural: bool = False
    ) -> None:
        """Take the tokens; neither name nor role means an unknown proper name."""
        self.first = first
        self.stop = stop
        self.name = name
        self.role = role
        self.plural = plural


class Cast:
    """Who is in a text, and whom each noun phrase stands for."""

    __slots__ = (
        "_alone", "_by_phrase", "_name_at", "company", "grammar", "mentions", "reference", "roles", "text",
    )  # fmt: skip

    def __init__(self, text: Text, grammar: Grammar, name_list: list[Name], names: Names, roles: Roles, published: str) -> None:
        """Read nothing yet; `find_actors` does."""
        self.text = text
        self.grammar = grammar
        self.roles = roles
        self.company = Company(names, published)
        self.reference = Reference(text, grammar, self.company)
        self.mentions: list[Sighting] = []
        self._name_at = {name.first: name for name in name_list}
        self._by_phrase: dict[int, list[Sighting]] = {}
        self._alone: set[str] | None = None

    # --- What later stages ask ------------------------------------------------------------------------------------

    def at(self, first: int, stop: int) -> list[Sighting]:
        """The mentions inside a token range, in text order."""
        return [found for found in self.mentions if first <= found.first and found.stop <= stop]

    def mentions_in(self, phrase: Phrase) -> list[Sighting]:
        """The mentions inside a noun phrase."""
        return self._by_phrase.get(phrase.first, [])

    def who(self, phrase: Phrase) -> tuple[Actor, ...]:
        """Whom a noun phrase stands for: the actor of its head; of a body's or person's role, that one; else nobody."""
        found = self.head_mention(phrase)
        if found is None and self.text.lowers[phrase.head] in COUNTING:
            at = phrase.stop
            if at + 1 < phrase.sentence.stop and self.text.lowers[at] == "of":
                counted = self.grammar.phrase_at(at + 1)
                return () if counted is None else self.who(counted)
        return () if found is None else found.actors

    def head_mention(self, phrase: Phrase) -> Sighting | None:
        """The mention that a noun phrase as a whole is."""
        inside = self._by_phrase.get(phrase.first)
        if not inside:
            return None
        last = inside[-1]
        return last if last.stop >= phrase.stop else None

    def modifiers(self, phrase: Phrase) -> tuple[Actor, ...]:
        """Whose a thing is: "Indian" in "the Indian proposal", "Iran" in "Iran's offer"; a mention is kept of an adjective."""
        actors: list[Actor] = []
        head = self.head_mention(phrase)
        for found in self._by_phrase.get(phrase.first, ()):
            if found is not head:
                actors.extend(found.actors)
        if not actors:
            for token in range(phrase.first, phrase.stop):
                name = self._name_at.get(token)
                if name is not None and name.tag == "A":
                    found = self._adjective(name)
                    if found is not None:
                        self._keep(phrase, found)
                        actors.extend(found.actors)
        return tuple(actors)

    def anyone(self, phrase: Phrase) -> tuple[Actor, ...]:
        """As `who`; a phrase that stands for nobody known becomes an unnamed actor under its own words."""
        known = self.who(phrase)
        if known:
            return known
        if self.grammar.tags[phrase.head] in "QY#" or phrase.stop - phrase.first > 12:
            return ()
        first = phrase.first
        while first < phrase.head and self.grammar.tags[first] in "DF":
            first += 1
        owners = self.modifiers(phrase)
        country = next((owner.country for owner in owners if owner.country), None)
        words = self.text.text[self.text.starts[first] : self.text.ends[phrase.head]]
        proper = self.grammar.tags[phrase.head] == "P"
        place = self._name_at.get(phrase.head)
        if place is not None and place.entries[0].country:
            country = country or place.entries[0].country
        mark = "" if proper else "?"
        key = f"thing:{slug(words)}:{country}"
        character = self.company.by_key.get(key)
        if character is None:
            character = self.company.make(f"{country or '?'}/{mark}{slug(words)[:60].strip('-')}", " ".join(words.split()), ActorKind.UNKNOWN)
            character.country = country or None
            character.named = proper
            self.company.add(key, character)
        found = Sighting(first, phrase.stop, MentionKind.NAME if proper else MentionKind.NOMINAL, (character,), "actor.unnamed")
        self._keep(phrase, found)
        return found.actors

    def speak(self, phrase: Phrase) -> tuple[Actor, ...]:
        """As `who`, for a phrase that speaks: an unknown proper name is a person or body; "a statement" is nobody."""
        return self.who(phrase)

    def place(self, phrase: Phrase) -> tuple[str, str] | None:
        """The lexicon's name for what a phrase ends in, a country or place, and its country; None for anything else."""
        for token in range(phrase.first, phrase.stop):
            name = self._name_at.get(token)
            if name is not None and name.stop == phrase.stop and name.tag == "P":
                for entry in name.entries:
                    if entry.sense in {Sense.STATE, Sense.SEAT, Sense.PLACE}:
                        words = self._words(name.first, name.stop)
                        return (words if entry.sense is Sense.SEAT else entry.name), entry.country
        return None

    def appearances(self) -> tuple[Appearance, ...]:
        """Everyone with a mention, in order of the first one."""
        by_actor: dict[str, tuple[Actor, dict[tuple[int, int], Mention]]] = {}
        for found in self.mentions:
            span = None
            for actor in found.actors:
                mentions = by_actor.setdefault(actor.id, (actor, {}))[1]
                if (found.first, found.stop) not in mentions:
                    span = span or self.text.span(found.first, found.stop)
                    mentions[found.first, found.stop] = Mention(span=span, kind=found.kind)
        made = [
            Appearance(actor=actor, mentions=tuple(mentions[key] for key in sorted(mentions)))
            for actor, mentions in by_actor.values()
        ]
        made.sort(key=lambda appearance: (appearance.start, appearance.actor.id))
        return tuple(made)

    # --- Reading --------------------------------------------------------------------------------------------------

    def _keep(self, phrase: Phrase, found: Sighting) -> None:
        """Add a mention to the cast."""
        self.mentions.append(found)
        inside = self._by_phrase.setdefault(phrase.first, [])
        inside.append(found)
        if len(inside) > 1:
            inside.sort(key=lambda one: one.stop)

    def read_sentence(self, sentence: Sentence) -> None:
        """Find the mentions of one sentence, phrase by phrase."""
        for phrase in self.grammar.phrases(sentence):
            if self.grammar.tags[phrase.head] == "Q" or phrase.stop - phrase.first == 1 and self.grammar.tags[phrase.head] in "DF":
                self._read_pronoun(phrase)
            else:
                self._read_phrase(phrase)

    def _read_pronoun(self, phrase: Phrase) -> None:
        """A pronoun, or nobody."""
        characters = self.reference.pronoun(phrase)
        if characters:
            self._note(phrase, Sighting(phrase.first, phrase.stop, MentionKind.PRONOUN, characters, "actor.pronoun"))

    def _note(self, phrase: Phrase, found: Sighting) -> None:
        """Keep a mention and remember whom it was of."""
        self._keep(phrase, found)
        self.reference.met(found.characters, phrase, pronoun=found.kind is MentionKind.PRONOUN)

    def _parts(self, phrase: Phrase) -> list[Part]:
        """The names, unknown proper names and roles of a phrase, in order."""
        parts: list[Part] = []
        tags, lowers, token, stop = self.grammar.tags, self.text.lowers, phrase.first, phrase.stop
        while token < stop:
            name = self._name_at.get(token)
            role = self.roles.match(lowers, token, stop)
            if role is not None and parts and self._is_surname(parts[-1], token, role[1], role[0] == stop):
                role = None
            if name is not None and (role is None or role[0] <= name.stop):
                parts.append(Part(token, name.stop, name=name))
                token = name.stop
            elif role is not None:
                parts.append(Part(token, role[0], role=role[1], plural=role[2]))
                token = role[0]
            elif tags[token] == "P":
                last = parts[-1] if parts else None
                if last is not None and last.name is None and last.role is None and last.stop == token:
                    last.stop = token + 1
                else:
                    parts.append(Part(token, token + 1))
                token += 1
            else:
                glued = parts and parts[-1].role is None and parts[-1].name is None and parts[-1].stop == token
                if lowers[token] in PARTICLES and token + 1 < stop and tags[token + 1] in "PJ" and not name:
                    # "Crown Prince Mohammed bin Salman", "Abdel-Malek al-Mekhlafi"
                    if glued:
                        parts[-1].stop = token + 1
                    else:
                        parts.append(Part(token, token + 1))
                elif glued and tags[token] == "J" and self.text.words[token] == "-":
                    parts[-1].stop = token + 1
                token += 1
        return [piece for part in parts for piece in self._split_at_given_name(part)]

    def _split_at_given_name(self, part: Part) -> list[Part]:
        """A body and a person in one run of capitals: "Foreign Affairs Committee", "Leonid Slutsky"."""
        if part.name is None and part.role is None and part.stop - part.first > 2:
            words, english = self.text.words, self.grammar.english
            for token in range(part.first + 1, part.stop - 1):
                if words[token] in english.male or words[token] in english.female:
                    if words[part.first] in english.male or words[part.first] in english.female or words[token - 1] == "-":
                        break
                    return [Part(part.first, token), Part(token, part.stop)]
        return [part]

    def _is_surname(self, part: Part, token: int, role: Role, ends: bool) -> bool:
        """Whether a role's word is a surname after a given name: "Larry King"."""
        if part.role is not None or part.name is not None or part.stop != token:
            return False
        if ends and role.kind == "title" and self.grammar.tags[token] == "P":
            return True
        given, english = self.text.words[part.stop - 1], self.grammar.english
        return self.grammar.tags[token] == "P" and (given in english.male or given in english.female)

    def _read_phrase(self, phrase: Phrase) -> None:
        """Whom one noun phrase names, part by part."""
        parts = self._parts(phrase)
        if not parts:
            self._read_collective(phrase)
            return
        country, parent, role, adjective = "", "", None, None
        for index, part in enumerate(parts):
            last = index == len(parts) - 1
            if part.name is not None:
                entry = self._choose(part.name)
                if part.name.tag == "A":
                    adjective, country = part.name, entry.country or country
                    if part.stop == phrase.stop:
                        self._read_people(phrase, part, entry)
                    continue
                met = self._read_name(phrase, part, entry, parts, index, role)
                if met is not None:
                    country = entry.country or country
                    parent = met.id if met.kind is not ActorKind.PERSON else parent
            elif part.role is not None:
                role = (part, role)
                if last and not self._titled_later(phrase, part):
                    self._read_role(phrase, parts, index, country, parent, adjective)
            else:
                met = self._read_stranger(phrase, parts, index, country, parent)
                if met is not None:
                    # "Trovik's ministry" is his state's.
                    country = self.company.root(met) or country

    def _titled_later(self, phrase: Phrase, part: Part) -> bool:
        """Whether a role that ends its phrase's known parts stands before other words ("police station")."""
        return part.stop < phrase.stop

    def _choose(self, name: Name) -> Entry:
        """The reading of a name with several: the one whose country has been met, else the first."""
        if len(name.entries) > 1:
            for entry in name.entries:
                if entry.actor is not None and entry.actor.id in self.company.by_key:
                    return entry
            return min(name.entries, key=lambda entry: entry.sense)
        return name.entries[0]

    def _adjective(self, name: Name) -> Sighting | None:
        """A demonym as a mention of its state or people."""
        entry = self._choose(name)
        if entry.actor is None:
            return None
        return Sighting(name.first, name.stop, MentionKind.DEMONYM, (self.company.listed(entry),), "actor.demonym", entry.row)

    def _read_people(self, phrase: Phrase, part: Part, entry: Entry) -> None:
        """ "the French", "the Chinese": the state; "Israelis": its people."""
        if entry.actor is None:
            return
        character = self.company.listed(entry)
        self._note(phrase, Sighting(part.first, part.stop, MentionKind.DEMONYM, (character,), "actor.demonym", entry.row))

    def _read_name(
        self, phrase: Phrase, part: Part, entry: Entry, parts: list[Part], index: int, role: tuple[Part, object] | None
    ) -> Character | None:
        """A name of the lexicon."""
        followed = part.stop < phrase.stop
        if entry.sense is Sense.PERSON:
            character = self.company.person(entry)
            if character.role is None and role is not None:
                character.complete(role=self._words(role[0].first, role[0].stop))
            self._note(phrase, Sighting(part.first, part.stop, MentionKind.NAME, (character,), "actor.person", entry.row))
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
        modifier = followed and self.grammar.tags[part.stop] not in "Z"
        if modifier and entry.sense in {Sense.STATE, Sense.SEAT} and self._only_describes(phrase, parts, index):
            return character
        self._note(phrase, Sighting(part.first, part.stop, kind, (character,), "actor.name", entry.row))
        return character

    def _people(self, entry: Entry, part: Part) -> Character:
        """The population behind "Israelis"."""
        key = f"people:{entry.country}"
        found = self.company.by_key.get(key)
        if found is None:
            name = self._words(part.first, part.stop)
            found = self.company.make(f"{entry.country}/?{slug(name)}", name, ActorKind.POPULATION)
            found.country, found.named, found.plural = self.company.code(entry.country), False, True
            found.sectors = (Sector.CVL,)
            self.company.add(key, found)
        return found

    def _only_describes(self, phrase: Phrase, parts: list[Part], index: int) -> bool:
        """Whether a state's name before a noun that is no actor only says whose it is: "the Kashmir issue"."""
        return False

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
            if preposition == "to" or (preposition == "of" and at - 1 >= 0 and lowers[at - 1] in DIRECTION_NOUNS):
                return True
            if part.first > phrase.first and lowers[part.first - 1] in PLACE_WORDS:
                return True
            after = part.stop
            if after + 1 < phrase.sentence.stop and tags[after] == "," and after + 1 in self._name_at:
                return self._name_at[after + 1].entries[0].sense is Sense.STATE and preposition != ""
        if preposition == "of" and not followed and at - 1 >= 0 and lowers[at - 1] in DIRECTION_NOUNS:
            return True
        return False

    def _words(self, first: int, stop: int) -> str:
        """The text of some tokens, white space made single."""
        return " ".join(self.text.text[self.text.starts[first] : self.text.ends[stop - 1]].split())

    def _read_stranger(
        self, phrase: Phrase, parts: list[Part], index: int, country: str, parent: str
    ) -> Character | None:
        """An unknown proper name: a surname met before, or a person whom a role introduces."""
        part = parts[index]
        words = self._words(part.first, part.stop)
        known = self.reference.surname(words)
        if known is not None:
            self._note(phrase, Sighting(part.first, part.stop, MentionKind.NAME, (known,), "actor.surname"))
            return known
        role = next((other for other in reversed(parts[:index]) if other.role is not None and other.role.personal), None)
        if part.stop < phrase.stop and self.grammar.tags[part.stop] != "Z":
            return None
        apposition = self._apposition(part.stop, phrase) if role is None else None
        if role is None and apposition is None and not self._looks_personal(part):
            return None
        if part.stop - part.first == 1 and role is None and apposition is None:
            return None
        if not self._only_names(part):
            return None
        place = country
        if role is not None and not country and not parent:
            place = self._only_country(phrase.sentence) or self.reference.frame(phrase)
        sectors: tuple[Sector, ...] = role.role.sectors if role is not None and role.role is not None else ()
        title = self._role_words(parts, role) if role is not None else None
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
        """A given name of the table before another capitalised word; or words of no language we know, whose last recurs."""
        words, english = self.text.words, self.grammar.english
        given, last = words[part.first], words[part.stop - 1]
        if part.stop - part.first < 2:
            return False
        if given in english.male or given in english.female:
            return True
        if part.stop - part.first > MOST_NAMES or any(
            self.text.lowers[token] in english.letters or len(words[token]) < 2 for token in range(part.first, part.stop)
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
        """Whether none of the words is an ordinary one: "Expert Groups On" is nobody."""
        english = self.grammar.english
        words, lowers = self.text.words, self.text.lowers
        for token in range(part.first, part.stop):
            if lowers[token] in english.letters and words[token] not in english.male and words[token] not in english.female:
                if lowers[token] not in PARTICLES and words[token] != "-" and token == part.first:
                    return False
        return True

    def _role_words(self, parts: list[Part], role: Part) -> str:
        """The title as the text has it, with the country before it ("U.S. President")."""
        return self._words(role.first, role.stop)

    def _apposition(self, token: int, phrase: Phrase) -> tuple[str, str, str, tuple[Sector, ...]] | None:
        """What a name's apposition says of its bearer: ", Turkey's foreign minister,"; role, country, body, sectors."""
        text, tags = self.text, self.grammar.tags
        stop = phrase.sentence.stop
        if token + 1 >= stop or tags[token] != ",":
            return None
        after = self.grammar.phrase_at(token + 1)
        if after is None or after.first != token + 1:
            return None
        parts = self._parts(after)
        roles = [part for part in parts if part.role is not None]
        if not roles or not roles[-1].role.personal or roles[-1].stop < after.stop:  # type: ignore[union-attr]
            return None
        country, body = self._owner_around(after, parts)
        role = roles[-1]
        assert role.role is not None
        first = roles[0].first if len(roles) > 1 and roles[0].stop == role.first else role.first
        return self._words(first, role.stop), country, body, role.role.sectors

    def _owner_around(self, phrase: Phrase, parts: list[Part]) -> tuple[str, str]:
        """Whose a role is, inside its phrase or in "of", "for", "in" after it: the country, and the body without one."""
        for part in parts:
            if part.name is not None and (owner := self._owner(part.name)) != NOBODY:
                return owner
        tags, lowers, at = self.grammar.tags, self.text.lowers, phrase.stop
        for _ in range(2):
            if at + 1 < phrase.sentence.stop and tags[at] in "IX" and lowers[at] in BELONGING:
                after = self.grammar.phrase_at(at + 1)
                if after is None:
                    if tags[at] == "X" and tags[at + 1] == "I":
                        # "a newspaper based in Beirut"
                        at += 1
                        continue
                    break
                for token in range(after.first, after.stop):
                    name = self._name_at.get(token)
                    if name is not None and (owner := self._owner(name)) != NOBODY:
                        return owner
                at = after.stop
        return NOBODY

    def _owner(self, name: Name) -> tuple[str, str]:
        """The country of a name, or the international body it is."""
        entry = self._choose(name)
        if entry.country:
            return entry.country, ""
        body = entry.actor is not None and entry.actor.kind is ActorKind.IGO
        return ("", entry.actor.id) if body and entry.actor is not None else NOBODY

    def _only_country(self, sentence: Sentence) -> str:
        """The one country that a sentence's names belong to; empty where there are several or none."""
        found = ""
        for token in range(sentence.first, sentence.stop):
            name = self._name_at.get(token)
            if name is not None and name.entries[0].country:
                if found and name.entries[0].country != found:
                    return ""
                found = name.entries[0].country
        return found

    def _read_role(
        self, phrase: Phrase, parts: list[Part], index: int, country: str, parent: str, adjective: Name | None
    ) -> None:
        """A role that ends its phrase: somebody met before, or an actor of its own under a country."""
        part = parts[index]
        role = part.role
        assert role is not None
        if role.personal and self._is_appositive(phrase):
            return
        if self.grammar.tags[part.first - 1] == "N" and part.first > phrase.first and role.kind == "body" and index == 0:
            # "the sanctions regime": the noun before makes another thing of it.
            return
        if not country and not parent:
            country, parent = self._owner_around(phrase, parts)
        if role.kind == "group" and not country and role.sectors[:1] in CROWDS and not self.reference.is_subject(phrase):
            return
        start = self._nominal_start(phrase, parts, index)
        definite = self.text.lowers[phrase.first] in {"the", "that", "this"}
        if role.id == "government":
            characters = self.reference.government(phrase, country, definite=definite)
        elif not country and definite and (back := self.reference.role(role, plural=part.plural)):
            characters = (back,)
        elif not country and not parent and definite and role.kind == "body" and (met := self.reference.noun(phrase)[0]):
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
            found = None if other is None else self.head_mention(other)
            if found is not None and found.characters[0].kind is ActorKind.PERSON and found.characters[0].named:
                return True
        if after + 1 < phrase.sentence.stop and tags[after] == "," and tags[after + 1] == "P":
            name = self._name_at.get(after + 1)
            person = name is not None and name.entries[0].sense is Sense.PERSON
            return person or (name is None and tags[after + 2 : after + 3] == "P")
        return False

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
                country = self._only_country(phrase.sentence)
            if not country and self._is_organ(role):
                country = self.reference.frame(phrase)
        root = country or ("IGO" if parent.startswith("IGO") else "?")
        name = self._words(start, phrase.stop)
        if role.kind == "body":
            if not country and not parent:
                return ()
            identifier = f"{parent if parent and not country else root}/{role.id}"
            kind, named = ActorKind.ORGANISATION, True
        else:
            identifier = f"{root}/?{slug(self._head_words(part, start))}"
            group = ActorKind.ARMED_GROUP if role.sectors and role.sectors[0] in ARMED else ActorKind.POPULATION
            kind = group if role.kind == "group" else ActorKind.PERSON
            if role.kind == "group" and SERVANTS.intersection(role.sectors[:2]):
                kind = ActorKind.ORGANISATION if FORCES.intersection(role.sectors) else ActorKind.PERSON
            elif part.plural and role.personal and (role.sectors[:1] in CROWDS):
                kind = ActorKind.POPULATION
            named = False
        character = self.company.by_key.get(identifier)
        if character is None:
            character = self.company.make(identifier, name, kind)
            character.country, character.sectors, character.named = self.company.code(country), role.sectors, named
            character.plural, character.gender = part.plural or role.kind == "group", role.gender
            if root == "IGO" and kind is not ActorKind.ORGANISATION:
                character.sectors = (Sector.IGO,)
            character.role = self._words(part.first, part.stop) if role.personal else None
            self.company.add(identifier, character)
        return (character,)

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
        """ "both countries", "the two sides", "the bloc", "the country"."""
        characters, kind, first = self.reference.noun(phrase)
        if characters:
            self._note(phrase, Sighting(first, phrase.stop, kind, characters, "actor.collective"))


def find_actors(
    text: Text, grammar: Grammar, name_list: list[Name], names: Names, roles: Roles, published: str
) -> Cast:
    """Read every sentence; ``published`` is an ISO date or empty."""
    cast = Cast(text, grammar, name_list, names, roles, published)
    for name in name_list:
        if name.entries[0].sense is Sense.PERSON:
            cast.company.person(name.entries[0])
    for sentence in text.sentences:
        cast.read_sentence(sentence)
    return cast
