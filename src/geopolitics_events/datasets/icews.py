"""ICEWS coded events: 20 columns with a header, the layout of 2017, and files that R has rewritten.

Format: the documentation of the ICEWS Coded Event Data (Harvard Dataverse, doi:10.7910/DVN/QI2T9A).
The file of 2017 has no CAMEO codes, only their texts, and dates as 12/1/2017.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from ..codes import CameoCode, CountryCode, Sector
from ..records import Actor, ActorKind, Event, Place, When
from ..tables import rows
from .countries import from_icews, icews_country
from .groups import Cells, Group, bad_cell
from .names import Role, actor_called, named, role_actor, role_called, state, with_sectors
from .sheets import Sheet, What
from .values import cameo_code, coded, number, on_day, place_at, plain_number, written_date

__all__ = ["ICEWS"]

_COLUMNS: Final = (
    "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code",
    "Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher",
    "City", "District", "Province", "Country", "Latitude", "Longitude",
)  # fmt: skip
_IN_COUNTRY: Final = re.compile(r"(?P<role>.+) \((?P<country>[^()]+)\)")
_AMERICAN_DATE: Final = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_CODE_OF_2017: Final = re.compile(r"[0-9]{2}[a-z]")


@cache
def _sectors() -> Mapping[str, Sector]:
    return MappingProxyType({row["name"]: Sector(row["sector"]) for row in rows("icews_sectors")})


@cache
def _names_of_sectors() -> Mapping[Sector, str]:
    found: dict[Sector, str] = {}
    for name, sector in sorted(_sectors().items(), key=lambda item: len(item[0])):
        found.setdefault(sector, name)
    return MappingProxyType({**found, Sector.GOV: "Government"})


@cache
def _texts() -> Mapping[str, str]:
    return MappingProxyType({row["code"]: row["text"] for row in rows("icews_codes")})


@cache
def _codes() -> Mapping[str, CameoCode]:
    return MappingProxyType({text: CameoCode(code) for code, text in _texts().items()})


def _read_date(cells: Cells) -> When | None:
    (day,) = cells
    if american := _AMERICAN_DATE.fullmatch(day):
        month, date, year = american.groups()
        return on_day("Event Date", day, f"{year}{month:>02}{date:>02}")
    return on_day("Event Date", day, day) if day else None


def _read_actor(cells: Cells) -> tuple[Actor, ...]:
    name, listing, where = cells
    if not name:
        return ()
    country = from_icews(where) if where else None
    found = (_sectors().get(one.strip(' "')) for one in listing.split(","))
    sectors = tuple(dict.fromkeys(sector for sector in found if sector is not None))
    if part := _IN_COUNTRY.fullmatch(name):
        country = from_icews(part["country"]) or country
        return (_in_country(part["role"], country, name, sectors),)
    home = from_icews(name)
    if home is not None and country in {home, None}:
        return (state(home),)
    known = actor_called(name, country) or _known_by_less(name, country, sectors)
    if known is not None:
        return (with_sectors(known, sectors),)
    return (named(name, country, _kind(sectors), sectors),)


def _known_by_less(name: str, country: CountryCode | None, sectors: tuple[Sector, ...]) -> Actor | None:
    """Look again: ICEWS gives Russians their patronymics, and leaves the word party out of names of parties."""
    words = name.split()
    if len(words) == 3 and country is not None:
        found = actor_called(f"{words[0]} {words[2]}", country)
        if found is not None and found.kind is ActorKind.PERSON and found.country == country:
            return found
    return actor_called(f"{name} Party", country) if {Sector.PTY, Sector.OPP} & set(sectors) else None


def _in_country(words: str, country: CountryCode | None, name: str, sectors: tuple[Sector, ...]) -> Actor:
    """Somebody of a country: "Police (India)" is its police, "Citizen (India)" nobody in particular."""
    if words == "Government" and country is not None:
        return state(country)
    role = _role(words)
    if role is None:
        return role_actor(words, country, _kind(sectors), name, sectors)
    if role.is_body:
        return named(role.id, country, role.kind, sectors or role.sectors, called=name)
    return role_actor(role.id, country, role.kind, name, sectors or role.sectors)


def _role(words: str) -> Role | None:
    """Find a role by its words, by one of "Treasury/Finance Ministry", or by the ministry's field alone."""
    for wording in (words, f"{words} Ministry", *(part.strip() for part in words.split("/"))):
        if (role := role_called(wording)) is not None:
            return role
    return None


