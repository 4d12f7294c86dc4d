"""Errors say where, what and what to do, and carry their data."""

from __future__ import annotations

import pickle

import pytest

from geopolitics_events import errors
from geopolitics_events.errors import (
    ConversionError,
    DatasetError,
    GeopoliticsError,
    LimitError,
    MissingExtraError,
    RecordError,
    RecordTypeError,
    SchemaVersionError,
    SpanError,
    TableError,
    UnknownCodeError,
    WorkerError,
)

EXAMPLES = [
    (RecordError("A.b: is empty"), ValueError, "A.b: is empty"),
    (RecordError("A.b: is empty", "A.c: is 5"), ValueError, "A.b: is empty; A.c: is 5"),
    (RecordTypeError("A.b: 5 is not a str"), TypeError, "A.b: 5 is not a str"),
    (SpanError("A.b: ends after the text", start=1, end=9, length=4), ValueError, "A.b: ends after the text"),
    (UnknownCodeError("AAA", "PLOVER type"), ValueError, "'AAA' is not a PLOVER type; see geopolitics_events.codes"),
    (UnknownCodeError("x", "ISO code", "y"), ValueError, "'x' is not an ISO code; the nearest is 'y'"),
    (TableError("a.tsv", 3, "has 2 cells"), ValueError, "a.tsv line 3: has 2 cells"),
    (TableError("a.tsv", 0, "cannot be read"), ValueError, "a.tsv: cannot be read"),
    (ConversionError(("a[0].b", "is missing"), ("", "ends")), ValueError, "a[0].b: is missing\nends"),
    (SchemaVersionError(("schema", "2 needs")), ConversionError, "schema: 2 needs"),
    (LimitError(("", "is too large")), ConversionError, "is too large"),
    (DatasetError("a.tsv", 2, "Col", "'x' is odd"), ValueError, "a.tsv row 2, Col: 'x' is odd"),
    (DatasetError("a.tsv", 0, "", "is empty"), ValueError, "a.tsv: is empty"),
    (MissingExtraError("f", "p", "e"), ImportError, "f needs p; install geopolitics-events[e]"),
    (WorkerError("a process could not start"), RuntimeError, "a process could not start"),
]


@pytest.mark.parametrize("error,builtin,message", EXAMPLES)
def test_message(error: GeopoliticsError, builtin: type[Exception], message: str) -> None:
    """An error reads as documented, and is also the builtin a caller expects."""
    assert message == str(error)
    assert isinstance(error, GeopoliticsError)
    assert isinstance(error, builtin)


@pytest.mark.parametrize("error", [error for error, _, _ in EXAMPLES])
def test_pickle(error: GeopoliticsError) -> None:
    """An error crosses process borders whole, with its attributes."""
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - It is our own.

    assert type(error) is type(again)
    assert str(error) == str(again)
    assert vars(error) == vars(again)


def test_all() -> None:
    """Every public error is shown here, but the base."""
    assert set(errors.__all__) - {"GeopoliticsError"} == {type(error).__name__ for error, _, _ in EXAMPLES}
