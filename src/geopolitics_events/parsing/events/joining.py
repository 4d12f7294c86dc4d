"""Which mentions are one event, and whose offer an answer answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...records import EventStatus
from .circumstances import HAPPENING
from .conversions import SPOKEN
from .parties import without

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...records import Actor
    from .drafts import Draft

__all__ = ["ANSWERING", "answer_offers", "join_mentions"]

# How many earlier events of its type a mention is compared with.
BACK: Final = 16
# What answers an offer.
ANSWERING: Final = frozenset({"REJECT", "SUPPORT"})
OFFERED: Final = frozenset(
    "offer proposal plan mediation call request demand invitation intervention initiative appeal".split()
)


def answer_offers(drafts: Sequence[Draft]) -> None:
    """Read "welcomed the offer", and nobody's is named: that of whoever offered last."""
    offers: list[Draft] = []
    for draft in drafts:
        if draft.kind.type in {"AGREE", "REQUEST"} and draft.actors:
            offers.append(draft)
        elif draft.kind.type in ANSWERING and not draft.recipients and draft.topics & OFFERED:
            draft.recipients = _offering(offers[-BACK:], {actor.id for actor in draft.actors})


def _offering(offers: Sequence[Draft], others: set[str]) -> list[Actor]:
    """Who made the latest of some offers that was not one's own."""
    for offer in reversed(offers):
        if others.isdisjoint(actor.id for actor in offer.actors) and offer.status is not EventStatus.DENIED:
            return list(offer.actors)
    return []


def join_mentions(drafts: Sequence[Draft]) -> list[Draft]:
    """Join what mentions an event again; a later mention completes the first."""
    kept: list[Draft] = []
    by_type: dict[str, list[Draft]] = {}
    for draft in drafts:
        earlier = by_type.setdefault(draft.kind.type, [])
        same = next((other for other in reversed(earlier[-BACK:]) if _is_same(other, draft)), None)
        if same is not None:
            _complete(same, draft)
        else:
            # A headline's noun alone tells no event that the text does not.
            draft.weak = draft.noun is not None and draft.sentence.zone is not None
            earlier.append(draft)
            kept.append(draft)
    return [draft for draft in kept if not draft.weak]


def _is_same(one: Draft, other: Draft) -> bool:
    """Whether two mentions are of one event: its kind, and parties that do not contradict each other."""
    if one.sentence is other.sentence and one.noun is None and other.noun is None:
        return False
    if one.status is not other.status and EventStatus.HISTORICAL in {one.status, other.status}:
        return False
    first, second = one.when and one.when.start, other.when and other.when.start
    if first and second and first != second:
        return False
    retold = _is_retold(one, other)
    alike = one.kind.cameo[:3] == other.kind.cameo[:3] and (one.kind.type == "AGREE" or one.kind.type not in SPOKEN)
    if one.lemma != other.lemma and not alike and not other.definite and not retold:
        return False
    one_deed = retold or one.noun is not None or other.noun is not None or _are_one_deed(one, other)
    if one.lemma != other.lemma and not one_deed:
        return False
    if not _fit(one.actors, other.actors) or not _fit(one.recipients, other.recipients):
        return False
    # Somebody must be on both sides, unless "the attack" points back.
    return other.definite or bool(one.actors and other.actors) or bool(one.recipients and other.recipients)


def _is_retold(one: Draft, other: Draft) -> bool:
    """Whether the text may tell a headline's event in other words: "Chad curbs trade", then "Chad banned imports"."""
    return (
        one.sentence.zone is not None
        and other.sentence.zone is None
        and one.noun is None
        and other.noun is None
        and one.status is other.status
        and {actor.id for actor in one.actors} == {actor.id for actor in other.actors}
    )


def _are_one_deed(one: Draft, other: Draft) -> bool:
    """Whether two verbs may tell one deed: "Troops advanced. They killed four." tells two."""
    if one.kind.type in SPOKEN or min(len(one.actors), len(other.actors)) > 1:
        return True
    both = bool(one.recipients and other.recipients)
    return both and (_are_known(one.recipients) or (_are_known(one.actors) and _are_known(other.actors)))


def _are_known(actors: Sequence[Actor]) -> bool:
    """Whether a side names more than such as "people" or "gunmen", who may be others each time."""
    return any(not actor.id.startswith("?/?") for actor in actors)


def _fit(some: Sequence[Actor], others: Sequence[Actor]) -> bool:
    """Whether everybody of one of two sides is on the other, or it names nobody."""
    return _are_within(some, others) or _are_within(others, some)


def _are_within(some: Sequence[Actor], others: Sequence[Actor]) -> bool:
    """Whether everybody of a side, or whom they belong to, is on the other."""
    return all(any(_belong(one.id, other.id) for other in others) for one in some)


def _belong(one: str, other: str) -> bool:
    """Whether two ids are the same, or one lies under the other."""
    return one == other or other.startswith(one + "/") or one.startswith(other + "/")


def _complete(draft: Draft, mention: Draft) -> None:
    """Add what a further mention says; the body's words go before a headline's."""
    in_body = mention.sentence.zone is None
    if draft.sentence.zone is not None and in_body:
        draft.triggers = mention.triggers + draft.triggers
        if mention.noun is None:
            draft.sentence, draft.lemma, draft.kind = mention.sentence, mention.lemma, mention.kind
            draft.rule, draft.row = mention.rule, mention.row
    else:
        draft.triggers += mention.triggers  # In place: an endless text names one event without end.
    draft.weak = draft.weak and not in_body
    draft.actors = max(draft.actors, mention.actors, key=len)
    draft.recipients = max(draft.recipients, mention.recipients, key=len)
    draft.when = draft.when or mention.when
    draft.place = draft.place or mention.place
    draft.disputed += tuple(without(mention.disputed, draft.disputed))
    draft.reported += tuple(without(mention.reported, draft.reported))
    if draft.status is EventStatus.DENIED and mention.status in HAPPENING:
        draft.status = mention.status
