"""Whose a role is: the country or body before it, after it, or around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .cast import NOBODY

if TYPE_CHECKING:
    from ..codes import Sector
    from .cast import Cast
    from .names import Name
    from .parts import Part, Parts
    from .phrases import Phrase
    from .text import Sentence

__all__ = ["Owners"]


class Owners:
    """Asked for the owners of roles; an owner is the id of a state and the id of a body, either may be empty."""

    __slots__ = ("cast", "parts")

    def __init__(self, cast: Cast, parts: Parts) -> None:
        """Take the cast so far and the cutter of phrases."""
        self.cast = cast
        self.parts = parts

    def around(self, phrase: Phrase, parts: list[Part]) -> tuple[str, str]:
        """Whose a role is, in its phrase or in "of", "for", "in" after it: the country, and the body without one."""
        for part in parts:
            if part.name is not None and (owner := self.cast.owner(part.name)) != NOBODY:
                return owner
        return self.cast.owner_after(phrase)

    def only_country(self, sentence: Sentence) -> str:
        """The one country that a sentence's names belong to; empty where there are several or none."""
        found = ""
        for token in range(sentence.first, sentence.stop):
            name = self.cast.name_at.get(token)
            if name is not None and name.entries[0].country:
                if found and name.entries[0].country != found:
                    return ""
                found = name.entries[0].country
        return found

    def apposition(self, token: int, phrase: Phrase) -> tuple[str, str, str, tuple[Sector, ...]] | None:
        """What a name's apposition says of its bearer: ", Turkey's foreign minister,"; role, country, body, sectors."""
        tags = self.cast.grammar.tags
        stop = phrase.sentence.stop
        if token + 1 >= stop or tags[token] != ",":
            return None
        after = self.cast.grammar.phrase_at(token + 1)
        if after is None or after.first != token + 1:
            return None
        parts = self.parts.of(after)
        roles = [part for part in parts if part.role is not None]
        if not roles or not roles[-1].role.personal or roles[-1].stop < after.stop:  # type: ignore[union-attr]
            return None
        country, body = self.around(after, parts)
        role = roles[-1]
        assert role.role is not None
        first = roles[0].first if len(roles) > 1 and roles[0].stop == role.first else role.first
        return self.cast.words(first, role.stop), country, body, role.role.sectors
