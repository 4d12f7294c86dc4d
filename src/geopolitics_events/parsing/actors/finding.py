"""Find everyone who is named, described or referred to: the cast of a text.

The reading goes phrase by phrase, so that whoever a pronoun or "the ministry" may mean has been met before. When
unsure: nobody rather than somebody wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...codes import Sector
from ...records import ActorKind, MentionKind
from ...slugs import slug
from ..grammar.phrases import Phrase
from ..grammar.tagging import COMPASS
from ..names.gazetteer import Sense
from ..text.english import is_plural
from .appositions import Appositions
from .bearers import Bearers
from .cast import NOBODY, PLACING, Cast, CastReader, Owner, Sighting
from .characters import SEATS, Character, Company
from .issuers import find_issuers
from .owners import Owners
from .parts import Part, Parts
from .pronouns import PRONOUNS, Pronouns
from .reference import LEADERSHIP, PAIRED, PEOPLE_PAIRS, REFERRING, Reference
from .strangers import Strangers

if TYPE_CHECKING:
    from ..grammar.grammar import Grammar
    from ..names.finding import Name
    from ..names.gazetteer import Entry, Names
    from ..names.roles import Role, Roles
    from ..text.reading import Sentence, Text

__all__ = ["find_actors"]

OWN_REALMS: Final = frozenset({"country", "nation"})
PLACE_WORDS: Final = frozenset({"of", "capital", "city", "town", "province", "region", "village", "port"})
DIRECTIONS: Final = COMPASS | {"outside"}
# Before "of" and a state they are where something is: "the island of Cyprus", "off the coast of Yemen".
LOCATING: Final = DIRECTIONS | {"coast", "coasts", "island", "shore", "shores", "waters"}
# "Rein in Chad": they make a verb with "in", which places nobody.
HOLDING: Final = frozenset({"box", "hem", "rein", "reined", "reining", "reins"})
# What a people is that lives among others: "the Kurdish minority".
PEOPLES: Final = frozenset({"community", "majority", "minority", "population"})
# The states of a body of states: "EU countries".
MEMBERS: Final = frozenset({"countries", "members", "nations", "states"})
# What ends the name of a station or newspaper, after where it is.
MEDIA: Final = frozenset(
    "Chronicle Gazette Guardian Herald Independent Mail Mirror Monitor Observer Post Radio TV Television Times Tribune "
    "radio television tv".split()
)
ARTICLES: Final = frozenset({"", "D", "F"})
# A list has two at least.
FEWEST: Final = 2
# "A Russian" is one of many.
SINGLE: Final = frozenset({"a", "an", "another"})
# What somebody is taken, after them: "took three soldiers hostage".
TAKEN: Final = frozenset({"captive", "hostage", "prisoner"})
PLATFORMS: Final = frozenset({"Facebook", "Telegram", "TikTok", "Twitter", "WhatsApp"})
# Those whom a people may have that has no state: "Serb leaders".
OF_PEOPLES: Final = frozenset(
    "commander commanders fighter fighters forces guerrilla guerrillas leader leaders militia militias politician "
    "politicians rebel rebels separatist separatists villager villagers".split()
)
# What a force sails, flies and drives is the force: "Chinese navy ships".
EQUIPMENT: Final = frozenset(
    "ship ships vessel vessels boat boats plane planes jet jets aircraft helicopter helicopters tank tanks vehicle "
    "vehicles drone drones".split()
)


def find_actors(
    text: Text, grammar: Grammar, name_list: list[Name], names: Names, roles: Roles, published: str
) -> Cast:
    """Read every sentence; ``published`` is an ISO date or empty."""
    company = Company(names, published)
    company.spoken_of.update([name.entries[0].country for name in name_list if not _is_passing(name.entries[0])])
    del company.spoken_of[""]
    for name in name_list:
        if name.entries[0].sense is Sense.PERSON:
            # Surnames before the full name ("Trump's ... Donald Trump") need to know whom the text will introduce.
            company.person(name.entries[0])
    reader = _Reader(Cast(text, grammar, company, name_list, roles), roles)
    for sentence in text.sentences:
        reader.read_sentence(sentence)
    find_issuers(reader.cast)
    return reader.cast


def _is_passing(entry: Entry) -> bool:
    """Whether a name is of media, which a text that quotes them need not be about, or of a city that is a union's."""
    return entry.row in SEATS or (entry.actor is not None and entry.actor.sectors[:1] == (Sector.JRN,))


