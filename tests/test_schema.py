"""The JSON Schema says what the records are, in both directions."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import attrs
import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import geopolitics_events
from geopolitics_events.converters import load
from geopolitics_events.converters.plain import RECORDS, read, write
from geopolitics_events.errors import ConversionError, RecordError
from geopolitics_events.records import SCHEMA, Document, Span
from geopolitics_events.schema import json_schema
from geopolitics_events.strategies import documents

# A law is tried on 200 examples in CI, where the profile says 100.
LAW = settings(max_examples=2 * settings().max_examples)

FROZEN = Path(geopolitics_events.__file__).parent / "schemas"
STORED = write(load(Path(__file__).parent / "data" / "schema" / "1.json"))
CHECKER = jsonschema.Draft202012Validator(json_schema(), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)

# What may stand where something else belongs.
ODD = st.sampled_from(
    [
        None,
        True,
        0,
        -1,
        1.5,
        2**60,
        "",
        "x",
        "IND",
        "2024-13-01",
        "2024-1-1",
        "20240101",
        [],
        [None],
        {},
        {"x": 1},
        [["a"]],
    ]
)


def places(value: object, at: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Give the path of everything inside plain data."""
    inner: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = list(enumerate(value))
    return [at, *(path for key, one in inner for path in places(one, (*at, key)))]


def changed(data: st.DataObject, plain: object) -> object:
    """Give plain data with one thing replaced, dropped, doubled or added."""
    copy: object = json.loads(json.dumps({"whole": plain}))
    path = ("whole", *data.draw(st.sampled_from(places(plain))))
    parent = copy
    for key in path[:-1]:
        parent = parent[key]  # type: ignore[index]
    how = data.draw(st.sampled_from(["replace", "drop", "add"]))
    if how == "drop" and len(path) > 1:
        del parent[path[-1]]  # type: ignore[attr-defined]
    elif how == "add" and isinstance(inner := parent[path[-1]], dict):  # type: ignore[index]
        inner[data.draw(st.sampled_from(["x", "txt", "id", "kind", "text"]))] = data.draw(ODD)
    else:
        parent[path[-1]] = data.draw(ODD)  # type: ignore[index]
    return copy["whole"]  # type: ignore[index]


class TestBothWays:
    """What we write is valid; what is not valid, reading refuses."""

    @pytest.mark.parametrize("record", RECORDS)
    def test_every_record(self, record: type[attrs.AttrsInstance]) -> None:
        """Each record has a schema of draft 2020-12, and what we write is valid by it."""
        schema = json_schema(record)
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)

        @settings(max_examples=25)
        @given(st.from_type(record))
        def valid(one: attrs.AttrsInstance) -> None:
            validator.validate(write(one))

        valid()

    @LAW
    @given(document=documents())
    def test_written(self, document: Document) -> None:
        """Every document that we write is valid."""
        assert CHECKER.is_valid(write(document))

    @LAW
    @given(data=st.data(), document=documents() | st.just(None))
    def test_refused(self, data: st.DataObject, document: Document | None) -> None:
        """What the schema refuses, reading refuses."""
        plain = changed(data, STORED if document is None else write(document))
        if not CHECKER.is_valid(plain):
            with pytest.raises(ConversionError):
                read(plain, Document)

    @pytest.mark.parametrize(
        "record,plain",
        [
            ("Span", {"end": 1, "start": -1, "text": "x"}),
            ("Span", {"end": 1, "start": 0, "text": ""}),
            ("Span", {"end": 2**53, "start": 0, "text": "x"}),
            ("Actor", {"id": "IGO", "kind": "igo", "name": "x"}),
            ("Actor", {"id": "ind", "kind": "state", "name": "x"}),
            ("Actor", {"id": "IND", "kind": "land", "name": "x"}),
            ("Issue", {"id": "A", "name": "x"}),
            ("Place", {"name": "x", "latitude": 91}),
            ("Event", {"status": "happened", "cameo": "1"}),
            ("Statement", {"kind": "direct", "content": []}),
            ("Source", {"published": "2024-06"}),
            ("Source", {"publisher": "x"}),
        ],
    )
    def test_says(self, record: str, plain: object) -> None:
        """The schema says what the constructors check of one field."""
        schema = json_schema(getattr(geopolitics_events.records, record))

        assert not jsonschema.Draft202012Validator(schema).is_valid(plain)


class TestFrozen:
    """The schema of each number is kept as it was."""

    def test_there(self) -> None:
        """There is one copy a number, in the package."""
        assert {f"{number}.json" for number in range(1, SCHEMA + 1)} == {path.name for path in FROZEN.iterdir()}

    def test_current(self) -> None:
        """The newest copy is what the classes say today."""
        assert json.loads((FROZEN / f"{SCHEMA}.json").read_text(encoding="utf-8")) == json_schema()


class TestShape:
    """A schema that language models can fill, and people read."""

    def test_described(self) -> None:
        """Every field of every record says what it is, in the words of its docstring."""
        parts = json_schema()["$defs"]
        assert isinstance(parts, dict)
        for part in [json_schema(), *parts.values()]:
            assert part["description"]
            assert part["additionalProperties"] is False
            for field in part["properties"].values():
                assert field["description"]

    def test_flat_record(self) -> None:
        """A record of plain fields needs no definitions."""
        assert "$defs" not in json_schema(Span)

    def test_no_record(self) -> None:
        """What is no record class has no schema."""
        for wrong in (str, 5, Span(start=0, end=1, text="x")):
            with pytest.raises(
                RecordError,
                match=rf"^json_schema: {re.escape(repr(wrong))} is no record class; give one such as Document$",
            ):
                json_schema(wrong)  # type: ignore[arg-type]

    def test_without_docstrings(self) -> None:
        """Python started with -OO has no docstrings; the schema has no descriptions then."""
        script = "from geopolitics_events.schema import json_schema; print('description' in json_schema())"
        done = subprocess.run([sys.executable, "-OO", "-c", script], capture_output=True, text=True, check=True)

        assert done.stdout.strip() == "False"
