"""A small project about the first moon landing: two dossiers and a draft, every kind of fact once.

`write_project` writes it into an empty folder; `buildable` adds what `mkdocs build` needs. The
history is real, the articles are not: nobody has written them, so no text can be copied.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from functools import partial
from pathlib import Path

from generator.corpus import load
from generator.corrections import read_published
from generator.export import open_data
from generator.pages import Report, generate
from generator.project import Project
from generator.site.chart_files import chart_files

ROOT = Path(__file__).parents[1]

TOPICS = """
- id: flug
  title: Der Flug
  short: Wie die Astronauten zum Mond kamen und zurück.
- id: geld
  title: Was es gekostet hat
  short: Wie viel das Programm kostete und wer es bezahlte.
"""

METRICS = """
- id: kosten
  title: Kosten
- id: gesamtkosten
  title: Gesamtkosten
  broader: kosten
- id: publikum
  title: Publikum
- id: dauer
  title: Dauer
- id: kursaenderung
  title: Kursänderung
- id: anteil
  title: Anteil am Haushalt
- id: menge
  title: Menge
"""

ACTORS = """
- id: neil-armstrong
  kind: person
  name: Neil Armstrong
  forms:
    - Armstrong
  role: Astronaut
  text: Er betrat als erster Mensch den Mond.
- id: buzz-aldrin
  kind: person
  name: Buzz Aldrin
  role: Astronaut
  text: Er flog mit Armstrong in der Mondfähre.
- id: john-f-kennedy
  kind: person
  name: John F. Kennedy
  role: US-Präsident
  text: Er gab dem Raumfahrtprogramm sein Ziel.
- id: nasa
  kind: institution
  name: Nasa
  role: Raumfahrtbehörde
  text: Sie leitet die zivile Raumfahrt der USA.
- id: boeing
  kind: company
  name: Boeing
  role: Flugzeugbauer
  text: Das Unternehmen baute die erste Stufe der Rakete.
- id: dow-jones
  kind: index
  name: Dow Jones
  role: Aktienindex
  text: Er bildet Kurse großer US-Unternehmen ab.
- id: besatzung
  kind: group
  name: Besatzung der Mondfähre
  role: zwei Astronauten
  text: Beide landeten auf dem Mond.
  members:
    - neil-armstrong
    - buzz-aldrin
"""

GLOSSARY = """
- id: mondfaehre
  title: Mondfähre
  forms:
    - Landefähre
  short: Raumfahrzeug, das nur zwischen Mondbahn und Mondboden fliegt.
  text: Die Mondfähre landet und startet. Zur Erde kehrt sie nicht zurück.
  see_also:
    - umlaufbahn
- id: umlaufbahn
  title: Umlaufbahn
  short: Weg, auf dem ein Körper um einen anderen kreist.
  text: Auf einer Umlaufbahn fällt ein Körper immer an der Erde vorbei.
"""

COMPARISONS = """
- id: vergleich-publikum
  title: Wie viele Menschen zusahen
  explanation: Niemand hat gezählt, beide Texte schätzen.
  statements:
    - publikum-mus
    - publikum-zei
  pairs:
    - first: publikum-mus
      second: publikum-zei
      verdict: contradiction
      reason: Die Schätzungen liegen weit auseinander.
- id: vergleich-kosten
  title: Was das Programm kostete
  explanation: Eine Schätzung steht vor dem Flug, die Abrechnungen danach.
  statements:
    - kosten-mus
    - kosten-zei
    - kosten-schaetzung-mus
  pairs:
    - first: kosten-mus
      second: kosten-zei
      verdict: rounding
      reason: Der eine Text rundet.
    - first: kosten-mus
      second: kosten-schaetzung-mus
      verdict: forecast
      reason: Die Spanne ist eine Schätzung aus der Zeit vor dem Flug.
    - first: kosten-zei
      second: kosten-schaetzung-mus
      verdict: forecast
      reason: Auch hier steht Abrechnung gegen Schätzung.
"""

PATHS = """
- id: alles
  title: Alles über den Flug
  short: Erst der Flug, dann das Geld und ein Bericht.
  stops:
    - flug
    - geld
    - museum
"""

MUSEUM = """
source:
  id: museum
  name: Das Museum
  title: Titel des Museums
  publisher: Museum
  author: null
  genre: analysis
  published: 2019-07-16
  published_basis: stated
  url: https://example.org/mondflug
  accessed: 2026-11-24
  status: curated
  original:
    file: museum.txt
    sha256: 1111111111111111111111111111111111111111111111111111111111111111
    paragraphs: 12
