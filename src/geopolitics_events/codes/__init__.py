"""The code lists of the field: PLOVER as enums, CAMEO and ISO 3166 as checked strings.

PLOVER's lists are short and part of the types, so they are written out and a test compares
them with ``tables/plover.tsv``. CAMEO and the countries are long: they stay strings, and
their tables are read on the first look-up. Official spellings are kept throughout.
"""

from __future__ import annotations

from .cameo_events import Cameo, CameoCode, cameo, cameo_codes
from .iso3166 import Country, CountryCode, countries, country, country_codes, nearest_country
from .plover import MODES, Context, EventType, Mode, QuadClass, Sector, quad_class, score
from .spelling import nearest

__all__ = [
    "MODES",
    "Cameo",
    "CameoCode",
    "Context",
    "Country",
    "CountryCode",
    "EventType",
    "Mode",
    "QuadClass",
    "Sector",
    "cameo",
    "cameo_codes",
    "countries",
    "country",
    "country_codes",
    "nearest",
    "nearest_country",
    "quad_class",
    "score",
]
