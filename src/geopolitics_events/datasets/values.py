"""Numbers, days and places as cells write them, read strictly."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from ..codes import CameoCode, CountryCode, cameo_codes
from ..records import DateBasis, Place, When
from .groups import Cells, bad_cell
from .sheets import What

__all__ = [
    "cameo_code",
    "coded",
    "number",
    "on_day",
    "place_at",
    "plain_number",
    "whole_number",
    "written_date",
    "written_day",
]

_NUMBER: Final = re.compile(r"[+-]?[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]{1,3})?")
_CAMEO: Final = re.compile(r"[0-9]{2,4}")


def number(column: str, cell: str) -> float | None:
    """Read a number; None for an empty cell.

    Raises:
        DatasetError: The cell is no decimal number. What Python would let pass (``nan``, ``1_000``) is none.

    >>> number("Latitude", "-33.5"), number("Latitude", "")
    (-33.5, None)
    """
    if not cell:
        return None
    if _NUMBER.fullmatch(cell) is None or not (-1e300 < (value := float(cell)) < 1e300):
        raise bad_cell(column, cell, "is not a number")
    return value


def whole_number(column: str, cell: str) -> int | None:
    """Read a count of 0 or more; None for an empty cell.

    >>> whole_number("fatalities", "12")
    12
    """
    if not cell:
        return None
    if not (cell.isascii() and cell.isdigit() and len(cell) <= 15):
        raise bad_cell(column, cell, "is not a count of 0 or more")
    return int(cell)


def plain_number(value: float | None) -> str:
    """Write a number in the fewest digits, without a final ``.0``. Inverse of :func:`number`.

    >>> plain_number(-92.302), plain_number(23.0), plain_number(None)
    ('-92.302', '23', '')
    """
    return "" if value is None else repr(value).removesuffix(".0")


def on_day(column: str, cell: str, text: str, end: str | None = None) -> When:
    """Read a day, or the days from one to another, written as ISO dates or as eight digits.

    Args:
        column: The column's name for messages.
        cell: The cell as the row has it.
        text: The first day in it.
        end: The last day; the first by default.

    Raises:
        DatasetError: There is no such day.

    >>> on_day("SQLDATE", "20180104", "20180104").start
    datetime.date(2018, 1, 4)
    """
    try:
        start = _day(text)
        return When(basis=DateBasis.DATASET, start=start, end=start if end is None else _day(end))
    except ValueError as error:
        raise bad_cell(column, cell, f"is not a date ({error})") from None


def _day(text: str) -> date:
    digits = text.replace("-", "") if len(text) == 10 and text[4] == text[7] == "-" else text
    if len(digits) != 8 or not digits.isascii() or not digits.isdigit():
        raise ValueError("give year, month and day")
    return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))


def written_day(when: When | None) -> str:
    """Write the first day of an event as an ISO date; empty when none is known.

    >>> written_day(None)
    ''
    """
    day = None if when is None else when.day
    return "" if day is None else day.isoformat()


def written_date(when: When | None) -> Cells:
    """Write the first day of an event as the one cell of its column.

    >>> written_date(None)
    ('',)
    """
    return (written_day(when),)


def place_at(
    name: str,
    country: CountryCode | None,
    latitude: float | None,
    longitude: float | None,
    admin1: str = "",
    admin2: str = "",
) -> Place | None:
    """Make a place of what a row says; None where it names none.

    Coordinates count only as a pair on the globe, and 0,0 means that nobody knew them.

    >>> place_at("Georgia, United States", None, 0.0, 0.0).latitude
    >>> place_at("Padua", None, 45.4, 11.9).latitude
    45.4
    """
    if not name:
        return None
    if latitude is None or longitude is None or not _on_globe(latitude, longitude):
        latitude = longitude = None
    return Place(
        admin1=admin1 or None,
        admin2=admin2 or None,
        country=country,
        latitude=latitude,
        longitude=longitude,
        name=name,
    )


def _on_globe(latitude: float, longitude: float) -> bool:
    return -90 <= latitude <= 90 and -180 <= longitude <= 180 and (latitude, longitude) != (0, 0)


def cameo_code(column: str, cell: str) -> CameoCode | None:
    """Read a CAMEO code, which is text: its leading zeros are part of it.

    >>> cameo_code("EventCode", "010")
    '010'
    """
    if not cell:
        return None
    if _CAMEO.fullmatch(cell) is None:
        raise bad_cell(column, cell, "is not a CAMEO code of two to four digits")
    return CameoCode(cell)


def coded(code: CameoCode | None, intensity: float | None) -> What:
    """Put PLOVER's equivalent beside a CAMEO code; statements and appeals (01, 02) and unlisted codes have none.

    >>> coded(CameoCode("0356"), 7.0).type.value, coded(CameoCode("010"), 0.0).type
    ('AGREE', None)
    """
    known = None if code is None else cameo_codes().get(code)
    if known is None:
        return What(cameo=code, intensity=intensity)
    return What(known.type, known.mode, known.contexts, code, intensity)
