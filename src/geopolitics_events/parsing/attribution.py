"""Read one attributing verb: whose words it brings, how much of the sentence they are, and to whom they go."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from .extents import FINITE, MEDIA, STOPS, TIMES, Reader

if TYPE_CHECKING:
    from .cues import Cue, Cues
    from .grammar import Grammar
    from .phrases import Phrase, Verb
    from .text import Sentence, Text

__all__ = ["Attributor", "Saying"]

# "declined to say", "refused to comment": nothing was said.
SILENT: Final = frozenset({"decline", "refuse", "fail", "avoid", "stop", "neglect", "hesitate"})
# After these a clause without "that" has its verb right after its subject: "wrote she was well".
PLAIN: Final = frozenset({"write", "deny", "mention", "ask", "admit", "add", "declare", "state", "confirm", "acknowledge", "agree", "propose"})
# What one does to say something: "went on to praise", "phoned the palace to protest".
SPEAKING: Final = frozenset(
    {"go", "continue", "begin", "start", "proceed", "rush", "phone", "call", "telephone", "write", "meet", "summon", "use", "take", "move"}
)
QUESTION_WORDS: Final = frozenset({"whether", "how", "why", "what", "who", "if", "which", "where", "when"})
ADDRESSED: Final = QUESTION_WORDS | {"that"}
# After "say" these begin an adverbial, not a question.
TIME_WORDS: Final = frozenset({"when", "where", "if", "which"})


class Saying:
    """A statement while it is made; all ranges are tokens, half-open."""

    __slots__ = ("addressee", "content", "cue", "negated", "phrase", "row", "rule", "speaker", "verb")

    def __init__(self, rule: str, row: Cue | None, verb: Verb | None) -> None:
        """Start without a speaker and without content."""
        self.rule = rule
        self.row = row
        self.verb = verb
        self.phrase: Phrase | None = None
        self.speaker: tuple[int, int] | None = None
        self.cue: tuple[int, int] | None = None
        self.content: list[tuple[int, int]] = []
        self.addressee: Phrase | None = None
        self.negated = False


class Attributor(Reader):
    """Reads cue verbs; keeps which quotations have found their speaker."""

    __slots__ = ("_firsts", "claimed", "last")

    def __init__(self, text: Text, grammar: Grammar, cues: Cues) -> None:
        """Start with every quotation free."""
        super().__init__(text, grammar, cues)
        self.claimed: set[int] = set()
        self.last: Saying | None = None
        self._firsts = [sentence.first for sentence in text.sentences]

    def sentence_at(self, token: int) -> Sentence | None:
        """The sentence a token stands in; None in credits and boilerplate."""
        index = bisect_right(self._firsts, token) - 1
        if index < 0 or self.text.sentences[index].stop <= token:
            return None
        return self.text.sentences[index]

    def according(self, verb: Verb) -> Saying | None:
        """"According to Oslo, the lease is over", "the lease is over, according to Oslo"."""
        row = self.cues.sources["according"][0]
        at = verb.head
        if self.lowers[at] != "according" or self.lowers[at + 1 : at + 2] != ["to"] or self.in_quote[at] >= 0:
            return None
        sentence = verb.sentence
        phrase = self.grammar.phrase_at(at + 2) if at + 2 < sentence.stop else None
        if phrase is None:
            return None
        saying = Saying("according-to", row, None)
        saying.cue = (at, at + 2)
        self.take_phrase(saying, phrase, right=True)
        stop = self.phrase_end(at + 2, sentence.stop, verb)
        return saying if self._around(saying, sentence, at, stop) else None

    def _around(self, saying: Saying, sentence: Sentence, first: int, stop: int) -> bool:
        """The content of an attribution at the beginning, at the end or in the middle of its sentence."""
        before = first
        while before > sentence.first and self.tags[before - 1] in ",-(":
            before -= 1
        begin = sentence.first
        while begin < before and self.tags[begin] in "K,":
            begin += 1
        if begin < before:
            begin = self._back(begin, before)
            saying.content.append((begin, before))
            if stop < sentence.stop and self.tags[stop] in ",-" and self.tags[stop + 1 : stop + 2] not in {"K", "W", "S", "G", "I"}:
                end = self.clause_end(stop + 1, sentence.stop, None)
                if end > stop + 1 and not self.has_clause(begin, before):
                    saying.content.append((stop + 1, end))
        else:
            while stop < sentence.stop and self.tags[stop] != ",":
                stop += 1
            if stop + 1 >= sentence.stop:
                return False
            end = self.clause_end(stop + 1, sentence.stop, None)
            saying.content.append((stop + 1, end))
        self.claim_inside(saying.content)
        return True

    def claim_inside(self, content: list[tuple[int, int]]) -> None:
        """Mark the quotations inside a content as attributed."""
        for first, stop in content:
            for at in range(first, min(stop, len(self.tags))):
                number = self.opens(at)
                if number >= 0:
                    self.claimed.add(number)

    def _back(self, begin: int, before: int) -> int:
        """Where the clause that an attribution closes begins."""
        return begin

    def read(self, verb: Verb) -> Saying | None:
        """The statement that a verb brings; None where it brings none."""
        rows = self.cues.verbs.get(verb.lemma)
        if rows is None or self.in_quote[verb.head] >= 0 or self._is_silent(verb):
            return None
        for row in rows:
            stop = self._particles(row, verb)
            if stop < 0:
                continue
            saying = self._read_row(row, verb, stop)
            if saying is not None:
                self.claim_inside(saying.content)
                self.last = saying
                return saying
        return None

    def _is_silent(self, verb: Verb) -> bool:
        """Whether the verb says that nothing was said."""
        if verb.negated:
            return True
        parent = self.grammar.parent(verb)
        return parent is not None and (parent.lemma in SILENT or parent.negated)

    def _particles(self, row: Cue, verb: Verb) -> int:
        """The token after the cue's fixed words; -1 where they do not follow the verb."""
        at = verb.stop
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
        if verb.passive or verb.form == "participle":
            return self._passive(row, verb, stop)
        saying = Saying("", row, verb)
        saying.cue = (verb.first, stop)
        saying.negated = row.negates
        edge, after = self._find_speaker(saying, row, verb, stop)
        if "quote" in row.takes and self._after_quote(saying, edge, after):
            return saying
        if (after == stop or edge == verb.sentence.first) and self._before_content(saying, row, after):
            return saying
        if "quote" in row.takes and row.takes & {"that", "clause"} and self._afterthought(saying, edge, after):
            return saying
        return None

    # --- The speaker --------------------------------------------------------------------------------------------------

    def _find_speaker(self, saying: Saying, row: Cue, verb: Verb, stop: int) -> tuple[int, int]:
        """Fill in the speaker; returns where the attribution begins and the token after verb and speaker."""
        left = verb.first - 1
        while left >= 0 and self.tags[left] == "R":
            left -= 1
        if "quote" in row.takes and verb.finite and not row.addressee:
            phrase = self._inverted(verb, left, stop)
            if phrase is not None:
                self.take_phrase(saying, phrase, right=True)
                return verb.first, saying.speaker[1] if saying.speaker else phrase.stop
        if verb.form == "ing" and left >= 0 and self.lowers[left] == "as" and verb.index:
            return self._quoted_as(saying, verb, stop)
        if self._shares(saying, verb, left):
            return verb.first, stop
        if left >= 0 and self.tags[left] == "W" and verb.finite:
            saying.phrase = self.grammar.subject(verb)
            saying.speaker = (left, left + 1)
            return left, stop
        subject = self._subject(verb, left)
        if subject is None or subject.first >= verb.first:
            return verb.first, stop
        self.take_phrase(saying, subject, right=False, limit=verb.first)
        return (saying.speaker[0] if verb.finite and saying.speaker else verb.first), stop

    def _shares(self, saying: Saying, verb: Verb, left: int) -> bool:
        """Take the speaker of the cue before, where a participle or a joined verb goes on from it."""
        last = self.last
        if last is None or last.speaker is None or last.verb is None or last.verb.sentence is not verb.sentence:
            return False
        while left > verb.sentence.first and self.tags[left] in "R\"'":
            left -= 1
        end = last.content[-1][1]
        if verb.form == "ing":
            if self.tags[left] not in ",-SIK" or last.verb.form == "infinitive" or end + 1 < left:
                return False
        elif not verb.finite or self.tags[left] not in "K," or end not in {left, left - 1, left + 1}:
            return False
        saying.phrase, saying.speaker = last.phrase, last.speaker
        return True

    def _subject(self, verb: Verb, left: int) -> Phrase | None:
        """The noun phrase that speaks: over insertions, times and numbers to the one that begins the clause."""
        if verb.form == "ing":
            return self._loose_subject(verb, left)
        subject = self.grammar.subject(verb)
        if not verb.finite:
            return subject
        phrase = self.grammar.phrase_at(left) if left >= verb.sentence.first else None
        if phrase is not None and (self.lowers[phrase.head] in TIMES or self.tags[phrase.head] == "#") and phrase.first - 1 >= 0:
            if self.tags[phrase.first - 1] in ",)-":
                left = phrase.first - 1
            elif self.lowers[phrase.head] in TIMES and self.grammar.phrase_at(phrase.first - 1) is not None:
                return self.grammar.phrase_at(phrase.first - 1)
        if left >= verb.sentence.first and self.tags[left] in ",)-":
            return self._over_insertions(verb, left) or subject
        if subject is not None:
            subject = self._out_of_list(subject)
        return self._nearest(verb, left, subject)

    def _over_insertions(self, verb: Verb, left: int) -> Phrase | None:
        """From "Ito, the consul, who lost his seal, said" to Ito: stretch by stretch to the left."""
        tags, found, stop = self.tags, None, left
        begin = max(verb.sentence.first, verb.first - 70)
        at = left
        while at > begin:
            at -= 1
            boundary = tags[at] in ",-()" or at == begin or self.closes(at) >= 0 or tags[at] == ":"
            if not boundary:
                continue
            first = at if at == begin and tags[at] not in ",-()" else at + 1
            while first < stop and tags[first] in "R":
                first += 1
            if first < stop:
                if tags[first] not in "WGXISYTK" and self.has_clause(first, stop):
                    break
                phrase = self.grammar.phrase_at(first)
                if phrase is not None and self.lowers[phrase.head] not in TIMES and tags[phrase.head] not in "#Y":
                    found = phrase
            if self.closes(at) >= 0 or tags[at] == ":":
                break
            stop = at
        return found

    def _out_of_list(self, phrase: Phrase) -> Phrase:
        """From the last of "voters in Ohio, Iowa and Utah" to the voters."""
        first = self.grammar.joined_left(phrase)[0]
        at = first.first - 1
        if first is phrase or at <= phrase.sentence.first or self.tags[at] != "I":
            return phrase
        outer = self.grammar.phrase_at(at - 1)
        return outer if outer is not None and self.lowers[outer.head] not in TIMES else phrase

    def _loose_subject(self, verb: Verb, left: int) -> Phrase | None:
        """Who says it in an -ing form: the subject of the clause, also where a document stands before it."""
        tags, lowers = self.tags, self.lowers
        phrase = self.grammar.phrase_at(left) if left >= verb.sentence.first else None
        document = phrase is not None and lowers[phrase.head] in MEDIA
        if (phrase is None and left >= verb.sentence.first and tags[left] in ",-\"") or document:
            for other in reversed(self.grammar.verbs(verb.sentence)[: verb.index]):
                if not other.finite or self.in_quote[other.head] >= 0:
                    continue
                before = other.first - 1
                while before > verb.sentence.first and tags[before] == "R":
                    before -= 1
                subject = self.grammar.subject(other)
                if tags[before] == "W" and not document:
                    continue
                if subject is not None and subject.first < other.first and lowers[subject.first - 1] != "that":
                    return subject
        return self.grammar.subject(verb)

    def _quoted_as(self, saying: Saying, verb: Verb, stop: int) -> tuple[int, int]:
        """"Lavrov was quoted by Tass as saying": the cue begins with the passive."""
        other = self.grammar.verbs(verb.sentence)[verb.index - 1]
        subject = self._subject(other, other.first - 1) if other.passive else self.grammar.object(other)
        if other.passive:
            saying.cue = (other.first, stop)
        if subject is not None:
            self.take_phrase(saying, subject, right=not other.passive, limit=verb.first)
        edge = saying.speaker[0] if other.passive and saying.speaker else other.first
        return edge, stop

    def _nearest(self, verb: Verb, left: int, subject: Phrase | None) -> Phrase | None:
        """After a quotation the speaker stands between its closing mark and the verb."""
        if subject is not None and subject.first >= verb.sentence.first:
            for at in range(left, max(verb.sentence.first, left - 40) - 1, -1):
                if self.closes(at) < 0:
                    continue
                if subject.first > at:
                    return subject
                return self._phrase_between(at + 1, verb.first) or subject
        return subject

    def _phrase_between(self, first: int, stop: int) -> Phrase | None:
        """The first noun phrase of a stretch without verbs."""
        found = None
        for at in range(first, stop):
            if self.tags[at] in FINITE:
                return None
            if found is None:
                found = self.grammar.phrase_at(at)
        return found

    def _inverted(self, verb: Verb, left: int, stop: int) -> Phrase | None:
        """The speaker after the verb: "said Lavrov"."""
        if left < 0 or left < verb.sentence.first - 1:
            left = -1
        phrase = self.grammar.phrase_at(stop) if stop < len(self.tags) else None
        if phrase is None or phrase.first != stop:
            return None
        number = self.closes(left)
        if number >= 0 and self.words[self.quotes[number].stop - 1] == ",":
            return phrase
        if phrase.stop < len(self.tags) and self.tags[phrase.stop] in FINITE:
            return None
        if verb.first == verb.sentence.first and self.tags[phrase.stop : phrase.stop + 1] == ":":
            return phrase
        if left < 0:
            return None
        if self.closes(left) >= 0:
            return phrase
        if self.tags[left] != "," or verb.form not in {"past", "present"}:
            return None
        if self.tags[phrase.head] not in "PQN" or self.has_clause(phrase.first, verb.sentence.stop):
            return None
        if not self.has_clause(verb.sentence.first, left):
            return None
        following = self.tags[phrase.stop : phrase.stop + 1]
        subject = self.grammar.subject(verb)
        beside = subject is not None and subject.stop == verb.first
        return phrase if following in {",", ".", "I", "W", ""} and not beside else None

    def take_phrase(self, saying: Saying, phrase: Phrase, *, right: bool, limit: int = -1) -> None:
        """Set the speaker: the noun phrase with those joined to it and the phrases "of", "from" and "for"."""
        saying.phrase = phrase
        first, stop = phrase.first, phrase.stop
        if right:
            stop = self.grammar.joined_right(phrase)[-1].stop
        else:
            for other in reversed(self.grammar.joined_left(phrase)):
                if other is not phrase and other.first > 0 and self.tags[other.first - 1] == "I":
                    break
                first = other.first
        end = limit if limit >= 0 else phrase.sentence.stop
        while stop + 1 < end and self.lowers[stop] in {"of", "from", "for", "at", "in"} and self.tags[stop] == "I":
            following = self.grammar.phrase_at(stop + 1)
            if following is None or following.stop > end:
                break
            if self.lowers[stop] in {"in", "at"} and (right or self.tags[following.head] != "P"):
                break
            stop = following.stop
        saying.speaker = (first, stop)

    # --- Constructions ------------------------------------------------------------------------------------------------

    def _after_quote(self, saying: Saying, edge: int, after: int) -> bool:
        """The quotation stands before its attribution: ""No," he said"."""
        verb = saying.verb
        if verb is None or not (verb.finite or (saying.cue and saying.cue[0] < verb.first)):
            return False
        at = edge - 1
        while at >= 0 and self.tags[at] in ",-R" and at > edge - 4:
            at -= 1
        number = self.closes(at)
        if number < 0 or at < self._paragraph_first(verb.sentence):
            return False
        quote = self.quotes[number]
        last = self.words[quote.stop - 1]
        first = self._content_start(quote.opening)
        if number in self.claimed and (verb.finite or first == quote.opening):
            return False
        if last != "," and self.tags[at + 1] != ",":
            if last not in STOPS and not quote.speech:
                return False
            if not self._stands_alone(saying, after, strict=last not in {"?", "!"}):
                return False
        elif first < quote.opening and not self._stands_alone(saying, after, strict=False):
            return False
        saying.rule = "quote-before"
        self._claim(number)
        saying.content.append((first, quote.closing + 1))
        self._second_piece(saying, after)
        return True

    def _stands_alone(self, saying: Saying, after: int, *, strict: bool) -> bool:
        """Whether the attribution has no content after it; ``strict``: nothing at all but a mark."""
        verb = saying.verb
        if verb is None:
            return False
        end = verb.sentence.stop
        if saying.row is not None and saying.row.addressee and after < end and saying.speaker and saying.speaker[0] < after:
            phrase = self.grammar.phrase_at(after)
            after = after if phrase is None else phrase.stop
        at = self.skip_adverbials(after, end, loose=True)
        if at >= end or self.tags[at] in ".-":
            return True
        if self.tags[at] in ",:":
            return not strict or self.opens(at + 1) < 0
        return not strict and self.tags[at] in "IYSW" and self.lowers[at] != "that"

    def _paragraph_first(self, sentence: Sentence) -> int:
        """The first token of a sentence's paragraph."""
        return self.text.paragraphs[sentence.paragraph][0]

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

    def _claim(self, number: int) -> None:
        self.claimed.add(number)

    def _second_piece(self, saying: Saying, after: int) -> None:
        """The quotation goes on after its attribution: ""No," he said, "not yet"."""
        stop = saying.verb.sentence.stop if saying.verb is not None else after
        inserted = False
        for at in range(after, min(stop, after + 40)):
            number = self.opens(at)
            if number >= 0:
                lower = self.words[at + 1][0].islower()
                if number not in self.claimed and at > after and self.tags[at - 1] in ",:-" and (lower or not inserted):
                    self._claim(number)
                    saying.content.append((at, self.quotes[number].closing + 1))
                return
            if self.tags[at] == "G":
                inserted = True

    def _afterthought(self, saying: Saying, edge: int, after: int) -> bool:
        """The content stands before its attribution, without quotation marks: "The deal is dead, she said."."""
        verb = saying.verb
        if verb is None or not verb.finite or saying.speaker is None:
            return False
        sentence = verb.sentence
        if saying.row is not None and saying.row.addressee:
            after = self._past_object(after, sentence.stop)
        end = self.skip_adverbials(after, sentence.stop, loose=True)
        closed = end >= sentence.stop or self.tags[end] in ",.:-" or self.lowers[end] in {"as", "after", "when", "while", "before"}
        before = edge - 1
        if not closed or before < sentence.first:
            return False
        if self.lowers[before] == "as" and self.tags[before] in "SI":
            return self._as_frame(saying, before, end)
        if self.tags[before] not in ",-":
            return False
        first = sentence.first
        while first < before and self.tags[first] in "K":
            first += 1
        if not self._is_content(first, before) and self.tags[end : end + 1] != ",":
            return False
        saying.rule = "afterthought"
        saying.content.append((first, before))
        if self._is_tail(first, before, end, sentence.stop):
            return True
        if end < sentence.stop and self.tags[end] in ",-" and self._goes_on(end + 1) and not (saying.speaker and saying.speaker[0] >= verb.stop):
            self._rest(saying, end + 1, sentence.stop)
        return True

    def _past_object(self, token: int, stop: int) -> int:
        """The token after the object that one speaks to."""
        phrase = self.grammar.phrase_at(token) if token < stop else None
        return self.grammar.joined_right(phrase)[-1].stop if phrase is not None and phrase.first == token else token

    def _is_tail(self, first: int, before: int, end: int, stop: int) -> bool:
        """Whether only a time or an adverbial clause follows a content that is whole."""
        if end + 1 >= stop or not self.has_clause(first, before):
            return False
        return self.is_adverbial(end + 1, stop) or self.lowers[end + 1] in {"after", "before", "as", "when", "while"}

    def _goes_on(self, token: int) -> bool:
        """Whether what follows an attribution can be more content, not a remark on it."""
        tag = self.tags[token : token + 1]
        return tag not in {"G", "W", "K"} or (tag == "K" and self.opens(token + 1) >= 0)

    def _is_content(self, first: int, stop: int) -> bool:
        """Whether a stretch can be what somebody said: a clause, or something with a verb or quotation in it."""
        if self.has_clause(first, stop):
            return True
        return stop - first >= 4 and any(self.tags[at] in "VMEHOBXG" or self.in_quote[at] >= 0 for at in range(first, stop))

    def _as_frame(self, saying: Saying, before: int, end: int) -> bool:
        """"As Oslo noted, the lease is over."."""
        sentence = saying.verb.sentence if saying.verb else None
        if sentence is None:
            return False
        saying.rule = "as-frame"
        if before > sentence.first and self.tags[before - 1] in ",-":
            saying.content.append((sentence.first, before - 1))
        if end < sentence.stop and self.tags[end] in ",-:":
            stop = self.clause_end(end + 1, sentence.stop, None)
            if stop > end + 2:
                saying.content.append((end + 1, stop))
        return bool(saying.content)

    def _rest(self, saying: Saying, first: int, stop: int) -> None:
        """The rest of a clause that an attribution interrupts."""
        end = self.clause_end(first, stop, saying.verb)
        if end > first and self.has_clause(saying.content[0][0] if saying.content else first, end):
            number = self.opens(first)
            if number >= 0:
                self._claim(number)
            saying.content.append((first, end))

    def _before_content(self, saying: Saying, row: Cue, stop: int) -> bool:
        """The content follows its attribution."""
        verb = saying.verb
        if verb is None:
            return False
        end = verb.sentence.stop
        if verb.form == "ing" and verb.first == verb.sentence.first:
            end = next((at for at in range(stop, end) if self.tags[at] == "," and self.in_quote[at] < 0), end)
        token = self._skip_addressee(saying, row, stop, end)
        if token < 0:
            return self._to_clause(saying, stop, end)
        far = self._far(token, end)
        near = self.skip_adverbials(token, end, loose=False)
        return (
            self._that(saying, row, far, end)
            or self._quotation(saying, row, far, end)
            or self._question(saying, row, near, end)
            or self._infinitive(saying, row, near, end)
            or self._prepositional(saying, row, stop, end)
            or self._bare(saying, row, near, end)
            or self._noun_phrase(saying, row, stop, end)
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

    def _skip_addressee(self, saying: Saying, row: Cue, token: int, end: int) -> int:
        """The token after the addressee; -1 where an infinitive follows it ("urged Iran to stop")."""
        phrase = self.grammar.phrase_at(token) if token < end else None
        if not row.addressee or phrase is None or phrase.first != token:
            return token
        at = self.grammar.joined_right(phrase)[-1].stop
        while at + 1 < end and self.tags[at] == "I" and self.lowers[at] in {"of", "in", "from", "at", "for", "on", "with"}:
            following = self.grammar.phrase_at(at + 1)
            if following is None or self.lowers[at] in row.prepositions:
                break
            at = following.stop
        at = self._over_places(at, end)
        if at < end and self.tags[at] in FINITE:
            return token
        saying.addressee = phrase
        skipped = self.skip_adverbials(at, end, loose=False)
        if "object-to" in row.takes and skipped < end and self.tags[skipped] in "TnI" and self._is_infinitive(skipped):
            saying.content = [(skipped, self.clause_end(skipped, end, saying.verb, narrow=True))]
            return -1
        if at >= end:
            saying.addressee = None
            return token
        far = self.skip_adverbials(at, end, loose=True)
        told = (far < end and self.lowers[far] in ADDRESSED) or self.opens(far) >= 0 or self.tags[far : far + 1] in {",", ":", "W"}
        if told or self.lowers[at] in row.prepositions or ("clause" in row.takes and self.has_clause(skipped, end)):
            return at
        saying.addressee = None
        return token

    def _is_infinitive(self, token: int) -> bool:
        """Whether an infinitive begins at a token; a quotation may hold its verb: vowed to "take back the hill"."""
        if self.lowers[token] == "to" and self.opens(token + 1) >= 0:
            return True
        verb = self.grammar.verb_at(token)
        return verb is not None and verb.form == "infinitive"

    def _to_clause(self, saying: Saying, stop: int, end: int) -> bool:
        saying.rule = "object-infinitive"
        return bool(saying.content)

    def _that(self, saying: Saying, row: Cue, token: int, end: int) -> bool:
        """"said that ..."."""
        if token < end and self.tags[token] in ",-":
            token = self._after_insertion(token, end)
        if token + 1 >= end or self.lowers[token] != "that" or self.tags[token] == "D" or "that" not in row.takes:
            return False
        first = token + 1
        if row.takes & {"object", "predicate"} and self.tags[first] in "NJA" and not self.has_clause(first, end):
            return False
        if self.tags[token] in "WQ" or (self.tags[token] == "S" and self.tags[first] in FINITE):
            first = token
        saying.rule = "that-clause"
        self._clause(saying, first, end)
        return bool(saying.content)

    def _after_insertion(self, token: int, end: int) -> int:
        """The "that" after an insertion: "said, however, that"."""
        for at in range(token + 1, min(end, token + 14)):
            if self.lowers[at] == "that" and self.tags[at - 1] in ",-":
                return at
            if self.tags[at] in ".:" or self.in_quote[at] >= 0:
                break
        return token

    def _clause(self, saying: Saying, first: int, end: int, *, narrow: bool = False) -> None:
        """Take a clause; "that ... and that ..." gives two pieces."""
        stop = self.clause_end(first, end, saying.verb, narrow=narrow)
        if stop <= first:
            return
        for at in range(first, stop):
            number = self.opens(at)
            if number >= 0:
                self._claim(number)
        saying.content.append((first, stop))

    def _quotation(self, saying: Saying, row: Cue, token: int, end: int) -> bool:
        """"said: "...""."""
        at = token
        if at < end and self.tags[at] in ",:-":
            at += 1
        if at >= end:
            return self._next_paragraph(saying, row, end) if at > token and self.tags[token] == ":" else False
        number = self.opens(at)
        if number < 0:
            if at > token and self.tags[token] == ":" and self.words[token] == ":":
                saying.rule = "colon"
                self._clause(saying, at, end)
                return bool(saying.content)
            return False
        if number in self.claimed or ("quote" not in row.takes and at == token):
            return False
        quote = self.quotes[number]
        saying.rule = "quote-after"
        self._claim(number)
        last = self.words[quote.stop - 1]
        if "predicate" in row.takes and at == token:
            saying.content.append((at, self.phrase_end(at, end, saying.verb)))
        elif quote.closing + 1 >= end or last in STOPS or (last == "," and self.tags[quote.closing + 1] != "K"):
            saying.content.append((at, quote.closing + 1))
        else:
            self._clause(saying, at, end)
        return bool(saying.content)

    def _next_paragraph(self, saying: Saying, row: Cue, end: int) -> bool:
        """A colon at the end of a paragraph brings the quotation that opens the next."""
        number = self.opens(end)
        if number < 0 or number in self.claimed:
            return False
        saying.rule = "quote-next-paragraph"
        self._claim(number)
        saying.content.append((end, self.quotes[number].closing + 1))
        return True

    def _question(self, saying: Saying, row: Cue, token: int, end: int) -> bool:
        """"asked whether ..."."""
        if token + 1 >= end or "question" not in row.takes or self.lowers[token] not in QUESTION_WORDS:
            return False
        if self.lowers[token] in TIME_WORDS and "that" in row.takes:
            return False
        saying.rule = "question-clause"
        self._clause(saying, token, end)
        return bool(saying.content)

    def _infinitive(self, saying: Saying, row: Cue, token: int, end: int) -> bool:
        """"vowed to ..."."""
        if "to" not in row.takes or token >= end or self.tags[token] not in "TnI" or not self._is_infinitive(token):
            return False
        saying.rule = "infinitive"
        self._clause(saying, token, end, narrow=True)
        return bool(saying.content)

    def _prepositional(self, saying: Saying, row: Cue, stop: int, end: int) -> bool:
        """"called for ..."."""
        if not row.prepositions or stop + 1 >= end:
            return False
        at = stop
        if saying.addressee is not None:
            at = saying.addressee.stop
        if at + 1 >= end or self.tags[at] not in "IS" or self.lowers[at] not in row.prepositions or self.tags[at + 1] == "#":
            return False
        saying.rule = "prepositional"
        if saying.addressee is None:
            saying.cue = (saying.cue[0], at + 1) if saying.cue else None
        saying.content.append((at + 1, self.phrase_end(at + 1, end, saying.verb)))
        return True

    def _bare(self, saying: Saying, row: Cue, token: int, end: int) -> bool:
        """"said the road was closed"."""
        if "clause" not in row.takes or token >= end or self.tags[token] in ",:.-" or not self.has_clause(token, end):
            return False
        if self.tags[token] == "K":
            return False
        if not self.has_clause(token, self.clause_end(token, end, saying.verb)):
            return False
        if "clause" in row.takes and row.name in PLAIN and not self._own_clause(token, end):
            return False
        saying.rule = "bare-clause"
        before = saying.speaker[0] - 1 if saying.speaker else -1
        if self.tags[token] in FINITE and before >= 0 and self.tags[before] == "W":
            saying.content.append((before, before + 1))
        self._clause(saying, token, end)
        return bool(saying.content)

    def _noun_phrase(self, saying: Saying, row: Cue, stop: int, end: int) -> bool:
        """"welcomed the offer"."""
        if not row.takes & {"object", "predicate", "as", "gerund"} or stop >= end:
            return False
        at = stop
        while at < end and self.tags[at] == "R":
            at += 1
        if at + 1 < end and self.lowers[at] == "that" and self.tags[at] == "S":
            at += 1
        if "as" in row.takes and self.lowers[at : at + 1] == ["as"] and at + 1 < end:
            return self._gap(saying, at + 1, end)
        if at + 1 < end and self.tags[at] in "DF" and self.opens(at + 1) >= 0 and row.takes & {"predicate", "object"}:
            return self._gap(saying, at, end)
        number = self.opens(at)
        phrase = self.grammar.phrase_at(at) if at < end else None
        gerund = "gerund" in row.takes and at < end and self.tags[at] == "G"
        if number < 0 and not gerund and (phrase is None or phrase.first != at or ("gerund" in row.takes and not row.takes & {"object"})):
            return False
        after = self._as(at, end) if "as" in row.takes else -1
        if number < 0 and phrase is not None and after < 0 and not row.takes & {"object", "gerund"} and not self._names(phrase, end):
            return False
        if "predicate" in row.takes and after < 0:
            after = self._quoted_predicate(at, end)
        stop = self.clause_end(at, end, saying.verb, narrow=True) if gerund else self.phrase_end(at, end, saying.verb, after=after)
        if after < 0 and "as" in row.takes and not row.takes & {"object", "predicate"}:
            return False
        saying.rule = "gerund" if gerund else "object"
        if row.addressee and not row.takes & {"that", "object-to", "question"}:
            saying.addressee = phrase
        if not self._is_performed(saying, at, stop):
            return False
        saying.content.append((at, stop))
        for token in range(at, stop):
            number = self.opens(token)
            if number >= 0:
                self._claim(number)
        return stop > at

    def _is_performed(self, saying: Saying, first: int, stop: int) -> bool:
        """Whether a noun-phrase content was uttered: not "should praise" nor "a right to defend"; a quotation always was."""
        verb = saying.verb
        if verb is None or any(self.opens(at) >= 0 for at in range(first, stop)):
            return True
        if verb.modal in {"should", "must", "could", "would", "might", "may", "can"} or verb.form == "base":
            return False
        if verb.form != "infinitive":
            return True
        parent = self.grammar.parent(verb)
        return parent is not None and parent.lemma in SPEAKING

    def _gap(self, saying: Saying, first: int, end: int) -> bool:
        """"what Oslo called a "farce"", "whom she described as weak": the object stands before."""
        saying.rule = "object-before"
        saying.content.append((first, self.phrase_end(first, end, saying.verb)))
        return True

    def _names(self, phrase: Phrase, end: int) -> bool:
        """Whether an object has a complement: "called the raid a crime", not "called a meeting"."""
        at = self.grammar.joined_right(phrase)[-1].stop
        if at < end and self.tags[at] == ",":
            at = self._past_apposition(at, end)
        while at + 1 < end and self.tags[at] == "I" and self.lowers[at] in {"of", "on", "in", "for", "by"}:
            following = self.grammar.phrase_at(at + 1)
            if following is None:
                break
            at = following.stop
        while at < end and self.tags[at] == "R":
            at += 1
        if at >= end:
            return False
        if self.tags[at] in "DFJA#PNX" or self.lowers[at] in {"nothing", "something", "anything"}:
            return True
        return self.opens(at) >= 0 or self._quoted_predicate(phrase.first, end) >= 0

    def _quoted_predicate(self, token: int, end: int) -> int:
        """The opening mark of the predicate in "called the raid on Tuesday "a mistake""; -1 where there is none."""
        for at in range(token + 1, min(end, token + 20)):
            if self.opens(at) >= 0:
                return at
            if self.tags[at] == "," and self._past_apposition(at, end) == at:
                return -1
            if self.tags[at] in ".:-" or self.finite_at(at):
                return -1
        return -1

    def _past_apposition(self, token: int, end: int) -> int:
        """The token after the commas of "called Ito, the consul, a fool"; the token itself where there is no second comma."""
        for at in range(token + 1, min(end - 1, token + 14)):
            if self.tags[at] == ",":
                return at + 1
            if self.finite_at(at) or self.tags[at] in ".:K" or self.in_quote[at] >= 0:
                break
        return token

    def _as(self, token: int, end: int) -> int:
        """The token after the "as" of "described the raid as a mistake"; -1 where there is none."""
        for at in range(token + 1, min(end - 1, token + 30)):
            if self.lowers[at] == "as" and self.in_quote[at] < 0:
                return at + 1
            if self.tags[at] == "," and self._insertion_end(at, end) > 0:
                continue
            if self.tags[at] in ".:K," or (self.tags[at] in FINITE and self.tags[at - 1] != "W"):
                return -1
        return -1

    # --- Passives -----------------------------------------------------------------------------------------------------

    def _passive(self, row: Cue, verb: Verb, stop: int) -> Saying | None:
        """"was condemned by Paris", "was told that", "it was announced that"."""
        saying = Saying("passive", row, verb)
        saying.cue = (verb.first, stop)
        saying.negated = row.negates
        end = verb.sentence.stop
        agent = self.grammar.agent(verb)
        if agent is not None:
            self.take_phrase(saying, agent, right=True)
            if saying.speaker and self.lowers[stop : stop + 1] == ["by"]:
                saying.cue = (verb.first, stop + 1)
        subject = self.grammar.subject(verb)
        token = stop
        if agent is not None and self.lowers[stop : stop + 1] == ["by"] and saying.speaker:
            token = saying.speaker[1]
        far = self.skip_adverbials(token, end, loose=True)
        if row.addressee and subject is not None and verb.passive:
            saying.addressee = subject
        if self._that(saying, row, far, end):
            saying.rule = "passive-that"
            return saying
        if row.addressee and (verb.passive or verb.index == 0 or self.tags[verb.first - 1] == "S") and (
            self._question(saying, row, token, end) or self._told_to(saying, row, token, end)
            or self._prepositional_after(saying, row, token, end)
        ):
            saying.rule = "passive-addressee"
            return saying
        saying.addressee = None
        if self.lowers[token : token + 1] == ["as"] and self.tags[token + 1 : token + 2] == "G":
            return None
        if agent is not None and verb.form == "participle" and "that" in row.takes and self._remark(saying, verb, subject):
            return saying
        if agent is not None and verb.passive and subject is not None and subject.stop <= verb.first and row.takes & {"object", "that", "as", "predicate"}:
            last = max(subject.stop, self._left_end(verb))
            saying.content.append((subject.first, last))
            saying.rule = "passive-object"
            return saying
        return None

    def _remark(self, saying: Saying, verb: Verb, subject: Phrase | None) -> bool:
        """"The lake froze - a fact noted by both crews and later confirmed by Oslo -": the content is the clause before."""
        last = self.last
        left = verb.first - 1
        while left > verb.sentence.first and self.tags[left] == "R":
            left -= 1
        if self.tags[left] == "K" and last is not None and last.rule == "passive-remark" and last.verb and last.verb.sentence is verb.sentence:
            saying.content.extend(last.content)
            saying.rule = "passive-remark"
            return True
        begin = verb.sentence.first
        if subject is None or subject.first - 1 <= begin or self.tags[subject.first - 1] not in ",-":
            return False
        if self.tags[subject.first] != "D" or subject.stop < verb.first and self.tags[subject.stop : verb.first].strip("R"):
            return False
        mark = subject.first - 1
        while begin < mark and self.tags[begin] in "SK,":
            begin += 1
        if not self.has_clause(begin, mark):
            return False
        saying.rule = "passive-remark"
        saying.content.append((begin, mark))
        return True

    def _left_end(self, verb: Verb) -> int:
        """The end of the noun phrase left of a passive."""
        at = verb.first
        while at > verb.sentence.first and self.tags[at - 1] in "R,W":
            at -= 1
        return at

    def _told_to(self, saying: Saying, row: Cue, token: int, end: int) -> bool:
        if "object-to" not in row.takes or token >= end or self.tags[token] not in "TnI" or not self._is_infinitive(token):
            return False
        self._clause(saying, token, end, narrow=True)
        return bool(saying.content)

    def _prepositional_after(self, saying: Saying, row: Cue, token: int, end: int) -> bool:
        if token + 1 >= end or self.lowers[token] not in row.prepositions:
            return False
        saying.content.append((token + 1, self.phrase_end(token + 1, end, saying.verb)))
        return True
