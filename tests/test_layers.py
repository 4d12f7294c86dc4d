"""Imports point down: the order of the house, read from the code itself."""

from __future__ import annotations

import ast
import re
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import geopolitics_events

ROOT = Path(geopolitics_events.__file__).parent

# From the bottom up; members of one line do not import each other.
HOUSE = (
    "errors replacing slugs strict version",
    "extras",
    "arrow_types tables",
    "codes",
    "records",
    "converters",
    "parsing schema verification strategies datasets views",
    "streaming",
    "cli",
    "__init__",
    "__main__",
)
# The rooms of the parser and the modules beside them.
STAGES = (
    "additions",
    "lexicon found collector",
    "text",
    "names",
    "grammar",
    "dates",
    "actors",
    "statements",
    "positions events",
    "explanation",
    "__init__",
)
# `Document._repr_html_` shows itself in a notebook; the import stands inside the method.
EXCEPTIONS = {("records", "views")}

Module = tuple[str, ...]
MODULES = sorted(path.relative_to(ROOT).with_suffix("").parts for path in ROOT.rglob("*.py"))


def module(name: Module) -> Module:
    """Give the module that a dotted name stands for or lies in: a package's is its `__init__`."""
    for path in ((*name, "__init__"), name, (*name[:-1], "__init__"), name[:-1]):
        if path in MODULES:
            return path
    raise AssertionError(f"{name} is imported but is no module")


def imported(own: Module, *, for_types: bool = True) -> set[Module]:
    """Give every module of ours that a module imports, at its top or inside a function."""
    tree = ast.parse(ROOT.joinpath(*own).with_suffix(".py").read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if not for_types and isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            node.body = []
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            stem = (node.module or "").split(".") if node.module else []
            here = own[: len(own) - node.level] if node.level else ()
            if node.level or stem[0] == ROOT.name:
                path = (*here, *(stem if node.level else stem[1:]))
                found |= {module((*path, alias.name)) for alias in node.names}
        elif isinstance(node, ast.Import):
            names = [alias.name.split(".") for alias in node.names]
            found |= {module(tuple(name[1:])) for name in names if name[0] == ROOT.name}
    return found - {own}


def level(order: tuple[str, ...], name: str) -> int:
    """Give a name's place in an order, counted from the bottom."""
    places = [place for place, names in enumerate(order) if name in names.split()]
    assert places, f"{name} has no place in the order of this file"

    return places[0]


def test_map() -> None:
    """The map of the house shows the same layers, from the top down, and a line for each room of the parser."""
    page = (Path(__file__).parents[1] / "docs" / "architecture.md").read_text(encoding="utf-8")
    layers, rooms = (
        [set(re.findall(r"`(\w+)`", line.split("|")[1])) for line in part.splitlines() if line.startswith("| `")]
        for part in (page.partition("## The layers")[2].partition("\n## ")[0], page.partition("| Room of")[2])
    )
    parser = {path[1:] for path in MODULES if path[0] == "parsing"}
    beside = {path[0] for path in parser if len(path) == 1} - {"__init__"}

    assert [set(names.split()) for names in reversed(HOUSE)] == layers
    assert {path[0] for path in parser if len(path) == 2} == set().union(*rooms)
    assert set() == {name for name in beside if f"`{name}`" not in page}


@pytest.mark.parametrize("own", MODULES, ids="/".join)
def test_house(own: Module) -> None:
    """A module imports only from layers below its own, or from its own package."""
    others = {name[0] for name in imported(own)} - {own[0]}
    above = {name for name in others if level(HOUSE, name) >= level(HOUSE, own[0])}

    assert set() == {name for name in above if (own[0], name) not in EXCEPTIONS}


@pytest.mark.parametrize("own", [name for name in MODULES if name[0] == "parsing"], ids="/".join)
def test_stages(own: Module) -> None:
    """Inside the parser a stage imports only from the stages before it, or from its own room."""
    stages = {name[1] for name in imported(own, for_types=False) if name[0] == "parsing"} - {own[1]}

    assert set() == {name for name in stages if level(STAGES, name) >= level(STAGES, own[1])}


def test_no_cycles() -> None:
    """No module imports itself by way of others; names for type checkers aside."""
    graph = {
        own: {name for name in imported(own, for_types=False) if (own[0], name[0]) not in EXCEPTIONS} for own in MODULES
    }

    assert sorted(TopologicalSorter(graph).static_order()) == MODULES
