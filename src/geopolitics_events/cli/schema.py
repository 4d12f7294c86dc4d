"""``schema``: the JSON Schema of a record."""

from __future__ import annotations

import argparse
import json
from typing import Final

from .. import records

__all__ = ["HELP", "arguments", "run"]

HELP: Final = "print the JSON Schema of a record"

_NAMES = sorted(name for name in records.__all__ if hasattr(getattr(records, name), "__attrs_attrs__"))


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "record", nargs="?", default="Document", choices=_NAMES, metavar="RECORD", help=", ".join(_NAMES)
    )


def run(options: argparse.Namespace) -> int:
    """Run the command; give the exit code."""
    from ..schema import json_schema

    print(json.dumps(json_schema(getattr(records, options.record)), indent=2, ensure_ascii=False))
    return 0
