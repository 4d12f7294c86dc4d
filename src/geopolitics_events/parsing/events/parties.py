"""Who does what to whom about a verb or an event noun."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...codes import Sector
from ...records import ActorKind, MentionKind
from ..actors.cast import CastReader
from ..grammar.groups import TIMES
from ..grammar.phrases import RECIPROCAL, TELLING, THEY
from ..grammar.tagging import COMPASS
from .bystanders import SEQUENCE, Bystanders
from .conversions import MATERIAL_CONFLICT
from .matching import GIVING, TAIL, Matcher
from .persons import SIDES, Persons
from .raids import Raids

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ...records import Actor
    from ..actors.cast import Cast
    from ..grammar.phrases import Phrase, Verb
    from .claims import Claims
    from .matching import Links
    from .patterns import Coding, Noun, Patterns

__all__ = ["PLACED", "Parties", "identified", "without"]

# Where a recipient may stand when a row's own places are empty, best first.
FALLBACK: Final = (
    "against", "on", "to", "with", "from", "for", "at", "over", "toward", "towards", "in", "of", "near", "into",
    "about", "between", "among", "around", "across",
)  # fmt: skip
# Prepositions that put the object somewhere: whose land it is tells whose it is.
WHERE: Final = frozenset(
    {"of", "for", "from", "in", "at", "near", "into", "on", "belonging", "inside", "against", "to"}
)
# What states do on their own soil.
RULING: Final = frozenset({"COERCE", "SANCTION", "RETREAT", "ACCUSE", "CONCEDE"})
OWN: Final = frozenset({"its", "their"})
# What stands before "of" without being anybody's.
APART: Final = COMPASS | {"bulk", "half", "last", "most", "part", "remainder", "rest"}
# What somebody does with troops and things of their own.
MOVING: Final = frozenset({"RETREAT", "MOBILIZE", "AID", "COOPERATE", "CONCEDE", "AGREE", "SANCTION"})
# Both sides of a meeting may be several: "Chad and Mali met envoys from Togo".
SIDED: Final = frozenset({"object", "subject", "with"})
BORDERS: Final = frozenset({"border", "borders", "boundary", "frontier", "frontiers"})
PLACED: Final = frozenset({"in", "at", "near"})
# What stands before the other side of what several do.
OTHER_SIDE: Final = frozenset({"for", "in", "to", "with"})
HANDING: Final = frozenset({"give", "hand", "pass", "sign", "turn"})
# What is sent and speaks for its sender.
WRITTEN: Final = frozenset(
    "bill cable complaint decree law lawsuit letter letters memo message messages motion note notes order petition "
    "resolution statement statements telegram".split()
)
# Who does so to a text does not say what stands in it: "vetoed a motion demanding".
WITHSTANDING: Final = frozenset(
    "block breach condemn criticise criticize defeat defy denounce dismiss flout ignore oppose receive reject veto "
    "violate welcome".split()
)
ARMED: Final = frozenset({Sector.COP, Sector.MIL})
# The kinds of those who without a country may be anybody: "several nations".
VAGUE: Final = frozenset({ActorKind.STATE, ActorKind.UNKNOWN})
# What is done with force is often told by what it is for.
FORCEFUL: Final = frozenset({"ASSAULT", "MOBILIZE"})
# Most events are done by their subject alone.
SUBJECT: Final = ("subject",)
# Several who agree or meet do so with one another.
JOINT: Final = frozenset({"AGREE", "CONSULT", "COOPERATE"})


def identified(actors: Iterable[Actor]) -> list[Actor]:
    """Those of a known kind; others are only words of the text."""
    return [actor for actor in actors if actor.kind is not ActorKind.UNKNOWN]


def without(actors: Sequence[Actor], others: Sequence[Actor]) -> list[Actor]:
    """Nobody is actor and recipient at once."""
    return [actor for actor in actors if actor not in others] if others else list(actors)


class Parties(CastReader):
    """The grammar and the cast of a text, asked for the parties of events."""

    __slots__ = ("_claims", "_doers", "bystanders", "matcher", "patterns", "people", "persons", "raids")

    def __init__(self, cast: Cast, patterns: Patterns, claims: Claims) -> None:
        """Take what the earlier stages made."""
        super().__init__(cast)
        self.patterns = patterns
        self.matcher = Matcher(cast, patterns)
        self._claims = claims
        self.persons = Persons(cast, patterns, claims)
        self.people = self.persons.people
        self.bystanders = Bystanders(cast)
        self.raids = Raids(cast, patterns, self.persons)
        self._doers: dict[int, list[Actor]] = {}

    # --- Who does it ------------------------------------------------------------------------------------------------

    def doers(self, verb: Verb) -> list[Actor]:
        """Who does what a verb says: its subject, or the agent of a passive."""
        found = self._doers.get(verb.head)
        if found is None:
            found = self._doers[verb.head] = self._find_doers(verb)
        return list(found)

    def _find_doers(self, verb: Verb) -> list[Actor]:
        """Look at the subject, and past it where it cannot act."""
        grammar = self.grammar
        if verb.undergone:
            agent = grammar.agent(verb)
            if agent is None or self._ends_noun(agent, verb):
                return []
            return self.people(grammar.joined_right(agent))
        subject = grammar.subject(verb)
        if self.is_none(subject):
            return []
        gerund = verb.form == "ing"
        blamed = self._blamed(verb, subject) if gerund or self.tags[verb.first - 1] == "W" else None
        if blamed or subject is None or (gerund and blamed is not None):
            return blamed or []
        if verb.form == "infinitive":
            governor = grammar.parent(verb)
            led = governor is None or governor.lemma in self.patterns.leading
            if not led and governor is not None and governor.stop <= subject.first:
                # "summoned the envoy to complain": the one who summons complains.
                return self.doers(governor)
        raid = self.raids.done(verb)
        if raid is not None:
            # "The raid in Chad killed two": whoever raided.
            return self.of_noun(*raid)[0]
        sent = self._sender(verb, subject)
        if sent:
            return sent
        if self.tags[verb.first - 1] == "K" and not self.persons.is_somebody(subject):
            earlier = self._earlier(verb, subject)
            if earlier:
                return earlier
        found = self.people(grammar.subjects(verb)) or self._repeated(verb, subject) or self._using(verb, subject)
        return found or list(self._claims.sayers(verb.head))

    def _blamed(self, verb: Verb, subject: Phrase | None) -> list[Actor] | None:
        """Who is blamed for what an -ing form says, or writes it; None where it is its subject's."""
        claim = self.claim(verb)
        blamed = None if claim is None else self.matcher.patient(claim)
        if claim is not None and blamed is not None:
            mutual = (self.lowers[blamed.first], self.lowers[blamed.head]) in RECIPROCAL
            return self.doers(claim) if mutual else self.people(self.grammar.joined_right(blamed))
        if subject is not None and self.lowers[subject.first - 1] in {"to", "with"}:
            above = self.grammar.phrase_at(subject.first - 2)  # "filed a complaint with the court accusing"
            subject = above if above is not None and self.lowers[above.head] in WRITTEN else subject
        if subject is None or not self._is_paper(subject, verb):
            return None
        # "issued a statement condemning", "sent a note to Mali demanding": not the note demands.
        other = self.grammar.verb_before(verb.sentence, subject.first)
        if other is None and self.lowers[subject.first - 1] == "in":
            other = next(
                (one for one in self.grammar.later(verb) if one.finite), None
            )  # "In a statement condemning the raid, Chad said"
        if other is None or not other.finite:
            return []
        return self.persons.owners(subject) if other.lemma in WITHSTANDING else self.doers(other)

    def addressed(self, verb: Verb) -> list[Actor]:
        """To whom something is written that an -ing form is said of: "sent a note to Chad demanding"."""
        phrase = self.grammar.phrase_at(verb.first - 1)
        if verb.form != "ing" or phrase is None or self.lowers[phrase.first - 1] != "to":
            return []
        above = self.grammar.phrase_at(phrase.first - 2)
        return [] if above is None or self.lowers[above.head] not in WRITTEN else self.people([phrase])

    def _earlier(self, verb: Verb, subject: Phrase) -> list[Actor]:
        """Read "Chad said the lake was its own and accused Mali": the lake accuses nobody."""
        for other in self.grammar.earlier(verb):
            earlier = self.grammar.subject(other) if other.finite and other.lemma in TELLING else None
            if earlier is not None and earlier is not subject and self.persons.is_somebody(earlier):
                return self.people(self.grammar.subjects(other))
        return []

    def is_none(self, phrase: Phrase | None) -> bool:
        """Whether a phrase stands for nobody: "no country"."""
        return phrase is not None and self.lowers[phrase.first] in {"no", "nobody", "none"}

    def _ends_noun(self, agent: Phrase, verb: Verb) -> bool:
        """Whether "by" hangs on what an infinitive ends: "were sent to halt a march by miners"."""
        before = self.grammar.phrase_at(agent.first - 2)
        following = self.grammar.following(verb)
        ended = following is not None and following.form == "infinitive" and following.stop <= agent.first
        return ended and before is not None and self.persons.is_event(before)

    def _is_paper(self, subject: Phrase, verb: Verb) -> bool:
        """Whether an -ing form is said of something that cannot act, right before it or in writing."""
        written = subject.stop <= verb.first and self.lowers[subject.head] in WRITTEN
        near = subject.stop == verb.first and verb.form == "ing"
        return (near or written) and not self.persons.is_somebody(subject)

    def _using(self, verb: Verb, subject: Phrase) -> list[Actor]:
        """Read "Planes using guided missiles killed four": whoever used them."""
        if self.tags[verb.first - 1] == "W":
            return []  # "citing a law that requires"
        user = self.grammar.verb_at(subject.first - 1) if subject.first > verb.sentence.first else None
        return self.doers(user) if user is not None and user.form == "ing" and user.index < verb.index else []

    def _sender(self, verb: Verb, subject: Phrase) -> list[Actor]:
        """Read "A bomb planted by rebels killed two", "A shell fired from Mali hit": the rebels, Mali."""
        before = self.grammar.previous(verb)
        if before is None or before.form != "participle" or before.first != subject.stop:
            return []
        if self.persons.is_somebody(subject):
            return []
        links = self.grammar.prepositions(before)
        by = next((phrase for word, phrase in links if word in {"by", "from"} and phrase.stop <= verb.first), None)
        return [] if by is None else self.people(self.grammar.joined_right(by))

    def _repeated(self, verb: Verb, subject: Phrase) -> list[Actor]:
        """Read "The committee said it would": it is nobody known, so whoever said so."""
        if self.tags[subject.head] != "Q" or self.lowers[subject.head] not in THEY:
            return []
        other = self.grammar.verb_before(verb.sentence, subject.first)
        if other is None or not (other.finite or other.form == "ing"):
            return []
        between = self.tags[other.stop : subject.first].lstrip("IY")
        if len(between) > 1:
            return []  # "said on Monday that it"
        return self.people(self.grammar.subjects(other))

    def claim(self, verb: Verb) -> Verb | None:
        """The verb that blames or thanks somebody for what an -ing form after a preposition says."""
        if self.tags[verb.first - 1] == "K" and verb.form == "ing":
            other = self.grammar.previous(verb)  # "accused the king of lying and stealing"
            return self.claim(other) if other is not None and other.form == "ing" else None
        hangs = self.tags[verb.first - 1] == "I" and self.lowers[verb.first - 1] not in SEQUENCE
        other = self.grammar.previous(verb) if hangs else None
        if other is None or verb.first - other.stop > TAIL:
            return None
        return other if self.patterns.frame(other) == "claim" else None

    # --- Places of a verb -------------------------------------------------------------------------------------------

    def of_verb(self, verb: Verb, coding: Coding) -> tuple[list[Actor], list[Actor]]:
        """Actors and recipients of the event that a verb names."""
        links = self._links(verb)
        if coding.reciprocal:
            found = self._all_parties(verb, coding, links)
            patient = self.matcher.patient(verb) if verb.passive and not found else None
            if patient is not None:
                # "A Russo-Turkish accord was signed."
                found = self.persons.owners(patient)
            alone = coding.type == "COOPERATE" and len(found) == 1
            return found, without(self._beyond(verb, links), found) if alone else []
        places = coding.recipients
        if places[-1] == "object" and self.matcher.gift(verb) is not None:
            places = ("object", *places)
        actors = self.doers(verb) if coding.actors == SUBJECT else self._first(verb, coding.actors, links)
        if not actors and verb.passive and (coding.by_thing or coding.type in RULING):
            actors = self._ruler(verb, coding, links)
        if not actors and verb.passive and coding.type == "ASSAULT":
            raid = self.raids.done(verb)
            actors = [] if raid is None else self.of_noun(*raid)[0]
        if not actors and coding.type == "ASSAULT" and "subject" not in coding.actors + coding.recipients:
            actors = self._owning(self.grammar.subject(verb))  # "Libyan rockets fell on the town"
        if not actors and verb.passive and coding.type == "AGREE":
            actors = self._planning(verb)
        recipients = self._taker(verb) or self._first(verb, places, links, thing=coding.by_thing)
        recipients = without(recipients, actors)
        if not actors and verb.passive and coding.type == "SANCTION" and len(recipients) > 1 and self._is_mutual(verb):
            return recipients, []
        if coding.type in MOVING and self._is_own(verb):
            mine = {None, *(actor.country for actor in actors)}
            recipients = [actor for actor in recipients if actor.country not in mine]
        sends = coding.type == "MOBILIZE" or (coding.type == "AID" and coding.by_thing)
        if not actors and verb.undergone and coding.type == "MOBILIZE":
            actors = self._ready(verb)
        others = [*actors, *(one for one in self._sent(verb) if not one.named)] if sends else actors
        recipients = without(recipients, others)
        if not recipients and not (len(actors) > 1 and coding.type in JOINT):
            recipients = self._fall_back(verb, links, others) or self._aimed(verb, coding, others)
            if not recipients:
                recipients = self._named_next(verb, coding, others)
        return actors, self._located(recipients, others, links)

    def _aimed(self, verb: Verb, coding: Coding, actors: Sequence[Actor]) -> list[Actor]:
        """Read "launched an offensive to retake the port", "sent jets to intercept Russian bombers": whom it is for."""
        following = self.grammar.following(verb) if coding.type in FORCEFUL else None
        if following is None or following.form != "infinitive" or self.grammar.parent(following) is not verb:
            return []
        row = self.matcher.match(following) if following.lemma in self.patterns.lemmas else None
        if row is None or row.type not in MATERIAL_CONFLICT:
            return []  # "launched a raid to free two Malian hostages"
        return without(self.first(following), actors)

    def _owning(self, phrase: Phrase | None) -> list[Actor]:
        """Whose the thing is that a phrase stands for."""
        return [] if phrase is None else self.persons.owners(phrase)

    def _beyond(self, verb: Verb, links: Links) -> list[Actor]:
        """With whom somebody works, where no row says: "signed a contract to sell rice to Chad"."""
        for word, phrase in links:
            found = identified(self.people([phrase], strange=False)) if word in OTHER_SIDE else []
            if found:
                return found
        following = self.grammar.following(verb)
        if following is None or following.form != "infinitive":
            return []
        return identified(self.first(following))

    def _taker(self, verb: Verb) -> list[Actor]:
        """The state named right before what it gets: "gave Chad 60 million dollars", but "sent US troops"."""
        patient = self.matcher.patient(verb) if verb.lemma in GIVING else None
        if patient is None or self.tags[patient.first] != "P" or self.text.words[patient.first].isupper():
            return []
        if "Z" in self.tags[patient.first : patient.stop] or self.tags[patient.head] == "P":
            return []
        found = next((one for one in self.cast.mentions_in(patient) if one.first == patient.first), None)
        if found is None or found.kind is not MentionKind.NAME:
            return []
        return [actor for actor in found.actors if actor.kind is ActorKind.STATE]

    def first(self, verb: Verb) -> list[Actor]:
        """Whoever a verb is done to or with, where no row says where to look."""
        links = self.grammar.prepositions(verb)
        if verb.lemma != "use":
            found = [] if self._is_own(verb) else self._first(verb, ("object",), links)
            known = any(actor.named or actor.kind is not ActorKind.UNKNOWN for actor in found)
            return found if known else self._fall_back(verb, links, ()) or found
        # "threatened to use force against Mali", "to use force to remove the king"
        following = self.grammar.following(verb)
        found = self._first(verb, FALLBACK, links)
        return found if found or following is None or following.form != "infinitive" else self.first(following)

    def _links(self, verb: Verb) -> Links:
        """The prepositions of a verb; of a passive, also those of its subject: "Talks with Mali were held"."""
        links = self.grammar.prepositions(verb)
        if links and links[0][0] == "over" and verb.lemma in HANDING:
            links = links[1:]  # "handed over the man to Chad": no occasion
        links = self.grammar.before_occasion(links)
        if verb.passive:
            patient = self.matcher.patient(verb)
            if patient is not None and patient.stop < verb.first:
                return self.grammar.prepositions_after(patient.stop, verb.first) + links
        return links

    def _all_parties(self, verb: Verb, coding: Coding, links: Links) -> list[Actor]:
        """Everybody who takes part in a reciprocal event; nobody where a speaker's "we" is one of them."""
        subject = self.grammar.subject(verb)
        if subject is not None and self.lowers[subject.head] in {"i", "we"}:
            return []
        actors: list[Actor] = []
        for place in coding.actors:
            if len(actors) > 1 and place not in SIDED:
                break
            if len(actors) > 1 and place == "with":
                # "held a drill near the border with Chad"
                links = [link for link in links if self.lowers[link[1].first - 2] not in BORDERS]
            if place == "in" and coding.mode != "visit":
                # "held talks in Lima": a town takes no part.
                links = [link for link in links if not self.cast.place(link[1]) or self.cast.is_state(link[1])]
            actors += without(self._at_place(verb, place, links), actors)
        return actors

    def _at_place(
        self, verb: Verb, place: str, links: Links, *, thing: bool = False, strange: bool = True
    ) -> list[Actor]:
        """The actors in one place about a verb; of a ``thing`` that is given or used, its owner at most."""
        if place == "subject":
            return self.doers(verb)
        if place == "object":
            patient = self.matcher.patient(verb)
            if patient is None:
                return []
            if thing and not self._is_human(verb):
                return self.people([patient], strange=False)
            joined = self.grammar.joined_left if verb.undergone else self.grammar.joined_right
            return self.people(joined(patient))
        found: list[Actor] = []
        for word, phrase in links:
            # "a base north of the capital" is not the capital's; "the last of its soldiers" are its own; in "a call for
            # troops to be sent" they only undergo what is called for.
            aside = word == "of" and (self.lowers[phrase.first - 2] in APART or self.persons.is_handled(phrase))
            aside = aside or (word == "for" and self.tags[phrase.stop : phrase.stop + 3] == "TEX")
            if word == place and not aside and not (word == "by" and verb.passive):
                found += self.people(
                    self.persons.joined(phrase, word), strange=strange or self.persons.is_somebody(phrase)
                )
                if place not in SIDES:
                    break
        return found

    def _planning(self, verb: Verb) -> list[Actor]:
        """Read "Chad's visit to Mali is planned": whoever takes part in what is planned."""
        patient = self.matcher.patient(verb)
        noun = None if patient is None else self.patterns.nouns.get(self.lowers[patient.head])
        return [] if patient is None or noun is None else self.of_noun(patient, noun)[0]

    def _first(self, verb: Verb, places: Sequence[str], links: Links, *, thing: bool = False) -> list[Actor]:
        """The actors of the first place that has any; somebody known goes before a thing."""
        present = {word for word, _ in links}
        kept: list[Actor] = []
        for place in places:
            if place not in present and place not in {"object", "subject"}:
                continue
            found = self._at_place(verb, place, links, thing=thing)
            for actor in found:
                # "flew to Libya for talks with leaders": better Libya than nobody known.
                if actor.country or actor.named or (actor.kind is not ActorKind.UNKNOWN and place != "with"):
                    return found
            if found and not kept and place == "object" and self._is_human(verb):
                return found
            kept = kept or found
        return kept

    def _is_mutual(self, verb: Verb) -> bool:
        """Read "Ties between Chad and Mali were cut": each cut them."""
        patient = self.matcher.patient(verb)
        return patient is not None and self.lowers[patient.stop : patient.stop + 1] == ["between"]

    def _is_own(self, verb: Verb) -> bool:
        """Whether the object is the actor's: "withdrew its troops"."""
        patient = self.matcher.patient(verb)
        return patient is not None and self.lowers[patient.first] in OWN

    def _sent(self, verb: Verb) -> list[Actor]:
        """The forces that somebody sends or puts somewhere: "two warships", "the army"."""
        patient = self.matcher.patient(verb)
        moved = () if patient is None else self.cast.who(patient)
        return [one for one in moved if not ARMED.isdisjoint(one.sectors)]

    def _ready(self, verb: Verb) -> list[Actor]:
        """Read "The army was put on alert": it is who stands ready."""
        patient = self.matcher.patient(verb)
        if patient is None or self.matcher.extent(patient).lemmas.isdisjoint(self.patterns.classes["TROOPS"]):
            return []
        return self.people(self.grammar.joined_left(patient))

    def _is_human(self, verb: Verb) -> bool:
        """Whether what a verb is done to are people."""
        patient = self.matcher.patient(verb)
        return patient is not None and not self.persons.human.isdisjoint(self.matcher.extent(patient).heads)

    def _ruler(self, verb: Verb, coding: Coding, links: Links) -> list[Actor]:
        """Read "was arrested in Niger", "Swedish aid was cut": the state where it was done, or whose the thing is."""
        patient = self.matcher.patient(verb)
        if coding.by_thing and patient is not None:
            owners = self.persons.owners(patient)
            if owners:
                return owners
        # "expelled from Niger", but "accused of stealing boats from Niger"
        where = {"in"} if coding.type == "ACCUSE" else {"in", "from"}
        for word, phrase in links if coding.type in RULING else ():
            if word in where and self.cast.is_state(phrase):
                return list(self.cast.anyone(phrase))
        return []

    def _fall_back(self, verb: Verb, links: Links, actors: Sequence[Actor]) -> list[Actor]:
        """Somebody in any place where a recipient may stand."""
        present = {word for word, _ in links}
        for place in filter(present.__contains__, FALLBACK):
            found = without(self._at_place(verb, place, links, strange=False), actors)
            if found:
                return found
        return []

    def _named_next(self, verb: Verb, coding: Coding, actors: Sequence[Actor]) -> list[Actor]:
        """Whoever the sentence names next; of an attack, also whoever died in it."""
        stop = verb.sentence.stop if coding.type == "ASSAULT" else self.bystanders.clause_stop(verb)
        for known in self.bystanders.after(verb, stop):
            found = without(identified(known), actors)
            if found:
                return found
        return []

    def _located(self, recipients: list[Actor], actors: Sequence[Actor], links: Links) -> list[Actor]:
        """Beside a thing or people of no country, whose place it was: "a convoy in Mali"."""
        for actor in recipients:
            if actor.country or actor.kind not in VAGUE:
                return recipients
        for word, phrase in links:
            if word in WHERE:
                owners = self.cast.who(phrase) or self.cast.modifiers(phrase)
                owners = tuple(owner for owner in owners if owner.country or owner.kind is not ActorKind.UNKNOWN)
                if not owners and self.cast.place(phrase) is not None:
                    owners = self.cast.anyone(phrase)
                more = without(without(owners, actors), recipients)
                if more:
                    return recipients + more
        return recipients

    # --- Places of a noun -------------------------------------------------------------------------------------------

    def of_noun(self, phrase: Phrase, noun: Noun) -> tuple[list[Actor], list[Actor]]:
        """Actors and recipients that an event noun names itself: "an Israeli airstrike on Damascus"."""
        stop = min(phrase.sentence.stop, phrase.stop + TAIL)
        # What stands behind a dash or bracket hangs on something else.
        stop = next((at for at in range(phrase.stop, stop) if self.tags[at] in "-("), stop)
        links = self.grammar.prepositions_after(phrase.stop, stop) + self._links_of_occurrence(phrase)
        both = noun.type == "ASSAULT" and any(word == "between" for word, _ in links)
        if noun.reciprocal or both:
            found = self._involved(phrase)
            for place in ("between",) if both else noun.actors:
                found += without(self._noun_place(phrase, place, links), found)
            return found, []
        suffered = noun.actors[:2] == ("by", "poss") and all(word not in noun.recipients for word, _ in links)
        if suffered:
            # "the minister's arrest" by somebody, but "Iran's arrest of sailors"
            return self._first_of_noun(phrase, ("by",), links, ()), self.persons.owners(phrase)
        if self.lowers[phrase.first : phrase.first + 2] == ["anti", "-"]:
            # "anti-French riots"
            places = [place for place in noun.actors if place != "poss"]
            aims = self.persons.owners(phrase) or self._first_of_noun(phrase, noun.recipients, links, ())
            return self._first_of_noun(phrase, places, links, aims), aims
        actors = self._first_of_noun(phrase, noun.actors, links, ())
        return actors, self._first_of_noun(phrase, noun.recipients, links, actors)

    def _involved(self, phrase: Phrase) -> list[Actor]:
        """Read "a drill involving Chad and Mali", "the talks, involving envoys from Chad,"."""
        at = phrase.stop + (self.tags[phrase.stop : phrase.stop + 1] == ",")
        if at + 1 >= phrase.sentence.stop or self.lowers[at] != "involving":
            return []
        inner = self.grammar.phrase_at(at + 1)
        return [] if inner is None else self.people(self.persons.listed(inner), strange=False)

    def _links_of_occurrence(self, phrase: Phrase) -> Links:
        """Read "Riots broke out in Kenya", "talks held with Mali": it happened, and its places are the noun's."""
        at = phrase.stop
        verb = self.grammar.verb_at(at) if at < phrase.sentence.stop else None
        if verb is None or (verb.lemma != "hold" and verb.lemma not in self.patterns.classes["OCCUR"]):
            return []
        return self.grammar.prepositions(verb)

    def _first_of_noun(
        self, phrase: Phrase, places: Sequence[str], links: Links, others: Sequence[Actor]
    ) -> list[Actor]:
        """The actors of the first place about a noun that has any besides the others."""
        present = {"poss", *(word for word, _ in links)}
        for place in filter(present.__contains__, places):
            found = without(self._noun_place(phrase, place, links), others)
            if found:
                return found
        return []

    def _noun_place(self, phrase: Phrase, place: str, links: Links) -> list[Actor]:
        """The actors in one place about an event noun."""
        if place == "poss":
            return self.persons.owners(phrase) or list(self.persons.doers_before(phrase))
        for word, after in links:
            if self.persons.is_handled(after):
                continue
            if word == place and not (word == "of" and self._hangs_elsewhere(after, phrase)):
                strange = word not in PLACED or self.cast.place(after) is not None
                return self.people(self.persons.joined(after, word), strange=strange)
            if word in FALLBACK and self.tags[after.stop : after.stop + 1] in {",", "."}:
                break
        return []

    def _hangs_elsewhere(self, phrase: Phrase, noun: Phrase) -> bool:
        """Whether a phrase after "of" belongs to another noun: "talks in the capital of Kenya"."""
        before = self.grammar.phrase_at(phrase.first - 2)
        if before is None or before is noun or self.tags[before.head] != "N":
            return False
        if self.lowers[before.first - 1] == "by":
            return False  # "the shelling by troops of a village"
        # "the arrest on Sunday of a miner", but "talks before the month of Ramadan"
        return self.lowers[before.head] not in TIMES or before.first - noun.stop > 1
