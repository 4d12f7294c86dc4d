"""Cells that make one value together, and how nothing of them is lost.

A value is read from its cells. What writing the value back would not give again is kept as
``(column, cell)``. On writing, kept cells are honoured as long as they still read as the value:
an event that somebody changed is written as changed, any other byte for byte as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final, Generic, TypeAlias, TypeVar

from ..errors import DatasetError, GeopoliticsError
from ..records.fields import shown

__all__ = ["Cells", "Columns", "Group", "bad_cell", "passed_by"]

Cells: TypeAlias = tuple[str, ...]
Columns: TypeAlias = tuple[tuple[str, str], ...]

V = TypeVar("V")

REMEMBERED: Final = 1 << 15
"""How many different combinations of cells a group remembers; rows repeat most of theirs."""


def bad_cell(column: str, value: str, fault: str) -> DatasetError:
    """Make the error of one cell; the reader adds where the row stands.

    >>> bad_cell("Latitude", "north", "is not a number").value
    'north'
    """
    return DatasetError("", 0, column, f"{shown(value)} {fault}", value=value)


class Group(Generic[V]):
    """Columns of a dataset whose cells make one value of an event."""

    __slots__ = ("_format", "columns", "parse", "read", "telling")

    def __init__(
        self, columns: Cells, parse: Callable[[Cells], V], format: Callable[[V], Cells], telling: Cells | None = None
    ) -> None:
        """Take the columns, the way from their cells to the value, and the way back.

        Args:
            columns: The names of the columns.
            parse: Takes the cells, one a column.
            format: Gives one cell a column. Reading it again need not give the value: not all can be carried.
            telling: The columns that the value depends on; by default all. The others only repeat them.
        """
        self.columns = columns
        self.telling = columns if telling is None else telling
        self.parse = parse
        self._format = format
        self.read: Callable[[Cells], tuple[V, Columns]] = lru_cache(maxsize=REMEMBERED)(self._read)

    def _read(self, cells: Cells) -> tuple[V, Columns]:
        """Give the value of some cells, and what must be kept of them."""
        value = self.parse(cells)
        plain = self._format(value)
        kept = tuple(
            (column, cell) for column, cell, other in zip(self.columns, cells, plain, strict=True) if cell != other
        )
        return value, kept

    def write(self, value: V, kept: Mapping[str, str]) -> Cells:
        """Give the cells of a value; those that were kept where they still read as it."""
        plain = self._format(value)
        merged = tuple(map(kept.get, self.columns, plain))
        if merged == plain:
            return plain
        try:
            same = self.parse(merged) == value
        except GeopoliticsError:
            same = False
        return merged if same else plain


@lru_cache(maxsize=REMEMBERED)
def passed_by(columns: Cells, cells: Cells) -> Columns:
    """Pair columns that have no typed home with their cells; empty cells need no keeping.

    >>> passed_by(("a", "b"), ("1", ""))
    (('a', '1'),)
    """
    return tuple((column, cell) for column, cell in zip(columns, cells, strict=True) if cell)
