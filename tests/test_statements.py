"""Who said what: one class a construction, each with a sentence that says nothing."""

from __future__ import annotations

import pytest

from geopolitics_events import parse
from geopolitics_events.parsing import Reading
from geopolitics_events.records import Source, Statement, StatementKind

Said = tuple[str | None, str | None, tuple[str, ...]]


def statements(text: str) -> tuple[Statement, ...]:
    """Give the statements of a text."""
    return parse(text).statements


def said(text: str) -> list[Said]:
    """Give the words for speaker, cue and content of every statement of a text."""
    return [
        (
            one.speaker_span.text if one.speaker_span else None,
            one.cue.text if one.cue else None,
            tuple(span.text for span in one.content),
        )
        for one in statements(text)
    ]


class Construction:
    """What the test classes share: every case gives its statements, the silent ones none."""

    def check(self, text: str, expected: list[Said]) -> None:
        """Compare the statements of a text with the expected ones."""
        assert expected == said(text)

    def check_silent(self, text: str) -> None:
        """Compare with nothing."""
        assert [] == said(text)


class TestQuotationBefore(Construction):
    """A quotation stands before its attribution."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            ('"The bridge is safe," Nadia Karim said.', [("Nadia Karim", "said", ("The bridge is safe,",))]),
            ('"Who pays for the dam?" the governor asked.', [("the governor", "asked", ("Who pays for the dam?",))]),
            ('"We will not leave," she told reporters in Lima.', [("she", "told", ("We will not leave,",))]),
            ('"We will not leave," she told Lumen.no.', [("she", "told", ("We will not leave,",))]),
            ('Asked Nadia Karim about the dam: "No," she said.', [("she", "said", ("No,",))]),
            (
                '"The dam is safe," Karim said, calling it "sound".',
                [("Karim", "said", ("The dam is safe,",)), ("Karim", "calling", ('it "sound"',))],
            ),
            (
                '"It was raining. We saw nothing," said Mikael Lund, a pilot.',
                [("Mikael Lund", "said", ("It was raining. We saw nothing,",))],
            ),
        ],
    )
    def test_found(self, text: str, expected: list[Said]) -> None:
        """The whole quotation is the content, without its marks."""
        self.check(text, expected)

    def test_silent(self) -> None:
        """A song title before a verb of moving is no speech."""
        self.check_silent('They played "Blue Harbour" and the crowd went home.')


class TestQuotationAfter(Construction):
    """A quotation stands after its attribution."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            ('Nadia Karim said, "The bridge is safe."', [("Nadia Karim", "said", ("The bridge is safe.",))]),
            (
                'The envoy told the council: "Grain comes first. Oil can wait."',
                [("The envoy", "told", ("Grain comes first. Oil can wait.",))],
            ),
            ("He replied “Not before spring.”", [("He", "replied", ("Not before spring.",))]),
        ],
    )
    def test_found(self, text: str, expected: list[Said]) -> None:
        """A comma, a colon or nothing stands between cue and quotation."""
        self.check(text, expected)

    def test_silent(self) -> None:
        """What was painted was not said."""
        self.check_silent('The ferry was painted blue and named "Hope".')


class TestQuotationAround(Construction):
    """An attribution interrupts its quotation, or the quotation goes on after it."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            (
                '"The bridge," Karim said, "is safe for now."',
                [("Karim", "said", ("The bridge,", "is safe for now."))],
            ),
            (
                '"The bridge is safe," Karim said. "The road behind it is not."',
                [("Karim", "said", ("The bridge is safe,", "The road behind it is not."))],
            ),
            (
                '"The bridge leaks," Karim said. "The road is dry and the wall is thin" in two of the towns.',
                [
                    (
                        "Karim",
                        "said",
                        ("The bridge leaks,", '"The road is dry and the wall is thin" in two of the towns'),
                    )
                ],
            ),
            (
                '"We counted twelve ships," the captain said on Monday. "Two were on fire. One had no flag."',
                [("the captain", "said", ("We counted twelve ships,", "Two were on fire. One had no flag."))],
            ),
        ],
    )
    def test_found(self, text: str, expected: list[Said]) -> None:
        """All pieces make one statement."""
        self.check(text, expected)

    def test_silent(self) -> None:
        """Two names in quotation marks do not make a statement."""
        self.check_silent('The "Aurora" and the "Borealis" left port on Monday.')


class TestParagraphs(Construction):
    """Quotations cross paragraphs."""

    def test_reopened(self) -> None:
        """A paragraph that re-opens an unclosed quotation goes on with it."""
        text = 'The admiral said: "The fleet is ready.\n\n"It will sail at dawn."'

        assert [("The admiral", "said", ("The fleet is ready.", "It will sail at dawn."))] == said(text)

    def test_floating(self) -> None:
        """A paragraph of nothing but a quotation goes on from the one before."""
        text = '"The fleet is ready," the admiral said.\n\n"It will sail at dawn."'

        assert [("the admiral", "said", ("The fleet is ready,", "It will sail at dawn."))] == said(text)

    def test_told_after(self) -> None:
        """A quotation left open is whose the paragraph that goes on with it says."""
        text = "“It is safe,” the mayor said.\n\n“We waited long.\n\n“The crews will sail,” Captain Lund said."

        assert [
            ("the mayor", "said", ("It is safe,",)),
            ("Captain Lund", "said", ("We waited long.", "The crews will sail,")),
        ] == said(text)

    def test_reported(self) -> None:
        """It goes on with whose words they were, not with who reports them."""
        text = '"It is safe," Karim told a crowd, according to Lima TV.\n\n"We looked at it."'

        assert [
            ("Lima TV", "according to", ('"It is safe," Karim told a crowd',)),
            ("Karim", "told", ("It is safe,", "We looked at it.")),
        ] == said(text)

    def test_colon(self) -> None:
        """A colon at the end of a paragraph brings the quotation that opens the next."""
        text = 'The harbour was quiet when the admiral spoke to the crews and said:\n\n"The fleet is ready. It will sail at dawn."'

        assert [("the admiral", "said", ("The fleet is ready. It will sail at dawn.",))] == said(text)

    def test_silent(self) -> None:
        """A paragraph without a quotation after one without a statement says nothing."""
        self.check_silent("The fleet left the harbour before dawn.\n\nThe wind had turned in the night.")


class TestColon(Construction):
    """A colon introduces the quotation, whatever the verb."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            (
                'The ministry said in a statement: "Two divers are missing."',
                [("The ministry", "said", ("Two divers are missing.",))],
            ),
            ('The consul was blunt: "Nobody will be paid."', [("The consul", "was blunt", ("Nobody will be paid.",))]),
            ('He left no doubt: "The mine stays closed."', [("He", "left no doubt", ("The mine stays closed.",))]),
            ('In other words, said Lund: "It leaks."', [("Lund", "said", ("It leaks.",))]),
            ("After the vote, wrote Lund: it leaks.", [("Lund", "wrote", ("it leaks",))]),
            ('Lund, who came late, said this: "It leaks."', [("Lund", "said this", ("It leaks.",))]),
            (
                'Lund condemned the raid: "It was a crime."',
                [("Lund", "condemned", ("the raid",)), ("Lund", "condemned the raid", ("It was a crime.",))],
            ),
            ('Lund explained it this way: "The dam is old."', [("Lund", "explained", ("The dam is old.",))]),
        ],
    )
    def test_found(self, text: str, expected: list[Said]) -> None:
        """The subject of the clause before the colon speaks, on whichever side of its verb."""
        self.check(text, expected)

    def test_medium(self) -> None:
        """What it was said in is kept."""
        medium = statements('The ministry said in a statement: "Two divers are missing."')[0].medium

        assert medium is not None
        assert "a statement" == medium.text
        assert statements("The ministry said on a military post that rebels had fired.")[0].medium is None

    def test_silent(self) -> None:
        """A colon before a list is none."""
        self.check_silent("Three ports were closed: Bari, Split and Durres.")


class TestQuotationMarks(Construction):
    """All kinds of marks are told apart from apostrophes."""

    @pytest.mark.parametrize(
        "text",
        [
            '"The bridge is safe," Karim said.',
            "“The bridge is safe,” Karim said.",
            "‘The bridge is safe,’ Karim said.",
            "'The bridge is safe,' Karim said.",
            "«The bridge is safe,» Karim said.",
            "„The bridge is safe,“ Karim said.",
            "“The bridge is safe,“ Karim said.",
            "``The bridge is safe,'' Karim said.",
        ],
    )
    def test_found(self, text: str) -> None:
        """Any pair of marks holds speech."""
        assert [("Karim", "said", ("The bridge is safe,",))] == said(text)

    def test_nested(self) -> None:
        """The outermost quotation is the content."""
        text = "“They shouted ‘turn back’ and fired,” Karim said."

        assert [("Karim", "said", ("They shouted ‘turn back’ and fired,",))] == said(text)

    def test_three_marks(self) -> None:
        """Of three marks the first closes the inner quotation."""
        text = "''They shouted 'turn back,''' Karim said. ''Then they fired.''"

        assert [("Karim", "said", ("They shouted 'turn back,'", "Then they fired."))] == said(text)

    def test_unclosed(self) -> None:
        """A missing mark costs nothing else."""
        text = 'Karim said: "The bridge is safe.'

        assert [("Karim", "said", ("The bridge is safe.",))] == said(text)

    def test_apostrophes(self) -> None:
        """Apostrophes open nothing."""
        self.check_silent("The sailors' boats and the farmers' carts blocked Lima's port.")


class TestScareQuotes(Construction):
    """Words in quotation marks that nobody said."""

    @pytest.mark.parametrize(
        "text",
        [
            'The so-called "safe zone" was shelled again.',
            'The novel "A Winter on the Border" sold well in Riga.',
            'Ivan "the Bear" Petrov met the delegation in Oslo.',
        ],
    )
    def test_silent(self, text: str) -> None:
        """Scare quotes, titles and nicknames are no speech."""
        self.check_silent(text)

    def test_inside(self) -> None:
        """A scare quote inside reported speech stays in the content."""
        text = 'Karim said the "safe zone" was shelled again.'

        assert [("Karim", "said", ('the "safe zone" was shelled again',))] == said(text)


class TestMixed(Construction):
    """Part of the content is quoted."""

    @pytest.mark.parametrize(
        "text, content",
        [
            ('Karim said the bridge was "safe for now" and open.', 'the bridge was "safe for now" and open'),
            ('The embassy called the report "a bad joke."', 'the report "a bad joke."'),
            ('The talks were "a waste of paper," the envoy said.', 'The talks were "a waste of paper,"'),
            ('Lund said he hoped for rain, which "would help us all".', 'he hoped for rain, which "would help us all"'),
        ],
    )
    def test_found(self, text: str, content: str) -> None:
        """The content keeps its unquoted part, and the marks inside it."""
        found = statements(text)

        assert [(StatementKind.MIXED, (content,))] == [(one.kind, tuple(s.text for s in one.content)) for one in found]

    def test_silent(self) -> None:
        """A quoted name in a sentence without a cue is nothing."""
        self.check_silent('Crews repaired the "Old Lady" before winter.')


