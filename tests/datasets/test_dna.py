"""Codings of people open here, and parsed articles open in DNA."""

from __future__ import annotations

import gzip
import io
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import geopolitics_events as ge
from geopolitics_events.datasets import agreement, read_documents, write_documents
from geopolitics_events.errors import DatasetError
from geopolitics_events.records import Document, Source, Span, Stance, Statement, StatementKind

TEXT = "🏆 Kofi Smithson praised the dam. “No dam will be built,” said Narendra Modi.\nThe Fish Guild has doubts."
PRAISE, REFUSAL, DOUBTS = (
    "Kofi Smithson praised the dam.",
    "“No dam will be built,” said Narendra Modi.",
    "The Fish Guild has doubts.",
)
CODINGS = [
    (PRAISE, "Kofi Smithson", "Fish Guild", "The dam should be built", 1),
    (REFUSAL, "Narendra Modi", "", "The dam should be built", 0),
    (DOUBTS, "", "Fish Guild", "The dam should be built", 0),
    (DOUBTS, "", "Fish Guild", "", 1),
]


def units(words: str) -> tuple[int, int]:
    """Where some words stand, as Java counts: the trophy before them takes two units."""
    start = TEXT.index(words) + 1

    return start, start + len(words)


def database(*, version: int) -> bytes:
    """A small database of a version of DNA, in the parts that are read."""
    with closing(sqlite3.connect(":memory:")) as base:
        run = base.execute
        run("CREATE TABLE SETTINGS(Property TEXT, Value TEXT)")
        run("CREATE TABLE DOCUMENTS(ID INTEGER, Title TEXT, Text TEXT, Source TEXT, Date INTEGER)")
        run(
            "CREATE TABLE STATEMENTS(ID INTEGER, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER, Stop INTEGER)"
        )
        run("CREATE TABLE VARIABLES(ID INTEGER, Variable TEXT, DataType TEXT, StatementTypeId INTEGER)")
        run("CREATE TABLE DATABOOLEAN(StatementId INTEGER, VariableId INTEGER, Value INTEGER)")
        kind = "Value TEXT" if version == 2 else "Entity INTEGER"
        run(f"CREATE TABLE DATASHORTTEXT(StatementId INTEGER, VariableId INTEGER, {kind})")
        if version == 3:
            run("CREATE TABLE ENTITIES(ID INTEGER, VariableId INTEGER, Value TEXT)")
        day = 1_700_000_000 * (1000 if version == 2 else 1)
        run("INSERT INTO DOCUMENTS VALUES (7, 'The dam', ?, 'The Gull', ?)", (TEXT, day))
        for number, name in enumerate(("person", "organization", "concept", "agreement"), start=1):
            run("INSERT INTO VARIABLES VALUES (?, ?, '', 1)", (number, name))
        for number, (words, person, body, concept, agrees) in enumerate(CODINGS, start=1):
            run("INSERT INTO STATEMENTS VALUES (?, 1, 7, ?, ?)", (number, *units(words)))
            for variable, value in enumerate((person, body, concept), start=1):
                stored: object = value
                if version == 3:
                    stored = number * 10 + variable
                    run("INSERT INTO ENTITIES VALUES (?, ?, ?)", (stored, variable, value))
                run("INSERT INTO DATASHORTTEXT VALUES (?, ?, ?)", (number, variable, stored))
            run("INSERT INTO DATABOOLEAN VALUES (?, 4, ?)", (number, agrees))
        run("INSERT INTO STATEMENTS VALUES (9, 3, 7, 0, 5)")  # An annotation, without speaker or concept.
        base.commit()

        return base.serialize()


@pytest.fixture(scope="module", params=[2, 3], ids=["v2", "v3"])
def coded(request: pytest.FixtureRequest) -> Document:
    """The document of a database."""
    (document,) = read_documents(io.BytesIO(database(version=request.param)))

    return document


