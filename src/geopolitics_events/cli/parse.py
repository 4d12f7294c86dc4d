"""``parse``: texts into records."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..errors import ConversionError
from ..strict import refuse_constant, unique_keys
from .documents import format_named, is_parquet, text_of
from .streams import colorful, complain, opened, output, reason, undecodable, watched
from .values import count, day

if TYPE_CHECKING:
    from ..parsing import Lexicon
    from ..streaming import Fault, Task

__all__ = ["HELP", "arguments", "run"]

HELP: Final = "read texts into records"

_SINGLE: Final = ("json", "yaml", "html")
"""The formats that hold one document only."""
_FORMATS: Final = {
    ".html": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
    ".yaml": "yaml",
    ".yml": "yaml",
}
"""What the suffix of the output tells."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="a UTF-8 text, a folder of .txt files, or a .parquet file with a column text; - for standard input",
    )
    parser.add_argument(
        "--format",
        choices=("json", "jsonl", "yaml", "table", "html", "parquet"),
        help="json, yaml, html: one document; jsonl: a document a line; table: for reading; parquet: a row each "
        "(default: what the suffix of -o tells, else table on a terminal, json for one text and jsonl for several)",
    )
    parser.add_argument(
        "--input",
        choices=("text", "jsonl"),
        default="text",
        help='jsonl: each line is {"id"?, "text", "published"?, "url"?, "title"?, "outlet"?}, and --format is jsonl',
    )
    parser.add_argument(
        "--published",
        type=day,
        metavar="DATE",
        help='publication date as YYYY-MM-DD, for texts that state none; "Saturday" is resolved against it',
    )
    parser.add_argument(
        "--lexicon",
        action="append",
        default=[],
        metavar="FILE",
        help="names and issues of your own, as .toml or .tsv; may be given again",
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="write there instead of to standard output")
    parser.add_argument(
        "--workers", type=count(1), default=1, metavar="N", help="how many processes parse (default: 1)"
    )
    parser.add_argument(
        "--resume", action="store_true", help="go on with the JSON Lines of -o FILE: texts that it has are left out"
    )


def run(options: argparse.Namespace) -> int:
    """Run the command; give the exit code."""
    if options.output == "-":
        options.output = None
    paths = list(_files(options.files, _suffix(options)))
    several = len(paths) > 1 or options.input == "jsonl" or is_parquet(paths[0])
    form = options.format or _usual_format(options, several=several)
    if form in _SINGLE and several:
        return complain(f"{form} holds one document; use --format jsonl for several", code=2)
    misuse = _misuse(options, paths, form)
    if misuse is not None:
        return complain(misuse, code=2)
    try:
        return _run(options, paths, form)
    except BrokenPipeError:
        raise
    except OSError as error:  # Readers catch their own, so it is the output's.
        return complain(f"{options.output or 'standard output'}: {reason(error)}")


def _misuse(options: argparse.Namespace, paths: list[str], form: str) -> str | None:
    """Say why the output cannot be written as the options ask; None where it can."""
    target = options.output
    if options.resume and (form != "jsonl" or target is None):
        return "--resume goes on with a file of JSON Lines; say which by -o FILE"
    if target is None:
        return "--format parquet needs -o FILE" if form == "parquet" else None
    suffix = Path(target).suffix.lower()
    if suffix not in _FORMATS and format_named(target):
        return f"{target}: parse does not write {suffix}; write .jsonl, and convert it"
    if Path(target).absolute() in {Path(path).absolute() for path in paths}:
        return f"{target}: is read and would be lost; write to another file"
    if options.format is None and suffix not in {"", *_FORMATS}:
        return f"{target}: the suffix names no format; use one of {', '.join(_FORMATS)}, or say --format"
    return None


def _run(options: argparse.Namespace, paths: list[str], form: str) -> int:
    from ..streaming import Record, outcomes, write_outcomes

    lexicon = _lexicon(options.lexicon)
    tasks = _tasks(paths, options)
    if options.resume:
        tasks = Record(options.output, lexicon).missing(tasks)
    # One text at a time where nothing else is asked for, so that a pipe gets each document at once.
    found = watched(outcomes(tasks, options.workers, lexicon=lexicon), total=len(paths) if len(paths) > 1 else None)
    if form in _SINGLE:
        (only,) = found
        if not isinstance(only, bytes):
            return complain(only.reason)
        data = _written(only, form)  # Before the file is opened: what cannot be written leaves the old one as it is.
        with output(options.output) as stream:
            stream.write(data)
        return 0
    code = 0
    if form == "parquet":
        for failure in write_outcomes(found, options.output):
            code = complain(failure.reason)
        return code
    with output(options.output, append=options.resume) as stream:
        for outcome in found:
            if isinstance(outcome, bytes):
                stream.write(_written(outcome, form))
            else:
                code = complain(outcome.reason)
    return code


