"""ACLED: exports in CSV, API answers in JSON, and files that R has rewritten.

Format: the ACLED codebook and the guide to the columns of 2023 (acleddata.com). The actors of a row have no direction:
``actors`` are actor1 and those with it, ``recipients`` actor2 and those with it. The types are our own mapping.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from ..codes import CountryCode, EventType, Mode, Sector, countries
from ..records import Actor, ActorKind, Event, Place, When
from ..tables import rows
from .countries import country_called, from_numeric, iso_number
from .groups import Cells, Group, bad_cell
from .names import actor_called, named, role_actor, role_called, state
from .sheets import Sheet, What
from .values import number, on_day, place_at, plain_number, whole_number

__all__ = ["ACLED"]

_COLUMNS: Final = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
    "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting",
    "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision",
    "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip
_MONTHS: Final = MappingProxyType(
    {
        name: number
        for number, name in enumerate(
            "January February March April May June July August September October November December".split(), start=1
        )
    }
)
_SPOKEN_DATE: Final = re.compile(r"([0-9]{1,2}) ([A-Z][a-z]+) ([0-9]{4})")
_OLD_DATE: Final = re.compile(r"([0-9]{2})-([0-9]{2})-([0-9]{4})")
_FORCES: Final = re.compile(
    r"(?P<what>Military Forces|Police Forces|Government) of (?P<country>[^()]+?)"
    r"(?: \([0-9]{4}-[0-9]{0,4}\)(?P<unit>.*))?"
)
_IN_COUNTRY: Final = re.compile(r"(?P<words>[^()]+) \((?P<country>[^()]+)\)")
_INTERACTIONS: Final = (
    ("1", "state forces", None, ActorKind.ORGANISATION),
    ("2", "rebel", Sector.REB, ActorKind.ARMED_GROUP),
    ("3", "militia", Sector.PRM, ActorKind.ARMED_GROUP),
    ("4", "communal", Sector.PRM, ActorKind.ARMED_GROUP),
    ("5", "rioters", Sector.CVL, ActorKind.POPULATION),
    ("6", "protesters", Sector.CVL, ActorKind.POPULATION),
    ("7", "civilians", Sector.CVL, ActorKind.POPULATION),
    ("8", "other", None, ActorKind.UNKNOWN),
)
"""Kinds of actors: ACLED's number, a word of its label (which changed over the years), our sector and kind."""


def _read_date(cells: Cells) -> When | None:
    day = cells[0]
    if spoken := _SPOKEN_DATE.fullmatch(day):
        date, month, year = spoken.groups()
        if month in _MONTHS:
            return on_day("event_date", day, f"{year}{_MONTHS[month]:02}{date:>02}")
    if old := _OLD_DATE.fullmatch(day):
        date, month, year = old.groups()
        return on_day("event_date", day, f"{year}{month}{date}")
    if day.isdigit() and len(day) == 5:
        raise bad_cell("event_date", day, "is a spreadsheet's number of a day; export the file again with dates")
    return on_day("event_date", day, day) if day else None


def _written_date(when: When | None) -> Cells:
    day = None if when is None else when.day
    if day is None:
        return ("", "", "")
    month = next(name for name, number in _MONTHS.items() if number == day.month)
    return (f"{day.day:02} {month} {day.year:04}", str(day.year), "1")


def _read_actors(cells: Cells) -> tuple[Actor, ...]:
    name, others, interaction = cells
    if not name:
        return ()
    sector, kind = _interaction(interaction)
    found = [_actor(name, sector, kind)]
    found += [_actor(other, None, ActorKind.UNKNOWN) for other in others.split("; ") if other]
    return tuple({actor.id: actor for actor in found}.values())


def _interaction(cell: str) -> tuple[Sector | None, ActorKind]:
    for number_, word, sector, kind in _INTERACTIONS:
        if cell == number_ or word in cell.lower():
            return sector, kind
    return None, ActorKind.UNKNOWN


def _actor(name: str, sector: Sector | None, kind: ActorKind) -> Actor:
    if forces := _FORCES.fullmatch(name):
        country = country_called(forces["country"])
        if country is not None:
            return _forces(name, forces["what"], country, (forces["unit"] or "").strip())
    if part := _IN_COUNTRY.fullmatch(name):
        country = country_called(part["country"])
        role = role_called(part["words"])
        if country is not None:
            sectors = (sector,) if sector is not None else role.sectors if role is not None else ()
            return role_actor(part["words"] if role is None else role.id, country, kind, name, sectors)
    for called in (name, *(part.strip() for part in name.split(":", 1))):
        if (known := actor_called(called)) is not None:
            return known
    role = None if name.isupper() else role_called(name)  # An abbreviation is a name.
    if role is not None and not role.is_body:
        return role_actor(role.id, None, kind, name, (sector,) if sector is not None else role.sectors)
    return named(name, None, kind, () if sector is None else (sector,))


