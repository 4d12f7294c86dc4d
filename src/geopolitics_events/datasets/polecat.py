"""POLECAT: weekly files of PLOVER events, 40 columns with a header.

Format: the releases of POLECAT (doi:10.7910/DVN/AJGVIT) as Beger describes them (andybeger.com, 2024).
Some headers name columns that the rows do not have, some files have tabs too many; both are read, and written back.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from ..codes import MODES, Context, CountryCode, EventType, Mode, Sector, country_codes
from ..records import Actor, ActorKind, Event, Place, When
from .chains import chain_roles
from .groups import Cells, Group, bad_cell
from .names import actor_called, named, role_actor, state, with_sectors
from .sheets import Sheet, What
from .values import number, on_day, place_at, plain_number, written_date

__all__ = ["POLECAT", "plover_actor", "plover_country"]

_SIDE: Final = ("{0} Name", "{0} Country", "{0} COW", "Primary {0} Sector", "{0} Sectors", "{0} Title", "{0} Name Raw",
                "Wikipedia {0} ID")  # fmt: skip
_TYPED: Final = ("{0} Name", "{0} Country", "Primary {0} Sector", "{0} Sectors", "{0} Title")
_PLACE: Final = ("Placename", "City", "District", "Province", "Country", "Latitude", "Longitude")


def _side(names: Cells, who: str) -> Cells:
    return tuple(name.format(who) for name in names)


_COLUMNS: Final = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    *_side(_SIDE, "Actor"), *_side(_SIDE, "Recipient"), *_PLACE,
    "GeoNames ID", "Raw Placename", "Feature Type", "Source", "Publication Date",
    "Story People", "Story Organizations", "Story Locations", "Language", "Version",
)  # fmt: skip
_SEPARATOR: Final = re.compile(r" *[;|] *")
_QUAD_CODES: Final = ("VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT")


def _listed(cell: str) -> list[str]:
    """Several values stand in one cell between semicolons or bars; ``None`` is none of them."""
    return [value for value in _SEPARATOR.split(cell) if value not in {"", "None"}]


def _read_date(cells: Cells) -> When | None:
    (day,) = cells
    return on_day("Event Date", day, day) if day else None


def plover_country(cell: str) -> CountryCode | None:
    """Read PLOVER's code of a country: alpha-3, but KOS for Kosovo.

    >>> plover_country("KOS"), plover_country("IGO")
    ('XKX', None)
    """
    if cell == "KOS":
        return CountryCode("XKX")
    return CountryCode(cell) if cell in country_codes() else None


def _read_actors(cells: Cells) -> tuple[Actor, ...]:
    name, countries, primary, listing, title = cells
    sectors = tuple(dict.fromkeys(Sector(value) for value in (primary, *_listed(listing)) if value in _KNOWN_SECTORS))
    names, codes = _listed(name), _listed(countries)
    if not names and not codes:
        return (_of_sector(None, sectors),) if sectors else ()
    if len(names) > 1 and len(names) != len(codes):
        codes = codes * len(names) if len(codes) == 1 else [""] * len(names)
    pairs = zip(names or [""] * len(codes), codes or [""] * len(names), strict=False)
    found = [plover_actor(one, plover_country(code), sectors, title) for one, code in pairs]
    return tuple({actor.id: actor for actor in found}.values())


def _of_sector(country: CountryCode | None, sectors: tuple[Sector, ...]) -> Actor:
    """Somebody of whom only country and sectors are known, with the role that CAMEO's code of the same sector has."""
    known = next((role for role in chain_roles().values() if sectors and role.sector is sectors[0]), None)
    if known is None:
        return role_actor("actor", country, ActorKind.UNKNOWN, "actor", sectors)
    return role_actor(known.role, country, known.kind, known.role.replace("-", " "), sectors)


