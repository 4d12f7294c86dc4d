"""What users add to the lexicon: actors and issues, and the files that hold them."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import fields_dict, frozen

from ..codes import CountryCode, Sector
from ..errors import RecordError, TableError
from ..records import Actor, ActorId, ActorKind, Issue, IssueId
from ..records.fields import checked
from ..tables import listed, read, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

__all__ = ["NamedActor", "NamedIssue", "read_additions"]


@frozen(kw_only=True, field_transformer=checked)
class NamedActor:
    """An actor of a user's lexicon and the words that name it.

    Attributes:
        adjectives: Demonym adjectives of a state ("Bordurian").
        aliases: Other names.
        country: ISO 3166-1 alpha-3 of whom the actor acts for; None for a made-up state and its people.
        end: The last day, month or year in office, as in ISO 8601; empty while it lasts.
        gender: ``m`` or ``f``; None when unknown. It helps with pronouns.
        id: As in `Actor`; members of a made-up state stand under its id (``?/borduria/kurvi-tasch``).
        kind: What sort of actor it is.
        name: The full name.
        people: Nouns for a state's people, singular and plural.
        role: The office of a person.
        seats: The capital and seats of power that stand for a state's government.
        sectors: PLOVER's sectors, the best one first.
        start: The first day, month or year in office; empty when it does not matter.
        surnames: What later mentions of a person use; the last word of the name when empty.

    >>> NamedActor(id=ActorId("?/borduria"), name="Borduria", kind=ActorKind.STATE).root
    '?/borduria'
    """

    adjectives: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    country: CountryCode | None = None
    end: str = ""
    gender: str | None = None
    id: ActorId
    kind: ActorKind
    name: str
    people: tuple[str, ...] = ()
    role: str | None = None
    seats: tuple[str, ...] = ()
    sectors: tuple[Sector, ...] = ()
    start: str = ""
    surnames: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        # The records refuse what is wrong; better here than in a text that names the actor.
        Actor(country=self.country, id=self.id, kind=self.kind, name=self.name, sectors=self.sectors)

    @property
    def root(self) -> str:
        """The id of the state the actor belongs to: its own, its parent's, or its country; empty for none."""
        if self.kind is ActorKind.STATE:
            return self.id
        parent = self.id.rpartition("/")[0]
        return self.country or ("" if parent in {"", "?", "IGO"} or parent.startswith("IGO/") else parent)


@frozen(kw_only=True, field_transformer=checked)
class NamedIssue:
    """An issue of a user's lexicon.

    Attributes:
        id: As in `Issue`, lower-case ("fisheries").
        name: The issue in a few words, worded so that one can be for it ("fishing rights").
        terms: The words that name it in a text, lower-case.

    >>> NamedIssue(id=IssueId("fisheries"), name="fishing rights", terms=("fishing rights", "fishing quotas")).id
    'fisheries'
    """

    id: IssueId
    name: str
    terms: tuple[str, ...]

    def __attrs_post_init__(self) -> None:
        Issue(id=self.id, name=self.name)


DAY: Final = re.compile(r"(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?")
LISTS: Final = frozenset({"adjectives", "aliases", "people", "seats", "sectors", "surnames", "terms"})

Cells = dict[str, str | tuple[str, ...]]


def read_additions(path: str | Path) -> Iterator[NamedActor | NamedIssue]:
    """The actors and issues of a file, as `Lexicon.with_file` takes it.

    Raises:
        TableError: The file cannot be read, or a row of it is wrong; says the file, the row and the reason.
    """
    path = Path(path)
    rows = _toml_rows(path) if path.suffix == ".toml" else _tsv_rows(path)
    for place, kind, row in rows:
        try:
            yield _issue(place, row) if kind == "issue" else _actor(place, row)
        except RecordError as error:
            raise place.fault(f"{error}") from error


class _Place:
    """Where a row stands: a line of a table file, or the n-th table of a kind in a TOML file."""

    __slots__ = ("file", "line", "row")

    def __init__(self, file: str, line: int, row: str = "") -> None:
        """Take the file's name and the place in it."""
        self.file = file
        self.line = line
        self.row = row

    def fault(self, words: str) -> TableError:
        """The error to raise for this row."""
        return TableError(self.file, self.line, f"{self.row}: {words}" if self.row else words)


