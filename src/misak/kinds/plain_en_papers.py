"""Plain questions in English about what a paper says of something, who made it with whom, and what is asked the other way round (*by whom was X
recognised*). The notation is told in ``plain.py``, the sets of wordings stand in ``plain_en.py``."""

from __future__ import annotations

from misak.kinds.plain import Form
from misak.kinds.plain import in_english as _f

BY = "under|by|in|at|through|with|according_to"
LANDS = "territories|territory|lands|land|provinces|places|areas"


FORMS: tuple[Form, ...] = (
    # what a paper says of a thing
    _f(f"<who> got|gained|received|acquired|obtained|took|kept|won|lost {{p}} {BY} {{i}}", "article({i}, {p})", "now"),
    _f(f"{BY} {{i}} <who> got|gained|received|acquired|obtained|took|kept|won|lost {{p}}", "article({i}, {p})", "now"),
    _f(f"who|to_whom|which_state|which_country|to_which_state <was> {{p}} given|ceded|left|handed|transferred|assigned|awarded|returned|restored|promised ?to {BY} {{i}}", "article({i}, {p})", "now"),
    _f(f"what happened|was_to_happen|became to|of|with|in {{p}} {BY} {{i}}", "article({i}, {p})", "now"),
    _f("did|does {i} give|cede|leave|return|restore|transfer|award|assign|hand {p} ?back|over to {q}", "article({i}, {p})", "now"),
    _f(f"did {{q}} get|gain|receive|acquire|obtain|keep|lose|recover|cede|give_up {{p}} {BY} {{i}}", "article({i}, {p})", "now"),
    _f(f"what did {{q}} gain|get|lose|cede|receive|obtain|acquire|give_up|win|give_away|recover ?from|{BY} {{i}}", "article({i}, {q})", "now"),
    _f(f"what|which {LANDS} did {{q}} gain|get|lose|cede|receive|obtain|acquire|give_up|win|recover ?from|{BY} {{i}}", "article({i}, {q})", "now"),
    _f(f"what <was> agreed|decided|said|provided|laid_down|stipulated|planned|foreseen about|for|on|concerning|regarding|over {{x}} {BY} {{i}}", "article({i}, {x})", "now"),
    _f("what did|does|do {i} say|provide|decide|lay_down|stipulate|foresee|mean about|on|of|for|concerning|regarding {x}", "article({i}, {x})", "now"),
    _f("what did|does|do {i} do|bring to|for|with|about {x}", "article({i}, {x})", "now"),
    _f("how did|does {i} affect|concern|treat|change|divide {x}", "article({i}, {x})", "now"),
    # who made it, with whom, for how long
    _f("between_whom|between_which_states|between_which_countries|with_whom|with_which_states <was> {i} signed|made|concluded", "party({i}, ?)", "force"),
    _f("<who> <was> {i} between|made_between|signed_between|concluded_between|signed_with|concluded_with", "party({i}, ?)", "force"),
    _f("who|whom <was> {i} signed|concluded by", "signatory({i}, ?)", "now"),
    _f("by_whom <was> {i} signed|concluded", "signatory({i}, ?)", "now"),
    _f("who signed at|in {i}", "signatory({i}, ?)", "now"),
    _f("<states> signed at|in {i}", "signer({i}, ?)", "now"),
    _f("<how_long> <was> {i} signed|concluded|made|binding|to_last|meant_to_last|to_be_in_force", "ever in_force({i})"),
    # what is asked the other way round
    _f("by_whom|by_which_states|by_which_countries <was> {x} recognised|recognized", "recognises(?, {x})"),
    _f("<who> <was> {x} recognised|recognized by", "recognises(?, {x})"),
    _f("by_whom|by_which_state|by_which_country <was> {x} first recognised|recognized", "first recognises(?, {x})"),
    _f("<when> <was> {x} ?first recognised|recognized by {q}", "ever recognises({q}, {x})"),
    _f("<when> <was> {r} recognised|recognized as_independent|as_an_independent_state|as_an_independent_kingdom|as_a_sovereign_state|as_a_state by {q}", "ever recognises({q}, {r})"),
    _f("<when> <was> independence of {r} recognised|recognized by {q}", "ever recognises({q}, {r})"),
    _f("<when> <was> {r:gen} independence recognised|recognized by {q}", "ever recognises({q}, {r})"),
    _f("<when> <was> independence of {r} recognised|recognized", "recognises(?, {r})"),
    _f("<was> {x} ?ever recognised|recognized by {q}", "ever recognises({q}, {x})"),
    _f("<was> {r} ?ever recognised|recognized as_independent|as_an_independent_state|as_a_sovereign_state|as_a_state by {q}", "ever recognises({q}, {r})"),
    # frontier, administration, status
    _f("what|which_treaty|which_article <was> border|frontier|boundary between {q} and {r} based_on|fixed_by|determined_by|drawn_by|settled_by|defined_by", "boundary({q}, {r})"),
    _f("what|which_treaty|which_article <is> border|frontier|boundary between {q} and {r} based_on|fixed_by|determined_by|drawn_by|settled_by|defined_by", "boundary({q}, {r})", "now"),
    _f("what|where <was> ?basis_of|legal_basis_of border|frontier|boundary between {q} and {r}", "boundary({q}, {r})"),
    _f("what|where <is> ?basis_of|legal_basis_of border|frontier|boundary between {q} and {r}", "boundary({q}, {r})", "now"),
    _f("<treaty> gave|left|transferred|handed|assigned administration|government|occupation of {p} to {q}", "which administration({p}) = {q}"),
    _f("<treaty> gave|left|handed {q} administration|government|occupation of {p}", "which administration({p}) = {q}"),
    _f("<treaty> gave|left|handed {q} right to_administer|to_govern|to_occupy {p}", "which administration({p}) = {q}"),
    _f("<by_treaty> did {q} get|gain|obtain|take_over|receive administration|government of {p}", "which administration({p}) = {q}"),
    _f("<when> did {q} get|gain|obtain|take_over|receive|lose administration|government of {p}", "ever administration({p}) = {q}"),
    _f("what|which|under_what|what_kind_of|what_sort_of ?legal|international status did {p} have", "status({p})"),
    _f("what <was> legal|international status|position of {p}", "status({p})"),
    _f("what <is> legal|international status|position of {p}", "status({p})", "now"),
    _f("what <was> {p:gen} legal|international status|position", "status({p})"),
    _f("<when> <was> {p} no_longer a|an <vassal> ?of {q}", "status({p})"),
    _f("<when> did {p} become|stop_being|cease_to_be a|an <vassal> ?of {q}", "status({p})"),
    _f("<when> <was> {p} no_longer a|an <vassal>", "ever status({p}) = tributary"),
    _f("<when> <was> {p} no_longer {s}", "ever status({p}) = {s}"),
    _f("<when> <was> {p} no_longer part_of|a_part_of|territory_of {q}", "ever title({p}) = {q}"),
    _f("<when> <was> {p} remilitarised|remilitarized|rearmed|refortified", "ever status({p}) = demilitarise"),
    # who fought in a war or battle
    _f("<who> fought|took_part|participated|was_involved|were_involved|took_sides <wartime> {w}", "{w}", sense="sides"),
    _f("<who> fought whom|against_whom|with_whom <wartime> {w}", "{w}", sense="sides"),
    _f("<who> <was> belligerents|sides|opponents|combatants|enemies|warring_parties in|of {w}", "{w}", sense="sides"),
    _f("<who> fought|took_part|participated at|in {i}", "won(?, {i})", "now", sense="battle"),
    # what somebody had to do, by a verb of its own
    _f("did {q} have_to|need_to {d}", "owes({q}, ?, {d})"),
    _f("<was> {q} obliged_to|required_to|bound_to|supposed_to|to {d}", "owes({q}, ?, {d})"),
    _f("must|should {q} {d}", "owes({q}, ?, {d})", "now"),
    _f("<is> {q} obliged_to|required_to|bound_to {d}", "owes({q}, ?, {d})", "now"),
    _f(f"did {{q}} have_to|need_to {{d}} {BY} {{i}}", "owes({q}, ?, {d}) under {i}", "force"),
    _f(f"<was> {{q}} obliged_to|required_to|bound_to|to {{d}} {BY} {{i}}", "owes({q}, ?, {d}) under {i}", "force"),
    # sums
    _f("how_much|what {t} did {q} pay|owe|have_to_pay|promise|agree_to_pay ?to {r}", "owes({q}, {r}, {t})"),
    _f(f"how_much|what {{t}} did {{q}} pay|owe|have_to_pay|promise|agree_to_pay {BY} {{i}}", "owes({q}, ?, {t}) under {i}", "force"),
    _f(f"what did {{q}} pay|owe|have_to_pay in|as {{t}} {BY} {{i}}", "owes({q}, ?, {t}) under {i}", "force"),
    # one article by its number
    _f("what does|do|did article {n} of|in {i} say|provide|state|regulate|lay_down|contain|stipulate|deal_with|mean", "article({i} art {n}, ?)", "now", "text"),
    _f("what <is>|<was> article {n} of|in {i} ?about", "article({i} art {n}, ?)", "now", "text"),
    _f("what <is>|<was> in|said_in|laid_down_in|written_in|agreed_in article {n} of|in {i}", "article({i} art {n}, ?)", "now", "text"),
    _f("what does|do|did {i} say|provide|lay_down in article {n}", "article({i} art {n}, ?)", "now", "text"),
    # guarantees, promises, sums, tribute
    _f("<who> guarantees|guarantee|guaranteed ?independence|integrity|territorial_integrity|security|independence_and_integrity of {q}", "owes(?, {q}, {d:guarantee&independen|integrit|respect|bağımsızl|saygı})"),
    _f("<who> guarantees|guarantee|guaranteed {q:gen} independence|integrity|territorial_integrity|security", "owes(?, {q}, {d:guarantee&independen|integrit|respect|bağımsızl|saygı})"),
    _f("<who> <was>|<is> guarantors|guarantor_powers|guarantor_states|guarantor of {q}", "owes(?, {q}, {d:guarantee&independen|integrit|respect|bağımsızl|saygı})"),
    _f("did {q} guarantee ?independence|integrity|territorial_integrity|security of {r}", "owes({q}, {r}, {d:guarantee&independen|integrit|respect|bağımsızl|saygı})"),
    _f("did {q} guarantee {r:gen} independence|integrity|territorial_integrity|security", "owes({q}, {r}, {d:guarantee&independen|integrit|respect|bağımsızl|saygı})"),
    _f("<was> {q} guarantor|a_guarantor|a_guarantor_power of {r}", "owes({q}, {r}, {d:guarantee&independen|integrit|respect|bağımsızl|saygı})"),
    _f("<is> {q} guarantor|a_guarantor|a_guarantor_power of {r}", "owes({q}, {r}, {d:guarantee&independen|integrit|respect|bağımsızl|saygı})", "now"),
    _f("what did {q} promise|undertake_towards|pledge|grant ?to {r}", "owes({q}, {r}, ?)"),
    _f(f"what <was> promised|granted|given|offered to {{q}} {BY} {{i}}", "article({i}, {q})", "now"),
    _f(f"what <was> {{q}} promised|granted|given|offered {BY} {{i}}", "article({i}, {q})", "now"),
    _f(f"how_much indemnity|compensation|war_indemnity|reparations|money <was>|did {{q}} have_to_pay|pay|owe|receive|get|to_pay {BY} {{i}}", "article({i}, {d:indemnity|compensation|reparation&pay})", "now"),
    _f(f"did {{q}} have_to_pay|pay|owe|receive ?an|a indemnity|compensation|war_indemnity|reparations {BY} {{i}}", "article({i}, {d:indemnity|compensation|reparation&pay})", "now"),
    _f("how_much indemnity|compensation|war_indemnity|reparations did {q} have_to_pay|pay|owe ?to {r}", "owes({q}, {r}, {d:indemnity|compensation|reparation&pay})"),
    _f("how_much|what <was> ?annual|yearly tribute of|from {q}", "owes({q}, ?, {d:tribute&pay})"),
    _f("how_much|what <was> {q:gen} ?annual|yearly tribute", "owes({q}, ?, {d:tribute&pay})"),
    _f("how_much ?annual|yearly tribute did {q} pay|have_to_pay|owe", "owes({q}, ?, {d:tribute&pay})"),
    _f("how_much ?annual|yearly tribute did {q} pay|have_to_pay|owe to {r}", "owes({q}, {r}, {d:tribute&pay})"),
    _f("did {q} pay|have_to_pay|owe tribute", "owes({q}, ?, {d:tribute&pay})"),
    _f("did {q} pay|have_to_pay|owe tribute to {r}", "owes({q}, {r}, {d:tribute&pay})"),
    _f(f"how_much did {{q}} owe|have_to_pay|pay {{r}} {BY} {{i}}", "article({i}, {d:indemnity|compensation|reparation&pay})", "now"),
    _f(f"what did {{q}} promise|undertake_towards|pledge ?to {{r}} {BY} {{i}}", "owes({q}, {r}, ?) under {i}", "force"),
    _f("<who> guarantees|guarantee|guaranteed frontiers|borders|boundaries of {q}", "owes(?, {q}, {d:frontier-guarantee})"),
    # ratification
    _f("did {q} ?ever ratify|approve {i}", "ever party({i}, {q})", sense="binding"),
    _f("has|have {q} ?ever ratified|approved {i}", "ever party({i}, {q})", sense="binding"),
    _f("<when> did {q} ratify|approve {i}", "ever party({i}, {q})", sense="binding"),
    _f("<when> <was> {i} ratified ?by_its_parties", "ever in_force({i})"),
    # what was divided, settled, left
    _f("<by_treaty> <was> {x} divided|distributed|shared|apportioned|settled|regulated", "article(?, {x})", "now"),
    _f("<treaty> divided|distributed|shared|apportioned|regulated {x}", "article(?, {x})", "now"),
    _f("<when> did {p} leave|secede_from|break_away_from|separate_from {q}", "ever title({p}) = {q}"),
    _f("what became of|happened_to {x} under|at|in|by {i}", "article({i}, {x})", "now"),
    _f("<when> <was> {q} a_party_to|party_to {i}", "ever party({i}, {q})"),
    _f("<is> {i} in_force any_more|any_longer|no_longer", "in_force({i})", "now"),
    _f("<who> <was> {q:gen} neighbours|neighbors", "boundary({q}, ?)"),
    _f("<states> <was> neighbours|neighbors of {q}", "boundary({q}, ?)"),
    _f("<states> did {q} border|border_on|share_a_border_with|have_a_border_with|have_a_frontier_with", "boundary({q}, ?)"),
    _f("<states> does|do {q} border|border_on|share_a_border_with|have_a_border_with", "boundary({q}, ?)", "now"),
    _f("what|which lands|places|territories|countries <was> mandates|under_mandate|mandated_territories", "status(?) = mandate"),
    _f("what|which lands|places|territories|countries <was> {s}", "status(?) = {s}"),
    _f("what|which lands|places|territories|countries did {q} administer|rule|govern|run", "administration(?) = {q}"),
    _f("what|which lands|places|territories|provinces|countries did {q} hold|own|possess", "title(?) = {q}"),
    # what must be done under a paper, by a verb of its own
    _f(f"must|should {{q}} {{d}} {BY} {{i}}", "owes({q}, ?, {d}) under {i}", "now"),
    _f(f"<is> {{q}} obliged_to|required_to|bound_to {{d}} {BY} {{i}}", "owes({q}, ?, {d}) under {i}", "now"),
    _f(f"did {{q}} promise|undertake|agree to {{d}} {BY} {{i}}", "owes({q}, ?, {d}) under {i}", "force"),
)
