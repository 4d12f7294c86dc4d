"""Roles that only say who somebody named beside them is: "Lavrov, the minister", "the envoy to Libya, Ana Lund"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...codes import Sector
from ...records import ActorKind, MentionKind
from ..grammar.phrases import TELLING
from ..names.gazetteer import Sense
from .cast import CastReader, Sighting

if TYPE_CHECKING:
    from ..grammar.phrases import Phrase
    from .cast import Cast
    from .owners import Owners
    from .parts import Part, Parts
    from .strangers import Strangers

__all__ = ["CROWDS", "Appositions"]

# Before the name of whoever holds an office, as lists of one word.
COURTESY: Final = (["mr"], ["mr."], ["mrs"], ["mrs."], ["ms"], ["ms."], ["dr"], ["dr."], ["h.e."])
# How many phrases may stand between a role and the name of its bearer.
MOST_STEPS: Final = 3
# Civilians are actors where they act, or where the text says whose they are.
CROWDS: Final = frozenset(
    {(), (Sector.CVL,), (Sector.UNK,), (Sector.REF,), (Sector.LAB,), (Sector.MED,), (Sector.EDU,)}
)


class Appositions(CastReader):
    """Finds the named bearer that a role is said of."""

    __slots__ = ("owners", "parts", "strangers")

    def __init__(self, cast: Cast, parts: Parts, owners: Owners, strangers: Strangers) -> None:
        """Take the cast so far and whom to ask about it."""
        super().__init__(cast)
        self.parts = parts
        self.owners = owners
        self.strangers = strangers

    def describes(self, phrase: Phrase, parts: list[Part], part: Part) -> bool:
        """Whether one person's role is said of somebody named before or after it, for whom its phrase then stands."""
        tags, sentence, at = self.tags, phrase.sentence, phrase.stop
        behind = phrase.first - 1 > sentence.first and tags[phrase.first - 1] == ","
        if behind and not self._tells(phrase) and self._follows_name(phrase, part):
            return True
        if at + 1 >= sentence.stop:
            return False
        if tags[at] == ",":
            name = self._past_courtesy(at + 1)
            return tags[name : name + 1] == "P" and self._precedes_name(phrase, part, name)
        if part.plural or tags[at] not in "ITK":
            return False
        if tags[at] == "K" and self._shares_bearer(phrase, at + 1):
            return True
        return self._names_after(phrase, part) or self._is_named_later(phrase, parts, part)

    def _shares_bearer(self, phrase: Phrase, token: int) -> bool:
        """Read "President and Defence Minister Ana Lund": two offices of one; an article would make it two people."""
        other = self.grammar.phrase_from(token, phrase.sentence.stop)
        if other is None or self.grammar.tags[phrase.first] in "DF":
            return False
        parts = self.parts.of(other)
        named = len(parts) > 1 and parts[0].first == token and parts[-1].stop == other.stop and parts[-1].role is None
        office = parts[0].role if named else None
        if office is None or not office.office or parts[0].plural:
            return False
        self.cast.equate_with(phrase, parts[-1].first)
        return True

    def _tells(self, phrase: Phrase) -> bool:
        """Read "Troops met Lavrov, an official said": no comma parts who tells of a whole clause from the verb."""
        last = self._last_after(phrase, "I") or phrase
        verb = self.grammar.verb_at(last.stop) if last.stop < phrase.sentence.stop else None
        if verb is None or not verb.finite or verb.lemma not in TELLING:
            return False
        name = self.grammar.phrase_at(phrase.first - 2)
        if name is None or self.tags[name.first - 1] == '"':
            return False
        return any(other.finite and other.stop <= name.first for other in self.grammar.earlier(verb))

    def _follows_name(self, phrase: Phrase, part: Part) -> bool:
        """Read "Lavrov, the minister,"."""
        other = self.grammar.phrase_at(phrase.first - 2)
        found = None if other is None else self.cast.head_mention(other)
        if found is None or found.characters[0].kind is not ActorKind.PERSON or not found.characters[0].named:
            return False
        self._entitle(found.first, part)
        self.cast.equate(phrase, found)
        return True

    def _precedes_name(self, phrase: Phrase, part: Part, token: int) -> bool:
        """Read "the minister, Lavrov"."""
        name = self.cast.name_at.get(token)
        person = name is not None and name.entries[0].sense is Sense.PERSON
        after = token + (3 if self.text.words[token + 1 : token + 2] == ["-"] else 1)  # "Jean-Marie Lund"
        if not person and (name is not None or self.tags[after : after + 1] != "P"):
            return False
        self._entitle(token, part)
        self.cast.equate_with(phrase, token)
        return True

    def _entitle(self, token: int, part: Part) -> None:
        """Give the office-holder named at a token the title beside it: "Macron, the French president,"."""
        name = self.cast.name_at.get(token)
        entry = None if name is None else self.cast.choose(name)
        if entry is not None and entry.sense is Sense.PERSON and part.role is not None and part.role.office:
            company = self.company
            company.hold(company.person(entry), entry, self.cast.title(part.first, part.stop))

    def _is_named_later(self, phrase: Phrase, parts: list[Part], part: Part) -> bool:
        """Whether a comma sets the bearer's name behind what the role is of: "the envoy to Libya, Ana Lund,"."""
        tags = self.tags
        last = self._last_after(phrase, "IT")
        at = phrase.stop if last is None else last.stop
        if tags[at : at + 1] == "(" and tags[at + 2 : at + 3] == ")":
            at += 3  # "the head of the Free Marsh Front (FMF), Ana Lund"
        if last is None or part.role is None or tags[at : at + 1] != ",":
            return False
        name = self._past_courtesy(at + 1)
        if tags[name : name + 1] != "P":
            return False
        named = self.grammar.phrase_at(name)
        if named is None or tags[named.stop : named.stop + 1] == "K" or tags[named.stop : named.stop + 2] == ",K":
            # A list: "the king of Spain, Ana Lund and ..."
            return False
        if not self._precedes_name(phrase, part, name):
            return False
        self.owners.tell(name, phrase, part, part.role, self.owners.around(phrase, parts))
        return True

    def _past_courtesy(self, token: int) -> int:
        """The token after "Mr", "H.E." or a rank, "Brigadier General", where one stands at it."""
        token += self.lowers[token : token + 1] in COURTESY
        stop = len(self.lowers)
        rank = self.parts.roles.match(self.lowers, token, stop) if token < stop else None
        return rank[0] if rank is not None and rank[1].force and rank[1].kind == "title" else token

    def _last_after(self, phrase: Phrase, joints: str) -> Phrase | None:
        """The last of the few phrases that prepositions, and then "and" too, join to one."""
        last = None
        at, stop = phrase.stop, phrase.sentence.stop
        for _ in range(MOST_STEPS):
            after = self.grammar.phrase_at(at + 1) if at + 1 < stop and self.tags[at] in joints else None
            if after is None:
                break
            last, at, joints = after, after.stop, "ITK"
        return last

    def _names_after(self, phrase: Phrase, part: Part) -> bool:
        """Whether the bearer of a role is named after its body: "Head of the Duma Committee Leonid Slutsky"."""
        last = self._last_after(phrase, "IK")
        named = [] if last is None else self.parts.of(last)
        if last is None or len(named) < 2 or named[-1].stop != last.stop or named[-1].role is not None:
            return False
        return self._is_named(phrase, part, named[-2], named[-1])

    def _is_named(self, phrase: Phrase, part: Part, before: Part, bearer: Part) -> bool:
        """Give a role to the person whose name ends the phrases after it; whether there is one."""
        entry = None if bearer.name is None else self.cast.choose(bearer.name)
        personal = entry.sense is Sense.PERSON if entry is not None else self.strangers.looks_personal(bearer)
        if not personal or (before.role is not None and before.role.personal):
            return False
        owner = self.cast.owner_after(phrase)
        body = self.cast.body_between(phrase.stop, bearer.first)
        if entry is not None:
            character = self.company.person(entry)
        else:
            name = self.cast.words(bearer.first, bearer.stop)
            root = owner.country or ("IGO" if owner.parent else "?")
            character = self.company.stranger(name, owner.country, root)
        sectors = () if part.role is None else part.role.sectors
        if sectors in CROWDS and body:
            sectors = body
        elif sectors in CROWDS and before.role is not None and before.role.body:
            sectors = before.role.sectors
        character.complete(role=self.cast.words(part.first, part.stop), sectors=sectors)
        self.cast.equate(
            phrase, Sighting(bearer.first, bearer.stop, MentionKind.NAME, (character,), "actor.introduced")
        )
        return True
