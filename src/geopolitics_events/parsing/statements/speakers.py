"""Find who speaks: before the cue, after it, over insertions, or as the speaker of the cue before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..grammar.tagging import FINITE
from .extents import Extents
from .reader import DATING, LOOSE, MEDIA, WHEN

if TYPE_CHECKING:
    from ..grammar.grammar import Grammar
    from ..grammar.phrases import Phrase, Verb
    from ..text.reading import Text
    from .cues import Cue, Cues

__all__ = ["Saying", "Speakers"]

# Whoever does this to a document does not say what it says.
REFUSING: Final = frozenset(
    "block condemn criticise criticize defeat dismiss find get hear obtain oppose receive reject see veto".split()
)
# The object of these does what the infinitive after it says: "asked Ito to explain".
CONTROL: Final = frozenset(
    "ask tell urge want allow force press persuade lead prompt cause enable invite expect order help encourage require "
    "send call get direct instruct advise beg permit push convince warn".split()
)


# What stands before a number: "about 200 men", "more than 200 men".
ROUGHLY: Final = frozenset("about almost around at fewer least less more nearly over roughly than".split())


class Saying:
    """A statement while it is made; all ranges are tokens, half-open."""

    __slots__ = ("above", "addressee", "content", "cue", "phrase", "row", "rule", "speaker", "verb")

    def __init__(self, rule: str, row: Cue | None, verb: Verb | None, cue: tuple[int, int] | None = None) -> None:
        """Start without a speaker and without content."""
        self.rule = rule
        self.row = row
        self.verb = verb
        self.phrase: Phrase | None = None
        self.speaker: tuple[int, int] | None = None
        self.cue = cue
        self.content: list[tuple[int, int]] = []
        self.addressee: Phrase | None = None
        self.above: Saying | None = None  # The one in whose content it stands.

    @property
    def negated(self) -> bool:
        """Whether the cue denies the content."""
        return self.row is not None and self.row.negates

    @property
    def head(self) -> int:
        """The token by which another's content is asked whether it holds this statement."""
        if self.verb is not None:
            return self.verb.head
        return self.cue[0] if self.cue else self.content[0][0]

    def keep_full(self) -> bool:
        """Leave out empty pieces of content; whether any is left."""
        self.content = [piece for piece in self.content if piece[0] < piece[1]]
        return bool(self.content)

    def holds(self, token: int) -> bool:
        """Whether a token stands in the content."""
        return any(first <= token < stop for first, stop in self.content)


