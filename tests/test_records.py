"""The records keep their contract."""

from __future__ import annotations

import copy
import functools
import math
import multiprocessing
import pickle
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import get_type_hints

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geopolitics_events import records
from geopolitics_events.codes import CameoCode, Context, CountryCode, EventType, Mode, QuadClass, Sector
from geopolitics_events.errors import RecordError, RecordTypeError, SpanError
from geopolitics_events.records import (
    Actor,
    ActorId,
    ActorKind,
    Appearance,
    DateBasis,
    Document,
    Event,
    EventStatus,
    Issue,
    IssueId,
    Mention,
    MentionKind,
    Origin,
    Place,
    Position,
    Source,
    Span,
    Stance,
    Statement,
    StatementKind,
    When,
    Zone,
    ZoneKind,
)
from geopolitics_events.records.fields import ACCEPTED, LARGEST, checked
from geopolitics_events.strategies import documents, texts

# A law is tried on 200 examples in CI, where the profile says 100.
LAW = settings(max_examples=2 * settings().max_examples)

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
        """No record inherits from another; none has a ``__dict__``, but spans from Python 3.13 on."""
        assert record.__mro__[1:] == (object,)
        assert ("__dict__" in dir(record)) == (record is Span and sys.version_info >= (3, 13))

    def test_value(self) -> None:
        """A document is hashable, equal by value, picklable and copyable."""
        assert pickle.loads(pickle.dumps(DOCUMENT)) == DOCUMENT  # noqa: S301 - It is our own.
        assert DOCUMENT == copy.deepcopy(DOCUMENT) == copy.copy(DOCUMENT)
        assert hash(DOCUMENT) == hash(copy.deepcopy(DOCUMENT))
        assert attrs.evolve(DOCUMENT, coder="me") != DOCUMENT

    def test_singledispatch_and_match(self) -> None:
        """Records work with ``match`` and ``functools.singledispatch``."""

        @functools.singledispatch
        def kind(record: object) -> str:
            return type(record).__name__.lower()

        kind.register(Event, lambda record: record.status.value)
        match DOCUMENT.events[0]:
            case Event(type=EventType.REJECT, actors=(Actor(id="NOR"),)):
                matched = True
            case _:
                matched = False

        assert (kind(EVENT), kind(SPAN)) == ("happened", "span")
        assert matched

    def test_processes(self) -> None:
        """A document crosses process borders, started afresh, and comes back equal."""
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            assert pool.apply(copy.copy, (DOCUMENT,)) == DOCUMENT

    def test_faults_in_order(self) -> None:
        """Several faults of one record are told in the order of its fields."""
        with pytest.raises(RecordError) as caught:
            Issue(id=IssueId("The Plan"), name="")

        assert [fault.partition(":")[0] for fault in caught.value.faults] == ["Issue.id", "Issue.name"]

    def test_frozen(self) -> None:
        """A field cannot be set."""
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            DOCUMENT.text = ""  # type: ignore[misc]


def one(**fields: object) -> dict[str, object]:
    """Give fields; a table of them reads better with the name."""
    return fields


SPAN = span("Norway")
WRONG = Span(start=0, end=1, text="X")

