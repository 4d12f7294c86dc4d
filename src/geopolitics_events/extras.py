"""Packages that are optional: imported where they are needed, with an error that says what to install."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType, ModuleType
from typing import Final

from .errors import MissingExtraError

__all__ = ["optional"]

# What an optional package is called, and the extra that installs it, by the name under which it is imported.
_EXTRAS: Final = MappingProxyType(
    {
        "matplotlib": ("matplotlib", "plot"),
        "msgspec": ("msgspec", "fast"),
        "networkx": ("networkx", "graph"),
        "pandas": ("pandas", "pandas"),
        "polars": ("polars", "polars"),
        "pyarrow": ("pyarrow", "arrow"),
        "rich": ("rich", "cli"),
        "yaml": ("PyYAML", "yaml"),
    }
)


def optional(module: str, purpose: str) -> ModuleType:
    """Import a module of an optional package.

    Args:
        module: The module, such as ``pyarrow.parquet``.
        purpose: What needs it, for the message.

    Raises:
        MissingExtraError: The package is not installed.

    >>> optional("yaml.nowhere", "A try")
    Traceback (most recent call last):
        ...
    geopolitics_events.errors.MissingExtraError: A try needs PyYAML; install geopolitics-events[yaml]
    """
    try:
        return import_module(module)
    except ImportError as error:
        raise MissingExtraError(purpose, *_EXTRAS[module.partition(".")[0]]) from error
