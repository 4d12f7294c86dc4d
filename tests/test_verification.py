"""Records that others made: placed where the text has them, told where it has not."""

from __future__ import annotations

import json
import time
import unicodedata
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geopolitics_events.converters import dumps, load
from geopolitics_events.converters.plain import write
from geopolitics_events.errors import ConversionError, RecordError, SchemaVersionError
from geopolitics_events.parsing import parse
from geopolitics_events.records import Actor, ActorId, ActorKind, Document, EventStatus
from geopolitics_events.strategies import documents, texts
from geopolitics_events.verification import FindingKind, Verification, reanchor, replace_actor, verify

# A law is tried on 200 examples in CI, where the profile says 100.
LAW = settings(max_examples=2 * settings().max_examples)

DOCUMENT = load(Path(__file__).parent / "data" / "schema" / "1.json")
TEXT = "Norway objects. “Norway will not sign,” said Liv Aas of Oslo. Sweden signs."
NORWAY = {"id": "NOR", "kind": "state", "name": "Norway"}
ISSUE = {"id": "plan", "name": "the plan"}


def statement(*content: object, **fields: object) -> dict[str, object]:
    """Give a loose statement."""
    return {"kind": "indirect", "content": list(content), **fields}


def kinds(found: Verification) -> list[tuple[str, str]]:
    """Give kind and path of every finding."""
    return [(finding.kind.value, finding.path) for finding in found.findings]


def of_content(span: object, text: str = TEXT) -> tuple[str, str | None]:
    """Give what became of one loose span: its kind, and the words it was placed at."""
    found = verify({"statements": [statement(span)]}, text)
    placed = found.document.statements
    return found.findings[0].kind.value, f"{placed[0].content[0].start} {placed[0].content[0].text}" if placed else None


