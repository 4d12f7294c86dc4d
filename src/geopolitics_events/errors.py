"""Every exception of this library; all share one base.

A message says where, what was wrong with the value shown, and what to do.
The data of an error are also its attributes, so that programs need not read messages.
"""

from __future__ import annotations

__all__ = [
    "ConversionError",
    "DatasetError",
    "GeopoliticsError",
    "LimitError",
    "MissingExtraError",
    "RecordError",
    "RecordTypeError",
    "SchemaVersionError",
    "SpanError",
    "TableError",
    "UnknownCodeError",
    "WorkerError",
]


class GeopoliticsError(Exception):
    """The base of every exception that this library raises.

    >>> issubclass(RecordError, GeopoliticsError)
    True
    """


class RecordError(GeopoliticsError, ValueError):
    """Raised when the values of a record contradict its contract.

    Attributes:
        faults: One message a fault, each beginning with ``Record.field``.

    >>> str(RecordError("Zone.end: must be greater than start 5; got 3"))
    'Zone.end: must be greater than start 5; got 3'
    """

    faults: tuple[str, ...]

    def __init__(self, *faults: str) -> None:
        super().__init__(*faults)
        self.faults = faults

    def __str__(self) -> str:
        return "; ".join(self.faults)


class RecordTypeError(RecordError, TypeError):
    """Raised when a field of a record is given a value of another type.

    >>> issubclass(RecordTypeError, TypeError)
    True
    """


class SpanError(RecordError):
    """Raised when a span does not fit its text, or says other words than the text.

    Attributes:
        start: Where the span begins, in code points.
        end: Where it ends, exclusive.
        length: How long the text is.

    >>> error = SpanError("Document.text: span 90-140 ends after it", start=90, end=140, length=120)
    >>> error.length
    120
    """

    def __init__(self, *faults: str, start: int = 0, end: int = 0, length: int = 0) -> None:
        super().__init__(*faults)
        self.start = start
        self.end = end
        self.length = length


class UnknownCodeError(GeopoliticsError, ValueError):
    """Raised when a code is in none of the lists it must come from.

    Attributes:
        code: The code as given.
        scheme: The list it was looked up in, such as ``PLOVER type``.
        nearest: The listed code most like it; None where nothing is alike.

    >>> str(UnknownCodeError("REJEKT", "PLOVER type", "REJECT"))
    "'REJEKT' is not a PLOVER type; the nearest is 'REJECT'"
    """

    def __init__(self, code: object, scheme: str, nearest: str | None = None) -> None:
        super().__init__(code, scheme, nearest)
        self.code = code
        self.scheme = scheme
        self.nearest = nearest

    def __str__(self) -> str:
        advice = "see geopolitics_events.codes"
        if self.nearest is not None:
            advice = f"the nearest is {self.nearest!r}"
        article = "an" if self.scheme[0] in "AEIO" else "a"
        return f"{self.code!r} is not {article} {self.scheme}; {advice}"


class TableError(GeopoliticsError, ValueError):
    """Raised when a table that ships with the library, or a user's own, is malformed.

    Attributes:
        file: The name of the table file.
        line: The line, counted from 1; 0 when the fault is the file's as a whole.
        fault: What is wrong with it.

    >>> str(TableError("countries.tsv", 18, "has 3 cells, the header 10"))
    'countries.tsv line 18: has 3 cells, the header 10'
    """

    def __init__(self, file: str, line: int, fault: str) -> None:
        super().__init__(file, line, fault)
        self.file = file
        self.line = line
        self.fault = fault

    def __str__(self) -> str:
        where = f"{self.file} line {self.line}" if self.line else self.file
        return f"{where}: {self.fault}"


class ConversionError(GeopoliticsError, ValueError):
    """Raised when data are not the record they were read as.

    Attributes:
        faults: Every fault found, as ``(path, message)``; the path is empty for the whole.

    >>> print(ConversionError(("statements[2].cue.start", "is missing"), ("coder", "5 is not a str")))
    statements[2].cue.start: is missing
    coder: 5 is not a str
    """

    faults: tuple[tuple[str, str], ...]

    def __init__(self, *faults: tuple[str, str]) -> None:
        super().__init__(*faults)
        self.faults = faults

    def __str__(self) -> str:
        return "\n".join(f"{path}: {message}" if path else message for path, message in self.faults)


class SchemaVersionError(ConversionError):
    """Raised when a document says a schema number that this release cannot read.

    >>> issubclass(SchemaVersionError, ConversionError)
    True
    """


class LimitError(ConversionError):
    """Raised when data exceed a limit that the caller may raise.

    >>> issubclass(LimitError, ConversionError)
    True
    """


class DatasetError(GeopoliticsError, ValueError):
    """Raised when a row of a dataset file cannot be read, or an event not be written as one.

    Attributes:
        file: The file, or the format when the data have no name.
        row: The row, counted from 1 without the header; 0 when the fault is the file's.
        column: The column's name in the dataset; empty when the fault is the row's.
        fault: What is wrong.
        line: The line of the file on which the row begins, counted from 1; 0 when unknown.
        offset: The byte of the unpacked file at which the row begins, counted from 0.
        value: The cell, or the whole row as far as it can be shown; None when there is none.

    >>> str(DatasetError("gdelt.tsv", 18, "EventCode", "'9999' is not a CAMEO code"))
    "gdelt.tsv row 18, EventCode: '9999' is not a CAMEO code"
    """

    def __init__(
        self,
        file: str,
        row: int,
        column: str,
        fault: str,
        *,
        line: int = 0,
        offset: int = 0,
        value: str | None = None,
    ) -> None:
        super().__init__(file, row, column, fault)
        self.file = file
        self.row = row
        self.column = column
        self.fault = fault
        self.line = line
        self.offset = offset
        self.value = value

    def __str__(self) -> str:
        row = f" row {self.row}" if self.row else ""
        line = f" (line {self.line}, byte {self.offset})" if self.line else ""
        column = f", {self.column}" if self.column else ""
        return f"{self.file}{row}{line}{column}: {self.fault}"


class MissingExtraError(GeopoliticsError, ImportError):
    """Raised when a function needs a package that is not installed.

    Attributes:
        purpose: What needs it, such as ``to_pandas``.
        package: The package that is missing.
        extra: The extra of this library that installs it.

    >>> str(MissingExtraError("to_pandas", "pandas", "pandas"))
    'to_pandas needs pandas; install geopolitics-events[pandas]'
    """

    def __init__(self, purpose: str, package: str, extra: str) -> None:
        super().__init__(purpose, package, extra)
        self.purpose = purpose
        self.package = package
        self.extra = extra

    def __str__(self) -> str:
        return f"{self.purpose} needs {self.package}; install geopolitics-events[{self.extra}]"


class WorkerError(GeopoliticsError, RuntimeError):
    """Raised when a process for parallel work cannot start.

    Under ``spawn`` and ``forkserver`` a script must keep its calls below ``if __name__ == "__main__":``.

    >>> issubclass(WorkerError, RuntimeError)
    True
    """