class TestThatClause(Construction):
    """Indirect speech with "that"."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            ("Karim said that the bridge was safe.", [("Karim", "said", ("the bridge was safe",))]),
            (
                "The ministry warned that two dams might fail by spring.",
                [("The ministry", "warned", ("two dams might fail by spring",))],
            ),
            (
                "She told the court that the seal was forged.",
                [("She", "told", ("the seal was forged",))],
            ),
        ],
    )
    def test_found(self, text: str, expected: list[Said]) -> None:
        """The content leaves "that" out."""
        self.check(text, expected)

    def test_silent(self) -> None:
        """A relative clause after a noun is no speech."""
        self.check_silent("The bridge that the army built is safe.")


class TestBareClause(Construction):
    """Indirect speech without "that"."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            ("Karim said the bridge was safe.", [("Karim", "said", ("the bridge was safe",))]),
            ("Officials say no ship has passed since May.", [("Officials", "say", ("no ship has passed since May",))]),
            (
                "The bank announced it would freeze the accounts.",
                [("The bank", "announced", ("it would freeze the accounts",))],
            ),
            (
                "Karim said closed ports - those open only to ferries - deny sailors work.",
                [("Karim", "said", ("closed ports - those open only to ferries - deny sailors work",))],
            ),
        ],
    )
    def test_found(self, text: str, expected: list[Said]) -> None:
        """A subject and its verb follow the cue."""
        self.check(text, expected)

    def test_silent(self) -> None:
        """A clause alone is the author's."""
        self.check_silent("The road was closed on Friday.")


class TestInfinitive(Construction):
    """The content is an infinitive or a question."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            ("Brussels urged both capitals to reopen the border.", [("Brussels", "urged", ("to reopen the border",))]),
            ("The rebels vowed to hold the valley.", [("The rebels", "vowed", ("to hold the valley",))]),
            (
                "The judge asked whether the witness had slept.",
                [("The judge", "asked", ("whether the witness had slept",))],
            ),
            ("Japan called on Russia to return the crew.", [("Japan", "called on", ("to return the crew",))]),
            ('Japan warned Russia not to "arm" pirates.', [("Japan", "warned", ('not to "arm" pirates',))]),
            (
                "Lund urged members of the Ports Club (PC), led by Oslo and Riga, to dredge the channel.",
                [("Lund", "urged", ("to dredge the channel",))],
            ),
        ],
    )
    def test_found(self, text: str, expected: list[Said]) -> None:
        """The object of the cue is no part of it."""
        self.check(text, expected)

    def test_quoted_infinitive(self) -> None:
        """What somebody is called on to do may be a quotation."""
        (statement,) = statements('Japan called on Russia and China "to free the crew".')

        assert ["to free the crew"] == [one.text for one in statement.content]
        assert ("RUS", "CHN") == tuple(actor.id for actor in statement.addressees)

    @pytest.mark.parametrize(
        ("text", "addressees"),
        [
            ("Japan reiterated its strong call on Russia and China to return the crew.", ("RUS", "CHN")),
            ("Japan repeated its appeal to Russia to return the crew.", ("RUS",)),
            ("Japan expressed its gratitude to China for the return of the crew.", ("CHN",)),
            ("Japan reiterated its opposition to China in the strait.", ()),
        ],
    )
    def test_addressees_of_nouns(self, text: str, addressees: tuple[str, ...]) -> None:
        """A call or thanks has a listener of its own."""
        assert addressees == tuple(actor.id for actor in statements(text)[0].addressees)

    def test_addressees(self) -> None:
        """The object is whom one speaks to."""
        addressees = statements("Japan urged Russia and China to return the crew.")[0].addressees

        assert ("RUS", "CHN") == tuple(actor.id for actor in addressees)

    def test_issued(self) -> None:
        """A statement is from all who issue it, and not of those who saw it."""
        issued = statements("The statement from the US and Saudi governments said that it rained.")[0].speakers
        seen = statements("A memo seen by the BBC said that it rained.")[0].speakers

        assert ["USA", "SAU"] == [actor.id for actor in issued]
        assert () == seen

    def test_listed(self) -> None:
        """All whom a headline lists speak."""
        assert ["PER", "CHL"] == [actor.id for actor in statements("Peru, Chile condemn raid by Mali")[0].speakers]

    def test_self(self) -> None:
        """Nobody speaks to themselves."""
        assert () == statements("Emmanuel Macron told himself that he would win.")[0].addressees

    def test_asked(self) -> None:
        """Whom "we" call on or urge is spoken to, whoever else is told."""
        for words in ("call on Chile and Haiti", "urge Chile and Haiti"):
            said = statements(f'"We {words} to open the port," the Peruvian minister said.')[-1]
            assert ("CHL", "HTI") == tuple(actor.id for actor in said.addressees)

    def test_called_you(self) -> None:
        """A quotation may name whom it speaks to by "you both" alone; "you" alone is anybody."""
        start = "Peru praised Chile and Haiti. "

        assert ("CHL", "HTI") == tuple(
            actor.id
            for actor in statements(start + '"I will visit you both," the Peruvian minister said.')[-1].addressees
        )
        assert () == statements(start + '"I will visit you," the Peruvian minister said.')[-1].addressees

    def test_silent(self) -> None:
        """An infinitive of purpose is no content."""
        self.check_silent("The crew sailed north to reach the ice.")


class TestNounPhrase(Construction):
    """The content is what a verb of speech is directed at."""

    def test_warned_of(self) -> None:
        """A "that" that says more of a noun begins no content."""
        assert said("Norway warned of floods that threaten the port.") == [
            ("Norway", "warned of", ("floods that threaten the port",))
        ]

    @pytest.mark.parametrize(
        "text, expected",
        [
            ("Norway welcomed the offer of talks.", [("Norway", "welcomed", ("the offer of talks",))]),
            ("Egypt condemned the attack on the ferry.", [("Egypt", "condemned", ("the attack on the ferry",))]),
            (
                "Kenya accused Somalia of hiding the smugglers.",
                [("Kenya", "accused", ("Somalia of hiding the smugglers",))],
            ),
            ("Peru called for two new ports.", [("Peru", "called for", ("two new ports",))]),
            ("Peru calls for $20 million in aid.", [("Peru", "calls for", ("$20 million in aid",))]),
            ("Peru called for a ceasefire in the valley.", [("Peru", "called for", ("a ceasefire in the valley",))]),
            ("Peru called on Friday for a truce.", [("Peru", "called on Friday for", ("a truce",))]),
            (
                "Lund condemned the raid because it broke the truce.",
                [("Lund", "condemned", ("the raid because it broke the truce",))],
            ),
            ("She tweeted her thanks to the crew.", [("She", "tweeted", ("her thanks to the crew",))]),
            ("Lund blamed the tax cuts for the loss.", [("Lund", "blamed", ("the tax cuts for the loss",))]),
            (
                "Lund slammed a plan called unfair by Oslo.",
                [("Lund", "slammed", ("a plan called unfair by Oslo",))],
            ),
            (
                "Lund defended the raid by saying that it was legal.",
                [("Lund", "defended", ("the raid",)), ("Lund", "saying", ("it was legal",))],
            ),
            (
                "Oslo accused Riga of breaking the truce by shelling the port.",
                [("Oslo", "accused", ("Riga of breaking the truce by shelling the port",))],
            ),
            (
                "Oslo cited Lund, who left, as an example.",
                [("Oslo", "cited", ("Lund, who left, as an example",))],
            ),
            ("She portrayed him as a rich, careful man.", [("She", "portrayed", ("him as a rich, careful man",))]),
            (
                "Oslo expressed hope in an interview this week that the truce would last.",
                [("Oslo", "expressed", ("hope in an interview this week that the truce would last",))],
            ),
            (
                "Peru rejected claims by Chile, its neighbour, that it had closed the port.",
                [("Peru", "rejected", ("claims by Chile, its neighbour, that it had closed the port",))],
            ),
            (
                "Karim asked the men accused of theft to leave the port.",
                [("Karim", "asked", ("to leave the port",))],
            ),
            (
                "Given that Peru says the dam is safe, the mayor will open it.",
                [("Peru", "says", ("the dam is safe",))],
            ),
        ],
    )
    def test_found(self, text: str, expected: list[Said]) -> None:
        """The object with what hangs on it."""
        self.check(text, expected)

    @pytest.mark.parametrize(
        "text",
        [
            "The army attacked the port.",
            "Norway has a right to reject the ruling.",
            "The minister called a meeting.",
            'The minister called a meeting to discuss the "crisis".',
            "The crew was held by rebels.",
            "She called for two hours.",
        ],
    )
    def test_silent(self, text: str) -> None:
        """Deeds, rights and calls of another kind say nothing."""
        self.check_silent(text)


class TestAccordingTo(Construction):
    """A preposition brings the speaker."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            ("According to Karim, the bridge is safe.", [("Karim", "According to", ("the bridge is safe",))]),
            ("The bridge is safe, according to Karim.", [("Karim", "according to", ("The bridge is safe",))]),
            (
                "In the words of the treasurer, the plan is dead.",
                [("the treasurer", "In the words of", ("the plan is dead",))],
            ),
            ("In Karim's view, the bridge is safe.", [("Karim", "In Karim's view", ("the bridge is safe",))]),
            (
                "According to Karim, who left in May, the port is a ruin.",
                [("Karim", "According to", ("the port is a ruin",))],
            ),
            (
                "According to Karim, an engineer from Oslo, the port is a ruin.",
                [("Karim", "According to", ("the port is a ruin",))],
            ),
            ("According to the mayor, Karim, Lund left.", [("the mayor", "According to", ("Lund left",))]),
            (
                "According to Karim, the mayor and Lund left.",
                [("Karim", "According to", ("the mayor and Lund left",))],
            ),
            ("The port, according to Karim, is a ruin.", [("Karim", "according to", ("The port", "is a ruin"))]),
            ('In Karim\'s words: "The port is a ruin."', [("Karim", "In Karim's words", ("The port is a ruin.",))]),
            (
                'According to Karim, Lund posted at noon. The "harbour" was shut.',
                [("Karim", "According to", ("Lund posted at noon",))],
            ),
            (
                "Lund left because, according to Karim, the port was a ruin.",
                [("Karim", "according to", ("the port was a ruin",))],
            ),
            (
                '"It rained. We left the port," Karim said, according to the daily.',
                [
                    ("the daily", "according to", ('"It rained. We left the port," Karim said',)),
                    ("Karim", "said", ("It rained. We left the port,",)),
                ],
            ),
        ],
    )
    def test_found(self, text: str, expected: list[Said]) -> None:
        """It stands before or after its clause."""
        self.check(text, expected)

    def test_silent(self) -> None:
        """The word "according" without "to" is nothing."""
        self.check_silent("They acted in the same way, each according his strength.")


