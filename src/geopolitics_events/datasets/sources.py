"""Bytes from and to other people's files: plain, gzip or zip, by path or open."""

from __future__ import annotations

import gzip
import os
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from os import PathLike
from pathlib import Path
from typing import BinaryIO, Final, TypeAlias

from .. import replacing
from ..errors import DatasetError

__all__ = ["SQLITE", "Readable", "Writable", "chunks", "lines", "opened", "replaced"]

Readable: TypeAlias = str | PathLike[str] | BinaryIO
"""A path, or a file opened for reading bytes."""

Writable: TypeAlias = str | PathLike[str] | BinaryIO
"""A path, or a file opened for writing bytes."""

SQLITE: Final = b"SQLite format 3\x00"
"""How a file of the Discourse Network Analyzer begins."""
CHUNK: Final = 1 << 18
LONGEST: Final = 1 << 26
"""The most bytes of one line; more is no row of any dataset."""
_LOCKED: Final = 1  # A bit of the flags of a file in a zip file.


@contextmanager
def opened(source: Readable) -> Iterator[tuple[str, BinaryIO]]:
    """Open a file, unpacked: gzip and zip are known by their first bytes, not by their names.

    Yields:
        The file's name for messages, and its bytes as a stream.

    Raises:
        DatasetError: A zip file holds no file, or several.
        OSError: The file cannot be read.
    """
    if isinstance(source, (str, PathLike)):
        path = Path(source)
        with path.open("rb") as stream, _unpacked(path.name, stream) as plain:
            yield path.name, plain
    else:
        name = getattr(source, "name", None)
        name = Path(name).name if isinstance(name, str) else "data"
        with _unpacked(name, source) as plain:
            yield name, plain


@contextmanager
def _unpacked(name: str, stream: BinaryIO) -> Iterator[BinaryIO]:
    head = stream.read(4)
    if not stream.seekable():
        # A pipe cannot be read again, so it is only looked into where it is packed.
        if head[:2] == b"\x1f\x8b" or head == b"PK\x03\x04":
            raise DatasetError(name, 0, "", "is packed, and comes from a pipe; unpack it first")
        yield _Joined(head, stream)
        return
    stream.seek(-len(head), os.SEEK_CUR)
    if head[:2] == b"\x1f\x8b":
        with gzip.GzipFile(fileobj=stream) as plain:
            yield plain  # type: ignore[misc]  # A GzipFile reads like a BinaryIO; typeshed has it apart.
    elif head == b"PK\x03\x04":
        with _member(name, stream) as plain_member:
            yield plain_member
    else:
        yield stream


class _Joined(BytesIO):
    """A pipe with the bytes put back that were read to look at it."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        super().__init__()
        self._head = head
        self._stream = stream

    def read(self, size: int | None = -1, /) -> bytes:
        """Give the next bytes."""
        if self._head:
            head, self._head = self._head, b""
            return head
        return self._stream.read(-1 if size is None else size)


@contextmanager
def _member(name: str, stream: BinaryIO) -> Iterator[BinaryIO]:
    try:
        with zipfile.ZipFile(stream) as packed:
            found = [one for one in packed.infolist() if not one.is_dir() and not one.filename.startswith("__MACOSX")]
            if fault := _zip_fault(found):
                raise DatasetError(name, 0, "", fault)
            with packed.open(found[0]) as member:
                yield member  # type: ignore[misc]  # A ZipExtFile reads like a BinaryIO.
    except zipfile.BadZipFile as error:
        raise DatasetError(name, 0, "", f"is not a whole zip file: {error}") from error


def _zip_fault(members: list[zipfile.ZipInfo]) -> str:
    if len(members) != 1:
        listing = ", ".join(one.filename for one in members[:5]) or "none"
        return f"holds {len(members)} files ({listing}); unpack it and read them one by one"
    if members[0].flag_bits & _LOCKED:
        return "is locked by a password; unpack it first"
    if members[0].compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        return "is packed by a method other than deflate; unpack it first"
    return ""


def chunks(name: str, stream: BinaryIO) -> Iterator[bytes]:
    """Read a stream piece by piece.

    Raises:
        DatasetError: A packed file is damaged or cut off.
    """
    while True:
        try:
            data = stream.read(CHUNK)
        except (EOFError, gzip.BadGzipFile, zipfile.BadZipFile, zlib.error) as error:
            raise DatasetError(name, 0, "", f"is packed, and damaged or cut off: {error}") from error
        if not data:
            return
        yield data


def lines(name: str, pieces: Iterator[bytes]) -> Iterator[tuple[int, int, bytes, bool]]:
    r"""Split bytes at line feeds, and at nothing else.

    Carriage returns and C1 controls stay: they stand inside the cells of real files.

    Yields:
        The line's number from 1, its byte offset, its bytes without the line feed, and whether it had one.

    >>> list(lines("x", iter([b"a\rb\n", b"c"])))
    [(1, 0, b'a\rb', True), (2, 4, b'c', False)]
    """
    number, offset, rest = 1, 0, b""
    for piece in pieces:
        found = (rest + piece).split(b"\n") if rest else piece.split(b"\n")
        rest = found.pop()
        for line in found:
            yield number, offset, line, True
            number += 1
            offset += len(line) + 1
        if len(rest) > LONGEST:
            raise DatasetError(name, 0, "", f"has a line of more than {LONGEST} bytes; it is no table of rows")
    if rest:
        yield number, offset, rest, False


@contextmanager
def replaced(target: Writable) -> Iterator[BinaryIO]:
    """Open a file that takes the place of another once all is written, never before; an open file is written as it is.

    ``.gz`` and ``.zip`` files are packed, with nothing in them that changes from day to day.
    """
    if not isinstance(target, (str, PathLike)):
        yield target
        return
    path = Path(target)
    with replacing.replaced(path) as stream, _packed(path, stream) as plain:
        yield plain


@contextmanager
def _packed(path: Path, stream: BinaryIO) -> Iterator[BinaryIO]:
    if path.suffix.lower() == ".gz":
        with gzip.GzipFile(filename="", mode="wb", fileobj=stream, mtime=0) as plain:
            yield plain  # type: ignore[misc]  # As above.
    elif path.suffix.lower() == ".zip":
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
            member = zipfile.ZipInfo(path.stem)
            member.compress_type = zipfile.ZIP_DEFLATED
            with packed.open(member, "w", force_zip64=True) as plain_member:
                yield plain_member  # type: ignore[misc]  # As above.
    else:
        yield stream
