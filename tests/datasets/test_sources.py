"""Files are opened by what they are, and written whole or not at all."""

from __future__ import annotations

import io
import os
import threading
import zipfile
from pathlib import Path

import pytest

from geopolitics_events.datasets import read, write
from geopolitics_events.datasets import sources as under_test
from geopolitics_events.errors import DatasetError

FOLDER = Path(__file__).parents[1] / "data" / "datasets"
DATA = (FOLDER / "gdelt2.CSV").read_bytes()


def test_locked_archive() -> None:
    """An archive with a password must be unpacked first."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr("a.csv", DATA)
    data = bytearray(stream.getvalue())
    data[6] |= 1  # The flag of a locked member, in its own header and in the directory's.
    data[data.rindex(b"PK\x01\x02") + 8] |= 1

    with pytest.raises(DatasetError, match="is locked by a password"):
        read(io.BytesIO(bytes(data)))


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_methods(method: int) -> None:
    """An archive that is packed in an unusual way must be unpacked first."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as packed:
        packed.writestr("a.csv", DATA)

    with pytest.raises(DatasetError, match="is packed by a method other than deflate; unpack it first"):
        read(io.BytesIO(stream.getvalue()))


def test_mode_kept(tmp_path: Path) -> None:
    """A file that is written anew keeps who may read it."""
    path = tmp_path / "a.CSV"
    path.write_bytes(b"old")
    path.chmod(0o600)
    write(read(FOLDER / "gdelt2.CSV"), path, "gdelt")

    assert 0o600 == path.stat().st_mode & 0o777
    assert DATA == path.read_bytes()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_named_pipe(tmp_path: Path) -> None:
    """A named pipe is written into, not replaced."""
    path = tmp_path / "pipe"
    os.mkfifo(path)
    found: list[bytes] = []
    reader = threading.Thread(target=lambda: found.append(path.read_bytes()))
    reader.start()
    write(read(FOLDER / "gdelt2.CSV"), path, "gdelt")
    reader.join(timeout=10)

    assert [DATA] == found
    assert path.is_fifo()


def test_endless_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is one long line is no table, whatever its first bytes look like."""
    monkeypatch.setattr(under_test, "LONGEST", 1000)
    monkeypatch.setattr(under_test, "CHUNK", 100)
    with pytest.raises(DatasetError, match="has a line of more than 1000 bytes"):
        list(read(io.BytesIO(DATA + b"x" * 5000), on_error="skip"))


def test_names(tmp_path: Path) -> None:
    """Messages name the file, or data that have no name."""
    path = tmp_path / "bad.csv"
    path.write_bytes(b"hello\n")

    with pytest.raises(DatasetError, match=r"^bad.csv: "):
        read(path)
    with pytest.raises(DatasetError, match=r"^bad.csv: "), path.open("rb") as stream:
        read(stream)
    with pytest.raises(DatasetError, match=r"^data: "):
        read(io.BytesIO(b"hello\n"))
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "gone.csv")
