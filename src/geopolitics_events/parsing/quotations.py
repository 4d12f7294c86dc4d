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
        if quote.closing < stop and last[-1] not in ".!?…,":
            continue
        owner = _owner(reader, found, starts, quote.opening, paragraphs[paragraph - 1][0] if paragraph else 0)
        if owner is not None:
            owner.content.append((quote.opening, quote.closing + 1))
            reader.claimed.add(number)


def _owner(reader: Attributor, found: list[Saying], starts: list[int], opening: int, low: int) -> Saying | None:
    """The last quotation's statement before a token, else the last statement, not further back than a paragraph."""
    nearest = None
    for index in range(len(found) - 1, -1, -1):
        saying = found[index]
        if starts[index] >= opening:
            continue
        if max(piece[1] for piece in saying.content) <= low and starts[index] < low:
            break
        if nearest is None:
            nearest = saying
        if saying.rule.startswith("quote") or any(reader.opens(piece[0]) >= 0 for piece in saying.content):
            return saying
    return nearest
