"""The version, read without `importlib.metadata`, which takes longer to import than Python to start."""

from __future__ import annotations

import os
import sys

__all__ = ["PROGRAM", "installed_version"]

PROGRAM = "geopolitics-events"


def installed_version() -> str:
    """Read the version off the name of the folder that holds what an installer wrote.

    >>> from importlib.metadata import version
    >>> installed_version() == version("geopolitics-events")
    True
    """
    begin, end = f"{PROGRAM.replace('-', '_')}-", ".dist-info"
    for path in sys.path:
        try:
            with os.scandir(path or ".") as entries:
                names = [entry.name for entry in entries if entry.name.startswith(begin)]
        except OSError:  # A path that is no folder, such as a zip file.
            continue
        for name in names:
            if name.endswith(end):
                return name[len(begin) : -len(end)]
    from importlib.metadata import version

    return version(PROGRAM)
