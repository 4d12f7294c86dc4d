"""How far two codings of the same texts agree: what a paper reports before it uses a machine coder.

Records of the two sides are matched by where they stand in the text and by who is concerned, never by their codes, so
that the codes of matched records can be compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from attrs import frozen

from ..records import Actor, Document, Event, Position, Span, Statement

__all__ = ["Agreement", "Difference", "Score", "agreement", "krippendorff_alpha"]

Record: TypeAlias = Actor | Statement | Position | Event

OVERLAP: Final = 0.5


@frozen(kw_only=True)
class Score:
    """How many of one side's records or codes the other side has too.

    Attributes:
        both: On both sides.
        theirs: On the side that is taken for right.
        ours: On the side that is judged.

    >>> score = Score(both=6, theirs=8, ours=12)
    >>> score.precision, score.recall, round(score.f1, 2)
    (0.5, 0.75, 0.6)
    """

    both: int
    theirs: int
    ours: int

    @property
    def precision(self) -> float | None:
        """The share of ours that is theirs too; None when we have nothing."""
        return self.both / self.ours if self.ours else None

    @property
    def recall(self) -> float | None:
        """The share of theirs that is ours too; None when they have nothing."""
        return self.both / self.theirs if self.theirs else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of the two; None when both sides have nothing."""
        total = self.theirs + self.ours
        return 2 * self.both / total if total else None


@frozen(kw_only=True)
class Difference:
    """One place where the sides differ.

    Attributes:
        document: The id of the text's document.
        kind: ``missed`` by us, ``added`` by us, or ``coded`` otherwise.
        fields: The fields that differ, where both sides have the record.
        theirs: Their record; None where they have none.
        ours: Our record; None where we have none.
    """

    document: str
    kind: Literal["missed", "added", "coded"]
    fields: tuple[str, ...] = ()
    theirs: Record | None = None
    ours: Record | None = None


@frozen(kw_only=True)
class Agreement:
    """What two codings share.

    Attributes:
        texts: How many texts both sides have.
        unpaired: The ids of documents whose text only one side has; they count for nothing.
        records: A score by record type: ``actors``, ``statements``, ``positions``, ``events``.
        codes: A score by field and code, such as ``("positions.stance", "oppose")``.
        alphas: Krippendorff's alpha by field, over the records that both sides have; None where it is not defined.
        differences: Every difference, in the order of the texts.
    """

    texts: int
    unpaired: tuple[str, ...]
    records: Mapping[str, Score]
    codes: Mapping[tuple[str, str], Score]
    alphas: Mapping[str, float | None]
    differences: tuple[Difference, ...]

    def __str__(self) -> str:
        """Write the figures as a table of plain text."""
        lines = [f"{self.texts} texts, {len(self.unpaired)} unpaired, {len(self.differences)} differences", ""]
        lines.append(f"{'':<32}{'precision':>10}{'recall':>10}{'F1':>10}{'theirs':>8}{'ours':>8}")
        lines += [_line(name, score) for name, score in self.records.items()]
        lines += [_line(f"{name} {code}", score) for (name, code), score in sorted(self.codes.items())]
        lines += ["", "Krippendorff's alpha"]
        lines += [f"{name:<32}{_figure(alpha):>10}" for name, alpha in self.alphas.items()]
        return "\n".join(lines)


