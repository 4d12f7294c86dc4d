"""Bulk work: many texts in parallel, in order, in bounded memory; Arrow batches for the engines; resuming.

>>> from geopolitics_events.streaming import parse_many
>>> [len(document.events) for document in parse_many(["Peru rejected Chile's offer.", "Nothing."])]
[1, 0]
"""

from __future__ import annotations

from .arrow import batch_schema, from_batches, parquet_tasks, parse_batches, read_outcomes, write_outcomes
from .many import outcomes, parse_lines, parse_many
from .resuming import Record
from .tasks import Failure, Fault, Item, Task, prepare

__all__ = [
    "Failure",
    "Fault",
    "Item",
    "Record",
    "Task",
    "batch_schema",
    "from_batches",
    "outcomes",
    "parquet_tasks",
    "parse_batches",
    "parse_lines",
    "parse_many",
    "prepare",
    "read_outcomes",
    "write_outcomes",
]
