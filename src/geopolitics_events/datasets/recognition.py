"""Tell what a file is by counting its columns and reading its header, never by its name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from attrs import evolve, frozen

from ..errors import DatasetError
from ..records.fields import shown
from .quoting import row_text, split_row
from .sheets import Layout, Sheet
from .sources import SQLITE

__all__ = ["BOM", "Form", "form_of", "header_text", "layout_of_header", "without_extra"]

BOM: Final = "\ufeff"
SAMPLE: Final = 200
"""How many lines are looked at."""

# Files that belong to the same datasets and hold no events of ours, by their number of columns.
_OTHERS: Final = {
    11: "a GDELT 1.0 knowledge graph (GKG) file",
    15: "a GDELT 1.0 counts file",
    16: "a GDELT 2.0 mentions file",
    26: "a Phoenix event file",
    27: "a GDELT 2.1 knowledge graph (GKG) file",
}
_SCIENTIFIC: Final = re.compile(r"[0-9](?:[.,][0-9]+)?E\+[0-9]+", re.IGNORECASE)
_MANGLED: Final = (
    "was saved by a spreadsheet ({sign}): codes have lost their leading zeros for good, 010 and 10 are both 10 now; "
    "use the original file"
)
_ALIKE: Final = 0.6
"""How much of a dataset's columns a header must name."""


@frozen(kw_only=True)
class Form:
    """How a file holds its events.

    Attributes:
        sheet: The dataset.
        style: ``rows`` (cells), ``array`` (JSON objects in one value) or ``lines`` (a JSON object a line).
        layouts: The layout of a row, by its number of cells.
        header: The first line where it is a header, as the file has it; None where there is none.
        usual: Whether the header is the one that is written anyway.
    """

    sheet: Sheet
    style: str = "rows"
    layouts: Mapping[int, Layout]
    header: str | None = None
    usual: bool = False


def form_of(name: str, head: bytes, sheets: Iterable[Sheet], wanted: Sheet | None = None) -> Form:
    """Tell what a file is.

    Args:
        name: The file's name for messages.
        head: The first bytes of the file, unpacked.
        sheets: The datasets that are known.
        wanted: The dataset that the caller says it is.

    Raises:
        DatasetError: It is none of them, or another than the one wanted; the message says what it looks like.
    """
    text = _decoded(name, head)
    sample = [line.removesuffix("\r") for line in text.split("\n")[:SAMPLE]]
    if len(sample) > 1:
        sample.pop()  # Empty, or cut off.
    if not sample[0].strip():
        return _empty(name, text, wanted)
    sample = [line for line in sample if line]
    if _begins_json(sample[0]) and "\t" not in sample[0]:
        found = _json_form(text, sheets, wanted)
    else:
        _refuse_spreadsheets(name, sample, sheets)
        tables = [sheet for sheet in sheets if sheet.name != "plover"]
        found = _by_header(sample, tables) or _by_width(sample, tables, wanted)
    if found is None:
        raise DatasetError(name, 0, "", f"is no dataset that this library reads: it looks like {_looks(sample)}")
    if wanted is not None and found.sheet.name != wanted.name:
        raise DatasetError(name, 0, "", f"is {found.sheet.title}, not {wanted.title}; say dataset={found.sheet.name!r}")
    return found


def _decoded(name: str, head: bytes) -> str:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise DatasetError(name, 0, "", "is UTF-16; save it as UTF-8")
    if head.startswith(SQLITE):
        raise DatasetError(name, 0, "", "is a database, as of the Discourse Network Analyzer; use read_documents")
    return head.decode("utf-8", "replace")


def _empty(name: str, text: str, wanted: Sheet | None) -> Form:
    if wanted is None or text:
        raise DatasetError(name, 0, "", "begins with an empty line" if text else "is empty; say which dataset it is of")
    return Form(sheet=wanted, layouts=_layouts(wanted))


def _layouts(sheet: Sheet) -> dict[int, Layout]:
    found: dict[int, Layout] = {}
    for version, columns in sheet.versions.items():
        found.setdefault(len(columns), sheet.layout(version))
    return found


def _refuse_spreadsheets(name: str, sample: list[str], sheets: Iterable[Sheet]) -> None:
    widths = {len(columns) for sheet in sheets for columns in sheet.versions.values()}
    if sample[0].count(";") + 1 in widths and "\t" not in sample[0] and sample[0].count(",") < sample[0].count(";"):
        raise DatasetError(name, 0, "", _MANGLED.format(sign="semicolons between the cells"))
    for line in sample[1:]:
        cells = line.split("\t")
        dates = cells[56:60] if len(cells) in {57, 58, 61} else []
        mangled = next(filter(_SCIENTIFIC.fullmatch, dates), None)
        if mangled is not None:
            raise DatasetError(name, 0, "", _MANGLED.format(sign=f"DATEADDED is {mangled}"))


def _folded(name: str) -> str:
    return name.strip().strip('"').lower().replace(" ", "_").replace(".", "_")


def _columns_named(sheet: Sheet, names: Iterable[str]) -> tuple[str, ...]:
    """The sheet's own names of a header's names; unknown names stay as they are."""
    known = {_folded(column): column for columns in sheet.versions.values() for column in columns}
    known.update(sheet.also)
    return tuple(known.get(_folded(name), name) for name in names)


