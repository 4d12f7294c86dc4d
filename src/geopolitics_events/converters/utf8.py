"""Text from and to bytes: UTF-8 without a byte order mark, and nothing else."""

from __future__ import annotations

from typing import Final

from ..errors import ConversionError

__all__ = ["decoded", "encoded"]

_MARKS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def encoded(text: str) -> bytes:
    r"""Give the bytes of data that came as text. Inverse of :func:`decoded`.

    Raises:
        ConversionError: The text has a lone surrogate, which no file can carry.

    >>> encoded("é")
    b'\xc3\xa9'
    """
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise ConversionError(("", f"has a lone surrogate at {error.start}; replace it by U+FFFD")) from error


def decoded(data: bytes) -> str:
    r"""Give the text of data. Inverse of :func:`encoded`.

    Raises:
        ConversionError: The data are not UTF-8, or begin with a byte order mark.

    >>> decoded(b"\xc3\xa9")
    'é'
    """
    if data.startswith(_MARKS):
        raise ConversionError(("", "begins with a byte order mark; save it as UTF-8 without one"))
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise ConversionError(("", f"is not UTF-8 at byte {error.start}; save it as UTF-8")) from error
