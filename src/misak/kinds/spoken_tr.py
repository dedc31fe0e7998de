"""Words by which Turkish notes mean a state, a place or a group that the books call otherwise, each with a name that the books have. Data only; prose/reading/linking.py reads it."""

from __future__ import annotations

_SPOKEN_TR = (
    "rusya imparatorlugu: rus imparatorlugu, rus carligi, rusya carligi, moskova carligi, carlik hukumeti",
    "rusya: rus hukumeti",
    "sovyet rusya: sovyet rusya hukumeti, bolsevik hukumeti",
    "avusturya: avusturya arsiduklugu, habsburg hanedani, habsburg devleti, kutsal roma imparatorlugu, kutsal roma germen imparatorlugu, avusturyalilar, habsburglar",
    "bulgaristan: bulgaristan kralligi, bulgar kralligi, bulgar prensligi, bulgarlar",
    "sirbistan: sirp prensligi, sirbistan kralligi, sirp kralligi",
    "romanya: romanya kralligi, romanya prensligi, romenler, rumenler",
    "karadag: karadag kralligi, karadaglilar",
    "yunanistan: yunan kralligi, yunan hukumeti",
    "italya: italya hukumeti, italyan hukumeti",
    "fransa: fransa cumhuriyeti, fransiz cumhuriyeti, fransa hukumeti, fransiz hukumeti",
    "ingiltere: ingiltere hukumeti, ingiliz hukumeti, ingiltere kralligi",
    "iran: iran sahligi, iran hukumeti, safevi devleti, safeviler, kacar devleti",
    "almanya: alman imparatorlugu, almanya imparatorlugu, almanlar",
    "venedik: venedik devleti, venedikliler",
    "lehistan: lehistan kralligi, leh kralligi, lehliler, lehler",
    "osmanli devleti: osmanli hukumeti, osmanli yonetimi, osmanli imparatorlugu hukumeti, osmanli padisahligi, osmanli saltanati",
    "afganistan: afganlar",
    "macaristan: macarlar",
    "misir: misirlilar",
    "muttefik devletler: muttefikler, muttefik kuvvetler, muttefik kuvvetleri",
    "itilaf devletleri: itilafcilar, itilaf kuvvetleri, antant devletleri",
    "karadeniz'e kiyisi olan devletler: karadeniz'e kiyisi olan ulkeler",
    "karadeniz devletleri: karadeniz ulkeleri",
    "kiyidas devletler: kiyidas ulkeler",
    "12 ada: 12 adalar",
    "oniki ada: oniki adalar, on iki adalar",
    "dogubeyazit: dogubayezit, dogubayazit, dogu beyazit",
    "kucuk eflak: oltenya",
    "girit: girit adasi",
    "kibris: kibris adasi",
    "eflak ve bogdan: memleketeyn",
)  # fmt: skip
SPOKEN_TR = tuple((said, name) for name, _, row in (line.partition(": ") for line in _SPOKEN_TR) for said in row.split(", "))
