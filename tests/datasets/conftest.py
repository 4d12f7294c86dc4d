"""Small files of our own in every format, and the ways to them."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from geopolitics_events.datasets import read, write
from geopolitics_events.records import Event

FOLDER = Path(__file__).parents[1] / "data" / "datasets"


@pytest.fixture(scope="session")
def folder() -> Path:
    """Where the files are."""
    return FOLDER


@pytest.fixture(scope="session")
def written() -> Callable[[Iterable[Event], str], bytes]:
    """Write events to bytes."""

    def write_bytes(events: Iterable[Event], dataset: str, **options: object) -> bytes:
        stream = io.BytesIO()
        write(events, stream, dataset, **options)  # type: ignore[arg-type]
        return stream.getvalue()

    return write_bytes


@pytest.fixture(scope="session")
def events() -> dict[str, list[Event]]:
    """The events of every file, by its name."""
    return {path.name: list(read(path)) for path in sorted(FOLDER.iterdir()) if path.suffix != ".dna"}
