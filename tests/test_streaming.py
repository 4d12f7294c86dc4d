"""Bulk work: the same documents as one by one, in order, whatever happens to a text or a process."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import struct
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

import geopolitics_events as ge
from geopolitics_events.cli import main
from geopolitics_events.errors import WorkerError
from geopolitics_events.streaming import (
    Record,
    Task,
    batch_schema,
    from_batches,
    parse_batches,
    parse_lines,
    parse_many,
    prepare,
)
from geopolitics_events.streaming.pool import AHEAD, Pool

TEXTS = [
    f'{country} rejected the offer of mediation. "We will talk," Foreign Minister {name} said on Saturday.\n'
    for country, name in (("Peru", "Ana Ruiz"), ("Kenya", "John Mwangi"), ("Norway", "Kari Holm"), ("Japan", "Ken Ito"))
] * 10
METHODS = multiprocessing.get_all_start_methods()


@pytest.fixture
def documents() -> list[ge.Document]:
    """Give what `parse` makes of the texts."""
    return [ge.parse(text) for text in TEXTS]


@pytest.fixture(params=METHODS)
def method(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Set each way to start a process."""
    context = multiprocessing.get_context(request.param)
    monkeypatch.setattr(multiprocessing, "get_context", lambda: context)
    return str(request.param)