def _forces(name: str, what: str, country: CountryCode, unit: str) -> Actor:
    """The forces of a state: its army, its police, or the part that is named."""
    if what == "Government":
        return state(country)
    usual = role_called("military" if what == "Military Forces" else "police")
    role = role_called(unit) if unit else usual
    if role is None or not role.is_body:
        role = usual
    sector = Sector.MIL if what == "Military Forces" else Sector.COP
    return named("military" if role is None else role.id, country, ActorKind.ORGANISATION, (sector,), called=name)


def _written_actors(actors: tuple[Actor, ...]) -> Cells:
    if not actors:
        return ("", "", "")
    first, *others = (_name(actor) for actor in actors)
    return (first, "; ".join(others), _number(actors[0]))


def _name(actor: Actor) -> str:
    return f"Government of {actor.name}" if actor.kind is ActorKind.STATE else actor.name


def _number(actor: Actor) -> str:
    if actor.kind is ActorKind.STATE or {Sector.MIL, Sector.COP} & set(actor.sectors):
        return "1"
    for number_, _, sector, kind in _INTERACTIONS:
        if kind is actor.kind and (sector is None or sector in actor.sectors):
            return number_
    return "8"


@cache
def _types() -> Mapping[str, What]:
    return MappingProxyType(
        {
            row["sub_event_type"]: What(
                EventType(row["type"]) if row["type"] else None, Mode(row["mode"]) if row["mode"] else None
            )
            for row in rows("acled_types")
        }
    )


@cache
def _names_of_types() -> Mapping[tuple[EventType | None, Mode | None], tuple[str, str]]:
    found: dict[tuple[EventType | None, Mode | None], tuple[str, str]] = {}
    # What ACLED says without more: of several names for one type, these are meant.
    first = ("Agreement", "Armed clash", "Peaceful protest", "Violent demonstration", "Remote explosive/landmine/IED")
    for row in sorted(rows("acled_types"), key=lambda row: row["sub_event_type"] not in first):
        kind = _types()[row["sub_event_type"]]
        if kind.type is not None:
            found.setdefault((kind.type, kind.mode), (row["event_type"], row["sub_event_type"]))
    return MappingProxyType(found)


def _read_what(cells: Cells) -> What:
    event_type, kind, fatalities = cells
    found = _types().get(kind, What())
    if event_type == "Battles" and found.type is None:
        found = What(EventType.ASSAULT)
    return What(found.type, found.mode, fatalities=whole_number("fatalities", fatalities))


def _written_what(what: What) -> Cells:
    return ("", "", "" if what.fatalities is None else str(what.fatalities))


def _read_place(cells: Cells) -> Place | None:
    iso, country, first, second, location, latitude, longitude = cells
    return place_at(
        location or second or first or country,
        from_numeric(iso) if iso else country_called(country),
        number("latitude", latitude),
        number("longitude", longitude),
        admin1=first,
        admin2=second,
    )


def _written_place(place: Place | None) -> Cells:
    if place is None:
        return ("",) * 7
    country = "" if place.country is None else countries()[place.country].name
    return (
        iso_number(place.country),
        country,
        place.admin1 or "",
        place.admin2 or "",
        "" if place.name in {place.admin1, place.admin2, country} else place.name,
        plain_number(place.latitude),
        plain_number(place.longitude),
    )


def _needs(event: Event) -> str:
    if (event.type, event.mode) not in _names_of_types() and (event.type, None) not in _names_of_types():
        kind = "without a type" if event.type is None else f"of type {event.type.value}"
        return f"an event {kind} has no place in ACLED, which records violence and protest"
    return ""


def _fill(event: Event) -> Mapping[str, str]:
    names = _names_of_types()
    kind, sub_kind = names.get((event.type, event.mode)) or names[(event.type, None)]
    return {"event_type": kind, "sub_event_type": sub_kind}


ACLED: Final = Sheet(
    name="acled",
    title="ACLED events",
    versions=MappingProxyType({"ACLED": _COLUMNS, "ACLED NA": _COLUMNS}),
    delimiter=",",
    line_end="\r\n",
    nulls=MappingProxyType({"ACLED NA": "NA"}),
    id="event_id_cnty",
    when=Group(("event_date", "year", "time_precision"), _read_date, _written_date),
    actors=Group(("actor1", "assoc_actor_1", "inter1"), _read_actors, _written_actors),
    recipients=Group(("actor2", "assoc_actor_2", "inter2"), _read_actors, _written_actors),
    place=Group(
        ("iso", "country", "admin1", "admin2", "location", "latitude", "longitude"), _read_place, _written_place
    ),
    what=Group(("event_type", "sub_event_type", "fatalities"), _read_what, _written_what),
    needs=_needs,
    fill=_fill,
)
