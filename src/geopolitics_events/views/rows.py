"""Documents as flat rows, one table a record type, and back.

The rows are plain values; :mod:`geopolitics_events.views.frame` puts them into Arrow.

A span is two columns: its words under the field's name, and where they begin under the name
with ``_start``; it ends where its words end. A field of several spans has lists in both.
Actors of a record are their ids; who they are stands once, in ``mentions``. Columns that only
repeat what others say (names beside ids, countries, classes) are for reading and are not read back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from operator import itemgetter
from types import MappingProxyType
from typing import Final

from ..errors import ConversionError
from ..records import Actor, Document, Event, Mention, Position, Span, Statement

__all__ = ["COLUMNS", "TABLES", "Row", "document_rows", "event_row", "plain_document"]

Row = dict[str, object]
"""A row: values by column name."""

TABLES: Final = ("documents", "mentions", "statements", "positions", "events")

_KEY: Final = (("document", "int64"), ("document_id", "string"))
_WORDS, _AT = "string", "int64"
_MANY_WORDS, _MANY_AT = "list<string>", "list<int64>"

COLUMNS: Final[Mapping[str, tuple[tuple[str, str], ...]]] = MappingProxyType(
    {
        "documents": (
            *_KEY,
            ("text", "string"),
            ("source_id", "string"),
            ("url", "string"),
            ("title", "string"),
            ("outlet", "string"),
            ("published", "date32"),
            ("language", "string"),
            ("zone_kinds", "list<string>"),
            ("zone_starts", "list<int64>"),
            ("zone_ends", "list<int64>"),
            ("coder", "string"),
            ("schema", "int64"),
        ),
        "mentions": (
            *_KEY,
            ("appearance", "int64"),
            ("mention", "int64"),
            ("actor_id", "string"),
            ("actor_name", "string"),
            ("actor_kind", "string"),
            ("actor_country", "string"),
            ("actor_sectors", "list<string>"),
            ("actor_role", "string"),
            ("actor_named", "bool"),
            ("kind", "string"),
            ("words", _WORDS),
            ("words_start", _AT),
        ),
        "statements": (
            *_KEY,
            ("statement", "int64"),
            ("speaker_ids", "list<string>"),
            ("speaker_names", "list<string>"),
            ("speaker_span", _WORDS),
            ("speaker_span_start", _AT),
            ("cue", _WORDS),
            ("cue_start", _AT),
            ("content", _MANY_WORDS),
            ("content_start", _MANY_AT),
            ("kind", "string"),
            ("negated", "bool"),
            ("addressee_ids", "list<string>"),
            ("addressee_names", "list<string>"),
            ("medium", _WORDS),
            ("medium_start", _AT),
        ),
        "positions": (
            *_KEY,
            ("position", "int64"),
            ("holder_id", "string"),
            ("holder_name", "string"),
            ("stance", "string"),
            ("issue_id", "string"),
            ("issue_name", "string"),
            ("issue_topic", "string"),
            ("condition", _WORDS),
            ("condition_start", _AT),
            ("evidence", _MANY_WORDS),
            ("evidence_start", _MANY_AT),
        ),
        "events": (
            *_KEY,
            ("event", "int64"),
            ("type", "string"),
            ("mode", "string"),
            ("contexts", "list<string>"),
            ("cameo", "string"),
            ("quad_class", "int64"),
            ("score", "double"),
            ("status", "string"),
            ("actor_ids", "list<string>"),
            ("actor_names", "list<string>"),
            ("actor_countries", "list<string>"),
            ("recipient_ids", "list<string>"),
            ("recipient_names", "list<string>"),
            ("recipient_countries", "list<string>"),
            ("reported_by_ids", "list<string>"),
            ("disputed_by_ids", "list<string>"),
            ("when_start", "date32"),
            ("when_end", "date32"),
            ("when_basis", "string"),
            ("when_words", _WORDS),
            ("when_words_start", _AT),
            ("place_name", "string"),
            ("place_words", _WORDS),
            ("place_words_start", _AT),
            ("place_country", "string"),
            ("place_latitude", "double"),
            ("place_longitude", "double"),
            ("place_admin1", "string"),
            ("place_admin2", "string"),
            ("intensity", "double"),
            ("fatalities", "int64"),
            ("triggers", _MANY_WORDS),
            ("triggers_start", _MANY_AT),
            ("evidence", _MANY_WORDS),
            ("evidence_start", _MANY_AT),
            ("origin_dataset", "string"),
            ("origin_version", "string"),
            ("origin_record_id", "string"),
            ("origin_url", "string"),
            ("origin_column_names", "list<string>"),
            ("origin_column_cells", "list<string>"),
        ),
    }
)
"""The columns of each table with their Arrow types: the published schema of the tables."""


def document_rows(document: Document, number: int) -> dict[str, list[Row]]:
    """Give the rows of one document for each table.

    Args:
        document: The document.
        number: Its place among the documents, from 0; the key that joins the tables.

    Returns:
        The rows by table name, in the order of the document.

    >>> rows = document_rows(Document(text="Peru and Chile talk."), 0)
    >>> rows["documents"][0]["text"], rows["events"]
    ('Peru and Chile talk.', [])
    """
    key: Row = {"document": number, "document_id": document.id}
    return {
        "documents": [key | _document(document)],
        "mentions": [
            key | {"appearance": at, "mention": nth} | _actor(appearance.actor) | _mention(mention)
            for at, appearance in enumerate(document.appearances)
            for nth, mention in enumerate(appearance.mentions)
        ],
        "statements": [key | {"statement": at} | _statement(one) for at, one in enumerate(document.statements)],
        "positions": [key | {"position": at} | _position(one) for at, one in enumerate(document.positions)],
        "events": [key | {"event": at} | event_row(event) for at, event in enumerate(document.events)],
    }


def event_row(event: Event) -> Row:
    """Give the row of one event, without the keys that say where it stands.

    >>> from geopolitics_events.records import EventStatus, Origin
    >>> event_row(Event(status=EventStatus.HAPPENED, origin=Origin(dataset="gdelt")))["origin_dataset"]
    'gdelt'
    """
    row: Row = dict.fromkeys(name for name, _ in COLUMNS["events"][3:])  # After the keys.
    row |= {
        "type": event.type and event.type.value,
        "mode": event.mode and event.mode.value,
        "contexts": [context.value for context in event.contexts],
        "cameo": event.cameo,
        "quad_class": event.quad_class and event.quad_class.value,
        "score": event.score,
        "status": event.status.value,
        "intensity": event.intensity,
        "fatalities": event.fatalities,
        "actor_countries": [actor.country for actor in event.actors],
        "recipient_countries": [actor.country for actor in event.recipients],
        "reported_by_ids": [actor.id for actor in event.reported_by],
        "disputed_by_ids": [actor.id for actor in event.disputed_by],
    }
    row |= _actors("actor", event.actors) | _actors("recipient", event.recipients)
    row |= _spans("triggers", event.triggers) | _spans("evidence", event.evidence)
    if when := event.when:
        row |= {"when_start": when.start, "when_end": when.end, "when_basis": when.basis.value}
        row |= _span("when_words", when.words)
    if place := event.place:
        row |= {f"place_{name}": getattr(place, name) for name in _PLACE} | _span("place_words", place.words)
    if origin := event.origin:
        row |= {f"origin_{name}": getattr(origin, name) for name in _ORIGIN}
        row["origin_column_names"] = [name for name, _ in origin.columns]
        row["origin_column_cells"] = [cell for _, cell in origin.columns]
    return row


_ISSUE: Final = ("id", "name", "topic")
_PLACE: Final = ("name", "country", "latitude", "longitude", "admin1", "admin2")
_ORIGIN: Final = ("dataset", "version", "record_id", "url")
_SOURCE: Final = ("url", "title", "outlet", "language")
_ACTOR: Final = ("id", "name", "country", "role", "named")


def _document(document: Document) -> Row:
    source = document.source
    return {
        "text": document.text,
        "source_id": source.id,
        "published": source.published,
        **{name: getattr(source, name) for name in _SOURCE},
        "zone_kinds": [zone.kind.value for zone in document.zones],
        "zone_starts": [zone.start for zone in document.zones],
        "zone_ends": [zone.end for zone in document.zones],
        "coder": document.coder,
        "schema": document.schema,
    }


def _actor(actor: Actor) -> Row:
    row: Row = {f"actor_{name}": getattr(actor, name) for name in _ACTOR}
    row["actor_kind"] = actor.kind.value
    row["actor_sectors"] = [sector.value for sector in actor.sectors]
    return row


def _mention(mention: Mention) -> Row:
    return {"kind": mention.kind.value} | _span("words", mention.span)


def _statement(statement: Statement) -> Row:
    return (
        {"kind": statement.kind.value, "negated": statement.negated}
        | _actors("speaker", statement.speakers)
        | _actors("addressee", statement.addressees)
        | _span("speaker_span", statement.speaker_span)
        | _span("cue", statement.cue)
        | _span("medium", statement.medium)
        | _spans("content", statement.content)
    )


def _position(position: Position) -> Row:
    return (
        {"stance": position.stance.value, "holder_id": position.holder.id, "holder_name": position.holder.name}
        | {f"issue_{name}": getattr(position.issue, name) for name in _ISSUE}
        | _span("condition", position.condition)
        | _spans("evidence", position.evidence)
    )


def _actors(name: str, actors: Iterable[Actor]) -> Row:
    return {f"{name}_ids": [actor.id for actor in actors], f"{name}_names": [actor.name for actor in actors]}


def _span(name: str, span: Span | None) -> Row:
    return {name: span and span.text, f"{name}_start": span and span.start}


def _spans(name: str, spans: Iterable[Span]) -> Row:
    return {name: [span.text for span in spans], f"{name}_start": [span.start for span in spans]}


def plain_document(tables: Mapping[str, list[Row]]) -> Row:
    """Join the rows of one document into the nested values that JSON would hold.

    Args:
        tables: All rows of one document by table name, as :func:`document_rows` gives them.

    Returns:
        The document as dicts, lists and plain values, for a converter to check and structure.

    Raises:
        ConversionError: A record names an actor that ``mentions`` does not have, or columns
            that belong together are not equally long.

    >>> plain_document(document_rows(Document(text="Peru and Chile talk."), 0))["text"]
    'Peru and Chile talk.'
    """
    (row,) = tables["documents"]
    mentions = sorted(tables["mentions"], key=lambda row: (_order(row, "appearance"), _order(row, "mention")))
    appearances = [list(group) for _, group in groupby(mentions, key=itemgetter("appearance"))]
    actors = _Actors({group[0]["actor_id"]: _plain_actor(group[0]) for group in appearances})
    return {
        "text": row["text"],
        "source": {name: row[name] for name in _SOURCE}
        | {"id": row["source_id"], "published": _plain_date(row["published"])},
        "zones": [
            {"kind": kind, "start": start, "end": end}
            for kind, start, end in _together(row, "zone_kinds", "zone_starts", "zone_ends")
        ],
        "appearances": [
            {
                "actor": actors[group[0]["actor_id"]],
                "mentions": [{"kind": mention["kind"], "span": _plain_span(mention, "words")} for mention in group],
            }
            for group in appearances
        ],
        "statements": [_plain_statement(row, actors) for row in _ordered(tables, "statement")],
        "positions": [_plain_position(row, actors) for row in _ordered(tables, "position")],
        "events": [_plain_event(row, actors) for row in _ordered(tables, "event")],
        "coder": row["coder"],
        "schema": row["schema"],
    }


class _Actors(dict[object, object]):
    """The actors of a document by id; one that is missing is a fault of the tables."""

    def __missing__(self, key: object) -> object:
        raise ConversionError(("mentions", f"{key!r} is an actor of a record, but has no mention"))

    def of(self, row: Row, name: str) -> list[object]:
        """Give the actors whose ids a column lists."""
        return [self[key] for key in _list(row, f"{name}_ids")]


def _ordered(tables: Mapping[str, list[Row]], name: str) -> list[Row]:
    return sorted(tables[f"{name}s"], key=lambda row: _order(row, name))


def _order(row: Row, name: str) -> int:
    order = row[name]
    if not isinstance(order, int):
        raise ConversionError((name, f"{order!r} is no place; each row needs its own among its document's"))
    return order


def _plain_actor(row: Row) -> Row:
    return {name: row[f"actor_{name}"] for name in (*_ACTOR, "kind")} | {"sectors": _list(row, "actor_sectors")}


def _plain_statement(row: Row, actors: _Actors) -> Row:
    return {
        "speakers": actors.of(row, "speaker"),
        "speaker_span": _plain_span(row, "speaker_span"),
        "cue": _plain_span(row, "cue"),
        "content": _plain_spans(row, "content"),
        "kind": row["kind"],
        "addressees": actors.of(row, "addressee"),
        "medium": _plain_span(row, "medium"),
        "negated": row["negated"],
    }


def _plain_position(row: Row, actors: _Actors) -> Row:
    return {
        "holder": actors[row["holder_id"]],
        "issue": {name: row[f"issue_{name}"] for name in _ISSUE},
        "stance": row["stance"],
        "condition": _plain_span(row, "condition"),
        "evidence": _plain_spans(row, "evidence"),
    }


def _plain_event(row: Row, actors: _Actors) -> Row:
    return {
        **{name: row[name] for name in ("type", "mode", "cameo", "status", "intensity", "fatalities")},
        "contexts": _list(row, "contexts"),
        "actors": actors.of(row, "actor"),
        "recipients": actors.of(row, "recipient"),
        "reported_by": actors.of(row, "reported_by"),
        "disputed_by": actors.of(row, "disputed_by"),
        "triggers": _plain_spans(row, "triggers"),
        "evidence": _plain_spans(row, "evidence"),
        "when": _unless_empty(
            {
                "basis": row["when_basis"],
                "start": _plain_date(row["when_start"]),
                "end": _plain_date(row["when_end"]),
                "words": _plain_span(row, "when_words"),
            }
        ),
        "place": _unless_empty(
            {name: row[f"place_{name}"] for name in _PLACE} | {"words": _plain_span(row, "place_words")}
        ),
        "origin": _unless_empty(
            {name: row[f"origin_{name}"] for name in _ORIGIN}
            | {"columns": [list(pair) for pair in _together(row, "origin_column_names", "origin_column_cells")]}
        ),
    }


def _unless_empty(record: Row) -> Row | None:
    # One cell is enough for a record, so that none of a half-empty one gets lost in silence.
    return record if any(value not in (None, []) for value in record.values()) else None


def _plain_date(day: object) -> str | None:
    return None if day is None else str(day)


def _plain_span(row: Row, name: str) -> Row | None:
    words = row[name]
    return None if words is None else _span_of(words, row[f"{name}_start"])


def _plain_spans(row: Row, name: str) -> list[Row]:
    return [_span_of(words, start) for words, start in _together(row, name, f"{name}_start")]


def _span_of(words: object, start: object) -> Row:
    end = start + len(words) if isinstance(words, str) and isinstance(start, int) else None
    return {"start": start, "end": end, "text": words}


def _together(row: Row, *names: str) -> list[tuple[object, ...]]:
    columns = [_list(row, name) for name in names]
    if len({len(column) for column in columns}) > 1:
        lengths = ", ".join(f"{name} has {len(column)}" for name, column in zip(names, columns, strict=True))
        raise ConversionError(("", f"columns that belong together differ in length: {lengths}"))
    return list(zip(*columns, strict=True))


def _list(row: Row, name: str) -> list[object]:
    value = row[name]
    # Other libraries write an empty list as null.
    return value if isinstance(value, list) else []
