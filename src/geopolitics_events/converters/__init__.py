"""Records from and to JSON, JSON Lines, MessagePack and YAML, each also gzip-compressed.

One set of plain data serves every format: dates are texts, enums their values, keys sorted.
"""

from __future__ import annotations

from .files import dump, dump_many, load, load_many
from .formats import FORMATS, LIMIT, dumps, loads
from .migrations import MIGRATIONS, Migration, Plain
from .plain import configure

__all__ = [
    "FORMATS",
    "LIMIT",
    "MIGRATIONS",
    "Migration",
    "Plain",
    "configure",
    "dump",
    "dump_many",
    "dumps",
    "load",
    "load_many",
    "loads",
]
