"""German words that say which way a figure goes, how certain it is, when in trading it stood."""

from __future__ import annotations

from generator.ingest.numbers.tables import word_set
from generator.model import Direction

# ------------------------------------------------------------------ clauses

CLAUSE_MARKS = frozenset(",;:()–—")
SPLITTING_WORDS = frozenset(("und", "während", "bevor", "doch", "aber", "sondern", "wohingegen"))
"""Words that open a clause of their own for directions (*A stieg und B fiel*)."""
LONGEST_BETWEEN = 6
"""Tokens from *zwischen* to an *und* that belongs to it."""

# ------------------------------------------------------------------ direction

_UP = """
    steigen steigt stieg stiegen gestiegen steigend steigende steigenden anstieg anstiege
    anstiegen ansteigen ansteigt angestiegen stiege aufstieg klettern klettert kletterte
    kletterten geklettert gewinnen gewinnt gewann gewannen gewonnen hinzugewonnen zulegen zulegt
    zulegte zulegten zugelegt wachsen wächst wuchs wuchsen gewachsen wachse anwachsen angewachsen
    wachstum wachstums erhöhen erhöht erhöhte erhöhten erhöhung erhöhungen steigern steigert
    steigerte steigerten gesteigert steigerung plus zuwachs zuwachses zuwächse zuwächsen höher
    höhere höheren teurer verteuert verteuerte verteuerten verteuern springen springt sprang
    sprangen gesprungen zunahme zunahmen zunehmen zunimmt zugenommen anziehen anzieht anzog
    anzogen angezogen aufschlag verbessert verbesserte verbesserten verbessern vervielfacht
    aufwärts zugewinn zugewinne zugewinnen anheben anhebt anhob angehoben anhebung hochschnellen
    hochgeschnellt emporgeschnellt mehreinnahmen kurssprung kursgewinn kursgewinne kursgewinnen
    kursplus umsatzplus gewinnsprung rally aufgewertet aufwertung verdoppelt verdreifacht
    haussierte gehaussiert schnellte schnellten kletterpartie ausgeweitet ausweitung aufgestockt
    aufstocken aufstockung
"""
_DOWN = """
    fallen fällt fiel fielen gefallen fallend fallende fallenden verlieren verliert verlor
    verloren verlust verluste verlusten verlusts verlustes sinken sinkt sank sanken gesunken
    sinkend sinkende absinken abgesunken rutschen rutscht rutschte rutschten gerutscht abrutschen
    abrutscht abrutschte abgerutscht stürzen stürzt stürzte stürzten gestürzt abstürzen abstürzte
    abgestürzt absturz kurssturz einsturz sackte sackten gesackt absacken absackt absackte
    abgesackt einbüßen einbüßt einbüßte einbüßten eingebüßt einbuße einbußen nachgeben nachgibt
    nachgab nachgaben nachgegeben minus rückgang rückgangs rückgänge rückgängen einbruch einbruchs
    einbrüche einbrüchen einbrechen einbricht einbrach einbrachen eingebrochen tiefer niedriger
    niedrigere schrumpfen schrumpft schrumpfte schrumpften geschrumpft abnahme abnehmen abnimmt
    abgenommen zurückgehen zurückgeht zurückging zurückgingen zurückgegangen verringert
    verringerte verringerten verringern verringerung reduziert reduzierte reduzierten reduzieren
    reduzierung senken senkt senkte senkten gesenkt senkung kürzen kürzt kürzte kürzten gekürzt
    kürzung kürzungen billiger verbilligt verbilligte verbilligten abschlag abwärts kursverlust
    kursverluste kursverlusten kursrutsch kursminus umsatzminus umsatzrückgang gewinnrückgang
    talfahrt abgewertet abwertung verschlechtert verschlechterte verschlechterten halbiert
    halbierte halbierten gedrückt dezimiert eingedampft
"""
DIRECTION_WORDS: dict[str, Direction] = {
    **dict.fromkeys(_UP.split(), "up"), **dict.fromkeys(_DOWN.split(), "down"),
}  # fmt: skip

