"""The ``geopolitics-events`` command.

Exit codes: 0 done; 1 some input could not be read (each said in one line, the rest was done); 2 wrong usage;
130 interrupted; 141 the reader of our output went away.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import BinaryIO, Final

from .errors import GeopoliticsError
from .records import Document, Source

__all__ = ["main"]

PROGRAM: Final = "geopolitics-events"
_KEYS: Final = ("id", "text", "published", "url", "title", "outlet")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: The arguments after the program's name; by default those of the process.

    Returns:
        The exit code, as the module's docstring lists them.

    >>> main(["parse", "--format", "json", "one.txt", "two.txt"])  # One document only; says so on standard error.
    2
    """
    options = _arguments().parse_args(argv)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        code = run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has all it wanted, as in `| head`. Without this, Python flushes again at exit and complains.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except KeyboardInterrupt:
        return 130
    return code


class _Version(argparse.Action):
    """Print the version; looked up only when asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(PROGRAM, version(PROGRAM))
        parser.exit()


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=PROGRAM, description="Who said what, who stands where, what happened: records from news text."
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and exit")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_parse(commands)
    return parser


def _add_parse(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("parse", help="read texts into records", description="Read texts into records.")
    parser.set_defaults(run=_parse)
    parser.add_argument("files", nargs="+", metavar="FILE", help="a UTF-8 text; - for standard input")
    parser.add_argument(
        "--format",
        choices=("json", "jsonl", "table"),
        help="json: one document; jsonl: a document a line; table: for reading "
        "(default: table on a terminal, else json for one text and jsonl for several)",
    )
    parser.add_argument(
        "--input",
        choices=("text", "jsonl"),
        default="text",
        help='jsonl: each line is {"id"?, "text", "published"?, "url"?, "title"?, "outlet"?}, and --format is jsonl',
    )
    parser.add_argument(
        "--published",
        type=_date,
        metavar="DATE",
        help='publication date as YYYY-MM-DD, for texts that state none; "Saturday" is resolved against it',
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="write there instead of to standard output")


def _date(text: str) -> date:
    day = date.fromisoformat(text)
    if day.isoformat() != text:  # fromisoformat also takes "20250510" and "2025-W19-6".
        raise ValueError(text)
    return day


# argparse puts this name into its message: "invalid date value: '10 May'".
_date.__name__ = "date (YYYY-MM-DD)"


def _parse(options: argparse.Namespace) -> int:
    form = options.format or _usual_format(options)
    if form == "json" and (options.input == "jsonl" or len(options.files) > 1):
        return _complain("--format json writes one document; use --format jsonl for several", code=2)
    code = 0
    read = _lines if options.input == "jsonl" else _texts
    try:
        with _output(options.output) as stream:
            for item in read(options.files, options.published):
                if isinstance(item, str):
                    code = _complain(item)
                else:
                    stream.write(_written(item, form))
    except BrokenPipeError:
        raise
    except OSError as error:  # Readers catch their own, so it is the output's.
        return _complain(f"{options.output or 'standard output'}: {_reason(error)}")
    return code


def _usual_format(options: argparse.Namespace) -> str:
    if options.input == "jsonl":
        return "jsonl"
    if options.output is None and sys.stdout.isatty():
        return "table"
    return "json" if len(options.files) == 1 else "jsonl"


def _complain(message: str, *, code: int = 1) -> int:
    print(f"{PROGRAM}: {message}", file=sys.stderr)
    return code


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()


@contextmanager
def _output(path: str | None) -> Iterator[BinaryIO]:
    if path is None:
        yield sys.stdout.buffer
    else:
        with Path(path).open("wb") as stream:
            yield stream


@contextmanager
def _opened(path: str) -> Iterator[BinaryIO]:
    if path == "-":
        yield sys.stdin.buffer
    else:
        with Path(path).open("rb") as stream:
            yield stream


def _written(document: Document, form: str) -> bytes:
    if form == "table":
        from .views.terminal import to_text

        text = to_text(document, width=shutil.get_terminal_size().columns)
        return text.encode(sys.stdout.encoding or "utf-8", "replace")
    from .converters import dumps

    # Indented for a reader; a program needs no white space.
    data = dumps(document, indent=form == "json" and sys.stdout.isatty())
    return data.rstrip(b"\n") + b"\n"


def _texts(paths: Iterable[str], published: date | None) -> Iterator[Document | str]:
    """Parse each file; a string says why one could not be read."""
    from .parsing import parse

    for path in paths:
        try:
            with _opened(path) as stream:
                text = stream.read().decode("utf-8")
        except OSError as error:
            yield f"{path}: {_reason(error)}"
        except UnicodeDecodeError as error:
            yield f"{path}: {_undecodable(error)}"
        else:
            # The path tells the documents of a run apart; standard input has none.
            name = None if path == "-" else os.fsencode(path).decode("utf-8", "replace")
            yield parse(text, source=Source(id=name, published=published))


def _lines(paths: Iterable[str], published: date | None) -> Iterator[Document | str]:
    """Parse each JSON line; a string says why one could not be read."""
    from .parsing import parse

    for path in paths:
        try:
            with _opened(path) as stream:
                for number, line in enumerate(stream, start=1):
                    if line.isspace():
                        continue
                    try:
                        text, source = _fields(line, published)
                    except (GeopoliticsError, ValueError) as error:
                        yield f"{path} line {number}: {error}"
                    else:
                        yield parse(text, source=source)
        except OSError as error:
            yield f"{path}: {_reason(error)}"


def _fields(line: bytes, published: date | None) -> tuple[str, Source]:
    """Read one line of ``--input jsonl``; ValueError says what is wrong with it."""
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ValueError(_undecodable(error)) from error
    except (json.JSONDecodeError, RecursionError) as error:
        raise ValueError(f"not JSON: {getattr(error, 'msg', 'nested too deeply').lower()}") from error
    if not isinstance(record, dict):
        raise ValueError('not an object; expected {"text": ...}')
    if unknown := sorted(record.keys() - set(_KEYS)):
        raise ValueError(f"unknown key {unknown[0]!r}; known are {', '.join(_KEYS)}")
    fields = {key: value for key, value in record.items() if value is not None}
    for key, value in fields.items():
        if not isinstance(value, str):
            raise ValueError(f"{key}: {value!r} is not a string")
    if "text" not in fields:
        raise ValueError("text: missing")
    if (day := fields.pop("published", None)) is not None:
        try:
            published = _date(day)
        except ValueError as error:
            raise ValueError(f"published: {day!r} is not a date; write YYYY-MM-DD") from error
    return fields.pop("text"), Source(published=published, **fields)


def _undecodable(error: UnicodeDecodeError) -> str:
    return f"byte 0x{error.object[error.start]:02x} at offset {error.start} is not UTF-8; convert the file to UTF-8"
