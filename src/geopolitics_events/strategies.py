"""Hypothesis strategies for every record, for our tests and for those of dependants.

Installing the library registers them, so ``st.from_type(Event)`` works in any project. Records
that are drawn alone quote invented words; :func:`documents` draws a text first, and everything
in it quotes that text.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from operator import attrgetter
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from .codes import MODES, CameoCode, Context, CountryCode, EventType, Sector, country_codes
from .records import (
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
from .records.fields import LARGEST

__all__ = [
    "actor_ids",
    "actors",
    "appearances",
    "cameo_codes",
    "countries",
    "documents",
    "events",
    "issue_ids",
    "issues",
    "mentions",
    "origins",
    "places",
    "positions",
    "register",
    "sources",
    "spans",
    "statements",
    "texts",
    "whens",
    "zones",
]

_T = TypeVar("_T")

_DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))


def register() -> None:
    """Register the strategies with Hypothesis; importing this module has done it.

    >>> from hypothesis import find
    >>> find(st.from_type(Zone), lambda zone: True).start
    0
    """
    st.register_type_strategy(ActorId, actor_ids())
    st.register_type_strategy(IssueId, issue_ids())
    st.register_type_strategy(CameoCode, cameo_codes())
    st.register_type_strategy(CountryCode, countries())
    st.register_type_strategy(Actor, actors())
    st.register_type_strategy(Appearance, appearances())
    st.register_type_strategy(Document, documents())
    st.register_type_strategy(Event, events())
    st.register_type_strategy(Issue, issues())
    st.register_type_strategy(Mention, mentions())
    st.register_type_strategy(Origin, origins())
    st.register_type_strategy(Place, places())
    st.register_type_strategy(Position, positions())
    st.register_type_strategy(Source, sources())
    st.register_type_strategy(Span, spans())
    st.register_type_strategy(Statement, statements())
    st.register_type_strategy(When, whens())
    st.register_type_strategy(Zone, zones())


def texts(*, min_size: int = 0, max_size: int = 200) -> SearchStrategy[str]:
    """Texts of any characters that a file can carry; news-like ones among them."""
    any_text = st.text(st.characters(exclude_categories=["Cs"]), min_size=min_size, max_size=max_size)
    words = st.sampled_from(["India", "said", "“", "”", "\n\n", ". ", "’s", "Côte d’Ivoire", "會談", "𝔘𝔫", "\r\n"])
    return any_text | st.lists(words, min_size=max(1, min_size), max_size=20).map(" ".join)


def actor_ids() -> SearchStrategy[ActorId]:
    """Ids of states, bodies, persons, and of roles that only one text knows."""
    segment = st.text("abcdefghijklmnopqrstuvwxyz0123456789-", min_size=1, max_size=8)
    under = st.lists(segment, max_size=2).map(lambda found: "".join(f"/{one}" for one in found))
    below = st.lists(segment, min_size=1, max_size=2).map(lambda found: "".join(f"/{one}" for one in found))
    role = segment.map(lambda found: f"/?{found}")
    ids = (
        st.builds("{}{}".format, countries(), under)
        | st.builds("{}{}".format, st.sampled_from(["IGO", "?"]), below)
        | st.builds("{}{}{}".format, countries() | st.sampled_from(["IGO", "?"]), under, role)
    )
    return ids.map(ActorId)


def issue_ids() -> SearchStrategy[IssueId]:
    """Lower-case paths."""
    segment = st.text("abcdefghijklmnopqrstuvwxyz0123456789-", min_size=1, max_size=8)
    return st.lists(segment, min_size=1, max_size=3).map("/".join).map(IssueId)


def cameo_codes() -> SearchStrategy[CameoCode]:
    """Two to four digits, in CAMEO's list or not."""
    return st.text("0123456789", min_size=2, max_size=4).map(CameoCode)


def countries() -> SearchStrategy[CountryCode]:
    """Codes of current and former countries, and Kosovo's."""
    return st.deferred(lambda: st.sampled_from(sorted(country_codes()))).map(CountryCode)


