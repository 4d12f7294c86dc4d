"""Attacks that do what a verb says: "The raid killed two", "Two were killed in a Libyan raid"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..actors.cast import CastReader
from .bystanders import HURTING
from .matching import TAIL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..actors.cast import Cast
    from ..grammar.phrases import Phrase, Verb
    from .patterns import Noun, Patterns
    from .persons import Persons

__all__ = ["WARS", "Raids"]

WITHIN: Final = frozenset({"in", "during", "by"})
# What lasts, so that one deed in it is not all of it.
WARS: Final = frozenset({"war", "wars", "conflict", "conflicts", "insurgency"})


class Raids(CastReader):
    """Asked for the attack about a verb."""

    __slots__ = ("_patterns", "_persons")

    def __init__(self, cast: Cast, patterns: Patterns, persons: Persons) -> None:
        """Take what tells event nouns and who is somebody."""
        super().__init__(cast)
        self._patterns = patterns
        self._persons = persons

    def done(self, verb: Verb) -> tuple[Phrase, Noun] | None:
        """The attack that does what a verb says: "The raid killed two", "Two were killed in a Libyan raid"."""
        return self.around(verb) if verb.passive else self._first_of([self._struck(verb)])

    def around(self, verb: Verb) -> tuple[Phrase, Noun] | None:
        """The attack in which somebody does what a verb says: "Chad killed two in a raid"."""
        links = [phrase for word, phrase in self.grammar.prepositions(verb) if word in WITHIN]
        return self._first_of(links) or self._told_before(verb)

    def _told_before(self, verb: Verb) -> tuple[Phrase, Noun] | None:
        """The attack that an "in which" tells of: "the raid on Gao in May, in which two were killed"."""
        subject = self.grammar.subject(verb) if verb.finite else None
        at = verb.sentence.first if subject is None else subject.first - 2
        if at <= verb.sentence.first or self.lowers[at : at + 2] not in (["in", "which"], ["during", "which"]):
            return None
        for phrase in reversed(self.grammar.phrases(verb.sentence)):
            if phrase.stop <= at and at - phrase.stop < TAIL:
                found = self._first_of([phrase])
                if found is not None or self.grammar.verb_at(phrase.first - 1) is not None:
                    return found
        return None

    def _first_of(self, phrases: Sequence[Phrase | None]) -> tuple[Phrase, Noun] | None:
        """The first of some phrases that names an attack."""
        for phrase in phrases:
            noun = None if phrase is None else self._patterns.noun(self.lowers, phrase.head)
            if phrase is None or noun is None or self.cast.who(phrase):
                continue
            if noun.type != "ASSAULT" and noun.mode != "cyber":
                continue
            return None if self.lowers[phrase.head] in WARS else (phrase, noun)
        return None

    def _struck(self, verb: Verb) -> Phrase | None:
        """The subject; of "a raid on a farm that killed two", the raid."""
        subject, relative = self.grammar.subject(verb), verb.first - 1
        if subject is None or verb.lemma not in HURTING or self.lowers[relative] not in {"that", "which"}:
            return subject
        above = self.grammar.phrase_at(subject.first - 2) if self.tags[subject.first - 1] == "I" else None
        return above if above is not None and self._persons.is_event(above) else subject