class TestNouns(Construction):
    """A noun brings the content of a claim, promise or call."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            (
                "Nobody believed Chile's claim that the mine was empty.",
                [("Chile", "claim", ("the mine was empty",))],
            ),
            (
                "The court heard a warning by the bank that prices would double.",
                [("the bank", "a warning", ("prices would double",))],
            ),
            (
                "Voters remember his promise to rebuild the school.",
                [("his", "promise", ("to rebuild the school",))],
            ),
            (
                "Chile's claim in May that the mine was empty surprised nobody.",
                [("Chile", "claim", ("the mine was empty",))],
            ),
            (
                "The bank said in a statement that, if it rained, prices would double.",
                [("The bank", "said", ("if it rained, prices would double",))],
            ),
        ],
    )
    def test_found(self, text: str, expected: list[Said]) -> None:
        """The possessor or the agent speaks."""
        self.check(text, expected)

    def test_silent(self) -> None:
        """A report is a document too."""
        self.check_silent("The report lay on the table for a year.")


class TestPassive(Construction):
    """The cue is in the passive."""

    def test_several(self) -> None:
        """All that a passive is said of are spoken to, or spoken of."""
        [asked] = statements("Chad and Mali were urged to sign the pact.")

        assert [actor.id for actor in asked.addressees] == ["TCD", "MLI"]
        assert said("The king and the bishop were condemned by Chad.") == [
            ("Chad", "were condemned by", ("The king and the bishop",))
        ]

    @pytest.mark.parametrize(
        "text, expected",
        [
            (
                "Karim was quoted by a Chilean newspaper as saying the bridge was safe.",
                [("Karim", "was quoted by a Chilean newspaper as saying", ("the bridge was safe",))],
            ),
            (
                "Pilots were told by the tower that the fog would lift.",
                [("the tower", "were told by", ("the fog would lift",))],
            ),
            (
                "The consul is accused of selling visas.",
                [(None, "is accused", ("The consul", "of selling visas"))],
            ),
            ("The raid was condemned by Egypt.", [("Egypt", "was condemned by", ("The raid",))]),
            ("Ito is said to have left Kyoto.", [(None, "is said", ("Ito", "to have left Kyoto"))]),
            ("Karim was accused by Oslo of lying.", [("Oslo", "was accused by", ("Karim", "of lying"))]),
            (
                "Karim was accused by the mayor of Lima of theft.",
                [("the mayor of Lima", "was accused by", ("Karim", "of theft"))],
            ),
            ('The plan was called "a ruin" by Karim.', [("Karim", "was called", ("The plan", "a ruin"))]),
            ("Lund was condemned by Oslo for the raid.", [("Oslo", "was condemned by", ("Lund", "for the raid"))]),
            ("The plan was described as a ruin by Karim.", [("Karim", "was described", ("The plan", "as a ruin"))]),
            (
                "It was announced on Monday that the port would close.",
                [(None, "was announced", ("the port would close",))],
            ),
            ("Karim was asked by Lund whether it rained.", [("Lund", "was asked by", ("whether it rained",))]),
            (
                "As reported by the Harbour Gazette, six ferries were at sea.",
                [("the Harbour Gazette", "reported by", ("six ferries were at sea",))],
            ),
        ],
    )
    def test_found(self, text: str, expected: list[Said]) -> None:
        """The agent speaks, if the text names one."""
        self.check(text, expected)

    def test_passive_inside(self) -> None:
        """A passive that is no attribution does not end what is said."""
        self.check(
            "Oslo said the Danish and Finnish strikes were related.",
            [
                ("Oslo", "said", ("the Danish and Finnish strikes were related",)),
            ],
        )

    def test_remark(self) -> None:
        """A remark on a clause has the clause for its content."""
        text = "The lake froze in May - a fact noted by Peru and later confirmed by Chile - and boats stayed ashore."

        assert [
            ("Peru", "noted by", ("The lake froze in May",)),
            ("Chile", "confirmed by", ("The lake froze in May",)),
        ] == said(text)

    def test_silent(self) -> None:
        """A passive of building says nothing, nor does one of whoever is named last."""
        self.check_silent("The bridge was built by the army.")
        self.check_silent("In May Oslo freed Lund, an engineer charged by Riga.")


class TestInverted(Construction):
    """The speaker stands after the cue."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            (
                '"The bridge is safe," said Nadia Karim, the chief engineer.',
                [("Nadia Karim", "said", ("The bridge is safe,",))],
            ),
            ("The bridge is safe, said Karim.", [("Karim", "said", ("The bridge is safe",))]),
            ('"Turn back," yelled a guard.', [("a guard", "yelled", ("Turn back,",))]),
        ],
    )
    def test_found(self, text: str, expected: list[Said]) -> None:
        """The apposition after it is no part of the speaker."""
        self.check(text, expected)

    def test_silent(self) -> None:
        """An inverted verb of standing says nothing."""
        self.check_silent("Behind the bridge stood a chapel.")


class TestCoordination(Construction):
    """Several cues share a speaker, several speakers a cue."""

    def test_cues(self) -> None:
        """Each cue has a statement of its own."""
        text = "Karim said the bridge was safe and warned that the road was not."

        assert [
            ("Karim", "said", ("the bridge was safe",)),
            ("Karim", "warned", ("the road was not",)),
        ] == said(text)

    def test_participle(self) -> None:
        """A participle goes on from the cue before it."""
        text = "Karim said the bridge was safe, adding that the road was not."

        assert [
            ("Karim", "said", ("the bridge was safe",)),
            ("Karim", "adding", ("the road was not",)),
        ] == said(text)

    @pytest.mark.parametrize(
        "text, cue, content",
        [
            ("Saying the dam was safe, Karim left the room.", "Saying", "the dam was safe"),
            ("Denouncing the raid, Karim left the room.", "Denouncing", "the raid"),
            ("To explain the delay, Karim wrote a letter.", None, ""),
        ],
    )
    def test_opening(self, text: str, cue: str | None, content: str) -> None:
        """A participle that opens a sentence is said by the subject that follows."""
        self.check(text, [("Karim", cue, (content,))] if cue else [])

    def test_speakers(self) -> None:
        """Joint speakers are all kept."""
        found = statements("Japan and Norway said the ban would stay.")

        assert [("JPN", "NOR")] == [tuple(actor.id for actor in one.speakers) for one in found]

    def test_silent(self) -> None:
        """Joined deeds say nothing."""
        self.check_silent("Karim crossed the bridge and closed the road.")


