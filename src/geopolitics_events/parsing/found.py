"""A record and why it was made."""

from __future__ import annotations

from typing import Generic, TypeVar

__all__ = ["Found"]

R = TypeVar("R")


class Found(Generic[R]):
    """A record with the rule and the table row that made it, and the words they matched.

    ``row`` is ``table:id``, empty where a rule needs no table.
    """

    __slots__ = ("record", "row", "rule", "words")

    def __init__(self, record: R, rule: str, row: str = "", words: str = "") -> None:
        """Take the record and its reasons."""
        self.record = record
        self.rule = rule
        self.row = row
        self.words = words
