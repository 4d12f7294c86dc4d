"""Values that options take; argparse puts their names into its messages: "invalid date (YYYY-MM-DD) value"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from ..strict import iso_day

__all__ = ["count", "day"]


def count(least: int) -> Callable[[str], int]:
    """Give the reader of a whole number that is not below the least.

    >>> count(1)("3")
    3
    """

    def read(text: str) -> int:
        number = int(text)
        if number < least:
            raise ValueError(text)
        return number

    read.__name__ = f"count ({least} or more)"
    return read


def day(text: str) -> date:
    """Read a day.

    >>> day("2025-05-10").year
    2025
    """
    return iso_day(text)


day.__name__ = "date (YYYY-MM-DD)"
