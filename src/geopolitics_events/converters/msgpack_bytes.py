"""Plain data from MessagePack, for what msgspec alone would let pass.

msgspec's decoder keeps the last of two equal keys and says nothing. This one is slower, and is
only asked about data that the fast path did not recognise as our own.
"""

from __future__ import annotations

from struct import Struct
from typing import Final

from ..errors import ConversionError
from ..records.fields import shown
from .plain import DEEPEST, Repeated

__all__ = ["decode"]

# The number formats of the MessagePack specification, by their first byte.
_NUMBERS: Final = {
    0xCA: Struct(">f"),
    0xCB: Struct(">d"),
    0xCC: Struct(">B"),
    0xCD: Struct(">H"),
    0xCE: Struct(">I"),
    0xCF: Struct(">Q"),
    0xD0: Struct(">b"),
    0xD1: Struct(">h"),
    0xD2: Struct(">i"),
    0xD3: Struct(">q"),
}
_CONSTANTS: Final = {0xC0: None, 0xC2: False, 0xC3: True}
_TEXT_LENGTHS: Final = {0xD9: 1, 0xDA: 2, 0xDB: 4}
_LIST_LENGTHS: Final = {0xDC: 2, 0xDD: 4}
_MAP_LENGTHS: Final = {0xDE: 2, 0xDF: 4}


def decode(data: bytes) -> object:
    """Read one MessagePack value that uses only what JSON has too.

    Raises:
        ConversionError: It is damaged, or uses byte strings, extensions or keys that are no text.

    >>> decode(bytes([0x81, 0xA3]) + b"end" + bytes([5]))
    {'end': 5}
    """
    value, end = _value(data, 0, 0)
    if end != len(data):
        raise ConversionError(("", f"has {len(data) - end} bytes after its end; load_many reads several records"))
    return value


def _value(data: bytes, at: int, depth: int) -> tuple[object, int]:
    byte = _bytes(data, at, 1)[0]
    at += 1
    if depth > DEEPEST:
        raise ConversionError(("", "is nested too deeply to be one of our records"))
    if byte < 0x80:
        return byte, at
    if byte < 0x90:
        return _map(data, at, byte & 0x0F, depth)
    if byte < 0xA0:
        return _list(data, at, byte & 0x0F, depth)
    if byte < 0xC0:
        return _text(data, at, byte & 0x1F)
    if byte >= 0xE0:
        return byte - 0x100, at
    return _long_value(data, at, byte, depth)


def _long_value(data: bytes, at: int, byte: int, depth: int) -> tuple[object, int]:
    if byte in _CONSTANTS:
        return _CONSTANTS[byte], at
    if byte in _NUMBERS:
        number = _NUMBERS[byte]
        found: object = number.unpack(_bytes(data, at, number.size))[0]
        return found, at + number.size
    if byte in _TEXT_LENGTHS:
        return _text(data, *_length(data, at, _TEXT_LENGTHS[byte]))
    if byte in _LIST_LENGTHS:
        return _list(data, *_length(data, at, _LIST_LENGTHS[byte]), depth)
    if byte in _MAP_LENGTHS:
        return _map(data, *_length(data, at, _MAP_LENGTHS[byte]), depth)
    raise ConversionError(("", f"has the byte {byte:#x} at {at - 1}, a type that no record uses"))


def _bytes(data: bytes, at: int, size: int) -> bytes:
    if at + size > len(data):
        raise ConversionError(("", "ends too early; the data are cut off"))
    return data[at : at + size]


def _length(data: bytes, at: int, size: int) -> tuple[int, int]:
    return at + size, int.from_bytes(_bytes(data, at, size), "big")


def _text(data: bytes, at: int, length: int) -> tuple[str, int]:
    try:
        return _bytes(data, at, length).decode(), at + length
    except UnicodeDecodeError as error:
        raise ConversionError(("", f"has a text that is not UTF-8 at byte {at + error.start}")) from error


def _list(data: bytes, at: int, length: int, depth: int) -> tuple[list[object], int]:
    items: list[object] = []
    for _ in range(length):
        item, at = _value(data, at, depth + 1)
        items.append(item)
    return items, at


def _map(data: bytes, at: int, length: int, depth: int) -> tuple[dict[str, object], int]:
    made: dict[str, object] = {}
    twice: list[str] = []
    for _ in range(length):
        key, at = _value(data, at, depth + 1)
        if not isinstance(key, str):
            raise ConversionError(("", f"has the key {shown(key)}, which is no text"))
        if key in made:
            twice.append(key)
        made[key], at = _value(data, at, depth + 1)
    return (Repeated.of(made, twice) if twice else made), at
