"""Damaged and hostile data give our errors, in bounded time and memory."""

from __future__ import annotations

import gzip
import re
import sys
import time
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import geopolitics_events
from geopolitics_events.converters import FORMATS, dumps, fast, loads, yaml_text
from geopolitics_events.errors import ConversionError, LimitError, MissingExtraError
from geopolitics_events.records import Document, Source, Span

# A law is tried on 200 examples in CI, where the profile says 100.
LAW = settings(max_examples=2 * settings().max_examples)

NAMES = [name + packed for name in FORMATS for packed in ("", ".gz")]
BOMS = [b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"]

HOSTILE = {
    "deep lists": b"[" * 200_000,
    "deep objects": b'{"a":' * 200_000,
    "deep in a field": b'{"schema":1,"text":' + b"[" * 5_000 + b"]" * 5_000 + b"}",
    "huge integer": b'{"schema":' + b"9" * 100_000 + b',"text":""}',
    "large integer": b'{"schema":' + b"9" * 400 + b',"text":""}',
    "NaN": b'{"schema":NaN,"text":""}',
    "infinity": b'{"schema":1,"text":"","zones":[{"start":-Infinity}]}',
    "1e400": b'{"schema":1e400,"text":""}',
    "lone surrogate": b'{"schema":1,"text":"\\ud800"}',
    "lone surrogate in a key": b'{"schema":1,"text":"","\\ud800":1}',
    "doubled key": b'{"schema":1,"text":"a","text":"a"}',
    "UTF-16": '{"schema":1,"text":""}'.encode("utf-16-le"),
    "UTF-32": '{"schema":1,"text":""}'.encode("utf-32-be"),
    "Latin-1": '{"schema":1,"text":"é"}'.encode("latin-1"),
    "NUL": b"\x00",
    "nothing": b"",
    "white space": b" \n ",
    "two": b'{"schema":1,"text":""} {"schema":1,"text":""}',
    "comment": b'{"schema":1,"text":""} // x',
}


class TestBytes:
    """Any bytes give a record or a ConversionError, and nothing else."""

    @LAW
    @pytest.mark.parametrize("name", NAMES)
    @given(data=st.binary(max_size=60))
    def test_any(self, name: str, data: bytes) -> None:
        """Whatever the bytes, the error is ours."""
        with pytest.raises(ConversionError):
            loads(data, format=name)

    @LAW
    @pytest.mark.parametrize("name", ["json", "yaml"])
    @given(text=st.text(st.sampled_from('{}[]:,"0e-\\n&*a!|>#? \ud800\x00é') | st.characters(), max_size=40))
    def test_any_text(self, name: str, text: str) -> None:
        """Whatever the text, too; lone surrogates among it."""
        with pytest.raises(ConversionError):
            loads(text, format=name)

    @LAW
    @pytest.mark.parametrize("name", [name for name in NAMES if name != "yaml"])
    @given(data=st.data())
    def test_cut(self, name: str, data: st.DataObject) -> None:
        """A record that is cut short is never read as a shorter one; only YAML cannot tell."""
        whole = dumps(Document(text="Norway, 3 June", source=Source(title="x")), name)
        end = data.draw(st.integers(0, len(whole) - 2))
        with pytest.raises(ConversionError):
            loads(whole[:end], format=name)

    @pytest.mark.parametrize("name", ["json", "jsonl"])
    @pytest.mark.parametrize("case", HOSTILE)
    def test_hostile_json(self, name: str, case: str) -> None:
        """Known traps of JSON readers are refused."""
        with pytest.raises(ConversionError):
            loads(HOSTILE[case], format=name)

    @pytest.mark.parametrize("name", ["json", "yaml"])
    @pytest.mark.parametrize("mark", BOMS)
    def test_byte_order_mark(self, name: str, mark: bytes) -> None:
        """A byte order mark is refused before any decoder sees it."""
        with pytest.raises(ConversionError, match="begins with a byte order mark"):
            loads(mark + b'{"schema":1,"text":""}', format=name)

    def test_surrogate_in_text(self) -> None:
        """Data that come as text are held to the same."""
        with pytest.raises(ConversionError, match="has a lone surrogate at 20"):
            loads('{"schema":1,"text":"\ud800"}')

    def test_other_types(self) -> None:
        """What is neither bytes nor text is told so."""
        with pytest.raises(ConversionError, match=r"^a bytearray is not data; give bytes or str$"):
            loads(bytearray(b"{}"))  # type: ignore[arg-type]
        with pytest.raises(ConversionError, match="a list is no record; dump_many writes several"):
            dumps([])  # type: ignore[arg-type]
        with pytest.raises(ConversionError, match="'toml' is no format; use one of json"):
            dumps(Document(text=""), "toml")


WHOLE = b'{"schema":1,"text":""}'
DEEP = "is nested too deeply to be one of our records"

# What is told of data as a whole, word for word: the data, the format, the message.
TOLD: list[tuple[bytes | str, str, str]] = [
    (b"[" * 200_000, "json", DEEP),
    (b"NaN", "json", "is not JSON: NaN is no JSON number"),
    (b"\xef\xbb\xbf" + WHOLE, "json", "begins with a byte order mark; save it as UTF-8 without one"),
    (b'{"text":"\xff"}', "json", "is not UTF-8 at byte 9; save it as UTF-8"),
    ("\ud800", "json", "has a lone surrogate at 0; replace it by U+FFFD"),
    (b"5", "json", "5 is not an object; Document is one with text"),
    (b"{}", "json", "schema: is missing; say which schema the document has, such as 1"),
    (b'{"schema":"1"}', "json", "schema: '1' is not an integer"),
    (b'{"schema":true}', "json", "schema: True is not an integer"),
    (
        b'{"schema":2}',
        "json",
        "schema: 2 needs a release that reads schema 2; this one reads up to 1; upgrade geopolitics-events",
    ),
    (b'{"schema":0}', "json", "schema: 0 was never released; this release reads up to 1"),
    (b'{"schema":1,"text":"a","text":"b"}', "json", "text: stands twice; leave one"),
    (b'{\n  "schema": 1,\n  "text": "a",\n  "text": "b"\n}', "json", "text: stands twice; leave one"),
    (b'{"schema":1,"text":"a","text":"b","text":"c"}', "json", "text: stands twice; leave one"),
    (WHOLE, "toml", "'toml' is no format; use one of json, jsonl, msgpack, yaml, also with .gz"),
    (gzip.compress(WHOLE, mtime=0)[:-9], "json.gz", "is gzip that ends too early; the file is cut off"),
    ("", "yaml", "is empty; a record is a mapping"),
    ("--- 1\n--- 2", "yaml", "holds several YAML documents; save each in a file of its own"),
    ("- " * 65 + "x", "yaml", DEEP),
    ("- " * 64 + "x", "yaml", f"{'[' * 57}... is not an object; Document is one with text"),
    ("{a: " * 65 + "x" + "}" * 65, "yaml", DEEP),
    ("{a: " * 64 + "x" + "}" * 64, "yaml", "schema: is missing; say which schema the document has, such as 1"),
    ("a: &b [*b]", "yaml", "uses the alias *b inside what it stands for"),
    ("!!binary aGk=", "yaml", "uses the tag 'tag:yaml.org,2002:binary'; write the value without it"),
    ("{1: 2}", "yaml", "has the key 1, which is no text; quote it"),
    (b"\x80\x80", "msgpack", "has 1 bytes after its end; load_many reads several records"),
    (b"\x80", "msgpack", "schema: is missing; say which schema the document has, such as 1"),
    (b"\x81\xa1a" * 64 + b"\xc0", "msgpack", "schema: is missing; say which schema the document has, such as 1"),
    (b"\x91" * 64 + b"\xc0", "msgpack", f"{'[' * 57}... is not an object; Document is one with text"),
    (b"\x91" * 65 + b"\xc0", "msgpack", DEEP),
    (b"\x81" * 10_000, "msgpack", DEEP),
    (b"\x81\xa1a" * 10_000, "msgpack", DEEP),
    (b"\x91\xc1", "msgpack", "has the byte 0xc1 at 1, a type that no record uses"),
    (b"\x91", "msgpack", "ends too early; the data are cut off"),
    (b"\x91\xa2a\xff", "msgpack", "has a text that is not UTF-8 at byte 3"),
    (b"\x81\x01\x02", "msgpack", "has the key 1, which is no text"),
]


class TestTold:
    """What is wrong with data as a whole is told without a path, and with what to do."""

    @pytest.mark.parametrize("data,name,message", TOLD)
    def test_exact(self, data: bytes | str, name: str, message: str) -> None:
        """Word for word."""
        with pytest.raises(ConversionError) as caught:
            loads(data, format=name)

        assert message == str(caught.value)

    @pytest.mark.parametrize("data,name", [(b"{", "json"), (b"{}", "json.gz"), (b"'", "yaml")])
    def test_other_readers(self, data: bytes, name: str) -> None:
        """Where another library says what is wrong, it is told of the whole too, in one line."""
        with pytest.raises(ConversionError) as caught:
            loads(data, format=name)

        ((path, message),) = caught.value.faults
        assert path == ""
        assert message.startswith("is not ")
        assert "\n" not in message

    def test_limits(self) -> None:
        """A limit is told with its number, and holds what is exactly as large."""
        packed = gzip.compress(WHOLE)

        assert loads(WHOLE, limit=22) == loads(packed, format="json.gz", limit=22)
        with pytest.raises(LimitError) as caught:
            loads(WHOLE, limit=21)
        assert "has 22 bytes, more than the limit of 21; raise limit=" == str(caught.value)
        with pytest.raises(LimitError) as caught:
            loads(packed, format="json.gz", limit=21)
        assert "unpacks to more than the limit of 21 bytes; raise limit=" == str(caught.value)

    def test_writing(self) -> None:
        """What is no record is told, whatever it is."""
        for wrong, name in (([], "list"), (Document, "type"), (None, "NoneType")):
            with pytest.raises(ConversionError) as caught:
                dumps(wrong)  # type: ignore[arg-type] # That is the point.
            assert f"a {name} is no record; dump_many writes several" == str(caught.value)


class TestYaml:
    """Of YAML, what JSON has too, and aliases that stay small."""

    @pytest.mark.parametrize(
        "text,message",
        [
            ("", "is empty"),
            ("# nothing", "is empty"),
            ("--- 1\n--- 2", "holds several YAML documents"),
            ("!!python/object/apply:os.system ['true']", "uses the tag"),
            ("!!binary aGk=", "uses the tag"),
            ("{1: 2}", "has the key 1, which is no text; quote it"),
            ("? [a]\n: b", r"has the key \['a'\]"),
            ("a: *b", "is not YAML|inside what it stands for"),
            ("a: &b [*b]", "inside what it stands for"),
            ("text: a\ntext: b\nschema: 1", "text: stands twice"),
            ("a: 'b", "is not YAML"),
            ("[" * 100_000, "is not YAML|nested too deeply"),
            ("- " * 100 + "x", "nested too deeply"),
            ("schema: 2024-01-01", "'2024-01-01' is not an integer"),
            ("schema: 1\ntext: 5", "text: 5 is not a text"),
            ("schema: 1\ntext: .5", "text: 0.5 is not a text"),
            ("schema: " + "9" * 5000, "is not an integer"),
        ],
    )
    def test_refused(self, text: str, message: str) -> None:
        """What no record needs is refused with a reason."""
        with pytest.raises(ConversionError, match=message):
            loads(text, format="yaml")

    def test_bytes(self) -> None:
        """Bytes that are not UTF-8 are told with their place."""
        with pytest.raises(ConversionError, match="is not UTF-8 at byte 6"):
            loads(b"text: \xff", format="yaml")

    @pytest.mark.parametrize("word", ["no", "off", "y", "2024-01-01", "12:30:00", "0o17", "0x1F", "1_000", "=", "<<"])
    def test_words(self, word: str) -> None:
        """Norway's problem is none: these are texts."""
        assert word == loads(f"schema: 1\ntext: {word}", format="yaml").text

    @pytest.mark.parametrize("word", ["", "~", "null", "true", "1", "1.5", "-3e5", ".5", "+2", "1.", "no"])
    def test_quoted(self, word: str) -> None:
        """A text in quotation marks is a text."""
        assert word == loads(f"schema: 1\ntext: '{word}'", format="yaml").text

    def test_alias(self) -> None:
        """An alias spares writing a record twice."""
        text = "{schema: 1, text: ab, zones: [&z {start: 0, end: 1, kind: title}, *z]}"
        document = loads(text, format="yaml")

        assert document.zones[0] == document.zones[1]

    @pytest.mark.parametrize("text,values", [("[a, b]", 3), ("{a: b}", 3), ("[&a b, *a]", 4), ("[&a [b], *a]", 6)])
    def test_count(self, text: str, values: int, monkeypatch: pytest.MonkeyPatch) -> None:
        """Every value counts, and what an alias stands for counts again."""
        monkeypatch.setattr(yaml_text, "_MOST", values)
        yaml_text.decode(text.encode())
        monkeypatch.setattr(yaml_text, "_MOST", values - 1)
        with pytest.raises(LimitError) as caught:
            yaml_text.decode(text.encode())

        assert f"unfolds to more than {values - 1} values; write it without aliases" == str(caught.value)

    def test_bomb(self) -> None:
        """Aliases of aliases are counted, not unfolded."""
        lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
        lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30)]
        start = time.perf_counter()
        with pytest.raises(LimitError, match="unfolds to more than"):
            loads("\n".join(lines), format="yaml")

        assert time.perf_counter() - start < 5


