"""What only looks like an event: prices that retreat, teams that attack, storms that kill, names called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ...records import ActorKind
from ..actors.cast import CastReader
from .raids import WARS

if TYPE_CHECKING:
    from ..grammar.phrases import Phrase, Verb
    from ..text.reading import Sentence
    from .governors import Governors
    from .patterns import Pattern, Patterns

__all__ = ["STRIKES", "Figures"]

STRIKES: Final = frozenset({"strike", "strikes"})
# What stands before a strike of workers.
LABOUR: Final = frozenset(
    "bus dock general hunger indefinite national nationwide one-day port rail sit-down taxi token transport two-day "
    "wildcat".split()
)
# Verbs that ask for what "that" brings, unless it has a tense.
CLAIMING: Final = frozenset({"insist", "suggest", "argue", "advise"})
# What circumstances do too: "were forced to leave", "the drought forces them to move".
FORCING: Final = frozenset({"compel", "force"})
# What things can do for somebody, without being an act of theirs: "the rise will allow firms to hire".
HELPING: Final = frozenset({"aid", "allow", "apply", "assist", "enable", "help", "let", "permit"})
WEAPONS: Final = ("AIRCRAFT", "ARMSDEAL", "BLADES", "BOMBS", "DRONES", "GUNS", "HEAVY", "SHELLS")
# How many words of sport make a text one about a match.
SPORTING: Final = 4
# What a book or film does with its story.
TELLING: Final = frozenset(
    "be depict describe chronicle concern explore feature follow portray recount show tell".split()
)
# "beat Chad 2-1 on Sunday", but "attacked 10-12 men"
SCORE: Final = re.compile(
    r"(?<![\d-])\d{1,2}[-\u2013]\d{1,2}(?=[.,;]|\s(?:after|against|and|at|away|by|for|in|on|to|win|with)\b)"
)
# What is played: "a mock raid".
DRILLED: Final = frozenset({"mock", "simulated"})
BEING: Final = frozenset({"is", "are", "was", "were", "be", "been"})
# Who goes to another country without being a guest of its government.
NO_VISITORS: Final = ("REFUGEE", "TRAVELLERS", "TROOPS")
MOVING: Final = frozenset({"fly", "send"})
# How far behind a strike those stand who go on it, in tokens.
NEAR: Final = 8


class Figures(CastReader):
    """Asks whether the words of one text are meant."""

    __slots__ = ("_match", "_weapons", "classes", "governors", "matcher", "persons")

    def __init__(self, governors: Governors, patterns: Patterns) -> None:
        """Take what the earlier stages made."""
        super().__init__(governors.cast)
        self.governors = governors
        self.matcher = governors.matcher
        self.persons = governors.persons
        self.classes = patterns.classes
        self._weapons = patterns.union(WEAPONS)
        self._match = len(self.classes["SPORT"].intersection(self.lowers)) >= SPORTING

    def is_figure(self, verb: Verb, row: Pattern) -> bool:
        """Whether nobody does to anybody what a row says of a verb."""
        subject = None if verb.passive else self.grammar.subject(verb)
        if subject is not None and self.grammar.lemma(subject) in self.classes["INERT"]:
            return True
        if verb.lemma in HELPING and verb.form != "infinitive" and subject is not None and self._is_thing(subject):
            return True
        if verb.modal == "can" and subject is not None and self._is_device(subject):
            return True
        if verb.lemma in FORCING and row.type == "COERCE" and self._is_forced_by_nobody(verb, subject):
            return True
        if row.type in {"AID", "SUPPORT"} and verb.undergone and self._is_gear(verb):
            return True
        if verb.lemma == "meet" and verb.passive and any(word == "with" for word, _ in self.grammar.prepositions(verb)):
            return True  # "was met with silence"
        if verb.lemma == "demonstrate" and verb.passive:
            return True  # What is demonstrated is shown.
        if verb.lemma in self.classes["PLAY"] and self.is_sport(verb.sentence):
            return True
        if verb.lemma in CLAIMING and self._is_claim(verb):
            return True
        if self.grammar.keeps_silent(verb):
            return True
        if row.mode == "visit" and self._is_transport(verb, subject):
            return True
        return self._is_naming(verb) if row.mode == "phone" else self._is_harmless(verb, row)

    def _is_harmless(self, verb: Verb, row: Pattern) -> bool:
        """Whether a verb of conflict tells of no harm, or of none that anybody does."""
        if row.type == "ASSAULT":
            return (
                self._is_nature(verb)
                or self._is_blow(verb)
                or self.is_trading(verb)
                or self._is_drilled(verb)
                or self._is_on_strike(verb)
            )
        if row.type in {"COERCE", "THREATEN"} and verb.undergone:
            return self._is_undergone(verb)
        if row.mode == "ceasefire":
            patient = self.matcher.patient(verb)
            return patient is not None and self.is_mild(patient)  # "stopped the shooting of the film"
        if row.type == "THREATEN":
            subject = self.grammar.subject(verb) if verb.finite else None
            return subject is not None and self.is_mild(subject)  # "The flood threatened the town."
        if row.type == "MOBILIZE" and verb.lemma == "declare":
            return self.is_cause(verb.stop, verb.sentence.stop)
        # "was to blame"
        return verb.lemma == "blame" and verb.form == "infinitive" and self.lowers[verb.first - 1] in BEING

    def is_trading(self, verb: Verb) -> bool:
        """Whether the operations are those of a business: "The airline resumed its operations."."""
        subject, patient = self.grammar.subject(verb), self.matcher.patient(verb)
        if subject is None or patient is None or self.grammar.lemma(patient) != "operation":
            return False
        return self.grammar.lemma(subject) in self.classes["FIRM"]

    def _is_forced_by_nobody(self, verb: Verb, subject: Phrase | None) -> bool:
        """Whether circumstances force somebody."""
        if verb.undergone:
            return self.grammar.agent(verb) is None
        return subject is not None and self._is_thing(subject)

    def _is_device(self, phrase: Phrase) -> bool:
        """Whether what "can destroy a tank" is nobody, but only able to: "the missile", "Patriot"."""
        return all(one.kind is ActorKind.UNKNOWN and one.country is None for one in self.cast.who(phrase))

    def _is_gear(self, verb: Verb) -> bool:
        """Whether who backs or helps somebody are weapons of nobody: "soldiers backed by tanks"."""
        agent = self.grammar.agent(verb)
        if agent is None or self.cast.who(agent) or self.persons.owners(agent):
            return False
        head = self.grammar.lemma(agent)
        return any(head in self.classes[kind] for kind in ("ARMSDEAL", "HEAVY", "SHELLS"))

    def _is_transport(self, verb: Verb, subject: Phrase | None) -> bool:
        """Whether what arrives is no visitor: "a plane with rice", "two hundred refugees", "was flown to Italy"."""
        if subject is None or self.tags[subject.head] == "P":
            return verb.passive and verb.lemma in MOVING
        if self.tags[subject.head] == "N" and self.grammar.lemma(subject) in self.classes["PLACE"]:
            return True
        heads = self.matcher.extent(subject).heads
        return any(not heads.isdisjoint(self.classes[kind]) for kind in NO_VISITORS)

    def _is_thing(self, phrase: Phrase) -> bool:
        """Whether what is said to help or allow is an idea or a happening, and nobody's."""
        if self.persons.is_somebody(phrase) or self.persons.owners(phrase):
            return False
        return self.grammar.lemma(phrase) not in self.classes["AID"]

    def is_mild(self, phrase: Phrase) -> bool:
        """Whether a phrase is a force of nature or a figure of speech: "the earthquake", "a price war"."""
        at = phrase.stop
        words = self.lowers[phrase.first : at]
        if self.lowers[at : at + 1] == ["of"] and at + 1 < phrase.sentence.stop:
            inner = self.grammar.phrase_at(at + 1)
            words = [*words, *self.lowers[at + 1 : at + 2 if inner is None else inner.stop]]
        return not self.classes["MILD"].isdisjoint(words)

    def _is_measure(self, phrase: Phrase) -> bool:
        """Whether a phrase is something on paper: "a tax targeting exports"."""
        paper = not self.classes["MEASURE"].isdisjoint(self.lowers[phrase.first : phrase.stop])
        return paper and not self.persons.is_human(phrase)  # "law enforcement officers"

    def _is_blaze(self, phrase: Phrase) -> bool:
        """Whether a fire burns, and nobody shoots: "a fire in the kitchen", but "Libyan fire"."""
        return (
            self.grammar.lemma(phrase) in {"fire", "blaze"}
            and self.tags[phrase.first] == "D"
            and (phrase.head - phrase.first == 1)
        )

    def is_walkout(self, phrase: Phrase) -> bool:
        """Whether a strike is one of workers: "a general strike", "a strike by teachers", "a strike to protest"."""
        if self.lowers[phrase.stop : phrase.stop + 2] == ["to", "protest"]:
            return True
        words = self.lowers[phrase.first : phrase.head]
        stop = min(phrase.sentence.stop, phrase.stop + NEAR)
        by = next((after for word, after in self.grammar.prepositions_after(phrase.stop, stop) if word == "by"), None)
        if by is not None:
            words = [*words, self.lowers[by.head]]
        lemma, strikers = self.grammar.english.lemma, self.classes["STRIKER"]
        return not LABOUR.isdisjoint(words) or any(lemma(word) in strikers for word in words)

    def is_sport(self, sentence: Sentence) -> bool:
        """Whether a sentence is about a match, by its words or its score, or the whole text is."""
        if self._match or not self.classes["SPORT"].isdisjoint(self.lowers[sentence.first : sentence.stop]):
            return True
        text = self.text
        return SCORE.search(text.text, text.starts[sentence.first], text.ends[sentence.stop - 1]) is not None

    def is_story(self, sentence: Sentence) -> bool:
        """Whether a sentence tells what happens in a book or film: "The novel tells of a king who kills"."""
        verb = next((verb for verb in self.grammar.verbs(sentence) if verb.finite), None)
        subject = None if verb is None or verb.lemma not in TELLING else self.grammar.subject(verb)
        return subject is not None and self.grammar.lemma(subject) in self.classes["STORY"]

    def _is_claim(self, verb: Verb) -> bool:
        """Whether the clause behind is said, not asked for: "insisted the talks had failed"."""
        following = self.grammar.following(verb)
        if following is None and self.matcher.patient(verb) is None and verb.lemma == "insist":
            return not self.grammar.prepositions(verb)  # "No troops left, he insisted."
        if following is None or not following.finite or following.form == "modal":
            return False
        bare = following.form == "present" and self.lowers[following.head] == following.lemma
        bare = bare or self.lowers[following.first] == "be"
        return not bare and self.governors.reporter(following) is verb

    def _is_naming(self, verb: Verb) -> bool:
        """Whether nobody phones: "called the union "corrupt"", "called the king a tyrant", "called them rebels"."""
        patient = self.matcher.patient(verb)
        if patient is None:
            return False
        at = self.matcher.past_asides(patient)
        if self.tags[at : at + 2] == ",W":
            # 'called the club, which admits men, "tired"'
            at = self.tags.find(",", at + 1, verb.sentence.stop) + 1 or at
        return at < verb.sentence.stop and (self.tags[at] in 'NJ"' or self.lowers[at] in {"a", "an"})

    def _is_blow(self, verb: Verb) -> bool:
        """Whether only an idea hits or is hit: "was struck by her beauty", "attacked the disease"."""
        doer = self.grammar.agent(verb) if verb.undergone else self.grammar.subject(verb) if verb.finite else None
        if doer is not None and self._is_idea(doer):
            return True
        patient = None if verb.undergone else self.matcher.patient(verb)
        if patient is None or self.persons.is_somebody(patient):
            return False
        return self.is_mild(patient)

    def _is_drilled(self, verb: Verb) -> bool:
        """Whether soldiers only practise it: "stormed a beach in a mock raid", "shot down a drone during a drill"."""
        links = [phrase for word, phrase in self.grammar.prepositions(verb) if word in {"during", "in"}]
        return any(
            not DRILLED.isdisjoint(self.lowers[phrase.first : phrase.head])
            or self.grammar.lemma(phrase) in {"drill", "exercise", "manoeuvre", "maneuver"}
            for phrase in links
        )

    def _is_on_strike(self, verb: Verb) -> bool:
        """Whether workers strike: "Striking miners burned tyres"."""
        patient = self.matcher.patient(verb) if verb.lemma == "strike" and verb.form == "ing" else None
        return patient is not None and self.grammar.lemma(patient) in self.classes["STRIKER"]

    def _is_undergone(self, verb: Verb) -> bool:
        """Whether only an idea or nature does it: "was arrested by her beauty", "is threatened by disease"."""
        doer = self.grammar.agent(verb)
        return doer is not None and (self._is_idea(doer) or self.is_mild(doer))

    def is_cause(self, token: int, stop: int) -> bool:
        """Whether what stands behind is nobody to fight: "declared war on poverty", "an attack on the disease"."""
        links = self.grammar.prepositions_after(token, stop)
        phrase = next((phrase for word, phrase in links if word in {"on", "against"}), None)
        return phrase is not None and (self._is_idea(phrase) or self.is_mild(phrase))

    def _is_idea(self, phrase: Phrase) -> bool:
        """Whether a phrase is an idea, an act or a time, and nobody, no weapon and no raid."""
        if self.tags[phrase.head] != "N" or self.persons.is_somebody(phrase) or self.persons.is_event(phrase):
            return False
        lemma = self.grammar.lemma(phrase)
        return lemma not in self._weapons and lemma in self.grammar.english.abstract

    def _is_nature(self, verb: Verb) -> bool:
        """Whether nobody killed or destroyed: "a storm killed", "died in a crash", "killed by a heart attack"."""
        doer = self.grammar.agent(verb) if verb.passive else self.grammar.subject(verb)
        if doer is not None and self.lowers[doer.head] in WARS:
            return True  # "a war that has killed thousands"
        if doer is not None and (self.is_mild(doer) or self._is_measure(doer) or self._is_blaze(doer)):
            return True
        return verb.passive and any(
            word == "in" and self.is_mild(phrase) for word, phrase in self.grammar.prepositions(verb)
        )