class _Reader(CastReader):
    """The reading of one text."""

    __slots__ = ("bearers", "owners", "parts", "pronouns", "reference", "strangers")

    def __init__(self, cast: Cast, roles: Roles) -> None:
        """Take the empty cast and the nouns for people."""
        super().__init__(cast)
        self.parts = Parts(cast.text, cast.grammar, cast.name_at, roles)
        self.reference = Reference(cast.text, cast.grammar, cast.company)
        self.pronouns = Pronouns(cast.text, cast.grammar, self.reference)
        self.owners = Owners(cast, self.parts, self.pronouns)
        self.strangers = Strangers(cast, self.owners, self.reference)
        appositions = Appositions(cast, self.parts, self.owners, self.strangers)
        self.bearers = Bearers(cast, self.owners, self.reference, self.pronouns, appositions)

    def read_sentence(self, sentence: Sentence) -> None:
        """Find the mentions of one sentence, phrase by phrase."""
        words, by_surname = self.text.words, self.company.by_surname
        lowers, telling, ends_role = self.lowers, self.parts.telling, self.parts.roles.ends
        for phrase in self.grammar.phrases(sentence):
            word = lowers[phrase.head]
            # A phrase without a proper name names somebody only when it, or its possessor, ends in a role.
            if word in ends_role or telling.find(1, phrase.first, phrase.stop) >= 0:
                self._read_phrase(phrase)
            elif word in REFERRING:
                self._read_collective(phrase)
            elif word in PRONOUNS:
                self._read_pronoun(phrase)
            elif phrase.first == sentence.first == phrase.head and words[phrase.head] in by_surname:
                # "Fields said": any word has a capital here, this one is somebody's name.
                self._read_surname(phrase)
        dash = self.tags.find("-", sentence.first + 1, sentence.stop)
        if dash >= 0:
            self._read_list(sentence, dash)

    def _read_list(self, sentence: Sentence, dash: int) -> None:
        """Read "three members -- Peru, Chile and Oman -- agreed": the members are those."""
        tags, grammar = self.tags, self.grammar
        whole = grammar.phrase_at(dash - 1)
        while whole is not None and tags[whole.first - 1] == "I" and whole.first - 2 > sentence.first:
            whole = grammar.phrase_at(whole.first - 2)
        first = grammar.phrase_at(dash + 1) if dash + 1 < sentence.stop else None
        if whole is None or first is None or not self._is_of_people(whole):
            return
        listed = grammar.joined_right(first)
        mentions = [self.cast.head_mention(one) for one in listed]
        characters = [one.characters[0] for one in mentions if one is not None and one.characters[0].named]
        if len(characters) < FEWEST or len(characters) < len(listed) or tags[listed[-1].stop] not in "-.":
            return
        start = self.cast.nominal_start(whole, whole.head)
        found = Sighting(start, whole.stop, MentionKind.COLLECTIVE, tuple(characters), "actor.collective")
        known = self.cast.head_mention(whole)
        if known is None:
            self._note(whole, found)
        elif not known.characters[0].named:
            known.characters, known.kind = found.characters, found.kind

    def _is_of_people(self, phrase: Phrase) -> bool:
        """Whether a phrase ends in a plural for people, states or bodies: "members", "complainants"."""
        word, english = self.lowers[phrase.head], self.grammar.english
        if self.tags[phrase.head] != "N" or not is_plural(word):
            return False
        lemma = english.lemma(word)
        return word in self.parts.roles.ends or lemma in english.parties or lemma.endswith(("ant", "er", "ist", "or"))

    def _read_surname(self, phrase: Phrase) -> None:
        """A surname that is a word as well."""
        character = self.company.by_surname[self.text.words[phrase.head]]
        if character is not None:
            self._note(phrase, Sighting(phrase.first, phrase.stop, MentionKind.NAME, (character,), "actor.surname"))

    def _read_pronoun(self, phrase: Phrase) -> None:
        """A pronoun, or nobody."""
        if self.lowers[phrase.head] == "you":
            self._read_you(phrase)
            return
        characters = self.pronouns.pronoun(phrase)
        if characters:
            self._note(phrase, Sighting(phrase.first, phrase.stop, MentionKind.PRONOUN, characters, "actor.pronoun"))

    def _read_you(self, phrase: Phrase) -> None:
        """Read "you both": the two spoken of."""
        pair = self.reference.pairs.parties() if self.lowers[phrase.stop : phrase.stop + 1] == ["both"] else ()
        if pair:
            both = Sighting(phrase.first, phrase.stop + 1, MentionKind.COLLECTIVE, pair, "actor.collective")
            self._note(phrase, both)

    def _note(self, phrase: Phrase, found: Sighting) -> None:
        """Keep a mention and remember whom it was of."""
        self.cast.keep(phrase, found)
        self.reference.met(found.characters, phrase, found.kind)
        if found.stop + 2 < phrase.sentence.stop and self.text.words[found.stop] == "(":
            self._introduce_initials(found)

    def _introduce_initials(self, found: Sighting) -> None:
        """Take the initials of "the Zafra Relief Council (ZRC)" for later mentions."""
        words = self.text.words
        initials, closing = words[found.stop + 1], words[found.stop + 2]
        own = {word[0] for word in words[found.first : found.stop]}
        character = found.characters[0]
        if closing == ")" and initials.isupper() and len(initials) > 1 and initials[0] in own and character.named:
            self.company.by_surname.setdefault(initials, character)

    def _read_phrase(self, phrase: Phrase) -> None:
        """Whom one noun phrase names, part by part."""
        parts = self.parts.of(phrase)
        if not parts:
            self._read_collective(phrase)
            return
        if len(parts) == 1 and self.lowers[phrase.head] in PAIRED and self._read_collective(phrase):
            return
        words, head = self.text.words, phrase.head
        if words[head] in MEDIA or words[head - 1] == "Radio":
            medium = self._medium(phrase, parts)
            if medium is not None:
                self._note(phrase, medium)
                return
        whose = (self._read_called(phrase, parts[0]) if parts[0].role else None) or self._read_possessor(phrase)
        role: Part | None = None
        for index, part in enumerate(parts):
            if part.name is not None:
                whose = self._read_listed(phrase, parts, index, part.name, whose, role)
            elif part.role is None:
                found = self.strangers.find(phrase, parts, index, whose)
                if found is not None:
                    self._note(phrase, found)
                    # "Trovik's ministry" is his state's.
                    whose = Owner(self.company.state_of(found.characters[0]) or whose.country, whose.parent)
            else:
                role = part
                if part.stop == phrase.stop:
                    self._read_bearer(phrase, parts, index, part.role, whose)
                elif self.tags[part.stop] == "Z" or self._is_spoken_for(part, parts[index + 1 :]):
                    whose = self._read_owner(phrase, parts, index, part.role, whose)
        word = self.lowers[phrase.head]
        if whose.country or word not in REFERRING or self.cast.head_mention(phrase) is not None:
            return
        if (
            not self._read_collective(phrase)
            and word in MEMBERS
            and parts[-1].stop == phrase.head
            and whose.parent.startswith("IGO")
        ):
            self.cast.anyone(phrase)  # "EU countries"

    def _read_bearer(self, phrase: Phrase, parts: list[Part], index: int, role: Role, whose: Owner) -> None:
        """A phrase that ends in a role: whoever bears it, or the people that "the Kurdish minority" is."""
        taken = parts[index - 1].role if index and self.lowers[phrase.head] in TAKEN else None
        if taken is not None and parts[index - 1].stop == phrase.head:
            # "took three soldiers hostage"
            inner = Phrase(phrase.first, phrase.head, phrase.sentence)
            self._read_bearer(inner, parts[:index], index - 1, taken, whose)
            found = self.cast.head_mention(inner)
            if found is not None:
                self.cast.equate(phrase, found)
            return
        name = parts[index - 1].name if index else None
        found = None
        if name is not None and name.stop == phrase.head and self.lowers[phrase.head] in PEOPLES:
            found = self.cast.adjective(name)
        if found is not None and found.characters[0].kind is ActorKind.POPULATION:
            found.stop = phrase.stop
        else:
            found = self.bearers.find(phrase, parts, index, role, whose)
        if found is not None:
            self._note(phrase, found)

    def _medium(self, phrase: Phrase, parts: list[Part]) -> Sighting | None:
        """Read "Radio Bamako", "Tehran radio", "the Accra Herald": media of a state, not the state; None for others."""
        last = next((part for part in reversed(parts) if part.name is not None), None)
        if last is None or last.name is None or last.name.entries[0].sense not in {Sense.STATE, Sense.SEAT}:
            return None
        words, first, stop = self.text.words, last.first, last.stop
        if stop == phrase.stop and first > phrase.first and words[first - 1] == "Radio":
            first -= 1
        elif stop == phrase.head and words[stop] in MEDIA:
            stop += 1
        else:
            return None
        name, country = self.cast.words(first, stop), last.name.entries[0].country
        made = self.company.make(f"{country}/{slug(name)}", name, ActorKind.ORGANISATION)
        made.country, made.sectors = self.company.code(country), (Sector.JRN,)
        made = self.company.add(made.id, made)
        return Sighting(first, stop, MentionKind.NAME, (made,), "actor.medium", last.name.entries[0].row)

    def _read_possessor(self, phrase: Phrase) -> Owner:
        """Whose something is by a noun that refers to somebody: "both countries' ministers", "the country's army"."""
        at = self.tags.find("Z", phrase.first, phrase.stop)
        if at < 0 or self.lowers[at - 1] not in REFERRING:
            return NOBODY
        owner = Phrase(phrase.first, at, phrase.sentence)
        self._read_collective(owner)
        found = self.cast.head_mention(owner)
        if found is not None:
            return self.cast.owner_as(found.characters[0])
        spoken_of = self.lowers[phrase.first : at] in (["the", "country"], ["the", "nation"])
        return Owner(self.reference.frame(owner)) if spoken_of else NOBODY

    def _is_spoken_for(self, part: Part, others: list[Part]) -> bool:
        """Whether a ministry or its like stands before its official: "Foreign Ministry spokesman Ola Lund"."""
        after = others[0] if others else None
        return (
            part.role is not None and part.role.unique and not part.role.governs
            and after is not None and after.first == part.stop and after.role is not None and after.role.personal
        )  # fmt: skip

    def _read_owner(self, phrase: Phrase, parts: list[Part], index: int, role: Role, whose: Owner) -> Owner:
        """A role whose something else is, "the ministry's plan", as a mention; returns whose the rest is."""
        owner = Phrase(phrase.first, parts[index].stop, phrase.sentence)
        if any(known.stop == owner.stop for known in self.cast.mentions_in(phrase)):
            return whose  # It was met before, "the court's".
        found = self.bearers.find(owner, parts[: index + 1], index, role, whose)
        if found is None:
            return whose
        self._note(owner, found)
        return Owner(self.company.state_of(found.characters[0]) or whose.country, whose.parent)

    def _read_called(self, phrase: Phrase, part: Part) -> Owner | None:
        """A body met that goes by its last word before its official, "a Commission spokesman", whose the rest is."""
        first, called = part.first, self.text.words[part.first]
        if part.role is None or self.tags[phrase.first : first] not in ARTICLES:
            return None
        if first == phrase.head or (part.role.body and part.stop > first + 1):
            return None  # "the Ministry of Defence"
        match = self.parts.roles.match(self.lowers, first, first + 1)
        role = None if match is None or not match[1].body else match[1]
        if role is None:
            return None
        named = called[0].isupper()
        body = self.reference.body_called(called) if named else None
        if body is None and not role.unique and role.sectors[:1] == (Sector.GOV,):
            body = self.reference.role(role, called, plural=False, bare=False)  # "a ministry spokesman"
        if body is None:
            return None
        kind = MentionKind.NAME if named else MentionKind.NOMINAL
        self._note(phrase, Sighting(first, first + 1, kind, (body,), "actor.surname"))
        return self.cast.owner_as(body)

    def _read_listed(
        self, phrase: Phrase, parts: list[Part], index: int, name: Name, whose: Owner, role: Part | None
    ) -> Owner:
        """A part that the lexicon names; returns whose the rest of the phrase is."""
        part = parts[index]
        entry = self.cast.choose(name)
        if entry.row in SEATS and part.first == phrase.first:
            alone = part.stop == phrase.stop or self.tags[part.stop] == "Z"
            entry = self.company.seat(entry) if alone else entry
        if entry.sense in {Sense.ADJECTIVE, Sense.GROUP, Sense.PEOPLE} and part.stop == phrase.stop == phrase.first + 1:
            bearer = self.company.by_surname.get(self.text.words[part.first])
            if bearer is not None and bearer.kind is ActorKind.PERSON:
                self._read_surname(phrase)  # "Baloch said", after "Mumtaz Baloch"
                return whose
        if name.tag == "A":
            side = self._is_side(phrase, part)
            if (part.stop == phrase.stop or side) and (found := self.cast.adjective(name)) is not None:
                if self.lowers[phrase.first] in SINGLE and not self.cast.is_sided(part.stop):
                    self._single_out(found)
                if side:
                    found.stop, found.kind = phrase.stop, MentionKind.NOMINAL
                self._note(phrase, found)  # "the French", "the Chinese", "the Tajik side"
            if self.cast.is_sided(part.stop):
                return whose
            country = entry.country
            if self.lowers[phrase.head] in OF_PEOPLES:
                kindred = self.company.kindred(entry, self.cast.words(part.first, part.stop))
                country = country if kindred is None else self.company.root(kindred)
            return Owner(country or whose.country, whose.parent)
        if entry.sense is Sense.ORGANISATION:
            other = whose.country or self._whose_parliament(phrase, part, entry)
            if other and entry.country not in {other, ""}:
                # "Colombia's Senate" is not the one that goes by the bare name.
                self._read_other(phrase, parts, index, other)
                return whose
        met = self._read_name(phrase, part, entry, role)
        if self.cast.is_sided(part.stop) or (met is None and self.lowers[phrase.first - 1] in PLACING):
            return whose
        # "Ohio Governor Ana Lund": a place is nobody, but somebody is of it.
        parent = whose.parent if met is None or met.kind is ActorKind.PERSON else met.id
        return Owner(entry.country or whose.country, parent)

    def _single_out(self, found: Sighting) -> None:
        """Let "a Russian" be somebody of the state, who is not the state."""
        state = found.characters[0]
        if state.kind is not ActorKind.STATE:
            return
        name = self.cast.words(found.first, found.stop)
        one = self.company.make(f"{state.id}/?{slug(name)}", name, ActorKind.PERSON)
        one.country, one.named, one.sectors = state.country, False, (Sector.CVL,)
        found.characters, found.kind = (self.company.add(one.id, one),), MentionKind.NOMINAL

    def _is_side(self, phrase: Phrase, part: Part) -> bool:
        """Whether a phrase is a state as a party, "the Tajik side" or leadership, and not where something is."""
        lowers, at = self.lowers, phrase.first - 1
        if part.stop != phrase.head or lowers[phrase.head] not in {"leadership", "side"}:
            return False
        if lowers[phrase.head] == "leadership":
            return True
        placed = at >= phrase.sentence.first and lowers[at] in {"along", "at", "from", "in", "near", "on", "onto"}
        return not placed and lowers[phrase.stop : phrase.stop + 1] != ["of"]

    def _whose_parliament(self, phrase: Phrase, part: Part, entry: Entry) -> str:
        """The other country of "the Senate in Nigeria"; empty where the bare name's usual bearer is meant."""
        if entry.actor is None or entry.actor.sectors[:1] != (Sector.LEG,) or part.stop != phrase.stop:
            return ""
        country = self.cast.owner_after(phrase).country
        return "" if country == entry.country else country

    def _read_other(self, phrase: Phrase, parts: list[Part], index: int, country: str) -> None:
        """A bare name that another state takes from its usual bearer: the role it also is, or nobody."""
        part = parts[index]
        match = self.parts.roles.match(self.lowers, part.first, part.stop)
        if match is not None and match[0] == part.stop == phrase.stop:
            parts[index] = Part(part.first, part.stop, role=match[1], plural=match[2])
            found = self.bearers.find(phrase, parts, index, match[1], Owner(country))
            if found is not None:
                self._note(phrase, found)

    def _read_name(self, phrase: Phrase, part: Part, entry: Entry, role: Part | None) -> Character | None:
        """A name of the lexicon."""
        if entry.sense is Sense.PERSON:
            character = self.company.person(entry)
            if part.stop - part.first > 1:
                # A table's "Yemane Gebremeskel" may be Ghebremeskel all through a text.
                self.company.by_surname.setdefault(self.text.words[part.stop - 1], character)
            if role is not None and role.role is not None and role.role.office:
                self.company.hold(character, entry, self.cast.title(role.first, role.stop))
            self._note(
                phrase, Sighting(part.first, part.stop, MentionKind.NAME, (character,), "actor.person", entry.row)
            )
            return character
        if entry.actor is None:
            return None
        character = self._people(entry, part) if entry.sense is Sense.PEOPLE else self.company.listed(entry)
        kind = MentionKind.METONYM if entry.sense is Sense.SEAT else MentionKind.NAME
        if entry.sense is Sense.PEOPLE:
            kind = MentionKind.DEMONYM
        if self._is_place(phrase, part, entry) or self._is_medium(part):
            return character
        stop = part.stop
        belonging = (
            EQUIPMENT if Sector.MIL in character.sectors else PEOPLES if character.kind is ActorKind.POPULATION else ()
        )
        if stop == phrase.head and self.lowers[phrase.head] in belonging:
            stop = phrase.stop
        found = Sighting(part.first, stop, kind, (character,), "actor.name", entry.row)
        if part.name is not None and part.name.end < stop == part.stop:
            found.stop = part.name.end
            if stop == phrase.stop:
                self.cast.equate(phrase, found)
        self._note(phrase, found)
        return character

    def _people(self, entry: Entry, part: Part) -> Character:
        """The population behind "Israelis"."""
        kindred = self.company.kindred(entry, self.cast.words(part.first, part.stop))
        if kindred is not None:
            return kindred
        self.company.listed(entry)  # Who speaks of Israelis speaks of Israel.
        key = f"people:{entry.country}"
        found = self.company.by_key.get(key)
        if found is None:
            name = self.cast.words(part.first, part.stop)
            found = self.company.make(f"{entry.country}/?{slug(name)}", name, ActorKind.POPULATION)
            found.country, found.named, found.plural = self.company.code(entry.country), False, True
            found.sectors = (Sector.CVL,)
            self.company.add(key, found)
        return found

    def _is_place(self, phrase: Phrase, part: Part, entry: Entry) -> bool:
        """Whether a state, seat or place stands for a location here."""
        if part.stop < phrase.stop or entry.sense in {Sense.ORGANISATION, Sense.PEOPLE, Sense.GROUP}:
            return False
        lowers, tags = self.lowers, self.tags
        at = phrase.first - 1
        preposition = lowers[at] if at >= phrase.sentence.first and tags[at] == "I" else ""
        if preposition in PLACING:
            return not (preposition == "in" and lowers[at - 1] in HOLDING)
        if self._names_land(phrase, entry):
            return True
        if entry.sense is Sense.SEAT:
            if preposition == "to" or (preposition == "of" and at - 1 >= 0 and lowers[at - 1] in DIRECTIONS):
                return True
            if part.first > phrase.first and lowers[part.first - 1] in PLACE_WORDS:
                return True
            after = part.stop
            if after + 1 < phrase.sentence.stop and tags[after] == "," and after + 1 in self.cast.name_at:
                return self.cast.name_at[after + 1].entries[0].sense is Sense.STATE and preposition != ""
        return preposition == "of" and lowers[at - 1] in LOCATING

    def _is_medium(self, part: Part) -> bool:
        """Whether a platform is only where something is said: "wrote on Twitter", "his Twitter account"."""
        if self.text.words[part.first] not in PLATFORMS:
            return False
        on = self.lowers[part.first - 1] in {"on", "via"}
        return on or self.lowers[part.stop : part.stop + 1] in (["account"], ["channel"], ["page"], ["post"])

    def _names_land(self, phrase: Phrase, entry: Entry) -> bool:
        """Whether a state only says where a town is: "in Arusha, Tanzania"."""
        at, grammar = phrase.first - 1, self.grammar
        if entry.sense is not Sense.STATE or at - 2 < phrase.sentence.first or self.tags[at] not in ",(":
            return False
        town = grammar.phrase_at(at - 1)
        if town is None or self.tags[town.head] != "P" or self.lowers[town.first - 1] not in PLACING:
            return False
        place = self.cast.place(town)
        known = place is not None and (place[1].sense is Sense.STATE or place[1].country != entry.country)
        return not known and not self.reference.is_subject(phrase)

    def _read_collective(self, phrase: Phrase) -> bool:
        """A noun for several or for one met before, "both countries", "the bloc"; whether it is known whom it means."""
        if self.lowers[phrase.head] in LEADERSHIP:
            return self._read_leadership(phrase)
        characters, kind, first = self.reference.noun(phrase)
        if len(characters) > 1 and not self.reference.is_subject(phrase):
            characters = self._spoken_to(phrase, characters)
        if not characters and self.tags[phrase.first] == "F":
            characters, first = self._own_realm(phrase), phrase.first + 1
        if characters:
            self._note(phrase, Sighting(first, phrase.stop, kind, characters, "actor.collective"))
        return bool(characters)

    def _spoken_to(self, phrase: Phrase, pair: tuple[Character, ...]) -> tuple[Character, ...]:
        """Read "Chad and Mali urged both parties": two others; nobody speaks to themselves."""
        askers = {one for each in self.pronouns.askers(phrase) for one in each}
        subject = self.tags[phrase.first - 2] == "Q" and self.lowers[phrase.first - 2] in {"they", "we"}
        if askers.isdisjoint(pair) and not (subject and self.reference.pairs.stand_in(phrase.sentence)):
            return pair
        others = self.reference.pairs.others() if self.lowers[phrase.head] not in PEOPLE_PAIRS else ()
        return others if askers.isdisjoint(others) else ()

    def _own_realm(self, phrase: Phrase) -> tuple[Character, ...]:
        """Read "his country": the state of whoever "his" means, where it is no place; "his office" is he himself."""
        lowers, before = self.lowers, phrase.first - 1
        if lowers[phrase.first : phrase.stop] in (["his", "office"], ["her", "office"]):
            speaker = self.pronouns.possessor(phrase)
            return () if speaker is None or self.tags[before] == "I" else (speaker,)
        if phrase.head != phrase.first + 1 or lowers[phrase.head] not in OWN_REALMS:
            return ()
        if before >= phrase.sentence.first and lowers[before] in PLACING:
            return ()
        country = self.owners.possessor(phrase).country
        return (self.company.state(country),) if country else ()

    def _read_leadership(self, phrase: Phrase) -> bool:
        """Read "the leadership of Chad and Mali": the states, in one mention; whether there is one."""
        tags, grammar, last = self.tags, self.grammar, phrase
        states: list[Character] = []
        while last.stop + 1 < phrase.sentence.stop and tags[last.stop] in ("K" if states else "I"):
            inner = grammar.phrase_at(last.stop + 1)
            place = self.cast.place(inner) if inner is not None and self.cast.is_state(inner) else None
            if inner is None or place is None or (not states and self.lowers[phrase.stop] != "of"):
                break
            states.append(self.company.state(place[1].country))
            last = inner
        if states:
            first = phrase.first + (tags[phrase.first] == "D")
            stop, kind = (last.stop, MentionKind.COLLECTIVE) if len(states) > 1 else (phrase.stop, MentionKind.NOMINAL)
            self._note(phrase, Sighting(first, stop, kind, tuple(states), "actor.collective"))
        return bool(states)
