"""What a person is: roles, and which of them may stand for one another."""

from __future__ import annotations

from generator.ingest.names.wordlists import Endings, words

_ROLES = """
    minister ministers präsident präsidenten kanzler kanzlers senator senators gouverneur
    gouverneurs bürgermeister bürgermeisters landrat landrätin stadtrat stadträtin +rätin
    bundesrat bundesrätin staatsrat botschafter botschafters konsul diplomat diplomaten
    kommissar kommissars sekretär sekretärs beauftragte beauftragter beauftragten
    abgeordnete abgeordneter abgeordneten parlamentarier politiker politikers kandidat
    kandidaten mitglied premier premiers =könig königs königin =kaiser kaiserin =prinz
    prinzen prinzessin =fürst fürstin =papst papstes bischof bischofs bischöfin kardinal
    kardinals pfarrer pfarrers pastor priester rabbiner =imam +general =general generals
    =oberst =major hauptmann leutnant kommandeur kommandant admiral offizier soldat rebell
    oppositionsführer +führer =führer führers führerin chef chefs +boss =vize ceo cfo coo
    cto vorstand vorstandes vorständin vorsitzende vorsitzender vorsitzenden sprecher
    sprechers direktor direktors manager managers leiter leiters gründer gründers inhaber
    inhabers besitzer eigentümer unternehmer unternehmers geschäftsführer geschäftsführers
    geschäftsführende funktionär funktionärs vertreter vertreters repräsentant
    repräsentanten verwalter berater beraters gewerkschafter betriebsrat investor
    investors banker bankers händler händlers makler broker analyst analysten stratege
    strategen strategin ökonom ökonomen volkswirt volkswirts experte experten expertin
    fachmann fachfrau kenner insider beobachter kritiker kritikers wissenschaftler
    wissenschaftlers forscher forschers professor professors dozent rektor =dekan physiker
    chemiker informatiker mathematiker historiker historikers techniker mechaniker +loge
    +logen +login naut nauten astronaut ingenieur ingenieurs entwickler entwicklers
    programmierer erfinder designer architekt architekten arzt arztes ärztin mediziner
    chirurg virologe psychologe psychologin therapeut pfleger schwester lehrer lehrers
    erzieher schüler schülers student studenten rentner autor autors schriftsteller
    schriftstellers dichter journalist journalisten redakteur redakteurs reporter
    reporters korrespondent korrespondenten moderator moderators kolumnist kommentator
    blogger bloggers herausgeber herausgebers verleger intendant regisseur regisseurs
    produzent produzenten schauspieler schauspielers darsteller sänger sängers musiker
    musikers komponist dirigent künstler künstlers =maler malerin fotograf +model kurator
    rapper +star +stars trainer trainers +coach =coach coachs kapitän kapitäns torwart
    torhüter stürmer verteidiger spieler spielers +profi =profi weltmeister olympiasieger
    sieger siegers gewinner =meister meisterin schiedsrichter fahrer fahrers pilot piloten
    läufer schwimmer sportler athlet tennisspieler +richter =richter richters richterin
    anwalt anwalts anwältin jurist juristen notar staatsanwalt verteidigers
    strafverteidiger kläger klägers angeklagte angeklagter angeklagten beschuldigte zeuge
    zeugen zeugin täter täters +opfer =opfer ermittler ermittlers polizist polizisten
    beamte beamter beamten beamtin detektiv aktivist aktivisten +alist +enist +onist
    +inist +orist +arist +urist +ivist +tist +sist +mist +nist +chist +isten +istin +iker
    +ikers gegner anführer =sohn tochter =vater =mutter bruder ehemann ehefrau witwe
    witwer =mann =manns =frau =herr =herrn nachbar nachbarn bewohner bewohners anwohner
    anwohners =bauer landwirt besucher passagier tourist augenzeuge augenzeugen
    augenzeugin mitarbeiter mitarbeiters kollege kollegen kollegin angestellte
    angestellter angestellten verantwortliche verantwortlicher koordinator ratsmitglied
    meteorologe meteorologin veranstalter veranstalters organisator organisatoren
    initiator stifter jährige jähriger jährigen teilnehmer verkäufer =kunde =kundin
    nachfolger vorgänger amtsinhaber stellvertreter assistent obmann obfrau
    landeshauptmann landeshauptfrau bundesanwalt =dr =prof =deutsche =deutscher +aner
    +änder =franzose =franzosen =französin =brite =briten =britin =russe =russen =russin
    =chinese =chinesen =chinesin =japaner =türke =türken =türkin =pole =polen =polin =däne
    =dänin =schwede =schwedin =norweger =finne =finnin =grieche =griechin =ire =irin
    =schotte =schottin =schweizer =österreicher =italiener =spanier =portugiese
    =portugiesin =belgier =tscheche =tschechin =slowake =slowakin =ungar =rumäne =rumänin
    =bulgare =bulgarin =serbe =serbin =kroate =kroatin =slowene =ukrainer =israeli =inder
    =iraker =ägypter =syrer =kanadier =australier =argentinier =brasilianer =bayer
    ständerat ständerätin nationalrat regierungsrat kantonsrat stadtpräsident gesandte
    gesandter gesandten einkäufer =wirt gastwirt kellner =dame =junge =mädchen =ceo
    gutachter prüfer retter sanitäter helfer züchter handwerker friseur arbeitnehmer
    arbeitgeber landesrat landesrätin +wart referent präses dekanin winzer
    matrose matrosen rechtler stewardess steward gastronom hotelier feuerwehrmann taucher
    bergsteiger veteran veteranen häftling dissident dissidenten oppositionelle
    oppositioneller oppositionellen spion agent agenten =zar =zarin monarch monarchen
    thronfolger modeschöpfer hacker influencer youtuber galerist übersetzer dramaturg
    dramaturgen tänzer choreograf choreografen pianist geiger =tenor sopranistin boxer
    turner springer libero träger mäzen bankier kaufmann aktionär schützer schöffe schöffin
    häuptling entführer mörder räuber einbrecher =dieb überlebende überlebender
    überlebenden hinterbliebene hinterbliebener angehörige angehöriger =großvater =enkel
    =enkelin =nichte =neffe =onkel =tante =freund =freundin lebensgefährte lebensgefährtin
    urlauber hausmeister patient patienten apotheker ozeanograf ozeanografin demograf
    demografin philosoph philosophen linguist pädagoge pädagogin sozialarbeiter streetworker
    dezernent dezernenten kämmerer beigeordnete beigeordneter schatzmeister delegierte
    delegierter biologin
"""
_NO_FEMININE = ("in", "e", "n", "s", "frau")
"""Ends of roles whose feminine form is another word, or that have none."""
ROLES = Endings(
    " ".join(
        form
        for role in _ROLES.split()
        for form in ((role,) if role.endswith(_NO_FEMININE) else (role, f"{role}in"))
    )
)
"""Endings of what a person is: office, profession, part in a story; singular forms."""

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

