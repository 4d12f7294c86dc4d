"""What importing the package costs, and what it gives."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

import geopolitics_events

# Everything that a first `import` must not pay for.
HEAVY = (
    "argparse",
    "attr",
    "cattrs",
    "hypothesis",
    "importlib.metadata",
    "json",
    "msgspec",
    "geopolitics_events.cli",
    "geopolitics_events.converters",
    "geopolitics_events.parsing",
    "geopolitics_events.strategies",
    "geopolitics_events.views",
)


def modules_after(code: str) -> set[str]:
    """Run code in a new interpreter; give the modules that are loaded then."""
    code += "; import sys; names = list(sys.modules); import json; print(json.dumps(names))"
    # -S -E -s would lose the editable install; -I keeps it and drops the surroundings.
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, check=True, text=True)
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_light() -> None:
    """Importing the package loads none of its modules, and nothing heavy."""
    before = modules_after("pass")  # What the interpreter's own start-up loads is not our doing.
    loaded = modules_after("import geopolitics_events") - before

    assert {"geopolitics_events"} == {name for name in loaded if name.startswith("geopolitics_events")}
    assert set() == loaded & set(HEAVY)


def test_first_parse() -> None:
    """A first text loads no module that only a version, a format or a command needs."""
    loaded = modules_after("from geopolitics_events import parse; parse('Chad thanked Togo.')") - modules_after("pass")

    assert set() == loaded & {"argparse", "cattrs", "hypothesis", "importlib.metadata", "json", "msgspec"}


def test_no_table_read() -> None:
    """Importing the package reads no table file."""
    code = "import geopolitics_events.tables as t; print(t.rows.cache_info().currsize)"
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, check=True, text=True)

    assert "0" == done.stdout.strip()


def test_version_without_parser() -> None:
    """The command line states its version without loading the parser or the converters."""
    loaded = modules_after(
        "from geopolitics_events.cli import main\ntry: main(['--version'])\nexcept SystemExit: pass\npass"
    )

    assert "geopolitics_events.cli" in loaded
    assert not loaded & {
        "geopolitics_events.records",
        "geopolitics_events.converters",
        "argparse",
        "importlib.metadata",
    }


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """The version is that of the package, whether asked for alone or among other arguments."""
    from geopolitics_events.cli import main

    for argv in (["--version"], ["--version", "parse"]):
        with pytest.raises(SystemExit, match="0"):
            main(argv)

    assert f"geopolitics-events {geopolitics_events.__version__}\n" * 2 == capsys.readouterr().out


@pytest.mark.parametrize("name", ["codes", "datasets", "errors", "parsing", "records", "streaming", "tables", "views"])
def test_modules(name: str) -> None:
    """A module is an attribute of the package without an import of its own."""
    done = subprocess.run(
        [sys.executable, "-I", "-c", f"import geopolitics_events as ge; print(ge.{name}.__name__)"],
        capture_output=True, check=True, text=True,
    )  # fmt: skip

    assert f"geopolitics_events.{name}" == done.stdout.strip()


@pytest.mark.parametrize("name", geopolitics_events.__all__)
def test_public_names_resolve(name: str) -> None:
    """Every name of `__all__` can be had as an attribute, is listed by `dir()` and stays the same object."""
    first = getattr(geopolitics_events, name)

    assert first is getattr(geopolitics_events, name)
    assert name in dir(geopolitics_events)


def test_unknown_name() -> None:
    """A name that the package does not have is an AttributeError that shows it."""
    with pytest.raises(AttributeError, match="'pares'"):
        geopolitics_events.pares  # type: ignore[attr-defined]  # noqa: B018