_SEPARABLE: tuple[tuple[str, str, Direction], ...] = (
    ("lege legt legte legten", "zu", "up"), ("ziehe zieht zog zogen", "an", "up"),
    ("nehme nimmt nahm nahmen nehmen", "zu", "up"), ("hebe hebt hob hoben", "an", "up"),
    ("geht ging gingen gehen schoss schossen schießt schnellte schnellten", "oben", "up"),
    ("schießt schoss schossen schnellt schnellte", "empor", "up"),
    ("stockt stockte stockten", "auf", "up"), ("gibt gab gaben gebe geben", "ab", "down"),
    ("geht ging gingen gehen", "unten", "down"), ("gibt gab gaben gebe geben", "nach", "down"),
    ("bricht brach brachen brechen", "ein", "down"), ("büßt büßte büßten büßen", "ein", "down"),
    ("nimmt nahm nahmen nehmen", "ab", "down"), ("geht ging gingen gehen", "zurück", "down"),
    ("geht ging gingen gehen", "bergab", "down"), ("geht ging gingen gehen", "bergauf", "up"),
)  # fmt: skip
PARTICLES: dict[str, dict[str, Direction]] = {}
"""For each verb form the particles that give it a direction (*legte … zu*)."""
for _forms, _particle, _way in _SEPARABLE:
    for _form in _forms.split():
        PARTICLES.setdefault(_form, {})[_particle] = _way

AMBIGUOUS_PARTICLES = frozenset(("zu", "an", "auf", "ab", "nach", "ein"))
"""Particles that are mostly something else, unless a clause or a level follows them."""
BEHIND_PARTICLES = frozenset(
    ("und", "oder", "auf", "als", "wie", "gegenüber", "aber", "doch", "während", "nachdem", "weil",
     "da", "wodurch", "womit", "bei")
)  # fmt: skip
"""Words that may follow a particle at the end of its clause (*legte um 3 Prozent zu auf 40*)."""

BEHIND: dict[str, Direction] = {
    "mehr": "up", "größer": "up", "stärker": "up", "über": "up", "weniger": "down",
    "geringer": "down", "kleiner": "down", "schwächer": "down", "unter": "down",
}  # fmt: skip
"""Words right behind a change that give it a direction (*8 Prozent mehr, unter dem Vorjahr*)."""
COMPARED: dict[str, Direction] = {
    "mehr": "up", "teurer": "up", "weniger": "down", "billiger": "down",
}  # fmt: skip
"""Those and others that do so behind any unit (*12 Cent mehr, 300 Einwohner weniger*)."""
NEGATIONS = frozenset(("nicht", "kein", "keine", "keinen", "keiner", "noch"))
"""Before a number they make *mehr* a word of time (*keine drei Wochen mehr*)."""
SHARE_NOUNS = word_set(
    """anteile anteilen anteil aktien stimmrechte stimmrechten stimmen papiere firmenanteile
    geschäftsanteile gesellschafteranteile wertpapiere beteiligung stammaktien"""
)
"""Nouns behind *Prozent der* that make it a part that somebody holds."""
LEVEL_WORDS = frozenset(("auf", "bei", "mit"))
"""Prepositions that make a number a level (*stieg auf 5 Prozent*), not a change."""
LEVEL_ADVERBS = word_set(
    """nun nur noch jetzt zuletzt bereits schon derzeit aktuell mittlerweile inzwischen insgesamt
    jeweils dann immerhin lediglich wieder sogar zeitweise heute zusammen damals durchschnittlich
    umgerechnet"""
)
"""Adverbs that may stand between them and the number (*fiel auf nur noch 51 Punkte*)."""
LEVEL_NOUNS = frozenset(("marke", "schwelle", "grenze", "höhe", "wert", "stand", "niveau"))
"""The same for *die Marke von 12.000 Punkten*."""
LIMIT_WORDS = frozenset(("unter", "über"))
"""The same for a number behind a verb of movement (*rutschte unter 100 Punkte*)."""

# ------------------------------------------------------------------ status

