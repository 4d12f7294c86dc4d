"""Find who said what: speaker, cue and content of every attributed statement.

The scheme is that of PARC 3.0 and PolNeAR: a speaker, a cue, and a content in one or more pieces.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...codes import Sector
from ...records import ActorKind, Span, Statement, StatementKind
from ..actors.cast import CastReader
from ..found import Found
from .attribution import Attributor
from .cues import cues
from .nominals import read_noun
from .quotations import colon_headline, dash_headline, place_quotes, take_turns, transcript
from .reader import MEDIA, OCCASIONS

if TYPE_CHECKING:
    from ...records import Actor
    from ..actors.cast import Cast
    from ..grammar.grammar import Grammar
    from ..grammar.phrases import Phrase, Verb
    from ..text.reading import Sentence, Text
    from .speakers import Saying

__all__ = ["find_sayings", "find_statements"]

# "We urge", "our strong call upon": words that ask somebody by being said.
ASKING: Final = frozenset({"ask", "beg", "call", "implore", "invite", "urge"})
SPEAKING_TO: Final = ASKING | {"you"}
ASKED_BY: Final = frozenset({"i", "we", "our", "my"})
CALLED: Final = (["on"], ["upon"])
# What one speaks in or at, and never to; courts and councils listen.
BODIES: Final = frozenset({ActorKind.IGO, ActorKind.ORGANISATION})
UNADDRESSED: Final = MEDIA | OCCASIONS - {"council", "court", "panel", "parliament"}
# Documents and polls do not speak for themselves; whoever issued them does.
DOCUMENTS: Final = MEDIA | frozenset(
    "poll polls study survey data figures analysis law bill treaty agreement accord constitution ad ads "
    "headline sign banner evidence transcript results research review indictment lawsuit".split()
)

# What a text lets speak although nobody can act upon it as upon a party.
SPEAKING: Final = DOCUMENTS | frozenset(
    "inquiry probe deed fund memorandum memo ruling verdict decree judgment order notice account record rule "
    "convention pact memory complaint petition appeal proposal plan speech word majority percent rest number "
    "campaign story other side outlet market film video song sentence article one half defence defense force".split()
)

# Documents that go on from the words before: "the statement said".
UTTERED: Final = frozenset(
    "statement communique communiqué declaration document letter message note post readout text tweet release".split()
)
# Within so many tokens after a document "by" tells who issued it.
ISSUING: Final = 6
# What others do with a document.
SEEN: Final = frozenset("cited obtained quoted read reviewed seen viewed".split())
# Words that are meant for somebody.
MEANT: Final = frozenset(
    "appeal appeals apology apologies call calls condolences congratulations gratitude message plea request sympathies "
    "sympathy thanks warning".split()
)
# "in a letter to Oslo", "during talks with Oslo": to whom one speaks by what one speaks in.
SHARED: Final = frozenset("call calls conversation conversations meeting talks telephone".split())
REACHING: Final = MEDIA | SHARED | {"speaking", "addressing"}
TURNING_TO: Final = frozenset({"call", "contact", "phone", "summon", "telephone"})
WITHIN: Final = frozenset({"in", "during", "at", "on", "over", "by", "through"})
# Posts that nobody writes: "a military post".
GUARDED: Final = frozenset("army border command customs frontier guard military observation police security".split())
# "in a speech to the council": what a medium stands after, and what hangs on it.
THROUGH: Final = frozenset({"in", "on", "via", "through"})
WITH_MEDIUM: Final = frozenset({"on", "with", "to", "of", "by"})
# Constructions without a clause of content.
ECHOES: Final = frozenset(
    "object gerund prepositional infinitive object-infinitive object-before passive-object passive-hearsay "
    "passive-addressee noun-that noun-of noun-infinitive noun-question".split()
)

# Constructions whose content is a clause.
CLAUSES: Final = frozenset({"bare-clause", "question-clause", "that-clause"})


def find_sayings(text: Text, grammar: Grammar) -> list[Saying]:
    """The statements of a text as token ranges, in text order of their cues."""
    reader = Attributor(text, grammar, cues())
    found: list[Saying] = []
    paragraph = -1
    turns = take_turns(reader) if ":" in text.words else frozenset()
    for sentence in text.sentences:
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            if ":" in reader.words[sentence.first + 1 : sentence.first + 6]:
                _keep(found, transcript(reader, sentence, turns))
        begin = len(found)
        _read_verbs(reader, sentence, found)
        _read_nouns(reader, sentence, found, begin)
        if len(found) - begin > 1:
            told = found[begin:]
            found[begin:] = [saying for saying in told if not _is_echo(reader, saying, told)]
            _part(reader, found[begin:])
        if sentence.index == 0 or sentence.zone is not None:
            _keep(found, colon_headline(reader, sentence) or dash_headline(reader, sentence))
    place_quotes(reader, found)
    return found


def _keep(found: list[Saying], saying: Saying | None) -> bool:
    """Keep a statement if there is one with content."""
    if saying is None or not saying.keep_full():
        return False
    found.append(saying)
    return True


def _read_verbs(reader: Attributor, sentence: Sentence, found: list[Saying]) -> None:
    """Look up the verbs of a sentence."""
    table = reader.cues.verbs
    for verb in reader.grammar.verbs(sentence):
        if verb.lemma in table:
            saying = reader.read(verb)
            if saying is not None:
                found.append(saying)
        elif verb.lemma == "accord":
            _keep(found, reader.according(verb))


def _read_nouns(reader: Attributor, sentence: Sentence, found: list[Saying], begin: int) -> None:
    """Look up the heads of noun phrases; the sentence's verbs have found the statements from ``begin`` on."""
    heads, lowers = reader.cues.heads, reader.lowers
    for phrase in reader.grammar.phrases(sentence):
        if lowers[phrase.head] in heads:
            taken = {first for saying in found[begin:] if saying.verb is not None for first, _ in saying.content}
            _keep(found, read_noun(reader, phrase, taken))
            _keep(found, reader.in_words_of(phrase))