def layout_of_header(sheet: Sheet, header: str, version: str | None = None) -> Layout | None:
    """Read a header of a dataset; None when it is none.

    >>> from .gdelt import GDELT
    >>> layout_of_header(GDELT, "just some words")
    """
    text = header.removeprefix(BOM).removesuffix("\r")
    try:
        names = split_row(text)[0] if sheet.delimiter == "," or "\t" not in text else text.split("\t")
    except DatasetError:
        return None
    while names and not names[-1]:
        names.pop()
    columns = _columns_named(sheet, names)
    known = next(iter(sheet.versions.values()))
    if len(set(columns) & set(known)) < _ALIKE * len(known) or len(set(columns)) != len(columns):
        return None
    if version is None:
        version = _version_of(sheet, columns)
    return sheet.layout(version, columns)


def _version_of(sheet: Sheet, columns: tuple[str, ...]) -> str:
    """The version whose columns are most like these."""
    return max(
        sheet.versions,
        key=lambda version: len(set(columns) & set(sheet.versions[version])) - _missing(sheet, version, columns),
    )


def _missing(sheet: Sheet, version: str, columns: tuple[str, ...]) -> int:
    return len(set(sheet.versions[version]) - set(columns))


def _by_header(sample: list[str], sheets: Iterable[Sheet]) -> Form | None:
    header = sample[0]
    best: tuple[float, Sheet, Layout] | None = None
    for sheet in sheets:
        layout = layout_of_header(sheet, header)
        if layout is not None:
            known = sheet.versions[layout.version]
            alike = len(set(layout.columns) & set(known)) / len(known)
            if best is None or alike > best[0]:
                best = (alike, sheet, layout)
    if best is None:
        return None
    _, sheet, layout = best
    layout = _with_null(sheet, layout, sample[1:])
    layouts = {len(layout.columns): layout}
    shorter = without_extra(sheet, layout)
    layouts[len(shorter.columns)] = shorter
    usual = sheet.headed and header == header_text(sheet, layout.version)
    return Form(sheet=sheet, layouts=layouts, header=header, usual=usual)


def without_extra(sheet: Sheet, layout: Layout) -> Layout:
    """Leave out the columns that headers name by mistake."""
    return evolve(layout, columns=tuple(column for column in layout.columns if _folded(column) not in sheet.extra))


def header_text(sheet: Sheet, version: str) -> str:
    """Write the usual header of a version of a dataset."""
    columns = sheet.versions[version]
    return row_text(list(columns)) if sheet.delimiter == "," else "\t".join(columns)


def _with_null(sheet: Sheet, layout: Layout, rows: list[str]) -> Layout:
    """Take NA for an empty cell where the file has more of it than of empty cells: R writes so."""
    version = f"{layout.version} NA"
    if version not in sheet.versions:
        return layout
    cells = [cell for row in rows for cell in (row.split("\t") if sheet.delimiter == "\t" else row.split(","))]
    if cells.count("NA") > cells.count(""):
        return evolve(layout, version=version, null="NA")
    return layout


def _by_width(sample: list[str], sheets: Iterable[Sheet], wanted: Sheet | None) -> Form | None:
    """Files without a header, by the number of cells that most rows have."""
    for sheet in sheets:
        layouts = _layouts(sheet)
        widths = Counter(_width(sheet, line) for line in sample)
        fitting = sum(count for width, count in widths.items() if width in layouts)
        if fitting * 2 >= len(sample) or (sheet is wanted and not sheet.headed and fitting):
            if sheet.headed and not _has_number_first(sample):
                continue
            return Form(sheet=sheet, layouts=layouts)
    return None


def _width(sheet: Sheet, line: str) -> int:
    if sheet.delimiter == "\t":
        return line.count("\t") + 1
    try:
        return len(split_row(line)[0])
    except DatasetError:
        return 0


def _has_number_first(sample: list[str]) -> bool:
    return sum(line[:1].isdigit() for line in sample) * 2 >= len(sample)


def _json_form(text: str, sheets: Iterable[Sheet], wanted: Sheet | None) -> Form | None:
    """JSON, by the keys that its first objects have."""
    keys = set(re.findall(r'"([A-Za-z_0-9 ]+)"\s*:', text[:20000]))
    for sheet in sheets:
        known = next(iter(sheet.versions.values()))
        is_record = {"event", "date"} <= keys and keys & {"actor", "source"}
        if sheet.name == "plover" and (is_record or sheet is wanted):
            return Form(sheet=sheet, style="lines", layouts={})
        if len(keys & set(known)) >= _ALIKE * len(known):
            return Form(sheet=sheet, style="array", layouts={})
    return None


def _begins_json(line: str) -> bool:
    return line.lstrip(f"{BOM} ")[:1] in {"{", "["}


def _looks(sample: list[str]) -> str:
    first = sample[0]
    if _begins_json(first):
        own = '"schema":' in first or ('"status":' in first and '"triggers":' in first)
        return "this library's own JSON; use load_many" if own else "JSON with other keys than theirs"
    for sign, word in (("\t", "tabs"), (",", "commas"), (";", "semicolons")):
        widths = Counter(line.count(sign) + 1 for line in sample)
        width, _ = widths.most_common(1)[0]
        if width in _OTHERS and sign != ";":
            return f"{_OTHERS[width]}: {width} columns between {word}"
        if width > 3:
            return f"a table of {width} columns between {word}, which is none of theirs"
    return f"text, which parse reads: {shown(first)}"
