"""Records from and to bytes, in each format by its name."""

from __future__ import annotations

import gzip
import zlib
from pathlib import PurePath
from typing import Final, TypeVar, overload

import attrs
from attrs import AttrsInstance

from ..errors import ConversionError, LimitError
from ..extras import optional
from ..records import Document
from . import fast, json_text, msgpack_bytes, yaml_text
from .plain import read, write
from .utf8 import encoded

__all__ = ["FORMATS", "LIMIT", "dumps", "format_of", "loads"]

R = TypeVar("R", bound=AttrsInstance)

FORMATS: Final = ("json", "jsonl", "msgpack", "yaml")
"""The names of the formats; each also with ``.gz`` for its gzip-compressed form."""

LIMIT: Final = 256 * 2**20
"""The most bytes that a record may have after decompression, unless the caller says more."""

_SUFFIXES: Final = {"yml": "yaml", "ndjson": "jsonl", "mpk": "msgpack"}


def format_of(path: PurePath) -> str:
    """Tell a file's format by its name.

    Raises:
        ConversionError: The suffix is none of ours.

    >>> format_of(PurePath("news.jsonl.gz"))
    'jsonl.gz'
    """
    suffixes = path.name.lower().split(".")[1:]
    packed = suffixes[-1:] == ["gz"]
    suffix = suffixes[-1 - packed] if len(suffixes) > packed else ""
    suffix = _SUFFIXES.get(suffix, suffix)
    if suffix not in FORMATS:
        raise ConversionError(
            ("", f"{path.name}: the suffix names no format; use one of .{', .'.join(FORMATS)}, or say format=")
        )
    return f"{suffix}.gz" if packed else suffix


def dumps(record: AttrsInstance, format: str = "json", *, indent: bool = False) -> bytes:
    """Write a record as bytes. Inverse of :func:`loads`.

    The same record gives the same bytes everywhere: keys are sorted, every field is written,
    and compressed data carry no time.

    Args:
        record: Any record.
        format: One of :data:`FORMATS`, also with ``.gz``.
        indent: Break JSON into lines for readers; other formats ignore it.

    Raises:
        ConversionError: There is no such format, or this is no record.
        MissingExtraError: The format needs a package that is not installed.

    >>> from geopolitics_events.records import Span
    >>> dumps(Span(start=0, end=5, text="India"))
    b'{"end":5,"start":0,"text":"India"}'
    """
    name, packed = _split(format)
    if isinstance(record, type) or not attrs.has(type(record)):
        raise ConversionError(("", f"a {type(record).__name__} is no record; dump_many writes several"))
    data = _encode(record, name, indent=indent and name == "json")
    return gzip.compress(data, mtime=0) if packed else data


@overload
def loads(data: bytes | str, *, format: str = ..., limit: int = ...) -> Document: ...
@overload
def loads(data: bytes | str, record: type[R], *, format: str = ..., limit: int = ...) -> R: ...
def loads(
    data: bytes | str, record: type[AttrsInstance] = Document, *, format: str = "json", limit: int = LIMIT
) -> AttrsInstance:
    """Read a record from bytes. Inverse of :func:`dumps`.

    Nothing is converted or guessed: what is not exactly such a record is refused. Documents of
    earlier schemas are brought to this release's.

    Args:
        data: What :func:`dumps` wrote, or anybody else in the same shape; texts stand for UTF-8.
        record: The class of the record.
        format: One of :data:`FORMATS`, also with ``.gz``.
        limit: The most bytes to read after decompression.

    Raises:
        ConversionError: The data are not such a record; all faults are listed with their paths.
        LimitError: They are larger than the limit.
        MissingExtraError: The format needs a package that is not installed.

    >>> from geopolitics_events.records import Span
    >>> loads('{"end": 5, "start": 0, "text": "India"}', Span)
    Span(end=5, start=0, text='India')
    """
    name, packed = _split(format)
    if isinstance(data, str):
        data = encoded(data)
    elif not isinstance(data, bytes):
        raise ConversionError(("", f"a {type(data).__name__} is not data; give bytes or str"))
    if packed:
        data = _decompress(data, limit)
    if len(data) > limit:
        raise LimitError(("", f"has {len(data)} bytes, more than the limit of {limit}; raise limit="))
    return _decode(data, record, name)


def _split(format: str) -> tuple[str, bool]:
    name = format.removesuffix(".gz")
    if name not in FORMATS:
        raise ConversionError(("", f"{format!r} is no format; use one of {', '.join(FORMATS)}, also with .gz"))
    return name, name != format


def _encode(record: AttrsInstance, name: str, *, indent: bool) -> bytes:
    if name == "yaml":
        return yaml_text.encode(write(record))
    if name == "msgpack":
        optional("msgspec", "MessagePack")
        return fast.encode_msgpack(record)
    if fast.available():
        return fast.encode_json(record, indent=indent)
    return json_text.encode(write(record), indent=indent)


def _decode(data: bytes, record: type[R], name: str) -> R:
    if name == "yaml":
        return read(yaml_text.decode(data), record)
    if name == "msgpack":
        optional("msgspec", "MessagePack")
        found = fast.decode_msgpack(data, record)
        return read(msgpack_bytes.decode(data), record) if found is None else found
    if data[-1:] == b"\n":
        data = data[:-1]
    found = fast.decode_json(data, record) if fast.available() else None
    return read(json_text.decode(data), record) if found is None else found


def _decompress(data: bytes, limit: int) -> bytes:
    # A member may be followed by another; each is unpacked no further than the limit.
    parts: list[bytes] = []
    size = 0
    while data:
        unpacker = zlib.decompressobj(wbits=31)
        try:
            part = unpacker.decompress(data, limit - size + 1)
        except zlib.error as error:
            raise ConversionError(("", f"is not gzip: {error}")) from error
        size += len(part)
        if size > limit:
            raise LimitError(("", f"unpacks to more than the limit of {limit} bytes; raise limit="))
        if not unpacker.eof:
            raise ConversionError(("", "is gzip that ends too early; the file is cut off"))
        parts.append(part)
        data = unpacker.unused_data
    return b"".join(parts)