def _tsv_rows(path: Path) -> Iterable[tuple[_Place, str, Cells]]:
    """The rows of a table file, each with its place."""
    found = read(path)
    lines = text_of(path).split("\n")
    header = next(number for number, line in enumerate(lines, 1) if not line.startswith("#"))
    if "id" not in lines[header - 1].split("\t"):
        columns = "id, name and kind for actors, id, name and terms for issues"
        raise _Place(path.name, header).fault(f"must name the columns, parted by tabs: {columns}")
    for number, row in enumerate(found, header + 1):
        cells: Cells = {
            key: listed(cell) if key in LISTS else cell for key, cell in row.items() if cell and key != "example"
        }
        yield _Place(path.name, number), "issue" if "terms" in row else "actor", cells


def _toml_rows(path: Path) -> Iterable[tuple[_Place, str, Cells]]:
    """The tables of a TOML file, each with its place."""
    try:
        data = tomllib.loads(text_of(path))
    except tomllib.TOMLDecodeError as error:
        raise TableError(path.name, 0, f"is not TOML: {error}") from error
    for kind, tables in data.items():
        if kind not in {"actor", "issue"} or not isinstance(tables, list):
            got = f"[{kind}]" if isinstance(tables, dict) else repr(kind)
            raise TableError(path.name, 0, f"[[actor]] and [[issue]] are read; got {got}")
        for number, table in enumerate(tables, 1):
            place = _Place(path.name, 0, f"{kind} {number}")
            yield place, kind, {key: _cell(place, key, value) for key, value in table.items()}


def _cell(place: _Place, key: str, value: object) -> str | tuple[str, ...]:
    """A value of a TOML table: text, or a list of texts where the field holds several."""
    if key in LISTS and isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    if key not in LISTS and isinstance(value, str):
        return value
    raise place.fault(f"{key} must be {'a list of texts' if key in LISTS else 'a text'}; got {value!r}")


def _known(place: _Place, row: Cells, cls: type[NamedActor | NamedIssue], needed: tuple[str, ...]) -> None:
    """Refuse fields that do not exist, and rows without the needed ones."""
    names = fields_dict(cls)
    for key in row:
        if key not in names:
            raise place.fault(f"there is no field {key!r}; there are {', '.join(sorted(names))}")
    for key in needed:
        if not row.get(key):
            raise place.fault(f"{key!r} is missing")


def _actor(place: _Place, row: Cells) -> NamedActor:
    """An actor from the cells of a row, checked."""
    _known(place, row, NamedActor, ("id", "name", "kind"))
    kind = ActorKind(_one_of(place, "kind", str(row["kind"]), [kind.value for kind in ActorKind]))
    codes = [sector.value for sector in Sector]
    sectors = tuple(Sector(_one_of(place, "sectors", code, codes)) for code in row.get("sectors", ()))
    if "gender" in row:
        _one_of(place, "gender", str(row["gender"]), ["f", "m"])
    for key in ("end", "start"):
        if not DAY.fullmatch(str(row.get(key, ""))):
            raise place.fault(f"{key}: {row[key]!r} is not a day, month or year; write 2031, 2031-02 or 2031-02-28")
    texts: Mapping[str, str] = {key: str(row[key]) for key in ("end", "gender", "role", "start") if key in row}
    lists = {key: tuple(row.get(key, ())) for key in ("adjectives", "aliases", "people", "seats", "surnames")}
    return NamedActor(
        id=ActorId(str(row["id"])), name=str(row["name"]), kind=kind, sectors=sectors,
        country=CountryCode(str(row["country"])) if "country" in row else None,
        adjectives=lists["adjectives"], aliases=lists["aliases"], people=lists["people"], seats=lists["seats"],
        surnames=lists["surnames"], start=texts.get("start", ""), end=texts.get("end", ""), gender=texts.get("gender"),
        role=texts.get("role"),
    )  # fmt: skip


def _one_of(place: _Place, key: str, value: str, known: list[str]) -> str:
    """A value that must be one of some."""
    if value not in known:
        raise place.fault(f"{key}: {value!r} is not one of {', '.join(known)}")
    return value


def _issue(place: _Place, row: Cells) -> NamedIssue:
    """An issue from the cells of a row."""
    _known(place, row, NamedIssue, ("id", "name", "terms"))
    return NamedIssue(id=IssueId(str(row["id"])), name=str(row["name"]), terms=tuple(row["terms"]))
