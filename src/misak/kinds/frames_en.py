"""English frames: sentences with slots as gaps, as the rows' own are, for what English notes say beside them. ``[…]`` may be left out."""

from __future__ import annotations

FRAMES: dict[str, tuple[str, ...]] = {
    "cede": (
        "{what} is left to {taker}[ by {giver}]", "{what} is ceded to {taker}[ by {giver}]", "{what} was left to {taker}[ by {giver}]", "{what} was ceded to {taker}[ by {giver}]",
        "{what} passes to {taker}", "{what} goes to {taker}", "{what} went to {taker}", "{giver} gave up {what} to {taker}", "{giver} ceded {what} to {taker}", "{giver} gives {what} to {taker}", "{giver} cede to {taker} {what}", "{giver} cedes to {taker} {what}",
        "{what} be left to {taker}[ by {giver}]", "{what} be ceded to {taker}[ by {giver}]", "{taker} receives {what}[ from {giver}]", "{taker} received {what}[ from {giver}]",
    ),
    "leave": ("{what} remains with {taker}", "{what} remained with {taker}", "{what} stays with {taker}", "{what} stayed with {taker}", "{taker} keeps {what}", "{taker} kept {what}"),
    "renounce": (
        "{actor} renounced {what}[ in favour of {taker}]", "{actor} renounced its rights over {what}[ in favour of {taker}]", "{actor} renounced all rights over {what}[ in favour of {taker}]",
        "{actor} renounces all rights and title over {what}[ in favour of {taker}]", "{actor} renounces its rights over {what}[ in favour of {taker}]",
        "{actor} gives up its rights over {what}", "{actor} gave up its rights over {what}",
    ),
    "autonomy": (
        "{what} form an autonomous territory[ under the protection of {under}]", "{what} constitute an autonomous territory[ under the protection of {under}]",
        "{what} became autonomous[ under {under}]", "{what} was made autonomous[ under {under}]", "{what} is made autonomous[ under {under}]", "{what} be autonomous[ under the protection of {under}]",
        "{what} is an autonomous territory[ under the protection of {under}]", "{what} receives autonomy", "{what} received autonomy",
    ),
    "declare-independence": ("{what} becomes independent", "{what} became independent", "{what} gains its independence", "{what} gained its independence"),
    "frontier": ("the border between {one} and {other} is drawn", "the border between {one} and {other} was drawn", "the frontier between {one} and {other} was fixed", "the {one}-{other} border was drawn"),
    "void": ("{instrument} are null and void", "{instrument} is null and void", "{instrument} are void", "{instrument} is void", "{actor} considers {instrument} null and void"),
    "demilitarise": ("{what} was demilitarised", "{what} were demilitarised", "{what} are demilitarised", "{what} be demilitarised"),
    "abolish": ("{topic} is abolished", "{topic} are abolished", "{topic} was abolished", "{topic} were abolished", "{actor} accepts the abolition of {topic}", "{actor} accepted the abolition of {topic}"),
    "recognise": ("{actor} recognised {what}", "{actor} recognized {what}", "{actor} recognizes {what}", "{what} was recognised by {actor}", "{what} is recognised by {actor}"),
    "protest": ("{actor} protested against {instrument}", "{actor} protests against {instrument}", "{actor} lodged a protest against {instrument}"),
    "reject": ("{actor} does not recognize {what}", "{actor} does not recognise {what}", "{actor} did not recognise {what}", "{actor} rejected {what}", "{actor} rejects {what}"),
    "peace": ("the war between {one} and {other} ended", "the state of war between {one} and {other} ended", "the war between {one} and {other} ends"),
    "refer": (
        "{by} refer {matter} to {procedure}", "{by} submit {matter} to {procedure}", "{by} entrust {matter} to {procedure}", "{matter} were referred to {procedure}",
       "{matter} is left to {procedure}", "{matter} was left to {procedure}", "the future of {matter} is left to {procedure}", "{matter} be decided by {procedure}", "{matter} was referred to {procedure}",
    ),
    "cooperate": ("{one} and {other} cooperate in {topic}", "{one} and {other} agreed to cooperate in {topic}", "the parties cooperate in {topic}", "the parties agreed to cooperate in {topic}"),
    "site": ("{what} is at {value}", "{what} stands in {value}"),
    "soil": ("{what} is Turkish soil of {value}", "{what} counts as the soil of {value}"),
    "battle": ("{winner} won the {battle}", "{winner} won {battle}", "{loser} lost {battle}"),
    "support": ("{one} supported {other}[ against {foe}]", "{one} backed {other}[ against {foe}]"),
    "occupy": ("{actor} occupied {what}", "{what} was occupied by {actor}"),
    "evacuate": ("{actor} evacuated {what}", "{actor} withdrew from {what}"),
    "annex": ("{actor} annexed {what}",),
    "sign": (
        "{instrument} was signed on {date}[ at {place}]", "{instrument} was signed between {actor}[ on {date}]", "{instrument} was signed by {actor}[ on {date}]",
        "{person} signed {instrument} for {for_}", "{person} signed {instrument}", "{actor} signed {instrument}[ on {date}]",
    ),
    "adopt": ("{actor} accepts the articles of {instrument}", "{actor} accepted the articles of {instrument}"),
}
EXTRA = {"date": "date", "place": "place", "person": "person", "for_": "polity", "battle": "event"}
