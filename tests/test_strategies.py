"""The strategies draw every record, in any project that has us installed."""

from __future__ import annotations

import subprocess
import sys

import attrs
import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

from geopolitics_events import strategies
from geopolitics_events.codes import CameoCode, CountryCode
from geopolitics_events.converters.plain import ENUMS, RECORDS
from geopolitics_events.records import ActorId, Document, IssueId, Mention, MentionKind, Span
from geopolitics_events.records.fields import is_actor_id, is_cameo, is_country, is_issue_id


class TestFromType:
    """``st.from_type`` works for every public type."""

    @pytest.mark.parametrize("record", [*RECORDS, *ENUMS])
    def test_record(self, record: type) -> None:
        """What is drawn is of the class."""

        @settings(max_examples=10)
        @given(st.from_type(record))
        def drawn(value: object) -> None:
            assert type(value) is record

        drawn()

    @pytest.mark.parametrize(
        "kind,check",
        [(ActorId, is_actor_id), (IssueId, is_issue_id), (CameoCode, is_cameo), (CountryCode, is_country)],
    )
    def test_id(self, kind: object, check: object) -> None:
        """Ids and codes are good ones."""

        @settings(max_examples=100)
        @given(st.from_type(kind))  # type: ignore[arg-type]
        def drawn(value: str) -> None:
            assert check(value)  # type: ignore[operator]

        drawn()

    def test_constructor(self) -> None:
        """``st.builds`` reads the types of the fields from the constructor."""
        mention = find(st.builds(Mention), lambda found: found.kind is MentionKind.OFFICE)

        assert type(mention.span) is Span

    @pytest.mark.parametrize(
        "first", ["import hypothesis", "import geopolitics_events.strategies", "import geopolitics_events"]
    )
    def test_registered(self, first: str) -> None:
        """Whichever is imported first, the records are registered."""
        script = (
            f"{first}\n"
            "from hypothesis import strategies as st\n"
            "from geopolitics_events.records import Document\n"
            "print(st.from_type(Document))\n"
        )
        done = subprocess.run([sys.executable, "-W", "error", "-c", script], capture_output=True, text=True, check=True)

        assert done.stdout.strip() == "documents()"
        assert done.stderr == ""


class TestDocuments:
    """Documents are consistent, and rich enough to test with."""

    @pytest.mark.parametrize("field", [field.name for field in attrs.fields(Document) if field.name != "schema"])
    def test_every_field(self, field: str) -> None:
        """Each field differs from document to document."""
        seen = set()

        @settings(max_examples=60, database=None)
        @given(strategies.documents())
        def drawn(document: Document) -> None:
            seen.add(getattr(document, field))

        drawn()

        assert len(seen) > 2
