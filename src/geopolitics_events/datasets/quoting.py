"""Rows of comma-separated files with the quoting of RFC 4180, split and written without loss."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from typing import Final, TypeAlias

from ..errors import DatasetError

__all__ = ["Line", "records", "row_text", "split_row"]

_CELL: Final = re.compile(r'"((?:[^"]|"")*)"|((?!")[^,]*)')
_LONGEST: Final = 1 << 22
"""The most bytes of one row; a quotation mark that is never closed would swallow the file."""

_NEEDS_QUOTES: Final = re.compile(r'[,"\r\n]')

Line: TypeAlias = tuple[int, int, bytes, bool]
"""A line's number from 1, its byte offset, its bytes without the line feed, and whether it had one."""


def records(lines: Iterator[Line]) -> Iterator[Line]:
    r"""Join the lines of quoted cells that run over several lines.

    A quotation mark that is never closed costs its own line only: reading goes on with the next one.

    >>> list(records(iter([(1, 0, b'a,"b', True), (2, 5, b'c"', True)])))
    [(1, 0, b'a,"b\nc"', True)]
    """
    waiting: deque[Line] = deque()
    while True:
        line = waiting.popleft() if waiting else next(lines, None)
        if line is None:
            return
        number, offset, data, ended = line
        if data.count(b'"') % 2 == 0:
            yield line
            continue
        taken = []
        while data.count(b'"') % 2 and len(data) < _LONGEST:
            more = waiting.popleft() if waiting else next(lines, None)
            if more is None:
                break
            taken.append(more)
            data += b"\n" + more[2]
            ended = more[3]
        if data.count(b'"') % 2 == 0:
            yield number, offset, data, ended
        else:
            yield line
            waiting.extendleft(reversed(taken))


def split_row(text: str) -> tuple[list[str], tuple[int, ...]]:
    """Split a row into its cells.

    Returns:
        The cells, and the places of those that are quoted without need.

    Raises:
        DatasetError: A quotation mark is not closed, or more follows it than a comma.

    >>> split_row('1,"a, b",""')
    (['1', 'a, b', ''], (2,))
    """
    if '"' not in text:
        return text.split(","), ()
    cells: list[str] = []
    needless = []
    at = 0
    while True:
        found = _CELL.match(text, at)
        if found is None:
            raise DatasetError("", 0, "", f"never closes the quotation mark of cell {len(cells) + 1}", value=text[at:])
        quoted, plain = found.groups()
        if quoted is not None and not _NEEDS_QUOTES.search(quoted):
            needless.append(len(cells))
        cells.append(plain if quoted is None else quoted.replace('""', '"'))
        at = found.end()
        if at == len(text):
            return cells, tuple(needless)
        if text[at] != ",":
            raise DatasetError(
                "", 0, "", f"has more after the closing quotation mark of cell {len(cells)}", value=text[at:]
            )
        at += 1


def row_text(cells: list[str], quoted: frozenset[int] = frozenset()) -> str:
    """Write a row. Inverse of :func:`split_row`.

    >>> row_text(["1", "a, b", ""], frozenset({2}))
    '1,"a, b",""'
    """
    return ",".join(
        '"' + cell.replace('"', '""') + '"' if place in quoted or _NEEDS_QUOTES.search(cell) else cell
        for place, cell in enumerate(cells)
    )
