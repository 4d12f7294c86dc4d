"""The longest name that begins at a word, found by the first two words of names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["longest", "note_length"]

T = TypeVar("T")
NOTHING: Final[dict[str, int]] = {}


def note_length(beginnings: dict[str, dict[str, int]], words: Sequence[str]) -> None:
    """Keep how many words the longest name has by its first and its second word."""
    seconds = beginnings.setdefault(words[0], {})
    if len(words) > 1:
        seconds[words[1]] = max(len(words), seconds.get(words[1], 0))


def longest(
    beginnings: Mapping[str, Mapping[str, int]], by_words: Mapping[str, T], words: Sequence[str], token: int, stop: int
) -> tuple[int, T] | None:
    """The longest name that begins at a token and ends in a range: where it ends, and what is kept of it.

    >>> beginnings = {}
    >>> note_length(beginnings, ["Sri", "Lanka"])
    >>> longest(beginnings, {"Sri Lanka": "LKA"}, ["In", "Sri", "Lanka", "today"], 1, 4)
    (3, 'LKA')
    """
    if token + 1 < stop and (most := beginnings.get(words[token], NOTHING).get(words[token + 1], 0)):
        for end in range(min(token + most, stop), token + 1, -1):
            found = by_words.get(" ".join(words[token:end]))
            if found is not None:
                return end, found
    alone = by_words.get(words[token])
    return None if alone is None else (token + 1, alone)
