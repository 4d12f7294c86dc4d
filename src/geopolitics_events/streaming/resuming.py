"""Go on where a run was stopped: which texts a half-written file of JSON Lines already has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Final

from ..converters import loads
from ..errors import ConversionError
from ..parsing import NOTHING_ADDED, Lexicon, coder
from ..records import Document
from .tasks import Fault, Task

__all__ = ["Record"]

SURROGATES: Final = re.compile("[\ud800-\udfff]")


class Record:
    """The texts that a file has the documents of, each as often as it has them.

    What the file says is all there is to know, so a run may have been killed at any moment. A last line without
    its end was being written then: it is cut off. Texts are told apart by themselves and by all that is known of
    them, so it does not matter in which order they come.

    Args:
        path: A file of JSON Lines; it need not exist.
        lexicon: What the rest will be parsed with.

    Raises:
        ConversionError: A line is no document, or another release or lexicon made it.
        OSError: The file cannot be read or cut.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     list(Record(Path(folder) / "new.jsonl").missing([Task("Peru")]))
    [Task(text='Peru', id=None, published=None, url=None, title=None, outlet=None)]
    """

    def __init__(self, path: str | Path, lexicon: Lexicon = NOTHING_ADDED) -> None:
        self._known: Counter[bytes] = Counter()
        path = Path(path)
        if not path.exists():
            return
        maker = coder(lexicon)
        whole = 0
        with path.open("rb") as stream:
            for number, line in enumerate(stream, start=1):
                if not line.endswith(b"\n"):
                    break
                whole += len(line)
                self._known[_key_of(self._document(path, number, line, maker))] += 1
        if whole < path.stat().st_size:
            with path.open("r+b") as stream:
                stream.truncate(whole)

    def missing(self, tasks: Iterable[Task | Fault]) -> Iterator[Task | Fault]:
        """Give the tasks that the file lacks, in order; faults always.

        Args:
            tasks: All that the run is to read.
        """
        known = self._known
        for task in tasks:
            if known and isinstance(task, Task) and known[key := _key(task)] > 0:
                known[key] -= 1
            else:
                yield task

    @staticmethod
    def _document(path: Path, number: int, line: bytes, maker: str) -> Document:
        try:
            document = loads(line)
        except ConversionError as error:
            raise ConversionError((f"{path} line {number}", f"is no document: {error}")) from error
        if document.coder != maker:
            made = f"{document.coder} made it, this is {maker}; write to another file"
            raise ConversionError((f"{path} line {number}", made))
        return document


def _key_of(document: Document) -> bytes:
    source = document.source
    return _key(Task(document.text, source.id, source.published, source.url, source.title, source.outlet))


def _key(task: Task) -> bytes:
    # A document's text has U+FFFD where the task's has a lone surrogate.
    parts = [SURROGATES.sub("\ufffd", task.text), *("" if part is None else f"={part}" for part in task[1:])]
    return blake2b(b"\xff".join(part.encode(errors="surrogatepass") for part in parts), digest_size=16).digest()
