"""The enums that are written out say what the tables say; look-ups name the nearest code."""

from __future__ import annotations

import pytest

from geopolitics_events.codes import (
    MODES,
    CameoCode,
    Context,
    CountryCode,
    EventType,
    Mode,
    QuadClass,
    Sector,
    cameo,
    cameo_codes,
    countries,
    country,
    country_codes,
    nearest,
    nearest_country,
    quad_class,
    score,
)
from geopolitics_events.errors import UnknownCodeError
from geopolitics_events.tables import Row, rows

TYPES = [row for row in rows("plover") if row["kind"] == "type"]
MODE_ROWS = [row for row in rows("plover") if row["kind"] == "mode"]


class TestPlover:
    """The manual's lists: 16 types, 67 pairs of type and mode, 37 contexts, 25 sectors and our two."""

    @pytest.mark.parametrize(
        "enum,kind,count",
        [(EventType, "type", 16), (Context, "context", 37), (Sector, "sector", 27)],
    )
    def test_list(self, enum: type[EventType | Context | Sector], kind: str, count: int) -> None:
        """An enum and the table have the same codes."""
        codes = {row["code"] for row in rows("plover") if row["kind"] == kind}

        assert codes == {member.value for member in enum}
        assert count == len(enum)

    def test_modes(self) -> None:
        """Each type has the modes of the table, and no mode is without a type."""
        pairs = {(type_.value, mode.value) for type_, modes in MODES.items() for mode in modes}

        assert {(row["type"], row["code"]) for row in MODE_ROWS} == pairs
        assert len(pairs) == 67
        assert set(Mode) == {mode for modes in MODES.values() for mode in modes}

    @pytest.mark.parametrize("row", TYPES, ids=lambda row: row["code"])
    def test_type(self, row: Row) -> None:
        """A type has the class and the score of the table."""
        type_ = EventType(row["code"])

        assert int(row["quad"]) == quad_class(type_)
        assert float(row["score"]) == score(type_)

    @pytest.mark.parametrize("row", MODE_ROWS, ids=lambda row: row["id"])
    def test_mode_score(self, row: Row) -> None:
        """A mode has its own score; where the manual prints none, its type's."""
        type_ = EventType(row["type"])
        expected = float(row["score"]) if row["score"] else score(type_)

        assert expected == score(type_, Mode(row["code"]))

    def test_score_of_wrong_mode(self) -> None:
        """A mode of another type has no score, and the error names the nearest."""
        with pytest.raises(UnknownCodeError, match="'visit' is not a mode of REJECT") as caught:
            score(EventType.REJECT, Mode.VISIT)
        assert caught.value.code == "visit"

    def test_signs(self) -> None:
        """Conflict scores below zero, cooperation above: the manual's +3 for ACCUSE is a slip."""
        for type_ in set(EventType) - {EventType.REQUEST}:
            cooperative = quad_class(type_) in {QuadClass.VERBAL_COOPERATION, QuadClass.MATERIAL_COOPERATION}

            assert cooperative == (score(type_) > 0)


class TestUnknown:
    """An unknown code is an error that names the nearest one."""

    @pytest.mark.parametrize(
        "enum,code,expected",
        [
            (EventType, "REJEKT", "REJECT"),
            (Mode, "marshal-law", "martial-law"),
            (Context, "peace keeping", "peacekeeping"),
            (Sector, "GOVT", "GOV"),
            (EventType, "", None),
        ],
    )
    def test_enum(self, enum: type[EventType | Mode | Context | Sector], code: str, expected: str | None) -> None:
        """An enum names the nearest of its own codes."""
        with pytest.raises(UnknownCodeError) as caught:
            enum(code)

        assert expected == caught.value.nearest

    @pytest.mark.parametrize("code,expected", [("IN", "IND"), ("in", "IND"), ("Pakistan", "PAK")])
    def test_country(self, code: str, expected: str) -> None:
        """Other names of a country lead to its code."""
        assert expected == nearest_country(code)

    def test_country_look_up(self) -> None:
        """A look-up of no country fails."""
        with pytest.raises(UnknownCodeError, match="not a country of ISO 3166"):
            country("Atlantis?!")

    def test_cameo(self) -> None:
        """A look-up of no CAMEO code fails, with the nearest one."""
        with pytest.raises(UnknownCodeError, match="'9999' is not a CAMEO code"):
            cameo("9999")

    def test_nothing_alike(self) -> None:
        """Where nothing is alike, nothing is named."""
        assert nearest("???", ["ACCUSE"]) is None


class TestCountries:
    """ISO 3166-1, the former codes of 3166-3 and Kosovo."""

    def test_every_code(self) -> None:
        """Each row can be looked up by its alpha-3 code, and records accept it."""
        assert set(countries()) == country_codes()
        for code, one in countries().items():
            assert one == country(code)

    def test_other_codes(self) -> None:
        """Alpha-2 and numeric codes mean the current country, where a former one shares them."""
        for one in countries().values():
            if one.status == "current":
                assert one == country(one.alpha2) == country(one.numeric)

    @pytest.mark.parametrize("code", ["SUN", "YUG", "CSK", "DDR", "ZAR", "SCG", "ANT", "BUR", "XKX", "PSE", "TWN"])
    def test_there(self, code: str) -> None:
        """Former and contested countries have their codes."""
        assert CountryCode(code) in countries()


class TestCameo:
    """CAMEO's codes and what they become in PLOVER."""

    def test_count(self) -> None:
        """All 20 roots and their codes are there, as text."""
        roots = [code for code in cameo_codes() if len(code) == 2]

        assert [f"{number:02}" for number in range(1, 21)] == sorted(roots)
        assert len(cameo_codes()) == 298 + 20

    def test_parents(self) -> None:
        """A code's parent is a code, and the beginning of it."""
        for row in rows("cameo"):
            assert not row["parent"] or CameoCode(row["parent"]) in cameo_codes()
            assert row["code"].startswith(row["parent"])

    def test_modes(self) -> None:
        """Each mode is one of its type's, and only typed codes have one."""
        for one in cameo_codes().values():
            assert one.mode is None or (one.type is not None and one.mode in MODES[one.type])

    @pytest.mark.parametrize(
        "code,expected", [("0356", "AGREE"), ("045", "CONSULT"), ("163", "COERCE"), ("190", "ASSAULT"), ("010", None)]
    )
    def test_type(self, code: str, expected: str | None) -> None:
        """Codes become the types of the published mapping; statements become none."""
        found = cameo(code).type

        assert expected == (None if found is None else found.value)

    def test_goldstein(self) -> None:
        """Scores lie between -10 and 10; codes younger than the scale have none."""
        for one in cameo_codes().values():
            assert one.goldstein is None or -10 <= one.goldstein <= 10
        assert cameo("1951").goldstein is None
