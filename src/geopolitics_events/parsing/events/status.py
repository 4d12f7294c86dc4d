"""Whether an event happened: tense, modality, negation and the words that govern it, from the inside out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...records import EventStatus
from ..grammar.phrases import DUTY, MAYBE
from .conversions import COOPERATION, MATERIAL_CONFLICT, SPOKEN, Kind, convert

if TYPE_CHECKING:
    from ...records import Actor
    from ..grammar.phrases import Verb

__all__ = ["Step", "apply_steps", "own_step"]

WISHING: Final = frozenset({"want", "need", "like"})
# Refusals at any tense: who did not accept has rejected.
WILLING: Final = frozenset(
    "accept agree allow want permit recognise recognize let consent admit support tolerate respect honour honor grant "
    "comply attend cooperate approve".split()
)
# Done as soon as it is said: who "is urging" has urged.
PERFORMATIVE: Final = SPOKEN | {"CONCEDE"}
# What is said of what has not happened yet.
AWAITED: Final = frozenset({"await", "expect"})
# Words that were not said, where somebody refused to say them.
UNSAID: Final = frozenset({"ACCUSE", "REQUEST", "THREATEN"})


class Step:
    """One word that governs an event: its frame, and how it is said itself."""

    __slots__ = ("frame", "negated", "owner", "token", "verb")

    def __init__(
        self,
        frame: str,
        verb: Verb | None,
        *,
        negated: bool = False,
        owner: list[Actor] | None = None,
        token: int | None = None,
    ) -> None:
        """Take the frame; ``verb`` is None for adjectives and nouns, ``owner`` whose a noun's offer or threat is."""
        self.owner = owner or []
        self.token = token
        self.frame = frame
        self.verb = verb
        self.negated = negated or (verb is not None and verb.negated)


def own_step(kind: Kind, verb: Verb, *, reported: bool, none: bool) -> tuple[Kind, EventStatus]:
    """What the verb group of the event itself says: "did not attack", "will meet", "is shelling".

    ``none``: it is said of nobody, as in "No envoys will meet".
    """
    if verb.negated or none:
        return _negated(kind, verb)
    if verb.lemma in AWAITED:
        return kind, EventStatus.PLANNED
    form = verb.form
    if form == "future" or (verb.modal == "would" and reported):
        status = EventStatus.HAPPENED if kind.type in MATERIAL_CONFLICT else EventStatus.PLANNED
        return convert(kind, "future"), status
    if verb.modal in DUTY:
        return convert(kind, "request"), EventStatus.HAPPENED
    if verb.modal in MAYBE and verb.perfect:
        # "may have attacked": nobody threatens.
        return kind, EventStatus.HYPOTHETICAL
    if verb.modal in MAYBE or verb.modal == "would":
        if verb.modal in {"may", "might"} and kind.type not in SPOKEN:
            # "may attack", "may send food"
            frame = "threaten" if kind.type in MATERIAL_CONFLICT else "future"
            return convert(kind, frame), EventStatus.HYPOTHETICAL
        return kind, EventStatus.HYPOTHETICAL
    if verb.progressive and (kind.type not in PERFORMATIVE or kind.mode == "investigate"):
        return kind, EventStatus.ONGOING
    return kind, EventStatus.HAPPENED


def _negated(kind: Kind, verb: Verb) -> tuple[Kind, EventStatus]:
    """Read "did not", "will not", "not to"."""
    if verb.form in {"infinitive", "ing", "base"}:
        return convert(kind, "stop" if kind.type in MATERIAL_CONFLICT else "refuse"), EventStatus.HAPPENED
    open_ = verb.form in {"future", "present", "modal"} or verb.lemma in WILLING
    if kind.type in COOPERATION and (open_ or kind.type in {"AID", "CONCEDE", "RETREAT"}):
        return convert(kind, "refuse"), EventStatus.HAPPENED
    if kind.type in MATERIAL_CONFLICT and verb.form == "future":
        return convert(convert(kind, "stop"), "promise"), EventStatus.PLANNED
    return kind, EventStatus.DENIED


def apply_steps(kind: Kind, status: EventStatus, steps: list[Step]) -> tuple[Kind, EventStatus]:
    """Let every governing word have its say, the nearest first."""
    for step in steps:
        frame = step.frame
        before = kind.type
        if step.negated and frame == "request" and step.verb is not None and step.verb.lemma in WISHING:
            # "does not want them to leave"
            kind, status = convert(kind, "refuse"), EventStatus.HAPPENED
            continue
        if step.negated and step.verb is not None and step.verb.lemma == "hesitate":
            # "would not hesitate to strike"
            kind, status = convert(kind, "promise"), EventStatus.HAPPENED
            continue
        if frame == "promise" and status is EventStatus.DENIED:
            # "promised that it would not veto the plan"
            kind, status = Kind("AGREE", "", "030", kind.contexts), EventStatus.HAPPENED
            continue
        kind = convert(kind, frame)
        if frame == "plan" and (kind.type == before or kind.type != "THREATEN"):
            status = EventStatus.PLANNED
        elif frame == "refuse" and kind.type in UNSAID:
            status = EventStatus.DENIED  # "failed to condemn"
        elif frame != "pass" or status is EventStatus.DENIED:
            status = EventStatus.HAPPENED
        if step.verb is None:
            if step.negated:
                kind = convert(kind, "refuse")
            continue
        kind, status = _governor_said(kind, status, step, step.verb)
    return kind, status


def _governor_said(kind: Kind, status: EventStatus, step: Step, verb: Verb) -> tuple[Kind, EventStatus]:
    """How the governing verb is said itself: "has not agreed to", "may refuse to", "is preparing to"."""
    if step.negated:
        if step.frame == "refuse":
            return kind, EventStatus.DENIED
        return _negated(kind, verb)
    if verb.modal in DUTY:
        return convert(kind, "request"), EventStatus.HAPPENED
    if verb.form == "future":
        return (convert(kind, "future"), EventStatus.PLANNED) if step.frame == "pass" else (kind, status)
    if verb.modal in MAYBE:
        return kind, EventStatus.HYPOTHETICAL
    if verb.progressive and status is EventStatus.HAPPENED and step.frame == "pass":
        return kind, EventStatus.ONGOING
    if step.frame == "pass" and verb.lemma in {"continue", "keep", "remain"}:
        return kind, EventStatus.ONGOING
    return kind, status
