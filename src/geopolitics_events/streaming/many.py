"""`parse_many`: any number of texts, in order, on every processor."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from multiprocessing import current_process
from typing import Final

from ..converters import loads
from ..errors import RecordTypeError
from ..parsing import NOTHING_ADDED, Lexicon
from ..records import Document
from ..records.fields import shown
from .pool import Chunk, Pool
from .tasks import Failure, Fault, Item, Outcome, Task, prepare, read_task, write_task

__all__ = ["CHUNK", "outcomes", "parse_lines", "parse_many"]

CHUNK: Final = 20
"""How many texts go to a process at once: enough that sending costs nothing, few enough that all have work."""

MOST_LETTERS: Final = 2**18
"""A chunk of longer texts ends earlier, so that memory is bounded by letters and not by texts."""


def parse_many(
    texts: Iterable[Item], *, workers: int | None = None, chunk: int = CHUNK, lexicon: Lexicon = NOTHING_ADDED
) -> Iterator[Document | Failure]:
    """Parse many texts, in order, as they come; never more than some chunks are in memory.

    Several workers are processes of `multiprocessing`, started as it is set to start them. They end with the last
    text, when the iterator is closed, and when this process ends in any way. Few texts are parsed right here, and
    so are all in a process that may have no children.

    Args:
        texts: Texts, or mappings with the keys of ``parse --input jsonl``: ``text`` and, where known, ``id``,
            ``published`` (a date or ``YYYY-MM-DD``), ``url``, ``title``, ``outlet``.
        workers: How many processes; every processor that this process may use by default.
        chunk: How many texts are sent at once; a slow source of texts wants fewer.
        lexicon: As for `parse`.

    Yields:
        The documents, equal to those of `parse`; in the place of a text that gave none, a `Failure`.

    Raises:
        RecordTypeError: ``texts`` is one text.
        ValueError: ``workers`` or ``chunk`` is less than 1.
        WorkerError: A process cannot start.

    >>> [document.text for document in parse_many(["Peru and Chile talk.", "So do Kenya and Uganda."], workers=2)]
    ['Peru and Chile talk.', 'So do Kenya and Uganda.']
    """
    workers = _checked(workers, chunk)
    tasks = _tasks(texts)
    return _documents(tasks, workers, chunk, lexicon)


def parse_lines(
    texts: Iterable[Item], *, workers: int | None = None, chunk: int = CHUNK, lexicon: Lexicon = NOTHING_ADDED
) -> Iterator[bytes | Failure]:
    r"""Parse many texts into lines of JSON, for whoever only passes them on; cheaper than :func:`parse_many`.

    Args:
        texts: As for :func:`parse_many`, like the other arguments.
        workers: How many processes.
        chunk: How many texts are sent at once.
        lexicon: As for `parse`.

    Yields:
        What `dumps` gives of each document; write a newline after each, and `load_many` reads the file.

    Raises:
        RecordTypeError: ``texts`` is one text.
        ValueError: ``workers`` or ``chunk`` is less than 1.
        WorkerError: A process cannot start.

    >>> from geopolitics_events.converters import loads
    >>> [loads(line).text for line in parse_lines(["Peru and Chile talk."])]
    ['Peru and Chile talk.']
    """
    workers = _checked(workers, chunk)
    return _told(outcomes(_tasks(texts), workers, chunk=chunk, lexicon=lexicon))


def outcomes(
    tasks: Iterable[Task | Fault], workers: int = 1, *, chunk: int = CHUNK, lexicon: Lexicon = NOTHING_ADDED
) -> Iterator[Outcome]:
    """Give each task's document as JSON, or its fault, in order.

    Args:
        tasks: What :func:`prepare` makes; faults are passed on in their places.
        workers: How many processes.
        chunk: How many texts are sent at once.
        lexicon: As for `parse`.

    Yields:
        An outcome a task.

    >>> list(outcomes([Fault("a7", "is lost")]))
    [Fault(id='a7', reason='is lost')]
    """
    here, chunks = _shared(tasks, workers, chunk)
    for task in here:
        yield write_task(task, lexicon)
    if chunks is not None:
        yield from Pool(workers, lexicon).run(chunks)


def _tasks(texts: Iterable[Item]) -> Iterator[Task | Fault]:
    if isinstance(texts, str | Mapping):  # Their parts would be taken for texts.
        raise RecordTypeError(f"parse_many: {shown(texts)} is one text; put it into a list, or use parse")
    return map(prepare, texts)


def _checked(workers: int | None, chunk: int) -> int:
    if workers is None:
        workers = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    for name, value in (("workers", workers), ("chunk", chunk)):
        if value < 1:
            raise ValueError(f"{name}: must be 1 or more; got {value}")
    return workers


def _documents(
    tasks: Iterable[Task | Fault], workers: int, chunk: int, lexicon: Lexicon
) -> Iterator[Document | Failure]:
    here, chunks = _shared(tasks, workers, chunk)
    index = 0
    for task in here:
        document = read_task(task, lexicon)
        yield document.at(index) if isinstance(document, Fault) else document
        index += 1
    if chunks is not None:
        for told in _told(Pool(workers, lexicon).run(chunks), index):
            yield told if isinstance(told, Failure) else loads(told)


def _told(found: Iterable[Outcome], index: int = 0) -> Iterator[bytes | Failure]:
    for at, outcome in enumerate(found, index):
        yield outcome.at(at) if isinstance(outcome, Fault) else outcome


def _shared(
    tasks: Iterable[Task | Fault], workers: int, chunk: int
) -> tuple[Iterable[Task | Fault], Iterator[Chunk] | None]:
    """Tell which tasks are done here, and the chunks for processes, if there is enough work for any."""
    if workers == 1 or current_process().daemon:  # Such as a worker of Dask: it may have no children.
        return tasks, None
    chunks = _chunks(tasks, chunk)
    first = next(chunks, ())
    second = next(chunks, None)
    return (first, None) if second is None else ((), chain((first, second), chunks))


def _chunks(tasks: Iterable[Task | Fault], most: int) -> Iterator[Chunk]:
    chunk: list[Task | Fault] = []
    letters = 0
    for task in tasks:
        chunk.append(task)
        letters += len(task.text) if isinstance(task, Task) else 0
        if len(chunk) == most or letters >= MOST_LETTERS:
            yield chunk
            chunk, letters = [], 0
    if chunk:
        yield chunk