class TestInsertions(Construction):
    """Something stands between speaker, cue and content."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            (
                "Nadia Karim, the chief engineer, said the bridge was safe.",
                [("Nadia Karim", "said", ("the bridge was safe",))],
            ),
            (
                "Karim, who built two dams in Peru, said the bridge was safe.",
                [("Karim", "said", ("the bridge was safe",))],
            ),
            (
                "Karim said on Tuesday in Geneva that the bridge was safe.",
                [("Karim", "said", ("the bridge was safe",))],
            ),
            ("Karim, however, said the bridge was safe.", [("Karim", "said", ("the bridge was safe",))]),
            ("Karim said Tuesday Peru was safe.", [("Karim", "said", ("Peru was safe",))]),
            (
                "Karim said the bridge, built after years of talks, was safe.",
                [("Karim", "said", ("the bridge, built after years of talks, was safe",))],
            ),
        ],
    )
    def test_found(self, text: str, expected: list[Said]) -> None:
        """Appositions, relative clauses, dates and places are passed over."""
        self.check(text, expected)

    def test_silent(self) -> None:
        """An apposition without a cue says nothing."""
        self.check_silent("Nadia Karim, the chief engineer, crossed the bridge on Tuesday.")


class TestHeadline(Construction):
    """A colon in a heading attributes, and a dash before who is not named."""

    BODY = (
        "\n\nThe bridge was opened again on Monday after a month of repairs, and lorries queued along the shore road."
    )

    @pytest.mark.parametrize(
        "title, expected",
        [
            ("Karim: Bridge is safe for lorries", [("Karim", None, ("Bridge is safe for lorries",))]),
            ("Bridge is safe for lorries: Karim", [("Karim", None, ("Bridge is safe for lorries",))]),
            ("Japan: fishing ban to stay", [("Japan", None, ("fishing ban to stay",))]),
            ("Karim at the forum: Bridge is safe", [("Karim", None, ("Bridge is safe",))]),
            ("Japan to Chile: Open the bridge", [("Japan", None, ("Open the bridge",))]),
            ("Japan to keep fishing ban - minister", [("minister", None, ("Japan to keep fishing ban",))]),
            ("Japan keeps fishing ban -sources", [("sources", None, ("Japan keeps fishing ban",))]),
        ],
    )
    def test_found(self, title: str, expected: list[Said]) -> None:
        """Who stands beside the mark speaks; there is no cue."""
        self.check(title + self.BODY, expected)

    def test_silent(self) -> None:
        """A label is nobody."""
        self.check_silent("Analysis: A bridge too far" + self.BODY)
        self.check_silent("NEW: Bridge is shut to lorries" + self.BODY)
        self.check_silent("Tension: Japan shuts the bridge" + self.BODY)
        self.check_silent("Bridge is shut - a blow to lorries" + self.BODY)
        self.check_silent("Bridge is shut - video" + self.BODY)


class TestDenials(Construction):
    """Denials are negated statements; silence is none."""

    @pytest.mark.parametrize(
        "text, content",
        [
            ("Karim denied that the bridge was unsafe.", "the bridge was unsafe"),
            ("Chile denied any role in the raid.", "any role in the raid"),
            ("The premier ruled out early elections.", "early elections"),
        ],
    )
    def test_negated(self, text: str, content: str) -> None:
        """The content is what is denied."""
        assert [(True, (content,))] == [(one.negated, tuple(s.text for s in one.content)) for one in statements(text)]

    @pytest.mark.parametrize(
        "text",
        [
            "Karim declined to say whether the bridge was safe.",
            "Karim did not say when the bridge would open.",
            "The ministry had no comment on the bridge.",
            "No one said that the bridge was safe.",
            "She refused to comment.",
        ],
    )
    def test_silent(self, text: str) -> None:
        """Who says nothing makes no statement."""
        self.check_silent(text)


class TestDocuments(Construction):
    """Documents speak for whoever issued them."""

    @pytest.mark.parametrize(
        "text, span, speakers",
        [
            ("A communique said the border would stay closed.", "A communique", ()),
            ("A statement from Japan said the ban would stay.", "A statement from Japan", ("JPN",)),
            ("Norway's letter warned that stocks were low.", "Norway's letter", ("NOR",)),
            ("A note sent by Japan said the ban would stay.", "A note", ("JPN",)),
            ("Resolution 2728 demands a truce.", "Resolution 2728", ()),
        ],
    )
    def test_found(self, text: str, span: str, speakers: tuple[str, ...]) -> None:
        """The words name the document, the speakers are its issuers."""
        (one,) = statements(text)

        assert one.speaker_span is not None
        assert (span, speakers) == (one.speaker_span.text, tuple(actor.id for actor in one.speakers))

    def test_source(self) -> None:
        """Whoever issued the document that a source is speaks."""
        (one,) = statements("The ban stays, according to a communique issued by Japan on Friday.")

        assert ("JPN",) == tuple(actor.id for actor in one.speakers)

    def test_same(self) -> None:
        """The document goes on from who spoke last."""
        text = 'Japan condemned the ban. "The ban is a mistake," the document read.'

        assert [["JPN"], ["JPN"]] == [[actor.id for actor in one.speakers] for one in statements(text)]

    def test_same_sentence(self) -> None:
        """Of the document just spoken of, whoever speaks in its own sentence is not the issuer."""
        text = "Japan criticised the ban. Russia and China agreed that the ban would stay, according to the statement."

        assert [["JPN"], ["JPN"], ["RUS", "CHN"]] == [[actor.id for actor in one.speakers] for one in statements(text)]

    def test_nobody(self) -> None:
        """An announcement may name nobody."""
        text = "It was announced that the border would stay closed."

        assert [(None, "was announced", ("the border would stay closed",))] == said(text)

    def test_state_media(self) -> None:
        """The television of a state speaks for itself."""
        [statement] = statements("Japan was calm. State television said that the border was open.")

        assert ["JPN/?state-television"] == [one.id for one in statement.speakers]

    def test_silent(self) -> None:
        """A document that lies about says nothing."""
        self.check_silent("A statement from Japan was lost in the mail.")


class TestTails(Construction):
    """A content ends before the author's tail."""

    @pytest.mark.parametrize(
        "text, content",
        [
            ("Karim said the bridge was safe, which surprised nobody.", "the bridge was safe"),
            ("Karim said the bridge was safe, but analysts doubted it.", "the bridge was safe"),
            ("Karim said the bridge would close, as has the road.", "the bridge would close"),
            ("Karim said the bridge was safe, while the road stayed closed.", "the bridge was safe"),
            ("Karim said the bridge was safe, according to Lima's daily.", "the bridge was safe"),
            ("Karim - who said the bridge was safe - left the town.", "the bridge was safe"),
            (
                "Karim said the army would build the bridge, a plan the town rejected.",
                "the army would build the bridge",
            ),
            ("Karim said the bridge “was safe by May,” referring to the repairs.", "the bridge “was safe by May,”"),
            ("Karim demanded that Oslo leave the lake, and miners sent a boat.", "Oslo leave the lake"),
            ("Karim said the bridge was safe, and Lund declined to comment.", "the bridge was safe"),
            ("Karim reiterated his support for the bridge, and he left.", "his support for the bridge"),
            ("The bridge was safe, Karim said after talks led by Oslo and Riga.", "The bridge was safe"),
            ("Karim demanded that Oslo pay and Riga close the lake.", "Oslo pay and Riga close the lake"),
            ("Karim vowed that Oslo would pay, aides briefed on the talks said.", "Oslo would pay"),
            ("Karim vowed that Oslo would pay, according to aides in Riga.", "Oslo would pay"),
            ("Talks failed, with Karim blaming the rain and Lund leaving the town.", "the rain"),
            ("Both men wrote, Karim saying he was glad and Lund calling it a farce.", "he was glad"),
            ("Karim is praising the bridge and closing the road.", "the bridge"),
            (
                "Karim is proposing works like building ports and mending roads.",
                "works like building ports and mending roads",
            ),
            ("Karim confirmed the talks on condition of anonymity.", "the talks"),
            ("Karim praised the talks as he left for Oslo.", "the talks"),
            ("When Karim announced his bid in June, few in Oslo were surprised.", "his bid"),
            ("While Karim praised the talks, Lund left.", "the talks"),
            ("Once Karim said the bridge was safe, Lund left.", "the bridge was safe"),
            ("Karim said the bridge was safe, days after part of it fell.", "the bridge was safe"),
            ("Karim said the bridge was safe, prompting laughter.", "the bridge was safe"),
            ("Karim said the bridge was safe, with the mayor blaming the rain.", "the bridge was safe"),
            ("Karim said the bridge was safe, with the mayor blaming the rain.", "the rain"),
            ("The engineer who said that the bridge was lost has left.", "the bridge was lost"),
            ("Karim praised the talks even as troops left for Oslo.", "the talks"),
            (
                "Karim praised the extent to which Lund as mayor kept the peace.",
                "the extent to which Lund as mayor kept the peace",
            ),
            ("In a year in which Karim says the bridge is old, even farmers left.", "the bridge is old"),
            ("Karim commented on how Oslo and Riga would pay.", "how Oslo and Riga would pay"),
        ],
    )
    def test_ends(self, text: str, content: str) -> None:
        """Remarks after a comma are the author's."""
        assert content in [span.text for one in statements(text) for span in one.content]

    def test_two_clauses(self) -> None:
        """A second clause with "that" is a second piece of the content."""
        text = "Karim said that the bridge was safe and that the road was closed."

        assert [("Karim", "said", ("the bridge was safe", "the road was closed"))] == said(text)

    def test_silent(self) -> None:
        """A tail alone says nothing."""
        self.check_silent("The bridge was safe, which surprised nobody.")


class TestAsFrame(Construction):
    """A subordinate "as" clause brings the speaker."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            ("As Karim noted, the lease is over.", [("Karim", "noted", ("the lease is over",))]),
            ("The lease is over, as Karim noted.", [("Karim", "noted", ("The lease is over",))]),
            (
                "As Karim noted on Tuesday, the lease is over, and nobody will renew it.",
                [("Karim", "noted", ("the lease is over, and nobody will renew it",))],
            ),
            ("As Karim noted in an op-ed Monday, the lease is over.", [("Karim", "noted", ("the lease is over",))]),
            ("As Karim put it, the lease is over.", [("Karim", "put it", ("the lease is over",))]),
            (
                "As Karim said in April while visiting Oslo, the lease is over.",
                [("Karim", "said", ("the lease is over",))],
            ),
        ],
    )
    def test_found(self, text: str, expected: list[Said]) -> None:
        """The other clause is the content."""
        self.check(text, expected)

    def test_silent(self) -> None:
        """A clause of time says nothing."""
        self.check_silent("As the boat left, the lease ended.")


class TestAfterthought(Construction):
    """The content stands before or around its attribution, without quotation marks."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            ("The lease is over, Karim said.", [("Karim", "said", ("The lease is over",))]),
            (
                "The lease is over, Karim told reporters in Lima on Tuesday.",
                [("Karim", "told", ("The lease is over",))],
            ),
            ("The lease, Karim said, is over.", [("Karim", "said", ("The lease", "is over"))]),
            ("The lease, said Karim, ended in May.", [("Karim", "said", ("The lease", "ended in May"))]),
            ("The lease is over, one of the men said.", [("one of the men", "said", ("The lease is over",))]),
            ("The lease is over, many in Oslo said.", [("many in Oslo", "said", ("The lease is over",))]),
            (
                "The lease is over, more than 200 men said.",
                [("more than 200 men", "said", ("The lease is over",))],
            ),
            (
                "The lease on the port, said Karim, an engineer from Oslo, is over.",
                [("Karim", "said", ("The lease on the port", "is over"))],
            ),
            (
                "Aides to Karim, the mayor, said the lease, already long, would end.",
                [("Aides", "said", ("the lease, already long, would end",))],
            ),
            ("The lease is over, Karim said in opening the fair.", [("Karim", "said", ("The lease is over",))]),
            (
                "The lease is over, Karim was quoted as saying by the daily.",
                [("Karim", "was quoted as saying", ("The lease is over",))],
            ),
            (
                "The lease is over, the paper quoted Karim as saying on Monday.",
                [("Karim", "saying", ("The lease is over",))],
            ),
            (
                "The lease is over, Karim said in a statement posted on his page.",
                [("Karim", "said", ("The lease is over",))],
            ),
            (
                "The lease is over, said Nadia Karim, the chief engineer.",
                [("Nadia Karim", "said", ("The lease is over",))],
            ),
            (
                "While the lease was long, Karim said, losing the port would be worse.",
                [("Karim", "said", ("While the lease was long", "losing the port would be worse"))],
            ),
            ("Karim left, two witnesses said after the trial.", [("two witnesses", "said", ("Karim left",))]),
            (
                "The lease will hold, she said, but it needs a seal.",
                [("she", "said", ("The lease will hold", "but it needs a seal"))],
            ),
            (
                "By closing the gate, Karim said, the town can save the port.",
                [("Karim", "said", ("By closing the gate", "the town can save the port"))],
            ),
            (
                "To save the port, Karim said, the town must close the gate.",
                [("Karim", "said", ("To save the port", "the town must close the gate"))],
            ),
            (
                "The lease is over - Karim said - and the port is closed.",
                [("Karim", "said", ("The lease is over",))],
            ),
            (
                "Rebels shut the port, pilots and sailors said.",
                [("pilots and sailors", "said", ("Rebels shut the port",))],
            ),
            ("The lease is over, Karim and others said.", [("Karim and others", "said", ("The lease is over",))]),
            ("The lease is over, said Karim and others.", [("Karim and others", "said", ("The lease is over",))]),
            (
                "The lease, said Karim and others, is over.",
                [("Karim and others", "said", ("The lease", "is over"))],
            ),
            ("The lease is over, those who live there say.", [("those", "say", ("The lease is over",))]),
            ("The lease is over, say those who live there.", [("those", "say", ("The lease is over",))]),
        ],
    )
    def test_found(self, text: str, expected: list[Said]) -> None:
        """What the attribution interrupts goes on after it."""
        self.check(text, expected)

    def test_opening(self) -> None:
        """A quotation of several sentences that goes on without marks is one content."""
        self.check(
            '"The mayor wants a longer pier. Longer than the pier" built in May, said Derek Lund.',
            [("Derek Lund", "said", ('"The mayor wants a longer pier. Longer than the pier" built in May',))],
        )

    def test_silent(self) -> None:
        """A second main clause says nothing, nor is the clause before one said."""
        self.check_silent("Boats left the port, and it was Tuesday.")
        self.check_silent("While boats left the port, few mayors agreed.")