class TestSpans:
    """Each span is exact, moved, repaired, ambiguous or missing; never guessed."""

    @pytest.mark.parametrize(
        "span,expected",
        [
            ({"start": 0, "end": 6, "text": "Norway"}, ("exact", "0 Norway")),
            ({"start": 17, "text": "Norway"}, ("exact", "17 Norway")),
            ({"start": 5, "end": 12, "text": "objects"}, ("moved", "7 objects")),
            ({"start": 10_000, "text": "objects"}, ("moved", "7 objects")),
            ({"start": -7, "text": "objects"}, ("moved", "7 objects")),
            ({"start": None, "text": "objects"}, ("moved", "7 objects")),
            ({"start": True, "text": "objects"}, ("moved", "7 objects")),
            ({"start": "7", "text": "objects"}, ("moved", "7 objects")),
            ({"start": 7.0, "text": "objects"}, ("moved", "7 objects")),
            ({"text": "objects"}, ("moved", "7 objects")),
            ("objects", ("moved", "7 objects")),
            ("sign", ("moved", "33 sign")),
            ("ign", ("ambiguous", None)),
            ("bject", ("moved", "8 bject")),
            ("Norway", ("ambiguous", None)),
            ({"start": 3, "text": "Norway"}, ("ambiguous", None)),
            ("Denmark", ("missing", None)),
            ("", ("missing", None)),
            ({"start": 0, "end": 6}, ("missing", None)),
            ({"start": 0, "end": 6, "text": 5}, ("missing", None)),
            (5, ("missing", None)),
            (None, ("missing", None)),
            ('"Norway will not sign,"', ("repaired", "16 “Norway will not sign,”")),
            ("Norway\n will\u00a0not sign", ("repaired", "17 Norway will not sign")),
            ("  objects ", ("repaired", "7 objects")),
            ("\u200bobjects", ("repaired", "7 objects")),
            (" ", ("ambiguous", None)),
            ("\u200b", ("missing", None)),
        ],
    )
    def test_told(self, span: object, expected: tuple[str, str | None]) -> None:
        """What a loose span becomes."""
        assert expected == of_content(span)

    @pytest.mark.parametrize(
        "text,words,expected",
        [
            ("a café here", "cafe\u0301", ("repaired", "2 café")),
            ("a cafe\u0301 here", "café", ("repaired", "2 cafe\u0301")),
            ("a cafe\u0301 here", "cafe", ("moved", "2 cafe")),
            ("a café here", "cafe", ("missing", None)),
            ("the ﬁrst", "first", ("repaired", "4 ﬁrst")),
            ("the ﬁrst", "irst", ("missing", None)),
            ("the ﬁ", "f", ("missing", None)),
            ("q\u0323\u0307 x", "q\u0307\u0323", ("repaired", "0 q\u0323\u0307")),
            ("it is 'so'", "‘so’", ("repaired", "6 'so'")),
            ("a « b » c", '" b "', ("repaired", "2 « b »")),
            ("co\u00adoperate", "cooperate", ("repaired", "0 co\u00adoperate")),
            ("wait… no", "wait...", ("repaired", "0 wait…")),
            ("x ´ y", "x ' y", ("repaired", "0 x ´ y")),
            ("a\u2003\u2003b", "a b", ("repaired", "0 a\u2003\u2003b")),
            ("x \u00a8 y", "x \u0308 y", ("repaired", "0 x \u00a8 y")),
            ("“a” “a”", '"a"', ("ambiguous", None)),
            ("ﬁ", "fi", ("repaired", "0 ﬁ")),
            ("x… y", ".. y", ("missing", None)),
            ("x… y", "x..", ("missing", None)),
            ("“same”", '"sam', ("missing", None)),
            ("x\u00a8 y", "x \u0308 y", ("repaired", "0 x\u00a8 y")),
            ("no-op op", "op", ("ambiguous", None)),
            ("a-b a- c", "a-", ("ambiguous", None)),
            ("a..", ".", ("ambiguous", None)),
            ("X marks", "' marks", ("missing", None)),
            ("X “Y”", 'X "Y"', ("repaired", "0 X “Y”")),
        ],
    )
    def test_writing(self, text: str, words: str, expected: tuple[str, str | None]) -> None:
        """White space, quotation marks and normalisation may differ; letters and accents may not."""
        assert expected == of_content(words, text)

    def test_repaired_at_its_start(self) -> None:
        """Of two places that are alike, the stated one is no guess."""
        assert of_content({"start": 4, "text": '"a"'}, "“a” “a”") == ("repaired", "4 “a”")

    @LAW
    @given(data=st.data(), text=texts(min_size=1))
    def test_normalised(self, data: st.DataObject, text: str) -> None:
        """Words in another normal form are found where they are, or are ambiguous; never elsewhere."""
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        form = data.draw(st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"]))
        words = unicodedata.normalize(form, text[start:end])
        found = verify({"statements": [statement({"start": start, "text": words})]}, text)
        for one in found.document.statements:
            assert text[one.content[0].start : one.content[0].end] == one.content[0].text

    @pytest.mark.parametrize("text", ["a" * 100_000, "\u0323\u0307" * 50_000, "“" * 100_000, "a\u0307\u0323 " * 20_000])
    def test_bounded(self, text: str) -> None:
        """Long texts of one kind take no long time."""
        start = time.perf_counter()
        verify({"statements": [statement("“x", "aaa", "\u0307\u0323", "' '")]}, text)

        assert time.perf_counter() - start < 5


class TestLists:
    """What remains of a record is kept; what rests on nothing is left out."""

    def test_some_content(self) -> None:
        """Of several spans, those that stand in the text stay."""
        found = verify({"statements": [statement("objects", "Denmark")]}, TEXT)

        assert [one.text for one in found.document.statements[0].content] == ["objects"]
        assert kinds(found) == [("moved", "statements[0].content[0]"), ("missing", "statements[0].content[1]")]

    def test_optional_span(self) -> None:
        """A cue that is not in the text is left out, and the statement stays."""
        found = verify({"statements": [statement("objects", cue="shouted", medium=None)]}, TEXT)

        assert found.document.statements[0].cue is None
        assert ("missing", "statements[0].cue") in kinds(found)

    @pytest.mark.parametrize(
        "field,record",
        [
            ("statements", statement("Denmark")),
            ("statements", statement()),
            ("positions", {"holder": NORWAY, "issue": ISSUE, "stance": "oppose", "evidence": ["Denmark"]}),
            ("events", {"status": "happened", "evidence": ["Denmark"]}),
            ("events", {"status": "happened"}),
            ("appearances", {"actor": NORWAY, "mentions": [{"kind": "name", "span": "Denmark"}]}),
        ],
    )
    def test_ungrounded(self, field: str, record: object) -> None:
        """A record that nothing in the text bears out is left out, and told."""
        found = verify({field: [record]}, TEXT)

        assert getattr(found.document, field) == ()
        assert ("ungrounded", f"{field}[0]") in kinds(found)

    def test_dataset_event(self) -> None:
        """An event of a dataset needs no evidence in the text."""
        found = verify({"events": [{"status": "happened", "origin": {"dataset": "gdelt"}}]}, TEXT)

        assert len(found.document.events) == 1
        assert found.problems == ()

    def test_required_span(self) -> None:
        """A record that lacks a span it cannot do without is left out with its reason."""
        found = verify(
            {
                "events": [
                    {"status": "happened", "evidence": ["objects"], "when": {"basis": "unresolved", "words": "then"}}
                ]
            },
            TEXT,
        )

        assert ("missing", "events[0].when.words") in kinds(found)
        assert ("invalid", "events[0].when.words") in kinds(found)

    def test_order(self) -> None:
        """Records come in text order, whatever their order was."""
        position = {"holder": NORWAY, "issue": ISSUE, "stance": "oppose"}
        found = verify(
            {
                "statements": [statement("Sweden signs"), statement("objects")],
                "positions": [position | {"evidence": ["Sweden signs"]}, position | {"evidence": ["objects"]}],
            },
            TEXT,
        )

        assert (
            [7, 62]
            == [one.start for one in found.document.statements]
            == [one.start for one in found.document.positions]
        )


class TestInvalid:
    """Other faults cost the record they are in, not the document."""

    @pytest.mark.parametrize(
        "data,path",
        [
            ({"statements": [statement("objects", kind="shouted")]}, "statements[0].kind"),
            ({"statements": [statement("objects", tone="angry")]}, "statements[0].tone"),
            ({"statements": [5]}, "statements[0]"),
            ({"statements": [{"content": "objects", "kind": "direct"}]}, "statements[0].content"),
            ({"statements": {}}, "statements"),
            ({"speeches": []}, "speeches"),
            ({"coder": 5}, "coder"),
            ({"source": {"published": "yesterday"}}, "source.published"),
            ({"source": 5}, "source"),
            ({"events": [{"status": "happened", "evidence": ["objects"], "mode": "visit"}]}, "events[0].mode"),
            ({"zones": [5]}, "zones[0]"),
            ({"zones": [{"kind": "title", "start": 0, "end": 2**60}]}, "zones[0].end"),
        ],
    )
    def test_told(self, data: dict[str, object], path: str) -> None:
        """A fault is told with its path, and the rest stays."""
        good = {
            "appearances": [{"actor": NORWAY, "mentions": [{"kind": "name", "span": {"start": 0, "text": "Norway"}}]}]
        }
        found = verify(good | data, TEXT)

        assert ("invalid", path) in kinds(found)
        assert len(found.document.appearances) == 1

    @pytest.mark.parametrize(
        ("data", "reason"),
        [
            ("5", "5 is no object; a document is one"),
            ("[]", "[] is no object; a document is one"),
            (None, "None is no object; a document is one"),
            ("{", "is not JSON: "),
            (b"\xff", "is not UTF-8 at byte 0; save it as UTF-8"),
            ("\ud800", "has a lone surrogate at 0; replace it by U+FFFD"),
        ],
    )
    def test_no_object(self, data: str | bytes | None, reason: str) -> None:
        """What is no JSON object is no document, and is told why."""
        with pytest.raises(ConversionError) as caught:
            verify(data, TEXT)  # type: ignore[arg-type]

        [(path, said)] = caught.value.faults
        assert (path, said[: len(reason)]) == ("", reason)

    def test_schema(self) -> None:
        """Data without schema are taken as of this one; newer data are refused."""
        assert verify({}, TEXT).document == Document(text=TEXT)
        with pytest.raises(SchemaVersionError):
            verify({"schema": 9}, TEXT)

    def test_kept(self) -> None:
        """Coder and source are kept, and JSON may be text or bytes."""
        data = {"coder": "a model", "source": {"id": "7"}}
        expected = verify(data, TEXT)

        assert expected.document.coder == "a model"
        assert expected == verify(json.dumps(data), TEXT) == verify(json.dumps(data).encode(), TEXT)


class TestZones:
    """Zones are placed by their words where they quote them, and else must lie in the text."""

    @pytest.mark.parametrize(
        "zone,expected",
        [
            ({"kind": "title", "text": "Norway objects."}, [(0, 15)]),
            ({"kind": "title", "start": 0, "end": 6}, [(0, 6)]),
            ({"kind": "title", "start": 0, "end": 600}, []),
            ({"kind": "title", "text": "Denmark"}, []),
        ],
    )
    def test_placed(self, zone: object, expected: list[tuple[int, int]]) -> None:
        """Where a zone is."""
        assert expected == [(one.start, one.end) for one in verify({"zones": [zone]}, TEXT).document.zones]


class TestActors:
    """One id is one actor, and whoever acts appears."""

    def test_named_in_text(self) -> None:
        """An actor without appearance is given one where the text says its name, as whole words."""
        found = verify({"statements": [statement("objects", speakers=[NORWAY])]}, TEXT + " Norwayan")

        assert [mention.span.start for mention in found.document.appearances[0].mentions] == [0, 17]
        assert found.document.statements[0].speakers[0].id == "NOR"
        assert ("unmentioned", "statements[0]") in kinds(found)

    def test_never_named(self) -> None:
        """An actor that the text never names is left out, told once a record, and so is its position."""
        denmark = {"id": "DNK", "kind": "state", "name": "Denmark"}
        position = {"holder": denmark, "issue": ISSUE, "stance": "oppose", "evidence": ["objects"]}
        found = verify(
            {
                "statements": [statement("objects", speakers=[denmark], addressees=[denmark])],
                "positions": [position],
                "events": [{"status": "happened", "evidence": ["objects"], "actors": [denmark]}],
            },
            TEXT,
        )

        assert found.document.statements[0].speakers == ()
        assert found.document.positions == ()
        assert found.document.events[0].actors == ()
        assert found.document.appearances == ()
        assert "leave" not in str(found.findings)
        assert [kind for kind, _ in kinds(found)].count("unmentioned") == 1

    def test_two_of_one_id(self) -> None:
        """Of two actors with one id, the first stands, and the other is told."""
        appearance = {"actor": NORWAY, "mentions": [{"kind": "name", "span": {"start": 0, "text": "Norway"}}]}
        found = verify(
            {
                "appearances": [appearance, appearance | {"actor": NORWAY | {"name": "Norge"}}],
                "statements": [statement("objects", speakers=[NORWAY | {"role": "x"}, NORWAY])],
            },
            TEXT,
        )

        assert len(found.document.appearances) == 1
        assert len(found.document.appearances[0].mentions) == 1
        assert found.document.statements[0].speakers == (found.document.appearances[0].actor,)
        assert [one for one in kinds(found) if one[0] == "contradiction"] == [
            ("contradiction", "appearances[1]"),
            ("contradiction", "statements[0]"),
        ]


class TestContradictions:
    """Status, code and figures that cannot all be right are told, and kept."""

    @pytest.mark.parametrize(
        "fields,message",
        [
            ({"type": "CONSULT", "status": "planned"}, "a planned CONSULT is AGREE in PLOVER"),
            ({"type": "SUPPORT", "status": "planned"}, "a planned SUPPORT is AGREE in PLOVER"),
            ({"type": "COOPERATE", "status": "planned"}, "a planned COOPERATE is AGREE in PLOVER"),
            ({"type": "AID", "status": "planned"}, "a planned AID is AGREE in PLOVER"),
            ({"type": "RETREAT", "status": "planned"}, "a planned RETREAT is CONCEDE in PLOVER"),
            ({"status": "hypothetical", "fatalities": 2}, "has 2 fatalities, but is hypothetical"),
            ({"status": "planned", "fatalities": 3}, "has 3 fatalities, but is planned"),
            ({"status": "denied", "fatalities": 1}, "has 1 fatalities, but is denied"),
            ({"status": "happened", "type": "AID", "cameo": "190"}, "CAMEO 190 is ASSAULT in PLOVER, not AID"),
            ({"status": "happened", "type": "AID", "cameo": "010"}, "CAMEO 010 is dropped in PLOVER, not AID"),
            ({"status": "happened", "type": "ASSAULT", "cameo": "190", "fatalities": 3}, None),
            ({"status": "planned", "type": "ASSAULT", "fatalities": 0}, None),
            ({"status": "happened", "type": "SANCTION", "cameo": "163"}, None),
            ({"status": "happened", "type": "COERCE", "cameo": "163"}, None),
            ({"status": "happened", "type": "CONCEDE", "cameo": "055"}, None),
            ({"status": "happened", "type": "RETREAT", "cameo": "0831"}, None),
            ({"status": "happened", "type": "COERCE", "cameo": "175"}, None),
            ({"status": "happened", "type": "AID", "cameo": "9999"}, None),
            ({"status": "happened", "cameo": "190"}, None),
        ],
    )
    def test_told(self, fields: dict[str, object], message: str | None) -> None:
        """What contradicts what."""
        found = verify({"events": [{"evidence": [{"start": 7, "text": "objects"}], **fields}]}, TEXT)

        assert len(found.document.events) == 1
        assert [one.message for one in found.problems] == ([] if message is None else [message])


class TestOwn:
    """What we made ourselves verifies as it is."""

    def test_stored(self) -> None:
        """The stored document has nothing to mend, as record, as JSON and as plain data."""
        expected = Verification(document=DOCUMENT, findings=verify(DOCUMENT, DOCUMENT.text).findings)

        assert expected == verify(dumps(DOCUMENT), DOCUMENT.text) == verify(write(DOCUMENT), DOCUMENT.text)
        assert {one.kind for one in expected.findings} == {FindingKind.EXACT}

    @pytest.mark.parametrize(
        "text",
        [
            "Peru apologised to Chile.",
            "Peru lifted sanctions on Chile.",
            "Ghanaian peacekeepers arrived in Liberia.",
            "The president of Peru resigned on Monday.",
            "Police dispersed the protesters in Lima.",
            "Norway pardoned the Swedes.",
        ],
    )
    def test_parsed(self, text: str) -> None:
        """What the reader makes of a text has nothing to mend, its codes included."""
        document = parse(text)

        assert document.events
        assert () == verify(document, text).problems

    @LAW
    @given(document=documents())
    def test_any(self, document: Document) -> None:
        """Any document comes back as it is; only contradictions may be told."""
        found = verify(document, document.text)

        assert found.document == document
        assert {one.kind for one in found.problems} <= {FindingKind.CONTRADICTION}

    @LAW
    @given(document=documents(), before=texts(min_size=1, max_size=10))
    def test_reanchored(self, document: Document, before: str) -> None:
        """In another edition, whatever is placed says what the text says."""
        found = reanchor(document, before + document.text)

        assert found.document.text == before + document.text
        assert len(found.document.events) <= len(document.events)

    def test_other_edition(self) -> None:
        """An edition with a line before and straight quotation marks keeps every record."""
        text = "UPDATED\n\n" + DOCUMENT.text.replace("“", '"').replace("”", '"').replace("’", "'").replace("\n\n", "\n")
        found = reanchor(DOCUMENT, text)
        lost = {one.path for one in found.problems if one.kind is FindingKind.AMBIGUOUS}

        assert len(found.document.statements) == len(DOCUMENT.statements)
        assert len(found.document.positions) == len(DOCUMENT.positions)
        assert len(found.document.zones) == len(DOCUMENT.zones)
        assert {one.kind.value for one in found.findings} >= {"moved", "repaired"}
        assert all("mentions" in path or "cue" in path or "words" in path for path in lost)


class TestReplaceActor:
    """``replace_actor`` corrects who somebody is, everywhere at once."""

    def test_everywhere(self) -> None:
        """No trace of the old actor stays, and the document still fits."""
        old = DOCUMENT.appearances[0].actor
        new = attrs.evolve(old, id=ActorId("NOR/government"), kind=ActorKind.ORGANISATION)
        found = replace_actor(DOCUMENT, old, new)

        assert dumps(found).count(b'"NOR/government"') == dumps(DOCUMENT).count(b'"id":"NOR"')
        assert b'"id":"NOR"' not in dumps(found)
        assert DOCUMENT == replace_actor(found, "NOR/government", old)

    def test_same_id(self) -> None:
        """The same actor may be told better."""
        new = attrs.evolve(DOCUMENT.appearances[0].actor, name="Kingdom of Norway")

        assert replace_actor(DOCUMENT, "NOR", new).appearances[0].actor == new

    def test_joined(self) -> None:
        """Two that are one are joined: mentions in text order, nobody named twice."""
        by_id = {appearance.actor.id: appearance for appearance in DOCUMENT.appearances}
        found = replace_actor(DOCUMENT, "NOR/liv-aas", by_id[ActorId("NOR")].actor)
        joined = next(one for one in found.appearances if one.actor.id == "NOR")

        assert len(found.appearances) == len(DOCUMENT.appearances) - 1
        assert len(joined.mentions) == 5
        assert [one.id for one in found.events[0].actors] == ["NOR"]

    def test_refused(self) -> None:
        """Who is not there cannot be replaced, nor by another actor of a known id."""
        new = Actor(id=ActorId("SWE"), kind=ActorKind.STATE, name="Sverige")
        with pytest.raises(RecordError, match="'DNK' does not appear"):
            replace_actor(DOCUMENT, "DNK", new)
        with pytest.raises(RecordError, match="'SWE' appears already as another actor"):
            replace_actor(DOCUMENT, "NOR", new)


class TestReadable:
    """A finding reads: where, what, what to do."""

    @pytest.mark.parametrize(
        "span,told",
        [
            ({"start": 7, "text": "objects"}, "'objects' stands at 7"),
            ("objects", "'objects' stands at 7, no place was given; placed there"),
            ({"start": 5, "text": "objects"}, "'objects' stands at 7, not at 5; placed there"),
            ('objects. "', "'objects. \"' is written 'objects. “' at 7; the text's own words are taken"),
            ("Norway", "'Norway' stands at 0, 17; left out; quote more words, or give the right start"),
            (
                {"start": 3, "text": "Norway"},
                "'Norway' stands at 0, 17, not at 3; left out; quote more words, or give the right start",
            ),
            ("Denmark", "'Denmark' is not in the text; left out; quote the text word for word"),
            (5, "5 does not quote its words; left out; give its words as text"),
        ],
    )
    def test_spans(self, span: object, told: str) -> None:
        """What became of a span, and what was done."""
        found = verify({"statements": [statement("Sweden signs", span)]}, TEXT)

        assert f"statements[0].content[1]: {told}" == str(found.findings[1])
        assert len(found.findings) == 2

    @pytest.mark.parametrize(
        "fence",
        [
            "{}",
            "```json\n{}\n```",
            "\n```\n{}\n```\n",
            "```json\r\n{}\r\n```\r\n",
            "The records:\n\n  ```json\n  {}\n  ```\n\nThe word `cue` is quoted.",
        ],
    )
    def test_fenced(self, fence: str) -> None:
        """The code fence that models put around JSON is no fault, nor what they say before and after it."""
        answer = json.dumps({"statements": [statement("Sweden signs")]}, indent=1)

        assert ["Sweden signs"] == [
            one.content[0].text for one in verify(fence.format(answer), TEXT).document.statements
        ]

    def test_two_fences(self) -> None:
        """Of two answers none is chosen."""
        with pytest.raises(ConversionError, match="is not JSON"):
            verify("```\n{}\n```\nor\n```\n{}\n```", TEXT)

    def test_surplus_keys(self) -> None:
        """What a model adds to a record does not cost the record."""
        data = {"confidence": 0.9, "events": [{"evidence": ["objects"], "reason": "a verb", "status": "happened"}]}
        found = verify(data, TEXT)

        assert [EventStatus.HAPPENED] == [event.status for event in found.document.events]
        assert ["confidence", "events[0].reason"] == [
            one.path for one in found.findings if one.kind is FindingKind.INVALID
        ]

    @pytest.mark.parametrize(
        "data,told",
        [
            ('{"statements": [], "statements": []}', ["statements: stands twice; leave one; left out"]),
            (
                '{"zones": [{"kind": "title", "kind": "subhead", "start": 0, "end": 3}]}',
                [
                    "zones[0].kind: stands twice; leave one; left out",
                    "zones[0].kind: is missing; zones[0] is left out",
                ],
            ),
        ],
    )
    def test_repeated_keys(self, data: str, told: list[str]) -> None:
        """Of a key that stands twice neither value is chosen."""
        assert told == [str(one) for one in verify(data, TEXT).findings]

    def test_many_places(self) -> None:
        """Of many places the first eight are told."""
        found = verify({"statements": [statement("no")]}, "no " * 20)

        assert "'no' stands at 0, 3, 6, 9, 12, 15, 18, 21" == found.findings[0].message

    @pytest.mark.parametrize(
        "data,told",
        [
            ({"speeches": []}, ["speeches: is no field of Document; the nearest is 'appearances'; left out"]),
            ({"coder": 5}, ["coder: 5 is not a text; left out"]),
            ({"statements": {}}, ["statements: {} is not a list; give a list"]),
            (
                {"statements": [statement()]},
                [
                    "statements[0]: none of its content stands in the text; left out; quote the text word for word",
                ],
            ),
            (
                {"statements": [5]},
                ["statements[0]: 5 is not an object; Statement is one with content, kind; statements[0] is left out"],
            ),
            (
                {"statements": [statement({"start": 7, "text": "objects"}, tone="angry")]},
                [
                    "statements[0].tone: is no field of Statement; the nearest is 'content'; left out",
                    "statements[0].content[0]: 'objects' stands at 7",
                ],
            ),
            (
                {"zones": [{"kind": "title", "start": 0, "end": 600}]},
                ["zones[0]: 0-600 ends after the text; left out"],
            ),
            (
                {"statements": [statement({"start": 7, "text": "objects"}, speakers=[NORWAY])]},
                [
                    "statements[0].content[0]: 'objects' stands at 7",
                    "statements[0]: 'NOR' has no appearance; added where the text says 'Norway'",
                ],
            ),
            (
                {
                    "statements": [
                        statement(
                            {"start": 7, "text": "objects"},
                            speakers=[{"id": "DNK", "kind": "state", "name": "Denmark"}],
                        )
                    ]
                },
                [
                    "statements[0].content[0]: 'objects' stands at 7",
                    "statements[0]: 'DNK' has no appearance; left out; say where the text names 'Denmark'",
                ],
            ),
            (
                {
                    "appearances": [
                        {"actor": actor, "mentions": [{"kind": "name", "span": {"start": 0, "text": "Norway"}}]}
                        for actor in (NORWAY, NORWAY | {"name": "Norge"})
                    ]
                },
                [
                    "appearances[0].mentions[0].span: 'Norway' stands at 0",
                    "appearances[1].mentions[0].span: 'Norway' stands at 0",
                    "appearances[1]: 'NOR' is not the same actor as before; the first one is taken",
                ],
            ),
            (
                {"events": [{"status": "denied", "fatalities": 1, "evidence": [{"start": 7, "text": "objects"}]}]},
                [
                    "events[0].evidence[0]: 'objects' stands at 7",
                    "events[0]: has 1 fatalities, but is denied; kept; correct one of the two",
                ],
            ),
        ],
    )
    def test_records(self, data: dict[str, object], told: list[str]) -> None:
        """What became of a record, and what was done."""
        assert told == [str(one) for one in verify(data, TEXT).findings]