@st.composite
def spans(draw: st.DrawFn, text: str | None = None) -> Span:
    """Spans of a text, which must not be empty; without one, of invented words.

    >>> from hypothesis import find
    >>> find(spans("India"), lambda span: span.end == 5).text
    'India'
    """
    if text is None:
        start = draw(st.integers(0, 10_000))
        words = draw(texts(min_size=1, max_size=20))
        return Span(start=start, end=start + len(words), text=words)
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, min(len(text), start + 30)))
    return Span(start=start, end=end, text=text[start:end])


def actors(ids: SearchStrategy[ActorId] | None = None) -> SearchStrategy[Actor]:
    """Actors of every kind."""
    return st.builds(
        Actor,
        country=_maybe(countries()),
        id=ids or actor_ids(),
        kind=st.sampled_from(ActorKind),
        name=texts(min_size=1, max_size=20),
        named=st.booleans(),
        role=_maybe(texts(max_size=20)),
        sectors=_tuples(st.sampled_from(Sector)),
    )


def mentions(text: str | None = None) -> SearchStrategy[Mention]:
    """Mentions of every kind."""
    return st.builds(Mention, kind=st.sampled_from(MentionKind), span=spans(text))


def appearances(text: str | None = None, actor: SearchStrategy[Actor] | None = None) -> SearchStrategy[Appearance]:
    """Appearances with their mentions in text order."""
    found = st.lists(mentions(text), min_size=1, max_size=3, unique=True)
    in_order = found.map(lambda some: tuple(sorted(some, key=lambda mention: mention.span.start)))
    return st.builds(Appearance, actor=actor or actors(), mentions=in_order)


def statements(text: str | None = None, known: Sequence[Actor] | None = None) -> SearchStrategy[Statement]:
    """Statements by some of the known actors; without any known, by anybody."""
    return st.builds(
        Statement,
        addressees=_some(known),
        content=_tuples(spans(text), min_size=1),
        cue=_maybe(spans(text)),
        kind=st.sampled_from(StatementKind),
        medium=_maybe(spans(text)),
        negated=st.booleans(),
        speaker_span=_maybe(spans(text)),
        speakers=_some(known),
    )


def issues() -> SearchStrategy[Issue]:
    """Issues with and without a topic."""
    return st.builds(Issue, id=issue_ids(), name=texts(min_size=1, max_size=20), topic=_maybe(texts(max_size=20)))


def positions(text: str | None = None, known: Sequence[Actor] | None = None) -> SearchStrategy[Position]:
    """Positions of one of the known actors; without any known, of anybody."""
    return st.builds(
        Position,
        condition=_maybe(spans(text)),
        evidence=_tuples(spans(text), min_size=1),
        holder=actors() if known is None else st.sampled_from(known),
        issue=issues(),
        stance=st.sampled_from(Stance),
    )


@st.composite
def whens(draw: st.DrawFn, text: str | None = None) -> When:
    """Dates: days, ranges, open ranges, and words that no date is known for."""
    basis = draw(st.sampled_from(DateBasis))
    if basis is DateBasis.UNRESOLVED:
        return When(basis=basis, words=draw(spans(text)))
    start, end = sorted(draw(st.tuples(_DAYS, _DAYS)))
    known = draw(st.sampled_from([(start, end), (start, start), (start, None), (None, end)]))
    return When(basis=basis, start=known[0], end=known[1], words=draw(_maybe(spans(text))))


def places(text: str | None = None) -> SearchStrategy[Place]:
    """Places with and without coordinates."""
    return st.builds(
        Place,
        admin1=_maybe(texts(max_size=10)),
        admin2=_maybe(texts(max_size=10)),
        country=_maybe(countries()),
        latitude=_maybe(st.floats(-90, 90)),
        longitude=_maybe(st.floats(-180, 180)),
        name=texts(min_size=1, max_size=20),
        words=_maybe(spans(text)),
    )


def origins() -> SearchStrategy[Origin]:
    """Origins in datasets."""
    return st.builds(
        Origin,
        columns=_tuples(st.tuples(texts(max_size=10), texts(max_size=10))),
        dataset=texts(min_size=1, max_size=10),
        record_id=_maybe(texts(max_size=10)),
        url=_maybe(texts(max_size=10)),
        version=_maybe(texts(max_size=10)),
    )