# What each record refuses: its class, the fields that make it wrong, the message.
REFUSED: list[tuple[type, dict[str, object], str]] = [
    (Span, one(start=-1, end=3, text="abcd"), "Span.start: must be a number from 0 to 9007199254740991; got -1"),
    (Span, one(start=3, end=3, text=""), "Span.end: must be greater than start 3, and at most 9007199254740991; got 3"),
    (
        Span,
        one(start=5, end=3, text="ab"),
        "Span.end: must be greater than start 5, and at most 9007199254740991; got 3",
    ),
    (Span, one(start=0, end=3, text="ab"), "Span.text: must have the 3 code points of 0-3; 'ab' has 2"),
    (Span, one(start=2, end=5, text="ab"), "Span.text: must have the 3 code points of 2-5; 'ab' has 2"),
    (
        Span,
        one(start=LARGEST + 1, end=LARGEST + 2, text="a"),
        "Span.start: must be a number from 0 to 9007199254740991; got 9007199254740992",
    ),
    (
        Span,
        one(start=LARGEST, end=LARGEST + 1, text="a"),
        "Span.end: must be greater than start 9007199254740991, and at most 9007199254740991; got 9007199254740992",
    ),
    (
        Span,
        one(start=LARGEST - 2, end=LARGEST, text="a"),
        "Span.text: must have the 2 code points of 9007199254740989-9007199254740991; 'a' has 1",
    ),
    (
        Actor,
        one(id="norway", kind=ActorKind.STATE, name="Norway"),
        "Actor.id: 'norway' is not a path of lower-case words under a country's code, IGO or ?, such as 'IND/narendra-modi'",
    ),
    (
        Actor,
        one(id="ZZZ", kind=ActorKind.STATE, name="Norway"),
        "Actor.id: 'ZZZ' is not a path of lower-case words under a country's code, IGO or ?, such as 'IND/narendra-modi'",
    ),
    (
        Actor,
        one(id="?", kind=ActorKind.STATE, name="Norway"),
        "Actor.id: '?' is not a path of lower-case words under a country's code, IGO or ?, such as 'IND/narendra-modi'",
    ),
    (
        Actor,
        one(id="IGO", kind=ActorKind.IGO, name="x"),
        "Actor.id: 'IGO' is not a path of lower-case words under a country's code, IGO or ?, such as 'IND/narendra-modi'",
    ),
    (
        Actor,
        one(id="NOR/?a/b", kind=ActorKind.STATE, name="x"),
        "Actor.id: 'NOR/?a/b' is not a path of lower-case words under a country's code, IGO or ?, such as 'IND/narendra-modi'",
    ),
    (
        Actor,
        one(id="NOR\n", kind=ActorKind.STATE, name="x"),
        "Actor.id: 'NOR\\n' is not a path of lower-case words under a country's code, IGO or ?, such as 'IND/narendra-modi'",
    ),
    (Actor, one(id="NOR", kind=ActorKind.STATE, name=""), "Actor.name: is empty; give the name"),
    (
        Actor,
        one(id="NOR", kind=ActorKind.STATE, name="x", country="NO"),
        "Actor.country: 'NO' is not an alpha-3 code of ISO 3166; the nearest is 'NOR'",
    ),
    (Appearance, one(actor=NORWAY, mentions=()), "Appearance.mentions: is empty; give at least one mention"),
    (
        Appearance,
        one(
            actor=NORWAY,
            mentions=(Mention(kind=MentionKind.NAME, span=span("plan")), Mention(kind=MentionKind.NAME, span=SPAN)),
        ),
        "Appearance.mentions[1]: begins before the mention it follows; sort mentions by span.start",
    ),
    (
        Statement,
        one(content=(), kind=StatementKind.DIRECT),
        "Statement.content: is empty; give the span of what was said",
    ),
    (
        Issue,
        one(id="The Plan", name="x"),
        "Issue.id: 'The Plan' is not a path of lower-case words, such as 'kashmir/mediation'",
    ),
    (Issue, one(id="plan", name=""), "Issue.name: is empty; give the name"),
    (
        Position,
        one(evidence=(), holder=NORWAY, issue=POSITION.issue, stance=Stance.OPPOSE),
        "Position.evidence: is empty; give the span that says so",
    ),
    (When, one(basis=DateBasis.UNRESOLVED), "When.words: is missing; an unresolved date has its words"),
    (
        When,
        one(basis=DateBasis.UNRESOLVED, words=SPAN, end=date(2024, 1, 1)),
        "When.basis: 'unresolved' has words only; drop start and end",
    ),
    (When, one(basis=DateBasis.EXPLICIT), "When.start: is missing, and so is end; give one, or 'unresolved'"),
    (
        When,
        one(basis=DateBasis.EXPLICIT, start=date(2024, 1, 2), end=date(2024, 1, 1)),
        "When.end: must not be before start 2024-01-02; got 2024-01-01; end is the last day",
    ),
    (Place, one(name=""), "Place.name: is empty; give the name"),
    (Place, one(name="", latitude=-90.0, longitude=180.0), "Place.name: is empty; give the name"),
    (Place, one(name="", latitude=90.0, longitude=-180.0), "Place.name: is empty; give the name"),
    (Place, one(name="x", latitude=90.5), "Place.latitude: must be from -90 to 90; got 90.5"),
    (Place, one(name="x", longitude=-181.0), "Place.longitude: must be from -180 to 180; got -181.0"),
    (Place, one(name="x", latitude=math.nan), "Place.latitude: must be from -90 to 90; got nan"),
    (Place, one(name="x", country="???"), "Place.country: '???' is not an alpha-3 code of ISO 3166"),
    (Origin, one(dataset=""), "Origin.dataset: is empty; give the name"),
    (Event, one(status=EventStatus.HAPPENED), "Event.evidence: is empty, and origin is None; give one of them"),
    (
        Event,
        one(status=EventStatus.HAPPENED, fatalities=LARGEST),
        "Event.evidence: is empty, and origin is None; give one of them",
    ),
    (
        Event,
        one(status=EventStatus.HAPPENED, evidence=(SPAN,), cameo="1"),
        "Event.cameo: '1' is not two to four digits",
    ),
    (
        Event,
        one(status=EventStatus.HAPPENED, evidence=(SPAN,), mode=Mode.VISIT),
        "Event.mode: 'visit' needs a type; give type, or no mode",
    ),
    (
        Event,
        one(status=EventStatus.HAPPENED, evidence=(SPAN,), type=EventType.REJECT, mode=Mode.VISIT),
        "Event.mode: 'visit' is not a mode of REJECT; its modes: assist, change, yield, meet",
    ),
    (
        Event,
        one(status=EventStatus.HAPPENED, evidence=(SPAN,), type=EventType.AID, mode=Mode.VISIT),
        "Event.mode: 'visit' is not a mode of AID; its modes: none",
    ),
    (
        Event,
        one(status=EventStatus.HAPPENED, evidence=(SPAN,), fatalities=-1),
        "Event.fatalities: must be a number from 0 to 9007199254740991; got -1",
    ),
    (
        Event,
        one(status=EventStatus.HAPPENED, evidence=(SPAN,), fatalities=LARGEST + 1),
        "Event.fatalities: must be a number from 0 to 9007199254740991; got 9007199254740992",
    ),
    (
        Event,
        one(status=EventStatus.HAPPENED, evidence=(SPAN,), intensity=math.inf),
        "Event.intensity: must be finite; got inf",
    ),
    (
        Zone,
        one(start=3, end=3, kind=ZoneKind.TITLE),
        "Zone.end: must be greater than start, and start 0 or more; got 3-3",
    ),
    (Document, one(text="x", schema=2), "Document.schema: must be 1; got 2; convert the file first"),
    (
        Source,
        one(title="\ud800"),
        "Source.title: has a lone surrogate at 0, which no file can carry; replace it by U+FFFD",
    ),
    (
        Source,
        one(published=datetime(2024, 1, 1, tzinfo=UTC)),
        "Source.published: datetime.datetime(2024, 1, 1, 0, 0, tzinfo=datetime.timez... is not a date; give its date()",
    ),
    (Source, one(published="2024-01-01"), "Source.published: '2024-01-01' is not a date; give a datetime.date"),
    (Span, one(start=True, end=1, text="a"), "Span.start: True is not an int"),
    (Span, one(start=0.0, end=1, text="a"), "Span.start: 0.0 is not an int"),
    (Span, one(start=0, end=1, text=b"a"), "Span.text: b'a' is not a str"),
    (Span, one(start=0, end=3, text=Sector.GOV), "Span.text: <Sector.GOV: 'GOV'> is not a str"),
    (Zone, one(start=0, end=3, kind="title"), "Zone.kind: 'title' is not a ZoneKind; give ZoneKind('title')"),
    (Actor, one(id="NOR", kind=5, name="x"), "Actor.kind: 5 is not an ActorKind"),
    (Event, one(status="over"), "Event.status: 'over' is not an EventStatus; give EventStatus('over')"),
    (Mention, one(kind=MentionKind.NAME, span="Norway"), "Mention.span: 'Norway' is not a Span"),
    (Event, one(status=EventStatus.HAPPENED, origin=5), "Event.origin: 5 is not an Origin"),
    (
        Statement,
        one(content=[SPAN], kind=StatementKind.DIRECT),
        "Statement.content: [Span(end=6, start=0, text='Norway')] is not a tuple; give a tuple",
    ),
    (Statement, one(content=(SPAN, "x"), kind=StatementKind.DIRECT), "Statement.content[1]: 'x' is not a Span"),
    (Statement, one(content=(SPAN,), kind=StatementKind.DIRECT, negated=1), "Statement.negated: 1 is not a bool"),
    (Place, one(name="x", latitude="1"), "Place.latitude: '1' is not a float"),
    (
        Place,
        one(name="x", latitude=10**400),
        "Place.latitude: 100000000000000000000000000000000000000000000000000000000... is not a float",
    ),
    (Origin, one(dataset="x", columns={}), "Origin.columns: {} is not a tuple; give a tuple of pairs"),
    (Origin, one(dataset="x", columns=(("a",),)), "Origin.columns[0]: ('a',) is not a pair of str"),
    (Origin, one(dataset="x", columns=(("a", 1),)), "Origin.columns: 1 is not a str"),
    (Origin, one(dataset="x", columns=((1, "a"),)), "Origin.columns: 1 is not a str"),
    (
        Event,
        one(status=EventStatus.HAPPENED, fatalities=0),
        "Event.evidence: is empty, and origin is None; give one of them",
    ),
]