def _line(name: str, score: Score) -> str:
    figures = (score.precision, score.recall, score.f1)
    return f"{name:<32}" + "".join(f"{_figure(one):>10}" for one in figures) + f"{score.theirs:>8}{score.ours:>8}"


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def agreement(
    theirs: Document | Iterable[Document], ours: Document | Iterable[Document], *, overlap: float = OVERLAP
) -> Agreement:
    """Compare two codings of the same texts.

    Documents are paired by their texts. Statements and positions are matched where they share words and a speaker or
    holder, events where they share words, actors by their ids; each record has one partner at most, the one it shares
    most with. Codes (stance, type, kind) play no part in the matching.

    Args:
        theirs: The coding that is taken for right: people's, from DNA or JSON.
        ours: The coding that is judged, such as that of ``parse``.
        overlap: How much of the shorter record's words the other must have, from above 0 to 1.

    Returns:
        Precision, recall and F1 by record type and by code, Krippendorff's alpha on codes, and the differences.

    Raises:
        ValueError: The overlap is not in its range.

    >>> from geopolitics_events import parse
    >>> document = parse("India rejects mediation. Pakistan welcomed the offer.")
    >>> agreement(document, document).records["positions"].f1
    1.0
    """
    if not 0 < overlap <= 1:
        raise ValueError(f"overlap must be above 0 and at most 1; got {overlap}")
    right, judged = (_by_text(documents) for documents in (theirs, ours))
    tally = _Tally(overlap)
    for text, document in right.items():
        if text in judged:
            tally.compare(document, judged[text])
    unpaired = [document for text, document in right.items() if text not in judged]
    unpaired += [document for text, document in judged.items() if text not in right]
    return tally.result(tuple(document.id for document in unpaired))


def _by_text(documents: Document | Iterable[Document]) -> dict[str, Document]:
    return {one.text: one for one in ([documents] if isinstance(documents, Document) else documents)}


_CODES: Final[Mapping[str, Callable[[Record], str | None]]] = MappingProxyType(
    {
        "statements.kind": lambda record: record.kind.value if isinstance(record, Statement) else None,
        "positions.stance": lambda record: record.stance.value if isinstance(record, Position) else None,
        "positions.issue": lambda record: record.issue.id if isinstance(record, Position) else None,
        "events.type": lambda record: record.type.value if isinstance(record, Event) and record.type else None,
        "events.status": lambda record: record.status.value if isinstance(record, Event) else None,
    }
)
"""The codes that are compared; issues have names of their own in every study, so they are scored but given no alpha."""

_WITH_ALPHA: Final = ("positions.stance", "events.type", "events.status", "statements.kind")
_TYPES: Final = ("actors", "statements", "positions", "events")


def _actors(document: Document) -> tuple[Actor, ...]:
    return tuple(appearance.actor for appearance in document.appearances)


class _Tally:
    """Counts while texts are compared."""

    def __init__(self, overlap: float) -> None:
        """Start at nothing."""
        self._overlap = overlap
        self._texts = 0
        self._records: dict[str, list[int]] = {name: [0, 0, 0] for name in _TYPES}
        self._codes: dict[tuple[str, str], list[int]] = {}
        self._units: dict[str, list[tuple[str, str]]] = {name: [] for name in _WITH_ALPHA}
        self._differences: list[Difference] = []

    def compare(self, theirs: Document, ours: Document) -> None:
        """Compare the codings of one text."""
        self._texts += 1
        self._match("actors", theirs.id, _actors(theirs), _actors(ours))
        self._match("statements", theirs.id, theirs.statements, ours.statements)
        self._match("positions", theirs.id, theirs.positions, ours.positions)
        self._match("events", theirs.id, theirs.events, ours.events)

    def _match(self, name: str, document: str, theirs: Sequence[Record], ours: Sequence[Record]) -> None:
        pairs = dict(_pairs(theirs, ours, self._overlap))
        partners = set(pairs.values())
        for count, value in enumerate((len(pairs), len(theirs), len(ours))):
            self._records[name][count] += value
        for at, record in enumerate(theirs):
            if at in pairs:
                self._code(document, name, record, ours[pairs[at]])
            else:
                self._code(document, name, record, None)
        for at, record in enumerate(ours):
            if at not in partners:
                self._code(document, name, None, record)

    def _code(self, document: str, name: str, theirs: Record | None, ours: Record | None) -> None:
        differing = []
        for code, read in _CODES.items():
            if code.partition(".")[0] != name:
                continue
            left = None if theirs is None else read(theirs)
            right = None if ours is None else read(ours)
            for value in {left, right} - {None}:
                counts = self._codes.setdefault((code, str(value)), [0, 0, 0])
                counts[0] += left == right
                counts[1] += value == left
                counts[2] += value == right
            if left is not None and right is not None and code in self._units:
                self._units[code].append((left, right))
            if left != right:
                differing.append(code.partition(".")[2])
        if theirs is None or ours is None:
            kind: Literal["missed", "added"] = "missed" if ours is None else "added"
            self._differences.append(Difference(document=document, kind=kind, theirs=theirs, ours=ours))
        elif differing or _parties(theirs) != _parties(ours):
            fields = (*differing, *(() if _parties(theirs) == _parties(ours) else ("actors",)))
            self._differences.append(
                Difference(document=document, kind="coded", fields=fields, theirs=theirs, ours=ours)
            )

    def result(self, unpaired: tuple[str, ...]) -> Agreement:
        """Give the figures."""
        return Agreement(
            texts=self._texts,
            unpaired=unpaired,
            records=MappingProxyType({name: _score(counts) for name, counts in self._records.items()}),
            codes=MappingProxyType({code: _score(counts) for code, counts in self._codes.items()}),
            alphas=MappingProxyType({name: krippendorff_alpha(units) for name, units in self._units.items()}),
            differences=tuple(self._differences),
        )