summary:
  title: Wie der Flug zum Mond gelang
  description: >-
    Ein Rückblick auf den Flug von Apollo 11 zum Mond, auf seine Kosten und auf die Zahl der
    Menschen, die ihn am Fernseher verfolgten.
  lead: |
    Am {{ event_date("landung") }} landet die Mondfähre.
    Das Programm kostet {{ figure("kosten-mus") }}.
  sections:
    - title: Wer zusah
      text: |
        Am Fernseher sitzen {{ figure("publikum-mus") }}.
        Der erste Satz auf dem Mond handelt von einem {{ quote("armstrong-schritt-mus") }}.
figures:
  - id: kosten-mus
    label: Kosten des Apollo-Programms
    actor: nasa
    metric: gesamtkosten
    period: 1961/1973
    value: 25400000000
    unit: USD
    qualifier: about
    topics:
      - geld
    paragraph: 4
    surface: rund 25,4 Milliarden Dollar
    origin: US-Kongress
    before: am Ende
    after: für alles
    also:
      - paragraph: 9
        surface: 25,4 Milliarden
  - id: kosten-schaetzung-mus
    label: Kosten nach einer Schätzung von damals
    actor: nasa
    metric: gesamtkosten
    min: 20000000000
    max: 40000000000
    unit: USD
    status: forecast
    topics:
      - geld
    paragraph: 5
    surface: 20 bis 40 Milliarden
  - id: publikum-mus
    label: Menschen vor dem Fernseher
    metric: publikum
    period: 1969-07-20
    value: 600000000
    unit: count
    noun: Menschen
    qualifier: up_to
    topics:
      - flug
    paragraph: 6
    surface: bis zu 600 Millionen
  - id: haushaltsanteil-mus
    label: Anteil der Raumfahrt am Haushalt der USA
    actor: nasa
    metric: anteil
    period: 1966
    value: 4
    unit: percent
    qualifier: more_than
    topics:
      - geld
    paragraph: 7
    surface: über vier Prozent
  - id: dow-jones-1968-mus
    label: Änderung des Dow Jones im Jahr 1968
    actor: dow-jones
    metric: kursaenderung
    period: 1968
    moment: close
    value: 4.3
    unit: percent
    direction: up
    topics:
      - geld
    paragraph: 7
    surface: 4,3 Prozent
  - id: gestein-mus
    label: Mitgebrachtes Gestein
    metric: menge
    wording: ein paar Kisten
    unit: count
    qualifier: few
    topics:
      - flug
    paragraph: 8
    surface: ein paar Kisten
events:
  - id: sputnik
    date: 1957-10-04
    title: Sputnik fliegt
    text: Der erste künstliche Satellit kreist um die Erde.
    topics:
      - flug
    turning_point: true
    paragraph: 1
    surface: Anfang Oktober 1957
  - id: programm
    start: 1961
    end: 1972
    title: Das Apollo-Programm läuft
    text: Die Nasa bereitet die Flüge vor und führt sie durch.
    actors:
      - nasa
    topics:
      - geld
    paragraph: 2
    surface: von 1961 bis 1972
  - id: landung
    date: 1969-07-20
    daytime: am Abend
    order: 1
    title: Die Mondfähre landet
    text: Armstrong und Aldrin setzen auf dem Mond auf.
    actors:
      - besatzung
    topics:
      - flug
    turning_point: true
    paragraph: 6
    surface: am 20. Juli
quotations:
  - id: armstrong-schritt-mus
    speaker: neil-armstrong
    text: ein kleiner Schritt für einen Menschen
    context: Er sagte es, als er den Boden berührte.
    date: 1969-07-21
    stance: feierlich
    via: Funk
    translated: true
    topics:
      - flug
    paragraph: 6
    surface: ein kleiner Schritt für einen Menschen
terms:
  - term: mondfaehre
    uses:
      - paragraph: 6
        surface: Mondfähre
"""

ZEITUNG = """
source:
  id: zeitung
  name: Die Zeitung
  published: 2019-07-20
  published_basis: inferred
  published_reason: Der Text nennt den Jahrestag.
  status: curated
  original:
    file: zeitung.txt
    sha256: 2222222222222222222222222222222222222222222222222222222222222222
    paragraphs: 9
summary:
  lead: |
    Die Zeitung blickt auf {{ figure("flugtage-zei") }} zurück.
