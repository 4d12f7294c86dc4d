"""The arguments of the command line, and what runs with them."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence

from ..errors import GeopoliticsError
from ..version import PROGRAM, installed_version
from . import codes, compare, convert, explain, parse, schema, show, verify
from .streams import complain

__all__ = ["run_command"]


def run_command(argv: Sequence[str] | None) -> int:
    """Run one command; give the exit code."""
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
    except GeopoliticsError as error:  # Such as an extra that is not installed.
        return complain(str(error))
    return code


class _Version(argparse.Action):
    """Print the version; `main` does so too where nothing else is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        print(PROGRAM, installed_version())
        parser.exit()


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=PROGRAM, description="Who said what, who stands where, what happened: records from news text."
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and exit")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in (parse, show, explain, compare, convert, verify, schema, codes):
        name = command.__name__.rpartition(".")[2]
        added = commands.add_parser(
            name, help=command.HELP, description=f"{command.HELP[0].upper()}{command.HELP[1:]}."
        )
        command.arguments(added)
        added.set_defaults(run=command.run)
    return parser
