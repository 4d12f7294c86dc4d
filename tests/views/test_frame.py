"""Documents as tables: nothing lost, the published columns, and the libraries that read them."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import attrs
import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

import geopolitics_events as ge
from geopolitics_events.strategies import documents, events
from geopolitics_events.views.frame import (
    COLUMNS,
    Table,
    Tables,
    from_tables,
    read_parquet,
    to_tables,
    write_event_parquet,
    write_parquet,
)

PERU = ge.Actor(id=ge.ActorId("PER"), name="Peru", kind=ge.ActorKind.STATE, country=ge.CountryCode("PER"))
TALK = ge.Document(
    text="Peru urged talks.",
    source=ge.Source(id="a", published=date(2025, 5, 10)),
    appearances=(
        ge.Appearance(
            actor=PERU,
            mentions=(ge.Mention(kind=ge.MentionKind.NAME, span=ge.Span(start=0, end=4, text="Peru")),),
        ),
    ),
    statements=(
        ge.Statement(
            speakers=(PERU,), content=(ge.Span(start=11, end=16, text="talks"),), kind=ge.StatementKind.INDIRECT
        ),
    ),
)


class TestRoundTrip:
    """Documents survive the tables unchanged, in order."""

    @given(many=st.lists(documents(), max_size=3))
    def test_tables(self, many: list[ge.Document]) -> None:
        """Reading back gives equal documents."""
        assert tuple(many) == from_tables(to_tables(many))

    @given(many=st.lists(documents(), max_size=3))
    def test_parquet(self, many: list[ge.Document], tmp_path_factory: pytest.TempPathFactory) -> None:
        """So it does by way of files."""
        folder = tmp_path_factory.mktemp("tables")
        write_parquet(iter(many), folder)

        assert tuple(many) == from_tables(read_parquet(folder))

    @given(many=st.lists(documents(), min_size=1, max_size=3), chance=st.randoms(use_true_random=False))
    def test_any_order(self, many: list[ge.Document], chance: random.Random) -> None:
        """Rows may come in any order, as they do from a database."""
        tables = to_tables(many)
        shuffled = {}
        for name in COLUMNS:
            table = getattr(tables, name)
            order = list(range(len(table)))
            chance.shuffle(order)
            shuffled[name] = Table(name, pa.table(table).take(pa.array(order, pa.int64())))

        assert tuple(many) == from_tables(Tables(**shuffled))

    @given(many=st.lists(documents(), min_size=1, max_size=2))
    @pytest.mark.parametrize("library", ["pandas", "polars"])
    def test_libraries(self, library: str, many: list[ge.Document]) -> None:
        """What went to pandas or polars comes back equal."""
        tables = to_tables(many)
        back = {name: Table(name, getattr(getattr(tables, name), f"to_{library}")()) for name in COLUMNS}

        assert tuple(many) == from_tables(Tables(**back))

    def test_many_batches(self) -> None:
        """More documents than fit into a batch keep their order."""
        many = [ge.Document(text=f"{number}") for number in range(1_100)]

        assert tuple(many) == from_tables(to_tables(many))


class TestLibraries:
    """The tables hand themselves to whoever speaks the Arrow C stream protocol."""

    tables = to_tables(TALK)

    def test_pyarrow(self) -> None:
        """As pyarrow takes them, they have the published columns."""
        table = pa.table(self.tables.statements)

        assert table.column("speaker_names").to_pylist() == [["Peru"]]

    def test_polars(self) -> None:
        """As polars takes them."""
        frame = pl.DataFrame(self.tables.statements)

        assert frame.filter(pl.col("speaker_ids").list.contains("PER"))["content"].to_list() == [["talks"]]

    def test_pandas(self) -> None:
        """As pandas takes them, missing whole numbers do not make the others fractions."""
        frame = self.tables.statements.to_pandas()

        assert pd.DataFrame.from_arrow(self.tables.statements).shape == frame.shape
        assert frame["cue_start"].dtype == pd.Int64Dtype()
        assert [frame["content"][0][0], frame["negated"][0]] == ["talks", False]

    def test_duckdb(self) -> None:
        """As DuckDB takes them, in a query that joins two."""
        statements, mentions = self.tables.statements, self.tables.mentions
        with duckdb.connect() as connection:
            connection.register("statements", statements)
            connection.register("mentions", mentions)
            rows = connection.sql(
                "select m.actor_country, s.content[1] from statements s join mentions m "
                "on s.document = m.document and list_contains(s.speaker_ids, m.actor_id)"
            ).fetchall()

        assert rows == [("PER", "talks")]


class TestSchema:
    """The columns are published; a change here is a change for users."""

    def test_stored(self) -> None:
        """The columns and their types are the stored ones."""
        stored = json.loads((Path(__file__).parent / "columns.json").read_text(encoding="utf-8"))

        assert stored == {name: dict(columns) for name, columns in COLUMNS.items()}

    @given(document=documents())
    def test_of_every_document(self, document: ge.Document) -> None:
        """Whatever a document holds, even nothing, its tables have these columns."""
        tables = to_tables(document)

        assert {name: [column for column, _ in columns] for name, columns in COLUMNS.items()} == {
            name: pa.table(getattr(tables, name)).column_names for name in COLUMNS
        }

    @given(many=st.lists(events(), max_size=3))
    def test_events_alone(self, many: list[ge.Event]) -> None:
        """Events without a document have rows too, with their actors' names."""
        names = [row["actor_names"] for row in Table.of_events(many)]

        assert [[actor.name for actor in event.actors] for event in many] == names


