"""Words of treaties that begin with the same five letters and mean different things: each keeps so
many of its letters as tell it from the others (*capital* and *capitulations*)."""

from __future__ import annotations

APART = tuple(
    sorted(
        """frontier partition francs statement convert straight office internat interned interest
        interfer interven interpret province provision provid countr protest transit transylv
        transcauc transport transfer otherwise capital capitul constant constit concern concess
        securit tribun tribut policy policies waterw standing former conference confeder public
        publish crimea crimes fighting court courtes station statist invit invas blockad blockh
        present preserv suppl detain detail complet complain requir requis defence defend definit
        statut status boundar committ commiss missing mission minister ministr mainl
        austro austri commerc command commun contribut control contain contact general generous
        kaldir sinirla gecerli""".split(),
        key=lambda one: -len(one),
    )
)
