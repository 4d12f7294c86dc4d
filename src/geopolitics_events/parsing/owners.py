"""Whose a role is: the country or body before it, after it, or around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..codes import Sector
from .cast import NOBODY
from .gazetteer import Sense

if TYPE_CHECKING:
    from .cast import Cast
    from .parts import Part, Parts
    from .phrases import Phrase
    from .text import Sentence

__all__ = ["Owners", "Whose"]

STATES: Final = frozenset({Sense.STATE, Sense.ADJECTIVE, Sense.PEOPLE, Sense.SEAT})
PLACES: Final = frozenset({Sense.PLACE})
SENDING: Final = frozenset({"of", "from"})
# What others do to somebody or somewhere with a state's name before it.
SIDED: Final = frozenset(
    "backed installed occupied held allied aligned sponsored supported funded affiliated trained armed brokered "
    "mediated friendly leaning dominated linked bound speaking born educated imposed built made controlled".split()
)
WORLDWIDE: Final = frozenset("international global world worldwide multinational foreign regional alien".split())


class Whose:
    """Whom the rest of a phrase belongs to by what it said so far: ids of a state and of a body, empty for none."""

    __slots__ = ("country", "parent")

    def __init__(self, country: str = "", parent: str = "") -> None:
        """Start with nobody, or with the owner known so far."""
        self.country = country
        self.parent = parent

    def __bool__(self) -> bool:
        """Whether there is an owner."""
        return bool(self.country or self.parent)


class Owners:
    """Asked for the owners of roles; an owner is the id of a state and the id of a body, either may be empty."""

    __slots__ = ("cast", "parts")

    def __init__(self, cast: Cast, parts: Parts) -> None:
        """Take the cast so far and the cutter of phrases."""
        self.cast = cast
        self.parts = parts

    def around(self, phrase: Phrase, parts: list[Part]) -> Whose:
        """Whose a role is, in its phrase or in "of", "for", "in" after it: the country, and the body without one."""
        bearer = next((part for part in reversed(parts) if part.role is not None), None)
        role = None if bearer is None else bearer.role
        scholar = role is not None and role.sectors[:1] == (Sector.EDU,)
        for part in parts:
            if part.name is None or self.is_sided(part.stop):
                continue
            if scholar and part.name.entries[0].sense is Sense.STATE and self.cast.grammar.tags[part.stop] != "Z":
                # "a China scholar" studies it.
                continue
            if (owner := self.cast.owner(part.name)) != NOBODY:
                return Whose(*owner)
        if scholar or (bearer is not None and self.is_worldwide(phrase, bearer)):
            return Whose()
        sent = role is not None and role.sent
        return Whose(*(self.cast.owner_after(phrase, SENDING) if sent else self.cast.owner_after(phrase)))

    def is_sided(self, token: int) -> bool:
        """Whether a name before a token only says whose side something is on: "U.S.-backed rebels"."""
        lowers = self.cast.text.lowers
        return lowers[token : token + 1] == ["-"] and lowers[token + 1 : token + 2] != [] and lowers[token + 1] in SIDED

    def is_worldwide(self, phrase: Phrase, part: Part) -> bool:
        """Whether a role is no state's own by a word before it: "an international tribunal", "foreign troops"."""
        lowers = self.cast.text.lowers
        return lowers[part.first] == "international" or not WORLDWIDE.isdisjoint(lowers[phrase.first : part.first])

    def only_country(self, sentence: Sentence, frame: str = "") -> str:
        """The one state named in a sentence; else the one its places are in, unless another state is spoken of."""
        states = self._countries(sentence, STATES)
        if states:
            return states.pop() if len(states) == 1 else ""
        places = self._countries(sentence, PLACES)
        return places.pop() if len(places) == 1 and places <= {frame} else ""

    def abroad(self, sentence: Sentence) -> bool:
        """Whether a sentence names any state."""
        return bool(self._countries(sentence, STATES))

    def _countries(self, sentence: Sentence, senses: frozenset[Sense]) -> set[str]:
        """The countries of the names of some kinds in a sentence."""
        name_at = self.cast.name_at
        return {
            name.entries[0].country
            for token in range(sentence.first, sentence.stop)
            if (name := name_at.get(token)) is not None
            and name.entries[0].sense in senses and name.entries[0].country and not self.is_sided(name.stop)
        }  # fmt: skip

    def apposition(self, token: int, phrase: Phrase) -> tuple[str, str, str, tuple[Sector, ...]] | None:
        """What a name's apposition says of its bearer: ", Turkey's foreign minister,"; role, country, body, sectors."""
        tags = self.cast.grammar.tags
        if token + 1 >= phrase.sentence.stop or tags[token] != ",":
            return None
        after = self.cast.grammar.phrase_at(token + 1)
        if after is None or after.first != token + 1:
            return None
        return self._described(after)

    def before(self, token: int, phrase: Phrase) -> tuple[str, str, str, tuple[Sector, ...]] | None:
        """What stands before a name and its comma: "South Sudan's army spokesman, Philip Aguer"."""
        tags = self.cast.grammar.tags
        at = token - 1
        if token != phrase.first or at - 1 < phrase.sentence.first or tags[at] != ",":
            return None
        before = self.cast.grammar.phrase_at(at - 1)
        if before is None or before.stop != at or before.head != at - 1:
            return None
        return self._described(before)

    def _described(self, phrase: Phrase) -> tuple[str, str, str, tuple[Sector, ...]] | None:
        """The role that a phrase ends in, one person's, and whose it is."""
        parts = self.parts.of(phrase)
        roles = [part for part in parts if part.role is not None]
        last = roles[-1] if roles else None
        if last is None or last.role is None or not last.role.personal or last.plural or last.stop < phrase.stop:
            return None
        whose = self.around(phrase, parts)
        first = roles[-2].first if len(roles) > 1 and roles[-2].stop == last.first else last.first
        title = self.cast.words(first, last.stop) if last.role.office else ""
        return title, whose.country, whose.parent, last.role.sectors
