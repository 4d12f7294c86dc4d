"""Give quotations without an attribution of their own to the speaker before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .attribution import Attributor, Saying

__all__ = ["float_quotes"]


def float_quotes(reader: Attributor, found: list[Saying]) -> None:
    """Add quotations that stand alone to the statement they go on from; those without one stay without a speaker."""
    text = reader.text
    paragraphs = text.paragraphs
    ends = sorted((max(piece[1] for piece in saying.content), index) for index, saying in enumerate(found))
    starts = [(saying.cue[0] if saying.cue else saying.content[0][0]) for saying in found]
    paragraph = 0
    for number, quote in enumerate(text.quotes):
        while paragraph < len(paragraphs) and paragraphs[paragraph][1] <= quote.opening:
            paragraph += 1
        if number in reader.claimed or not quote.speech or quote.single:
            continue
        first, stop = paragraphs[paragraph]
        sentence = reader.sentence_at(quote.opening)
        if sentence is None or sentence.first != quote.opening:
            continue
        last = reader.words[quote.stop - 1]
        if quote.closing < stop and last not in {".", "!", "?", "...", "…", ","}:
            continue
        owner = None
        low = paragraphs[paragraph - 1][0] if paragraph else 0
        for index in range(len(found) - 1, -1, -1):
            at = max(starts[index], found[index].content[0][0])
            if at < quote.opening and starts[index] < quote.opening:
                if at >= low:
                    owner = found[index]
                break
        if owner is not None:
            owner.content.append((quote.opening, quote.closing + 1))
            reader.claimed.add(number)
    del ends
