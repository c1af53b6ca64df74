"""German word tables that tell persons, institutions and other nouns apart."""

from __future__ import annotations

from generator.ingest.german_words import MONTHS, ON_WEEKDAYS, WEEKDAYS
from generator.ingest.names.wordlists import Endings, words

PARTICLES = words(
    "von van de da del della di du do dos bin ibn al der den la le zu zum zur ten ter auf dem"
)
"""Lower-case words inside names (*Richard von Weizsäcker*, *Ursula von der Leyen*)."""

SHORT_FORMS = Endings(
    """unternehmen konzern firma behörde institut bank ministerium verband organisation
    verein klub partei gewerkschaft agentur universität gericht gesellschaft hersteller
    anbieter versicherer betreiber fluggesellschaft airline bahn autobauer flugzeugbauer
    maschinenbauer anlagenbauer schiffbauer bootsbauer triebwerksbauer riese start-up
    startup notenbank zentralbank kommission stiftung zeitung magazin blatt sender
    institution einrichtung"""
)
"""What an article calls an institution that it has named before."""

PEOPLE = Endings(
    """leute menschen bürger bürgerinnen politiker minister experten analysten ökonomen forscher
    wissenschaftler kritiker beobachter demonstranten protestierende demonstrierende
    anwohner bewohner augenzeugen zeugen ermittler behörden medien kreisen kreise kreisen
    vertreter sprecher abgeordnete abgeordneten veranstalter organisatoren autoren
    verfasser händler marktteilnehmer börsianer anleger investoren gegner befürworter
    anhänger aktivisten umweltschützer tierschützer verbraucherschützer datenschützer
    naturschützer gewerkschafter gewerkschaften gewerkschafterinnen verbände parteien
    regierungen ärzte mediziner juristen =richter anwälte verteidiger eltern angehörige
    angehörigen nachbarn schüler studenten lehrer =farmer =bauern landwirte unternehmen
    firmen hersteller betreiber mitarbeiter beschäftigte beamte polizisten soldaten
    rebellen islamisten taliban =fans +fans spieler zuschauer kunden nutzer gründer
    historiker physiker astronomen biologen geologen archäologen meteorologen psychologen
    statistiker strategen insider verantwortliche betroffene opfer entwickler journalisten
    reporter korrespondenten zeitungen agenturen nachrichtenagenturen sender diplomaten
    =grünen =linke =liberalen sozialdemokraten christdemokraten republikaner demokraten
    =konservativen =linken =rechten =piraten freidemokraten"""
)
"""Endings of plurals that speak as a group."""

INSTITUTIONS = Endings(
    """ministerium ministeriums ministerien =amt +amt amtes amts ämter behörde behörden regierung
    regierungen verwaltung administration kanzlei parlament parlaments bundestag
    bundestages landtag landtags senat senats kongress kongresses bundesrat stadtrat
    gemeinderat ministerrat nationalrat sicherheitsrat rechnungshof =haus rathaus
    krankenhaus kaufhaus =hauses kreml vatikan kommission kommissariat ausschuss
    ausschusses gremium =rat +rat rates kabinett kabinetts fraktion fraktionen partei
    parteien koalition opposition bündnis union =bund +bund bundes liga gewerkschaft
    gewerkschaften verband verbandes verbands verbände dachverband verein vereins
    vereinigung organisation organisationen gesellschaft initiative bewegung stiftung
    forum netzwerk allianz zentrale zentrum zentrums kammer kammern innung zunft club klub
    klubs clubs mannschaft polizei kriminalamt feuerwehr armee bundeswehr militär marine
    luftwaffe geheimdienst geheimdienstes verfassungsschutz staatsanwaltschaft
    bundesanwaltschaft generalbundesanwaltschaft gericht gerichts gerichtes gerichte
    gerichtshof gerichtshofs gerichtshofes justiz kirche kirchen bistum erzbistum diözese
    gemeinde =stadt hauptstadt =kreis +kreis landkreis kanton ministeriumssprecherin
    agentur agenturen nachrichtenagentur zeitung zeitungen zeitschrift magazin magazins
    =blatt +blatt blattes blog portal portals internetportal sender senders rundfunk
    rundfunks fernsehen fernsehens radio redaktion verlag medienhaus website webseite
    internetseite onlinedienst plattform presse medien unternehmen unternehmens konzern
    konzerns firma firmen betrieb betriebs hersteller herstellers anbieter anbieters
    betreiber betreibers versicherer versicherung =bank +bank banken notenbank zentralbank
    bundesbank sparkasse börse fonds fluggesellschaft airline reederei =bahn +bahn
    brauerei kette start-up startup =werk +werk werft klinik klinikum krankenhaus
    universität universitäten hochschule akademie institut instituts institute museum
    museums theater theaters bibliothek schule schulen observatorium warte zoo
    agenturleitung vorstand aufsichtsrat aufsichtsrats betriebsrat präsidium direktion
    leitung geschäftsführung führung +spitze jury redaktion institution einrichtung
    abteilung leitstelle sprecherei botschaft konsulat nato weltbank währungsfonds
    wetterdienst raumfahrtbehörde raumfahrtagentur mission hilfswerk werk sekretariat
    =dienst +dienst dienstes +stelle"""
)
"""Endings of what an institution, a company or a medium is."""

