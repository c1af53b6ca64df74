"""German word tables that tell persons, institutions and other nouns apart."""

from __future__ import annotations

from generator.ingest.names.wordlists import Endings, words

PARTICLES = words(
    "von van de da del della di du do dos bin ibn al der den la le zu zum zur ten ter auf dem"
)
"""Lower-case words inside names (*Richard von Weizsäcker*, *Ursula von der Leyen*)."""

ROLES = Endings(
    """minister ministers ministerin präsident präsidenten präsidentin kanzler kanzlers kanzlerin
    senator senators senatorin gouverneur gouverneurs gouverneurin bürgermeister
    bürgermeisters bürgermeisterin landrat landrätin stadtrat stadträtin +rätin bundesrat
    bundesrätin staatsrat botschafter botschafters botschafterin konsul konsulin diplomat
    diplomaten diplomatin kommissar kommissars kommissarin sekretär sekretärs sekretärin
    beauftragte beauftragter beauftragten abgeordnete abgeordneter abgeordneten
    parlamentarier parlamentarierin politiker politikers politikerin kandidat kandidaten
    kandidatin mitglied premier premiers =könig königs königin =kaiser kaiserin =prinz
    prinzen prinzessin =fürst fürstin =papst papstes bischof bischofs bischöfin kardinal
    kardinals pfarrer pfarrers pfarrerin pastor pastorin priester rabbiner =imam +general
    =general generals =oberst =major hauptmann leutnant kommandeur kommandant kommandeurin
    admiral offizier soldat soldatin rebell oppositionsführer +führer =führer führers
    führerin chef chefs chefin +boss =vize ceo cfo coo cto vorstand vorstandes vorständin
    vorsitzende vorsitzender vorsitzenden sprecher sprechers sprecherin direktor direktors
    direktorin manager managers managerin leiter leiters leiterin gründer gründers
    gründerin inhaber inhabers inhaberin besitzer besitzerin eigentümer eigentümerin
    unternehmer unternehmers unternehmerin geschäftsführer geschäftsführers
    geschäftsführerin geschäftsführende funktionär funktionärs funktionärin vertreter
    vertreters vertreterin repräsentant repräsentanten repräsentantin verwalter
    verwalterin berater beraters beraterin gewerkschafter gewerkschafterin betriebsrat
    investor investors investorin banker bankers bankerin händler händlers händlerin
    makler broker analyst analysten analystin stratege strategen strategin ökonom ökonomen
    ökonomin volkswirt volkswirts volkswirtin experte experten expertin fachmann fachfrau
    kenner kennerin insider beobachter beobachterin kritiker kritikers kritikerin
    wissenschaftler wissenschaftlers wissenschaftlerin forscher forschers forscherin
    professor professors professorin dozent dozentin rektor rektorin =dekan physiker
    physikerin chemiker chemikerin informatiker informatikerin mathematiker mathematikerin
    historiker historikers historikerin techniker technikerin mechaniker +loge +logen
    +login naut nauten nautin astronaut ingenieur ingenieurs ingenieurin entwickler
    entwicklers entwicklerin programmierer erfinder erfinderin designer designerin
    architekt architekten architektin arzt arztes ärztin mediziner medizinerin chirurg
    virologe psychologe psychologin therapeut pfleger pflegerin schwester lehrer lehrers
    lehrerin erzieher erzieherin schüler schülers schülerin student studenten studentin
    rentner rentnerin autor autors autorin schriftsteller schriftstellers schriftstellerin
    dichter dichterin journalist journalisten journalistin redakteur redakteurs
    redakteurin reporter reporters reporterin korrespondent korrespondenten
    korrespondentin moderator moderators moderatorin kolumnist kolumnistin kommentator
    blogger bloggers bloggerin herausgeber herausgebers herausgeberin verleger verlegerin
    intendant intendantin regisseur regisseurs regisseurin produzent produzenten
    produzentin schauspieler schauspielers schauspielerin darsteller darstellerin sänger
    sängers sängerin musiker musikers musikerin komponist komponistin dirigent dirigentin
    künstler künstlers künstlerin =maler malerin fotograf fotografin +model kurator
    kuratorin rapper +star +stars trainer trainers trainerin +coach =coach coachs kapitän
    kapitäns torwart torhüter stürmer verteidiger spieler spielers spielerin +profi =profi
    weltmeister weltmeisterin olympiasieger olympiasiegerin sieger siegers siegerin
    gewinner gewinnerin =meister meisterin schiedsrichter schiedsrichterin fahrer fahrers
    fahrerin pilot piloten pilotin läufer läuferin schwimmer sportler sportlerin athlet
    athletin tennisspieler +richter =richter richters richterin anwalt anwalts anwältin
    jurist juristen juristin notar staatsanwalt verteidigers strafverteidiger kläger
    klägers klägerin angeklagte angeklagter angeklagten beschuldigte zeuge zeugen zeugin
    täter täters täterin +opfer =opfer ermittler ermittlers ermittlerin polizist
    polizisten polizistin beamte beamter beamten beamtin detektiv aktivist aktivisten
    aktivistin +alist +enist +onist +inist +orist +arist +urist +ivist +tist +sist +mist
    +nist +chist +isten +istin +iker +ikers +ikerin gegner gegnerin anführer =sohn tochter
    =vater =mutter bruder ehemann ehefrau witwe witwer =mann =manns =frau =herr =herrn
    nachbar nachbarn nachbarin bewohner bewohners bewohnerin anwohner anwohners anwohnerin
    =bauer landwirt landwirtin besucher besucherin passagier tourist touristin augenzeuge
    augenzeugen augenzeugin mitarbeiter mitarbeiters mitarbeiterin kollege kollegen
    kollegin angestellte angestellter angestellten verantwortliche verantwortlicher
    koordinator koordinatorin ratsmitglied meteorologe meteorologin veranstalter
    veranstalters organisator organisatoren initiator initiatorin stifter jährige jähriger
    jährigen teilnehmer teilnehmerin verkäufer verkäuferin =kunde =kundin nachfolger
    nachfolgerin vorgänger vorgängerin amtsinhaber stellvertreter stellvertreterin
    assistent assistentin obmann obfrau landeshauptmann landeshauptfrau bundesanwalt =dr
    =prof =deutsche =deutscher +aner +anerin +änder +änderin =franzose =franzosen
    =französin =brite =briten =britin =russe =russen =russin =chinese =chinesen =chinesin
    =japaner =japanerin =türke =türken =türkin =pole =polen =polin =däne =dänin =schwede
    =schwedin =norweger =norwegerin =finne =finnin =grieche =griechin =ire =irin =schotte
    =schottin =schweizer =schweizerin =österreicher =österreicherin =italiener
    =italienerin =spanier =spanierin =portugiese =portugiesin =belgier =belgierin
    =tscheche =tschechin =slowake =slowakin =ungar =ungarin =rumäne =rumänin =bulgare
    =bulgarin =serbe =serbin =kroate =kroatin =slowene =ukrainer =ukrainerin =israeli
    =inder =inderin =iraker =ägypter =ägypterin =syrer =syrerin =kanadier =australier
    =argentinier =brasilianer =bayer"""
)
"""Endings of what a person is: office, profession, part in a story; singular forms."""

