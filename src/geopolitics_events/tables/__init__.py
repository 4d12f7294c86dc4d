"""The hand-kept data files of the library, and the one way to read them.

A table is a UTF-8 file of tab-separated cells beside this module. Lines that begin with
``#`` say what it is and where its facts come from; the next line names the columns; every
further line is one fact, with an example in its last column.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from ..errors import TableError

__all__ = ["Row", "content", "listed", "names", "read", "rows", "text_of"]

Row = Mapping[str, str]
"""One row: its cells by column name; an empty cell is an empty string."""

# importlib.resources costs 20 ms to import; wheels are installed on disk, so a path will do.
_FOLDER = Path(__file__).parent


def names() -> tuple[str, ...]:
    """Give the names of all tables, sorted.

    >>> "countries" in names()
    True
    """
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.tsv")))


def content(name: str) -> bytes:
    """Give the bytes of a table, for a hash that changes with every row.

    >>> content("countries")[:1]
    b'#'
    """
    return (_FOLDER / f"{name}.tsv").read_bytes()


@cache
def rows(name: str) -> tuple[Row, ...]:
    """Read a table of the library; a second call costs nothing.

    Args:
        name: The table's name without folder and suffix, such as ``"countries"``.

    Returns:
        The rows in file order. They cannot be changed.

    Raises:
        TableError: There is no such table, or a row of it is malformed.

    >>> rows("countries")[0]["alpha3"]
    'ABW'
    """
    path = _FOLDER / f"{name}.tsv"
    if not path.is_file():
        raise TableError(path.name, 0, f"there is no such table; there are {', '.join(names())}")
    return read(path)


def read(path: Path) -> tuple[Row, ...]:
    """Read any file in the form of our tables, for tables that users add.

    Raises:
        TableError: The file is not UTF-8, has no header, or a row has too many or too few cells.

    >>> read(Path("absent.tsv"))
    Traceback (most recent call last):
        ...
    geopolitics_events.errors.TableError: absent.tsv: cannot be read (No such file or directory)
    """
    lines = text_of(path).split("\n")
    if lines[-1] == "":
        lines.pop()
    first = next((at for at, line in enumerate(lines) if not line.startswith("#")), len(lines))
    if first == len(lines):
        raise TableError(path.name, 0, "has no header line; name the columns, separated by tabs")
    header = lines[first].split("\t")
    if len(set(header)) != len(header) or "" in header:
        raise TableError(path.name, first + 1, f"header {header!r} repeats or omits a column's name")
    width = len(header) - 1
    found: list[Row] = []
    for at in range(first + 1, len(lines)):
        line = lines[at]
        if line.count("\t") != width or line[-1:] == "\r":
            raise TableError(path.name, at + 1, _row_fault(line, width))
        found.append(MappingProxyType(dict(zip(header, line.split("\t"), strict=True))))
    return tuple(found)


def text_of(path: Path) -> str:
    """Give the text of a file of facts.

    Raises:
        TableError: The file cannot be read, or is not UTF-8.

    >>> text_of(Path("absent.toml"))
    Traceback (most recent call last):
        ...
    geopolitics_events.errors.TableError: absent.toml: cannot be read (No such file or directory)
    """
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise TableError(path.name, 0, f"cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise TableError(path.name, 0, f"is not UTF-8 at byte {error.start}; save it as UTF-8") from error


def _row_fault(line: str, width: int) -> str:
    if line[-1:] == "\r":
        return "ends in a carriage return; save the file with LF line ends"
    return f"has {line.count(chr(9)) + 1} cells, the header {width + 1}; separate cells by one tab"


def listed(cell: str) -> tuple[str, ...]:
    """Split a cell that holds several values; an empty cell holds none.

    >>> listed("Burma|Union of Burma")
    ('Burma', 'Union of Burma')
    """
    return tuple(cell.split("|")) if cell else ()
