"""The closed word lists of the records, and the kinds of ids they carry."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NewType

__all__ = [
    "SCHEMA",
    "ActorId",
    "ActorKind",
    "DateBasis",
    "EventStatus",
    "IssueId",
    "MentionKind",
    "Stance",
    "StatementKind",
    "ZoneKind",
]

SCHEMA: Final = 1
"""The number of the schema that this release writes."""

ActorId = NewType("ActorId", str)
"""A readable, stable path: ``IND``, ``IND/narendra-modi``, ``IGO/united-nations``, ``?/abu-sayyaf``."""

IssueId = NewType("IssueId", str)
"""A lower-case path: ``kashmir/third-party-mediation``."""


class ActorKind(StrEnum):
    """What sort of actor it is; a state stands for its government too."""

    PERSON = "person"
    STATE = "state"
    ORGANISATION = "organisation"
    IGO = "igo"
    NGO = "ngo"
    ARMED_GROUP = "armed_group"
    POPULATION = "population"
    UNKNOWN = "unknown"


class MentionKind(StrEnum):
    """How a text names an actor.

    A metonym is a seat of power (the Kremlin), an office is held by somebody (the prime
    minister), a collective stands for several actors at once (both countries).
    """

    NAME = "name"
    DEMONYM = "demonym"
    METONYM = "metonym"
    OFFICE = "office"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"
    COLLECTIVE = "collective"


class StatementKind(StrEnum):
    """Whether the words are quoted, reported, or partly both."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Stance(StrEnum):
    """Where an actor stands towards an issue as the issue's name words it."""

    SUPPORT = "support"
    OPPOSE = "oppose"
    CONDITIONAL = "conditional"
    NEUTRAL = "neutral"


class DateBasis(StrEnum):
    """Where a date comes from: the words, the publication date, a dataset, or nowhere."""

    EXPLICIT = "explicit"
    RELATIVE = "relative"
    DATASET = "dataset"
    UNRESOLVED = "unresolved"


class EventStatus(StrEnum):
    """Whether it happened, as the text has it; historical is background before the news."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"
    DENIED = "denied"
    HISTORICAL = "historical"


class ZoneKind(StrEnum):
    """What a stretch of a page is that is not running text."""

    TITLE = "title"
    SUBHEAD = "subhead"
    HIGHLIGHTS = "highlights"
    CREDITS = "credits"
    BOILERPLATE = "boilerplate"
