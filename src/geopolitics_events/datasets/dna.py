"""Codings of the Discourse Network Analyzer (.dna): documents with who said what, and who stands where.

Format: the SQLite schemas of DNA 2 and 3 (github.com/leifeld/dna). DNA counts in UTF-16 units, and version 2 dates in
milliseconds. Statements of a type with the variables person or organization, concept and agreement become statements
and positions; other types and variables, colours, attributes and coders have no place here.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Final

from attrs import frozen

from ..errors import DatasetError, GeopoliticsError
from ..records import (
    Actor,
    ActorKind,
    Appearance,
    Document,
    Issue,
    IssueId,
    Mention,
    MentionKind,
    Position,
    Source,
    Span,
    Stance,
    Statement,
    StatementKind,
)
from ..slugs import slug
from .names import actor_called, named
from .sources import SQLITE, Readable, chunks, opened

__all__ = ["read_documents"]

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_ROLES: Final = ("person", "organization", "concept", "agreement", "stance")
_OPENING_QUOTES: Final = frozenset("\"'“‘«„")
_QUOTES: Final = re.compile('["“”«»„]')
_LARGEST: Final = 1 << 30
"""The most bytes of a packed database; others are read in place."""


@frozen(kw_only=True)
class _Coding:
    """One coded stretch of a text, as the database has it."""

    number: object
    start: object
    stop: object
    person: str = ""
    organization: str = ""
    concept: str = ""
    agreement: int | None = None
    stance: str = ""


def read_documents(source: Readable) -> Iterator[Document]:
    """Read the documents of a DNA database, with the statements and positions that people coded.

    Args:
        source: The ``.dna`` file, by path or open for bytes; it is never written to.

    Yields:
        The documents in the database's order. ``coder`` is None: people made them.

    Raises:
        DatasetError: The file is no DNA database, or a coding does not fit its text.
        OSError: The file cannot be read.
    """
    with opened(source) as (name, stream):
        data = bytearray()
        for piece in chunks(name, stream):
            data += piece
            if len(data) > _LARGEST:
                raise DatasetError(name, 0, "", f"has more than {_LARGEST} bytes; split it in DNA")
    with closing(_loaded(name, bytes(data))) as database, _explained(name):
        is_old, scale = _version(name, database)
        rows = database.execute("SELECT ID, Title, Text, Source, Date FROM DOCUMENTS ORDER BY ID").fetchall()
        for number, (identifier, title, text, outlet, day) in enumerate(rows, start=1):
            codings = _codings(database, identifier, is_old=is_old)
            try:
                origin = Source(
                    id=str(identifier), outlet=outlet or None, published=_day(day, scale), title=title or None
                )
                yield _document(text, origin, codings)
            except DatasetError as error:
                raise DatasetError(name, number, error.column, error.fault, value=str(title)[:80]) from error
            except GeopoliticsError as error:
                raise DatasetError(name, number, "DOCUMENTS", str(error), value=str(title)[:80]) from error


def _loaded(name: str, data: bytes) -> sqlite3.Connection:
    if not data.startswith(SQLITE):
        raise DatasetError(name, 0, "", "is no database of the Discourse Network Analyzer")
    database = sqlite3.connect(":memory:")
    try:
        # From bytes, so that nothing of the file can be changed, locked or followed.
        database.deserialize(data)
        database.execute("PRAGMA trusted_schema = OFF")
    except sqlite3.Error as error:
        database.close()
        raise DatasetError(name, 0, "", f"is a damaged database: {error}") from error
    return database


@contextmanager
def _explained(name: str) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError, OverflowError) as error:
        # Where a file is damaged, SQLite may even fail to say how.
        raise DatasetError(name, 0, "", f"is no whole DNA database: {error}") from error


def _version(name: str, database: sqlite3.Connection) -> tuple[bool, int]:
    """Tell whether it is of version 2, and how many of its units of time make a second."""
    tables = {row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not {"DOCUMENTS", "STATEMENTS", "VARIABLES", "DATASHORTTEXT"} <= tables:
        raise DatasetError(name, 0, "", "is a database, but not one of the Discourse Network Analyzer")
    is_old = "ENTITIES" not in tables
    return is_old, 1000 if is_old else 1


def _day(stamp: object, scale: int) -> date | None:
    if not isinstance(stamp, int):
        return None
    try:
        day = (_EPOCH + timedelta(seconds=stamp // scale)).date()
    except OverflowError:
        return None
    return None if day == date.min else day  # Where no day is known, we write the first of all.


def _codings(database: sqlite3.Connection, document: int, *, is_old: bool) -> list[_Coding]:
    """Read the coded stretches of a document, each with its variables by name."""
    texts = (
        "SELECT d.StatementId, v.Variable, d.Value FROM DATASHORTTEXT d JOIN VARIABLES v ON v.ID = d.VariableId"
        if is_old
        else "SELECT d.StatementId, v.Variable, e.Value FROM DATASHORTTEXT d JOIN VARIABLES v ON v.ID = d.VariableId "
        "JOIN ENTITIES e ON e.ID = d.Entity"
    )
    booleans = "SELECT d.StatementId, v.Variable, d.Value FROM DATABOOLEAN d JOIN VARIABLES v ON v.ID = d.VariableId"
    only = " JOIN STATEMENTS s ON s.ID = d.StatementId WHERE s.DocumentId = ?"
    found: dict[int, dict[str, object]] = {}
    for query in (texts, booleans):
        for statement, variable, value in database.execute(query + only, (document,)):
            if str(variable).lower() in _ROLES:
                found.setdefault(statement, {})[str(variable).lower()] = value
    spans = database.execute(
        "SELECT ID, Start, Stop FROM STATEMENTS WHERE DocumentId = ? ORDER BY Start, Stop, ID", (document,)
    )
    return [_coding(number, start, stop, found[number]) for number, start, stop in spans if number in found]


def _coding(number: object, start: object, stop: object, values: dict[str, object]) -> _Coding:
    agreement = values.get("agreement")
    words = {role: str(values[role]).strip() for role in _ROLES if role != "agreement" and values.get(role)}
    return _Coding(
        number=number, start=start, stop=stop, agreement=agreement if isinstance(agreement, int) else None, **words
    )


def _document(text: object, source: Source, codings: list[_Coding]) -> Document:
    if not isinstance(text, str):
        raise DatasetError("", 0, "Text", "is no text")
    cast = _Cast(text)
    statements, positions = [], []
    for coding in codings:
        if not (isinstance(coding.start, int) and isinstance(coding.stop, int)):
            raise DatasetError("", 0, "Start", f"of statement {coding.number} is no number")
        span = Span.from_utf16(coding.start, coding.stop, text)
        speaker = cast.speaker(coding.person, coding.organization, span)
        statements.append(
            Statement(content=(span,), kind=_kind(span.text), speakers=() if speaker is None else (speaker,))
        )
        if speaker is not None and coding.concept:
            issue = Issue(id=IssueId(slug(coding.concept)), name=coding.concept)
            positions.append(Position(evidence=(span,), holder=speaker, issue=issue, stance=_stance(coding)))
    return Document(
        appearances=cast.appearances(),
        positions=tuple(sorted(positions, key=lambda position: position.start)),
        source=source,
        statements=tuple(sorted(statements, key=lambda statement: statement.start)),
        text=text,
    )


def _kind(words: str) -> StatementKind:
    if words.strip()[:1] in _OPENING_QUOTES:
        return StatementKind.DIRECT
    return StatementKind.MIXED if _QUOTES.search(words) else StatementKind.INDIRECT


def _stance(coding: _Coding) -> Stance:
    """DNA's agreement is yes or no; our own databases say the finer stance beside it."""
    if coding.stance in set(Stance):
        return Stance(coding.stance)
    if coding.agreement is None:
        return Stance.NEUTRAL
    return Stance.SUPPORT if coding.agreement else Stance.OPPOSE


