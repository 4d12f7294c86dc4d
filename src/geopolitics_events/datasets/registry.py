"""The datasets that can be read and written; a new one is a module and a line here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from .gdelt import GDELT
from .sheets import Sheet

__all__ = ["SHEETS"]

SHEETS: Final[Mapping[str, Sheet]] = MappingProxyType({sheet.name: sheet for sheet in (GDELT,)})
"""Datasets in rows and columns, by name."""
