"""The public names, written out: a change here is a change for users."""

from __future__ import annotations

import doctest
import importlib
import inspect
import pkgutil

import pytest

import geopolitics_events

RECORDS = "Actor Appearance Document Event Issue Mention Origin Place Position Source Span Statement When Zone".split()
ENUMS = "ActorKind Context DateBasis EventStatus EventType MentionKind Mode QuadClass Sector Stance StatementKind ZoneKind".split()
IDS = ["ActorId", "CameoCode", "CountryCode", "IssueId"]
OTHERS = ["Cause", "Explanation", "Failure", "Lexicon", "NamedActor", "NamedIssue", "Reason", "__version__"]
ERRORS = ["ConversionError", "GeopoliticsError"]
FUNCTIONS = (
    "dump dump_many dumps explain from_tables json_schema load load_many loads parse parse_batches parse_many reanchor "
    "replace_actor seed to_html to_tables verify".split()
)

# Modules whose public names users import; the stages inside `parsing` are ours to change.
MODULES = sorted(
    name
    for _, name, _ in pkgutil.walk_packages(geopolitics_events.__path__, "geopolitics_events.")
    if not name.startswith("geopolitics_events.parsing.") and not name.endswith("__main__")
)


def test_names() -> None:
    """The package offers these names and no others."""
    assert sorted([*RECORDS, *ENUMS, *IDS, *ERRORS, *FUNCTIONS, *OTHERS]) == geopolitics_events.__all__


@pytest.mark.parametrize("name", MODULES)
def test_all(name: str) -> None:
    """Every public module says what it is, and has the names it lists."""
    module = importlib.import_module(name)
    names = list(getattr(module, "__all__", ()))  # A package of views or datasets has modules only.

    assert module.__doc__
    assert all(hasattr(module, public) for public in names)


def documented() -> list[tuple[str, str]]:
    """Give every public class and function, with its module."""
    modules = ((name, importlib.import_module(name)) for name in MODULES)
    return [
        (name, public)
        for name, module in modules
        for public in getattr(module, "__all__", ())
        if inspect.isfunction(getattr(module, public)) or inspect.isclass(getattr(module, public))
    ]


@pytest.mark.parametrize("module, name", documented())
def test_docstrings(module: str, name: str) -> None:
    """Every public function and class says in a sentence what it is."""
    text = getattr(importlib.import_module(module), name).__doc__ or ""

    assert text.strip().split("\n")[0].endswith((".", ":"))


@pytest.mark.parametrize("name", FUNCTIONS)
def test_examples(name: str) -> None:
    """Every function of the package has an example to type."""
    text = getattr(geopolitics_events, name).__doc__ or ""

    assert doctest.DocTestParser().get_examples(text)
