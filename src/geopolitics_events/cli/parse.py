"""``parse``: texts into records."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..errors import GeopoliticsError
from ..records import Document, Source
from .streams import colorful, complain, opened, output, reason, undecodable, watched

if TYPE_CHECKING:
    from ..parsing import Lexicon

__all__ = ["HELP", "arguments", "run"]

HELP: Final = "read texts into records"

_KEYS: Final = ("id", "text", "published", "url", "title", "outlet")
_SINGLE: Final = ("json", "yaml", "html")
"""The formats that hold one document only."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="a UTF-8 text, or a folder of .txt files; - for standard input"
    )
    parser.add_argument(
        "--format",
        choices=("json", "jsonl", "yaml", "table", "html"),
        help="json, yaml, html: one document; jsonl: a document a line; table: for reading "
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
    parser.add_argument("--lexicon", metavar="FILE", help="names and issues of your own, as .toml or .tsv")
    parser.add_argument("-o", "--output", metavar="FILE", help="write there instead of to standard output")


def _date(text: str) -> date:
    day = date.fromisoformat(text)
    if day.isoformat() != text:  # fromisoformat also takes "20250510" and "2025-W19-6".
        raise ValueError(text)
    return day


# argparse puts this name into its message: "invalid date (YYYY-MM-DD) value: '10 May'".
_date.__name__ = "date (YYYY-MM-DD)"


def run(options: argparse.Namespace) -> int:
    """Run the command; give the exit code."""
    paths = list(_files(options.files, ".jsonl" if options.input == "jsonl" else ".txt"))
    form = options.format or _usual_format(options, several=len(paths) > 1)
    if form in _SINGLE and (options.input == "jsonl" or len(paths) > 1):
        return complain(f"--format {form} holds one document; use --format jsonl for several", code=2)
    lexicon = _lexicon(options.lexicon)
    code = 0
    read = _lines if options.input == "jsonl" else _texts
    try:
        with output(options.output) as stream:
            for item in watched(read(paths, options.published, lexicon)):
                if isinstance(item, str):
                    code = complain(item)
                else:
                    stream.write(_written(item, form))
    except BrokenPipeError:
        raise
    except OSError as error:  # Readers catch their own, so it is the output's.
        return complain(f"{options.output or 'standard output'}: {reason(error)}")
    return code


def _lexicon(path: str | None) -> Lexicon:
    from ..parsing import Lexicon

    return Lexicon.default().with_file(path) if path else Lexicon.default()


def _files(paths: Iterable[str], suffix: str) -> Iterator[str]:
    """Give the files of every folder in a fixed order; a folder that has none is left to be complained about."""
    for path in paths:
        found = sorted(str(file) for file in Path(path).rglob(f"*{suffix}")) if path != "-" else []
        yield from found or [path]


def _usual_format(options: argparse.Namespace, *, several: bool) -> str:
    if options.input == "jsonl":
        return "jsonl"
    if options.output is None and sys.stdout.isatty():
        return "table"
    return "jsonl" if several else "json"


def _written(document: Document, form: str) -> bytes:
    if form == "table":
        from ..views.terminal import to_ansi, to_text

        lay_out = to_ansi if colorful(sys.stdout) else to_text
        text = lay_out(document, width=shutil.get_terminal_size().columns)
        return text.encode(sys.stdout.encoding or "utf-8", "replace")
    if form == "html":
        from ..views.html import to_html

        return to_html(document).encode()
    from ..converters import dumps

    # Indented for a reader; a program needs no white space.
    data = dumps(document, form, indent=form == "json" and sys.stdout.isatty())
    return data.removesuffix(b"\n") + b"\n"


def _texts(paths: Iterable[str], published: date | None, lexicon: Lexicon) -> Iterator[Document | str]:
    """Parse each file; a string says why one could not be read."""
    from ..parsing import parse

    for path in paths:
        try:
            with opened(path) as stream:
                text = stream.read().decode("utf-8")
        except OSError as error:
            yield f"{path}: {reason(error)}"
        except UnicodeDecodeError as error:
            yield f"{path}: {undecodable(error)}"
        else:
            # The path tells the documents of a run apart; standard input has none.
            name = None if path == "-" else os.fsencode(path).decode("utf-8", "replace")
            yield parse(text, source=Source(id=name, published=published), lexicon=lexicon)


def _lines(paths: Iterable[str], published: date | None, lexicon: Lexicon) -> Iterator[Document | str]:
    """Parse each JSON line; a string says why one could not be read."""
    from ..parsing import parse

    for path in paths:
        try:
            with opened(path) as stream:
                for number, line in enumerate(stream, start=1):
                    if line.isspace():
                        continue
                    try:
                        text, source = _fields(line, published)
                    except (GeopoliticsError, ValueError) as error:
                        yield f"{path} line {number}: {error}"
                    else:
                        yield parse(text, source=source, lexicon=lexicon)
        except OSError as error:
            yield f"{path}: {reason(error)}"


def _fields(line: bytes, published: date | None) -> tuple[str, Source]:
    """Read one line of ``--input jsonl``; ValueError says what is wrong with it."""
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ValueError(undecodable(error)) from error
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