DOCUMENTS = Endings(
    """bericht berichts berichte berichten studie studien mitteilung mitteilungen
    pressemitteilung erklärung stellungnahme schreiben brief briefs briefes e-mail mail
    memorandum papier dokument dokuments dokumente urteil urteils beschluss gutachten
    umfrage untersuchung untersuchungen analyse statistik prognose interview artikel
    beitrag kommentar leitartikel aussendung depesche meldung meldungen botschaft text
    entwurf vertrag resolution programm manifest aufruf anzeige warnung protokoll akte
    akten anklage anklageschrift bulletin kommuniqué verlautbarung"""
)
"""Endings of texts that speak: *heißt es in dem Bericht*."""

NOUN_ENDINGS = Endings(
    """+ung ungen keit keiten heit heiten schaft schaften tion tionen +sion sionen ismus ismen
    +tum tät täten +nis nisse aktie aktien index unternehmen konzern konzerns konzerne
    modell modells modelle partei parteien regierung gesellschaft institut bibliothek genz
    journal times =post street school university management group institute source inc
    corp =law +werke +preis =preis preise +kurs =kurs kurse +markt =markt märkte märkten
    projekt projekte produkt produkte system systeme programm prozent euro dollar million
    millionen milliarde milliarden +ische +ischen +ischer +isches +ischem +liche +lichen
    +licher +liches +lichem +ige +igen +iger +iges +igem +hafte +haften +hafter +same
    +samen +bare +baren =name =namen =namens league city united rovers wanderers"""
)
"""Endings of words that no person is called."""

COMMON_NOUNS = Endings(
    """wellen zahlen
    daten kosten steuern waren anteile anteilen gewinne gewinnen verluste verlusten erlöse
    erlösen einnahmen ausgaben schulden kredite krediten fragen folgen pläne plänen gründe
    gründen zweifel sorgen proteste protesten vorwürfe vorwürfen verträge verträgen regeln
    maßnahmen waffen flaggen =fahrt =flug =spiel =spiele =tor =tore =licht =lichts"""
)
"""Endings of things, mostly plurals, that stand beside a noun without an article."""

COMPANY_HEADS = Endings(
    """konzern konzerns konzerne unternehmen unternehmens firma hersteller herstellers
    autobauer flugzeugbauer maschinenbauer anlagenbauer schiffbauer bootsbauer
    triebwerksbauer riese riesen gigant giganten start-up startup start-ups anbieter
    anbieters betreiber betreibers versicherer fluggesellschaft airline reederei händler
    händlers kette brauerei entwickler entwicklers zulieferer dienstleister dienstleisters
    großbank investmentbank hausbank handelsbank privatbank spezialist ausrüster produzent
    tochter tochterfirma holding"""
)
"""Endings of words for a company, before its name."""

NAMED_INSTITUTIONS = Endings(
    """universität hochschule akademie institut instituts staatsanwaltschaft amtsgericht
    landgericht oberlandesgericht verwaltungsgericht sozialgericht arbeitsgericht
    polizeipräsidium nachrichtenagentur organisation stiftung verein klub partei
    gewerkschaft sender fernsehsender ministerium museum klinikum technische zentralbank"""
)
"""Endings of words for an institution that its name follows (*Universität Heidelberg*)."""