class TestProgrammes(Construction):
    """The title of a programme or book before the speaker is no quotation."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            (
                'On Radio Oslo\'s "Morning Watch," Ito said the dam was safe.',
                [("Ito", "said", ("the dam was safe",))],
            ),
            (
                'Speaking on "Harbour Talk," Lund warned that the gate was old.',
                [("Lund", "warned", ("the gate was old",))],
            ),
            ('The crew loves "Prison Gate," Ito said.', [("Ito", "said", ('The crew loves "Prison Gate,"',))]),
            (
                'Ito told Radio Oslo\'s "Morning Watch" on Monday that the dam was lost.',
                [("Ito", "told", ("the dam was lost",))],
            ),
            ('Ito told the daily "Harbour News" the dam was lost.', [("Ito", "told", ("the dam was lost",))]),
            ('Ito told "Morning Watch" that the dam was lost.', [("Ito", "told", ("the dam was lost",))]),
            ('Ito said on Friday\'s "Morning Watch" that the dam was lost.', [("Ito", "said", ("the dam was lost",))]),
            (
                'Ito told the BBC\'s "Harbour" programme that the dam was lost.',
                [("Ito", "told", ("the dam was lost",))],
            ),
        ],
    )
    def test_found(self, text: str, expected: list[Said]) -> None:
        """It is part of a content only in a clause."""
        self.check(text, expected)

    def test_silent(self) -> None:
        """Whoever does something in a book says nothing."""
        self.check_silent('In "Seven Gates," Lund strolls along a pier.')


class TestAnswers(Construction):
    """A word stands for what is said."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            ("Half of the sailors said yes.", [("Half of the sailors", "said", ("yes",))]),
            ("Peru said no to the offer.", [("Peru", "said", ("no to the offer",))]),
            ("Many pilots say the same of Lund.", [("Many pilots", "say", ("the same of Lund",))]),
            ("The pilot says so in his memoir.", [("The pilot", "says", ("so",))]),
        ],
    )
    def test_found(self, text: str, expected: list[Said]) -> None:
        """The word and what hangs on it are the content."""
        self.check(text, expected)

    @pytest.mark.parametrize("text", ["The harbour pilots said no more.", "She said so much that the clerk slept."])
    def test_silent(self, text: str) -> None:
        """How much was said is no content."""
        self.check_silent(text)


class TestQuestions(Construction):
    """Somebody is asked whether, why, or about something."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            ("Asked if the dam was safe, Lund left the hall.", [(None, "Asked", ("if the dam was safe",))]),
            ("Asked whom he would back, Lund left the hall.", [(None, "Asked", ("whom he would back",))]),
            ("Asked in Oslo whether it was safe, Lund left the hall.", [(None, "Asked", ("whether it was safe",))]),
            ("Asked why, Lund left the hall.", [(None, "Asked", ("why",))]),
            ("Asked about the dam, Lund left the hall.", [(None, "Asked about", ("the dam",))]),
            ("The envoy was asked about her visit to Chad.", [(None, "was asked", ("her visit to Chad",))]),
            ("A reporter asked her about the toll.", [("A reporter", "asked", ("the toll",))]),
        ],
    )
    def test_found(self, text: str, expected: list[Said]) -> None:
        """The question ends where the clause of whoever is asked begins."""
        self.check(text, expected)

    def test_silent(self) -> None:
        """Nobody is asked."""
        self.check_silent("The envoys walked about the harbour.")


class TestContrast(Construction):
    """Only a clause of its own, or the speaker's next word, ends a content after "but" or "though"."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            ("Lund said the bridge was old, but not in danger.", [("the bridge was old, but not in danger",)]),
            ("Lund said the bridge was old, but had new cables.", [("the bridge was old, but had new cables",)]),
            ("Lund said that he would pay, but only in part.", [("he would pay, but only in part",)]),
            ("Lund said the bridge was old, but declined to close it.", [("the bridge was old",)]),
            ("Lund said the bridge was old, but Ito wants to keep it.", [("the bridge was old",)]),
            (
                "Lund said the port would open, though only for trawlers.",
                [("the port would open, though only for trawlers",)],
            ),
            ("Lund said the port would open, though Ito wants it closed.", [("the port would open",)]),
            ("Lund vowed to stay, but left in May.", [("to stay",)]),
            ("Lund says it is late but noted that Ito waits.", [("it is late",), ("Ito waits",)]),
            (
                "Lund says Ito knew of the toll but had not been asked to pay it.",
                [("Ito knew of the toll but had not been asked to pay it",)],
            ),
        ],
    )
    def test_found(self, text: str, expected: list[tuple[str, ...]]) -> None:
        """What "but" adds to the clause is content."""
        assert expected == [content for _, _, content in said(text)]

    def test_silent(self) -> None:
        """Without a cue nothing is said."""
        self.check_silent("The bridge was old, but not in danger.")


class TestNextSpeaker(Construction):
    """A content ends where somebody else speaks."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            (
                "Six in ten said the toll was fair, and three of the ten said it was high.",
                [("the toll was fair",), ("it was high",)],
            ),
            ("Peru says the lake is dry, an envoy says it is not.", [("the lake is dry",), ("it is not",)]),
            ("Lund said the dam leaked, and a pilot in Oslo said it held.", [("the dam leaked",), ("it held",)]),
            (
                "Lund asked whether the signals from Peru and Chadian signals were related.",
                [("whether the signals from Peru and Chadian signals were related",)],
            ),
        ],
    )
    def test_found(self, text: str, expected: list[tuple[str, ...]]) -> None:
        """Both statements keep to themselves."""
        assert expected == [content for _, _, content in said(text)]

    def test_silent(self) -> None:
        """Without a cue nobody speaks."""
        self.check_silent("The lake is dry, and an envoy sails on it.")


class TestPartsOfContents(Construction):
    """What a phrase or the clause of another's content tells of is part of it; a clause aside is said twice over."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            (
                "Ito said the mayor was fined for saying that the dam leaks.",
                ["the mayor was fined for saying that the dam leaks"],
            ),
            ("Lund rejected the argument that the dam leaks.", ["the argument that the dam leaks"]),
            (
                "Oslo said that Peru's claim that it had paid was false.",
                ["Peru's claim that it had paid was false"],
            ),
            ("Ito said that Lund had claimed that the dam leaks.", ["Lund had claimed that the dam leaks"]),
            (
                "Ito said it was clear that Lund had claimed the dam leaks.",
                ["it was clear that Lund had claimed the dam leaks"],
            ),
            (
                "Ito said that the mayor left when Lund claimed that the dam leaks.",
                ["the mayor left when Lund claimed that the dam leaks", "the dam leaks"],
            ),
            (
                "Tass reported that Lund had claimed that the dam leaks.",
                ["Lund had claimed that the dam leaks", "the dam leaks"],
            ),
            ("Lund replied in a note saying that the dam leaks.", ["the dam leaks"]),
            (
                '"It was bad," Lund said, adding that if it rained, "the dam would leak".',
                ["It was bad,", 'if it rained, "the dam would leak"'],
            ),
            (
                'The mayor owed "a debt to every widow in the town" because "nobody else would pay for the boats".',
                ['"a debt to every widow in the town" because "nobody else would pay for the boats"'],
            ),
        ],
    )
    def test_found(self, text: str, expected: list[str]) -> None:
        """A claim that is only mentioned is no statement of its own."""
        assert expected == [piece for _, _, content in said(text) for piece in content]

    def test_silent(self) -> None:
        """A claim that nobody makes says nothing."""
        self.check_silent("The argument took two hours.")


class TestOtherWords(Construction):
    """Quotations without a verb of speech of the table."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            ('"The lease is over," Karim sighed.', [("Karim", "sighed", ("The lease is over,",))]),
            (
                'The port closed in May.\n\n"We will never leave it."\n\n- Anna Lind\n\nFew came.',
                [("Anna Lind", None, ("We will never leave it.",))],
            ),
            (
                '"We will never leave this port again." - Anna Lind, fisher',
                [("Anna Lind", None, ("We will never leave this port again.",))],
            ),
            (
                'The mayor left a note and owed "a debt to every widow in the town".',
                [("The mayor", "owed", ("a debt to every widow in the town",))],
            ),
            (
                'Karim said the port was closed.\n\n"Nobody will come back to it, and we know why."',
                [
                    ("Karim", "said", ("the port was closed",)),
                    ("Karim", None, ("Nobody will come back to it, and we know why.",)),
                ],
            ),
        ],
    )
    def test_found(self, text: str, expected: list[Said]) -> None:
        """Any verb, a signature or the words before tell who speaks."""
        self.check(text, expected)

    @pytest.mark.parametrize(
        "text",
        [
            '"The lease is over," she did not smile.',
            '"We will never leave this port again." - a fisher who left',
            'Nobody came.\n\n"Nobody will come back to it, and we know why."',
        ],
    )
    def test_silent(self, text: str) -> None:
        """Nobody can be told to have said it."""
        self.check_silent(text)


class TestTranscript(Construction):
    """Names in capitals take turns."""

    def test_found(self) -> None:
        """Each turn is a statement."""
        text = "The debate went on.\n\nKARIM: We are ready to leave.\n\nLUND: I am not."

        assert [
            ("KARIM", None, ("We are ready to leave.",)),
            ("LUND", None, ("I am not.",)),
        ] == said(text)

    def test_quoted(self) -> None:
        """A turn may stand in quotation marks with its name."""
        assert [("KARIM", None, ("We are ready.",))] == said('"KARIM: We are ready."')

    def test_capitals(self) -> None:
        """Where speakers stand in capitals, a name before a colon is none of them."""
        turns = "OST: Is the port safe?\n\nLIND: We think so.\n\nOST: Who owns it?\n\nLIND: The town does."
        found = said("Lind: The port is safe\n\nNobody left it.\n\n" + turns)

        assert "Nobody left it." not in [content for _, _, contents in found for content in contents]
        assert "The town does." in [content for _, _, contents in found for content in contents]

    def test_long_turns(self) -> None:
        """A turn under a name in capitals goes on to the next; what follows the last may be the author's."""
        text = (
            "The talks went on.\n\nOST: Is the port safe?\n\nLIND: We think so.\n\nNobody left it.\n\n"
            "OST: Who owns it?\n\nLIND: The town does.\n\nThe talks went on in May."
        )

        assert [contents for _, _, contents in said(text)] == [
            ("Is the port safe?",), ("We think so.", "Nobody left it."), ("Who owns it?",), ("The town does.",),
        ]  # fmt: skip

    def test_interview(self) -> None:
        """Names take turns with questions; a turn goes on to the next label."""
        text = (
            "Question: Is the port safe?\n\nMinister Lind: We think so.\n\nNobody left it.\n\n"
            "Question: Who owns it?\n\nLind: The town does."
        )

        assert [
            ("Minister Lind", None, ("We think so.", "Nobody left it.")),
            ("Lind", None, ("The town does.",)),
        ] == said(text)

    def test_no_turns(self) -> None:
        """Labels that open a paragraph each take no turns."""
        assert not said(
            "The end.\n\nPort: It is safe in May.\n\nWeather: It will rain.\n\nRoads: All are dry.\n\nThe end."
        )

    def test_figures(self) -> None:
        """Who got how many votes is said by nobody."""
        self.check_silent("The count:\n\nIto: 1,769\n\nLund: 1,501\n\nIto: 34\n\nLund: 46\n\nThe end.")

    @pytest.mark.parametrize("label", ["LIMA:", "NOTE:", "The end:"])
    def test_silent(self, label: str) -> None:
        """A dateline or a label is no speaker."""
        self.check_silent(f"{label} The army left the port.")


