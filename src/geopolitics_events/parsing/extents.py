"""Where a reported content ends: at the author's tail, at the next attribution, or with its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .cues import Cues
    from .grammar import Grammar
    from .phrases import Phrase, Verb
    from .text import Text

__all__ = ["Reader"]

FINITE: Final = frozenset("VMEHO")
STOPS: Final = frozenset({".", "!", "?", "...", "…", ".."})
# A comma and one of these open the author's own remark: "..., while analysts doubt it".
ASIDES: Final = frozenset({"but", "while", "whereas", "though", "although", "despite", "compared", "according"})
TIMES: Final = frozenset(
    {
        "afternoon", "afternoons", "anniversary", "day", "days", "decade", "decades", "evening", "hour", "hours", "minutes", "moment",
        "moments", "month", "months", "morning", "mornings", "night", "noon", "summer", "spring", "fall", "autumn", "winter", "time",
        "times", "today", "tomorrow", "weekend", "week", "weeks", "year", "years", "yesterday", "tonight", "ago", "later", "earlier",
    }
)  # fmt: skip
# What one speaks or writes in.
MEDIA: Final = frozenset(
    {
        "address", "advertisement", "ad", "announcement", "appearance", "article", "blog", "book", "briefing", "broadcast", "brochure",
        "bulletin", "call", "clip", "column", "comment", "comments", "commentary", "communique", "communiqué", "conference",
        "conversation", "declaration", "dispatch", "document", "documents", "e-mail", "e-mails", "editorial", "email", "emails",
        "essay", "facebook", "filing", "instagram", "interview", "interviews", "leaflet", "lecture", "letter", "letters", "mail",
        "manifesto", "memo", "memoir", "message", "messages", "monologue", "newsletter", "note", "notice", "op-ed", "opinion",
        "paper", "post", "posting", "posts", "presentation", "press", "program", "programme", "radio", "release", "remarks",
        "reply", "report", "resolution", "response", "segment", "sermon", "show", "speech", "speeches", "statement", "statements",
        "summary", "telegram", "television", "testimony", "text", "tweet", "tweets", "tv", "twitter", "video", "website",
        "webcast", "briefings", "x",
    }
)  # fmt: skip
# Where one speaks: "at a rally".
OCCASIONS: Final = frozenset(
    {
        "ceremony", "conference", "convention", "council", "court", "debate", "debates", "dinner", "event", "events", "forum", "gathering",
        "hall", "hearing", "hearings", "lunch", "luncheon", "meeting", "meetings", "panel", "parliament", "rally", "rallies", "reception",
        "session", "stage", "stop", "stops", "summit", "talks", "trail", "trial", "visit",
    }
)  # fmt: skip
SUBORDINATORS: Final = frozenset({"while", "although", "though", "when", "as", "after", "since", "because", "if", "before", "whereas"})
# No clause without "that" begins with these: "responded to a claim he made".
NO_CLAUSE: Final = frozenset({"to", "with", "about", "of", "as", "into", "against", "by"})
# Prepositions and subordinators that end a noun phrase's own words.
LOOSE: Final = frozenset({"during", "after", "before", "following", "amid", "via", "since", "until", "despite", "because", "when",
                          "while", "although", "though", "unless", "if", "through", "ahead"})  # fmt: skip


class Reader:
    """A text with its grammar and the cue table, read from left to right."""

    __slots__ = ("cues", "grammar", "in_quote", "lowers", "quotes", "tags", "text", "words")

    def __init__(self, text: Text, grammar: Grammar, cues: Cues) -> None:
        """Take what the earlier stages made."""
        self.text = text
        self.grammar = grammar
        self.cues = cues
        self.words = text.words
        self.lowers = text.lowers
        self.tags = grammar.tags
        self.in_quote = text.in_quote
        self.quotes = text.quotes

    # --- Quotations as blocks -------------------------------------------------------------------------------------

    def opens(self, token: int) -> int:
        """The number of the quotation whose opening mark stands at a token, else -1."""
        number = self.in_quote[token] if token < len(self.in_quote) else -1
        return number if number >= 0 and self.quotes[number].opening == token else -1

    def closes(self, token: int) -> int:
        """The number of the quotation whose closing mark stands at a token, else -1."""
        number = self.in_quote[token] if token >= 0 else -1
        return number if number >= 0 and self.quotes[number].closing == token else -1

    def finite_at(self, token: int) -> bool:
        """Whether a verb with a tense stands at a token; "being" and "been" have none."""
        if self.tags[token] not in FINITE:
            return False
        verb = self.grammar.verb_at(token)
        return verb is None or verb.finite

    # --- Ends ---------------------------------------------------------------------------------------------------------

    def clause_end(self, first: int, stop: int, verb: Verb | None, *, narrow: bool = False) -> int:
        """The end of a clause that begins at a token; ``verb`` is the cue that governs it.

        ``narrow``: an infinitive or -ing clause, which a dash or a clause with a subject of its own ends.
        """
        tags, token, seen = self.tags, first, narrow
        dependent = self._dependence(verb)
        while token < stop:
            number = self.in_quote[token]
            if number >= 0 and self.quotes[number].opening == token:
                quote = self.quotes[number]
                after = min(quote.closing + 1, stop)
                last = self.words[quote.stop - 1]
                if after >= stop or (last in STOPS and quote.speech):
                    return max(after, min(quote.closing, len(tags)))
                if last == "," and self._comma_ends(after, stop, verb, dependent, narrow=narrow, seen=True):
                    return after
                token, seen = after, True
                continue
            tag = tags[token]
            if tag in FINITE:
                seen = True
            elif tag == ",":
                if self._comma_ends(token + 1, stop, verb, dependent, narrow=narrow, seen=seen):
                    return token
            elif tag == "-":
                token = self._dash(token, stop, narrow=narrow, seen=seen)
                if token < 0:
                    return -token
            elif tag in "KISW:" and self._word_ends(token, stop, verb, narrow=narrow, seen=seen):
                return token
            token += 1
        return self.trim(first, stop)

    def _comma_ends(self, token: int, stop: int, verb: Verb | None, dependent: str, *, narrow: bool, seen: bool) -> bool:
        """Whether a comma before a token ends the clause."""
        if narrow and self.tags[token : token + 1] == "K" and self._own_clause(token + 1, stop):
            return True
        if self._parts(token, stop, verb, seen=seen):
            return True
        return bool(dependent) and self._main_clause(token, stop, dependent, seen=seen)

    def _word_ends(self, token: int, stop: int, verb: Verb | None, *, narrow: bool, seen: bool) -> bool:
        """Whether a conjunction, preposition or semicolon ends the clause."""
        tag = self.tags[token]
        if tag == "K":
            if self._joins_cue(token, stop, verb):
                return True
            return narrow and verb is not None and verb.finite and self._same_tense(token + 1, stop, verb)
        if tag == ":":
            return seen and self.words[token] == ";"
        return tag in "IS" and self._cue_clause(token, stop)

    def _same_tense(self, token: int, stop: int, verb: Verb) -> bool:
        """Whether a verb in the cue's tense follows: "urged them to unite and tried again"."""
        while token < stop and self.tags[token] in "Rn":
            token += 1
        other = self.grammar.verb_at(token) if token < stop else None
        return other is not None and other.finite and other.form == verb.form

    def _dash(self, token: int, stop: int, *, narrow: bool, seen: bool) -> int:
        """Where to read on at a dash: after the insertion it opens; the negative token where it ends the clause."""
        closing = self.tags.find("-", token + 1, min(stop, token + 30))
        if closing > 0 and narrow:
            return closing
        ends = narrow or self._attributes(token + 1, stop) or (seen and self._dash_tail(token, stop))
        return -token if ends else token

    def _dependence(self, verb: Verb | None) -> str:
        """S where the cue stands in a subordinate clause, W in a relative one, T where it takes an infinitive; else empty."""
        if verb is None:
            return ""
        if not verb.finite and (verb.index == 0 or self.tags[verb.first - 1] == "S"):
            return "S"
        if not verb.finite and not any(other.finite for other in self.grammar.verbs(verb.sentence)[: verb.index]):
            return "S"
        left = verb.first - 1
        while left >= verb.sentence.first and self.tags[left] == "R":
            left -= 1
        if left >= verb.sentence.first and self.tags[left] == "W":
            return "W"
        subject = self.grammar.subject(verb) if verb.finite else None
        if subject is None or subject.first <= verb.sentence.first or subject.first > verb.first:
            return ""
        before = subject.first - 1
        return "S" if self.tags[before] == "S" and self.lowers[before] in SUBORDINATORS else ""

    def _main_clause(self, token: int, stop: int, dependent: str, *, seen: bool) -> bool:
        """Whether the clause that the cue's clause depends on begins or goes on after a comma."""
        at = token
        while at < stop and self.tags[at] in "Rn":
            at += 1
        if at >= stop:
            return False
        if dependent == "W":
            return seen and (self.tags[at] in FINITE or self.tags[at : at + 2] == "KW")
        phrase = self.grammar.phrase_at(at)
        if phrase is None or not seen:
            return False
        return self.has_clause(at, stop)

    def trim(self, first: int, stop: int) -> int:
        """Leave out the full stop at the end of a content."""
        while stop > first and (self.tags[stop - 1] in ".,:-" or self.words[stop - 1] in STOPS):
            stop -= 1
        return stop

    def _dash_tail(self, token: int, stop: int) -> bool:
        """Whether a dash opens a remark that runs to the end: "- a claim that Oslo denies"."""
        if token + 1 >= stop or self.tags[token + 1] not in "DF" or self.words[token] == "-" and self.tags[token + 1] == "J":
            return False
        return "-" not in self.tags[token + 1 : stop]

    def _own_clause(self, token: int, stop: int) -> bool:
        """Whether a subject and, right after it, its finite verb stand at a token."""
        phrase = self.grammar.phrase_at(token) if token < stop else None
        if phrase is None:
            return False
        at = phrase.stop
        while at < stop and self.tags[at] in "Rn":
            at += 1
        return at < stop and self.tags[at] in FINITE

    def _parts(self, token: int, stop: int, verb: Verb | None, *, seen: bool) -> bool:
        """Whether what follows a comma is no longer content."""
        if token >= stop:
            return True
        tag, word = self.tags[token], self.lowers[token]
        if self._attributes(token, stop):
            return True
        if tag == "W" or (tag == "I" and token + 1 < stop and self.tags[token + 1] == "W"):
            return seen and not self._resumes(token, stop)
        if word in ASIDES:
            return seen and self.lowers[token + 1 : token + 2] != ["that"]
        if tag == "K":
            return self._joins_cue(token, stop, verb)
        if tag == "V" and verb is not None and verb.finite:
            other = self.grammar.verb_at(token)
            return other is not None and other.form == verb.form and other.lemma in self.cues.verbs
        return False

    def _resumes(self, token: int, stop: int) -> bool:
        """Whether the clause goes on after an insertion: "Iran, which denies it, would sign"."""
        tags = self.tags
        for at in range(token, min(stop - 1, token + 40)):
            if tags[at] == "," and tags[at + 1] in "VMEHORn":
                return True
        return False

    def _joins_cue(self, token: int, stop: int, verb: Verb | None) -> bool:
        """Whether a conjunction joins the cue to the next cue: "said ... and warned that"."""
        at = token + 1
        while at < stop and self.tags[at] in "Rn,":
            at += 1
        if at >= stop:
            return False
        other = self.grammar.verb_at(at)
        if other is None:
            return self.lowers[token] != "or" and (self._attributes(at, stop) or self._new_cue(at, stop, verb))
        if verb is None or other.lemma not in self.cues.verbs:
            return False
        if other.finite:
            return verb.finite and (other.form == verb.form or {other.form, verb.form} <= {"past", "perfect"})
        return other.form == verb.form == "ing"

    def _new_cue(self, token: int, stop: int, verb: Verb | None) -> bool:
        """Whether a pronoun or name and another cue in the same tense follow: "and he praised"."""
        phrase = self.grammar.phrase_at(token)
        if phrase is None or verb is None or self.tags[phrase.head] not in "QP":
            return False
        at = phrase.stop
        while at < stop and self.tags[at] == "R":
            at += 1
        other = self.grammar.verb_at(at) if at < stop else None
        return other is not None and other.finite and other.lemma in self.cues.verbs and other.form == verb.form

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
            at = phrase.stop
            while at < stop and self.tags[at] in "R":
                at += 1
            verb = self.grammar.verb_at(at) if at < stop else None
            return verb is not None and verb.finite and self.is_saying(verb) and self._is_final(verb, stop)
        if not self.is_saying(verb):
            return False
        return verb.form == "ing" or (verb.finite and self.grammar.phrase_at(verb.stop) is not None and verb.stop < stop)

    def _cue_clause(self, token: int, stop: int) -> bool:
        """Whether "while adding", "before claiming" begins here."""
        if self.lowers[token] not in {"while", "before", "after"} or token + 1 >= stop:
            return False
        verb = self.grammar.verb_at(token + 1)
        return verb is not None and verb.form == "ing" and verb.lemma in self.cues.verbs

    def is_saying(self, verb: Verb) -> bool:
        """Whether a verb is a cue that can stand beside a quotation."""
        rows = self.cues.verbs.get(verb.lemma)
        return rows is not None and any("quote" in row.takes or "predicate" in row.takes for row in rows)

    def _is_final(self, verb: Verb, stop: int) -> bool:
        """Whether nothing but adverbials follows a verb before the next mark."""
        at = verb.stop
        if at >= stop:
            return True
        return self.tags[at] in ",.IYR-:" or self.lowers[at] == "that"

    def phrase_end(self, first: int, stop: int, verb: Verb | None, *, after: int = -1) -> int:
        """The end of a noun phrase with what hangs on it: "the offer of talks that Oslo made"; not before ``after``."""
        tags, token, inner, within = self.tags, max(first, after), False, False
        while token < stop:
            number = self.in_quote[token]
            if number >= 0 and self.quotes[number].opening == token:
                quote = self.quotes[number]
                token = quote.closing + 1
                last = self.words[quote.stop - 1]
                if token >= stop or last in STOPS or (last == "," and not self._quoted_list(token, stop)):
                    return max(token if token <= stop else quote.closing, first + 1)
                continue
            tag = tags[token]
            if tag in "WST":
                if token > first and self.lowers[token] in LOOSE and tags[token - 1] != "W":
                    return token
                inner = True
            elif tag == "G" and token > first:
                within = True
            elif tag in FINITE and not inner and token > first and self.finite_at(token):
                if not self._contact(token, first):
                    return token
                inner = True
            elif (tag == "K" and self._joins_verb(token, stop, verb)) or (tag in ",:-" and token > first and not self._lists(token, stop, inner=inner)) or (tag in "IYJDN" and token > first and tags[token - 1] != "W" and not (within and self.lowers[token] in LOOSE) and self.is_adverbial(token, stop)):
                return token
            token += 1
        return self.trim(first, stop)

    def _contact(self, token: int, first: int) -> bool:
        """Whether a finite verb belongs to a relative clause without a pronoun: "the changes the country saw"."""
        at = token - 1
        while at > first and self.tags[at] in "Rn":
            at -= 1
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
        at = token + 1
        while at < stop and self.tags[at] in "Rn":
            at += 1
        if at >= stop:
            return False
        other = self.grammar.verb_at(at)
        if other is None:
            phrase = self.grammar.phrase_at(at)
            return phrase is not None and phrase.stop < stop and self.tags[phrase.stop] in FINITE
        return verb is None or other.form == verb.form or other.finite

    def _lists(self, token: int, stop: int, *, inner: bool) -> bool:
        """Whether a comma is one of a list: "tanks, guns and boats"."""
        if self.tags[token] != ",":
            return False
        if token + 1 < stop and self.lowers[token + 1] in {"such", "including"}:
            return True
        if token + 2 < stop and self.lowers[token + 1] == "of" and self.tags[token + 2] != "W":
            return True
        if inner and token + 1 < stop and self._attributes(token + 1, stop):
            return False
        phrase = self.grammar.phrase_at(token + 1) if token + 1 < stop else None
        if phrase is not None and self._insertion_end(token, stop) > 0:
            return True
        if phrase is None:
            return self.tags[token + 1 : token + 2] == "K" and not self._joins_verb(token + 1, stop, None)
        at = phrase.stop
        while at < stop and self.tags[at] in "IDFJANP#":
            at += 1
        return at < stop and (self.tags[at] == "K" or self.tags[at : at + 2] == ",K" or self.tags[at] == ",")

    def _quoted_list(self, token: int, stop: int) -> bool:
        """Whether quoted words go on in a list: "a "liar," a "bully" and a "fool""."""
        for at in range(token, min(stop, token + 4)):
            if self.opens(at) >= 0:
                return self.tags[token] != "G"
            if self.tags[at] not in "DFJK":
                return False
        return False

    def _insertion_end(self, token: int, stop: int) -> int:
        """The comma that closes an apposition before "of", "for" or "as": "accused Ito, the consul, of theft"; else -1."""
        for at in range(token + 1, min(stop - 1, token + 16)):
            if self.tags[at] == "," and self.lowers[at + 1] in {"of", "for", "as"}:
                return at
            if self.tags[at] in FINITE or self.tags[at] in ".:,K":
                return -1
        return -1

    # --- Adverbials ---------------------------------------------------------------------------------------------------

    def is_adverbial(self, token: int, stop: int) -> bool:
        """Whether an expression of time, medium or occasion begins at a token: "on Tuesday", "in an interview"."""
        tag = self.tags[token]
        if tag == "Y":
            timed = self.grammar.phrase_at(token)
            if timed is not None and timed.first == token and self.lowers[timed.head] in TIMES:
                return True
            return self.tags[token - 1] not in "DFJA#Z" and self.tags[token + 1 : token + 2] not in {"N", "P", "Z"}
        if tag != "I":
            if self.lowers[token] in {"late", "early", "earlier"} and self.tags[token + 1 : token + 2] == "Y":
                return True
            phrase = self.grammar.phrase_at(token)
            return (
                phrase is not None
                and phrase.first == token
                and self.lowers[phrase.head] in TIMES
                and self.lowers[token] in {"this", "last", "next", "earlier", "late", "early", "every", "two", "a", "one"}
            )
        word = self.lowers[token]
        if word in LOOSE:
            return True
        if word not in {"on", "in", "at", "over", "by", "from", "for", "earlier"} or token + 1 >= stop:
            return False
        if self.tags[token + 1] == "Y":
            return True
        phrase = self.grammar.phrase_at(token + 1)
        if phrase is None:
            return False
        head = self.lowers[phrase.head]
        if word == "for":
            return False
        return head in TIMES or head in MEDIA or head in OCCASIONS or (word == "in" and self.is_year(head))

    def is_year(self, word: str) -> bool:
        """Whether a word is the number of a year."""
        return len(word) == 4 and word.isdigit() and word[0] in "12"

    def adverbial_end(self, token: int, stop: int) -> int:
        """The end of the adverbial that begins at a token, with what hangs on it: "in an interview with Al Arabiya"."""
        tags = self.tags
        at = token + 1 if tags[token] in "IT" else token
        while at < stop:
            phrase = self.grammar.phrase_at(at)
            if phrase is not None:
                at = phrase.stop
            elif tags[at] == "Y":
                at += 1
            elif self.opens(at) < 0:
                return max(at, token + 1)
            number = self.opens(at)
            if number >= 0 and self._is_title(number) and self.quotes[number].closing < stop:
                at = self.quotes[number].closing + 1  # on "Face the Nation"
            elif number >= 0:
                return max(at, token + 1)
            if at < stop and tags[at] == "," and tags[at + 1 : at + 2] == "#" and tags[at + 2 : at + 3] == ",":
                at += 3  # "on March 3, 2014,"
            if at + 1 < stop and tags[at] == "I" and self.lowers[at] in {"of", "with", "to", "on", "at", "in", "from", "for"}:
                at += 1
                continue
            return at
        return at

    def _is_title(self, number: int) -> bool:
        """Whether a quotation is the name of a programme or book."""
        quote = self.quotes[number]
        words = [word for word in self.words[quote.first : quote.stop] if word[0].isalpha()]
        return len(words) <= 8 and bool(words) and words[0][0].isupper() and words[-1][0].isupper()

    def skip_adverbials(self, token: int, stop: int, *, loose: bool) -> int:
        """The token after adverbs and adverbials; ``loose``: after any prepositional phrases."""
        tags = self.tags
        limit = min(stop, token + 40)
        while token < limit:
            tag = tags[token]
            if tag == "R" and self.opens(token + 1) < 0 and not loose and tags[token + 1 : token + 2] not in {"I", "Y", "S", ","}:
                return token
            if tag == "R":
                token += 1
            elif loose and tag == "," and self._over_places(token, stop) > token:
                token = self._over_places(token, stop)
            elif self.is_adverbial(token, stop) or (
                loose and tag in "IT" and (self._phrase_after(token, stop) is not None or self.tags[token + 1 : token + 2] == "Y")
            ):
                token = self.adverbial_end(token, stop)
            else:
                return token
        return token

    def _over_places(self, token: int, end: int) -> int:
        """The token after ", New Hampshire," and the like."""
        if token + 2 < end and self.tags[token] == ",":
            phrase = self.grammar.phrase_at(token + 1)
            if phrase is not None and phrase.stop < end and self.tags[phrase.stop] == "," and self.tags[phrase.head] == "P":
                return phrase.stop + 1
        return token

    def _phrase_after(self, token: int, stop: int) -> Phrase | None:
        """The noun phrase right after a preposition."""
        return self.grammar.phrase_at(token + 1) if token + 1 < stop else None

    def has_clause(self, token: int, stop: int) -> bool:
        """Whether a subject and its finite verb follow, so that a clause without "that" begins here."""
        tags = self.tags
        owed, subject = 0, False
        if token < stop and tags[token] in "IT" and self.lowers[token] in NO_CLAUSE and tags[token + 1 : token + 2] != "#":
            return False
        asides = 0
        limit = min(stop, token + 45)
        at = token - 1
        while at + 1 < limit:
            at += 1
            tag = tags[at]
            if tag == "W" and subject:
                owed += 1
            elif tag == "S" and at > token:
                asides += 1
            elif tag in FINITE or (tag == "B" and tags[at - 1] in "QNP" and subject):
                verb = self.grammar.verb_at(at)
                if verb is not None and (at != verb.first or (not verb.finite and tag != "B")):
                    continue
                if tags[at - 1] == "K" and not owed and not asides:
                    return False
                if owed:
                    owed -= 1
                elif asides:
                    asides -= 1
                elif subject or tag != "V":
                    return True
            elif tag in "NPAQ#DFJ":
                subject = True
            elif tag == ",":
                asides = 0 if subject and tags[at - 1] != "S" else asides
            elif tag == "-":
                closing = tags.find("-", at + 1, min(limit, at + 30))
                if closing < 0:
                    return False
                at = closing
            elif tag in ".:" or (tag == "K" and self.lowers[at] == "but"):
                return False
        return False
