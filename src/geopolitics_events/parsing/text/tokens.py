"""Cut text into tokens: words, numbers, clitics and marks.

Hyphens inside lower-case words join ("de-escalate"); a capitalised part stands alone ("Pakistan", "-", "Occupied"),
so that names are found in compounds.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["PIECE", "places", "spaced", "words_of"]

# A token with the white space before it.
PIECE: Final = re.compile(
    r"""\s*(?:
      [a-zà-öø-ÿ]{2,}+ (?![\w'’-]) | [A-Z][a-z]++ (?![\w'’.]) | ,  # most tokens, which the rest would find too
    | ['’](?:s|S|re|ve|ll|d|m)\b                    # clitics: India's, they're
    | (?:[a-z]\.){2,}                              # p.m., e.g.
    | [a-zà-öø-ÿ]+ (?:['’](?!(?:s|re|ve|ll|d|m)\b)[a-zà-öø-ÿ]+)? (?:-[a-z0-9à-öø-ÿ]+)* (?!\w)   # de-escalate, don't
    | (?:[A-Z]\.)+[A-Z](?![\w.]) | (?:[A-Z]\.){2,}  # U.S, U.S.
    | [A-Z]{1,2}\$                                 # US$5
    | \d+(?:[.,]\d+|:\d\d)*\w*(?:-[a-z]+)*          # 1,200  3.5  4:30  20th  20-year-old
    | \w+ (?:['’](?!(?:s|S|re|ve|ll|d|m)\b)\w+)* (?:\.[a-z]{2,}(?!\w))?  # Sana'a, O'Brien, Gazeta.ru
    | (?<=\S)'(?=''(?!'))                           # the first of three marks that close two quotations
    | --+ | \.{2,} | '' | `` | [^\w\s]
    )""",
    re.VERBOSE,
)


def places(words: Sequence[str], word: str, first: int, stop: int) -> list[int]:
    """Where a word stands among those of a range; a search in C.

    >>> places(["an", "eye", "for", "an", "eye"], "eye", 0, 5)
    [1, 4]
    """
    found: list[int] = []
    try:
        while True:
            first = words.index(word, first, stop) + 1
            found.append(first - 1)
    except ValueError:
        return found


def words_of(name: str) -> list[str]:
    """The tokens of a name of a table.

    >>> words_of("St. Lucia"), words_of("Ban Ki-moon")
    (['St.', 'Lucia'], ['Ban', 'Ki', '-', 'moon'])
    """
    if name.replace(" ", "").isalpha():
        return name.split(" ")
    words: list[str] = []
    for word in map(str.strip, PIECE.findall(name)):
        if word == "." and words and words[-1].isalpha():
            # "St. Lucia", "No. 10", "S. Korea": as in a text, the abbreviation takes its stop along.
            words[-1] += "."
        else:
            words.append(word)
    return words


def spaced(name: str) -> str:
    """The tokens of a name with one space between them, as names are looked up.

    >>> spaced("Ban Ki-moon")
    'Ban Ki - moon'
    """
    return name if name.replace(" ", "").isalpha() else " ".join(words_of(name))
