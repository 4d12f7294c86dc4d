"""ISO 3166: country codes as text, their table read on the first look-up."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NewType

from attrs import frozen

from ..errors import UnknownCodeError
from ..tables import rows
from .spelling import nearest

__all__ = ["Country", "CountryCode", "countries", "country", "country_codes", "nearest_country"]


CountryCode = NewType("CountryCode", str)
"""ISO 3166-1 alpha-3, a former code of ISO 3166-3 as alpha-3, or ``XKX`` for Kosovo."""


@frozen(kw_only=True)
class Country:
    """A country of ISO 3166.

    Attributes:
        alpha3: The code that records use.
        alpha2: The two-letter code.
        numeric: Three digits, leading zeros kept.
        name: Our English name for it.
        status: ``current``, ``former`` (ISO 3166-3) or ``user`` (assigned by users, as XKX).

    >>> country("IND").name
    'India'
    """

    alpha3: CountryCode
    alpha2: str
    numeric: str
    name: str
    status: str


def country(code: str) -> Country:
    """Look a country up by its alpha-3, alpha-2 or numeric code.

    Raises:
        UnknownCodeError: ISO 3166 has no such code.

    >>> country("PK").alpha3, country("586").alpha3
    ('PAK', 'PAK')
    """
    found = countries().get(CountryCode(code)) or _other_country_codes().get(code)
    if found is None:
        raise UnknownCodeError(code, "country of ISO 3166", nearest_country(code))
    return found


@cache
def countries() -> Mapping[CountryCode, Country]:
    """Give every country by its alpha-3 code: current ones, former ones and Kosovo.

    >>> countries()[CountryCode("XKX")].status
    'user'
    """
    found = {}
    for row in rows("countries"):
        code = CountryCode(row["alpha3"])
        found[code] = Country(
            alpha3=code,
            alpha2=row["alpha2"],
            numeric=row["numeric"],
            name=row["name"],
            status=row["status"],
        )
    return MappingProxyType(found)


@cache
def country_codes() -> frozenset[str]:
    """Give every alpha-3 code that records accept.

    >>> "SUN" in country_codes(), "IN" in country_codes()
    (True, False)
    """
    return frozenset(row["alpha3"] for row in rows("countries"))


@cache
def _other_country_codes() -> Mapping[str, Country]:
    # A former country may share its alpha-2 or number with a current one: the current one wins.
    found: dict[str, Country] = {}
    for one in sorted(countries().values(), key=lambda one: one.status != "former"):
        found |= {code: one for code in (one.alpha2, one.numeric) if code}
    return MappingProxyType(found)


def nearest_country(code: str) -> str | None:
    """Find the country that a wrong code or a name probably means.

    >>> nearest_country("in"), nearest_country("Pakistan")
    ('IND', 'PAK')
    """
    if (found := _other_country_codes().get(code.upper())) is not None:
        return found.alpha3
    by_name = {one.name.upper(): one.alpha3 for one in countries().values()}
    return by_name.get(code.upper()) or nearest(code, countries())
