"""``convert``: stored documents, and other people's event data, from one format into another."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Final

from attrs import evolve

from ..errors import ConversionError, DatasetError, GeopoliticsError
from ..records import DateBasis, Document, Event, When
from ..version import PROGRAM
from .documents import format_named, is_parquet, parquet_documents, stored
from .streams import complain, reason, watched
from .values import count

__all__ = ["HELP", "arguments", "run"]

HELP: Final = "carry documents and event data into another format"

_DATASETS: Final = ("gdelt", "icews", "polecat", "acled", "ucdp", "plover")
_OURS: Final = ("jsonl", "msgpack", "json", "yaml")
_SUFFIXES: Final = ".json, .jsonl, .msgpack, .yaml, .parquet, .dna"
_SHOWN: Final = 10  # Faulty rows that are told one by one.


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.epilog = (
        "Suffixes tell our own formats: .json and .yaml hold one document, .jsonl and .msgpack many, each also with "
        ".gz; .parquet is a folder of tables for documents, which is read again as is the file that parse writes, and "
        "a file for events, which is not. A file with another suffix is one of a dataset or of Discourse Network "
        "Analyzer, which its content tells. Rows that cannot be read or written are told, and the rest goes on."
    )
    parser.add_argument("input", metavar="FROM", help="the file to read")
    parser.add_argument(
        "output",
        metavar="TO",
        nargs="?",
        help="the file to write, replaced when all is read (default: standard output, for JSON Lines and datasets)",
    )
    parser.add_argument(
        "--from",
        dest="origin",
        choices=("documents", "events", *_DATASETS),
        help="what FROM holds, where its name does not tell: our documents, our events, or a dataset's",
    )
    parser.add_argument(
        "--to",
        choices=(*_OURS, "parquet", "dna", *_DATASETS),
        help="what to write, where TO's suffix does not tell",
    )
    parser.add_argument("--limit", type=count(0), metavar="N", help="only the first N documents or events")


def run(options: argparse.Namespace) -> int:
    """Run the command; give the exit code."""
    faults: list[DatasetError] = []
    if options.output is None and options.to not in {"jsonl", *_DATASETS}:
        return complain("give the file to write; only JSON Lines and datasets go to standard output", code=2)
    form = options.to or _form_of(options.output)
    if form is None:
        return complain(f"{options.output}: the suffix names no format; use one of {_SUFFIXES}, or say --to", code=2)
    try:
        records = watched(islice(_records(options, faults), options.limit))
        written = _write(records, form, options, faults)
    except BrokenPipeError:
        raise  # The reader of our output has enough; the program ends as it should.
    except OSError as error:
        return complain(f"{error.filename or options.input}: {reason(error)}")
    except GeopoliticsError as error:
        return complain(f"{options.input}: {error}" if isinstance(error, ConversionError) else str(error))
    if written is None:
        return complain(f"{options.output}: {form} holds one document, {options.input} has not one", code=2)
    for fault in faults[:_SHOWN]:
        complain(str(fault))
    if len(faults) > _SHOWN:
        complain(f"... and {len(faults) - _SHOWN} more like these")
    print(f"{PROGRAM}: {written} written, {len(faults)} left out", file=sys.stderr)
    return 1 if faults else 0


def _form_of(path: str) -> str | None:
    from ..converters.formats import format_of

    suffix = Path(path).suffix
    if suffix in {".parquet", ".dna"}:
        return suffix[1:]
    try:
        return format_of(Path(path))
    except ConversionError:
        return None


def _records(options: argparse.Namespace, faults: list[DatasetError]) -> Iterator[Document | Event]:
    if is_parquet(options.input):
        for one in parquet_documents(options.input):
            if isinstance(one, Document):
                yield one
            else:
                faults.append(one)
        return
    if format_named(options.input) is None and _is_database(options.input):
        from ..datasets import read_documents

        yield from read_documents(options.input)
        return
    if options.origin in _DATASETS or (options.origin is None and _is_dataset(options.input)):
        yield from _dataset_events(options, faults)
    else:
        record: type[Document | Event] = Event if options.origin == "events" else Document
        yield from stored(options.input, record)


def _is_database(path: str) -> bool:
    """Whether a file is of the Discourse Network Analyzer."""
    from ..datasets.sources import SQLITE

    with Path(path).open("rb") as stream:
        return stream.read(len(SQLITE)) == SQLITE


def _is_dataset(path: str) -> bool:
    """Whether a file is a dataset's: of no format of ours, or JSON as a server answers, or PLOVER's lines of it."""
    from ..datasets import read

    form = format_named(path)
    if form not in {"json", "jsonl"}:
        return form is None
    try:
        read(path).close()
    except DatasetError:
        return False
    return True


def _dataset_events(options: argparse.Namespace, faults: list[DatasetError]) -> Iterator[Event]:
    from ..datasets import read

    with read(options.input, options.origin, on_error="collect") as events:
        try:
            yield from events
        finally:
            faults += events.faults


def _write(
    records: Iterator[Document | Event], form: str, options: argparse.Namespace, faults: list[DatasetError]
) -> int | None:
    """Write what there is; give how many, None where a format that holds one has not one."""
    if form in _DATASETS:
        from ..datasets import write

        target = sys.stdout.buffer if options.output is None else options.output
        return write(_dated_events(records), target, form, faults=faults)
    if form == "dna":
        from ..datasets import write_documents

        return write_documents(_documents(records), options.output)
    if form == "parquet":
        return _write_parquet(records, options.output)
    from ..converters import dump, dump_many, dumps
    from ..converters.files import STREAMS

    if options.output is None:
        return sum(1 for record in records if sys.stdout.buffer.write(dumps(record, form) + b"\n"))
    if form.removesuffix(".gz") in STREAMS:
        return dump_many(records, options.output, format=form)
    first, more = next(records, None), next(records, None)
    if first is None or more is not None:
        return None
    dump(first, options.output, format=form)
    return 1


def _events(records: Iterable[Document | Event]) -> Iterator[Event]:
    for record in records:
        if isinstance(record, Document):
            yield from record.events
        else:
            yield record


def _dated_events(records: Iterable[Document | Event]) -> Iterator[Event]:
    """Give the events; those whose day the text does not tell get the day of publication, as datasets have it."""
    for record in records:
        published = record.source.published if isinstance(record, Document) else None
        for event in _events([record]):
            if published is None or (event.when is not None and event.when.day is not None):
                yield event
            else:
                yield evolve(event, when=When(basis=DateBasis.RELATIVE, start=published, end=published))


def _write_parquet(records: Iterator[Document | Event], path: str) -> int:
    from ..views.frame import write_event_parquet, write_parquet

    first = next(records, None)
    if isinstance(first, Document):
        return write_parquet(_documents(chain([first], records)), path)
    return write_event_parquet(_events(chain([first] if first else [], records)), path)


def _documents(records: Iterable[Document | Event]) -> Iterator[Document]:
    return (record for record in records if isinstance(record, Document))
