"""What Python's readers of JSON and of dates let pass, and no file of ours may have: refused, wherever it is read."""

from __future__ import annotations

from datetime import date
from math import isfinite
from typing import NoReturn, TypeVar

__all__ = ["finite_number", "iso_day", "refuse_constant", "unique_keys"]

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


def iso_day(text: str) -> date:
    """Read a day as ``YYYY-MM-DD``; what Python takes besides (20250510, 2025-W19-6) is refused.

    Raises:
        ValueError: There is no such day, or it is written otherwise.

    >>> iso_day("2025-05-10")
    datetime.date(2025, 5, 10)
    """
    day = date.fromisoformat(text)
    if day.isoformat() != text:
        raise ValueError(f"{text!r} is not written as {day}")
    return day


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
