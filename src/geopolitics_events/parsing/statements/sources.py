"""Read whose words are told without a verb of speech: "according to Ito", "in the words of Ito"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..grammar.tagging import FINITE
from .contents import Contents
from .speakers import Saying

if TYPE_CHECKING:
    from ..grammar.phrases import Phrase, Verb
    from ..text.reading import Sentence

__all__ = ["Sources"]


class Sources(Contents):
    """Finds the clause around a preposition that names a source."""

    __slots__ = ()

    def according(self, verb: Verb) -> Saying | None:
        """Read "According to Oslo, the lease is over", "the lease is over, according to Oslo"."""
        row = self.cues.sources["according"][0]
        at = verb.head
        if self.lowers[at] != "according" or self.lowers[at + 1 : at + 2] != ["to"] or self.in_quote[at] >= 0:
            return None
        sentence = verb.sentence
        token = self.grammar.over(at + 2, sentence.stop, "R")
        phrase = self.grammar.phrase_at(token) if token < sentence.stop else None
        if phrase is None:
            return None
        saying = Saying("according-to", row, None, (at, at + 2))
        self.take_phrase(saying, phrase, right=True)
        stop = self.phrase_end(at + 2, sentence.stop, verb)
        return saying if self._around(saying, sentence, at, stop) else None

    def _around(self, saying: Saying, sentence: Sentence, first: int, stop: int) -> bool:
        """The content of an attribution at the beginning, at the end or in the middle of its sentence."""
        before = first
        while before > sentence.first and self.tags[before - 1] in ",-(":
            before -= 1
        begin = self.grammar.over(sentence.first, before, "K,")
        told = self.grammar.verb_at(before - 1) if before > begin else None
        if told is not None and told.finite and self.is_saying(told) and "," not in self.tags[begin:before]:
            return False  # "Ito said, according to Oslo, that it rained"
        if begin < before and self.tags[before - 1] not in "SW":  # "said that, according to Oslo, it rained"
            number = self.in_quote[begin]  # "It rained. We left," Ito said, according to Oslo.
            saying.content.append((begin if number < 0 else self.quotes[number].opening, before))
            if (
                stop < sentence.stop
                and self.tags[stop] in ",-"
                and self.tags[stop + 1 : stop + 2] not in {"K", "W", "S", "G", "I"}
            ):
                end = self.clause_end(stop + 1, sentence.stop, None)
                if end > stop + 1 and not self.has_clause(begin, before):
                    saying.content.append((stop + 1, end))
        else:
            stop = self.tags.find(",", saying.speaker[1] if saying.speaker else stop, sentence.stop)
            if 0 < stop < sentence.stop - 1:
                stop = self._past_remark(stop, sentence.stop)
            if not 0 < stop < sentence.stop - 1:
                return False
            end = self.clause_end(stop + 1, sentence.stop, None)
            saying.content.append((stop + 1, end))
        self.claim_inside(saying.content)
        return True

    def _past_remark(self, comma: int, end: int) -> int:
        """The comma behind a remark on who is quoted: "according to Ito, who left in May, it", "Ito, the mayor, it"."""
        tags, first = self.tags, comma + 1
        closing = tags.find(",", first, end)
        if tags[first] == "W":
            return closing
        if closing < 0 or not FINITE.isdisjoint(tags[first:closing]) or not self.has_clause(closing + 1, end):
            return comma
        phrase = self.grammar.phrase_at(first)
        names = phrase is not None and tags[phrase.head] == "P" and tags[first - 2] == "N"
        apposed = names or tags[first] in "DFGX" or "Z" in tags[first:closing] or closing == first + 1
        return closing if apposed else comma

    def in_words_of(self, phrase: Phrase) -> Saying | None:
        """Read "in the words of Ito, the dam is lost", "in Ito's words": a noun that tells whose words they are."""
        row = self.cues.manners.get(self.lowers[phrase.head])
        first = phrase.first - 1
        if row is None or first < phrase.sentence.first or self.lowers[first] != "in" or self.in_quote[first] >= 0:
            return None
        saying = Saying("in-words-of", row, None)
        sentence = phrase.sentence
        stop = phrase.stop
        owner = self.tags.find("Z", phrase.first, phrase.head)
        following = self.grammar.linked(phrase, {"of"})
        if following is not None:
            saying.cue = (first, stop + 1)
            self.take_phrase(saying, following, right=True)
            stop = saying.speaker[1] if saying.speaker else following.stop
        elif owner > 0 or (self.tags[phrase.first] == "F" and self.lowers[phrase.head] == "words"):
            saying.cue = (first, stop)
            saying.phrase, saying.speaker = phrase, (phrase.first, max(owner, phrase.first + 1))
        else:
            return None
        at = stop + (self.tags[stop : stop + 1] in {",", ":"})
        number = self.opens(at) if at < sentence.stop else -1
        if number >= 0:
            self.claimed.add(number)
            saying.content.append((at, self.past(number)))
            return saying
        return saying if self._around(saying, sentence, first, stop) else None
