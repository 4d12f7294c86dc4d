"""The types of the records and their converters, as users' checkers see them; checked, never run."""

from __future__ import annotations

from datetime import date
from functools import singledispatch
from typing import assert_never, assert_type

import attrs
from cattrs import Converter

import geopolitics_events as ge
from geopolitics_events.codes import Cameo, Country, cameo, country, quad_class, score
from geopolitics_events.converters import configure
from geopolitics_events.errors import ConversionError, SpanError
from geopolitics_events.verification import Finding, Verification

span = ge.Span(start=0, end=5, text="India")
actor = ge.Actor(id=ge.ActorId("IND"), kind=ge.ActorKind.STATE, name="India", country=ge.CountryCode("IND"))
mention = ge.Mention(kind=ge.MentionKind.NAME, span=span)
appearance = ge.Appearance(actor=actor, mentions=(mention,))
statement = ge.Statement(content=(span,), kind=ge.StatementKind.DIRECT, speakers=(actor,))
issue = ge.Issue(id=ge.IssueId("plan"), name="the plan")
position = ge.Position(evidence=(span,), holder=actor, issue=issue, stance=ge.Stance.OPPOSE)
when = ge.When(basis=ge.DateBasis.EXPLICIT, start=date(2025, 5, 10))
place = ge.Place(name="Srinagar", latitude=34)
event = ge.Event(evidence=(span,), status=ge.EventStatus.HAPPENED, when=when, place=place)
document = ge.Document(appearances=(appearance,), text="India")

assert_type(actor.id, ge.ActorId)
assert_type(actor.affiliation, ge.ActorId | None)
assert_type(actor.country, ge.CountryCode | None)
assert_type(actor.sectors, tuple[ge.Sector, ...])
assert_type(place.latitude, float | None)
assert_type(event.quad_class, ge.QuadClass | None)
assert_type(event.score, float | None)
assert_type(event.spans, tuple[ge.Span, ...])
assert_type(document.id, str)
assert_type(statement.start, int)
assert_type(attrs.evolve(event, fatalities=3), ge.Event)
assert_type(span.to_utf16("India"), tuple[int, int])
assert_type(ge.Span.from_utf8(0, 5, "India"), ge.Span)
assert_type(cameo("190"), Cameo)
assert_type(country("IN"), Country)
assert_type(quad_class(ge.EventType.REJECT), ge.QuadClass)
assert_type(score(ge.EventType.REJECT), float)
assert_type(ConversionError(("a", "b")).faults, tuple[tuple[str, str], ...])
assert_type(SpanError("x").start, int)
assert_type(ge.reanchor(document, "India"), Verification)
assert_type(ge.verify({}, "India").problems, tuple[Finding, ...])
assert_type(ge.replace_actor(document, actor, actor), ge.Document)
configure(Converter(), migrations={0: lambda plain: plain})


def answer(stance: ge.Stance) -> bool | None:
    """Tell that a checker knows when every member of an enum is treated."""
    match stance:
        case ge.Stance.SUPPORT:
            return True
        case ge.Stance.OPPOSE:
            return False
        case ge.Stance.CONDITIONAL | ge.Stance.NEUTRAL:
            return None
        case _:
            assert_never(stance)


def who(record: ge.Statement | ge.Position) -> tuple[ge.Actor, ...]:
    """Take records apart by ``match``."""
    match record:
        case ge.Statement(speakers=speakers):
            return assert_type(speakers, tuple[ge.Actor, ...])
        case ge.Position(holder=holder):
            return (assert_type(holder, ge.Actor),)


@singledispatch
def told(record: object) -> str:
    """Dispatch by record."""
    return str(record)


@told.register
def _(record: ge.Event) -> str:
    return record.status.value


# What a checker must refuse.
ge.Actor(id="IND", kind=ge.ActorKind.STATE, name="India")  # type: ignore[arg-type]  # an id says that it is one
ge.Mention(kind="name", span=span)  # type: ignore[arg-type]  # an enum's member, not its value
ge.Statement(content=[span], kind=ge.StatementKind.DIRECT)  # type: ignore[arg-type]  # tuples, not lists
ge.Statement(kind=ge.StatementKind.DIRECT)  # type: ignore[call-arg]  # content is required
ge.Event(status=ge.EventStatus.HAPPENED, evidense=(span,))  # type: ignore[call-arg]  # misspelt
event.fatalities = 5  # type: ignore[misc]  # frozen
document.publisher  # type: ignore[attr-defined]