class TestRead:
    """Both schemas give the same documents."""

    def test_source(self, coded: Document) -> None:
        """Title, outlet, day and id; people have no version."""
        expected = Source(id="7", outlet="The Gull", published=date(2023, 11, 14), title="The dam")

        assert (TEXT, expected, None) == (coded.text, coded.source, coded.coder)

    def test_positions(self, coded: Document) -> None:
        """A concept with agreement is a position; offsets count in UTF-16."""
        found = [(one.holder.id, one.issue.name, one.stance, one.evidence[0].text) for one in coded.positions]

        assert [
            ("?/kofi-smithson", "The dam should be built", Stance.SUPPORT, PRAISE),
            ("IND/narendra-modi", "The dam should be built", Stance.OPPOSE, REFUSAL),
            ("?/fish-guild", "The dam should be built", Stance.OPPOSE, DOUBTS),
        ] == found

    def test_statements(self, coded: Document) -> None:
        """Every coding is a statement, quoted where its words are."""
        assert ["indirect", "direct", "indirect", "indirect"] == [one.kind.value for one in coded.statements]

    def test_actors(self, coded: Document) -> None:
        """A person's organisation is the role; mentions stand where the text names them."""
        actors = {one.actor.id: one for one in coded.appearances}

        assert "Fish Guild" == actors["?/kofi-smithson"].actor.role
        assert "Kofi Smithson" == actors["?/kofi-smithson"].mentions[0].span.text
        assert "Narendra Modi" == actors["IND/narendra-modi"].mentions[0].span.text

    def test_packed(self, coded: Document, tmp_path: Path) -> None:
        """A packed database is read too, and a path as an open file."""
        path = tmp_path / "x.dna.gz"
        path.write_bytes(gzip.compress(database(version=3)))

        assert [coded] == list(read_documents(path))

    @pytest.mark.parametrize(
        "data,fault",
        [
            (b"hello", "is no database of the Discourse"),
            (b"SQLite format 3\x00" + b"\x00" * 50, "is no whole DNA database|is a damaged database"),
            (database(version=3)[:4096], "is no whole DNA database|is a damaged database|not one of the Discourse"),
        ],
    )
    def test_refused(self, data: bytes, fault: str) -> None:
        """What is no DNA database is refused."""
        with pytest.raises(DatasetError, match=fault):
            list(read_documents(io.BytesIO(data)))

    def test_other_database(self) -> None:
        """A database of something else is refused."""
        with closing(sqlite3.connect(":memory:")) as base:
            base.execute("CREATE TABLE DOCUMENTS(ID INTEGER)")
            data = base.serialize()
        with pytest.raises(DatasetError, match="not one of the Discourse Network Analyzer"):
            list(read_documents(io.BytesIO(data)))

    def test_beyond_text(self) -> None:
        """A coding that does not fit its text is an error with the document's number."""
        data = database(version=3)
        with closing(sqlite3.connect(":memory:")) as base:
            base.deserialize(data)
            base.execute("UPDATE STATEMENTS SET Stop = 9999 WHERE ID = 1")
            base.commit()
            data = base.serialize()
        with pytest.raises(DatasetError, match="row 1, DOCUMENTS: "):
            list(read_documents(io.BytesIO(data)))

    @pytest.mark.parametrize(
        "change,fault",
        [
            ("UPDATE DOCUMENTS SET Text = X'ff'", "data row 1, Text: is no text"),
            ("UPDATE STATEMENTS SET Start = 'x' WHERE ID = 1", "data row 1, Start: of statement 1 is no number"),
            ("UPDATE STATEMENTS SET Stop = 1.5 WHERE ID = 2", "data row 1, Start: of statement 2 is no number"),
            ("UPDATE DOCUMENTS SET Title = X'ff'", "data row 1, DOCUMENTS: Source.title: b'\\xff' is not a str"),
        ],
    )
    def test_odd_cells(self, change: str, fault: str) -> None:
        """SQLite lets anything stand anywhere; what cannot be read is told."""
        with closing(sqlite3.connect(":memory:")) as base:
            base.deserialize(database(version=3))
            base.execute(change)
            base.commit()
            data = base.serialize()
        with pytest.raises(DatasetError) as caught:
            list(read_documents(io.BytesIO(data)))

        assert fault == str(caught.value)

    @pytest.mark.parametrize("stamp", ["never", 99999999999999999, 1.5, None])
    def test_odd_days(self, stamp: object) -> None:
        """What is no day is none."""
        with closing(sqlite3.connect(":memory:")) as base:
            base.deserialize(database(version=2))
            base.execute("UPDATE DOCUMENTS SET Date = ?", (stamp,))
            base.commit()
            data = base.serialize()
        (document,) = read_documents(io.BytesIO(data))

        assert document.source.published is None

    def test_other_letters(self) -> None:
        """Speakers and concepts that are written in other letters are not taken for one another."""
        with closing(sqlite3.connect(":memory:")) as base:
            base.deserialize(database(version=3))
            for old, new in (("Kofi Smithson", "Анна"), ("Narendra Modi", "Борис"), ("Fish Guild", "")):
                base.execute("UPDATE ENTITIES SET Value = ? WHERE Value = ?", (new, old))
            base.execute("UPDATE ENTITIES SET Value = '水坝' WHERE ID = 13")
            base.execute("UPDATE ENTITIES SET Value = '大坝' WHERE ID = 23")
            base.commit()
            data = base.serialize()
        (document,) = read_documents(io.BytesIO(data))

        assert ["Анна", "Борис"] == [position.holder.name for position in document.positions]
        assert 2 == len({position.issue.id for position in document.positions})

    @given(data=st.data())
    def test_damage(self, data: st.DataObject) -> None:
        """Damage is an error of ours, or harmless."""
        content = bytearray(database(version=data.draw(st.sampled_from([2, 3]))))
        for _ in range(data.draw(st.integers(1, 20))):
            content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
        try:
            documents = list(read_documents(io.BytesIO(bytes(content))))
        except DatasetError:
            return

        assert all(isinstance(document, Document) for document in documents)


