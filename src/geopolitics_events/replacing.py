"""Files that are replaced as a whole, or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from typing import BinaryIO

__all__ = ["replaced"]


@contextmanager
def replaced(path: str | PathLike[str]) -> Iterator[BinaryIO]:
    """Open a file that takes the place of another once it is written, never before.

    Whoever reads the file, or stops us at any moment, finds the old one or the new one.

    Raises:
        OSError: The file cannot be written.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     with replaced(f"{folder}/peru.txt") as file:
    ...         _ = file.write(b"Peru")
    ...     Path(folder, "peru.txt").read_text()
    'Peru'
    """
    path = Path(path)
    if path.exists() and not path.is_file():
        # A pipe or a device cannot be replaced, and keeps nothing.
        with path.open("wb") as file:
            yield file
        return
    path = path.resolve()
    beside = path.with_name(f".{path.name[:80]}.{os.getpid()}-{os.urandom(4).hex()}.tmp")
    try:
        opened = beside.open("xb")
    except OSError as error:
        error.filename = str(path)  # The caller knows of no other file.
        raise
    try:
        with opened as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            beside.chmod(path.stat().st_mode & 0o7777)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
