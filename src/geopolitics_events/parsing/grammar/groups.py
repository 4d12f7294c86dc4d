"""Join tagged tokens into noun phrases and verb groups, and find what "and" joins to a phrase.

See `grammar` for the letters of the tags.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..names.gazetteer import Sense
from ..names.roles import find_paired
from ..text.english import CURRENCIES, is_plural
from .ambiguity import REPORTING
from .phrases import Phrase, Verb, read_group
from .tagging import FINITE, tag_text

if TYPE_CHECKING:
    from collections.abc import Container

    from ..names.finding import Name
    from ..names.roles import Roles
    from ..text.english import English
    from ..text.reading import Sentence, Text

__all__ = ["INSERT", "SAYING", "TIMES", "Groups", "alike"]

# "a very bad idea", "the only road", "fair and lasting peace", "sudden, violent end", "India's army"; "the poor".
# Both begin by looking at one letter, which most places fail at once; the alternatives alone would each be tried.
PHRASE: Final = re.compile(
    r"(?=[DFJANPYRKZQ\#,])(?:"
    r"[DF]*(?:[\#JANP]|Y(?=[NJZY\#])|(?<=[DFJZ])R(?=R*[JANP\#])|(?<=J)[K,](?=J)|(?<=[NPYA])Z(?=[\#JANPR]))*[NPA\#]"
    r"|[DF][JR]*J|Q|[DF](?=[VMEHOIRn,.:TW]))"
)
GROUP: Final = re.compile(
    r"(?=[nTMEHOVBXG])(?:"
    # "must fully and finally withdraw": two adverbs may be joined.
    r"(?:n(?=[TBGX]))?(?:TR*(?:KR+)?)?n?(?:[MEHO][Rn]*(?:(?<=R)KR+)?(?:Q(?=[BXG])|\"R*\"?(?=[BXG]))?)*[VBXG]"
    r"(?:(?<=E[X])X|(?<=ER[X])X)?"
    r"|(?:TR*)?n?(?:[MHO][Rn]*)*[EHO]|M(?![RnBEHOQ]))"
)
# Heads of phrases that say when.
TIMES: Final = frozenset(
    "afternoon dawn day days decade decades dusk evening hour hours midnight minute minutes moment month months "
    "morning night noon time week weekend weeks year years".split()
)

# The verb of a clause whose object stands before it: "a charge Libya denied.", "the port Mali says was shelled".
GAPPED: Final = re.compile(r"[VMEHO][RnVMEHOXBG]*(?:[,.IK\"')]|$)")
# What may open a sentence before its subject, and the verb that the subject needs behind it.
FRONTED: Final = re.compile(r"[IS][DFJANPZ\#YRIK]*(?<=[IS])")
PREDICATE: Final = re.compile(r"[Rn]*[VMEHO]")
# How many digits a year has.
YEAR: Final = 4
# What states are called, so that the name behind it is the same one's: "the island nation Fiji said".
REALMS: Final = frozenset(
    "ally country enemy giant kingdom nation neighbor neighbour power republic rival state".split()
)

# What somebody who keeps silent will not do: "declined to comment", "refused to be named".
DECLINING: Final = frozenset({"decline", "refuse"})
SAYING: Final = frozenset(
    "answer comment confirm describe disclose discuss elaborate explain identify mention name respond reveal say "
    "specify speculate".split()
)
# How long what stands between two commas or in brackets may be, in tokens.
INSERT: Final = 8


class Groups:
    """The phrases and verb groups of a text, by sentence and by token."""

    __slots__ = ("_phrase_at", "_phrases", "_roles", "_states", "_verb_at", "_verbs", "english", "tags", "text")

    def __init__(self, text: Text, names: list[Name], roles: Roles, english: English) -> None:
        """Tag the whole text once, and join the tokens of each sentence."""
        self.text = text
        self.english = english
        titles = roles.find_joined(text.lowers) + find_paired(text.words, text.lowers)
        self.tags = tag_text(text, names, titles, english)
        self._phrase_at: list[Phrase | None] = [None] * (len(self.tags) + 1)
        self._verb_at: list[Verb | None] = [None] * (len(self.tags) + 1)
        self._states = {name.stop: name.first for name in names if name.entries[0].sense in {Sense.STATE, Sense.SEAT}}
        self._roles = roles
        self._phrases = list(map(self._find_phrases, text.sentences))
        self._verbs = list(map(self._find_verbs, text.sentences))

    def _find_phrases(self, sentence: Sentence) -> list[Phrase]:
        """The base noun phrases of a sentence."""
        found: list[Phrase] = []
        at = self._phrase_at
        fronted = self.tags[sentence.first] == "I" or self.text.lowers[sentence.first] in {"after", "before", "since"}
        for match in PHRASE.finditer(self.tags, sentence.first, sentence.stop):
            first, stop = match.span()
            part = self._parted(first, stop) if stop - first > 1 else -1
            if part < 0 and fronted and stop - first > 1:
                part = self._behind_fronted(first, stop, sentence.first)
            if part >= 0:
                phrase = Phrase(first, part, sentence)
                found.append(phrase)
                at[first:part] = [phrase] * (part - first)
                first = part
            phrase = Phrase(first, stop, sentence)
            found.append(phrase)
            at[first:stop] = [phrase] * (stop - first)
        return found

    def _parted(self, first: int, stop: int) -> int:
        """Where a second noun phrase begins in what looks like one; -1 for none."""
        if self.text.lowers[stop - 1] in TIMES and stop - first > 2 and self._ends_in_date(stop):
            return stop - 2  # "Togo last week" is Togo, and when.
        if self.tags[first] in "Y#" and self.text.lowers[first - 1] == "on":
            dated = self._past_date(first, stop)
            if dated < stop:
                return dated  # "on Monday gunmen attacked", "on May 5 Togo attacked"
        count = self.tags.find("#", first + 1, stop)
        if count > 0 and self._parts_from(count):
            return count  # "gave Togo 200 tons", "handed the authorities 200 men"
        state = self._states.get(stop, -1)
        return state if state > first and self._begins_relative(first, state, stop) else -1

    def _behind_fronted(self, first: int, stop: int, begin: int) -> int:
        """Where the subject begins behind what opens a sentence without a comma: "At the summit Chad left"; or -1."""
        tags = self.tags
        if FRONTED.fullmatch(tags, begin, first) is None or PREDICATE.match(tags, stop) is None:
            return -1
        if tags[first : first + 2] == "Y#" and len(self.text.words[first + 1]) == YEAR:
            return first + 2 if first + 2 < stop else -1  # "In May 2014 Chad left"
        return next((at for at in range(first + 1, stop) if tags[at - 1] in "NP" and self._begins(first, at, stop)), -1)

    def _begins(self, first: int, at: int, stop: int) -> bool:
        """Whether a subject begins at a token: "the capital Kenyan troops", "Oslo Chad", "Oslo President Ito"."""
        tags, lowers = self.tags, self.text.lowers
        if tags[at] == "A" or at in self._states.values():
            return self.english.lemma(lowers[at - 1]) not in REALMS
        if self.text.words[at][0].isupper() and self._is_title(first, at, stop):
            return True
        named = tags[at] == "P" and tags[at - 1] == "N" and self._roles.match_end(lowers, first, at) is None
        return named and self.english.lemma(lowers[at - 1]) not in self.english.parties | REALMS

    def _is_title(self, first: int, at: int, stop: int) -> bool:
        """Whether a title of somebody named begins at a token: "Oslo Prime Minister Ito", not "Oslo City Council"."""
        found = self._roles.match(self.text.lowers, at, stop)
        if found is None or found[0] >= stop or self.tags[found[0]] != "P" or found[0] in self._states.values():
            return False
        whole = self._roles.match_end(self.text.lowers, first, found[0])
        return whole is not None and whole[0] == at

    def _past_date(self, first: int, stop: int) -> int:
        """The token behind a date at the head of a phrase; ``stop`` where there is none or nothing else."""
        at, tags, lowers = first, self.tags, self.text.lowers
        while at < stop and (tags[at] == "Y" or lowers[at].isdigit() or lowers[at] in TIMES):
            at += 1
        return at if "Y" in tags[first:at] else stop

    def _begins_relative(self, first: int, at: int, stop: int) -> bool:
        """Whether a state behind a noun is the subject of a clause about that: "the charge Libya denied"."""
        noun = self.english.lemma(self.text.lowers[at - 1])
        if self.tags[at - 1] != "N" or GAPPED.match(self.tags, stop) is None or noun in REALMS:
            return False
        return noun not in self.english.parties and self._roles.match_end(self.text.lowers, first, at) is None

    def _parts_from(self, count: int) -> bool:
        """Whether a number begins a noun phrase of its own, behind a state, a plural or a day."""
        if self.tags[count - 1] == "Y":
            word = self.text.lowers[count]
            return word.isalpha() or word in CURRENCIES  # "on Friday two men", "on Friday $5 million"
        return count in self._states or (self.tags[count - 1] == "N" and is_plural(self.text.lowers[count - 1]))

    def _ends_in_date(self, stop: int) -> bool:
        """Whether a noun phrase ends in "last week" or its likes, behind a noun or name."""
        return self.text.lowers[stop - 2] in {"last", "next"} and self.tags[stop - 3] in "NP"

    def _find_verbs(self, sentence: Sentence) -> list[Verb]:
        """The verb groups of a sentence."""
        found: list[Verb] = []
        at, tags, lowers, english = self._verb_at, self.tags, self.text.lowers, self.english
        for match in GROUP.finditer(tags, sentence.first, sentence.stop):
            first, stop = match.span()
            group = read_group(tags[first:stop], tuple(lowers[first:stop]), english)
            verb = Verb(first, stop, len(found), sentence, group)
            if lowers[first - 1] == "nor" and first > sentence.first:
                verb.negated = True  # "neither welcomed nor rejected the plan"
            found.append(verb)
            at[first:stop] = [verb] * (stop - first)
        return found

    def phrases(self, sentence: Sentence) -> list[Phrase]:
        """The base noun phrases of a sentence, in text order."""
        return self._phrases[sentence.index]

    def verbs(self, sentence: Sentence) -> list[Verb]:
        """The verb groups of a sentence, in text order."""
        return self._verbs[sentence.index]

    def phrase_at(self, token: int) -> Phrase | None:
        """The noun phrase a token stands in."""
        return self._phrase_at[token]

    def phrase_from(self, token: int, stop: int) -> Phrase | None:
        """The noun phrase that begins at a token, and before ``stop``; None where none does."""
        phrase = self._phrase_at[token] if token < stop else None
        return phrase if phrase is not None and phrase.first == token else None

    def verb_at(self, token: int) -> Verb | None:
        """The verb group a token stands in."""
        return self._verb_at[token]

    def earlier(self, verb: Verb) -> list[Verb]:
        """The verb groups before one in its sentence, the nearest first."""
        return self.verbs(verb.sentence)[: verb.index][::-1]

    def later(self, verb: Verb) -> list[Verb]:
        """The verb groups after one in its sentence, the nearest first."""
        return self.verbs(verb.sentence)[verb.index + 1 :]

    def previous(self, verb: Verb) -> Verb | None:
        """The verb group of the sentence before one."""
        return self.verbs(verb.sentence)[verb.index - 1] if verb.index else None

    def following(self, verb: Verb) -> Verb | None:
        """The next verb group of the sentence."""
        verbs = self.verbs(verb.sentence)
        return verbs[verb.index + 1] if verb.index + 1 < len(verbs) else None

    def keeps_silent(self, verb: Verb) -> bool:
        """Whether somebody only refuses words: "declined to say whether"."""
        following = self.following(verb) if verb.lemma in DECLINING else None
        return following is not None and following.form == "infinitive" and following.lemma in SAYING

    def verb_before(self, sentence: Sentence, token: int) -> Verb | None:
        """The last verb group of a sentence that ends before a token."""
        return next((verb for verb in reversed(self.verbs(sentence)) if verb.stop <= token), None)

    def over(self, token: int, stop: int, tags: str) -> int:
        """The first token from one on that has none of some tags; ``stop`` where all before it have."""
        while token < stop and self.tags[token] in tags:
            token += 1
        return token

    def back_over(self, token: int, begin: int, tags: str) -> int:
        """The first token from one to the left that has none of some tags; the one before ``begin`` where all have."""
        while token >= begin and self.tags[token] in tags:
            token -= 1
        return token

    def lemma(self, phrase: Phrase) -> str:
        """The lemma of a noun phrase's head."""
        return self.english.lemma(self.text.lowers[phrase.head])

    def linked(self, phrase: Phrase, words: Container[str]) -> Phrase | None:
        """The noun phrase that a preposition among some words hangs right on another: "the town of Cizre"."""
        at = phrase.stop
        hangs = at + 1 < phrase.sentence.stop and self.text.lowers[at] in words
        return self.phrase_at(at + 1) if hangs else None

    def past_links(self, token: int, stop: int, words: frozenset[str]) -> int:
        """The token after the prepositional phrases that begin at one, each with a preposition among some words."""
        while token + 1 < stop and self.tags[token] == "I" and self.text.lowers[token] in words:
            phrase = self._phrase_at[token + 1]
            if phrase is None:
                break
            token = phrase.stop
        return token

    def _is_object(self, phrase: Phrase | None) -> bool:
        """Whether a verb that no clause follows, finite or an infinitive, stands right before a phrase."""
        verb = None if phrase is None else self._verb_at[phrase.first - 1]
        done = verb is not None and (verb.finite or verb.form == "infinitive")
        return verb is not None and done and (verb.lemma == "be" or verb.lemma not in REPORTING)

    def joined_left(self, phrase: Phrase) -> list[Phrase]:
        """The phrases joined to one on its left, in text order, itself last."""
        found, tags = [phrase], self.tags
        begin = phrase.sentence.first
        at = phrase.first - 1
        if at <= begin or tags[at] != "K":
            return found
        joined = False
        while at - 1 >= begin:
            tag = tags[at]
            if tag == "K" and self.text.lowers[at] != "but":
                at -= tags[at - 1] == ","
                if tags[at] == "," and not self._lists(at - 1, begin):
                    break  # "..., and its fleet left": a comma before "and" joins only the last of three or more.
                joined = True
            elif tag != "," or not joined:
                break
            at -= 1
            if tags[at] == ")":
                # As in "the African Union (AU) and Chad".
                at = tags.rfind("(", begin, at) - 1
            other = self._phrase_at[at] if at >= begin else None
            if other is None or not alike(tags, other, phrase):
                break
            if tags[at + 1] == "," and len(found) > 1 and self._is_setting(other, begin):
                # "After talks in Bonn, Chad and Mali agreed"
                break
            if tags[at + 1] == "," and self.heads_clause(phrase) and self._is_object(other):
                break  # "The storm shut the port, Chad and Mali said"
            if self._is_setting(other, begin) and self._is_object(self._phrase_at[other.first - 2]):
                break  # "signed a pact with Chad and Mali agreed"
            found.append(other)
            at = other.first - 1
        found.reverse()
        return found

    def _is_setting(self, phrase: Phrase, begin: int) -> bool:
        """Whether a preposition stands before a phrase, but for the one that begins a list."""
        before = phrase.first - 1
        return before >= begin and self.tags[before] == "I" and self.text.lowers[before] != "including"

    def _lists(self, token: int, begin: int) -> bool:
        """Whether the phrase at a token is itself parted by a comma from another phrase."""
        phrase = self._phrase_at[token] if token >= begin else None
        before = phrase.first - 1 if phrase is not None else begin - 1
        return before - 1 >= begin and self.tags[before] == "," and self._phrase_at[before - 1] is not None

    def joined_right(self, phrase: Phrase) -> list[Phrase]:
        """The phrases joined to one on its right, in text order, itself first; a list needs its "and"."""
        found, tags, stop = [phrase], self.tags, phrase.sentence.stop
        at = phrase.stop
        if tags[at : at + 1] == "(":
            at = tags.find(")", at, min(stop, at + INSERT)) + 1 or stop
        if at + 1 >= stop or tags[at] not in "K,":
            return found
        pending: list[Phrase] = []
        while at + 1 < stop:
            if tags[at] == "," and tags[at + 1] == "K":
                at += 1
            if tags[at] == "K" and self.text.lowers[at] != "but":
                other = self._phrase_at[at + 1]
                if other is not None and alike(tags, other, phrase) and not self._begins_clause(other, at):
                    found += [*pending, other]
                break
            other = self._phrase_at[at + 1] if tags[at] == "," else None
            if other is None or not alike(tags, other, phrase):
                break
            pending.append(other)
            at = other.stop
        return found

    def heads_clause(self, phrase: Phrase) -> bool:
        """Whether a finite verb follows, so that the phrase begins a clause of its own."""
        return phrase.stop < phrase.sentence.stop and self.tags[phrase.stop] in FINITE

    def _begins_clause(self, phrase: Phrase, at: int) -> bool:
        """Whether a phrase behind an "and" has a finite verb: "in protest, and workers at the port left"."""
        # Without a comma, what stands between may be another's: "the aides of ministers and of kings left".
        while self.tags[at - 1] == "," and self.tags[phrase.stop : phrase.stop + 1] == "I":
            inner = self._phrase_at[phrase.stop + 1]
            if inner is None:
                break
            phrase = inner
        return self.heads_clause(phrase)


def alike(tags: str, one: Phrase, other: Phrase) -> bool:
    """Whether two phrases may be joined: names with names, nouns with nouns, never with dates."""
    return _is_date(tags, one) == _is_date(tags, other)


def _is_date(tags: str, phrase: Phrase) -> bool:
    """Whether a phrase says when: "Monday", "May 18"."""
    return tags[phrase.stop - 1] not in "NPA#" or (
        tags[phrase.stop - 1] == "#" and "Y" in tags[phrase.first : phrase.stop]
    )
