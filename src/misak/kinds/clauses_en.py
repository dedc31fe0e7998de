"""How English notes say what a row means, clause by clause: patterns whose groups are slots. Data only; prose/frames/english.py reads it.

``BE`` stands for *was*, *were made*, *shall be* and the like, ``WILL`` for what may stand before a verb. A group ends in ``_`` where the catalogue has no
such slot. Names are looked for within a group; whatever else stands there is left to the guard.
"""

from __future__ import annotations

# Groups that are no slots of the row, with the types of names that they take.
OWN = {"deed": ("deed",), "date": ("date",), "place": ("place", "polity"), "battle": ("event",)}
MACROS = {
    "BE": r"(?:(?:(?:shall|will|would|must|had to|was to|were to|is to|are to|should)\s+)?(?:be|is|are|was|were|become|becomes|became|being|has been|have been)(?:\s+(?:made|officially|formally|also|again|fully|declared(?=\s+(?:open|independent|autonomous|void|null|a|an)\b)))*)",
    "WILL": r"(?:(?:shall|will|would|must|had to|has to|have to|was to|were to|is to|are to|agreed to|agrees to|undertook to|promised to|accepted to|was forced to|was obliged to|also|officially|formally|finally)\s+)*",
    "DATE": r"(?:[^,]*?\d{4}|[A-Z][a-z]+\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})",
    "DAY": r"(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?(?-i:[A-Z])[a-z]+,? \d{4}|(?-i:[A-Z])[a-z]+\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})",
    "GIVES": r"(?:grant|granted|grants|give|gave|gives|promise|promised|promises|guarantee|guaranteed|guarantees|reguaranteed|confirm|confirmed|confirms|recogni[sz]e|recogni[sz]ed|recogni[sz]es|acknowledged?|receive|received|concede|conceded)",
    "OF": r"(?:(?:all|its|any|their|the)\s+)*(?:(?:claims?|rights?|titles?|sovereignty)(?:\s+and\s+(?:claims?|rights?|titles?|sovereignty))*\s+(?:to|over|in|on)\s+)?",
}
CLAUSES: dict[str, tuple[str, ...]] = {
    "cede": (
        r"(?P<what>.+?) BE (?:ceded|left|given|handed over|transferred|surrendered) by (?P<giver>.+?) to (?P<taker>.+)",
        r"(?P<giver>.+?) WILL(?:gave|give|gives|granted|handed|ceded) (?P<taker>(?-i:[A-Z]\w+)(?: (?-i:[A-Z]\w+))*) (?:access to |control of |possession of )?(?P<what>(?:the )?(?:\w+ ){0,4}[A-Z].+)",
        r"(?P<what>.+?) BE (?:ceded|left|given|handed over|transferred|awarded|surrendered|assigned|granted|turned over|lost)(?: over)? to (?P<taker>.+?)(?: by (?P<giver>.+))?",
        r"(?P<what>.+?) WILL(?:go|goes|went|pass|passes|passed|fall|fell|revert|reverted) to (?P<taker>.+)",
        r"(?P<giver>.+?) WILL(?:cede|ceded|cedes|give|gave|gives|give up|gave up|gives up|hand over|handed over|surrender|surrendered|transfer|transferred|leave|left|yielded|lose|lost|abandoned) (?P<what>.+?) to (?P<taker>.+)",
        r"(?P<giver>.+?) WILL(?:cede|ceded|cedes|gave|give) to (?P<taker>.+?) (?P<what>(?:the )?[A-Z].+)",
        r"(?P<taker>.+?) WILL(?:gain|gained|gains|receive|received|receives|acquire|acquired|acquires|obtain|obtained|get|got|take|took|won|secured?) (?:access to |control of |control over |possession of |sovereignty over )?(?P<what>(?:the )?(?:\w+ ){0,5}[A-Z].+?)(?: from (?P<giver>.+))?",
        r"(?P<giver>.+?) WILL(?:lose|lost|loses) (?P<what>(?:the )?(?:\w+ ){0,3}[A-Z].+?)(?: to (?P<taker_>.+))?",
        r"(?P<taker>.+?) WILL(?:took|take|takes|got|gained|assumed|secured) (?:full |effective )?(?:over|control (?:of|over)) (?P<what>(?:the )?(?:\w+ ){0,4}[A-Z].+?)(?: from (?P<giver>.+))?",
        r"(?P<giver>.+?) WILL(?:turn over|turned over|concede|conceded|trade|traded) (?P<what>.+?) to (?P<taker>.+)",
        r"(?:the )?(?:cession|transfer|surrender|loss|return|restitution) of (?P<what>.+?) to (?P<taker>.+?)(?: by (?P<giver>.+))?",
        r"(?:(?:the )?territor(?:y|ies) of )?(?P<what>.+?) (?:→|->|=>|⇒|➔) (?P<taker>(?:the )?[A-Z][\w .]+)",
        r"(?P<taker>.+?) BE (?:awarded|given|granted|promised|assigned) (?:control of |possession of |sovereignty over )?(?P<what>(?:the )?(?:\w+ ){0,4}[A-Z].+)",
    ),
    "war": (
        r"(?P<one>.+?) WILL(?:declare|declared|declares) war (?:on|against|upon) (?P<other>.+)",
        r"(?P<one>.+?) (?:went|goes) to war (?:with|against) (?P<other>.+)",
        r"war broke out between (?P<one>.+?) and (?P<other>.+)",
    ),
    "retrocede": (
        r"(?P<what>.+?) BE (?:returned|restored|given back|handed back)(?: outright)? to (?P<taker>.+?)(?: by (?P<giver>.+))?",
        r"(?P<giver>.+?) WILL(?:return|returned|returns|restore|restored|give back|gave back|hand back|handed back) (?P<what>.+?) to (?P<taker>.+)",
        r"(?P<taker>.+?) WILL(?:regain|regained|recover|recovered|get back|got back|took back|reclaimed) (?:control of |control over |possession of |sovereignty over )?(?P<what>(?:the )?[A-Z].+)",
    ),
    "leave": (
        r"(?P<what>.+?) WILL(?:remain|remained|remains|stay|stayed|stays) (?P<taker>Turkish|Ottoman|Greek|Russian|Bulgarian|Italian|British|French|Austrian|Iranian|Persian)",
        r"(?P<what>.+?) WILL(?:remain|remained|remains|stay|stayed|stays) (?:with|in|under|part of|Turkish territory of) (?P<taker>.+)",
        r"(?P<taker>.+?) WILL(?:keep|kept|keeps|retain|retained|retains) (?P<what>(?:the )?[A-Z].+)",
    ),
    "renounce": (
        r"(?P<actor>.+?) WILL(?:renounce|renounced|renounces|give up|gave up|gives up|relinquish|relinquished|abandon|abandoned|waived?) OF(?P<what>.+?)(?: in favou?r of (?P<taker>.+))?",
    ),
    "declare-independence": (
        r"(?P<what>.+?) WILL(?:declare|declared|declares|proclaim|proclaimed|proclaims) (?:its|their) (?:full |own )?independence(?: from (?P<giver>.+))?",
        r"(?P<what>.+?) (?:BE|WILL(?:gain|gained|gains|win|won|obtain|obtained|get|got|receive|received|achieved?)) (?:(?:its|their|full|complete|an|formal)\s+)*(?:independent|independence)(?: states?| nations?| kingdom| from (?P<giver>.+))?",
        r"(?:the )?independence of (?P<what>.+?) BE (?:recogni[sz]ed|accepted|acknowledged|granted)(?: by (?P<taker_>.+))?",
        r"(?P<what>.+?) BE recogni[sz]ed as (?:(?:an|a|fully)\s+)*(?:independent|sovereign)(?: states?| countr(?:y|ies))?",
        r"(?P<what>.+?) BE (?:recogni[sz]ed|acknowledged|accepted|established|declared|constituted|set up|created) as (?:(?:an?|fully|free|free and|sovereign and)\s+)*(?:independent|sovereign)(?: states?| nations?| countr(?:y|ies)| kingdoms?| principalit(?:y|ies))?",
        r"(?P<taker_>.+?) WILLGIVES (?:full |complete )?independence to (?P<what>.+)",
        r"(?:the )?separation of (?P<what>.+?) from (?P<giver>.+)",
        r"(?:recognition of )?(?:the )?(?:full |complete )?independence (?:of|for) (?P<what>.+?)(?: (?:was |were )?(?:recogni[sz]ed|accepted|acknowledged))?",
    ),
    "autonomy": (
        r"(?P<what>.+?) (?:BE|WILL(?:gain|gained|receive|received|get|got|obtain|obtained)) (?:(?:its|an|a|internal|local)\s+)*(?:autonomous|autonomy|self-governing)(?: (?:state|province|region|principality|territory))?(?: (?:under|within)(?: the (?:protection|suzerainty) of)? (?P<under>.+))?",
        r"(?P<giver_>.+?) WILLGIVES (?:the |full |internal |local |previously promised )*autonomy (?:to|for|of) (?P<what>.+?)(?: (?:under|within) (?P<under>[^,]+))?",
        r"(?:recognition of )?(?:the )?(?:full |internal |local )?autonomy (?:of|for) (?P<what>.+?)(?: (?:under|within) (?P<under>[^,]+))?",
        r"(?P<what>.+?) BE to (?:receive|get|have) (?:local |internal )?autonomy",
        r"(?P<what>.+?) BE (?:established|constituted|set up|created|formed|organi[sz]ed|declared)(?: as)? (?:(?:an?|the|self-governing|tributary|and)\s+)*(?:autonomous)(?: and tributary)?(?: (?:states?|provinces?|regions?|principalit(?:y|ies)|tributary principality))?(?: (?:under|within|inside)(?: the (?:protection|suzerainty|sovereignty) of)? (?P<under>.+))?",
        r"(?P<giver_>.+?) WILL(?:made|created|established|declared) (?P<what>.+?) (?:as )?(?:an? )?(?:autonomous|self-governing)(?: (?:state|province|region|principality))?",
    ),
    "demilitarise": (
        r"(?P<what>.+?) BE (?:to be )?demilitari[sz]ed(?: zones?)?",
        r"(?:the )?demilitari[sz]ation of (?P<what>.+)",
        r"(?P<actor_>.+?) WILL(?:demilitari[sz]ed?) (?P<what>.+)",
    ),
    "remilitarise": (
        r"(?P<actor>.+?) (?:BE (?:allowed|permitted|free|entitled|authori[sz]ed) to|could|may|can|regained the right to|received the right to|got the right to|obtained the right to|gained the right to|had the right to) (?:re-?)?(?:militari[sz]e|fortify|arm|station troops in) (?P<what>.+)",
        r"(?:it|(?:the )?.*(?:treaty|agreement|convention)(?: of .+)?) WILL(?:permits?|permitted|allows?|allowed|authori[sz]e[ds]?) (?P<actor>.+?) to (?:re-?)?(?:militari[sz]e|fortify) (?P<what>.+)",
        r"(?P<what>.+?) BE (?:re-?)(?:militari[sz]ed|fortified)",
    ),
    "international-commission": (
        r"(?P<what>.+?) BE (?:placed under|put under|administered by|governed by|run by|controlled by|left to|under) (?:the (?:control|administration|supervision) of )?an? (?:international|straits) (?:commission|control|administration)",
        r"(?P<what>.+?) BE (?:to be )?internationali[sz]ed",
        r"(?:an? |the )?international commission (?:was |is |will be |BE )?(?:created|established|set up|formed|founded)? ?(?:to (?:control|administer|govern|supervise|oversee)|for|over|of) (?P<what>.+)",
        r"(?P<what>.+?) BE (?:handed over|left|given|entrusted|transferred) to an? (?:international|straits) commission",
    ),
    "open-passage": (
        r"(?P<what>.+?) BE (?:left |kept |to remain |to be )?(?:open|opened)(?: to [^,;]+| for [^,;]+)?",
        r"(?:the )?opening of (?P<what>.+?)(?: to [^,;]+| for [^,;]+)?",
        r"(?P<actor_>.+?) WILL(?:open|opens|opened) (?P<what>.+?)(?: to [^,;]+| for [^,;]+)?",
        r"(?:(?P<actor_>.+?) WILL(?:allow|allowed|permit|permitted|provided?(?: for)?|guaranteed?) )?(?:the )?(?:free|unrestricted) (?:\w+ )?(?:and \w+ )?(?:passage|navigation|transit)(?: of \w+ ships| of \w+ vessels)? (?:through|in|of) (?P<what>.+?)(?: for [^,;]+)?",
    ),
    "neutral-zone": (
        r"(?P<what>.+?) BE (?:to be )?(?:declared |kept )?(?:neutrali[sz]ed|(?:a )?neutral(?: territory| zone| waters?)?)",
        r"(?:the )?neutrali[sz]ation of (?P<what>.+)",
        r"(?:.+?) WILL(?:made|declared|rendered|delivered) (?P<what>(?:the )?[A-Z].+?) (?:a )?neutral(?: territory| zone| waters?)?",
        r"(?:.+?) WILL(?:neutrali[sz]ed?) (?P<what>(?:the )?[A-Z].+)",
    ),
    "free-port": (r"(?P<what>.+?) BE (?:made )?(?:a )?free ports?",),
    "mandate": (
        r"(?P<what>.+?) (?:BE (?:placed|put)|WILL(?:came|comes?|passed|passes|fell)) under (?:an? |the )?(?P<under>(?-i:[A-Z])\w+) mandate",
        r"(?P<what>.+?) BE (?:(?:placed|put) under )?(?:an? )?(?P<under>[A-Z]\w+) mandates?(?: territory)?",
        r"(?P<what>.+?) BE (?:given|assigned|left|entrusted|allotted) to (?P<under>.+?) as (?:an? )?mandates?",
        r"(?P<what>.+?) BE (?:given|assigned|left) as mandates? to (?P<under>.+)",
        r"(?P<what>.+?) BE (?:to be )?(?:entrusted|assigned|given) to an? mandatory(?: power)?",
        r"(?P<what>.+?) BE (?:placed|put) under (?:the )?mandate(?: of (?P<under>.+))?",
        r"(?P<under>.+?) WILL(?:receive|received|got|obtained|gained) (?:a |the )?mandates? (?:over|for|in|of) (?P<what>.+)",
    ),
    "tributary": (r"(?P<what>.+?) BE (?:placed |put |to remain |left )?(?:a |an )?(?:tributary|vassal)(?: states?| principalit(?:y|ies))?(?: (?:to|of|under) (?P<under>.+))?", r"(?P<what>.+?) BE (?:placed|put|left|kept) under (?:the )?(?:nominal )?suzerainty of (?P<under>.+)",
        r"(?P<what>.+?) (?:BE|WILL(?:remain|remained|remains|stay|stayed|stays|continued|left)) (?:(?:nominally|formally|still|placed|to be|kept) )*under (?:the )?(?:nominal )?(?P<under>.+?)(?:['’]s)? (?:nominal )?suzerainty",
        r"(?P<what>.+?) WILL(?:remain|remained|remains|stay|stayed|stays) under (?:the )?(?:nominal )?suzerainty of (?P<under>.+)",
        r"(?P<what>.+?) WILL(?:remain|remained|remains|stay|stayed|stays) (?:(?:a|an|the|nominally|autonomous|tributary) )*(?:vassals?|tributar(?:y|ies)|tributary (?:states?|principalit(?:y|ies)))(?: (?:to|of|under) (?P<under>.+))?",
    ),
    "protectorate": (r"(?P<under>.+?) WILL(?:declared?|proclaimed?|established?|set up|imposed?) (?:a|its) protectorate over (?P<what>.+)", r"(?P<what>.+?) BE (?:an? )?(?P<under>.+?) protectorate", r"(?P<what>.+?) BE (?:placed|put) under the protection of (?P<under>.+)",
        r"(?P<what>.+?) (?:BE (?:placed|put|taken)|WILL(?:came|comes?|passed|passes|fell)) under (?:the )?(?P<under>(?-i:[A-Z])\w+)(?:['’]s)? (?:protection|protectorate)",
    ),
    "special-regime": (r"(?P<what>.+?) (?:BE given|WILL(?:receive|received|get|got)) a special (?:administrative )?(?:regime|administration|status)",),
    "administer": (
        r"(?P<what>.+?) BE (?:(?:placed|put|left) under|administered by|governed by|run by) (?:the )?(?!.*\b(?:protection|protectorate|suzerainty|guarantee|mandate)\b)(?P<actor>.+?)(?: (?:administration|control|rule|government))?",
        r"(?P<what>.+?) WILL(?:came|comes?|passed|passes|fell) under (?:the )?(?P<actor>(?-i:[A-Z])[\w-]+)(?:['’]s)? (?:administration|control|rule|government)",
        r"(?P<actor>.+?) WILL(?:administer|administered|governed?|took over the administration of) (?P<what>.+)",
    ),
    "occupy": (r"(?:the )?(?:military )?occupation by (?P<actor>.+?) of (?P<what>.+)", r"(?:the )?(?:military )?occupation of (?P<what>.+?)(?: by (?P<actor>.+))?", r"(?P<actor>.+?) WILL(?:occupy|occupied|occupies) (?P<what>.+)", r"(?P<what>.+?) BE occupied(?: by (?P<actor>.+))?"),
    "confirm": (
        r"(?P<actor_>.+?) WILL(?:recogni[sz]e|recogni[sz]ed|recogni[sz]es|acknowledged?|acknowledges|accept|accepted|confirm|confirmed) (?P<taker>[A-Z].+?)['’]s? (?:formal |full )?(?:annexation|possession|sovereignty|rule|ownership|control|authority|incorporation) (?:of|over|in|to) (?P<what>.+)",
        r"(?P<actor_>.+?) WILL(?:recogni[sz]e|recogni[sz]ed|recogni[sz]es|acknowledged?|accept|accepted|confirm|confirmed) (?:the )?(?:formal |full )?(?P<taker>Russian|Turkish|British|French|Italian|Greek|Austrian|Iranian|Persian) (?:annexation|possession|sovereignty|rule|ownership|control|authority) (?:of|over|in|to) (?P<what>.+)",
        r"(?P<actor_>.+?) WILL(?:recogni[sz]e|recogni[sz]ed|acknowledged?|accept|accepted|confirmed?) (?:the )?(?:incorporation|annexation|transfer|union|cession) of (?P<what>.+?) (?:into|to|by|with) (?P<taker>.+)",
        r"(?P<what>.+?) BE (?:recogni[sz]ed|acknowledged|confirmed) as (?P<taker>[A-Z]\w+)(?: territory| possessions?| soil)?",
    ),
    "annex": (r"(?:the )?annexation of (?P<what>.+?)(?: by (?P<actor>.+))?", r"(?P<actor>.+?) WILL(?:annex|annexed|annexes) (?P<what>.+)", r"(?P<what>.+?) BE annexed(?: by (?P<actor>.+))?"),
    "evacuate": (r"(?:the )?evacuation of (?P<what>.+?)(?: by (?P<actor>.+))?", r"(?:the )?withdrawal of (?P<actor>.+?) (?:military )?(?:troops|forces|army|armies|garrisons?) from (?P<what>.+)", r"(?P<actor>.+?) WILL(?:withdraw|withdrew|pull|pulled) (?:(?:its|their|all|out|Ottoman|Turkish|Russian)\s+)*(?:troops|forces|armies|army|soldiers|garrisons?) (?:out )?from (?P<what>.+)", r"(?P<actor>.+?) WILL(?:evacuate|evacuated|withdraw from|withdrew from|left) (?P<what>.+)", r"(?P<what>.+?) BE evacuated(?: by (?P<actor>.+))?"),
    "abolish": (
        r"(?:the )?(?:abolition|removal|abrogation) of (?P<topic>.+)",
        r"(?P<topic>.+?) BE (?:abolished|ended|removed|abrogated|cancell?ed|done away with|lifted|dissolved)(?: for good| entirely)?",
        r"(?P<actor>.+?) WILL(?:abolish|abolished|abolishes|end(?! to)|ended(?! to)|remove|removed|cancell?ed|(?:accept|accepted|recogni[sz]ed) the abolition of) (?P<topic>(?!.*\b(?:war|conflict|hostilities)\b).+)",
    ),
    "restore": (r"(?P<topic>.+?) BE (?:restored|re-?established|reinstated|brought back)",),
    "recognise": (
        r"(?P<actor>.+?) WILL(?:recogni[sz]ed?|acknowledged?|accepted) (?P<what>.+?) as (?:(?:an?|fully|free|free and)\s+)*(?:independent|sovereign)(?: states?| nations?| countr(?:y|ies))?",
        r"(?P<actor>.+?) WILL(?:recogni[sz]ed?|recogni[sz]es|accept|accepted|acknowledged?) the (?:full |complete )?independence of (?P<what>.+)",
        r"(?:the )?recognition of (?P<what>.+?)(?: by (?P<actor>.+))?",
        r"(?P<actor>.+?) WILL(?:recogni[sz]e|recogni[sz]ed|recogni[sz]es|acknowledged?) (?P<what>.+)",
        r"(?P<what>.+?) BE recogni[sz]ed(?: by (?P<actor>.+))?",
    ),
    "replace": (r"(?P<instrument>.+?) BE (?:later |subsequently |eventually |finally )?(?:superseded|replaced|revised|overturned)(?: by [^,;]+)?", r"(?:.+?) WILL(?:replace|replaced|superseded?) (?P<instrument>.+?)(?: in \d{4})? (?:with|by) (?P<with_>(?:the )?(?:Treaty|Armistice|Convention|Agreement|Peace)\b.*)", r"(?P<with_>.+?) WILL(?:replace|replaced|superseded?|revised) (?P<instrument>(?:the )?.*(?:Treaty|Armistice|Convention|Agreement|Peace|Sèvres|Sevres|Stefano).*)"),
    "reject": (r"(?P<actor>.+?) (?:did not|does not|do not|refused to|refuses to|would not) (?:recogni[sz]e|accept|ratify) (?P<what>.+)", r"(?P<actor>.+?) WILL(?:reject|rejected|rejects) (?P<what>.+)"),
    "peace": (
        r"(?P<war>.*?\b(?:war|conflict|hostilities|fighting)\b.*?)(?: between (?P<one>.+?) and (?P<other>.+?))? WILL(?:had |officially |already )*(?:ended|ceased|concluded|came to an end|BE (?:ended|concluded|brought to an end)) (?:with|by) (?:the )?(?:.*(?:treaty|armistice|peace|agreement|truce).*)",
        r"(?:the )?(?:state of )?war (?:between (?P<one>.+?) and (?P<other>.+?) )?(?:came to an end|comes to an end|BE (?:ended|over|terminated)|ended|ends)",
        r"(?:it|(?:the )?.*(?:treaty|peace|agreement|pact|convention)(?: of .+)?) (?:also |officially |formally )?(?:ended|ends|concluded|concludes|settled|brought to an end|brought an end to|put an end to|put the end to|resolved|terminated) (?P<war>.*?\b(?:war|conflict|hostilities)\b.*?)(?:,? between (?P<one>.+?) and (?P<other>.+?))?",
        r"(?:it|(?:the )?.*(?:treaty|peace|agreement|convention)(?: of .+)?),? made peace between (?P<one>.+?) and (?P<other>.+?)(?: after [^,;]+)?",
        r"(?P<one>.+?) made peace with (?P<other>.+)",
    ),
    "pay": (
        r"(?:the )?payment (?:by (?P<obligor>.+?) )?of (?P<topic>(?:a |an |the |war )*(?:indemnit|reparation|compensation).*?)(?: to (?P<obligee>.+?))?(?: by (?P<obligor2_>.+))?",
        r"(?P<obligee>.+?) WILL(?:receive|received|obtain|obtained|get|got|demanded) (?P<topic>(?:a |an |the |war |heavy |large )*(?:indemnit|reparation|compensation|war damages).*?)(?: from (?P<obligor>.+))?",
        r"(?P<obligor>.+?) WILL(?:pay|paid|pays) (?:(?P<obligee>(?:the )?[A-Z].+?) )?(?P<topic>(?:a |an |the |war |heavy |large )*(?:indemnit|reparation|compensation|war damages|tribute).*?)(?: to (?P<obligee2_>.+))?",
    ),
    "refer": (
        r"(?:it|(?:the )?.*(?:treaty|peace|agreement|convention|conference)(?: of .+)?) (?:did not|failed to|could not) (?:settle|resolve|solve|decide) (?P<matter>.+)",
        r"(?P<matter>.+?) BE (?:referred|left|submitted|entrusted|brought|taken) to (?P<procedure>.+)",),
    "grant": (
        r"(?P<obligor>.+?) WILL(?:give|gave|gives|grant|granted|grants|confirm|confirmed) (?P<obligee>.+?) the (?P<topic>(?:right|freedom|privilege)s? (?:to|of) .+)",
        r"(?:the )?right of (?P<obligee>.+?) to (?P<topic>.+?) BE (?:confirmed|recogni[sz]ed|granted|accepted)",
        r"(?P<obligee>.+?) BE (?:given|granted) the (?:right|opportunity|privilege|freedom) (?:to|of) (?P<topic>.+)",
        r"(?P<obligee>.+?) BE (?:able|free|allowed|permitted|entitled) to (?P<topic>.+)",
        r"(?P<obligee>.+?) WILL(?:gain|gained|receive|received|obtain|obtained|acquired?|got|won) the (?:right|privilege|freedom)s? (?:to|of) (?P<topic>.+)",
    ),
    "exchange-population": (
        r"(?:it|the .*(?:treaty|convention|agreement).*?) provided for (?:an? |the )?(?:compulsory |mandatory |(?P<pair_>Greek-Turkish|Turkish-Greek) )?(?:population exchange|exchange of populations?)(?: between (?P<one>.+?) and (?P<other>.+))?",
        r"(?:an |the |a (?:compulsory |mandatory ))?(?:population exchange|exchange of populations?) (?:between (?P<one>.+?) and (?P<other>.+?) )?BE (?:agreed|arranged|decided|carried out|provided for)",),
    "void": (r"(?P<instrument>.+?) BE (?:declared |considered |counted as |recogni[sz]ed as )?(?:null and void|void|invalid|annulled)",),
    "lapse": (r"(?P<instrument>.+?) (?:(?:was|were) never (?:ratified|put into force|implemented|applied)|never (?:came|entered) into (?:force|effect)|did not (?:come|enter) into force)",),
    "frontier": (
        r"(?:.+?) BE (?:established|set|fixed|recogni[sz]ed|accepted|confirmed|chosen|taken|made) as (?:the )?(?:new |common |natural |Russo-Turkish |Turco-Russian )*(?:border|frontier|boundary)(?: line)?(?: between (?P<one>.+?) and (?P<other>.+))?",
        r"(?:.+?) WILL(?:formed?|became|become|remain|remained|marked?|constituted?) (?:the )?(?:new |common )*(?:border|frontier|boundary)(?: line)? between (?P<one>.+?) and (?P<other>.+)",
        r"(?:the )?(?:new |common )*(?:border|frontier|boundary)(?: line)?(?: between (?P<one>.+?) and (?P<other>.+?))? BE (?:drawn|fixed|set|determined|settled|established|moved|advanced|pushed) (?:at|along|on|to|by) (?:.+)",
        r"(?:it|(?:the )?.*(?:treaty|agreement|convention|peace)(?: of .+)?) WILL(?:established|fixed|set|drew|determined|defined|settled) (?:.+?) as (?:the )?(?:new )?(?P<both>[A-Z][\w-]+ )?(?:border|frontier|boundary)(?: between (?P<one>.+?) and (?P<other>.+))?",
        r"(?:it|(?:the )?.*(?:treaty|agreement|convention|peace)(?: of .+)?) WILL(?:established|fixed|set|drew|determined|defined|settled) the (?:border|frontier|boundary)(?: line)? between (?P<one>.+?) and (?P<other>.+?) (?:at|along|on|to|by) (?:.+)",r"(?:the )?(?:border|frontier|boundary)(?: line)? between (?P<one>.+?) and (?P<other>.+?) BE (?:drawn|fixed|set|determined|settled|established)",
        r"(?:it|(?:the )?.*(?:treaty|agreement|convention)(?: of .+)?) (?:also )?(?:established|fixed|set|drew|determined|defined|settled) the (?:border|frontier|boundar(?:y|ies)|borders|frontiers) between (?P<one>.+?) and (?P<other>.+)",
        r"(?:it|(?:the )?.*(?:treaty|agreement|convention)(?: of .+)?) (?:also )?(?:established|fixed|set|drew|determined|defined|settled) the (?:border|frontier|boundar(?:y|ies)|borders|frontiers) of (?:the )?(?:modern |new |present )?(?P<one>.+)",
    ),
    "join": (
        r"(?P<actor>.+?) WILL(?:join|joined|entered|BE admitted to) (?P<group>.+)",
        r"(?P<actor>.+?) (?:became|becomes) (?:an? |the \w+ )?members? of (?P<group>.+)",
    ),
    "battle": (r"(?P<winner>.+?) won (?P<battle>.+)", r"(?P<loser>.+?) lost (?P<battle>(?:the )?(?:battle|war)s? .+)"),
    "sign": (
        r"(?P<person>.+?) (?P<deed>represented) (?P<for_>.+?) (?:at|in) (?:the )?(?:talks (?:at|in|of) |(?:peace )?conference (?:at|of|in) |congress (?:at|of|in) |negotiations (?:at|in|of) )?(?P<instrument>.+?)(?: (?:talks|conference|negotiations))?",
        r"(?P<instrument>.+?) BE (?:adopted|passed|proclaimed|issued|promulgated)(?: by (?P<actor>.+?))?(?: (?:on|in) (?P<date>DATE))?",
        r"(?P<instrument>it|(?:the )?.*(?:treaty|agreement|convention|pact|armistice)(?: of .+?)?) (?-i:included|involved|comprised) (?P<actor>(?:the )?[A-Z].+)",
        r"(?:the )?(?:parties|signatories|contracting parties|signatory (?:states|powers))(?: (?:to|of) (?P<instrument>(?:the )?(?:treaty|agreement|convention|pact|armistice).*?))? (?:were|are|included?) (?P<actor>(?:the )?[A-Z].+)",
        r"(?P<instrument>.+?) BE (?:a |an |the )?(?:separate |secret |final |bilateral )?(?:peace )?(?:treaty|agreement|convention|pact|armistice) (?:(?:which was |that was )?(?:signed|concluded|made) )?(?:between|among|by) (?P<actor>.+)",
        r"(?P<instrument>.+?) (?:also |finally |officially )?(?P<deed>(?:came|entered|went|took|was put) (?:into |in )?(?:force|effect))(?: (?:on|in) (?P<date>DATE))?",
        r"(?P<instrument>.+?) BE (?P<deed>ratified|approved)(?: by (?P<actor>.+?))?(?: (?:on|in) (?P<date>DATE))?",
        r"(?P<instrument>.+?) BE (?:signed|concluded|made)(?: (?:on|in) (?P<date>DATE)| (?P<date4_>DAY))?,?(?: (?:at|in|aboard|on board) (?:the (?:city|town|port|palace) of )?(?P<place>[A-Z].+?))?,?(?: (?:on|in) (?P<date2_>DATE))?,?(?: (?:between|among|by) (?P<actor>.+?))?(?: (?:on|in) (?P<date3_>DATE))?,?(?: (?:at|in) (?P<place2_>[A-Z].+?))?",
        r"(?P<actor>.+?) (?:signed|concluded) (?P<instrument>.+?)(?: with (?P<actor2_>.+?))?(?: (?:on|in) (?P<date>DATE))?",
    ),
}
