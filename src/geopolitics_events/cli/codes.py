"""``codes``: the code lists, to look up and to search."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Final

from .streams import complain

__all__ = ["HELP", "arguments", "run"]

HELP: Final = "look up PLOVER, CAMEO and country codes"

_LISTS = ("type", "mode", "context", "sector", "cameo", "country")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("list", choices=_LISTS, metavar="LIST", help=", ".join(_LISTS))
    parser.add_argument("words", nargs="*", default=[], metavar="WORD", help="only codes that these words are in")


def run(options: argparse.Namespace) -> int:
    """Run the command; give the exit code."""
    words = [word.casefold() for word in options.words]
    found = [
        (code, label)
        for code, label in _listed(options.list)
        if all(word in f"{code} {label}".casefold() for word in words)
    ]
    if not found:
        return complain(f"no {options.list} has {' '.join(options.words)}")
    width = max(len(code) for code, _ in found)
    for code, label in found:
        print(f"{code.ljust(width)}  {label}")
    return 0


def _listed(name: str) -> Iterator[tuple[str, str]]:
    from .. import codes
    from ..tables import rows

    if name == "cameo":
        yield from ((code, row.label) for code, row in codes.cameo_codes().items())
    elif name == "country":
        yield from ((code, row.name) for code, row in codes.countries().items())
    else:
        # A mode's code says little without its type.
        column = "id" if name == "mode" else "code"
        yield from ((row[column], row["label"]) for row in rows("plover") if row["kind"] == name)
