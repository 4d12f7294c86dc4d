"""How fast other people's event files are read and written, beside ``csv.reader`` alone and pandas.

Run ``python benchmarks/datasets.py [FILE...]``. Without files, a GDELT 2.0 file is made up, with as much variety as a
day's files have. Times are processor seconds of one process, the best of several rounds; every reader sees one file
in one run. The exit code is 1 when a promise is broken.
"""

from __future__ import annotations

import csv
import io
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pandas as pd

from geopolitics_events.codes import cameo_codes
from geopolitics_events.datasets import read, read_table, write
from geopolitics_events.datasets.countries import cameo_country, fips_country
from geopolitics_events.datasets.gdelt import GDELT
from geopolitics_events.errors import DatasetError
from geopolitics_events.tables import listed, rows

ROWS = 25_000
ROUNDS = 3
EVENTS_A_SECOND = 40_000
TABLE_ROWS_A_SECOND = 300_000
MEMORY_GROWTH = 8.0
"""Megabytes more for a file four times as long: the caches fill, and no more."""

ROLES = ("", "", "", "GOV", "GOV", "COP", "MIL", "BUS", "JUD", "REB", "OPP", "EDU", "MED", "CVL", "LEG")


def made_up(path: Path, count: int) -> None:
    """Write a GDELT 2.0 file."""
    chance = random.Random(20180101)  # noqa: S311 - Nothing is secret.
    countries = [row for row in rows("countries") if fips_country(row["alpha3"]) and listed(row["seats"])]
    places = [place(chance, row) for row in countries for _ in range(10)]
    codes = [code for code in cameo_codes() if len(code) > 2]
    columns = GDELT.versions["2.0"]
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        for number in range(count):
            cells = dict.fromkeys(columns, "")
            code = chance.choice(codes)
            cells |= {
                "GLOBALEVENTID": str(719_000_000 + number), "SQLDATE": "20180101", "MonthYear": "201801",
                "Year": "2018", "FractionDate": "2018.0027", "IsRootEvent": "1", "EventCode": code,
                "EventBaseCode": code[:3], "EventRootCode": code[:2], "QuadClass": "1", "GoldsteinScale": "3.4",
                "NumMentions": str(chance.randint(1, 40)), "NumSources": "1", "NumArticles": str(chance.randint(1, 40)),
                "AvgTone": repr(chance.uniform(-10, 10)), "DATEADDED": "20180101000000",
                "SOURCEURL": f"https://example.org/news/{number // 4}/{chance.getrandbits(64):x}",
            }  # fmt: skip
            for side in "12":
                if chance.random() < 0.7:
                    cells |= actor(chance, chance.choice(countries), side)
            # Most rows are about one place, which stands in up to three blocks.
            spot = chance.choice(places)
            for block in ("Actor1", "Actor2", "Action"):
                found = spot if chance.random() < 0.8 else chance.choice(places)
                cells |= {f"{block}Geo_{name}": cell for name, cell in found.items()}
            stream.write("\t".join(cells[column] for column in columns) + "\n")


def place(chance: random.Random, row: dict[str, str]) -> dict[str, str]:
    """Make a place up, in a country."""
    code = fips_country(row["alpha3"])
    return {
        "Type": "4", "FullName": f"Town {chance.randint(1, 99)}, {row['name']}", "CountryCode": code,
        "ADM1Code": f"{code}{chance.randint(0, 20):02}", "ADM2Code": str(chance.randint(1000, 99999)),
        "Lat": repr(round(chance.uniform(-60, 70), 4)), "Long": repr(round(chance.uniform(-170, 170), 4)),
        "FeatureID": str(-chance.randint(1, 10**7)),
    }  # fmt: skip


def actor(chance: random.Random, row: dict[str, str], side: str) -> dict[str, str]:
    """Make an actor up, of a country."""
    code, role = cameo_country(row["alpha3"]), chance.choice(ROLES)
    return {
        f"Actor{side}Code": code + role, f"Actor{side}Name": row["name"].upper(), f"Actor{side}CountryCode": code,
        f"Actor{side}Type1Code": role,
    }  # fmt: skip


def rate(count: int, job: Callable[[], object]) -> float:
    """Give rows a processor second, the best of several rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        job()
        best = min(best, time.process_time() - start)
    return count / best


def with_csv(path: Path) -> None:
    """Read the cells alone."""
    with path.open(encoding="utf-8", newline="\n") as stream:
        for _ in csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            pass


def with_pandas(path: Path) -> None:
    """Read the cells alone, as columns."""
    pd.read_csv(path, sep="\t", header=None, dtype=str, quoting=csv.QUOTE_NONE, keep_default_na=False)


def with_events(path: Path) -> None:
    """Read typed events, one by one."""
    for _ in read(path):
        pass


def speeds(path: Path, count: int) -> dict[str, float]:
    """Measure every way on one file."""
    events = list(islice(read(path), ROWS))
    return {
        "csv.reader alone": rate(count, lambda: with_csv(path)),
        "pandas, all text": rate(count, lambda: with_pandas(path)),
        "read": rate(count, lambda: with_events(path)),
        "read_table": rate(count, lambda: read_table(path)),
        "write": rate(len(events), lambda: write(events, io.BytesIO(), "gdelt")),
    }


def peak(path: Path) -> float:
    """Give the most memory, in megabytes, that reading a file takes in a process of its own."""
    command = [sys.executable, __file__, "--peak", str(path)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def highest() -> float:
    """Give the most memory that this process has taken, in megabytes."""
    status = Path("/proc/self/status")
    if status.exists():
        # What resource says would be the parent's, where that took more before it started us.
        line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def table(paths: list[Path]) -> None:
    """Read and write back real files."""
    print(f"{'file':<44}{'dataset':>9}{'rows':>9}{'seconds':>9}{'rows/s':>9}{'bad':>6}  round trip")
    for path in paths:
        start = time.process_time()
        try:
            reading = read(path, on_error="collect")
            events = list(reading)
        except DatasetError as error:
            print(f"{path.name:<44} refused: {error.fault}")
            continue
        seconds = time.process_time() - start
        stream = io.BytesIO()
        write(events, stream, reading.dataset)
        same = "same bytes" if stream.getvalue() == path.read_bytes() else "other bytes"
        figures = f"{reading.rows:>9}{seconds:>9.3f}{reading.rows / seconds:>9.0f}{reading.skipped:>6}"
        print(f"{path.name:<44}{reading.dataset:>9}{figures}  {same}")


def main() -> int:
    """Measure, print and judge."""
    if sys.argv[1:2] == ["--peak"]:
        with_events(Path(sys.argv[2]))
        print(highest())
        return 0
    if sys.argv[1:]:
        table([Path(name) for name in sys.argv[1:]])
        return 0
    with tempfile.TemporaryDirectory() as folder:
        short, long = Path(folder) / "short.CSV", Path(folder) / "long.CSV"
        made_up(short, ROWS)
        made_up(long, 4 * ROWS)
        found = speeds(long, 4 * ROWS)
        memory = peak(long) - peak(short)
    for name, figure in found.items():
        print(f"{name:<20}{figure:>12,.0f} rows/s")
    print(f"{'memory':<20}{memory:>+12.1f} MB for {4 * ROWS:,} rows instead of {ROWS:,}")
    broken = [
        name
        for name, kept in (
            ("read", found["read"] >= EVENTS_A_SECOND),
            ("read_table", found["read_table"] >= TABLE_ROWS_A_SECOND),
            ("memory", memory <= MEMORY_GROWTH),
        )
        if not kept
    ]
    print("kept" if not broken else f"broken: {', '.join(broken)}")
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main())
