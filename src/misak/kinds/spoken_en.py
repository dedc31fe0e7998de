"""Words by which English notes mean a state whose name they do not say, and the name that the books have. Data only; prose/reading/linking.py reads it."""

from __future__ import annotations

# For each name of the books how else it is said; with its article where no other language may have it: *the Porte*, *the Tsar*.
_SPOKEN = (
    "sublime porte: the porte, the sultan, the padishah, ottoman government, ottoman sultan, ottoman sultanate, ottoman court, turkish sultan, the turkish sultan, ottoman turkey, ottoman turks",
    "russian empire: the tsar, the czar, the tzar, russian tsardom, tsardom of russia, the russian tsar, the russian emperor, imperial russian government",
    "habsburg monarchy: the habsburgs, the hapsburgs, the habsburg empire, habsburg empire, habsburg austria, holy roman empire, holy roman emperor, the habsburg emperor, austrian habsburgs",
    "soviet russia: the soviets, bolsheviks, bolshevik government, soviet russian government, the soviet government, communist russia",
    "russia: the russian government",
    "venice: venetian republic, the venetian republic",
    "serbia: kingdom of serbia, serbs",
    "montenegro: montenegrins, kingdom of montenegro",
    "romania: kingdom of romania",
    "bulgaria: bulgarian kingdom, the bulgarian government",
    "greece: greek government",
    "italy: italian government",
    "france: french government",
    "united kingdom: british government, english government",
    "iran: safavid empire, safavid iran, safavid persia, safavids, qajar iran, qajar persia, qajar empire, persian empire",
    "grand national assembly: turkish nationalists, kemalists, kemalist turkey, kemalist government, nationalist turkey, turkish nationalist government, turkish nationalist movement, turkish grand national assembly, ankara government",
    "republic of armenia: armenian republic",
    "republic of georgia: georgian democratic republic, georgian republic",
    "allied powers: allies, allies of world war i, allied nations, allied governments, victorious allies",
    "entente powers: entente allies",
    "great powers: european great powers, the european powers",
    "morea: peloponnesus, peloponnese",
    "oltenia: little wallachia, lesser wallachia",
    "kabarda: kabardia",
    "dobruja: dobrogea",
    "salonica: salonika",
    "nakhchivan: nakhichevan",
    "eastern rumelia: eastern roumelia, east roumelia",
    "yenikale: enikale, yeni kale",
    "alexandretta: alexandretta sanjak",
    "moldavia and wallachia: danubian principalities, romanian principalities",
)  # fmt: skip
SPOKEN = tuple((said, name) for name, _, row in (line.partition(": ") for line in _SPOKEN) for said in row.split(", "))
# What kind of state or place a name is of, before *of* or behind the name: no name of its own.
KINDS_OF = frozenset(
    "adalari adasi beyligi carligi city denizi district duchy empire eyaleti fortress government gulf hanligi hukumeti imparatorlugu irmagi island islands kalesi kasabasi khanate kingdom kralligi limani nehri peninsula port prensligi principality province region republic river sahligi sancagi sanjak sea sehri sultanate town vilayet vilayeti yarimadasi".split()
)
# Where in a land something lies, and adjectives of no state.
ADJECTIVES = frozenset(("northern", "southern", "eastern", "western", "central", "north", "south", "east", "west", "international", "european", "christian", "muslim", "moslem", "orthodox", "catholic"))
# Ends of English adjectives whose plural means the state as well: *the Russians*, *Greeks*.
PLURAL = ("an", "ek")
# For a word in the names of papers the spellings in which notes have it.
_SPELT = (
    "kaynarca: kainarji kainardji kainardzhi kaynardzhi kaynardji kaynardja kaynarja kainardja kainarca qaynarca",
    "kucuk: kuchuk kutchuk kutschuk kucukh kujuk kuciuk",
    "hunkar: unkiar hunkiar khunkar unkyar",
    "iskelesi: skelessi iskelessi skelesi iskeles",
    "karlowitz: carlowitz karlovci karlovitz carlovitz",
    "passarowitz: pasarowitz passarovitz pozarevac passarovic",
    "jassy: iasi iassy yassy jassi yash",
    "sistova: sistovo svishtov svistov sistow",
    "mudros: moudros",
    "mudanya: mudania moudania",
    "montreux: montreaux montro",
    "alexandropol: aleksandropol",
    "sevres: sevre",
    "zuhab: zohab zuhap zohap",
    "turkmenchay: turkmanchai turkmenchai turkmanchay torkamanchay",
    "adrianople: adrianopolis",
    "lausanne: lausane laussane",
    "bucharest: bukarest",
    "saadabad: sadabad saadabat sadaabad",
    "akkerman: ackerman akerman",
)
SPELT = {said: word for word, _, row in (line.partition(": ") for line in _SPELT) for said in row.split()}