def children(pid: int) -> list[int]:
    """Give the processes that a process started and that still run."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            after_name = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # It has just ended.
        if int(after_name[1]) == pid and after_name[0] != "Z":
            found.append(int(stat.parent.name))
    return found


class TestParseMany:
    """`parse_many` gives what `parse` gives, in order."""

    @pytest.mark.parametrize("workers, chunk", [(1, 20), (2, 1), (2, 7), (3, 20), (2, 100)])
    def test_equal(self, workers: int, chunk: int, documents: list[ge.Document]) -> None:
        """The number of processes and the size of chunks change nothing."""
        assert documents == list(parse_many(TEXTS, workers=workers, chunk=chunk))

    def test_start_methods(self, method: str, documents: list[ge.Document]) -> None:
        """Processes may be forked or started afresh."""
        assert method in METHODS
        assert documents == list(parse_many(TEXTS, workers=2, chunk=5))

    def test_lines(self, documents: list[ge.Document]) -> None:
        """Lines are what `dumps` writes."""
        assert [ge.dumps(document) for document in documents] == list(parse_lines(TEXTS, workers=2, chunk=5))

    def test_nothing(self) -> None:
        """No texts give no documents."""
        assert [] == list(parse_many([], workers=2))

    def test_mappings(self) -> None:
        """What a mapping says of a text becomes the document's source."""
        item = {"text": TEXTS[0], "id": "a7", "published": "2025-05-12", "url": "https://example.org", "title": None}
        source = ge.Source(id="a7", published=date(2025, 5, 12), url="https://example.org")

        assert [ge.parse(TEXTS[0], source=source)] == list(parse_many([item]))

    def test_lexicon(self) -> None:
        """A lexicon reaches every process."""
        actor = ge.NamedActor(id=ge.ActorId("?/borduria"), name="Borduria", kind=ge.ActorKind.STATE)
        lexicon = ge.Lexicon.default().with_actors(actor)
        text = "Borduria rejected the offer."

        for document in parse_many([text] * 6, workers=2, chunk=2, lexicon=lexicon):
            assert ge.parse(text, lexicon=lexicon) == document

    @pytest.mark.parametrize("workers", [1, 2])
    def test_failures(self, workers: int) -> None:
        """A bad item is told in its place, and the rest goes on."""
        bad = {"id": "b", "text": 3}
        found = list(parse_many([TEXTS[0], bad, TEXTS[1], {"txt": ""}], workers=workers, chunk=1))

        assert [ge.parse(TEXTS[0]), ge.parse(TEXTS[1])] == [one for one in found if isinstance(one, ge.Document)]
        assert [
            ge.Failure(index=1, id="b", reason="text: 3 is not a string"),
            ge.Failure(index=3, reason="unknown key 'txt'; known are text, id, published, url, title, outlet"),
        ] == [one for one in found if isinstance(one, ge.Failure)]

    def test_any_text(self) -> None:
        """Texts with lone surrogates, marks only, or nothing cross to other processes."""
        texts = ["", "\ud800 Peru talks.", "\x00", '"“”' * 50, "हिन्दी"] * 3

        assert [ge.parse(text) for text in texts] == list(parse_many(texts, workers=2, chunk=2))

    @pytest.mark.parametrize("workers, chunk", [(0, 1), (-1, 1), (1, 0)])
    def test_refused(self, workers: int, chunk: int) -> None:
        """Numbers below one are refused at once, not at the first text."""
        with pytest.raises(ValueError, match="must be 1 or more"):
            parse_many([], workers=workers, chunk=chunk)

    @pytest.mark.parametrize("text", ["Peru talks.", {"text": "Peru talks."}])
    def test_one_text(self, text: str | dict[str, str]) -> None:
        """One text is not taken for as many as it has letters."""
        with pytest.raises(ge.GeopoliticsError, match=r"is one text; put it into a list, or use parse$"):
            parse_many(text)

    def test_bounded(self) -> None:
        """No more texts are taken than the chunks that may be under way."""
        taken = 0

        def endless() -> Iterator[str]:
            nonlocal taken
            while True:
                taken += 1
                yield TEXTS[0]

        found = parse_many(endless(), workers=2, chunk=3)
        for count in range(1, 60):
            next(found)

            assert taken <= count + 3 * (2 * AHEAD + 2)
        found.close()

    def test_closed(self) -> None:
        """Whoever stops early leaves no process."""
        before = set(children(os.getpid()))
        found = parse_many(TEXTS, workers=2, chunk=1)
        next(found)
        during = set(children(os.getpid()))
        found.close()

        assert before < during
        assert before == set(children(os.getpid()))

    def test_source_breaks(self) -> None:
        """An error of the caller's own iterator comes through and leaves no process."""
        before = set(children(os.getpid()))

        def broken() -> Iterator[str]:
            yield from TEXTS
            raise LookupError("the feed ended")

        with pytest.raises(LookupError):
            list(parse_many(broken(), workers=2, chunk=2))

        assert before == set(children(os.getpid()))

    @pytest.mark.skipif("fork" not in METHODS, reason="needs a process that inherits what the test changes")
    def test_killed_worker(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A text that kills its process is told in its place; the texts sent along with it are read."""

        def deadly(text: str, **_: object) -> ge.Document:
            if text == "die":
                os.kill(os.getpid(), signal.SIGKILL)
            return ge.Document(text=text)

        monkeypatch.setattr("geopolitics_events.streaming.tasks.parse", deadly)
        context = multiprocessing.get_context("fork")
        monkeypatch.setattr(multiprocessing, "get_context", lambda: context)
        texts = ["a", "die", "b", "c", "d", "die", "e"]
        found = list(parse_many(texts, workers=2, chunk=3))
        told = [one.text if isinstance(one, ge.Document) else one.reason for one in found]
        killed = "the process that read it ended with exit code -9"

        assert ["a", killed, "b", "c", "d", killed, "e"] == told

    def test_faulty_parser(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """An exception that should not be is told with its kind."""

        def faulty(text: str, **_: object) -> ge.Document:
            if text == "b":
                raise IndexError("nothing there")
            return ge.Document(text=text)

        monkeypatch.setattr("geopolitics_events.streaming.tasks.parse", faulty)
        found = list(parse_many(["a", "b", "c"], workers=1))

        assert ge.Failure(index=1, reason="IndexError: nothing there") == found[1]
        assert [ge.Document(text="a"), ge.Document(text="c")] == found[::2]

    def test_no_start(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Processes that cannot start are an error, not a failure of each text."""
        context = multiprocessing.get_context("spawn")
        monkeypatch.setattr(multiprocessing, "get_context", lambda: context)
        monkeypatch.setattr("geopolitics_events.streaming.pool._serve", sys.exit)

        with pytest.raises(WorkerError):
            list(Pool(2, ge.Lexicon.default()).run(iter([[Task("a")], [Task("b")]])))

    def test_daemon(self, monkeypatch: pytest.MonkeyPatch, documents: list[ge.Document]) -> None:
        """In a process that may have no children, such as another pool's, the work is done there."""
        monkeypatch.setitem(multiprocessing.current_process()._config, "daemon", True)  # type: ignore[attr-defined] # noqa: FBT003 - So a pool's own begin.

        assert documents == list(parse_many(TEXTS, workers=2, chunk=1))


SCRIPT = """
import multiprocessing, sys
import geopolitics_events as ge

def forever():
    while True:
        yield "Peru rejected the offer of mediation. Chile will talk."

if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    for _ in ge.parse_many(forever(), workers=2, chunk=2):
        print("one", flush=True)
"""


class TestEnd:
    """However the first process ends, it leaves no other."""

    @pytest.mark.skipif(not Path("/proc").exists(), reason="looks for processes in /proc")
    @pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
    @pytest.mark.parametrize("method", ["fork", "spawn"])
    def test_signal(self, method: str, sent: signal.Signals, tmp_path: Path) -> None:
        """Ctrl-C, an orderly end and a kill all end every process."""
        script = tmp_path / "forever.py"
        script.write_text(SCRIPT, encoding="utf-8")
        # In a session of its own, so that the signal can go to the whole group, as a terminal sends Ctrl-C.
        command = [sys.executable, str(script), method]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
        ) as process:
            assert process.stdout is not None
            for _ in range(10):
                assert process.stdout.readline() == b"one\n"
            workers = children(process.pid)
            if sent == signal.SIGINT:
                os.killpg(process.pid, sent)
            else:
                process.send_signal(sent)
            # Every process has the other end of this pipe, so reading ends when the last of them does.
            process.communicate(timeout=30)

        assert len(workers) >= 2