ROLE_PREFIXES = words("star top spitzen ex alt us promi profi jung neu chef haupt groß")
"""First parts of compounds that only colour a role (*Star-Investor*)."""

CLUB_ROLES = Endings(
    """titelverteidiger tabellenführer gegner meister weltmeister europameister aufsteiger
    absteiger sieger gewinner gastgeber spitzenreiter favorit finalist verlierer teilnehmer
    +isten ligist vertreter premier"""
)
"""Roles that a club, a team or a country has as well."""

OTHER_PREFIXES = ("interims", "übergangs", "ersatz", "vize", "co-", "ex-", "assistenz", "jugend")
"""First parts of compounds that make it somebody else's role (*Interimstrainer*)."""

GENERIC_ROLES = Endings(
    """jährige jähriger jährigen =mann =frau politiker politikerin =künstler =künstlerin =autor
    =autorin =sänger =sängerin =schauspieler =schauspielerin =journalist =journalistin
    =schriftsteller =schriftstellerin =spieler =spielerin =trainer =star =sportler
    =sportlerin =unternehmer =unternehmerin =manager =managerin =analyst =analystin
    =experte =expertin =forscher =forscherin =wissenschaftler =wissenschaftlerin =jurist
    =juristin =investor =investorin =deutsche =deutscher +aner +anerin +änder +änderin
    =franzose =französin
    =brite =britin =russe =russin =chinese =chinesin =japaner =japanerin =türke =türkin
    =pole =polin =däne =dänin =schwede =schwedin =norweger =norwegerin =finne =finnin
    =grieche =griechin =ire =irin =schotte =schottin =schweizer =schweizerin =österreicher
    =österreicherin =italiener =italienerin =spanier =spanierin =portugiese =portugiesin
    =belgier =belgierin =tscheche =tschechin =slowake =slowakin =ungar =ungarin =ungarin =rumäne
    =rumänin =bulgare =bulgarin =serbe =serbin =kroate =kroatin =slowene =slowenin
    =ukrainer =ukrainerin =israeli =inder =inderin =iraker =ägypter =ägypterin =syrer
    =syrerin =kanadier =kanadierin =australier =australierin =argentinier =argentinierin
    =brasilianer =brasilianerin"""
)
"""Roles that a later mention may use of anybody who was just named."""


