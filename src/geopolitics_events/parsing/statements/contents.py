"""Read the content that follows its cue: clauses, quotations, infinitives, questions and noun phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..grammar.phrases import DUTY, INTERROGATIVES, MAYBE, Phrase
from ..grammar.tagging import FINITE
from ..text.english import CURRENCIES
from ..text.reading import STOPS
from .addressees import Addressees
from .reader import WHEN
from .speakers import Saying

if TYPE_CHECKING:
    from ..grammar.phrases import Verb
    from .cues import Cue

__all__ = ["Contents"]

NOMINAL: Final = frozenset({"object", "object-for", "predicate", "as", "gerund"})
# What one does to say something: "went on to praise", "phoned the palace to protest".
SPEAKING: Final = frozenset(
    "go continue begin start proceed rush phone call telephone write meet summon use take move".split()
)
# With these a sentence begins on what its speaker goes on from: "Referring to the flood, she said".
TOPICAL: Final = frozenset(
    "cite|comment on|explain|mention|point to|refer to|speak about|speak of|talk about|talk of".split("|")
)
# "said as he left": when it was said, not what.
OCCASION: Final = frozenset({"as", "after", "when", "before", "than", "since", "until", "while"})
# Whom one calls home, not to mind: "recalled its ambassador".
ENVOYS: Final = frozenset(
    "ambassador ambassadors attache attaché consul consuls delegate delegates delegation diplomat diplomats envoy "
    "envoys general mission parliament staff team troops".split()
)
# "asked not to be named" is no news.
UNNAMED: Final = frozenset({"named", "identified"})
# "The fleet has sailed, the paper reported citing a pilot": where it has it from.
QUOTING: Final = frozenset({"citing", "quoting"})
# Words that stand for what somebody says: "said yes", "said so"; after "the": "said the same".
ANSWERS: Final = frozenset({"yes", "no", "so", "otherwise"})
LIKENESS: Final = frozenset({"same", "opposite", "reverse", "contrary"})
# What ties a noun to the noun before it: "called the quarrel over fish absurd".
WITHIN: Final = frozenset({"of", "on", "in", "for", "by", "with", "over", "at"})
# What an infinitive says more of: "called the plan to leave the pact a mistake".
PLANS: Final = frozenset("attempt bid decision effort move plan proposal refusal threat".split())
# Of what is so said, nobody says it: "should praise".
UNREAL: Final = DUTY | MAYBE | {"would"}
# After "say" these begin an adverbial, not a question.
TIME_WORDS: Final = frozenset({"when", "where", "if", "which"})


class Contents(Addressees):
    """Tries the complements that a cue takes, one by one."""

    __slots__ = ()

    def _before_content(self, saying: Saying, row: Cue, verb: Verb, stop: int) -> bool:
        """The content follows its attribution."""
        end = verb.sentence.stop
        if verb.form == "ing" and verb.first == verb.sentence.first:
            end = next((at for at in range(stop, end) if self.tags[at] == "," and self.in_quote[at] < 0), end)
        stop = self.past_date(stop)
        token = self.skip_addressee(saying, row, stop, end)
        if token < 0:
            saying.rule = "object-infinitive"
            return bool(saying.content)
        if token == stop and not row.addressee:
            token = stop = self.skip_listener(saying, row, stop, end)
        # "called for a debate "to end it"": the preposition is the cue's own.
        far = token if token < end and self.lowers[token] in row.prepositions else self._far(token, end)
        near = token if far == token else self.skip_adverbials(token, end, loose=False)
        return (
            self._that(saying, row, far, end)
            or self._quotation(saying, row, far, end)
            or self._question(saying, row, near, end)
            or ("to" in row.takes and self._infinitive(saying, near, end))
            or (bool(row.prepositions) and self._prepositional(saying, row, token, end))
            or self._bare(saying, row, verb, near, end)
            or self._answer(saying, row, verb, token, end)
            or self._noun_phrase(saying, row, verb, stop, end)
        )

    def _far(self, token: int, end: int) -> int:
        """The token after any adverbials; in "said in talks held on Monday that" the "that"."""
        far = self.skip_adverbials(token, end, loose=True)
        if far >= end or far == token or self.tags[far] not in "XGV" or self.lowers[far] == "that":
            return far
        for at in range(far, min(end, far + 15)):
            if self.lowers[at] == "that" and self.tags[at] == "S":
                return at
            if self.tags[at] in ",.:-W" or (at > far and self.finite_at(at)):
                break
        return far

    def _that(self, saying: Saying, row: Cue, token: int, end: int) -> bool:
        """Read "said that ..."."""
        if token < end and self.tags[token] in ",-(":
            token = self._after_insertion(token, end)
        if token + 1 >= end or self.lowers[token] != "that" or self.tags[token] in "DW" or "that" not in row.takes:
            return False
        first = token + 1 + (self.tags[token + 1] == "," and token + 2 < end)
        if self.tags[first] in "NJA" and not self._has_verb(row, first, end):
            return False
        if self.tags[token] == "Q" or (self.tags[token] == "S" and self.tags[first] in FINITE):
            first = token
        saying.rule = "that-clause"
        if not self._clause(saying, first, end):
            return False
        self._split(saying)
        return True

    def _split(self, saying: Saying) -> None:
        """Part "that A and that B" into two pieces."""
        first, stop = saying.content.pop()
        for at in range(first + 1, stop - 1):
            joins = self.tags[at] == "K" and self.lowers[at + 1] == "that" and self.in_quote[at] < 0
            if joins and self.tags[at + 1] == "S" and at > first:
                saying.content.append((first, self.trim(first, at)))
                first = at + 2 + (self.tags[at + 2 : at + 3] == ",")
        saying.content.append((first, stop))

    def _has_verb(self, row: Cue, first: int, end: int) -> bool:
        """Whether "that" and a noun begin a clause, not a phrase: "repeated that promise"."""
        if self.has_clause(first, end):
            return True
        if row.takes & {"object", "predicate"}:
            return False
        comma = self.tags.find(",", first, end)
        return any(self.finite_at(at) for at in range(first, comma if comma > 0 else end))

    def _after_insertion(self, token: int, end: int) -> int:
        """The "that" after an insertion: "said, however, that"."""
        for at in range(token + 1, min(end, token + 14)):
            if self.lowers[at] == "that" and self.tags[at - 1] in ",-)":
                return at
            if self.tags[at] in ".:" or self.in_quote[at] >= 0:
                break
        return token

    def _clause(self, saying: Saying, first: int, end: int) -> bool:
        """Take a clause; whether there is one."""
        stop = self.clause_end(first, end, saying.verb)
        if stop > first:
            saying.content.append((first, stop))
        return stop > first

    def _quotation(self, saying: Saying, row: Cue, token: int, end: int) -> bool:
        """Read "said: "...""."""
        at = token
        if at < end and self.tags[at] in ",:-":
            at += 1
        if at >= end:
            return self._next_paragraph(saying, end) if at > token and self.tags[token] == ":" else False
        number = self.opens(at)
        if number < 0:
            if at > token and self.tags[token] == ":" and self.words[token] == ":":
                saying.rule = "colon"
                return self._clause(saying, at, end)
            return False
        if self.tags[at + 1 : at + 2] == "W" and self.words[at + 1].islower() and self.tags[token] == ",":
            return False  # "called for the release of the miners, "who work at night"": a clause on the miners.
        if at == token and self.tags[at - 1] in "DFJA#":
            return False  # "called for a "new deal"": words of a noun phrase.
        # "called on Chad 'to stop'"
        urges = "object-to" in row.takes and self.tags[at + 1 : at + 2] in {"T", "n"} and self.is_infinitive(at + 1)
        if number in self.claimed or ("quote" not in row.takes and at == token and not urges):
            return False
        quote = self.quotes[number]
        if self.tags[token] == "," and self.words[at + 1 : at + 2] and self.words[at + 1][0].islower():
            self._front(saying)
        saying.rule = "quote-after"
        self.claimed.add(number)
        last = self.words[quote.stop - 1]
        if "predicate" in row.takes and at == token:
            saying.content.append((at, self.phrase_end(at, end, saying.verb)))
        elif quote.closing + 1 >= end or last in STOPS or (last == "," and self.tags[quote.closing + 1] != "K"):
            saying.content.append((at, self.past(number)))
        else:
            return self._clause(saying, at, end)
        return True

    def _front(self, saying: Saying) -> None:
        """Take the beginning of a sentence that a quotation ends: "It is, Ito said, "a matter of survival"."""
        verb = saying.verb
        if verb is None or not verb.finite or saying.speaker is None or self.tags[saying.speaker[0] - 1] != ",":
            return
        first, stop = verb.sentence.first, saying.speaker[0] - 1
        first = self.grammar.over(first, max(first, stop), "K")
        if first < stop and "," not in self.tags[first:stop] and not self.has_quotation(first, stop):
            saying.content.append((first, stop))

    def _next_paragraph(self, saying: Saying, end: int) -> bool:
        """A colon at the end of a paragraph brings the quotation that opens the next."""
        number = self.opens(end)
        if number < 0 or number in self.claimed:
            return False
        saying.rule = "quote-next-paragraph"
        self.claimed.add(number)
        saying.content.append((end, self.past(number)))
        return True

    def _question(self, saying: Saying, row: Cue, token: int, end: int) -> bool:
        """Read "asked whether ..."."""
        if token + 1 >= end or "question" not in row.takes or self.lowers[token] not in INTERROGATIVES:
            return False
        if self.lowers[token] in TIME_WORDS and "that" in row.takes:
            return False
        saying.rule = "question-clause"
        stop = token + 1
        if self.tags[stop] != "," or saying.verb is None or saying.verb.finite:  # "Asked why, she left"
            # After its first word, as "if" is no condition here that a comma ends.
            stop = max(stop, self.clause_end(stop, end, saying.verb))
        saying.content.append((token, stop))
        return True

    def _infinitive(self, saying: Saying, token: int, end: int) -> bool:
        """Read "vowed to ..."."""
        if token >= end or self.tags[token] not in "TnI" or not self.is_infinitive(token):
            return False
        stop = self.clause_end(token, end, saying.verb, narrow=True)
        if stop <= token or not UNNAMED.isdisjoint(self.lowers[token : min(stop, token + 4)]):
            return False
        saying.rule = "infinitive"
        saying.content.append((token, stop))
        return True

    def _prepositional(self, saying: Saying, row: Cue, stop: int, end: int) -> bool:
        """Read "called for ..."."""
        if stop + 1 >= end:
            return False
        at = self.grammar.over(stop, end - 1, "R")  # "called again for"
        timed = self.grammar.phrase_at(at + 1) if at + 1 < end and self.tags[at] == "I" else None
        if timed is not None and timed.stop < end and self.lowers[timed.head] in WHEN:
            at = timed.stop  # "warned for months of"
        elif at + 1 < end and self.tags[at + 1] == "Y" and self.tags[at] == "I":
            at += 2  # "called on Friday for"
        if (
            at + 1 >= end
            or self.tags[at] not in "IS"
            or self.lowers[at] not in row.prepositions
            or self._is_while(at + 1)
        ):
            return False
        saying.rule = "prepositional"
        if saying.addressee is None:
            saying.cue = (saying.cue[0], at + 1) if saying.cue else None
        asks = self.lowers[at + 1] in INTERROGATIVES
        last = self.clause_end(at + 2, end, saying.verb) if asks else self.phrase_end(at + 1, end, saying.verb)
        saying.content.append((at + 1, last))
        return True

    def _is_while(self, token: int) -> bool:
        """Whether a number begins that tells how long or often: "called for two hours", not "for two ports"."""
        if self.tags[token] != "#" or self.lowers[token] in CURRENCIES:  # An amount is called for, and is no time.
            return False
        phrase = self.grammar.phrase_at(token)
        return phrase is None or self.tags[phrase.head] == "#" or self.lowers[phrase.head] in WHEN

    def _bare(self, saying: Saying, row: Cue, verb: Verb, token: int, end: int) -> bool:
        """Read "said the road was closed"."""
        if "clause" not in row.takes or token >= end:
            return False
        follows = self.tags[token + 1 : token + 2]
        if self.tags[token] == "," and follows and follows in "DFJA#NPQ" and self.has_clause(token + 1, end):
            before = self.tags[verb.sentence.first : verb.first if saying.speaker is None else saying.speaker[0]]
            begins = (not before or before[0] in "DFJA#NPG") and FINITE.isdisjoint(before)
            # "told the paper, the port was lost", "Ito said, the port was lost"
            token += saying.addressee is not None or (begins and verb.finite)
        if self.tags[token] in ",:.-":
            return False
        if self.tags[token] in FINITE and self._gapped(saying, row, verb, token, end):
            return True
        verb_at = self.clause_verb(token, end)
        if verb_at < 0 or self.tags[token] == "K" or self.lowers[token] in OCCASION:
            return False
        stop = self.clause_end(token, end, verb)
        if stop <= verb_at:
            return False
        if "plain" in row.takes and self._own_finite(token, end) < 0:
            return False  # "wrote she was well"
        if self._depends_on(verb, token, end):
            return False
        saying.rule = "bare-clause"
        saying.content.append((token, stop))
        return True

    def _answer(self, saying: Saying, row: Cue, verb: Verb, token: int, end: int) -> bool:
        """Read "said yes", "said no to the offer", "said so", "say the same of Peru": words that stand for a clause."""
        if "clause" not in row.takes or not verb.finite or token >= end:
            return False
        at = token + (self.lowers[token] == "the")
        if at >= end or self.lowers[at] not in (ANSWERS if at == token else LIKENESS):
            return False
        if at + 1 < end and self.tags[at + 1] not in ".,:-IKSY":
            return False  # "said so much", "said no more"
        saying.rule = "answer"
        saying.content.append((token, self.phrase_end(token, end, verb)))
        return True

    def _gapped(self, saying: Saying, row: Cue, verb: Verb, token: int, end: int) -> bool:
        """Read "which Oslo said was closed", "a step they say helped": the subject stands before the speaker."""
        if saying.speaker is None or "plain" in row.takes or token != verb.stop or not verb.finite:
            return False
        before = saying.speaker[0] - 1
        if before < verb.sentence.first or saying.speaker[1] > verb.first or not self.finite_at(token):
            return False
        phrase = self.grammar.phrase_at(before)
        if self.tags[before] == "W" or (self.lowers[before] == "that" and self.tags[before - 1] in "NPAJ"):
            saying.content.append((before, before + 1))
        elif phrase is not None:
            saying.content.append((phrase.first, phrase.stop))
        else:
            return False
        saying.rule = "bare-clause"
        self._clause(saying, token, end)
        return True

    def _depends_on(self, verb: Verb, token: int, end: int) -> bool:
        """Whether the clause after a comma governs the cue: "To explain the vote, Ito called his party"."""
        comma = self.tags.find(",", token, end)
        if comma < 0 or not FINITE.isdisjoint(self.tags[token:comma]) or self._dependence(verb) != "S":
            return False
        return self.grammar.phrase_at(comma + 1) is not None and self.has_clause(comma + 1, end)

    # --- Noun phrases -------------------------------------------------------------------------------------------------

    def _noun_phrase(self, saying: Saying, row: Cue, verb: Verb, stop: int, end: int) -> bool:
        """Read "welcomed the offer"."""
        if not row.takes & NOMINAL or stop >= end:
            return False
        at = self.grammar.over(stop, end, "R")
        if at + 1 < end and self.lowers[at] == "that" and self.tags[at] == "S":
            at += 1
        if at >= end:
            return False
        if self._has_gap(row, at, end):
            return self._gap(saying, at + (self.lowers[at] == "as"), end)
        acts = self.tags[at] == "G" or self.lowers[at] == "having"
        if "gerund" in row.takes and acts and self.lowers[at] not in QUOTING:
            saying.rule = "gerund"
            saying.content.append((at, self.clause_end(at, end, verb, narrow=True)))
            return self._is_performed(verb, *saying.content[-1])
        return self._object(saying, row, verb, at, end)

    def _object(self, saying: Saying, row: Cue, verb: Verb, at: int, end: int) -> bool:
        """Take the noun phrase at a token with what hangs on it, in the frame that the cue demands."""
        if verb.form == "ing" and row.name in TOPICAL and self._is_occasion(verb):
            return False  # "Referring to the flood, she said": the occasion of what follows.
        phrase = self.grammar.phrase_at(at)
        timed = phrase is not None and (self.lowers[phrase.head] in WHEN or self.tags[phrase.head] == "Y")
        if timed and not row.particles:
            return False  # "reported last week": when, not what.
        if row.name == "recall" and phrase is not None and self.lowers[phrase.head] in ENVOYS:
            return False
        quoted = self.opens(at) >= 0
        what = self.tags[at] == "W" and "predicate" in row.takes and self._quoted_predicate(at, end) >= 0
        what = what or (self.lowers[at] == "what" and "object" in row.takes)
        if not (quoted or what) and (phrase is None or phrase.first != at or row.takes & NOMINAL == {"gerund"}):
            return False
        after = self._as(at, end) if "as" in row.takes else -1
        if "object-for" in row.takes and phrase is not None:
            after = self._for(phrase, end)
        if after < 0 and "object" not in row.takes:
            if "predicate" not in row.takes:
                return False
            if not quoted and phrase is not None and not self._names(phrase, end):
                return False
        if "predicate" in row.takes and after < 0:
            after = self._complement(phrase, at, end)
        if after < 0 and row.name == "refer to" and not verb.finite:
            return False  # "said the bay was closed, referring to the strait": what the words before meant.
        stop = self.phrase_end(at, end, verb, after=after)
        saying.rule = "object"
        if row.addressee and not row.takes & {"that", "object-to", "question"}:
            saying.addressee = phrase
        elif saying.addressee is phrase:
            saying.addressee = None  # "urged calm": what was asked for, and nobody.
        saying.content.append((at, stop))
        return self._is_performed(verb, at, stop) and stop > at

    def _is_occasion(self, verb: Verb) -> bool:
        """Whether an -ing form begins a sentence in which another cue follows."""
        if verb.first != verb.sentence.first:
            return False
        following = [other for other in self.grammar.verbs(verb.sentence)[1:] if other.finite]
        return not following or any(self.is_saying(other) for other in following)

    def _has_gap(self, row: Cue, at: int, end: int) -> bool:
        """Whether the cue's object stands before it, or a quotation stands in its noun phrase: "called a "farce""."""
        if at + 1 >= end:
            return False
        if self.lowers[at] == "as" and "as" in row.takes:
            return True
        return self.tags[at] in "DF" and self.opens(at + 1) >= 0 and bool(row.takes & {"predicate", "object"})

    def _is_performed(self, verb: Verb, first: int, stop: int) -> bool:
        """Whether noun-phrase content was uttered: not "should praise", "a right to defend"; a quotation always was."""
        if self.has_quotation(first, stop):
            return True
        if verb.modal in UNREAL or verb.form == "base":
            return False
        if verb.form != "infinitive":
            return True
        parent = self.grammar.parent(verb)
        return parent is not None and parent.lemma in SPEAKING

    def _gap(self, saying: Saying, first: int, end: int) -> bool:
        """Read "what Oslo called a "farce"", "whom she described as weak": the object stands before."""
        saying.rule = "object-before"
        saying.content.append((first, self.phrase_end(first, end, saying.verb)))
        return True

    def _names(self, phrase: Phrase, end: int) -> bool:
        """Whether an object has a complement: "called the raid a crime", not "called a meeting"."""
        at = self.grammar.joined_right(phrase)[-1].stop
        if at < end and self.tags[at] == ",":
            at = self._past_apposition(at, end)
        at = self.skip_adverbials(self.grammar.past_links(at, end, WITHIN), end, loose=False)
        at = self.grammar.over(at, end, "R")
        if at >= end:
            return False
        if self.tags[at] in "DFJA#PNX" or self.lowers[at] in {"nothing", "something", "anything"}:
            return True
        return self.opens(at) >= 0 or self._quoted_predicate(phrase.first, end) >= 0 or self._past_plan(at, end) >= 0

    def _quoted_predicate(self, token: int, end: int) -> int:
        """The opening mark of the predicate in "called the raid on Tuesday "a mistake""; -1 where there is none."""
        depth = int(self.tags[token] == "W")  # "called what she saw "a mistake""
        for at in range(token + 1, min(end, token + 20)):
            if self.opens(at) >= 0:
                return at
            if self.tags[at] == "," and self._past_apposition(at, end) == at:
                return -1
            depth += self.tags[at] in "WS"
            if self.tags[at] in ".:-" or (self.tags[at] == "T" and not depth):
                return -1
            if self.finite_at(at):
                depth -= 1
                if depth < 0:
                    return -1
        return -1

    def _complement(self, phrase: Phrase | None, at: int, end: int) -> int:
        """Where the complement of an object begins that stands apart: "called Ito, the consul, a fool"; else -1."""
        after = self._quoted_predicate(at, end)
        if after >= 0 or phrase is None:
            return after
        if self.tags[phrase.stop : phrase.stop + 1] == ",":
            past = self._past_apposition(phrase.stop, end)
            return past if past > phrase.stop else -1
        past = self.skip_adverbials(phrase.stop, end, loose=False)
        if phrase.stop < past < end and self.tags[past] in "DJ":
            return past  # "called the raid on Monday a crime"
        return self._past_plan(phrase.stop, end)

    def _past_plan(self, token: int, end: int) -> int:
        """The complement of what an infinitive says more of: "called the plan to leave the pact a mistake"; else -1."""
        if token >= end or self.tags[token] != "T" or self.grammar.english.lemma(self.lowers[token - 1]) not in PLANS:
            return -1
        for at in range(token + 2, min(end, token + 20)):
            if self.opens(at) >= 0 or (self.tags[at] == "D" and self.grammar.phrase_at(at - 1) is not None):
                return at
            if self.tags[at] in ".:,-WS" or self.finite_at(at):
                break
        return -1

    def _for(self, phrase: Phrase, end: int) -> int:
        """The token after the "for" of "attacked the premier for lying"; -1 for "attacked the port for days"."""
        at = phrase.stop
        while at + 1 < end and self.tags[at] == "I":
            following = self.grammar.phrase_at(at + 1)
            if self.lowers[at] == "for":
                timed = following is not None and (
                    self.lowers[following.head] in WHEN or self.tags[following.first] == "#"
                )
                return -1 if timed else at + 1
            if following is None:
                break
            at = following.stop
        return -1

    def _past_apposition(self, token: int, end: int) -> int:
        """The token after both commas of "called Ito, the consul, a fool"; the token itself where there is but one."""
        for at in range(token + 1, min(end - 1, token + 14)):
            if self.tags[at] == ",":
                return at + 1
            if self.finite_at(at) or self.tags[at] in ".:K" or self.in_quote[at] >= 0:
                break
        return token

    def _says(self, token: int) -> bool:
        """Whether an -ing form has a statement of its own: "quoted Ito as saying"."""
        verb = self.grammar.verb_at(token)
        return verb is not None and self.is_saying(verb)

    def _as(self, token: int, end: int) -> int:
        """The token after the "as" of "described the raid as a mistake"; -1 where there is none."""
        for at in range(token + 1, min(end - 1, token + 30)):
            if self.lowers[at] == "as" and self.in_quote[at] < 0 and self.lowers[at - 1] != "known":
                tells = self.tags[at + 1] == "G" and self._says(at + 1)
                return -1 if tells or self._own_finite(at + 1, end) >= 0 else at + 1  # not "praised it as he left"
            if self.tags[at] == "," and self._insertion_end(at, end) > 0:
                continue
            if self.tags[at] in ".:K," or (self.tags[at] in FINITE and self.tags[at - 1] != "W"):
                return -1
        return -1