HEADS = words(
    """chef chefin boss ceo vorstand vorsitzende vorsitzender vorsitzenden direktor direktorin
    leiter leiterin geschäftsführer geschäftsführerin"""
)
"""Role endings that may stand for one another (*Vorstandsvorsitzender*, *Chef*)."""

OTHERS = Endings(
    """sprecher sprecherin vertreter vertreterin mitarbeiter mitarbeiterin +richter =richter
    +richterin =richterin staatsanwalt staatsanwältin anwalt anwältin polizist polizistin
    beamte beamter beamtin zeuge zeugin augenzeuge augenzeugin nachbar nachbarin ermittler
    reporter reporterin korrespondent moderator moderatorin verteidiger sohn tochter vater
    mutter bruder ehemann ehefrau opfer täter angeklagte kollege kollegin nachfolger
    nachfolgerin vorgänger vorgängerin mitglied beauftragte minister ministerin kläger
    klägerin gegner gutachter"""
)
"""Roles of somebody else than the person who was just named."""
SHORT_FORMS = Endings(
    """unternehmen konzern firma behörde institut bank ministerium verband organisation verein
    klub partei gewerkschaft agentur universität gericht gesellschaft hersteller anbieter
    versicherer betreiber fluggesellschaft airline bahn autobauer bauer riese start-up
    startup notenbank zentralbank kommission stiftung zeitung magazin blatt sender
    institution einrichtung"""
)
"""What an article calls an institution that it has named before."""