def _score(counts: list[int]) -> Score:
    both, theirs, ours = counts
    return Score(both=both, theirs=theirs, ours=ours)


def _parties(record: Record) -> frozenset[str]:
    """The ids of whoever is concerned."""
    match record:
        case Actor():
            return frozenset({record.id})
        case Statement():
            return frozenset(actor.id for actor in record.speakers)
        case Position():
            return frozenset({record.holder.id})
        case Event():
            return frozenset(actor.id for actor in (*record.actors, *record.recipients))


def _words(record: Record) -> tuple[Span, ...]:
    """The words that a record rests on."""
    match record:
        case Statement():
            return record.content
        case Position():
            return record.evidence
        case Event():
            return record.triggers or record.evidence
        case Actor():
            return ()


class _Traits:
    """What a record is matched by: who is concerned, and which characters of the text it rests on."""

    __slots__ = ("letters", "parties", "record")

    def __init__(self, record: Record) -> None:
        """Find them once, for every record is held against all of the other side."""
        self.record = record
        self.parties = _parties(record)
        self.letters = frozenset(at for span in _words(record) for at in range(span.start, span.end))

    def shared(self, other: _Traits, overlap: float) -> float:
        """How much two records share; 0 where they are not the same thing."""
        common = self.parties == other.parties or not self.parties.isdisjoint(other.parties)
        if isinstance(self.record, Actor):
            return float(common)
        if not common and not isinstance(self.record, Event):
            return 0
        shorter = min(len(self.letters), len(other.letters))
        share = len(self.letters & other.letters) / shorter if shorter else 0
        return 0 if share < overlap else share + common


def _pairs(theirs: Sequence[Record], ours: Sequence[Record], overlap: float) -> Iterator[tuple[int, int]]:
    """Match records one to one, those that share most first; ties go to the earlier ones."""
    expected, found = ([_Traits(record) for record in records] for records in (theirs, ours))
    candidates = sorted(
        (-share, left, right)
        for left, one in enumerate(expected)
        for right, other in enumerate(found)
        if (share := one.shared(other, overlap)) > 0
    )
    taken: set[tuple[str, int]] = set()
    for _, left, right in candidates:
        if ("left", left) not in taken and ("right", right) not in taken:
            taken |= {("left", left), ("right", right)}
            yield left, right


def krippendorff_alpha(units: Iterable[Sequence[Hashable | None]]) -> float | None:
    """Compute Krippendorff's alpha for nominal codes.

    Args:
        units: What each coder said of each unit; None where a coder said nothing. Units that fewer than two coders
            coded are left out.

    Returns:
        1 for perfect agreement, 0 for that of chance, below 0 for less; None where there are no two different codes.

    >>> krippendorff_alpha([("oppose", "oppose"), ("support", "support"), ("support", "oppose")])
    0.4444444444444444
    """
    coded = [[code for code in unit if code is not None] for unit in units]
    coded = [unit for unit in coded if len(unit) > 1]
    totals = Counter(code for unit in coded for code in unit)
    count = sum(totals.values())
    expected = count * count - sum(number * number for number in totals.values())
    if not expected:
        return None
    observed = sum(
        (len(unit) ** 2 - sum(number**2 for number in Counter(unit).values())) / (len(unit) - 1) for unit in coded
    )
    return 1 - (count - 1) * observed / expected
