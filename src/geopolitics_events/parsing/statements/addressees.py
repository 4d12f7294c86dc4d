"""Find whom somebody speaks to, between cue and content."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..grammar.phrases import COMPLEMENTIZERS, Phrase
from ..grammar.tagging import FINITE
from .reader import MEDIA
from .speakers import Saying, Speakers

if TYPE_CHECKING:
    from .cues import Cue

__all__ = ["Addressees"]

# Whom one tells a thing that may run into it: "told reporters talks would go on".
AUDIENCE: Final = frozenset("deputies journalists lawmakers legislators mps newsmen reporters senators".split())
# What begins the content after a bracket, as lists of one word.
CLAUSAL: Final = (["that"], ["to"], ["not"], ["whether"], ["of"])
# What hangs on whom one speaks to: "the parties to the conflict", "the envoys from Chad".
ADDRESS_LINKS: Final = frozenset({"of", "in", "from", "at", "for", "on", "with", "to", "between", "near"})


class Addressees(Speakers):
    """Reads "told reporters in Oslo", "wrote to the king": who listens, and where the content may begin."""

    __slots__ = ()

    def skip_addressee(self, saying: Saying, row: Cue, token: int, end: int) -> int:
        """The token after the addressee; -1 where an infinitive follows it ("urged Iran to stop")."""
        phrase = self.grammar.phrase_from(token, end) if row.addressee else None
        if phrase is None:
            at = self._past_title(token, end) if row.addressee else token  # "told "Morning Watch" that"
            return at if token < at < end and self.lowers[at] == "that" else token
        at = self._past_addressee(phrase, row, end)
        if self.tags[at : at + 1] == "X" or self.tags[at : at + 2] == "JI":
            # "told a meeting held in Oslo that", "told a hall full of miners that"
            at = self.skip_adverbials(at + 1, end, loose=True)
        listed = self._over_list(at, end)
        at = listed if listed > at else self._over_asides(self._over_places(at, end), end)
        if at >= end:
            return token
        if self.tags[at] in FINITE:
            if self.lowers[token] not in AUDIENCE or phrase.stop == token + 1:
                return token
            phrase, at = Phrase(token, token + 1, phrase.sentence), token + 1  # "told reporters talks would go on"
        skipped = self.skip_adverbials(at, end, loose=False)
        if "object-to" in row.takes and skipped < end and self.tags[skipped] in "TnI" and self.is_infinitive(skipped):
            if self.lowers[at] == "by" or self._is_done(phrase, skipped):
                return token  # "requested a step by the council to": no listener.
            saying.addressee = phrase
            saying.content = [(skipped, self.clause_end(skipped, end, saying.verb, narrow=True))]
            return -1
        far = self.skip_adverbials(at, end, loose=True)
        told = (
            (far < end and self.lowers[far] in COMPLEMENTIZERS)
            or self.opens(far) >= 0
            or self.tags[far : far + 1] in {",", ":", "W"}
        )
        if told or self.lowers[at] in row.prepositions or ("clause" in row.takes and self.has_clause(skipped, end)):
            saying.addressee = phrase
            return at
        return token

    def _is_done(self, phrase: Phrase, token: int) -> bool:
        """Whether an infinitive tells what is to be done to a thing: "urged steps to be taken"; nobody listens."""
        verb = self.grammar.verb_at(token)
        english, head = self.grammar.english, self.lowers[phrase.head]
        return verb is not None and verb.passive and english.lemma(head) in english.abstract

    def _past_addressee(self, phrase: Phrase, row: Cue, end: int) -> int:
        """The token after those spoken to and what hangs on them."""
        at = self._past_title(self.grammar.joined_right(phrase)[-1].stop, end)
        return self.grammar.past_links(at, end, ADDRESS_LINKS - row.prepositions)

    def _past_title(self, token: int, end: int) -> int:
        """The token after the title of a programme or paper: "told Radio Oslo's "Morning Watch" that"."""
        at = token + (self.tags[token : token + 1] == "Z")
        number = self.opens(at) if at < end else -1
        if number < 0 or not self._is_title(number):
            return token
        at = self.past(number)
        return at + (at < end and self.lowers[at] in MEDIA)  # "the "Morning Watch" programme"

    def skip_listener(self, saying: Saying, row: Cue, token: int, end: int) -> int:
        """The token after "to" and whom one speaks to: "wrote to the king that", "conveyed to him its concern"."""
        if self.lowers[token : token + 1] != ["to"] or self.tags[token] != "I" or token + 1 >= end:
            return token
        phrase = self.grammar.phrase_at(token + 1)
        if phrase is None or "to" in row.prepositions:
            return token
        at = self._past_addressee(phrase, row, end)
        far = self.skip_adverbials(at, end, loose=True)
        told = far < end and (self.lowers[far] in COMPLEMENTIZERS or self.opens(far) >= 0 or self.tags[far] == ":")
        if not told and (at >= end or self.grammar.phrase_at(at) is None):
            return token
        saying.addressee = phrase
        return at

    def _over_list(self, token: int, end: int) -> int:
        """The infinitive after a heading's list without its "and": "urges Peru, Chile, others to leave"."""
        at = token
        while at + 1 < end and self.tags[at] == ",":
            phrase = self.grammar.phrase_from(at + 1, end)
            if phrase is None:
                return token
            at = phrase.stop
        return at if at < end and at > token and self.is_infinitive(at) else token

    def _over_asides(self, token: int, end: int) -> int:
        """What follows brackets and insertions: "urged members, led by Oslo, to pay", "told the council (NC) that"."""
        tags, at = self.tags, token
        if at < end and tags[at] == "(" and (closing := tags.find(")", at, min(end, at + 16))) > 0:
            at = closing + 1
            rest = self.grammar.phrase_from(at, end)
            if rest is not None and self.lowers[rest.stop : rest.stop + 1] in CLAUSAL:
                at = rest.stop  # "the council (NC) envoys that"
            if self.lowers[at : at + 1] in CLAUSAL or self.has_clause(at, end):
                return at
        if tags[at : at + 1] in {",", "-"}:
            for closing in range(at + 1, min(end - 1, at + 24)):
                if tags[closing] == tags[at] and (tags[closing + 1] == "T" or self.lowers[closing + 1] == "that"):
                    return closing + 1
        return at if at > token and tags[at : at + 1] == "T" else token

    def is_infinitive(self, token: int) -> bool:
        """Whether an infinitive begins at a token; a quotation may hold its verb: vowed to "take back the hill"."""
        if token >= len(self.lowers):
            return False
        to = token + (self.lowers[token] == "not")
        if self.lowers[to : to + 1] == ["to"] and self.opens(to + 1) >= 0:
            return True
        verb = self.grammar.verb_at(token)
        return verb is not None and verb.form == "infinitive"
