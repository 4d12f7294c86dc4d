"""Other people's event data, in and out without loss.

>>> from geopolitics_events.datasets import datasets
>>> "gdelt" in datasets()
True
"""

from __future__ import annotations

from .api import datasets, read, write
from .dna import read_documents
from .dna_writing import write_documents
from .reading import OnError, Reading

__all__ = ["OnError", "Reading", "datasets", "read", "read_documents", "write", "write_documents"]
