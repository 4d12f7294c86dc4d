"""What becomes of an event under a promise, a plan, a threat, a refusal or a request.

The rules are those of PLOVER 2.0 (manual, draft 2.0): future cooperation is AGREE, refused cooperation REJECT,
announced harm THREATEN, and a demand for anything REQUEST.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .patterns import Coding

__all__ = ["COOPERATION", "MATERIAL_CONFLICT", "SPOKEN", "Kind", "convert"]

# The types of these quad classes, and those that are done by words.
COOPERATION: Final = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
MATERIAL_CONFLICT: Final = frozenset({"SANCTION", "COERCE", "ASSAULT", "PROTEST", "MOBILIZE"})
SPOKEN: Final = frozenset({"AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})

# The codes of CAMEO 03, 12, 10 and 13 that stand for what is promised, refused, asked or threatened.
PROMISED: Final = {
    "CONSULT": "036", "SUPPORT": "032", "COOPERATE": "031", "AID": "033", "CONCEDE": "035", "RETREAT": "035",
}  # fmt: skip
PROMISED_CODES: Final = {
    "0841": "0353", "0842": "0353", "084": "0353", "086": "0355", "085": "0354", "081": "0351", "087": "0356",
    "0871": "0356", "0874": "0356", "0872": "0356", "045": "039", "083": "034", "0831": "0341", "0832": "0342",
}  # fmt: skip
REFUSED: Final = {
    "CONSULT": ("meet", "125"), "AID": ("assist", "122"), "COOPERATE": ("assist", "121"), "SUPPORT": ("assist", "121"),
    "CONCEDE": ("yield", "124"), "RETREAT": ("yield", "124"), "AGREE": ("", "120"),
}  # fmt: skip
REFUSED_CODES: Final = {
    "038": "126", "045": "126", "085": "1244", "0841": "1243", "086": "1245", "087": "1246", "0872": "1244",
    "083": "123",
}  # fmt: skip
ASKED: Final = {
    "CONSULT": ("meet", "106"), "AID": ("assist", "103"), "COOPERATE": ("assist", "101"), "SUPPORT": ("assist", "102"),
    "CONCEDE": ("change", "104"), "RETREAT": ("yield", "105"), "AGREE": ("meet", "107"),
}  # fmt: skip
ASKED_CODES: Final = {
    "045": "108", "0871": "1056", "087": "1056", "0841": "1053", "085": "1054", "0831": "1041", "086": "1055",
}  # fmt: skip
THREATENED: Final = {
    "ASSAULT": ("violence", "138"), "SANCTION": ("relations", "131"), "COERCE": ("restrict", "132"),
    "PROTEST": ("relations", "133"), "MOBILIZE": ("violence", "138"),
}  # fmt: skip
THREATENED_MODES: Final = {
    "expel": ("expel", "1313"), "arrest": ("arrest", "132"), "seize": ("territory", "1382"),
    "discontinue": ("restrict", "1312"), "deport": ("expel", "132"),
}  # fmt: skip


class Kind:
    """Type, mode, contexts and CAMEO code of an event that is being read."""

    __slots__ = ("cameo", "contexts", "mode", "type")

    def __init__(self, type_: str, mode: str, cameo: str, contexts: tuple[str, ...] = ()) -> None:
        """Take the codes."""
        self.type = type_
        self.mode = mode
        self.cameo = cameo
        self.contexts = contexts

    @classmethod
    def of(cls, coding: Coding) -> Kind:
        """The kind that a table row names."""
        return cls(coding.type, coding.mode, coding.cameo, coding.contexts)


def convert(kind: Kind, frame: str) -> Kind:
    """The kind of the whole, where a word of this frame governs an event of this kind."""
    return _FRAMES[frame](kind)


def _promised(kind: Kind) -> Kind:
    """Read "agreed to withdraw": AGREE; promised harm is a threat; promised words stay words."""
    if kind.type == "MOBILIZE":
        return Kind("AGREE", "", "0332", kind.contexts)
    if kind.type in MATERIAL_CONFLICT:
        return _threatened(kind)
    if kind.mode == "investigate":
        return Kind("AGREE", "", "0313", kind.contexts)
    if kind.type not in COOPERATION:
        return kind
    code = PROMISED_CODES.get(kind.cameo) or PROMISED.get(kind.type, "030")
    return Kind("AGREE", "", code, kind.contexts)


def _future(kind: Kind) -> Kind:
    """Read "will meet": AGREE; one side's own future retreat is a concession (manual); harm to come is a threat."""
    if kind.type == "RETREAT" and kind.mode == "withdraw":
        return Kind("CONCEDE", "", "080", kind.contexts)
    if kind.type == "CONCEDE":
        return kind
    if kind.type == "MOBILIZE":
        return _threatened(kind)
    return _promised(kind)


def _decided(kind: Kind) -> Kind:
    """A decision is carried out at once, but a meeting or a gift that was decided on is still to come."""
    return _promised(kind) if kind.type in {"CONSULT", "COOPERATE"} else kind


def _refused(kind: Kind) -> Kind:
    """Read "refused to meet": REJECT; refused harm is no event of its own."""
    if kind.type not in REFUSED:
        return Kind("REJECT", "", "120", kind.contexts) if kind.type in MATERIAL_CONFLICT else kind
    mode, code = REFUSED[kind.type]
    return Kind("REJECT", mode, REFUSED_CODES.get(kind.cameo, code), kind.contexts)


def _requested(kind: Kind) -> Kind:
    """Read "urged them to meet": REQUEST."""
    mode, code = ASKED.get(kind.type, ("change", "100"))
    return Kind("REQUEST", mode, ASKED_CODES.get(kind.cameo, code), kind.contexts)


def _threatened(kind: Kind) -> Kind:
    """Read "threatened to attack": THREATEN."""
    mode, code = THREATENED_MODES.get(kind.mode) or THREATENED.get(kind.type, ("relations", "130"))
    if kind.type == "ASSAULT":
        mode, code = THREATENED["ASSAULT"]
    return Kind("THREATEN", mode, code, kind.contexts)


def _stopped(kind: Kind) -> Kind:
    """Read "stopped shelling": RETREAT; other harm that ends is a concession, cooperation that ends a sanction."""
    if kind.type in {"ASSAULT", "MOBILIZE"}:
        return Kind("RETREAT", "ceasefire", "087", kind.contexts)
    if kind.type in COOPERATION:
        return Kind("SANCTION", "discontinue", "160", kind.contexts)
    return Kind("CONCEDE", "", "080", kind.contexts)


def _same(kind: Kind) -> Kind:
    """Read "tried to kill", "began shelling": the event itself."""
    return kind


_FRAMES: Final = {
    "promise": _promised, "plan": _future, "future": _future, "decide": _decided, "refuse": _refused,
    "request": _requested, "threaten": _threatened, "stop": _stopped, "pass": _same,
}  # fmt: skip
