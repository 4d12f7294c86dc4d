"""How far the words of a stance reach, whose speech they stand in, and what limits them."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from ..grammar.phrases import UNASSERTED
from .stances import stances

if TYPE_CHECKING:
    from ...records import Actor, Statement
    from ..found import Found
    from ..grammar.grammar import Grammar
    from ..grammar.phrases import Verb
    from ..text.reading import Sentence, Text
    from .stances import Attitude

__all__ = ["PAPERS", "PURPOSEFUL", "Clauses", "Speech"]

# Prepositions that add a circumstance and end what a stance is about.
CIRCUMSTANCE: Final = frozenset(
    "after before during amid since until despite following as when while ahead within".split()
)
# What may follow a member of a list before the next one.
LISTED: Final = frozenset({"for", "in", "of", "on", "to"})
# Tags at which a complement may end.
ENDING: Final = frozenset('.:W-,SI"K')
# Those, and what begins a bracket or another clause.
NOTABLE: Final = re.compile(r'[.:W,SI"K(VMEHO-]')
LONGEST: Final = 40
LONGEST_CONDITION: Final = 60
# What is issued or signed, and says what its issuer wants: "passed a resolution demanding".
PAPERS: Final = frozenset(
    "resolution statement letter declaration communique communiqué motion bill petition note message decree tweet text "
    "memorandum appeal law".split()
)
# Nouns whose clause tells what is to be done.
MANDATES: Final = frozenset(
    f"{noun}{ending}"
    for noun in (
        "call",
        "condition",
        "demand",
        "order",
        "proposal",
        "recommendation",
        "request",
        "requirement",
        "suggestion",
    )
    for ending in ("", "s")
)
# What stands before an -ing form that tells what the subject did: "by urging", "after rejecting".
DOING: Final = frozenset({"after", "by", "when", "while"})
INVERTING: Final = frozenset({"should", "had", "were"})
OPEN: Final = UNASSERTED | INVERTING
OPENING: Final = OPEN | {"long"}
# Verbs after which an infinitive tells what is done: "met to condemn", "is expected to recognise".
PURPOSEFUL: Final = frozenset(
    "meet gather visit travel telephone phone ring write use issue hold convene summon appear take vote speak join "
    "unite work move go come return send continue serve rally march demonstrate act arrive fly land host contact "
    "lead".split()
)
# "became the first country to recognise"
FIRSTS: Final = frozenset({"first", "second", "third", "fourth", "last", "latest", "only"})
# "is expected to recognise": so it will.
FORESEEN: Final = frozenset({"expect", "set", "schedule", "tip"})


class Speech:
    """A piece of a statement's content, which ends before token ``stop``; ``holders`` once they were asked for."""

    __slots__ = ("holders", "statement", "stop")

    def __init__(self, stop: int, statement: Statement) -> None:
        """Take where it ends, and the record."""
        self.stop = stop
        self.statement = statement
        self.holders: list[Actor] | None = None


