"""Records from and to files, one a file or many."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterable, Iterator
from io import BufferedIOBase
from os import PathLike
from pathlib import Path
from typing import BinaryIO, Final, TypeVar, overload

from attrs import AttrsInstance

from ..errors import ConversionError, LimitError
from ..records import Document
from ..replacing import replaced
from .formats import LIMIT, dumps, format_of, loads

__all__ = ["STREAMS", "dump", "dump_many", "load", "load_many"]

R = TypeVar("R", bound=AttrsInstance)

STREAMS: Final = ("jsonl", "msgpack")
"""The formats whose files hold many records."""


def dump(record: AttrsInstance, path: str | PathLike[str], *, format: str | None = None, indent: bool = False) -> None:
    """Write a record to a file. Inverse of :func:`load`.

    The file is replaced as a whole: whoever reads it, or stops us at any moment, finds the old
    one or the new one.

    Args:
        record: Any record.
        path: The file; its suffix tells the format.
        format: One of :data:`FORMATS`, when the suffix does not tell.
        indent: Break JSON into lines for readers.

    Raises:
        ConversionError: The suffix names no format.
        OSError: The file cannot be written.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     dump(Document(text="Peru"), f"{folder}/peru.json")
    ...     load(f"{folder}/peru.json").text
    'Peru'
    """
    name = format or format_of(Path(path))
    data = dumps(record, name, indent=indent)
    with replaced(path) as file:
        file.write(data if name.endswith(("msgpack", ".gz")) else data.rstrip(b"\n") + b"\n")


@overload
def load(path: str | PathLike[str], *, format: str | None = ..., limit: int = ...) -> Document: ...
@overload
def load(path: str | PathLike[str], record: type[R], *, format: str | None = ..., limit: int = ...) -> R: ...
def load(
    path: str | PathLike[str],
    record: type[AttrsInstance] = Document,
    *,
    format: str | None = None,
    limit: int = LIMIT,
) -> AttrsInstance:
    """Read a record from a file. Inverse of :func:`dump`.

    Args:
        path: The file; its suffix tells the format.
        record: The class of the record.
        format: One of :data:`FORMATS`, when the suffix does not tell.
        limit: The most bytes to read, also after decompression.

    Raises:
        ConversionError: The file holds no such record; all faults are listed with their paths.
        LimitError: It is larger than the limit.
        OSError: The file cannot be read.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     dump(Document(text="Peru"), f"{folder}/peru.json")
    ...     load(f"{folder}/peru.json").text
    'Peru'
    """
    name = format or format_of(Path(path))
    with Path(path).open("rb") as file:
        data = file.read(limit + 1)
    return loads(data, record, format=name, limit=limit)


def dump_many(records: Iterable[AttrsInstance], path: str | PathLike[str], *, format: str | None = None) -> int:
    """Write records to a file one after the other, in constant memory. Inverse of :func:`load_many`.

    Args:
        records: Any records; nothing is kept of those that are written.
        path: The file; its suffix tells the format, JSON Lines or MessagePack.
        format: One of those, when the suffix does not tell.

    Returns:
        How many were written.

    Raises:
        ConversionError: The format holds one record only.
        OSError: The file cannot be written. The old one is whole then, as after every error.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     dump_many([Document(text="Peru"), Document(text="Chile")], f"{folder}/two.jsonl")
    ...     [document.text for document in load_many(f"{folder}/two.jsonl")]
    2
    ['Peru', 'Chile']
    """
    name, packed = _stream_format(path, format)
    count = 0
    with replaced(path) as file:
        stream: BinaryIO | gzip.GzipFile = (
            gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0) if packed else file
        )
        for record in records:
            data = dumps(record, name)
            stream.write(_frame(data) if name == "msgpack" else data + b"\n")
            count += 1
        if packed:
            stream.close()
    return count


@overload
def load_many(path: str | PathLike[str], *, format: str | None = ..., limit: int = ...) -> Iterator[Document]: ...
@overload
def load_many(
    path: str | PathLike[str], record: type[R], *, format: str | None = ..., limit: int = ...
) -> Iterator[R]: ...
def load_many(
    path: str | PathLike[str],
    record: type[AttrsInstance] = Document,
    *,
    format: str | None = None,
    limit: int = LIMIT,
) -> Iterator[AttrsInstance]:
    """Read records from a file one after the other, in constant memory. Inverse of :func:`dump_many`.

    Blank lines of JSON Lines are skipped. A MessagePack file that :func:`dump` wrote gives its one record.

    Args:
        path: The file; its suffix tells the format, JSON Lines or MessagePack.
        record: The class of every record.
        format: One of those, when the suffix does not tell.
        limit: The most bytes of one record, after decompression.

    Yields:
        The records in file order.

    Raises:
        ConversionError: A record is faulty; paths begin with its line, or with its number.
        LimitError: A record is larger than the limit.
        OSError: The file cannot be read.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     dump_many([Document(text="Peru"), Document(text="Chile")], f"{folder}/two.jsonl")
    ...     [document.text for document in load_many(f"{folder}/two.jsonl")]
    2
    ['Peru', 'Chile']
    """
    name, packed = _stream_format(path, format)
    parts, unit = (_frames, "record") if name == "msgpack" else (_lines, "line")
    with Path(path).open("rb") as file:
        stream: BufferedIOBase = gzip.GzipFile(fileobj=file) if packed else file
        for number, data in _numbered(parts, stream, limit, unit):
            try:
                yield loads(data, record, format=name, limit=limit)
            except ConversionError as error:
                raise _placed(error, f"{unit} {number}") from error


def _stream_format(path: str | PathLike[str], format: str | None) -> tuple[str, bool]:
    name = format or format_of(Path(path))
    if name.removesuffix(".gz") not in STREAMS:
        raise ConversionError(("", f"{name} holds one record; use .jsonl or .msgpack for many"))
    return name.removesuffix(".gz"), name.endswith(".gz")


def _numbered(
    parts: Callable[[BufferedIOBase, int], Iterator[bytes]], stream: BufferedIOBase, limit: int, unit: str
) -> Iterator[tuple[int, bytes]]:
    number = 0
    try:
        for number, data in enumerate(parts(stream, limit), start=1):
            if data:
                yield number, data
    except ConversionError as error:
        raise _placed(error, f"{unit} {number + 1}") from error
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise ConversionError((f"{unit} {number + 1}", f"the file is not whole gzip: {error}")) from error


def _placed(error: ConversionError, place: str) -> ConversionError:
    return type(error)(*((f"{place}, {path}" if path else place, message) for path, message in error.faults))


def _lines(stream: BufferedIOBase, limit: int) -> Iterator[bytes]:
    while line := stream.readline(limit + 2):
        if len(line) > limit + 1:
            raise LimitError(("", f"is longer than the limit of {limit} bytes; raise limit="))
        yield line.rstrip(b"\r\n \t")


# MessagePack's own byte string of 32-bit length: a reader finds the next record unread.
_FRAME: Final = 0xC6


def _frame(data: bytes) -> bytes:
    return bytes([_FRAME]) + len(data).to_bytes(4, "big") + data


def _frames(stream: BufferedIOBase, limit: int) -> Iterator[bytes]:
    head = stream.read(5)
    if head and head[0] != _FRAME:
        # What `dump` wrote: one record, as it is.
        yield head + stream.read(limit)
        return
    while head:
        if len(head) < 5 or head[0] != _FRAME:
            raise ConversionError(("", "is not a MessagePack byte string, in which many records are framed"))
        size = int.from_bytes(head[1:], "big")
        if size > limit:
            raise LimitError(("", f"has {size} bytes, more than the limit of {limit}; raise limit="))
        data = stream.read(size)
        if len(data) < size:
            raise ConversionError(("", "ends too early; the file is cut off"))
        yield data
        head = stream.read(5)
