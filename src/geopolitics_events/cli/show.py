"""``show``: one document as a page to read."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from .documents import documents_of
from .streams import complain, reason

__all__ = ["HELP", "arguments", "run"]

HELP: Final = "write a document or a text as an HTML page"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "file",
        metavar="FILE",
        help="a stored document (.json, .yaml, .msgpack, .parquet) or any other UTF-8 text; - for standard input",
    )
    parser.add_argument("-o", "--output", metavar="PAGE", help="the page (default: FILE's name with .html, here)")


def run(options: argparse.Namespace) -> int:
    """Run the command; give the exit code."""
    from ..views.html import to_html

    if options.file == "-" and options.output is None:
        return complain("a page of standard input needs -o PAGE", code=2)
    documents = documents_of(options.file)
    document = next(documents, f"{options.file}: holds no document")
    if isinstance(document, str):
        return complain(document)
    if next(documents, None) is not None:
        return complain(f"{options.file}: holds several documents; a page shows one, so convert it with --limit 1")
    page = Path(options.output or Path(options.file).with_suffix(".html").name)
    try:
        page.write_text(to_html(document), encoding="utf-8")
    except OSError as error:
        return complain(f"{page}: {reason(error)}")
    print(page)
    return 0
