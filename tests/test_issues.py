"""Issues keep their ids across wordings, holders and documents."""

from __future__ import annotations

import pytest

from geopolitics_events import parse
from geopolitics_events.parsing.additions import NamedIssue
from geopolitics_events.parsing.lexicon import Lexicon
from geopolitics_events.records import IssueId

SAME = [
    ("India rejects third-party mediation on Kashmir.", "Pakistan welcomed the offer to mediate in Kashmir."),
    ("India does not accept external intervention in Kashmir.", "China offered to facilitate a solution in Kashmir."),
    ("Egypt called for a truce in Sudan.", "Chad backs a cease-fire in Sudan."),
    ("Norway welcomed the armistice in Yemen.", "Oman demanded an end to hostilities in Yemen."),
    ("Iran urged the rebels to stop fighting in Syria.", "Jordan supports the ceasefire in Syria."),
    ("India is ready for talks with Pakistan.", "Pakistan is open to dialogue with India."),
    ("Russia ruled out negotiations with Ukraine.", "Ukraine agreed to negotiate with Russia."),
    ("Brazil supports talks between Iran and Saudi Arabia.", "Iran wants dialogue with Saudi Arabia."),
    ("Japan supports sanctions on North Korea.", "Russia opposes punitive measures against North Korea."),
    ("Poland backs an asset freeze for Belarus.", "Cuba condemned the sanctions on Belarus."),
    ("Iran demands the lifting of sanctions on Iran.", "China supports an end to sanctions on Iran."),
    ("Hungary opposes arms deliveries to Ukraine.", "Estonia wants to send weapons to Ukraine."),
    ("Germany supports military aid for Ukraine.", "Slovakia rejected weapons supplies to Ukraine."),
    ("Cyprus demanded the withdrawal of Turkish troops.", "Greece urged Turkey to pull out its troops."),
    ("Lebanon demanded an Israeli pullout.", "Syria urged Israel to withdraw its forces."),
    ("Spain does not recognise Kosovo.", "Albania backs the recognition of Kosovo."),
    ("Ireland recognised Palestine.", "Israel opposes the recognition of Palestine."),
    ("Serbia opposes the independence of Kosovo.", "Albania supports Kosovo's independence."),
    ("Turkey opposes autonomy for the Kurds.", "France supports self-rule for the Kurds."),
    ("Jordan rejects the annexation of the West Bank.", "Israel threatened to annex the West Bank."),
    ("Iraq opposed the referendum in Kurdistan.", "Israel welcomed the plebiscite in Kurdistan."),
    ("Hungary blocked the accession of Ukraine.", "Latvia supports membership for Ukraine."),
    ("Israel opposes the nuclear programme of Iran.", "Russia defends uranium enrichment in Iran."),
    ("Japan condemned the missile launch by North Korea.", "China criticised North Korea's missile test."),
    (
        "South Korea condemned the ballistic missile tests of North Korea.",
        "France condemned North Korea's rocket launch.",
    ),
    (
        "China backs the denuclearisation of the Korean Peninsula.",
        "Japan demanded nuclear disarmament on the Korean Peninsula.",
    ),
    ("Russia opposes the missile shield in Poland.", "Latvia welcomed the missile defence system in Poland."),
    ("Iran refused to admit inspectors.", "France demanded inspections."),
    ("Israel demanded that Lebanon disarm Hezbollah.", "Hezbollah refused to disarm in Lebanon."),
    ("Niger rejects foreign bases.", "Chad accepted foreign military bases."),
    ("Kenya supports the peacekeeping mission in Somalia.", "Somalia rejected peacekeepers in Somalia."),
    ("Turkey called for a no-fly zone over Syria.", "Russia opposes a no-fly zone in Syria."),
    ("Algeria rejects military intervention in Niger.", "Nigeria threatened to invade Niger."),
    ("Turkey demanded a buffer zone in Syria.", "Syria rejects a security zone in Syria."),
    ("Cuba condemned the blockade of Gaza.", "Israel defended the siege of Gaza."),
    ("France called for humanitarian access to Gaza.", "Egypt allowed aid deliveries to Gaza."),
    ("Russia agreed to exchange prisoners with Ukraine.", "Ukraine backs a prisoner swap with Russia."),
    ("Qatar called for the release of the hostages in Gaza.", "Hamas refused to free hostages in Gaza."),
    ("Togo called for elections in Mali.", "Ghana supports an early election in Mali."),
    ("Nigeria urged the president of Gambia to resign.", "Senegal demanded that Gambia's president step down."),
    ("Ghana condemned the coup in Niger.", "Benin condemned the military takeover in Niger."),
    ("Canada called for an inquiry into the attack.", "Turkey demanded an investigation of the attack."),
    ("Chad agreed to reopen the border with Sudan.", "Sudan wants to open its border with Chad."),
    ("Kenya decided to close the border with Somalia.", "Somalia condemned the border closure by Kenya."),
    (
        "France condemned settlement building in the West Bank.",
        "Israel supports settlement expansion in the West Bank.",
    ),
    ("Saudi Arabia supports normalisation with Israel.", "Israel wants to normalise ties with Saudi Arabia."),
    ("Mexico opposes tariffs on Mexico.", "Canada condemned the import duties on Mexico."),
    ("Chile supports free trade with Peru.", "Peru welcomed the trade deal with Chile."),
    ("Fiji supports the climate accord.", "Tuvalu demanded emission cuts."),
    ("Japan defended whaling in the Pacific.", "Australia opposes fishing in the Pacific."),
    ("Egypt opposes the dam in Ethiopia.", "Sudan supports the hydropower project in Ethiopia."),
    ("Uganda rejects interference in its internal affairs.", "Kenya condemned foreign meddling."),
    ("Poland supports security guarantees for Ukraine.", "Russia rejects a defence pact for Ukraine."),
    ("Turkey demanded an apology from Israel.", "Israel refused to apologise."),
    ("Namibia demanded reparations from Germany.", "Tanzania seeks compensation from Germany."),
    ("Jordan supports the two-state solution.", "Israel rejected a Palestinian state."),
    ("Serbia said Kosovo is an integral part of Serbia.", "Russia said Kosovo is part of the territory of Serbia."),
    ("Albania condemned the cyberattack by Iran.", "Israel condemned the hacking by Iran."),
    (
        "China opposes the surveillance flights by the United States.",
        "Russia condemned the spy flights of the United States.",
    ),
    ("Italy demanded a fair share.", "Germany supports burden sharing."),
    ("Ghana supports Security Council reform.", "Japan wants a permanent seat."),
    ("Iran backs the boycott of Israel.", "Canada opposes boycotts of Israel."),
    ("Mexico opposes the death penalty in Iran.", "Norway condemned the execution in Iran."),
    ("Colombia supports an amnesty for the rebels.", "Peru opposes a pardon for the rebels."),
]

