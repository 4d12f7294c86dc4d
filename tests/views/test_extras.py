"""Without a package that is optional, the error says what to install."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import geopolitics_events as ge
from geopolitics_events.errors import MissingExtraError
from geopolitics_events.views import frame, network, plot, terminal

DOCUMENT = ge.Document(text="Peru")
TABLES = frame.to_tables(DOCUMENT)


@pytest.mark.parametrize(
    "package, extra, use",
    [
        ("matplotlib.pyplot", "plot", lambda: plot.stance_matrix(DOCUMENT)),
        ("networkx", "graph", lambda: network.stance_network(DOCUMENT)),
        ("pandas", "pandas", TABLES.events.to_pandas),
        ("polars", "polars", TABLES.events.to_polars),
        ("pyarrow", "arrow", lambda: frame.to_tables(DOCUMENT)),
        ("pyarrow", "arrow", lambda: frame.read_parquet(Path())),
        ("rich.console", "cli", lambda: terminal.to_ansi(DOCUMENT)),
    ],
)
def test_message(package: str, extra: str, use: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the package and the extra."""
    monkeypatch.setitem(sys.modules, package, None)

    with pytest.raises(
        MissingExtraError, match=rf"needs {package.partition('.')[0]}; install geopolitics-events\[{extra}\]"
    ):
        use()
