"""Whose words a place in the text stands in."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ...records import Actor, Statement
    from ..found import Found
    from ..text.reading import Text

__all__ = ["Claims"]

# How many statements may stand inside each other.
NESTED: Final = 8


class Claims:
    """The contents of a text's statements in order, to be asked by token."""

    __slots__ = ("_contents", "_cues", "_in_quote", "_starts", "_tokens")

    def __init__(self, text: Text, statements: tuple[Found[Statement], ...]) -> None:
        """Sort the contents once."""
        contents = [(span.start, span.end, found.record) for found in statements for span in found.record.content]
        self._contents = sorted(contents, key=lambda item: item[:2])
        records = [found.record for found in statements]
        self._cues = {record.cue.start: record.speakers for record in records if record.cue is not None}
        self._starts = [start for start, _, _ in self._contents]
        self._tokens = text.starts
        self._in_quote = text.in_quote

    def at(self, token: int) -> Statement | None:
        """The innermost statement whose content holds a token."""
        position = self._tokens[token]
        index = bisect_right(self._starts, position) - 1
        for at in range(index, max(-1, index - NESTED), -1):
            _, end, statement = self._contents[at]
            if position < end:
                return statement
        return None

    def is_quoted(self, token: int) -> bool:
        """Whether a token stands between quotation marks."""
        return self._in_quote[token] >= 0

    def sayers(self, token: int) -> tuple[Actor, ...]:
        """Who says what the cue that begins at a token attributes: whoever's "the statement" is."""
        return self._cues.get(self._tokens[token], ())

    def speakers(self, token: int) -> tuple[Actor, ...]:
        """Whom "I" and "we" mean: whoever is quoted, and nobody known outside quotations."""
        statement = self.at(token) if self.is_quoted(token) else None
        return () if statement is None else statement.speakers
