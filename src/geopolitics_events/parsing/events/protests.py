"""Protests: who marches and who only objects, and whom it is against."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...codes import Sector
from ...records import ActorKind
from ..actors.cast import CastReader
from .conversions import Kind
from .parties import without

if TYPE_CHECKING:
    from ..grammar.phrases import Verb
    from .drafts import Draft
    from .parties import Parties

__all__ = ["Protests"]

AIMED: Final = frozenset({"against", "outside", "over"})
# What begins the topic of a protest.
TOPICS: Final = frozenset(
    "protest demand demands demanding disapproval anger defiance independence denouncing denounce condemn condemning "
    "against seeking opposition".split()
)
# Those who protest in person.
CROWDS: Final = ("DEMONSTRATOR", "STRIKER")


class Protests(CastReader):
    """Asked about the protests of one text."""

    __slots__ = ("_parties",)

    def __init__(self, parties: Parties) -> None:
        """Take what the earlier stages made."""
        super().__init__(parties.cast)
        self._parties = parties

    def kind(self, verb: Verb, kind: Kind) -> Kind:
        """What "protest" tells: crowds do so in the street, states and their officials in words."""
        if kind.type == "ACCUSE" and self._is_crowd(verb):
            return Kind("PROTEST", "demo", "141")
        return Kind("ACCUSE", "disapprove", "114") if kind.type == "PROTEST" and self._is_official(verb) else kind

    def is_aimed(self, verb: Verb) -> bool:
        """Whether somebody is named whom a protest is against."""
        return any(word in AIMED for word, _ in self.grammar.prepositions(verb))

    def aim(self, draft: Draft) -> None:
        """Say whom a protest is against, by its topic: "to demand freedom from the Indian government"."""
        if draft.kind.type != "PROTEST" or not (draft.placed or not any(one.country for one in draft.recipients)):
            return
        stop = draft.sentence.stop
        aim = next((at for at in range(draft.token + 1, stop) if self.lowers[at] in TOPICS), stop)
        for at in range(aim + 1, stop):
            # "in protest, and workers in Chad left"
            if (self.tags[at] in "VM" and self.tags[at - 1] != "W") or self.tags[at - 1 : at + 1] == ",K":
                return
            phrase = self.grammar.phrase_from(at, stop)
            known = [] if phrase is None else self._parties.people([phrase], strange=False)
            found = without([one for one in known if one.country], draft.actors)
            if found:
                draft.recipients = found
                return

    def _is_crowd(self, verb: Verb) -> bool:
        """Whether those who do something "to protest the law" are a crowd, and no government."""
        governor = self.grammar.parent(verb) if verb.form == "infinitive" else None
        subject = None if governor is None else self.grammar.subject(governor)
        if subject is None:
            return False
        crowds = self._parties.patterns.union(CROWDS)
        several = self.grammar.lemma(subject) in crowds or self.tags[subject.head] == "#"
        return several or any(one.kind is ActorKind.POPULATION for one in self.cast.who(subject))

    def _is_official(self, verb: Verb) -> bool:
        """Whether those who protest are states and their officials, who do not march."""
        doers = self._parties.doers(verb)
        return bool(doers) and all(one.kind is ActorKind.STATE or Sector.GOV in one.sectors[:1] for one in doers)
