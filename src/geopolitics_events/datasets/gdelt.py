"""GDELT event files: 2.0 with 61 columns, 1.0 with 57 or 58, also mixed in one file.

Formats: GDELT Event Codebook 2.0 and the codebook of 1.0 (gdeltproject.org). Files have no header.
FractionDate is ((month - 1) * 30 + day) / 365 in the files, whatever the codebook says.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from ..records import Actor, Event, Place, When
from .chains import actor_of_chain, chain_of_actor
from .countries import fips_country, from_fips
from .groups import Cells, Group, bad_cell
from .sheets import Sheet, What
from .values import cameo_code, coded, number, on_day, place_at, plain_number

__all__ = ["GDELT"]

_DATE: Final = ("SQLDATE", "MonthYear", "Year", "FractionDate")
_ACTOR: Final = (
    "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code", "Type1Code",
    "Type2Code", "Type3Code",
)  # fmt: skip
_WHAT: Final = ("EventCode", "EventBaseCode", "EventRootCode", "GoldsteinScale")
_GEO: Final = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")


def _actor_columns(which: int) -> Cells:
    return tuple(f"Actor{which}{name}" for name in _ACTOR)


def _geo_columns(which: str, *, with_second: bool = True) -> Cells:
    return tuple(f"{which}Geo_{name}" for name in _GEO if with_second or name != "ADM2Code")


def _columns(*, with_second: bool, with_url: bool) -> Cells:
    return (
        "GLOBALEVENTID", *_DATE, *_actor_columns(1), *_actor_columns(2), "IsRootEvent",
        "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale",
        "NumMentions", "NumSources", "NumArticles", "AvgTone",
        *_geo_columns("Actor1", with_second=with_second), *_geo_columns("Actor2", with_second=with_second),
        *_geo_columns("Action", with_second=with_second), "DATEADDED", *(("SOURCEURL",) if with_url else ()),
    )  # fmt: skip


def _read_date(cells: Cells) -> When | None:
    day = cells[0]  # The others repeat it.
    return on_day("SQLDATE", day, day) if day else None


def _written_date(when: When | None) -> Cells:
    day = None if when is None else when.day
    if day is None:
        return ("", "", "", "")
    return (f"{day:%Y%m%d}", f"{day:%Y%m}", f"{day:%Y}", _fraction(day))


def _fraction(day: date) -> str:
    return f"{day.year + ((day.month - 1) * 30 + day.day) / 365:.4f}"


def _read_actor(cells: Cells) -> tuple[Actor, ...]:
    # The chain has every code that the columns of groups, faiths and types have; a space before it stands in some rows.
    chain, name, country, *_ = cells
    actor = actor_of_chain(chain.strip(), name, country)
    return () if actor is None else (actor,)


def _written_actor(actors: tuple[Actor, ...]) -> Cells:
    if not actors:
        return ("",) * len(_ACTOR)
    actor = actors[0]
    chain, country, group, roles = chain_of_actor(actor)
    types = (*roles, "", "", "")[:3]
    return (chain, actor.name.upper(), country, group, "", "", "", *types)


def _read_what(cells: Cells) -> What:
    code, _, root, goldstein = cells
    if len(root) == 1 and root.isdigit():
        raise bad_cell("EventRootCode", root, "has lost its leading zero; the file was saved by a spreadsheet")
    return coded(cameo_code("EventCode", code), number("GoldsteinScale", goldstein))


def _written_what(what: What) -> Cells:
    code = what.cameo or ""
    goldstein = "" if what.intensity is None else f"{what.intensity:.1f}"
    return (code, code[:3], code[:2], goldstein)


def _read_place(cells: Cells) -> Place | None:
    _, name, country, first, second, latitude, longitude, _ = cells
    return place_at(
        name,
        from_fips(country),
        number("ActionGeo_Lat", latitude),
        number("ActionGeo_Long", longitude),
        admin1=first,
        admin2=second,
    )


def _written_place(place: Place | None) -> Cells:
    if place is None:
        return ("0", "", "", "", "", "", "", "")
    return (
        "1" if place.latitude is None else "4",
        place.name,
        fips_country(place.country),
        place.admin1 or "",
        place.admin2 or "",
        plain_number(place.latitude),
        plain_number(place.longitude),
        "",
    )


_ROOTS_OF_QUAD_CLASSES: Final = ((5, "1"), (9, "2"), (14, "3"), (20, "4"))
"""The last root of each quad class in GDELT's own files; other datasets draw the lines elsewhere."""


def _fill(event: Event) -> Mapping[str, str]:
    """What a row of our own must say beside the event: GDELT's quad class, and that the actors have no places."""
    root = int((event.cameo or "0")[:2])
    quad = next((quad for last, quad in _ROOTS_OF_QUAD_CLASSES if root <= last), "")
    day = _written_date(event.when)[0]
    return {"QuadClass": quad, "Actor1Geo_Type": "0", "Actor2Geo_Type": "0", "DATEADDED": f"{day}000000"}


def _needs(event: Event) -> str:
    if event.cameo is None:
        return "an event without a CAMEO code has no place in GDELT; give cameo"
    return ""


GDELT: Final = Sheet(
    name="gdelt",
    title="GDELT events",
    versions=MappingProxyType(
        {
            "2.0": _columns(with_second=True, with_url=True),
            "1.0": _columns(with_second=False, with_url=True),
            "1.0 backfile": _columns(with_second=False, with_url=False),
        }
    ),
    headed=False,
    id="GLOBALEVENTID",
    url="SOURCEURL",
    when=Group(_DATE, _read_date, _written_date, telling=_DATE[:1]),
    actors=Group(_actor_columns(1), _read_actor, _written_actor, telling=_actor_columns(1)[:3]),
    recipients=Group(_actor_columns(2), _read_actor, _written_actor, telling=_actor_columns(2)[:3]),
    place=Group(_geo_columns("Action"), _read_place, _written_place, telling=_geo_columns("Action")[1:-1]),
    what=Group(_WHAT, _read_what, _written_what, telling=("EventCode", "EventRootCode", "GoldsteinScale")),
    sets=(
        _geo_columns("Actor1"),
        _geo_columns("Actor2"),
        ("IsRootEvent", "QuadClass", "NumMentions", "NumSources", "NumArticles", "DATEADDED"),
    ),
    pairs=True,
    needs=_needs,
    fill=_fill,
)