class TestRefused:
    """A wrong value is refused where it is made, with the field, the value and the way out."""

    @pytest.mark.parametrize("record,fields,message", REFUSED)
    def test_message(self, record: Callable[..., object], fields: dict[str, object], message: str) -> None:
        """The message begins with record and field."""
        with pytest.raises(RecordError) as caught:
            record(**fields)

        assert message == str(caught.value)
        assert message.startswith(f"{record.__name__}.")

    @pytest.mark.parametrize(
        "span,start,end", [(one(start=5, end=3, text="ab"), 5, 3), (one(start=0, end=9, text="ab"), 0, 9)]
    )
    def test_data(self, span: dict[str, object], start: int, end: int) -> None:
        """The error of a span has its offsets."""
        with pytest.raises(SpanError) as caught:
            Span(**span)  # type: ignore[arg-type] # That is the point.

        assert (start, end) == (caught.value.start, caught.value.end)

    def test_all_faults(self) -> None:
        """A record tells all that is wrong with its values."""
        with pytest.raises(RecordError) as caught:
            Event(
                status=EventStatus.HAPPENED, type=EventType.REJECT, mode=Mode.MEET, cameo=CameoCode("x"), fatalities=-3
            )

        assert len(caught.value.faults) == 3

    def test_long_value(self) -> None:
        """A long value is cut, not printed whole."""
        with pytest.raises(RecordTypeError) as caught:
            Source(title=["x"] * 1000)  # type: ignore[arg-type]

        assert len(str(caught.value)) < 100

    def test_unknown_type(self) -> None:
        """A field of a type that formats cannot carry is refused when the class is made."""
        with pytest.raises(TypeError, match=r"^Wrong\.field: records have no fields of type list\[str\]$"):

            @attrs.frozen(kw_only=True, field_transformer=checked)
            class Wrong:
                field: list[str]


