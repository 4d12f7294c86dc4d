"""Files: one record or many, compressed or not, replaced as a whole or not at all."""

from __future__ import annotations

import gzip
import itertools
import os
import signal
import stat
import subprocess
import sys
import threading
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

from geopolitics_events.converters import FORMATS, dump, dump_many, dumps, load, load_many, loads
from geopolitics_events.errors import ConversionError, LimitError
from geopolitics_events.records import Document, Source, Span

DATA = Path(__file__).parent.parent / "data" / "schema"
DOCUMENT = load(DATA / "1.json")
SUFFIXES = ["json", "jsonl", "ndjson", "msgpack", "mpk", "yaml", "yml"]


class TestOne:
    """``dump`` and ``load`` are inverse, in the format that the suffix names."""

    @pytest.mark.parametrize("packed", ["", ".gz"])
    @pytest.mark.parametrize("suffix", SUFFIXES)
    def test_suffix(self, tmp_path: Path, suffix: str, packed: str) -> None:
        """Each suffix is a format, also compressed."""
        path = tmp_path / f"a.b.{suffix}{packed}"
        dump(DOCUMENT, path)

        assert DOCUMENT == load(path)
        assert bool(packed) == (path.read_bytes()[:2] == b"\x1f\x8b")

    def test_record(self, tmp_path: Path) -> None:
        """Any record may be a file of its own; the format may be said instead."""
        path = tmp_path / "span"
        span = Span(start=0, end=1, text="x")
        dump(span, str(path), format="yaml")

        assert span == load(str(path), Span, format="yaml")

    def test_text_file(self, tmp_path: Path) -> None:
        """A text file ends in a line feed, and indented JSON has lines."""
        path = tmp_path / "x.json"
        dump(DOCUMENT, path, indent=True)

        assert dumps(DOCUMENT, indent=True) + b"\n" == path.read_bytes()
        assert DOCUMENT == load(path)
        dump(DOCUMENT, path)
        assert dumps(DOCUMENT) + b"\n" == path.read_bytes()

    def test_compressed_bytes(self) -> None:
        """Compressed data carry no time: the same record gives the same bytes."""
        assert dumps(DOCUMENT, "json.gz") == gzip.compress(dumps(DOCUMENT), mtime=0)

    @pytest.mark.parametrize("name", ["x", "x.txt", "x.gz", "json", ".gz", "x.toml.gz"])
    def test_unknown_suffix(self, tmp_path: Path, name: str) -> None:
        """Another suffix names no format, and the error says which do."""
        with pytest.raises(ConversionError) as caught:
            dump(DOCUMENT, tmp_path / name)

        advice = "use one of .json, .jsonl, .msgpack, .yaml, or say format="
        assert f"{name}: the suffix names no format; {advice}" == str(caught.value)

    def test_missing(self, tmp_path: Path) -> None:
        """A missing file is Python's own error."""
        with pytest.raises(FileNotFoundError):
            load(tmp_path / "x.json")

    def test_limit(self, tmp_path: Path) -> None:
        """A file over the limit is not read to its end; the caller may raise the limit."""
        path = tmp_path / "x.json"
        dump(DOCUMENT, path)
        size = path.stat().st_size
        with pytest.raises(LimitError, match="more than the limit of 100; raise limit="):
            load(path, limit=100)

        assert DOCUMENT == load(path, limit=size)


class TestStored:
    """A file of every released schema loads for ever, and equals today's records."""

    def test_some(self) -> None:
        """There are stored files, in every format."""
        assert {path.name.split(".")[1] for path in DATA.iterdir()} == set(FORMATS)

    @pytest.mark.parametrize("path", sorted(DATA.glob("*[!z]")), ids=lambda path: path.name)
    def test_loads(self, path: Path) -> None:
        """Each loads, and says what the others of its number say."""
        assert load(DATA / f"{path.stem}.json") == load(path)

    def test_many(self) -> None:
        """The stored stream holds the same document."""
        assert list(load_many(DATA / "1.jsonl.gz")) == [DOCUMENT]

    def test_today(self) -> None:
        """Today's release writes the stored document as the release that stored it."""
        assert dumps(DOCUMENT, indent=True) + b"\n" == (DATA / "1.json").read_bytes()


