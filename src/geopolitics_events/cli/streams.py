"""What every command does with files, pipes and complaints."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

__all__ = ["PROGRAM", "complain", "opened", "output", "reason", "undecodable"]

PROGRAM: Final = "geopolitics-events"


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
def output(path: str | None) -> Iterator[BinaryIO]:
    """Open a file for writing; standard output when there is no path."""
    if path is None:
        yield sys.stdout.buffer
    else:
        with Path(path).open("wb") as stream:
            yield stream