ROLE_PREFIXES = words("star top spitzen ex alt us promi profi jung neu chef haupt groß")
"""First parts of compounds that only colour a role (*Star-Investor*)."""

GENERIC_ROLES = Endings(
    """jährige jähriger jährigen =mann =frau politiker politikerin =künstler =künstlerin =autor
    =autorin =sänger =sängerin =schauspieler =schauspielerin =journalist =journalistin
    =schriftsteller =schriftstellerin =spieler =spielerin =trainer =star =sportler
    =sportlerin =unternehmer =unternehmerin =manager =managerin =analyst =analystin
    =experte =expertin =forscher =forscherin =wissenschaftler =wissenschaftlerin =jurist
    =juristin =investor =investorin"""
)
"""Roles that a later mention may use of anybody who was just named."""

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
    =grünen =liberalen sozialdemokraten christdemokraten republikaner demokraten
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
    +samen +bare +baren"""
)
"""Endings of words that no person is called."""

COMPANY_HEADS = Endings(
    """konzern konzerns konzerne unternehmen unternehmens firma hersteller herstellers bauer
    bauers riese riesen gigant giganten start-up startup start-ups anbieter anbieters
    betreiber betreibers versicherer fluggesellschaft airline reederei händler händlers
    kette brauerei entwickler entwicklers zulieferer dienstleister dienstleisters großbank
    investmentbank hausbank handelsbank privatbank spezialist ausrüster produzent tochter
    tochterfirma holding"""
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

NOT_IN_NAMES = words(
    """der die das den dem des ein eine einer eines einem einen und oder aber auch am im in an
    auf aus bei mit nach seit von vor zu zum zur für gegen ohne um über unter während als
    wie wenn weil er sie es wir ihr ich man sein seine ihre unser dieser diese dieses
    jener jene so nun jetzt heute gestern morgen damals laut doch denn daher deshalb zuvor
    später dann außerdem schließlich tatsächlich selbst noch bereits erst nur trotz wegen
    angesichts montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag abend
    morgen mittag nacht vormittag nachmittag tag tage tagen woche wochen monat monaten
    jahr jahre jahren stunde stunden minute minuten uhr beim vom ins ans darin darauf
    dabei dazu damit dagegen davon daran darüber dafür dadurch danach davor zudem ferner
    weiter weiterhin allerdings jedoch dennoch trotzdem zugleich gleichzeitig unterdessen
    inzwischen mittlerweile indes demnach somit also ebenso ebenfalls sogar wohl
    vielleicht offenbar angeblich vermutlich insgesamt zunächst zuletzt bisher derzeit
    aktuell künftig bald hier dort da wo was wer wie warum wieso weshalb wann ob dass
    damit nachdem bevor obwohl sobald solange falls sofern indem daraufhin nämlich zwar
    statt anstatt zwischen neben hinter durch bis ab entgegen gemäß mangels mithilfe dank
    infolge aufgrund bezüglich hinsichtlich gegenüber innerhalb außerhalb oberhalb viele
    einige mehrere alle beide manche wenige keine kein nichts etwas jemand niemand jeder
    jede jedes dies diesen diesem solche solcher mein dein euer uns euch mich dich sich
    ihm ihn ihnen mir dir wird wurde wurden werden ist sind war waren hat haben hatte
    hatten kann können soll sollen muss müssen will wollen darf dürfen mag lesen sehen
    zuletzt rund knapp etwa fast ganz ungefähr nahe nördlich südlich westlich östlich foto
    quelle bild video stand januar jänner februar feber märz april mai juni juli august
    september oktober november dezember million millionen milliarde milliarden billion
    billionen tausend hundert dutzend tausende hunderte dutzende prozent prozentpunkte
    punkte euro dollar us-dollar franken pfund yen rubel yuan cent meter kilometer grad
    tonnen kilogramm liter ostern pfingsten weihnachten silvester frühjahr frühling sommer
    herbst winter quartal halbjahr anfang mitte ende sollte sollten könnte könnten müsste
    müssten dürfte dürften würde würden hätte hätten wäre wären konnte konnten musste
    mussten wollte wollten durfte durften gibt gab geht ging kommt kam bleibt blieb steht
    stand lässt ließ macht machte sei seien habe werde könne immer wieder oft manchmal
    erneut bislang seither seitdem vorher nachher anfangs einerseits andererseits schon
    eben gerade gleich sofort plötzlich gut besser klar sicher weitere weiterer anders
    genau zweitens drittens erstens fest ja nein darum stattdessen vielmehr ohnehin
    überhaupt wenigstens lediglich sowohl weder entweder auch damit hinzu unter anderem
    daneben davor dahinter darunter dazwischen daraus demgegenüber demzufolge hierbei
    hierzu hierfür hiermit nebenbei nebenher obendrein überdies überraschend
    zwischenzeitlich einst eigentlich immerhin jedenfalls kürzlich letztlich meist
    meistens mitunter nochmals neuerdings nunmehr sodann sonst soweit teilweise übrigens
    umgekehrt unlängst ursprünglich vorerst wiederum womöglich zumal zumindest zurück
    zuweilen abermals allein allenfalls anschließend ausgerechnet bekanntlich
    beispielsweise besonders bestenfalls deswegen dementsprechend deutlich drüben einmal
    einzig endlich erstmals folglich freilich früher gegebenenfalls gelegentlich genauso
    glücklicherweise gleichfalls gleichwohl größtenteils hernach heutzutage hingegen
    hinterher höchstens irgendwann insbesondere insofern inwieweit jederzeit jemals kaum
    keinesfalls keineswegs leider mindestens möglicherweise nachdrücklich namentlich
    natürlich nirgends normalerweise offenkundig offensichtlich rasch spät stets tags
    teils ungeachtet vergeblich vielerorts vorab wenig wirklich zeitgleich zeitweise
    zusätzlich zusammen zweifellos beim damalige wobei wonach woraufhin womit weswegen
    worauf ansonsten alldem andernfalls dagegen demnächst derweil ebenda einigermaßen
    hierin hinzu ihrerseits seinerseits indessen jüngst längst nachts abends morgens
    mittags nachmittags vormittags samstags sonntags montags dienstags mittwochs
    donnerstags freitags unterm übers und/oder wörtlich schriftlich sinngemäß"""
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

ABBREVIATED_THINGS = words(
    """PC TV DVD CD USB LKW PKW GPS IT KI AI VR AR PR DNA DNS RNA PIB BIP SMS PDF URL LED PIN TAN
    EEG HIV AIDS COVID OP ICE ICC ABS SUV WM EM UV CO2 II III IV VI VII VIII IX XI XII XX
    XXI"""
)
"""Abbreviations in capitals that are no institution."""
PARTY_NAMES = words(
    "CDU CSU SPD FDP AFD NPD PDS BSW ÖVP SPÖ FPÖ NEOS SVP SP FDP GLP EVP ÖDP DKP KPD NSDAP SED"
)
"""Abbreviations that stand in brackets behind a person."""
INDICES_OF_TWO_WORDS = frozenset(("Dow Jones", "Hang Seng", "Euro Stoxx", "Stoxx Europe"))
INDICES = words(
    """Dax DAX MDax MDAX SDax SDAX TecDax TecDAX HDax HDAX EuroStoxx EuroStoxx50 Stoxx ATX SMI
    FTSE CAC Nikkei Nasdaq Topix KOSPI Kospi Sensex Nifty Ibex IBEX MIB AEX OMX Bovespa
    S&P Hang-Seng-Index Dow Hang Euro Euro-Stoxx-50 MSCI RTX RTS"""
)
