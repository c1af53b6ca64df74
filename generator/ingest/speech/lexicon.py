"""German word tables that tell speech from titles, names and words at a distance."""

from __future__ import annotations

import re

from generator.ingest.german_words import MONTHS, WEEKDAYS
from generator.ingest.names.wordlists import Endings, words

TITLE_LEADERS = Endings(
    """buch buches buchs bücher film films filme filmen streifen zeitung zeitungen zeitschrift
    magazin magazins serie song songs lied lieds liedes lieder album albums single roman
    romans romane titel titels reihe sendung show ausstellung ausstellungen schau messe
    kongress kongresses konferenz tagung festival festivals fest festes projekt projekts
    projekte aktion aktionen kampagne initiative bewegung organisation verein vereins
    vereine verband verbandes partei parteien bündnis bündnisses koalition gruppe gruppen
    gruppierung band ensemble chor firma firmen unternehmen unternehmens fluggesellschaft
    reederei schiff schiffes schiffs fähre frachter tanker jacht yacht sonde satellit
    satelliten raumfähre rakete mission programm programms software spiel spiels
    computerspiel app website webseite internetseite homepage plattform portal portals
    blog sender senders fernsehsender agentur nachrichtenagentur blatt blattes preis
    preises auszeichnung orden medaille wettbewerb wettbewerbs turnier stück stückes oper
    operette musical drama komödie tragödie gemälde bild skulptur werk werkes erstwerk
    gedicht essay dokumentation reportage motto thema themas restaurant hotel kneipe café
    diskothek club lokal gaststätte kino theater museum hurrikan taifun sturm orkan tief
    modell marke rubrik kolumne podcast kategorie label gesetz operation codename name
    namen namens spitzname spitznamen vorname begriff begriffs stiftung verlag haus schule
    zentrum center netzwerk einheit abteilung brigade miliz sekte bar klub trikot sorte
    typ typs klasse version variante system systems verfahren aktie gesellschaft institut
    vereinigung liga cup pokal rennen lauf tour tournee hymne melodie datei seite genannte
    genannten genannter genanntes reederei dampfer segler kreuzer fregatte zerstörer
    u-boot kapitel abschnitt =folge +folge episode staffel inszenierung aufführung hörspiel märchen
    fabel =sage legende novelle krimi thriller spielfilm"""
)
"""Endings of nouns before a title or a name in quotation marks."""
SPEECH_LEADERS = Endings(
    """wort worte worten satz satzes aussage aussagen ausspruch zitat zitats parole parolen
    losung ruf rufe rufen spruch sprüche sprüchen frage antwort bezeichnung slogan slogans
    schlagwort vorwurf kommentar begründung formel formulierung äußerung hinweis appell
    aufruf bemerkung vergleich ansage argument fazit urteil credo devise these reaktion
    erklärung entschuldigung bilanz einschätzung prognose ansicht meinung motto tweet post
    botschaft mahnung warnung forderung kritik analyse erinnerung erinnerungen erkenntnis
    schilderung beschreibung lesart rat ratschlag versprechen"""
)
"""Endings of nouns before speech."""
FUNCTION_WORDS = words(
    """der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine
    keinen ist sind war waren sei seien wird werden wurde wurden hat haben hatte hatten
    kann können soll sollen muss müssen will wollen darf ich wir er sie es ihr du man mich
    mir uns sich mit von vom zu zum zur auf aus bei für gegen im in ins am an als wie dass
    daß wenn weil um über unter nach vor seit bis durch ohne auch nur noch schon sehr so
    mehr sein seine ihre unser unsere mein meine dieser diese dieses hier da jetzt nie
    nichts alles bitte"""
)
FOREIGN_WORDS = words(
    """of the and for to with from in on at by de la le les du des et un une el los del y da do
    di della e il pour par sur avec dans aux van het een voor en den og för i"""
)
DEFINITE = words("der die das den dem des im am vom zum zur beim")
SCARE_LEADERS = re.compile(
    r"\b(?:so\s?genannte[nrsm]?|sog\.|vermeintliche[nrsm]?|angebliche[nrsm]?|"
    r"selbst ernannte[nrsm]?|namens|genannt|Namen|"
    r"(?:heißt|heißen|hieß|hießen|nennt sich|nannte sich|nennen sich|nannten sich)"
    r"(?: (?:heute|nun|jetzt|früher|damals|einst|zuletzt|zunächst|später|auch|seither|seitdem|dort|"
    r"unter anderem|etwa|intern|offiziell|ursprünglich|vollständig|auf Deutsch|auf Englisch))?|"
    r"(?:Spitz|Vor|Code|Künstler|Ruf)?[Nn]ame (?:lautet|lautete|ist|war)|"
    r"kurz|alias|bzw\.|beziehungsweise|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\d{1,2})\s*$"
)
"""Words right before a name, a nickname or a word at a distance."""
CALLED_BEHIND = re.compile(r"[“”\"«»‘’']+,?\s+(?:genannt|getauft|so heißt|so hieß|heißt|hieß)\b")
"""Words right behind a name or a nickname."""
SAID_BEHIND = re.compile(
    r"[“”\"«»‘’'›‹]+,\s+[a-zäöüß]+ (?:sich )?(?:er|sie|(?:der |die |ein |eine )?[A-ZÄÖÜ])"
)
"""Any verb and a subject right behind speech that begins a sentence."""
NEXT_NAME = re.compile(
    r"[“”\"«»‘’'›‹]+(?:,| und| oder| sowie|, dann| bzw\.)"
    r"(?: (?:und|zuletzt|später|schließlich|auch|dann|heute))? ?[„“”\"»«‚‘'›‹]+"
)
"""What stands between two names of a list."""
IS_A_TITLE = re.compile(
    r"[“”\"«»‘’'›‹]+ (?:ist|war|heißt|hieß|lautet|lautete|bleibt|gilt als) "
    r"(?:der|die|das|ein|eine|sein|seine|ihr|ihre)(?: [a-zäöüß]+){0,3} ([A-ZÄÖÜ][\w-]*)"
)
"""A title, and behind it the noun for what it is the title of."""
SOURCE_NOUNS = words(
    """angaben angabe aussage aussagen ansicht ansichten auffassung meinung worten einschätzung
    einschätzungen berichten bericht darstellung überzeugung informationen information
    erkenntnissen mitteilung auskunft schätzung schätzungen prognose prognosen beobachtung
    beobachtungen medienberichten zeitungsberichten presseberichten medienangaben
    polizeiangaben eigenen ermittlungen untersuchungen lesart interpretation urteil
    empfinden vorstellung vorstellungen dafürhalten willen"""
)
"""What stands between *nach* and the one who says it."""
VIEWPOINTS = words("sicht augen perspektive blickwinkel")
"""*aus Sicht des Verbandes*."""
MEDIA = Endings("medien presse zeitung zeitungen blättern öffentlichkeit kommentaren kreisen")
ADDRESSEES = Endings(
    """zeitung agentur presse medien menge blatt =dpa =afp =reuters =sda =apa =bild =faz =taz
    rundschau runde journalisten reportern zuhörern anhängern delegierten gästen"""
)
"""To whom a person speaks, in the dative."""
POSSESSIVES = {
    **dict.fromkeys(("sein", "seine", "seinen", "seinem", "seiner", "seines"), "er"),
    **dict.fromkeys(("ihr", "ihre", "ihren", "ihrem", "ihrer", "ihres"), "sie"),
}
"""Possessive to the pronoun of its owner."""
SOURCE_PREPOSITIONS = words("laut gemäß zufolge")
NEVER_SPEAK = (
    frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | words(
        """angaben angabe worten worte interview gespräch rede ansprache sendung morgen abend
    mittag nachmittag vormittag nacht woche monat jahr jahre jahren tag tage tagen
    stunden minuten uhr ende anfang mitte beginn zeit prozent euro dollar millionen
    milliarden mal male zusammenhang hinblick bezug rahmen fall folge grund wort frage
    blick vergangenheit zukunft dinge sache sachen beispiel teil ziel anschluss
    rückschluss gegenteil ergebnis problem lage situation ereignis entscheidung frühjahr
    sommer herbst winter"""
    )
)
"""Nouns of time, amount and circumstance, which say nothing."""