class TestMsgpack:
    """Of MessagePack, what JSON has too."""

    @pytest.mark.parametrize(
        "data,message",
        [
            (b"\xc4\x01a", "has the byte 0xc4 at 0, a type that no record uses"),
            (b"\xd4\x01a", "has the byte 0xd4 at 0"),
            (b"\xc1", "has the byte 0xc1 at 0"),
            (b"\x81\x01\x02", "has the key 1, which is no text"),
            (b"\xa2\xff\xff", "has a text that is not UTF-8 at byte 1"),
            (b"\x82\xa1a\x01\xa1a\x02", "a: stands twice"),
            (b"\x80\x80", "has 1 bytes after its end; load_many reads several"),
            (b"\xdf\xff\xff\xff\xff", "ends too early"),
            (b"\xdd\xff\xff\xff\xff", "ends too early"),
            (b"\xdb\xff\xff\xff\xff", "ends too early"),
            (b"\x91" * 100_000, "nested too deeply"),
            (b"\xcb\x7f\xf0\x00\x00\x00\x00\x00\x00", "inf is not an object"),
        ],
    )
    def test_refused(self, data: bytes, message: str) -> None:
        """What no record needs is refused with a reason."""
        with pytest.raises(ConversionError, match=message):
            loads(data, Span, format="msgpack")

    @pytest.mark.parametrize(
        "number", [b"\x01", b"\xcc\x01", b"\xcd\x00\x01", b"\xce\x00\x00\x00\x01", b"\xcf" + b"\x00" * 7 + b"\x01"]
    )
    def test_other_spellings(self, number: bytes) -> None:
        """Other writers spell lengths and numbers longer; they mean the same."""
        for head in (b"\x83", b"\xde\x00\x03", b"\xdf\x00\x00\x00\x03"):
            for text in (b"\xa1x", b"\xd9\x01x", b"\xda\x00\x01x", b"\xdb\x00\x00\x00\x01x"):
                data = head + b"\xa5start\x00\xa3end" + number + b"\xa4text" + text

                assert Span(start=0, end=1, text="x") == loads(data, Span, format="msgpack")

    @pytest.mark.parametrize(
        "data,value",
        [
            (b"\x00", "0"),
            (b"\x7f", "127"),
            (b"\xe0", "-32"),
            (b"\xff", "-1"),
            (b"\x90", "[]"),
            (b"\x9f" + b"\x01" * 15, repr([1] * 15)),
            (b"\xa0", "''"),
            (b"\xbf" + b"a" * 31, repr("a" * 31)),
            (b"\xc0", "None"),
            (b"\xc2", "False"),
            (b"\xc3", "True"),
            (b"\xca\x3f\x80\x00\x00", "1.0"),
            (b"\xcc\xff", "255"),
            (b"\xd0\x80", "-128"),
        ],
    )
    def test_short_spellings(self, data: bytes, value: str) -> None:
        """Each kind of value is read up to the edges of its bytes."""
        with pytest.raises(ConversionError) as caught:
            loads(data, Span, format="msgpack")

        assert f"{value} is not an object; Span is one with end, start, text" == str(caught.value)

    def test_lists_and_signs(self) -> None:
        """Long lists and negative numbers are read, and then refused for what they are."""
        for data in (b"\xff", b"\xd0\xff", b"\xd1\xff\xff", b"\xd2" + b"\xff" * 4, b"\xd3" + b"\xff" * 8):
            with pytest.raises(ConversionError, match="-1 is not an object"):
                loads(data, Span, format="msgpack")
        for data in (b"\x91\xc0", b"\xdc\x00\x01\xc0", b"\xdd\x00\x00\x00\x01\xc0"):
            with pytest.raises(ConversionError, match=r"\[None\] is not an object"):
                loads(data, Span, format="msgpack")


