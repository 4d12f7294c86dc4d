"""Whom pronouns refer back to: "he", "it", "they", "its soldiers"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from ...codes import Sector
from ...records import ActorKind, MentionKind
from ..grammar.phrases import COMPLEMENTIZERS, INTERROGATIVES, TELLING
from .reference import SENTENCES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..grammar.grammar import Grammar
    from ..grammar.phrases import Phrase, Verb
    from ..text.reading import Sentence, Text
    from .characters import Character
    from .pairs import Meeting
    from .reference import Reference

__all__ = ["PRONOUNS", "Pronouns"]

MALE: Final = frozenset({"he", "him", "his", "himself"})
FEMALE: Final = frozenset({"she", "her", "hers", "herself"})
PLURAL: Final = frozenset({"they", "them", "their", "themselves"})
NEUTER: Final = frozenset({"it", "its", "itself"})
PRONOUNS: Final = frozenset({*MALE, *FEMALE, *PLURAL, *NEUTER, "you"})
REFLEXIVE: Final = frozenset({"himself", "herself", "themselves", "itself"})
TOGETHER: Final = frozenset({MentionKind.COLLECTIVE, MentionKind.PRONOUN})
NOT_THINGS: Final = frozenset({ActorKind.PERSON, ActorKind.POPULATION, ActorKind.UNKNOWN})
# "It is unclear why", "it was hard to": what stands between such an "it" and what it stands for.
WARNING: Final = frozenset({"notify", "remind", "warn"})
WHO: Final = frozenset({"he", "she"})
# Verbs whose object is somebody.
BLAMING: Final = frozenset({"accuse", "blame", "charge", "criticise", "criticize", "rebuke", "urge", "warn"})
LINKING_VERBS: Final = frozenset({"appear", "be", "become", "remain", "seem"})
SEEMING: Final = frozenset({"appear", "seem"})
CLAUSES: Final = COMPLEMENTIZERS | {"if"}
# What a fact does, and nobody, and how near the fact follows: "it emerged that", "it turned out on Monday that".
EMERGING: Final = frozenset({"emerge", "follow", "happen", "transpire", "turn"})
NEAR: Final = 4
# Nouns for acts and times that are not among the abstract ones.
STRONG: Final = frozenset({"force", "power"})
DOINGS: Final = frozenset({"act", "conference", "decision", "duty", "mistake", "pity", "responsibility"})
WEIGHING: Final = frozenset(
    "absurd appropriate better best clear crucial dangerous difficult early easier easy essential fair good hard "
    "harder imperative important impossible inappropriate inevitable legitimate likely necessary natural possible "
    "premature reasonable right risky sad unacceptable unfair unnecessary unrealistic urgent useful useless vital "
    "wise wrong".split()
)


class Pronouns:
    """Asked for whom a pronoun means, of those met so far."""

    __slots__ = ("_barred", "grammar", "reference", "text")

    def __init__(self, text: Text, grammar: Grammar, reference: Reference) -> None:
        """Take what remembers who was met."""
        self.text = text
        self.grammar = grammar
        self.reference = reference
        self._barred: tuple[Character, ...] = ()

    def pronoun(self, phrase: Phrase) -> tuple[Character, ...]:
        """Whom a third-person pronoun means; never the subject of the verb whose object it is."""
        word = self.text.lowers[phrase.head]
        self._barred = self._own_subject(phrase, word)
        if word in REFLEXIVE and (beside := self._beside(phrase)):
            return beside
        if word in MALE:
            return self._person(phrase, "m")
        if word in FEMALE:
            return self._person(phrase, "f")
        if word in PLURAL:
            return self._several(phrase)
        return self._thing(phrase)

    def _beside(self, phrase: Phrase) -> tuple[Character, ...]:
        """Whose name stands right before: "Lund herself said"."""
        before = self.grammar.phrase_at(phrase.first - 1) if phrase.first > phrase.sentence.first else None
        return () if before is None or before.stop != phrase.first else self._met_at(before)

    def possessor(self, phrase: Phrase) -> Character | None:
        """Whom the "its" or "his" that begins a phrase means, where it is one."""
        word = self.text.lowers[phrase.first]
        self._barred = ()
        found: tuple[Character, ...] = ()
        if word in {"his", "her"}:
            found = self._person(phrase, "m" if word == "his" else "f")
        elif word == "its":
            found = self._thing(phrase)
        elif word == "their":
            found = self._several(phrase)
        return found[0] if len(found) == 1 else None

    def _own_subject(self, phrase: Phrase, word: str) -> tuple[Character, ...]:
        """Who is the subject of an object pronoun's own verb: "the North denied it"; nobody for other pronouns."""
        if word in REFLEXIVE or self.reference.is_subject(phrase):
            return ()
        # Not far: in "clings to power despite calls for him to go", he is not what the verb is done to.
        before = phrase.first - 1
        for token in (before, before - 1):
            verb = self.grammar.verb_at(token) if token >= phrase.sentence.first else None
            if verb is not None and verb.stop <= phrase.first:
                if verb.form == "ing" and word not in NEUTER:
                    # "won the vote, earning him a seat": what was done earned it, not he.
                    return ()
                subject = self.grammar.subject(verb)
                if subject is None:
                    return ()
                met = self._met_in(subject) if word in NEUTER else ()
                # "Chad's rulers left Mali, accusing it": not Chad.
                return met if len(met) > 1 else self._met_at(subject)
        return ()

    def askers(self, phrase: Phrase) -> list[tuple[Character, ...]]:
        """Each of those who are the subjects of the verb right before a phrase."""
        verb = self.grammar.verb_at(phrase.first - 1) if phrase.first > phrase.sentence.first else None
        return [] if verb is None else [(one,) for each in self.grammar.subjects(verb) for one in self._met_at(each)]

    def _met_at(self, phrase: Phrase) -> tuple[Character, ...]:
        """Who was met as a phrase, and not as the owner of what it names."""
        tags = self.grammar.tags
        owned = tags[phrase.first] == "F" or "Z" in tags[phrase.first : phrase.stop]
        return () if owned else self._met_in(phrase)

    def _met_in(self, phrase: Phrase) -> tuple[Character, ...]:
        """Who was met in a phrase, owners too."""
        return tuple([character for character, where, _, _ in self.reference.met_before(phrase, 0) if where is phrase])

    def _met_before(self, phrase: Phrase, sentences: int) -> Iterator[Meeting]:
        """Who was met, the latest first; not whom the pronoun cannot mean."""
        barred = self._barred
        apart, told = self._speaks(phrase), self._tells(phrase)
        for met in self.reference.met_before(phrase, sentences):
            if told and met[3] is MentionKind.NAME and met[1].sentence is phrase.sentence:
                barred = (*barred, met[0])
            if met[0] not in barred and not (apart and self.text.in_quote[met[1].head] >= 0):
                yield met

    def _speaks(self, phrase: Phrase) -> bool:
        """Whether a pronoun right behind a quotation is who says it, and so nobody of whom it only speaks."""
        in_quote, at = self.text.in_quote, phrase.first - 1
        return at > phrase.sentence.first and in_quote[phrase.first] < 0 and in_quote[at] >= 0

    def _tells(self, phrase: Phrase) -> bool:
        """Read "Lund's visit would help, she said": whom a clause names does not tell of it as "she"."""
        verb = self.grammar.verb_at(phrase.stop) if phrase.stop < phrase.sentence.stop else None
        if verb is None or not verb.finite or verb.lemma not in TELLING or self.grammar.tags[phrase.first - 1] != ",":
            return False
        if self.grammar.tags[phrase.first] == "F":
            return False  # "Lund left, her office said"
        behind = self.grammar.tags[verb.stop : verb.stop + 1] in {".", ",", ""}
        return behind and any(other.finite for other in self.grammar.earlier(verb))

    def _person(self, phrase: Phrase, gender: str) -> tuple[Character, ...]:
        """The person of that gender, or of none known, that a sentence is about; else the latest."""
        said = self._saying(phrase, gender)
        if said is not None:
            return (said,)
        shared = self._shared_object(phrase)
        if shared is not None:
            # "summoned the envoy, Ana Lund, and thanked her"
            named = self.grammar.phrase_at(shared.stop + 1) if self.grammar.tags[shared.stop] == "," else None
            for character, where, _, _ in self._people_before(phrase, gender):
                if where is shared or where is named:
                    return (character,)
        subject, latest = self._subject_or_latest(phrase, self._people_before(phrase, gender))
        person = subject or latest
        return () if person is None else (person,)

    def _saying(self, phrase: Phrase, gender: str) -> Character | None:
        """Who says what "he" did, named right before: "met Ana Lund, who said she"."""
        at = phrase.first - 1
        if at <= phrase.sentence.first or self.grammar.tags[at - 1] != "W" or self.text.lowers[phrase.head] not in WHO:
            return None
        verb = self.grammar.verb_at(at)
        subject = None if verb is None else self.grammar.subject(verb)
        met = () if subject is None else self._met_at(subject)
        return next((one for one in met if one.kind is ActorKind.PERSON and (one.gender or gender) == gender), None)

    def _people_before(self, phrase: Phrase, gender: str) -> Iterator[Meeting]:
        """The single people met of a gender, or of none known, the latest first."""
        for met in self._met_before(phrase, SENTENCES):
            character = met[0]
            if character.kind is ActorKind.PERSON and not character.plural and (character.gender or gender) == gender:
                yield met

    def _shared_object(self, phrase: Phrase) -> Phrase | None:
        """What the verb joined before has as its object: "telephoned Merz and thanked him"."""
        token = phrase.first - 1
        verb = self.grammar.verb_at(token) if token > phrase.sentence.first else None
        joined = verb is not None and self.grammar.tags[verb.first - 1] == "K"
        before = self.grammar.previous(verb) if verb is not None and joined else None
        return None if before is None else self.grammar.object(before)

    def _several(self, phrase: Phrase) -> tuple[Character, ...]:
        """The latest plural actor that was a subject, or two that were joined, or the only plural one."""
        near = list(self._met_before(phrase, 1))
        plural = [met for met in near if met[0].plural]
        subject, _ = self._subject_or_latest(phrase, plural)
        if subject is not None:
            # "The kings of Spain and Jordan met. They": those of one phrase.
            where = next(met[1] for met in plural if met[0] is subject)
            return tuple(dict.fromkeys(met[0] for met in reversed(plural) if met[1] is where))
        for (other, second, is_subject, kind), (one, first, _, _) in pairwise(near):
            # "The two leaders met. They": both are one phrase.
            joint = first is second and kind in TOGETHER
            if is_subject and one is not other and (joint or self.grammar.tags[first.stop : second.first] == "K"):
                return (one, other)
        characters = {met[0].id: met[0] for met in plural}
        if not characters:
            # "The Tigers left. They": a band is many.
            bands = [met for met in near if met[2] and met[0].kind is ActorKind.ARMED_GROUP]
            subject, _ = self._subject_or_latest(phrase, bands)
            return () if subject is None else (subject,)
        return tuple(characters.values()) if len(characters) == 1 else ()

    def _thing(self, phrase: Phrase) -> tuple[Character, ...]:
        """The state or body that this sentence or the one before is about."""
        if self._stands_for_clause(phrase):
            return ()
        warned = self._warned(phrase)
        if warned is not None:
            return (warned,)
        reach = 0 if self._is_tellers(phrase) else 1
        subject, _ = self._subject_or_latest(phrase, (met for met in self._things_before(phrase, reach) if met[2]))
        if subject is not None and (single := self._beside_several(phrase, subject)) is not None:
            subject = single
        blamed = (
            subject is None
            and self._barred
            and self.grammar.english.lemma(self.text.lowers[phrase.first - 1]) in BLAMING
        )
        others = {met[0] for met in self._things_before(phrase, 0)} if blamed else set()
        if len(others) == 1:
            # "left the pact with Mali, accusing it": the only other one of the sentence
            subject = others.pop()
        return () if subject is None else (subject,)

    def _is_tellers(self, phrase: Phrase) -> bool:
        """Whether "it" is what says so, and is nobody: "the operations room said it would talk"."""
        at, first = phrase.first - 1, phrase.sentence.first
        if at <= first:
            return False
        # "said it", "said in a note on Monday that it"
        told = self.text.lowers[at] == "that"
        verb = self.grammar.verb_before(phrase.sentence, at) if told else self.grammar.verb_at(at)
        if verb is None or verb.lemma not in TELLING or not self.reference.is_subject(phrase):
            return False
        subject = self.grammar.subject(verb)
        return subject is not None and self.grammar.tags[subject.head] == "N" and not self._met_in(subject)

    def _beside_several(self, phrase: Phrase, subject: Character) -> Character | None:
        """Read "Chad and Niger blocked Mali, whose leaders ... its": the only other one where subjects are several."""
        things = list(self._things_before(phrase, 0))
        where = next((met[1] for met in things if met[0] is subject), None)
        if where is None or "K" not in (self.grammar.tags[where.first - 1], self.grammar.tags[where.stop]):
            return None
        behind = [met[0] for met in things if met[1].first > where.first and met[0].kind is ActorKind.STATE]
        others = {one.id: one for one in behind}
        return others.popitem()[1] if len(others) == 1 else None

    def _things_before(self, phrase: Phrase, sentences: int) -> Iterator[Meeting]:
        """The states and bodies met that "it" may mean; no "both countries", nor media that only told."""
        for met in self._met_before(phrase, sentences):
            character, collective = met[0], met[3] is MentionKind.COLLECTIVE
            if collective or character.kind in NOT_THINGS or character.plural:
                continue
            told = character.sectors[:1] == (Sector.JRN,) and met[1].sentence is not phrase.sentence
            if not told or self._tells_on(phrase):
                yield met

    def _tells_on(self, phrase: Phrase) -> bool:
        """Whether a pronoun says something itself: "It also said"."""
        stop = phrase.sentence.stop
        at = self.grammar.over(phrase.stop, stop, "R")
        verb = self.grammar.verb_at(at) if at < stop else None
        return verb is not None and verb.lemma in TELLING

    def _warned(self, phrase: Phrase) -> Character | None:
        """Who is warned right before a clause begins with "it": "warned Turkey it could face sanctions"."""
        before = self.grammar.phrase_at(phrase.first - 1) if phrase.first > phrase.sentence.first else None
        verb = None if before is None else self.grammar.verb_at(before.first - 1)
        if before is None or verb is None or verb.lemma not in WARNING or not self.reference.is_subject(phrase):
            return None
        return next((met for met in self._met_at(before) if met.kind not in NOT_THINGS), None)

    def _stands_for_clause(self, phrase: Phrase) -> bool:
        """Whether "it" is a clause to come: "it is unclear why", "it was hard to", "made it clear that"."""
        tags, lowers, stop = self.grammar.tags, self.text.lowers, phrase.sentence.stop
        at = phrase.stop
        verb = self.grammar.verb_at(at) if at < stop else None
        if verb is not None and verb.lemma in LINKING_VERBS:
            if self._introduces_clause(verb):
                return True
            at = verb.stop
        elif verb is not None and verb.lemma not in WEIGHING:
            return (verb.passive or verb.lemma in EMERGING) and "that" in lowers[verb.stop : verb.stop + NEAR]
        at = self.grammar.over(at, stop, "Rn\"'")
        judged = at + 1 < stop and (tags[at] in "JBV" or lowers[at] in WEIGHING)
        if not judged or lowers[phrase.head] != "it":
            return False
        after = self.grammar.over(at + 1, stop - 1, "\"'")
        asked = tags[after] == "I" and after + 1 < stop and lowers[after + 1] in INTERROGATIVES  # "unclear on how many"
        return asked or lowers[after] in CLAUSES or (lowers[after] in {"for", "to"} and lowers[at] in WEIGHING)

    def _introduces_clause(self, verb: Verb) -> bool:
        """Whether it is a clause that seems so, "it appears the raid failed", or an act, "it was a mistake"."""
        after = self.grammar.phrase_at(verb.stop)
        if after is None:
            return False
        if verb.lemma in SEEMING:
            return self.grammar.verb_at(after.stop) is not None
        head, abstract = self.text.lowers[after.head], self.grammar.english.abstract
        nouns = {head, self.grammar.english.lemma(head)}
        return STRONG.isdisjoint(nouns) and not (DOINGS.isdisjoint(nouns) and abstract.isdisjoint(nouns))

    def _is_beside(self, phrase: Phrase) -> bool:
        """Whether a clause begins here that says what the first subject did meanwhile: "..., as it vowed to"."""
        lowers, first = self.text.lowers, phrase.first
        return first - 1 > phrase.sentence.first and lowers[first - 1] in {"as", "while"} and lowers[first - 2] == ","

    def _subject_or_latest(self, phrase: Phrase, met: Iterable[Meeting]) -> tuple[Character | None, Character | None]:
        """Of some, the subject of the nearest sentence: in this one the latest, in an earlier one the first.

        And the latest of all, subject or not, the latest named one if there is any.
        """
        found: Character | None = None
        latest: Character | None = None
        first = -1
        sentence: Sentence | None = None
        beside = self._is_beside(phrase)
        for character, where, subject, _ in met:
            if latest is None or (character.named and not latest.named):
                # "her sister and mother": she is still whom they are hers of.
                latest = character
            if subject and sentence is None:
                sentence = where.sentence
            if subject and where.sentence is sentence and where.first != first:
                found, first = character, where.first  # Of "the king's envoy", the envoy.
            if sentence is not None and (
                (sentence is phrase.sentence and not beside) or where.sentence is not sentence
            ):
                break
        return found, latest
