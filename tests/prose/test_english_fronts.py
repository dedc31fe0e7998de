"""How English notes tell of a paper's making in passing: entries and cards without a verb, what
talks led to, the war at whose end it came, signers with titles, where a place lies today."""

from __future__ import annotations

import pytest

from misak.prose.judging.verdicts import BORNE, SIMPLIFIED
from prose.made import review

FIRM = {BORNE, SIMPLIFIED}
SEVRES, LAUSANNE = "# Treaty of Sèvres\n\n", "# Treaty of Lausanne\n\n"
KUCUK, ANKARA = "# Treaty of Küçük Kaynarca\n\n", "# Treaty of Ankara (1921)\n\n"
TRUE = (
    "The Treaty of San Stefano was a treaty between Russia and the Ottoman Empire at the close "
    "of the "
    "Russo-Turkish War, 1877-78.",
    "The Saadabad Pact, the non-aggression treaty between Turkey, Iran, Iraq, and Afghanistan, was "
    "signed in Tehran on July 8, 1937.",
    "The treaty of San Stefano was signed at San Stefano, then a village near Constantinople.",
    "The Montreux Convention was signed on 20 July 1936 at the Montreux Palace.",
    "Treaty of San Stefano with Russia.",
    "The conference produced the Treaty of Lausanne (July 24, 1923).",
    "The Treaty of Sèvres (August 1920) was signed at the end of World War I as a peace treaty "
    "between "
    "the Allies and the Ottoman Empire.",
    "The Treaty of Sèvres was an important agreement signed with the Ottoman Empire (Turkey) after "
    "World War I.",
    "The Treaty of Paris in 1856 marked the end of the Crimean War, a conflict that involved "
    "Russia on "
    "one side and France, Britain, the Ottoman Empire, and Sardinia on the other.",
    "# Treaty of Berlin 1878\n\nThe Congress was attended by the major European powers, including "
    "Russia, Britain, France and Germany.",
    f"{SEVRES}Date: 10 August 1920",
    f"{SEVRES}Location: Sèvres, France.",
    f"{LAUSANNE}Signed in Lausanne, Switzerland on July 24, 1923 by Greece, Turkey and other "
    "warring nations.",
    f"{LAUSANNE}After lengthy negotiations a peace treaty was signed in 1923.",
    f"{KUCUK}On the Russian side, the treaty was signed by Prince Nikolai Vasilyevich Repnin.",
    f"{ANKARA}The pact was signed by the French diplomat Henri Franklin-Bouillon and Yusuf "
    "Kemal Bey.",
)
FALSE = (
    "The Treaty of San Stefano was a treaty between Austria and the Ottoman Empire at the close "
    "of the "
    "Russo-Turkish War, 1877-78.",
    "The Treaty of San Stefano was a treaty between Russia and the Ottoman Empire at the "
    "conclusion of "
    "the Crimean War.",
    "The Saadabad Pact, the non-aggression treaty between Turkey, Iran, Iraq, and Syria, was "
    "signed in "
    "Tehran on July 8, 1937.",
    "The Montreux Convention was signed on 20 July 1936 at the Montreux Palace in France.",
    "Treaty of San Stefano with Austria.",
    "The conference produced the Treaty of Lausanne (July 25, 1923).",
    "The Treaty of Sèvres (August 1920) was signed at the end of World War II as a peace treaty "
    "between "
    "the Allies and the Ottoman Empire.",
    "The Treaty of Gümrü was signed on 3 December 1920, at the end of the Greco-Turkish War.",
    "The Treaty of Sèvres was an important agreement signed with the Ottoman Empire (Hungary) "
    "after "
    "World War I.",
    "The Treaty of Paris in 1856 marked the end of the Crimean War, a conflict that involved "
    "Prussia on "
    "one side and France, Britain, the Ottoman Empire, and Sardinia on the other.",
    "The Treaty of Belgrade was signed on September 18, 1739 in Belgrade (today Russia), by the "
    "Ottoman "
    "Empire and the Habsburg monarchy.",
    f"{SEVRES}Location: Geneva, Switzerland.",
    f"{LAUSANNE}Signed in Lausanne, France on July 24, 1923 by Greece, Turkey and other warring "
    "nations.",
    f"{LAUSANNE}After lengthy negotiations a peace treaty was signed in 1922.",
    f"{KUCUK}On the Turkish side, the treaty was signed by Prince Nikolai Vasilyevich Repnin.",
    f"{KUCUK}On the Russian side, the treaty was signed by Ahmed Resmi Efendi.",
    f"{ANKARA}The pact was signed by the French diplomat Henri Berthelot and Yusuf Kemal Bey.",
    f"{ANKARA}A special administrative regime was established in Hatay (Mosul).",
)


@pytest.mark.parametrize("text", TRUE)
def test_how_a_paper_was_made_is_read_whole(text: str) -> None:
    marks = [m for m in review(text).marks if m.kind != "name"]
    assert marks and {m.verdict for m in marks} <= FIRM


@pytest.mark.parametrize("text", FALSE)
def test_another_war_place_party_or_signer_is_not_borne_out(text: str) -> None:
    read = review(text)
    last = len(read.read.sentences) - 1
    marks = [m for m in read.marks if m.sentence == last]
    assert not all(m.verdict in FIRM for m in marks)
