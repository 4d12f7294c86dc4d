"""Find quoted words in a text again, exactly or as far as writing alone differs."""

from __future__ import annotations

import unicodedata
from functools import cached_property
from typing import Final

from attrs import frozen

from ..records import Span
from .findings import FindingKind

__all__ = ["Anchor", "Anchoring"]

_QUOTES: Final = {
    **dict.fromkeys("‘’‚‛‹›′‵`´ʼ＇", "'"),
    **dict.fromkeys("“”„‟«»″‶＂", '"'),
}


# More places say no more: words that stand in eight are as ambiguous as words can be.
_MOST_PLACES: Final = 8


@frozen(kw_only=True)
class Anchor:
    """Where quoted words stand in a text.

    Attributes:
        kind: How they were found, or why not: one of the five that are about a span.
        places: Where they may stand, in code points, the first few of them; several are ambiguous.
        span: The words as the text has them; None when they are missing or ambiguous.
    """

    kind: FindingKind
    places: tuple[int, ...] = ()
    span: Span | None = None


class Anchoring:
    """Looks words up in one text.

    >>> Anchoring("He said “no”.").find('"no"', start=None).span.text
    '“no”'
    """

    def __init__(self, text: str) -> None:
        self.text = text

    def find(self, words: str, *, start: int | None) -> Anchor:
        """Find words, at their stated start if they are there, else wherever they stand once.

        Args:
            words: What is quoted; not empty.
            start: Where it should stand, in code points; None when nobody says.

        Returns:
            The anchor; it never chooses between two places.
        """
        if start is not None and 0 <= start and self.text.startswith(words, start):
            return Anchor(kind=FindingKind.EXACT, places=(start,), span=_span(self.text, start, start + len(words)))
        exact = _places(self.text, words, whole=True) or _places(self.text, words, whole=False)
        if exact:
            return self._choose(FindingKind.MOVED, [(at, at + len(words)) for at in exact])
        alike = self._alike(words)
        here = [place for place in alike if place[0] == start]
        return self._choose(FindingKind.REPAIRED, here or alike)

    def _choose(self, kind: FindingKind, places: list[tuple[int, int]]) -> Anchor:
        starts = tuple(start for start, _ in places)
        if len(places) != 1:
            return Anchor(kind=FindingKind.AMBIGUOUS if places else FindingKind.MISSING, places=starts)
        return Anchor(kind=kind, places=starts, span=_span(self.text, *places[0]))

    def _alike(self, words: str) -> list[tuple[int, int]]:
        folded, origins = self._folded
        wanted = _fold(words)[0].strip(" ")
        found: list[tuple[int, int]] = []
        for at in _places(folded, wanted, whole=True) if wanted else ():
            end = at + len(wanted)
            # The match must not part a character of the text, nor a letter from its accent.
            whole_start = at == 0 or origins[at - 1] != origins[at]
            whole_end = end == len(folded) or origins[end] != origins[end - 1]
            if whole_start and whole_end and not (end < len(folded) and unicodedata.combining(folded[end])):
                found.append((origins[at], origins[end - 1] + 1))
        return found

    @cached_property
    def _folded(self) -> tuple[str, list[int]]:
        return _fold(self.text)


def _places(text: str, words: str, *, whole: bool) -> list[int]:
    """Find the first few places of words, whole ones ("rat" is not in "rate") or any."""
    found: list[int] = []
    at = text.find(words)
    while at >= 0 and len(found) < _MOST_PLACES:
        end = at + len(words)
        parted = (at and _one_word(text[at - 1], text[at])) or (end < len(text) and _one_word(text[end - 1], text[end]))
        if not (whole and parted):
            found.append(at)
        at = text.find(words, at + 1)
    return found


def _one_word(left: str, right: str) -> bool:
    return left.isalnum() and right.isalnum()


def _span(text: str, start: int, end: int) -> Span:
    return Span(start=start, end=end, text=text[start:end])


def _fold(text: str) -> tuple[str, list[int]]:
    """Write a text in one way, and say for each character which one of the text it comes from.

    White space becomes one space, quotation marks become straight, characters are decomposed
    (NFKD), and those that format only, such as soft hyphens, go.
    """
    letters: list[str] = []
    origins: list[int] = []
    for at, character in enumerate(text):
        for letter in _folded_character(character):
            if letter == " " and letters[-1:] == [" "]:
                continue
            place = len(letters)
            # Marks on one letter have a canonical order, in whichever order they were typed.
            rank = unicodedata.combining(letter)
            # Unicode's stream-safe format knows no letter with more than 30 marks.
            while rank and len(letters) - place < 30 and place and unicodedata.combining(letters[place - 1]) > rank:
                place -= 1
            letters.insert(place, letter)
            origins.insert(place, at)
    return "".join(letters), origins


def _folded_character(character: str) -> str:
    if character in _QUOTES:
        return _QUOTES[character]
    if character.isascii():
        return " " if character.isspace() else character
    if character.isspace():
        return " "
    if unicodedata.category(character) == "Cf":
        return ""
    return unicodedata.normalize("NFKD", character)
