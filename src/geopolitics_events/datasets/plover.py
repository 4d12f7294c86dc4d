"""PLOVER's own records: a JSON object a line.

Format: the PLOVER manual, draft 2.0, on JSON records. Keys are treated as columns whose cells are JSON: what has no
typed home stays as it was. Older keys (source, target) are read as actor and recipient.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final, TypeAlias

from ..codes import MODES, Context, EventType, Mode, Sector
from ..errors import DatasetError
from ..records import Actor, DateBasis, Event, Place, When
from ..strict import finite_number, refuse_constant, unique_keys
from .groups import Cells, Columns, Group, bad_cell
from .names import actor_of
from .polecat import plover_actor, plover_country
from .sheets import JSON_STYLE, KEYS, LINE_END, Layout, Plan, Sheet, What, cells_of
from .values import on_day, place_at

__all__ = ["PLOVER", "LineWriter", "event_of_line"]

Plain: TypeAlias = "str | int | float | bool | list[Plain] | dict[str, Plain] | None"

_KEYS: Final = (
    "id", "has_event", "date", "time", "enddate", "endtime", "actor", "recipient", "event", "event_loc", "event_text",
    "quad_code", "event_scale", "mode", "context", "link", "text", "text_info", "size", "cite_info", "coder",
    "coded_date", "coded_time", "comment",
)  # fmt: skip
_OLDER: Final = MappingProxyType({"source": "actor", "target": "recipient"})
_PRIMARIES: Final = MappingProxyType({"UNO": "IGO/united-nations", "EUR": "IGO/european-union"})
_STYLES: Final = (
    ((", ", ": "), False),
    ((",", ":"), False),
    ((", ", ": "), True),
    ((",", ":"), True),
)
"""How writers of JSON differ: the separators, and whether other than ASCII letters are escaped."""


def _loaded(column: str, cell: str) -> Plain:
    found: Plain = json.loads(cell) if cell else None
    if column in {"date", "enddate"} and found is not None and not isinstance(found, str):
        raise bad_cell(column, cell, "is not a date")
    return found


def _dumped(value: Plain) -> str:
    return json.dumps(value, ensure_ascii=False)


def _listed(value: Plain) -> list[Plain]:
    if value is None or value == "":
        return []
    return value if isinstance(value, list) else [value]


def _text(value: Plain) -> str:
    return value if isinstance(value, str) else ""


def _read_date(cells: Cells) -> When | None:
    start, end = (_text(_loaded(column, cell)) for column, cell in zip(("date", "enddate"), cells, strict=True))
    if not start:
        return None
    when = on_day("date", start, start)
    if not end:
        return when
    last = on_day("enddate", end, end).start
    if when.start is not None and last is not None and last < when.start:
        raise bad_cell("enddate", end, f"is before date {start}")
    return When(basis=DateBasis.DATASET, start=when.start, end=last)


def _written_date(when: When | None) -> Cells:
    if when is None or when.day is None:
        return ("", "")
    start, end = when.day, when.end or when.start
    return (f'"{start}"', "" if start == end else f'"{end}"')


def _read_actors(cells: Cells) -> tuple[Actor, ...]:
    found = [_entity(value) for value in _listed(_loaded("actor", cells[0]))]
    return tuple({actor.id: actor for actor in found if actor is not None}.values())


def _entity(value: Plain) -> Actor | None:
    if not isinstance(value, dict):
        raise bad_cell("actor", _dumped(value), "is not an entity: an object with code, sector and entity_text")
    known = actor_of(_text(value.get("identifier_id")))
    if known is not None:
        return known
    name = _text(value.get("identifier_text")) or _text(value.get("entity_text"))
    codes = [_text(code) for code in _listed(value.get("code"))]
    if not name and (group := next((_PRIMARIES[code] for code in codes if code in _PRIMARIES), None)):
        return actor_of(group)
    country = next((found for code in codes if (found := plover_country(code)) is not None), None)
    listed = [*codes, *(_text(code) for code in _listed(value.get("sector")))]
    sectors = tuple(dict.fromkeys(Sector(code) for code in listed if code in Sector.__members__))
    if not name and country is None and not sectors:
        return None
    return plover_actor(name, country, sectors, _text(value.get("office")))


def _written_actors(actors: tuple[Actor, ...]) -> Cells:
    return (_dumped([_plain_entity(actor) for actor in actors]) if actors else "",)


def _plain_entity(actor: Actor) -> Plain:
    primary = next((sector.value for sector in actor.sectors if sector in {Sector.IGO, Sector.NGO}), "")
    entity: dict[str, Plain] = {"code": actor.country or primary, "sector": [sector.value for sector in actor.sectors]}
    if actor.named:
        entity["entity_text"] = actor.name
        entity["identifier_id"] = actor.id
    if actor.role:
        entity["office"] = actor.role
    return entity


def _read_what(cells: Cells) -> What:
    types, modes, contexts, scale, size = (
        _loaded(column, cell)
        for column, cell in zip(("event", "mode", "context", "event_scale", "size"), cells, strict=True)
    )
    codes = [_text(value) for value in _listed(types)]
    if codes and codes[0] not in EventType.__members__:
        raise bad_cell("event", codes[0], "is not a PLOVER type")
    type_ = EventType(codes[0]) if codes else None
    allowed = () if type_ is None else MODES[type_]
    mode = next((Mode(value) for value in map(_text, _listed(modes)) if value in set(allowed)), None)
    known = tuple(Context(value) for value in map(_text, _listed(contexts)) if value in set(Context))
    dead = size.get("dead") if isinstance(size, dict) else None
    return What(
        type_,
        mode,
        tuple(dict.fromkeys(known)),
        intensity=_number("event_scale", scale),
        fatalities=dead if isinstance(dead, int) and not isinstance(dead, bool) and dead >= 0 else None,
    )


def _written_what(what: What) -> Cells:
    return (
        _dumped([what.type.value]) if what.type is not None else "",
        _dumped([what.mode.value]) if what.mode is not None else "",
        _dumped([context.value for context in what.contexts]) if what.contexts else "",
        "" if what.intensity is None else _dumped(what.intensity),
        "" if what.fatalities is None else _dumped({"dead": what.fatalities}),
    )


_PLACE_KEYS: Final = ("resolved_place", "extracted_place", "city", "district", "province", "country")


def _read_place(cells: Cells) -> Place | None:
    value = _loaded("event_loc", cells[0])
    if isinstance(value, list) and value:
        value = value[0]
    if not isinstance(value, dict):
        return None
    latitude, longitude = (value.get(key) for key in ("lat", "lon"))
    return place_at(
        next((name for key in _PLACE_KEYS if (name := _text(value.get(key)))), ""),
        plover_country(_text(value.get("country_code"))) or plover_country(_text(value.get("country"))),
        _number("event_loc", latitude),
        _number("event_loc", longitude),
        admin1=_text(value.get("province")),
        admin2=_text(value.get("district")),
    )


def _number(column: str, value: Plain) -> float | None:
    """Take a number as it is, and nothing else for one."""
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        return None
    try:
        return float(value)
    except OverflowError:
        raise bad_cell(column, _dumped(value), "is too large a number") from None


def _written_place(place: Place | None) -> Cells:
    if place is None:
        return ("",)
    found: dict[str, Plain] = {
        "resolved_place": place.name,
        "lat": place.latitude,
        "lon": place.longitude,
        "district": place.admin2,
        "province": place.admin1,
        "country_code": place.country,
    }
    return (_dumped({key: value for key, value in found.items() if value is not None}),)


def _needs(event: Event) -> str:
    if event.type is None:
        return "an event without a PLOVER type has no place among PLOVER's records; give type"
    return ""


def _fill(event: Event) -> Mapping[str, str]:
    """The words of the text that the event rests on, and where it came from."""
    quad = event.quad_class
    found: dict[str, Plain] = {
        "event_text": " ".join(span.text for span in event.triggers),
        "text": " ".join(span.text for span in event.evidence),
        "quad_code": None if quad is None else quad.value,
        "cite_info": None if event.origin is None or event.origin.url is None else {"url": event.origin.url},
    }
    cells = {key: _dumped(value) for key, value in found.items() if value}
    # PLOVER demands the key, even when nobody is known.
    return cells if event.actors else {**cells, "actor": "[]"}


PLOVER: Final = Sheet(
    name="plover",
    title="PLOVER records",
    versions=MappingProxyType({"2.0": _KEYS}),
    headed=False,
    id="id",
    when=Group(("date", "enddate"), _read_date, _written_date),
    actors=Group(("actor",), _read_actors, _written_actors),
    recipients=Group(("recipient",), _read_actors, _written_actors),
    place=Group(("event_loc",), _read_place, _written_place),
    what=Group(("event", "mode", "context", "event_scale", "size"), _read_what, _written_what),
    needs=_needs,
    fill=_fill,
)


def event_of_line(raw: bytes, *, ended: bool) -> Event:
    """Make an event of a line.

    Raises:
        DatasetError: The line is no PLOVER record.
        UnicodeDecodeError: It is not UTF-8.
    """
    text = raw.decode()
    marks: Columns = () if ended else ((LINE_END, ""),)
    if text.endswith("\r"):
        text, marks = text[:-1], ((LINE_END, "\r\n" if ended else "\r"),)
    try:
        pairs = json.loads(
            text, object_pairs_hook=unique_keys, parse_constant=refuse_constant, parse_float=finite_number
        )
        json.dumps(pairs, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise DatasetError("", 0, "", f"is no JSON: {error}") from None
    if not isinstance(pairs, dict):
        raise DatasetError("", 0, "", "is not an object")
    marks += _marks(pairs, text)
    columns = tuple(_OLDER.get(key, key) if _OLDER.get(key, key) not in pairs else key for key in pairs)
    cells = [_dumped(value) for value in pairs.values()]
    if "id" in pairs and isinstance(pairs["id"], str):
        cells[columns.index("id")] = pairs["id"]
    return _plan(columns).event(cells, marks)


@lru_cache(maxsize=256)
def _plan(columns: Cells) -> Plan:
    return Plan(PLOVER, Layout(version="2.0", columns=columns))


def _marks(pairs: dict[str, Plain], text: str) -> Columns:
    marks: list[tuple[str, str]] = []
    if tuple(pairs) != tuple(key for key in _KEYS if key in pairs) or any(value is None for value in pairs.values()):
        marks.append((KEYS, _dumped(list(pairs))))
    if "id" in pairs and not isinstance(pairs["id"], str):
        marks.append(("(id)", "json"))
    for style, (separators, ascii_only) in enumerate(_STYLES):
        if json.dumps(pairs, separators=separators, ensure_ascii=ascii_only) == text:
            if style:
                marks.append((JSON_STYLE, str(style)))
            break
    return tuple(marks)


class LineWriter:
    """Writes events as PLOVER records, one a line."""

    def __init__(self) -> None:
        """Start a file."""
        self.count = 0
        self._open = False

    def rows(self, event: Event) -> str:
        """Give the line of an event.

        Raises:
            DatasetError: PLOVER cannot carry the event.
        """
        cells = cells_of(PLOVER, event, self.count + 1)
        own = event.origin is not None and event.origin.dataset == "plover"
        keys = [key for key in _KEYS if cells.get(key)]
        keys += [key for key in cells if key not in _KEYS and not key.startswith("(")]
        if own and KEYS in cells:
            stated: list[str] = json.loads(cells[KEYS])
            renamed = {_OLDER.get(key, key) if _OLDER.get(key, key) not in stated else key: key for key in stated}
            keys = [*renamed, *(key for key in keys if key not in renamed)]
        else:
            renamed = {}
        found: dict[str, Plain] = {}
        for key in keys:
            cell = cells.get(key, "")
            found[renamed.get(key, key)] = cell if key == "id" and "(id)" not in cells else _loaded("", cell)
        separators, ascii_only = _STYLES[int(cells.get(JSON_STYLE, "0"))]
        opening = "\n" if self._open else ""
        end = cells.get(LINE_END, "\n")
        self._open = not end.endswith("\n")
        self.count += 1
        return opening + json.dumps(found, separators=separators, ensure_ascii=ascii_only) + end

    def tail(self) -> str:
        """Give what closes the file: nothing."""
        return ""