class TestFaults:
    """Tables that do not fit together are refused with the place of the fault."""

    def test_missing_column(self) -> None:
        """A missing column is named."""
        table = pa.table(to_tables(TALK).statements).drop_columns(["cue"])

        with pytest.raises(ge.ConversionError, match=r"statements\.cue: is missing"):
            Table("statements", table)

    def test_wrong_type(self) -> None:
        """A column of another type is refused."""
        table = pa.table(to_tables(TALK).statements)
        words = pa.array([["no number"]])

        with pytest.raises(ge.ConversionError, match="statements: does not have the columns' types"):
            Table("statements", table.set_column(0, "document", words))

    @pytest.mark.parametrize(
        "name, column, value, message",
        [
            ("mentions", "actor_id", "CHL", "'PER' is an actor of a record, but has no mention"),
            ("statements", "document", 7, "document 7: has records, but is not in documents"),
            ("statements", "document", None, "numbers no document"),
            ("statements", "statement", None, "document 0: statement: None is no place; each row needs its own"),
            ("mentions", "appearance", None, "document 0: appearance: None is no place"),
            ("mentions", "mention", None, "document 0: mention: None is no place"),
            ("statements", "kind", "shouted", r"document 0: statements\[0\]\.kind: 'shouted'"),
            (
                "statements",
                "content_start",
                [],
                "^document 0: columns that .* differ in length: content has 1, content_start",
            ),
            ("statements", "content_start", [3], r"statements\[0\]"),
        ],
    )
    def test_wrong_value(self, name: str, column: str, value: object, message: str) -> None:
        """A wrong value is refused with the document and the path."""
        tables = to_tables(TALK)
        rows = [{**row, column: value} for row in getattr(tables, name)]
        schema = pa.table(getattr(tables, name)).schema
        changed = {each: getattr(tables, each) for each in COLUMNS} | {
            name: Table(name, pa.Table.from_pylist(rows, schema=schema))
        }

        with pytest.raises(ge.ConversionError, match=message):
            from_tables(Tables(**changed))

    @pytest.mark.parametrize("column", ["when_basis", "place_name", "origin_dataset"])
    def test_half_empty(self, column: str) -> None:
        """A date, place or origin that lacks its one needful column is no empty one."""
        event = ge.Event(
            origin=ge.Origin(dataset="x", record_id="7"),
            place=ge.Place(name="Lima", latitude=-12.0),
            status=ge.EventStatus.HAPPENED,
            when=ge.When(basis=ge.DateBasis.DATASET, start=date(2025, 5, 10)),
        )
        tables = to_tables(ge.Document(text="Peru", events=(event,)))
        rows = [{**row, column: None} for row in tables.events]
        changed = Table("events", pa.Table.from_pylist(rows, schema=pa.table(tables.events).schema))

        with pytest.raises(ge.ConversionError, match=rf"events\[0\]\.{column.replace('_', '.')}: None is no"):
            from_tables(attrs.evolve(tables, events=changed))

    def test_column_twice(self) -> None:
        """A column that stands twice is named."""
        table = pa.table(to_tables(TALK).documents)

        with pytest.raises(ge.ConversionError, match=r"^documents\.text: stands twice$"):
            Table("documents", table.append_column("text", table["text"]))

    def test_other_table(self) -> None:
        """There are five tables."""
        with pytest.raises(ge.ConversionError, match="claims: is no table; there are documents, mentions"):
            Table("claims", pa.table({"document": [0]}))

    def test_beyond_python(self) -> None:
        """A day that Python cannot hold is told with its table."""
        tables = to_tables(TALK)
        table = pa.table(tables.documents)
        far = pa.array([10**8], pa.int32()).cast(pa.date32())
        changed = Table("documents", table.set_column(table.schema.get_field_index("published"), "published", far))

        with pytest.raises(ge.ConversionError, match="documents: has a value that Python cannot hold"):
            from_tables(attrs.evolve(tables, documents=changed))

    def test_document_twice(self) -> None:
        """A document stands once in its table."""
        tables = to_tables(TALK)
        twice = pa.concat_tables([pa.table(tables.documents)] * 2)

        with pytest.raises(ge.ConversionError, match="document 0: stands twice"):
            from_tables(
                Tables(
                    documents=Table("documents", twice),
                    mentions=tables.mentions,
                    statements=tables.statements,
                    positions=tables.positions,
                    events=tables.events,
                )
            )

    @pytest.mark.parametrize("write", [write_parquet, write_event_parquet])
    def test_kept_when_failing(self, tmp_path: Path, write: Callable[[Iterator[object], Path], int]) -> None:
        """Files that are there stay whole when there is no end to what is written."""

        def broken() -> Iterator[object]:
            yield (
                TALK
                if write is write_parquet
                else ge.Event(status=ge.EventStatus.HAPPENED, origin=ge.Origin(dataset="x"))
            )
            raise RuntimeError("lost")

        target = tmp_path / "events.parquet"
        target.write_bytes(b"old")
        with pytest.raises(RuntimeError, match="lost"):
            write(broken(), tmp_path if write is write_parquet else target)

        assert b"old" == target.read_bytes()
        assert [target] == list(tmp_path.iterdir())

    def test_no_parquet(self, tmp_path: Path) -> None:
        """A file of something else is refused by name."""
        write_parquet(TALK, tmp_path)
        (tmp_path / "events.parquet").write_bytes(b"PAR1 or so")

        with pytest.raises(ge.ConversionError, match=r"events\.parquet: is no Parquet file"):
            read_parquet(tmp_path)
