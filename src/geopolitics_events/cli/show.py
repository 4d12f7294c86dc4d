"""``show``: one document as a page to read."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from ..errors import ConversionError
from ..records import Document, Source
from .streams import complain, reason, undecodable

__all__ = ["HELP", "arguments", "run"]

HELP: Final = "write a document or a text as an HTML page"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "file", metavar="FILE", help="a stored document (.json, .yaml, .msgpack) or any other UTF-8 text"
    )
    parser.add_argument("-o", "--output", metavar="PAGE", help="the page (default: FILE's name with .html, here)")


def run(options: argparse.Namespace) -> int:
    """Run the command; give the exit code."""
    from ..views.html import to_html

    try:
        document = _read(Path(options.file))
    except OSError as error:
        return complain(f"{options.file}: {reason(error)}")
    except UnicodeDecodeError as error:
        return complain(f"{options.file}: {undecodable(error)}")
    except ConversionError as error:
        return complain(f"{options.file}: {error}")
    page = Path(options.output or Path(options.file).with_suffix(".html").name)
    try:
        page.write_text(to_html(document), encoding="utf-8")
    except OSError as error:
        return complain(f"{page}: {reason(error)}")
    print(page)
    return 0


def _read(path: Path) -> Document:
    from ..converters import FORMATS, load
    from ..parsing import parse

    names = {".yml", *(f".{name}" for name in FORMATS)}
    if path.with_suffix("" if path.suffix == ".gz" else path.suffix).suffix in names:
        return load(path)
    return parse(path.read_bytes().decode("utf-8"), source=Source(id=path.name))
