"""Why each record was made."""

from __future__ import annotations

from pathlib import Path

import pytest

import geopolitics_events
from geopolitics_events import explain, parse
from geopolitics_events.cli import main
from geopolitics_events.parsing.explanation import Cause

TEXT = "India rejects mediation on Kashmir.\nPeru said Chile must withdraw its troops.\n"


class TestExplain:
    """The same document, with reasons beside it."""

    @pytest.mark.parametrize("text", ["", TEXT, geopolitics_events.seed()], ids=["empty", "short", "seed"])
    def test_document(self, text: str) -> None:
        """Explaining changes nothing, and every record has its reason, in order."""
        explanation = explain(text)
        document = explanation.document

        assert parse(text) == document
        assert document.appearances == tuple(reason.record for reason in explanation.actors)
        assert document.statements == tuple(reason.record for reason in explanation.statements)
        assert document.positions == tuple(reason.record for reason in explanation.positions)
        assert document.events == tuple(reason.record for reason in explanation.events)

    def test_causes(self) -> None:
        """Every cause names its rule and words of the text; an actor has one for each mention."""
        explanation = explain(geopolitics_events.seed())
        text = " ".join(explanation.document.text.split())

        for reason in (*explanation.actors, *explanation.statements, *explanation.positions, *explanation.events):
            assert reason.causes
            for cause in reason.causes:
                assert "." in cause.rule
                assert " ".join(cause.words.split()) in text
        for reason in explanation.actors:
            assert len(reason.record.mentions) <= len(reason.causes)

    def test_lines(self) -> None:
        """As text, the reasons stand below the line that they are about."""
        lines = str(explain(TEXT)).split("\n")

        assert "India rejects mediation on Kashmir." == lines[0]
        assert lines.index("  position of IND: oppose mediation/kashmir") < lines.index(
            "Peru said Chile must withdraw its troops."
        )
        assert "      position.verb, stances:oppose, 'rejects mediation on Kashmir'" in lines

    def test_control_characters(self) -> None:
        """No text can steer the reader's terminal."""
        assert "\x1b" not in str(explain("India rejects\x1b[31m mediation on Kashmir."))


class TestCells:
    """The row of a table that a cause names."""

    @pytest.mark.parametrize(
        ("row", "column", "cell"),
        [
            ("countries:PER", "name", "Peru"),
            ("issues:mediation", "topic", "about"),
            ("stances:oppose", "stance", "oppose"),
        ],
    )
    def test_row(self, row: str, column: str, cell: str) -> None:
        """It is looked up by its key."""
        cells = Cause(rule="actor.name", row=row, words="Peru").cells

        assert cells is not None
        assert cell == cells[column]

    @pytest.mark.parametrize("row", ["", "lexicon:borduria", "countries:XXX"])
    def test_none(self, row: str) -> None:
        """A rule without a row, a user's row and an unknown one have none."""
        assert Cause(rule="actor.name", row=row, words="Peru").cells is None

    def test_all(self) -> None:
        """Every row that the founding article used is found again."""
        explanation = explain(geopolitics_events.seed())
        reasons = (*explanation.actors, *explanation.statements, *explanation.positions, *explanation.events)
        causes = [cause for reason in reasons for cause in reason.causes if cause.row]

        assert causes
        assert [] == [cause.row for cause in causes if cause.cells is None]


def test_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command prints the same; a missing file is one line on standard error."""
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")

    assert 0 == main(["explain", str(path)])
    assert str(explain(TEXT)) + "\n" == capsys.readouterr().out
    assert 1 == main(["explain", str(tmp_path / "absent.txt")])
    assert "absent.txt" in capsys.readouterr().err
