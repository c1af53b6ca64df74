"""Two articles of our own about days of public history, and their dossiers with every kind of fact.

The history is real; the articles are not, so nothing is copied and the proofs run everywhere, also
where the articles of the site are not at hand.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

KRACH = """Wie die Wall Street abstürzte

Der Dow Jones verlor am Montag 22,6 Prozent. Er schloss 508 Punkte tiefer bei 1.738,74 Punkten. \
Zeitweise hatte der Index sogar knapp 25 Prozent eingebüßt.

Anleger verloren rund 500 Milliarden Dollar an Börsenwert. Die Aktie von IBM fiel um mehr als 20 \
Prozent, der Kurs von Kodak gab um bis zu 30 Prozent nach. Nachbörslich legte IBM um gut zwei \
Prozent zu.

Am Dienstagmorgen sackte der Nikkei in Tokio um 14,9 Prozent ab. Auch in London ging es zwischen \
10 und 12 Prozent nach unten.

Notenbankchef Alan Greenspan sprach am Dienstag. Die Notenbank stehe bereit, „als Quelle der \
Liquidität zu dienen“, sagte Greenspan. Sein Vorgänger, Ex-Notenbankchef Paul Volcker, schwieg.

Die Börse in New York will bis Ende 1988 mindestens 100 Millionen Dollar in neue Rechner stecken. \
Angeblich kostet das ganze Programm fast 300 Millionen Dollar. Der Umsatz der Börse soll im \
kommenden Jahr um etwa fünf Prozent steigen.

Schon am 28. Oktober 1929 hatte es einen solchen Tag gegeben. Im Jahr 1984 war das noch vergessen. \
Nun reden zwei Lager darüber. Beide nennen den Verlust von 500 Milliarden Dollar.

Die Banken büßten laut der Agentur Reuters Hunderte Millionen Dollar ein.
"""

MAUER = """13. November 1989

Am Donnerstag öffnete die DDR ihre Grenze. Neue Reiseregeln gälten „sofort, unverzüglich“, sagte \
Günter Schabowski am Abend vor Journalisten.

Mehr als zwei Millionen Menschen kamen am Wochenende nach West-Berlin. Jeder Gast bekam 100 \
D-Mark. Die Stadt braucht in diesem Jahr bis zu 50 Millionen D-Mark für sie.

„Jetzt wächst zusammen, was zusammengehört“, sagte Altkanzler Willy Brandt am Freitag. \
Bundeskanzler Helmut Kohl unterbrach seinen Besuch in Warschau.

Gebaut wurde die Mauer im August 1961. „Niemand hat die Absicht, eine Mauer zu errichten“, hatte \
Walter Ulbricht am 15. Juni 1961 versichert.

Über 28 Jahre stand sie. Wer sie hat fallen sehen, spricht heute von der glücklichsten Nacht der \
Stadt. Vom 10. bis zum 12. November wurde überall gefeiert.

In den nächsten Tagen sollen zehn neue Übergänge entstehen. Die Grenze war 155 Kilometer lang.

Auf Plakaten stand „Wir sind das Volk“. Das hatten Menschen in Leipzig wenige Wochen zuvor \
gerufen. Erich Honecker war da noch im Amt.
"""

ACTORS = """
- id: dow-jones
  kind: index
  name: Dow Jones
- id: nikkei
  kind: index
  name: Nikkei
- id: ibm
  kind: company
  name: IBM
- id: alan-greenspan
  kind: person
  name: Alan Greenspan
  forms:
    - Greenspan
- id: paul-volcker
  kind: person
  name: Paul Volcker
- id: guenter-schabowski
  kind: person
  name: Günter Schabowski
- id: willy-brandt
  kind: person
  name: Willy Brandt
- id: helmut-kohl
  kind: person
  name: Helmut Kohl
- id: walter-ulbricht
  kind: person
  name: Walter Ulbricht
- id: erich-honecker
  kind: person
  name: Erich Honecker
- id: demonstrierende
  kind: group
  name: Demonstrierende in Leipzig
"""

OFFICES = """
- id: notenbankchef
  title: Notenbankchef der USA
  single: true
- id: bundeskanzler
  title: Bundeskanzler
  forms:
    - Kanzler
  single: true