def _with_feminine(text: str) -> Endings:
    return Endings(" ".join(f"{word} {word}in" for word in text.split()))


_HEADS = """chef boss vorstand direktor leiter geschäftsführer präsident inhaber eigentümer
    besitzer gründer unternehmer manager intendant rektor betreiber"""
_SCHOLARS = """forscher wissenschaftler professor dozent physiker chemiker informatiker
    mathematiker historiker biologe geologe archäologe astronom astronaut meteorologe soziologe
    psychologe virologe ökonom volkswirt experte epidemiologe klimatologe ingenieur"""
_MEDICS = """arzt mediziner chirurg neurologe virologe onkologe kardiologe psychiater therapeut
    internist pathologe epidemiologe radiologe"""
_POLITICIANS = """minister präsident kanzler senator gouverneur bürgermeister landrat stadtrat
    bundesrat nationalrat ständerat regierungsrat kantonsrat premier kommissar sekretär kandidat
    parlamentarier politiker oppositionsführer parteiführer regierungschef parteichef
    fraktionschef"""
_OFFICES = " vorsitzende vorsitzender vorsitzenden abgeordnete abgeordneter abgeordneten"
_ATHLETES = """spieler profi stürmer verteidiger torwart torhüter kapitän läufer fahrer schwimmer
    sportler athlet boxer springer weltmeister olympiasieger meister sieger"""
_ARTISTS = """künstler maler bildhauer fotograf sänger musiker rapper komponist dirigent regisseur
    schauspieler darsteller autor schriftsteller dichter produzent"""
_PRESS = "journalist redakteur reporter korrespondent moderator kommentator kolumnist blogger"
_MARKETS = "analyst stratege ökonom volkswirt experte händler investor banker manager"
_LAW = "jurist anwalt verteidiger richter staatsanwalt notar"
_POLICE = "polizist ermittler kommissar detektiv beamte beamter"

_FAMILIES = (
    ("chef boss manager unternehmer geschäftsführer direktor leiter", _HEADS + _OFFICES + " ceo"),
    ("ceo vorsitzende vorsitzender vorsitzenden vorstand", _HEADS + _OFFICES + " ceo"),
    ("trainer coach", "trainer coach"),
    ("mediziner neurologe arzt ärzt", _MEDICS + " ärzt" + " professor"),
    ("minister", "bundesrat bundesrätin regierungsrat regierungsrätin staatsrat senator"),
    ("politiker parlamentarier", _POLITICIANS + _OFFICES),
    ("forscher wissenschaftler professor", _SCHOLARS + _MEDICS),
    ("experte fachmann fachfrau kenner", _SCHOLARS + _MEDICS + _MARKETS),
    ("analyst stratege ökonom volkswirt", _MARKETS),
    ("sportler athlet profi spieler", _ATHLETES),
    ("künstler musiker star", _ARTISTS),
    ("journalist reporter redakteur korrespondent", _PRESS),
    ("jurist anwalt verteidiger", _LAW),
    ("polizist ermittler beamte beamter", _POLICE),
    ("diplomat gesandte gesandter", "botschafter gesandte gesandter konsul diplomat attaché"),
    ("geistliche geistlicher", "pfarrer pastor priester bischof kardinal papst rabbiner imam"),
)
FAMILIES = tuple((_with_feminine(broad), _with_feminine(all_)) for broad, all_ in _FAMILIES)
"""Broad words for a role, and the roles of the field which each of them can mean."""


_FIELDS = ("trainer coach leiter sportdirektor sportvorstand manager teamchef kapitän",)
FIELDS = (*(narrow for _, narrow in FAMILIES), *map(_with_feminine, _FIELDS))
"""Roles that one person may have at once or one after the other."""


def may_mean(noun: str, known: str) -> bool:
    """Whether a later, broader word can mean a known role (*Chef* a *Geschäftsführerin*)."""
    return any(broad.match(noun) and narrow.match(known) for broad, narrow in FAMILIES)


def same_field(one: str, other: str) -> bool:
    """Whether one person may well have both roles (*Parteichefin*, *Abgeordnete*)."""
    return any(field.match(one) and field.match(other) for field in FIELDS)
