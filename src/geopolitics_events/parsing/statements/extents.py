"""Where a reported content ends: at the author's tail, at the next attribution, or with its sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..grammar.ambiguity import CLAUSAL
from ..grammar.tagging import DEMANDING, FINITE
from ..text.english import is_plural
from ..text.reading import STOPS
from .reader import LOOSE, MEDIA, WHEN, Reader

if TYPE_CHECKING:
    from ..grammar.phrases import Verb
    from ..text.reading import Quote

__all__ = ["Extents"]

# The tags at which a clause may end or change; words between them need no look.
TURNS: Final = re.compile(r"[VMEHO,\-WSKI:\"'?]")
# A comma and one of these open the author's own remark: "..., while analysts doubt it".
ASIDES: Final = frozenset(
    {"but", "while", "whereas", "though", "although", "despite", "compared", "according", "however"}
)
# What goes on from a statement without a comma.
GOING_ON: Final = frozenset({"adding", "arguing", "claiming", "insisting", "saying", "stressing", "warning"})
SUBORDINATORS: Final = frozenset(
    "after although as because before if once since though unless until when whenever whereas while".split()
)
# What a saying does to others: "said it would leave, prompting protests".
STIRRING: Final = frozenset("drawing eliciting prompting provoking sparking stirring triggering".split())
# Verbs that need no subject beside them where a relative clause is over: "who said it leaks has left".
AUXILIARIES: Final = frozenset("EHM")
# What one has in something: "its role in the talks", "a lack of progress in talks".
SHARING: Final = frozenset(
    "breakthrough confidence deadlock engagement interest involvement part participation progress role stake".split()
)
# What ties a part to its whole: "three of the ten".
WITHIN_GROUP: Final = frozenset({"of", "in"})
# What ends a noun phrase; a reason does not: "condemned the raid because it broke the truce".
LEAVING: Final = LOOSE - {"because"}
# What an infinitive keeps: "urged him to stay until the ice broke".
ENDURING: Final = frozenset({"until", "unless", "if"})
# Before a clause that another follows: "said if it rained, the road would close", "that in Oslo, crews asked for food".
CONDITIONS: Final = frozenset({"if", "unless"})
# "Given that Peru says ..., it": so does a clause after one of these and "that".
GIVEN: Final = frozenset({"given", "now", "provided", "seeing"})


class Extents(Reader):
    """Ends of clauses and of noun phrases with what hangs on them."""

    __slots__ = ()

    def clause_end(self, first: int, stop: int, verb: Verb | None, *, narrow: bool = False) -> int:
        """The end of a clause that begins at a token; ``verb`` is the cue that governs it.

        ``narrow``: an infinitive or -ing clause, which a dash or a clause with a subject of its own ends.
        """
        tags, token, seen, inner = self.tags, first, narrow, False
        fronted = first < stop and self._is_fronted(first)
        dependent = self._dependence(verb)
        while (turn := TURNS.search(tags, token, stop)) is not None:
            token = turn.start()
            number = self.opens(token)
            if number >= 0:
                quote = self.quotes[number]
                after = min(quote.closing + 1, stop)
                last = self.words[quote.stop - 1]
                if after >= stop or (last in STOPS and quote.speech):
                    return max(after, min(quote.closing, len(tags)))
                ends = quote.opening == first and verb is not None and self._has_own_end(quote, after, stop, verb)
                if ends or (last == "," and self._comma_ends(after, stop, verb, dependent, narrow=narrow, seen=True)):
                    return after
                token, seen = after, True
                continue
            tag = tags[token]
            if tag in FINITE:
                over = narrow or (seen and tag in AUXILIARIES and self._is_over(token))
                if over and dependent == "W" and not inner and self.finite_at(token):
                    return token  # "who asked to be heard said", "who said it rained has left"
                seen = True
            elif tag == ",":
                if not fronted and self._comma_ends(token + 1, stop, verb, dependent, narrow=narrow, seen=seen):
                    return token
                fronted = False
            elif tag == "-":
                if dependent == "W" and self._main_clause(token + 1, stop, dependent, seen=seen):
                    return token
                token = self._dash(token, stop, narrow=narrow, seen=seen)
                if token < 0:
                    return -token
            elif tag in "WS":
                inner = True
            if tag in "KISW:" and self._word_ends(token, stop, verb, narrow=narrow, seen=seen):
                return token - (tag == "K" and tags[token - 1] == ",")
            token += 1
        return self.trim(first, stop)

    def _is_over(self, token: int) -> bool:
        """Whether a verb behind a noun phrase cannot belong to a clause that has its verb already."""
        verb = self.grammar.verb_at(token)
        before = self.grammar.previous(verb) if verb is not None and verb.first == token else None
        return before is not None and before.finite and before.lemma not in CLAUSAL and self.tags[token - 1] in "NPAVX"

    def _is_fronted(self, token: int) -> bool:
        """Whether a clause begins with a condition or setting that a comma ends: "said if it rains, they go"."""
        told = self.lowers[max(token - 1, 0)] == "that"
        return self.lowers[token] in CONDITIONS or (self.tags[token] == "I" and told)

    def _has_own_end(self, quote: Quote, token: int, stop: int, verb: Verb) -> bool:
        """Whether the speaker's next deed follows a quoted clause: "said "it is late" and left"."""
        at = token + (self.tags[token] == ",")
        if at >= stop or self.tags[at] != "K" or not self.has_clause(quote.first, quote.stop):
            return False
        return verb.finite and self._same_tense(at + 1, stop, verb)

    def _comma_ends(
        self, token: int, stop: int, verb: Verb | None, dependent: str, *, narrow: bool, seen: bool
    ) -> bool:
        """Whether a comma before a token ends the clause."""
        if self.tags[token : token + 1] == "K" and (narrow or self._is_wish(verb)):
            at = self._own_finite(token + 1, stop)
            if narrow and at < 0:
                at = self.grammar.over(token + 1, stop, "Rn")
                at = at if at < stop and self.finite_at(at) else -1  # "vowed to stay, but left"
            if at >= 0 and (narrow or self._is_past(at)):
                return True
        if narrow and self.lowers[token : token + 1] == ["as"] and self._own_finite(token + 1, stop) >= 0:
            return True  # "urged them to stop, as clashes went on"
        if self._parts(token, stop, verb, seen=seen):
            return True
        return bool(dependent) and self._main_clause(token, stop, dependent, seen=seen)

    def _word_ends(self, token: int, stop: int, verb: Verb | None, *, narrow: bool, seen: bool) -> bool:
        """Whether a conjunction, preposition or semicolon ends the clause."""
        tag = self.tags[token]
        if tag == "K":
            if self._joins_cue(token, stop, verb, seen=seen):
                return True
            return narrow and verb is not None and verb.finite and self._same_tense(token + 1, stop, verb)
        if tag == ":":
            return seen and self.words[token] == ";"
        return tag in "IS" and self._cue_clause(token, stop)

    def _same_tense(self, token: int, stop: int, verb: Verb) -> bool:
        """Whether a verb in the cue's tense follows: "urged them to unite and tried again"."""
        token = self.grammar.over(token, stop, "Rn")
        other = self.grammar.verb_at(token) if token < stop else None
        return other is not None and other.finite and other.form == verb.form

    def _dash(self, token: int, stop: int, *, narrow: bool, seen: bool) -> int:
        """Where to read on at a dash: after the insertion it opens; the negative token where it ends the clause."""
        closing = self.tags.find("-", token + 1, min(stop, token + 30))
        if closing > 0 and narrow:
            return closing
        aside = seen and token + 1 < stop and self.lowers[token + 1] in ASIDES
        ends = narrow or aside or self._attributes(token + 1, stop) or (seen and self._dash_tail(token, stop))
        return -token if ends else token

    def _dash_tail(self, token: int, stop: int) -> bool:
        """Whether a dash opens a remark that runs to the end: "- a claim that Oslo denies"."""
        if (
            token + 1 >= stop
            or self.tags[token + 1] not in "DF"
            or (self.words[token] == "-" and self.tags[token + 1] == "J")
        ):
            return False
        return "-" not in self.tags[token + 1 : stop]

    def _dependence(self, verb: Verb | None) -> str:
        """S where the cue stands in a subordinate clause, W in a relative one; else empty."""
        if verb is None:
            return ""
        told = verb.finite or any(other.finite for other in self.grammar.earlier(verb))
        if not told or (not verb.finite and self.tags[verb.first - 1] == "S"):
            return "S"
        left = self.grammar.back_over(verb.first - 1, verb.sentence.first, "R")
        if left >= verb.sentence.first and self.tags[left] == "W":
            return self._relative(verb, left)
        subject = self.grammar.subject(verb) if verb.finite else None
        if subject is None or subject.first <= verb.sentence.first or subject.first > verb.first:
            return ""
        before = self.grammar.back_over(subject.first - 1, verb.sentence.first + 1, "R")
        if self.tags[before] == "W":
            return self._relative(verb, before)  # "which Ito said was armed, left"
        given = self.lowers[before] == "that" and before > verb.sentence.first and self.lowers[before - 1] in GIVEN
        return "S" if given or (self.tags[before] == "S" and self.lowers[before] in SUBORDINATORS) else ""

    def _relative(self, verb: Verb, relative: int) -> str:
        """W; S in a phrase that the main clause follows: "In a year in which Ito says it rained, farmers left"."""
        first = self.grammar.over(verb.sentence.first, relative, "KR")
        leads = self.tags[first] in "IS" and FINITE.isdisjoint(self.tags[first:relative])
        return "S" if leads else "W"

    def _main_clause(self, token: int, stop: int, dependent: str, *, seen: bool) -> bool:
        """Whether the clause that the cue's clause depends on begins or goes on after a comma."""
        at = self.grammar.over(token, stop, "Rn")
        if at >= stop:
            return False
        if dependent == "W":
            return seen and (self.tags[at] in FINITE or self.tags[at : at + 2] == "KW")
        phrase = self.grammar.phrase_at(at)
        if phrase is None or not seen:
            return False
        return self.has_clause(at, stop)

    def _is_wish(self, verb: Verb | None) -> bool:
        """Whether a cue's clause has a base form, which no past can be joined to: "demanded that Iran leave"."""
        following = self.grammar.following(verb) if verb is not None and verb.lemma in DEMANDING else None
        if following is None or following.form not in {"base", "present"}:
            return False
        return self.lowers[following.head] == following.lemma

    def _is_past(self, token: int) -> bool:
        """Whether the verb at a token is a past."""
        verb = self.grammar.verb_at(token)
        return verb is not None and verb.form == "past"

    def _own_finite(self, token: int, stop: int) -> int:
        """The finite word right after a subject that stands at a token; -1 where there is none."""
        phrase = self.grammar.phrase_at(token) if token < stop else None
        if phrase is None:
            return -1
        at = phrase.stop
        while at + 1 < stop and self.tags[at] in "IK" and (phrase := self.grammar.phrase_at(at + 1)) is not None:
            at = phrase.stop  # "the fall of the fort and the port is"
        at = self.grammar.over(at, stop, "Rn")
        return at if at < stop and self.tags[at] in FINITE else -1

    def _parts(self, token: int, stop: int, verb: Verb | None, *, seen: bool) -> bool:
        """Whether what follows a comma is no longer content."""
        if token >= stop:
            return True
        tag, word = self.tags[token], self.lowers[token]
        if self._attributes(token, stop) or (seen and self._new_cue(token, stop, verb)):
            return True
        if tag in "WS" and self.opens(token + 1) >= 0:
            return False  # "hoped for rain, which "would help us all"": the speaker's own words.
        if tag == "W" or (tag == "I" and token + 1 < stop and self.tags[token + 1] == "W"):
            return seen and not self._resumes(token, stop)
        if word == "following" and verb is not None and self.lowers[token - 2] not in {"and", "or"}:
            return seen
        if word in {"but", "though", "although"}:
            return seen and self._contrasts(token + 1, stop)
        if word in STIRRING or (tag in "NDJ#" and self._counts(token, stop)):
            return seen
        if word == "with" and self._says_beside(token + 1, stop):
            return seen
        if word in ASIDES or (word == "as" and token + 1 < stop and self.finite_at(token + 1)):
            return seen  # "would resign, as has Oslo"
        if tag == "K":
            return self._joins_cue(token, stop, verb, seen=seen)
        if word in {"a", "an", "one"} and seen and "," not in self.tags[token:stop]:
            # "would close the port, a step that few expected"; not "is a "fool", a "thief" and a "spy""
            return not self._quoted_list(token, stop)
        if tag == "V" and verb is not None and verb.finite:
            other = self.grammar.verb_at(token)
            return other is not None and other.form == verb.form and other.lemma in self.cues.beside
        return False

    def _counts(self, token: int, stop: int) -> bool:
        """Whether a span of time counts from or to something else: ", days after the raid"."""
        phrase = self.grammar.phrase_from(token, stop)
        if phrase is None or self.lowers[phrase.head] not in WHEN or phrase.stop >= stop:
            return False
        return self.lowers[phrase.stop] in {"after", "before"}

    def _says_beside(self, token: int, stop: int) -> bool:
        """Whether somebody else's words follow: ", with Oslo vowing to leave"."""
        phrase = self.grammar.phrase_from(token, stop)
        verb = self.grammar.verb_at(phrase.stop) if phrase is not None and phrase.stop < stop else None
        return verb is not None and verb.form == "ing" and self.is_cue(verb)

    def _contrasts(self, token: int, stop: int) -> bool:
        """Whether "but" brings the author's word: a clause of its own, or the speaker's next deed of speech.

        In "said he came, but not for long", "but was told to go" the clause before goes on.
        """
        at = self.grammar.over(token, stop, "Rn,")
        verb = self.grammar.verb_at(at) if at < stop else None
        if verb is not None and verb.finite:
            return not verb.passive and (self.is_cue(verb) or verb.lemma in {"decline", "refuse"})
        return token < stop and self.lowers[token] != "that" and self.has_clause(token, stop)

    def _resumes(self, token: int, stop: int) -> bool:
        """Whether the clause goes on after an insertion: "Iran, which denies it, would sign"."""
        tags = self.tags
        return any(tags[at] == "," and tags[at + 1] in "VMEHORnT" for at in range(token, min(stop - 1, token + 40)))

    def _joins_cue(self, token: int, stop: int, verb: Verb | None, *, seen: bool) -> bool:
        """Whether a conjunction joins the cue to the next cue: "said ... and warned that"; ``seen``: after a verb."""
        at = self.grammar.over(token + 1, stop, "Rn,")
        if at >= stop:
            return False
        other = self.grammar.verb_at(at)
        if other is None:
            return seen and self.lowers[token] != "or" and (self._attributes(at, stop) or self._new_cue(at, stop, verb))
        if verb is None or not self.is_cue(other) or other.passive:
            return False  # "said he knew of it but had not been asked"
        if other.finite:
            alike = other.form == verb.form or "perfect" in {other.form, verb.form}
            # "says it is late but noted that": content has no such clause.
            return verb.finite and (alike or self.lowers[other.stop : other.stop + 1] == ["that"])
        return other.form == verb.form == "ing"

    def _new_cue(self, token: int, stop: int, verb: Verb | None) -> bool:
        """Whether somebody and another cue in the same tense follow: "and he praised", "three of the ten said"."""
        phrase = self.grammar.phrase_at(token) if token < stop else None
        if phrase is None or verb is None or phrase.first != token:
            return False
        at = self.grammar.over(self.grammar.past_links(phrase.stop, stop, WITHIN_GROUP), stop, "R")
        other = self.grammar.verb_at(at) if at < stop else None
        if other is None or other.undergone:
            return False
        return self.is_cue(other) and other.form == verb.form

    def _attributes(self, token: int, stop: int) -> bool:
        """Whether an attribution begins at a token: "he said", "said Lavrov", "adding that", "according to"."""
        if token >= stop:
            return False
        if self.lowers[token] == "according":
            return True
        verb = self.grammar.verb_at(token)
        if verb is None:
            phrase = self.grammar.phrase_at(token)
            if phrase is None:
                return False
            at = self.grammar.over(phrase.stop, stop, "R")
            verb = self.grammar.verb_at(at) if at < stop else None
            if verb is None or not verb.finite or verb.passive:
                return False  # Events "were related" by nobody.
            return self.grammar.keeps_silent(verb) or (self.is_saying(verb) and self._is_final(verb, stop))
        if not self.is_saying(verb):
            return verb.form == "ing" and self.is_cue(verb)
        return verb.form == "ing" or (
            verb.finite and self.grammar.phrase_at(verb.stop) is not None and verb.stop < stop
        )

    def _cue_clause(self, token: int, stop: int) -> bool:
        """Whether "while adding", "before claiming" begins here."""
        if self.lowers[token] not in {"while", "before", "after"} or token + 1 >= stop:
            return False
        verb = self.grammar.verb_at(token + 1)
        return verb is not None and verb.form == "ing" and self.is_cue(verb)

    def is_saying(self, verb: Verb) -> bool:
        """Whether a verb is a cue that can stand beside a quotation."""
        return verb.lemma in self.cues.beside

    def _is_final(self, verb: Verb, stop: int) -> bool:
        """Whether nothing but adverbials follows a verb before the next mark."""
        at = verb.stop
        if at >= stop:
            return True
        return self.tags[at] in ",.IYR-:" or self.lowers[at] == "that"

    # --- Noun phrases -------------------------------------------------------------------------------------------------

    def phrase_end(self, first: int, stop: int, verb: Verb | None, *, after: int = -1) -> int:
        """The end of a noun phrase with what hangs on it: "the offer of talks that Oslo made"; not before ``after``."""
        tags, token, inner, within = self.tags, max(first, after), False, False
        while token < stop:
            number = self.opens(token)
            if number >= 0:
                quote = self.quotes[number]
                token = quote.closing + 1
                last = self.words[quote.stop - 1]
                if token >= stop or last in STOPS or (last == "," and not self._quoted_list(token, stop)):
                    return max(token if token <= stop else quote.closing, first + 1)
                continue
            tag = tags[token]
            if tag in "WST":
                if token > first and not within and self._leaves(token, stop, inner=inner):
                    return token - (tags[token - 1] == "R")  # "praised the talks even as he left"
                if tag == "S" and self.lowers[token] == "that" and token + 1 < stop:
                    return self.clause_end(token + 1, stop, verb)  # "concern that ..."
                inner = True
            elif tag in "GX" and token > first:
                if self.lowers[token] in GOING_ON and self._tells(token, stop):
                    goes_on = not within and self._goes_on_from(first, token)
                    return token if goes_on else self.clause_end(token + 1, stop, verb)
                within = True
            elif tag in FINITE and not inner and token > first and self.finite_at(token):
                if self._contact(token, first):
                    inner = within = True
                elif not self._misread(token, verb, within=within):
                    return token
            elif tag == "," and token > first and (closing := self._insertion_end(token, stop)) > 0:
                token = closing
            elif token > first and self._phrase_breaks(token, stop, verb, inner=inner, within=within):
                beyond = self.skip_adverbials(token, stop, loose=False) if tag in "YI" else stop
                if not self._hangs_on(beyond, stop):
                    return token
                token = beyond - (tags[beyond] in "SW")
            token += 1
        return self.trim(first, stop)

    def _leaves(self, token: int, stop: int, *, inner: bool) -> bool:
        """Whether a clause of time or the like ends a noun phrase; not "such as Peru does", "as mayor he"."""
        word = self.lowers[token]
        if word != "as":
            return word in (LEAVING - ENDURING if inner else LEAVING) and self.tags[token - 1] != "W"
        role = self.tags[token + 1 : token + 2] == "N" and not is_plural(self.lowers[token + 1])
        return not role and self.lowers[token - 1] != "such" and self._own_finite(token + 1, stop) >= 0

    def _tells(self, token: int, stop: int) -> bool:
        """Whether a clause follows an -ing form."""
        return token + 1 < stop and (self.lowers[token + 1] == "that" or self.has_clause(token + 1, stop))

    def _goes_on_from(self, first: int, token: int) -> bool:
        """Whether the speaker says it: "condemned the raid saying it was"; not "for saying", "a letter saying"."""
        if self.tags[token - 1] not in "NPQ" or self.grammar.english.lemma(self.lowers[token - 1]) in MEDIA:
            return False
        # "recalled Ito saying it was"
        named = "P" in self.tags[first:token]
        return not (named and self.grammar.phrase_at(first) is self.grammar.phrase_at(token - 1))

    def _hangs_on(self, token: int, stop: int) -> bool:
        """Whether more of a noun phrase follows a time: "plans on Monday to go", "hope on Monday that", "him for"."""
        if token + 1 >= stop:
            return False
        return self.tags[token] == "T" or self.lowers[token] == "that" or self.tags[token - 1 : token + 1] == "IG"

    def _phrase_breaks(self, token: int, stop: int, verb: Verb | None, *, inner: bool, within: bool) -> bool:
        """Whether a noun phrase ends before a conjunction, mark or adverbial; ``within`` an -ing clause fewer do."""
        tag = self.tags[token]
        if tag == "K":
            if within and self.tags[token + 1 : token + 2] == "G":
                return False  # "works like building ports and mending roads"
            return self._joins_verb(token, stop, verb) and not (inner and self._awaits_verb(token))
        if tag in ",:-":
            return not (self._lists(token, stop, inner=inner) or self._quoted_on(token, stop))
        if tag not in "IYJDN" or self.tags[token - 1] == "W" or within:
            return False
        if inner and self.lowers[token] in ENDURING:
            return False
        if self.lowers[token] == "in" and self.lowers[token - 1] in SHARING:
            return False
        if self.lowers[token] == "by" and self.tags[token + 1 : token + 2] == "G":
            return True  # "defended the raid by saying": how
        return self.is_adverbial(token, stop)

    def _misread(self, token: int, verb: Verb | None, *, within: bool) -> bool:
        """Whether what looks like a verb is none, since the cue is: "blamed the cuts", "slammed a plan called bad"."""
        if verb is None or not verb.finite or self.tags[token - 1] not in "NJP" or self._dependence(verb):
            return False
        letter = self.grammar.english.letters.get(self.lowers[token])
        return letter == "d" or (not within and letter in {"s", "v"})

    def _contact(self, token: int, first: int) -> bool:
        """Whether a finite verb belongs to a relative clause without a pronoun: "the changes the country saw"."""
        at = self.grammar.back_over(token - 1, first + 1, "Rn")
        phrase = self.grammar.phrase_at(at)
        if phrase is None:
            return False
        if phrase.first > first and self.grammar.phrase_at(phrase.first - 1) is not None:
            return True
        # A common noun and a name that the phrase runs together: "the plan Ito drew".
        noun = self.tags.rfind("N", phrase.first, phrase.head)
        return noun >= 0 and self.tags[phrase.head] == "P"

    def _joins_verb(self, token: int, stop: int, verb: Verb | None) -> bool:
        """Whether a conjunction joins a verb to the cue, not a noun to its object."""
        at = self.grammar.over(token + 1, stop, "Rn")
        if at >= stop:
            return False
        other = self.grammar.verb_at(at)
        if other is None:
            phrase = self.grammar.phrase_at(at)
            beside = verb is not None and verb.form == "ing"  # "with Ito calling it off and Lund blaming the rain"
            verbs = FINITE | {"G"} if beside else FINITE
            return phrase is not None and phrase.stop < stop and self.tags[phrase.stop] in verbs
        return verb is None or other.form == verb.form or other.finite or (verb.progressive and other.form == "ing")

    def _awaits_verb(self, token: int) -> bool:
        """Whether a relative clause before a conjunction has no verb yet: "the raids in which men and women died"."""
        opening = self.tags.rfind("W", max(token - 12, 0), token)
        return opening >= 0 and FINITE.isdisjoint(self.tags[opening:token])

    def _lists(self, token: int, stop: int, *, inner: bool) -> bool:
        """Whether a comma is one of a list: "tanks, guns and boats"."""
        if self.tags[token] != ",":
            return False
        if self.grammar.phrase_at(token) is not None:
            return True  # "a swift, full and lasting truce"
        if token + 1 < stop and self.lowers[token + 1] in {"such", "including"}:
            return True
        if self.tags[token - 1 : token + 2] == "J,J" or self.tags[token - 1 : token + 3] == "J,GK":
            return True  # "a rich, careful woman", "a kind, loving and brave man"
        if inner and self.tags[token + 1 : token + 2] == "B":
            return True  # "plans to build roads, open ports and hire farmers"
        if self.lowers[token + 1 : token + 2] == ["as"] and self._own_finite(token + 2, stop) < 0:
            return True  # "cited the dam, which broke in May, as an example", "tanks, as well as guns"
        if token + 2 < stop and self.lowers[token + 1] == "of" and self.tags[token + 2] != "W":
            return True
        if token + 2 < stop and self.lowers[token + 1] == "that" and self.tags[token + 1] == "S":
            return True
        if inner and token + 1 < stop and self._attributes(token + 1, stop):
            return False
        phrase = self.grammar.phrase_at(token + 1) if token + 1 < stop else None
        if phrase is None:
            joined = self.tags[token + 1 : token + 2] == "K" and not self._joins_verb(token + 1, stop, None)
            return joined and self._own_finite(token + 2, stop) < 0
        at = self.grammar.over(phrase.stop, stop, "IDFJANP#")
        return at < stop and (self.tags[at] == "K" or self.tags[at : at + 2] == ",K" or self.tags[at] == ",")

    def _quoted_on(self, token: int, stop: int) -> bool:
        """Whether a relative clause goes on in the speaker's own words: "the miners, "who work at night"."""
        if self.tags[token] != "," or token + 2 >= stop or self.opens(token + 1) < 0:
            return False
        return self.tags[token + 2] == "W"

    def _quoted_list(self, token: int, stop: int) -> bool:
        """Whether quoted words go on in a list: "a "liar," a "bully" and a "fool""."""
        for at in range(token, min(stop, token + 4)):
            if self.opens(at) >= 0:
                return self.tags[token] != "G"
            if self.tags[at] not in "DFJK":
                return False
        return False

    def _insertion_end(self, token: int, stop: int) -> int:
        """The comma that closes an apposition before "of", "for" or "as": "accused Ito, the consul, of"; else -1."""
        relative = self.tags[token + 1 : token + 2] == "W"
        for at in range(token + 1, min(stop - 1, token + 16)):
            if self.tags[at] == "," and self.lowers[at + 1] in {"of", "for", "as", "that"}:
                return at
            if self.tags[at] in ".:,K" or (self.tags[at] in FINITE and not relative):
                return -1
        return -1
