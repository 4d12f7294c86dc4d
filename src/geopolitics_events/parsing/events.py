"""Find who did what to whom, coded by PLOVER 2.0.

A verb with a row of the table ``verbs`` names an event, and so does a noun of the table ``nouns``; words that govern
them change what kind it is and whether it happened. The tables say which rows; the grammar says who stands where.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..records import EventStatus
from .conversions import Kind
from .drafts import Draft, finish
from .parties import FALLBACK, Parties
from .patterns import patterns
from .status import DUTY, Step, apply_steps, own_step

if TYPE_CHECKING:
    from datetime import date

    from ..records import Actor, Event, Statement
    from .cast import Cast
    from .found import Found
    from .grammar import Grammar
    from .patterns import Coding, Pattern, Patterns
    from .phrases import Phrase, Verb
    from .text import Sentence, Text

__all__ = ["find_events"]

# Frames that swallow the event they govern; a claim or force leaves it standing beside their own.
SWALLOWING: Final = frozenset({"promise", "plan", "decide", "threaten", "refuse", "request", "stop", "pass"})
# Verbs that only carry a noun: "expressed its readiness to", "made an offer to".
CARRIERS: Final = frozenset({"express", "voice", "make", "repeat", "renew", "reiterate", "announce", "have", "reaffirm", "confirm", "give",
                             "declare", "issue", "state", "show", "signal", "convey", "carry", "take", "keep", "withdraw"})  # fmt: skip
# Verbs that take "that" and a bare verb: "demanded that Iran withdraw".
DEMANDING: Final = frozenset({"demand", "insist", "urge", "ask", "request", "require", "propose", "suggest", "recommend", "call", "want"})
VERBAL: Final = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
AFTER: Final = frozenset({"after", "following", "despite", "amid"})
TOPICS: Final = frozenset({"protest", "demand", "demands", "demanding", "disapproval", "anger", "defiance", "independence", "denouncing", "denounce",
                           "condemn", "condemning", "against", "seeking", "opposition"})  # fmt: skip
OPEN: Final = frozenset({"if", "unless", "whether", "until", "once", "lest", "provided"})
UNREAL: Final = frozenset({"any", "no", "possible", "potential", "further", "hypothetical", "future", "proposed"})
COMING: Final = frozenset({"planned", "upcoming", "coming", "next", "scheduled", "forthcoming"})
RUNNING: Final = frozenset({"ongoing", "continuing", "continued", "current"})


def find_events(
    text: Text, grammar: Grammar, cast: Cast, statements: tuple[Found[Statement], ...], published: date | None
) -> tuple[Found[Event], ...]:
    """The events of a text, sentence by sentence, the main clause's first.

    Args:
        text: The tokens and sentences.
        grammar: Its phrases and verb groups.
        cast: Its actors; noun phrases in a role join it as unnamed actors.
        statements: What is claimed by whom.
        published: What "on Saturday" counts from.
    """
    reader = _Reader(text, grammar, cast, patterns())
    drafts: list[Draft] = []
    for sentence in text.sentences:
        drafts += reader.read(sentence)
    return finish(drafts, text, grammar, cast, statements, published)


def _without_consequences(drafts: list[Draft]) -> list[Draft]:
    """"attacked the town, killing two" is one event; troops moved in an assault are part of it (manual)."""
    assaults = [draft for draft in drafts if draft.kind.type == "ASSAULT"]
    if not assaults:
        return drafts
    first = min(assaults, key=lambda draft: draft.token)
    for draft in assaults:
        if draft is not first and draft.verbs and draft.verbs[0].form == "ing" and draft.token > first.token:
            # Those killed by it are whom it was against.
            first.recipients += [actor for actor in draft.recipients if actor not in first.recipients and actor not in first.actors]
    return [
        draft
        for draft in drafts
        if not (draft.kind.type == "ASSAULT" and draft is not first and draft.verbs and draft.verbs[0].form == "ing" and draft.token > first.token)
        and not (draft.kind.type == "MOBILIZE" and draft.rank > first.rank)
    ]


def _without_topics(drafts: list[Draft]) -> list[Draft]:
    """What a protest demands or deplores is its topic, no event of its own (manual); it tells against whom."""
    protest = next(draft for draft in drafts if draft.kind.type == "PROTEST")
    topics = [draft for draft in drafts if draft.rank > 0 and draft.kind.type in {"REQUEST", "ACCUSE"} and draft.noun is None]
    topics = [draft for draft in topics if draft.kind.type == "REQUEST" or draft.lemma == "protest"]
    for topic in topics:
        if protest.placed or not any(actor.country for actor in protest.recipients):
            protest.recipients = [actor for actor in topic.recipients if actor not in protest.actors] or protest.recipients
    return [draft for draft in drafts if draft not in topics]


def _is_event(draft: Draft) -> bool:
    """PLOVER codes no event without an actor; words need a speaker, deeds at least somebody they befall."""
    if draft.kind.type in VERBAL and draft.noun is None and not any(verb.passive for verb in draft.verbs):
        return bool(draft.actors)
    if draft.status in {EventStatus.HYPOTHETICAL, EventStatus.DENIED} or (draft.rank > 1 and draft.kind.type in VERBAL and draft.noun is None):
        return bool(draft.actors) and (draft.rank < 2 or bool(draft.recipients) or draft.status is EventStatus.HYPOTHETICAL)
    return bool(draft.actors or draft.recipients)


class _Reader:
    """Reads the events of one sentence after the other."""

    __slots__ = ("english", "grammar", "lowers", "parties", "patterns", "tags", "text")

    def __init__(self, text: Text, grammar: Grammar, cast: Cast, table: Patterns) -> None:
        self.text = text
        self.lowers = text.lowers
        self.grammar = grammar
        self.tags = grammar.tags
        self.english = grammar.english
        self.patterns = table
        self.parties = Parties(text, grammar, cast, table)

    def read(self, sentence: Sentence) -> list[Draft]:
        """The events of a sentence, the main clause's first."""
        if self.tags[sentence.stop - 1] == "." and self.lowers[sentence.stop - 1] == "?":
            return []
        verbs = self.grammar.verbs(sentence)
        rows = self.patterns.verbs
        matches = {}
        for verb in verbs:
            known = rows.get(verb.lemma)
            if known is not None:
                row = self.parties.match(verb, known)
                if row is not None:
                    matches[verb.index] = row
        drafts: list[Draft] = []
        swallowed: set[int] = set()
        taken: set[int] = set()
        for verb in reversed(verbs):
            if verb.index in swallowed:
                continue
            row = matches.get(verb.index)
            if row is not None:
                draft = self._verbal(verb, row, swallowed, taken)
            elif verb.modal in DUTY:
                draft = self._duty(verb)
            else:
                draft = self._ready(verb) if verb.form == "infinitive" else None
            if draft is not None:
                drafts.append(draft)
        drafts += self._nominal(sentence, taken, drafts)
        drafts = [draft for draft in drafts if _is_event(draft)]
        drafts = _without_consequences(drafts)
        for draft in drafts:
            if draft.kind.type == "PROTEST" and (draft.placed or not any(actor.country for actor in draft.recipients)):
                self._aim(draft)
        if any(draft.kind.type == "PROTEST" for draft in drafts):
            drafts = _without_topics(drafts)
        drafts.sort(key=lambda draft: (draft.rank, draft.token))
        return drafts

    # --- Verbs ----------------------------------------------------------------------------------------------------

    def _verbal(self, verb: Verb, row: Pattern, swallowed: set[int], taken: set[int]) -> Draft | None:
        """The event of a verb with what governs it."""
        steps, governor, clause = self._steps(verb)
        reported = governor is not None and clause
        kind, status = own_step(Kind.of(row), verb, reported=reported)
        duty = verb.modal in DUTY and not verb.negated
        if duty and verb.perfect:
            return None
        if duty and not reported:
            return None
        kind, status = apply_steps(kind, status, steps)
        if not steps and verb.lemma != "protest" and self._is_loose(verb):
            return None
        swallowed.update(step.verb.index for step in steps if step.verb is not None)
        actors, recipients = self.parties.of_verb(verb, row)
        if not steps and verb.lemma in self.patterns.frames["verb"]:
            recipients = self._of_complement(verb, actors) or recipients
        if row.reciprocal and kind.type != row.type:
            # A meeting that is to come, or refused, is one side's word to the other.
            own = self.parties.doers(verb)
            if own:
                actors, recipients = own, [actor for actor in actors if actor not in own]
        if steps or duty:
            actors, recipients = self._shifted(verb, steps, governor if duty else None, actors, recipients)
        placed = not steps and not any(word in {"against", "outside", "over"} for word, _ in self.grammar.prepositions(verb))
        depth, unreal = self._depth(verb, steps)
        if unreal and status in {EventStatus.HAPPENED, EventStatus.PLANNED}:
            status = EventStatus.HYPOTHETICAL
        self._take(verb, row, kind, taken)
        outer = next((step.verb for step in reversed(steps) if step.verb is not None), None)
        draft = Draft(kind, status, actors, recipients, verb.sentence, verb.head, rank=depth)
        draft.verbs = [verb, *(step.verb for step in steps if step.verb is not None)]
        draft.lemma = verb.lemma
        draft.placed = placed
        if (patient := self.parties.patient(verb)) is not None:
            draft.topics = self.parties.extent(patient).heads
            if self.lowers[patient.head] in {"other", "another"} and self.lowers[patient.first] in {"each", "one"} and len(actors) > 1:
                draft.recipients = list(actors)
        draft.triggers = [self._trigger(verb, outer, row)]
        if draft.kind.type == "MOBILIZE" and draft.kind.cameo == "150" and len({actor.country for actor in actors if actor.country}) > 1:
            # Joint manoeuvres are cooperation (manual).
            draft.kind = Kind("COOPERATE", "", "062", draft.kind.contexts)
        draft.rule = "event.verb" if not steps else "event." + steps[-1].frame
        draft.row = "verbs:" + row.name
        return draft

    def _of_complement(self, verb: Verb, actors: list[Actor]) -> list[Actor]:
        """"refused to respond to the envoy": to whom, where the verb under the refusal has no row of its own."""
        verbs = self.grammar.verbs(verb.sentence)
        if verb.index + 1 >= len(verbs):
            return []
        following = verbs[verb.index + 1]
        if following.finite or following.form == "base":
            # "demanded that the ministry explain"
            if verb.lemma not in DEMANDING or self._clause_governor(following) is not verb:
                return []
            found = self.parties.people(self.grammar.subjects(following))
        elif following.form == "infinitive" and following.first - verb.stop <= 1:
            found = self.parties.first(following, ("object", *FALLBACK))
        else:
            return []
        return [actor for actor in found if actor not in actors]

    def _is_loose(self, verb: Verb) -> bool:
        """Whether a verb without a subject of its own only says what something is for, or of what kind it is."""
        before = self.tags[verb.first - 1] if verb.first > verb.sentence.first else ""
        governor = self.grammar.parent(verb)
        if verb.form == "infinitive":
            return governor is None or governor.lemma not in self.patterns.leading
        if verb.form == "ing" and before == "I":
            # "accused of shelling" tells an event, "by protecting" does not.
            frame = self.patterns.frames["verb"].get(governor.lemma) if governor is not None else None
            return frame != "claim" and not self._claimed(verb)
        if verb.form == "ing" and before in "VBX" and before and not verb.progressive:
            # "made normalising ties a priority"
            return True
        if verb.form == "participle" and self.grammar.agent(verb) is None:
            return any(other.finite for other in self.grammar.verbs(verb.sentence))
        return False

    def _claimed(self, verb: Verb) -> bool:
        """Whether an -ing form is what somebody is blamed or thanked for."""
        if verb.index == 0:
            return False
        other = self.grammar.verbs(verb.sentence)[verb.index - 1]
        return self.patterns.frames["verb"].get(other.lemma) == "claim" and verb.first - other.stop < 10

    def _trigger(self, verb: Verb, outer: Verb | None, row: Pattern) -> tuple[int, int]:
        """The words that name the event: "agreed to withdraw", "launched an offensive"."""
        first = outer.head if outer is not None and 0 < verb.head - outer.head < 8 else verb.head
        stop = verb.head + 1
        if row.words or row.heads or row.events:
            patient = self.grammar.object(verb)
            if patient is not None and not verb.passive and patient.stop - first < 8:
                stop = patient.stop
        return first, stop

    def _take(self, verb: Verb, row: Pattern, kind: Kind, taken: set[int]) -> None:
        """Nouns that the verb's event accounts for name none of their own."""
        patient = self.parties.patient(verb)
        whole = kind.type in {"REQUEST", "AGREE", "THREATEN", "REJECT", "CONCEDE"} or bool(row.words or row.heads or row.events)
        if patient is not None and whole:
            taken.update(token for token, _ in self.parties.extent(patient).nouns)
        if whole:
            for word, phrase in self.grammar.prepositions(verb):
                if word in AFTER:
                    break
                taken.update(token for token, _ in self.parties.extent(phrase).nouns)

    def _steps(self, verb: Verb) -> tuple[list[Step], Verb | None, bool]:
        """The words that govern a verb, the nearest first; the last governor, and whether it takes a clause."""
        steps: list[Step] = []
        current, governor, clause = verb, None, False
        for _ in range(6):
            step = self._word_step(current)
            governor = self.grammar.parent(current)
            clause = False
            if step is not None:
                steps.append(step)
                if governor is None or (step.verb is None and governor.lemma not in CARRIERS and governor.lemma != "be"):
                    break
                if governor.lemma != "be":
                    steps.append(Step("pass", governor))
                elif governor.negated:
                    step.negated = True
                current = governor
                continue
            if governor is None:
                governor = self._clause_governor(current)
                clause = governor is not None
            if governor is None:
                break
            frame = self._frame(governor, current, clause=clause)
            if frame is None:
                break
            steps.append(Step(frame, governor))
            current = governor
        return steps, governor, clause

    def _word_step(self, verb: Verb) -> Step | None:
        """An adjective or noun right before "to": "is ready to", "its offer to"."""
        if verb.form != "infinitive":
            return None
        at = verb.first - 1
        if at < verb.sentence.first:
            return None
        word = self.lowers[at]
        frames = self.patterns.frames
        frame = frames["adjective"].get(word)
        if frame is not None and self.tags[at] in "JXVBG":
            return Step(frame, None)
        if self.tags[at] == "N":
            frame = frames["noun"].get(self.english.lemma(word))
            if frame is None:
                return None
            phrase = self.grammar.phrase_at(at)
            return Step(frame, None, owner=self.parties.owners(phrase) if phrase is not None else [])
        before = self.grammar.verb_at(at)
        if before is not None and before.lemma == "be" and before.head == at and before.finite:
            # "is to visit"
            return Step("plan", None, negated=before.negated)
        if before is not None and before.lemma == "have" and before.head == at:
            return Step("request", None)
        return None

    def _clause_governor(self, verb: Verb) -> Verb | None:
        """The verb whose reported clause this verb heads: "said it would withdraw", "demanded that they leave"."""
        subjects = self.grammar.subjects(verb)
        at = subjects[0].first - 1 if subjects and subjects[0].stop <= verb.first else verb.first - 1
        begin = verb.sentence.first
        while at >= begin and self.tags[at] in "\"'R":
            at -= 1
        that = at >= begin and self.lowers[at] == "that" and self.tags[at] == "S"
        if that:
            at -= 1
        if at < begin:
            return None
        found = self.grammar.verb_at(at)
        if found is None and (that or self.tags[at] == "Y"):
            verbs = self.grammar.verbs(verb.sentence)
            for index in range(verb.index - 1, -1, -1):
                if verbs[index].stop <= at + 1:
                    found = verbs[index] if at - verbs[index].stop < 12 else None
                    break
        return found

    def _frame(self, governor: Verb, verb: Verb, *, clause: bool) -> str | None:
        """How a verb changes what it governs; None where it does not."""
        frame = self.patterns.frames["verb"].get(governor.lemma)
        if frame is None or frame in {"claim", "force"}:
            return None
        if governor.lemma == "call" and self.lowers[governor.stop] not in {"on", "upon", "for"}:
            # "phoned to congratulate"
            return None
        if clause:
            return self._clause_frame(frame, governor, verb)
        if verb.form == "ing" and frame not in {"pass", "stop"}:
            return None
        if frame == "order":
            return self._order(governor, verb)
        if frame == "stop" and verb.form != "ing":
            return None
        if frame == "pass" and self._asks(governor, verb):
            # "used gas to disperse": a purpose
            return None
        if frame == "threaten" and governor.lemma == "warn":
            return "request"
        if frame == "plan" and verb.form == "infinitive" and self._asks(governor, verb):
            return "request"
        return frame

    def _asks(self, governor: Verb, verb: Verb) -> bool:
        """"expects Iran to sign": with somebody between, a plan is a demand on them."""
        patient = self.grammar.object(governor)
        return patient is not None and not governor.passive and patient.stop <= verb.first

    def _clause_frame(self, frame: str, governor: Verb, verb: Verb) -> str | None:
        """"demanded that they leave", "threatened that it would attack"."""
        bare = verb.form == "base" or (verb.form == "present" and self.lowers[verb.head] == verb.lemma and not verb.progressive)
        if governor.lemma in DEMANDING and (bare or verb.form == "modal"):
            return "request" if verb.modal not in {"would", "could", "may", "might"} else None
        if frame in {"threaten", "promise", "plan"} and verb.modal in {"will", "would", "'ll", "'d"}:
            mine = {actor.id for actor in self.parties.doers(governor)}
            same = any(actor.id in mine for actor in self.parties.doers(verb))
            return frame if same and frame != "plan" else None
        return None

    def _order(self, governor: Verb, verb: Verb) -> str:
        """Own forces carry an order out; anybody else is asked."""
        patient = self.parties.patient(governor)
        if patient is None:
            return "pass"
        return "pass" if not self.patterns.classes["TROOPS"].isdisjoint(self.parties.extent(patient).lemmas) else "request"

    def _shifted(
        self, verb: Verb, steps: list[Step], speaker: Verb | None, actors: list[Actor], recipients: list[Actor]
    ) -> tuple[list[Actor], list[Actor]]:
        """Actor and recipient as the governing words put them: who urges, who is urged."""
        parties = self.parties
        if speaker is not None:
            return parties.doers(speaker), actors or recipients
        for step in steps:
            governor = step.verb
            if governor is None:
                if step.owner:
                    recipients = [actor for actor in [*recipients, *actors] if actor not in step.owner]
                    actors = step.owner
                    break
                continue
            passive = governor.passive
            if step.frame == "request":
                phrase = parties.patient(governor)
                asked = parties.people([] if phrase is None else [phrase] if passive else parties.grammar.joined_right(phrase))
                doers = parties.doers(governor)
                asked = [actor for actor in asked if actor not in doers]
                actors, recipients = doers, asked or [actor for actor in actors if actor not in doers] or recipients
                continue
            own = parties.people(parties.grammar.subjects(governor)) if passive else parties.doers(governor)
            if own:
                # Of a reciprocal event, the others become the ones it is promised or refused to.
                others = recipients or (actors if len(actors) > 1 else [])
                recipients = [actor for actor in others if actor not in own]
                actors = own
        return actors, recipients

    def _depth(self, verb: Verb, steps: list[Step]) -> tuple[int, bool]:
        """How far below the main clause a verb stands, and whether under "if" and its likes."""
        top = next((step.verb for step in reversed(steps) if step.verb is not None), verb)
        subject = self.grammar.subject(top) if top.finite else None
        at = subject.first - 1 if subject is not None and subject.stop <= top.first else top.first - 1
        begin = top.sentence.first
        while at >= begin and self.tags[at] in "\"'Rn":
            at -= 1
        depth = 0
        unreal = False
        if at >= begin:
            tag, word = self.tags[at], self.lowers[at]
            if tag == "W" or self.tags[top.first - 1] == "W":
                depth = 3
            elif tag == "S" and word != "that":
                depth, unreal = 2, word in OPEN
        if not top.finite and depth == 0:
            governed = self.grammar.parent(top) is not None or top.form in {"participle", "infinitive"}
            depth = 3 if governed else 1
        return depth, unreal

    def _duty(self, verb: Verb) -> Draft | None:
        """"said Iran must be ready": a request to whoever must, by whoever says so."""
        governor = self._clause_governor(verb)
        if governor is None or verb.negated or verb.perfect:
            return None
        actors = self.parties.doers(governor)
        recipients = [actor for actor in self.parties.people(self.grammar.subjects(verb)) if actor not in actors]
        if not actors or not recipients:
            return None
        kind = Kind("REQUEST", "", "100", ())
        draft = Draft(kind, EventStatus.HAPPENED, actors, recipients, verb.sentence, verb.head, rank=1)
        draft.verbs = [verb]
        draft.lemma = verb.modal
        draft.triggers = [(verb.first, verb.stop)]
        draft.rule = "event.duty"
        return draft

    def _aim(self, draft: Draft) -> None:
        """Whom a protest is against, by its topic: "to demand freedom from the Indian government"."""
        stop = draft.sentence.stop
        aim = next((at for at in range(draft.token + 1, stop) if self.lowers[at] in TOPICS), stop)
        for at in range(aim + 1, stop):
            if self.tags[at] in "VM" and self.tags[at - 1] != "W":
                return
            phrase = self.grammar.phrase_at(at)
            if phrase is None or phrase.first != at:
                continue
            found = [actor for actor in self.parties.people([phrase], strange=False) if actor.country and actor not in draft.actors]
            if found:
                draft.recipients = found
                return

    def _ready(self, verb: Verb) -> Draft | None:
        """"is ready to contribute": an offer, whatever the verb."""
        step = self._word_step(verb)
        governor = self.grammar.parent(verb)
        if step is None or step.frame != "promise" or governor is None or governor.lemma != "be" or governor.negated:
            return None
        actors = self.parties.doers(governor)
        if not actors:
            return None
        recipients = [actor for actor in self.parties.first(verb, ("object", *FALLBACK)) if actor not in actors]
        draft = Draft(Kind("AGREE", "", "030", ()), EventStatus.HAPPENED, actors, recipients, verb.sentence, verb.head, rank=0)
        draft.verbs = [verb, governor]
        draft.lemma = verb.lemma
        draft.triggers = [(verb.first - 1, verb.stop)]
        draft.rule = "event.promise"
        return draft

    # --- Nouns ----------------------------------------------------------------------------------------------------

    def _nominal(self, sentence: Sentence, taken: set[int], drafts: list[Draft]) -> list[Draft]:
        """The events that nouns name: "an airstrike on", "talks between"."""
        found = []
        nouns, tags, lowers = self.patterns.nouns, self.tags, self.lowers
        for phrase in self.grammar.phrases(sentence):
            head = phrase.head
            if tags[head] != "N" or head in taken:
                continue
            noun = nouns.get(lowers[head]) or nouns.get(self.english.lemma(lowers[head]))
            if noun is None:
                continue
            carrier = self._carrier(phrase)
            if carrier is None and not noun.free:
                continue
            actors, recipients = self.parties.of_noun(phrase, noun)
            if carrier is not None and not actors:
                actors = self.parties.doers(carrier)
                recipients = [actor for actor in recipients if actor not in actors]
            if not actors and not recipients and noun.type == "ASSAULT":
                actors = self._fought(phrase, drafts)
            if not actors and not recipients:
                continue
            found.append(self._noun_draft(phrase, noun, actors, recipients))
        return found

    def _carrier(self, phrase: Phrase) -> Verb | None:
        """The verb that only says that somebody does what the noun names: "announced a pardon", "repeated its warning"."""
        at = phrase.first - 1
        verb = self.grammar.verb_at(at) if at >= phrase.sentence.first else None
        if verb is None or verb.lemma not in self.patterns.classes["CARRY"] or verb.passive or verb.negated or not verb.finite:
            return None
        return verb if verb.form in {"past", "present", "perfect"} else None

    def _fought(self, phrase: Phrase, drafts: list[Draft]) -> list[Actor]:
        """"agreed to a truce after weeks of fighting", and nobody else is named: those who agreed fought."""
        begin = max(phrase.sentence.first, phrase.first - 8)
        if not AFTER & set(self.lowers[begin : phrase.first]):
            return []
        for draft in drafts:
            if draft.kind.type in {"AGREE", "RETREAT", "CONSULT"} and len(draft.actors) > 1 and draft.token < phrase.first:
                if all(actor.country for actor in draft.actors) and phrase.first - draft.token < 20:
                    return list(draft.actors)
        return []

    def _noun_draft(self, phrase: Phrase, noun: Coding, actors: list[Actor], recipients: list[Actor]) -> Draft:
        """The event of a noun phrase."""
        words = set(self.lowers[phrase.first : phrase.stop])
        kind, status = Kind.of(noun), EventStatus.HAPPENED
        if words & UNREAL:
            status = EventStatus.HYPOTHETICAL
        elif words & COMING:
            status = EventStatus.PLANNED
        elif words & RUNNING:
            status = EventStatus.ONGOING
        draft = Draft(kind, status, actors, recipients, phrase.sentence, phrase.head, rank=4)
        draft.noun = phrase
        draft.definite = self.lowers[phrase.first] in {"the", "this", "these", "those", "that"}
        draft.lemma = self.english.lemma(self.lowers[phrase.head])
        draft.triggers = [(phrase.head, phrase.stop)]
        draft.rule = "event.noun"
        draft.row = "nouns:" + noun.name
        return draft
