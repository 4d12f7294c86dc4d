"""Tags, noun phrases, verb groups, and who does what in a clause."""

from __future__ import annotations

import pytest

from geopolitics_events.parsing.grammar.grammar import Grammar
from geopolitics_events.parsing.grammar.phrases import Phrase, Verb
from geopolitics_events.parsing.names.finding import find_names
from geopolitics_events.parsing.names.gazetteer import compile_names
from geopolitics_events.parsing.names.roles import default_roles
from geopolitics_events.parsing.text.english import english
from geopolitics_events.parsing.text.reading import Text, read_text


class Read:
    """A sentence with its grammar."""

    def __init__(self, sentence: str) -> None:
        """Read it."""
        self.text: Text = read_text(sentence, english())
        names = find_names(self.text, compile_names(), english())
        self.grammar = Grammar(self.text, names, default_roles(), english())
        self.sentence = self.text.sentences[0]

    def words(self, phrase: Phrase | Verb | None) -> str:
        """The words of a phrase or group."""
        return "" if phrase is None else " ".join(self.text.words[phrase.first : phrase.stop])

    def verb(self, lemma: str) -> Verb:
        """The verb group of a main verb."""
        return next(verb for verb in self.grammar.verbs(self.sentence) if verb.lemma == lemma)


class TestTags:
    """Ambiguous words by the words around them."""

    @pytest.mark.parametrize(
        ("sentence", "word", "tag"),
        [
            ("The attack failed.", "attack", "N"),
            ("Peru met visiting Foreign Minister Abe.", "visiting", "J"),
            ("Leaders of six African nations meet in Lima to discuss trade.", "meet", "V"),
            ("Peru sent fighter jets to the port.", "jets", "N"),
            ("Peru lent Chile US$5 million.", "US$", "#"),
            ("Peru praised the miners by visiting Chile.", "visiting", "G"),
            ("Peru cut funding for the port.", "funding", "N"),
            ("Peru introduced fishing limits.", "fishing", "J"),
            ("Peru was accused of patrolling disputed waters.", "disputed", "J"),
            ("Peru left after pledging limited support.", "limited", "J"),
            ("Peru saw clashes of miners and security forces all day.", "forces", "N"),
            ("Peru left in a slew of protests.", "slew", "N"),
            ("Peru stopped shelling in the valley.", "shelling", "G"),
            ("Peru, with help from its banks, provided 300 tents.", "provided", "V"),
            ("Peru will leave, provided the guards agree.", "provided", "S"),
            ("Peru backed the bid on Monday.", "bid", "N"),
            ("Peru gave a Danish firm a loan.", "firm", "N"),
            ("France remains committed to the truce.", "remains", "V"),
            ("We condemn the raid on the port and call on Peru to leave.", "call", "V"),
            ("They may condemn the raid and call for a truce.", "call", "B"),
            ("The raid and call for a truce surprised us.", "call", "N"),
            ("The remains recovered from the lake were old.", "remains", "N"),
            ("Peru on Aug. 29 strongly condemned the raid.", "condemned", "V"),
            ("Peru refused to back autonomy.", "back", "B"),
            ("Peru asked Chile to end the siege, lift sanctions and resume talks.", "lift", "B"),
            ("Peru asked Chile to end the siege, lift sanctions and resume talks.", "resume", "B"),
            ("Peru asked Chile to end aid and support operations.", "support", "N"),
            ("Peru remains open to talks.", "remains", "V"),
            ("They attack the town.", "attack", "V"),
            ("They will attack the town.", "attack", "B"),
            ("Iran claims the islands.", "claims", "V"),
            ("The claims were false.", "claims", "N"),
            ("The wounded soldiers left.", "wounded", "J"),
            ("Rebels wounded two soldiers.", "wounded", "V"),
            ("The soldiers were wounded.", "wounded", "X"),
            ("Men arrested in the raid were freed.", "arrested", "X"),
            ("They froze the funds of men accused of theft.", "accused", "X"),
            ("Peru says Chile harbours rebels.", "harbours", "V"),
            ("Peru lost Chile plans.", "plans", "N"),
            ("Peru recalls envoy after raid kills two", "recalls", "V"),
            ("Talks went on after Peru frees pilots.", "frees", "V"),
            ("Prices fell after Peru imports rose.", "imports", "N"),
            ("Indian troops left.", "Indian", "A"),
            ("He said that it rained.", "that", "S"),
            ("He left after the vote.", "after", "I"),
            ("He left after Iran voted.", "after", "S"),
            ("He waited until Iran voted.", "until", "S"),
            ("He waited until the vote.", "until", "I"),
            ("China's military said so.", "military", "N"),
            ("They met on Monday.", "Monday", "Y"),
            ("Iran, US to resume talks", "to", "M"),
            ("UN envoys not to visit Oslo", "to", "M"),
            ("Plans to visit Oslo were dropped.", "to", "T"),
            ("The meeting ended.", "meeting", "N"),
            ("They are meeting today.", "meeting", "G"),
            ("They want to become rich.", "become", "B"),
            ("According to state records, the ship sank.", "to", "I"),
            ("The army, founded in May, left.", "founded", "X"),
            ("A study from 2011 noted a rise.", "noted", "V"),
            ("When asked by a reporter, Kenya denied it.", "asked", "X"),
            ("Greece, like its neighbours, plans to leave.", "plans", "V"),
            ("Its Arab allies left.", "allies", "N"),
            ("Others, for example, brand the plan a lie.", "brand", "V"),
            ("Ana Lund, of Lima, chairs the board.", "chairs", "V"),
            ("Frankly, tell him that Chad won.", "tell", "V"),
            ("They told cheering crews that Chad won.", "cheering", "J"),
            ("The claim that really matters is old.", "matters", "V"),
            ("Let the wind blow over the hills.", "blow", "V"),
            ("Many argue the point.", "Many", "N"),
            ("Many argue the point.", "argue", "V"),
            ("The mayor touted the housing projects in Lima.", "projects", "N"),
            ("They hailed a truce reached after a week.", "reached", "X"),
            ("They handed over a man seized in the raid.", "seized", "X"),
            ("They taxed goods from farms flooded in May.", "flooded", "X"),
            ("The siege ended, with one soldier killed in the raid.", "killed", "X"),
            ("The following statement was read.", "following", "J"),
            ("They left following a raid.", "following", "I"),
            ("Chad and Mali have both said so.", "both", "R"),
            ("The ministers all agreed.", "all", "R"),
            ("It gave both sides a map.", "both", "D"),
            ("The chancellor stood by his word.", "stood", "V"),
            ("Oslo said that regular meat breeds disease.", "breeds", "V"),
            ("They blocked a United Nations plan to feed the town.", "plan", "N"),
            ("The ministers plan to meet.", "plan", "V"),
            ("The law binds member states that joined late.", "states", "N"),
            ("Peru says member states that joined late pay more.", "states", "N"),
            ("The report states that it rained.", "states", "V"),
            ("They told a Senate meeting that it rained.", "meeting", "N"),
            ("They told a meeting held in Oslo that it rained.", "held", "X"),
            ("The board on April 25 closed the port.", "closed", "V"),
            ("Togo and armed rebels met.", "armed", "J"),
            ("Togo armed rebels in Ghana.", "armed", "V"),
            ("Both parties pledge not to leave.", "pledge", "V"),
            ("They signed accords with Mali.", "accords", "N"),
            ("They agreed to open the gate and set up a camp.", "set", "B"),
            ("The men arrested were freed.", "arrested", "X"),
            ("The king also appeals to all.", "appeals", "V"),
            ("They were robbed by masked Chadian men.", "masked", "J"),
            ("Peru told Chile to stop dredging the river and accept the map.", "accept", "B"),
            ("Peru condemns the raid and therefore calls on Chile to leave.", "calls", "V"),
            ("Police early today closed the port.", "closed", "V"),
            ("It rained before the International Court (ICC) ruled.", "before", "S"),
            ("It rained as miners backed by sailors marched.", "as", "S"),
            ("Men armed with knives and axes fled.", "armed", "X"),
            ("They fought the group that controls the port.", "controls", "V"),
            ("They said in a note that talks with Riga had failed.", "talks", "N"),
            ("They told the envoy that talks with Riga were over.", "talks", "N"),
            ("It rained, with three in ten saying they would leave.", "saying", "G"),
            ("Ito, an analyst based in Oslo, left.", "based", "X"),
            ("The consul called her a friend of Oslo.", "her", "Q"),
            ("The consul asked her to stay.", "her", "Q"),
            ("The consul called her old friend.", "her", "F"),
            ("The consul called this a mistake.", "this", "Q"),
            ("The news that talks with Riga failed was old.", "talks", "N"),
            ("Three sailors were reported killed in May.", "killed", "X"),
            ("China's military recently staged drills in May.", "staged", "V"),
            ("China's military attacked villages.", "attacked", "V"),
            ("The military trained dogs were found.", "trained", "J"),
            ("It rained and in 2014 Chad left.", "2014", "Y"),
            ("It rained, said the rights group Solidaridad.", "group", "N"),
            ("Riga said that boats must not be sold and urged Oslo to pay.", "urged", "V"),
            ("The boats were caught and towed north.", "towed", "X"),
            ("The miners were held and denied food.", "denied", "X"),
            ("Ten sailors arrested in Oslo", "arrested", "X"),
            ("Police killed as many as ten sailors", "killed", "V"),
            ("Oman helped broker a truce.", "broker", "B"),
            ("Oman helped brokers in the port.", "brokers", "N"),
            ("Lund said the heat and unsettled weather could last.", "unsettled", "J"),
            ("Police stormed the fort and seized men from Oslo.", "seized", "V"),
            ("Oslo also lacks support.", "lacks", "V"),
            ("Despite all that, she left.", "that", "Q"),
            ("He was fined after committing repeated crimes.", "repeated", "J"),
            ("The fighting wounded men.", "wounded", "V"),
            ("The will of the people is strong.", "will", "N"),
            ("Lund's will be done.", "will", "M"),
            ("The king will leave.", "will", "M"),
            ("Ads tout the mayors as attuned to the needs of farmers.", "attuned", "X"),
            ("As farmers left, he spoke.", "left", "V"),
            ("The two met in a bar.", "met", "V"),
            ("She said the two met in a bar.", "met", "V"),
            ("The firm reopened the mine in May, sailors said.", "reopened", "V"),
            ("The two arrested in May were freed.", "arrested", "X"),
            ("Oslo released the two arrested in May.", "arrested", "X"),
            ("She said about half of the towns were flooded.", "about", "R"),
            ("She said about a third of the towns were flooded.", "about", "R"),
            ("They spoke about half of the towns.", "about", "I"),
            ("Critics said the poster featuring the king harked back to a war.", "harked", "V"),
            ("Police found a poster featuring the king posted in Oslo.", "posted", "X"),
            ("Lund and others met in Oslo.", "others", "N"),
        ],
    )
    def test_tag(self, sentence: str, word: str, tag: str) -> None:
        """The tag of one word."""
        read = Read(sentence)

        assert tag == read.grammar.tags[read.text.words.index(word)]