def _part(reader: Attributor, sayings: list[Saying]) -> None:
    """End what somebody said before who tells of it: "Ito vowed that it was over, two aides in Oslo said"."""
    for outer in sayings:
        if outer.speaker is None or outer.cue is None or (outer.verb is not None and outer.verb.modal):
            continue  # ", he would hit back" tells of nothing.
        edge = min(outer.speaker[0], outer.cue[0])
        if any(stop > edge for _, stop in outer.content):
            continue
        for inner in sayings:
            if inner.holds(outer.head) and outer.holds(inner.head):
                stop = reader.grammar.back_over(edge - 1, inner.head, ",-") + 1
                before = [(first, min(last, stop)) for first, last in inner.content if first < stop]
                inner.content = before or inner.content  # "According to Ito, Lund posted": all of it stands after.


def _is_echo(reader: Attributor, saying: Saying, others: list[Saying]) -> bool:
    """Whether a speech act is only told of in another's content: "Ito said the mayor had praised the crew".

    What is claimed in a clause that stands aside there stays a statement: "Ito said the mayor left when Lund claimed
    that"; not in the clause that the other brings: "Ito said the mayor had claimed that".
    """
    told = saying.rule in ECHOES or _is_part(reader, saying.verb)
    head = saying.head
    return any(
        other is not saying
        and other.holds(head)
        and not saying.holds(other.head)
        and (told or _brings(reader, other, saying))
        for other in others
    )


def _brings(reader: Attributor, outer: Saying, inner: Saying) -> bool:
    """Whether one statement is the clause of another; who reports only relays it: "Tass reported that Ito said"."""
    if outer.rule not in CLAUSES or outer.verb is None or outer.verb.lemma == "report" or inner.speaker is None:
        return False
    first = inner.speaker[0]
    return outer.content[0][0] == first or reader.lowers[first - 1] == "that"


def _is_part(reader: Attributor, verb: Verb | None) -> bool:
    """Whether a cue stands in a phrase of another's sentence: "for saying that", "plans to say that"; no ", adding"."""
    return verb is not None and not verb.finite and reader.tags[verb.first - 1] not in {",", "K", "-"}


def find_statements(cast: Cast) -> tuple[Found[Statement], ...]:
    """The statements of a text, each with the rule and the table row that found it, by their first span."""
    maker = _Maker(cast)
    found = []
    for saying in find_sayings(cast.text, cast.grammar):
        statement = maker.statement(saying)
        if statement is not None:
            row = saying.row.key if saying.row is not None else ""
            words = statement.cue.text if statement.cue is not None else ""
            found.append(Found(statement, f"statement.{saying.rule}", row, words))
    found.sort(key=lambda one: one.record.content[0].start)
    found.sort(key=lambda one: one.record.start)
    return tuple(found)


