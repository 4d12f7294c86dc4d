"""What a verification has to say about one place of the data."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from ..records import Document

__all__ = ["Finding", "FindingKind", "Verification"]


class FindingKind(StrEnum):
    """What was found at a path.

    The first five are about a span: it stands where it should, stands elsewhere, stands there
    but for white space, quotation marks or Unicode normalisation, may stand in several places, or
    in none. Then: an actor that the text does not mention, a record none of whose evidence is in
    the text, two fields that contradict each other, and data that are no such record.
    """

    EXACT = "exact"
    MOVED = "moved"
    REPAIRED = "repaired"
    AMBIGUOUS = "ambiguous"
    MISSING = "missing"
    UNMENTIONED = "unmentioned"
    UNGROUNDED = "ungrounded"
    CONTRADICTION = "contradiction"
    INVALID = "invalid"


@frozen(kw_only=True)
class Finding:
    """What was found at one path of the data.

    Attributes:
        kind: What sort of finding it is.
        mend: What was done about it, or what to do; empty when nothing needs doing.
        message: What was found.
        path: Where in the data, such as ``statements[2].cue``.

    >>> print(Finding(kind=FindingKind.MISSING, path="events[0].triggers[0]", message="'rejects' is not in the text"))
    events[0].triggers[0]: 'rejects' is not in the text
    """

    kind: FindingKind
    mend: str = ""
    message: str
    path: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" + (f"; {self.mend}" if self.mend else "")


@frozen(kw_only=True)
class Verification:
    """The document that could be made, and everything found on the way.

    Attributes:
        document: Only what the text bears out; what could not be placed is left out.
        findings: In the order of the data.
    """

    document: Document
    findings: tuple[Finding, ...]

    @property
    def problems(self) -> tuple[Finding, ...]:
        """The findings that somebody should look at: all but the exact ones."""
        return tuple(finding for finding in self.findings if finding.kind is not FindingKind.EXACT)
