"""The table of issues, compiled for look-up: the words that name what one can be for or against."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ...tables import listed, rows

if TYPE_CHECKING:
    from ..additions import NamedIssue
    from ..text.english import English

__all__ = ["Issues", "Row", "compile_issues"]


class Row:
    """A row of the table, or an issue that a user adds; ``topic`` says how it is joined with what it is about."""

    __slots__ = ("id", "link", "name", "topic")

    def __init__(self, identifier: str, name: str, link: str, topic: str) -> None:
        """Take the cells."""
        self.id = identifier
        self.name = name
        self.link = link
        self.topic = topic


class Issues:
    """The terms of every row by their first lemma: the lemmas that follow, longest first, the row, and the sign."""

    __slots__ = ("by_first", "rows")

    def __init__(self, english: English, added: tuple[NamedIssue, ...]) -> None:
        """Compile the table ``issues`` and what a user adds to it."""
        self.by_first: dict[str, list[tuple[tuple[str, ...], Row, int]]] = {}
        self.rows: dict[str, Row] = {}
        for named in added:
            row = Row(named.id, named.name, "on", "about")
            for term in named.terms:
                self._add(english, term.lower(), row, 1)
        for cells in rows("issues"):
            row = Row(cells["id"], cells["name"], cells["link"], cells["topic"])
            for sign, cell in ((1, cells["terms"]), (-1, cells["against"])):
                for term in listed(cell):
                    self._add(english, term, row, sign)
        for known in self.by_first.values():
            known.sort(key=lambda item: -len(item[0]))

    def _add(self, english: English, term: str, row: Row, sign: int) -> None:
        first, *rest = (english.lemma(word) for word in term.split(" "))
        self.by_first.setdefault(first, []).append((tuple(rest), row, sign))
        self.rows[row.id] = row


@lru_cache(maxsize=4)
def compile_issues(english: English, added: tuple[NamedIssue, ...]) -> Issues:
    """The table with a user's issues, compiled once."""
    return Issues(english, added)
