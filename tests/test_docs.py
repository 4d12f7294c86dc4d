"""What the documentation shows besides doctests: its commands and its files do what it says."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

import geopolitics_events as ge
from geopolitics_events import datasets

DOCS = Path(__file__).parents[1] / "docs"
TEXT = "Kenya accused Uganda of fraud on Monday. Uganda arrested a Kenyan banker on Tuesday."


def blocks(page: str, language: str) -> list[str]:
    """Give the blocks of a page in a language."""
    return re.findall(
        rf"^```{language}\n(.*?)^```$", (DOCS / page).read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )


COMMANDS = [
    pytest.param(line, id=f"{page.stem}: {line.partition('#')[0].strip()}")
    for page in sorted(DOCS.rglob("*.md"))
    for block in blocks(str(page.relative_to(DOCS)), "bash")
    for line in block.splitlines()
    if line.startswith("geopolitics-events ")
]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Give a folder with the files that the commands read."""
    document = ge.parse(TEXT, source=ge.Source(published=date(2025, 3, 5)))
    (tmp_path / "articles").mkdir()
    for name in ("article.txt", "articles/one.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    (tmp_path / "articles.jsonl").write_text(f'{{"id": "a", "text": "{TEXT}"}}\n', encoding="utf-8")
    parquet.write_table(pa.table({"text": [TEXT]}), tmp_path / "corpus.parquet")
    for name in ("article.json", "answer.json", "monday.json", "tuesday.json"):
        ge.dump(document, tmp_path / name)
    ge.dump_many([document], tmp_path / "documents.jsonl")
    datasets.write(document.events, tmp_path / "20250305.export.CSV", "gdelt")
    datasets.write_documents([document], tmp_path / "project.dna")
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS)
def test_command(command: str, desk: Path) -> None:
    """A command of the documentation runs as it stands there."""
    shell = f'geopolitics-events() {{ "{sys.executable}" -m geopolitics_events "$@"; }}\n{command}'
    done = subprocess.run(["bash", "-c", shell], cwd=desk, capture_output=True, text=True, check=False)

    assert (0, "") == (done.returncode, re.sub(r"geopolitics-events: \d+ written, 0 left out\n", "", done.stderr))


@pytest.mark.parametrize("language, suffix", [("toml", ".toml"), ("text", ".tsv")])
def test_lexicon(language: str, suffix: str, tmp_path: Path) -> None:
    """Every lexicon of the page about them is read."""
    found = blocks("how-to/own-names.md", language)

    assert len(found) == 2
    for block in found:
        (tmp_path / f"own{suffix}").write_text(block, encoding="utf-8")
        lexicon = ge.Lexicon.default().with_file(tmp_path / f"own{suffix}")

        assert lexicon.actors or lexicon.issues


def test_lexicon_fault(tmp_path: Path) -> None:
    """The fault that the page shows is the one that is told."""
    (shown,) = blocks("how-to/own-names.md", "console")
    (tmp_path / "own.tsv").write_text("# Ours.\nid\tname\tkind\n?/x\tX\tarmed\n", encoding="utf-8")

    with pytest.raises(ge.GeopoliticsError) as caught:
        ge.Lexicon.default().with_file(tmp_path / "own.tsv")

    assert shown.splitlines()[1] == f"geopolitics-events: {caught.value}"


def test_nothing_unread() -> None:
    """Python code of the documentation is a doctest or a notebook's cell, but for other people's engines."""
    pages = [path.relative_to(DOCS) for path in DOCS.rglob("*.md") if blocks(str(path.relative_to(DOCS)), "python")]

    assert pages == [Path("how-to/big-corpora.md")]
