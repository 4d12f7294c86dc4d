"""Who said what, and who stands where."""

from __future__ import annotations

from attrs import frozen

from ..errors import RecordError
from .actors import Actor
from .fields import checked, empty_faults, is_issue_id, shown
from .kinds import IssueId, Stance, StatementKind
from .spans import Span

__all__ = ["Issue", "Position", "Statement"]


@frozen(kw_only=True, weakref_slot=False, field_transformer=checked)
class Statement:
    """Words that the text attributes to somebody.

    Attributes:
        addressees: To whom they were said.
        content: What was said; not empty, in text order.
        cue: The words that attribute it, such as "said"; None for a bare quotation.
        kind: Quoted, reported, or both.
        medium: How it was said, "a post on Truth Social"; None when the text is silent.
        negated: True when the cue denies the content, as "denied that" does.
        speaker_span: The noun phrase that names the speakers; None when none does.
        speakers: Who said it; empty when the text names nobody.
    """

    addressees: tuple[Actor, ...] = ()
    content: tuple[Span, ...]
    cue: Span | None = None
    kind: StatementKind
    medium: Span | None = None
    negated: bool = False
    speaker_span: Span | None = None
    speakers: tuple[Actor, ...] = ()

    def __attrs_post_init__(self) -> None:
        if not self.content:
            raise RecordError("Statement.content: is empty; give the span of what was said")

    @property
    def spans(self) -> tuple[Span, ...]:
        """Every span of it: the content, then the cue, the speaker's and the medium's."""
        found = self.content
        if self.cue is not None:
            found += (self.cue,)
        if self.speaker_span is not None:
            found += (self.speaker_span,)
        if self.medium is not None:
            found += (self.medium,)
        return found

    @property
    def start(self) -> int:
        """Where its first span begins; statements of a document are in this order."""
        return min([span.start for span in self.spans])


@frozen(kw_only=True, weakref_slot=False, field_transformer=checked)
class Issue:
    """Something that actors take positions on.

    Attributes:
        id: A lower-case path; the same id is the same issue everywhere.
        name: Worded so that one can be for it or against it: "third-party mediation on Kashmir".
        topic: What it belongs to: "Kashmir"; None when it stands alone.

    >>> Issue(id=IssueId("kashmir/mediation"), name="mediation on Kashmir", topic="Kashmir").topic
    'Kashmir'
    """

    id: IssueId
    name: str
    topic: str | None = None

    def __attrs_post_init__(self) -> None:
        if not is_issue_id(self.id) or not self.name:
            raise RecordError(*self._faults())

    def _faults(self) -> list[str]:
        faults = empty_faults("Issue.name", self.name)
        if is_issue_id(self.id):
            return faults
        return [f"Issue.id: {shown(self.id)} is not a path of lower-case words, such as 'kashmir/mediation'", *faults]


@frozen(kw_only=True, weakref_slot=False, field_transformer=checked)
class Position:
    """Where one actor stands on one issue.

    Attributes:
        condition: What the stance depends on; None when nothing is said.
        evidence: Where the text says so, the best place first; not empty.
        holder: Who takes the position.
        issue: What it is about.
        stance: Towards the issue as its name words it.
    """

    condition: Span | None = None
    evidence: tuple[Span, ...]
    holder: Actor
    issue: Issue
    stance: Stance

    def __attrs_post_init__(self) -> None:
        if not self.evidence:
            raise RecordError("Position.evidence: is empty; give the span that says so")

    @property
    def spans(self) -> tuple[Span, ...]:
        """Every span of it: the evidence, then the condition."""
        return self.evidence if self.condition is None else (*self.evidence, self.condition)

    @property
    def start(self) -> int:
        """Where its first span begins; positions of a document are in this order."""
        return min([span.start for span in self.spans])