def _kind(sectors: tuple[Sector, ...]) -> ActorKind:
    """The kind of somebody whom the tables do not know: persons carry the sectors of their parties and offices."""
    first = sectors[0] if sectors else None
    if first is Sector.IGO:
        return ActorKind.IGO
    if first is Sector.NGO:
        return ActorKind.NGO
    return ActorKind.UNKNOWN


def _written_actor(actors: tuple[Actor, ...]) -> Cells:
    if not actors:
        return ("", "", "")
    actor = actors[0]
    country = icews_country(actor.country)
    if actor.kind is ActorKind.STATE and str(actor.id) == actor.country:
        return (country, "", country)
    name = actor.name
    if not actor.named and country and not _IN_COUNTRY.fullmatch(name):
        name = f"{(actor.role or name).capitalize()} ({country})"
    return (
        name,
        ",".join(_names_of_sectors()[sector] for sector in actor.sectors if sector in _names_of_sectors()),
        country,
    )


def _read_what(cells: Cells) -> What:
    text, code, intensity = cells
    value = number("Intensity", intensity)
    if not code or _CODE_OF_2017.fullmatch(code):  # "13y" stands in the file of 2017; its text says the code.
        return coded(_codes().get(text), value)
    if len(code) < 3:
        raise bad_cell("CAMEO Code", code, "has lost its leading zero; the file was saved by a spreadsheet")
    return coded(cameo_code("CAMEO Code", code), value)


def _written_what(what: What) -> Cells:
    code = what.cameo or ""
    return (_texts().get(code, ""), code, plain_number(what.intensity))


def _read_place(cells: Cells) -> Place | None:
    city, district, province, country, latitude, longitude = cells
    return place_at(
        city or district or province or country,
        from_icews(country) if country else None,
        number("Latitude", latitude),
        number("Longitude", longitude),
        admin1=province,
        admin2=district,
    )


def _written_place(place: Place | None) -> Cells:
    if place is None:
        return ("",) * 6
    country = icews_country(place.country)
    return (
        "" if place.name in {place.admin2, place.admin1, country} else place.name,
        place.admin2 or "",
        place.admin1 or "",
        country,
        plain_number(place.latitude),
        plain_number(place.longitude),
    )


def _needs(event: Event) -> str:
    if event.cameo is None or len(event.cameo) < 3:
        return "an event without a CAMEO code of three or four digits has no place in ICEWS; give cameo"
    return ""


def _fill(event: Event) -> Mapping[str, str]:
    """Codes without a fixed text have ours."""
    if event.cameo is None or event.cameo in _texts():
        return {}
    return {"Event Text": next((row["label"] for row in rows("cameo") if row["code"] == event.cameo), "")}


_OF_2017: Final = tuple(column for column in _COLUMNS if column != "CAMEO Code")

ICEWS: Final = Sheet(
    name="icews",
    title="ICEWS events",
    versions=MappingProxyType({"ICEWS": _COLUMNS, "ICEWS NA": _COLUMNS, "2017": _OF_2017, "2017 NA": _OF_2017}),
    nulls=MappingProxyType({"ICEWS NA": "NA", "2017 NA": "NA"}),
    id="Event ID",
    when=Group(("Event Date",), _read_date, written_date),
    actors=Group(("Source Name", "Source Sectors", "Source Country"), _read_actor, _written_actor),
    recipients=Group(("Target Name", "Target Sectors", "Target Country"), _read_actor, _written_actor),
    place=Group(("City", "District", "Province", "Country", "Latitude", "Longitude"), _read_place, _written_place),
    what=Group(("Event Text", "CAMEO Code", "Intensity"), _read_what, _written_what),
    pairs=True,
    needs=_needs,
    fill=_fill,
)
