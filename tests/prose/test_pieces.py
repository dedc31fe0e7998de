"""English sentences of several verbs and lists: each part is borne out by its own article; what is
forbidden is borne out by a ban, and no more of it than the ban has."""

from __future__ import annotations

import pytest

from misak.prose.frames.phrases_en import pieces
from misak.prose.frames.provided_en import provided
from misak.prose.judging.verdicts import BORNE, CONTRADICTED, SIMPLIFIED, Mark
from prose.made import review

FIRM = {BORNE, SIMPLIFIED}
PARIS, BERLIN = "Treaty of Paris (1856)", "Treaty of Berlin 1878"
MONTREUX, KUCUK = "Montreux Convention", "Treaty of Küçük Kaynarca"
LONDON, ANKARA = "Treaty of London (1913)", "Treaty of Ankara (1926)"
GUARANTEE, MUDROS = "Treaty of Guarantee (1960)", "Armistice of Mudros"
# A title, a sentence under it, words of it on which a firm mark must stand.
TRUE = (
    # *it* behind an -ing form is what its clause tells of
    (
        PARIS,
        "The treaty made the Black Sea neutral, closing it to all warships.",
        "closing it to all warships",
    ),
    # what is named as provided, one by one
    (
        BERLIN,
        "Its terms included the cession of Kars to Russia, the independence of Serbia and the "
        "occupation of Bosnia by Austria-Hungary.",
        "the independence of Serbia",
    ),
    # a subject in small letters behind *and*, behind a colon
    (
        PARIS,
        "Two things were agreed: the Black Sea was neutral and its waters were closed to warships.",
        "the Black Sea was neutral",
    ),
    (MUDROS, "The army was demobilised and the warships were surrendered.", "the warships"),
    # both verbs of *not only … but*
    (KUCUK, "Russia not only gained Azov but also gained Kerch.", "gained Kerch"),
    # a right to do something is no place
    (KUCUK, "Russia also gained the right to build a church in Constantinople.", "a church"),
    # what no one may do is what an article forbids
    (PARIS, "No naval arsenal could be built by Russia on the Black Sea coast.", "No naval"),
    (PARIS, "It prohibited Russia from keeping naval arsenals on the Black Sea coast.", "arsenals"),
    (GUARANTEE, "Cyprus could not join any union with another state.", "union"),
    (GUARANTEE, "It bans Cyprus from any union with any other state.", "union"),
    # how a paper was made: a remark behind it is another matter
    (
        KUCUK,
        "The Treaty of Küçük Kaynarca was signed in 1774 between Russia and the Ottoman Empire "
        "after the Ottoman Empire was defeated.",
        "between Russia and the Ottoman Empire",
    ),
    (
        PARIS,
        "The Treaty of Paris ended the Crimean War between Russia and an alliance of Britain, "
        "France, Sardinia and the Ottoman Empire.",
        "ended the Crimean War",
    ),
    (
        "Treaty of Moscow 1921",
        "The Treaty of Moscow was a friendship treaty between the Grand National Assembly of "
        "Turkey and Soviet Russia, signed on 16 March 1921.",
        "a friendship treaty",
    ),
    (MONTREUX, "Bulgaria was a signatory of the Montreux Convention.", "signatory"),
    # what is left to somebody to decide; a share of an income
    (LONDON, "The fate of Albania was left to the Great Powers.", "Albania"),
    (LONDON, "It left the decision on the Aegean islands to the Great Powers.", "islands"),
    (ANKARA, "Turkey was to receive 10 percent of the oil royalties for 25 years.", "royalties"),
    (ANKARA, "Iraq agreed to pay 10 percent of its oil royalties to Turkey.", "royalties"),
    ("Treaty of Lausanne", "It established the boundaries of modern-day Turkey.", "boundaries"),
    ("Treaty of Sèvres", "Greece gained several lands, including Eastern Thrace.", "Thrace"),
    (MUDROS, "The Ottoman army was demobilised.", "army"),
    (
        "Saadabad Pact",
        "They agreed not to interfere in each other's internal affairs.",
        "interfere",
    ),
    (
        "Treaty of Lausanne",
        "Turkey recognized British possession of Cyprus and Italian possession of the Dodecanese.",
        "Italian possession",
    ),
    (BERLIN, "Bosnia was placed under Austro-Hungarian administration.", "Bosnia"),
    ("", "The Balkan Entente was created on 9 February 1934 by Greece and Turkey.", "created"),
)
# A title, a sentence, words of it on which no firm mark may stand.
FALSE = (
    (BERLIN, "Its terms included the independence of Bulgaria and of Crete.", "Bulgaria"),
    (BERLIN, "The occupation of Bosnia by Russia.", "Bosnia"),
    (BERLIN, "Other terms included the occupation of Bosnia by Russia.", "Bosnia"),
    (PARIS, "It made the Black Sea neutral, opening it to all warships.", "warships"),
    (PARIS, "It made the Danube neutral, closing it to all warships.", "warships"),
    (PARIS, "No naval arsenal could be built by Britain on the Black Sea coast.", "arsenal"),
    (PARIS, "Russia could keep naval arsenals on the Black Sea coast.", "arsenals"),
    # two halves of one article
    (PARIS, "No merchant ship could enter the Black Sea.", "merchant"),
    (PARIS, "The Black Sea was closed to merchant ships.", "merchant"),
    # more than the ban has
    (MONTREUX, "No warship may pass through the Straits.", "warship"),
    (MONTREUX, "Merchant ships may not pass the Straits in peace.", "Merchant"),
    (GUARANTEE, "Cyprus could join a union with another state.", "union"),
    (KUCUK, "Russia gained the right to build a church in Jerusalem.", "church"),
    (KUCUK, "The Porte gained the right to build a church in Constantinople.", "church"),
    (MUDROS, "The army was demobilised and the warships were returned.", "returned"),
    # a grant is no ban; who owns, gets, does it must be the one of the article
    (BERLIN, "Austria-Hungary was forbidden to occupy Bosnia and Herzegovina.", "Bosnia"),
    ("Treaty of Sèvres", "The Allies were to control the finances of Greece.", "finances"),
    ("Treaty of Adrianople", "Russia was to open the Straits to Ottoman ships.", "Straits"),
    (LONDON, "The future of the Aegean islands was left to Greece.", "islands"),
    (LONDON, "The fate of Crete was left to the Great Powers.", "Crete"),
    (ANKARA, "Turkey agreed to pay 10 percent of its oil royalties to Iraq.", "royalties"),
    (ANKARA, "Turkey was to receive 20 percent of the oil royalties.", "royalties"),
    # a right gives no land; the verb of what may be done must be known
    (MONTREUX, "It gave Turkey control over the Straits.", "control"),
    (MONTREUX, "Turkey may close the Straits to merchant ships in time of peace.", "close"),
    ("Treaty of Moscow 1921", "The treaty was a 1919 treaty between Turkey and Russia.", "1919"),
    ("Treaty of Sèvres", "Italy gained lands such as Eastern Thrace and Smyrna.", "Smyrna"),
    # whose forces are meant; that something is to be done which an article forbids by its name
    ("Treaty of Sèvres", "The Greek army was limited to 50,000 men.", "army"),
    (MUDROS, "The British army was demobilised.", "army"),
    ("Treaty of Sèvres", "This caused a Turkish war.", "caused"),
    ("Saadabad Pact", "The parties agreed to interfere in each other's affairs.", "interfere"),
)


