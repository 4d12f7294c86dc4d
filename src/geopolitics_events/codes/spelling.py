"""Guess which code a misspelt one means, for messages."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["nearest"]


def nearest(code: object, codes: Iterable[str]) -> str | None:
    """Find the code that a misspelt one probably means; None when nothing is alike.

    >>> nearest("aksuse", ["ACCUSE", "AID"])
    'ACCUSE'
    """
    # Only wrong input needs difflib, so only wrong input pays for its import.
    from difflib import get_close_matches

    spelt = {known.upper(): str(known) for known in codes}
    found = get_close_matches(str(code)[:100].upper(), list(spelt), n=1, cutoff=0.5)
    return spelt[found[0]] if found else None