LEGAL_FORMS = words(
    """AG GmbH SE KG KGaA OHG UG mbH eG e.V. Inc Inc. Corp Corp. Ltd Ltd. LLC LLP PLC plc S.A. SA
    SpA S.p.A. N.V. NV B.V. AB ASA Oyj Co Co. Holding"""
)
"""What stands behind the name of a company."""

FEMININE_ENDINGS = Endings(
    """+in ung heit keit schaft tion sion tät ei behörde partei agentur zeitung polizei regierung
    kammer jury bank bahn firma gruppe liga union kirche gemeinde stadt klinik schule
    presse initiative organisation studie mail frau mutter tochter justiz armee marine"""
)

NOT_IN_NAMES = (
    frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | ON_WEEKDAYS
    | words(
        """der die das den dem des ein eine einer eines einem einen und oder aber auch am im in
    an auf aus bei mit nach seit von vor zu zum zur für gegen ohne um über unter während
    als wie wenn weil er sie es wir ihr ich man sein seine ihre unser dieser diese
    dieses jener jene so nun jetzt heute gestern morgen damals laut doch denn daher
    deshalb zuvor später dann außerdem schließlich tatsächlich selbst noch bereits erst
    nur trotz wegen angesichts abend mittag nacht vormittag nachmittag tag tage tagen
    woche wochen monat monaten jahr jahre jahren stunde stunden minute minuten uhr beim
    vom ins ans darin darauf dabei dazu damit dagegen davon daran darüber dafür dadurch
    danach davor zudem ferner weiter weiterhin allerdings jedoch dennoch trotzdem
    zugleich gleichzeitig unterdessen inzwischen mittlerweile indes demnach somit also
    ebenso ebenfalls sogar wohl vielleicht offenbar angeblich vermutlich insgesamt
    zunächst zuletzt bisher derzeit aktuell künftig bald hier dort da wo was wer warum
    wieso weshalb wann ob dass nachdem bevor obwohl sobald solange falls sofern indem
    daraufhin nämlich zwar statt anstatt zwischen neben hinter durch bis ab entgegen
    gemäß mangels mithilfe dank infolge aufgrund bezüglich hinsichtlich gegenüber
    innerhalb außerhalb oberhalb viele einige mehrere alle beide manche wenige keine
    kein nichts etwas jemand niemand jeder jede jedes dies diesen diesem solche solcher
    mein dein euer uns euch mich dich sich ihm ihn ihnen mir dir wird wurde wurden
    werden ist sind war waren hat haben hatte hatten kann können soll sollen muss müssen
    will wollen darf dürfen mag lesen sehen rund knapp etwa fast ganz ungefähr nahe
    nördlich südlich westlich östlich foto quelle bild video stand million millionen
    milliarde milliarden billion billionen tausend hundert dutzend tausende hunderte
    dutzende prozent prozentpunkte punkte euro dollar us-dollar franken pfund yen rubel
    yuan cent meter kilometer grad tonnen kilogramm liter ostern pfingsten weihnachten
    silvester frühjahr frühling sommer herbst winter quartal halbjahr anfang mitte ende
    sollte sollten könnte könnten müsste müssten dürfte dürften würde würden hätte
    hätten wäre wären konnte konnten musste mussten wollte wollten durfte durften gibt
    gab geht ging kommt kam bleibt blieb steht lässt ließ macht machte sei seien habe
    werde könne immer wieder oft manchmal erneut bislang seither seitdem vorher nachher
    anfangs einerseits andererseits schon eben gerade gleich sofort plötzlich gut besser
    klar sicher weitere weiterer anders genau zweitens drittens erstens fest ja nein
    darum stattdessen vielmehr ohnehin überhaupt wenigstens lediglich sowohl weder
    entweder hinzu anderem daneben dahinter darunter dazwischen daraus demgegenüber
    demzufolge hierbei hierzu hierfür hiermit nebenbei nebenher obendrein überdies
    überraschend zwischenzeitlich einst eigentlich immerhin jedenfalls kürzlich
    letztlich meist meistens mitunter nochmals neuerdings nunmehr sodann sonst soweit
    teilweise übrigens umgekehrt unlängst ursprünglich vorerst wiederum womöglich zumal
    zumindest zurück zuweilen abermals allein allenfalls anschließend ausgerechnet
    bekanntlich beispielsweise besonders bestenfalls deswegen dementsprechend deutlich
    drüben einmal einzig endlich erstmals folglich freilich früher gegebenenfalls
    gelegentlich genauso glücklicherweise gleichfalls gleichwohl größtenteils hernach
    heutzutage hingegen hinterher höchstens irgendwann insbesondere insofern inwieweit
    jederzeit jemals kaum keinesfalls keineswegs leider mindestens möglicherweise
    nachdrücklich namentlich natürlich nirgends normalerweise offenkundig offensichtlich
    rasch spät stets tags teils ungeachtet vergeblich vielerorts vorab wenig wirklich
    zeitgleich zeitweise zusätzlich zusammen zweifellos damalige wobei wonach woraufhin
    womit weswegen worauf ansonsten alldem andernfalls demnächst derweil ebenda
    einigermaßen hierin ihrerseits seinerseits indessen jüngst längst nachts abends
    morgens angesprochen gefragt
    befragt konfrontiert nachgefragt sehr umso desto je soeben sooft
    soviel solang vorneweg ohnedies mittags
    nachmittags vormittags unterm übers und/oder wörtlich schriftlich sinngemäß"""
    )
)
ADVERB_ENDINGS = Endings("+lich lich ig isch weise mals wegs falls seits dings teils los end bar")
"""Endings of words that begin a sentence with a capital and are no nouns."""
DETERMINERS = words(
    """der die das den dem des ein eine einer eines einem einen kein keine keinen keinem keiner
    dieser diese dieses diesen diesem sein seine seinen seinem seiner seines ihr ihre
    ihren ihrem ihrer unser unsere unseren im am zum zur vom beim ins ans"""
)
"""Words that stand before a noun, and never right before a person's name."""
ADJECTIVE_ENDING = Endings("+e +en +er +es +em +te +ten")