class TestGzip:
    """Compressed data are unpacked no further than a limit that the caller may raise."""

    def test_bomb(self) -> None:
        """A small file that unpacks to gigabytes is refused in bounded memory."""
        bomb = gzip.compress(b" " * 50_000_000)
        tracemalloc.start()
        with pytest.raises(LimitError, match="unpacks to more than the limit of 1000000 bytes"):
            loads(bomb, format="json.gz", limit=1_000_000)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()

        assert peak < 5_000_000

    def test_members(self) -> None:
        """A file of several members is one."""
        data = dumps(Document(text="x"))

        assert loads(gzip.compress(data[:9]) + gzip.compress(data[9:]), format="json.gz").text == "x"

    def test_no_gzip(self) -> None:
        """What is no gzip is told so."""
        with pytest.raises(ConversionError, match="is not gzip"):
            loads(b"{}", format="json.gz")

    def test_nothing(self) -> None:
        """No data at all are no record."""
        with pytest.raises(ConversionError):
            loads(b"", format="json.gz")


class TestWithoutExtras:
    """Without the extras, JSON works as before, and other formats say what to install."""

    def test_json(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The standard library writes and reads the same."""
        document = Document(text="“Norway”", source=Source(title="x"))
        expected = dumps(document), dumps(document, indent=True)
        monkeypatch.setitem(sys.modules, "msgspec", None)
        fast.available.cache_clear()
        try:
            assert expected == (dumps(document), dumps(document, indent=True))
            assert document == loads(expected[0])
            with pytest.raises(MissingExtraError, match=r"install geopolitics-events\[fast\]"):
                dumps(document, "msgpack")
            with pytest.raises(MissingExtraError, match="msgspec"):
                loads(b"\x80", format="msgpack")
        finally:
            fast.available.cache_clear()

    def test_yaml(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """YAML needs PyYAML."""
        monkeypatch.setitem(sys.modules, "yaml", None)
        with pytest.raises(MissingExtraError, match=r"YAML needs PyYAML; install geopolitics-events\[yaml\]"):
            dumps(Document(text=""), "yaml")

    def test_yaml_without_c(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """PyYAML's Python parser gives the same as its C parser."""
        import yaml

        document = Document(text="a\n\nb: 'c'\n", source=Source(title="no", url="2024-01-01"))
        expected = dumps(document, "yaml")
        monkeypatch.delattr(yaml, "CSafeDumper", raising=False)
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)

        assert document == loads(expected, format="yaml") == loads(dumps(document, "yaml"), format="yaml")


def test_no_dangerous_calls() -> None:
    """No module unpickles, evaluates text, or loads YAML objects."""
    root = Path(geopolitics_events.__file__).parent
    modules = sorted(root.rglob("*.py"))

    assert modules
    for module in modules:
        text = module.read_text(encoding="utf-8")
        assert not re.search(
            r"\bimport pickle|\bpickle\.|(?<![.\w])eval\(|(?<![.\w])exec\(|yaml\.(?:unsafe_|full_)?load\b", text
        )
