"""Documents as a database that the Discourse Network Analyzer opens."""

from __future__ import annotations

import base64
import hashlib
import sqlite3
from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from ..codes import countries
from ..errors import DatasetError
from ..records import Actor, ActorKind, Document, Position, Span, Stance, Statement
from .sources import Writable, replaced

__all__ = ["write_documents"]

_CODER: Final = "Admin"
_WORD: Final = "admin"
_ROUNDS: Final = 100_000
_LONGEST: Final = 190
"""DNA's limit for titles and names."""

_SCHEMA: Final = Path(__file__).with_name("dna_schema.sql")

_VARIABLES: Final = (
    ("person", "short text"),
    ("organization", "short text"),
    ("concept", "short text"),
    ("agreement", "boolean"),
    ("stance", "short text"),
)


def write_documents(documents: Iterable[Document], target: Writable) -> int:
    """Write documents as a DNA 3 database. Inverse of :func:`read_documents` as far as DNA carries records.

    A position is a statement of DNA's standard type, with the stance beside the agreement; a statement of ours is one
    without a concept, where no position rests on its words. The coder is "Admin", the password "admin": DNA opens
    nothing without one.

    Args:
        documents: The documents.
        target: The ``.dna`` file; it is replaced.

    Returns:
        How many documents were written.

    Raises:
        OSError: The file cannot be written.
    """
    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript(_SCHEMA.read_text(encoding="utf-8"))
        writer = _Writer(database)
        count = 0
        for document in documents:
            writer.add(document)
            count += 1
        database.commit()
        database.execute("VACUUM")
        data = database.serialize()
    with replaced(target) as stream:
        stream.write(data)
    return count


def _password() -> str:
    """Hash the password as DNA does, SHA-256 a hundred thousand times. The salt is fixed, for nothing is secret."""
    salt = hashlib.sha256(b"geopolitics-events").digest()[:16]
    digest = salt + _WORD.encode()
    for _ in range(_ROUNDS):
        digest = hashlib.sha256(digest).digest()
    return base64.b64encode(salt + digest).decode()


class _Writer:
    """Fills the tables of an empty database."""

    def __init__(self, database: sqlite3.Connection) -> None:
        """Write what every database begins with."""
        self._database = database
        self._entities: dict[tuple[int, str], int] = {}
        run = database.execute
        run("INSERT INTO SETTINGS VALUES ('version', '3.0.7'), ('date', '2022-06-10')")
        run("INSERT INTO CODERS(ID, Name, Password) VALUES (1, ?, ?)", (_CODER, _password()))
        run("INSERT INTO STATEMENTTYPES VALUES (1, 'DNA Statement', 239, 208, 51)")
        for number, (name, kind) in enumerate(_VARIABLES, start=1):
            run("INSERT INTO VARIABLES VALUES (?, ?, ?, 1)", (number, name, kind))
            if kind == "short text":
                self._entity(number, "")

    def add(self, document: Document) -> None:
        """Write a document and its codings."""
        source = document.source
        title = source.title or source.id or document.text.strip().split("\n")[0]
        # DNA knows no text without a date: the first day of all stands for none.
        published = date.min if source.published is None else source.published
        stamp = int(datetime(published.year, published.month, published.day, tzinfo=UTC).timestamp())
        cursor = self._database.execute(
            "INSERT INTO DOCUMENTS(Title, Text, Coder, Source, Date) VALUES (?, ?, 1, ?, ?)",
            (_cut(title), document.text, _cut(source.outlet or ""), stamp),
        )
        number = cursor.lastrowid
        if number is None:
            raise DatasetError("dna", 0, "DOCUMENTS", "took no row")
        by_people = document.coder is None
        coded: Counter[tuple[int, int, str]] = Counter()
        for position in document.positions:
            for span in position.evidence:
                coded[span.start, span.end, position.holder.id] += 1
                self._coding(number, document.text, span, position.holder, position, by_people=by_people)
        for statement in document.statements:
            self._statement(number, document, statement, coded)

    def _statement(
        self, number: int, document: Document, statement: Statement, coded: Counter[tuple[int, int, str]]
    ) -> None:
        """Write a statement, unless a position of the speaker stands for its words already."""
        by_people = document.coder is None
        for span in statement.content:
            for speaker in statement.speakers or (None,):
                key = (span.start, span.end, "" if speaker is None else speaker.id)
                if coded[key]:
                    coded[key] -= 1
                else:
                    self._coding(number, document.text, span, speaker, None, by_people=by_people)

    def _coding(
        self, document: int, text: str, span: Span, actor: Actor | None, position: Position | None, *, by_people: bool
    ) -> None:
        start, stop = span.to_utf16(text)
        cursor = self._database.execute(
            "INSERT INTO STATEMENTS(StatementTypeId, DocumentId, Start, Stop, Coder) VALUES (1, ?, ?, ?, 1)",
            (document, start, stop),
        )
        number = cursor.lastrowid
        person, organization = ("", "") if actor is None else _names(actor, by_people=by_people)
        concept = "" if position is None else position.issue.name
        stance = "" if position is None else position.stance.value
        agreement = position is None or position.stance in {Stance.SUPPORT, Stance.CONDITIONAL}
        for variable, value in ((1, person), (2, organization), (3, concept), (5, stance)):
            self._database.execute(
                "INSERT INTO DATASHORTTEXT(StatementId, VariableId, Entity) VALUES (?, ?, ?)",
                (number, variable, self._entity(variable, _cut(value))),
            )
        self._database.execute(
            "INSERT INTO DATABOOLEAN(StatementId, VariableId, Value) VALUES (?, 4, ?)", (number, int(agreement))
        )

    def _entity(self, variable: int, value: str) -> int:
        key = (variable, value)
        if key not in self._entities:
            self._entities[key] = len(self._entities) + 1
            self._database.execute(
                "INSERT INTO ENTITIES(ID, VariableId, Value, Red, Green, Blue) VALUES (?, ?, ?, 0, 0, 0)",
                (self._entities[key], *key),
            )
        return self._entities[key]


def _names(actor: Actor, *, by_people: bool) -> tuple[str, str]:
    """Give DNA's person and organisation: the role where people coded one, else the name of the country."""
    if actor.kind is not ActorKind.PERSON:
        return "", actor.name
    if by_people or (actor.role and actor.country is None):
        return actor.name, actor.role or ""
    return actor.name, "" if actor.country is None else countries()[actor.country].name


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