class TestAccepted:
    """What type checkers let pass and loses nothing is taken."""

    def test_largest(self) -> None:
        """The largest number is one of them."""
        assert LARGEST == Zone(start=0, end=LARGEST, kind=ZoneKind.TITLE).end
        assert LARGEST == Span(start=LARGEST - 1, end=LARGEST, text="x").end
        assert LARGEST == attrs.evolve(EVENT, fatalities=LARGEST).fatalities
        assert LARGEST == attrs.evolve(EVENT, intensity=LARGEST).intensity

    @pytest.mark.parametrize("record", RECORDS)
    def test_annotations(self, record: type[attrs.AttrsInstance]) -> None:
        """The constructor says the types of its fields, for who asks it: Hypothesis, pydoc, notebooks."""
        said = record.__init__.__annotations__  # type: ignore[misc] # We look, and call nothing.

        assert get_type_hints(record) == {field.name: said[field.name] for field in attrs.fields(record)}

    def test_int_for_float(self) -> None:
        """An integer may stand for a float, and becomes one."""
        place = Place(name="x", latitude=28)

        assert (28.0, float) == (place.latitude, type(place.latitude))

    @pytest.mark.parametrize("country", ["IND", "SUN", "YUG", "XKX", "PSE", "TWN", None])
    def test_country(self, country: str | None) -> None:
        """Current, former and contested codes are taken."""
        code = None if country is None else CountryCode(country)

        assert code == Place(name="x", country=code).country

    @pytest.mark.parametrize(
        "id_,affiliation",
        [
            ("NOR", None),
            ("NOR/liv-aas", "NOR"),
            ("IGO/united-nations/security-council", "IGO/united-nations"),
            ("IGO/united-nations", None),
            ("?/abu-sayyaf", None),
            ("IND/?government-source-2", "IND"),
            ("?/?gunman", None),
        ],
    )
    def test_actor_id(self, id_: str, affiliation: str | None) -> None:
        """An id is a path; its parent is the affiliation, unless that is no actor."""
        actor = Actor(id=ActorId(id_), kind=ActorKind.UNKNOWN, name="x")

        assert affiliation == actor.affiliation

    def test_many_actors(self) -> None:
        """However many ids there were before, an id is judged by itself, and so is its country."""
        for number in range(9000):
            Actor(id=ActorId(f"NOR/a-{number}"), kind=ActorKind.UNKNOWN, name="x")

        assert len(ACCEPTED) <= 8192
        for wrong in ("", "NO"):
            with pytest.raises(RecordError, match=r"Actor\.country"):
                Actor(id=NORWAY.id, kind=ActorKind.UNKNOWN, name="x", country=CountryCode(wrong))


