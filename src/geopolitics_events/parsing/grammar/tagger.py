"""The tags of a text while they are made, and the word that is being settled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ..text.english import English
    from ..text.reading import Sentence, Text

__all__ = ["VERBAL_SO_FAR", "Tagger"]

# What may be a verb with a tense, by tag.
VERBAL_SO_FAR: Final = frozenset("VMEHOd")
# Adverbs, negations and quotation marks, which say nothing of the word after them.
PASSED_OVER: Final = frozenset("Rn\"'")


class Tagger:
    """The tags of one text while they are made from left to right, and the word that is being settled.

    ``at`` is its token, ``first`` and ``stop`` are those of its sentence, and ``before`` is the tag of the nearest
    word to its left that is no adverb, negation or quotation mark, empty at the start.
    """

    __slots__ = ("at", "before", "english", "first", "letters", "lowers", "stop", "tags", "text", "words")

    def __init__(self, text: Text, english: English) -> None:
        self.text = text
        self.english = english
        self.letters = english.letters
        self.words = text.words
        self.lowers = text.lowers
        self.tags = ["?"] * len(text.words)
        self.at = self.first = self.stop = 0
        self.before = ""

    def begin(self, sentence: Sentence) -> None:
        """Go to a sentence."""
        self.first = sentence.first
        self.stop = sentence.stop

    def go_to(self, token: int) -> None:
        """Go to a word of the sentence."""
        tags, first = self.tags, self.first
        self.at = token
        self.before = ""
        while token > first:
            token -= 1
            if tags[token] not in PASSED_OVER:
                self.before = tags[token]
                return

    @property
    def lower(self) -> str:
        """The word itself, in lower case."""
        return self.lowers[self.at]

    @property
    def previous(self) -> str:
        """The token before it, in lower case."""
        return self.lowers[self.at - 1]

    @property
    def next(self) -> str:
        """The token after it, in lower case; empty at the end of the sentence."""
        return self.lowers[self.at + 1] if self.at + 1 < self.stop else ""

    def following(self, beyond: int = 0) -> str:
        """The letter of the next word, a capitalised one counting as a name; empty at the end.

        Quotation marks are left out; ``beyond`` is how many tokens to pass over.
        """
        at, stop, lowers, letters = self.at + beyond, self.stop, self.lowers, self.letters
        while (at := at + 1) < stop:
            lower = lowers[at]
            found = letters.get(lower)
            if found not in {'"', "'"}:
                word = self.words[at]
                if word[0].isupper():
                    return "P"
                return found if found is not None else self.english.letter(lower) if word[0].isalpha() else "#"
        return ""

    def back_over(self, tags: str) -> int:
        """The nearest token to the left that has none of some tags; the sentence's first where all have."""
        at = self.at - 1
        while at > self.first and self.tags[at] in tags:
            at -= 1
        return at

    def has_verb(self) -> bool:
        """Whether a finite verb, or what may be one, stands in the sentence so far."""
        return not VERBAL_SO_FAR.isdisjoint(self.tags[self.first : self.at])
