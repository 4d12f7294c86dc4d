"""Codes of datasets cross to those of records, and back."""

from __future__ import annotations

import pytest

from geopolitics_events.codes import CountryCode, EventType, Mode, Sector, cameo_codes, country_codes
from geopolitics_events.datasets import chains, countries, names
from geopolitics_events.datasets.recognition import form_of, layout_of_header
from geopolitics_events.datasets.registry import SHEETS
from geopolitics_events.records import ActorKind
from geopolitics_events.tables import rows

CURRENT = [row["alpha3"] for row in rows("countries") if row["status"] != "former"]


class TestCountries:
    """FIPS 10-4, CAMEO, Gleditsch-Ward, ISO numbers and ICEWS names."""

    @pytest.mark.parametrize(
        "code,country",
        [("AS", "AUS"), ("AU", "AUT"), ("CH", "CHN"), ("GM", "DEU"), ("RS", "RUS"), ("IS", "ISR"), ("GG", "GEO"),
         ("BG", "BGD"), ("GZ", "PSE"), ("WE", "PSE"), ("KV", "XKX"), ("OS", None), ("", None), ("XX", None)],
    )  # fmt: skip
    def test_fips(self, code: str, country: str | None) -> None:
        """FIPS codes look like ISO's and are others."""
        assert country == countries.from_fips(code)

    @pytest.mark.parametrize(
        "code,country",
        [("ROM", "ROU"), ("ROU", "ROU"), ("TMP", "TLS"), ("MTN", "MNE"), ("IMY", "IMN"), ("WSB", "PSE"), ("GZS", "PSE"),
         ("AFR", None), ("EUR", None), ("GOV", None), ("nep", None), ("", None)],
    )  # fmt: skip
    def test_cameo(self, code: str, country: str | None) -> None:
        """CAMEO's countries are ISO's but for a few; regions and roles are no countries."""
        assert country == countries.from_cameo(code)

    @pytest.mark.parametrize(
        "number,country", [("365", "RUS"), ("2", "USA"), (" 101", "VEN"), ("666", "ISR"), ("9", None)]
    )
    def test_gleditsch_ward(self, number: str, country: str | None) -> None:
        """Numbers of states."""
        assert country == countries.from_gleditsch_ward(number)

    @pytest.mark.parametrize(
        "number,country", [("4", "AFG"), ("032", "ARG"), ("804", "UKR"), ("0", "XKX"), ("999", None)]
    )
    def test_numeric(self, number: str, country: str | None) -> None:
        """ISO numbers with and without their zeros; ACLED's 0 is Kosovo."""
        assert country == countries.from_numeric(number)

    @pytest.mark.parametrize(
        "name,country",
        [("Russian Federation", "RUS"), ("Occupied Palestinian Territory", "PSE"), ("Congo", "COG"),
         ("Democratic Republic of Congo", "COD"), ("the former Yugoslav Republic of Macedonia", "MKD"),
         ("Moldova, Republic of", "MDA"), ("Curaçao", "CUW"), ("Holy See", "VAT"), ("Atlantis", None)],
    )  # fmt: skip
    def test_icews(self, name: str, country: str | None) -> None:
        """ICEWS writes names, some of its own."""
        assert country == countries.from_icews(name)

    @pytest.mark.parametrize("country", CURRENT)
    def test_back(self, country: str) -> None:
        """Every code that is written for a country reads as the country."""
        code = CountryCode(country)
        if fips := countries.fips_country(code):
            assert code == countries.from_fips(fips)
        if number := countries.gleditsch_ward_number(code):
            assert code == countries.from_gleditsch_ward(number)
        assert code == countries.from_cameo(countries.cameo_country(code))
        assert code == countries.from_icews(countries.icews_country(code))
        assert code == countries.from_numeric(countries.iso_number(code))

    @pytest.mark.parametrize("table", ["fips", "gleditsch_ward", "cameo_countries", "icews_countries"])
    def test_tables(self, table: str) -> None:
        """Every country of a crosswalk is one of ISO 3166, and no code stands twice."""
        found = rows(table)
        first = [next(iter(row.values())) for row in found]

        assert {row["alpha3"] for row in found} - {""} <= country_codes()
        assert len(set(first)) == len(first)