@st.composite
def events(draw: st.DrawFn, text: str | None = None, known: Sequence[Actor] | None = None) -> Event:
    """Events of every type and status, from text, from a dataset, or from both."""
    type_ = draw(_maybe(st.sampled_from(EventType)))
    modes = MODES[type_] if type_ is not None else ()
    origin = draw(_maybe(origins()))
    return Event(
        actors=draw(_some(known)),
        cameo=draw(_maybe(cameo_codes())),
        contexts=draw(_tuples(st.sampled_from(Context))),
        disputed_by=draw(_some(known)),
        evidence=draw(_tuples(spans(text), min_size=1 if origin is None else 0)),
        fatalities=draw(_maybe(st.integers(0, LARGEST))),
        intensity=draw(_maybe(st.floats(allow_nan=False, allow_infinity=False))),
        mode=draw(_maybe(st.sampled_from(modes))) if modes else None,
        origin=origin,
        place=draw(_maybe(places(text))),
        recipients=draw(_some(known)),
        reported_by=draw(_some(known)),
        status=draw(st.sampled_from(EventStatus)),
        triggers=draw(_tuples(spans(text))),
        type=type_,
        when=draw(_maybe(whens(text))),
    )


@st.composite
def zones(draw: st.DrawFn, text: str | None = None) -> Zone:
    """Zones of every kind."""
    span = draw(spans(text))
    return Zone(start=span.start, end=span.end, kind=draw(st.sampled_from(ZoneKind)))


def sources() -> SearchStrategy[Source]:
    """Sources that say much or little."""
    return st.builds(
        Source,
        id=_maybe(texts(max_size=10)),
        language=_maybe(st.sampled_from(["en", "en-GB", "ur"])),
        outlet=_maybe(texts(max_size=10)),
        published=_maybe(_DAYS),
        title=_maybe(texts(max_size=10)),
        url=_maybe(texts(max_size=10)),
    )


@st.composite
def documents(draw: st.DrawFn, max_size: int = 2) -> Document:
    """Consistent documents: every span quotes the text, every actor appears.

    Args:
        draw: Hypothesis gives this.
        max_size: The most statements, positions, events and zones each.

    >>> from hypothesis import given
    >>> @given(documents())
    ... def test_actors_appear(document):
    ...     known = {appearance.actor for appearance in document.appearances}
    ...     assert all(known.issuperset(event.actors) for event in document.events)
    >>> test_actors_appear()
    """
    text = draw(texts())
    source = draw(sources())
    coder = draw(_maybe(texts(max_size=10)))
    if not text:
        return Document(coder=coder, source=source, text=text)
    found = draw(st.lists(appearances(text), max_size=3, unique_by=lambda one: one.actor.id))
    known = [appearance.actor for appearance in found]
    return Document(
        appearances=_in_order(found),
        coder=coder,
        events=draw(_tuples(events(text, known), max_size=max_size)),
        positions=_in_order(draw(st.lists(positions(text, known), max_size=max_size)) if known else []),
        source=source,
        statements=_in_order(draw(st.lists(statements(text, known), max_size=max_size))),
        text=text,
        zones=_in_order(draw(st.lists(zones(text), max_size=max_size))),
    )


def _maybe(strategy: SearchStrategy[_T]) -> SearchStrategy[_T | None]:
    return st.none() | strategy


def _tuples(strategy: SearchStrategy[_T], *, min_size: int = 0, max_size: int = 2) -> SearchStrategy[tuple[_T, ...]]:
    found: SearchStrategy[tuple[_T, ...]] = st.lists(strategy, min_size=min_size, max_size=max_size).map(tuple)
    return found


def _some(known: Sequence[Actor] | None) -> SearchStrategy[tuple[Actor, ...]]:
    if known == []:
        return st.just(())
    one = actors() if known is None else st.sampled_from(known)
    some: SearchStrategy[tuple[Actor, ...]] = st.lists(one, max_size=2, unique_by=lambda actor: actor.id).map(tuple)
    return some


def _in_order(found: Sequence[_T]) -> tuple[_T, ...]:
    return tuple(sorted(found, key=attrgetter("start")))


# The entry point is this module, not the function: where a program imports us before Hypothesis,
# Hypothesis meets this module half made, and would look for the function in vain.
register()