- id: staatschef-ddr
  title: Staatschef der DDR
  single: true
"""

KRACH_FACTS = """
figures:
  - id: dow-verlust
    label: Verlust des Dow Jones
    metric: menge
    actor: dow-jones
    period: 1987-10-19
    value: 22.6
    unit: percent
    direction: down
    paragraph: 2
    surface: 22,6 Prozent
  - id: dow-punkte
    label: Verlust des Dow Jones in Punkten
    metric: menge
    actor: dow-jones
    period: 1987-10-19
    moment: close
    value: 508
    unit: points
    direction: down
    paragraph: 2
    surface: 508 Punkte
  - id: dow-stand
    label: Schlussstand des Dow Jones
    metric: menge
    actor: dow-jones
    period: 1987-10-19
    moment: close
    value: 1738.74
    unit: points
    paragraph: 2
    surface: 1.738,74 Punkten
  - id: dow-tief
    label: Größter Verlust im Lauf des Tages
    metric: menge
    actor: dow-jones
    period: 1987-10-19
    moment: intraday
    value: 25
    unit: percent
    qualifier: almost
    direction: down
    paragraph: 2
    surface: knapp 25 Prozent
  - id: boersenwert
    label: Verlorener Börsenwert
    metric: menge
    value: 500000000000
    unit: USD
    qualifier: about
    direction: down
    paragraph: 3
    surface: rund 500 Milliarden Dollar
    also:
      - paragraph: 7
        surface: 500 Milliarden Dollar
        before: von
  - id: ibm-verlust
    label: Verlust der IBM-Aktie
    metric: menge
    actor: ibm
    value: 20
    unit: percent
    qualifier: more_than
    direction: down
    paragraph: 3
    surface: mehr als 20 Prozent
  - id: kodak-verlust
    label: Verlust der Kodak-Aktie
    metric: menge
    value: 30
    unit: percent
    qualifier: up_to
    direction: down
    paragraph: 3
    surface: bis zu 30 Prozent
  - id: ibm-erholung
    label: Gewinn der IBM-Aktie nach Handelsschluss
    metric: menge
    actor: ibm
    moment: after_hours
    value: 2
    unit: percent
    qualifier: over
    direction: up
    paragraph: 3
    surface: gut zwei Prozent
  - id: nikkei-verlust
    label: Verlust des Nikkei
    metric: menge
    actor: nikkei
    period: 1987-10-20
    value: 14.9
    unit: percent
    direction: down
    paragraph: 4
    surface: 14,9 Prozent
  - id: london-verlust
    label: Verluste in London
    metric: menge
    min: 10
    max: 12
    unit: percent
    direction: down
    paragraph: 4
    surface: zwischen 10 und 12 Prozent
  - id: rechner-kosten
    label: Geplante Ausgaben für neue Rechner
    metric: menge
    period: 1988
    value: 100000000
    unit: USD
    qualifier: at_least
    status: planned
    paragraph: 6
    surface: mindestens 100 Millionen Dollar
  - id: programm-kosten
    label: Angebliche Kosten des ganzen Programms
    metric: menge
    value: 300000000
    unit: USD
    qualifier: almost
    status: alleged
    paragraph: 6
    surface: fast 300 Millionen Dollar
  - id: umsatz-plan
    label: Erwartetes Wachstum des Umsatzes
    metric: menge
    period: 1988
    value: 5
    unit: percent
    qualifier: about
    direction: up
    status: forecast
    override:
      reason: Der Satz klingt nach Plan, meint aber eine Erwartung.
      stands: menge 5 percent about up forecast 1988 in paragraph 6 etwa fünf Prozent
    paragraph: 6
    surface: etwa fünf Prozent
  - id: banken-verlust
    label: Verlust der Banken
    metric: menge
    period: 1987-10
    undated:
      reason: Der Absatz nennt keinen Tag; der Artikel handelt von diesen Tagen.
      stands: 1987-10
    wording: Hunderte Millionen US-Dollar
    unit: USD
    qualifier: hundreds_of
    direction: down
    paragraph: 8
    surface: Hunderte Millionen Dollar
    origin: Agentur Reuters
