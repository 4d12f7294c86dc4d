"""What stands beside a verb, and which row of the event table it fits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..actors.cast import CastReader
from ..grammar.grammar import OCCASIONS
from ..grammar.groups import TIMES
from ..grammar.tagging import PARTICLES
from ..text.english import CURRENCIES
from ..text.tokens import places

if TYPE_CHECKING:
    from ..actors.cast import Cast
    from ..grammar.phrases import Phrase, Verb
    from .patterns import Noun, Pattern, Patterns

__all__ = ["GIVING", "TAIL", "Extent", "Matcher"]

# How many tokens right of a verb are looked at for what belongs to it.
TAIL: Final = 16
CLAUSE_END: Final = re.compile("[VMSW.:]")
# Words between a verb and its object that are no preposition there.
HEDGES: Final = PARTICLES | {"about", "around", "at", "least", "nearly", "than"}
# How many explanations may stand behind a noun phrase, and how long one in brackets.
ASIDES: Final = 3
BRACKET: Final = 8
# What begins a clause without "that", or has an object: "warned Peru it would leave".
CLAIMING: Final = frozenset({"caution", "tell", "warn"})
# Verbs with two objects: "gave the port access".
GIVING: Final = frozenset(
    "give grant send offer provide issue deny award hand pay allow supply refuse promise set lend deliver sell "
    "guarantee extend vote".split()
)
# Verbs with "in" as a particle: "took in refugees", "handed in their weapons", "dug in its heels".
TAKING: Final = frozenset({"take", "hand", "turn", "bring", "fly", "let", "send", "dig", "call"})
# "Bombed what Chad called a camp".
CALLING: Final = frozenset({"call", "consider", "describe", "term"})
# Verbs with "over" as a particle: "took over the port".
TURNING: Final = frozenset("bring carry give hand knock make pass push run sign take turn win".split())
# Who leads what stands before them.
MINISTERS: Final = frozenset("ambassador chief envoy minister president secretary spokesman".split())
# Proper names of these are nobody.
WATERS: Final = frozenset(
    {"ocean", "sea", "strait", "gulf", "river", "lake", "peninsula", "airspace", "bay", "channel"}
)
# What stands between a ship, plane or truck and what is in it.
LADEN: Final = frozenset({"carrying", "laden", "loaded"})
BILLIONS: Final = frozenset({"billion", "trillion"})
# The tags of what a noun phrase with its article or owner begins with.
OPENING: Final = frozenset("DFAP")
# What stands before a time that an act was at: "gathered every night".
WHEN: Final = frozenset({"each", "every", "last", "next", "that", "this"})
# An object with more phrases than this is a list that nobody reads.
MOST_PHRASES: Final = 8

Links = list[tuple[str, "Phrase"]]
"""The prepositions after a verb, each with its noun phrase."""


class Extent:
    """An object with what "of" hangs on it: its words, the event nouns among them, whether it is somebody known."""

    __slots__ = ("heads", "known", "lemmas", "nouns", "phrases")

    def __init__(self) -> None:
        """Start empty."""
        self.phrases: list[Phrase] = []
        self.lemmas: set[str] = set()
        self.heads: set[str] = set()
        self.nouns: list[tuple[int, Noun]] = []
        self.known = False

    def joined(self, other: Extent) -> Extent:
        """Both taken together; whether somebody is known stays with the first."""
        both = Extent()
        both.phrases = [*self.phrases, *other.phrases]
        both.lemmas = self.lemmas | other.lemmas
        both.heads = self.heads | other.heads
        both.nouns = self.nouns + other.nouns
        both.known = self.known
        return both

    def tells(self, types: frozenset[str]) -> bool:
        """Whether one of the event nouns is of one of some types; "*" is any."""
        return bool(self.nouns) and any(noun.type in types or "*" in types for _, noun in self.nouns)


class Matcher(CastReader):
    """The verbs of a sentence with what stands beside them, each looked up once."""

    __slots__ = ("_extents", "_patients", "patterns")

    def __init__(self, cast: Cast, patterns: Patterns) -> None:
        """Take what the earlier stages made."""
        super().__init__(cast)
        self.patterns = patterns
        self._extents: dict[int, Extent] = {}
        self._patients: dict[int, Phrase | None] = {}

    # --- What stands beside a verb --------------------------------------------------------------------------------

    def patient(self, verb: Verb) -> Phrase | None:
        """What a verb is done to: the object, or the subject of a passive."""
        try:
            return self._patients[verb.head]
        except KeyError:
            if verb.undergone:
                found = self.grammar.subject(verb)
            elif self._speaks_of_itself(verb):
                found = None
            else:
                found = self._object(verb) or self._so_called(verb) or self._later_object(verb)
                found = found or self._before_clause(verb)
            self._patients[verb.head] = found
            return found

    def _speaks_of_itself(self, verb: Verb) -> bool:
        """Whether a clause about the one who speaks stands where an object may: "Peru warned Lima would leave"."""
        if verb.lemma not in CLAIMING:
            return False
        found, subject = self.grammar.object(verb), self.grammar.subject(verb)
        if found is None or subject is None or not self.grammar.heads_clause(found):
            return False
        speakers = {one.country for one in (*self.cast.who(subject), *self.cast.modifiers(subject))}
        meant = {one.country for one in self.cast.who(found)} - {None}
        return bool(meant) and meant <= speakers

    def _object(self, verb: Verb) -> Phrase | None:
        """The noun phrase right after a verb, but for a time: "gather every night"."""
        found = self.grammar.object(verb)
        if found is None or self.lowers[found.head] not in TIMES or self.lowers[found.first] not in WHEN:
            return found
        return None

    def _is_time(self, phrase: Phrase) -> bool:
        """Whether a phrase only tells when: "the weekend", but not "a week of drills"."""
        return self.lowers[phrase.head] in TIMES and self.lowers[phrase.stop : phrase.stop + 1] != ["of"]

    def _before_clause(self, verb: Verb) -> Phrase | None:
        """The object that a relative clause tells of: "envoys whom Chad expelled", "an envoy it accused of lying"."""
        subject = self.grammar.subject(verb) if verb.finite else None
        if subject is None or subject.stop > verb.first or subject.first - 2 < verb.sentence.first:
            return None
        at, tags = subject.first - 1, self.tags
        if tags[at] not in "WS":
            # Without a pronoun, only "it", "they" and their likes tell where the clause begins.
            return self.grammar.phrase_at(at) if tags[at] in "NP" and tags[subject.head] == "Q" else None
        if self.lowers[at] not in {"whom", "which", "that"}:
            return None
        phrase = self.grammar.phrase_at(at - 1 - (tags[at - 1] == ","))
        if tags[at] == "W" or phrase is None:
            return phrase
        # "expelled an envoy that it accused", but "told the envoy that it left"
        return phrase if self.lowers[phrase.first] in {"a", "an"} else None

    def _later_object(self, verb: Verb) -> Phrase | None:
        """The object behind a particle or a hedge: "handed over more than two tons", "took in refugees"."""
        at, stop = verb.stop, min(verb.sentence.stop, verb.stop + 6)
        while at < stop:
            phrase = self.grammar.phrase_at(at)
            if phrase is not None:
                return None if self._is_time(phrase) else phrase  # "collapsed over the weekend"
            skipped = self._aside(at)
            if skipped:
                at += skipped
                continue
            shifted = self._behind_link(at, stop)
            if shifted is not None:
                return shifted
            word = self.lowers[at]
            if word == "at" and self.lowers[at + 1 : at + 2] != ["least"]:
                return None
            if word == "over" and self.tags[at + 1 : at + 2] != "#" and (at > verb.stop or verb.lemma not in TURNING):
                return None  # "trained together over the sea", "quit over a row"
            joined = self.tags[at - 1 : at + 1] == "JK"
            if (
                self.tags[at] not in 'RDJ#Y"'
                and not joined
                and word not in HEDGES
                and not (word == "in" and verb.lemma in TAKING and self.tags[at + 1 : at + 2] != "P")
            ):
                return None
            at += 1
        return None

    def _aside(self, at: int) -> int:
        """How many tokens stand between a verb and its object and say nothing of either; 0 for none."""
        lowers, tags = self.lowers, self.tags
        if lowers[at : at + 3 : 2] == ["as", "as"]:
            return 3  # "detained as many as 200 men"
        if tags[at : at + 2] == "IY":
            return 2  # "arrested on Saturday the captain"
        if lowers[at : at + 2] == ["on", "to"]:
            return 1  # "passed on to the police a list"
        if lowers[at] == "as" and tags[at + 1] in "JX" and tags[at + 2 : at + 3] in OPENING:
            return 2  # "dismissed as baseless the charges"
        return 2 if tags[at] == "J" and lowers[at + 1 : at + 2] == ["of"] else 0  # "lifted most of its sanctions"

    def _so_called(self, verb: Verb) -> Phrase | None:
        """The thing of "bombed what Chad called a camp", "condemned what it described as lies"."""
        other = self.grammar.following(verb) if self.lowers[verb.stop : verb.stop + 1] == ["what"] else None
        if other is None or other.lemma not in CALLING:
            return None
        named = (phrase for word, phrase in self.grammar.prepositions(other) if word == "as")
        return next(named, None) if other.lemma == "describe" else self.grammar.object(other)

    def _behind_link(self, at: int, stop: int) -> Phrase | None:
        """The object behind a short phrase: "handed over to Chad a wanted man"."""
        first = at + 1 + (self.tags[at + 1 : at + 2] == '"')
        inner = self.grammar.phrase_from(first, stop) if self.tags[at] == "I" else None
        if inner is None or inner.stop + 1 >= inner.sentence.stop:
            return None
        behind = inner.stop + (self.tags[inner.stop] == '"')  # As in 'dismissed with "immediate effect" the judge'.
        behind += 2 * (self.tags[behind : behind + 2] == "IY")  # "handed over to Chad on Sunday a wanted man"
        other = self.grammar.phrase_from(behind, inner.sentence.stop)
        if other is None or self.tags[other.first] not in "DF#":
            return None
        return None if self.lowers[other.head] in TIMES else other

    def gift(self, verb: Verb) -> Phrase | None:
        """The thing given, which stands behind the one who gets it: "access" in "gave the port access"."""
        if verb.lemma not in GIVING:
            return None
        patient, tags = self.patient(verb), self.tags
        if patient is None:
            return None
        if verb.undergone:
            # "was given a jail term"
            return self.grammar.phrase_from(verb.stop, verb.sentence.stop)
        patient = self.grammar.joined_right(patient)[-1]
        at = self.past_asides(patient)
        if at == patient.stop < patient.sentence.stop and tags[at] in ",R":
            at += 1
        elif at != patient.stop and tags[at - 1] == ",":
            return self.grammar.phrase_at(at)
        far = tags[at - 1] == "," and tags[patient.head] not in "PQ"
        return None if far else self.grammar.phrase_from(at, patient.sentence.stop)

    def past_asides(self, phrase: Phrase) -> int:
        """The token behind what only explains a noun phrase: "the agency (WFP)", "its neighbour, Uganda,"."""
        at, stop, tags = phrase.stop, phrase.sentence.stop, self.tags
        for _ in range(ASIDES):
            if at + 2 >= stop:
                return at
            if tags[at] == "(":
                end = tags.find(")", at, min(stop, at + BRACKET))
                if end < 0:
                    return at
                at = end + 1
                continue
            inner = self.grammar.phrase_from(at + 1, stop)
            if inner is None or inner.stop >= stop:
                return at
            if self.lowers[at] == "of":
                at = inner.stop
            elif tags[at] == "," and tags[inner.stop] == ",":
                at = inner.stop + 1
            else:
                return at
        return at

    # --- What an object is made of --------------------------------------------------------------------------------

    def extent(self, phrase: Phrase) -> Extent:
        """The words of a noun phrase, those joined to it, and its "of" phrases."""
        found = self._extents.get(phrase.first)
        if found is None:
            found = self._extents[phrase.first] = Extent()
            following = self.tags[phrase.stop : phrase.stop + 1]
            for part in self.grammar.joined_right(phrase) if following in {",", "K"} else (phrase,):
                self._add_with_of(found, part)
                if len(found.phrases) >= MOST_PHRASES:
                    break
        return found

    def _add_with_of(self, extent: Extent, phrase: Phrase) -> None:
        """Take in a phrase and those that "of" hangs on it: "two tons worth of rice"."""
        self._add(extent, phrase, counts=True)
        lowers, at, stop = self.lowers, phrase.stop, phrase.sentence.stop
        cargo = self._cargo(extent, phrase)
        if cargo is not None and len(extent.phrases) < MOST_PHRASES:
            self._add_with_of(extent, cargo)
        if cargo is not None or at + 1 >= stop or lowers[at] not in {"of", "worth"}:
            return
        # "the release of the minister" is no minister; "a group of ministers" are some.
        whole = lowers[phrase.head] in self.patterns.nouns
        counted = "#" in self.tags[phrase.first : phrase.stop]  # "two tons of rice, flour and oil"
        while at + 1 < stop and len(extent.phrases) < MOST_PHRASES:
            if lowers[at] == "worth":
                at += 1
            part = self.grammar.phrase_at(at + 1) if at + 1 < stop and lowers[at] == "of" else None
            if part is None:
                return
            for one in self.grammar.joined_right(part) if counted else (part,):
                self._add(extent, one, counts=not whole)
                at = one.stop

    def _cargo(self, extent: Extent, phrase: Phrase) -> Phrase | None:
        """What something carries or pays for: "a plane loaded with rice", "a million dollars in aid"."""
        lowers, at = self.lowers, phrase.stop
        if at + 1 < phrase.sentence.stop and lowers[at] in LADEN:
            return self.grammar.phrase_at(at + 1 + (lowers[at + 1] == "with"))
        if lowers[at : at + 1] != ["in"] or self.patterns.classes["MONEY"].isdisjoint(extent.heads):
            return None
        paid = self.grammar.phrase_at(at + 1)
        return paid if paid is not None and self.tags[paid.first] in "NG" else None

    def _add(self, extent: Extent, phrase: Phrase, *, counts: bool) -> None:
        """Take in the words of one phrase; ``counts`` where its head tells what the object is."""
        extent.phrases.append(phrase)
        tags, lowers, head = self.tags, self.lowers, phrase.head
        lemma, find_noun, lemmas = self.grammar.english.lemma, self.patterns.noun, extent.lemmas
        # "Niger's ambassador Brah Mohamane": before a name, the office counts as a head as well.
        named = tags[head] == "P"
        if counts and head > phrase.first and lowers[head - 1] in BILLIONS:
            # Only money comes in billions, whatever its name: "three billion marks".
            extent.heads.add(lowers[head - 1])
        if counts and "of" in lowers[phrase.first : head]:
            # "prisoners of war" are prisoners.
            extent.heads.add(lemma(lowers[lowers.index("of", phrase.first, head) - 1]))
        if counts and head > phrase.first and lowers[head] == "general":
            # "its consul general" is a consul.
            extent.heads.add(lemma(lowers[head - 1]))
        for token in range(phrase.first, phrase.stop):
            tag, word = tags[token], lowers[token]
            if tag == "#" and counts and word in CURRENCIES:
                extent.heads.add("money")  # "$500,000"
            if token == head or named or tag in "NGX":
                base = lemma(word)
                lemmas.add(base)
                noun = find_noun(lowers, token) if tag in "NGX" else None
                if noun is not None:
                    extent.nouns.append((token, noun))
                if counts and (token == head or named):
                    extent.heads.add(word)
                    extent.heads.add(base)
            if token == head or tag not in "DZQ,K":
                lemmas.add(word)
        if counts and not extent.known:
            known = (named or tags[head] == "A") and lowers[head] not in WATERS
            extent.known = known or bool(self.cast.who(phrase))

    # --- Does a row fit? ------------------------------------------------------------------------------------------

    def match(self, verb: Verb, lemma: str | None = None) -> Pattern | None:
        """The first row of a verb, or of another ``lemma``, whose object and links stand beside it."""
        lemma = lemma or verb.lemma
        # A passive has its object on the left, and so may a participle; an adverb may stand there too.
        left = verb.undergone or self.tags[verb.first - 1] == "R"
        begin = verb.sentence.first if left else verb.first
        words = self.lowers[begin : verb.sentence.stop]
        gate = self.patterns.gate(lemma)
        if gate and gate.isdisjoint(words):
            return None
        beside = frozenset(words)
        patient = self.patient(verb)
        extent: Extent | None = None
        tail: set[str] | None = None
        for row in self.patterns.of_verb(lemma):
            # What costs least comes first.
            if (row.needs if patient is None else row.bare and not verb.passive) or (row.passive and not verb.passive):
                continue
            if row.near and row.near.isdisjoint(beside):
                continue
            if extent is None and patient is not None and (row.asks or row.linked):
                extent = self._whole(verb, patient)
            if extent is not None and not _takes(row, extent):
                continue
            if row.linked:
                if tail is None:
                    tail = self._tail(verb)
                if not row.no_links.isdisjoint(tail) or not self._is_linked(row, verb, extent, tail):
                    continue
            return row
        return None

    def _whole(self, verb: Verb, patient: Phrase) -> Extent:
        """The object with what is given, where there are two."""
        extent, gift = self.extent(patient), self.gift(verb)
        return extent if gift is None else extent.joined(self.extent(gift))

    def _tail(self, verb: Verb) -> set[str]:
        """The words right of a verb within its clause, its prepositions further right, and the adverbs inside it."""
        at, stop = verb.stop, min(verb.sentence.stop, verb.stop + TAIL)
        ending = CLAUSE_END.search(self.tags, at, stop)
        end = stop if ending is None else ending.start()
        found = set(self.lowers[at : max(end, min(at + 1, stop))])  # "that" may follow.
        if "at" in found and self.tags[self.lowers.index("at", at, end)] == "R":
            found.remove("at")  # That of "at least" is no preposition.
        if "on" in found and all(self.tags[on + 1 : on + 2] == "Y" for on in places(self.lowers, "on", at, end)):
            found.remove("on")  # Nor is that of "on Monday" one.
        tags = self.tags
        found.update([word for word, phrase in self.grammar.prepositions(verb) if tags[phrase.first] != "Y"])
        # "will jointly build", "jointly built"
        first = self.grammar.back_over(verb.first - 1, verb.sentence.first, "R") + 1
        found.update([self.lowers[at] for at in range(first, verb.head) if self.tags[at] == "R"])
        return found

    def _is_linked(self, row: Pattern, verb: Verb, extent: Extent | None, tail: set[str]) -> bool:
        """Whether a particle, a preposition or another word that a row asks for stands where it belongs."""
        if row.doers and not self._is_done_by(verb, row.doers):
            return False
        if not row.near:
            return True
        if not row.followers.isdisjoint(tail):
            return True
        if row.particles and not row.particles.isdisjoint(self._particles(verb, extent)):
            return True
        return any(word in tail and self._has_link(verb, word, kind) for word, kind in row.links)

    def _is_done_by(self, verb: Verb, kind: frozenset[str]) -> bool:
        """Whether the subject, or the agent of a passive, is of a class."""
        subject = self.grammar.agent(verb) if verb.undergone else self.grammar.subject(verb)
        return subject is not None and self._is_kind(subject, kind) and not self._is_minister(subject, kind)

    def _has_link(self, verb: Verb, word: str, kind: frozenset[str]) -> bool:
        """Whether a phrase after a preposition is of a class."""
        links = self.grammar.prepositions(verb)
        return any(
            link == word and self._is_kind(phrase, kind) and not self._hangs_elsewhere(verb, phrase, word)
            # "spoke in Lima after talks with Chile": whom the talks were with says nothing of the verb.
            for link, phrase in (links if word in OCCASIONS else self.grammar.before_occasion(links))
        )

    def _is_minister(self, phrase: Phrase, kind: frozenset[str]) -> bool:
        """Whether a leader is named by what he leads: "the defence minister" is no troops."""
        leaders = self.extent(phrase).lemmas & MINISTERS
        return bool(leaders) and kind.isdisjoint(leaders)

    def _hangs_elsewhere(self, verb: Verb, phrase: Phrase, word: str) -> bool:
        """Whether a preposition joins its phrase to another word: "left after days of talks", "is ready to help in"."""
        if verb.lemma in {"await", "be", "expect"}:
            following = self.grammar.following(verb)
            return following is not None and following.first < phrase.first
        if word != "of":
            return False
        before, patient = self.grammar.phrase_at(phrase.first - 2), self.patient(verb)
        if before is None or before.first < verb.stop:
            return False
        return patient is None or before not in self.extent(patient).phrases

    def _particles(self, verb: Verb, extent: Extent | None) -> list[str]:
        """The words where a particle may stand: after the verb, after an adverb there, after the object."""
        at, stop = verb.stop, verb.sentence.stop
        found = self.lowers[at : at + 1]
        if at + 1 < stop and self.tags[at] == "R":
            found.append(self.lowers[at + 1])
        if extent is not None and not verb.passive:
            found += [self.lowers[part.stop] for part in extent.phrases if part.stop < stop]
        return found

    def _is_kind(self, phrase: Phrase, kind: frozenset[str]) -> bool:
        """Whether a phrase is of a class."""
        extent = self.extent(phrase)
        if extent.known and "WHO" in kind:
            return True
        if not kind.isdisjoint(extent.lemmas):
            return True
        return bool(extent.nouns) and any("@" + noun.type in kind for _, noun in extent.nouns)


def _takes(row: Pattern, extent: Extent) -> bool:
    """Whether the object is what a row asks for."""
    if row.named and not (row.known and extent.known):
        named = not (row.words.isdisjoint(extent.lemmas) and row.heads.isdisjoint(extent.heads))
        if not named and not (row.events and extent.tells(row.events)):
            return False
    if not row.not_words.isdisjoint(extent.lemmas):
        return False
    return not (row.no_events and extent.tells(row.no_events))
