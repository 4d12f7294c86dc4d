"""Engines that spread work over machines run the parser as it is: Dask on a real cluster of two processes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import dask.bag
import pyarrow as pa
import pytest
from dask.distributed import Client, LocalCluster
from pyarrow import parquet

import geopolitics_events as ge
from geopolitics_events.streaming import from_batches

TEXTS = [f"{country} rejected the offer of mediation on Saturday." for country in ("Peru", "Kenya", "Norway")] * 20


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    """Give a cluster of two worker processes on this machine."""
    with (
        LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=None
        ) as cluster,
        Client(cluster) as client,
    ):
        yield client


@pytest.fixture(scope="module")
def documents() -> list[ge.Document]:
    """Give what `parse` makes of the texts."""
    return [ge.parse(text) for text in TEXTS]


@pytest.mark.usefixtures("client")
class TestDask:
    """The recipes of the page "Big corpora"."""

    def test_batches(self, tmp_path: Path, documents: list[ge.Document]) -> None:
        """Parquet files become Parquet files, a file a task; the results are those of `parse`."""
        for part in range(4):
            table = pa.table({"text": TEXTS[part * 15 : part * 15 + 15]})
            parquet.write_table(table, tmp_path / f"{part}.parquet")

        def read(path: str) -> None:  # A function of a test module cannot be imported where Dask runs it.
            batches = ge.parse_batches(parquet.ParquetFile(path).iter_batches())
            parquet.write_table(pa.Table.from_batches(batches), f"{path}.out")

        paths = [str(tmp_path / f"{part}.parquet") for part in range(4)]
        dask.bag.from_sequence(paths, npartitions=4).map(read).compute()
        found = [parquet.read_table(f"{path}.out") for path in paths]

        assert documents == list(from_batches(batch for table in found for batch in table.to_batches()))

    def test_documents(self, documents: list[ge.Document]) -> None:
        """A bag of texts becomes a bag of documents; `parse_many` knows that it may start no processes there."""
        bag = dask.bag.from_sequence(TEXTS, npartitions=4)

        assert documents == bag.map_partitions(lambda texts: list(ge.parse_many(texts))).compute()
