"""An event while it is read, before it becomes a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from ...records import Actor, EventStatus, Place, When
    from ..grammar.phrases import Phrase, Verb
    from ..text.reading import Sentence
    from .conversions import Kind

__all__ = ["Draft"]


class Draft:
    """An event that is being read.

    ``rank`` orders the events of a sentence, the main clause's first; ``token`` is its main word; ``verbs`` are its
    verb and those that govern it; ``noun`` is its phrase where a noun names it, ``definite`` one that points back ("the
    attack"); ``topics`` are the words of what it answers; ``placed`` says that nobody is named whom it is against;
    ``weak`` that only a headline's noun tells it.
    """

    __slots__ = (
        "actors", "definite", "disputed", "kind", "lemma", "noun", "place", "placed", "rank", "recipients", "reported",
        "row", "rule", "sentence", "status", "token", "topics", "triggers", "verbs", "weak", "when",
    )  # fmt: skip

    def __init__(
        self, kind: Kind, status: EventStatus, actors: list[Actor], recipients: list[Actor], token: int, *, rank: int
    ) -> None:
        """Take what every event has; its finder adds the rest."""
        self.kind = kind
        self.status = status
        self.actors = actors
        self.recipients = recipients
        self.token = token
        self.rank = rank
        self.sentence: Sentence
        self.lemma = ""
        self.verbs: list[Verb] = []
        self.noun: Phrase | None = None
        self.definite = False
        self.triggers: list[tuple[int, int]]
        self.topics: AbstractSet[str] = frozenset()
        self.placed = False
        self.weak = False
        self.when: When | None = None
        self.place: Place | None = None
        self.reported: tuple[Actor, ...] = ()
        self.disputed: tuple[Actor, ...] = ()
        self.rule = ""
        self.row = ""

    def of_verb(self, verb: Verb, rule: str, row: str, trigger: tuple[int, int]) -> Draft:
        """Say which verb it is, by which rule and row, and in which words."""
        self.sentence = verb.sentence
        self.verbs = [verb]
        self.lemma = verb.lemma
        self.rule = rule
        self.row = row
        self.triggers = [trigger]
        return self

    def of_noun(self, phrase: Phrase, rule: str, row: str, lemma: str) -> Draft:
        """Say which noun it is, and by which rule and row."""
        self.sentence = phrase.sentence
        self.noun = phrase
        self.lemma = lemma
        self.rule = rule
        self.row = row
        self.triggers = [(phrase.head, phrase.stop)]
        return self
