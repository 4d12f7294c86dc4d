"""Places in a text: words that a record rests on, and stretches that are not running text."""

from __future__ import annotations

from attrs import frozen

from ..errors import SpanError
from .fields import LARGEST, checked, shown
from .kinds import ZoneKind

__all__ = ["Span", "Zone"]


@frozen(kw_only=True, field_transformer=checked)
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
        start = self.start
        end = self.end
        if not 0 <= start < end <= LARGEST or end - start != len(self.text):
            raise SpanError(*self._faults(), start=start, end=end)

    def _faults(self) -> list[str]:
        if not 0 <= self.start <= LARGEST:
            return [f"Span.start: must be a number from 0 to {LARGEST}; got {self.start}"]
        if not self.start < self.end <= LARGEST:
            return [f"Span.end: must be greater than start {self.start}; got {self.end}"]
        length = self.end - self.start
        fault = f"must have the {length} code points of {self.start}-{self.end}"
        return [f"Span.text: {fault}; {shown(self.text)} has {len(self.text)}"]


@frozen(kw_only=True, field_transformer=checked)
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
                f"Zone.end: must be greater than start, and start 0 or more; got {self.start}-{self.end}",
                start=self.start,
                end=self.end,
            )
