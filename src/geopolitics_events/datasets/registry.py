"""The datasets that can be read and written; a new one is a module and a line here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from .acled import ACLED
from .gdelt import GDELT
from .icews import ICEWS
from .plover import PLOVER
from .polecat import POLECAT
from .sheets import Sheet
from .ucdp import UCDP

__all__ = ["SHEETS"]

SHEETS: Final[Mapping[str, Sheet]] = MappingProxyType(
    {sheet.name: sheet for sheet in (GDELT, ICEWS, POLECAT, ACLED, UCDP, PLOVER)}
)
"""Datasets in rows and columns, by name."""
