"""One text of many: what is to be read, and what may go wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime
from typing import Final, NamedTuple, TypeAlias

from attrs import frozen

from ..converters import dumps
from ..errors import GeopoliticsError
from ..parsing import Lexicon, parse
from ..records import Document, Source
from ..strict import iso_day

__all__ = ["KEYS", "Failure", "Fault", "Item", "Outcome", "Task", "prepare", "read_task", "write_task"]

Item: TypeAlias = str | Mapping[str, object]
"""A text, or a mapping of ``text`` and, where known, ``id``, ``published``, ``url``, ``title`` and ``outlet``."""


@frozen(kw_only=True)
class Failure:
    """A text that gave no document; it stands where the document would.

    Attributes:
        id: The caller's key of the text; None when it has none.
        index: Which of the texts it was, from 0.
        reason: What went wrong.

    >>> from geopolitics_events.streaming import parse_many
    >>> next(iter(parse_many([{"id": "a7", "text": None}])))
    Failure(id='a7', index=0, reason='text: missing')
    """

    id: str | None = None
    index: int
    reason: str


class Task(NamedTuple):
    """A text to read and what the caller knows of it, as values that cost little to send to another process."""

    text: str
    id: str | None = None
    published: date | None = None
    url: str | None = None
    title: str | None = None
    outlet: str | None = None

    @property
    def source(self) -> Source:
        """What the caller knows, as a record.

        Raises:
            RecordError: A value is none that a source may have, such as a lone surrogate.
        """
        return Source(id=self.id, published=self.published, url=self.url, title=self.title, outlet=self.outlet)


KEYS: Final = Task._fields
"""The keys that an item may have."""


class Fault(NamedTuple):
    """Why a text gives no document."""

    id: str | None
    reason: str

    def at(self, index: int) -> Failure:
        """Give what the caller is told, with the place of the text among the others."""
        return Failure(id=self.id, index=index, reason=self.reason)


Outcome: TypeAlias = bytes | Fault
"""A document as JSON, or why there is none."""


def prepare(item: object) -> Task | Fault:
    """Check one item of a caller's, and bring it into the form that is sent.

    Args:
        item: An `Item`; anything else gives a fault.

    Returns:
        What is to be read, or what is wrong with the item.

    >>> prepare({"text": "Peru and Chile talk.", "published": "2025-05-10"}).published
    datetime.date(2025, 5, 10)
    >>> prepare({"body": "Peru"}).reason
    "unknown key 'body'; known are text, id, published, url, title, outlet"
    """
    if isinstance(item, str):
        return Task(item)
    if not isinstance(item, Mapping):
        return Fault(None, f"{type(item).__name__} is neither a text nor a mapping")
    key = item.get("id")
    known = key if isinstance(key, str) else None
    if unknown := sorted(str(name) for name in item if name not in KEYS):
        return Fault(known, f"unknown key {unknown[0]!r}; known are {', '.join(KEYS)}")
    fields: dict[str, str] = {}
    for name in KEYS:
        value = item.get(name)
        if name == "published" or value is None:
            continue
        if not isinstance(value, str):
            return Fault(known, f"{name}: {value!r} is not a string")
        fields[name] = value
    if "text" not in fields:
        return Fault(known, "text: missing")
    try:
        task = Task(published=_day(item.get("published")), **fields)
        _ = task.source  # Whether a source may have such values.
    except ValueError as error:
        return Fault(known, str(error))
    return task


def _day(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if value is None or isinstance(value, date):
        return value
    if isinstance(value, str):
        with suppress(ValueError):
            return iso_day(value)
    raise ValueError(f"published: {value!r} is not a date; write YYYY-MM-DD")


def read_task(task: Task | Fault, lexicon: Lexicon) -> Document | Fault:
    """Parse one text; whatever goes wrong stays with this text."""
    if isinstance(task, Fault):
        return task
    try:
        return parse(task.text, source=task.source, lexicon=lexicon)
    except GeopoliticsError as error:
        return Fault(task.id, str(error))
    except Exception as error:  # noqa: BLE001 # A fault of ours must not end the run of a million texts.
        return Fault(task.id, f"{type(error).__name__}: {error}")


def write_task(task: Task | Fault, lexicon: Lexicon) -> Outcome:
    """Parse one text and write the document as JSON."""
    document = read_task(task, lexicon)
    return document if isinstance(document, Fault) else dumps(document)