class _Cast:
    """The actors of one document, each with the places where the text names it."""

    def __init__(self, text: str) -> None:
        """Start empty."""
        self._text = text
        self._actors: dict[str, Actor] = {}
        self._mentions: dict[str, Mention] = {}

    def speaker(self, person: str, organization: str, span: Span) -> Actor | None:
        """Give who speaks: the person, else the organisation; the organisation of a person is the person's role."""
        body = self._body(organization)
        if not person:
            return None if body is None else self._met(body, span)
        known = actor_called(person)
        if known is None or known.kind is not ActorKind.PERSON:
            known = named(person, None if body is None else body.country, ActorKind.PERSON)
        return self._met(
            Actor(
                country=known.country,
                id=known.id,
                kind=ActorKind.PERSON,
                name=known.name,
                role=organization or None,
                sectors=known.sectors or (() if body is None else body.sectors),
            ),
            span,
        )

    def _body(self, organization: str) -> Actor | None:
        if not organization:
            return None
        return actor_called(organization) or named(organization, None, ActorKind.ORGANISATION)

    def _met(self, actor: Actor, span: Span) -> Actor:
        """Keep the first coding of an actor: in one document an id is one actor."""
        if actor.id not in self._actors:
            self._actors[actor.id] = actor
            self._mentions[actor.id] = self._mention(actor, span)
        return self._actors[actor.id]

    def _mention(self, actor: Actor, span: Span) -> Mention:
        """Find the name in the text, whole or its last word; else the words that are the actor's."""
        for words in (actor.name, actor.name.split()[-1]):
            if found := re.search(rf"(?<!\w){re.escape(words)}(?!\w)", self._text):
                place = Span(start=found.start(), end=found.end(), text=found[0])
                return Mention(kind=MentionKind.NAME, span=place)
        return Mention(kind=MentionKind.NOMINAL, span=span)

    def appearances(self) -> tuple[Appearance, ...]:
        """Give the actors in the order of their first mentions."""
        found = [Appearance(actor=actor, mentions=(self._mentions[key],)) for key, actor in self._actors.items()]
        return tuple(sorted(found, key=lambda appearance: appearance.start))
