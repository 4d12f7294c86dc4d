"""Who does what to whom in a sentence: a light grammar of English news, over the phrases of `groups`.

A text's tags are one string, a letter a token, so that phrases are regular expressions over it:

====  =========================  ====  =========================  ====  ==========================
D     determiner                 A     demonym adjective          B     base form of a verb
F     possessive pronoun         Q     pronoun                    G     -ing form
J     adjective                  W     who, which, what           X     past participle
#     number                     Z     possessive 's              M     modal
N     common noun                V     finite verb                E H O be, have, do
P     part of a proper name      T     "to" before a verb         I     preposition
Y     weekday, month             K     and, or, but               S     subordinator
R     adverb                     n     not, never                 ?     anything else
====  =========================  ====  =========================  ====  ==========================

The marks ``, . : - " ' (`` and ``)`` stand for themselves and their likes.
"""

from __future__ import annotations

from typing import Final

from ..text.english import is_plural
from .ambiguity import REPORTING
from .groups import INSERT, TIMES, Groups, alike
from .phrases import GOING, JUDGING, Phrase, Verb
from .tagging import FINITE

__all__ = ["OCCASIONS", "Grammar"]

# What stands before those who do something with somebody.
BESIDE: Final = frozenset({"along", "together"})
# What stands before the event that gave rise to another.
OCCASIONS: Final = frozenset({"after", "following", "before", "amid", "despite", "over", "since"})
# "spoke over the phone to Chad"
PHONES: Final = frozenset({"phone", "radio", "telephone"})
# What the teller of a clause goes on to do behind it.
ADDING: Final = REPORTING | {"appeal", "ask", "call", "demand", "request", "urge"}
# Whoever says these to somebody acts, not the other: "promised Iran to stop".
PROMISING: Final = frozenset({"promise", "vow"})
# What stands before those who are to do something: "called on", "appealed to", "pleaded with", "waited for".
ADDRESSING: Final = frozenset({"on", "upon", "to", "with", "for"})
# What is one, and what several do.
PLACES: Final = frozenset({"area", "city", "country", "district", "province", "region", "state", "town", "village"})
SEVERAL: Final = frozenset({"are", "do", "have", "were"})
# What hangs on no noun for people.
AGAINST: Final = frozenset({"against", "by"})
# What stands before a time or an occasion, to which no name is joined.
SETTINGS: Final = frozenset({"after", "at", "before", "during", "in"})
# What no verb governs another over.
CLAUSE_ENDS: Final = frozenset(".:S")
# Adverbs, negations and quotation marks, which part nothing.
ADVERBS: Final = "Rn\"'"
# How far a subject may stand from its verb, in tokens.
REACH: Final = 60


