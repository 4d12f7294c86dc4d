"""The ``geopolitics-events`` command; a module a sub-command.

Exit codes: 0 done; 1 some input could not be read or is faulty (each said in one line, the rest was done);
2 wrong usage; 130 interrupted; 141 the reader of our output went away.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # As in `typing`, whose import alone takes longer than to say the version.
if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: The arguments after the program's name; by default those of the process.

    Returns:
        The exit code, as the module's docstring lists them.

    >>> main(["parse", "--format", "json", "one.txt", "two.txt"])  # One document only; says so on standard error.
    2
    """
    if (sys.argv[1:] if argv is None else list(argv)) == ["--version"]:
        from ..version import PROGRAM, installed_version

        print(PROGRAM, installed_version())
        sys.exit(0)  # As argparse does.
    from .commands import run_command

    return run_command(argv)
