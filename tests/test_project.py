"""The papers around the code agree with it."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import metadata, version
from pathlib import Path

import pytest

import geopolitics_events as ge

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_version() -> None:
    """What is installed, what the package says and what to cite agree with the one version."""
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")

    assert PROJECT["version"] == version("geopolitics-events") == ge.__version__
    assert f"version: {PROJECT['version']}" in citation.splitlines()


def test_dependencies() -> None:
    """Only attrs and cattrs are needed."""
    needed = [line for line in metadata("geopolitics-events").get_all("Requires-Dist") or [] if "extra ==" not in line]

    assert {"attrs", "cattrs"} == {re.split(r"[^\w-]", line)[0] for line in needed}


def test_two_commands() -> None:
    """The README has one command for the main job and one for the tests; both set themselves up."""
    commands = [line for line in README.splitlines() if "bin/pip install" in line]

    assert ["bin/geopolitics-events parse", "bin/pytest"] == [
        part for line in commands for part in ("bin/geopolitics-events parse", "bin/pytest") if part in line
    ]
    assert all(line.startswith("python3 -m venv .venv && ") for line in commands)


@pytest.mark.parametrize("name", re.findall(r"\[(\w+)\]", README.partition("More is optional")[2].partition("\n")[0]))
def test_extras(name: str) -> None:
    """Every extra that the README names exists."""
    assert name in PROJECT["optional-dependencies"]


def test_seed() -> None:
    """The article that `seed()` gives is the file in the tree, as it is."""
    assert (ROOT / "seeds" / "kashmir-mediation.txt").read_bytes().decode() == ge.seed()
