"""Imports point down: the order of the house, read from the code itself."""

from __future__ import annotations

import ast
from pathlib import Path

import geopolitics_events
import pytest

ROOT = Path(geopolitics_events.__file__).parent

# From the bottom up; members of one set do not import each other.
HOUSE = (
    {"errors"},
    {"tables"},
    {"codes"},
    {"records"},
    {"converters"},
    {"parsing", "schema", "verification", "strategies", "datasets", "views"},
    {"streaming"},
    {"cli"},
    {"__init__"},
    {"__main__"},
)
PARSING = (
    {"lexicon"},
    {"layout"},
    {"text"},
    {"grammar"},
    {"dates"},
    {"actors"},
    {"statements"},
    {"positions"},
    {"events"},
    {"__init__"},
)
# `Document._repr_html_` shows itself in a notebook; the import stands inside the method.
EXCEPTIONS = {("records", "views")}
MODULES = sorted(path.relative_to(ROOT).with_suffix("") for path in ROOT.rglob("*.py"))


def imported(module: Path) -> set[tuple[str, ...]]:
    """Give every module of ours that a module imports, as the parts of its path below the package."""
    found = set()
    for node in ast.walk(ast.parse((ROOT / module).with_suffix(".py").read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            package = module.parts[: len(module.parts) - node.level]
            name = (*package, *(node.module or "").split(".")) if node.module else package
            for alias in node.names:
                below = ROOT.joinpath(*name, alias.name)
                is_module = below.is_dir() or below.with_suffix(".py").exists()
                found.add((*name, alias.name) if is_module else name or ("__init__",))
        elif isinstance(node, ast.ImportFrom | ast.Import):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names]
            found.update(tuple(n.split(".")[1:]) or ("__init__",) for n in names if n.split(".")[0] == ROOT.name)
    return found


def level(order: tuple[set[str], ...], name: str) -> int:
    """Give a name's place in an order."""
    places = [place for place, names in enumerate(order) if name in names]
    assert places, f"{name} has no place in the order above"

    return places[0]


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_house(module: Path) -> None:
    """A module imports only from layers below its own, or from its own package."""
    own = module.parts[0]
    above = {
        name[0]
        for name in imported(module)
        if name[0] != own and level(HOUSE, name[0]) >= level(HOUSE, own) and (own, name[0]) not in EXCEPTIONS
    }

    assert set() == above


@pytest.mark.parametrize("module", [m for m in MODULES if m.parts[0] == "parsing"], ids=str)
def test_parsing(module: Path) -> None:
    """Inside the parser a stage imports only from the stages before it."""
    own = module.parts[1]
    above = {
        name[1]
        for name in imported(module)
        if name[0] == "parsing" and len(name) > 1 and level(PARSING, name[1]) >= level(PARSING, own)
    }

    assert set() == above
