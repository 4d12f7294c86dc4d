"""Rules of the PLOVER manual about the events of one sentence: which of them are events of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...records import EventStatus
from .conversions import SPOKEN, Kind
from .parties import without
from .patterns import ANY_VERB

if TYPE_CHECKING:
    from ...records import Actor
    from .drafts import Draft

__all__ = ["is_event", "join_forces", "keep_events"]

VERBAL: Final = SPOKEN | {"CONCEDE", "CONSULT", "COOPERATE"}
# What a relative clause says in passing: "the reforms that the king proposes", "what he called a crime".
PASSING: Final = frozenset({"call", "describe", "label", "brand", "propose", "suggest", "recommend", "seek"})
# What is passed or signed for what stands in it: "a law lifting the ban".
LAWS: Final = frozenset("act bill decree law legislation motion order resolution".split())
# How far behind the verb what stands in it may begin, in tokens.
NEAR: Final = 8
UNREAL: Final = frozenset({EventStatus.HYPOTHETICAL, EventStatus.DENIED})


def keep_events(drafts: list[Draft]) -> list[Draft]:
    """The events of a sentence that stand for themselves, the main clause's first."""
    drafts = [draft for draft in drafts if is_event(draft)]
    if len(drafts) < 2:
        return drafts
    drafts = _without_consequences(_without_echoes(_without_doublets(drafts)))
    protest = next((draft for draft in drafts if draft.kind.type == "PROTEST"), None)
    if protest is not None:
        drafts = _without_topics(drafts, protest)
    drafts.sort(key=lambda draft: (draft.rank, draft.token))
    return drafts


def join_forces(kind: Kind, actors: list[Actor], *, jointly: bool = False) -> Kind:
    """Joint manoeuvres are cooperation (manual); one country's own are a show of force."""
    if kind.type != "MOBILIZE" or not (jointly or (kind.mode == "troops" and kind.cameo == "150")):
        return kind
    several = len({actor.country for actor in actors if actor.country}) > 1
    return Kind("COOPERATE", "", "062", kind.contexts) if several else kind


def is_event(draft: Draft) -> bool:
    """No event without an actor; words need a speaker, deeds at least somebody they befall."""
    if draft.kind.type == "COOPERATE" and not _is_shared(draft):
        return False
    spoken = draft.kind.type in VERBAL and draft.noun is None
    if spoken and not any(verb.passive or verb.form == "participle" for verb in draft.verbs):
        if draft.rank > 1 and not draft.recipients and draft.status is not EventStatus.HYPOTHETICAL:
            # "what he called a crime": words in passing, at nobody.
            return bool(draft.actors) and draft.lemma not in PASSING
        return bool(draft.actors)
    if draft.status in UNREAL or (spoken and draft.rank > 1):
        return bool(draft.actors)
    return bool(draft.actors or draft.recipients)