ALLEGED = word_set(
    """angeblich angebliche angeblichen angeblicher mutmaßlich vermeintlich behauptet behauptete
    behaupten gerüchteweise medienbericht medienberichten medienberichte zeitungsbericht
    zeitungsberichten pressebericht presseberichten insidern insiderkreisen gerüchten
    spekulationen"""
)  # fmt: skip
REPORTS = frozenset(("bericht", "berichten"))
ACCORDING = frozenset(("laut", "zufolge", "nach", "unter"))
"""*Laut einem Bericht*, *Berichten zufolge*: what only a report claims."""
PRESS_VERBS = frozenset(
    ("schrieb", "schreibt", "berichtet", "berichtete", "berichten", "berichteten", "meldet",
     "meldete", "melden", "meldeten")
)  # fmt: skip
OBLIGATION = frozenset(("soll", "sollen", "solle", "sollten", "sollte"))
PERFECT = frozenset(("haben", "sein"))
"""*Soll … gekostet haben* is hearsay, *soll … kosten* is a plan."""

TO_COME = word_set(
    """künftig zukünftig bis ab nächsten nächstes nächster kommenden kommendes kommender demnächst
    bald dann jahresende jahresmitte später einmal spätestens"""
)
"""Beside these *soll … sein* is a plan, no hearsay."""
OVER = frozenset(("gewesen", "worden", "geworden"))
OPENERS = word_set(
    """will wollen wolle soll sollen solle plant planen erwartet erwarten rechnet rechnen wird
    werden werde möchte möchten könnte könnten dürfte dürften schloss schlossen beendete beendeten
    kündigte kündigten"""
)
"""Verbs that behind *und* claim something else than the clause before (*… und will bauen*)."""
FORECAST = word_set(
    """erwartet erwarten erwarte erwartete erwarteten erwarteter erwartetes erwartetem prognose
    prognosen prognostiziert prognostizierte prognostizierten prognostizierter prognostizieren
    prognostiziertes voraussichtlich dürfte dürften rechnet
    rechnen rechnete rechneten vorhergesagt vorausgesagt vorhersage vorhersagt hochrechnung
    hochrechnungen absehbar könnte könnten befürchtet befürchten droht drohen veranschlagt
    hochgerechnet vermutlich"""
)  # fmt: skip
PLANNED = word_set(
    """will wollen wolle wollte wollten plant planen plane plante planten geplant vorgesehen
    beabsichtigt beabsichtigen angestrebt anstrebt anstreben angekündigt
    ankündigte ankündigten ankündigt zugesagt zusagte versprochen
    verspricht versprach möchte möchten vorhaben vorhat vorsieht"""
)  # fmt: skip
WISHES = word_set(
    """will wollen wolle wollte wollten plant planen plante planten möchte möchten beabsichtigen
    fordern forderten hoffen hofften versuchen versuchten"""
)
"""Verbs of those who want something; as a subject before them a number is none of the plan."""
PLANNED_PARTICLES = {
    "kündigte": "an", "kündigt": "an", "kündigten": "an", "strebt": "an", "streben": "an",
    "strebte": "an", "sieht": "vor", "sehen": "vor", "sah": "vor", "sagte": "zu", "sagt": "zu",
    "hat": "vor",
}  # fmt: skip
FORECAST_PARTICLES = {
    "geht": "aus", "gehen": "aus", "ging": "aus", "gingen": "aus", "sagt": "voraus",
    "sagte": "voraus", "sagen": "voraus", "hatte": "gerechnet", "hatten": "gerechnet",
    "haben": "gerechnet", "hat": "gerechnet", "wird": "gerechnet", "wurde": "gerechnet",
}  # fmt: skip
"""Verb forms with the particle at the end of the clause (*kündigte … an, ging davon aus*)."""
PRESS = (
    "zeitung", "magazin", "blatt", "sender", "portal", "medien", "journal", "times", "post",
    "rundfunk", "spiegel", "presse", "zeitschrift", "fernsehen",
)  # fmt: skip
"""Endings of the names of media that claim what they report (*wie die Zeitung berichtet*)."""
PLAN_NOUNS = (
    "plan", "pläne", "plans", "plänen", "vorstoß", "vorstoßes", "vorstöße", "initiative",
    "vorhaben", "offensive", "strategie",
)  # fmt: skip
"""Endings of nouns that name something to come: what such a noun is worth is planned."""
NOT_EXPECTED = frozenset(("als", "wie"))
"""Before *erwartet* these only compare (*höher als erwartet*)."""

