"""Other people's event data, in and out without loss.

>>> from geopolitics_events.datasets import datasets
>>> "gdelt" in datasets()
True
"""

from __future__ import annotations

from .api import datasets, read, write
from .codings import Agreement, Difference, Score, agreement, krippendorff_alpha
from .columns import TABLE_COLUMNS, read_table
from .dna import read_documents
from .dna_writing import write_documents
from .reading import OnError, Reading

__all__ = [
    "TABLE_COLUMNS",
    "Agreement",
    "Difference",
    "OnError",
    "Reading",
    "Score",
    "agreement",
    "datasets",
    "krippendorff_alpha",
    "read",
    "read_documents",
    "read_table",
    "write",
    "write_documents",
]