def _tasks(paths: Iterable[str], options: argparse.Namespace) -> Iterator[Task | Fault]:
    """Give every text; a fault says why one could not be read."""
    for path in paths:
        read = _rows if is_parquet(path) else _lines if options.input == "jsonl" else _text
        try:
            yield from read(path, options.published)
        except IsADirectoryError:
            yield _fault(f"{path}: has no {_suffix(options)} files")
        except OSError as error:
            yield _fault(f"{path}: {reason(error)}")
        except ConversionError as error:
            yield _fault(f"{path}: {error}")


def _lexicon(paths: Iterable[str]) -> Lexicon:
    from ..parsing import Lexicon

    return reduce(Lexicon.with_file, paths, Lexicon.default())


def _suffix(options: argparse.Namespace) -> str:
    """Give the suffix of the files that a folder stands for."""
    return ".jsonl" if options.input == "jsonl" else ".txt"


def _files(paths: Iterable[str], suffix: str) -> Iterator[str]:
    """Give the files of every folder in a fixed order; a folder that has none is left to be complained about."""
    for path in paths:
        found = sorted(str(file) for file in Path(path).rglob(f"*{suffix}")) if path != "-" else []
        yield from found or [path]


def _usual_format(options: argparse.Namespace, *, several: bool) -> str:
    told = _FORMATS.get(Path(options.output or "").suffix.lower())
    if told is not None:
        return told
    if options.input == "jsonl" or options.resume:
        return "jsonl"
    if options.output is None and sys.stdout.isatty():
        return "table"
    return "jsonl" if several else "json"


def _written(line: bytes, form: str) -> bytes:
    if form == "jsonl":
        return line + b"\n"
    from ..converters import dumps, loads

    document = loads(line)
    if form == "table":
        from ..views.terminal import to_ansi, to_text

        lay_out = to_ansi if colorful(sys.stdout) else to_text
        text = lay_out(document, width=shutil.get_terminal_size().columns)
        return text.encode(sys.stdout.encoding or "utf-8", "replace")
    if form == "html":
        from ..views.html import to_html

        return to_html(document).encode()
    # Indented for a reader; a program needs no white space.
    data = dumps(document, form, indent=form == "json" and sys.stdout.isatty())
    return data.removesuffix(b"\n") + b"\n"


def _text(path: str, published: date | None) -> Iterator[Task | Fault]:
    """Read a file as one text."""
    from ..streaming import Task

    try:
        text = text_of(path)
    except ConversionError as error:
        yield _fault(f"{path}: {error}")
    else:
        # The path tells the documents of a run apart; standard input has none.
        name = None if path == "-" else os.fsencode(path).decode("utf-8", "replace")
        yield Task(text, id=name, published=published)


def _lines(path: str, published: date | None) -> Iterator[Task | Fault]:
    """Read each JSON line."""
    from ..streaming import Fault

    with opened(path) as stream:
        for number, line in enumerate(stream, start=1):
            if line.isspace():
                continue
            task = _line(line)
            if isinstance(task, Fault):
                yield _fault(f"{path} line {number}: {task.reason}")
            else:
                yield task if task.published else task._replace(published=published)


def _rows(path: str, published: date | None) -> Iterator[Task | Fault]:
    """Read each row of a Parquet file."""
    from ..streaming import Fault, parquet_tasks

    for number, task in enumerate(parquet_tasks(path), start=1):
        if isinstance(task, Fault):
            yield Fault(task.id, f"{path} row {number}: {task.reason}")
        else:
            yield task if task.published else task._replace(published=published)


def _line(line: bytes) -> Task | Fault:
    """Read one line of ``--input jsonl``."""
    from ..streaming import prepare

    try:
        record = json.loads(line.decode("utf-8"), object_pairs_hook=unique_keys, parse_constant=refuse_constant)
    except UnicodeDecodeError as error:
        return _fault(undecodable(error))
    except RecursionError:
        return _fault("not JSON: nested too deeply")
    except ValueError as error:  # Python says so too of an integer of more than some thousand digits.
        return _fault(f"not JSON: {getattr(error, 'msg', str(error)).lower()}")
    return prepare(record) if isinstance(record, dict) else _fault('not an object; expected {"text": ...}')


def _fault(reason: str) -> Fault:
    from ..streaming import Fault

    return Fault(None, reason)