class TestTimes(Construction):
    """Dates, places, media and occasions stand between cue and content."""

    @pytest.mark.parametrize(
        "when",
        [
            "late on Tuesday",
            "last week",
            "early Tuesday",
            "in an interview with Radio Lima on March 3, 2014,",
            'on "Face the Harbour"',
            "in talks with Oslo on Monday",
            "at a rally in Cusco, Peru,",
            "after talks with envoys from Peru, Chile and Bolivia",
            "in late May",
            "in mid-May",
            "late last month",
            "three times",
            "from behind a screen",
            "when she left the palace on Monday",
            "on Monday evening",
            "in Lima and at talks in Cusco",
            "at a rally in Cusco, Peru on Monday",
            "last Monday",
            "the same day",
            "hours later",
            "a week ago",
            "on 3 May",
            "in broken English",
            "in private",
            "without giving details",
            ", according to his aides,",
        ],
    )
    def test_found(self, when: str) -> None:
        """They belong to the attribution."""
        self.check(f"Karim said {when} that the port was empty.", [("Karim", "said", ("the port was empty",))])

    @pytest.mark.parametrize(
        "when",
        [
            "in remarks aired late on Monday",
            "in a letter dated May 3",
            "last Monday",
            "in Cusco, Peru",
            "later, however",
        ],
    )
    def test_behind(self, when: str) -> None:
        """Behind what is said nothing more of it follows them."""
        self.check(f"The port was empty, Karim said {when}.", [("Karim", "said", ("The port was empty",))])

    def test_silent(self) -> None:
        """They alone say nothing."""
        self.check_silent("Karim left late on Tuesday so that the port was empty.")