class TestMany:
    """``dump_many`` and ``load_many`` are inverse, in constant memory."""

    @pytest.mark.parametrize("name", ["x.jsonl", "x.jsonl.gz", "x.msgpack", "x.msgpack.gz", "x.ndjson"])
    def test_inverse(self, tmp_path: Path, name: str) -> None:
        """Documents come back in order; writing tells how many there were."""
        documents = [DOCUMENT, Document(text=""), DOCUMENT]
        count = dump_many(iter(documents), tmp_path / name)

        assert count == 3
        assert documents == list(load_many(tmp_path / name))

    def test_none(self, tmp_path: Path) -> None:
        """No records are an empty file, which has none."""
        assert dump_many([], tmp_path / "x.jsonl") == 0
        assert list(load_many(tmp_path / "x.jsonl")) == []

    def test_record(self, tmp_path: Path) -> None:
        """Any records may be streamed; the format may be said instead."""
        spans = [Span(start=0, end=1, text="x")] * 2
        dump_many(spans, tmp_path / "x", format="msgpack.gz")

        assert spans == list(load_many(tmp_path / "x", Span, format="msgpack.gz"))

    def test_lines(self, tmp_path: Path) -> None:
        """Each line is a record; blank lines and Windows line ends do no harm."""
        path = tmp_path / "x.jsonl"
        path.write_bytes(b'{"schema":1,"text":"a"}\r\n\n  \n{"schema":1,"text":"b"}')

        assert [document.text for document in load_many(path)] == ["a", "b"]

    def test_fault(self, tmp_path: Path) -> None:
        """A fault is told with its line, after the good ones before it."""
        path = tmp_path / "x.jsonl"
        path.write_bytes(b'{"schema":1,"text":"a"}\n\n{"schema":1,"text":5}\n')
        found = load_many(path)

        assert next(found).text == "a"
        with pytest.raises(ConversionError) as caught:
            next(found)
        assert str(caught.value) == "line 3, text: 5 is not a text"

    def test_fault_of_the_whole(self, tmp_path: Path) -> None:
        """Where a record is no JSON at all, the place is the line."""
        path = tmp_path / "x.jsonl"
        path.write_bytes(b"{\n")
        with pytest.raises(ConversionError, match=r"^line 1: is not JSON"):
            list(load_many(path))

    @pytest.mark.parametrize("name", ["x.json", "x.yaml", "x.json.gz"])
    def test_one_record_formats(self, tmp_path: Path, name: str) -> None:
        """JSON and YAML hold one record."""
        with pytest.raises(ConversionError) as caught:
            dump_many([], tmp_path / name)

        form = name.removeprefix("x.")
        assert f"{form} holds one record; use .jsonl or .msgpack for many" == str(caught.value)

    @pytest.mark.parametrize(
        "data,message",
        [
            (b"\x81", "record 1: ends too early; the data are cut off"),
            (b"\xc6\x00\x00", "record 1: is not a MessagePack byte string, in which many records are framed"),
            (b"\xc6\x00\x00\x00\x09abc", "record 1: ends too early; the file is cut off"),
            (
                b"\xc6\xff\xff\xff\xff",
                "record 1: has 4294967295 bytes, more than the limit of 268435456; raise limit=",
            ),
        ],
    )
    def test_damaged_frames(self, tmp_path: Path, data: bytes, message: str) -> None:
        """Damaged MessagePack is told by the record's number, and a false length reserves no memory."""
        path = tmp_path / "x.msgpack"
        path.write_bytes(data)
        with pytest.raises(ConversionError) as caught:
            list(load_many(path))

        assert message == str(caught.value)

    def test_same_bytes(self, tmp_path: Path) -> None:
        """A compressed stream carries neither a time nor its own name."""
        for name in ("a.jsonl.gz", "b.jsonl.gz"):
            dump_many([DOCUMENT], tmp_path / name)

        data = (tmp_path / "a.jsonl.gz").read_bytes()
        assert data == (tmp_path / "b.jsonl.gz").read_bytes()
        assert 0 == data[3]  # The flags of gzip: one of them says that a name follows.

    def test_later_frames(self, tmp_path: Path) -> None:
        """What is damaged after good records has its own number."""
        path = tmp_path / "x.msgpack"
        dump_many([DOCUMENT, DOCUMENT], path)
        path.write_bytes(path.read_bytes() + b"\x80")
        found = load_many(path)

        assert [DOCUMENT, DOCUMENT] == [next(found), next(found)]
        with pytest.raises(ConversionError, match=r"^record 3: is not a MessagePack byte string"):
            next(found)

    @pytest.mark.parametrize("suffix", ["msgpack", "msgpack.gz"])
    def test_single_record(self, tmp_path: Path, suffix: str) -> None:
        """The one record of a MessagePack file that `dump` wrote is read, and counted against the limit."""
        path = tmp_path / f"x.{suffix}"
        dump(DOCUMENT, path)

        assert [DOCUMENT] == list(load_many(path))
        with pytest.raises(LimitError, match="record 1: "):
            list(load_many(path, limit=100))

    def test_long_line(self, tmp_path: Path) -> None:
        """A line over the limit is not read to its end; one that has just as many bytes is."""
        path = tmp_path / "x.jsonl"
        line = dumps(DOCUMENT)
        path.write_bytes(line + b"\n" + line)

        assert [DOCUMENT, DOCUMENT] == list(load_many(path, limit=len(line)))
        for limit in (10, len(line) - 1):
            with pytest.raises(LimitError) as caught:
                list(load_many(path, limit=limit))
            assert f"line 1: is longer than the limit of {limit} bytes; raise limit=" == str(caught.value)

    @pytest.mark.parametrize("name", ["x.msgpack", "x.jsonl"])
    def test_limit_of_each(self, tmp_path: Path, name: str) -> None:
        """The limit is one of each record, not of the file."""
        path = tmp_path / name
        dump_many([DOCUMENT] * 3, path)
        size = len(dumps(DOCUMENT, name[2:]))

        assert 3 == len(list(load_many(path, limit=size)))
        with pytest.raises(LimitError):
            next(load_many(path, limit=size - 1))

    @pytest.mark.parametrize("cut", [5, 30, -4])
    def test_cut_gzip(self, tmp_path: Path, cut: int) -> None:
        """A compressed file that is cut off is an error, not a short stream."""
        path = tmp_path / "x.jsonl.gz"
        dump_many([DOCUMENT] * 3, path)
        path.write_bytes(path.read_bytes()[:cut])
        with pytest.raises(ConversionError, match=r"^line [1-4]: the file is not whole gzip: \S"):
            list(load_many(path))

    @pytest.mark.parametrize("name", ["x.jsonl", "x.msgpack"])
    def test_memory(self, tmp_path: Path, name: str) -> None:
        """Many documents are written and read in the memory of one."""
        path = tmp_path / name
        many = 20_000
        document = Document(text="x" * 500)
        tracemalloc.start()
        count = dump_many(itertools.repeat(document, many), path)
        total = sum(1 for _ in load_many(path))
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()

        assert count == total == many
        assert path.stat().st_size > 10_000_000
        assert peak < 500_000


