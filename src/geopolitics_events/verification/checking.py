"""Check records that somebody else made against the text they are about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from attrs import evolve

from ..codes import EventType, cameo, cameo_codes
from ..converters import json_text
from ..converters.migrations import migrate
from ..converters.plain import Repeated, write
from ..converters.utf8 import encoded
from ..errors import ConversionError
from ..records import (
    SCHEMA,
    Actor,
    Appearance,
    Document,
    Event,
    EventStatus,
    Mention,
    MentionKind,
    Position,
    Source,
    Span,
    Statement,
    Zone,
)
from ..records.fields import shown
from .correction import Swap, event_with, merged, statement_with
from .findings import FindingKind, Verification
from .mending import Mender

__all__ = ["reanchor", "verify"]

_FENCE = re.compile(rb"^[ \t]*```\w*\s*?\n(.*?)^[ \t]*```", re.DOTALL | re.MULTILINE)


def verify(data: bytes | str | Mapping[str, object] | Document, text: str) -> Verification:
    """Check records made by a person, an older tool or a language model against their text.

    The data are a document in our JSON shape, loosely: spans must quote their words, as
    ``{"text": ...}`` or as a text alone, but may have wrong places or none. What stands in the
    text once is placed; what may stand in several places is never guessed.

    Args:
        data: JSON, also in a Markdown code fence with words around it; its plain data; or a document.
        text: What the records are about.

    Returns:
        A checked document with everything that holds, and all findings.

    Raises:
        ConversionError: The data are no JSON object.
        SchemaVersionError: They say a schema that this release cannot read.

    >>> found = verify('{"statements": [{"kind": "indirect", "content": ["Oslo objects"]}]}', "Oslo objects, he said.")
    >>> found.document.statements[0].content
    (Span(end=12, start=0, text='Oslo objects'),)
    >>> print(found.findings[0])
    statements[0].content[0]: 'Oslo objects' stands at 0, no place was given; placed there
    """
    mender = Mender(text)
    document = _document(mender.known(_plain(data), Document), text, mender)
    return Verification(document=document, findings=tuple(mender.findings))


def reanchor(document: Document, text: str) -> Verification:
    """Carry the records of a document over to another edition of its text.

    >>> document = verify('{"zones": [{"kind": "title", "text": "Oslo objects"}]}', "Oslo objects").document
    >>> reanchor(document, "UPDATE: Oslo objects").document.zones
    (Zone(end=20, kind=<ZoneKind.TITLE: 'title'>, start=8),)
    """
    plain = write(document)
    # Zones have no words of their own; the text they were made for has.
    plain["zones"] = [write(zone) | {"text": document.text[zone.start : zone.end]} for zone in document.zones]
    return verify(plain, text)


def _plain(data: bytes | str | Mapping[str, object] | Document) -> Mapping[str, object]:
    if isinstance(data, Document):
        return write(data)
    if isinstance(data, str):
        data = encoded(data)
    value: object = json_text.decode(_unfenced(data)) if isinstance(data, bytes) else data
    if not isinstance(value, Mapping):
        raise ConversionError(("", f"{shown(value)} is no object; a document is one"))
    plain = migrate({"schema": SCHEMA, **value})
    return Repeated.of(plain, value.keys_twice) if isinstance(value, Repeated) else plain


def _unfenced(data: bytes) -> bytes:
    """Take JSON out of the one code fence that language models like to put around it, with or without a word to it."""
    # No line of JSON begins with a fence: its texts hold no line breaks.
    fenced = _FENCE.findall(data)
    return fenced[0] if len(fenced) == 1 else data


def _document(plain: Mapping[str, object], text: str, mender: Mender) -> Document:
    appearances = mender.records(plain, "appearances", Appearance)
    zones = [zone for path, zone in mender.records(plain, "zones", Zone) if _fits(zone, path, text, mender)]
    cast = _Cast(mender, text, appearances)
    statements = [statement_with(one, cast.swap(path)) for path, one in mender.records(plain, "statements", Statement)]
    positions = list(_positions(mender.records(plain, "positions", Position), cast))
    events = list(_events(mender.records(plain, "events", Event), cast, mender))
    source = mender.record(plain["source"], Source, "source") if "source" in plain else None
    return Document(
        appearances=merged(cast.appearances()),
        coder=_coder(plain, mender),
        events=tuple(events),
        positions=tuple(sorted(positions, key=lambda one: one.start)),
        source=source or Source(),
        statements=tuple(sorted(statements, key=lambda one: one.start)),
        text=text,
        zones=tuple(sorted(zones, key=lambda one: one.start)),
    )


def _coder(plain: Mapping[str, object], mender: Mender) -> str | None:
    coder = plain.get("coder")
    if coder is None or isinstance(coder, str):
        return coder
    mender.say(FindingKind.INVALID, "coder", f"{shown(coder)} is not a text", "left out")
    return None


def _fits(zone: Zone, path: str, text: str, mender: Mender) -> bool:
    if zone.end <= len(text):
        return True
    mender.say(FindingKind.MISSING, path, f"{zone.start}-{zone.end} ends after the text", "left out")
    return False


def _positions(found: Iterable[tuple[str, Position]], cast: _Cast) -> Iterator[Position]:
    for path, position in found:
        holder = cast.swap(path)(position.holder)
        if holder is not None:
            yield evolve(position, holder=holder)


def _events(found: Iterable[tuple[str, Event]], cast: _Cast, mender: Mender) -> Iterator[Event]:
    for path, event in found:
        for message in _contradictions(event):
            mender.say(FindingKind.CONTRADICTION, path, message, "kept; correct one of the two")
        yield event_with(event, cast.swap(path))


class _Cast:
    """Who is who in one document: one actor for each id, and where the text names it."""

    def __init__(self, mender: Mender, text: str, found: list[tuple[str, Appearance]]) -> None:
        self._mender = mender
        self._text = text
        self._found: list[Appearance] = []
        self._known: dict[str, Actor | None] = {}
        for path, appearance in found:
            actor = self._same(appearance.actor, path)
            self._found.append(evolve(appearance, actor=actor))

    def appearances(self) -> list[Appearance]:
        """Give every appearance known by now; an actor may have several."""
        return self._found

    def swap(self, path: str) -> Swap:
        """Give the function that puts the known actor in the place of one at a path."""
        return partial(self.known, path)

    def known(self, path: str, actor: Actor) -> Actor | None:
        """Give the actor of an id as the document knows it; None when the text never names it."""
        if actor.id not in self._known:
            self._known[actor.id] = self._named(actor, path)
        elif self._known[actor.id] is not None:
            return self._same(actor, path)
        return self._known[actor.id]

    def _same(self, actor: Actor, path: str) -> Actor:
        known = self._known.setdefault(actor.id, actor) or actor
        if known != actor:
            message = f"{actor.id!r} is not the same actor as before"
            self._mender.say(FindingKind.CONTRADICTION, path, message, "the first one is taken")
        return known

    def _named(self, actor: Actor, path: str) -> Actor | None:
        # Whole words: "Oman" must not be found in "Romania".
        pattern = rf"(?<!\w){re.escape(actor.name)}(?!\w)"
        spans = [
            Span(start=match.start(), end=match.end(), text=match[0]) for match in re.finditer(pattern, self._text)
        ]
        message = f"{actor.id!r} has no appearance"
        if not spans:
            mend = f"left out; say where the text names {shown(actor.name)}"
            self._mender.say(FindingKind.UNMENTIONED, path, message, mend)
            return None
        mend = f"added where the text says {shown(actor.name)}"
        self._mender.say(FindingKind.UNMENTIONED, path, message, mend)
        mentions = tuple(Mention(kind=MentionKind.NAME, span=span) for span in spans)
        self._found.append(Appearance(actor=actor, mentions=mentions))
        return actor


# PLOVER manual, coding rules: what is still to come is an agreement, or a concession.
_WHEN_PLANNED = {
    EventType.CONSULT: EventType.AGREE,
    EventType.SUPPORT: EventType.AGREE,
    EventType.COOPERATE: EventType.AGREE,
    EventType.AID: EventType.AGREE,
    EventType.RETREAT: EventType.CONCEDE,
}


# Where the manual's text and the project's own table of CAMEO codes differ, either will do.
_ALSO = {
    "055": EventType.CONCEDE,
    "056": EventType.CONCEDE,
    "0831": EventType.RETREAT,
    "085": EventType.CONCEDE,
    "116": EventType.SANCTION,
    "163": EventType.SANCTION,
    "175": EventType.COERCE,
}


def _contradictions(event: Event) -> Iterator[str]:
    status = event.status
    if status is EventStatus.PLANNED and event.type in _WHEN_PLANNED:
        yield f"a planned {event.type.value} is {_WHEN_PLANNED[event.type].value} in PLOVER"
    if event.fatalities and status in {EventStatus.PLANNED, EventStatus.HYPOTHETICAL, EventStatus.DENIED}:
        yield f"has {event.fatalities} fatalities, but is {status.value}"
    if event.cameo is not None and event.type is not None and event.cameo in cameo_codes():
        meant = cameo(event.cameo).type
        if event.type not in {meant, _ALSO.get(event.cameo)}:
            yield f"CAMEO {event.cameo} is {meant.value if meant else 'dropped'} in PLOVER, not {event.type.value}"