class TestPhrases:
    """Base noun phrases."""

    @pytest.mark.parametrize(
        ("sentence", "phrases"),
        [
            ("A very clear position won.", ["A very clear position"]),
            ("India's foreign minister spoke.", ["India 's foreign minister"]),
            ("A fair and lasting peace came.", ["A fair and lasting peace"]),
            ("Credible, verifiable action is needed.", ["Credible , verifiable action"]),
            ("The U.S.-led coalition won.", ["The U.S. - led coalition"]),
            ("Talks between Iran and Iraq ended.", ["Talks", "Iran", "Iraq"]),
            ("He left Iran last week.", ["He", "Iran", "last week"]),
            ("He left, a charge Iran denied.", ["He", "a charge", "Iran"]),
            ("The ports Iran says were lost reopened.", ["The ports", "Iran"]),
            ("The island nation Fiji left.", ["The island nation Fiji"]),
        ],
    )
    def test_words(self, sentence: str, phrases: list[str]) -> None:
        """Where phrases begin and end."""
        read = Read(sentence)

        assert phrases == [read.words(phrase) for phrase in read.grammar.phrases(read.sentence)]


class TestVerbs:
    """Verb groups: form, voice, negation."""

    @pytest.mark.parametrize(
        ("sentence", "lemma", "form", "passive", "negated"),
        [
            ("India rejected it.", "reject", "past", False, False),
            ("India rejects it.", "reject", "present", False, False),
            ("India will reject it.", "reject", "future", False, False),
            ("India may reject it.", "reject", "modal", False, False),
            ("India has firmly rejected it.", "reject", "perfect", False, False),
            ("India did not reject it.", "reject", "past", False, True),
            ("India would not only reject it.", "reject", "modal", False, False),
            ("It was rejected by India.", "reject", "past", True, False),
            ("It will not be rejected.", "reject", "future", True, True),
            ("India refused to reject it.", "reject", "infinitive", False, False),
            ("India left, rejecting it.", "reject", "ing", False, False),
            ('The raid had "torpedoed" the talks.', "torpedo", "perfect", False, False),
        ],
    )
    def test_group(self, sentence: str, lemma: str, form: str, passive: bool, negated: bool) -> None:
        """What a verb group says of itself."""
        verb = Read(sentence).verb(lemma)

        assert (form, passive, negated) == (verb.form, verb.passive, verb.negated)

    @pytest.mark.parametrize(
        ("words", "modal", "negated"),
        [
            ("will not", "will", True),
            ("won't", "will", True),
            ("'ll", "will", False),
            ("'d", "would", False),
            ("cannot", "can", True),
            ("can’t", "can", True),
            ("shouldn't", "should", True),
        ],
    )
    def test_modal(self, words: str, modal: str, negated: bool) -> None:
        """A modal is the same however short it is written."""
        verb = Read(f"They {words} reject it.").verb("reject")

        assert (modal, negated) == (verb.modal, verb.negated)

    def test_lone_modal(self) -> None:
        """A modal without its verb says of nobody what is due."""
        assert Read("It worked as it should.").verb("should").modal == ""