class TestAtomic:
    """Whoever looks, at any moment, finds the old file or the new one, whole."""

    def test_error_keeps_the_old(self, tmp_path: Path) -> None:
        """An error while records are made leaves the old file, and nothing beside it."""
        path = tmp_path / "x.jsonl"
        dump_many([DOCUMENT], path)
        old = path.read_bytes()

        def failing() -> Iterator[Document]:
            yield DOCUMENT
            raise RuntimeError

        with pytest.raises(RuntimeError):
            dump_many(failing(), path)

        assert old == path.read_bytes()
        assert list(tmp_path.iterdir()) == [path]

    def test_killed_writer(self, tmp_path: Path) -> None:
        """A writer killed at any moment leaves the old file whole; a real process, killed 12 times."""
        path = tmp_path / "x.json"
        dump(DOCUMENT, path)
        script = (
            "import attrs, sys, itertools\n"
            "from geopolitics_events.converters import dump, load\n"
            "from geopolitics_events.records import Source\n"
            "document = load(sys.argv[1])\n"
            "print('ready', flush=True)\n"
            "for n in itertools.count():\n"
            "    dump(attrs.evolve(document, source=Source(id=str(n) * 10_000)), sys.argv[1])\n"
        )
        seen = set()
        for delay in range(12):
            with subprocess.Popen([sys.executable, "-c", script, path], stdout=subprocess.PIPE) as writer:
                assert writer.stdout is not None
                writer.stdout.readline()
                time.sleep(delay / 200)
                writer.send_signal(signal.SIGKILL)
            seen.add(load(path).source.id)

        assert len(seen) > 1

    def test_no_folder(self, tmp_path: Path) -> None:
        """Where there is no folder, the error names the file that was asked for."""
        path = tmp_path / "nowhere" / "x.json"
        with pytest.raises(FileNotFoundError) as caught:
            dump(DOCUMENT, path)

        assert str(path) == caught.value.filename

    def test_mode(self, tmp_path: Path) -> None:
        """A replaced file keeps its permissions; a new one has the usual ones."""
        path = tmp_path / "x.json"
        dump(DOCUMENT, path)
        umask = os.umask(0)
        os.umask(umask)

        assert 0o666 & ~umask == stat.S_IMODE(path.stat().st_mode)
        path.chmod(0o640)
        dump(DOCUMENT, path)
        assert stat.S_IMODE(path.stat().st_mode) == 0o640

    def test_link(self, tmp_path: Path) -> None:
        """A link stays one, and what it leads to is replaced."""
        path, link = tmp_path / "x.json", tmp_path / "link.json"
        dump(DOCUMENT, path)
        link.symlink_to(path)
        other = attrs.evolve(DOCUMENT, source=Source(id="other"))
        dump(other, link)

        assert link.is_symlink()
        assert other == load(path)

    def test_pipe(self, tmp_path: Path) -> None:
        """A pipe cannot be replaced, and is written to."""
        path = tmp_path / "pipe.json"
        os.mkfifo(path)
        found: list[bytes] = []
        reader = threading.Thread(target=lambda: found.append(path.read_bytes()))
        reader.start()
        dump(DOCUMENT, path)
        reader.join()

        assert DOCUMENT == loads(found[0])