class _Maker(CastReader):
    """Turns token ranges into records."""

    __slots__ = ("_here", "_sentence", "before")

    def __init__(self, cast: Cast) -> None:
        super().__init__(cast)
        # Who spoke last before this sentence, and who in it.
        self.before: tuple[Actor, ...] = ()
        self._here: tuple[Actor, ...] = ()
        self._sentence: Sentence | None = None

    def statement(self, saying: Saying) -> Statement | None:
        """The record; None where no word of content is left."""
        kind = self._kind(saying)
        content: list[Span] = []
        for first, stop in saying.content if len(saying.content) == 1 else sorted(saying.content):
            span = self._piece(first, stop)
            if span is not None and (not content or content[-1].end <= span.start):
                content.append(span)
        if not content:
            return None
        cue = self.text.span(*saying.cue) if saying.cue else None
        self._enter(saying)
        speakers = self._speakers(saying)
        if not speakers and kind is StatementKind.INDIRECT and self._is_idea(saying):
            return None
        self._here = speakers or self._here
        return Statement(
            speakers=speakers,
            speaker_span=self.text.span(*saying.speaker) if saying.speaker else None,
            cue=cue,
            content=tuple(content),
            kind=kind,
            addressees=tuple([actor for actor in self._addressees(saying) if actor not in speakers]),
            medium=self._medium(saying),
            negated=saying.negated,
        )

    def _enter(self, saying: Saying) -> None:
        """Note whether another sentence begins, whose documents go on from who spoke before it."""
        word = saying.verb or saying.phrase
        if word is not None and word.sentence is not self._sentence:
            self.before = self._here or self.before
            self._here = ()
            self._sentence = word.sentence

    def _is_idea(self, saying: Saying) -> bool:
        """Whether something that cannot speak is the subject: "the episode highlights" is the author's own remark."""
        if saying.phrase is None or saying.verb is None:
            return False
        head = self.lowers[saying.phrase.head]
        english = self.grammar.english
        lemma = english.lemma(head)
        return head not in SPEAKING and lemma not in SPEAKING and lemma in english.abstract

    def _piece(self, first: int, stop: int) -> Span | None:
        """A piece of content, without the marks of a quotation that it is the whole of."""
        text = self.text
        stop = min(stop, len(text.words))
        number = text.in_quote[first] if first < stop else -1
        if number >= 0:
            quote = text.quotes[number]
            if quote.opening == first and quote.closing <= stop <= quote.closing + 1:
                first, stop = quote.first, min(stop, quote.stop)
            elif quote.opening < first and stop == quote.closing + 1:
                stop = quote.stop  # 'condemned the raid"', where the cue is quoted too
        return text.span(first, stop) if first < stop else None

    def _kind(self, saying: Saying) -> StatementKind:
        """Quoted, reported or both, by the words inside quotation marks."""
        if not self._is_quoted(saying) or not self._has_word(saying, quoted=True):
            return StatementKind.INDIRECT
        return StatementKind.MIXED if self._has_word(saying, quoted=False) else StatementKind.DIRECT

    def _is_quoted(self, saying: Saying) -> bool:
        """Whether any of the content stands in quotation marks."""
        if self.text.quotes:
            in_quote = self.text.in_quote
            for first, stop in saying.content:
                if max(in_quote[first:stop], default=-1) >= 0:
                    return True
        return False

    def _has_word(self, saying: Saying, *, quoted: bool) -> bool:
        """Whether a word of the content, not only marks, stands inside or outside quotation marks."""
        in_quote, words = self.text.in_quote, self.text.words
        for first, stop in saying.content:
            if not quoted and -1 not in in_quote[first:stop]:
                continue  # A quotation is most often all that is said.
            for token in range(first, min(stop, len(words))):
                if (in_quote[token] >= 0) is quoted and words[token][0].isalnum():
                    return True
        return False

    def _speakers(self, saying: Saying) -> tuple[Actor, ...]:
        """Whom the speaker's noun phrase stands for; of a document, who issued it."""
        if saying.phrase is None or saying.speaker is None:
            return self._of_noun(saying)
        actors: list[Actor] = []
        for phrase in self._phrases(saying):
            for actor in self._who(phrase, saying.speaker[1]):
                if actor not in actors:
                    actors.append(actor)
        return tuple(actors)

    def _of_noun(self, saying: Saying) -> tuple[Actor, ...]:
        """Whose "a Pentagon report that", "the Chadian threat to" is, where no phrase of its own says so."""
        noun = self.grammar.phrase_at(saying.cue[0]) if saying.cue and saying.verb is None else None
        return () if noun is None else self.cast.modifiers(noun)

    def _phrases(self, saying: Saying) -> list[Phrase]:
        """The joined noun phrases of the speaker."""
        phrase, speaker = saying.phrase, saying.speaker
        if phrase is None or speaker is None:
            return []
        if speaker == (phrase.first, phrase.stop):
            return [phrase]
        if phrase.first >= speaker[0] and phrase.stop <= speaker[1]:
            listed = self.tags[phrase.first - 1] == "," and saying.verb is not None
            left = self.grammar.subjects(saying.verb) if listed and saying.verb is not None else None
            joined = (left or self.grammar.joined_left(phrase))[:-1] + self.grammar.joined_right(phrase)
            return [one for one in joined if one.first >= speaker[0] and one.stop <= speaker[1]] or [phrase]
        return [phrase]

    def _who(self, phrase: Phrase, stop: int) -> tuple[Actor, ...]:
        """The actors of one noun phrase that speaks; of a claim, whose it is."""
        if stop < phrase.stop and self.tags[stop] == "Z":
            owners = [found.actors for found in self.cast.mentions_in(phrase) if found.stop <= stop]
            return owners[-1] if owners else self.cast.modifiers(phrase)
        head = self.lowers[phrase.head]
        if head in DOCUMENTS:
            for word, other in self.grammar.prepositions_after(phrase.stop, max(stop, phrase.stop)):
                issuers = self.grammar.joined_right(other) if word in {"from", "by", "of"} else []
                if issuer := tuple(dict.fromkeys(actor for one in issuers for actor in self.cast.who(one))):
                    return issuer
            issuer = self._issued_by(phrase) or self.cast.modifiers(phrase) or self._same(phrase)
            return issuer or self.cast.who(phrase)  # "State television said"
        known = self.cast.who(phrase)
        if known or self.tags[phrase.head] not in "NP":
            return known
        return self.cast.anyone(phrase)

    def _issued_by(self, phrase: Phrase) -> tuple[Actor, ...]:
        """Who issued it: "a statement released on Friday by the union"."""
        tags, stop = self.tags, min(phrase.stop + ISSUING, phrase.sentence.stop - 1)
        if tags[phrase.stop : phrase.stop + 1] not in {"X", "V"} or self.lowers[phrase.stop] in SEEN:
            return ()
        by = next((at for at in range(phrase.stop + 1, stop) if self.lowers[at] == "by"), -1)
        agent = self.grammar.phrase_at(by + 1) if by > 0 else None
        return () if agent is None else self.cast.who(agent)

    def _same(self, phrase: Phrase) -> tuple[Actor, ...]:
        """Who spoke last, where a document is the one just spoken of: "the statement said"."""
        same = self.lowers[phrase.first] in {"the", "this"} and self.lowers[phrase.head] in UTTERED
        return self.before if same else ()

    def _addressees(self, saying: Saying) -> tuple[Actor, ...]:
        """To whom it was said."""
        listener = saying.addressee or self._listener(saying)
        if listener is None:
            return self._spoken_to(saying) or self._reached(saying)
        verb = saying.verb
        if verb is not None and listener is self.grammar.subject(verb):
            # "Chad and Mali were told to"
            return tuple(dict.fromkeys(actor for one in self.grammar.subjects(verb) for actor in self._addressed(one)))
        return self._joined(listener)

    def _reached(self, saying: Saying) -> tuple[Actor, ...]:
        """Whom the words reach: "in a letter to Oslo", "in talks with Oslo", "phoned Oslo to urge"."""
        verb, lowers = saying.verb, self.lowers
        if verb is None or saying.above is not None:
            return ()
        if not verb.finite:
            governor = self.grammar.parent(verb)
            met = self.grammar.object(governor) if governor is not None and governor.lemma in TURNING_TO else None
            return () if met is None else self._joined(met)
        first, stop = verb.sentence.first, verb.sentence.stop
        if REACHING.isdisjoint(lowers[first:stop]):
            return ()
        for at in range(first, stop - 1):
            if lowers[at] in REACHING and not saying.holds(at):
                phrase = self._reached_by(at, verb)
                if phrase is not None and (actors := self._joined(phrase)):
                    return actors
        return ()

    def _reached_by(self, token: int, verb: Verb) -> Phrase | None:
        """The noun phrase of those whom a letter, a meeting or an opening word brings."""
        lowers, grammar = self.lowers, self.grammar
        word, link = lowers[token], lowers[token + 1]
        if grammar.tags[token] == "G":
            opens = token == verb.sentence.first
            to = word == "speaking" and link == "to"
            return grammar.phrase_at(token + 1 + to) if opens and (to or word == "addressing") else None
        phrase = grammar.phrase_at(token)
        if phrase is None or phrase.head != token or lowers[phrase.first - 1] not in WITHIN:
            return None
        if not ((link == "to" and word in MEDIA) or (link == "with" and word in SHARED)):
            return None
        return grammar.phrase_at(token + 2) if token + 2 < verb.sentence.stop else None

    def _listener(self, saying: Saying) -> Phrase | None:
        """Whom a noun at the head of the content is meant for: "its call on Chad to", "gratitude to Chad"."""
        phrase = self.grammar.phrase_at(saying.content[0][0]) if saying.content else None
        if phrase is None or self.lowers[phrase.head] not in MEANT:
            return None
        return self.grammar.linked(phrase, {"to", "on", "upon"})

    def _spoken_to(self, saying: Saying) -> tuple[Actor, ...]:
        """Whom the words themselves speak to: "I thank you both", "we call on Peru and Chile to"."""
        lowers = self.lowers
        for first, stop in saying.content:
            if SPEAKING_TO.isdisjoint(lowers[first:stop]):
                continue
            for token in range(first, min(stop, len(lowers))):
                phrase = None
                if lowers[token] == "you":
                    phrase = self.grammar.phrase_at(token)
                elif lowers[token] in ASKING and not ASKED_BY.isdisjoint(lowers[max(first, token - 2) : token]):
                    after = token + 1 + (lowers[token + 1 : token + 2] in CALLED)
                    phrase = self.grammar.phrase_at(after) if after < stop else None
                if phrase is not None and (actors := self._joined(phrase)):
                    return actors
        return ()

    def _joined(self, phrase: Phrase) -> tuple[Actor, ...]:
        """The actors of a noun phrase and those joined to it."""
        joined = self.grammar.joined_right(phrase)
        return tuple(dict.fromkeys(actor for one in joined for actor in self._addressed(one)))

    def _addressed(self, phrase: Phrase) -> tuple[Actor, ...]:
        """The actors of one noun phrase that is spoken to; what one speaks in or at is none."""
        known = self.cast.who(phrase) or self._bodies_in(phrase)
        if known or self.lowers[phrase.head] in UNADDRESSED or self.tags[phrase.head] not in "NP":
            return known
        return self.cast.anyone(phrase)

    def _bodies_in(self, phrase: Phrase) -> tuple[Actor, ...]:
        """Whose programme or meeting one speaks to: "told the BBC's breakfast show", "a Security Council meeting"."""
        inside = [actor for found in self.cast.mentions_in(phrase) for actor in found.actors]
        if self.lowers[phrase.head] in UNADDRESSED:
            return tuple(actor for actor in inside if actor.kind in BODIES)
        return tuple(actor for actor in inside if Sector.JRN in actor.sectors)

    def _medium(self, saying: Saying) -> Span | None:
        """What it was said in: "a post", "an interview"."""
        verb = saying.verb
        if verb is None:
            return None
        tags, lowers = self.tags, self.lowers
        sentence = verb.sentence
        if MEDIA.isdisjoint(lowers[sentence.first : sentence.stop]):
            return None
        end = min(sentence.stop - 1, sentence.first + 80)
        token = sentence.first - 1
        while (token := tags.find("I", token + 1, end)) >= 0:
            phrase = self.grammar.phrase_at(token + 1) if lowers[token] in THROUGH else None
            if phrase is None or lowers[phrase.head] not in MEDIA or phrase.first != token + 1 or saying.holds(token):
                continue
            if not GUARDED.isdisjoint(lowers[phrase.first : phrase.head]):
                continue
            stop = phrase.stop
            while stop + 1 < sentence.stop and lowers[stop] in WITH_MEDIUM and not saying.holds(stop):
                following = self.grammar.phrase_at(stop + 1)
                if following is None:
                    break
                stop = following.stop
            return self.text.span(phrase.first, stop)
        return None
