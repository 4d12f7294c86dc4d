"""Whom pronouns, bare surnames, "the ministry", "both countries" refer back to.

A reference is looked for a few sentences back; where nobody or several people would do, it stays open.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from ..codes import Sector
from ..records import ActorKind, MentionKind
from .roles import FORCES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .characters import Character, Company
    from .grammar import Grammar
    from .phrases import Phrase
    from .roles import Role
    from .text import Sentence, Text

__all__ = ["REFERRING", "Reference"]

# How many mentions and sentences a reference looks back.
RECENT: Final = 40
SENTENCES: Final = 4
FRAME_SENTENCES: Final = 3
MALE: Final = frozenset({"he", "him", "his", "himself"})
FEMALE: Final = frozenset({"she", "her", "hers", "herself"})
PLURAL: Final = frozenset({"they", "them", "their", "themselves"})
NEUTER: Final = frozenset({"it", "its", "itself"})
PAIRS: Final = frozenset(
    "countries sides nations governments states parties neighbours neighbors allies capitals powers rivals foes "
    "enemies armies republics".split()
)
STATE_PAIRS: Final = frozenset(
    "countries nations governments states neighbours neighbors capitals powers republics".split()
)
PEOPLE_PAIRS: Final = frozenset({"leaders", "men", "presidents", "ministers", "officials", "women"})
PAIRING: Final = frozenset({"both", "two", "warring", "neighbouring", "neighboring", "opposing", "rival"})
SERVING: Final = frozenset({Sector.GOV, Sector.MIL})
PARTIES: Final = frozenset({ActorKind.STATE, ActorKind.ARMED_GROUP})
NOT_THINGS: Final = frozenset({ActorKind.PERSON, ActorKind.POPULATION, ActorKind.UNKNOWN})
# Nouns that can stand for a body met before, and the kinds they may mean.
BODIES: Final = {
    "agency": (ActorKind.IGO, ActorKind.ORGANISATION),
    "alliance": (ActorKind.IGO, ActorKind.ORGANISATION),
    "assembly": (ActorKind.IGO, ActorKind.ORGANISATION),
    "bloc": (ActorKind.IGO,),
    "commission": (ActorKind.IGO,),
    "company": (ActorKind.ORGANISATION,),
    "council": (ActorKind.IGO,),
    "court": (ActorKind.IGO, ActorKind.ORGANISATION),
    "group": (ActorKind.ARMED_GROUP, ActorKind.NGO, ActorKind.IGO),
    "militia": (ActorKind.ARMED_GROUP,),
    "movement": (ActorKind.ARMED_GROUP, ActorKind.ORGANISATION),
    "organisation": (ActorKind.IGO, ActorKind.NGO),
    "organization": (ActorKind.IGO, ActorKind.NGO),
    "party": (ActorKind.ORGANISATION,),
    "union": (ActorKind.IGO,),
    "watchdog": (ActorKind.IGO, ActorKind.NGO),
}


# What an organisation must do to be called so, and nouns that a body's own name must hold.
DOING: Final = {
    "alliance": Sector.PTY, "company": Sector.BUS, "court": Sector.JUD, "movement": Sector.PTY, "party": Sector.PTY,
}  # fmt: skip
OWN_WORDS: Final = frozenset({"agency", "assembly", "commission", "council", "union"})
# An office with one of these before it is another.
LESSER: Final = ("vice ", "deputy ", "former ", "assistant ", "acting deputy ", "under ")
# Nouns that can stand for the state being spoken of, where they are described: "the oil-rich nation".
REALMS: Final = frozenset({"country", "nation", "republic", "kingdom", "state"})
PLACING: Final = frozenset({"in", "at", "near", "inside", "across", "throughout", "outside", "around", "within"})

REFERRING: Final = frozenset({*PAIRS, *PEOPLE_PAIRS, *BODIES, *REALMS})


class Reference:
    """What has been met so far, the latest last."""

    __slots__ = (
        "_barred",
        "_sentence",
        "_subjects",
        "company",
        "grammar",
        "pair",
        "people_pair",
        "recent",
        "state_pair",
        "text",
    )

    def __init__(self, text: Text, grammar: Grammar, company: Company) -> None:
        """Begin with nobody."""
        self.text = text
        self.grammar = grammar
        self.company = company
        self.recent: list[tuple[Character, Phrase, bool]] = []
        self.pair: tuple[Character, ...] = ()
        self.state_pair: tuple[Character, ...] = ()
        self.people_pair: tuple[Character, ...] = ()
        self._sentence: Sentence | None = None
        self._barred = -1
        self._subjects: set[int] = set()

    def met(self, characters: tuple[Character, ...], phrase: Phrase, kind: MentionKind) -> None:
        """Remember a mention; two states or two people of one sentence are a pair."""
        subject = self.is_subject(phrase)
        for character in characters:
            if kind is not MentionKind.PRONOUN:
                # A capital may be no more than where two others met.
                if kind is not MentionKind.METONYM or subject or character.mentions:
                    self._note_pair(character, phrase)
                character.mentions += 1
            character.last = phrase.first
            self.recent.append((character, phrase, subject))
        if len(self.recent) > 2 * RECENT:
            del self.recent[:-RECENT]

    def is_subject(self, phrase: Phrase) -> bool:
        """Whether a verb with a tense is said of a phrase."""
        if phrase.sentence is not self._sentence:
            self._sentence = phrase.sentence
            subjects = [self.grammar.subject(verb) for verb in self.grammar.verbs(phrase.sentence) if verb.finite]
            self._subjects = {subject.first for subject in subjects if subject is not None}
        return phrase.first in self._subjects

    def _note_pair(self, character: Character, phrase: Phrase) -> None:
        """Keep the latest two states, parties to a conflict, and people, that stood in one sentence."""
        character = self._party(character)
        if character.kind not in {*PARTIES, ActorKind.PERSON} or self._is_group(character):
            return
        kinds = PARTIES if character.kind in PARTIES else {ActorKind.PERSON}
        for met, where, _ in reversed(self.recent):
            if where.sentence is not phrase.sentence:
                break
            other = self._party(met)
            if other.kind in kinds and self._are_two(other, character):
                self._keep(other, character)
                break

    def _keep(self, one: Character, other: Character) -> None:
        """Keep a pair of people, of states, or of whoever may be a side."""
        if other.kind is ActorKind.PERSON:
            self.people_pair = (one, other)
            return
        self.pair = (one, other)
        if one.kind is other.kind is ActorKind.STATE:
            self.state_pair = self.pair

    def _party(self, character: Character) -> Character:
        """The state that a ministry or an army acts for; everybody else for themselves."""
        if character.kind is not ActorKind.ORGANISATION or not SERVING.intersection(character.sectors):
            return character
        root = self.company.root(character)
        return self.company.state(root) if root in self.company.names.states else character

    def _are_two(self, one: Character, other: Character) -> bool:
        """Whether two can be "both sides": somebody is named, and neither is a state of the past."""
        former = self.company.names.states.former
        named = one.named or other.named
        return one is not other and named and not self._is_group(one) and not {one.id, other.id} & former

    @staticmethod
    def _is_group(character: Character) -> bool:
        """Whether several states are meant, "Arab states", which is no party on its own."""
        return character.kind is ActorKind.STATE and not character.named

    def _met_before(self, phrase: Phrase, sentences: int) -> list[tuple[Character, Phrase, bool]]:
        """Who was met, the latest first, where, and whether as a subject; not whom a pronoun cannot mean."""
        here = phrase.sentence.index
        found = []
        for met in reversed(self.recent[-RECENT:]):
            if here - met[1].sentence.index > sentences:
                break
            if met[1].first != self._barred:
                found.append(met)
        return found

    # --- Pronouns -------------------------------------------------------------------------------------------------

    def pronoun(self, phrase: Phrase) -> tuple[Character, ...]:
        """Whom a third-person pronoun means; never the subject of the verb whose object it is."""
        word = self.text.lowers[phrase.head]
        self._barred = self._own_subject(phrase, word)
        if word in MALE:
            return self._person(phrase, "m")
        if word in FEMALE:
            return self._person(phrase, "f")
        if word in PLURAL:
            return self._several(phrase)
        if word in NEUTER:
            return self._thing(phrase)
        return ()

    def _own_subject(self, phrase: Phrase, word: str) -> int:
        """Where the subject of an object pronoun's own verb begins: "the North denied it"; -1 for none."""
        if word.endswith(("self", "selves")):
            return -1
        verbs = [verb for verb in self.grammar.verbs(phrase.sentence) if verb.stop <= phrase.first]
        if not verbs or phrase.first - verbs[-1].stop > 1 or self.is_subject(phrase):
            # "clings to power despite calls for him to go": not what the verb is done to.
            return -1
        subject = self.grammar.subject(verbs[-1])
        return -1 if subject is None else subject.first

    def _person(self, phrase: Phrase, gender: str) -> tuple[Character, ...]:
        """The person of that gender, or of none known, that a sentence is about; else the latest."""
        people = [
            met
            for met in self._met_before(phrase, SENTENCES)
            if met[0].kind is ActorKind.PERSON and not met[0].plural and met[0].gender in {gender, ""}
        ]
        subject = self._subject_of_nearest(phrase, people)
        return (subject or people[0][0],) if people else ()

    def _several(self, phrase: Phrase) -> tuple[Character, ...]:
        """The latest plural actor that was a subject, or two that were joined, or the only plural one."""
        near = self._met_before(phrase, 1)
        plural = [met for met in near if met[0].plural]
        subject = self._subject_of_nearest(phrase, plural)
        if subject is not None:
            return (subject,)
        for (other, second, is_subject), (one, first, _) in pairwise(near):
            between = self.grammar.tags[first.stop : second.first]
            if is_subject and between == "K" and one is not other:
                return (one, other)
        characters = {met[0].id: met[0] for met in plural}
        return tuple(characters.values()) if len(characters) == 1 else ()

    def _thing(self, phrase: Phrase) -> tuple[Character, ...]:
        """The state or body that this sentence or the one before is about."""
        things = [
            met for met in self._met_before(phrase, 1) if met[0].kind not in NOT_THINGS and not met[0].plural and met[2]
        ]
        subject = self._subject_of_nearest(phrase, things)
        return () if subject is None else (subject,)

    def _subject_of_nearest(self, phrase: Phrase, met: list[tuple[Character, Phrase, bool]]) -> Character | None:
        """Of the nearest sentence with a subject among some: in this one the latest, in an earlier one the first."""
        found: Character | None = None
        sentence: Sentence | None = None
        for character, where, subject in met:
            if not subject:
                continue
            if sentence is None:
                sentence = where.sentence
            if where.sentence is not sentence:
                break
            found = character
            if sentence is phrase.sentence:
                break
        return found

    # --- Names and nouns ------------------------------------------------------------------------------------------

    def surname(self, words: str) -> Character | None:
        """Whom a bare surname means: somebody introduced, else the one office-holder it can be."""
        met = self.company.by_surname
        if words in met:
            return met[words]
        names = self.company.names
        known = names.surnames.get(words)
        also = "" in names.by_first.get(words, {})
        if not known or also or words.lower() in self.grammar.english.letters:
            # "English" is a language, and "May" a month, until the text has named somebody so.
            return None
        day = self.company.published
        if day:
            known = [entry for entry in known if any(office.held_on(day) for office in entry.offices)]
        elif not self.company.at_home(known[0]):
            return None
        return self.company.person(known[0]) if len(known) == 1 else None

    def frame(self, phrase: Phrase) -> str:
        """The country that a role without one belongs to: the state met last, a subject first; empty if none.

        Where no state is met, it is the one that all the people and bodies are of.
        """
        fallback = best = ""
        sentence = None
        countries = set()
        for character, where, subject in reversed(self.recent[-RECENT:]):
            if phrase.sentence.index - where.sentence.index > FRAME_SENTENCES:
                break
            if where.sentence is not sentence:
                if best:
                    break
                sentence = where.sentence
            if character.kind is ActorKind.STATE and character.named:
                # The first subject of a sentence is its frame, not the last.
                best = character.id if subject else best
                fallback = fallback or character.id
            countries.add(self.company.root(character))
        alone = countries.pop() if len(countries) == 1 else ""
        return best or fallback or alone

    def government(self, phrase: Phrase, country: str, *, definite: bool) -> tuple[Character, ...]:
        """Read "the Iranian government", "the government": the state itself."""
        if not country and definite:
            country = self.frame(phrase)
        return (self.company.state(country),) if country in self.company.names.states else ()

    def role(self, role: Role, words: str, *, plural: bool) -> Character | None:
        """Somebody met before in a role: "the minister", "the ministry", "the rebels"."""
        wanted = (role.id.replace("-", " "), words.replace("-", " "))
        for character, _, _ in reversed(self.recent[-RECENT:]):
            if role.kind == "body":
                if character.id.endswith(role.id) and "?" not in character.id:
                    return character
            elif plural == character.plural and role.personal and self._offices(character):
                if any(self._holds(office, wanted) for office in self._offices(character)):
                    return character
            elif character.plural and "?" in character.id and character.id.endswith(role.id):
                return character
        return None

    def _offices(self, character: Character) -> Sequence[str]:
        """What somebody is said to be; in an undated text that does not say, what the table says."""
        return (character.role,) if character.role else self.company.offices.get(character.id, ())

    @staticmethod
    def _holds(held: str, wanted: tuple[str, ...]) -> bool:
        """Whether an office is what some words say: "UN secretary-general", but not "vice president"."""
        words = held.lower().replace("-", " ")
        for office in wanted:
            if words == office or (words.endswith(" " + office) and not words.startswith(LESSER)):
                return True
        return False

    def colleague(self, role: Role) -> str:
        """The state of somebody unnamed met lately in the same role, or of the only force; empty for nobody."""
        forces = set()
        for character, _, _ in reversed(self.recent[-RECENT:]):
            if not character.country or character.country not in self.company.names.states:
                continue
            held = "" if character.named or character.plural else character.role or ""
            if held and held.lower().replace(" ", "-").endswith(role.id):
                return character.country
            if role.force and FORCES.intersection(character.sectors):
                forces.add(character.country)
        return forces.pop() if len(forces) == 1 else ""

    def world_court(self) -> tuple[Character, ...]:
        """The international court met last."""
        for character, _, _ in reversed(self.recent[-RECENT:]):
            if character.kind is ActorKind.IGO and Sector.JUD in character.sectors:
                return (character,)
        return ()

    def noun(self, phrase: Phrase) -> tuple[tuple[Character, ...], MentionKind, int]:
        """Read "both countries", "the two leaders", "the bloc": whom they mean, how, and where the mention begins."""
        lowers = self.text.lowers
        head = lowers[phrase.head]
        first = phrase.first
        self._barred = -1
        if head in PAIRS or head in PEOPLE_PAIRS:
            words = lowers[phrase.first : phrase.head]
            if any(word in PAIRING for word in words) and not any(word in {"many", "other"} for word in words):
                pair = self._pair(head)
                if words and words[0] == "the":
                    first += 1
                return pair, MentionKind.COLLECTIVE, first
            return (), MentionKind.COLLECTIVE, first
        if lowers[first] not in {"the", "this"}:
            return (), MentionKind.NOMINAL, first
        if head in REALMS:
            return self._realm(phrase), MentionKind.NOMINAL, first + 1
        if phrase.stop - first > 2:
            return (), MentionKind.NOMINAL, first
        for character, _, _ in self._met_before(phrase, SENTENCES):
            if self._answers(head, character):
                return (character,), MentionKind.NOMINAL, first + 1
        return (), MentionKind.NOMINAL, first

    @staticmethod
    def _answers(noun: str, character: Character) -> bool:
        """Whether a noun for a body fits one: by its name, else by its kind and what it does."""
        if noun in character.name.lower().split() and character.named:
            return True
        if character.kind not in BODIES.get(noun, ()):
            return False
        if noun in OWN_WORDS:
            # "The agency" is an organ ("UNHCR"), not the union that it belongs to, nor an army.
            return character.kind is ActorKind.IGO and character.id.count("/") > 1 and noun == "agency"
        needed = DOING.get(noun)
        return needed is None or character.kind is not ActorKind.ORGANISATION or needed in character.sectors

    def _pair(self, head: str) -> tuple[Character, ...]:
        """The two that a noun for both may mean."""
        if head in PEOPLE_PAIRS:
            return self.people_pair or self.pair
        return self.state_pair if head in STATE_PAIRS else self.pair

    def _realm(self, phrase: Phrase) -> tuple[Character, ...]:
        """Read "the oil-rich nation": the state being spoken of, where it is no place."""
        before = phrase.first - 1
        if before >= phrase.sentence.first and self.text.lowers[before] in PLACING:
            return ()
        described = phrase.head - phrase.first > 1
        if any(self.text.words[token][0].isupper() for token in range(phrase.first + 1, phrase.head)):
            # Nothing here says which nations are West African.
            return ()
        if not described and not self.is_subject(phrase):
            return ()
        states = {met[0].id: met[0] for met in self._met_before(phrase, 1) if met[0].id in self.company.names.states}
        return tuple(states.values()) if len(states) == 1 else ()
