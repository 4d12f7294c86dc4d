"""Datasets as their servers answer: JSON objects in an array, alone or under a key of an envelope."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final, TypeAlias

from ..errors import DatasetError, GeopoliticsError
from ..records import Event
from ..strict import refuse_constant
from .groups import bad_cell
from .recognition import BOM, layout_of_header
from .sheets import JSON_KINDS, Layout, Plan, Sheet, cells_of
from .writing import further_columns

if TYPE_CHECKING:
    from .reading import Reading

__all__ = ["ObjectWriter", "events_of_objects"]

Plain: TypeAlias = "str | bool | _Number | list[Plain] | list[tuple[str, Plain]] | None"

_SPACE: Final = re.compile(r"[ \t\r\n]*")
_KEYS: Final = re.compile(r'"(data|Result)"[ \t\r\n]*:[ \t\r\n]*\[')
_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_NUMBERS: Final = frozenset(
    "id year type_of_violence conflict_new_id dyad_new_id side_a_new_id side_b_new_id number_of_sources where_prec "
    "latitude longitude priogrid_gid country_id event_clarity date_prec deaths_a deaths_b deaths_civilians "
    "deaths_unknown best high low".split()
)
"""The numbers among UCDP's keys; ACLED's values are all strings."""


class _Number(str):
    """A JSON number as it is written, so that none of its digits change."""

    __slots__ = ()


def _usual_kind(sheet: Sheet, column: str) -> str:
    if sheet.name == "ucdp":
        return "number" if column in _NUMBERS else "boolean" if column == "active_year" else "string"
    return "string"


def _kind(value: Plain) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    return "number" if isinstance(value, _Number) else "string"


def events_of_objects(reading: Reading, sheet: Sheet, data: bytes) -> Iterator[Event]:
    """Read the events of a JSON answer; ``reading`` counts the rows and takes what is wrong with them.

    Raises:
        DatasetError: The file is no JSON; what stands behind a fault of the syntax cannot be found.
    """
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise DatasetError(reading.name, 0, "", f"is not UTF-8 at byte {error.start}", offset=error.start) from None
    for start, found in _objects(reading.name, text):
        reading.rows += 1
        try:
            event = _event(sheet, found)
        except GeopoliticsError as error:
            line, offset = text.count("\n", 0, start) + 1, len(text[:start].encode())
            reading.refuse(error, line, offset, text[start : start + 500])
        else:
            yield event


def _objects(name: str, text: str) -> Iterator[tuple[int, Plain]]:
    """Find the objects of the array, each with the place where it begins."""
    decoder = json.JSONDecoder(
        object_pairs_hook=list, parse_float=_Number, parse_int=_Number, parse_constant=refuse_constant
    )
    at = _after_space(text, int(text.startswith(BOM)))
    if text[at : at + 1] == "{":
        opening = _KEYS.search(text)
        if opening is None:
            raise DatasetError(name, 0, "", "has no array under data or Result")
        at = opening.end() - 1
    at = _after_space(text, at + 1)
    row = 0
    while text[at : at + 1] != "]":
        row += 1
        try:
            found, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError) as error:
            fault = f"is no JSON ({error}); nothing behind it can be read"
            raise DatasetError(name, row, "", fault, line=text.count("\n", 0, at) + 1, offset=at) from None
        yield at, found
        at = _after_space(text, end)
        if text[at : at + 1] == ",":
            at = _after_space(text, at + 1)
        elif text[at : at + 1] != "]":
            raise DatasetError(
                name, row, "", "is cut off: the array does not end", line=text.count("\n") + 1, offset=at
            )


def _after_space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return at if found is None else found.end()


@cache
def _plan(sheet: Sheet, keys: tuple[str, ...]) -> Plan:
    layout = layout_of_header(sheet, ",".join(keys))
    if layout is None:
        raise DatasetError("", 0, "", f"has other keys than {sheet.title}")
    return Plan(sheet, layout)


def _event(sheet: Sheet, found: Plain) -> Event:
    if not isinstance(found, list) or not all(isinstance(pair, tuple) for pair in found):
        raise DatasetError("", 0, "", "is not an object")
    pairs: list[tuple[str, Plain]] = [pair for pair in found if isinstance(pair, tuple)]
    keys = tuple(key for key, _ in pairs)
    if len(set(keys)) != len(keys) or any("," in key or '"' in key for key in keys):
        raise DatasetError("", 0, "", "repeats a key, or has one that is no column's name")
    plan = _plan(sheet, keys)
    unusual = []
    cells = []
    for column, (_, value) in zip(plan.layout.columns, pairs, strict=True):
        if isinstance(value, list):
            raise bad_cell(column, str(value), "is not one value")
        kind = _kind(value)
        if kind != _usual_kind(sheet, column):
            unusual.append(f"{column}:{kind}")
        cells.append("" if value is None else str(value).lower() if isinstance(value, bool) else str(value))
    known = sheet.versions[plan.layout.version]
    unusual += [f"{column}:absent" for column in known if column not in plan.layout.columns]
    return plan.event(cells, ((JSON_KINDS, ",".join(unusual)),) if unusual else ())


class ObjectWriter:
    """Writes events as an array of JSON objects; ACLED's stands under ``data``."""

    def __init__(self, sheet: Sheet) -> None:
        """Start a file."""
        self._sheet = sheet
        self.count = 0

    def rows(self, event: Event) -> str:
        """Give the objects of an event.

        Raises:
            DatasetError: The dataset cannot carry the event.
        """
        cells = cells_of(self._sheet, event, self.count + 1)
        version = next(iter(self._sheet.versions))
        if event.origin is not None and event.origin.version in self._sheet.versions:
            version = event.origin.version or version
        layout = Layout(version=version, columns=self._sheet.versions[version])
        kinds = dict(part.split(":") for part in cells.get(JSON_KINDS, "").split(",") if part)
        extra = further_columns(self._sheet, layout.columns, cells)
        pairs = []
        for column in (*layout.columns, *extra):
            kind = kinds.get(column, _usual_kind(self._sheet, column))
            if kind != "absent" and not (column in extra and not cells[column]):
                pairs.append(f"{json.dumps(column)}:{_written(cells.get(column, ''), kind)}")
        opening = ",\n" if self.count else '{"data":[\n' if self._sheet.name == "acled" else "[\n"
        self.count += 1
        return opening + "{" + ",".join(pairs) + "}"

    def tail(self) -> str:
        """Give what closes the file."""
        opening = "" if self.count else '{"data":[' if self._sheet.name == "acled" else "["
        return opening + (f'\n],"count":{self.count}}}\n' if self._sheet.name == "acled" else "\n]\n")


def _written(cell: str, kind: str) -> str:
    if kind == "null" and not cell:
        return "null"
    if kind == "number" and _NUMBER.fullmatch(cell):
        return cell
    if kind == "boolean" and cell in {"true", "false"}:
        return cell
    if kind in {"number", "boolean"} and not cell:
        return "null"
    return json.dumps(cell, ensure_ascii=False)