events:
  - id: kurssturz-1987
    date: 1987-10-19
    title: Kurssturz an der Wall Street
    text: Die Kurse fallen so stark wie nie an einem Tag.
    paragraph: 2
    surface: am Montag
  - id: tokio
    date: 1987-10-20
    title: Kurse fallen auch in Tokio
    text: Der Nikkei gibt stark nach.
    paragraph: 4
    surface: Am Dienstagmorgen
  - id: greenspan-rede
    date: 1987-10-20
    title: Greenspan spricht
    text: Der Chef der Notenbank beruhigt die Märkte.
    paragraph: 5
    surface: am Dienstag
  - id: krach-1929
    date: 1929-10-28
    title: Kurssturz von 1929
    text: Auch damals brechen die Kurse ein.
    paragraph: 7
    surface: am 28. Oktober 1929
quotations:
  - id: liquiditaet
    speaker: alan-greenspan
    text: als Quelle der Liquidität zu dienen
    context: Der Chef der Notenbank sagt, wozu sie bereit ist.
    date: 1987-10-20
    paragraph: 5
    surface: als Quelle der Liquidität zu dienen
roles:
  - id: rolle-greenspan
    actor: alan-greenspan
    office: notenbankchef
    paragraph: 5
    surface: Notenbankchef Alan Greenspan
  - id: rolle-volcker
    actor: paul-volcker
    office: notenbankchef
    held: former
    paragraph: 5
    surface: Ex-Notenbankchef Paul Volcker
left_out:
  - kind: date
    paragraph: 7
    surface: Im Jahr 1984
    reason: Zeitangabe eines Vergleichs, kein Ereignis
  - kind: figure
    paragraph: 7
    surface: zwei Lager
    reason: Redewendung, keine Menge
"""

MAUER_FACTS = """
figures:
  - id: besuch
    label: Menschen, die am Wochenende nach West-Berlin kamen
    metric: menge
    value: 2000000
    unit: count
    noun: Menschen
    qualifier: more_than
    paragraph: 3
    surface: Mehr als zwei Millionen Menschen
  - id: begruessungsgeld
    label: Geld für jeden Gast
    metric: menge
    value: 100
    unit: DEM
    paragraph: 3
    surface: 100 D-Mark
  - id: kosten-stadt
    label: Kosten der Stadt
    metric: menge
    period: 1989
    period_text: in diesem Jahr
    value: 50000000
    unit: DEM
    qualifier: up_to
    paragraph: 3
    surface: bis zu 50 Millionen D-Mark
  - id: jahre
    label: Jahre, die die Mauer stand
    metric: menge
    value: 28
    unit: years
    qualifier: more_than
    paragraph: 6
    surface: Über 28 Jahre
  - id: uebergaenge
    label: Geplante Übergänge
    metric: menge
    value: 10
    unit: count
    noun: Übergänge
    status: planned
    paragraph: 7
    surface: zehn neue Übergänge
  - id: laenge
    label: Länge der Grenze
    metric: menge
    value: 155
    unit: kilometers
    paragraph: 7
    surface: 155 Kilometer
events:
  - id: oeffnung
    date: 1989-11-09
    daytime: am Abend
    title: Die Grenze wird geöffnet
    text: Abends strömen die Menschen an die Übergänge.
    paragraph: 2
    surface: am Abend vor Journalisten
    dated_by:
      paragraph: 2
      surface: Am Donnerstag
  - id: wochenende
    start: 1989-11-10
    end: 1989-11-12
    title: Die Stadt feiert
    text: Menschen aus Ost und West treffen sich.
    paragraph: 6
    surface: Vom 10. bis zum 12. November
  - id: brandt-rede
    date: 1989-11-10
    title: Brandt spricht in Berlin
    text: Der frühere Kanzler freut sich.
    paragraph: 4
    surface: am Freitag
  - id: bau
    date: 1961-08
    title: Die Mauer wird gebaut
    text: Die DDR sperrt ihre Grenze.
    paragraph: 5
    surface: im August 1961
  - id: ulbricht-satz
    date: 1961-06-15
    title: Ulbricht bestreitet den Plan
    text: Der Staatschef spricht vor Medienleuten.
    paragraph: 5
    surface: am 15. Juni 1961
  - id: leipzig
    date: 1989-10
    title: Menschen demonstrieren in Leipzig
    text: Sie rufen nach Freiheit.
    override:
      reason: Wenige Wochen zuvor nennt keinen Monat; es war der Oktober.
      stands: 1989-10 in paragraph 8 wenige Wochen zuvor
    paragraph: 8
    surface: wenige Wochen zuvor
