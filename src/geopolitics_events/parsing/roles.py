"""The nouns for people and bodies, compiled for look-up: "foreign minister", "rebels", "supreme court"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..codes import Sector
from ..tables import listed, rows
from .tokens import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Role", "Roles", "default_roles"]


class Role:
    """A row of the table ``roles``; ``kind`` is title, person, group or body."""

    __slots__ = ("gender", "id", "kind", "sectors")

    def __init__(self, identifier: str, kind: str, sectors: tuple[Sector, ...], gender: str) -> None:
        """Take the cells of the row."""
        self.id = identifier
        self.kind = kind
        self.sectors = sectors
        self.gender = gender

    @property
    def personal(self) -> bool:
        """Whether one person is meant."""
        return self.kind in {"title", "person"}


class Roles:
    """Roles by the first of their lower-case words; the other words follow, longest first."""

    __slots__ = ("by_first", "with_of")

    def __init__(self) -> None:
        """Compile the table."""
        self.by_first: dict[str, list[tuple[list[str], Role, bool]]] = {}
        # "secretary of state": the words before "of" by the last of them, with those after it.
        self.with_of: dict[str, list[tuple[list[str], list[str]]]] = {}
        for row in rows("roles"):
            role = Role(row["id"], row["kind"], tuple(map(Sector, listed(row["sectors"]))), row["gender"])
            for plural, cell in ((False, row["words"]), (True, row["plural"])):
                for words in listed(cell):
                    self._add(words_of(words), role, plural=plural)
                    if "-" in words:
                        # "Secretary-General": a capital parts what a hyphen joins.
                        self._add([word.lower() for word in words_of(words.title())], role, plural=plural)
        for known in self.by_first.values():
            known.sort(key=lambda item: -len(item[0]))

    def _add(self, words: list[str], role: Role, *, plural: bool) -> None:
        """A title written with a full stop is one token ("gen.")."""
        self.by_first.setdefault(words[0], []).append((words[1:], role, plural))
        if "of" in words[1:-1]:
            at = words.index("of")
            self.with_of.setdefault(words[at - 1], []).append((words[:at], words[at + 1 :]))

    def find_with_of(self, lowers: Sequence[str]) -> list[tuple[int, int]]:
        """Token ranges of the roles that hold an "of", so that the grammar sees one noun."""
        found = []
        for at, word in enumerate(lowers):
            if word == "of" and at and lowers[at - 1] in self.with_of:
                for left, right in self.with_of[lowers[at - 1]]:
                    stop = at + 1 + len(right)
                    if lowers[at - len(left) : at] == left and lowers[at + 1 : stop] == right:
                        found.append((at - len(left), stop))
                        break
        return found

    def match(self, lowers: Sequence[str], token: int, stop: int) -> tuple[int, Role, bool] | None:
        """The longest role that begins at a token: where it ends, the role, whether it is plural."""
        known = self.by_first.get(lowers[token])
        if known is not None:
            for rest, role, plural in known:
                end = token + 1 + len(rest)
                if end <= stop and lowers[token + 1 : end] == rest:
                    return end, role, plural
        return None


@cache
def default_roles() -> Roles:
    """The table, compiled once."""
    return Roles()
