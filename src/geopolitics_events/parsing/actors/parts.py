"""Cut a noun phrase into the names, the unknown proper names and the roles that it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..names.roles import PORTFOLIOS
from ..text.tokens import places

if TYPE_CHECKING:
    from ..grammar.grammar import Grammar
    from ..grammar.phrases import Phrase
    from ..names.finding import Name
    from ..names.roles import Found, Role, Roles
    from ..text.reading import Text

__all__ = ["Part", "Parts"]

# Small words inside people's names.
PARTICLES: Final = frozenset(
    {"al", "el", "bin", "ben", "ibn", "abu", "von", "van", "de", "da", "del", "der", "di", "dos", "du", "wa"}
)
GLUE: Final = PARTICLES | {"-"}
# Roles of a few letters that are words or hours in lower case: "6 pm", "the gov".
SHORT: Final = frozenset("adm amb brig capt cdr cmdr col cpl fm fr gen gov lt maj mep mp pm sgt".split())

# By byte, whether a tag is that of a proper name.
PROPER: Final = bytes(tag == ord("P") for tag in range(256))


class Part:
    """A piece of a noun phrase: a name of the lexicon, an unknown proper name, or a role."""

    __slots__ = ("first", "name", "plural", "role", "stop")

    def __init__(
        self, first: int, stop: int, name: Name | None = None, role: Role | None = None, *, plural: bool = False
    ) -> None:
        """Take the tokens; neither name nor role means an unknown proper name."""
        self.first = first
        self.stop = stop
        self.name = name
        self.role = role
        self.plural = plural


class Parts:
    """The parts of a text's noun phrases; ``telling`` has a 1 for each token of a name, and behind a role that owns."""

    __slots__ = ("grammar", "name_at", "roles", "telling", "text")

    def __init__(self, text: Text, grammar: Grammar, name_at: dict[int, Name], roles: Roles) -> None:
        """Take what names and roles there are."""
        self.text = text
        self.grammar = grammar
        self.name_at = name_at
        self.roles = roles
        self.telling = bytearray(grammar.tags.encode()).translate(PROPER)
        for token in name_at:
            self.telling[token] = 1
        for token in places(grammar.tags, "Z", 1, len(grammar.tags)):
            if text.lowers[token - 1] in roles.ends:
                self.telling[token] = 1  # "the government's stance"

    def of(self, phrase: Phrase) -> list[Part]:
        """The names, unknown proper names and roles of a phrase, in order."""
        parts: list[Part] = []
        tags, lowers, token, stop = self.grammar.tags, self.text.lowers, phrase.first, phrase.stop
        name_at, starts_role = self.name_at, self.roles.beginnings
        unknown: Part | None = None
        while token < stop:
            name = name_at.get(token)
            role = self._role(parts, token, stop) if lowers[token] in starts_role else None
            if name is not None and (role is None or role[0] <= name.stop):
                parts.append(Part(token, name.stop, name))
                token = name.stop
            elif role is not None:
                token, first = self._over_suffix(role[0], stop), token
                parts.append(Part(first, token, role=role[1], plural=role[2]))
            elif tags[token] == "P":
                if unknown is None or unknown.stop != token:
                    unknown = Part(token, token)
                    parts.append(unknown)
                token += 1
                unknown.stop = token
            elif lowers[token] in GLUE:
                token = self._glue(parts, token, stop)
                unknown = parts[-1] if parts else None
            else:
                token += 1
        if unknown is not None and stop - phrase.first > 2:
            titled = {part.stop for part in parts if part.role is not None and part.role.personal}
            return [piece for part in parts for piece in self._split_at_given_name(part, titled)]
        return parts

    def _role(self, parts: list[Part], token: int, stop: int) -> Found | None:
        """The longest role at a token, where it is neither an hour, "6 pm", nor a surname."""
        found = self.roles.match(self.text.lowers, token, stop)
        if found is None or self.text.words[token] in SHORT:
            return None
        if self._is_open(parts, token) and self._is_surname(token, found[1], ends=found[0] == stop):
            return None
        for at in range(token + 1, found[0]):
            if at in self.name_at and self.name_at[at].stop > found[0]:
                return None  # "a heavily armed Gang Suppression Force" is no armed gang.
        return found

    def _over_suffix(self, token: int, stop: int) -> int:
        """The end of a title with what it says after a hyphen, "Prime Minister-elect", or an "and"."""
        lowers = self.text.lowers
        waiting = token + 1 < stop and lowers[token] == "-" and lowers[token + 1] in {"designate", "elect"}
        while token + 1 < stop and lowers[token] in {"and", "for", "of"} and lowers[token + 1] in PORTFOLIOS:
            # "the Ministry of Mines and Energy"
            token += 2
            while token < stop and lowers[token] in PORTFOLIOS:
                token += 1
        return token + 2 if waiting else token

    @staticmethod
    def _is_open(parts: list[Part], token: int) -> bool:
        """Whether an unknown proper name goes up to a token."""
        return bool(parts) and parts[-1].role is None and parts[-1].name is None and parts[-1].stop == token

    def _glue(self, parts: list[Part], token: int, stop: int) -> int:
        """Take a small word or a hyphen into the name it stands in; returns the token after it."""
        is_open = self._is_open(parts, token)
        if self.text.lowers[token] in PARTICLES and self._is_particle(token, stop):
            # "Crown Prince Mohammed bin Salman", "Abdel-Malek al-Mekhlafi", "Ursula von der Leyen"
            if is_open:
                parts[-1].stop = token + 1
            else:
                parts.append(Part(token, token + 1))
        elif is_open and self.text.words[token] == "-":
            parts[-1].stop = token + (2 if self._goes_on(parts[-1], token, stop) else 1)
            return parts[-1].stop
        return token + 1

    def _is_particle(self, token: int, stop: int) -> bool:
        """Whether small words before a name stand here: "von der Leyen"."""
        while token < stop and self.text.lowers[token] in PARTICLES:
            token += 1
        return token < stop and self.grammar.tags[token] in "PJ"

    def _goes_on(self, part: Part, token: int, stop: int) -> bool:
        """Whether a hyphen and what follows belong to a name of two words: "Cho Tai-young"."""
        text = self.text
        return (
            token - part.first > 1 and token + 1 < stop and text.words[token + 1].islower()
            and text.glued(token) and text.glued(token + 1)
            and not text.lowers[token + 1].endswith(("ed", "led", "run", "held", "based"))
        )  # fmt: skip

    def _split_at_given_name(self, part: Part, titled: set[int]) -> list[Part]:
        """A body and a person in one run of capitals: "Foreign Affairs Committee", "Leonid Slutsky".

        Behind one of the titles that end at ``titled`` it is one person: "General Mansoor Usman Awan".
        """
        words, english = self.text.words, self.grammar.english
        if part.name is not None or part.role is not None or english.is_given_name(words[part.first]):
            return [part]
        if part.first in titled and self.text.lowers[part.first] not in english.letters:
            return [part]
        for token in range(part.first + 1, part.stop - 1):
            if english.is_given_name(words[token]):
                joined = words[token - 1] == "-"
                return [part] if joined else [Part(part.first, token), Part(token, part.stop)]
        return [part]

    def _is_surname(self, token: int, role: Role, *, ends: bool) -> bool:
        """Whether a role's word is a surname after a given name, "Larry King", or one that is no English."""
        if self.grammar.tags[token] != "P":
            return False
        english = self.grammar.english
        strange = self.text.lowers[token - 1] not in english.letters
        return (ends and strange and role.kind == "title") or english.is_given_name(self.text.words[token - 1])
