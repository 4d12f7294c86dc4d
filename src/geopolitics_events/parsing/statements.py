"""Find who said what: speaker, cue and content of every attributed statement.

The scheme is that of PARC 3.0 and PolNeAR: a speaker, a cue, and a content in one or more pieces.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .attribution import Attributor, Saying
from .cues import cues
from .quotations import float_quotes

if TYPE_CHECKING:
    from .grammar import Grammar
    from .text import Text

__all__ = ["find_sayings"]


def find_sayings(text: Text, grammar: Grammar) -> list[Saying]:
    """The statements of a text as token ranges, in text order of their cues."""
    reader = Attributor(text, grammar, cues())
    found: list[Saying] = []
    table = reader.cues.verbs
    for sentence in text.sentences:
        for verb in grammar.verbs(sentence):
            if verb.lemma in table:
                saying = reader.read(verb)
                if saying is not None:
                    found.append(saying)
            elif verb.lemma == "accord":
                saying = reader.according(verb)
                if saying is not None:
                    found.append(saying)
    float_quotes(reader, found)
    return found
