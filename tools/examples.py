"""A question for every fluent, with the day on which to ask it: for docs/asking.md and for the
test of the published shape."""

from __future__ import annotations

EXAMPLES: dict[str, tuple[tuple[str, str], ...]] = {
    "title": (("title(Batum)", "1921-10-14"), ("title(?) = georgian-ssr", "1921-10-14")),
    "administration": (("administration(Batum)", "1919-06-01"),),
    "status": (("status(Nahçıvan)", "1922-10-01"), ("status(?) = occupied", "1921-01-01")),
    "boundary": (
        ("boundary(Turkey, Georgia)", "1922-10-01"),
        ("last boundary(turkey, iran)", "1940-01-01"),
    ),
    "war": (("war(TBMM, France)", "1921-10-19"), ("war(ottoman-empire, ?)", "1918-10-30")),
    "hostilities": (("hostilities(tbmm, greece)", "1921-09-01"),),
    "recognises": (
        ("first recognises(?, misak-i-milli) in entente", "1921-10-21"),
        ("recognises(rsfsr, tbmm)", "1921-03-17"),
    ),
    "rejects": (("rejects(tbmm, sevres-1920)", "1921-10-14"),),
    "owes": (
        ("owes(Georgia, Turkey, ?)", "1921-10-14"),
        ("owes(rsfsr, tbmm, secure-recognition-by-caucasus)", "1922-09-12"),
    ),
    "right": (("right(tbmm, hoist-flag)", "1921-10-21"), ("right(tbmm, ?)", "1921-10-21")),
    "in_force": (
        ("in_force(Kars 1921 art 6)", "1921-10-14"),
        ("in_force(Lausanne 1923 for France)", "1924-09-01"),
        ("in_force(gumru-1920)", "1921-01-31"),
    ),
    "matter": (("matter(straits-regime)", "1921-10-14"), ("matter(?)", "1921-10-14")),
    "stance": (("stance(rsfsr, tbmm)", "1921-10-14"), ("stance(rsfsr, ?)", "1921-10-14")),
    "member": (("member(?, entente)", "1918-10-30"),),
    "claims": (("claims(ottoman-empire, Kars)", "1920-06-01"), ("claims(ussr, ?)", "1946-01-01")),
    "outside": (("outside(tbmm, hatay)", "1921-10-21"),),
    "abolished": (("abolished(georgian-ssr, capitulations)", "1922-10-01"),),
    "regime": (("regime(georgian-ssr)", "1921-10-14"),),
    "exists": (("exists(ussr)", "1921-10-13"), ("exists(?)", "1921-10-13")),
    "signed": (("signed(Kars 1921)", "1921-10-13"), ("since signed(kars-1921)", "1921-10-31")),
    "signer": (("signer(lausanne-1923, ?)", "1924-01-01"),),
    "ratified": (("ratified(montreux-1936, ?)", "1937-05-01"),),
    "signed_at": (("signed_at(kars-1921)", "1922-01-01"),),
    "signatory": (("signatory(Kars 1921, TBMM)", "1921-10-13"),),
    "party": (("party(Kars 1921, ?)", "1921-10-13"), ("party(kars-1921, rsfsr)", "1921-10-13")),
    "article": (
        ("article(kars-1921, batum)", "1922-10-01"),
        ("count article(kars-1921, ?)", "1922-10-01"),
    ),
    "won": (("won(tbmm, sakarya-1921)", "1921-09-13"),),
    "lost": (("lost(greece, sakarya-1921)", "1921-09-13"),),
    "aided": (("aided(rsfsr, tbmm, ?)", "1921-12-31"),),
    "resisted": (("resisted(?, france, southern-resistance-1920)", "1920-12-31"),),
    "did": (("did(rsfsr, ?, ?)", "1918-01-01"),),
    "met": (("met(tbmm, ?)", "1921-12-31"),),
    "cause": (
        ("cause(kars-1921, ?)", "1922-10-01"),
        ("cause(kars-1921, sakarya-1921)", "1922-10-01"),
    ),
    "link": (("link(frunze-mission-1921, ukraine-1922)", "1922-01-02"),),
    "performed": (("performed(moscow-1921 art 15)", "1922-09-12"),),
    "name": (("name(hatay)", "1921-10-20"),),
    "concessions": (("concessions(misak-i-milli) under reading pact-wide", "1926-07-19"),),
}