class TestWrite:
    """A document opens in DNA 3."""

    def test_round_trip(self, coded: Document) -> None:
        """What people coded comes back whole, but for the numbers of the documents."""
        stream = io.BytesIO()
        assert 1 == write_documents([coded], stream)
        (again,) = read_documents(io.BytesIO(stream.getvalue()))

        assert (coded.positions, coded.appearances, coded.text) == (again.positions, again.appearances, again.text)
        assert coded.statements == again.statements
        assert 1 == agreement(coded, again).records["statements"].f1

    def test_nobody(self) -> None:
        """Words of nobody in particular come back so."""
        span = Span(start=0, end=4, text="Rain")
        document = Document(text="Rain fell.", statements=(Statement(content=(span,), kind=StatementKind.INDIRECT),))
        stream = io.BytesIO()
        write_documents([document], stream)
        (again,) = read_documents(io.BytesIO(stream.getvalue()))

        assert document.statements == again.statements

    @pytest.mark.parametrize("published", [None, date(1812, 6, 24), date(2025, 5, 10)])
    def test_day(self, published: date | None) -> None:
        """The day of publication comes back, and none where none is known."""
        stream = io.BytesIO()
        write_documents([Document(text="Rain fell.", source=Source(published=published))], stream)
        (again,) = read_documents(io.BytesIO(stream.getvalue()))

        assert published == again.source.published

    def test_stances(self) -> None:
        """Stances that DNA's yes and no cannot say stand in a variable of their own."""
        document = ge.parse(ge.seed())
        stream = io.BytesIO()
        write_documents([document], stream)
        (again,) = read_documents(io.BytesIO(stream.getvalue()))
        expected = {(span.text, one.stance) for one in document.positions for span in one.evidence}

        assert expected == {(span.text, one.stance) for one in again.positions for span in one.evidence}

    def test_rules(self) -> None:
        """The database keeps DNA's own rules: every reference is met, every limit kept, the coder can log in."""
        long = Document(text="x" * 500, source=Source(title="t" * 300))
        stream = io.BytesIO()
        write_documents([ge.parse(TEXT), long], stream)
        with closing(sqlite3.connect(":memory:")) as base:
            base.deserialize(stream.getvalue())

            assert [] == base.execute("PRAGMA foreign_key_check").fetchall()
            assert [("ok",)] == base.execute("PRAGMA integrity_check").fetchall()
            assert [("3.0.7",)] == base.execute("SELECT Value FROM SETTINGS WHERE Property = 'version'").fetchall()
            assert [(64,)] == base.execute("SELECT LENGTH(Password) FROM CODERS").fetchall()
            assert 190 == max(length for (length,) in base.execute("SELECT LENGTH(Title) FROM DOCUMENTS"))

    def test_same_bytes(self, tmp_path: Path) -> None:
        """The same documents give the same bytes."""
        first, second = tmp_path / "a.dna", tmp_path / "b.dna"
        for path in (first, second):
            write_documents([ge.parse(TEXT)], path)

        assert first.read_bytes() == second.read_bytes()