def on(title: str, sentence: str, words: str) -> list[Mark]:
    """The marks of a sentence under a title that stand on some words of it."""
    made = review(f"# {title}\n\n{sentence}")
    return [
        m
        for m in made.marks
        if m.kind not in ("name", "names", "numbering")
        and words in made.read.sentences[m.sentence].passage.text[m.first : m.last]
    ]


@pytest.mark.parametrize(("title", "sentence", "words"), TRUE)
def test_each_part_is_borne_out(title: str, sentence: str, words: str) -> None:
    found = on(title, sentence, words)
    assert found and {m.verdict for m in found} <= FIRM, [(m.kind, m.verdict) for m in found]


@pytest.mark.parametrize(("title", "sentence", "words"), FALSE)
def test_what_is_not_so_is_not_borne_out(title: str, sentence: str, words: str) -> None:
    found = on(title, sentence, words)
    assert found and not any(m.verdict in FIRM for m in found), [(m.kind, m) for m in found]


# A clause that hangs on another, or is denied before a colon, is not cut off from it.
WHOLE = (
    "If the Straits were closed, the Porte was free to act.",
    "It was not agreed: the islands were left open.",
    "It stated that the army and the fleet were reduced.",
)


@pytest.mark.parametrize("sentence", WHOLE)
def test_what_hangs_together_is_not_cut(sentence: str) -> None:
    assert len(pieces(sentence)) == 1, pieces(sentence)


def test_what_is_denied_is_not_provided() -> None:
    assert len(provided("The terms included the cession of X and the opening of Y.")) == 2
    assert not provided("The treaty did not accept the cession of X and the opening of Y.")


# Papers that go by one name, and a conference of which a town has seen several.
NEVER_ACCUSED = (
    "The Balkan Pact was concluded by Greece, Turkey, Romania and Yugoslavia on 9 February 1934.",
    "On 20 October 1921 France signed the Treaty of Ankara with the Grand National Assembly.",
    "The Treaty of London was signed on 30 May 1913 following the London Conference.",
)


@pytest.mark.parametrize("sentence", NEVER_ACCUSED)
def test_a_true_sentence_is_not_accused(sentence: str) -> None:
    assert CONTRADICTED not in {m.verdict for m in review(sentence).marks}