quotations:
  - id: unverzueglich
    speaker: guenter-schabowski
    text: sofort, unverzüglich
    context: Er antwortet auf die Frage, ab wann die Regeln gelten.
    date: 1989-11-09
    stance: wirkt unsicher
    via: vor Medienleuten
    paragraph: 2
    surface: sofort, unverzüglich
  - id: zusammen
    speaker: willy-brandt
    text: Jetzt wächst zusammen, was zusammengehört
    context: Der frühere Kanzler deutet, was gerade geschieht.
    date: 1989-11-10
    paragraph: 4
    surface: Jetzt wächst zusammen, was zusammengehört
  - id: absicht
    speaker: walter-ulbricht
    text: Niemand hat die Absicht
    context: Er bestreitet, dass eine Mauer geplant ist.
    date: 1961-06-15
    paragraph: 5
    surface: Niemand hat die Absicht
  - id: volk
    speaker: demonstrierende
    text: Wir sind das Volk
    context: Menschen in Leipzig riefen es auf der Straße.
    override:
      reason: Wer es rief, sagt erst der nächste Satz.
      stands: demonstrierende in paragraph 8 Wir sind das Volk
    paragraph: 8
    surface: Wir sind das Volk
roles:
  - id: rolle-brandt
    actor: willy-brandt
    office: bundeskanzler
    held: former
    paragraph: 4
    surface: Altkanzler Willy Brandt
  - id: rolle-kohl
    actor: helmut-kohl
    office: bundeskanzler
    paragraph: 4
    surface: Bundeskanzler Helmut Kohl
  - id: rolle-honecker
    actor: erich-honecker
    office: staatschef-ddr
    held: former
    override:
      reason: Welches Amt es war, sagt der Satz nicht.
      stands: erich-honecker staatschef-ddr former in paragraph 8 Erich Honecker war da noch
    paragraph: 8
    surface: Erich Honecker war da noch
notes:
  - id: nacht
    says: Der Text legt die glücklichste Nacht nicht fest.
    known: Es war die Nacht auf den 10. November.
    reason: Das folgt aus der Öffnung am Donnerstag.
    paragraph: 6
    surface: der glücklichsten Nacht
left_out:
  - kind: date
    paragraph: 3
    surface: am Wochenende
    reason: Steht als Feier im Absatz 6
  - kind: date
    paragraph: 4
    surface: Jetzt wächst
    reason: Wort eines Zitats, keine Zeitangabe
  - kind: date
    paragraph: 7
    surface: In den nächsten Tagen
    reason: Zeitangabe ohne festen Tag
"""


def _dossier(id_: str, day: str, basis: str, article: str, facts: str) -> str:
    paragraphs = sum(bool(line.strip()) for line in article.splitlines())
    digest = hashlib.sha256(article.encode()).hexdigest()
    source = (
        f"source:\n  id: {id_}\n  name: Bericht {id_}\n  published: {day}\n"
        f"  published_basis: {basis}\n  status: curated\n"
        f"  original:\n    file: {id_}.txt\n    sha256: {digest}\n    paragraphs: {paragraphs}\n"
        "summary:\n  lead: Ein Bericht über einen Tag.\n"
    )
    return source + facts.lstrip("\n")


FILES = {
    "originals/krach.txt": KRACH,
    "originals/mauer.txt": MAUER,
    "data/actors.yaml": ACTORS.lstrip("\n"),
    "data/metrics.yaml": "- id: menge\n  title: Menge\n- id: dauer\n  title: Dauer\n",
    "data/offices.yaml": OFFICES.lstrip("\n"),
    "data/seeds/krach.yaml": _dossier("krach", "1987-10-20", "inferred", KRACH, KRACH_FACTS),
    "data/seeds/mauer.yaml": _dossier("mauer", "1989-11-13", "stated", MAUER, MAUER_FACTS),
    "docs/index.md": "# Zwei Tage\n",
}


def write_project(root: Path) -> Path:
    """The project in the folder `root`, with its articles in `originals/`."""
    for path, text in FILES.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    return root