class TestDerived:
    """What follows from the fields is computed, never stored."""

    def test_event(self) -> None:
        """Class and score come from type and mode."""
        bare = attrs.evolve(EVENT, type=None)

        assert EVENT.quad_class is QuadClass.VERBAL_CONFLICT
        assert EVENT.score == -2
        assert (None, None) == (bare.quad_class, bare.score)

    def test_spans(self) -> None:
        """Each record knows its spans, and where the first begins."""
        when = When(basis=DateBasis.UNRESOLVED, words=span("said"))
        place = Place(name="x", words=span("plan"))
        event = attrs.evolve(EVENT, when=when, place=place, triggers=(span("rejects"),), contexts=(Context.LEGAL,))
        position = attrs.evolve(POSITION, condition=span("Norway"))

        assert [one.text for one in event.spans] == ["rejects the plan", "rejects", "said", "plan"]
        assert (7, 0) == (POSITION.start, position.start)
        assert [one.text for one in STATEMENT.spans] == ["Norway rejects the plan", "said", "its minister"]
        assert STATEMENT.start == 0
        assert [one.start for one in DOCUMENT.appearances] == [0, 25]

    def test_title(self) -> None:
        """The title is the one that the caller states, else the one in the text."""
        document = Document(text=TEXT, zones=(Zone(start=0, end=6, kind=ZoneKind.TITLE),))

        assert document.title == TEXT[:6]
        assert attrs.evolve(document, source=Source(title="Stated")).title == "Stated"
        assert Document(text=TEXT).title is None

    def test_document_id(self) -> None:
        """A document's id is of its text and address alone, and stays as it is for ever."""
        here = attrs.evolve(DOCUMENT, source=Source(url="https://example.org/1"))

        assert DOCUMENT.id == "edc06a23584a00b2e543c08c44f6c722"
        assert here.id == "b1a69c1a66b7810a47a7a21c4e2c22e3"
        assert DOCUMENT.id == attrs.evolve(DOCUMENT, coder="me", events=()).id
        assert DOCUMENT.id != here.id

    @pytest.mark.parametrize("start,end,day", [(1, 3, 1), (2, None, 2), (None, 3, 3)])
    def test_day(self, start: int | None, end: int | None, day: int) -> None:
        """The day of a time is its first known one; words alone have none."""
        first, last = (None if one is None else date(2025, 5, one) for one in (start, end))

        assert When(basis=DateBasis.DATASET, start=first, end=last).day == date(2025, 5, day)
        assert When(basis=DateBasis.UNRESOLVED, words=span("said")).day is None


