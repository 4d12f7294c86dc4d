"""Whom a sentence names behind a verb: the last resort for whoever suffers what it says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..actors.cast import CastReader
from ..grammar.phrases import TELLING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...records import Actor
    from ..grammar.phrases import Phrase, Verb

__all__ = ["HURTING", "SEQUENCE", "Bystanders"]

# What an -ing form tells of its own: "after shelling the port", but not "by shelling the port".
SEQUENCE: Final = frozenset({"after", "before", "since"})
# What an attack does, rather than the place it was on: "a raid on a farm that killed two".
HURTING: Final = frozenset(
    "kill wound injure hurt maim destroy damage wreck flatten devastate target hit strike".split()
)
# What begins another clause behind a verb.
BREAK: Final = re.compile(",G|K[VMEH]")


class Bystanders(CastReader):
    """Asked for whom the sentences of one text name next."""

    __slots__ = ()

    def clause_stop(self, verb: Verb) -> int:
        """Where a clause ends that tells of its last noun: "protested over a raid" but not "in which two died"."""
        if verb.form == "participle":
            # "returned a drum looted by soldiers, the ministry said": what is said behind it is of another clause.
            return next((other.first for other in self.grammar.later(verb) if other.finite), verb.sentence.stop)
        stop = self.tags.find("IW", verb.stop, verb.sentence.stop)
        # Not "entered waters around what Japan calls its own".
        return stop if stop >= 0 and self.lowers[stop + 1] != "what" else verb.sentence.stop

    def after(self, verb: Verb, stop: int) -> Iterator[tuple[Actor, ...]]:
        """Read "lifted the siege that had closed Gaza": whoever the sentence names next, but for its sources."""
        end = self._clause_end(verb)
        for phrase in self.grammar.phrases(verb.sentence):
            if phrase.first >= stop:
                break
            if phrase.first < verb.stop:
                continue
            opening = {",K", ",S"} if verb.finite else {",K", ",S", ","}
            at = self.grammar.back_over(phrase.first - 1, verb.stop, "R") + 1  # "and at least ten left"
            before = self.tags[at - 2 : at]
            if (before in opening or before[1:] in opening) and self._begins_clause(verb, phrase):
                break  # "..., and Chad left", "..., while Chad and Mali left", "..., but the king of Chad left"
            if self.tags[phrase.head] == "Q" or self.tags[phrase.first] == "F" or self._is_source(phrase):
                continue
            if end < phrase.first or self._is_later(verb, phrase):
                break
            yield self.cast.who(phrase) or self.cast.modifiers(phrase)

    def _clause_end(self, verb: Verb) -> int:
        """Where another clause begins behind a verb: ", helping Mali", "and was replaced"; but not ", hitting Mali"."""
        for match in BREAK.finditer(self.tags, verb.stop, verb.sentence.stop):
            at = match.start()
            if self.tags[at] == "K":
                return at
            other = self.grammar.verb_at(at + 1) if verb.finite else None
            if other is not None and other.lemma not in HURTING:
                return at
        return verb.sentence.stop

    def _begins_clause(self, verb: Verb, phrase: Phrase) -> bool:
        """Whether a phrase, or the last that is joined to it, is the subject of a later verb."""
        if self.grammar.heads_clause(self._last_joined(phrase)):
            return True
        subjects = (self.grammar.subject(other) for other in self.grammar.later(verb) if other.finite)
        return any(subject is not None and subject.first == phrase.first for subject in subjects)

    def _is_later(self, verb: Verb, phrase: Phrase) -> bool:
        """Whether a phrase stands in the clause of what was before or after: "after troops left"."""
        first = self.tags.find("S", verb.stop, phrase.first)
        between = range(first, phrase.first) if first >= 0 else ()
        after = next((at for at in between if self.tags[at] == "S" and self.lowers[at] in SEQUENCE), phrase.first)
        if after == phrase.first:
            return False
        told = any(other.finite and after < other.first < phrase.first for other in self.grammar.later(verb))
        return told or self.grammar.heads_clause(phrase)

    def _is_source(self, phrase: Phrase) -> bool:
        """Whether a noun phrase stands before or after "said" and the like, or after "reported by"."""
        token = phrase.first - 1
        if token > phrase.sentence.first and self.lowers[token] == "to" and self.lowers[token - 1] == "according":
            return True
        if token > phrase.sentence.first and self.lowers[token] == "by":
            token -= 1
        before = self.grammar.verb_at(token) if token >= phrase.sentence.first else None
        stop = self._last_joined(phrase).stop  # "..., witnesses and police said"
        aside = self.tags[phrase.first - 1] == "," and self.tags[stop : stop + 2] == ",V"
        if aside or self.tags[stop : stop + 3] in {",V.", ",V,"}:
            stop += 1  # "..., the king's aide, Ana Lund, told the paper"
        after = self.grammar.verb_at(stop) if stop < phrase.sentence.stop else None
        return any(verb is not None and verb.lemma in TELLING for verb in (before, after))

    def _last_joined(self, phrase: Phrase) -> Phrase:
        """The last of the phrases that commas and "and" add to one."""
        while self.tags[phrase.stop : phrase.stop + 1] in {",", "K"}:
            other = self.grammar.phrase_at(phrase.stop + 1)
            if other is None:
                break
            phrase = other
        return phrase
