"""How fast texts are read, stage by stage, beside one token pass and beside spaCy's tokenizer."""

from __future__ import annotations

import re
import resource
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec

import geopolitics_events as ge
from geopolitics_events import parsing
from geopolitics_events.parsing.names.gazetteer import compile_names
from geopolitics_events.parsing.names.roles import default_roles
from geopolitics_events.parsing.text.english import english

TOKEN = re.compile(r"\w+|[^\w\s]")
ROUNDS = 5


class Clock:
    """Processor seconds by name; the best of several rounds each."""

    def __init__(self) -> None:
        self.best: dict[str, float] = {}

    @contextmanager
    def timed(self, name: str) -> Iterator[None]:
        """Count what happens inside."""
        start = time.process_time()
        yield
        seconds = time.process_time() - start
        self.best[name] = min(seconds, self.best.get(name, seconds))


def measure(texts: Sequence[str]) -> dict[str, float]:
    """Give processor seconds by name; everything in this process, the garbage collector on."""
    clock = Clock()
    spacy = _spacy()
    ge.parse(texts[0])
    for _ in range(ROUNDS):
        with clock.timed("one re.findall token pass"):
            for text in texts:
                TOKEN.findall(text)
        if spacy is not None:
            with clock.timed("spaCy blank tokenizer + sentencizer"):
                for text in texts:
                    spacy(text)
        with clock.timed("whole parse"):
            for text in texts:
                ge.parse(text)
        with clock.timed("whole parse and dumps"):
            for text in texts:
                ge.dumps(ge.parse(text))
    _stages(texts, clock)
    return clock.best


def _stages(texts: Sequence[str], clock: Clock) -> None:
    words, roles, names = english(), default_roles(), compile_names()
    for _ in range(2):
        with clock.timed("  text: tokens, sentences, quotations"):
            read = [parsing.read_text(text, words) for text in texts]
        with clock.timed("  names"):
            found = [parsing.find_names(text, names, words) for text in read]
            found = [
                parsing.with_surnames(text, some, names, roles, words, "")
                for text, some in zip(read, found, strict=True)
            ]
            named = [
                parsing.with_initials(text, some, names.states, roles) for text, some in zip(read, found, strict=True)
            ]
        with clock.timed("  grammar: tags, phrases, verbs, subjects"):
            grammars = [parsing.Grammar(text, found, roles, words) for text, found in zip(read, named, strict=True)]
            for text, grammar in zip(read, grammars, strict=True):
                for sentence in text.sentences:
                    for verb in grammar.verbs(sentence):
                        grammar.subject(verb)
        with clock.timed("  actors"):
            casts = [
                parsing.find_actors(text, grammar, found, names, roles, "")
                for text, grammar, found in zip(read, grammars, named, strict=True)
            ]
        with clock.timed("  statements"):
            said = [parsing.find_statements(cast) for cast in casts]
        with clock.timed("  events"):
            for cast, statements in zip(casts, said, strict=True):
                parsing.find_events(cast, statements, None)
        with clock.timed("  positions"):
            for cast, statements in zip(casts, said, strict=True):
                parsing.find_positions(cast, statements)


def _spacy() -> Callable[[str], object] | None:
    if find_spec("spacy") is None:
        return None
    import spacy

    language = spacy.blank("en")
    language.add_pipe("sentencizer")
    language.max_length = 10**9
    return language  # type: ignore[no-any-return] # spaCy is not installed where types are checked.


def show(texts: Sequence[str]) -> dict[str, float]:
    """Measure and print; give the seconds."""
    found = measure(texts)
    words = sum(len(text.split()) for text in texts)
    letters = sum(map(len, texts))
    one = found["one re.findall token pass"]
    print(f"{len(texts)} texts, {words:,} words, {letters / 1e6:.1f} M letters; processor time, best of {ROUNDS}")
    print(f"{'':42}{'ms':>9}{'words/s':>12}{'x token pass':>14}")
    for name, seconds in found.items():
        print(f"{name:42}{seconds * 1e3:9.0f}{words / seconds:12,.0f}{seconds / one:14.1f}")
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")
    return found
