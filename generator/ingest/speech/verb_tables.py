"""German verbs of saying, as tables."""

from __future__ import annotations

from generator.ingest.names.wordlists import words

WEAK = words(
    """analysieren antworten appellieren argumentieren attestieren beantworten bedanken bedauern
    befürchten begründen begrüßen behaupten beklagen bekräftigen belehren bemerken
    bemängeln berichten beruhigen bescheinigen beschuldigen beschwichtigen beschwören
    bestärken bestätigen besänftigen beten beteuern betiteln betonen betrachten beurteilen
    bewerten bezeichnen bezeugen bezichtigen bezweifeln bilanzieren bitten bloggen brüllen
    charakterisieren danken definieren dementieren deuten diagnostizieren diktieren
    dokumentieren drohen einschätzen entgegnen entschuldigen ergänzen erinnern erkennen
    erklären erläutern ermahnen ermuntern erwarten erwidern erzählen fabulieren feixen
    flehen fluchen flüstern folgern fordern formulieren fragen frotzeln funken fürchten mailen
    garantieren geloben gestehen glauben gratulieren grollen hauchen hoffen höhnen
    informieren insistieren interpretieren jammern johlen jubeln kalauern klagen knurren
    kolportieren kommentieren konfrontieren konkretisieren konstatieren kontern kreischen
    kritisieren kritteln lamentieren lauten leugnen loben lästern mahnen maulen meinen
    melden monieren motzen murmeln murren mutmaßen notieren nuscheln nörgeln offenbaren
    orakeln philosophieren plaudern plädieren poltern posten prahlen predigen
    prognostizieren prophezeien protestieren protokollieren präzisieren pöbeln quittieren
    raunen rechtfertigen referieren relativieren resümieren räsonieren rätseln rügen sagen
    scherzen schildern schimpfen schlussfolgern schlußfolgern schnauben schreiben
    schwärmen schätzen seufzen signalisieren sinnieren skandieren spekulieren spotten
    stammeln statuieren staunen sticheln stottern stöhnen tadeln thematisieren titeln
    titulieren toben trompeten trösten twittern tönen umreißen unken unterrichten
    unterstellen urteilen verabschieden veranschaulichen verdeutlichen verharmlosen
    verhöhnen verkünden verkündigen verlangen verlautbaren verlauten verleumden vermelden
    vermerken vermuten verneinen versichern verspotten versprechen verteidigen vertrösten
    verurteilen verwahren warnen werten wettern wiederholen wispern witzeln wünschen
    würdigen zetern zischen zitieren zweifeln zürnen äußern überzeugen"""
)
"""Infinitives whose forms follow the rule; those of strong verbs are overruled by `STRONG`."""

STRONG = """
schreiben schreibt schrieb schrieben geschrieben
raten rät riet rieten geraten
rufen ruft rief riefen gerufen
nennen nennt nannte nannten genannt
heißen heißt hieß hießen geheißen
bekennen bekennt bekannte bekannten
befinden befindet befand befanden befunden
beschreiben beschreibt beschrieb beschrieben
umschreiben umschreibt umschrieb umschrieben
widersprechen widerspricht widersprach widersprachen widersprochen
versprechen verspricht versprach versprachen versprochen
unterstreichen unterstreicht unterstrich unterstrichen
empfehlen empfiehlt empfahl empfahlen empfohlen
gestehen gesteht gestand gestanden
verraten verrät verriet verrieten
schwören schwört schwor schworen geschworen
beschwören beschwört beschwor beschworen
schreien schreit schrie schrien geschrien
verweisen verweist verwies verwiesen
bestreiten bestreitet bestritt bestritten
denken denkt dachte dachten gedacht
bitten bittet bat baten gebeten
preisen preist pries priesen gepriesen
erkennen erkennt erkannte erkannten erkannt
entscheiden entscheidet entschied entschieden entschieden
"""
"""Infinitive, present, past singular and plural, participle."""