class TestWholePhrases(Construction):
    """Noun phrases of content with what hangs on them."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            ("Karim called Lund, the consul, a liar.", [("Karim", "called", ("Lund, the consul, a liar",))]),
            ("Karim accused Lund, the consul, of lying.", [("Karim", "accused", ("Lund, the consul, of lying",))]),
            (
                "Karim accused Lund, whose ship sank in May, of lying.",
                [("Karim", "accused", ("Lund, whose ship sank in May, of lying",))],
            ),
            (
                "Karim called Lund a kind, loving and brave man.",
                [("Karim", "called", ("Lund a kind, loving and brave man",))],
            ),
            (
                "Karim condemned the storms in which men and women were lost.",
                [("Karim", "condemned", ("the storms in which men and women were lost",))],
            ),
            (
                "Karim praised plans to build roads, expand ports and open schools.",
                [("Karim", "praised", ("plans to build roads, expand ports and open schools",))],
            ),
            (
                "Karim called for the fleet to stay until Lund sails.",
                [("Karim", "called for", ("the fleet to stay until Lund sails",))],
            ),
            (
                "Karim described Lund as singularly focused on trade.",
                [("Karim", "described", ("Lund as singularly focused on trade",))],
            ),
            (
                "Karim described the port on the lake as a ruin.",
                [("Karim", "described", ("the port on the lake as a ruin",))],
            ),
            (
                'Karim called Lund a "liar," a "bully" and a "fool".',
                [("Karim", "called", ('Lund a "liar," a "bully" and a "fool"',))],
            ),
            (
                "Karim said the port was empty - a claim that Oslo denies.",
                [("Karim", "said", ("the port was empty",))],
            ),
            (
                "State radio quoted Lund as saying the port was empty.",
                [("Lund", "saying", ("the port was empty",))],
            ),
            ("Karim made the claim that the port was empty.", [("Karim", "made the claim", ("the port was empty",))]),
            (
                "Karim rejects limits on its missile programme.",
                [("Karim", "rejects", ("limits on its missile programme",))],
            ),
            ("Karim criticised the port on a radio programme.", [("Karim", "criticised", ("the port",))]),
            ("Karim condemned on Friday the ruin of the port.", [("Karim", "condemned", ("the ruin of the port",))]),
            ("Karim condemned Friday's ruin.", [("Karim", "condemned", ("Friday's ruin",))]),
            ("Karim called on May 18 for a port.", [("Karim", "called on May 18 for", ("a port",))]),
        ],
    )
    def test_found(self, text: str, expected: list[Said]) -> None:
        """Appositions inside stay inside."""
        self.check(text, expected)

    def test_silent(self) -> None:
        """A noun without a speaker or clause says nothing."""
        self.check_silent("The request for water was lost.")
        self.check_silent("It was a demand that Oslo has rejected for years.")


class TestInterrupted(Construction):
    """Contents that insertions interrupt, and what ends them."""

    @pytest.mark.parametrize(
        "text, contents",
        [
            ("Karim said the port - a ruin since May - was empty.", ["the port - a ruin since May - was empty"]),
            ("Karim said the port, which nobody used, would close.", ["the port, which nobody used, would close"]),
            ("Karim urged Lund to leave the port - he stayed.", ["to leave the port"]),
            ("Karim said the port was empty; boats came anyway.", ["the port was empty"]),
            ("Karim urged boats to leave and told crews to hide.", ["to leave", "to hide"]),
            ("Karim said the port would close and Lund praised the plan.", ["the port would close", "the plan"]),
            (
                "Karim said the port was empty before adding that boats would come.",
                ["the port was empty", "boats would come"],
            ),
            ('"The port is empty," Karim said, laughing. "It will close."', ["The port is empty,", "It will close."]),
            ("Despite Karim's claim that the port was empty, boats came.", ["the port was empty"]),
            ("Karim's claim that the port was empty was wrong.", ["the port was empty"]),
            ('Karim said, "The port will close", and left.', ["The port will close"]),
            ('Karim said "it will close" and left.', ["it will close"]),
            (
                "Karim said crews from Oslo and Riga had agreed to leave.",
                ["crews from Oslo and Riga had agreed to leave"],
            ),
            ('The mayors "condemned the raid" in a note.', ["the raid"]),
            ('Karim called for a wide "new port" in May.', ['a wide "new port"']),
            ("The port was empty, Karim said on Monday, local time.", ["The port was empty"]),
            ("Karim told reporters talks would go on.", ["talks would go on"]),
            ("Karim told the Nordic Council (NC) that the port was empty.", ["the port was empty"]),
            ("Karim told the Nordic Council (NC) envoys that the port was empty.", ["the port was empty"]),
            ("The mayor, Nadia Karim said, the port was empty.", ["the port was empty"]),
            ("Karim called for an end to Hamas attacks on the port.", ["an end to Hamas attacks on the port"]),
            ("The council calls for an end to the raids.", ["an end to the raids"]),
            ("Karim praised Lund for his role in the talks.", ["Lund for his role in the talks"]),
            ("Karim condemned in strong terms new Hamas attacks on the port.", ["new Hamas attacks on the port"]),
            ("Karim urged steps to be taken in the port.", ["steps to be taken in the port"]),
            ("For his part Karim described the port as a ruin.", ["the port as a ruin"]),
            ("Karim condemned in the strongest terms recent raids on the port.", ["recent raids on the port"]),
            ("Karim urged all crews concerned to leave.", ["to leave"]),
            ("Karim requested a step by the council to keep the port.", ["a step by the council to keep the port"]),
            ("Karim said it was not a large and detailed plan.", ["it was not a large and detailed plan"]),
            (
                "Karim said that as part of the talks, the crew asked for food.",
                ["as part of the talks, the crew asked for food"],
            ),
            ("Karim said that if one boat sinks, that is a shame.", ["if one boat sinks, that is a shame"]),
            ('"The port is safe and dry," Lund quoted Karim as saying.', ["The port is safe and dry,"]),
            ('"The port is empty and cold," the note partly reads.', ["The port is empty and cold,"]),
            ("The fleet sailed north, Radio Lima reported citing a pilot.", ["The fleet sailed north", "a pilot"]),
            ("Karim said the port was empty, referring to what is known as the bay.", ["the port was empty"]),
            (
                "Calling the port an ill-considered and costly toy, Karim left.",
                ["the port an ill-considered and costly toy"],
            ),
            ("Karim said, the port was empty.", ["the port was empty"]),
            ("Leaving Oslo, Karim said, the port was empty.", ["the port was empty"]),
            ("The port will close, Karim said, but could open later.", ["The port will close", "but could open later"]),
            ("Although previously Karim had said it was late, crews came.", ["it was late"]),
            ("Karim urged crews to stay calm, following talks in Oslo.", ["to stay calm"]),
            (
                "Karim urged crews to bring food, water, and unhindered aid.",
                ["to bring food, water, and unhindered aid"],
            ),
            ("Accusing Lund of lying, Karim said the port was empty.", ["Lund of lying", "the port was empty"]),
            ("Citing a flood, Karim said the port was empty.", ["the port was empty"]),
            ("Karim suggested that, if the port closed, boats would leave.", ["if the port closed, boats would leave"]),
            ("Karim said, with a laugh, that the port would close.", ["the port would close"]),
            ("Karim told the crew, and later the mayor, that the port was empty.", ["the port was empty"]),
            (
                'Karim called the plan "dead" and said the port would close.',
                ['the plan "dead"', "the port would close"],
            ),
            ("Karim called on Lund to leave, and on Oslo to stay.", ["to leave, and on Oslo to stay"]),
            ('Karim told Lund: "Leave the port."', ["Leave the port."]),
            ("Karim asked Lund if the port was a ruin.", ["if the port was a ruin"]),
            ("Karim denied closing the port.", ["closing the port"]),
            (
                'Karim called for the release of the miners, "who work at night".',
                ['the release of the miners, "who work at night"'],
            ),
            ("Karim repeated her call for a new port.", ["her call for a new port"]),
            ("Karim said the port was closed, referring to the old one.", ["the port was closed"]),
            ("There was a warning from Karim that the port was a ruin.", ["the port was a ruin"]),
        ],
    )
    def test_found(self, text: str, contents: list[str]) -> None:
        """The content is read over insertions, up to the next clause."""
        assert contents == [span.text for one in statements(text) for span in one.content]

    def test_silent(self) -> None:
        """Insertions in a deed say nothing."""
        self.check_silent("Karim left the port - a ruin since May - with Lund; boats came anyway.")


class TestLastSpeaker(Construction):
    """A quotation that stands alone is said by whoever spoke last."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            (
                '"The dam leaks," Ito said. Lund said he had seen it. "It is as wet as a sponge."',
                [("Ito", ("The dam leaks,",)), ("Lund", ("he had seen it",)), ("Lund", ("It is as wet as a sponge.",))],
            ),
            (
                '"The dam leaks," Ito said. "It is as wet as a sponge."',
                [("Ito", ("The dam leaks,", "It is as wet as a sponge."))],
            ),
            (
                "'The dam leaks,' Ito said. 'It is as wet as a sponge.'",
                [("Ito", ("The dam leaks,", "It is as wet as a sponge."))],
            ),
            (
                '"The dam leaks," Ito said, adding that it was old. "It is as wet as a sponge."',
                [("Ito", ("The dam leaks,", "It is as wet as a sponge.")), ("Ito", ("it was old",))],
            ),
        ],
    )
    def test_found(self, text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
        """Another's statement in a sentence of its own comes between, a participle does not."""
        assert expected == [(speaker, content) for speaker, _, content in said(text)]

    def test_silent(self) -> None:
        """Where nobody spoke before, nobody says it."""
        self.check_silent('"It is as wet as a sponge."')


class TestFarSubjects(Construction):
    """The speaker stands far from its cue."""

    @pytest.mark.parametrize(
        "text, speaker",
        [
            ("Karim, 54, said the port was empty.", "Karim"),
            ("Karim (the chief engineer) said the port was empty.", "Karim"),
            ("The head of the port, a ruin since May, said it would close.", "The head of the port"),
            ("Karim, who left the port in May, when it was empty, said it would close.", "Karim"),
            ("Karim was forced to admit that the port was empty.", "Karim"),
            ("Karim wants to tell Oslo that the port is empty.", "Karim"),
            ("Karim named steps the others must take, saying the port was empty.", "Karim"),
            ("The port was shut by Karim, an engineer, the mayor said.", "the mayor"),
            ("One of the engineers said the port was empty.", "One of the engineers"),
            ("Karim left Oslo, saying the port was empty.", "Karim"),
            ("Karim 'regrets the raid on the port. It was wrong,' the council said in a note.", "the council"),
            ("Boats left in an interval and Karim replied that the port was empty.", "Karim"),
            ("The port is a ruin, said the mayor, and to close it would be wise.", "the mayor"),
            ("The Port Guard (PG) on Thursday said the port was empty.", "The Port Guard"),
            ("Karim issued a statement saying the port was empty.", "Karim"),
            ("Karim issued a statement to the council saying the port was empty.", "Karim"),
            ("Karim received a letter saying the port was empty.", "a letter"),
            ("Karim left when the boats came, saying the port was empty.", "Karim"),
            ("It began when Karim spoke, saying the port was empty.", "Karim"),
            ("A pilot close to Karim said the port was empty.", "A pilot"),
            ("Only then did Karim admit that the port was empty.", "Karim"),
            ("“I do not know,” Karim, a sailor with two boats, said.", "Karim"),
            ("This week Karim said the port was empty.", "Karim"),
            ("But Karim, the group's deputy director, said the port was empty.", "Karim"),
            ('Or, as Karim, a former mayor, put it: "The port is empty."', "Karim"),
            ("It rained, and while Karim, the mayor, asked for calm, nobody left.", "Karim"),
            ("Karim, an analyst based in Oslo, said the port was empty.", "Karim"),
            ("In addition to stating that the port was empty, Karim closed the gate.", "Karim"),
            ("Warning that the port was empty, Karim closed the gate.", "Karim"),
            ("A letter sent by the mayor late on Tuesday said the port was empty.", "A letter"),
            ('Karim, in a post on X: "The port is empty."', "Karim"),
            ('From a letter by Karim: "The port is empty."', "Karim"),
        ],
    )
    def test_found(self, text: str, speaker: str) -> None:
        """Insertions, controlling verbs and auxiliaries are passed over."""
        assert [speaker] == [one.speaker_span.text for one in statements(text) if one.speaker_span]

    @pytest.mark.parametrize(
        "text",
        [
            "Karim refused to say whether the port was empty.",
            "Karim did not say that the port was empty.",
            "Karim asked not to be named because he was at work.",
        ],
    )
    def test_silent(self, text: str) -> None:
        """Who keeps silent says nothing."""
        self.check_silent(text)


class TestSubjectBefore(Construction):
    """The subject of the content stands before the speaker."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            (
                "The boats, which Karim said had left Oslo, sank.",
                [("Karim", "said", ("which", "had left Oslo"))],
            ),
            ("It was a tax they say ruined the port.", [("they", "say", ("a tax", "ruined the port"))]),
            ("It was a tax that Karim says ruined the port.", [("Karim", "says", ("that", "ruined the port"))]),
            (
                "The raids, which Minsk says killed two men, went on.",
                [("Minsk", "says", ("which", "killed two men"))],
            ),
        ],
    )
    def test_found(self, text: str, expected: list[Said]) -> None:
        """The content ends with the relative clause."""
        self.check(text, expected)

    def test_silent(self) -> None:
        """A relative clause in which nobody speaks."""
        self.check_silent("The boats, which Karim sold, carried rice.")


class TestWideSentences(Construction):
    """What stands between the words of an attribution, or joins them."""

    @pytest.mark.parametrize(
        "text, expected",
        [
            ("It is not about rice, she and Karim said.", [("she and Karim", "said", ("It is not about rice",))]),
            (
                "The port is lost, Karim said after meeting Lund in Oslo.",
                [("Karim", "said", ("The port is lost",))],
            ),
            (
                "But the port is lost, said Karim, a pilot whose boat sank in May.",
                [("Karim", "said", ("the port is lost",))],
            ),
            (
                "The navy said that more than ten men, convicted of theft abroad, will be freed.",
                [("The navy", "said", ("more than ten men, convicted of theft abroad, will be freed",))],
            ),
            ("Authorities said he never reached the port.", [("Authorities", "said", ("he never reached the port",))]),
            ("Karim called again for calm.", [("Karim", "called again for", ("calm",))]),
            ("Karim called what she saw “a farce”.", [("Karim", "called", ("what she saw “a farce”",))]),
            (
                "The pilot rebuked Karim for not having left earlier this week.",
                [("The pilot", "rebuked", ("Karim for not having left earlier this week",))],
            ),
            (
                "Karim accused the navy, which guards the port, of theft.",
                [("Karim", "accused", ("the navy, which guards the port, of theft",))],
            ),
            (
                "Sailors who asked not to be named said the port was lost.",
                [("Sailors", "said", ("the port was lost",))],
            ),
            (
                "Karim, who denies the theft, says the port is lost.",
                [("Karim", "says", ("the port is lost",)), ("who", "denies", ("the theft",))],
            ),
            ("Medics have warned for weeks of a plague.", [("Medics", "have warned for weeks of", ("a plague",))]),
            (
                "The navy's claim that only smugglers died lasted a day.",
                [("The navy", "claim", ("only smugglers died",))],
            ),
            (
                "Karim said the pilots took the boats and made for Oslo.",
                [("Karim", "said", ("the pilots took the boats and made for Oslo",))],
            ),
            ("The port is lost, that report said.", [("that report", "said", ("The port is lost",))]),
            ("Karim denied that allegation.", [("Karim", "denied", ("that allegation",))]),
            ("The navy denied having sunk the boat.", [("The navy", "denied", ("having sunk the boat",))]),
            (
                "Karim told a hall full of pilots in Oslo that the port was lost.",
                [("Karim", "told", ("the port was lost",))],
            ),
            (
                "Karim said the port was lost, and argued that closing it would help.",
                [("Karim", "said", ("the port was lost",)), ("Karim", "argued", ("closing it would help",))],
            ),
            (
                'Karim said in a note that the port was "lost" and that she would go.',
                [("Karim", "said", ('the port was "lost"', "she would go"))],
            ),
            (
                "Karim called Oslo's decision to leave the pact a mistake.",
                [("Karim", "called", ("Oslo's decision to leave the pact a mistake",))],
            ),
            (
                'Karim called the plan to close the port "absurd".',
                [("Karim", "called", ('the plan to close the port "absurd"',))],
            ),
            (
                "Karim condemned the raid on Oslo saying it was a crime.",
                [("Karim", "condemned", ("the raid on Oslo",)), ("Karim", "saying", ("it was a crime",))],
            ),
            ("Karim criticized Lund for saying he left.", [("Karim", "criticized", ("Lund for saying he left",))]),
            (
                "Karim said, commenting on reports that it rained, that the port was dry.",
                [("Karim", "commenting on", ("reports that it rained",)), ("Karim", "said", ("the port was dry",))],
            ),
            ("Karim said (to laughter) that the port was lost.", [("Karim", "said", ("the port was lost",))]),
            ("The port is lost, the court was told.", [(None, "was told", ("The port is lost",))]),
            ('"The port is lost," the court was told.', [(None, "was told", ("The port is lost,",))]),
            ("Karim was challenged by Lund and replied that it rained.", [("Karim", "replied", ("it rained",))]),
            (
                'Karim dismissed as "gossip" reports that the port was lost.',
                [("Karim", "dismissed", ('"gossip" reports that the port was lost',))],
            ),
            ("Karim condemned what he called a crime.", [("Karim", "condemned", ("what he called a crime",))]),
            (
                'Karim rejected what she called "gossip", adding that it was late.',
                [("Karim", "rejected", ('what she called "gossip"',)), ("Karim", "adding", ("it was late",))],
            ),
            (
                "Karim said the port was lost, a claim denied by Oslo.",
                [("Karim", "said", ("the port was lost",)), ("Oslo", "denied by", ("the port was lost",))],
            ),
            (
                "The port is lost, Karim said, without saying who lost it.",
                [("Karim", "said", ("The port is lost",))],
            ),
            ("Karim called the raid on Monday a crime.", [("Karim", "called", ("the raid on Monday a crime",))]),
            ("Karim rejected a letter saying he left.", [("Karim", "rejected", ("a letter saying he left",))]),
            ('Karim called for a truce "without delay".', [("Karim", "called for", ('a truce "without delay"',))]),
            ('The port is, in her words, "lost".', [("her", "in her words", ("lost",))]),
            ("The defence countered that the ship was lost.", [("The defence", "countered", ("the ship was lost",))]),
            (
                "The port is lost, the Council of Elders (COE) rebel group said.",
                [("the Council of Elders (COE) rebel group", "said", ("The port is lost",))],
            ),
            (
                "Karim added the fall of the fort in Oslo was near.",
                [("Karim", "added", ("the fall of the fort in Oslo was near",))],
            ),
            ("Karim told the paper, the port was lost.", [("Karim", "told", ("the port was lost",))]),
            (
                "The port is lost, the navy said on its page (in Danish).",
                [("the navy", "said", ("The port is lost",))],
            ),
            ("The port, many argue, is lost.", [("many", "argue", ("The port", "is lost"))]),
            (
                "The plan would cost a million, according to court papers.",
                [("court papers", "according to", ("The plan would cost a million",))],
            ),
        ],
    )
    def test_found(self, text: str, expected: list[Said]) -> None:
        """The statement is read over them."""
        self.check(text, expected)

    @pytest.mark.parametrize(
        "text",
        [
            "Karim recalled her envoy from Oslo.",
            "Karim called a meeting to discuss the port.",
            "Karim called them in an article last week.",
            "Karim left without saying that the port was lost.",
            "When the port was lost, the court was told.",
            "Accusing a consul of lying is banned in Oslo.",
            "The court ruling had shown the port was closed.",
            "Karim told sailors when she learned that the port was lost.",
            "The paper reported last week.",
            "Oslo neither confirmed nor denied that it had left.",
        ],
    )
    def test_silent(self, text: str) -> None:
        """Times and envoys are not what was said."""
        self.check_silent(text)


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The Chadian claim that Mali had fired first was false.", ["TCD"]),
        ("The Chadian minister's claim that Mali had fired first was false.", ["TCD/?minister"]),
        ("President Emmanuel Macron's claim that Mali had fired first was false.", ["FRA/emmanuel-macron"]),
        ("Nobody believed a New York Times report that the bridge was safe.", ["USA/new-york-times"]),
        ("Nobody believed the report that the bridge was safe.", []),
    ],
)
def test_whose_noun(text: str, actors: list[str]) -> None:
    """A claim is whose name stands in its noun phrase."""
    assert [actors] == [[actor.id for actor in one.speakers] for one in statements(text)]


@pytest.mark.parametrize(
    ("text", "listeners"),
    [
        ("Japan wrote to Russia and China that the bridge was safe.", ["RUS", "CHN"]),
        ("Japan conveyed to China its concern over the raid.", ["CHN"]),
        ("Japan explained to China why the bridge was safe.", ["CHN"]),
        ("In a letter to China, Japan said the bridge was safe.", ["CHN"]),
        ("The bridge was safe, Japan said in a message to China.", ["CHN"]),
        ("During talks with China in Oslo, Japan stressed that the bridge was safe.", ["CHN"]),
        ("Speaking to China, Japan said the bridge was safe.", ["CHN"]),
        ("Japan summoned the Chinese envoy to express concern over the raid.", ["CHN/?envoy"]),
        ("Japan issued a warning to China to leave the strait.", ["CHN"]),
        ("Japan apologised to the people of China for the raid.", ["CHN/?people"]),
        ("Japan told China by phone that the bridge was safe.", ["CHN"]),
        ("China was warned and told that the bridge was safe.", ["CHN"]),
        ("After talks with China, Japan said the bridge was safe.", []),
        ("Japan said the bridge to China was safe.", []),
    ],
)
def test_listeners(text: str, listeners: list[str]) -> None:
    """Letters, talks and "to" bring whom one speaks to."""
    assert [listeners] == [[addressee.id for addressee in one.addressees] for one in statements(text)]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Karim told the BBC's breakfast show that the bridge was safe.", "GBR/bbc"),
        ('"The bridge is safe," Karim told Reuters television.', "GBR/reuters"),
        ("Karim told a NATO meeting held in Oslo that the bridge was safe.", "IGO/nato"),
    ],
)
def test_medium_addressed(text: str, actor: str) -> None:
    """Whoever speaks to a programme speaks to the medium that it is of."""
    assert [[actor]] == [[addressee.id for addressee in one.addressees] for one in statements(text)]


def test_refused() -> None:
    """Whoever vetoes a text does not call for what it calls for."""
    (one,) = statements("Japan vetoed a resolution calling for a truce in Mali.")

    assert () == one.speakers


def test_asked() -> None:
    """What somebody is asked is no words of whoever replies."""
    assert [(None, "Asked", ("whether the port was safe",))] == said(
        "Asked whether the port was safe, the minister replied in the negative."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Phone calls for help came from the port.",
        "It should be noted that the port was empty.",
        'The law lets a power send relief to reach "each and every one of them".',
        "The dam, a fact noted by both crews, held.",
        "Karim said when the dam would open.",
    ],
)
def test_unsaid(text: str) -> None:
    """Calls on the telephone, the author's remarks, purposes and parts of a clause are nobody's words."""
    assert not said(text)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Karim urged them to stop, as clashes went on.", [("Karim", "urged", ("to stop",))]),
        (
            "Karim urged crews to stop the work - a heavy task - and to leave.",
            [("Karim", "urged", ("to stop the work - a heavy task - and to leave",))],
        ),
        (
            "Karim made the claim that the dam (it was old) would break.",
            [("Karim", "made the claim", ("the dam (it was old) would break",))],
        ),
        (
            "Karim left, saying the dam was safe and noting it was sound.",
            [("Karim", "saying", ("the dam was safe",)), ("Karim", "noting", ("it was sound",))],
        ),
        (
            '"We will stay," said Karim, but critics doubted it, noting that it rained.',
            [("Karim", "said", ("We will stay,",)), ("critics", "noting", ("it rained",))],
        ),
        (
            "Karim criticised papers blaming the crew and called for talks.",
            [("Karim", "criticised", ("papers blaming the crew",)), ("Karim", "called for", ("talks",))],
        ),
        ("Said Karim: the dam is safe.", [("Karim", "Said", ("the dam is safe",))]),
        (
            "Karim, 74, a baker who saw the dam break, said the moment it broke she ran.",
            [("Karim", "said", ("the moment it broke she ran",))],
        ),
        ("Karim said Tuesday night the dam broke.", [("Karim", "said", ("the dam broke",))]),
        ("He's said he will leave the port.", [("He", "'s said", ("he will leave the port",))]),
        ('The mayor - Karim: "The dam is safe."', [("Karim", None, ("The dam is safe.",))]),
        ("Karim: 'The dam is safe.'", [("Karim", None, ("The dam is safe.",))]),
    ],
)
def test_beside(text: str, expected: list[Said]) -> None:
    """Another clause, a bracket, an age or a time in between changes neither who speaks nor what is said."""
    assert expected == said(text)


@pytest.mark.parametrize(
    "content",
    [
        "accused crews of theft, of fraud and of lies",
        "blamed tanks, as well as guns",
        "blamed boats, including ferries",
        "denounced claims that the dam leaked, that it broke and that it fell",
        "praised the changes the country saw",
        "criticised the plan for the town the crews left",
        "said that is a lie",
        "said the man who came and saw it won",
        'called the plan to leave "the pact" a mistake',
    ],
)
def test_whole(content: str) -> None:
    """Lists and the clauses in a content belong to it to their end."""
    assert [tuple(content.split(" ", 1))] == [(cue, piece) for _, cue, [piece] in said(f"Karim {content}.")]


@pytest.mark.parametrize("courtesy", ["", "Mr ", "Dr. ", "H.E. "])
def test_courtesy(courtesy: str) -> None:
    """An office is its bearer's whom a comma and a courtesy bring."""
    (one,) = statements(f"The chairperson of the port board, {courtesy}Tomas Karim, said the port was empty.")

    assert ["?/tomas-karim"] == [actor.id for actor in one.speakers]


def test_above() -> None:
    """A participle goes on from who told of those who praised, not from them."""
    text = "Karim said all crews had acknowledged the role of the port, adding that it would stay open."

    assert ["Karim", "Karim"] == [one.speaker_span.text for one in statements(text) if one.speaker_span]


def test_heading_list() -> None:
    """A heading's list needs no "and"."""
    (one,) = statements("Japan urges Peru, Chile, other states to close the port")

    assert (["to close the port"], ("PER",)) == (
        [piece.text for piece in one.content],
        tuple(a.id for a in one.addressees),
    )


@pytest.mark.parametrize("where", ["", " in Oslo on Monday"])
def test_after_inversion(where: str) -> None:
    """A participle goes on from a speaker who stands after the verb."""
    text = f'"We will stay," said Nadia Karim{where}, adding that the port was empty.'

    assert ["Nadia Karim", "Nadia Karim"] == [one.speaker_span.text for one in statements(text) if one.speaker_span]


@pytest.mark.parametrize("verb", ["calls on Riga to close", "notes that Riga closed", "urges Riga to close"])
def test_affairs(verb: str) -> None:
    """The affairs of a ministry are one body, whose verb is in the singular."""
    (one,) = statements(f"The Ministry of Foreign Affairs {verb} the port.")

    assert one.speaker_span is not None
    assert "The Ministry of Foreign Affairs" == one.speaker_span.text


@pytest.mark.parametrize(
    "text, speaker, contents",
    [
        ('It is, Lund said, "a matter of survival".', "Lund", ("It is", "a matter of survival")),
        ('The port was, the mayor said, "an act of folly".', "the mayor", ("The port was", "an act of folly")),
        ('The rule will, Karim told crews, "ruin every boat".', "Karim", ("The rule will", "ruin every boat")),
        ('Minutes later, Lund sent a letter saying, "done".', "Lund", ("done",)),
    ],
)
def test_fronts(text: str, speaker: str, contents: tuple[str, ...]) -> None:
    """A sentence that a quotation ends is said from its beginning, but not before a participle."""
    assert [(speaker, contents)] == [(who, content) for who, _, content in said(text)]


@pytest.mark.parametrize(
    "text, count",
    [
        ("No group has claimed responsibility for the attack.", 0),
        ("Nobody said the dam was lost.", 0),
        ("None of the ministers said that the port was shut.", 0),
        ("No 10 said the talks had failed.", 1),
    ],
)
def test_nobody_says(text: str, count: int) -> None:
    """What nobody says is not said."""
    assert count == len(said(text))


def test_reasons() -> None:
    """Every statement knows the rule and the table row that found it."""
    reading = Reading('Karim said the bridge was safe. "Nobody asked us," she added.\n\n"We would know."', Source())

    assert [("statement.bare-clause", "cues:say"), ("statement.quote-before", "cues:add")] == [
        (found.rule, found.row) for found in reading.statements
    ]