APART = [
    ("India rejects mediation on Kashmir.", "India rejects mediation on Ladakh."),
    ("Egypt called for a truce in Sudan.", "Egypt called for a truce in Yemen."),
    ("Egypt called for a truce in Sudan.", "Egypt called for elections in Sudan."),
    ("India is ready for talks with Pakistan.", "India is ready for talks with China."),
    ("Brazil supports talks between Iran and Iraq.", "Brazil supports talks between Iran and Israel."),
    ("Japan supports sanctions on North Korea.", "Japan supports sanctions on Russia."),
    ("Japan supports sanctions on Iran.", "Japan supports the nuclear deal with Iran."),
    ("Japan supports sanctions on Iran.", "Japan supports an end to sanctions on Iran."),
    ("Kenya supports an arms embargo on Somalia.", "Kenya supports arms deliveries to Somalia."),
    ("Cyprus demanded the withdrawal of Turkish troops.", "Cyprus demanded the withdrawal of British troops."),
    ("Spain does not recognise Kosovo.", "Spain does not recognise Palestine."),
    ("Serbia opposes the independence of Kosovo.", "Serbia opposes the recognition of Kosovo."),
    ("Israel opposes the nuclear programme of Iran.", "Israel opposes the nuclear deal with Iran."),
    ("Japan condemned the missile test by North Korea.", "Japan condemned the nuclear test by North Korea."),
    ("China backs the denuclearisation of the Korean Peninsula.", "China backs nuclear weapons."),
    ("Russia opposes missile defence in Poland.", "Russia opposes military bases in Poland."),
    ("Kenya supports peacekeepers in Somalia.", "Kenya supports military intervention in Somalia."),
    ("Turkey demanded a buffer zone in Syria.", "Turkey demanded a no-fly zone over Syria."),
    ("Cuba condemned the blockade of Gaza.", "Cuba condemned the attack on Gaza."),
    ("France called for humanitarian aid to Gaza.", "France called for financial aid for Gaza."),
    ("Russia agreed to exchange prisoners with Ukraine.", "Russia agreed to a truce with Ukraine."),
    ("Qatar called for the release of hostages in Gaza.", "Qatar called for the release of hostages in Syria."),
    ("Togo called for elections in Mali.", "Togo called for elections in Niger."),
    ("Togo accepted the election result in Mali.", "Togo supports elections in Mali."),
    ("Ghana condemned the coup in Niger.", "Ghana condemned the coup in Mali."),
    ("Canada called for an inquiry into the attack.", "Canada condemned the attack."),
    ("Chad agreed to open the border with Sudan.", "Chad agreed to close the border with Sudan."),
    ("Chad supports the demarcation of the border with Sudan.", "Chad agreed to reopen the border with Sudan."),
    ("France condemned the settlements in the West Bank.", "France condemned the annexation of the West Bank."),
    ("Israel wants to normalise ties with Oman.", "Israel wants trade with Oman."),
    ("Mexico opposes tariffs on Mexico.", "Mexico opposes an export ban."),
    ("Fiji supports the climate accord.", "Fiji supports fishing rights."),
    ("Egypt opposes the dam in Ethiopia.", "Egypt opposes the water treaty with Ethiopia."),
    ("Uganda rejects interference in its affairs.", "Uganda rejects mediation."),
    ("Poland supports security guarantees for Ukraine.", "Poland supports the accession of Ukraine."),
    ("Turkey demanded an apology from Israel.", "Turkey demanded compensation from Israel."),
    ("Jordan supports the two-state solution.", "Jordan supports self-determination for the Palestinians."),
    ("Serbia said Kosovo is an integral part of Serbia.", "Serbia said Kosovo is an internal matter."),
    ("Russia opposes the oil embargo on Russia.", "Hungary supports oil imports from Russia."),
    ("Sweden condemned torture in Syria.", "Sweden condemned impunity in Syria."),
    ("Iran accused Israel of violating the ceasefire in Lebanon.", "Iran supports the ceasefire in Lebanon."),
    ("Gambia supports the prosecution of the generals.", "Gambia supports an amnesty for the generals."),
    ("Honduras decided to cut ties with Taiwan.", "Honduras decided to restore ties with Taiwan."),
    ("Mali condemned terrorism.", "Mali supports the fight against terrorism."),
]


