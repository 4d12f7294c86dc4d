"""The public names, written out: a change here is a change for users."""

from __future__ import annotations

import doctest
import importlib
import inspect
import pkgutil

import pytest

import geopolitics_events

RECORDS = "Actor Appearance Document Event Issue Mention Origin Place Position Source Span Statement When Zone".split()
ENUMS = (
    "ActorKind Context DateBasis EventStatus EventType MentionKind Mode Sector Stance StatementKind ZoneKind".split()
)
ERRORS = ["ConversionError", "GeopoliticsError"]
FUNCTIONS = "dump dump_many dumps load load_many loads parse seed".split()

# Modules whose public names users import; the stages inside `parsing` are ours to change.
MODULES = sorted(
    name
    for _, name, _ in pkgutil.walk_packages(geopolitics_events.__path__, "geopolitics_events.")
    if not name.startswith("geopolitics_events.parsing.") and not name.endswith("__main__")
)


def test_names() -> None:
    """The package offers these names and no others."""
    assert sorted([*RECORDS, *ENUMS, *ERRORS, *FUNCTIONS, "__version__"]) == geopolitics_events.__all__


@pytest.mark.parametrize("name", MODULES)
def test_all_is_sorted(name: str) -> None:
    """Every public module lists its public names in order, and has them."""
    module = importlib.import_module(name)

    assert module.__doc__
    assert sorted(module.__all__) == list(module.__all__)
    assert all(hasattr(module, public) for public in module.__all__)


def documented() -> list[tuple[str, str]]:
    """Give every public class and function, with its module."""
    modules = ((name, importlib.import_module(name)) for name in MODULES)
    return [
        (name, public)
        for name, module in modules
        for public in module.__all__
        if inspect.isfunction(getattr(module, public)) or inspect.isclass(getattr(module, public))
    ]


@pytest.mark.parametrize("module, name", documented())
def test_docstrings(module: str, name: str) -> None:
    """Every public function and class of ours has a docstring of its own, with an example to type."""
    public = getattr(importlib.import_module(module), name)
    text = public.__doc__ or ""

    assert text.strip().split("\n")[0].endswith((".", ":"))
    assert doctest.DocTestParser().get_examples(text), f"{module}.{name} has no example"