def _without_doublets(drafts: list[Draft]) -> list[Draft]:
    """Read "shot and wounded", "stopped and seized": one deed of one type, told by two verbs side by side."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda one: one.token):
        last = kept[-1] if kept else None
        if last is None or not _is_side_by_side(last, draft):
            kept.append(draft)
            continue
        last.triggers += draft.triggers
        last.recipients = last.recipients or draft.recipients
        if not last.kind.mode:
            last.kind = draft.kind
    return kept


def _is_side_by_side(one: Draft, other: Draft) -> bool:
    """Whether only "and" parts the verbs of two events of one type and status, or one word governs both."""
    if not one.verbs or not other.verbs:
        return False
    shared = len(one.verbs) > 1 and one.verbs[1:] == other.verbs[1:] and one.recipients == other.recipients
    if not shared and other.verbs[0].first - one.verbs[0].stop != 1:
        return False
    alike = one.kind.type == other.kind.type and one.status is other.status
    return alike and (one.actors == other.actors or not one.actors or not other.actors)


def _is_shared(draft: Draft) -> bool:
    """Whether somebody cooperates with somebody else, and not only with a place at home: "built a dam in Nyeri"."""
    parties = [*draft.actors, *draft.recipients]
    if draft.row.startswith("verbs:" + ANY_VERB):
        # "The two friends travelled together"
        return len({one.country for one in parties if one.country}) > 1
    if len(draft.actors) != 1:
        return draft.noun is None or len(parties) > 1
    own = draft.actors[0].id + "/"
    return any(not one.id.startswith(own) for one in draft.recipients)


def _without_echoes(drafts: list[Draft]) -> list[Draft]:
    """Read "is unwilling to cut ties" is one refusal, "summoned the envoy to protest" one protest: each tells more.

    So does the clause in "would attack Chad, it threatened".
    """
    drafts = [draft for draft in drafts if not any(_stands_in(other, draft) for other in drafts)]
    behind = {verb.index for draft in drafts for verb in draft.verbs[1:] if verb.index > draft.verbs[0].index}
    return [
        draft
        for draft in drafts
        if not (draft.lemma == "be" or _is_aside(draft) or (draft.verbs and draft.verbs[0].index in behind))
        or not any(
            other is not draft and other.kind.type == draft.kind.type and other.actors == draft.actors
            for other in drafts
        )
    ]


def _stands_in(draft: Draft, paper: Draft) -> bool:
    """Whether an event is what a law or note says: "passed a law lifting the ban", "handed Mali a note protesting"."""
    if draft.actors != paper.actors or not draft.verbs or not 0 < draft.verbs[-1].first - paper.token <= NEAR:
        return False
    law = paper.kind.type == "SUPPORT" and not paper.topics.isdisjoint(LAWS) and draft.rank > paper.rank
    same = draft.kind.type == paper.kind.type and draft.recipients == paper.recipients
    return law or (same and draft.verbs[-1].form == "ing")


def _is_aside(draft: Draft) -> bool:
    """Whether words at nobody only tell what another deed is for, or go on with it: "..., calling it a crime"."""
    forms = [verb.form for verb in draft.verbs]
    if draft.kind.type == "PROTEST" and forms == ["ing"]:
        return True  # "marched through the city, chanting slogans"
    if draft.recipients:
        return False
    return forms == ["infinitive"] or (forms == ["ing"] and draft.kind.type in VERBAL)


def _without_consequences(drafts: list[Draft]) -> list[Draft]:
    """Read "attacked the town, killing two" is one event; troops moved in an assault are part of it (manual)."""
    assaults = [draft for draft in drafts if draft.kind.type == "ASSAULT"]
    if not assaults:
        return drafts
    first = min(assaults, key=lambda draft: draft.token)
    kept = []
    for draft in drafts:
        if draft.kind.type == "ASSAULT" and draft is not first and _follows(draft, first):
            # Those killed by it are whom it was against.
            first.recipients += without(without(draft.recipients, first.recipients), first.actors)
        elif draft.kind.type != "MOBILIZE" or draft.rank <= first.rank:
            kept.append(draft)
    return kept


def _follows(draft: Draft, first: Draft) -> bool:
    """Whether what an attack did is told: "killing two" behind it, or "A bomb planted by rebels killed two"."""
    if not draft.verbs or draft.token <= first.token:
        return False
    planted = bool(first.verbs) and first.verbs[0].form == "participle" and draft.verbs[0].finite
    return draft.verbs[0].form == "ing" or (planted and bool(first.actors) and first.actors == draft.actors)


def _without_topics(drafts: list[Draft], protest: Draft) -> list[Draft]:
    """What a protest demands or deplores is its topic, no event of its own (manual); it tells against whom."""
    kept = []
    for draft in drafts:
        purpose = draft.lemma == "protest" or (draft.verbs and draft.verbs[0].form == "infinitive")
        topic = draft.kind.type == "REQUEST" or (draft.kind.type == "ACCUSE" and purpose)
        if not topic or draft.rank == 0 or draft.noun is not None:
            kept.append(draft)
        elif protest.placed or not any(actor.country for actor in protest.recipients):
            protest.recipients = without(draft.recipients, protest.actors) or protest.recipients
    return kept
