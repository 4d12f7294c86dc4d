"""Whom a noun phrase stands for where an event needs somebody: the actor, the owner of a thing, a named place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ...records import ActorKind
from ..actors.cast import CastReader
from ..grammar.phrases import OURSELVES, Phrase
from .matching import TAIL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...records import Actor
    from ..actors.cast import Cast
    from .claims import Claims
    from .patterns import Patterns

__all__ = ["SIDES", "Persons"]

HUMAN: Final = ("BODY", "PEOPLE", "OFFICIAL", "REFUGEE", "LEADERS", "DIPLOMAT", "OPPONENTS", "PRISONER")
SOLID: Final = (*HUMAN, "PLACE", "TROOPS", "MONITORS", "ROAD")
PLACE_NOUNS: Final = frozenset(
    "city country district island kingdom nation port province region republic state town village".split()
)
VERB: Final = re.compile("[VMEHOBTSW.:]")
# What hangs a thing on its owner, the most telling first.
OWNING: Final = {"by": 0, "of": 1, "from": 2, "against": 3, "on": 4, "with": 5, "to": 6, "in": 7}
# What hits somebody is nobody, but whoever's it is: "Kenyan rockets".
WEAPONS: Final = frozenset("bomb bullet grenade missile mortar projectile rocket shell torpedo warhead".split())
# "US dollars" are nobody.
CURRENCIES: Final = frozenset(
    "baht crown dinar dirham dollar euro franc krona lira peso pound ruble rouble rupee".split()
)
# Who acts in what a noun behind them names; prisoners and refugees suffer it.
DOING: Final = frozenset(
    "army coalition government guerrilla insurgent jihadist junta militant military militia navy opposition pirate "
    "police rebel separatist union".split()
)
# What one does with weapons and goods.
HANDLING: Final = frozenset(
    "delivery deployment development export fire installation launch production purchase sale supply test transfer "
    "use".split()
)
SIDES: Final = frozenset({"between", "among"})
# How deep "the report of the head of the team of ..." is followed.
DEEPEST: Final = 3
# Who speaks for others: "negotiators for Chad".
SPEAKING_FOR: Final = frozenset({"delegate", "lawyer", "negotiator", "representative", "spokesman"})
# How many more names a list may have.
LONGEST_LIST: Final = 8


class Persons(CastReader):
    """The cast of a text, asked for the parties behind noun phrases."""

    __slots__ = ("_claims", "_solid", "_vague", "human", "nouns")

    def __init__(self, cast: Cast, patterns: Patterns, claims: Claims) -> None:
        """Take what the earlier stages made."""
        super().__init__(cast)
        self._claims = claims
        self.nouns = patterns.nouns
        self.human = patterns.union(HUMAN)
        self._solid = patterns.union(SOLID)
        self._vague = patterns.classes["VAGUE"]

    def people(self, phrases: Iterable[Phrase], *, strange: bool = True) -> list[Actor]:
        """The actors that some noun phrases stand for; ``strange``: also nobody known, under their own words."""
        found: dict[str, Actor] = {}
        for phrase in phrases:
            for actor in self._person(phrase, strange=strange, depth=0):
                found.setdefault(actor.id, actor)
        return list(found.values())

    def is_somebody(self, phrase: Phrase) -> bool:
        """Whether a noun phrase can act by itself."""
        return self._is_solid(phrase) or self.tags[phrase.head] == "Q" or bool(self.cast.who(phrase))

    def doers_before(self, phrase: Phrase) -> tuple[Actor, ...]:
        """Who does what a noun names, where a noun right before it says so: "a rebel attack", "opposition demands"."""
        at = phrase.head - 1
        if at < phrase.first or self.tags[at] != "N" or self.grammar.english.lemma(self.lowers[at]) not in DOING:
            return ()
        return self.cast.anyone(Phrase(at, phrase.head, phrase.sentence)) if self.is_event(phrase) else ()

    def is_speaker(self, phrase: Phrase | None) -> bool:
        """Whether a phrase is the "I" or "we" of somebody who is quoted."""
        return phrase is not None and self._is_first_person(phrase) and self._claims.is_quoted(phrase.head)

    def _is_first_person(self, phrase: Phrase) -> bool:
        """Whether a phrase is "I" or "we", and not "US"."""
        return self.tags[phrase.head] == "Q" and self.lowers[phrase.head] in OURSELVES

    def owners(self, phrase: Phrase) -> list[Actor]:
        """Whose a thing is, by what stands before it: "the king's offer", "the Iranian threat"."""
        return list(dict.fromkeys(self._whose(phrase)))

    def holders(self, phrase: Phrase) -> list[Actor]:
        """Whose a thing is, also nobody known: "the opposition's plan"."""
        found, at = self.owners(phrase), self.tags.find("Z", phrase.first, phrase.stop)
        if found or at <= phrase.first:
            return found
        return self.people([Phrase(phrase.first, at, phrase.sentence)])

    def _is_solid(self, phrase: Phrase) -> bool:
        """Whether a phrase stands for people or a thing, not for something said or done."""
        return self.tags[phrase.head] in "PA" or self.grammar.lemma(phrase) in self._solid

    def _person(self, phrase: Phrase, *, strange: bool, depth: int) -> tuple[Actor, ...]:
        """Whom one noun phrase stands for; of a thing said or done, whose it is."""
        known = self.cast.who(phrase)
        if not known and self._is_first_person(phrase):
            return self._claims.speakers(phrase.head)
        human = known or self.is_human(phrase)
        several = (self._several(phrase) or self._such_as(phrase) or self._both_behind(phrase)) if human else ()
        if several or known:
            return several if len(several) > len(known) else known
        named = self._name_behind(phrase)
        if named:
            return named
        place = self._named_place(phrase) or self._counted(phrase)
        if place is not None and depth < DEEPEST:
            return self._person(place, strange=strange, depth=depth + 1)
        lemma = self.grammar.lemma(phrase)
        if lemma in CURRENCIES or self._is_condition(phrase):
            return ()
        if lemma in WEAPONS:
            # "two frigates", "Chad's frigates", "frigates from Chad and Mali"
            return self._whose(phrase) or self._of_whom(phrase)
        solid = self._is_solid(phrase)
        if not solid:
            owner = self._owner(phrase, strange=strange, depth=depth)
            if owner or self.is_event(phrase):
                return owner
            if lemma in self._vague:
                return ()
        if not strange:
            return ()
        owners = () if self.is_human(phrase) else self._whose(phrase)
        if owners and all(owner.kind is ActorKind.IGO for owner in owners):
            return owners  # "a U.N. convoy" has no country to be of.
        # A thing is nobody, but may be somebody's: "a refinery in Chad".
        return self.cast.anyone(phrase) or (self._owner(phrase, strange=False, depth=depth) if solid else ())

    def _is_condition(self, phrase: Phrase) -> bool:
        """Whether "state" is no state: "the state of emergency"."""
        at = phrase.stop
        if self.lowers[phrase.head] != "state" or at + 1 >= phrase.sentence.stop or self.lowers[at] != "of":
            return False
        return self.tags[at + 1] == "N"

    def _several(self, phrase: Phrase) -> tuple[Actor, ...]:
        """Read "the presidents of Chad and Mali", "envoys from Chad and Mali": as many countries as heads."""
        found = self._of_whom(phrase) if self.lowers[phrase.head][-1] == "s" else ()
        return found if len(found) > 1 else ()

    def _of_whom(self, phrase: Phrase) -> tuple[Actor, ...]:
        """Who stands behind a noun and "of" or "from": one or a list."""
        speaking = self.grammar.lemma(phrase) in SPEAKING_FOR
        words = {"of", "from", "for"} if speaking else {"of", "from"}
        inner = self.grammar.linked(phrase, words)
        if inner is None:
            return ()
        # The second may stand right before the verb, where it could as well begin a clause, but not behind a subject.
        free = self.tags[phrase.first - 1] != "I"
        joined = self.listed(inner) if free else self.joined(inner, "between")
        if self.tags[inner.stop : inner.stop + 2] == "KI" and self.lowers[inner.stop + 1] in words:
            other = self.grammar.phrase_at(inner.stop + 2)  # "the kings of Chad and of Mali"
            joined = joined if other is None else [inner, other]
        return tuple(one for part in joined for one in self.cast.who(part))

    def listed(self, phrase: Phrase) -> list[Phrase]:
        """A phrase with the names behind it in one list: "Chad, Mali and Niger"."""
        found, at = [phrase], phrase.stop
        for _ in range(LONGEST_LIST):
            last = self.tags[at : at + 1] == "K"
            other = self.grammar.phrase_at(at + 1) if self.tags[at : at + 1] in {",", "K"} else None
            if other is None or other.first != at + 1 or self.tags[other.head] not in "PA":
                break
            found.append(other)
            at = other.stop
            if last:
                return found
        return self.joined(phrase, "between")

    def _such_as(self, phrase: Phrase) -> tuple[Actor, ...]:
        """Read "African states such as Chad and Mali": the names that a group is told by."""
        at = phrase.stop
        if self.tags[phrase.head] != "N" or self.lowers[at : at + 2] != ["such", "as"]:
            return ()
        inner = self.grammar.phrase_at(at + 2) if at + 2 < phrase.sentence.stop else None
        joined = [] if inner is None else self.joined(inner, "between")
        return tuple(one for part in joined for one in self.cast.who(part))

    def _name_behind(self, phrase: Phrase) -> tuple[Actor, ...]:
        """Read "its neighbour, Uganda,": the name between commas is who is meant."""
        at, tags = phrase.stop, self.tags
        if at + 3 >= phrase.sentence.stop or tags[at] != "," or not self.is_human(phrase):
            return ()
        inner = self.grammar.phrase_from(at + 1, phrase.sentence.stop)
        if inner is None or tags[inner.head] != "P" or inner.stop + 1 >= phrase.sentence.stop:
            return ()
        return self.cast.who(inner) if tags[inner.stop] == "," and tags[inner.stop + 1] not in "PKA" else ()

    def _both_behind(self, phrase: Phrase) -> tuple[Actor, ...]:
        """Read "the neighbours, Chad and Mali,", "the kings of the two, Ito of Chad and Abe of Mali,"."""
        tags, whole = self.tags, self.grammar.linked(phrase, {"of"})
        at = (phrase if whole is None else whole).stop
        if tags[phrase.head] != "N" or self.lowers[phrase.head][-1] != "s" or tags[at : at + 2] != ",P":
            return ()
        found: list[Actor] = []
        part = self.grammar.phrase_at(at + 1)
        while part is not None:
            found += self.cast.who(part)
            of = self.grammar.linked(part, {"of"})
            at = (part if of is None else of).stop
            if tags[at : at + 1] != "K":
                return tuple(found) if tags[at : at + 1] == "," and len(found) > 1 else ()
            part = self.grammar.phrase_at(at + 1)
        return ()

    def is_human(self, phrase: Phrase) -> bool:
        """Whether a phrase is about people or a body of them."""
        return self.tags[phrase.head] == "N" and self.grammar.lemma(phrase) in self.human

    def _owner(self, phrase: Phrase, *, strange: bool, depth: int) -> tuple[Actor, ...]:
        """Whose something said or done is: by what stands before it, between its sides, or hung on by "of" and "by"."""
        found = (
            self._whose(phrase) or self.doers_before(phrase) or (self._sides(phrase) if self.is_event(phrase) else ())
        )
        if found:
            return found
        for inner in self._hung(phrase) if depth < DEEPEST else ():
            if self.is_handled(inner):
                continue
            found = self._person(inner, strange=strange, depth=depth + 1)
            if found:
                for other in self.grammar.joined_right(inner)[1:]:
                    found += self._person(other, strange=False, depth=depth + 1)
                return found
        at = self.tags.find("Z", phrase.first, phrase.stop)
        if at > phrase.first and self.tags[at - 1] == "P":
            # Nobody known, but it has a name: "Buhari's decision".
            return self.cast.anyone(Phrase(phrase.first, at, phrase.sentence))
        return ()

    def is_handled(self, phrase: Phrase) -> bool:
        """Whether a name after "of" is a thing's: "the deployment of Iskander"."""
        of = phrase.first - 1
        if self.tags[phrase.head] != "P" or of <= phrase.sentence.first or self.lowers[of] != "of":
            return False
        handled = self.grammar.english.lemma(self.lowers[of - 1]) in HANDLING
        return handled and not self.cast.who(phrase) and self.cast.place(phrase) is None

    def is_event(self, phrase: Phrase) -> bool:
        """Whether a phrase names a happening."""
        return self.lowers[phrase.head] in self.nouns

    def _named_place(self, phrase: Phrase) -> Phrase | None:
        """The place that is meant, where it has a name: "the town of Cizre"."""
        inner = self.grammar.linked(phrase, {"of"}) if self.lowers[phrase.head] in PLACE_NOUNS else None
        return inner if inner is not None and self.tags[inner.head] == "P" else None

    def _counted(self, phrase: Phrase) -> Phrase | None:
        """Who is counted: "thousands of supporters"."""
        inner = self.grammar.linked(phrase, {"of"}) if self.tags[phrase.head] == "#" else None
        return inner if inner is not None and self._is_solid(inner) else None

    def _whose(self, phrase: Phrase) -> tuple[Actor, ...]:
        """The possessor where there is one, else whoever stands before the noun: "the U.S. president's", "Indian"."""
        at = self.tags.find("Z", phrase.first, phrase.stop)
        if at > 0:
            for found in reversed(self.cast.mentions_in(phrase)):
                if found.stop == at:
                    return found.actors
        return self.cast.modifiers(phrase)

    def joined(self, phrase: Phrase, word: str) -> list[Phrase]:
        """A phrase after a preposition with those joined to it; "between" always has two."""
        found = self.grammar.joined_right(phrase)
        at = phrase.stop
        if len(found) == 1 and word in SIDES and at + 1 < phrase.sentence.stop and self.tags[at] == "K":
            other = self.grammar.phrase_at(at + 1)
            return found if other is None else [*found, other]
        return found

    def _sides(self, phrase: Phrase) -> tuple[Actor, ...]:
        """The parties of "the talks between Chad and Mali"."""
        after = self.grammar.linked(phrase, SIDES)
        return () if after is None else tuple(self.people(self.joined(after, "between"), strange=False))

    def _hung(self, phrase: Phrase) -> list[Phrase]:
        """The phrases that "by", "from", "of" and their likes hang on another, the most telling first."""
        at, stop, tags = phrase.stop, min(phrase.sentence.stop, phrase.stop + TAIL), self.tags
        if tags[phrase.head] == "Q" and self.lowers[at : at + 1] != ["of"]:
            return []  # "welcomed them as a step to peace"
        verb = VERB.search(tags, at, stop)
        found = []
        for word, after in self.grammar.prepositions_after(at, stop if verb is None else verb.start()):
            if word in OWNING:
                # "a handful of men": what "of" joins at once comes first.
                found.append((-1 if word == "of" and after.first == phrase.stop + 1 else OWNING[word], after))
        found.sort(key=lambda item: item[0])
        return [after for _, after in found]