figures:
  - id: publikum-zei
    label: Zuschauerinnen und Zuschauer weltweit
    metric: publikum
    value: 650000000
    unit: count
    noun: Menschen
    qualifier: about
    topics:
      - flug
    paragraph: 2
    surface: etwa 650 Millionen
  - id: kosten-zei
    label: Preis des Programms
    actor: nasa
    metric: kosten
    value: 25000000000
    unit: USD
    topics:
      - geld
    paragraph: 3
    surface: 25 Milliarden Dollar
  - id: kosten-heute-zei
    label: Preis in heutigem Geld
    metric: kosten
    value: 1000000000000
    unit: USD
    qualifier: almost
    status: alleged
    topics:
      - geld
    paragraph: 3
    surface: angeblich fast eine Billion
  - id: flugtage-zei
    label: Dauer der Reise
    metric: dauer
    value: 8
    unit: days
    topics:
      - flug
    note: Gezählt wird bis zur Landung im Meer.
    paragraph: 4
    surface: acht Tage
  - id: fluege-zei
    label: Geplante Flüge
    actor: nasa
    metric: menge
    value: 20
    unit: count
    noun: Flüge
    status: planned
    topics:
      - flug
    paragraph: 4
    surface: zwanzig Flüge
  - id: dow-jones-1969-zei
    label: Änderung des Dow Jones im Jahr 1969
    actor: dow-jones
    metric: kursaenderung
    period: 1969
    moment: close
    value: 15
    unit: percent
    qualifier: about
    direction: down
    topics:
      - geld
    paragraph: 5
    surface: rund 15 Prozent
  - id: mensch-zei
    label: Reihenfolge auf dem Mond
    actor: buzz-aldrin
    metric: menge
    value: 2
    unit: rank
    topics:
      - flug
    paragraph: 6
    surface: als Zweiter
events:
  - id: sputnik
    paragraph: 1
    surface: im Oktober 1957
  - id: wasserung
    date: 1969-07-24
    title: Die Kapsel fällt ins Meer
    text: Ein Schiff nimmt die Astronauten auf.
    actors:
      - besatzung
    topics:
      - flug
    paragraph: 7
    surface: am 24. Juli
quotations:
  - id: kennedy-leicht-zei
    speaker: john-f-kennedy
    text: nicht weil es leicht ist
    context: So begründete er das Ziel vor Studierenden.
    topics:
      - geld
    paragraph: 1
    surface: nicht weil es leicht ist
    origin: Archiv des Präsidenten
terms:
  - term: umlaufbahn
    uses:
      - paragraph: 2
        surface: Umlaufbahn
notes:
  - id: bahn-zei
    says: Der Text nennt die Bahn kreisrund.
    known: Sie ist leicht oval.
    reason: Das folgt aus den Bahndaten.
    paragraph: 2
    surface: kreisrund
"""

ENTWURF = """
source:
  id: entwurf
  name: Der Entwurf
  status: draft
  original:
    file: entwurf.txt
    sha256: 3333333333333333333333333333333333333333333333333333333333333333
    paragraphs: 3
figures:
  - id: angabe-ent
    label: Angabe in Absatz 2
    value: 21.5
    unit: count
    noun: Kilogramm
    paragraph: 2
    surface: 21,5 Kilogramm
quotations:
  - id: zitat-ent
    text: null
    paragraph: 3
    surface: viele Worte
"""

FILES: dict[str, str] = {
    "data/topics.yaml": TOPICS,
    "data/metrics.yaml": METRICS,
    "data/actors.yaml": ACTORS,
    "data/glossary.yaml": GLOSSARY,
    "data/comparisons.yaml": COMPARISONS,
    "data/paths.yaml": PATHS,
    "data/seeds/museum.yaml": MUSEUM,
    "data/seeds/zeitung.yaml": ZEITUNG,
    "data/seeds/entwurf.yaml": ENTWURF,
    "mkdocs.yml": "site_name: Mondlandung\n",
    "docs/themen/flug.md": "---\ntitle: Der Flug\n---\n\n# Der Flug\n\nDie Mondfähre landet.\n",
}


def write_project(root: Path) -> Project:
    """The project in the folder `root`, nothing generated yet."""
    for path, text in FILES.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.lstrip("\n"), encoding="utf-8", newline="\n")
    return Project(root)


def generated(project: Project, *, check: bool = False) -> Report:
    """What `explainer generate` does with the project."""
    corpus = load(project.data)
    data = open_data(corpus, read_published(project.published), site=project.site_name)
    drawings = partial(chart_files, corpus, docs=project.docs, site_name=project.site_name)
    return generate(project, corpus, data, drawings, check=check)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` with its content, by its path."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def buildable(project: Project) -> Project:
    """Give the project the site's own configuration, theme and macros."""
    for name in ("generator", "overrides"):
        (project.root / name).symlink_to(ROOT / name, target_is_directory=True)
    (project.root / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    return project


def mkdocs_build(
    project: Project, *options: str, **settings: str
) -> subprocess.CompletedProcess[str]:
    """`mkdocs build` of the project into `site/`, with `settings` in its environment."""
    command = [sys.executable, "-m", "mkdocs", "build", *options]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **settings}
    return subprocess.run(
        command, cwd=project.root, env=environment, capture_output=True, text=True, check=False
    )


def warnings_of(build: subprocess.CompletedProcess[str]) -> list[str]:
    """The warnings and errors that a build printed."""
    return re.findall(r"^(?:WARNING|ERROR)\s+-\s+(.*)$", build.stderr, flags=re.MULTILINE)
