"""Texts to measure on: a folder of the reader's own, or articles put together from the tables' example sentences."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from geopolitics_events import tables

SPEAKERS = (
    "Foreign Minister Kari Holm", "a government spokesman", "the Peruvian president", "officials in Nairobi",
    "the United Nations", "General Ken Ito", "the opposition", "analysts",
)  # fmt: skip
CUES = ("said", "told reporters", "announced on Tuesday", "warned", "denied that")
CAPITALS = ("Lima", "Nairobi", "Oslo", "Tokyo", "Ankara", "Amman")


def load(path: str | None) -> list[str]:
    """Give the texts of a folder of .txt files or of a JSON Lines file, or the default corpus."""
    if path is None:
        return articles(400)
    if Path(path).is_dir():
        return [file.read_text(encoding="utf-8") for file in sorted(Path(path).rglob("*.txt"))]
    with Path(path).open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def sentences() -> list[str]:
    """Give every example sentence of the tables, in a fixed order."""
    found = {row["example"] for name in tables.names() for row in tables.rows(name) if "example" in row}
    return sorted(sentence for sentence in found if sentence.count(" ") > 3)


def articles(count: int, seed: int = 1) -> list[str]:
    """Write articles of some 700 words: a title, a dateline, paragraphs with every third sentence attributed."""
    chance = Random(seed)  # noqa: S311 - Nothing is secret.
    known = sentences()
    return [_article(chance, known) for _ in range(count)]


def _article(chance: Random, known: Sequence[str]) -> str:
    paragraphs = [" ".join(chance.choice(known).split()[:9]).rstrip(".,")]
    while sum(len(paragraph.split()) for paragraph in paragraphs) < 700:
        paragraphs.append(" ".join(_attributed(chance, chance.choice(known)) for _ in range(chance.randint(1, 4))))
    paragraphs[1] = f"{chance.choice(CAPITALS).upper()} - {paragraphs[1]}"
    return "\n\n".join(paragraphs) + "\n"


def _attributed(chance: Random, sentence: str) -> str:
    kind = chance.randrange(6)
    if kind == 0:
        return f"“{sentence.rstrip('.')},” {chance.choice(SPEAKERS)} {chance.choice(CUES[:3])}."
    if kind == 1:
        return f"{chance.choice(SPEAKERS).capitalize()} {chance.choice(CUES)} {sentence[0].lower()}{sentence[1:]}"
    return sentence


# Text that hurts parsers that look too far; each gives about so many letters.
ADVERSARIAL: dict[str, Callable[[int], str]] = {
    "a sentence without an end": lambda size: "India and Pakistan met envoys of " * (size // 33),
    "quotations in a row": lambda size: "India said “x” " * (size // 15),
    "opening marks only": lambda size: '"The offer ' * (size // 11),
    "marks inside marks": lambda size: "He said “she said ‘no’ ” " * (size // 25),
    "commas": lambda size: "Peru, Chile, " * (size // 13),
    "names": lambda size: "Ana Ruiz John Mwangi " * (size // 21),
    "new issues": lambda size: " ".join(f"Peru opposed the lake{number} plan." for number in range(size // 31)),
    "new names": lambda size: " ".join(f"Minister Ruiz{number} said." for number in range(size // 22)),
    "pronouns": lambda size: "Putin spoke. He said that he would tell him. " * (size // 45),
    "one quotation over paragraphs": lambda size: '"We will talk.\n\n' * (size // 16),
    "blank lines": lambda size: "\n \n" * (size // 3),
    "one word": lambda size: "a" * size,
    "hyphens": lambda size: "pro-" * (size // 4),
    "full stops": lambda size: "U.S. " * (size // 5),
    "numbers": lambda size: "May 10, 2025, " * (size // 14),
    "verbs": lambda size: "agreed to agree to " * (size // 19),
    "relative clauses": lambda size: "the man who met the envoy who saw " * (size // 34),
    "that that": lambda size: "said that " * (size // 10),
    "brackets": lambda size: "(Peru (" * (size // 7),
    "capitals": lambda size: "PERU REJECTS OFFER " * (size // 19),
    "not English": lambda size: "Der Minister sagte am Montag. " * (size // 30),
}
