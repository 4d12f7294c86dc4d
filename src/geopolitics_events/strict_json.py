"""What Python's JSON reader lets pass, and no JSON of ours may have: refused, wherever JSON is read."""

from __future__ import annotations

from math import isfinite
from typing import NoReturn, TypeVar

__all__ = ["finite_number", "refuse_constant", "unique_keys"]

V = TypeVar("V")


def refuse_constant(name: str) -> NoReturn:
    """Refuse ``NaN`` and the infinities; a ``parse_constant`` of :mod:`json`.

    Raises:
        ValueError: Always.

    >>> refuse_constant("NaN")
    Traceback (most recent call last):
        ...
    ValueError: NaN is no JSON number
    """
    raise ValueError(f"{name} is no JSON number")


def finite_number(digits: str) -> float:
    """Read a number with a fraction or an exponent; a ``parse_float`` of :mod:`json`.

    Raises:
        ValueError: It is too large for a float, which would make it infinite.

    >>> finite_number("2.5e3")
    2500.0
    """
    number = float(digits)
    if not isfinite(number):
        raise ValueError(f"{digits} is too large a number")
    return number


def unique_keys(pairs: list[tuple[str, V]]) -> dict[str, V]:
    """Make an object of its pairs; an ``object_pairs_hook`` of :mod:`json`.

    Raises:
        ValueError: A key stands twice, and nobody knows which is meant.

    >>> unique_keys([("id", "a"), ("text", "b")])
    {'id': 'a', 'text': 'b'}
    """
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found
