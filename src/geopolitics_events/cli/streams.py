"""What every command does with files, pipes and complaints."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import BinaryIO, TextIO, TypeVar

from ..version import PROGRAM

__all__ = ["colorful", "complain", "opened", "output", "reason", "undecodable", "watched"]

Item = TypeVar("Item")


def complain(message: str, *, code: int = 1) -> int:
    """Tell the user on standard error, in one line, and give the exit code."""
    print(f"{PROGRAM}: {'; '.join(message.splitlines())}", file=sys.stderr)
    return code


def reason(error: OSError) -> str:
    """Say why a file cannot be read or written."""
    return (error.strerror or type(error).__name__).lower()


def undecodable(error: UnicodeDecodeError) -> str:
    """Say which byte is no UTF-8."""
    return f"byte 0x{error.object[error.start]:02x} at offset {error.start} is not UTF-8; convert the file to UTF-8"


@contextmanager
def opened(path: str) -> Iterator[BinaryIO]:
    """Open a file for reading; ``-`` is standard input."""
    if path == "-":
        yield sys.stdin.buffer
    else:
        with Path(path).open("rb") as stream:
            yield stream


@contextmanager
def output(path: str | None, *, append: bool = False) -> Iterator[BinaryIO]:
    """Open a file for writing; standard output when there is no path."""
    if path is None:
        yield sys.stdout.buffer
    else:
        with Path(path).open("ab" if append else "wb") as stream:
            yield stream


def colorful(stream: TextIO) -> bool:
    """Tell whether to write colours: to a terminal that has them, for a user who wants them, with rich."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb" and _has_rich()


def watched(items: Iterable[Item], *, total: int | None = None) -> Iterator[Item]:
    """Pass items on, and count them on standard error while the output goes elsewhere; a bar shows a known total."""
    if not sys.stderr.isatty() or sys.stdout.isatty() or not _has_rich():
        yield from items
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    known = () if total is None else (BarColumn(), TimeRemainingColumn())
    columns = (SpinnerColumn(), TextColumn("{task.completed:.0f} done"), *known, TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield from progress.track(items, total=total)


def _has_rich() -> bool:
    return find_spec("rich") is not None
