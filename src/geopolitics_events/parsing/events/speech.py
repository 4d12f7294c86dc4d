"""What somebody does by saying so, whatever the verb: duties, threats, accusations, offers and demands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...records import EventStatus
from ..actors.cast import CastReader
from ..grammar.ambiguity import REPORTING
from .conversions import MATERIAL_CONFLICT, Kind
from .drafts import Draft
from .governors import DEMANDING
from .parties import identified, without
from .patterns import NO_WORDS

if TYPE_CHECKING:
    from ...records import Actor
    from ..grammar.phrases import Verb
    from .governors import Governors
    from .nominals import Nominals

__all__ = ["Speech"]

# What opens a clause that tells whom a threat, a refusal or an inquiry is about.
CONDITIONS: Final = frozenset({"unless", "until", "if"})
DOUBTS: Final = frozenset({"whether", "claims", "allegations", "reports", "how"})
# What somebody ready to do it offers nobody: "ready to go".
ALONE: Final = frozenset({"die", "eat", "go", "play", "retire", "run", "sleep", "wait"})
# What those who are warned will do: "warned that Chad would pay a price".
SUFFERING: Final = frozenset({"face", "pay", "regret", "suffer"})
ATONING: Final = frozenset({"regret", "rue"})
# What somebody is made to "face" by whoever says that he will.
PENALTIES: Final = frozenset(
    "consequence price punishment reprisal response retaliation retribution revenge sanction vengeance wrath".split()
)
# What those are who are threatened.
AIMS: Final = frozenset({"target", "targets"})
# How far behind "was" the word of blame may stand: "was an unacceptable".
NEAR: Final = 3
# How far the verb of the clause behind may stand, in tokens.
FARTHEST: Final = 16


class Speech(CastReader):
    """Asked for the event that a verb without a row makes of a report."""

    __slots__ = ("_nominals", "governors", "matcher", "parties", "patterns")

    def __init__(self, governors: Governors, nominals: Nominals) -> None:
        """Take what tells who governs a verb and which nouns are guilt."""
        super().__init__(governors.cast)
        self.governors = governors
        self.parties = governors.parties
        self.matcher = self.parties.matcher
        self.patterns = self.parties.patterns
        self._nominals = nominals

    def duty(self, verb: Verb) -> Draft | None:
        """Read "said Iran must be ready": a request to whoever must, by whoever says so."""
        reporter = self.governors.reporter(verb)
        if reporter is None or reporter.negated or verb.negated or verb.perfect or verb.passive:
            return None
        subjects = self.grammar.subjects(verb)
        inverted = verb.modal == "should" and bool(subjects) and self.grammar.object(reporter) is subjects[0]
        if inverted and reporter.lemma not in REPORTING | DEMANDING:
            return None  # "will help its allies should war break out"
        actors = self.parties.doers(reporter)
        recipients = without(self.parties.people(subjects), actors)
        if not actors or not recipients:
            return None
        draft = Draft(Kind("REQUEST", "", "100"), EventStatus.HAPPENED, actors, recipients, verb.head, rank=1)
        draft.of_verb(verb, "event.duty", "", (verb.first, verb.stop))
        draft.verbs.append(reporter)  # "ruled on Monday that": it was asked for then.
        return draft

    def menace(self, verb: Verb, swallowed: set[int]) -> Draft | None:
        """Read "warned that it would respond": a threat, whatever the verb; "vowed that Chad would face sanctions"."""
        if verb.form != "future" and verb.modal != "would":
            return None
        reporter = self.governors.reporter(verb)
        if reporter is None or reporter.negated:
            return None
        punished = self._is_punished(verb)
        if self.patterns.frame(reporter) != "threaten" and not punished:
            return None
        actors = self.parties.doers(reporter)
        kind = Kind("THREATEN", "", "130")
        told = self.matcher.match(reporter) is not None  # "warned Chad that it would respond" has its row.
        doers = self.parties.doers(verb)
        # "The ministry of Chad warned that Chad would respond" is its own word too.
        own = doers == actors or {one.country for one in doers} == {one.country for one in actors} != {None}
        if verb.lemma in SUFFERING:
            recipients = without(doers, actors)  # "warned that Chad would pay"
        else:
            recipients = without(self.parties.first(verb) or self.of_clause(verb, kind), actors) if own else []
        if (told and not punished) or not recipients:
            return None
        swallowed.add(reporter.index)
        rank = self.governors.depth(reporter)[0]
        draft = Draft(kind, EventStatus.HAPPENED, actors, recipients, reporter.head, rank=rank)
        return draft.of_verb(reporter, "event.threaten", "", (reporter.head, reporter.head + 1))

    def _is_punished(self, verb: Verb) -> bool:
        """Whether it is said that somebody will be made to suffer: "would pay a price", "will regret it"."""
        if verb.lemma in ATONING:
            return True
        patient = self.matcher.patient(verb) if verb.lemma in SUFFERING else None
        return patient is not None and not PENALTIES.isdisjoint(self.matcher.extent(patient).lemmas)

    def charge(self, verb: Verb) -> Draft | None:
        """Read "said the rebels were behind the raid", "said their move was unacceptable": an accusation.

        Who "would be a target" is threatened.
        """
        if not verb.finite or verb.negated:
            return None
        near = range(verb.stop, min(verb.sentence.stop, verb.stop + NEAR))
        future = verb.form == "future" or verb.modal == "would"
        if verb.modal and not future:
            return None
        guilt, insults = not future and self._nominals.is_guilt(verb.stop), self.patterns.classes["INSULT"]
        words = AIMS if future else insults
        blame = verb.stop if guilt else next((at for at in near if self.lowers[at] in words), None)
        if blame is None:
            return None
        reporter = self.governors.reporter(verb)
        if reporter is None or reporter.negated:
            return None
        actors = self.parties.doers(reporter)
        recipients = without(identified(self.parties.people(self.grammar.subjects(verb))), actors)
        if not actors or not recipients:
            return None
        kind = Kind("ACCUSE", "allege", "112") if guilt else Kind("ACCUSE", "disapprove", "111")
        kind = Kind("THREATEN", "violence", "138") if future else kind
        draft = Draft(kind, EventStatus.HAPPENED, actors, recipients, verb.head, rank=0)
        return draft.of_verb(verb, "event.accuse", "", (verb.head, blame + 1))

    def allege(self, verb: Verb) -> Draft | None:
        """Read "claimed that Chad had bombed a village": an accusation."""
        told = self._told(verb)
        row = None if told is None or told.lemma not in self.patterns.lemmas else self.matcher.match(told)
        if told is None or row is None or row.type not in MATERIAL_CONFLICT or told.modal or told.negated:
            return None
        actors = self.parties.doers(verb)
        others = {one.country for one in self.parties.doers(told)}.difference(one.country for one in actors)
        recipients = without(self.parties.doers(told), actors)
        if not actors or not others or verb.negated or self.parties.persons.is_speaker(self.grammar.subject(verb)):
            return None
        rank = self.governors.depth(verb)[0]
        draft = Draft(Kind("ACCUSE", "allege", "112"), EventStatus.HAPPENED, actors, recipients, verb.head, rank=rank)
        return draft.of_verb(verb, "event.accuse", "", (verb.head, verb.head + 1))

    def _told(self, verb: Verb) -> Verb | None:
        """The verb of the clause that a verb reports: "claimed Chad had left", "had left, Chad claimed"."""
        following = self.grammar.following(verb)
        near = self.grammar.earlier(verb) if following is None else [following]
        return next((one for one in near if one.finite and self.governors.reporter(one) is verb), None)

    def offer(self, verb: Verb) -> Draft | None:
        """Read "is ready to contribute": an offer, whatever the verb."""
        step = self.governors.word_step(verb)
        governor = self.grammar.parent(verb)
        if step is None or step.frame != "promise" or governor is None or governor.lemma != "be" or verb.lemma in ALONE:
            return None
        actors = self.parties.doers(governor)
        recipients = without(self.parties.first(verb), actors)
        draft = Draft(Kind("AGREE", "", "030"), EventStatus.HAPPENED, actors, recipients, verb.head, rank=0)
        draft.of_verb(verb, "event.promise", "", (verb.first - 1, verb.stop))
        draft.verbs.append(governor)
        return draft

    def demand(self, verb: Verb) -> Draft | None:
        """Read "told Iran to explain", "was ordered to close by a court": a demand, whatever the verb."""
        following = self.grammar.following(verb)
        patient = self.matcher.patient(verb)
        if following is None or patient is None or following.form != "infinitive" or verb.negated:
            return None
        between = verb.passive or verb.stop <= patient.first < patient.stop <= following.first
        if not verb.finite or not between:
            return None
        actors = self.parties.doers(verb)
        recipients = without(self.parties.people(self.grammar.joined_right(patient)), actors)
        if not actors or not recipients or self.grammar.parent(following) is not verb:
            return None
        if not self.parties.persons.is_somebody(patient):
            # "want a shield to deter attacks"
            return None
        rank = self.governors.depth(verb)[0]
        draft = Draft(Kind("REQUEST", "", "100"), EventStatus.HAPPENED, actors, recipients, verb.head, rank=rank)
        return draft.of_verb(verb, "event.request", "", (verb.head, verb.head + 1))

    def of_clause(self, verb: Verb, kind: Kind) -> list[Actor]:
        """Who is meant by the clause behind: "an inquiry into whether the bank lied", "unless Chad leaves"."""
        following = self.grammar.following(verb)
        if following is None and kind.type == "ACCUSE":
            told = self._told(verb)
            return [] if told is None else self.parties.doers(told)  # "Chad had attacked, Mali protested"
        if following is None or following.first - verb.stop > FARTHEST:
            return []
        if following.form == "infinitive" and kind.type in {"AID", "AGREE", "ACCUSE"}:
            return self.parties.first(following)
        between = self.lowers[verb.stop : following.first]
        opens = CONDITIONS if kind.type in {"THREATEN", "REJECT"} else DOUBTS if kind.type == "ACCUSE" else NO_WORDS
        if following.finite and not opens.isdisjoint(between):
            return self.parties.people(self.grammar.subjects(following))
        return []