SEPARABLE = """
mit rechnen rechnet rechnete rechneten gerechnet
mit teilen teilt teilte teilten geteilt
hinzu fügen fügt fügte fügten gefügt
hinzu setzen setzt setzte setzten gesetzt
ein räumen räumt räumte räumten geräumt
ein gestehen gesteht gestand gestanden
ein werfen wirft warf warfen geworfen
ein wenden wendet wandte wendete wandten gewandt gewendet
ein schätzen schätzt schätzte schätzten geschätzt
ein stufen stuft stufte stuften gestuft
ein schränken schränkt schränkte schränkten geschränkt
zurück weisen weist wies wiesen gewiesen
zurück geben gibt gab gaben gegeben
zurück rudern rudert ruderte ruderten gerudert
hin weisen weist wies wiesen gewiesen
darauf weisen weist wies wiesen gewiesen
an kündigen kündigt kündigte kündigten gekündigt
an geben gibt gab gaben gegeben
an merken merkt merkte merkten gemerkt
an führen führt führte führten geführt
an deuten deutet deutete deuteten gedeutet
an mahnen mahnt mahnte mahnten gemahnt
an prangern prangert prangerte prangerten geprangert
an schließen schließt schloss schloß schlossen geschlossen
an zweifeln zweifelt zweifelte zweifelten gezweifelt
an bieten bietet bot boten geboten
auf rufen ruft rief riefen gerufen
auf fordern fordert forderte forderten gefordert
auf zeigen zeigt zeigte zeigten gezeigt
auf klären klärt klärte klärten geklärt
aus führen führt führte führten geführt
aus sagen sagt sagte sagten gesagt
aus rufen ruft rief riefen gerufen
aus sprechen spricht sprach sprachen gesprochen
aus plaudern plaudert plauderte plauderten geplaudert
aus drücken drückt drückte drückten gedrückt
aus schließen schließt schloss schlossen geschlossen
aus richten richtet richtete richteten gerichtet
aus gehen geht ging gingen gegangen
ab streiten streitet stritt stritten gestritten
ab raten rät riet rieten geraten
ab lehnen lehnt lehnte lehnten gelehnt
ab winken winkt winkte winkten gewinkt
ab wiegeln wiegelt wiegelte wiegelten gewiegelt
bekannt geben gibt gab gaben gegeben
bei pflichten pflichtet pflichtete pflichteten gepflichtet
dar legen legt legte legten gelegt
dar stellen stellt stellte stellten gestellt
dagegen halten hält hielt hielten gehalten
fest stellen stellt stellte stellten gestellt
fest halten hält hielt hielten gehalten
fort fahren fährt fuhr fuhren gefahren
entgegen halten hält hielt hielten gehalten
entgegen schleudern schleudert schleuderte schleuderten geschleudert
heraus stellen stellt stellte stellten gestellt
heraus streichen streicht strich strichen gestrichen
hervor gehen geht ging gingen gegangen
deutlich machen macht machte machten gemacht
geltend machen macht machte machten gemacht
hervor heben hebt hob hoben gehoben
klar stellen stellt stellte stellten gestellt
klar machen macht machte machten gemacht
nach legen legt legte legten gelegt
nach fragen fragt fragte fragten gefragt
nahe legen legt legte legten gelegt
preis geben gibt gab gaben gegeben
richtig stellen stellt stellte stellten gestellt
vor werfen wirft warf warfen geworfen
vor schlagen schlägt schlug schlugen geschlagen
vor halten hält hielt hielten gehalten
vor rechnen rechnet rechnete rechneten gerechnet
voraus sagen sagt sagte sagten gesagt
vorher sagen sagt sagte sagten gesagt
vor tragen trägt trug trugen getragen
vor bringen bringt brachte brachten gebracht
vor lesen liest las lasen gelesen
wider geben gibt gab gaben gegeben
wieder geben gibt gab gaben gegeben
zu geben gibt gab gaben gegeben
zu stimmen stimmt stimmte stimmten gestimmt
zu sagen sagt sagte sagten gesagt
zu rufen ruft rief riefen gerufen
zu spitzen spitzt spitzte spitzten gespitzt
zu sichern sichert sicherte sicherten gesichert
zusammen fassen fasst fasste fassten faßte gefasst
sich zeigen zeigt zeigte zeigten gezeigt
sich geben gibt gab gaben gegeben
überzeugt zeigen zeigt zeigte zeigten gezeigt
enttäuscht zeigen zeigt zeigte zeigten gezeigt
erfreut zeigen zeigt zeigte zeigten gezeigt
zufrieden zeigen zeigt zeigte zeigten gezeigt
optimistisch zeigen zeigt zeigte zeigten gezeigt
besorgt zeigen zeigt zeigte zeigten gezeigt
zuversichtlich zeigen zeigt zeigte zeigten gezeigt
überrascht zeigen zeigt zeigte zeigten gezeigt
überzeugt sein ist war waren gewesen
sicher sein ist war waren gewesen
wissen lassen lässt läßt ließ ließen gelassen
verlauten lassen lässt läßt ließ ließen gelassen
als sehen sieht sah sahen gesehen
als betrachten betrachtet betrachtete betrachteten betrachtet
als empfinden empfindet empfand empfanden empfunden
als verstehen versteht verstand verstanden verstanden
als ansehen ansieht ansah ansahen angesehen
als abtun abtut abtat abtaten abgetan
für halten hält hielt hielten gehalten
von sprechen spricht sprach sprachen gesprochen
vom sprechen spricht sprach sprachen gesprochen
davon sprechen spricht sprach sprachen gesprochen
für sprechen spricht sprach sprachen gesprochen
dafür sprechen spricht sprach sprachen gesprochen
worten zitieren zitiert zitierte zitierten zitiert
worten reagieren reagiert reagierte reagierten reagiert
kritik üben übt übte übten geübt
meinung sein ist war waren gewesen
ansicht sein ist war waren gewesen
auffassung sein ist war waren gewesen
vorwürfe erheben erhebt erhob erhoben erhoben
wort melden meldet meldete meldeten gemeldet
wort ergreifen ergreift ergriff ergriffen ergriffen
rede sein ist war waren gewesen
"""
"""Particle or noun that must stand in the clause, infinitive, then finite forms and participle."""

PERSONAL = words(
    """sagt sagte erzählt erzählte ruft rief lacht lachte flüstert flüsterte seufzt seufzte scherzt
    scherzte schmunzelt schmunzelte schwärmt schwärmte grinst grinste murmelt murmelte erinnert
    erinnerte gesteht gestand schimpft schimpfte jubelt jubelte klagt klagte meint meinte"""
)
"""Verbs of saying whose subject is a person rather than an institution."""
REPORTED = words(
    """sei seien habe werde könne müsse solle wolle dürfe möge gebe gehe komme stehe liege lasse
    bleibe mache nehme brauche wisse sehe halte bringe bestehe finde fehle gelte handele
    handle zeige führe sorge diene bedeute entspreche verfüge erhalte bekomme treffe trage
    spreche müssten müsste könnten könnte hätten hätte wären wäre würden würde sollten
    dürften dürfte käme kämen gäbe gäben ginge gingen stünde stünden läge lägen ließe ließen
    bliebe blieben nähme nähmen fände fänden hielte hielten sähe sähen wüsste wüssten
    brächte brächten bräuchte bräuchten liefe liefen bekäme bekämen gälte gälten täte täten
    spräche sprächen träfe träfen"""
)
"""Verbs in the subjunctive of indirect speech."""
