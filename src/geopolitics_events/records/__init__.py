"""What a text says, as frozen records: who said what, who stands where, what happened.

This is the contract that every other module and every file keeps. Records hold each other by
value, and refer to the text by spans that carry their words. Their fields are declared in the
order of the alphabet, because that is the order in which every format writes them.
"""

from __future__ import annotations

from .actors import Actor, Appearance, Mention
from .documents import Document, Source
from .events import Event, Origin, Place, When
from .kinds import (
    SCHEMA,
    ActorId,
    ActorKind,
    DateBasis,
    EventStatus,
    IssueId,
    MentionKind,
    Stance,
    StatementKind,
    ZoneKind,
)
from .spans import Span, Zone
from .statements import Issue, Position, Statement

__all__ = [
    "SCHEMA",
    "Actor",
    "ActorId",
    "ActorKind",
    "Appearance",
    "DateBasis",
    "Document",
    "Event",
    "EventStatus",
    "Issue",
    "IssueId",
    "Mention",
    "MentionKind",
    "Origin",
    "Place",
    "Position",
    "Source",
    "Span",
    "Stance",
    "Statement",
    "StatementKind",
    "When",
    "Zone",
    "ZoneKind",
]
