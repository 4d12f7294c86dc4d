"""Plain data from and to JSON, by the standard library and with its leniencies refused."""

from __future__ import annotations

import json
from typing import Final

from ..errors import ConversionError
from ..strict import refuse_constant
from .plain import Repeated
from .utf8 import decoded

__all__ = ["decode", "encode"]


def encode(plain: object, *, indent: bool) -> bytes:
    r"""Write plain data as JSON in UTF-8; keys stay in the order they have.

    >>> encode({"end": 5, "text": "\u00e9"}, indent=False)
    b'{"end":5,"text":"\xc3\xa9"}'
    """
    return (_INDENTED if indent else _COMPACT).encode(plain).encode()


def _encoder(indent: int | None, colon: str) -> json.JSONEncoder:
    return json.JSONEncoder(
        allow_nan=False,
        # Records hold each other by value, so none can hold itself.
        check_circular=False,
        ensure_ascii=False,
        indent=indent,
        separators=(",", colon),
    )


_COMPACT: Final = _encoder(None, ":")
_INDENTED: Final = _encoder(2, ": ")


def decode(data: bytes) -> object:
    """Read JSON in UTF-8.

    Raises:
        ConversionError: It is not; also for a byte order mark, NaN and nesting without end.

    >>> decode(b'{"end":5}')
    {'end': 5}
    """
    text = decoded(data)
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=refuse_constant)
    except RecursionError:
        raise ConversionError(("", "is nested too deeply to be one of our records")) from None
    except ValueError as error:
        raise ConversionError(("", f"is not JSON: {error}")) from error


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) == len(pairs):
        return made
    keys = [key for key, _ in pairs]
    return Repeated.of(made, [key for key in made if keys.count(key) > 1])
