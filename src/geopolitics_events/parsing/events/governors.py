"""The words that govern an event: who agreed to, threatened to, refused to, was asked to do it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..actors.cast import CastReader
from ..grammar import tagging
from ..grammar.groups import TIMES
from ..grammar.phrases import MAYBE, TELLING, UNASSERTED
from .bystanders import SEQUENCE
from .status import Step

if TYPE_CHECKING:
    from ..grammar.phrases import Verb
    from .parties import Parties
    from .patterns import Patterns

__all__ = ["ALIEN", "ANSWERING", "DEMANDING", "ENABLING", "SENDING", "Governors"]

# Verbs that only carry a noun: "expressed its readiness to", "made an offer to".
CARRIERS: Final = frozenset(
    "express voice make repeat renew reiterate announce have reaffirm confirm give declare issue state show signal "
    "convey carry take keep withdraw be become remain stand".split()
)
# What somebody "is said to have done", or "claims to have done".
RUMOURED: Final = frozenset(
    "admit allege appear believe boast claim confirm estimate fear know presume report rumour say seem suspect think "
    "understand".split()
)
# What is expressed about something else.
OPINIONS: Final = ("DISPUTE", "GOODWILL")
# Who is the first to do something does it.
FIRSTS: Final = frozenset({"first", "second", "third", "last", "latest", "newest", "only"})
STAYING: Final = frozenset({"appear", "keep", "lie", "remain", "seem", "stay"})
# What is done with those who are sent is no deed of its own: "sent soldiers to bolster the force".
SENDING: Final = frozenset({"deploy", "dispatch", "fly", "move", "rush", "send"})
# Who may do something has not yet done it.
ENABLING: Final = frozenset({"allow", "authorise", "authorize", "empower", "enable", "invite", "let", "permit"})
BEING: Final = frozenset({"be", "become"})
# Verbs that take "that" and a bare verb: "demanded that Iran withdraw".
DEMANDING: Final = tagging.DEMANDING | {"call", "want"}
# What stands behind a clause that is told: ", the minister said".
SPEAKING: Final = (
    TELLING | tagging.DEMANDING | frozenset("charge complain pledge promise protest threaten vow warn".split())
)
# What may stand between "called" and "for".
CALLING: Final = frozenset({"again", "at", "earlier", "jointly", "late", "publicly", "repeatedly", "unanimously"})
# Verbs whose object may be what is asked for.
WANTING: Final = frozenset({"demand", "urge", "propose", "recommend", "suggest", "advocate"})
# What these are where nobody is told to do it.
OWN: Final = {"propose": "promise", "want": "plan"}
# The frame of what is tried or planned by somebody else than who speaks of it.
ALIEN: Final = "alien"
FUTURE: Final = frozenset({"could", "will", "would"})
DOUBTFUL: Final = MAYBE | {"would"}
# Frames whose verb takes no object beside what it governs.
ALONE: Final = frozenset({"pass", "refuse", "decide", "threaten"})
# Who "responded by closing the port" closed it, and so did who "joined Mali in closing it".
ANSWERING: Final = frozenset("answer counter react reciprocate reply respond retaliate".split())
DOING: Final = {"by": ANSWERING | {"begin", "follow", "open", "start"}, "in": frozenset({"follow", "join", "succeed"})}
# What somebody may do with plans, which then are none.
DROPPING: Final = frozenset("abandon axe call cancel ditch drop scrap shelve".split())
# A chain of governing words longer than this is no English.
LONGEST: Final = 6
# How far "said on Monday in the capital that" may stand from its clause, in tokens.
FARTHEST: Final = 12
# Verbs whose passive says what a thing is for.
PURPOSES: Final = frozenset({"aim", "intend", "mean"})
# Forms whose modal or "to" a joined base form shares, and how many verbs back they may stand.
SHARING: Final = frozenset({"future", "modal", "infinitive"})
FARTHEST_JOINED: Final = 4


class Governors(CastReader):
    """The verbs of a text, asked for what governs them."""

    __slots__ = ("_depths", "_frames", "_patterns", "matcher", "parties", "persons")

    def __init__(self, parties: Parties, patterns: Patterns) -> None:
        """Take what the earlier stages made."""
        super().__init__(parties.cast)
        self.parties = parties
        self.matcher = parties.matcher
        self.persons = parties.persons
        self._patterns = patterns
        self._frames = patterns.frames
        self._depths: dict[int, tuple[int, bool]] = {}

    def steps(self, verb: Verb) -> tuple[list[Step], Verb | None]:
        """The words that govern a verb, the nearest first; and the verb that reports it, where one does."""
        steps: list[Step] = []
        current = self.leader(verb)
        for _ in range(LONGEST):
            word = self.word_step(current)
            governor = self.grammar.parent(current)
            called = word is not None and word.token is not None and not word.owner
            if called and governor is not None and (self._rejects(governor) or self._drops(governor, word)):
                return [*steps, Step("refuse", governor)], None  # "rejected calls to withdraw"
            if word is not None:
                steps.append(word)
                # "expressed hope to expand trade"
                carried = governor is not None and governor.lemma in CARRIERS and not self._is_about(governor, word)
                planned = called and not carried and word.frame in {"pass", "plan"}
                if planned and governor is not None and self._judges(governor):
                    return [*steps, Step(ALIEN, governor)], None  # "condemned attempts to withdraw"
                if governor is None or not carried:
                    return steps, None
                if governor.lemma in BEING and governor.negated:
                    word.negated = True
                elif governor.lemma not in BEING or governor.modal:
                    steps.append(Step("pass", governor))  # "may be ready to help"
                current = governor
                continue
            reports = governor is None
            governor = governor or self.reporter(current)
            frame = None if governor is None else self._frame(governor, current, clause=reports)
            if governor is None or frame is None:
                return steps, governor if reports else None
            steps.append(Step(frame, governor))
            current = governor
        return steps, None

    def is_told(self, verb: Verb) -> bool:
        """Whether the words after the clause say who told it: ", the minister said"."""
        verbs = self.grammar.verbs(verb.sentence)
        last = verbs[-1]
        if last.index <= verb.index or last.lemma not in SPEAKING:
            return False
        subject = self.grammar.subject(last)
        at = (last.first if subject is None else min(subject.first, last.first)) - 1
        return self.tags[at] in ',"'

    def is_under(self, verb: Verb, governors: frozenset[str]) -> bool:
        """Whether an infinitive is governed by one of some verbs: "allowed Chad to send troops"."""
        governor = self.grammar.parent(verb) if verb.form in {"base", "infinitive"} else None
        return governor is not None and governor.lemma in governors

    def is_warned(self, verb: Verb) -> bool:
        """Whether the words are those of a warning: "could cut the supply, the minister warned"."""
        return self.grammar.verbs(verb.sentence)[-1].lemma == "warn" and self.is_told(verb)

    def leader(self, verb: Verb) -> Verb:
        """The verb whose modal, "to" or "not" a joined base form shares: "will sign and withdraw"."""
        if verb.form != "base" or not self._is_joined(verb):
            return verb
        for other in self.grammar.earlier(verb)[:FARTHEST_JOINED]:
            if other.form in SHARING or (other.form == "base" and not self._is_joined(other)) or other.negated:
                return other
        return verb

    def _is_joined(self, verb: Verb) -> bool:
        """Whether "and" or "or" stands before a verb."""
        at = self.grammar.back_over(verb.first - 1, verb.sentence.first, "R")
        return at >= verb.sentence.first and self.tags[at] in "K,"

    def word_step(self, verb: Verb) -> Step | None:
        """An adjective or noun before "to": "is ready to", "its offer to"; "is to" and "has to" themselves."""
        if verb.form != "infinitive" or verb.first == verb.sentence.first:
            return None
        at = self._before_time(verb.first - 1)
        if at < verb.sentence.first:
            return None
        word, tag = self.lowers[at], self.tags[at]
        frame = self._frames["adjective"].get(word)
        if frame is not None and tag in "JXVBG":
            return Step("refuse" if frame == "promise" and self._is_denied(at) else frame, None)
        offered = self._offered_by(at)
        if offered is not None:
            return offered
        if tag == "N":
            frame = self._frames["noun"].get(self.grammar.english.lemma(word))
            phrase = self.grammar.phrase_at(at)
            if phrase is not None and not FIRSTS.isdisjoint(self.lowers[phrase.first : at]):
                # "became the first country to recognise"
                governor = self.grammar.parent(verb)
                return Step("pass", None) if governor is not None and governor.lemma in BEING else None
            if frame is None or phrase is None or self.lowers[phrase.first - 1] == "in":
                return None  # "in a bid to": what something is done for
            negated = self.lowers[phrase.first] == "no"
            return Step(frame, None, negated=negated, owner=self.persons.holders(phrase), token=at)
        before = self.grammar.verb_at(at)
        if before is None or before.head != at:
            return None
        if before.lemma == "be" and before.finite:
            return Step("plan", None, negated=before.negated)
        return Step("request", None) if before.lemma == "have" and not before.modal else None

    def _drops(self, governor: Verb, word: Step | None) -> bool:
        """Read "halted plans to send", "called off plans to send": what is planned no more."""
        dropped = governor.lemma in DROPPING or self._patterns.frame(governor) == "stop"
        patient = self.matcher.patient(governor) if dropped else None
        return patient is not None and word is not None and patient.head == word.token

    def _is_about(self, governor: Verb, word: Step) -> bool:
        """Whether a verb carries something else: "expressed dismay at the decision to"."""
        patient = self.matcher.patient(governor)
        if patient is None or word.token is None or not governor.stop <= patient.first < patient.stop <= word.token:
            return False
        return self.grammar.lemma(patient) in self._patterns.union(OPINIONS)

    def _judges(self, verb: Verb) -> bool:
        """Whether a verb tells what somebody thinks of its object, or asks for it, and so does not do it."""
        if self._patterns.frame(verb) in {"claim", "request", "threaten"}:
            return verb.lemma != "deny"  # What somebody denies is his own.
        row = self.matcher.match(verb) if verb.lemma in self._patterns.lemmas else None
        return row is not None and row.type in {"ACCUSE", "REJECT", "SUPPORT"}

    def _rejects(self, verb: Verb) -> bool:
        """Whether a verb says that its object is refused."""
        row = self.matcher.match(verb) if verb.lemma in self._patterns.lemmas else None
        return row is not None and row.type == "REJECT"

    def _is_denied(self, adjective: int) -> bool:
        """Whether a "not" stands before an adjective: "is not yet ready", "isn't willing"."""
        at = self.grammar.back_over(adjective - 1, 0, "Rn")
        be = self.grammar.verb_at(at) if at >= 0 else None
        return "n" in self.tags[at + 1 : adjective] or (be is not None and be.negated)

    def _offered_by(self, token: int) -> Step | None:
        """A noun that says by whom it is, before "to": "an offer by Chad to host talks"."""
        phrase = self.grammar.phrase_at(token)
        if phrase is None or self.lowers[phrase.first - 1] not in {"by", "from"} or self.tags[phrase.first - 2] != "N":
            return None
        frame = self._frames["noun"].get(self.grammar.english.lemma(self.lowers[phrase.first - 2]))
        return None if frame is None else Step(frame, None, owner=self.parties.people([phrase]), token=phrase.first - 2)

    def _before_time(self, token: int) -> int:
        """The token itself, or the one before the time that ends there: "its offer last week to mediate"."""
        if self.tags[token] == "Y":
            return token - 1 - (self.tags[token - 1] == "I")
        if self.lowers[token] not in TIMES:
            return token
        return self.grammar.back_over(token - 1, 0, "DJ#")

    def reporter(self, verb: Verb) -> Verb | None:
        """The verb whose reported clause this verb heads: "said it would withdraw", "must withdraw, Iran said"."""
        found = self._reporter_before(verb)
        told = found is None and verb.finite and self.is_told(verb) and not self.depth(verb)[0]
        return self.grammar.verbs(verb.sentence)[-1] if told else found

    def _reporter_before(self, verb: Verb) -> Verb | None:
        """The verb before a clause that it reports: "said it would withdraw", "demanded that they leave"."""
        if not verb.index:
            return None  # What reports a clause stands before it.
        subjects = self.grammar.subjects(verb)
        at = subjects[0].first - 1 if subjects and subjects[0].stop <= verb.first else verb.first - 1
        begin = verb.sentence.first
        at = self.grammar.back_over(at, begin, "\"'R")
        quoted = at > begin and self.tags[at : at + 2] in {':"', ',"'} and self.text.in_quote[at + 2] >= 0
        at -= quoted
        if at > begin and self.tags[at] == ",":
            at = self._before_condition(at, begin)
        that = at >= begin and self.lowers[at] == "that" and self.tags[at] == "S"
        if that:
            at -= 1
        if at < begin:
            return None
        if that and self.tags[at] == "K":
            return self._joined_reporter(verb)
        found = self.grammar.verb_at(at)
        if found is not None or not (that or quoted or self.tags[at] == "Y"):
            return found
        # The clause may stand further off: "said on Monday it would", "told Iran that"
        before = self.grammar.verb_before(verb.sentence, at + 1)
        return before if before is not None and at - before.stop < FARTHEST else None

    def _before_condition(self, comma: int, begin: int) -> int:
        """The token before a condition that ends at a comma: "warned that if they leave, Chad would"."""
        opening = self.tags.rfind("S", begin, comma)
        stands = opening > begin and self.lowers[opening] in UNASSERTED and "," not in self.tags[opening:comma]
        return opening - 1 if stands else comma

    def _joined_reporter(self, verb: Verb) -> Verb | None:
        """The verb that reports the clause before, of "demanded that Iran leave and that the crew be released"."""
        for other in self.grammar.earlier(verb)[:FARTHEST_JOINED]:
            found = self._reporter_before(other)
            if found is not None:
                return found
        return None

    def is_bare_call(self, verb: Verb) -> bool:
        """Whether "call" asks nobody: "called a vote", "called to thank him"."""
        if verb.lemma != "call" or self.lowers[verb.stop : verb.stop + 1] in (["on"], ["upon"], ["for"]):
            return False
        # "called late on Friday for", "called again on"
        aside = not CALLING.isdisjoint(self.lowers[verb.stop : verb.stop + 1])
        return not (aside and any(word in {"on", "for"} for word, _ in self.grammar.prepositions(verb)))

    def _frame(self, governor: Verb, verb: Verb, *, clause: bool) -> str | None:
        """How a verb changes what it governs; None where it does not."""
        if verb.form == "infinitive" and (verb.perfect or verb.progressive) and governor.lemma in RUMOURED:
            return "pass"
        frame = self._patterns.frame(governor)
        if frame is None or frame in {"claim", "force"}:
            return None
        if self.is_bare_call(governor):
            # "phoned to congratulate"
            return None
        if governor.lemma == "push" and not governor.passive and self.grammar.object(governor) is None:
            # "pushed into Chad to attack"
            return None
        if verb.lemma == "leave" and self._is_expelled(governor):
            # "ordered the envoys to leave" is no request
            return None
        if clause:
            return self._clause_frame(frame, governor, verb)
        if self._is_purpose(governor):
            return None
        if verb.form == "ing":
            later = self.lowers[verb.first - 1] in SEQUENCE
            return frame if frame in {"pass", "stop", "plan"} and not later else None
        if frame == "order":
            return "request" if verb.negated else self._order(governor)
        if governor.lemma in OWN and not governor.passive and not self._has_object(governor, verb):
            return OWN[governor.lemma]  # "wanted to hold rallies", but "wanted them to leave"
        if governor.lemma == "warn":
            # "warned them to leave"
            return "request"
        if frame == "stop" or (frame in ALONE and self._has_object(governor, verb)):
            # "used gas to disperse": a purpose; "refused a request to visit"
            return None
        if governor.lemma in WANTING and self._has_object(governor, verb) and not self._leads_somebody(governor):
            # "demanded more money to fight the rebels"
            return None
        if frame != "plan" or not self._has_object(governor, verb):
            return frame
        # "expects Iran to sign", but "discussed ways to help"
        return "request" if self._leads_somebody(governor) else None

    def _is_expelled(self, governor: Verb) -> bool:
        """Whether those who are told to leave are diplomats."""
        patient = self.matcher.patient(governor)
        if patient is None:
            return False
        return not self._patterns.classes["DIPLOMAT"].isdisjoint(self.matcher.extent(patient).heads)

    def _is_purpose(self, governor: Verb) -> bool:
        """Read "The order was meant to allow", "a law intended to stop": what it is for is no plan."""
        if governor.lemma not in PURPOSES or governor.undergone or governor.form == "participle":
            return governor.lemma in PURPOSES
        subject = self.grammar.subject(governor)
        return subject is not None and not self.persons.is_somebody(subject)

    def _has_object(self, governor: Verb, verb: Verb) -> bool:
        """Whether somebody stands between: "expects Iran to sign"."""
        patient = self.matcher.patient(governor)
        if patient is None or governor.passive:
            return False
        return governor.stop <= patient.first < patient.stop <= verb.first

    def _leads_somebody(self, governor: Verb) -> bool:
        """Whether the object of a verb can do something: "sent doctors", but "sent goods"."""
        patient = self.matcher.patient(governor)
        return patient is not None and (self.tags[patient.head] == "#" or self.persons.is_somebody(patient))

    def _clause_frame(self, frame: str, governor: Verb, verb: Verb) -> str | None:
        """Read "demanded that they leave", "threatened that it would attack"."""
        # "that Iran leave", "that the crew be released"
        bare = self.lowers[verb.head] == verb.lemma or self.lowers[verb.first] == "be"
        # "that the minister quit": a base form that looks like a past
        present = verb.form in {"present", "past"} and bare and not verb.progressive
        if governor.lemma in DEMANDING and (present or verb.form in {"base", "modal"}):
            return None if verb.modal in DOUBTFUL else "request"
        if frame in {"threaten", "promise"} and verb.modal in FUTURE:
            mine, own = self.parties.doers(governor), self.parties.doers(verb)
            theirs = {one.country or one.id for one in mine}
            return frame if any(one in mine or one.country in theirs for one in own) else None
        return None

    def _order(self, governor: Verb) -> str:
        """Own forces carry an order out; anybody else is asked."""
        patient = self.matcher.patient(governor)
        if patient is None:
            return "pass"
        if self._patterns.classes["TROOPS"].isdisjoint(self.matcher.extent(patient).lemmas):
            return "request"
        own, theirs = (
            {one.country for one in some} for some in (self.parties.doers(governor), self.persons.owners(patient))
        )
        return "request" if own and theirs and own.isdisjoint(theirs) else "pass"

    # --- How a verb stands in its sentence --------------------------------------------------------------------------

    def depth(self, top: Verb) -> tuple[int, bool]:
        """How far below the main clause a verb stands, and whether under "if" and its likes."""
        found = self._depths.get(top.head)
        if found is None:
            found = self._depths[top.head] = self._find_depth(top)
        return found

    def _find_depth(self, top: Verb) -> tuple[int, bool]:
        """Look to the left; a verb joined to another stands where that one does."""
        top = self.grammar.joined_passive(top) or top
        at, begin = self.grammar.clause_start(top) - 1, top.sentence.first
        at = self.grammar.back_over(at, begin, "\"'Rn")
        if at >= begin:
            if self.tags[at] == "W" or self.tags[top.first - 1] == "W":
                return 3, False
            if self.tags[at] == "S" and self.lowers[at] != "that":
                return 2, self.lowers[at] in UNASSERTED
            other = self.grammar.verb_before(top.sentence, at) if self.tags[at] == "K" and top.finite else None
            if other is not None and other.form == top.form and "," not in self.tags[other.stop : at]:
                return self.depth(other)  # "if a truce held and Mali left"
        if top.finite:
            return 0, False
        governed = self.grammar.parent(top) is not None or top.form in {"participle", "infinitive"}
        return (3 if governed else 1), False

    def _is_next(self, verb: Verb) -> bool:
        """Read "after shelling", "left before shelling", but not "asked for a truce before releasing"."""
        word = self.lowers[verb.first - 1]
        other = self.grammar.previous(verb) if word == "before" else None
        if other is None:
            return word in SEQUENCE
        return other.finite and other.lemma not in self._frames["verb"]

    def _answers(self, verb: Verb) -> bool:
        """Read "responded to the raid by shelling", "joined Mali in condemning": what somebody did, and not how."""
        lemmas = DOING.get(self.lowers[verb.first - 1])
        other = None if lemmas is None else next((one for one in self.grammar.earlier(verb) if one.finite), None)
        return other is not None and lemmas is not None and other.lemma in lemmas

    def is_loose(self, verb: Verb) -> bool:
        """Whether a verb without a subject of its own only says what something is for, or of what kind it is."""
        before = self.tags[verb.first - 1] if verb.first > verb.sentence.first else "."
        if verb.form == "infinitive":
            governor = self.grammar.parent(verb)
            if governor is None or governor.lemma not in self._patterns.leading or self._is_purpose(governor):
                return True
            if governor.form == "infinitive" and self._frames["verb"].get(governor.lemma) == "force":
                return self.is_loose(governor)  # "held a march to force him to resign"
            # "sent goods to help", "discussed ways to help": a thing does nothing.
            return self._has_object(governor, verb) and not self._leads_somebody(governor)
        if verb.form == "ing":
            # "accused of shelling" and "after shelling" tell an event, "by protecting" and "made normalising ties a
            # priority" do not.
            if before == "I":
                return not (self._is_next(verb) or self._answers(verb)) and self.parties.claim(verb) is None
            return before in "VBX" and not verb.progressive
        other = self.grammar.verb_at(verb.first - 1) if verb.first > verb.sentence.first else None
        if verb.form in {"past", "participle"} and other is not None and other.lemma in STAYING:
            return True  # "flights have remained suspended"
        if self.lowers[verb.first - 1] == "as" and verb.form in {"past", "participle"} and before in "SI":
            return True  # "as promised"
        if verb.form == "base" and before in "FDJAZ":
            # "its blacklist": a noun that the grammar takes for a verb
            return True
        if verb.form == "participle" and self.grammar.agent(verb) is None and self.grammar.joined_passive(verb) is None:
            return any(other.finite for other in self.grammar.verbs(verb.sentence))
        return False
