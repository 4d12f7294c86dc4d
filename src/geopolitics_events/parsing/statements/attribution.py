"""Read one attributing verb: whose words it brings, how much of the sentence they are, and to whom they go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..grammar.ambiguity import CONTENT
from ..grammar.tagging import FINITE
from ..text.reading import STOPS
from .contents import OCCASION, QUOTING
from .reader import WHEN
from .sources import Sources
from .speakers import Saying

if TYPE_CHECKING:
    from ..grammar.phrases import Phrase, Verb
    from ..text.reading import Sentence
    from .cues import Cue

__all__ = ["Attributor"]

# "Asked whether it was safe, he replied": what somebody else said.
ANSWERED: Final = frozenset({"asked", "questioned"})
NOBODY: Final = frozenset({"no", "nobody", "no-one", "none", "neither"})
# "declined to say", "refused to comment": nothing was said.
SILENT: Final = frozenset({"decline", "refuse", "fail", "avoid", "stop", "neglect", "hesitate"})


class Attributor(Sources):
    """Reads cue verbs in all their constructions."""

    __slots__ = ()

    def read(self, verb: Verb) -> Saying | None:
        """The statement that a verb brings; None where it brings none."""
        if not self.is_cue(verb) or self._is_silent(verb):
            return None
        number = self.in_quote[verb.head]
        if number >= 0 and not self._opens_quote(verb, number):
            return None
        for row in self.cues.verbs[verb.lemma]:
            stop = self._particles(row, verb) if row.particles else verb.stop
            if stop < 0:
                continue
            saying = self._read_row(row, verb, stop)
            if saying is not None and (self._is_nobody(saying) or self._is_told(saying)):
                return None
            if saying is not None and saying.keep_full():
                self.claim_inside(saying.content)
                if number >= 0:
                    self.claimed.add(number)
                loose = saying.speaker is None and verb.form == "ing"
                if loose and self._is_subject(saying, verb):
                    return None
                if loose:
                    self.speak_after(saying, verb)
                last = self.last
                if last is not None and last.holds(verb.head):
                    saying.above = last
                elif last is not None and verb.form == "ing":
                    self._leave_rest(saying, last)
                self.last = saying
                return saying
        return None

    def _leave_rest(self, saying: Saying, last: Saying) -> None:
        """End what stands between a cue and its content: "said, citing two pilots, that it rained"."""
        first, stop = saying.content[-1]
        mark = last.content[0][0] - 2
        if first < mark < stop and last.head < saying.head and self.tags[mark : mark + 2] == ",S":
            saying.content[-1] = (first, mark)

    def _is_subject(self, saying: Saying, verb: Verb) -> bool:
        """Whether the sentence is about the act itself: "Accusing Oslo of theft is rash"."""
        at = saying.content[-1][1]
        return verb.index == 0 and at < verb.sentence.stop and self.finite_at(at)

    def _opens_quote(self, verb: Verb, number: int) -> bool:
        """Whether a quotation begins with the cue, its subject before it: "the ministers "condemned the raid"."""
        before = self.quotes[number].opening - 1
        if number in self.claimed or not verb.finite or verb.first != before + 2 or before < verb.sentence.first:
            return False
        inside = self.last is not None and self.last.holds(verb.head)
        subject = self.grammar.phrase_at(before)
        quote = self.quotes[number]
        if quote.stop > verb.sentence.stop or self.words[quote.stop - 1] == ",":
            return False  # "The chair "regrets the raid. It was wrong," the note said": the note's words.
        return not inside and subject is not None and self.words[verb.first][0].islower()

    def _is_silent(self, verb: Verb) -> bool:
        """Whether the verb says that nothing was said."""
        before = self.lowers[verb.first - 1] if verb.first else ""
        if verb.negated or before in {"neither", "nor", "without"}:
            return True
        parent = None if verb.finite else self.grammar.parent(verb)
        return parent is not None and (parent.lemma in SILENT or parent.negated)

    def _is_nobody(self, saying: Saying) -> bool:
        """Whether the speaker is nobody: "no group claimed the raid", "neither side said so"; "No 10" is somebody."""
        first = saying.speaker[0] if saying.speaker is not None else -1
        return first >= 0 and self.lowers[first] in NOBODY and not self.words[first + 1].isdigit()

    def _is_told(self, saying: Saying) -> bool:
        """Whether the cue before has brought the same words: "replied in a note saying that the dam leaks"."""
        last = self.last if saying.rule == "that-clause" else None
        return last is not None and saying.content[-1:] == last.content[-1:]

    def _particles(self, row: Cue, verb: Verb) -> int:
        """The token after the cue's fixed words, "called on Friday for"; -1 where they do not follow the verb."""
        at = self.past_date(verb.stop)
        count = len(self.lowers)
        for word in row.particles:
            while at < count and self.tags[at] == "R" and self.lowers[at] != word:
                at += 1
            if at >= count or self.lowers[at] != word:
                return -1
            at += 1
        return at

    def _read_row(self, row: Cue, verb: Verb, stop: int) -> Saying | None:
        """Try the constructions one by one."""
        if verb.undergone:
            return self._passive(row, verb, stop)
        saying = Saying("", row, verb, (verb.first, stop))
        edge, after = self.find_speaker(saying, row, verb, stop)
        if row.quotes and self.quotes and self._after_quote(saying, row, verb, edge, after):
            return saying
        brings = after == stop or edge == verb.sentence.first or self.tags[after : after + 1] == ":"
        if brings and self._before_content(saying, row, verb, after):
            return saying
        if row.quotes and row.clausal and self._afterthought(saying, row, verb, edge, after):
            return saying
        return None

    # --- Content before its cue ---------------------------------------------------------------------------------------

    def _after_quote(self, saying: Saying, row: Cue, verb: Verb, edge: int, after: int) -> bool:
        """The quotation stands before its attribution: ""No," he said"."""
        quoted = self.lowers[verb.first - 1] == "as" and saying.speaker is not None
        if not (verb.finite or quoted or (saying.cue and saying.cue[0] < verb.first)):
            return False
        at = edge - 1
        while at >= 0 and (self.tags[at] in ",-R" or self.lowers[at] == "as") and at > edge - 4:
            at -= 1
        number = self.closes(at)
        if number < 0 or at < self.text.paragraphs[verb.sentence.paragraph][0]:
            return False
        quote = self.quotes[number]
        last = self.words[quote.stop - 1]
        first = self._content_start(quote.opening)
        if self.is_programme(number) and not self.has_clause(first, quote.opening):
            return False
        if number in self.claimed and (verb.finite or first == quote.opening):
            return False
        if last != "," and self.tags[at + 1] != ",":
            if last not in STOPS and not quote.speech:
                return False
            if not self._stands_alone(saying, row, verb, after, strict=last not in {"?", "!"}):
                return False
        elif first < quote.opening and not self._stands_alone(saying, row, verb, after, strict=False):
            return False
        saying.rule = "quote-before"
        if row.addressee and after < verb.sentence.stop and after == verb.stop:
            saying.addressee = self.grammar.phrase_at(after)
        self.claimed.add(number)
        saying.content.append((first, self.past(number)))
        self._second_piece(saying, after, verb.sentence.stop)
        return True

    def _stands_alone(self, saying: Saying, row: Cue, verb: Verb, after: int, *, strict: bool) -> bool:
        """Whether the attribution has no content after it; ``strict``: nothing at all but a mark."""
        end = verb.sentence.stop
        if row.addressee and after < end and saying.speaker and saying.speaker[0] < after:
            phrase = self.grammar.phrase_at(after)
            after = after if phrase is None else phrase.stop
        at = self.skip_adverbials(after, end, loose=True)
        if at >= end or self.tags[at] in ".-":
            return True
        if self.tags[at] in ",:":
            return not strict or self.opens(at + 1) < 0
        return not strict and self.tags[at] in "IYSW" and self.lowers[at] != "that"

    def _content_start(self, opening: int) -> int:
        """Where a content that ends in a quotation begins: at its mark, or with the sentence it stands in."""
        sentence = self.sentence_at(opening)
        if sentence is None:
            return opening
        if opening > sentence.first and self.tags[opening - 1] in ":-":
            return opening
        first = sentence.first
        number = self.opens(first)
        while first < opening and (self.tags[first] in "K," or (self.in_quote[first] >= 0 and number < 0)):
            first += 1
        return first

    def _second_piece(self, saying: Saying, after: int, end: int) -> None:
        """The quotation goes on after its attribution: ""No," he said, "not yet"."""
        inserted, stop = False, min(end, after + 40)
        if max(self.in_quote[after:stop], default=-1) < 0:
            return
        for at in range(after, stop):
            number = self.opens(at)
            if number >= 0:
                lower = self.words[at + 1][0].islower()
                if number not in self.claimed and at > after and self.tags[at - 1] in ",:-" and (lower or not inserted):
                    self.claimed.add(number)
                    saying.content.append((at, self.past(number)))
                return
            if self.tags[at] == "G":
                if self._says(at):
                    return  # ", she said, adding that it was "a wreck"": what is added.
                inserted = True

    def _afterthought(self, saying: Saying, row: Cue, verb: Verb, edge: int, after: int) -> bool:
        """The content stands before its attribution, without quotation marks: "The deal is dead, she said."."""
        told = verb.finite or self.lowers[verb.first - 1] == "as"  # "the paper quoted Ito as saying"
        sentence = verb.sentence
        if not told or saying.speaker is None or self._is_count(saying, verb):
            return False
        if row.addressee:
            saying.addressee = self.grammar.phrase_at(after) if after < sentence.stop else None
            after = self._past_object(after, sentence.stop)
            after += self.tags[after : after + 1] == "X"  # "told a meeting held in Oslo"
        end = self.skip_adverbials(after, sentence.stop, loose=True)
        closed = end >= sentence.stop or self.tags[end] in ",.:-W(" or self.lowers[end] in OCCASION | QUOTING
        closed = closed or self.tags[end : end + 2] == "IG"  # "she said in opening the fair"
        before = edge - 1
        if not closed or before < sentence.first or self.tags[edge] == "W":
            return False  # "Lund, who warned investors, left": a remark on Lund.
        if self.lowers[before] == "as" and self.tags[before] in "SI":
            return self._as_frame(saying, sentence, before, end)
        if self.tags[before] not in ",-":
            return False
        first = self.grammar.over(sentence.first, before, "K")
        if not self._is_content(first, before) and self.tags[end : end + 1] != ",":
            return False
        if self.lowers[sentence.first] in ANSWERED or self.lowers[first] == "according":
            return False  # "According to Ito, Lund posted at noon"
        if self.tags[first] == "S" and "," not in self.tags[first:before] and self.tags[end : end + 1] != ",":
            return False  # "While Ito blames the rain, few agree"
        saying.rule = "afterthought"
        first = self._from_opening(first)
        saying.content.append((first, before))
        if self._is_tail(first, before, end, sentence.stop):
            return True
        if saying.speaker[0] >= verb.stop and not self.has_clause(first, before):
            begin = self.resumed(end, sentence.stop)
            if begin >= 0:
                self._rest(saying, begin, sentence.stop)
            return True
        on = end < sentence.stop and self.tags[end] in ",-" and saying.speaker[0] < verb.stop
        if on and self._goes_on(end + 1, sentence.stop, depends=self.tags[first] == "S"):
            self._rest(saying, end + 1, sentence.stop)
        return True

    def _is_count(self, saying: Saying, verb: Verb) -> bool:
        """Whether a number is the speaker: "In all, 40 said", a heading's "dozens of deaths reported"."""
        phrase = saying.phrase
        if phrase is None or saying.speaker is None or self.tags[phrase.head] != "#":
            return False
        return saying.speaker[1] == phrase.stop or self.words[verb.sentence.stop - 1] not in STOPS

    def _from_opening(self, first: int) -> int:
        """Where the free quotation opened in which a sentence begins: ""It rained. We left" on Monday, said Ito"."""
        number = self.in_quote[first]
        if number < 0 or number in self.claimed:
            return first
        self.claimed.add(number)
        return self.quotes[number].opening

    def _past_object(self, token: int, stop: int) -> int:
        """The token after the object that one speaks to."""
        phrase = self.grammar.phrase_from(token, stop)
        return token if phrase is None else self.grammar.joined_right(phrase)[-1].stop

    def _is_tail(self, first: int, before: int, end: int, stop: int) -> bool:
        """Whether only a time or an adverbial clause follows a content that is whole."""
        if end + 1 >= stop or not self.has_clause(first, before):
            return False
        phrase = self.grammar.phrase_at(end + 1)
        if phrase is not None and self.lowers[phrase.head] in WHEN:
            return True  # "she said on Friday, local time"
        return self.is_adverbial(end + 1, stop) or self.lowers[end + 1] in OCCASION

    def _goes_on(self, token: int, stop: int, *, depends: bool) -> bool:
        """Whether what follows an attribution can be more content, not a remark on it."""
        tag = self.tags[token : token + 1]
        if not self.tags[token:stop].strip("R.,"):
            return False  # "The dam is old, she said, however."
        if tag == "G" and depends:
            return True  # "While some left, she added, closing it was wrong"
        if tag == "K" and self.tags[token + 1 : token + 2] in {"M", "T"}:
            return True  # "Crews will stay, she said, but could leave later"
        if tag == "K":
            return self.opens(token + 1) >= 0 or (self.tags[token - 1] == "," and self.has_clause(token + 1, stop))
        silent = self.lowers[token : token + 1] == ["without"] and self.tags[token + 1 : token + 2] == "G"
        return tag not in {"G", "W"} and not silent  # ", she said, without elaborating"

    def _is_content(self, first: int, stop: int) -> bool:
        """Whether a stretch can be what somebody said: a clause, or something with a verb or quotation in it."""
        if self.has_clause(first, stop):
            return True
        if self.tags[first] == "I" and FINITE.isdisjoint(self.tags[first:stop]):
            return False  # "Amid talks brokered by Oslo, she said"
        return stop - first >= 4 and any(
            self.tags[at] in "VMEHOBXG" or self.in_quote[at] >= 0 for at in range(first, stop)
        )

    def _as_frame(self, saying: Saying, sentence: Sentence, before: int, end: int) -> bool:
        """Read "As Oslo noted, the lease is over."."""
        saying.rule = "as-frame"
        first = self.grammar.over(sentence.first, before, "K,")
        if before > first and self.tags[before - 1] in ",-":
            saying.content.append((first, before - 1))
        if end < sentence.stop and self.lowers[end] in OCCASION:
            end = self.tags.find(",", end, sentence.stop)  # "As Ito said while visiting Oslo, it is over"
        if 0 < end < sentence.stop and self.tags[end] in ",-:":
            stop = self.clause_end(end + 1, sentence.stop, None)
            if stop > end + 2:
                saying.content.append((end + 1, stop))
        return bool(saying.content)

    def _rest(self, saying: Saying, first: int, stop: int) -> None:
        """The rest of a clause that an attribution interrupts."""
        end = self.clause_end(first, stop, saying.verb)
        begins = saying.content[0][0] if saying.content else first
        if end > first and (self.finite_at(first) or self.has_clause(begins, end) or self.has_clause(first, end)):
            number = self.opens(first)
            if number >= 0:
                self.claimed.add(number)
            saying.content.append((first, end))

    # --- Passives -----------------------------------------------------------------------------------------------------

    def _passive(self, row: Cue, verb: Verb, stop: int) -> Saying | None:
        """Read "was condemned by Paris", "was told that", "it was announced that"; not "it should be noted that"."""
        if verb.modal:
            return None
        saying = Saying("passive", row, verb, (verb.first, stop))
        agent = self.grammar.agent(verb)
        token = stop
        if agent is not None:
            self.take_phrase(saying, agent, right=True)
            if "object-of" in row.takes:
                self._leave_charge(saying, agent.stop)
            if saying.speaker and self.lowers[stop : stop + 1] == ["by"]:
                saying.cue = (verb.first, stop + 1)
                token = saying.speaker[1]
        subject = self.grammar.subject(verb)
        if self._passive_clause(saying, row, verb, subject, token):
            return saying
        saying.addressee = None
        if agent is None and self._hearsay(saying, row, verb, subject, token):
            return saying
        if agent is None or (self.tags[token + 1 : token + 2] == "G" and self.lowers[token] == "as"):
            return None
        if verb.form == "participle":
            return saying if "that" in row.takes and self._remark(saying, verb, subject) else None
        said = "quote" in row.takes and not row.addressee  # "was tweeted by"; not "held by", "asked by"
        if subject is None or subject.stop > verb.first or not (said or row.takes & {"object", "as", "predicate"}):
            return None
        saying.rule = "passive-object"
        first = min(each.first for each in self.grammar.subjects(verb))
        saying.content.append((first, max(subject.stop, self._left_end(verb))))
        if verb.passive:
            self._beside_agent(saying, verb, token)
        return saying

    def _leave_charge(self, saying: Saying, token: int) -> None:
        """Leave to the content what somebody is accused of: "by the mayor of Lima of theft"."""
        first, stop = saying.speaker or (token, token)
        at = max((at for at in range(token, stop) if self.lowers[at] == "of"), default=-1)
        if at > 0 and self.tags[stop - 1] != "P":
            saying.speaker = (first, at)

    def _beside_agent(self, saying: Saying, verb: Verb, token: int) -> None:
        """Take the rest of the content: "called "a ruin" by", "accused by Oslo of theft"."""
        first, end = verb.stop, verb.sentence.stop
        if self.opens(first) >= 0:
            saying.content.append((first, self.past(self.opens(first))))
        if token + 1 >= end or self.lowers[token] not in {"of", "as", "for"} or self.is_adverbial(token, end):
            return
        if saying.phrase is not None and saying.phrase.first > token:
            end = saying.phrase.first - 1  # "described as a mistake by Oslo"
        if self.tags[token + 1] != "Y":
            saying.content.append((token, self.phrase_end(token + 1, end, verb)))

    def _passive_clause(self, saying: Saying, row: Cue, verb: Verb, subject: Phrase | None, token: int) -> bool:
        """Take the content after a passive: "it was announced that", "was told to", "as reported by"."""
        end = verb.sentence.stop
        if (
            saying.speaker
            and verb.first > verb.sentence.first
            and self.lowers[verb.first - 1] == "as"
            and "quote" in row.takes
        ):
            saying.rule = "as-frame"
            return self._around(saying, verb.sentence, verb.first - 1, saying.speaker[1])
        if row.addressee and (verb.passive or self.tags[verb.first - 1] == "K"):
            saying.addressee = subject
        told = verb.passive or saying.speaker is not None or row.addressee  # not "talks held that week"
        if told and self._that(saying, row, self.skip_adverbials(token, end, loose=True), end):
            saying.rule = "passive-that"
            return True
        if not row.addressee or not (verb.passive or verb.index == 0 or self.tags[verb.first - 1] == "S"):
            return False
        to = "object-to" in row.takes
        if (
            self._question(saying, row, token, end)
            or (to and self._infinitive(saying, token, end))
            or (bool(row.prepositions) and self._prepositional(saying, row, token, end))
            or self._question(saying, row, self.skip_adverbials(token, end, loose=True), end)  # "asked in Oslo whether"
        ):
            saying.rule = "passive-addressee"
            return True
        return False

    def _hearsay(self, saying: Saying, row: Cue, verb: Verb, subject: Phrase | None, token: int) -> bool:
        """Read "Ito is said to have left", "Ito is accused of theft": nobody is named for it."""
        end = verb.sentence.stop
        if not verb.passive or subject is None or subject.stop > verb.first:
            return False
        more = token + 1 < end
        if more and "clause" in row.takes and not row.addressee and self.is_infinitive(token):
            stop = self.clause_end(token, end, verb, narrow=True)
        elif more and "object-of" in row.takes and self.lowers[token] == "of":
            stop = self.phrase_end(token, end, verb)
        else:
            return self._told_before(saying, row, verb, subject, token)
        saying.rule = "passive-hearsay"
        saying.content += [(subject.first, max(subject.stop, self._left_end(verb))), (token, stop)]
        return True

    def _told_before(self, saying: Saying, row: Cue, verb: Verb, subject: Phrase, token: int) -> bool:
        """Read "It rained, the court was told": nobody is named for it."""
        sentence = verb.sentence
        mark = subject.first - 1
        first = self.grammar.over(sentence.first, max(mark, sentence.first), "K")
        end = self.skip_adverbials(token, sentence.stop, loose=True)
        closed = end >= sentence.stop or self.tags[end] in ",." or self.lowers[end] in OCCASION
        said = row.addressee and {"clause", "quote"} <= row.takes and closed and mark > first
        if not said or self.tags[mark] != "," or self.tags[first] in "SW" or not self.has_clause(first, mark):
            return False
        saying.rule, saying.addressee = "passive-that", subject
        saying.content.append((first, mark))
        return True

    def _remark(self, saying: Saying, verb: Verb, subject: Phrase | None) -> bool:
        """Read "The lake froze - a fact noted by both crews -": the content is the clause before."""
        last = self.last
        left = self.grammar.back_over(verb.first - 1, verb.sentence.first + 1, "R")
        if (
            self.tags[left] == "K"
            and last is not None
            and last.rule == "passive-remark"
            and last.verb
            and last.verb.sentence is verb.sentence
        ):
            saying.content.extend(last.content)
            saying.rule = "passive-remark"
            return True
        begin = verb.sentence.first
        if subject is None or not self._is_act(subject):
            return False  # "freed Ito, an engineer charged by Oslo"
        if subject.first - 1 <= begin or self.tags[subject.first - 1] not in ",-":
            return False
        if self.tags[subject.first] != "D" or (
            subject.stop < verb.first and self.tags[subject.stop : verb.first].strip("R")
        ):
            return False
        mark = subject.first - 1
        begin = self.grammar.over(begin, mark, "SK,")
        if not self.has_clause(begin, mark):
            return False
        saying.rule = "passive-remark"
        # "Ito said it rained, a claim denied by Oslo": that it rained.
        told = last is not None and last.content[-1][1] == mark
        saying.content.append((last.content[-1][0] if last is not None and told else begin, mark))
        return True

    def _is_act(self, phrase: Phrase) -> bool:
        """Whether a noun phrase can stand for a clause: "a fact", "a decision"; not "an engineer"."""
        lemma = self.grammar.lemma(phrase)
        return lemma in CONTENT or lemma in self.grammar.english.abstract

    def _left_end(self, verb: Verb) -> int:
        """The end of the noun phrase left of a passive."""
        at = verb.first
        while at > verb.sentence.first and self.tags[at - 1] in "R,W":
            at -= 1
        return at
