"""Words in plain letters: as segments of ids, and as names are looked up."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import blake2b
from typing import Final

__all__ = ["folded", "slug"]

_NEITHER: Final = re.compile(r"[^a-z0-9]+")
_LONGEST: Final = 80
# Letters that are no letter with a mark: as passports write them (ICAO Doc 9303, part 3), but for "ø".
_LETTERS: Final = str.maketrans(
    {"æ": "ae", "ð": "d", "đ": "d", "ə": "e", "ħ": "h", "ı": "i", "ł": "l", "ŋ": "n", "ø": "o", "œ": "oe"}
    | {"ß": "ss", "þ": "th", "ŧ": "t"}
)


def folded(words: str) -> str:
    """Write words without case, accents and punctuation; empty where none of them is in Latin letters.

    >>> folded("UNITED NATIONS"), folded("Médecins Sans Frontières")
    ('united nations', 'medecins sans frontieres')
    """
    plain = unicodedata.normalize("NFKD", words.lower()).translate(_LETTERS)
    return _NEITHER.sub(" ", plain.encode("ascii", "ignore").decode()).strip()


@lru_cache(maxsize=2**14)  # Names come again, within a text and in the next.
def slug(words: str) -> str:
    """Make a segment of an actor's or an issue's id.

    >>> slug("Recep Tayyip Erdoğan"), slug("北京")
    ('recep-tayyip-erdogan', 'unnamed-02aa4dd2')
    """
    plain = folded(words).replace(" ", "-")[:_LONGEST].strip("-")
    if plain or not any(map(str.isalnum, words)):
        return plain or "unnamed"
    # Whoever is written in other letters must not become one with everybody else who is.
    return f"unnamed-{blake2b(words.casefold().encode(errors='replace'), digest_size=4).hexdigest()}"
