"""The questions that can be asked about, as a person would ask them. Data only.

``{a}``, ``{b}``, ``{c}`` are the arguments, as in kinds/questions.py.
"""

from __future__ import annotations

from misak.kinds.row import Says

ASKS: dict[str, Says] = {
    "title": Says("whose is {a}?", "{a} kimindir?"),
    "administration": Says("who administers {a}?", "{a:acc} kim yönetir?"),
    "status": Says("what is the status of {a}?", "{a} hangi statüdedir?"),
    "boundary": Says(
        "is the frontier between {a} and {b} fixed?", "{a} ile {b} arasındaki sınır çizili midir?"
    ),
    "war": Says("are {a} and {b} at war?", "{a} ile {b} savaşta mıdır?"),
    "hostilities": Says("are {a} and {b} fighting?", "{a} ile {b} çarpışmakta mıdır?"),
    "recognises": Says("does {a} recognise {b}?", "{a} {b:acc} tanır mı?"),
    "rejects": Says("does {a} refuse to recognise {b}?", "{a} {b:acc} tanımayı reddeder mi?"),
    "owes": Says(
        "is {a} bound to {b} in this: {c}?", "{a} {b:dat} karşı şununla yükümlü müdür: {c}?"
    ),
    "right": Says("has {a} a right in this: {b}?", "{a:gen} şu konuda hakkı var mıdır: {b}?"),
    "matter": Says("how does this stand: {a}?", "şu konu ne durumdadır: {a}?"),
    "stance": Says("how does {a} stand towards {b}?", "{a:gen} {b:dat} karşı tutumu nedir?"),
    "member": Says("is {a} a member of {b}?", "{a}, {b} üyesi midir?"),
    "claims": Says("does {a} claim {b}?", "{a} {b:acc} talep eder mi?"),
    "outside": Says("does {b} stay outside {a}?", "{b} {a} dışında mı kalır?"),
    "abolished": Says("is {b} abolished for {a}?", "{b} {a} bakımından kaldırılmış mıdır?"),
    "regime": Says("what is the regime of {a}?", "{a:gen} rejimi nedir?"),
    "article": Says(
        "which article of {a} concerns {b}?", "{a:gen} hangi maddesi {b} ile ilgilidir?"
    ),
    "signed": Says("when was {a} signed?", "{a} ne zaman imzalandı?"),
    "date": Says("when was this: {a}?", "şu ne zaman oldu: {a}?"),
    "won": Says("did {a} win {b}?", "{b:acc} {a} mı kazandı?"),
    "lost": Says("did {a} lose {b}?", "{b:acc} {a} mı kaybetti?"),
    "did": Says("did {a} do this: {b}?", "{a} şunu yaptı mı: {b}?"),
}
# Before a question that is about a day, and what stands before it and before its answer.
ON = Says("on {when}, ", "{when} günü ")
ASKED, ANSWERED = Says("asked", "soru"), Says("the books answer", "defterin cevabı")