class TestDocument:
    """A document is consistent as a whole."""

    @given(document=documents())
    def test_made(self, document: Document) -> None:
        """What the strategy draws is consistent, and every span quotes the text."""
        for statement in document.statements:
            for one_span in statement.spans:
                assert one_span.text == document.text[one_span.start : one_span.end]

    @pytest.mark.parametrize(
        "changes,message",
        [
            ({"text": TEXT[:-1]}, None),
            (
                {"events": (attrs.evolve(EVENT, evidence=(Span(start=len(TEXT) - 1, end=len(TEXT), text="X"),)),)},
                "Document.events[0]: the text says '.' at 42-43, the span 'X'",
            ),
            ({"text": TEXT[:20]}, "Document.statements[0]: span 0-23 ends after the text (length 20)"),
            (
                {"text": "Sweden" + TEXT[6:]},
                "Document.appearances[0].mentions[0].span: the text says 'Sweden' at 0-6, the span 'Norway'",
            ),
            (
                {"appearances": DOCUMENT.appearances[:1]},
                "Document.statements[0].speakers: 'NOR/?minister' has no appearance; add where the text names it",
            ),
            (
                {"appearances": DOCUMENT.appearances[1:]},
                "Document.positions[0].holder: 'NOR' has no appearance; add where the text names it",
            ),
            ({"appearances": DOCUMENT.appearances * 2}, "Document.appearances[2]: 'NOR' appears already; join the two"),
            (
                {"events": (attrs.evolve(EVENT, recipients=(attrs.evolve(NORWAY, name="Norge"),)),)},
                "Document.events[0].recipients: 'NOR' is not the same actor as in appearances; give one",
            ),
            (
                {"events": (attrs.evolve(EVENT, evidence=(Span(start=0, end=1, text="X"),)),)},
                "Document.events[0]: the text says 'N' at 0-1, the span 'X'",
            ),
            (
                {"positions": (attrs.evolve(POSITION, evidence=(Span(start=0, end=1, text="X"),)),)},
                "Document.positions[0]: the text says 'N' at 0-1, the span 'X'",
            ),
            (
                {"statements": (attrs.evolve(STATEMENT, cue=Span(start=0, end=1, text="X")),)},
                "Document.statements[0]: the text says 'N' at 0-1, the span 'X'",
            ),
            (
                {"zones": (Zone(start=0, end=9, kind=ZoneKind.TITLE), Zone(start=0, end=99, kind=ZoneKind.TITLE))},
                "Document.zones[1]: 0-99 ends after the text (length 43)",
            ),
        ],
    )
    def test_refused(self, changes: dict[str, object], message: str | None) -> None:
        """What does not fit the text, or each other, is refused with its path."""
        if message is None:
            assert attrs.evolve(DOCUMENT, **changes) != DOCUMENT
        else:
            with pytest.raises(RecordError) as caught:
                attrs.evolve(DOCUMENT, **changes)
            assert message in caught.value.faults

    def test_whole_zone(self) -> None:
        """A zone may go to the end of the text, and is not blamed for another that goes beyond."""
        zones = tuple(Zone(start=0, end=end, kind=ZoneKind.TITLE) for end in (len(TEXT), len(TEXT) + 1))
        with pytest.raises(RecordError) as caught:
            attrs.evolve(DOCUMENT, zones=zones)

        assert caught.value.faults == ("Document.zones[1]: 0-44 ends after the text (length 43)",)

    @pytest.mark.parametrize(
        "changes",
        [
            {"kind": ActorKind.ORGANISATION},
            {"name": "Norge"},
            {"role": "host"},
            {"country": CountryCode("NOR")},
            {"named": False},
            {"sectors": (Sector.GOV,)},
        ],
    )
    def test_other_actor(self, changes: dict[str, object]) -> None:
        """One id is one actor, in every field."""
        event = attrs.evolve(EVENT, actors=(attrs.evolve(NORWAY, **changes),))

        with pytest.raises(RecordError, match="is not the same actor as in appearances"):
            attrs.evolve(DOCUMENT, events=(event,))

    def test_every_field_of_actors(self) -> None:
        """The test above changes every field that an actor has beside its id."""
        assert {"country", "id", "kind", "name", "named", "role", "sectors"} == {
            field.name for field in attrs.fields(Actor)
        }

    @pytest.mark.parametrize(
        "field,record,changes",
        [
            ("statements", STATEMENT, {"content": (SPAN, WRONG)}),
            ("statements", STATEMENT, {"cue": WRONG}),
            ("statements", STATEMENT, {"speaker_span": WRONG}),
            ("statements", STATEMENT, {"medium": WRONG}),
            ("positions", POSITION, {"evidence": (SPAN, WRONG)}),
            ("positions", POSITION, {"condition": WRONG}),
            ("events", EVENT, {"evidence": (SPAN, WRONG)}),
            ("events", EVENT, {"triggers": (SPAN, WRONG)}),
            ("events", EVENT, {"when": When(basis=DateBasis.UNRESOLVED, words=WRONG)}),
            ("events", EVENT, {"place": Place(name="x", words=WRONG)}),
        ],
    )
    def test_every_span(self, field: str, record: attrs.AttrsInstance, changes: dict[str, object]) -> None:
        """Wherever a record holds a span, it must quote the text."""
        with pytest.raises(SpanError) as caught:
            attrs.evolve(DOCUMENT, **{field: (record, attrs.evolve(record, **changes))})

        assert f"Document.{field}[1]: the text says 'N' at 0-1, the span 'X'" == str(caught.value)
        assert len(TEXT) == caught.value.length

    @pytest.mark.parametrize(
        "field,record,party",
        [
            ("statements", STATEMENT, "speakers"),
            ("statements", STATEMENT, "addressees"),
            ("positions", POSITION, "holder"),
            ("events", EVENT, "actors"),
            ("events", EVENT, "recipients"),
            ("events", EVENT, "reported_by"),
            ("events", EVENT, "disputed_by"),
        ],
    )
    def test_every_party(self, field: str, record: attrs.AttrsInstance, party: str) -> None:
        """Wherever a record holds an actor, it must be one that appears."""
        unknown = Actor(id=ActorId("SWE"), kind=ActorKind.STATE, name="Sweden")
        wrong = attrs.evolve(record, **{party: unknown if party == "holder" else (NORWAY, unknown)})
        with pytest.raises(RecordError) as caught:
            attrs.evolve(DOCUMENT, **{field: (record, wrong)})

        assert f"Document.{field}[1].{party}: 'SWE' has no appearance; add where the text names it" == str(caught.value)

    def test_notebook(self) -> None:
        """A notebook shows a document as a page."""
        assert "Norway" in DOCUMENT._repr_html_()

    def test_equal_actor(self) -> None:
        """An actor may be held by value: equal is enough, also where something else is wrong."""
        event = attrs.evolve(EVENT, actors=(copy.deepcopy(NORWAY),), disputed_by=(MINISTER,))

        assert event in attrs.evolve(DOCUMENT, events=(event,)).events
        unknown = Actor(id=ActorId("SWE"), kind=ActorKind.STATE, name="Sweden")
        with pytest.raises(RecordError) as caught:
            attrs.evolve(DOCUMENT, events=(attrs.evolve(event, recipients=(unknown,)),))
        assert len(caught.value.faults) == 1