class TestPrepare:
    """Items are checked as lines of the command line are."""

    @pytest.mark.parametrize(
        "day",
        ["2025-05-10", date(2025, 5, 10), datetime(2025, 5, 10, 23, 59)],  # noqa: DTZ001 - As Arrow gives it.
    )
    def test_day(self, day: object) -> None:
        """A day may be a date, a time or text."""
        assert Task("Peru", published=date(2025, 5, 10)) == prepare({"text": "Peru", "published": day})

    @pytest.mark.parametrize("day", ["20250510", "10 May", 20250510, ""])
    def test_no_day(self, day: object) -> None:
        """Anything else is none."""
        assert f"published: {day!r} is not a date; write YYYY-MM-DD" == prepare({"text": "Peru", "published": day})[-1]

    @pytest.mark.parametrize("item", [None, 3, b"Peru", ["Peru"]])
    def test_no_item(self, item: object) -> None:
        """What is neither text nor mapping is told, not raised."""
        assert f"{type(item).__name__} is neither a text nor a mapping" == prepare(item)[-1]


class TestBatches:
    """Arrow batches in, Arrow batches out."""

    def test_equal(self, documents: list[ge.Document]) -> None:
        """The rows are the documents."""
        batches = [pa.record_batch({"text": TEXTS[:13]}), pa.record_batch({"text": TEXTS[13:]})]
        made = list(parse_batches(batches))

        assert all(batch.schema.equals(batch_schema()) for batch in made)
        assert documents == list(from_batches(made))

    @given(texts=st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=5))
    def test_any_text(self, texts: list[str]) -> None:
        """Any text that Arrow can hold comes back."""
        made = from_batches(parse_batches([pa.record_batch({"text": pa.array(texts, pa.string())})]))

        assert [ge.parse(text) for text in texts] == list(made)

    def test_columns(self) -> None:
        """Ids may be numbers, days dates, texts large or numbered; other columns are left out."""
        batch = pa.record_batch(
            {
                "text": pa.array(["Peru talks on Saturday."], pa.large_string()),
                "id": pa.array([7]),
                "published": pa.array([date(2025, 5, 12)]),
                "outlet": pa.array(["Dawn"]).dictionary_encode(),
                "score": pa.array([0.5]),
            }
        )
        source = ge.Source(id="7", published=date(2025, 5, 12), outlet="Dawn")

        assert [ge.parse("Peru talks on Saturday.", source=source)] == list(from_batches(parse_batches([batch])))

    def test_bad_rows(self) -> None:
        """A bad row is null but for its id and its error."""
        batch = pa.record_batch({"text": [TEXTS[0], None, TEXTS[1]], "id": ["a", "b", "c"]})
        (made,) = parse_batches([batch])
        row = made.to_pylist()[1]

        assert [None, "text: missing", None] == made.column("error").to_pylist()
        assert row["source"]["id"] == "b"
        assert row["statements"] is None
        assert ge.Failure(index=1, id="b", reason="text: missing") == list(from_batches([made]))[1]

    def test_values_beyond_python(self) -> None:
        """A day after the year 9999, or bytes that are no text, cost their row only."""
        days = pa.array([0, 10**8], pa.int32()).cast(pa.date32())
        (made,) = parse_batches([pa.record_batch({"text": ["Peru.", "Chile."], "published": days})])

        assert [date(1970, 1, 1), None] == [row["source"]["published"] for row in made.to_pylist()]
        assert "published: " in made.column("error").to_pylist()[1]

        offsets = pa.py_buffer(struct.pack("<3i", 0, 4, 5))
        texts = pa.Array.from_buffers(pa.string(), 2, [None, offsets, pa.py_buffer(b"Peru\xff")])
        (made,) = parse_batches([pa.record_batch({"text": texts})])

        assert ["Peru", None] == made.column("text").to_pylist()
        assert "invalid start byte" in made.column("error").to_pylist()[1]

    def test_no_text(self) -> None:
        """A batch without texts is the caller's mistake."""
        with pytest.raises(ge.ConversionError, match="text: is no column; the columns are body"):
            list(parse_batches([pa.record_batch({"body": ["Peru"]})]))

    def test_large(self) -> None:
        """A large batch comes back as several, so that memory is bounded."""
        made = list(parse_batches([pa.record_batch({"text": ["Peru."] * 1_100})]))

        assert [500, 500, 100] == [batch.num_rows for batch in made]

    def test_empty(self) -> None:
        """A batch without rows gives none."""
        assert [] == list(parse_batches([pa.record_batch({"text": pa.array([], pa.string())})]))