def plover_actor(name: str, country: CountryCode | None, sectors: tuple[Sector, ...], title: str = "") -> Actor:
    """Say whom PLOVER's name, country and sectors mean; the name may be empty.

    >>> plover_actor("", CountryCode("PER"), (Sector.COP,)).id, plover_actor("", CountryCode("PER"), ()).id
    ('PER/?police', 'PER')
    """
    if not name:
        if country is not None and sectors in {(), (Sector.GOV,)}:
            return state(country)
        return _of_sector(country, sectors)
    known = actor_called(name, country)
    if known is not None:
        return with_sectors(known, sectors, title or None)
    kind = ActorKind.PERSON if title else ActorKind.UNKNOWN
    return named(name, country, kind, sectors, role=title or None)


_KNOWN_SECTORS: Final = frozenset(Sector)


def _written_actors(actors: tuple[Actor, ...]) -> Cells:
    if not actors:
        return ("",) * len(_TYPED)
    names = [actor.name if actor.named else "" for actor in actors]
    countries = [actor.country or "" for actor in actors]
    first = actors[0]
    return (
        "; ".join(names) if any(names) else "",
        "; ".join(countries) if any(countries) else "",
        first.sectors[0].value if first.sectors else "",
        "; ".join(sector.value for sector in first.sectors),
        first.role or "" if first.named else "",
    )


def _read_what(cells: Cells) -> What:
    code, mode, intensity, contexts = cells
    if code and code not in EventType.__members__:
        raise bad_cell("Event Type", code, "is not a PLOVER type")
    type_ = EventType(code) if code else None
    modes = [Mode(value) for value in _listed(mode) if value in _MODES]
    fitting = next((value for value in modes if type_ is not None and value in MODES[type_]), None)
    known = tuple(Context(value) for value in _listed(contexts) if value in _CONTEXTS)
    return What(type_, fitting, known, None, number("Intensity", intensity))


_MODES: Final = frozenset(Mode)
_CONTEXTS: Final = frozenset(Context)


def _written_what(what: What) -> Cells:
    return (
        what.type.value if what.type is not None else "",
        what.mode.value if what.mode is not None else "",
        "" if what.intensity is None else repr(what.intensity),
        "; ".join(context.value for context in what.contexts),
    )


def _read_place(cells: Cells) -> Place | None:
    name, city, district, province, country, latitude, longitude = cells
    return place_at(
        name or city or district or province or country,
        plover_country(country),
        number("Latitude", latitude),
        number("Longitude", longitude),
        admin1=province,
        admin2=district,
    )


def _written_place(place: Place | None) -> Cells:
    if place is None:
        return ("",) * len(_PLACE)
    latitude, longitude = plain_number(place.latitude), plain_number(place.longitude)
    return (place.name, "", place.admin2 or "", place.admin1 or "", place.country or "", latitude, longitude)


def _needs(event: Event) -> str:
    if event.type is None:
        return "an event without a PLOVER type has no place in POLECAT; give type"
    return ""


def _fill(event: Event) -> Mapping[str, str]:
    quad = event.quad_class
    return {} if quad is None else {"Quad Code": _QUAD_CODES[quad - 1]}


POLECAT: Final = Sheet(
    name="polecat",
    title="POLECAT events",
    versions=MappingProxyType({"POLECAT": _COLUMNS}),
    nulls=MappingProxyType({"POLECAT": "None"}),
    id="Event ID",
    when=Group(("Event Date",), _read_date, written_date),
    actors=Group(_side(_TYPED, "Actor"), _read_actors, _written_actors),
    recipients=Group(_side(_TYPED, "Recipient"), _read_actors, _written_actors),
    place=Group(_PLACE, _read_place, _written_place),
    what=Group(("Event Type", "Event Mode", "Intensity", "Contexts"), _read_what, _written_what),
    also=MappingProxyType({"event_intensity": "Intensity"}),
    extra=frozenset({"headline", "event_text", "feed", "story_id"}),
    needs=_needs,
    fill=_fill,
)
