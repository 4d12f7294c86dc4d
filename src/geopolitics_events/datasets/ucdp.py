"""UCDP Georeferenced Event Dataset and its candidate events: CSV with 49 columns, and API answers in JSON.

Format: the UCDP GED codebook (ucdp.uu.se). The numbers of dead stand as best, high, low. The sides of a row have no
direction, except in one-sided violence (type 3), where side b are the civilians.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Final

from ..codes import CountryCode, EventType
from ..records import Actor, ActorKind, DateBasis, Event, Place, When
from .countries import country_called, from_gleditsch_ward, gleditsch_ward_number
from .groups import Cells, Group, bad_cell
from .names import actor_called, named, role_actor, role_called, state
from .sheets import Sheet, What
from .values import number, on_day, place_at, plain_number, whole_number

__all__ = ["UCDP"]

_OF_API: Final = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id",
    "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a",
    "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office",
    "source_date", "source_headline", "source_original", "where_prec", "where_coordinates", "where_description",
    "adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region",
    "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians",
    "deaths_unknown", "best", "high", "low",
)  # fmt: skip
_DATE: Final = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[ T]00:00:00(?:\.0+)?Z?)?")
_PLACE: Final = (
    "where_coordinates", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "country", "country_id",
)  # fmt: skip
_VIOLENCE: Final = frozenset("123")


def _read_date(cells: Cells) -> When | None:
    start, end = (_day(column, cell) for column, cell in zip(("date_start", "date_end"), cells[:2], strict=True))
    if not start:
        return None
    when = on_day("date_start", start, start)
    if end and on_day("date_end", end, end).start != when.start:
        if end < start:
            raise bad_cell("date_end", cells[1], "is before date_start")
        return on_day("date_end", cells[1], start, end)
    return when


def _day(column: str, cell: str) -> str:
    if not cell:
        return ""
    if (found := _DATE.fullmatch(cell)) is None:
        raise bad_cell(column, cell, "is not a date")
    return found[1]


def _written_date(when: When | None) -> Cells:
    if when is None or when.basis is DateBasis.UNRESOLVED:
        return ("", "", "")
    start, end = when.day, when.end or when.start
    return (f"{start} 00:00:00.000", f"{end} 00:00:00.000", "" if start is None else str(start.year))


def _read_side(cells: Cells) -> tuple[Actor, ...]:
    side, numbers = cells
    if not side:
        return ()
    if not side.startswith("Government of "):
        return (_group(side),)
    countries = [from_gleditsch_ward(number_) for number_ in numbers.split(",") if number_.strip()]
    names = [name.removeprefix("Government of ") for name in side.split(", Government of ")]
    if len(countries) != len(names):
        countries = [_country(name) for name in names]
    found = [
        state(country) if country is not None else named(f"Government of {name}", None, ActorKind.UNKNOWN)
        for country, name in zip(countries, names, strict=True)
    ]
    return tuple({actor.id: actor for actor in found}.values())


def _country(name: str) -> CountryCode | None:
    """A country of UCDP's name, which may add an older one: "Russia (Soviet Union)"."""
    return country_called(name) or country_called(name.partition(" (")[0])


def _group(side: str) -> Actor:
    known = actor_called(side)
    if known is not None:
        return known
    role = None if side.isupper() else role_called(side)  # AMB is no ambassador.
    if role is not None and not role.is_body:
        return role_actor(role.id, None, role.kind, side, role.sectors)
    return named(side, None, ActorKind.ARMED_GROUP)


def _written_side(sides: tuple[Actor, ...]) -> Cells:
    states = [actor for actor in sides if actor.kind is ActorKind.STATE and str(actor.id) == actor.country]
    if states and len(states) == len(sides):
        numbers = [gleditsch_ward_number(actor.country) for actor in states]
        names = ", ".join(f"Government of {actor.name}" for actor in states)
        return (names, ", ".join(numbers) if all(numbers) else "")
    return (", ".join(actor.name for actor in sides), "")


def _read_what(cells: Cells) -> What:
    kind, best = cells
    if kind and kind not in _VIOLENCE:
        raise bad_cell("type_of_violence", kind, "is not 1, 2 or 3")
    return What(EventType.ASSAULT, fatalities=whole_number("best", best))


def _written_what(what: What) -> Cells:
    return ("", "" if what.fatalities is None else str(what.fatalities))


def _read_place(cells: Cells) -> Place | None:
    name, first, second, latitude, longitude, _, country, country_id = cells
    return place_at(
        name or second or first or country,
        from_gleditsch_ward(country_id) or _country(country),
        number("latitude", latitude),
        number("longitude", longitude),
        admin1=first,
        admin2=second,
    )


def _written_place(place: Place | None) -> Cells:
    if place is None:
        return ("",) * len(_PLACE)
    point = ""
    if place.latitude is not None and place.longitude is not None:
        point = f"POINT ({place.longitude:.6f} {place.latitude:.6f})"
    return (
        place.name,
        place.admin1 or "",
        place.admin2 or "",
        plain_number(place.latitude),
        plain_number(place.longitude),
        point,
        state(place.country).name if place.country is not None else "",
        gleditsch_ward_number(place.country),
    )


def _needs(event: Event) -> str:
    if event.type is not EventType.ASSAULT:
        return "only an event of type ASSAULT has a place in UCDP"
    return ""


def _fill(event: Event) -> dict[str, str]:
    """State-based where a state is a side, one-sided where civilians are the other, else non-state."""
    sides = (*event.actors, *event.recipients)
    kind = "1" if any(actor.kind is ActorKind.STATE for actor in sides) else "2"
    if any(actor.kind is ActorKind.POPULATION for actor in event.recipients):
        kind = "3"
    return {"type_of_violence": kind}


UCDP: Final = Sheet(
    name="ucdp",
    title="UCDP georeferenced events",
    versions=MappingProxyType({"GED": (*_OF_API, "gwnoa", "gwnob"), "GED API": _OF_API}),
    delimiter=",",
    id="id",
    when=Group(("date_start", "date_end", "year"), _read_date, _written_date),
    actors=Group(("side_a", "gwnoa"), _read_side, _written_side),
    recipients=Group(("side_b", "gwnob"), _read_side, _written_side),
    place=Group(_PLACE, _read_place, _written_place),
    what=Group(("type_of_violence", "best"), _read_what, _written_what),
    needs=_needs,
    fill=_fill,
)