class Speakers(Extents):
    """Finds the noun phrase that speaks; remembers the last statement, which others go on from."""

    __slots__ = ("last",)

    def __init__(self, text: Text, grammar: Grammar, cues: Cues) -> None:
        """Start without a statement."""
        super().__init__(text, grammar, cues)
        self.last: Saying | None = None

    def find_speaker(self, saying: Saying, row: Cue, verb: Verb, stop: int) -> tuple[int, int]:
        """Fill in the speaker; returns where the attribution begins and the token after verb and speaker."""
        left = self.grammar.back_over(verb.first - 1, 0, "R")
        if row.quotes and verb.finite and (not row.addressee or self.closes(left) >= 0):
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
        if last is None or last.verb is None or last.verb.sentence is not verb.sentence:
            return False
        left = self.grammar.back_over(left, verb.sentence.first + 1, "R\"'")
        end = last.content[-1][1]
        if verb.form == "ing":
            end = max(end, last.cue[1] if last.cue else 0, last.speaker[1] if last.speaker else 0)
            if last.above is not None and (last.verb.form == "infinitive" or last.rule == "object"):
                last = last.above  # "was unable to confirm it, saying", "said all praised it, adding": who told of that
            if last.verb is None or last.verb.form == "infinitive":
                return False
            if self.tags[left] not in ",-SIK" and end != verb.first:
                return False  # "condemned the raid saying"
            if end < left and not FINITE.isdisjoint(self.tags[end:left]):
                return False  # "said Ito, but critics doubted it, noting"
        elif not verb.finite or self.tags[left] not in "K," or end not in {left, left - 1, left + 1}:
            return False
        elif (
            last.above is not None
            and last.verb is not None
            and last.verb.form == "ing"
            and last.phrase is not last.above.phrase
        ):
            last = last.above  # "criticised papers blaming it and called for talks": not the papers called.
        if last.speaker is None or (self.tags[left] == "," and self.tags[last.speaker[0]] == "W" and verb.finite):
            return False
        saying.phrase, saying.speaker = last.phrase, last.speaker
        return True

    def _subject(self, verb: Verb, left: int) -> Phrase | None:
        """The noun phrase that speaks: over insertions, times and numbers to the one that begins the clause."""
        if verb.form == "ing":
            return self._loose_subject(verb, left)
        if verb.form == "infinitive":
            return self._controller(verb)
        subject = self.grammar.subject(verb)
        if not verb.finite:
            return subject
        phrase = self.grammar.phrase_at(left) if left >= verb.sentence.first else None
        if (
            phrase is not None
            and (self.lowers[phrase.head] in WHEN or self.tags[phrase.head] == "#")
            and phrase.first - 1 >= 0
        ):
            if self.tags[phrase.first - 1] in ",)-":
                left = phrase.first - 1
            elif self.lowers[phrase.head] in WHEN and self.grammar.phrase_at(phrase.first - 1) is not None:
                return self.grammar.phrase_at(phrase.first - 1)
        if left >= verb.sentence.first and self.tags[left] in ",)-":
            return self._over_insertions(verb, left) or subject
        if subject is not None and self.tags[subject.first - 1] == "K":
            subject = self._out_of_list(subject)
        return self._nearest(verb, left, subject) if self.quotes else subject

    def _controller(self, verb: Verb) -> Phrase | None:
        """Who says it in an infinitive: the subject of the verb above, unless that one sets its object to work."""
        governor = self.grammar.parent(verb)
        if governor is None or governor.lemma in CONTROL or governor.passive:
            return self.grammar.subject(verb)
        left = self.grammar.back_over(governor.first - 1, governor.sentence.first + 1, "R")
        return self._subject(governor, left) or self.grammar.subject(verb)

    def _over_insertions(self, verb: Verb, left: int) -> Phrase | None:
        """From "Ito, the consul, who lost his seal, said" to Ito: stretch by stretch to the left."""
        tags, found, stop = self.tags, None, left
        begin = max(verb.sentence.first, verb.first - 70)
        if tags[left] == ")":
            return self._before_bracket(left, begin)
        pending = False
        at = left
        while at > begin:
            at -= 1
            if tags[at] not in ",-()" and at != begin and self.closes(at) < 0 and tags[at] != ":":
                continue
            first = at if at == begin and tags[at] not in ",-()" else at + 1
            first = self.grammar.over(first, stop, "R")
            opens = first < stop and tags[first] in "KS" and FINITE.isdisjoint(tags[first:stop])
            if opens:
                first = self.grammar.over(first, stop, "KSR")  # "But Ito, the consul, said"
            if first < stop and tags[first] == "W":
                pending = False  # What follows belongs to a relative clause.
            elif first < stop:
                pending = pending or (tags[first] not in "GXISYTK" and self.has_clause(first, stop))
                phrase = self.grammar.phrase_at(first)
                if not pending and phrase is not None and self._is_somebody(phrase):
                    found = phrase
            if self.closes(at) >= 0 or tags[at] == ":":
                break
            stop = at
        return found

    def _before_bracket(self, closing: int, begin: int) -> Phrase | None:
        """The noun phrase before a bracket: "Ito (who lost his seal) said"."""
        opening = self.tags.rfind("(", begin, closing)
        phrase = self.grammar.phrase_at(opening - 1) if opening > begin else None
        return None if phrase is None else self._out_of_list(phrase)

    def _is_somebody(self, phrase: Phrase) -> bool:
        """Whether a noun phrase is no time and no number."""
        return self.lowers[phrase.head] not in WHEN and self.tags[phrase.head] not in "#Y"

    def _out_of_list(self, phrase: Phrase) -> Phrase:
        """From the last of "voters in Ohio, Iowa and Utah" to the voters."""
        first = self.grammar.joined_left(phrase)[0]
        at = first.first - 1
        if first is phrase or at <= phrase.sentence.first or self.tags[at] != "I" or self.lowers[at] in LOOSE:
            return phrase
        outer = self.grammar.phrase_at(at - 1)
        return outer if outer is not None and self.lowers[outer.head] not in WHEN else phrase

    def _loose_subject(self, verb: Verb, left: int) -> Phrase | None:
        """Who says it in an -ing form: the subject of the clause, also where a document stands before it."""
        tags, lowers = self.tags, self.lowers
        phrase = self.grammar.phrase_at(left) if left >= verb.sentence.first else None
        document = phrase is not None and lowers[phrase.head] in MEDIA
        if phrase is not None and lowers[phrase.first - 1] == "to" and phrase.first - 2 > verb.sentence.first:
            phrase = self.grammar.phrase_at(phrase.first - 2) or phrase  # "sent a letter to Oslo saying": the letter.
            document = document or lowers[phrase.head] in MEDIA
        if (phrase is None and left >= verb.sentence.first and tags[left] in ',-"') or document:
            inner = None
            for other in self.grammar.earlier(verb):
                if not other.finite or self.in_quote[other.head] >= 0:
                    continue
                before = self.grammar.back_over(other.first - 1, verb.sentence.first + 1, "R")
                subject = self.grammar.subject(other)
                if tags[before] == "W" and not document:
                    continue
                if document and other.lemma in REFUSING:
                    break  # "Oslo vetoed a text calling for a truce": not what Oslo calls for.
                if subject is None or subject.first > other.first or lowers[subject.first - 1] == "that":
                    continue
                if self.grammar.is_of_noun(other, subject):
                    continue  # "Ito named steps the others must take, warning of war": Ito warned.
                if tags[subject.first - 1] != "S":
                    # "The row began when Ito spoke, calling it a crime": a row calls nothing anything.
                    lemma = self.grammar.lemma(subject)
                    thing = lemma in self.grammar.english.abstract or lemma in MEDIA or lemma == "it"
                    return inner if inner is not None and thing else subject
                inner = inner or subject  # "left when the port was lost, saying": whoever left.
        return self.grammar.subject(verb)

    def speak_after(self, saying: Saying, verb: Verb) -> None:
        """Take the subject of the main clause that follows: "Saying the deal was dead, Ito left"."""
        at = saying.content[-1][1]
        if not self._opens_sentence(verb) or self.tags[at : at + 1] != "," or at + 1 >= verb.sentence.stop:
            return
        phrase = self.grammar.phrase_at(at + 1)
        if phrase is not None and self.has_clause(at + 1, verb.sentence.stop):
            self.take_phrase(saying, phrase, right=True)

    def _opens_sentence(self, verb: Verb) -> bool:
        """Whether a verb begins its sentence, or words that subordinate it do: "In addition to saying"."""
        before = self.tags[verb.sentence.first : verb.first]
        return not before or (before[-1] in "ISR" and FINITE.isdisjoint(before) and "," not in before)

    def _quoted_as(self, saying: Saying, verb: Verb, stop: int) -> tuple[int, int]:
        """Read "Lavrov was quoted by Tass as saying": the cue begins with the passive."""
        other = self.grammar.verbs(verb.sentence)[verb.index - 1]
        subject = self._subject(other, other.first - 1) if other.passive else self.grammar.object(other)
        if other.passive:
            saying.cue = (other.first, stop)
        if subject is not None:
            self.take_phrase(saying, subject, right=not other.passive, limit=verb.first)
        if other.passive:
            return saying.speaker[0] if saying.speaker else other.first, stop
        quoting = self.grammar.subject(other)
        return other.first if quoting is None or quoting.stop > other.first else quoting.first, stop

    def _nearest(self, verb: Verb, left: int, subject: Phrase | None) -> Phrase | None:
        """After a quotation the speaker stands between its closing mark and the verb."""
        if subject is None or subject.first < verb.sentence.first:
            return subject
        at = self.last_closed(max(verb.sentence.first, left - 40), left)
        if at < 0 or subject.first > at:
            return subject
        return self._phrase_between(at + 1, verb.first) or subject

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
        phrase = self.grammar.phrase_from(stop, len(self.tags))
        if phrase is None:
            return None
        number = self.closes(left)
        if number >= 0 and self.words[self.quotes[number].stop - 1] == "," and not self._has_own_verb(phrase):
            return phrase
        if phrase.stop < len(self.tags) and self.tags[phrase.stop] in FINITE:
            return None
        if self.tags[phrase.stop : phrase.stop + 1] == ":":
            # As in "Said Ito: it leaks" and "In other words, said Ito: it leaks".
            alone = left >= 0 and self.tags[left] == "," and self.grammar.subject(verb) is None
            return phrase if alone or verb.first == verb.sentence.first else None
        if left < 0:
            return None
        if self.closes(left) >= 0:
            return phrase
        if self.tags[left] != "," or verb.form not in {"past", "present"}:
            return None
        comma = self.tags.find(",", phrase.stop, verb.sentence.stop)
        somebody = self.tags[phrase.head] in "PQN" or self.tags[phrase.stop : phrase.stop + 1] == "W"  # "those who"
        if not somebody or self.has_clause(phrase.first, max(comma, 0) or verb.sentence.stop):
            return None
        last = self.grammar.joined_right(phrase)[-1].stop  # "said Ito and others"
        following = self.tags[last : last + 1]
        first = self.grammar.over(verb.sentence.first, left, "K")
        subject = self.grammar.subject(verb)
        if self.has_clause(first, left):
            beside = subject is not None and subject.stop == verb.first
            return phrase if following in {",", ".", "I", "W", ""} and not beside else None
        single = "," not in self.tags[first:left]  # Not "Aides to Ito, the mayor, said the dam, already old, held".
        return phrase if single and self.resumed(phrase.stop, verb.sentence.stop) >= 0 else None

    def resumed(self, token: int, stop: int) -> int:
        """Where an interrupted clause goes on with its verb: "The dam, said Ito, an engineer, is lost"; else -1."""
        for at in range(token, min(stop - 1, token + 30)):
            if self.tags[at] == "," and self.finite_at(self.grammar.over(at + 1, stop - 1, "Rn")):
                return at + 1
            if self.tags[at] in ".:" or (self.finite_at(at) and self.tags[at - 1] != "W"):
                break
        return -1

    def _has_own_verb(self, phrase: Phrase) -> bool:
        """Whether a noun phrase begins a clause: "he does"; not "one envoy involved in", which is tagged alike."""
        if phrase.stop >= len(self.tags):
            return False
        return self.tags[phrase.stop] in "MEHO" or (self.tags[phrase.head] == "Q" and self.tags[phrase.stop] == "V")

    def _before_short_form(self, phrase: Phrase) -> int:
        """Where a name begins that a bracket parts: "the Committee of Elders (COE) rebel group"."""
        opening = self.tags.rfind("(", phrase.sentence.first, phrase.first - 1)
        name = self.grammar.phrase_at(opening - 1) if opening > phrase.sentence.first else None
        while name is not None and self.lowers[name.first - 1] == "of" and name.first - 2 >= phrase.sentence.first:
            outer = self.grammar.phrase_at(name.first - 2)
            if outer is None:
                break
            name = outer
        return phrase.first if name is None else name.first

    def _first_joined(self, phrase: Phrase) -> int:
        """Where the phrases begin that are joined to one on its left."""
        first = phrase.first
        for other in reversed(self.grammar.joined_left(phrase)):
            if other is not phrase and other.first > 0 and self.tags[other.first - 1] == "I":
                break
            first = other.first
        if first > phrase.sentence.first + 1 and self.tags[first - 2 : first] == "QK":
            first -= 2  # "she and Ito"
        return first

    def take_phrase(self, saying: Saying, phrase: Phrase, *, right: bool, limit: int = -1) -> None:
        """Set the speaker: the noun phrase with those joined to it and the phrases "of", "from" and "for"."""
        saying.phrase = phrase
        first, stop = phrase.first, phrase.stop
        if right:
            stop = self.grammar.joined_right(phrase)[-1].stop
        elif first > phrase.sentence.first + 1 and self.tags[first - 1] == "K":
            first = self._first_joined(phrase)
        elif first > phrase.sentence.first and self.tags[first - 1] == "," and saying.verb is not None:
            first = self._first_listed(phrase, saying.verb)
        elif first > phrase.sentence.first + 2 and self.words[first - 1] == ")" and self.tags[phrase.first] != "D":
            first = self._before_short_form(phrase)
        while self.tags[phrase.first] == "#" and first > phrase.sentence.first and self.lowers[first - 1] in ROUGHLY:
            first -= 1
        if stop - first > 2 and self.lowers[first] in DATING and self.lowers[first + 1] in WHEN:
            first += 2  # "This week Ito"
        end = limit if limit >= 0 else phrase.sentence.stop
        while stop + 1 < end and self.lowers[stop] in {"of", "from", "for", "at", "in"} and self.tags[stop] == "I":
            following = self.grammar.phrase_at(stop + 1)
            if following is None or following.stop > end:
                break
            if self.lowers[stop] in {"in", "at"} and (right or self.tags[following.head] != "P"):
                break
            if right and self.lowers[stop] == "for" and self.tags[stop - 1] == "P":
                break  # "condemned by Peru for the raid"; but "a spokesman for Peru"
            stop = following.stop
        saying.speaker = (first, stop)

    def _first_listed(self, phrase: Phrase, verb: Verb) -> int:
        """Where the list begins that a headline's subject ends: "Oslo, Riga condemn raid"."""
        subjects = self.grammar.subjects(verb)
        return subjects[0].first if subjects[-1:] == [phrase] else phrase.first
