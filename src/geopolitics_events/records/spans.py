"""Places in a text: words that a record rests on, and stretches that are not running text."""

from __future__ import annotations

import sys
from typing import Final

from attrs import frozen

from ..errors import SpanError
from .fields import LARGEST, checked, shown
from .kinds import ZoneKind

__all__ = ["Span", "Zone"]

# From Python 3.13 on msgspec spends longer on finding that a record has no dictionary than on
# writing it, so the most frequent of our records has one there.
_SLOTS: Final = sys.version_info < (3, 13)


@frozen(kw_only=True, slots=_SLOTS, weakref_slot=False, field_transformer=checked)  # type: ignore[literal-required] # It has the same fields either way.
class Span:
    """Words of the text, and where they stand: the only reference into a text.

    Attributes:
        end: Where it ends, exclusive, in code points from 0.
        start: Where it begins, in code points from 0.
        text: The words themselves; as long as the span.

    >>> Span(start=0, end=5, text="India").text
    'India'
    """

    end: int
    start: int
    text: str

    def __attrs_post_init__(self) -> None:
        start, end, text = self.start, self.end, self.text
        if start < 0 or end > LARGEST or not text or end - start != len(text):
            raise SpanError(*self._faults(), start=start, end=end)

    def _faults(self) -> list[str]:
        if not 0 <= self.start <= LARGEST:
            return [f"Span.start: must be a number from 0 to {LARGEST}; got {shown(self.start)}"]
        if not self.start < self.end <= LARGEST:
            return [f"Span.end: must be greater than start {self.start}, and at most {LARGEST}; got {shown(self.end)}"]
        length = self.end - self.start
        fault = f"must have the {length} code points of {self.start}-{self.end}"
        return [f"Span.text: {fault}; {shown(self.text)} has {len(self.text)}"]

    def to_utf16(self, text: str) -> tuple[int, int]:
        """Give start and end in UTF-16 code units, as JavaScript and Java count. Inverse of :meth:`from_utf16`.

        Raises:
            SpanError: The text does not say these words here.

        >>> Span(start=2, end=5, text="won").to_utf16("\U0001f3c6 won")
        (3, 6)
        """
        return self._units(text, "utf-16-le", 2)

    def to_utf8(self, text: str) -> tuple[int, int]:
        """Give start and end in UTF-8 bytes, as Rust and Go count. Inverse of :meth:`from_utf8`.

        Raises:
            SpanError: The text does not say these words here.

        >>> Span(start=2, end=5, text="won").to_utf8("\U0001f3c6 won")
        (5, 8)
        """
        return self._units(text, "utf-8", 1)

    @classmethod
    def from_utf16(cls, start: int, end: int, text: str) -> Span:
        """Make a span from UTF-16 code units. Inverse of :meth:`to_utf16`.

        Raises:
            SpanError: The units are outside the text, or part a character.

        >>> Span.from_utf16(3, 6, "\U0001f3c6 won")
        Span(end=5, start=2, text='won')
        """
        return cls._from_units(start, end, text, "utf-16-le", 2)

    @classmethod
    def from_utf8(cls, start: int, end: int, text: str) -> Span:
        """Make a span from UTF-8 bytes. Inverse of :meth:`to_utf8`.

        Raises:
            SpanError: The bytes are outside the text, or part a character.

        >>> Span.from_utf8(5, 8, "\U0001f3c6 won")
        Span(end=5, start=2, text='won')
        """
        return cls._from_units(start, end, text, "utf-8", 1)

    def _units(self, text: str, encoding: str, size: int) -> tuple[int, int]:
        if text[self.start : self.end] != self.text:
            fault = f"the text says {shown(text[self.start : self.end])} at {self.start}-{self.end}"
            raise SpanError(f"Span.text: {fault}, the span {shown(self.text)}", start=self.start, end=self.end)
        start = len(text[: self.start].encode(encoding)) // size
        return start, start + len(self.text.encode(encoding)) // size

    @classmethod
    def _from_units(cls, start: int, end: int, text: str, encoding: str, size: int) -> Span:
        data = text.encode(encoding)
        if not 0 <= start < end <= len(data) // size:
            fault = f"{start}-{end} is no stretch of the {len(data) // size} units of the text"
            raise SpanError(f"Span.start: {fault}", start=start, end=end, length=len(data) // size)
        try:
            before = len(data[: start * size].decode(encoding))
            words = data[start * size : end * size].decode(encoding)
        except UnicodeDecodeError:
            fault = f"{start}-{end} begins or ends inside a character"
            raise SpanError(f"Span.start: {fault}", start=start, end=end, length=len(data) // size) from None
        return cls(start=before, end=before + len(words), text=words)


@frozen(kw_only=True, weakref_slot=False, field_transformer=checked)
class Zone:
    """A stretch of the text that is not running text.

    Attributes:
        end: Where it ends, exclusive, in code points from 0.
        kind: What it is; credits and boilerplate yield no records.
        start: Where it begins, in code points from 0.

    >>> Zone(start=0, end=24, kind=ZoneKind.TITLE).end
    24
    """

    end: int
    kind: ZoneKind
    start: int

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start < self.end <= LARGEST:
            raise SpanError(
                f"Zone.end: must be greater than start, and start 0 or more; got {shown(self.start)}-{shown(self.end)}",
                start=self.start,
                end=self.end,
            )