CLUBS = words(
    """FC SC SV VfB VfL VfR TSV TSG BSC SSV SpVgg FSV MSV KSC HSV BVB AC AS CF RB EHC HC THW TV TuS
    TUS SK FK BC ERC ESV DSC FSC HSG SG AFC RC"""
)
"""What stands before or for the name of a club (*FC Bayern*)."""
ABBREVIATED_THINGS = words(
    """PC TV DVD CD USB LKW PKW GPS IT KI AI VR AR PR DNA DNS RNA PIB BIP SMS PDF URL LED PIN TAN
    EEG HIV AIDS COVID OP ICE ICC ABS SUV WM EM UV CO2 II III IV VI VII VIII IX XI XII XX
    XXI"""
)
"""Abbreviations in capitals that are no institution."""
PARTY_NAMES = words(
    "CDU CSU SPD FDP AfD AFD NPD PDS BSW ÖVP SPÖ FPÖ NEOS SVP SP FDP GLP EVP ÖDP DKP KPD NSDAP SED"
)
"""Abbreviations that stand in brackets behind a person."""
PARTIES = {
    form: party
    for party, forms in (
        ("grüne", "grüne grünen bündnisgrüne bündnis"), ("linke", "linke linken linkspartei"),
        ("freie wähler", "freie-wähler"), ("union", "cdu csu union unions"),
        *((name.lower(), name.lower()) for name in sorted(PARTY_NAMES - {"CDU", "CSU"})),
    )
    for form in forms.split()
}  # fmt: skip
"""Forms of the names of parties, in lower case, and what tells one party from another."""


def party_in(word: str) -> str | None:
    """The party in a role or in brackets (*SPD-Politiker*, *Grüne*), or None."""
    return PARTIES.get(word.lower().partition("-")[0])


INDICES_OF_TWO_WORDS = frozenset(("Dow Jones", "Hang Seng", "Euro Stoxx", "Stoxx Europe"))
INDICES = words(
    """Dax DAX MDax MDAX SDax SDAX TecDax TecDAX HDax HDAX EuroStoxx EuroStoxx50 Stoxx ATX SMI
    FTSE CAC Nikkei Nasdaq Topix KOSPI Kospi Sensex Nifty Ibex IBEX MIB AEX OMX Bovespa
    S&P Hang-Seng-Index Dow Hang Euro Euro-Stoxx-50 MSCI RTX RTS"""
)