class TestChains:
    """CAMEO's chains say country, body and roles."""

    @pytest.mark.parametrize(
        "chain,name,country,expected",
        [
            ("NPLGOV", "NEPAL", "NPL", "NPL/?government"),
            ("nepGOV", "NEPALESE", "", "NPL/?government"),
            ("NPL", "KATHMANDU", "NPL", "NPL"),
            ("ROU", "BUCHAREST", "", "ROU"),
            ("ROM", "ROMANIA", "ROM", "ROU"),
            ("IGOUNO", "UN", "", "IGO/united-nations"),
            ("PALPLOHMS", "HAMAS LEADER", "", "PSE/hamas"),
            ("AFR", "AFRICA", "AFR", "?/?africa"),
            ("COP", "POLICE", "", "?/?police"),
            ("RUSGOV", "VLADIMIR PUTIN", "RUS", "RUS/vladimir-putin"),
            ("USAMED", "VLADIMIR PUTIN", "USA", "USA/?media"),
            ("fan", "FANTE", "", "?/?fante"),
            ("", "SOMEBODY", "", "?/?somebody"),
            ("", "FRANCE", "", "FRA"),
        ],
    )
    def test_who(self, chain: str, name: str, country: str, expected: str) -> None:
        """Somebody named by the tables keeps the id of parsing, others their country and role."""
        actor = chains.actor_of_chain(chain, name, country)

        assert actor is not None
        assert expected == actor.id

    def test_nobody(self) -> None:
        """An empty chain without a name is nobody."""
        assert chains.actor_of_chain("") is None

    def test_sectors(self) -> None:
        """Sectors are PLOVER's: CAMEO's MED are journalists, its HLH health, in the chain's order."""
        actor = chains.actor_of_chain("PERMEDHLHINS", "SOMEBODY", "PER")

        assert actor is not None
        assert (Sector.JRN, Sector.MED, Sector.REB) == actor.sectors

    def test_roles(self) -> None:
        """Roles are not countries, and each has words of its own."""
        roles = chains.chain_roles()

        assert set() == set(roles) & country_codes()
        assert len(roles) - 1 <= len({role.role for role in roles.values()})

    @pytest.mark.parametrize("row", rows("cameo_groups"), ids=lambda row: row["code"])
    def test_groups(self, row: dict[str, str]) -> None:
        """A known group is an actor of our tables, under the name they have."""
        actor = names.actor_of(row["id"])

        assert actor is not None
        assert row["name"] == actor.name
        assert row["code"] not in country_codes() - {"PSE", "SHA"}


class TestNames:
    """Names are looked up in the tables that serve the parser."""

    @pytest.mark.parametrize(
        "name,country,expected",
        [
            ("NARENDRA MODI", "IND", "IND/narendra-modi"),
            ("Médecins Sans Frontières", None, "?/doctors-without-borders"),
            ("medecins sans frontieres", "FRA", "?/doctors-without-borders"),
            ("Narendra Modi", "PER", None),
            ("India", None, "IND"),
            ("nobody at all", None, None),
        ],
    )
    def test_called(self, name: str, country: str | None, expected: str | None) -> None:
        """Case and accents do not matter; the country does."""
        actor = names.actor_called(name, country)

        assert expected == (None if actor is None else actor.id)

    def test_like_parsing(self) -> None:
        """Every body and person gets the id that parsing gives; what a name alone leaves open is left open."""
        for table in ("igos", "ngos", "armed_groups", "organisations"):
            for row in rows(table):
                actor = names.actor_of(row["id"])
                assert actor is not None
                assert (row["name"], row["country"] or None) == (actor.name, actor.country)


class TestTables:
    """The tables of datasets fit the codes of records."""

    def test_acled(self) -> None:
        """Types and modes are PLOVER's."""
        for row in rows("acled_types"):
            assert not row["type"] or EventType(row["type"])
            assert not row["mode"] or Mode(row["mode"])

    def test_icews(self) -> None:
        """Texts belong to known codes, one to one; sectors are PLOVER's."""
        found = rows("icews_codes")

        assert {row["code"] for row in found} <= set(cameo_codes())
        assert len({row["text"] for row in found}) == len(found)
        assert all(Sector(row["sector"]) for row in rows("icews_sectors"))

    def test_roles(self) -> None:
        """Sectors and kinds of CAMEO's roles are those of records."""
        for row in rows("cameo_roles"):
            assert not row["sector"] or Sector(row["sector"])
            assert ActorKind(row["kind"])


class TestRecognition:
    """Files are told by their columns."""

    @pytest.mark.parametrize("name", [name for name in SHEETS if SHEETS[name].headed])
    def test_headers(self, name: str) -> None:
        """The header of a dataset is no other dataset's, in any spelling of its names."""
        sheet = SHEETS[name]
        for columns in sheet.versions.values():
            for header in (
                columns,
                [one.upper() for one in columns],
                [one.lower().replace(" ", "_") for one in columns],
            ):
                text = sheet.delimiter.join(header)
                assert name == form_of("x", f"{text}\n".encode(), SHEETS.values()).sheet.name
                layout = layout_of_header(sheet, text)
                assert layout is not None
                assert columns == layout.columns
