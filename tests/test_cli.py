"""The command line: what it reads, writes, refuses, and how it ends."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path

import pyarrow.parquet
import pytest

import geopolitics_events as ge
from geopolitics_events.cli import codes, main
from geopolitics_events.cli.streams import colorful
from geopolitics_events.views.frame import Table, read_parquet
from geopolitics_events.views.terminal import to_ansi, to_text

TEXT = 'Norway urged restraint.\n\n"We will keep talking," Foreign Minister Kari Holm said on Saturday.\n'


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """Give the path of a small article."""
    path = tmp_path / "article.txt"
    path.write_bytes(TEXT.encode())
    return path


@pytest.fixture
def pipe(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Give a function that sets what standard input holds."""

    def fill(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(data)))

    return fill


def lines(*records: object) -> bytes:
    """Write records as JSON Lines."""
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


class TestText:
    """`parse FILE...` reads each file as one text."""

    def test_piped(self, article: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
        """Where no terminal is, one text gives one JSON document that reads back equal."""
        assert main(["parse", str(article)]) == 0

        document = ge.loads(capfdbinary.readouterr().out)

        assert ge.parse(TEXT, source=ge.Source(id=str(article))) == document

    def test_several(self, article: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
        """Several texts give one document a line, in the order of the files."""
        other = article.with_name("other.txt")
        other.write_text("Peru and Chile signed a treaty.", encoding="utf-8")

        assert main(["parse", str(other), str(article)]) == 0

        documents = [ge.loads(line) for line in capfdbinary.readouterr().out.splitlines()]

        assert [str(other), str(article)] == [document.source.id for document in documents]

    def test_folder(self, article: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
        """A folder stands for the .txt files below it, in the order of their names."""
        below = article.parent / "below"
        below.mkdir()
        (below / "b.txt").write_text(TEXT, encoding="utf-8")
        (below / "b.md").write_text("Peru", encoding="utf-8")

        assert main(["parse", str(article.parent)]) == 0

        documents = [ge.loads(line) for line in capfdbinary.readouterr().out.splitlines()]

        assert [str(article), str(below / "b.txt")] == [document.source.id for document in documents]

    @pytest.mark.parametrize("workers", ["0", "-1", "two"])
    def test_no_workers(self, workers: str, article: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """At least one process parses."""
        with pytest.raises(SystemExit, match="2"):
            main(["parse", "--workers", workers, str(article)])

        assert "invalid count (1 or more) value" in capsys.readouterr().err

    def test_parquet_needs_a_file(self, article: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A table does not go to standard output."""
        assert main(["parse", "--format", "parquet", str(article)]) == 2
        assert "--format parquet needs -o FILE" in capsys.readouterr().err

    def test_table_on_a_terminal(
        self, article: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Who reads at a terminal is shown a table."""
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        monkeypatch.setenv("NO_COLOR", "1")

        assert main(["parse", str(article)]) == 0
        assert "WHO SAID WHAT" in capsys.readouterr().out

    def test_json_is_one_document(self, article: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Several texts cannot be one JSON document; the message names the format that holds them."""
        assert main(["parse", "--format", "json", str(article), str(article)]) == 2
        assert "use --format jsonl" in capsys.readouterr().err

    def test_stdin(self, pipe: Callable[[bytes], None], capfdbinary: pytest.CaptureFixture[bytes]) -> None:
        """`-` is standard input; its document has no id, and keeps its line ends."""
        pipe(b"Norway urged restraint.\r\n")

        assert main(["parse", "-"]) == 0

        document = ge.loads(capfdbinary.readouterr().out)

        assert document.source.id is None
        assert document.text == "Norway urged restraint.\r\n"

    def test_published(self, article: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
        """The publication date given is the document's."""
        assert main(["parse", "--published", "2025-05-10", str(article)]) == 0

        document = ge.loads(capfdbinary.readouterr().out)

        assert str(document.source.published) == "2025-05-10"

    @pytest.mark.parametrize("day", ["10 May", "20250510", "2025-W19-6", "2025-02-30", ""])
    def test_no_date(self, day: str, article: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A date in another form, or of no day, is a wrong usage that shows the form."""
        with pytest.raises(SystemExit, match="2"):
            main(["parse", "--published", day, str(article)])

        assert "YYYY-MM-DD" in capsys.readouterr().err

    def test_output(self, article: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
        """`-o` writes to a file, which `load` reads, and nothing to standard output."""
        written = tmp_path / "article.json"

        assert main(["parse", str(article), "-o", str(written)]) == 0
        assert capfdbinary.readouterr().out == b""
        assert ge.load(written, ge.Document).text == TEXT

    @pytest.mark.parametrize(
        "name, begins",
        [("a.html", b"<!DOCTYPE"), ("a.yaml", b"appearances:\n"), ("a.NDJSON", b'{"app'), ("a", b'{"app')],
    )
    def test_suffix(self, name: str, begins: bytes, article: Path, tmp_path: Path) -> None:
        """The suffix of the output tells its format."""
        assert main(["parse", str(article), "-o", str(tmp_path / name)]) == 0
        assert (tmp_path / name).read_bytes().startswith(begins)

    @pytest.mark.parametrize(
        "name, message",
        [
            ("two.json", "json holds one document; use --format jsonl"),
            ("two.jsonl.gz", "two.jsonl.gz: parse does not write .gz; write .jsonl, and convert it"),
            ("two.msgpack", "two.msgpack: parse does not write .msgpack;"),
            ("two.csv", "two.csv: the suffix names no format; use one of .html, .json,"),
            ("article.txt", "article.txt: is read and would be lost; write to another file"),
        ],
    )
    def test_output_unfit(
        self,
        name: str,
        message: str,
        article: Path,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        """An output that would hold something else than its name says, or replace a text, is refused."""
        monkeypatch.chdir(article.parent)

        assert main(["parse", str(article), "gone.txt", "-o", name]) == 2
        assert message in capsys.readouterr().err
        assert article.read_text(encoding="utf-8") == TEXT

    def test_output_standard(
        self, article: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
    ) -> None:
        """`-o -` is standard output, and no file of that name."""
        monkeypatch.chdir(article.parent)

        assert main(["parse", "article.txt", "-o", "-"]) == 0
        assert ge.loads(capfdbinary.readouterr().out).text == TEXT
        assert [article] == list(article.parent.iterdir())

    @pytest.mark.parametrize("name", ["old.json", "old.yaml", "old.html"])
    def test_output_kept(self, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A text that cannot be read leaves the document that was there."""
        (tmp_path / name).write_text("old", encoding="utf-8")

        assert main(["parse", str(tmp_path / "gone.txt"), "-o", str(tmp_path / name)]) == 1
        assert "gone.txt: no such file" in capsys.readouterr().err
        assert (tmp_path / name).read_text(encoding="utf-8") == "old"

    def test_output_impossible(self, article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """An output that cannot be written is one line and exit code 1."""
        assert main(["parse", str(article), "-o", str(tmp_path)]) == 1
        assert capsys.readouterr().err == f"geopolitics-events: {tmp_path}: is a directory\n"


class TestTable:
    """`--format table` is for reading."""

    def test_headings(self, article: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """The table names who said what."""
        assert main(["parse", "--format", "table", str(article)]) == 0

        shown = capsys.readouterr().out

        assert "WHO SAID WHAT" in shown
        assert "Kari Holm" in shown

    @pytest.mark.parametrize("width", [60, 80, 200])
    def test_width(self, width: int) -> None:
        """No line is longer than the terminal is wide."""
        shown = to_text(ge.parse(ge.seed()), width=width)

        assert max(map(len, shown.splitlines())) <= width

    def test_nothing_lost(self) -> None:
        """Every word of every statement's content is in the table, however narrow."""
        document = ge.parse(ge.seed())
        shown = to_text(document, width=1000)

        assert document.statements
        assert [] == [
            span.text
            for statement in document.statements
            for span in statement.content
            if " ".join(span.text.split()) not in shown
        ]

    def test_colors(self) -> None:
        """With rich, colours are added, and the same words stand in the same columns."""
        document = ge.parse(ge.seed())
        plain = re.sub("\x1b\\[[0-9;]*m", "", to_ansi(document, width=100))

        assert "\x1b[" in to_ansi(document)
        assert to_text(document, width=100).split() == plain.split()

    @pytest.mark.parametrize(
        "terminal, environment, expected",
        [
            (True, {}, True),
            (False, {}, False),
            (True, {"NO_COLOR": "1"}, False),
            (True, {"NO_COLOR": ""}, True),
            (True, {"TERM": "dumb"}, False),
        ],
    )
    def test_when_colors(
        self, terminal: bool, environment: dict[str, str], expected: bool, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Colours go to terminals that have them, and to users who want them."""
        stream = StringIO()
        monkeypatch.setattr(stream, "isatty", lambda: terminal, raising=False)
        for name in ("NO_COLOR", "TERM"):
            monkeypatch.delenv(name, raising=False)
        for name, value in environment.items():
            monkeypatch.setenv(name, value)

        assert expected == colorful(stream)

    @pytest.mark.skipif(shutil.which("script") is None, reason="there is no script(1) to make a terminal")
    def test_terminal(self, article: Path) -> None:
        """On a terminal a table is shown, with no word about it."""
        done = subprocess.run(
            ["script", "-qec", f"{sys.executable} -m geopolitics_events parse {article}", "/dev/null"],
            capture_output=True,
            check=True,
            stdin=subprocess.DEVNULL,
        )

        assert b"WHO SAID WHAT" in done.stdout

    def test_control_characters(self) -> None:
        """An article cannot send control sequences to the terminal."""
        text = '"We will \x1b[2Jkeep \x07 talking\u202e," Foreign Minister Kari Holm said in Oslo on Saturday.'

        assert "\x1b" in text
        assert all(character.isprintable() or character == "\n" for character in to_text(ge.parse(text)))
        assert "\x1b[2J" not in to_ansi(ge.parse(text))


class TestFaults:
    """What cannot be read is told in one line; the rest is done, and the exit code is 1."""

    def test_missing(self, article: Path, capfd: pytest.CaptureFixture[str]) -> None:
        """A missing file is named, the others are read."""
        assert main(["parse", "nowhere.txt", str(article)]) == 1

        out, err = capfd.readouterr()

        assert err == "geopolitics-events: nowhere.txt: no such file or directory\n"
        assert ge.loads(out.encode()).text == TEXT

    def test_directory(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A folder without texts says so."""
        assert main(["parse", str(tmp_path)]) == 1
        assert capsys.readouterr().err == f"geopolitics-events: {tmp_path}: has no .txt files\n"

    @pytest.mark.parametrize("command", ["parse", "explain"])
    @pytest.mark.parametrize("name, form", [("a.json", "json"), ("a.jsonl.gz", "jsonl"), ("a.yml", "yaml")])
    def test_records(self, command: str, name: str, form: str, capsys: pytest.CaptureFixture[str]) -> None:
        """Records are no text to read."""
        assert main([command, name]) == 1
        assert capsys.readouterr().err.startswith(f"geopolitics-events: {name}: is {form}, not plain text; show,")

    def test_undecodable(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Bytes that are no UTF-8 are shown with their offset."""
        path = tmp_path / "latin.txt"
        path.write_bytes("São Tomé".encode("latin-1"))

        assert main(["parse", str(path)]) == 1
        assert "byte 0xe3 at offset 1 is not UTF-8" in capsys.readouterr().err

    def test_name_of_bytes(self, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
        """A file whose name is no UTF-8 can be read, and its document written."""
        path = os.fsencode(tmp_path) + b"/\xff.txt"
        try:
            Path(os.fsdecode(path)).write_text(TEXT, encoding="utf-8")
        except OSError:
            pytest.skip("this file system takes no such names")

        assert main(["parse", os.fsdecode(path)]) == 0
        assert ge.loads(capfdbinary.readouterr().out).text == TEXT


class TestLines:
    """`--input jsonl` reads a text a line and writes a document a line."""

    def test_fields(self, pipe: Callable[[bytes], None], capfdbinary: pytest.CaptureFixture[bytes]) -> None:
        """What a line says about its text is the document's source; null says nothing."""
        pipe(
            lines(
                {
                    "id": "a",
                    "text": TEXT,
                    "published": "2025-05-10",
                    "url": "https://example.org/a",
                    "title": "Restraint",
                    "outlet": "Example Post",
                },
                {"text": TEXT, "id": None},
            )
        )

        assert main(["parse", "--input", "jsonl", "--published", "2025-05-11", "-"]) == 0

        first, second = [ge.loads(line) for line in capfdbinary.readouterr().out.splitlines()]

        assert ("a", "https://example.org/a", "Restraint", "Example Post") == (
            first.source.id,
            first.source.url,
            first.source.title,
            first.source.outlet,
        )
        assert str(first.source.published) == "2025-05-10"
        assert (None, "2025-05-11") == (second.source.id, str(second.source.published))

    @pytest.mark.parametrize(
        "line, message",
        [
            (b'{"text": "a"', "not JSON: expecting ',' delimiter"),
            (b"[" * 100_000, "not JSON: "),
            (b'["a"]', "not an object"),
            (b'{"text": ' + b"1" * 5000 + b"}", "not JSON: exceeds the limit"),
            (b'{"text": "a", "text": "b"}', "not JSON: a key stands twice"),
            (b'{"text": NaN}', "not JSON: nan is no json number"),
            (b"{}", "text: missing"),
            (b'{"text": 3}', "text: 3 is not a string"),
            (b'{"text": "a", "txet": "b"}', "unknown key 'txet'"),
            (b'{"text": "a", "published": "May"}', "published: 'May' is not a date; write YYYY-MM-DD"),
            (b'{"text": "a", "id": "\\ud800"}', "Source.id"),
            (b'{"text": "\xff"}', "byte 0xff at offset 10 is not UTF-8"),
            (b'\xef\xbb\xbf{"text": "a"}', "not JSON: "),
        ],
    )
    def test_bad_line(
        self,
        line: bytes,
        message: str,
        pipe: Callable[[bytes], None],
        capfd: pytest.CaptureFixture[str],
    ) -> None:
        """A bad line is named with its number, in one line; the lines around it are read."""
        pipe(lines({"text": "Before.", "id": "1"}) + line + b"\n\n" + lines({"text": "After.", "id": "3"}))

        assert main(["parse", "--input", "jsonl", "-"]) == 1

        out, err = capfd.readouterr()

        assert ["1", "3"] == [ge.loads(line.encode()).source.id for line in out.splitlines()]
        assert err.startswith(f"geopolitics-events: - line 2: {message}")
        assert err.count("\n") == 1

    def test_reads_back(self, tmp_path: Path) -> None:
        """What is written to a file, `load_many` reads."""
        source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
        source.write_bytes(lines({"text": TEXT, "id": "a"}, {"text": "", "id": "b"}))

        assert main(["parse", "--input", "jsonl", str(source), "-o", str(target)]) == 0
        assert ["a", "b"] == [document.source.id for document in ge.load_many(target, ge.Document)]

    def test_no_json(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Many documents are no single JSON document."""
        assert main(["parse", "--input", "jsonl", "--format", "json", "-"]) == 2
        assert "use --format jsonl" in capsys.readouterr().err


class TestFormats:
    """`--format` writes the same document in other forms."""

    def test_yaml(self, article: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
        """YAML reads back equal."""
        assert main(["parse", "--format", "yaml", str(article)]) == 0

        document = ge.loads(capfdbinary.readouterr().out, format="yaml")

        assert ge.parse(TEXT, source=ge.Source(id=str(article))) == document

    def test_html(self, article: Path, tmp_path: Path) -> None:
        """HTML is the document's page."""
        page = tmp_path / "page.html"

        assert main(["parse", "--format", "html", str(article), "-o", str(page)]) == 0

        document = ge.parse(TEXT, source=ge.Source(id=str(article)))

        assert ge.to_html(document) == page.read_text(encoding="utf-8")


class TestShow:
    """`show` writes a page."""

    def test_document(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A stored document becomes a page beside us, whose name is printed."""
        monkeypatch.chdir(tmp_path)
        document = ge.parse(TEXT)
        ge.dump(document, tmp_path / "article.json.gz")

        assert main(["show", str(tmp_path / "article.json.gz"), "-o", "article.html"]) == 0
        assert capsys.readouterr().out == "article.html\n"
        assert ge.to_html(document) == (tmp_path / "article.html").read_text(encoding="utf-8")

    def test_text(self, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Any other file is parsed; the page has its name."""
        monkeypatch.chdir(article.parent)

        assert main(["show", str(article)]) == 0
        assert "Kari Holm" in (article.parent / "article.html").read_text(encoding="utf-8")

    def test_stdin(self, pipe: Callable[[bytes], None], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Standard input has no name that its page could have."""
        pipe(TEXT.encode())

        assert main(["show", "-"]) == 2
        assert "needs -o PAGE" in capsys.readouterr().err
        assert main(["show", "-", "-o", str(tmp_path / "a.html")]) == 0
        assert "Kari Holm" in (tmp_path / "a.html").read_text(encoding="utf-8")

    @pytest.mark.parametrize(
        "name, data, message",
        [
            ("a.json", b"{}", "schema: is missing"),
            ("a.txt", b"\xff", "byte 0xff at offset 0"),
            ("gone.txt", None, "no such file"),
            ("a.jsonl", b"", "holds no document"),
            ("a.jsonl", b'{"schema":1,"text":""}\n' * 2, "holds several documents; a page shows one"),
        ],
    )
    def test_faults(
        self, name: str, data: bytes | None, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """What cannot be read is told in one line."""
        if data is not None:
            (tmp_path / name).write_bytes(data)

        assert main(["show", str(tmp_path / name)]) == 1

        err = capsys.readouterr().err

        assert message in err
        assert err.count("\n") == 1


class TestCompare:
    """`compare` brings the positions of several files together."""

    def test_texts_and_documents(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Stored documents and texts are read; who agrees and who changed sides is told."""
        early, late = (ge.Source(published=date(2025, 5, day)) for day in (1, 9))
        for name, text, source in (
            ("a.json", "Peru rejected the talks.", early),
            ("b.yaml", "Peru welcomed the talks.", late),
        ):
            ge.dump(ge.parse(text, source=source), tmp_path / name)
        (tmp_path / "c.txt").write_text("Chile welcomed the talks.", encoding="utf-8")

        assert main(["compare", *(str(tmp_path / name) for name in ("a.json", "b.yaml", "c.txt", "gone.txt"))]) == 1

        out, err = capsys.readouterr()

        assert "gone.txt: no such file" in err
        assert ["WHO STANDS WHERE", "WHO AGREES WITH WHOM", "WHO CHANGED SIDES"] == [
            line for line in out.splitlines() if line.isupper()
        ]
        assert "2025-05-09" in out


class TestConvert:
    """`convert` carries documents into another format, unchanged."""

    MANY = (ge.Document(text="Peru"), ge.Document(text="Chile"))

    @pytest.mark.parametrize("suffix", ["jsonl.gz", "msgpack", "msgpack.gz"])
    def test_many(self, suffix: str, tmp_path: Path) -> None:
        """Many go into any format that holds many."""
        ge.dump_many(self.MANY, tmp_path / "a.jsonl")

        assert main(["convert", str(tmp_path / "a.jsonl"), str(tmp_path / f"b.{suffix}")]) == 0
        assert list(self.MANY) == list(ge.load_many(tmp_path / f"b.{suffix}"))

    @pytest.mark.parametrize("suffix", ["json", "yaml", "json.gz"])
    def test_one(self, suffix: str, tmp_path: Path) -> None:
        """One goes into any format, and from one that holds many."""
        ge.dump_many(self.MANY[:1], tmp_path / "a.jsonl")

        assert main(["convert", str(tmp_path / "a.jsonl"), str(tmp_path / f"b.{suffix}")]) == 0
        assert main(["convert", str(tmp_path / f"b.{suffix}"), str(tmp_path / "c.jsonl")]) == 0
        assert main(["convert", str(tmp_path / f"b.{suffix}"), str(tmp_path / "d.yaml")]) == 0
        assert list(self.MANY[:1]) == list(ge.load_many(tmp_path / "c.jsonl"))
        assert self.MANY[0] == ge.load(tmp_path / "d.yaml")

    @pytest.mark.parametrize("name", ["a.JSON", "a.yml", "a.msgpack", "a.mpk.gz", "a.NDJSON"])
    def test_names(self, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Every command reads what `dump` writes under every name that it writes."""
        monkeypatch.chdir(tmp_path)
        ge.dump(self.MANY[0], name)

        assert main(["convert", name, "b.json"]) == 0
        assert self.MANY[0] == ge.load("b.json")
        assert main(["show", name, "-o", "b.html"]) == 0
        assert main(["compare", name]) == 0

    def test_framed(self, tmp_path: Path) -> None:
        """A file of many MessagePack records is read wherever documents are."""
        ge.dump_many(self.MANY, tmp_path / "a.msgpack")

        assert main(["compare", str(tmp_path / "a.msgpack")]) == 0

    def test_parquet_kept(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A table that cannot be made leaves the old one as it is, and is told by the file's own name."""
        (tmp_path / "a.jsonl").write_bytes(b"{}\n")
        (tmp_path / "b.parquet").write_bytes(b"old")

        assert main(["convert", "--from", "events", str(tmp_path / "a.jsonl"), str(tmp_path / "b.parquet")]) == 1
        assert b"old" == (tmp_path / "b.parquet").read_bytes()
        assert "status: is missing" in capsys.readouterr().err

    def test_too_many(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Two documents do not go into a format that holds one."""
        ge.dump_many(self.MANY, tmp_path / "a.jsonl")

        assert main(["convert", str(tmp_path / "a.jsonl"), str(tmp_path / "b.json")]) == 2
        assert "b.json: json holds one document" in capsys.readouterr().err
        assert not (tmp_path / "b.json").exists()

    def test_suffix(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A suffix that tells no format is a wrong usage."""
        ge.dump_many(self.MANY, tmp_path / "a.jsonl")

        assert main(["convert", str(tmp_path / "a.jsonl"), "b.csv"]) == 2
        assert "b.csv: the suffix names no format; use one of .json, " in capsys.readouterr().err

    def test_limit(self, tmp_path: Path) -> None:
        """The first so many go, and one of them fits where one fits."""
        ge.dump_many(self.MANY, tmp_path / "a.jsonl")

        assert main(["convert", "--limit", "1", str(tmp_path / "a.jsonl"), str(tmp_path / "b.json")]) == 0
        assert self.MANY[0] == ge.load(tmp_path / "b.json")

    def test_parquet(self, tmp_path: Path) -> None:
        """Documents become a folder of tables."""
        ge.dump_many(self.MANY, tmp_path / "a.jsonl")

        assert main(["convert", str(tmp_path / "a.jsonl"), str(tmp_path / "b.parquet")]) == 0
        assert self.MANY == ge.from_tables(read_parquet(tmp_path / "b.parquet"))

    def test_parquet_back(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Tables of documents, and the file that `parse` writes, are read wherever documents are."""
        (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
        (tmp_path / "b.txt").write_bytes(b"\xff")
        ge.dump_many(self.MANY, tmp_path / "a.jsonl")
        rows, tables, lines_ = (str(tmp_path / name) for name in ("rows.parquet", "tables.parquet", "b.jsonl"))
        assert main(["convert", str(tmp_path / "a.jsonl"), tables]) == 0
        assert main(["parse", str(tmp_path), "-o", rows]) == 1
        capsys.readouterr()

        assert main(["convert", tables, lines_]) == 0
        assert list(self.MANY) == list(ge.load_many(lines_))
        assert main(["convert", rows, lines_]) == 1
        assert "1 written, 1 left out" in capsys.readouterr().err
        assert [TEXT] == [document.text for document in ge.load_many(lines_)]
        assert main(["compare", rows]) == 1
        assert f"{rows} row 2: {tmp_path / 'b.txt'}: byte 0xff at offset 0" in capsys.readouterr().err

    @pytest.mark.parametrize("command", ["convert", "compare", "parse", "explain"])
    def test_parquet_unfit(self, command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A Parquet file of something else is told in a line, by its name."""
        path = tmp_path / "a.parquet"
        pyarrow.parquet.write_table(pyarrow.table({"event": [1]}), path)
        more = [str(tmp_path / "b.jsonl")] if command == "convert" else []

        assert main([command, str(path), *more]) == 1

        err = capsys.readouterr().err

        assert err.startswith(f"geopolitics-events: {path}: ")
        assert err.count("\n") == 1
        assert ("is parquet, not plain text" if command == "explain" else "is no column; the columns are event") in err

    def test_datasets(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Events go into a dataset's file, and from it into any format; what does not fit is told."""
        source = ge.Source(published=date(2025, 3, 5))
        document = ge.parse("Kenya accused Uganda of fraud on Monday. Peru may attack Chile on Friday.", source=source)
        ge.dump(document, tmp_path / "a.json")
        gdelt, lines_, parquet = (str(tmp_path / name) for name in ("b.CSV", "c.jsonl", "d.parquet"))

        assert main(["convert", str(tmp_path / "a.json"), gdelt, "--to", "gdelt"]) == 1
        assert "1 written, 1 left out" in capsys.readouterr().err
        assert main(["convert", gdelt, lines_]) == 0
        assert main(["convert", lines_, parquet, "--from", "events"]) == 0

        events = list(ge.load_many(lines_, ge.Event))

        assert [event.type for event in events] == ["ACCUSE"]
        assert Table("events", pyarrow.parquet.read_table(parquet)).to_pandas()["type"].tolist() == ["ACCUSE"]

    def test_dated(self, tmp_path: Path) -> None:
        """In a dataset, an event whose day the text does not tell has the day of publication."""
        ge.dump(ge.parse("Peru praised Chile.", source=ge.Source(published=date(2025, 3, 5))), tmp_path / "a.json")

        assert main(["convert", str(tmp_path / "a.json"), str(tmp_path / "b.CSV"), "--to", "gdelt"]) == 0
        assert main(["convert", str(tmp_path / "b.CSV"), str(tmp_path / "c.jsonl")]) == 0
        assert [date(2025, 3, 5)] == [
            event.when.start for event in ge.load_many(tmp_path / "c.jsonl", ge.Event) if event.when
        ]

    def test_dna(self, tmp_path: Path) -> None:
        """Documents go into a file of Discourse Network Analyzer, and come from it."""
        ge.dump(ge.parse("Peru praised Chile."), tmp_path / "a.json")

        assert main(["convert", str(tmp_path / "a.json"), str(tmp_path / "b.dna"), "--to", "dna"]) == 0
        assert main(["convert", str(tmp_path / "b.dna"), str(tmp_path / "c.jsonl")]) == 0
        assert ["Peru praised Chile."] == [document.text for document in ge.load_many(tmp_path / "c.jsonl")]

    def test_bad_rows(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Rows that cannot be read are told, counted and left out."""
        source = ge.Source(published=date(2025, 3, 5))
        document = ge.parse("Kenya accused Uganda of fraud on Monday.", source=source)
        ge.dump(document, tmp_path / "a.json")
        main(["convert", str(tmp_path / "a.json"), str(tmp_path / "b.CSV"), "--to", "gdelt"])
        row = (tmp_path / "b.CSV").read_bytes()
        (tmp_path / "b.CSV").write_bytes(row + row.replace(b"20250303", b"2025xx03") * 12)
        capsys.readouterr()

        assert main(["convert", str(tmp_path / "b.CSV"), str(tmp_path / "c.jsonl")]) == 1

        err = capsys.readouterr().err

        assert "row 2" in err
        assert err.count("\n") == 12
        assert "1 written, 12 left out" in err

    @pytest.mark.parametrize("source, target", [("gone.json", "b.yaml"), ("a.txt", "b.yaml"), ("bad.jsonl", "b.jsonl")])
    def test_faults(self, source: str, target: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """What cannot be read, or has no format, is told in one line, and nothing is written."""
        (tmp_path / "bad.jsonl").write_bytes(b"{}\n")

        assert main(["convert", str(tmp_path / source), str(tmp_path / target)]) == 1
        assert source in capsys.readouterr().err
        assert not (tmp_path / target).exists()


class TestLexicon:
    """`parse --lexicon` knows names of the user's own."""

    def test_name(self, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
        """A name that only the file knows is found."""
        (tmp_path / "own.toml").write_text(
            '[[actor]]\nid = "?/order-of-the-heron"\nname = "Order of the Heron"\nkind = "organisation"\n',
            encoding="utf-8",
        )
        (tmp_path / "a.txt").write_text("The Order of the Heron rejected the offer.", encoding="utf-8")

        assert main(["parse", "--lexicon", str(tmp_path / "own.toml"), str(tmp_path / "a.txt")]) == 0

        document = ge.loads(capfdbinary.readouterr().out)

        assert "?/order-of-the-heron" in [appearance.actor.id for appearance in document.appearances]

    def test_several(self, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
        """Names and issues may stand in files of their own."""
        (tmp_path / "names.tsv").write_text(
            "id\tname\tkind\n?/order-of-the-heron\tOrder of the Heron\torganisation\n", encoding="utf-8"
        )
        (tmp_path / "issues.tsv").write_text("id\tname\tterms\nreeds\treeds\treed cutting\n", encoding="utf-8")
        (tmp_path / "a.txt").write_text("The Order of the Heron opposes the reed cutting.", encoding="utf-8")
        own = [word for name in ("names.tsv", "issues.tsv") for word in ("--lexicon", str(tmp_path / name))]

        assert main(["parse", *own, str(tmp_path / "a.txt")]) == 0

        (position,) = ge.loads(capfdbinary.readouterr().out).positions

        assert ("?/order-of-the-heron", "reeds") == (position.holder.id, position.issue.id)

    @pytest.mark.parametrize("data, message", [(None, "own.toml: cannot be read"), ("[[actor]]\nid = 3\n", "own.toml")])
    def test_faults(self, data: str | None, message: str, article: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A file that cannot be used is told in one line."""
        own = article.with_name("own.toml")
        if data is not None:
            own.write_text(data, encoding="utf-8")

        assert main(["parse", "--lexicon", str(own), str(article)]) == 1

        err = capsys.readouterr().err

        assert message in err
        assert err.count("\n") == 1


class TestVerify:
    """`verify` tells whether records match a text."""

    RECORDS = '{"statements": [{"kind": "indirect", "content": ["Oslo objects"]}]}'

    def test_match(self, article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """What `parse` made matches its text: no word, exit code 0."""
        ge.dump(ge.parse(TEXT), tmp_path / "a.json")

        assert main(["verify", str(tmp_path / "a.json"), "--text", str(article)]) == 0
        assert main(["verify", str(tmp_path / "a.json")]) == 0
        assert capsys.readouterr().out == ""

    def test_problem(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Words that are not in the text are a line and exit code 1; what holds is written."""
        (tmp_path / "a.json").write_text(self.RECORDS, encoding="utf-8")
        (tmp_path / "a.txt").write_text("Oslo agrees.", encoding="utf-8")
        command = [
            "verify",
            str(tmp_path / "a.json"),
            "--text",
            str(tmp_path / "a.txt"),
            "-o",
            str(tmp_path / "b.json"),
        ]

        assert main(command) == 1
        assert "statements[0].content[0]" in capsys.readouterr().out
        assert ge.load(tmp_path / "b.json").statements == ()

    @pytest.mark.parametrize(
        "data, options, code, message",
        [
            (b"[", [], 1, "not JSON"),
            (b"{}", [], 1, "text: is missing; give it by --text FILE"),
            (b"{}", ["--text", "gone.txt"], 1, "gone.txt: no such file"),
            (b"{}", ["other.json", "-o", "b.json"], 2, "-o takes one document"),
            (b'{"text": ""}', ["--text", "latin.txt"], 1, "latin.txt: byte 0xff at offset 0 is not UTF-8"),
        ],
    )
    def test_faults(
        self,
        data: bytes,
        options: list[str],
        code: int,
        message: str,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        """What cannot be checked is told in one line."""
        monkeypatch.chdir(tmp_path)
        (tmp_path / "a.json").write_bytes(data)
        (tmp_path / "latin.txt").write_bytes(b"\xff")

        assert main(["verify", str(tmp_path / "a.json"), *options]) == code

        err = capsys.readouterr().err

        assert message in err
        assert err.count("\n") == 1


class TestLists:
    """`schema` and `codes` print what the library knows."""

    def test_schema(self, capsys: pytest.CaptureFixture[str]) -> None:
        """The schema of a record is JSON; a document's when none is named."""
        assert main(["schema", "Span"]) == 0
        assert json.loads(capsys.readouterr().out)["title"] == "Span"
        assert main(["schema"]) == 0
        assert json.loads(capsys.readouterr().out)["title"] == "Document"

    @pytest.mark.parametrize(
        "words, line",
        [
            (["type", "reject"], "REJECT"),
            (["mode", "assault", "beat"], "ASSAULT/beat"),
            (["context", "military"], "military"),
            (["sector", "gov"], "GOV"),
            (["cameo", "reject", "mediation"], "126"),
            (["country", "peru"], "PER"),
        ],
    )
    def test_codes(self, words: list[str], line: str, capsys: pytest.CaptureFixture[str]) -> None:
        """The codes that all words are in are printed with their labels."""
        assert main(["codes", *words]) == 0
        assert line in [shown.split()[0] for shown in capsys.readouterr().out.splitlines()]

    def test_no_code(self, capsys: pytest.CaptureFixture[str]) -> None:
        """No code found is an error."""
        assert main(["codes", "country", "atlantis"]) == 1
        assert capsys.readouterr().err == "geopolitics-events: no country has atlantis\n"


class TestProcess:
    """The command as the shell runs it."""

    def test_closed_pipe(self, tmp_path: Path) -> None:
        """A reader that has enough ends the command without a word."""
        path = tmp_path / "many.jsonl"
        path.write_bytes(lines({"text": TEXT}) * 2_000)
        command = [sys.executable, "-m", "geopolitics_events", "parse", "--input", "jsonl", str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.readline()
            process.stdout.close()
            complaint = process.stderr.read()

        assert (141, b"") == (process.returncode, complaint)

    def test_extra(self, article: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        """A format whose package is not installed is one line that says what to install."""
        monkeypatch.setitem(sys.modules, "yaml", None)

        assert main(["parse", "--format", "yaml", str(article)]) == 1

        err = capsys.readouterr().err

        assert "install geopolitics-events[yaml]" in err
        assert err.count("\n") == 1

    def test_interrupted(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Ctrl-C ends the command without a traceback."""

        def interrupt(_: object) -> int:
            raise KeyboardInterrupt

        monkeypatch.setattr(codes, "run", interrupt)

        assert main(["codes", "type"]) == 130

    def test_version(self, capsys: pytest.CaptureFixture[str]) -> None:
        """`--version` is the package's."""
        with pytest.raises(SystemExit, match="0"):
            main(["--version"])

        assert f"geopolitics-events {ge.__version__}\n" == capsys.readouterr().out

    def test_no_command(self, capsys: pytest.CaptureFixture[str]) -> None:
        """No command is a wrong usage."""
        with pytest.raises(SystemExit, match="2"):
            main([])

        assert "COMMAND" in capsys.readouterr().err

    def test_same_bytes(self, article: Path) -> None:
        """Two processes with other hash seeds write the same bytes."""
        written = {
            subprocess.run(
                [sys.executable, "-m", "geopolitics_events", "parse", str(article)],
                capture_output=True,
                check=True,
                env={**os.environ, "PYTHONHASHSEED": seed},
            ).stdout
            for seed in ("1", "2")
        }

        assert len(written) == 1
