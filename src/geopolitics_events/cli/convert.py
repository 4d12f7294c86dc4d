"""``convert``: stored documents from one format into another."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from ..errors import GeopoliticsError
from .streams import complain, reason

__all__ = ["HELP", "arguments", "run"]

HELP: Final = "carry stored documents into another format"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.epilog = (
        "Suffixes tell the formats: .json and .yaml hold one document, .jsonl and .msgpack many; each also with .gz."
    )
    parser.add_argument("input", metavar="FROM", help="the file to read")
    parser.add_argument("output", metavar="TO", help="the file to write; it is replaced when all is read")


def run(options: argparse.Namespace) -> int:
    """Run the command; give the exit code."""
    from ..converters import dump, dump_many, load, load_many

    try:
        if _holds_many(options.output):
            documents = load_many(options.input) if _holds_many(options.input) else [load(options.input)]
            dump_many(documents, options.output)
        elif _holds_many(options.input):
            documents = list(load_many(options.input))
            if len(documents) != 1:
                return complain(f"{options.output}: holds one document, {options.input} has {len(documents)}", code=2)
            dump(documents[0], options.output)
        else:
            dump(load(options.input), options.output)
    except OSError as error:
        return complain(f"{error.filename or options.input}: {reason(error)}")
    except GeopoliticsError as error:
        return complain(f"{options.input}: {error}")
    return 0


def _holds_many(path: str) -> bool:
    from ..converters.formats import format_of

    return format_of(Path(path)).removesuffix(".gz") in {"jsonl", "msgpack"}