class Grammar(Groups):
    """Who is subject and object of the verbs of a text, and what prepositions hang on them."""

    __slots__ = ()

    # --- What stands left of a verb -------------------------------------------------------------------------------

    def subject(self, verb: Verb) -> Phrase | None:
        """The noun phrase that a verb is said of; for a passive, the one acted on; None where there is none."""
        if not verb.sought:
            verb.subject, verb.sought = self._find_subject(verb), True
        return verb.subject

    def clause_start(self, verb: Verb) -> int:
        """Where the clause of a verb begins: at its subject, where it has one before it."""
        subject = self.subject(verb) if verb.finite else None
        return subject.first if subject is not None and subject.stop <= verb.first else verb.first

    def subjects(self, verb: Verb) -> list[Phrase]:
        """The subject with those joined to it: "India and Pakistan agreed", "France, Italy and Spain"."""
        subject = self.subject(verb)
        if subject is None:
            return []
        found = self.joined_left(subject)
        if len(found) == 1 and self.tags[subject.first - 1 : subject.first] == ",":
            found = self._listed_in_headline(subject, verb)
        other = self._second_head(subject, verb) or self._accompanied(subject)
        return found if other is None else [*found, other]

    def _accompanied(self, subject: Phrase) -> Phrase | None:
        """The other of "Chad, along with Mali,", "Chad as well as Mali" and "Chad, which has a port, and Mali"."""
        lowers, tags, first, at = self.text.lowers, self.tags, subject.first, subject.stop
        at += tags[at : at + 1] == ","
        if at + 1 < subject.sentence.stop and lowers[at] in BESIDE and lowers[at + 1] == "with":
            return self.phrase_from(at + 2, subject.sentence.stop)
        if first - 3 > subject.sentence.first and lowers[first - 3 : first] == ["as", "well", "as"]:
            return self._phrase_at[first - 4]
        clause = tags.rfind(",W", subject.sentence.first, first) if tags[first - 2 : first] == ",K" else -1
        alone = clause > 0 and FINITE.isdisjoint(tags[subject.sentence.first : clause])
        return self._phrase_at[clause - 1] if alone else None

    def _listed_in_headline(self, subject: Phrase, verb: Verb) -> list[Phrase]:
        """Read "Chad, Mali agree on border": names that open a sentence, with a comma for the "and"."""
        several = self.text.lowers[verb.first] in {"are", "have", "were"}
        plural = several or verb.modal == "to" or (verb.form == "present" and self.text.lowers[verb.head] == verb.lemma)
        if not plural or subject.stop != verb.first:
            return [subject]
        found: list[Phrase] = [subject]
        while found[0].first > verb.sentence.first and self.text.lowers[found[0].first - 1] != "as":
            other = self._phrase_at[found[0].first - 2] if self.tags[found[0].first - 1] == "," else None
            if other is None or self.tags[other.head] != "P":
                return [subject]
            found.insert(0, other)
        return found

    def _second_head(self, subject: Phrase, verb: Verb) -> Phrase | None:
        """The other subject of "The king of Spain and the president of Peru signed"."""
        at, stop, tags = subject.stop, verb.first, self.tags
        if not 0 < stop - at <= REACH or tags[at] != "I":
            return None
        joint = tags.find("K", at, stop)
        other = self.phrase_from(joint + 1, stop) if joint >= 0 else None
        if other is None:
            return None
        return other if other.stop < stop and self.text.lowers[other.stop] == "of" else None

    def _find_subject(self, verb: Verb) -> Phrase | None:
        """Look to the left; verbs without a tense take their governor's subject or the noun they follow."""
        tags, first, begin = self.tags, verb.first, max(verb.sentence.first, verb.first - REACH)
        left = self.back_over(first - 1, begin, ADVERBS)
        if left < begin:
            return self._after_comma(verb) if verb.form in {"ing", "participle"} else None
        tag = tags[left]
        if verb.form in {"ing", "participle", "infinitive", "base"}:
            return self._loose_subject(verb, left, begin)
        if tag == "Y" and tags[left - 2 : left] == "WI":
            left, tag = left - 2, "W"  # "Maduro, who on Thursday received"
        if tag == "W" or (tag == "S" and self.text.lowers[left] == "that" and self._phrase_at[left - 1] is not None):
            return self._antecedent(left, begin)
        if tag == "K":
            return self._shared_subject(verb, left)
        told = self._told_by(verb, left) if tag in ",." and verb.lemma in REPORTING else None
        if told is not None:
            return told
        if tag in ",)-":
            return self._past_insert(verb, left, begin)
        if tag == "X" and left - 1 >= begin and tags[left - 1] in "NPA":
            left -= 1  # "The men arrested were freed"
        found = self._climb(left, begin)
        if found is None:
            comma = tags.rfind(",", max(begin, left - 8), left)
            if comma > begin and "V" not in tags[comma:left]:
                # "The king, in a statement on Monday said"
                found = self._past_insert(verb, comma, begin)
            return found or self._shared_subject(verb, left)
        if self._is_object(found):
            if self.text.lowers[first - 1] == "then":
                return self._shared_subject(verb, left)  # "They fired shots then fled"
            # "They signed a pact with Chad and the king of Mali agreed": the last clause begins with "and".
            joint = tags.rfind("K", found.stop, left)
            found = (self.phrase_from(joint + 1, first) if joint >= 0 else None) or found
        if self._verb_at[found.first - 1] is None:
            return found
        return self._before_relative(found, begin) or self._before_gerund(found, begin) or found

    def _told_by(self, verb: Verb, left: int) -> Phrase | None:
        """Who stands behind the verb that tells a clause: "must leave, said the king", '"... leave," warned Chad'."""
        phrase, tags = self._phrase_at[verb.stop], self.tags
        if phrase is None or tags[phrase.stop : phrase.stop + 1] in FINITE:
            return None
        if tags[left + 1] == '"':
            return phrase
        last = self.verbs(verb.sentence)[-1] is verb or tags[phrase.stop : phrase.stop + 2] == ",W"
        return phrase if verb.lemma == "say" and tags[left] == "," and last else None

    def _before_gerund(self, phrase: Phrase, begin: int) -> Phrase | None:
        """What an -ing form after a preposition is about: "A plan for ending the war failed", "wanted for stealing"."""
        tags, at = self.tags, phrase.first - 2
        if at - 2 < begin or tags[at : at + 2] != "IG":
            return None
        at -= 2 if tags[at - 1] in "XV" else 1
        return self._climb(at, begin) if self._phrase_at[at] is not None else None

    def _before_relative(self, phrase: Phrase, begin: int) -> Phrase | None:
        """Whom a relative clause is about that ends before the verb: "Men who were part of the group arrived"."""
        at = phrase.first - 1
        other = self._verb_at[at] if at > begin else None
        if other is None or not other.finite or other.first - 1 < begin or self.tags[other.first - 1] != "W":
            return None
        return self._antecedent(other.first - 1, begin)

    def _climb(self, token: int, begin: int) -> Phrase | None:
        """From a phrase up through prepositions: "the president of Iran" gives the president."""
        tags = self.tags
        while token >= begin:
            phrase = self._phrase_at[token]
            if phrase is None:
                if tags[token] in "YR#" or (tags[token] in "IJ" and tags[token + 1] in "YRIJ"):
                    # "Serbia on Thursday rejected", "Police early today closed", "Police late on Friday closed",
                    # "Police in early May closed"
                    token -= 1
                    continue
                if tags[token] == "X" and token > begin and tags[token - 1] in "NPA":
                    token -= 1  # "The men seized on Thursday were freed"
                    continue
                if tags[token] == ")" and (opening := tags.rfind("(", begin, token)) > begin:
                    token = opening - 1  # "the Coast Guard (CG) on Thursday said"
                    continue
                return None
            before = phrase.first - 1
            if before < begin:
                return phrase
            higher = self._above(phrase, begin)
            if higher is None:
                return phrase
            token = higher
        return None

    def _above(self, phrase: Phrase, begin: int) -> int | None:
        """Where to climb on from a phrase; -1 where the way is barred, None where it is the top."""
        tags, before = self.tags, phrase.first - 1
        if self.text.lowers[phrase.head] in TIMES:
            before = self.back_over(before, begin, "R")  # "Men held for nearly a month fled"
            if before < begin:
                return None
            if self._phrase_at[before] is not None:
                return before  # "The miners last week voted"
        joined: Phrase | None = None
        if tags[before] == "K" and before - 1 >= begin:
            joined = self._phrase_at[before - 1]
            if joined is None:
                return self._over_series(phrase, begin)
        if joined is not None and alike(tags, joined, phrase):
            if tags[phrase.head] == "P" != tags[joined.head] and self.text.lowers[joined.first - 1] in SETTINGS:
                return None  # "spoke in an interview and Oslo replied"
            return self._over_list(before - 1, begin)
        if tags[before] == "G" and before - 1 >= begin and tags[before - 1] in "NPA":
            return before - 1  # Of "aircraft using missiles killed" the aircraft did.
        if tags[before] != "I":
            return self._over_infinitive(before, begin)
        # As in "the Foreign Office (FO) in Islamabad said".
        after = self._over_bracket(self.back_over(before - 1, begin, ADVERBS), begin)
        if after >= begin and (self._phrase_at[after] is not None or tags[after] == "Y"):
            return after
        if tags[after] == "K" and self._phrase_at[after - 1] is not None and tags[before - 1] == "K":
            return after - 1  # "the leaders of Chad and of Mali met"
        if after > begin and tags[after] in "XJG" and tags[after - 1] in "NPA":
            return after - 1  # "A newspaper based in Beirut said", "An aide speaking on the radio said": the noun did.
        return -1

    def _over_infinitive(self, token: int, begin: int) -> int | None:
        """The token before an infinitive that describes a noun: "the first man to cross the desert said"."""
        verb = self._verb_at[token] if self.tags[token] == "B" else None
        if verb is None or not verb.to or verb.first - 1 < begin or self.tags[verb.first - 1] not in "NPA":
            return None
        return verb.first - 1

    def _over_list(self, token: int, begin: int) -> int | None:
        """The token of what the list that ends at ``token`` hangs on: "talks between Mali and Niger"."""
        tags, phrase = self.tags, self._phrase_at[token]
        listed = False
        while phrase is not None and phrase.first - 2 >= begin and tags[phrase.first - 1] == ",":
            phrase, listed = self._phrase_at[phrase.first - 2], True
        if phrase is None or phrase.first - 2 < begin or tags[phrase.first - 1] != "I":
            return None
        before = phrase.first - 2
        if listed and self.text.lowers[phrase.first - 1] == "including":
            return None
        if tags[before] in "XJ" and tags[before - 1] in "NPA":
            return before - 1  # "a ship laden with rice and oil", "a motion drafted by Oman, Mali and Chad"
        above = self._phrase_at[before]
        return None if above is None or (listed and self._is_setting(above, begin)) else before

    def _over_series(self, phrase: Phrase, begin: int) -> int | None:
        """As `_over_list`, where a comma stands before its "and": "envoys from Chad, Mali, and Niger met"."""
        at = phrase.first - 3
        last = self._phrase_at[at] if at > begin and self.tags[at + 1] == "," else None
        if last is None or self.tags[last.first - 1] != "," or not alike(self.tags, last, phrase):
            return None
        return self._over_list(last.head, begin)

    def _over_bracket(self, token: int, begin: int) -> int:
        """The token before a bracket that ends at ``token``: "the union" of "the union (COB)"."""
        opening = self.tags.rfind("(", begin, token) if token > begin and self.tags[token] == ")" else -1
        return opening - 1 if opening > begin else token

    def _antecedent(self, relative: int, begin: int) -> Phrase | None:
        """Whom "who" or "which" stands for."""
        token = relative - 1
        if token >= begin and self.tags[token] in ",I":
            token -= 1
        token = self._over_bracket(token, begin)
        phrase = self._phrase_at[token] if token >= begin else None
        if phrase is None:
            return None
        if self.text.lowers[relative] in {"which", "that"}:
            # Names are not narrowed down: of "a raid on Oslo that killed two", the raid.
            named = token == relative - 1 and self.tags[token] == "P" and self.text.lowers[relative] == "that"
            inside = named and phrase.first - 2 >= begin and self.tags[phrase.first - 1] == "I"
            return (self._phrase_at[phrase.first - 2] if inside else None) or phrase
        if self.text.lowers[phrase.first - 1] in AGAINST:
            return phrase  # "sent troops against the rebels, who fled"
        # "the head of the agency, who said": a person is meant, so climb out of "of"; not "threats to men who said".
        above = self._climb(token, begin)
        if above is None or self.lemma(above) in self.english.abstract:
            return phrase
        return above

    def _shared_subject(self, verb: Verb, left: int) -> Phrase | None:
        """The subject of the verb before, where two share one: "met the minister and said"."""
        for other in self.earlier(verb):
            if not other.finite or other.stop > left + 1:
                continue
            subject = self.subject(other)
            if not self._keeps_subject(other, subject, verb, left):
                comma = self.tags[left - 1 : left + 1] == ",K"
                joint = comma or (self.tags[left] == "K" and verb.lemma in JUDGING)
                teller = self._teller(subject) if joint else None
                told = teller is not None and (comma or teller.form == verb.form)
                return self.subject(teller) if teller is not None and told else subject
        return None

    def _keeps_subject(self, other: Verb, subject: Phrase | None, verb: Verb, left: int) -> bool:
        """Whether a verb does not share its subject with one behind it, which the token ``left`` joins."""
        tags = self.tags
        if other.index and subject is not None and not self._agrees(verb, subject):
            return True  # "Peru says the soldiers were sent and has demanded": Peru has.
        if tags[left] == "K" and other.index and verb.form == "past" and other.modal and not other.perfect:
            return True  # "said Peru would not leave and called for help": who said so called.
        if tags[left] == "I" and subject is not None and tags[subject.first - 1] == "W":
            return True  # "Peru sent a rocket, which Chile tracked, after closing the port": Peru closed it.
        # "Peru built the dam, which is ready, and left", "Peru threatened those who stole it, and left": Peru left.
        added = tags[left - 1 : left + 1] == ",K"
        return added and (tags[other.first - 2 : other.first] == ",W" or self._is_of_those(other))

    def _is_of_those(self, verb: Verb) -> bool:
        """Whether a relative clause only says which people another verb of its sentence is done to."""
        if self.tags[verb.first - 1] != "W":
            return False
        main = next((other for other in self.earlier(verb) if other.finite), None)
        return main is not None and self.tags[main.first - 1] != "W"

    def _agrees(self, verb: Verb, subject: Phrase) -> bool:
        """Whether several are not said to do what one does, nor a place what several do: "the soldiers ... has"."""
        head, word = self.text.lowers[subject.head], self.text.lowers[verb.first]
        if self.tags[subject.head] != "N":
            return True
        return (
            word not in {"has", "is", "was", "does"} if is_plural(head) else head not in PLACES or word not in SEVERAL
        )

    def _teller(self, subject: Phrase | None) -> Verb | None:
        """Read "Chad said the raid was a crime, and summoned": whoever tells of a clause is the subject after it."""
        if subject is None or subject.first - 2 < subject.sentence.first:
            return None
        at = subject.first - 1
        at -= self.text.lowers[at] == "that"
        at -= 2 * (self.tags[at - 1 : at + 1] == "IY")  # "said on Sunday that the raid was a crime"
        verb = self._verb_at[at]
        return verb if verb is not None and verb.finite and verb.lemma in REPORTING else None

    def _past_insert(self, verb: Verb, left: int, begin: int) -> Phrase | None:
        """Over what stands between two commas, dashes or brackets: "Lavrov, who met envoys, said"."""
        tags, mark = self.tags, self.tags[left]
        opening = "(" if mark == ")" else mark
        at = tags.rfind(opening, begin, left)
        if mark == ",":
            at = self._before_list(verb, at, left, begin)
        for _ in range(2):
            if at < begin:
                break
            before = self._over_bracket(self.back_over(at - 1, begin, ADVERBS), begin)
            if before > begin and tags[before] == "W":
                return self._antecedent(before, begin)  # "the members, who, in a letter, left"
            if before >= begin and self._phrase_at[before] is not None and self._is_insert(verb, at, left):
                found = self._climb(before, begin)
                if found is not None:
                    return found
            if tags[before : before + 1] == "K":
                break
            at = tags.rfind(opening, begin, at)
        shared = self._shared_subject(verb, left)
        if shared is not None or mark != ",":
            return shared
        return self._climb(left - 1, begin)

    def _before_list(self, verb: Verb, at: int, left: int, begin: int) -> int:
        """Where an insertion begins that ends in a list, or ``at``: "the bloc, which joins Mali and Togo, said"."""
        tags = self.tags
        relative = tags.rfind(",W", begin, left)
        if begin < relative < at and self._is_one_clause(verb, relative, left):
            return relative
        # "The bloc, with help from Mali, Chad and Togo, said"
        added = tags.rfind(",I", begin, left)
        listed = begin < added < at and tags[left - 1] in "PN" and "K" in tags[at:left]
        return added if listed and FINITE.isdisjoint(tags[added:left]) else at

    def _is_one_clause(self, verb: Verb, first: int, stop: int) -> bool:
        """Whether a single verb with a tense stands between two tokens, and no "and" before another."""
        between = [other for other in self.verbs(verb.sentence) if other.finite and first < other.first < stop]
        return len(between) == 1 and self.tags[stop - 1] in "NPY"

    def _is_insert(self, verb: Verb, first: int, stop: int) -> bool:
        """Whether an apposition, a participle or a clause that hangs on another stands between two marks."""
        if self.tags[first + 1] == "W" or self.tags[first + 1 : first + 3] == "IW":
            return True
        # "Chad, after Mali had left, signed", "Chad, waiting until Mali had left, signed"
        clauses = self.tags.count("S", first + 1, stop)
        for other in self.verbs(verb.sentence):
            # "The troops, he said, will leave", "The troops, he said on Monday, will leave"
            told = not self.tags[other.stop : stop].strip("IYR") and other.lemma in REPORTING
            # "Chad, led by men who fled, left"
            related = self.tags[other.first - 1] == "W"
            if other.finite and first < other.first < stop and not told and not related:
                clauses -= 1
        return clauses >= 0

    def _loose_subject(self, verb: Verb, left: int, begin: int) -> Phrase | None:
        """The subject of an infinitive, -ing form or participle."""
        tags = self.tags
        left = self._over_bracket(left, begin)  # "urged the Coast Guard (CG) to leave"
        governor = self.parent(verb)
        phrase = self._phrase_at[left]
        if verb.form == "participle":
            if phrase is not None:
                return phrase
            other = self.joined_passive(verb)
            if other is not None:
                return self.subject(other)
            return self._after_comma(verb) if tags[left] == "," else None
        if governor is not None:
            promised = verb.form == "infinitive" and governor.lemma in PROMISING
            if phrase is None or governor.stop > phrase.first or governor.passive or promised:
                return self.subject(governor)
            return self._led(phrase, governor)
        if tags[left] in ",-" or (verb.form == "ing" and phrase is None and left == verb.sentence.first):
            return self._after_comma(verb)  # "Peru left, rejecting the plan", "After rejecting the plan, Peru left"
        if phrase is not None:
            if verb.form == "ing" and self.text.lowers[phrase.first - 1] == "to" and verb.lemma in ADDING | JUDGING:
                return self._shared_subject(verb, left)  # "wrote to the king asking": the one who wrote asks.
            return self._climb(left, begin) or phrase
        joined = self._joined_gerund(verb) if tags[left] == "K" and verb.form == "ing" else None
        return self._shared_subject(verb, left) if joined is None else self.subject(joined)

    def _led(self, phrase: Phrase, governor: Verb) -> Phrase | None:
        """Who acts in "urged men in Mali to stop", "called on Mali to stop"; "went to Mali to fight": who went."""
        at = phrase.first - 1
        while self.tags[at] == "I" and at > governor.stop and (above := self._phrase_at[at - 1]) is not None:
            if self.text.lowers[at] == "of" and self.lemma(above) in self.english.abstract:
                return phrase  # "allow the return of farmers to plough"
            phrase = above
            at = phrase.first - 1
        addressed = self.text.lowers[at] in ADDRESSING and governor.lemma not in GOING
        placed = self.tags[at] == "I" and at >= governor.stop and not addressed
        return self.subject(governor) if placed else phrase

    def _joined_gerund(self, verb: Verb) -> Verb | None:
        """The -ing form that another is joined to: "with Chad accusing them of lying and calling for talks"."""
        for other in self.earlier(verb):
            if other.finite:
                return None
            if other.form == "ing" and self.tags[other.first - 1] != "I":
                return other
        return None

    def joined_passive(self, verb: Verb) -> Verb | None:
        """The passive whose "was" a participle behind "and" shares: "was arrested in Rome and sent home"."""
        if verb.form != "participle":
            return None
        at = self.back_over(verb.first - 1, verb.sentence.first, ADVERBS)
        other = self.previous(verb) if self.tags[at] == "K" else None
        return other if other is not None and other.passive and other.finite else None

    def _after_comma(self, verb: Verb) -> Phrase | None:
        """A participle clause set off by a comma says something of the main clause's subject."""
        inserted = self.tags[verb.first - 1] == ","
        for other in (*self.earlier(verb), *self.later(verb)):
            if other.finite:
                subject = self.subject(other)
                if inserted and other.index > verb.index and subject and self.tags[subject.first - 1] == "S":
                    continue  # "Ito, visiting Peru after the two had met, left": Ito did.
                if inserted and subject is not None and self.is_of_noun(other, subject):
                    continue  # "Ito named steps the others must take, warning of war": Ito warned.
                # "warned that people were hungry, calling on donors"
                teller = self._teller(subject) if verb.lemma in ADDING else None
                return subject if teller is None else self.subject(teller)
        return None

    def is_of_noun(self, verb: Verb, subject: Phrase) -> bool:
        """Whether a clause says which thing another verb is about, right behind it: "steps the others must take"."""
        thing = self._phrase_at[subject.first - 1] if subject.first > verb.sentence.first else None
        if thing is None or self.tags[subject.first] not in "DFQ":
            return False
        return any(other.finite and other.stop <= thing.first for other in self.earlier(verb))

    # --- What stands right of a verb ------------------------------------------------------------------------------

    def parent(self, verb: Verb) -> Verb | None:
        """The verb that governs an infinitive, -ing form or base form: "agreed to withdraw", "began shelling"."""
        other = self.previous(verb) if verb.form in {"infinitive", "ing", "base"} else None
        if other is None:
            return None
        if self.tags[verb.first - 1] == "," and verb.form == "infinitive":
            other = self._before_occasion_clause(verb, other)
        between = self.tags[other.stop : verb.first]
        if verb.form == "ing" and between.strip("RI"):
            return None
        if not CLAUSE_ENDS.isdisjoint(between) or (verb.form != "infinitive" and "," in between):
            return None
        # "agreed to stop and withdraw", "agreed to free the men and to withdraw"
        direct = between.strip("R") == "K" or (verb.form == "infinitive" and between.rstrip("R").endswith("K"))
        joined = direct and other.form == verb.form
        return self.parent(other) if joined else other

    def _before_occasion_clause(self, verb: Verb, other: Verb) -> Verb:
        """Read "agreed, after talks chaired by Oman, to withdraw": over what stands between two commas."""
        comma = self.tags.rfind(",", verb.sentence.first, verb.first - 1)
        if comma < 0 or self.tags[comma + 1] not in "IS" or other.first < comma:
            return other
        return next((one for one in self.earlier(verb) if one.first < comma), other)

    def object(self, verb: Verb) -> Phrase | None:
        """The noun phrase right after a verb (not a passive one's), over adverbs and particles."""
        stop = verb.sentence.stop
        token = self._past_quote(verb.stop, stop, ADVERBS)
        return self._phrase_at[token] if token < stop else None

    def _past_quote(self, token: int, stop: int, passed: str) -> int:
        """The first token with none of some tags; a determiner is before a quotation: 'the "immediate release"'."""
        tags = self.tags
        while token < stop and (tags[token] in passed or (tags[token] in "DF" and tags[token + 1 : token + 2] == '"')):
            token += 1
        return token

    def agent(self, verb: Verb) -> Phrase | None:
        """Who did it, in a passive: the phrase after "by", within the clause."""
        if not verb.undergone:
            return None
        return next((phrase for word, phrase in self.before_occasion(self.prepositions(verb)) if word == "by"), None)

    def before_occasion(self, links: list[tuple[str, Phrase]]) -> list[tuple[str, Phrase]]:
        """The prepositions up to what gave rise to the event: "suspended after an attack by rebels" has none."""
        for at, (word, phrase) in enumerate(links):
            counted = word == "over" and self.tags[phrase.first] == "#"  # "sent over 200 men to Chad"
            timed = self.text.lowers[phrase.head] in TIMES or self.text.lowers[phrase.head] in PHONES
            if word in OCCASIONS and self.tags[phrase.head] == "N" and not (counted or timed):
                return links[:at]
        return links

    def prepositions(self, verb: Verb) -> list[tuple[str, Phrase]]:
        """The prepositions after a verb in its clause, each with its noun phrase; "out of" counts as "of"."""
        if verb.links is None:
            verb.links = self.prepositions_after(verb.stop, verb.sentence.stop)
        return verb.links

    def prepositions_after(self, token: int, stop: int) -> list[tuple[str, Phrase]]:
        """The prepositions from a token to the clause's end, each with its noun phrase."""
        tags, found = self.tags, []
        stop = min(stop, token + REACH)
        while token < stop:
            tag = tags[token]
            if tag in "VMSW.:-" or (tag == "E" and tags[token - 1] != "T"):
                break
            if tag == "G" and (tags[token - 1] == "," or self.text.lowers[token] == "according"):
                break  # "seized it, dealing a blow to Mali"
            if tag == "K" and tags[token - 1] == "," and self.text.lowers[token] == "but":
                break  # "backed the plan, but the king of Mali left"
            if tag in {"I", "T"}:
                following = token + 1
                if tags[following : following + 1] == ",":
                    # "by, among others, Mali"
                    following = tags.find(",", following + 1, following + INSERT) + 1 or stop
                following = self._past_quote(following, stop, "R\"'")
                if self.text.lowers[following + 1 : following + 2] == ["than"]:
                    following += 2  # "by more than ten men"
                phrase = self._phrase_at[following] if following < stop else None
                if phrase is not None and tags[token - 1] == "," and tags[phrase.stop : phrase.stop + 1] == "G":
                    break  # "seized it, with Mali saying"
                if phrase is not None:
                    found.append((self.text.lowers[token], phrase))
                    token = phrase.stop
                    continue
            token += 1
        return found

    # --- Coordination ---------------------------------------------------------------------------------------------