class TestRoles:
    """Subjects and objects by order and clause."""

    @pytest.mark.parametrize(
        ("sentence", "lemma", "subject"),
        [
            ("India rejected the plan.", "reject", "India"),
            ("The president of Iran rejected the plan.", "reject", "The president"),
            ("Lavrov, Russia's foreign minister, rejected the plan.", "reject", "Lavrov"),
            ("Lavrov, who met envoys in Oslo, rejected the plan.", "reject", "Lavrov"),
            ("India met envoys and rejected the plan.", "reject", "India"),
            ("Serbia on Thursday flatly rejected the plan.", "reject", "Serbia"),
            ("Trump, in a post on his network, rejected the plan.", "reject", "Trump"),
            ("Iran agreed to reject the plan.", "reject", "Iran"),
            ("Iran urged Iraq to reject the plan.", "reject", "Iraq"),
            ("The man who rejected the plan left.", "reject", "The man"),
            ("In Oslo, the two sides rejected the plan.", "reject", "the two sides"),
            ("Iran left, rejecting the plan.", "reject", "Iran"),
            ("The first man to cross the desert rejected the plan.", "reject", "The first man"),
            ("Two envoys speaking on condition of anonymity rejected the plan.", "reject", "Two envoys"),
            ("Ammunition went to rebels who reject the plan.", "reject", "rebels"),
            ("Baltic states, including Latvia and Estonia, rejected the plan.", "reject", "Baltic states"),
            ("Riga left as Omani sailors rejected the plan.", "reject", "Omani sailors"),
            ("Rebels backed by soldiers, sailors and miners rejected the plan.", "reject", "Rebels"),
            ("Omani envoys have pledged rice for Riga and rejected the plan.", "reject", "Omani envoys"),
            ("Oman says the envoys were lost and has rejected the plan.", "reject", "Oman"),
            ("The miners, he said, rejected the plan.", "reject", "The miners"),
            ("The miners, he left, rejected the plan.", "reject", "he"),
            ("Men wanted for stealing boats rejected the plan.", "reject", "Men"),
            ("Riga, after Oslo had left, rejected the plan.", "reject", "Riga"),
            ("Riga, with help from Oslo, Rome and Bonn, rejected the plan.", "reject", "Riga"),
            ("Riga, after talks with Oslo, Rome and Bonn, rejected the plan.", "reject", "Riga"),
            ("It rained after Riga, an ally of Oslo, rejected the plan.", "reject", "Riga"),
            ("Riga said Oslo would not sign and rejected the plan.", "reject", "Riga"),
            ("Chad said the raid was a crime, and rejected the plan.", "reject", "Chad"),
            ("The plan was discussed in Bonn and rejected.", "reject", "The plan"),
            ("The men arrested have rejected the plan.", "reject", "The men"),
            ("After rejecting the plan, Riga left.", "reject", "Riga"),
            ("Riga sent a map, which Oslo read, after rejecting the plan.", "reject", "Riga"),
            ("The miners, who, in a letter, rejected the plan, sang.", "reject", "The miners"),
            ("Riga waited, but, on Monday, rejected the plan.", "reject", "Riga"),
            ("Riga began by praising the poem and rejecting the plan.", "reject", "Riga"),
            ("There was no word from Oslo but Riga rejected the plan.", "reject", "Riga"),
            ("It rained, said Lavrov, who on Monday rejected the plan.", "reject", "Lavrov"),
            ("Riga warned that the fleet was old, adding a plan.", "add", "Riga"),
            ("Those who came rejected the plan.", "reject", "Those"),
            ("Riga warned that the fleet was old, rejecting a plan.", "reject", "the fleet"),
            ("Police early today rejected the plan.", "reject", "Police"),
            ("They fired shots then rejected the plan.", "reject", "They"),
            ("Riga left, with Oslo praising the poem and rejecting the plan.", "reject", "Oslo"),
            ("Envoys from Chad, Mali and Niger rejected the plan.", "reject", "Envoys"),
            (
                "Peru closed its border with Chile and a Bolivian general rejected the plan.",
                "reject",
                "a Bolivian general",
            ),
            ('"Chad must reject the plan," said Peru.', "say", "Peru"),
            ('"It was a crime!" warned the Peruvian king, a lawyer who grew up in Chad.', "warn", "the Peruvian king"),
            ("Chad must reject the plan, said the king, who left.", "say", "the king"),
            ('The king, who called it a "crime," said he had left.', "say", "The king"),
            ("At the summit Chad rejected the plan.", "reject", "Chad"),
            ("In the capital Chadian troops rejected the plan.", "reject", "Chadian troops"),
            ("After a meeting in Oslo Chad rejected the plan.", "reject", "Chad"),
            ("In May 2014 Chad rejected the plan.", "reject", "Chad"),
            ("In talks with Prime Minister Ito Chad rejected the plan.", "reject", "Chad"),
            ("In a speech President Ito rejected the plan.", "reject", "President Ito"),
            ("In Oslo President Ito rejected the plan.", "reject", "President Ito"),
            ("In Oslo Prime Minister Ito rejected the plan.", "reject", "Prime Minister Ito"),
        ],
    )
    def test_subject(self, sentence: str, lemma: str, subject: str) -> None:
        """Who does it."""
        read = Read(sentence)

        assert subject == read.words(read.grammar.subject(read.verb(lemma)))

    @pytest.mark.parametrize(
        ("sentence", "subjects"),
        [
            ("India and Pakistan agreed.", ["India", "Pakistan"]),
            ("France, Italy and Spain agreed.", ["France", "Italy", "Spain"]),
            ("France and Italy, both hit by storms, agreed.", ["France", "Italy"]),
            ("France and Italy, all led by men who fled, agreed.", ["France", "Italy"]),
            ("He thanked Iran, and Iraq agreed.", ["Iraq"]),
            ("The Arab League (AL) and Togo agreed.", ["The Arab League", "Togo"]),
            ("Baltic states including Latvia, Poland and Estonia agreed.", ["Latvia", "Poland", "Estonia"]),
            ("They left as Omani pilots and sailors agreed.", ["Omani pilots", "sailors"]),
            ("Peru ended its pact with Chile and Bolivia agreed.", ["Bolivia"]),
            ("Peru, Chile agree on border", ["Peru", "Chile"]),
            ("Oman leaves as Peru, Chile agree on border", ["Peru", "Chile"]),
            ("Peru, Chile, Bolivia to agree on border", ["Peru", "Chile", "Bolivia"]),
            ("Monday, Chile agreed to a border.", ["Chile"]),
            ("As well as Chile agreed to a border", ["Chile"]),
        ],
    )
    def test_subjects(self, sentence: str, subjects: list[str]) -> None:
        """Joined subjects."""
        read = Read(sentence)

        assert subjects == [read.words(phrase) for phrase in read.grammar.subjects(read.verb("agree"))]

    def test_far_subjects(self) -> None:
        """Who goes on after a clause that only says which thing is meant, and whom "who" means behind a fight."""
        read = Read("Ito named steps the others must take, warning of a war.")
        assert read.words(read.grammar.subject(read.verb("warn"))) == "Ito"

        read = Read("The rebels captured the city of Goma that has a port and have vowed to stay.")
        assert read.words(read.grammar.subject(read.verb("vow"))) == "The rebels"

        read = Read("At the foreign ministers meeting in Luxembourg he wept.")
        assert ["he"] == [read.words(read.grammar.subject(verb)) for verb in read.grammar.verbs(read.sentence)]

        read = Read("Chad sent troops against the rebels, who fled.")
        assert read.words(read.grammar.subject(read.verb("flee"))) == "the rebels"

    def test_objects(self) -> None:
        """Joined objects."""
        read = Read("They attacked schools, clinics and a bridge.")

        first = read.grammar.object(read.verb("attack"))

        assert first is not None
        assert ["schools", "clinics", "a bridge"] == [read.words(phrase) for phrase in read.grammar.joined_right(first)]

    @pytest.mark.parametrize(
        ("sentence", "agent"),
        [
            ("The village was attacked on Monday by rebels.", "rebels"),
            ("The village was attacked by, among others, Togo.", "Togo"),
            ("The village was attacked by more than ten men.", "ten men"),
        ],
    )
    def test_agent(self, sentence: str, agent: str) -> None:
        """The agent of a passive, also behind a time, an insertion or a count."""
        read = Read(sentence)

        assert agent == read.words(read.grammar.agent(read.verb("attack")))

    @pytest.mark.parametrize("sentence", ["The house voted by a wide margin.", "Chad responded by closing a road."])
    def test_no_agent(self, sentence: str) -> None:
        """Pasts of verbs that nobody can be the object of are active before "by"."""
        read = Read(sentence)

        assert read.grammar.verbs(read.sentence)[0].form == "past"

    def test_source_is_no_place(self) -> None:
        """Who is quoted after "according to" stands in no place of the verb before."""
        read = Read("Farmers were displaced in Mali, according to the Red Cross.")

        assert [("in", "Mali")] == [(p, read.words(n)) for p, n in read.grammar.prepositions(read.verb("displace"))]

    def test_agent_of_another(self) -> None:
        """Who stands by what gave rise to a deed did not do the deed."""
        read = Read("The talks were suspended after a raid by rebels.")

        assert read.grammar.agent(read.verb("suspend")) is None

    def test_prepositions(self) -> None:
        """The prepositions of a clause, with their phrases."""
        read = Read("India met envoys from Iran in Oslo about the plan.")
        found = read.grammar.prepositions(read.verb("meet"))

        assert [("from", "Iran"), ("in", "Oslo"), ("about", "the plan")] == [(p, read.words(n)) for p, n in found]

    def test_parent(self) -> None:
        """What governs an infinitive."""
        read = Read("Iran agreed to withdraw.")

        governor = read.grammar.parent(read.verb("withdraw"))

        assert governor is not None
        assert "agree" == governor.lemma
