"""What a word of stance takes: the object, infinitive, clause or prepositional phrase that says what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..actors.cast import CastReader
from ..grammar.groups import INSERT, SAYING, TIMES
from ..grammar.phrases import DUTY, TELLING

if TYPE_CHECKING:
    from ...records import Actor
    from ..actors.cast import Cast
    from ..grammar.phrases import Phrase, Verb
    from ..text.reading import Sentence
    from .clauses import Clauses
    from .stances import Attitude

__all__ = ["OWNING", "Target", "Valency"]

DENIABLE: Final = frozenset(
    "allegation accusation claim report charge responsibility involvement role link wrongdoing rumour rumor suggestion "
    "assertion complicity tie connection knowledge accuracy truth truthfulness veracity existence validity".split()
)
# What one is or says oneself is nothing that one is for or against.
IDLE: Final = SAYING | {"be"}
# What tells how things are, and not how somebody wants them: "insists that talks are under way".
TOLD: Final = frozenset({"are", "has", "is"})
THINGS: Final = frozenset({"it", "this", "that", "them"})
# How many complements may be joined to one.
MOST_JOINED: Final = 4
# Nouns whose "to" brings whom they are made to.
ADDRESSED: Final = frozenset(
    {"call", "appeal", "request", "offer", "bid", "plea", "proposal", "demand", "pledge", "promise", "ultimatum"}
)
# Forms that share their "to" or "must" with what is joined to them.
BARE: Final = frozenset({"base", "infinitive", "modal"})
# Before whose a stance is.
OWNING: Final = frozenset({"by", "from", "of"})
# Within how many tokens the verb of "what its foreign minister called" stands.
NEAR: Final = 7
# What a phrase that says when begins with: "this week", "late last year".
DATING: Final = frozenset({"early", "last", "late", "next", "this"})
# What a word that may be stepped over begins with, by the tag.
INSERTED: Final = frozenset("R\"'Y,I#")
CALLING: Final = frozenset("brand call consider deem describe dub label regard say see term view".split())
OCCASIONS: Final = frozenset({"after", "at", "during", "in", "on"})
MANNERS: Final = frozenset(
    {"terms", "words", "language", "principle", "public", "private", "writing", "unison", "vain"}
)
RELATIVES: Final = frozenset({"which", "that", "who", "whom"})
# "wants the ban lifted"
WANTING: Final = frozenset({"want", "like", "need", "wish", "demand"})
# What talks, votes and meetings do.
HAPPENING: Final = frozenset({"happen", "occur", "proceed"})
INDEFINITE: Final = frozenset({"a", "an", "more", "another"})
LANDS: Final = frozenset(
    "island islands territory territories region sea waters peninsula province land archipelago area reef reefs shoal "
    "islets enclave strip border zone airspace sovereignty".split()
)

# "most of the sea", "parts of the island"
PARTS: Final = frozenset({"all", "half", "most", "much", "part", "parts", "some"})


class Target:
    """What a stance word takes: tokens ``[first, stop)``, and the actors whom it names besides.

    ``end`` is where the evidence ends that goes on: "the approval of sanctions by Peru".
    """

    __slots__ = ("end", "first", "others", "stop", "verb")

    def __init__(self, first: int, stop: int, *, verb: Verb | None = None, others: tuple[Actor, ...] = ()) -> None:
        self.first = first
        self.stop = stop
        self.verb = verb
        self.others = others
        self.end = stop


class Valency(CastReader):
    """Asks what words of one text take."""

    __slots__ = ("clauses",)

    def __init__(self, cast: Cast, clauses: Clauses) -> None:
        """Take everything that is known of the text."""
        super().__init__(cast)
        self.clauses = clauses

    def after(self, verb: Verb) -> int:
        """The token after a verb and its adverbs."""
        at = verb.stop
        while at < verb.sentence.stop and (
            self.tags[at] in "Rn\"'" or (self.tags[at] == "K" and self.tags[at - 1] == "R")
        ):
            at += 1
        return at

    def past_mark(self, at: int) -> int:
        """The token after a quotation mark, where one stands: "was 'opposed' to"."""
        return at + 1 if self.tags[at : at + 1] in {'"', "'"} else at

    def past_doer(self, at: int, limit: int) -> int:
        """The token after "for" and who is to do it: "vital for both sides to talk"."""
        doer = self.grammar.phrase_at(at + 1) if self.lowers[at : at + 1] == ["for"] and at + 1 < limit else None
        return at if doer is None else self.grammar.joined_right(doer)[-1].stop

    def condition(
        self, verb: Verb, target: Target, attitude: Attitude, *, negated: bool, ahead: bool = False
    ) -> tuple[int, int] | None:
        """What the stance of a row that may be denied depends on; the target ends where that begins."""
        if not attitude.negated and "agreed" not in attitude.marks and not ahead:
            return None
        limit = self.clauses.limit(verb.head, verb.sentence)
        found = self.clauses.condition(target.first, limit, negated=negated)
        if found is None and (found := self.clauses.condition_before(verb, negated=negated)) is not None:
            return found[0], found[1]
        if found is None or self._has_verb(target.stop, found[0]):
            return None  # "agreed to a truce, but reserve the right to respond if it fails": of the response.
        target.stop = max(min(target.stop, found[0]), target.first + 1)
        return found[0], found[1]

    def _has_verb(self, first: int, stop: int) -> bool:
        """Whether a verb with a tense stands between two tokens."""
        between = map(self.grammar.verb_at, range(first, stop))
        return any(verb is not None and verb.finite for verb in between)

    def take(self, verb: Verb, attitude: Attitude, at: int) -> Target | None:
        """The complement of a verb, by the forms that its row takes."""
        limit = self.clauses.limit(verb.head, verb.sentence)
        if at < limit and (self.tags[at] in INSERTED or self.lowers[at] in DATING):
            at = self.past_manner(self.past_insert(at, limit), limit)
        at = self._past_addressee(at, limit)
        if at < limit and self.lowers[at] == "what":
            at = self.past_calling(at, limit)
        partner = None
        if at == verb.stop and (after := self.past_partner(verb)) > at:
            with_whom = self.grammar.phrase_at(at + 1)
            partner, at = () if with_whom is None else self.cast.who(with_whom), after
        at = self._past_occasion(at, limit)
        if at >= limit:
            return None
        for form in attitude.takes:
            found = self._form(form, verb, at, limit)
            if found is not None and partner is not None:
                found.others = found.others or partner
            if found is not None:
                idle = found.verb is not None and self._is_idle(verb, attitude, found.verb)
                return None if idle else found
        return None

    def past_calling(self, at: int, limit: int) -> int:
        """Over "what it called", "what Peru said was": what follows is what is meant."""
        verb = self._verb_after(at, limit) if at < limit and self.lowers[at] == "what" else None
        if verb is None or verb.lemma not in CALLING:
            return at
        copula = self.grammar.verb_at(verb.stop)
        stop = copula.stop if copula is not None and copula.lemma == "be" else verb.stop
        stop = self.grammar.over(stop + (self.lowers[stop] == "as"), limit, "\"'")
        return at if self.tags[stop : stop + 1] == "F" else stop  # "what it considers its land" is a claim.

    def _verb_after(self, at: int, limit: int) -> Verb | None:
        """The first verb of the next few tokens."""
        ahead = map(self.grammar.verb_at, range(at + 1, min(limit, at + NEAR)))
        return next((verb for verb in ahead if verb is not None), None)

    def past_insert(self, at: int, limit: int) -> int:
        """Over adverbs, times, and what stands between commas: "offered this week to", "wants, above all, a truce"."""
        while at < limit:
            tag, word = self.tags[at], self.lowers[at]
            if tag == "#" or word in DATING:
                phrase = self.grammar.phrase_at(at)
                if phrase is None or self.lowers[phrase.head] not in TIMES:
                    break
                at = phrase.stop
            elif word == "possible" or (tag in "R\"'Y" and self.grammar.phrase_at(at) is None):
                at += 1  # "in the strongest terms possible"
            elif tag == "I" and self.tags[at + 1 : at + 2] == "Y":
                at += 2
            elif tag == "," and self.tags[at + 1 : at + 2] in {"I", "R"}:
                after = self.tags.find(",", at + 1, min(limit, at + INSERT)) + 1
                if not after or self._has_verb(at, after):
                    break
                at = after
            else:
                break
        return at

    def _past_occasion(self, at: int, limit: int) -> int:
        """Over when and where somebody agrees to do something: "agreed in 1995 to", "at a meeting in Lima to"."""
        after = at
        while self.tags[after : after + 1] == "I" and self.tags[after + 1 : after + 2] in {"#", "Y"}:
            after += 2
        after = self.grammar.past_links(after, limit, OCCASIONS)
        return after if self.tags[after : after + 1] == "T" else at

    def past_manner(self, at: int, limit: int) -> int:
        """Over "in the strongest terms", "in principle", between a verb and what it takes."""
        inside = at + 1 < limit and self.lowers[at] == "in"
        phrase = self.grammar.phrase_at(at + 1) if inside else None
        return phrase.stop if phrase is not None and self.lowers[phrase.head] in MANNERS else at

    def _past_addressee(self, at: int, limit: int) -> int:
        """Over whom something is said to, before a clause: "proposed to Chile that the ban end"."""
        phrase = self.grammar.phrase_at(at + 1) if at + 1 < limit and self.lowers[at] == "to" else None
        return phrase.stop if phrase is not None and self.lowers[phrase.stop : phrase.stop + 1] == ["that"] else at

    def past_partner(self, verb: Verb) -> int:
        """The token after a verb and with whom somebody agrees on what: "agreed with Chile to talk", "on a truce"."""
        at = verb.stop
        if verb.lemma != "agree" or self.lowers[at : at + 1] != ["with"]:
            return at
        phrase = self.grammar.phrase_at(at + 1)
        stop = at if phrase is None else self.grammar.joined_right(phrase)[-1].stop
        goes_on = self.tags[stop : stop + 1] == "T" or self.lowers[stop : stop + 1] in (["on"], ["that"])
        return stop if phrase is not None and goes_on and self.cast.who(phrase) else at

    def of_subject(self, verb: Verb, subject: Phrase) -> Target:
        """The subject of a verb, as what something is said of."""
        return Target(subject.first, self.clauses.extent(subject.first, verb.first))

    def gap(self, verb: Verb) -> Target | None:
        """The object of "which Germany supports", "a treaty that Iran rejects": it stands before the clause."""
        subject = self.grammar.subject(verb)
        relative = -1 if subject is None or subject.first > verb.first else subject.first - 1
        if relative <= verb.sentence.first:
            return None
        before = relative - 1 if self.tags[relative - 1] != "," else relative - 2
        if self.tags[relative] == "N" and self.grammar.phrase_at(relative) is not subject:
            before = relative  # "a charge Libya denied"
        elif self.tags[relative] not in "WS" or self.lowers[relative] not in RELATIVES:
            return None
        phrase = self.grammar.phrase_at(before) if before >= verb.sentence.first else None
        if phrase is None or phrase.stop != before + 1 or self.tags[phrase.head] not in "NP":
            return None
        while self.tags[phrase.first - 1] == "I" and (whole := self.grammar.phrase_at(phrase.first - 2)) is not None:
            # "a plan for peace that Iran rejects"
            phrase = whole
        return Target(phrase.first, before + 1)

    def _form(self, form: str, verb: Verb, at: int, limit: int) -> Target | None:
        """One form of complement; None where it does not stand here."""
        if form.startswith("object"):
            phrase = self.grammar.phrase_at(at) or self._quoted(at, limit)
            return None if phrase is None else self._object(form.partition("-")[2], verb, phrase, at, limit)
        if form in {"to", "gerund"}:
            return self.nonfinite(form, at, limit)
        if form == "would-to":
            return self.nonfinite("to", at, limit) if verb.modal == "would" else None
        if form == "base":
            return self._base(at, limit)
        if form in {"that", "that-base"}:
            return self.that(verb, at, limit, demand=form == "that-base")
        if form == "whether":
            asked = self.lowers[at] in {"whether", "how", "if"}
            return Target(at, self.clauses.extent(at, limit, clause=True)) if asked else None
        if form == "after":
            return self._after(at, limit, verb.sentence)
        return self._preposition(at, limit, form)

    def _quoted(self, at: int, limit: int) -> Phrase | None:
        """The noun phrase that a quotation parts from its article: "an "immediate and full" ceasefire"."""
        opens = self.tags[at] in "DFJ" and self.tags[at + 1 : at + 2] == '"'
        noun = self.grammar.over(at + 1, limit, "\"'JRK,") if opens else limit
        return self.grammar.phrase_at(noun) if noun < limit else None

    def _after(self, at: int, limit: int, sentence: Sentence) -> Target | None:
        """Read "concern after Chad shelled the camps": what made somebody speak."""
        opens = self.lowers[at] == "after" and self.tags[at] == "S"
        return self.clause(at + 1, limit, sentence) if opens else None

    def _object(self, rest: str, verb: Verb, phrase: Phrase, at: int, limit: int) -> Target | None:
        """An object, or what follows one: an infinitive, a base form, a preposition."""
        if rest in {"to", "not"}:
            return self._object_to(verb, phrase, limit, negative=rest == "not")
        if rest == "base":
            return self._base(phrase.stop, limit)
        if rest not in {"", "place"}:
            return self._preposition(at, limit, rest)
        if rest == "" and (wanted := self._wanted(phrase, verb, limit)) is not None:
            return wanted
        if self._begins_clause(phrase, verb) or (rest == "place" and not self.is_land(phrase)):
            return None
        if verb.lemma == "deny" and not self._deniable(phrase):
            return None
        return Target(at, self.clauses.extent(at, limit))

    def _wanted(self, phrase: Phrase, verb: Verb, limit: int) -> Target | None:
        """Read "wants the ban on fishing lifted", "called for it to be lifted": what is to be done to something."""
        following = self.grammar.following(verb)
        acted = following is not None and following.passive and following.form == "infinitive"
        if following is None or not (acted or verb.lemma in WANTING):
            return None
        if self.clauses.extent(phrase.first, following.first) != following.first:
            return None
        if acted:
            return Target(phrase.first, self._stop_of(following, limit), verb=following)
        after = self.tags[following.stop : following.stop + 1]
        ends = self.tags[following.head] in "VX" and after in {"", ".", ",", "I", '"', "K"}
        alone = following.stop - following.first == 1
        if not alone or not ends or not self.lowers[following.head].endswith(("ed", "n", "t")):
            return None
        return Target(phrase.first, following.stop, verb=following)

    def _base(self, at: int, limit: int) -> Target | None:
        """Read "help restore": a base form."""
        inner = self.grammar.verb_at(at) if at < limit else None
        return None if inner is None or inner.form != "base" else self._of_verb(inner, limit)

    def _of_verb(self, verb: Verb, limit: int) -> Target:
        """What a verb without a tense says, with what it takes itself."""
        return Target(verb.first, self._stop_of(verb, limit), verb=verb)

    def _stop_of(self, verb: Verb, limit: int) -> int:
        """Where a verb's words end; "publish and verify the records" has one object."""
        other = self.grammar.verb_at(verb.stop + 1) if self.tags[verb.stop : verb.stop + 1] == "K" else None
        last = other if other is not None and other.form == "base" and other.first == verb.stop + 1 else verb
        return self.clauses.extent(self.past_mark(last.stop), limit)

    def _is_idle(self, verb: Verb, attitude: Attitude, inner: Verb) -> bool:
        """Whether nothing is wanted of anybody: "asked not to be named", "declined to comment"."""
        silent = "voiced" in attitude.marks and (inner.lemma in IDLE or inner.passive)
        if verb.lemma == "expect":
            # "We expect them to leave" demands; others who expect it may only think so.
            subject = self.grammar.subject(verb)
            return subject is None or self.lowers[subject.head] != "we"
        tells = verb.lemma in WANTING and inner.lemma in TELLING  # "would like to say that"
        return silent or tells or (verb.lemma == "ask" and inner.passive)

    def _deniable(self, phrase: Phrase) -> bool:
        """Whether a noun is what one denies ("denied the claim"), and not what one denies somebody."""
        return self.lowers[phrase.head] in THINGS or self.lowers[phrase.head].rstrip("s") in DENIABLE

    def is_land(self, phrase: Phrase) -> bool:
        """Whether a noun phrase names a place or a stretch of land or sea, or some of it."""
        whole = self.grammar.linked(phrase, {"of"}) if self.lowers[phrase.head] in PARTS else None
        phrase = whole or phrase
        return self.cast.place(phrase) is not None or bool(LANDS.intersection(self.lowers[phrase.first : phrase.stop]))

    def _land_before(self, verb: Verb) -> Phrase | None:
        """The nearest stretch of land or sea before a verb whose subject the grammar cannot tell."""
        before = [phrase for phrase in self.grammar.phrases(verb.sentence) if phrase.stop <= verb.first]
        return next((one for one in reversed(before) if LANDS.intersection(self.lowers[one.first : one.stop])), None)

    def _begins_clause(self, phrase: Phrase, verb: Verb) -> bool:
        """Whether a noun phrase after a verb is the subject of a clause: "hopes Iran will sign"."""
        following = next((other for other in self.grammar.later(verb) if other.first >= phrase.stop), None)
        if following is None or not following.finite:
            return False
        # "any truce that left troops behind": a relative clause says more of the object.
        apart = not {",", "W", "S"}.isdisjoint(self.tags[phrase.stop : following.first])
        return not apart and phrase in self.grammar.subjects(following)

    def nonfinite(self, form: str, at: int, limit: int) -> Target | None:
        """Read "to withdraw", "withdrawing"."""
        if form == "to" and self.tags[at : at + 2] == 'T"' and at + 2 < limit:
            inner = self.grammar.verb_at(at + 2)  # "to "publish" the records"
            return None if inner is None or inner.form != "base" else self._of_verb(inner, limit)
        if at < limit and self.tags[at] == "n" and form == "to":
            inner = self.grammar.verb_at(at) or self.grammar.verb_at(at + 1)
        else:
            inner = self.grammar.verb_at(at) if at < limit else None
        wanted = "infinitive" if form == "to" else "ing"
        return None if inner is None or inner.form != wanted else self._of_verb(inner, limit)

    def _object_to(self, verb: Verb, phrase: Phrase, limit: int, *, negative: bool) -> Target | None:
        """Read "urged Iran to sign": the infinitive, and whom it is asked of."""
        # "urged Iran, whose king is ill, to sign"
        inserted = self.tags[phrase.stop : phrase.stop + 2] == ",W"
        begin = self.tags.find(",", phrase.stop + 1, limit) if inserted else phrase.stop
        for inner in self.grammar.later(verb):
            if inner.first < begin:
                continue
            if inner.first >= limit or inner.finite:
                return None
            if inner.form in {"infinitive", "base"}:
                if negative and not inner.negated:
                    return None
                indefinite = verb.lemma in WANTING and self.lowers[phrase.first] in INDEFINITE
                if indefinite and not inner.passive and not self.cast.who(phrase):
                    # "wants a shield to deter them": what the thing is for.
                    return None
                others = [actor for one in self.grammar.joined_right(phrase) for actor in self.cast.who(one)]
                if not others and not negative and self._happens(inner):
                    # "wants the talks to be held": the object is what is wanted.
                    return Target(phrase.first, inner.stop, verb=inner)
                # The row's own stance counts the "not" of "warned X not to" already.
                first = inner.head if negative else inner.first
                return Target(first, self._stop_of(inner, limit), verb=inner, others=tuple(others))
        return None

    def _happens(self, verb: Verb) -> bool:
        """Whether its subject does nothing: "to be held", "to take place"."""
        return (
            verb.passive or verb.lemma in HAPPENING or self.lowers[verb.stop : verb.stop + 1] in (["place"], ["ahead"])
        )

    def _preposition(self, at: int, limit: int, wanted: str) -> Target | None:
        """What follows a preposition in the clause: "accused Iran of arming rebels"."""
        others: tuple[Actor, ...] = ()
        phrase = self.grammar.phrase_at(at)
        if phrase is not None:
            others = self.cast.who(phrase)
        stop = self.clauses.extent(at, limit)
        for token in range(at, min(limit, stop + 1)):
            if self.lowers[token] == wanted and token + 1 < limit and self.tags[token] in "ITR":
                end = self.clauses.extent(token + 1, limit)
                return Target(token + 1, end, others=others) if end > token + 1 else None
        return None

    def that(self, verb: Verb, at: int, limit: int, *, demand: bool = False) -> Target | None:
        """A clause with its own verb: "demanded that Iran withdraw"."""
        phrase = self.grammar.phrase_at(at)
        if self.lowers[at] == "that" and self.tags[at] == "S":
            at += 1
        elif phrase is None or not self._begins_clause(phrase, verb):
            return None
        found = self.clause(at, limit, verb.sentence)
        if found is None or found.verb is None:
            return None
        told = self.lowers[found.verb.first] in TOLD
        wanted = (found.verb.form in {"base", "present"} and not told) or found.verb.modal in DUTY
        return found if wanted or not demand else None

    def clause(self, at: int, limit: int, sentence: Sentence) -> Target | None:
        """A clause that begins at a token, with its first verb."""
        if at >= limit or self.lowers[at] in {"if", "when", "unless"}:
            return None
        inner = next((verb for verb in self.grammar.verbs(sentence) if verb.first >= at), None)
        if inner is None or inner.first >= limit:
            return None
        stop = self.clauses.extent(at, limit, clause=True)
        return Target(at, max(stop, inner.stop), verb=inner) if stop > at else None

    def joined(self, target: Target, limit: int) -> list[Target]:
        """What "and" joins to a complement: noun phrases with a determiner, and infinitives without their "to"."""
        found = [
            Target(at + 1, self.clauses.extent(at + 1, limit), others=target.others)
            for at in range(target.first + 1, min(target.stop, limit) - 1)
            if self.tags[at] == "K" and self.tags[at + 1] in "DF"
        ]
        # "called for a truce and for talks"
        found += [
            Target(at + 2, self.clauses.extent(at + 2, limit), others=target.others)
            for at in range(target.first + 1, min(target.stop, limit) - 2)
            if self.tags[at : at + 2] == "KI" and self.lowers[at + 1] == self.lowers[target.first - 1]
        ]
        inner = target.verb if target.verb is not None and target.verb.form in BARE else None
        at = target.stop
        while inner is not None and at + 1 < limit and len(found) < MOST_JOINED:
            # "to free them, to respect the truce, and refrain from threats"
            listed = self.tags[at] == "," and self.tags[at + 1] in "Tn"
            at += self.tags[at] == "," and not listed
            joins = listed or self.tags[at : at + 1] == "K"
            following = self.grammar.verb_at(at + 1) if joins and at + 1 < limit else None
            if following is None or following.form not in {"infinitive", "base"}:
                break
            further = self._of_verb(following, limit)
            further.others, at = target.others, further.stop
            found.append(further)
        return found

    def passive(self, verb: Verb, attitude: Attitude) -> Target | None:
        """What was condemned, or what somebody was urged to do, where the text says by whom."""
        agent = self.grammar.agent(verb)
        if agent is None:
            return None
        subject = self.grammar.subject(verb)
        if "object-to" in attitude.takes and verb.passive:
            found = self.nonfinite("to", agent.stop, verb.sentence.stop) or self.nonfinite(
                "to", verb.stop, verb.sentence.stop
            )
            if found is not None:
                return found
        if "object-place" in attitude.takes:
            subject = subject if subject is not None else self._land_before(verb)
            if subject is None or not self.is_land(subject):
                return None
        elif "object" not in attitude.takes:
            return None
        if subject is not None and subject.stop <= verb.first:
            return self.of_subject(verb, subject)
        return None

    def _asked(self, at: int, limit: int) -> Target | None:
        """What whom is asked: "our call on Mali and Chad to withdraw", "an appeal to Mali to withdraw"."""
        phrase = self.grammar.phrase_at(at + 1) if at + 1 < limit else None
        if phrase is None:
            return None
        addressed = self.grammar.joined_right(phrase)
        found = self.nonfinite("to", addressed[-1].stop, limit)
        if found is not None:
            found.others = tuple(actor for one in addressed for actor in self.cast.who(one))
        return found

    def _past_owners(self, owner: Phrase) -> int:
        """The token after somebody and those joined: "the wish of Oslo and Riga", not "of Oslo and the fact that"."""
        owners = reversed(self.grammar.joined_right(owner))
        stop = next((one.stop for one in owners if self.cast.who(one)), owner.stop)
        return self.tags.find(")", stop) + 1 if self.tags[stop : stop + 1] == "(" else stop  # "by the bank (WB) to"

    def noun(self, phrase: Phrase, attitude: Attitude, limit: int) -> Target | None:
        """What a noun of stance is about: "support for", "refusal to", "the stand that"."""
        # "the need especially for talks", "no objection in principle to"
        at = self.grammar.over(self.past_mark(phrase.stop), limit, "R")
        if at < limit and self.lowers[at] == "in":
            at = self.past_manner(at, limit)
        if at >= limit:
            return None
        second = self.grammar.phrase_at(at + 1) if self.tags[at] == "K" and at + 1 < limit else None
        if second is not None and (shared := self.clauses.words.noun_forms.get(self.lowers[second.head])) is not None:
            return self.noun(second, shared, limit)  # "its support and solidarity with"
        word = self.lowers[at]
        owner = self.grammar.phrase_at(at + 1) if word in OWNING else None
        after = limit if owner is None else self._past_owners(owner)
        if after < limit and (word not in attitude.takes or self.tags[after] == "T"):
            # "the commitment of Oslo and Riga to peace", "the wish of Oslo to help", "a call by Oslo for talks"
            at = after
            word = self.lowers[at]
        if "to" in attitude.takes:
            found = self.nonfinite("to", at, limit)
            if found is not None:
                return found
            if word in {"to", "on", "upon", "for"} and self.grammar.lemma(phrase) in ADDRESSED:
                asked = self._asked(at, limit)
                if word == "to" or (asked is not None and (word != "for" or asked.others)):
                    return asked
        if "that" in attitude.takes and word == "that" and self.tags[at] == "S":
            return self.clause(at + 1, limit, phrase.sentence)
        if "after" in attitude.takes and word == "after":
            return self._after(at, limit, phrase.sentence)
        if word == "for" and "to" in attitude.takes and (asked := self._asked(at, limit)) is not None and asked.others:
            return asked  # "support for the envoy to relaunch the talks"
        if word in attitude.takes and self.tags[at] in "IT" and at + 1 < limit:
            begin = self.past_calling(at + 1, limit)
            end = self.clauses.extent(begin, limit)
            return Target(begin, end) if end > begin else None
        return None
