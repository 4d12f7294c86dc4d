"""The fast path: msgspec straight from and to the records, where it is installed.

msgspec reads our classes without asking their converters, drops unknown keys and keeps the
last of two equal ones. So it may only take bytes that we would have written ourselves: what it
read is written again and compared. Everything else goes the plain way, which alone decides
what is accepted.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final, Literal, TypeVar

from attrs import AttrsInstance

from ..records import Span

if TYPE_CHECKING:
    import msgspec

__all__ = ["available", "decode_json", "decode_msgpack", "encode_json", "encode_msgpack"]

R = TypeVar("R", bound=AttrsInstance)
_Order = Literal["sorted"] | None

# Another library's exceptions, and whatever a constructor raises inside it: the plain way explains.
_ANY: Final = Exception

# The order to write in what is compared. msgspec writes slots in the order of the alphabet, a
# dictionary in the order it was filled: where spans have one, nothing filled in another order may pass.
_ORDER: Final[_Order] = None if "__slots__" in vars(Span) else "sorted"


@cache
def available() -> bool:
    """Whether msgspec is installed.

    >>> available() in (True, False)
    True
    """
    return find_spec("msgspec") is not None


def encode_json(record: AttrsInstance, *, indent: bool) -> bytes:
    """Write a record as the plain way does, but for the exponents of very large and small floats.

    >>> from geopolitics_events.records import Span
    >>> encode_json(Span(start=0, end=5, text="India"), indent=False)
    b'{"end":5,"start":0,"text":"India"}'
    """
    data = _json_encoder().encode(record)
    return _indented(data) if indent else data


def decode_json(data: bytes, record: type[R]) -> R | None:
    """Read a record, or give None when the data are not what :func:`encode_json` writes.

    >>> from geopolitics_events.records import Span
    >>> decode_json(b'{"end":5,"start":0,"text":"India"}', Span).text
    'India'
    >>> decode_json(b'{"start":0,"end":5,"text":"India"}', Span)
    """
    try:
        found: R = _json_decoder(record).decode(data)
    except _ANY:
        return None
    # As large as it should become, so that it need not grow.
    again = bytearray(len(data))
    _json_encoder(_ORDER).encode_into(found, again)
    return found if again == data or (data[1:2] == b"\n" and _indented(bytes(again)) == data) else None


def encode_msgpack(record: AttrsInstance) -> bytes:
    """Write a record as MessagePack: a map with its keys in the order of the alphabet.

    >>> from geopolitics_events.records import Span
    >>> len(encode_msgpack(Span(start=0, end=5, text="India")))
    24
    """
    return _msgpack_encoder().encode(record)


def decode_msgpack(data: bytes, record: type[R]) -> R | None:
    """Read a record, or give None when the data are not what :func:`encode_msgpack` writes.

    >>> from geopolitics_events.records import Span
    >>> decode_msgpack(encode_msgpack(Span(start=0, end=5, text="India")), Span).end
    5
    """
    try:
        found: R = _msgpack_decoder(record).decode(data)
    except _ANY:
        return None
    return found if _msgpack_encoder(_ORDER).encode(found) == data else None


def _indented(data: bytes) -> bytes:
    import msgspec

    return msgspec.json.format(data, indent=2)


@cache
def _json_encoder(order: _Order = None) -> msgspec.json.Encoder:
    import msgspec

    return msgspec.json.Encoder(order=order)


@cache
def _json_decoder(record: type[R]) -> msgspec.json.Decoder[R]:
    import msgspec

    return msgspec.json.Decoder(record)


@cache
def _msgpack_encoder(order: _Order = None) -> msgspec.msgpack.Encoder:
    import msgspec

    return msgspec.msgpack.Encoder(order=order)


@cache
def _msgpack_decoder(record: type[R]) -> msgspec.msgpack.Decoder[R]:
    import msgspec

    return msgspec.msgpack.Decoder(record)