class Clauses:
    """Asks about one text."""

    __slots__ = ("_cues", "_speech", "grammar", "lowers", "tags", "text", "words")

    def __init__(self, text: Text, grammar: Grammar, statements: tuple[Found[Statement], ...]) -> None:
        """Lay the contents and cues of the statements out by token; of nested contents the innermost counts."""
        self.text = text
        self.lowers = text.lowers
        self.grammar = grammar
        self.tags = grammar.tags
        self.words = stances()
        # One more than there are tokens: a text may end where a rule looks for more.
        self._speech: list[Speech | None] = [None] * (len(text.words) + 1)
        self._cues: dict[int, Statement] = {}
        starts = text.starts
        pieces: list[tuple[int, int, int]] = []
        for number, found in enumerate(statements):
            statement = found.record
            for span in statement.content if statement.speakers else ():
                first = bisect_left(starts, span.start)
                pieces.append((first, -bisect_left(starts, span.end, first), number))
            if statement.cue is not None:
                first = bisect_left(starts, statement.cue.start)
                for token in range(first, bisect_left(starts, statement.cue.end, first)):
                    self._cues.setdefault(token, statement)
        pieces.sort()
        for first, end, number in pieces:
            self._speech[first:-end] = [Speech(-end, statements[number].record)] * (-end - first)

    def cue_at(self, token: int) -> Statement | None:
        """The statement whose cue holds a token."""
        return self._cues.get(token)

    def speech(self, token: int) -> Speech | None:
        """The innermost piece of content with known speakers that holds a token."""
        return self._speech[token]

    # --- Extent ---------------------------------------------------------------------------------------------------

    def limit(self, token: int, sentence: Sentence) -> int:
        """Where the words of a token's sentence end for it: with the speech it stands in, or the sentence."""
        piece = self._speech[token]
        return sentence.stop if piece is None else min(sentence.stop, piece.stop)

    def extent(self, at: int, limit: int, *, clause: bool = False) -> int:
        """Where a complement that begins at a token ends, never before it; a clause has one finite verb of its own."""
        tags, grammar = self.tags, self.grammar
        begin, stop = at, min(limit, at + LONGEST)
        while at < stop:
            found = NOTABLE.search(tags, at, stop)
            if found is None:
                at = stop
                break
            at = found.start()
            tag = tags[at]
            if tag in ENDING and self._ends(tag, at, begin, stop):
                break
            if tag == "(":
                at = self._closing(at, stop)
                continue
            verb = grammar.verb_at(at) if tag in "VMEHO" else None
            if verb is not None and verb.finite:
                if not clause:
                    return self._before_subject(verb, begin, at)
                clause, at = False, verb.stop
                continue
            at += 1
        # "step down": a particle right after its verb stays.
        while at > begin + 1 and (tags[at - 1] in "K,-" or (tags[at - 1] in "IR" and tags[at - 2] not in "VBGX")):
            at -= 1
        return at

    def _ends(self, tag: str, at: int, begin: int, stop: int) -> bool:
        """Whether a mark or a small word ends a complement."""
        if (
            tag == ","
            and self.tags[at - 1] == "J"
            and self.text.in_quote[at] >= 0
            and self.tags[at + 1 : at + 2] in "JK"
        ):
            return False  # "an "immediate, full and lasting" ceasefire"
        if tag == ",":
            return self.grammar.phrase_at(at) is None and not self._lists(at, stop)
        if tag == "I":
            return at > begin and (self.lowers[at] in CIRCUMSTANCE or self.tags[at + 1 : at + 2] == "Y")
        if tag == '"':
            return self._closes(at, begin)
        if tag == "K":
            return at + 1 < stop and self.tags[at + 1] in "VXBMEHO"
        return tag in ".:W" or at > begin

    def _lists(self, at: int, stop: int) -> bool:
        """Whether a comma parts the members of a list that ends in "and"."""
        grammar = self.grammar
        after = grammar.phrase_from(at + 1, stop)
        if after is None or grammar.phrase_at(at - 1) is None:
            return False
        # "a truce, access for convoys, and talks"
        end = self.grammar.past_links(after.stop, stop, LISTED)
        return end < stop and self.tags[end] in "K," and self.tags[end + 1 : end + 2] in "NPAJDKF"

    def _closing(self, at: int, stop: int) -> int:
        """The token after the bracket that closes one."""
        end = self.tags.find(")", at, min(stop, at + LONGEST))
        return end + 1 if end >= 0 else at + 1

    def _closes(self, at: int, begin: int) -> bool:
        """Whether a mark closes a quotation that began before the complement."""
        quote = self.text.quote_at(at)
        return quote is not None and at == quote.closing and quote.opening < begin

    def _before_subject(self, verb: Verb, begin: int, at: int) -> int:
        """A finite verb ends a noun's complement: where its subject begins, if that is not the complement itself."""
        subject = self.grammar.subject(verb)
        if subject is not None and begin < subject.first < at:
            before = subject.first - 1
            if self.tags[before] in "S," or self.lowers[before] == "but":
                return before
        return at

    # --- Reality --------------------------------------------------------------------------------------------------

    def is_open(self, verb: Verb) -> bool:
        """Whether a verb stands in a clause of "if" and its likes, or in a question, so that nobody asserts it."""
        sentence = verb.sentence
        if "?" in self.lowers[max(sentence.first, sentence.stop - 2) : sentence.stop]:
            return True
        if OPENING.isdisjoint(self.lowers[sentence.first : verb.first]):
            return False
        if self._inverted(verb):
            return True
        at = self._begin(verb) - 1
        while at >= sentence.first and self.tags[at] in "\"'Rn" and self.lowers[at] not in OPEN:
            at -= 1
        if at < sentence.first or self.tags[at] in "MEH":
            return False
        return self.lowers[at] in OPEN or self.lowers[at - 1 : at + 1] == ["long", "as"]

    def _begin(self, verb: Verb) -> int:
        """Where the clause of a verb begins, with whatever is joined to its subject: "if Peru and Chile will"."""
        start = self.grammar.clause_start(verb)
        return self.grammar.subjects(verb)[0].first if start < verb.first and self.tags[start - 1] in "K," else start

    def _inverted(self, verb: Verb) -> bool:
        """Read "Had Peru agreed", "Should Peru refuse", "Were Peru to agree": a condition without "if"."""
        at, tags = verb.first - 1, self.tags
        at = self.grammar.back_over(at, verb.sentence.first + 1, "DFJANP#RZ")
        opens = at == verb.sentence.first or tags[at - 1] in ",KS"
        return opens and at < verb.first - 1 and self.lowers[at] in INVERTING and tags[at] in "MEH"

    def asserted(self, verb: Verb) -> bool:
        """Whether a verb tells what its subject does, and not what may be done or is spoken of."""
        if verb.form == "infinitive":
            return self.is_due(verb) or self._purpose(verb) or self.is_first(verb)
        if verb.form == "ing" and not verb.progressive:
            if verb.first == verb.sentence.first:
                # "Calling for calm, he left", but "Inviting Peru is right".
                main = next((other for other in self.grammar.later(verb) if other.finite), None)
                return main is not None and "," in self.tags[verb.stop : main.first]
            before, doer = self.lowers[verb.first - 1], self.grammar.phrase_at(verb.first - 1)
            # "with Peru demanding a truce"
            beside = doer is not None and self.lowers[self.grammar.joined_left(doer)[0].first - 1] in {"with", "amid"}
            return self.tags[verb.first - 1] in ',-K"' or before in PAPERS or before in DOING or beside
        if self._is_mandated(verb):
            return False
        if verb.form != "base" or verb.first == verb.sentence.first:
            return True
        return self.grammar.subject(verb) is not None and self.tags[verb.first - 1] in "PN"

    def _is_mandated(self, verb: Verb) -> bool:
        """Whether a verb only tells what is asked for: "a request that they leave"."""
        start = self.grammar.clause_start(verb) - 1
        plain = verb.finite and self.lowers[verb.head] == verb.lemma
        return plain and self.lowers[start] == "that" and self.lowers[start - 1] in MANDATES

    def is_due(self, verb: Verb) -> bool:
        """Whether an infinitive is still to come: "has yet to decide"."""
        governor = self.grammar.parent(verb) if self.lowers[verb.first - 1] == "yet" else None
        return governor is not None and governor.lemma in {"have", "be"}

    def is_first(self, verb: Verb) -> bool:
        """Whether an infinitive tells what somebody did first: "was the first country to recognise Palestine"."""
        governor, phrase = self.grammar.parent(verb), self.grammar.phrase_at(verb.first - 1)
        if governor is None or phrase is None or governor.lemma not in {"be", "become"}:
            return False
        return not FIRSTS.isdisjoint(self.lowers[governor.stop : verb.first])

    def _purpose(self, verb: Verb) -> bool:
        """Whether an infinitive tells what its subject does: "met to urge restraint"; not "failed to condemn"."""
        governor = self.grammar.parent(verb)
        if governor is None or governor.negated:
            return False
        if governor.passive:
            return governor.lemma in FORESEEN
        return governor.lemma in PURPOSEFUL and self.tags[verb.first - 1] != "J"

    # --- Conditions -----------------------------------------------------------------------------------------------

    def condition(self, first: int, limit: int, *, negated: bool) -> tuple[int, int, Attitude] | None:
        """The first condition among some tokens: its tokens and row."""
        if self.words.limiting.isdisjoint(self.lowers[first:limit]):
            return None
        for at in range(first, limit):
            if self.lowers[at] not in self.words.conditions:
                continue
            # "but provided new details" sets no condition, nor does "for as long as it takes".
            told = self.tags[at] in "VXGNP" and self.tags[at - 1] in "K,QP"
            if told or self.tags[at - 1] == "I" or self.lowers[at - 1] in {"for", "to"}:
                continue
            found = self._condition_at(at, limit, negated=negated)
            if found is not None:
                return at, self.condition_stop(found[0], limit), found[1]
        return None

    def _condition_at(self, at: int, limit: int, *, negated: bool) -> tuple[int, Attitude] | None:
        """Where the words end that set a condition at a token, and their row."""
        for particles, attitude in self.words.conditions.get(self.lowers[at], ()):
            stop = at + 1 + len(particles)
            limits = ("oppose" if negated else "support") in attitude.takes
            if (
                tuple(self.lowers[at + 1 : stop]) == particles
                and stop < limit
                and (limits or (particles and "support" in attitude.takes))
            ):
                return stop, attitude
        return None

    def condition_before(self, verb: Verb, *, negated: bool) -> tuple[int, int, Attitude] | None:
        """The condition that stands before a clause: "unless Chad withdraws, Mali will not sign"."""
        begin, comma = verb.sentence.first, self.tags.rfind(",", verb.sentence.first, verb.first)
        if comma < 0 or self.words.limiting.isdisjoint(self.lowers[begin:comma]):
            return None
        stop = self._begin(verb) - 1
        if stop <= begin or self.tags[stop] != ",":
            return None
        if "W" in self.tags[stop : verb.first]:
            return None  # "a senator who backs it"
        for at in range(begin, stop):
            found = (
                self._condition_at(at, stop, negated=negated) if at == begin or self.tags[at - 1] in '"SK,:' else None
            )
            if found is not None:
                return at, stop, found[1]
        return None

    def condition_stop(self, at: int, limit: int) -> int:
        """Where a condition ends: with its sentence or speech, or at a comma before a new clause."""
        tags, stop = self.tags, min(limit, at + LONGEST_CONDITION)
        begin = at
        while at < stop:
            tag = tags[at]
            if tag in ".:" or (tag == '"' and self._closes(at, begin)):
                break
            if (
                tag == ","
                and at + 1 < stop
                and self.grammar.phrase_at(at) is None
                and tags[at + 1] in 'KWVGPDQS"'
                and not self._lists(at, stop)
            ):
                break
            at += 1
        return at
