"""The records keep their contract."""

from __future__ import annotations

import copy
import pickle

import attrs
import pytest

from geopolitics_events import records
from geopolitics_events.codes import EventType
from geopolitics_events.records import (
    Actor,
    ActorId,
    ActorKind,
    Appearance,
    Document,
    Event,
    EventStatus,
    Issue,
    IssueId,
    Mention,
    MentionKind,
    Position,
    Span,
    Stance,
    Statement,
    StatementKind,
)

RECORDS = [value for name in records.__all__ if isinstance(value := getattr(records, name), type) and attrs.has(value)]

TEXT = "Norway rejects the plan, its minister said."
NORWAY = Actor(id=ActorId("NOR"), kind=ActorKind.STATE, name="Norway")
MINISTER = Actor(id=ActorId("NOR/?minister"), kind=ActorKind.PERSON, name="its minister", named=False)


def span(words: str, text: str = TEXT) -> Span:
    """Give the first span of some words."""
    start = text.index(words)
    return Span(start=start, end=start + len(words), text=words)


def appearance(actor: Actor, words: str) -> Appearance:
    """Give an appearance of one mention."""
    return Appearance(actor=actor, mentions=(Mention(kind=MentionKind.NAME, span=span(words)),))


STATEMENT = Statement(
    content=(span("Norway rejects the plan"),),
    cue=span("said"),
    kind=StatementKind.INDIRECT,
    speaker_span=span("its minister"),
    speakers=(MINISTER,),
)
POSITION = Position(
    evidence=(span("rejects"),),
    holder=NORWAY,
    issue=Issue(id=IssueId("plan"), name="the plan"),
    stance=Stance.OPPOSE,
)
EVENT = Event(
    actors=(NORWAY,), evidence=(span("rejects the plan"),), status=EventStatus.HAPPENED, type=EventType.REJECT
)
DOCUMENT = Document(
    appearances=(appearance(NORWAY, "Norway"), appearance(MINISTER, "its minister")),
    events=(EVENT,),
    positions=(POSITION,),
    statements=(STATEMENT,),
    text=TEXT,
)


class TestShape:
    """Records are plain, immutable values."""

    @pytest.mark.parametrize("record", RECORDS)
    def test_alphabetical(self, record: type) -> None:
        """Fields are declared in the order in which every format writes them."""
        names = [field.name for field in attrs.fields(record)]

        assert sorted(names) == names

    @pytest.mark.parametrize("record", RECORDS)
    def test_no_inheritance(self, record: type) -> None:
        """No record inherits from another, and none has a ``__dict__``."""
        assert record.__mro__[1:] == (object,)
        assert "__dict__" not in dir(record)

    def test_value(self) -> None:
        """A document is hashable, equal by value, picklable and copyable."""
        assert pickle.loads(pickle.dumps(DOCUMENT)) == DOCUMENT  # noqa: S301 - It is our own.
        assert DOCUMENT == copy.deepcopy(DOCUMENT) == copy.copy(DOCUMENT)
        assert hash(DOCUMENT) == hash(copy.deepcopy(DOCUMENT))
        assert attrs.evolve(DOCUMENT, coder="me") != DOCUMENT

    def test_frozen(self) -> None:
        """A field cannot be set."""
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            DOCUMENT.text = ""  # type: ignore[misc]
