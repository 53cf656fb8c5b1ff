"""Words by which an ordinary sentence is known, English, Swedish and Danish side by side."""

from tui.domain.text.clean_text import fold


def folded(word: str) -> str:
    """Give a word for looking up among these: without case and the signs around it."""
    return fold(word.replace("’", "'")).strip(_AROUND)


_AROUND = ".,;:!?\"'()[]“”„«»…–—-"


def _row(*rows: str) -> frozenset[str]:
    return frozenset(word for row in rows for word in row.split())


SUBJECTS = _row(
    "i i'm i've i'd i'll we we're we've we'll he he's she she's they they're they've you you're it it's there",
    "jag vi hon han hen de ni det den man du",
    "jeg vi hun han de i det den man du der",
)
"""What a sentence is about, where it is no name."""

HELPERS = _row(
    "is are isn't aren't has have hasn't haven't does doesn't do will won't would can can't could should must",
    "may might needs need",
    "är har ska skall kan måste bör borde får kommer blir behöver",
    "er har skal kan må bør får kommer bliver behøver vil",
)
"""Verbs in the present that go with another one, or say no more than that something is."""

PRESENT = HELPERS | _row(
    "matters follows means seems remains comes goes takes helps beats speaks depends",
    "finns saknas krävs behövs vidtas tas görs pågår dröjer ligger står gäller verkar råder återstår följer",
    "handlar sker rinner hjälper räcker fattas",
    "findes mangler kræves tages laves gøres kræver trækker ligger står gælder synes følger handler sker",
    "hjælper lader holder holdes indgås brydes udføres",
)
"""Verbs in the present that are told of things."""

PAST = _row(
    "was were wasn't weren't had did didn't took came went made said told got gave found knew thought left",
    "kept held felt saw began brought wrote spoke met ran sent spent lost paid built chose fell grew led meant",
    "sat stood taught understood won became broke sought",
    "var hade blev fick gick kom sa sade tog såg gjorde skulle ville kunde borde satt stod låg gav höll drog",
    "skrev åt drack vann föll sov bad bjöd bar skar slog sprang teg åkte tyckte tänkte behövde kände hörde",
    "ringde ställde försökte ledde bestämde togs gjordes gavs kördes fattades hjälpte mötte körde lade visste",
    "räckte krävdes behövdes saknades föreslog nämnde glömde krävde byggde valde vidtog läste köpte skickade",
    "var havde blev fik gik kom sagde tog så gjorde skulle ville kunne burde sad stod lå gav holdt drog skrev",
    "spiste drak vandt faldt sov bad bar slog løb tænkte følte hørte talte læste købte viste kørte lærte",
    "foreslog nævnte glemte valgte sendte",
    "planlagde lagde begyndte brugte mødte fandt bragte hjalp vidste lo brød gjordes toges",
)
"""Verbs in the past that no ending tells."""
_NO_PAST = _row(
    "need feed speed embed hundred indeed naked breed",
    "fred bred sted måned afsked",
    "glad lada blad stad",
    "allerede hovede glæde glade",
)
_PAST_ENDINGS = ("ed", "ade", "dde", "ede")
_ENDED = 5
"""Letters from which on an ending tells something."""

PASSIVES = ("eras", "ades", "eres", "edes")
"""Endings of what is done by somebody."""

DONE = _row(
    "taken needed required pending agreed done missing planned expected overdue made reached closed",
    "vidtagen klar nödvändig tagen fattat bestämd",
    "indgået lavet truffet nødvendig klar taget færdig",
)
"""What is told of a thing without a verb before it."""

PREPOSITIONS = _row(
    "of on in at from by with without about for against under over after before up down into than as since",
    "during through between among inför mellan åt mellem op ad",
    "i på av om för från med utan mot kring till under över efter före innan enligt inom vid angående än",
    "i på af om for fra med uden mod omkring til under over efter før inden ifølge ved angående hos end",
)

LINKS = _row(
    "and or but not nor never seldom rarely which who whose because while although instead number",
    "och eller samt men inte aldrig sällan som utan nummer nr eftersom medan",
    "og eller samt men ikke aldrig sjældent som uden nummer nr fordi mens ej",
)
"""What goes on with the word before it, so that this was no word for what the line is."""

BELOW = _row(
    "that which who whom whose what why how where when whether if because so as unless until while before",
    "att som vad varför hur när om vilken vilka vem därför så eftersom innan medan ifall huruvida vart",
    "at som der hvad hvorfor hvordan hvor hvornår om hvis hvem hvilken hvilke fordi så inden mens når",
)
"""What begins a part of a sentence that has a verb of its own."""

THIRD_KEEPS_S = _row("was is has this thanks us plus as yes bonus news status process access business focus")

DETERMINERS = _row(
    "the a an his her my our their your this that these those some two three",
    "en ett den det de min mitt mina hans hennes hens deras din ditt vår vårt våra sin sitt denna detta",
    "en et den det de min mit mine hans hendes deres din dit vores sin sit denne dette",
)
COMPOUNDS = {
    "!": _row(
        "plan plans planning item items point points list lists log research group hero heroes movie movies film "
        "films figure figures learning tracker step steps area areas day days board app"
    ),
    "=": _row("making maker makers support paper papers process tree log fatigue day point points"),
    "?": frozenset[str](),
}
"""What makes one thing of itself and the word before it: `action plan`."""

MODALS = (
    "is going to", "will need to", "is supposed to", "needs to", "need to", "has to", "have to", "ought to", "is to",
    "are to", "am to", "will", "shall", "should", "must", "to",
    "kommer att", "behöver", "ska", "skall", "måste", "bör", "borde", "får", "att",
    "kommer til at", "skal", "vil", "må", "bør", "burde", "om at", "at",
)  # fmt: skip
"""What stands between somebody and what they are to do."""

DOING = _row(
    "send call book check write ask talk prepare share fix find set look follow schedule review update read order",
    "invite have give take make do get arrange organise organize remind try finish pay move clean let keep bring buy",
    "change test start stop learn sign raise thank say go speak meet plan help tell see show draft cancel translate",
    "ring ringa skicka boka kolla skriv skriva fråga prata förbered förbereda dela hitta titta följ följa planera",
    "läs läsa beställ beställa bjud ge ta gör göra ordna påminn påminna försök betala flytta städa låt köp köpa byt",
    "testa starta sluta lär lyft tacka säg gå möt hjälp berätta se visa avboka översätt kontrollera undersök hör",
    "send sende book booke tjek tjekke skriv skrive spørg spørge tal tale forbered del find kig følg planlæg læs",
    "læse bestil inviter giv tag lav gør ordn mind prøv betal flyt ryd lad køb byt test start stop lær rejs tak sig",
    "gå mød hjælp fortæl se vis afbestil oversæt kontroller undersøg hør få sørg sæt luk hent hold udskyd gennemgå",
)
"""What one is often asked to do."""


def is_past(word: str) -> bool:
    """Whether a word, as `folded` writes it, is a verb that tells what was."""
    if word in PAST:
        return True
    return len(word) >= _ENDED and word.endswith(_PAST_ENDINGS) and word not in _NO_PAST
