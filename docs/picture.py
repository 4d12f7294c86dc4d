"""Make ``_static/page.png``: the page of the founding article, as a browser shows it.

Run ``python docs/picture.py`` where Chromium is installed, whenever the page looks different.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import geopolitics_events as ge

PICTURE = Path(__file__).parent / "_static" / "page.png"


def main() -> None:
    """Write the picture."""
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        raise SystemExit("docs/picture.py needs Chromium")
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        page = Path(folder) / "page.html"
        page.write_text(ge.to_html(ge.parse(ge.seed())), encoding="utf-8")
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=1100,760"]
        # A fixed program and fixed flags; nothing of the user's is run.
        subprocess.run(  # noqa: S603
            [chromium, *flags, f"--user-data-dir={folder}/profile", f"--screenshot={PICTURE}", page.as_uri()],
            check=True,
            stderr=subprocess.DEVNULL,
        )


if __name__ == "__main__":
    main()
