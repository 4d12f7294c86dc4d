"""Every record survives every format, and both paths through a format are one."""

from __future__ import annotations

import re

import msgspec
import pytest
from attrs import AttrsInstance
from hypothesis import given, settings
from hypothesis import strategies as st

from geopolitics_events.converters import FORMATS, dumps, fast, json_text, loads, msgpack_bytes, yaml_text
from geopolitics_events.converters.plain import RECORDS, read, write
from geopolitics_events.errors import ConversionError
from geopolitics_events.records import Document
from geopolitics_events.strategies import documents

# A law is tried on 200 examples in CI, where the profile says 100.
LAW = settings(max_examples=2 * settings().max_examples)

EVERYTHING = st.one_of([st.from_type(record) for record in RECORDS])
NAMES = [name + packed for name in FORMATS for packed in ("", ".gz")]

# Standard library and msgspec spell exponents in their own ways: 1e+16 and 1e16, 1e-05 and 0.00001.
FLOAT = re.compile(rb"(?<=[:\[ ])-?[0-9][0-9.]*e[-+]?[0-9]+|(?<=[:\[ ])-?0\.0000[0-9]+")


def spelt(data: bytes) -> bytes:
    """Give data with every number that has two spellings in one."""
    return FLOAT.sub(lambda found: repr(float(found[0])).encode(), data)


class TestRoundTrip:
    """A record survives every format unchanged."""

    @LAW
    @pytest.mark.parametrize("name", NAMES)
    @given(record=EVERYTHING)
    def test_equal(self, name: str, record: AttrsInstance) -> None:
        """Reading back what was written gives an equal record, with the same bytes again."""
        data = dumps(record, name)
        again = loads(data, type(record), format=name)

        assert record == again
        assert data == dumps(again, name)

    @LAW
    @given(document=documents())
    def test_default(self, document: Document) -> None:
        """A document is what is read when nobody says otherwise; texts are as good as bytes."""
        assert document == loads(dumps(document)) == loads(dumps(document, indent=True).decode())


class TestOrder:
    """Keys come in any order and go in ours."""

    @LAW
    @pytest.mark.parametrize("name", ["json", "msgpack"])
    @given(record=EVERYTHING)
    def test_reversed(self, name: str, record: AttrsInstance) -> None:
        """A record read from keys in the opposite order is written with the same bytes as ever."""
        encode = msgspec.json.encode if name == "json" else msgspec.msgpack.encode
        again = loads(encode(turned(write(record))), type(record), format=name)

        assert dumps(record, name) == dumps(again, name)


class TestTwoPaths:
    """With msgspec installed, the fast path and the plain one give and refuse the same."""

    @LAW
    @given(record=EVERYTHING, indent=st.booleans())
    def test_json_bytes(self, record: AttrsInstance, *, indent: bool) -> None:
        """Both write the same bytes, but for the spelling of exponents."""
        plain = json_text.encode(write(record), indent=indent)

        assert spelt(plain) == spelt(fast.encode_json(record, indent=indent))

    @LAW
    @given(record=EVERYTHING, indent=st.booleans())
    def test_json_objects(self, record: AttrsInstance, *, indent: bool) -> None:
        """Both read the same record, whichever wrote it; our own bytes take the fast path."""
        plain = json_text.encode(write(record), indent=indent)
        ours = fast.encode_json(record, indent=indent)

        assert record == fast.decode_json(ours, type(record))
        assert record == read(json_text.decode(ours), type(record)) == read(json_text.decode(plain), type(record))

    @LAW
    @given(record=EVERYTHING)
    def test_msgpack(self, record: AttrsInstance) -> None:
        """The plain reader of MessagePack reads what msgspec writes."""
        data = fast.encode_msgpack(record)

        assert write(record) == msgpack_bytes.decode(data)
        assert record == fast.decode_msgpack(data, type(record))

    @LAW
    @given(data=st.data(), record=EVERYTHING)
    def test_mutated_json(self, data: st.DataObject, record: AttrsInstance) -> None:
        """Of changed bytes, both accept or both refuse, and give the same."""
        changed = mutated(data, dumps(record, indent=data.draw(st.booleans())))
        found = fast.decode_json(changed, type(record))
        try:
            expected = read(json_text.decode(changed), type(record))
        except ConversionError:
            assert found is None
        else:
            assert found is None or expected == found
            assert expected == loads(changed, type(record))

    @LAW
    @given(data=st.data(), record=EVERYTHING)
    def test_mutated_msgpack(self, data: st.DataObject, record: AttrsInstance) -> None:
        """The same of MessagePack."""
        changed = mutated(data, dumps(record, "msgpack"))
        found = fast.decode_msgpack(changed, type(record))
        try:
            expected = read(msgpack_bytes.decode(changed), type(record))
        except ConversionError:
            assert found is None
        else:
            assert found is None or expected == found


def turned(value: object) -> object:
    """Give plain data with the keys of each object in the opposite order."""
    if isinstance(value, dict):
        return {key: turned(one) for key, one in reversed(value.items())}
    return [turned(one) for one in value] if isinstance(value, list) else value


def mutated(data: st.DataObject, whole: bytes) -> bytes:
    """Give bytes with one stretch cut, doubled, or put in the place of another."""
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 30)))
    other = data.draw(st.integers(0, len(whole)))
    put = data.draw(
        st.sampled_from([b"", whole[start:end] * 2, whole[other : other + 10], b"null", b"1", b'"x"', b"\xff", b" "])
    )
    return whole[:start] + put + whole[end:]


@LAW
@given(
    value=st.recursive(
        st.none()
        | st.booleans()
        | st.integers(-(2**53), 2**53)
        | st.floats(allow_nan=False, allow_infinity=False)
        | st.text(st.characters(exclude_categories=["Cs"])),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner, max_size=3)
        ),
    )
)
def test_plain_yaml(value: object) -> None:
    """Any plain data survive YAML: no text turns into a number, a date or a flag."""
    assert value == yaml_text.decode(yaml_text.encode(value))
