"""Who stands where about a verb or an event noun: the parties of an event, and what its object is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..records import ActorKind
from .phrases import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..records import Actor
    from .cast import Cast
    from .grammar import Grammar
    from .patterns import Coding, Noun, Pattern, Patterns
    from .phrases import Verb
    from .text import Text

__all__ = ["Extent", "Parties"]

PARTICLES: Final = frozenset({"out", "off", "down", "back", "up", "aside", "away", "over", "in", "together", "go", "free"})
# Words between a verb and its object that are no preposition there.
HEDGES: Final = frozenset({"out", "off", "down", "back", "up", "away", "over", "than", "about", "at", "least", "around", "nearly"})
# Where a recipient may stand when a row's own places are empty, best first.
FALLBACK: Final = ("against", "on", "to", "with", "from", "for", "at", "over", "toward", "towards", "in", "of", "near", "into",
                   "about", "between", "among", "around", "across")  # fmt: skip
# Prepositions that put the object somewhere: whose land it is tells whose it is.
WHERE: Final = ("of", "from", "in", "at", "near", "into", "on", "belonging", "inside", "against", "to")
# What states do on their own soil.
RULING: Final = frozenset({"COERCE", "SANCTION", "RETREAT", "ACCUSE", "CONCEDE"})
PLACE_NOUNS: Final = frozenset({"town", "city", "village", "province", "state", "region", "district", "island", "port", "republic"})
HUMAN: Final = ("BODY", "PEOPLE", "OFFICIAL", "REFUGEE", "LEADERS", "DIPLOMAT", "OPPONENTS", "PRISONER")
CONCRETE: Final = ("BODY", "PEOPLE", "PLACE", "TROOPS", "OFFICIAL", "LEADERS", "REFUGEE", "MONITORS", "DIPLOMAT", "OPPONENTS", "PRISONER", "ROAD")
REPEATING: Final = frozenset({"it", "he", "she", "they"})
# How many tokens right of a verb are looked at for what belongs to it.
TAIL: Final = 16
VERBS: Final = frozenset("VMEHOBTSW.:")
CLAUSE_ENDS: Final = frozenset("VMSW.:")
GIVING: Final = frozenset({"give", "grant", "send", "offer", "provide", "issue", "deny", "award", "hand", "pay", "allow", "supply",
                           "refuse", "promise", "set", "lend", "deliver", "sell", "guarantee", "extend"})  # fmt: skip
WATERS: Final = frozenset({"ocean", "sea", "strait", "gulf", "river", "lake", "peninsula", "airspace", "bay", "channel"})
OWNING: Final = {"by": 0, "of": 1, "from": 2, "against": 3, "on": 4, "with": 5, "to": 6, "in": 7}
SIDES: Final = frozenset({"between", "among"})


class Extent:
    """An object with what "of" hangs on it: its words, the event nouns among them, whether it is somebody known."""

    __slots__ = ("heads", "known", "lemmas", "nouns", "phrases", "stop")

    def __init__(self) -> None:
        """Start empty."""
        self.phrases: list[Phrase] = []
        self.lemmas: set[str] = set()
        self.heads: set[str] = set()
        self.nouns: list[tuple[int, Noun]] = []
        self.known = False
        self.stop = 0


class Parties:
    """The grammar and the cast of a text, asked for the parties of events."""

    __slots__ = ("_extents", "cast", "concrete", "grammar", "human", "lowers", "patterns", "tags", "text", "vague")

    def __init__(self, text: Text, grammar: Grammar, cast: Cast, patterns: Patterns) -> None:
        """Take what the earlier stages made."""
        self.text = text
        self.lowers = text.lowers
        self.grammar = grammar
        self.tags = grammar.tags
        self.cast = cast
        self.patterns = patterns
        self.concrete = frozenset(word for name in CONCRETE for word in patterns.classes[name])
        self.human = frozenset(word for name in HUMAN for word in patterns.classes[name])
        self.vague = patterns.classes["VAGUE"]
        self._extents: dict[int, Extent] = {}

    # --- Objects --------------------------------------------------------------------------------------------------

    def extent(self, phrase: Phrase) -> Extent:
        """The words of a noun phrase, those joined to it, and its "of" phrases."""
        found = self._extents.get(phrase.first)
        if found is None:
            found = Extent()
            for part in self.grammar.joined_right(phrase):
                self._add(found, part)
                at, limit = part.stop, part.sentence.stop
                while at + 1 < limit and len(found.phrases) < 8:
                    if self.lowers[at] == "worth":
                        at += 1
                    if self.lowers[at] != "of":
                        break
                    after = self.grammar.phrase_at(at + 1)
                    if after is None:
                        break
                    self._add(found, after)
                    at = after.stop
                found.stop = max(found.stop, at)
            self._extents[phrase.first] = found
        return found

    def _add(self, extent: Extent, phrase: Phrase) -> None:
        """Take in the words of one phrase."""
        extent.phrases.append(phrase)
        lemma, nouns = self.grammar.english.lemma, self.patterns.nouns
        for token in range(phrase.first, phrase.stop):
            if self.tags[token] in "NPJAGXV#Y":
                word = self.lowers[token]
                extent.lemmas.add(word)
                if self.tags[token] in "NGX":
                    base = lemma(word)
                    extent.lemmas.add(base)
                    noun = nouns.get(base) or nouns.get(word)
                    if noun is not None:
                        extent.nouns.append((token, noun))
        # "Niger's ambassador Brah Mohamane": before a name, the office counts as well.
        first = phrase.first if self.tags[phrase.head] == "P" else phrase.head
        for token in range(first, phrase.stop):
            extent.heads.add(self.lowers[token])
            extent.heads.add(lemma(self.lowers[token]))
        if not extent.known:
            named = self.tags[phrase.head] in "PA" and self.lowers[phrase.head] not in WATERS
            extent.known = named or bool(self.cast.who(phrase))

    def patient(self, verb: Verb) -> Phrase | None:
        """What a verb is done to: the object, or the subject of a passive."""
        if verb.passive or verb.form == "participle":
            return self.grammar.subject(verb)
        return self.grammar.object(verb) or self._later_object(verb)

    def _later_object(self, verb: Verb) -> Phrase | None:
        """The object behind a particle or a hedge: "handed over more than two tons", "attended the first ever summit"."""
        at, stop = verb.stop, min(verb.sentence.stop, verb.stop + 6)
        while at < stop:
            phrase = self.grammar.phrase_at(at)
            if phrase is not None:
                return phrase
            if self.tags[at] not in "RDJ#Y" and self.lowers[at] not in HEDGES and (verb.lemma, self.lowers[at]) != ("take", "in"):
                return None
            at += 1
        return None

    # --- Does a row fit? ------------------------------------------------------------------------------------------

    def match(self, verb: Verb, rows: Iterable[Pattern]) -> Pattern | None:
        """The first row whose object and links stand beside a verb."""
        patient = self.patient(verb)
        extent = self.extent(patient) if patient is not None else None
        if patient is not None and verb.lemma in GIVING:
            extent = self._with_gift(verb, extent)
        links: list[tuple[str, Phrase]] | None = None
        tail: set[str] = set()
        for row in rows:
            if not _takes(row, extent, passive=verb.passive):
                continue
            if row.links or row.no_links:
                if links is None:
                    links = self.grammar.prepositions(verb)
                    tail = self._tail(verb)
                if row.no_links and any(word in tail for word in row.no_links):
                    continue
                if row.links and not any(self._linked(verb, extent, links, tail, word, kind) for word, kind in row.links):
                    continue
            return row
        return None

    def _gift(self, verb: Verb) -> Phrase | None:
        """"gave the port access": the thing given stands behind the one who gets it."""
        patient, tags = self.patient(verb), self.tags
        if patient is None:
            return None
        at = patient.stop
        if at < patient.sentence.stop and tags[at] in ",R":
            at += 1
        gift = self.grammar.phrase_at(at) if at < patient.sentence.stop else None
        if gift is None or gift.first != at or (tags[at - 1] == "," and tags[patient.head] not in "PQ"):
            return None
        return gift

    def _with_gift(self, verb: Verb, extent: Extent | None) -> Extent | None:
        """The extent of an object together with the thing given."""
        gift = self._gift(verb)
        if gift is None or extent is None:
            return extent
        both, own = Extent(), self.extent(gift)
        both.phrases, both.known, both.stop = [*extent.phrases, *own.phrases], extent.known, own.stop
        both.lemmas, both.heads, both.nouns = extent.lemmas | own.lemmas, extent.heads | own.heads, extent.nouns + own.nouns
        return both

    def _tail(self, verb: Verb) -> set[str]:
        """The words right of a verb within its clause."""
        found = set()
        at, stop = verb.stop, min(verb.sentence.stop, verb.stop + TAIL)
        while at < stop and self.tags[at] not in CLAUSE_ENDS:
            found.add(self.lowers[at])
            at += 1
        return found

    def _linked(
        self, verb: Verb, extent: Extent | None, links: list[tuple[str, Phrase]], tail: set[str], word: str, kind: frozenset[str] | None
    ) -> bool:
        """Whether a particle or preposition stands where it belongs."""
        if word in PARTICLES and kind is None:
            if self.lowers[verb.stop : verb.stop + 1] == [word] or (verb.stop < verb.sentence.stop and word in self._after(verb.stop)):
                return True
            if extent is None or verb.passive:
                return False
            return any(self.lowers[part.stop : part.stop + 1] == [word] for part in extent.phrases)
        if kind is None:
            return word in tail or any(preposition == word for preposition, _ in links)
        if word == "subject":
            subject = self.grammar.subject(verb)
            return subject is not None and self._is_kind(subject, kind)
        for preposition, phrase in links:
            if preposition == word and self._is_kind(phrase, kind):
                return True
        return False

    def _after(self, token: int) -> list[str]:
        """A particle may follow an adverb: "pulled troops quickly out"."""
        return [self.lowers[token + 1]] if self.tags[token] == "R" and token + 1 < len(self.lowers) else []

    def _is_kind(self, phrase: Phrase, kind: frozenset[str]) -> bool:
        """Whether a phrase after a preposition is of a class."""
        extent = self.extent(phrase)
        if "WHO" in kind and extent.known:
            return True
        if not kind.isdisjoint(extent.lemmas):
            return True
        return any("@" + noun.type in kind for _, noun in extent.nouns)

    # --- Who is it? -----------------------------------------------------------------------------------------------

    def people(self, phrases: Iterable[Phrase], *, strange: bool = True) -> list[Actor]:
        """The actors that some noun phrases stand for; ``strange``: also nobody known, under their own words."""
        found: dict[str, Actor] = {}
        for phrase in phrases:
            for actor in self._person(phrase, strange=strange):
                found.setdefault(actor.id, actor)
        return list(found.values())

    def _person(self, phrase: Phrase, *, strange: bool, depth: int = 0) -> tuple[Actor, ...]:
        """Whom one noun phrase stands for; of a thing said or done, whose it is."""
        known = self.cast.who(phrase)
        if known:
            return known
        if (inner := self._named_place(phrase)) is not None and depth < 3:
            return self._person(inner, strange=strange, depth=depth + 1)
        head = self.grammar.english.lemma(self.lowers[phrase.head])
        solid = head in self.concrete or self.tags[phrase.head] in "PA"
        if not solid:
            owners = self._whose(phrase)
            if owners:
                return owners
            if self._is_event(phrase) and (sides := self._sides(phrase)):
                return sides
            for inner in self._of(phrase) if depth < 3 else ():
                found = self._person(inner, strange=strange, depth=depth + 1)
                if found:
                    others = self.grammar.joined_right(inner)[1:]
                    return found + tuple(one for other in others for one in self._person(other, strange=False, depth=depth + 1))
            owner = self._owner(phrase)
            if owner:
                return owner
        if not strange or (not solid and (head in self.vague or self._is_event(phrase))):
            return ()
        return self.cast.anyone(phrase)

    def _is_event(self, phrase: Phrase) -> bool:
        """Whether a phrase names a happening."""
        word, nouns = self.lowers[phrase.head], self.patterns.nouns
        return word in nouns or self.grammar.english.lemma(word) in nouns

    def _named_place(self, phrase: Phrase) -> Phrase | None:
        """ "the town of Cizre": the place that is meant has a name."""
        at = phrase.stop
        if self.lowers[phrase.head] not in PLACE_NOUNS or at + 1 >= phrase.sentence.stop or self.lowers[at] != "of":
            return None
        inner = self.grammar.phrase_at(at + 1)
        return inner if inner is not None and self.tags[inner.head] == "P" else None

    def _owner(self, phrase: Phrase) -> tuple[Actor, ...]:
        """Nobody known, but whose the thing is: "Buhari" in "Buhari's decision"."""
        at = self.tags.find("Z", phrase.first, phrase.stop)
        if at <= phrase.first or self.tags[at - 1] != "P":
            return ()
        return self.cast.anyone(Phrase(phrase.first, at, phrase.sentence))

    def owners(self, phrase: Phrase) -> list[Actor]:
        """Whose a thing is, by what stands before it: "the king's offer", "the Iranian threat"."""
        return list(dict.fromkeys(self._whose(phrase)))

    def _whose(self, phrase: Phrase) -> tuple[Actor, ...]:
        """The possessor where there is one, else whoever stands before the noun: "the U.S. president's", "the Indian"."""
        at = self.tags.find("Z", phrase.first, phrase.stop)
        if at > 0:
            for found in reversed(self.cast.mentions_in(phrase)):
                if found.stop == at:
                    return found.actors
        return self.cast.modifiers(phrase)

    def _sides(self, phrase: Phrase) -> tuple[Actor, ...]:
        """The parties of "the talks between Chad and Mali"."""
        at = phrase.stop
        if at + 1 < phrase.sentence.stop and self.lowers[at] in SIDES:
            after = self.grammar.phrase_at(at + 1)
            if after is not None:
                return tuple(self.people(self.grammar.joined_right(after), strange=False))
        return ()

    def _of(self, phrase: Phrase) -> list[Phrase]:
        """The phrases that "by", "from", "of" and their likes hang on another, the most telling first."""
        found = []
        stop = min(phrase.sentence.stop, phrase.stop + TAIL)
        stop = next((at for at in range(phrase.stop, stop) if self.tags[at] in VERBS), stop)
        for word, after in self.grammar.prepositions_after(phrase.stop, stop):
            if word in OWNING:
                # "a handful of men": what "of" joins at once comes first.
                found.append((-1 if after.first == phrase.stop + 1 and word == "of" else OWNING[word], after))
        found.sort(key=lambda item: item[0])
        return [after for _, after in found]

    # --- Places of a verb -----------------------------------------------------------------------------------------

    def doers(self, verb: Verb) -> list[Actor]:
        """Who does what a verb says: its subject, or the agent of a passive."""
        if verb.passive or verb.form == "participle":
            agent = self.grammar.agent(verb)
            return [] if agent is None else self.people(self.grammar.joined_right(agent))
        subject = self.grammar.subject(verb)
        if verb.form == "ing" and (blamed := self._blamed(verb)) is not None:
            return self.people(self.grammar.joined_right(blamed))
        if subject is None:
            return []
        if verb.form == "ing" and subject.stop == verb.first and not self._is_somebody(subject):
            # "issued a statement condemning": not the statement condemns.
            other = self._verb_before(verb, subject.first)
            return self.doers(other) if other is not None and other.finite else []
        if verb.form == "infinitive" and (governor := self.grammar.parent(verb)) is not None and governor.stop <= subject.first:
            if governor.lemma not in self.patterns.leading:
                # "summoned the envoy to complain": the one who summons complains.
                return self.doers(governor)
        found = self.people(self.grammar.subjects(verb))
        if found:
            return found
        if self.tags[subject.head] == "Q" and self.lowers[subject.head] in REPEATING:
            # "The committee said it would": nobody known, so whoever said so.
            other = self._verb_before(verb, subject.first)
            near = other is not None and other.finite and subject.first - other.stop <= 1
            return self.people(self.grammar.subjects(other)) if other is not None and near else []
        return []

    def _blamed(self, verb: Verb) -> Phrase | None:
        """Who is blamed or thanked for what an -ing form says: "accused Chad of shelling", "praised them for agreeing"."""
        if verb.index == 0 or self.tags[verb.first - 1] != "I":
            return None
        other = self.grammar.verbs(verb.sentence)[verb.index - 1]
        if self.patterns.frames["verb"].get(other.lemma) != "claim" or verb.first - other.stop > 10:
            return None
        return self.patient(other)

    def _is_somebody(self, phrase: Phrase) -> bool:
        """Whether a noun phrase can act by itself."""
        head = self.grammar.english.lemma(self.lowers[phrase.head])
        return head in self.concrete or self.tags[phrase.head] in "PAQ" or bool(self.cast.who(phrase))

    def _verb_before(self, verb: Verb, token: int) -> Verb | None:
        """The verb group that ends before a token."""
        verbs = self.grammar.verbs(verb.sentence)
        return next((verbs[index] for index in range(verb.index - 1, -1, -1) if verbs[index].stop <= token), None)

    def at_place(self, verb: Verb, place: str, links: list[tuple[str, Phrase]]) -> list[Actor]:
        """The actors in one place about a verb."""
        if place == "subject":
            return self.doers(verb)
        if place == "object":
            patient = self.patient(verb)
            if patient is None:
                return []
            passive = verb.passive or verb.form == "participle"
            return self.people(self.grammar.joined_left(patient) if passive else self.grammar.joined_right(patient))
        found: list[Actor] = []
        for word, phrase in links:
            if word == place and not (word == "by" and verb.passive):
                found += self.people(self.grammar.joined_right(phrase))
                if place not in SIDES:
                    break
        return found

    def of_verb(self, verb: Verb, coding: Coding) -> tuple[list[Actor], list[Actor]]:
        """Actors and recipients of the event that a verb names."""
        links = self.grammar.prepositions(verb)
        if verb.passive and (patient := self.patient(verb)) is not None and patient.stop < verb.first:
            # "Talks between Chad and Mali were held"
            links = self.grammar.prepositions_after(patient.stop, verb.first) + links
        if coding.reciprocal:
            actors: list[Actor] = []
            for place in coding.actors:
                actors += [actor for actor in self.at_place(verb, place, links) if actor not in actors]
                if len(actors) > 1 and place != "subject":
                    break
            return actors, []
        places = coding.recipients
        if verb.lemma in GIVING and places[-1] == "object" and self._gift(verb) is not None:
            places = ("object", *places)
        actors = self._first(verb, coding.actors, links)
        if not actors and verb.passive and coding.type in RULING:
            actors = self._ruler(links)
        recipients = self._without(self._first(verb, places, links), actors)
        if not recipients:
            for place in FALLBACK:
                recipients = self._without(self.at_place(verb, place, links), actors)
                if recipients:
                    break
        return actors, self._located(recipients, actors, verb, links)

    def first(self, verb: Verb, places: tuple[str, ...]) -> list[Actor]:
        """The actors of the first of some places about a verb that has any."""
        return self._first(verb, places, self.grammar.prepositions(verb))

    def _is_human(self, verb: Verb) -> bool:
        """Whether what a verb is done to are people."""
        patient = self.patient(verb)
        return patient is not None and not self.human.isdisjoint(self.extent(patient).heads)

    def _ruler(self, links: list[tuple[str, Phrase]]) -> list[Actor]:
        """"was arrested in Niger": the state where it was done, where nobody else is named."""
        for word, phrase in links:
            if word in {"in", "from"} and self.cast.is_state(phrase):
                return list(self.cast.anyone(phrase))
        return []

    def _first(self, verb: Verb, places: tuple[str, ...], links: list[tuple[str, Phrase]]) -> list[Actor]:
        """The actors of the first place that has any; somebody with a country goes before somebody without."""
        kept: list[Actor] = []
        for place in places:
            found = self.at_place(verb, place, links)
            if any(actor.country or actor.named or actor.kind is not ActorKind.UNKNOWN for actor in found):
                return found
            if found and place == "object" and self._is_human(verb):
                return found
            kept = kept or found
        return kept

    def _without(self, actors: list[Actor], others: list[Actor]) -> list[Actor]:
        """Nobody is actor and recipient at once."""
        return [actor for actor in actors if actor not in others]

    def _located(
        self, recipients: list[Actor], actors: list[Actor], verb: Verb, links: list[tuple[str, Phrase]]
    ) -> list[Actor]:
        """Beside a thing or people of no country, whose place it was: "a convoy in Mali"."""
        if any(actor.country or actor.kind is not ActorKind.UNKNOWN for actor in recipients):
            return recipients
        for word, phrase in links:
            if word in WHERE:
                owners = self.cast.who(phrase) or self.cast.modifiers(phrase)
                if not owners and self.cast.place(phrase) is not None:
                    owners = self.cast.anyone(phrase)
                more = [actor for actor in owners if actor not in actors and actor not in recipients]
                if more:
                    return recipients + more
        return recipients

    # --- Places of a noun -----------------------------------------------------------------------------------------

    def of_noun(self, phrase: Phrase, noun: Noun) -> tuple[list[Actor], list[Actor]]:
        """Actors and recipients that an event noun names itself: "an Israeli airstrike on Damascus"."""
        stop = min(phrase.sentence.stop, phrase.stop + TAIL)
        # What stands behind a dash or bracket hangs on something else.
        stop = next((at for at in range(phrase.stop, stop) if self.tags[at] in "-("), stop)
        links = self.grammar.prepositions_after(phrase.stop, stop)
        if noun.reciprocal:
            found: list[Actor] = []
            for place in noun.actors:
                found += [actor for actor in self._noun_place(phrase, place, links) if actor not in found]
            return found, []
        actors: list[Actor] = []
        for place in noun.actors:
            actors = self._noun_place(phrase, place, links)
            if actors:
                break
        recipients: list[Actor] = []
        for place in noun.recipients:
            recipients = self._without(self._noun_place(phrase, place, links), actors)
            if recipients:
                break
        return actors, recipients

    def _noun_place(self, phrase: Phrase, place: str, links: list[tuple[str, Phrase]]) -> list[Actor]:
        """The actors in one place about an event noun."""
        if place == "poss":
            return self.owners(phrase)
        for word, after in links:
            if word == place:
                return self.people(self.grammar.joined_right(after), strange=word not in {"in", "at", "near"})
            if word in FALLBACK and word != place and self.tags[after.stop : after.stop + 1] in {",", "."}:
                break
        return []


def _takes(row: Pattern, extent: Extent | None, *, passive: bool) -> bool:
    """Whether the object is what a row asks for."""
    if row.passive and not passive:
        return False
    if extent is None:
        return not (row.words or row.heads or row.events or row.known or row.some)
    if row.bare and not passive:
        return False
    if row.not_words and not row.not_words.isdisjoint(extent.lemmas):
        return False
    if row.no_events and any(noun.type in row.no_events for _, noun in extent.nouns):
        return False
    if not (row.words or row.heads or row.events or row.known):
        return True
    if row.known and extent.known:
        return True
    if not row.words.isdisjoint(extent.lemmas) or not row.heads.isdisjoint(extent.heads):
        return True
    return bool(row.events) and any(noun.type in row.events or "*" in row.events for _, noun in extent.nouns)
