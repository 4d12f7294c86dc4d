"""``compare``: where actors stand, by several documents."""

from __future__ import annotations

import argparse
import shutil
from typing import Final

from .documents import documents_of
from .streams import complain

__all__ = ["HELP", "arguments", "run"]

HELP: Final = "show where actors stand, who agrees with whom, who changed sides"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="documents (.json, .jsonl, .yaml, .msgpack, .parquet) or any other UTF-8 texts; - for standard input",
    )


def run(options: argparse.Namespace) -> int:
    """Run the command; give the exit code."""
    from ..views.comparison import compare
    from ..views.terminal import comparison_to_text

    code = 0
    documents = []
    for path in options.files:
        for item in documents_of(path):
            if isinstance(item, str):
                code = complain(item)
            else:
                documents.append(item)
    if documents:
        print(comparison_to_text(compare(documents), width=shutil.get_terminal_size().columns), end="")
    return code