class TestOffsets:
    """Offsets convert to UTF-16 units and UTF-8 bytes, and back."""

    @LAW
    @given(data=st.data(), text=texts(min_size=1))
    def test_round_trip(self, data: st.DataObject, text: str) -> None:
        """Over all of Unicode, there and back is where one was."""
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        here = Span(start=start, end=end, text=text[start:end])

        assert here == Span.from_utf16(*here.to_utf16(text), text)
        assert here == Span.from_utf8(*here.to_utf8(text), text)

    @pytest.mark.parametrize(
        "start,end,message",
        [
            (0, 1, "begins or ends inside a character"),
            (1, 2, "begins or ends inside a character"),
            (-1, 2, "is no stretch of the {units} units of the text"),
            (0, 9, "is no stretch of the {units} units of the text"),
            (2, 2, "is no stretch of the {units} units of the text"),
        ],
    )
    def test_refused(self, start: int, end: int, message: str) -> None:
        """Half a character is no offset."""
        for read, units in ((Span.from_utf16, 3), (Span.from_utf8, 5)):
            with pytest.raises(SpanError) as caught:
                read(start, end, "\U0001f3c6a")

            assert f"Span.start: {start}-{end} {message.format(units=units)}" == str(caught.value)
            assert (start, end, units) == (caught.value.start, caught.value.end, caught.value.length)

    def test_other_text(self) -> None:
        """A span of another text has no offsets in this one."""
        with pytest.raises(SpanError, match=r"^Span\.text: the text says 'Sweden' at 0-6, the span 'Norway'$"):
            SPAN.to_utf16("Sweden")
