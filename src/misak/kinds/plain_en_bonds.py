"""Plain questions in English about what a state has ratified, left, been allowed or held, and with whom it stood in a war. The notation is
told in ``plain.py``, the sets of wordings stand in ``plain_en.py``."""

from __future__ import annotations

from misak.kinds.plain import PASSAGE, Form
from misak.kinds.plain import in_english as _f

LANDS = "places|territories|lands|provinces|regions|cities|towns|countries|islands"
WARSHIPS = "warships|ships_of_war|men_of_war|naval_vessels|a_warship|fleets|war_vessels"
VASSAL = "tributary|a_tributary|a_vassal|a_vassal_state|vassal|a_tributary_state"


FORMS: tuple[Form, ...] = (
    # acts of ratification
    _f("<who> ratified|has_ratified|have_ratified {i}", "ratified({i}, ?)", "now"),
    _f("by_whom|by_which_states|by_which_countries <was> {i} ratified", "ratified({i}, ?)", "now"),
    _f("how_many states|countries|powers ratified {i}", "count ratified({i}, ?)", "now"),
    _f("<who> <was> last state|country|power|party|one|signatory ?that|which to_ratify|ratified {i}", "last ratified({i}, ?)", "now"),
    _f("<who> <was> first state|country|power|party|one|signatory ?that|which to_ratify|ratified {i}", "first ratified({i}, ?)", "now"),
    _f("<who> <was> last to_ratify {i}", "last ratified({i}, ?)", "now"),
    _f("<who> <was> first to_ratify {i}", "first ratified({i}, ?)", "now"),
    _f("<who> ratified {i} last", "last ratified({i}, ?)", "now"),
    _f("<who> ratified {i} first", "first ratified({i}, ?)", "now"),
    _f("<when> <was> {i} ratified|approved by {q}", "ever party({i}, {q})", sense="binding"),
    _f("<was> {i} ?ever ratified|approved by {q}", "ever party({i}, {q})", sense="binding"),
    _f("<when> did {q} sign {i}", "since signer({i}, {q})", "now"),
    # what was left
    _f("did {q} ?ever leave|quit|withdraw_from|pull_out_of|resign_from {g}", "ever member({q}, {g})", sense="left"),
    _f("has|have {q} ?ever left|quit|withdrawn_from {g}", "ever member({q}, {g})", sense="left"),
    _f("did {q} ?ever leave|quit|withdraw_from|denounce|terminate|renounce {i}", "ever party({i}, {q})", sense="left"),
    _f("has|have {q} ?ever left|quit|withdrawn_from|denounced|terminated {i}", "ever party({i}, {q})", sense="left"),
    _f("did {i} ?ever end|expire|lapse|cease_to_be_in_force", "ever in_force({i})", sense="left"),
    _f("has|have {i} ?ever ended|expired|lapsed|been_terminated|been_denounced", "ever in_force({i})", sense="left"),
    _f("<was> {i} ?ever terminated|denounced|ended|abrogated", "ever in_force({i})", sense="left"),
    _f("did {q} ?ever lose|give_up|evacuate {p}", "ever title({p}) = {q}", sense="left"),
    _f("did {q} ?ever cease_to_exist|dissolve|fall|end", "ever exists({q})", sense="left"),
    # what was forbidden
    _f("could|might {q} {d}", "owes({q}, ?, {d}) = ban", sense="allowed"),
    _f("may|can {q} {d}", "owes({q}, ?, {d}) = ban", "now", sense="allowed"),
    _f("could|might {q} {d} in|on|at|along|through {p}", "owes({q}, ?, {d}) in {p} = ban", sense="allowed"),
    _f("may|can {q} {d} in|on|at|along|through {p}", "owes({q}, ?, {d}) in {p} = ban", "now", sense="allowed"),
    _f("<was> {q} <free_to> {d}", "owes({q}, ?, {d}) = ban", sense="allowed"),
    _f("<is> {q} <free_to> {d}", "owes({q}, ?, {d}) = ban", "now", sense="allowed"),
    _f("<was> {q} <free_to> {d} in|on|at|along|through {p}", "owes({q}, ?, {d}) in {p} = ban", sense="allowed"),
    _f("<is> {q} <free_to> {d} in|on|at|along|through {p}", "owes({q}, ?, {d}) in {p} = ban", "now", sense="allowed"),
    _f("<until> <was> {q} forbidden|not_allowed|bound_not to|to_have {d}", "owes({q}, ?, {d}) = ban"),
    _f("who|which_state must|may not <arm> {p}", "status({p}) = demilitarise", "now", sense="military"),
    _f(f"<who> could|may|can send|pass|take|sail|bring|move ?foreign {WARSHIPS} through|into|past {{p}} ?in_peace|in_peacetime|in_time_of_peace", f"owes(?, ?, {PASSAGE}) in {{p}}", sense="passage"),
    _f(f"could|may|can|might {{a}} {WARSHIPS} pass|sail|go|enter|pass_through|sail_through|go_through|use ?through|into {{p}}", f"owes(?, ?, {PASSAGE}) in {{p}}", sense="passage"),
    _f(f"could|may|can|might ?foreign {WARSHIPS} pass|sail|go|enter|pass_through|sail_through|go_through|use ?through|into {{p}}", f"owes(?, ?, {PASSAGE}) in {{p}}", sense="passage"),
    _f(f"<was> {{p}} open|closed to ?foreign {WARSHIPS}", f"owes(?, ?, {PASSAGE}) in {{p}}", sense="passage"),
    _f(f"<was> ?foreign {WARSHIPS} allowed|permitted|free to_pass|to_enter|to_sail|in|through ?through|into {{p}}", f"owes(?, ?, {PASSAGE}) in {{p}}", sense="passage"),
    _f(f"<was> {{a}} {WARSHIPS} allowed|permitted|free to_pass|to_enter|to_sail|in|through ?through|into {{p}}", f"owes(?, ?, {PASSAGE}) in {{p}}", sense="passage"),
    _f(f"<is> ?foreign {WARSHIPS} allowed|permitted|free to_pass|to_enter|to_sail|in|through ?through|into {{p}}", f"owes(?, ?, {PASSAGE}) in {{p}}", "now", sense="passage"),
    # places under one state
    _f("what|which mandates did {q} hold|have|administer|run|receive|exercise", "status(?) = mandate, {q}"),
    _f("what|which protectorates did {q} hold|have|exercise", "status(?) = protectorate, {q}"),
    _f("what|which <was> mandates|protectorates of {q}", "status(?) = mandate, {q}"),
    _f("what|which <was> {q:gen} mandates", "status(?) = mandate, {q}"),
    _f("what|which <was> {a} mandates", "status(?) = mandate, {a}"),
    _f(f"what|which {LANDS} <was> {{a}} mandates|under_mandate", "status(?) = mandate, {a}"),
    _f("what|which <was> {a} protectorates", "status(?) = protectorate, {a}"),
    _f(f"what|which {LANDS} <was> vassals|tributaries|tributary|vassal_states|vassal of|to {{q}}", "status(?) = tributary, {q}"),
    _f("what|which <was> vassals|tributaries|vassal_states of {q}", "status(?) = tributary, {q}"),
    _f("what|which <was> {a} vassals|tributaries|vassal_states", "status(?) = tributary, {a}"),
    _f(f"what|which {LANDS} did {{q}} occupy|hold_under_occupation", "status(?) = occupied, {q}"),
    _f(f"what|which {LANDS} <was> occupied by {{q}}", "status(?) = occupied, {q}"),
    _f(f"what|which {LANDS} <was> occupied by {{a}} troops|forces", "status(?) = occupied, {a}"),
    _f(f"what|which {LANDS} did {{q}} claim|demand|lay_claim_to", "claims({q}, ?)"),
    _f(f"what|which {LANDS} did {{q}} claim|demand from {{r}}", "claims({q}, ?)"),
    _f(f"what|which {LANDS} does|do {{q}} claim", "claims({q}, ?)", "now"),
    # vassals and tribute
    _f(f"<was> {{p}} always {VASSAL}", "always status({p}) = tributary"),
    _f("<was> {p} always a|an {a} <vassal>", "always status({p}) = tributary"),
    _f(f"<was> {{p}} ever {VASSAL}", "ever status({p}) = tributary"),
    _f(f"<was> {{p}} never {VASSAL}", "never status({p}) = tributary"),
    _f("<until> did {p} pay|have_to_pay|owe ?its|a tribute", "ever status({p}) = tributary"),
    _f("<until> did {p} pay|have_to_pay|owe ?its|a tribute to {q}", "ever status({p}) = tributary"),
    _f("<when> did {p} stop_paying|cease_to_pay|cease_paying ?its tribute", "ever status({p}) = tributary"),
    _f("<when> did {p} stop_paying|cease_to_pay|cease_paying ?its tribute to {q}", "ever status({p}) = tributary"),
    _f("<until> <was> {q} bound_by neutralisation|neutrality|neutralization of {p}", "ever status({p}) = neutral-zone"),
    _f("<when> did neutralisation|neutrality|neutralization of {p} end|begin|start|last", "ever status({p}) = neutral-zone"),
    _f("<until> <was> {p} under {a} mandate|protection|suzerainty|tutelage|occupation", "status({p})"),
    _f("<until> <was> {p} a|an {a} <vassal>|mandate|protectorate", "status({p})"),
    # troops that leave, recognition that never came
    _f("<when> did {a} troops|forces|soldiers leave|withdraw_from|evacuate|pull_out_of {p}", "ever administration({p}) = {a}"),
    _f("did {q} never recognise|recognize {x}", "never recognises({q}, {x})"),
    _f("did {q} never recognise|recognize independence of {r}", "never recognises({q}, {r})"),
    _f("did {q} never recognise|recognize {r:gen} independence", "never recognises({q}, {r})"),
    _f("<who> rejected|openly_rejected|has_rejected {x}", "rejects(?, {x})"),
    _f("did {q} ?ever reject|refuse_to_recognise|refuse_to_recognize {x}", "ever rejects({q}, {x})"),
    # what a paper binds whom to, and what it left open
    _f("which_article|what_article of|in {i} obliged|obliges|required|requires|bound|binds {q} to {d}", "article({i}, {d})", "now"),
    _f("which_article|what_article of|in {i} forbids|forbade|prohibits|prohibited {q} to|from {d}", "article({i}, {d})", "now"),
    _f("what|which questions|matters|disputes|issues|problems did {i} leave open|unsettled|unresolved|undecided|to_later", "matter(?) = open", "force"),
    _f("what|which questions|matters|disputes|issues|problems <was> left open|unsettled|unresolved|undecided|to_later by|at|in|after {i}", "matter(?) = open", "force"),
    _f("what <was> left open|unsettled|unresolved|undecided|to_later by|at|in|after {i}", "matter(?) = open", "force"),
    _f("<treaty> fixed|drew|set|defined|settled frontier|border|boundary|frontiers|borders|boundaries of {q}", "which boundary({q}, ?)"),
    _f("<treaty> fixed|drew|set|defined|settled {q:gen} frontier|border|boundary|frontiers|borders|boundaries", "which boundary({q}, ?)"),
    # on whose side in a war
    _f("<who> <was> allies|ally|allied of|with|to {q} <wartime> {w}", "stance({q}, ?) = ally", sense="allies"),
    _f("<who> <was> {q:gen} allies|ally <wartime> {w}", "stance({q}, ?) = ally", sense="allies"),
    _f("with_whom <was> {q} allied <wartime> {w}", "stance({q}, ?) = ally", sense="allies"),
    _f("<who> fought|stood ?on|by|at side|the_side of|with {q} <wartime> {w}", "stance({q}, ?) = ally", sense="allies"),
    _f("<who> fought|stood on {q:gen} side <wartime> {w}", "stance({q}, ?) = ally", sense="allies"),
)