MODALS = word_set(
    """können konnten kann konnte müssen mussten muss musste dürfen durften darf durfte"""
)
"""Behind *werden* they end a passive (*dass drei gerettet werden konnten*), no future."""
FUTURE = frozenset(("wird", "werden", "werde", "würde", "würden"))
INTENTIONS = word_set(
    """investieren stecken zahlen bezahlen auszahlen bauen ausbauen errichten ausgeben aufwenden
    einsetzen einstellen streichen abbauen schaffen kaufen aufkaufen übernehmen verkaufen
    schließen eröffnen entlassen liefern fördern bereitstellen spenden finanzieren produzieren
    entwickeln entsenden schicken kürzen senken anheben erhöhen einsparen sparen pumpen
    beteiligen vergeben aufnehmen bestellen anschaffen verteilen überweisen unterstützen
    verwenden"""
)  # fmt: skip
"""What somebody decides to do: in the future tense a plan, where other verbs make a forecast."""
PRESENT_INTENTIONS = word_set(
    """investiert steckt stecken investieren zahlt zahlen baut bauen errichtet pumpt spendet
    finanziert fördert streicht stellt gibt"""
)  # fmt: skip
"""The same in the present tense: a plan where the clause names a year."""
AUXILIARIES = frozenset(
    ("wurde", "wurden", "hat", "haben", "hatte", "hatten", "ist", "sind", "war")
)
"""Beside these *investiert* is a participle."""
INFINITIVES_IN_GE = word_set(
    """geben gehen gelten gewinnen gehören gelingen genügen geraten genießen gewähren gestalten
    gelangen geschehen gefährden gedenken gewähren"""
)  # fmt: skip
PREFIXES = ("ab", "an", "auf", "aus", "bei", "ein", "fort", "frei", "her", "hin", "nach", "vor",
            "weg", "zurück", "zusammen", "bereit", "fest", "um", "durch", "mit", "zu")  # fmt: skip
"""Separable prefixes of verbs, behind which *zu* stands in an infinitive (*abzubauen*)."""
PARTICIPLES = word_set(
    """verloren verboten betroffen entschieden verschoben bekommen begonnen bewiesen erfunden
    verglichen vergessen erschossen vertrieben übernommen unternommen vernommen erhoben
    verstorben verschwunden entstanden verstanden beschlossen ausgeschlossen erschienen
    verwiesen"""
)  # fmt: skip
"""Participles without *ge-*, which make a passive, no future."""
PAST_LABELS = frozenset(
    ("vorjahr", "vorjahreszeitraum", "vorjahreswert", "zuvor", "bisher", "vormonat",
     "vorquartal", "vortag", "vorwoche")
)  # fmt: skip
"""Labels before a colon that make the number behind them a result (*Vorjahr: 5,46 Euro*)."""

PAST_PERIODS = PAST_LABELS | frozenset(
    ("vergangenen", "vorigen", "letzten", "abgelaufenen", "vorangegangenen")
)
"""Behind *im* they make the number before them a result (*nach 3 Prozent im Vorjahr*)."""
STATUS_CUES = frozenset().union(
    ALLEGED, REPORTS, OBLIGATION, FORECAST, FORECAST_PARTICLES, PLANNED, PLANNED_PARTICLES,
    PRESENT_INTENTIONS, FUTURE, PAST_LABELS,
)  # fmt: skip
"""Every word that a status can come from: without one, a clause need not be looked at."""

STRONG_PAST = word_set(
    """war waren hatte hatten kam kamen ging gingen gab gaben lag lagen stand standen hielt
    hielten ließ ließen blieb blieben wurde wurden nahm nahmen fand fanden sah sahen zog zogen
    schoss trug trugen betrug betrugen fuhr fuhren schrieb schrieben sprach sprachen half
    halfen galt galten ist sind hat sei seien gibt begann begannen schloss schlossen bot boten
    rief riefen starb starben traf trafen brach brachen schien schienen verschlang
    verschlangen floss flossen kann darf muss mag will soll wird"""
)  # fmt: skip
"""Finite verbs that their ending does not give away."""
