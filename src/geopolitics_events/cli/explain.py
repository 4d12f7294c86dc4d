"""``explain``: why each record of a text was made."""

from __future__ import annotations

import argparse
from typing import Final

from ..errors import ConversionError
from .documents import text_of
from .streams import complain, reason

__all__ = ["HELP", "arguments", "run"]

HELP: Final = "show beside a text which rules and table rows made each record"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="a UTF-8 text; - for standard input")


def run(options: argparse.Namespace) -> int:
    """Run the command; give the exit code."""
    from ..parsing import explain

    code = 0
    for path in options.files:
        try:
            text = text_of(path)
        except ConversionError as error:
            code = complain(f"{path}: {error}")
        except BrokenPipeError:
            raise
        except OSError as error:
            code = complain(f"{path}: {reason(error)}")
        else:
            print(explain(text))
    return code
