"""Find who did what to whom, coded by PLOVER 2.0.

A verb with a row of the table ``verbs`` names an event, and so does a noun of the table ``nouns``; words that govern
them change what kind it is and whether it happened. The tables say which rows; the grammar says who stands where.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...codes import CameoCode, Context, EventType, Mode
from ...records import ActorKind, Event, EventStatus
from ..actors.cast import CastReader
from ..found import Found
from ..grammar.ambiguity import REPORTING
from ..grammar.phrases import DUTY, RECIPROCAL
from .arms import Arms
from .circumstances import Circumstances
from .claims import Claims
from .codebook import is_event, join_forces, keep_events
from .conversions import MATERIAL_CONFLICT, SPOKEN, Kind, convert
from .drafts import Draft
from .figures import Figures
from .governors import ALIEN, DEMANDING, ENABLING, SENDING, Governors
from .joining import ANSWERING, answer_offers, join_mentions
from .nominals import AFTER, Nominals
from .parties import Parties, without
from .patterns import ANY_VERB, patterns
from .protests import Protests
from .speech import Speech
from .status import Step, apply_steps, own_step

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ...records import Actor, Statement
    from ..actors.cast import Cast
    from ..grammar.phrases import Verb
    from ..text.reading import Sentence, Text
    from .patterns import Pattern, Patterns

__all__ = ["find_events"]

# Types whose nouns are only asked for, promised or refused.
UNDONE: Final = frozenset({"REQUEST", "AGREE", "THREATEN", "REJECT", "CONCEDE"})
# Whoever backs or rejects one of these may be whom it was made to.
ANSWERED: Final = frozenset({"promise", "request", "threaten"})
# "We welcome the offer": what a speaker says of himself so is his statement, and no second event.
VOICED: Final = frozenset({"ACCUSE", "REJECT", "REQUEST", "SUPPORT"})
# What is said of somebody, and is no deed of its own, where he is accused of it.
GUILTLESS: Final = frozenset({"AGREE", "CONCEDE", "COOPERATE", "REJECT", "REQUEST"})
# What whoever may do it announces: "announced that ten envoys had been expelled".
DECREEING: Final = frozenset({"announce", "decide", "declare", "decree", "order", "rule"})
DECREED: Final = frozenset({"CONCEDE", "SANCTION", "THREATEN"})
# What says of others what they have done, as an accusation.
CHARGING: Final = frozenset({"charge", "claim"})
# What stands before whom somebody calls on.
ADDRESSING: Final = frozenset({"for", "on", "to", "upon", "with"})
# What one may leave open, as a threat.
FORCE: Final = frozenset({"force", "war"})
# What several are or do together without working together.
TOGETHER: Final = REPORTING | frozenset("be become bring come get have live put sit stand".split())
INVITING: Final = frozenset({"invite"})
# How many tokens a trigger may span.
LONGEST: Final = 8


def find_events(
    cast: Cast, statements: tuple[Found[Statement], ...], published: date | None
) -> tuple[Found[Event], ...]:
    """The events of a text, sentence by sentence, the main clause's first.

    Args:
        cast: The actors of the text; noun phrases in a role join it as unnamed actors.
        statements: What is claimed by whom.
        published: What "on Saturday" counts from.
    """
    text = cast.text
    claims = Claims(text, statements)
    reader = _Reader(cast, patterns(), claims)
    drafts: list[Draft] = []
    for sentence in text.sentences:
        drafts += reader.read(sentence)
    circumstances = Circumstances(cast, claims, published)
    for draft in drafts:
        circumstances.add(draft)
    answer_offers(drafts)
    return tuple(_record(draft, text) for draft in join_mentions(drafts))


def _record(draft: Draft, text: Text) -> Found[Event]:
    """The record of a draft, with the rule and row that found it."""
    kind = draft.kind
    triggers = tuple(dict.fromkeys(text.span(first, stop) for first, stop in draft.triggers))
    event = Event(
        type=EventType(kind.type),
        mode=Mode(kind.mode) if kind.mode else None,
        contexts=tuple(Context(name) for name in kind.contexts),
        cameo=CameoCode(kind.cameo) if kind.cameo else None,
        actors=_unique(draft.actors),
        recipients=_unique(draft.recipients),
        status=draft.status,
        triggers=triggers,
        when=draft.when,
        place=draft.place,
        reported_by=_unique(draft.reported),
        disputed_by=_unique(draft.disputed),
        evidence=(text.span(draft.sentence.first, draft.sentence.stop),),
    )
    return Found(event, draft.rule, draft.row, triggers[0].text)


def _unique(actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """Each actor once, in order."""
    return tuple({actor.id: actor for actor in actors}.values())


class _Reader(CastReader):
    """Reads the events of one sentence after the other."""

    __slots__ = (
        "_joint", "_shared", "arms", "figures", "governors", "matcher", "nominals", "parties", "patterns", "protests",
        "speech",
    )  # fmt: skip

    def __init__(self, cast: Cast, table: Patterns, claims: Claims) -> None:
        super().__init__(cast)
        self.patterns = table
        self.parties = Parties(cast, table, claims)
        self.matcher = self.parties.matcher
        self.governors = Governors(self.parties, table)
        self.figures = Figures(self.governors, table)
        self.arms = Arms(cast, table)
        self.protests = Protests(self.parties)
        self.nominals = Nominals(self.parties, self.figures, table)
        self.speech = Speech(self.governors, self.nominals)
        # The words that make any verb one that several do, and whether a sentence has one: "jointly".
        self._joint = table.gate(ANY_VERB)
        self._shared = False

    def read(self, sentence: Sentence) -> list[Draft]:
        """The events of a sentence, the main clause's first; a question tells none, nor does the story of a book."""
        if self.lowers[sentence.stop - 1] == "?" or self.figures.is_story(sentence):
            return []
        drafts: list[Draft] = []
        swallowed: set[int] = set()
        taken: set[int] = set()
        self._shared = not self._joint.isdisjoint(self.lowers[sentence.first : sentence.stop])
        # From the right, so that "agreed to withdraw" is met at "withdraw", which knows what governs it.
        for verb in reversed(self.grammar.verbs(sentence)):
            if verb.index not in swallowed:
                draft = self._read_verb(verb, swallowed, taken)
                if draft is not None:
                    drafts.append(draft)
        drafts = list(filter(is_event, drafts))
        drafts += self.nominals.find(sentence, taken, drafts)
        if not drafts:
            return drafts
        for draft in drafts:
            self.protests.aim(draft)
        return keep_events(drafts)

    # --- Verbs --------------------------------------------------------------------------------------------------------

    def _read_verb(self, verb: Verb, swallowed: set[int], taken: set[int]) -> Draft | None:
        """The event of a verb by its row; without one, a duty or an offer."""
        row = self.matcher.match(verb) if verb.lemma in self.patterns.lemmas else None
        if row is None and self._shared and verb.lemma not in TOGETHER:
            row = self.matcher.match(verb, ANY_VERB)
        if row is not None:
            return None if self.figures.is_figure(verb, row) else self._verbal(verb, row, swallowed, taken)
        if verb.modal in DUTY:
            return self.speech.duty(verb)
        if verb.form == "infinitive":
            return self.speech.offer(verb)
        if verb.lemma == "be":
            return self.speech.charge(verb) or self.speech.menace(verb, swallowed)
        if verb.form == "future" or verb.modal == "would":
            return self.speech.menace(verb, swallowed)
        if verb.lemma in CHARGING:
            return self.speech.allege(verb)
        asks = verb.lemma in self.patterns.asking and not self.governors.is_bare_call(verb)
        return self.speech.demand(verb) if asks else None

    def _verbal(self, verb: Verb, row: Pattern, swallowed: set[int], taken: set[int]) -> Draft | None:
        """The event of a verb with what governs it."""
        steps, reporter = self.governors.steps(verb)
        governors = [step.verb for step in steps if step.verb is not None]
        leader = self.governors.leader(verb)
        top = governors[-1] if governors else leader
        due = top.lemma == "need" or (top.lemma == "have" and self.lowers[top.stop] == "to")
        duty = not top.negated and (top.modal in DUTY or (due and top is not leader))
        if (duty and (reporter is None or top.perfect)) or (steps and steps[-1].frame == ALIEN):
            return None
        if self._is_purpose(verb, steps, leader):
            return None
        swallowed.update(governor.index for governor in governors)
        own = self.arms.told(verb, self._kind(verb, row))
        joint = self._joined(verb, row, own)
        kind, status = self._said(verb, joint, steps, leader, reported=reporter is not None)
        actors, recipients = self._parties(verb, row, kind, steps, reporter if duty else None)
        if not actors and reporter is not None and reporter.lemma in DECREEING and kind.type in DECREED:
            actors = without(self.parties.doers(reporter), recipients)
        if kind.type == "MOBILIZE" and not steps and self.governors.is_under(leader, SENDING):
            return None
        unproven = kind.type in GUILTLESS and not steps and verb.form == "ing" and self._is_accused(verb)
        if row.mode == "visit" and self.governors.is_under(leader, INVITING):
            return None  # The invitation tells of the visit.
        if unproven or (kind.type in VOICED and self.parties.persons.is_speaker(self.grammar.subject(top))):
            self._take(verb, row, kind, taken)
            return None
        rank, unreal = self.governors.depth(top)
        if unreal and status in {EventStatus.HAPPENED, EventStatus.PLANNED}:
            status = EventStatus.HYPOTHETICAL
        draft = Draft(kind, status, actors, recipients if joint is own else [], verb.head, rank=rank)
        rule = "event." + (steps[-1].frame if steps else "verb")
        draft.of_verb(verb, rule, "verbs:" + row.name, self._trigger(verb, governors, row))
        draft.verbs += governors
        self._join_raid(draft, verb, taken)
        self._take(verb, row, kind, taken)
        taken.update([step.token for step in steps if step.token is not None])
        draft.placed = not steps and not self.protests.is_aimed(verb)
        self._look_at_object(draft, verb)
        return draft

    def _is_purpose(self, verb: Verb, steps: list[Step], leader: Verb) -> bool:
        """Whether a verb only says what something is for: "came to try to calm tensions"; not "phoned to urge her"."""
        if not steps:
            return verb.lemma != "protest" and self.governors.is_loose(leader)
        top = next((step.verb for step in reversed(steps) if step.verb is not None), None)
        asked = steps[-1].frame == "request"
        return top is not None and not asked and top.form == "infinitive" and self.governors.is_loose(top)

    def _said(
        self, verb: Verb, kind: Kind, steps: list[Step], leader: Verb, *, reported: bool
    ) -> tuple[Kind, EventStatus]:
        """What the verb itself and the words that govern it make of its event, and whether it happened."""
        none = leader.finite and self.parties.is_none(self.grammar.subject(leader))
        kind, status = own_step(kind, leader, reported=reported, none=none)
        kind, status = apply_steps(kind, status, steps)
        if status is EventStatus.HYPOTHETICAL and kind.type in MATERIAL_CONFLICT and self.governors.is_warned(leader):
            kind, status = convert(kind, "threaten"), EventStatus.HAPPENED
        if verb.lemma == "rule" and self._leaves_open(verb, steps):
            return Kind("THREATEN", "violence", "138", kind.contexts), EventStatus.HAPPENED
        allowed = not steps and self.governors.is_under(leader, ENABLING)
        return kind, EventStatus.HYPOTHETICAL if allowed else status

    def _leaves_open(self, verb: Verb, steps: list[Step]) -> bool:
        """Read "did not rule out an attack", "refused to rule out force": a threat."""
        refused = any(step.frame == "refuse" for step in steps)
        patient = self.matcher.patient(verb)
        if patient is None or not (refused or self.governors.leader(verb).negated):
            return False
        extent = self.matcher.extent(patient)
        harm = extent.tells(MATERIAL_CONFLICT) or not extent.heads.isdisjoint(FORCE)
        return harm or {"military", "action"} <= extent.lemmas

    def _kind(self, verb: Verb, row: Pattern) -> Kind:
        """What a row says, and where it has no mode, what the noun beside the verb says: "threatened air strikes"."""
        kind = Kind.of(row)
        if verb.lemma == "protest":
            return self.protests.kind(verb, kind)
        if row.mode not in {"", "aerial"} or row.type not in {"ASSAULT", "THREATEN"}:
            return kind
        patient = self.matcher.patient(verb)
        phrases = [phrase for word, phrase in self.grammar.prepositions(verb) if word in {"with", "of"}]
        for phrase in phrases if patient is None else [patient, *phrases]:
            for _, noun in self.matcher.extent(phrase).nouns:
                if row.type == "THREATEN" and noun.type in MATERIAL_CONFLICT:
                    return convert(Kind.of(noun), "threaten")
                if noun.type == row.type and row.named and noun.mode:
                    return Kind.of(noun)
        return kind

    def _joined(self, verb: Verb, row: Pattern, kind: Kind) -> Kind:
        """The kind of a show of force that may be several states' own: "jointly tested a missile"."""
        if kind.type != "MOBILIZE":
            return kind
        jointly = self._shared and self.matcher.match(verb, ANY_VERB) is not None
        return join_forces(kind, self.parties.of_verb(verb, row)[0], jointly=jointly)

    def _is_accused(self, verb: Verb) -> bool:
        """Whether somebody is only accused of it: "accused the king of breaking the law"."""
        claim = self.parties.claim(verb)
        return claim is not None and self.lowers[verb.first - 1] in {"and", "of", "with"}

    def _join_raid(self, draft: Draft, verb: Verb, taken: set[int]) -> None:
        """Read "The air strike on the camp killed ten": one event, which the noun may tell better than the verb."""
        if draft.kind.type != "ASSAULT":
            return
        done = self.parties.raids.done(verb)
        raid = done or self.parties.raids.around(verb)
        if raid is None or raid[0].head in taken:
            return
        phrase, noun = raid
        taken.add(phrase.head)
        draft.triggers.append((phrase.head, phrase.stop))
        if noun.mode and not draft.kind.mode:
            draft.kind, draft.row = Kind.of(noun), "nouns:" + noun.name
        # Whom a raid was on says less than whom somebody killed in it.
        aimed = self.parties.of_noun(phrase, noun)[1] if done is not None or not draft.recipients else []
        if not draft.actors:
            # "claimed responsibility for a raid that killed two"
            joining = self.nominals.joining(phrase, noun)
            draft.actors = self.nominals.blamed(phrase) if joining is None else self.nominals.takers(joining)
        known = any(one.country for one in draft.recipients)
        aimed = [one for one in aimed if one.kind is not ActorKind.UNKNOWN or (one.country and not known)]
        draft.recipients += without(without(aimed, draft.recipients), draft.actors)

    def _look_at_object(self, draft: Draft, verb: Verb) -> None:
        """Keep the words of what is answered; "each other" makes everybody a recipient."""
        patient = self.matcher.patient(verb)
        if patient is not None:
            if draft.kind.type in ANSWERING:
                draft.topics = self.matcher.extent(patient).heads
            words = (self.lowers[patient.first], self.lowers[patient.head])
            if words in RECIPROCAL and len(draft.actors) > 1:
                draft.recipients = list(draft.actors)

    def _parties(
        self, verb: Verb, row: Pattern, kind: Kind, steps: list[Step], speaker: Verb | None
    ) -> tuple[list[Actor], list[Actor]]:
        """Who does it to whom, as the row and the governing words put them."""
        actors, recipients = self.parties.of_verb(verb, row)
        if not steps and verb.lemma in self.patterns.frames["verb"] and not self._is_told(verb):
            recipients = without(self._of_complement(verb), actors) or recipients
        if row.reciprocal and kind.type != row.type:
            # A meeting that is to come, or refused, is one side's word to the other.
            own = self.parties.doers(verb)
            if own:
                actors, recipients = own, without(actors, own)
        if kind.type in SPOKEN and not any(one.country for one in recipients):
            recipients = without(self.parties.addressed(verb), actors) or recipients
        if not recipients and not row.reciprocal:
            recipients = without(self.speech.of_clause(verb, kind), actors)
        for step in steps:
            actors, recipients = self._shifted(step, actors, recipients)
            if step.owner:
                # "repeated the king's offer to": the king offers, whoever repeats it; he may offer it to them.
                recipients = recipients if step.frame in ANSWERED else without(recipients, self.parties.doers(verb))
                break
        if speaker is not None:
            asking = self.parties.doers(speaker)
            patient = self.matcher.patient(speaker)
            told = [] if patient is None else self.parties.people(self.grammar.joined_right(patient))
            return asking, without(actors or recipients, asking) or without(told, asking)  # "told Iran it had to"
        if len(actors) > 1 and row.type in {"AGREE", "COOPERATE"}:
            # "Chad and Mali agreed in Bamako to meet": with each other, and not with a town of theirs.
            countries = {actor.country for actor in actors}
            recipients = [one for one in recipients if one.country is None or one.country not in countries]
        return actors, recipients

    def _shifted(self, step: Step, actors: list[Actor], recipients: list[Actor]) -> tuple[list[Actor], list[Actor]]:
        """Actor and recipient as a governing word puts them: who urges, who is urged."""
        governor, parties = step.verb, self.parties
        if governor is None:
            return (step.owner, without([*recipients, *actors], step.owner)) if step.owner else (actors, recipients)
        doers = parties.doers(governor)
        if step.frame == "request":
            phrase = self.matcher.patient(governor)
            if phrase is None:
                # "appealed to Chad and Mali", "called on Chad", "called for Chad to leave"
                links = self.grammar.prepositions(governor)
                phrase = next((one for word, one in links if word in ADDRESSING), None)
            elif self.tags[phrase.head] == "Q" and governor.form == "ing":
                # "wrote to Chad asking it to leave"
                before = self.grammar.phrase_at(governor.first - 1)
                phrase = before if before is not None and self.lowers[before.first - 1] == "to" else phrase
            phrases = [] if phrase is None else self.grammar.joined_right(phrase)
            asked = without(parties.people(self.grammar.subjects(governor) if governor.passive else phrases), doers)
            return doers, asked or without(actors, doers) or recipients
        own = parties.people(self.grammar.subjects(governor)) if governor.passive else doers
        if not own:
            return actors, recipients
        if (
            not governor.passive
            and step.frame in {"threaten", "promise"}
            and not any(one.country for one in recipients)
        ):
            # As in "warned Chad it would retaliate", "promised Chad it would return a drum looted by soldiers".
            patient = self.matcher.patient(governor)
            told = [] if patient is None else parties.people(self.grammar.joined_right(patient))
            recipients = told or recipients
        # Of a reciprocal event, the others become the ones it is promised or refused to.
        others = recipients or (actors if len(actors) > 1 else [])
        return own, without(others, own)

    def _is_told(self, verb: Verb) -> bool:
        """Whether the object is whom somebody asks: "urged him to use his influence over Chad"."""
        patient = self.matcher.patient(verb)
        return patient is not None and bool(self.cast.who(patient))

    def _of_complement(self, verb: Verb) -> list[Actor]:
        """To whom, where the verb under a refusal or demand has no row: "refused to respond to the envoy"."""
        following = self.grammar.following(verb)
        if following is None:
            return []
        if following.form == "infinitive":
            return self.parties.first(following) if following.first - verb.stop <= 1 else []
        demanded = verb.lemma in DEMANDING and (following.finite or following.form == "base")
        if demanded and self.governors.reporter(following) is verb:
            # "demanded that the ministry explain"
            return self.parties.people(self.grammar.subjects(following))
        return []

    def _trigger(self, verb: Verb, governors: Sequence[Verb], row: Pattern) -> tuple[int, int]:
        """The words that name the event: "agreed to withdraw", "launched an offensive"."""
        first, stop = verb.head, verb.head + 1
        if governors and 0 < verb.head - governors[-1].head < LONGEST:
            first = governors[-1].head
        if row.named and not verb.passive:
            patient = self.grammar.object(verb)
            if patient is not None and patient.stop - first < LONGEST:
                stop = patient.stop
        return first, stop

    def _take(self, verb: Verb, row: Pattern, kind: Kind, taken: set[int]) -> None:
        """Nouns that the verb's event accounts for name none of their own."""
        # "arrived for talks with the king" is one visit, though "was on a trip" is the trip.
        whole = row.named or row.mode == "restrict" or (row.mode == "visit" and verb.lemma != "be")
        if kind.type not in UNDONE and not whole:
            return
        patient = self.matcher.patient(verb)
        phrases = [] if patient is None else [patient]
        for word, phrase in self.grammar.prepositions(verb):
            if word in AFTER:
                break
            phrases.append(phrase)
        if row.doers and not verb.undergone:
            phrases += self.grammar.subjects(verb)  # "The talks collapsed" tells of no talks.
        for phrase in phrases:
            taken.update([token for token, _ in self.matcher.extent(phrase).nouns])