class TestParquet:
    """`parse corpus.parquet -o records.parquet`."""

    @pytest.mark.parametrize("workers", ["1", "2"])
    def test_both(self, workers: str, tmp_path: Path, documents: list[ge.Document]) -> None:
        """Texts of a column become rows of documents."""
        source, target = tmp_path / "corpus.parquet", tmp_path / "records.parquet"
        parquet.write_table(pa.table({"text": TEXTS, "n": range(len(TEXTS))}), source)

        assert main(["parse", str(source), "-o", str(target), "--workers", workers]) == 0

        table = parquet.read_table(target)

        assert table.schema.equals(batch_schema())
        assert documents == list(from_batches(table.to_batches()))
        assert ["corpus.parquet", "records.parquet"] == sorted(path.name for path in tmp_path.iterdir())

    def test_lines(self, tmp_path: Path, documents: list[ge.Document]) -> None:
        """Parquet may become JSON Lines."""
        source, target = tmp_path / "corpus.parquet", tmp_path / "records.jsonl"
        parquet.write_table(pa.table({"text": TEXTS}), source)

        assert main(["parse", str(source), "-o", str(target)]) == 0
        assert documents == list(ge.load_many(target))

    def test_bad_rows(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Bad rows are told, and stand in the error column."""
        source, target = tmp_path / "corpus.parquet", tmp_path / "records.parquet"
        parquet.write_table(pa.table({"text": ["Peru.", None], "id": ["a", "b"]}), source)

        assert main(["parse", str(source), "-o", str(target)]) == 1
        assert f"geopolitics-events: {source} row 2: text: missing\n" == capsys.readouterr().err
        assert [None, f"{source} row 2: text: missing"] == parquet.read_table(target).column("error").to_pylist()

    @pytest.mark.parametrize("name, told", [("a.parquet", "is no Parquet file"), ("no.parquet", "no such file")])
    def test_unreadable(self, name: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """What is no Parquet file is told in a line."""
        (tmp_path / "a.parquet").write_bytes(b"text")

        assert main(["parse", str(tmp_path / name), "-o", str(tmp_path / "records.jsonl")]) == 1
        assert told in capsys.readouterr().err


class TestResume:
    """`parse FOLDER -o out.jsonl --resume` loses and doubles nothing."""

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        """Give a folder of articles."""
        folder = tmp_path / "articles"
        folder.mkdir()
        for number, text in enumerate(TEXTS):
            (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
        return folder

    @pytest.mark.parametrize("size", [0, 1, 2_000, 40_000, -1_000, -1, None])
    def test_any_size(self, size: int | None, folder: Path, tmp_path: Path) -> None:
        """Wherever the file ends, the rest is added."""
        whole, part = tmp_path / "whole.jsonl", tmp_path / "part.jsonl"
        assert main(["parse", str(folder), "-o", str(whole)]) == 0
        part.write_bytes(whole.read_bytes()[:size])

        assert main(["parse", str(folder), "-o", str(part), "--resume"]) == 0
        assert whole.read_bytes() == part.read_bytes()

    @pytest.mark.parametrize("documents", [1, 5, 17, 39])
    @pytest.mark.parametrize("workers", ["1", "2"])
    def test_killed(self, documents: int, workers: str, folder: Path, tmp_path: Path) -> None:
        """A run that is killed goes on where it was, as often as need be."""
        whole, part = tmp_path / "whole.jsonl", tmp_path / "part.jsonl"
        assert main(["parse", str(folder), "-o", str(whole)]) == 0
        command = [sys.executable, "-m", "geopolitics_events", "parse", str(folder), "--workers", workers, "--resume"]
        ends = [at for at, letter in enumerate(whole.read_bytes(), start=1) if letter == 0x0A]
        # A pipe in the file's place would change what is tested, so the kill comes once the file has grown enough.
        with subprocess.Popen([*command, "-o", str(part)]) as process:
            while process.poll() is None and (not part.exists() or part.stat().st_size < ends[documents - 1]):
                os.sched_yield()
            process.kill()

        assert subprocess.run([*command, "-o", str(part)], check=False).returncode == 0
        assert whole.read_bytes() == part.read_bytes()

    def test_new(self, folder: Path, tmp_path: Path) -> None:
        """Without a file, everything is new; afterwards, nothing is."""
        target = tmp_path / "out.jsonl"
        for _ in range(2):
            assert main(["parse", str(folder), "-o", str(target), "--resume"]) == 0
            assert len(TEXTS) == len(list(ge.load_many(target)))

    def test_same_texts(self, tmp_path: Path) -> None:
        """Equal lines without ids count as often as they stand there."""
        source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
        source.write_bytes(b"".join(json.dumps({"text": text}).encode() + b"\n" for text in TEXTS))
        command = ["parse", "--input", "jsonl", str(source), "-o", str(target), "--resume"]
        assert main(command) == 0
        done = target.read_bytes()
        target.write_bytes(done[: done.index(b"\n", len(done) // 2) + 1])

        assert main(command) == 0
        assert done == target.read_bytes()

    def test_added(self, folder: Path, tmp_path: Path) -> None:
        """An article that came since is read, wherever its name stands."""
        target = tmp_path / "out.jsonl"
        command = ["parse", str(folder), "-o", str(target), "--resume"]
        assert main(command) == 0
        (folder / "000-more.txt").write_text("Chile signed a treaty.", encoding="utf-8")

        assert main(command) == 0
        assert [*TEXTS, "Chile signed a treaty."] == [document.text for document in ge.load_many(target)]

    @pytest.mark.parametrize(
        "line, told",
        [
            (b"{}\n", "line 1: is no document"),
            (ge.dumps(ge.Document(text="Peru", coder="another 1.0")) + b"\n", "another 1.0 made it"),
        ],
    )
    def test_other_file(
        self, line: bytes, told: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A file of something else, or of another release, is left as it is."""
        target = tmp_path / "out.jsonl"
        target.write_bytes(line)

        assert main(["parse", str(folder), "-o", str(target), "--resume"]) == 1
        assert told in capsys.readouterr().err
        assert line == target.read_bytes()

    @pytest.mark.parametrize("more", [[], ["-o", "out.json", "--format", "json"], ["-o", "out.parquet"]])
    def test_usage(self, more: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        """Only a file of JSON Lines can be gone on with."""
        assert main(["parse", "one.txt", "--resume", *more]) == 2
        assert "--resume goes on with a file of JSON Lines" in capsys.readouterr().err

    def test_surrogates(self, tmp_path: Path) -> None:
        """A text whose lone surrogates were replaced is known again."""
        path = tmp_path / "out.jsonl"
        task = Task("\ud800 Peru talks.")
        path.write_bytes(ge.dumps(ge.parse(task.text)) + b"\n")

        assert [] == list(Record(path).missing([task]))


class TestNotebook:
    """`parse_many` works where `__main__` is no file."""

    def test_piped_script(self) -> None:
        """Code that no process can import again still starts processes."""
        code = textwrap.dedent(
            """
            import geopolitics_events as ge
            texts = ["Peru and Chile talk."] * 9
            print(len(list(ge.parse_many(texts, workers=2, chunk=2))))
            """
        )
        done = subprocess.run([sys.executable, "-"], input=code.encode(), capture_output=True, check=True)

        assert (b"9\n", b"") == (done.stdout, done.stderr)
