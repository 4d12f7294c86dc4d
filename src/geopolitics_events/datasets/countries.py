"""Countries as datasets write them, and as records do."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from ..codes import CountryCode, country_codes
from ..tables import listed, rows

__all__ = [
    "cameo_country",
    "country_called",
    "fips_country",
    "from_cameo",
    "from_fips",
    "from_gleditsch_ward",
    "from_icews",
    "from_numeric",
    "gleditsch_ward_number",
    "icews_country",
    "is_region",
    "iso_number",
]


def from_fips(code: str) -> CountryCode | None:
    """Give the country of a FIPS 10-4 code; None for seas and contested islands.

    >>> from_fips("AS"), from_fips("OS")
    ('AUS', None)
    """
    return _countries("fips", "code").get(code)


def fips_country(country: str | None) -> str:
    """Give the FIPS 10-4 code of a country, empty where it has none. Inverse of :func:`from_fips`.

    >>> fips_country("AUS"), fips_country(None)
    ('AS', '')
    """
    return _to_fips().get(country or "", "")


def from_cameo(code: str) -> CountryCode | None:
    """Give the country of a CAMEO country code; None for a region and for a role.

    >>> from_cameo("ROM"), from_cameo("AFR"), from_cameo("GOV"), from_cameo("ind")
    ('ROU', None, None, None)
    """
    own = _countries("cameo_countries", "code").get(code)
    if own is not None:
        return own or None
    return CountryCode(code) if code in country_codes() else None


def is_region(code: str) -> bool:
    """Whether a CAMEO country code is one of a region, which is no country.

    >>> is_region("AFR"), is_region("ZAF")
    (True, False)
    """
    return _countries("cameo_countries", "code").get(code) == ""


def cameo_country(country: str | None) -> str:
    """Give the CAMEO code of a country. Inverse of :func:`from_cameo`.

    >>> cameo_country("ROU"), cameo_country("IND")
    ('ROM', 'IND')
    """
    return _to_cameo().get(country or "", country or "")


def from_gleditsch_ward(number: str) -> CountryCode | None:
    """Give the country of a number of Gleditsch and Ward.

    >>> from_gleditsch_ward("365")
    'RUS'
    """
    return _countries("gleditsch_ward", "number").get(number.strip())


def gleditsch_ward_number(country: str | None) -> str:
    """Give a country's number, empty where it has none. Inverse of :func:`from_gleditsch_ward`.

    >>> gleditsch_ward_number("RUS")
    '365'
    """
    return _to_gleditsch_ward().get(country or "", "")


def from_numeric(number: str) -> CountryCode | None:
    """Give the country of an ISO number, with or without leading zeros; 0 is Kosovo's in ACLED.

    >>> from_numeric("804"), from_numeric("32"), from_numeric("0")
    ('UKR', 'ARG', 'XKX')
    """
    return _numeric().get(number.strip().lstrip("0") or "0")


def iso_number(country: str | None) -> str:
    """Give the ISO number of a country without leading zeros, as ACLED writes it. Inverse of :func:`from_numeric`.

    >>> iso_number("ARG")
    '32'
    """
    return _to_numeric().get(country or "", "")


def from_icews(name: str) -> CountryCode | None:
    """Give the country of a name that ICEWS uses.

    >>> from_icews("Congo"), from_icews("Moldova, Republic of"), from_icews("Atlantis")
    ('COG', 'MDA', None)
    """
    return _countries("icews_countries", "name").get(name) or country_called(name)


def icews_country(country: str | None) -> str:
    """Give the name that ICEWS uses for a country. Inverse of :func:`from_icews`.

    >>> icews_country("RUS"), icews_country("IND")
    ('Russian Federation', 'India')
    """
    return _to_icews().get(country or "", "")


def country_called(name: str) -> CountryCode | None:
    """Give the country of one of its names; a current country before a former one.

    >>> country_called("Burma"), country_called("CHINA")
    ('MMR', 'CHN')
    """
    return _called().get(name.lower())


@cache
def _countries(table: str, column: str) -> Mapping[str, CountryCode]:
    """The countries of a table by what a column says; a region of CAMEO has an empty one."""
    return MappingProxyType({row[column]: CountryCode(row["alpha3"]) for row in rows(table)})


@cache
def _to_fips() -> Mapping[str, str]:
    return MappingProxyType({row["alpha3"]: row["code"] for row in rows("fips") if row["rank"] != "second"})


@cache
def _to_cameo() -> Mapping[str, str]:
    # A part of a country (WSB) has a code too, and is not written for the whole.
    parts = {"BAG", "GZS", "WSB"}
    return MappingProxyType(
        {row["alpha3"]: row["code"] for row in rows("cameo_countries") if row["alpha3"] and row["code"] not in parts}
    )


@cache
def _to_gleditsch_ward() -> Mapping[str, str]:
    return MappingProxyType({row["alpha3"]: row["number"] for row in rows("gleditsch_ward")})


@cache
def _numeric() -> Mapping[str, CountryCode]:
    found = {"0": CountryCode("XKX")}
    # A former country may share its number with a current one: the current one wins.
    for row in sorted(rows("countries"), key=lambda row: row["status"] != "former"):
        if row["numeric"]:
            found[row["numeric"].lstrip("0")] = CountryCode(row["alpha3"])
    return MappingProxyType(found)


@cache
def _to_numeric() -> Mapping[str, str]:
    # A number that a current country has taken over says nothing of the former one; its name must.
    return MappingProxyType({country: number for number, country in _numeric().items()})


@cache
def _to_icews() -> Mapping[str, str]:
    found = {row["alpha3"]: row["name"] for row in rows("countries")}
    return MappingProxyType({**found, **{row["alpha3"]: row["name"] for row in rows("icews_countries")}})


@cache
def _called() -> Mapping[str, CountryCode]:
    found: dict[str, CountryCode] = {}
    for row in sorted(rows("countries"), key=lambda row: row["status"] == "former"):
        for name in (row["name"], *listed(row["aliases"])):
            found.setdefault(name.lower(), CountryCode(row["alpha3"]))
    return MappingProxyType(found)
