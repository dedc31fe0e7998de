"""Titles and offices that stand beside the name of a person: they tell who somebody was, and change
nothing of what is claimed. Data only."""

from __future__ import annotations

# Before or behind a name.
TITLES = frozenset((
    "pasa", "bey", "efendi", "musir", "sadrazam", "serasker", "general", "maresal", "amiral", "kont", "prens", "baron",
    "kaptan", "albay", "count", "sir", "lord", "prince", "admiral", "pasha", "marquis", "colonel", "marshal", "captain",
    "mosyo", "dr", "kazim", "lieutenant", "major", "effendi", "duke", "earl", "marki", "duk", "monsieur", "rear", "vice",
))  # fmt: skip
# Bodies that somebody commands or speaks for, and offices, by how they begin.
MEETINGS = ("konferans", "gorusme", "kongre", "toplanti", "conference", "congress")
BODIES = ("cephe", "hukumet", "ordu", "meclis")
OFFICES = (
    "sadrazam", "nazir", "vezir", "elci", "buyukelci", "delege", "murahhas", "sefir", "konsolos", "bakan", "hariciye", "bahriye", "disisleri",
    "basbakan", "baskanlig", "baskanligin", "heyet", "temsilci", "ambassador", "minister", "vizier", "delegat", "plenipotentiar",
    "representative", "komutan", "commander", "kazasker", "defterdar", "bayindirlik", "nafia", "diplomat", "secretar", "chancellor", "premier", "statesm",
)  # fmt: skip
# Rulers, who are said to ratify in their state's name, by how they begin.
RULERS = ("padisah", "sultan", "carice", "imparator", "emperor", "empress", "tsar", "king", "kral")
