"""How English notes join what they say: verbs that follow a subject, what leads a clause in, what an *-ing* phrase says. Data only."""

from __future__ import annotations

ADVERBS = ("also", "then", "later", "formally", "officially", "finally", "effectively", "eventually", "subsequently", "again", "again", "further", "both", "thereby", "already", "permanently", "temporarily", "jointly")
# Beginnings of clauses that follow a subject already named.
VERB_FORMS = (
    "ended", "concluded", "terminated", "established", "defined", "fixed", "settled", "set", "drew", "opened", "closed", "granted", "gave", "promised",
    "guaranteed", "recogni[sz]ed", "acknowledged", "accepted", "allowed", "permitted", "provided", "ceded", "lost", "gained", "received", "acquired",
    "obtained", "secured", "renounced", "abolished", "restored", "returned", "annexed", "occupied", "evacuated", "demilitari[sz]ed", "placed", "put",
    "prohibited", "forbade", "declared", "proclaimed", "required", "transferred", "awarded", "brought", "regained", "recovered", "achieved", "attained",
    "became", "remained", "agreed", "undertook", "pledged", "was", "were", "is", "are", "shall", "will", "would", "could", "signed", "confirmed", "left", "made", "limited",
    "forced", "obliged", "bound", "kept", "retained", "took", "got", "won", "gave", "handed", "turned", "surrendered", "withdrew", "had", "has", "have", "replaced", "superseded",
    "reduced", "assigned", "passed", "went", "fell", "divided", "split", "created", "paid", "demanded", "stipulated", "yielded", "relinquished", "abandoned", "conceded", "did", "joined", "marked", "included", "increased", "reaffirmed", "revised", "must", "may",
    "banned", "bans", "barred", "bars", "reserves", "reserved", "stipulates", "divides", "delineated", "protected", "protects", "regulates", "ratified", "registered", "rejected", "controlled", "regulated", "fought", "met", "began", "came", "entered", "consisted", "contained", "restricted", "permits", "gives", "grants", "guarantees", "allows", "recogni[sz]es",
    "cedes", "enjoy", "enjoys", "enjoyed", "opens", "goes", "go", "passes", "falls", "remains", "remain", "stays", "stay", "keeps", "keep", "loses", "lose", "gains", "gain", "receives", "receive", "takes", "take", "gets", "becomes", "become", "returns", "leaves", "renounces",
    "withdraws", "withdraw", "pays", "pay", "agrees", "undertakes", "undertake", "evacuates", "occupies", "occupy", "annexes", "accepts", "accept", "has", "holds", "hold", "does", "do", "makes", "make", "draws", "ratifies", "signs", "settles", "joins", "lets", "promises", "promise", "closes", "ends", "provides", "restricts", "limits", "requires", "establishes", "defines", "regulates", "abolishes", "confirms", "obliges", "forbids", "prohibits",
)
# Words that begin a lead: what stands in it is time, ground or place, not what the clause says.
LEADING = (
    "In", "Under", "By", "With", "According to", "As a result of", "As a consequence of", "Through", "As part of", "At", "On", "After", "Following", "Because of",
    "Due to", "Despite", "Since", "During", "For", "From", "Along with", "As", "Before", "To", "Within", "Thanks to", "Besides", "Having", "Also known as", "Known as", "Per", "Instead of", "Among", "in", "under", "by", "at", "on", "after", "as",
)
OBLIGING = "bound|obliged|required|forced|compelled|committed|obligated"
# What an *-ing* phrase says, as the same verb after a subject; others are remarks.
DOING = {
    "gaining": "gained", "receiving": "received", "acquiring": "acquired", "obtaining": "obtained", "securing": "secured", "taking": "took", "getting": "got",
    "ceding": "ceded", "giving": "gave", "granting": "granted", "losing": "lost", "leaving": "left", "surrendering": "surrendered", "handing": "handed", "turning": "turned",
    "returning": "returned", "restoring": "restored", "recognizing": "recognized", "recognising": "recognised", "acknowledging": "acknowledged", "accepting": "accepted",
    "renouncing": "renounced", "abolishing": "abolished", "ending": "ended", "concluding": "concluded", "terminating": "terminated", "annexing": "annexed",
    "occupying": "occupied", "establishing": "established", "opening": "opened", "closing": "closed", "demilitarizing": "demilitarized", "demilitarising": "demilitarised",
    "transferring": "transferred", "becoming": "became", "keeping": "kept", "retaining": "retained", "regaining": "regained", "recovering": "recovered",
    "evacuating": "evacuated", "allowing": "allowed", "permitting": "permitted", "placing": "placed", "putting": "put", "promising": "promised", "agreeing": "agreed", "paying": "paid",
    "replacing": "replaced", "superseding": "superseded", "awarding": "awarded", "confirming": "confirmed", "guaranteeing": "guaranteed", "making": "made", "fixing": "fixed",
    "setting": "set", "defining": "defined", "dividing": "divided", "creating": "created",
    "prohibiting": "prohibited", "forbidding": "forbade", "banning": "banned", "limiting": "limited", "restricting": "restricted", "neutralizing": "neutralized",
    "neutralising": "neutralised", "splitting": "split", "assigning": "assigned", "declaring": "declared", "proclaiming": "proclaimed", "pledging": "pledged", "undertaking": "undertook",
    "forcing": "forced", "obliging": "obliged", "requiring": "required", "reducing": "reduced", "relinquishing": "relinquished",
}
# What may stand after the place of a clause's last word that counts, and begins what only adds to it.
ADJUNCTS = (
    "for", "in return", "in exchange", "in order", "as well as", "along with", "together with", "under", "until", "when", "where", "whereas", "as", "after", "before", "during", "so", "because",
    "since", "although", "though", "but", "with", "within", "except", "excluding", "including", "which", "who", "that", "following", "while", "despite", "on", "in", "by", "without", "subject", "through", "at", "on condition",
)
# What begins, behind what a clause says, a remark of its own: it is cut off and gets a mark of its own. What limits the clause (except, unless, until, in return) never does.
REMARKS = (
    "which", "who", "whose", "where", "by which", "by whom", "under which", "in which", "from which", "after", "following", "marking", "ending", "concluding", "settling", "making", "thus", "thereby", "thereafter",
    "when", "as a result", "in order to", "so that", "because", "despite", "although", "though", "having", "establishing", "giving", "becoming", "and that", "that settled", "that ended", "that established", "that set", "that defined",
    r"an?\s+(?:\w+\s+)?(?:conflict|war|provision|clause|move|decision|step|condition|concession|right|document|gain|loss|territory|region)\s+(?:that|which|of|in|to)",
    "that had", "that have", "that was fought", "that began", "that started", "that lasted", "that followed", "as a peace",
    "as part of", "to end", "to settle",
)
# How English notes say that a paper or a meeting says what follows.
SAYING = "stated|provided|stipulated|declared|said|ruled|laid down|agreed|decided|specified|determined|affirmed|ensured|guaranteed|confirmed|meant|demanded|required|established"
# How they say that it provides what a noun names, and those nouns.
PROVIDING = "provided(?: for)?|provides(?: for)?|required?s?|included?s?|involved|stipulated|necessitated|entailed|meant|called for|demanded|ensured|confirmed|led to|resulted in|guaranteed|accepted|recogni[sz]ed|brought about"
NOMINAL = (
    "cession|transfer|surrender|loss|return|restitution|annexation|incorporation|independence|autonomy|separation|recognition|evacuation|withdrawal|occupation|demilitari[sz]ation|neutrali[sz]ation"
    "|opening|closure|closing|abolition|payment|exchange|internationali[sz]ation|partition|disarmament|demobili[sz]ation|demolition|destruction|dismantling|right|freedom|protection|restoration|release"
    "|establishment|creation|formation|guarantee|division|limitation|reduction|prohibition|appointment|union|unification|dissolution|repatriation|renunciation|respect"
)
# Verbs whose participle differs from their past, for what a paper did told as what was done.
PARTICIPLES = {
    "gave": "given", "made": "made", "put": "put", "left": "left", "set": "set", "took": "taken", "drew": "drawn", "laid": "laid", "brought": "brought",
    "let": "let", "split": "split", "bound": "bound", "forbade": "forbidden", "withdrew": "withdrawn", "cut": "cut", "kept": "kept",
}
# What may stand behind the object of a paper's verb.
BEHIND_OBJECTS = (
    "to", "under", "as", "from", "with", "for", "between", "into", "in", "at", "by", "on", "over", "through", "within", "independent", "autonomous", "neutral", "free", "open",
    "tributary", "part", "an?", "international",
)