def issues(text: str) -> set[str]:
    """Give the issue ids of a text."""
    return {position.issue.id for position in parse(text).positions}


@pytest.mark.parametrize(("one", "other"), SAME)
def test_same(one: str, other: str) -> None:
    """Other words and another holder, the same issue."""
    assert issues(one) & issues(other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_apart(one: str, other: str) -> None:
    """Like words on another issue, or about another place."""
    assert issues(one)
    assert issues(other)
    assert not issues(one) & issues(other)


class TestUnknown:
    """An issue in no table."""

    def test_head_words(self) -> None:
        """Its id is made of its head words, whatever stands around them."""
        assert issues("Japan supports a lunar festival.") == issues("The lunar festival was condemned by Nepal.")

    def test_stable(self) -> None:
        """Lemmas make the id, so that number and articles do not matter."""
        assert issues("Japan supports lunar festivals.") == issues("Fiji rejects any new lunar festival.")


class TestAdded:
    """Issues that a user adds."""

    def test_lexicon(self) -> None:
        """A named issue has its id, joined with its topic, and comes before the table's."""
        named = NamedIssue(id=IssueId("moonshine"), name="moonshine trade", terms=("moonshine", "moonshine trade"))
        document = parse("Fiji supports the moonshine trade in Samoa.", lexicon=Lexicon.default().with_issues(named))

        assert ["moonshine/samoa"] == [position.issue.id for position in document.positions]


class TestNames:
    """Names are worded so that one can be for or against."""

    @pytest.mark.parametrize(
        ("text", "name", "topic"),
        [
            ("India rejects mediation on Kashmir.", "third-party mediation on Kashmir", "Kashmir"),
            ("Iran wants talks with Iraq.", "talks between Iran and Iraq", "Iran and Iraq"),
            ("Fiji supports the climate accord.", "climate action", None),
            ("Egypt condemned Israeli strikes.", "attacks by Israel", "Israel"),
            ("China condemned U.S. sanctions on Iran.", "sanctions on Iran", "Iran"),
            ("Georgia demanded the withdrawal of Russian troops.", "withdrawal by Russia", "Russia"),
            ("Iran demands an end to sanctions on Iran.", "end of sanctions on Iran", "Iran"),
        ],
    )
    def test_name(self, text: str, name: str, topic: str | None) -> None:
        """The name joins the issue and its topic."""
        (position,) = parse(text).positions

        assert (name, topic) == (position.issue.name, position.issue.topic)
