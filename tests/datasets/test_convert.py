"""`geopolitics-events convert` carries datasets into other formats and back."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

import geopolitics_events as ge
from geopolitics_events.cli import main
from geopolitics_events.cli.convert import _DATASETS
from geopolitics_events.datasets import datasets, read, read_documents
from geopolitics_events.records import Event

FOLDER = Path(__file__).parents[1] / "data" / "datasets"
TEXT = "India rejected mediation on Kashmir. Pakistan might attack tomorrow. Troops shelled a village."


def test_names() -> None:
    """The command names every dataset there is."""
    assert set(datasets()) == set(_DATASETS)


class TestDatasets:
    """Files of datasets are known by what is in them."""

    @pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.iterdir()))
    def test_there_and_back(self, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Events go to JSON Lines and back to their dataset, as they were."""
        dataset = read(FOLDER / name, on_error="skip")
        events = list(dataset)
        lines, back = tmp_path / "x.jsonl", tmp_path / ("x.json" if name.endswith(".json") else "x.out")

        assert 0 == main(["convert", str(FOLDER / name), str(lines)])
        assert 0 == main(["convert", str(lines), str(back), "--from", "events", "--to", dataset.dataset])
        assert 2 == capsys.readouterr().err.count(f"{len(events)} written, 0 left out")
        assert events == list(ge.load_many(lines, Event))
        if not name.endswith(".json"):
            assert (FOLDER / name).read_bytes() == back.read_bytes()

    def test_standard_output(self, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
        """Without a file to write, rows go to standard output."""
        assert 0 == main(["convert", str(FOLDER / "icews.tab"), "--to", "icews"])
        assert (FOLDER / "icews.tab").read_bytes() == capfdbinary.readouterr().out

    def test_limit(self, tmp_path: Path) -> None:
        """A limit stops after so many events."""
        assert 0 == main(["convert", str(FOLDER / "gdelt2.CSV"), str(tmp_path / "x.jsonl"), "--limit", "2"])
        assert 2 == len(list(ge.load_many(tmp_path / "x.jsonl", Event)))
        with pytest.raises(SystemExit):
            main(["convert", str(FOLDER / "gdelt2.CSV"), str(tmp_path / "x.jsonl"), "--limit", "-1"])

    def test_skipped(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """What cannot be read is counted, with a reason and a place, and the rest is done."""
        path = tmp_path / "bad.csv"
        path.write_bytes((FOLDER / "gdelt2.CSV").read_bytes() + b"one\ttwo\nthree\n")

        assert 1 == main(["convert", str(path), str(tmp_path / "x.jsonl")])
        error = capsys.readouterr().err
        assert "5 written, 2 left out" in error
        assert "bad.csv row 6 (line 6, byte 1260): has 2 cells, not 57 or 58 or 61" in error

    def test_refused(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A file that is not what the user says, or nothing known, is refused in one line, and nothing is written."""
        (tmp_path / "x.csv").write_text("a,b\n1,2\n", encoding="utf-8")
        target = tmp_path / "x.jsonl"

        assert 1 == main(["convert", str(FOLDER / "gdelt2.CSV"), str(target), "--from", "icews"])
        assert "is GDELT events, not ICEWS events" in capsys.readouterr().err
        assert 1 == main(["convert", str(tmp_path / "x.csv"), str(target)])
        assert "is no dataset that this library reads" in capsys.readouterr().err
        assert 2 == main(["convert", str(tmp_path / "x.csv")])
        assert not target.exists()

    def test_pipe(self) -> None:
        """A reader that has enough ends the command without a complaint."""
        command = [sys.executable, "-m", "geopolitics_events", "convert", str(FOLDER / "gdelt2.CSV"), "--to", "jsonl"]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        error = process.stderr.read()
        process.stderr.close()

        assert 141 == process.wait()
        assert b"" == error


class TestDocuments:
    """Documents give their events to datasets, and their codings to DNA."""

    def test_dna(self, tmp_path: Path) -> None:
        """A parsed article opens in DNA, and comes back with its stances."""
        document = ge.parse(TEXT)
        ge.dump(document, tmp_path / "x.json")

        assert 0 == main(["convert", str(tmp_path / "x.json"), str(tmp_path / "x.dna")])
        assert 0 == main(["convert", str(tmp_path / "x.dna"), str(tmp_path / "y.jsonl")])
        (again,) = ge.load_many(tmp_path / "y.jsonl")
        assert [(one.holder.id, one.stance) for one in document.positions] == [
            (one.holder.id, one.stance) for one in again.positions
        ]
        assert [again] == list(read_documents(io.BytesIO((tmp_path / "x.dna").read_bytes())))

    def test_lines(self, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
        """Documents go to standard output as JSON Lines."""
        ge.dump(ge.parse(TEXT), tmp_path / "x.yaml")

        assert 0 == main(["convert", str(tmp_path / "x.yaml"), "--to", "jsonl"])
        assert TEXT == json.loads(capfdbinary.readouterr().out)["text"]
