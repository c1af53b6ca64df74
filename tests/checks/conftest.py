"""A small healthy project about the first artificial satellite, which tests make ill."""

from __future__ import annotations

import contextlib
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.checks import Finding, run
from generator.corpus import Corpus, load
from generator.corrections import published_text, recorded, released
from generator.errors import ExplainerError
from generator.export import facts_document
from generator.finishing.policy import set_policies

ORIGINAL = (
    """Ein Jubiläum

Am 4. Oktober 1957 startete die Sowjetunion Sputnik. Die Kugel wog rund 84 Kilogramm.

„Das war der Anfang“, erklärte die Sowjetunion. Die Kugel flog um die Erde.

Die Kugel wog wenig. """
    + "Und noch ein Wort. " * 130
)

LEAD = "Ein Satellit fliegt zum ersten Mal um die Erde. Er sendet Signale, die jeder hört."
SECTION = (
    'Am {{ event_date("sputnik-start") }} startet die Rakete in der Steppe. Der Satellit wiegt '
    '{{ figure("sputnik-gewicht") }}. Die Fachwelt staunt und spricht von einem Anfang: '
    '{{ quote("anfang") }}.'
)
FILLER = " Der Satellit sendet kurze Signale, und viele Menschen hören sie am Radio." * 10
DESCRIPTION = (
    "Wie der erste künstliche Satellit die Erde umrundete, was er wog und was eine Forscherin "
    "dazu sagt, mit Belegen zu jeder Angabe."
)
ENTRY = "Inferenz heißt, dass ein fertiges Modell antwortet. " * 8

GOOD_DOSSIER = f"""source:
  id: jubilaeum
  name: Beispielblatt
  published: 2007-10-04
  status: curated
  original:
    file: jubilaeum.txt
    sha256: {hashlib.sha256(ORIGINAL.encode()).hexdigest()}
    paragraphs: 4
summary:
  title: Der erste Satellit
  description: {DESCRIPTION}
  lead: {LEAD}
  sections:
    - title: Wie es begann
      text: |
        {SECTION}

        {FILLER.strip()}
figures:
  - id: sputnik-gewicht
    label: Gewicht des Satelliten
    actor: sowjetunion
    metric: gewicht
    value: 84
    unit: kilograms
    qualifier: about
    paragraph: 2
    surface: rund 84 Kilogramm
events:
  - id: sputnik-start
    date: 1957-10-04
    title: Start von Sputnik
    text: Die Sowjetunion bringt den ersten Satelliten in die Umlaufbahn.
    paragraph: 2
    surface: 4. Oktober 1957
quotations:
  - id: anfang
    speaker: sowjetunion
    text: Das war der Anfang
    context: Eine Forscherin ordnet den Start ein und meint die Raumfahrt.
    paragraph: 3
    surface: Das war der Anfang
terms:
  - term: satellit
    uses:
      - paragraph: 2
        surface: Sputnik
"""

LEGAL_PAGE = """<!doctype html>
<html lang="de"><head><title>{0}</title><meta name="description" content="{0}."></head>
<body><h1>{0}</h1></body></html>
"""

FILES = {
    "data/seeds/jubilaeum.yaml": GOOD_DOSSIER,
    "data/actors.yaml": (
        "- id: sowjetunion\n  kind: institution\n  name: Sowjetunion\n  role: Staat\n"
        "  text: Ein früherer Staat in Europa und Asien.\n"
        "- id: index-500\n  kind: index\n  name: Beispiel 500\n  role: Aktienindex\n"
        "  text: Ein Index, der nur ein Beispiel ist.\n"
    ),
    "data/metrics.yaml": "- id: gewicht\n  title: Gewicht\n",
    "data/glossary.yaml": (
        "- id: satellit\n  title: Satellit\n  forms:\n    - Sputnik\n"
        f"  short: Ein Körper, der um die Erde fliegt.\n  text: {ENTRY}\n"
    ),
    "data/licences.yaml": (
        "- name: Eigenes\n  what: alles\n  licence: CC-BY-4.0\n  holder: eigene Arbeit\n"
        "  own: true\n  files:\n    - '**/*'\n"
    ),
    "docs/index.md": (
        f"---\ntitle: Der Anfang\ndescription: {DESCRIPTION}\n---\n\n# Der Anfang\n\n"
        '<div class="lead" markdown>\n<p class="lead-label">Kurz gesagt</p>\n\n'
        "Es beginnt.\n\n</div>\n\n"
        'Der Satellit wiegt {{ figure("sputnik-gewicht") }}.\n\n'
        '{{ figure_boxes("sputnik-gewicht") }}\n'
    ),
    "originals/jubilaeum.txt": ORIGINAL,
    "site/index.html": """<!doctype html>
<html lang="de"><head><title>Der Anfang</title>
<meta name="description" content="Ein Beispiel."><link rel="canonical" href="https://example.org/x/">
<link rel="stylesheet" href="assets/site.css"></head>
<body><main><h1 id="anfang">Der Anfang</h1><p>Stand: 4. Oktober 2007</p>
<p><a href="#beleg-sputnik-gewicht" data-figure="sputnik-gewicht">rund 84 Kilogramm</a>
<span class="by">Beispielblatt, 4. Oktober 2007 (erschlossen), Absatz 2</span></p>
<p><a href="#beleg-sputnik-start" data-event="sputnik-start">4. Oktober 1957</a></p>
<p><a href="#beleg-anfang" data-quotation="anfang">„Das war der Anfang“</a></p>
<p><a href="chronik/#jahr-1957">Chronik</a>
<a href="https://example.com/" rel="noopener external">Fremd</a></p>
<ol class="evidence"><li class="evidence-card" id="beleg-sputnik-gewicht" data-kind="figure">
<p class="evidence-value">rund 84 kg</p><dl><dt>Quelle</dt><dd><a href="#">Beispielblatt</a>
<span class="evidence-by">4. Oktober 2007 (erschlossen) · Ohne Autorenangabe ·
Fundstelle nicht ermittelt</span>
<span class="evidence-place">Absatz 2: „rund 84 Kilogramm“</span></dd></dl></li>
<li class="evidence-card" id="beleg-sputnik-start" data-kind="event">
<p class="evidence-value">4. Oktober 1957</p><dl><dt>Quelle</dt><dd><a href="#">Beispielblatt</a>
<span class="evidence-by">4. Oktober 2007 (erschlossen) · Ohne Autorenangabe ·
Fundstelle nicht ermittelt</span>
<span class="evidence-place">Absatz 2: „4. Oktober 1957“</span></dd></dl></li>
<li class="evidence-card" id="beleg-anfang" data-kind="quotation">
<p class="evidence-value">„Das war der Anfang“</p>
<dl><dt>Quelle</dt><dd><a href="#">Beispielblatt</a>
<span class="evidence-by">4. Oktober 2007 (erschlossen) · Ohne Autorenangabe ·
Fundstelle nicht ermittelt</span>
<span class="evidence-place">Absatz 3: „Das war der Anfang“</span></dd></dl></li></ol></main>
</body></html>
""",
    "site/chronik/index.html": """<!doctype html>
<html lang="de"><head><title>Chronik</title><meta name="description" content="Ein Beispiel."></head>
<body><h1 id="jahr-1957">Chronik</h1><img src="../assets/bild.png" alt="">
<a href="..">Zurück</a> <a href="/x/chronik/">Hier</a></body></html>
""",
    "site/impressum/index.html": LEGAL_PAGE.format("Impressum"),
    "site/datenschutz/index.html": LEGAL_PAGE.format("Datenschutz"),
    "site/404.html": (
        '<!doctype html>\n<html lang="de"><head><title>Nicht gefunden</title></head>'
        '<body><a href="/x/">Start</a></body></html>\n'
    ),
    "site/assets/site.css": "h1 { background: url(bild.png) }\n",
    "site/assets/bild.png": "",
    "site/sitemap.xml": (
        "<urlset><url><loc>https://example.org/x/</loc></url>\n"
        "<url><loc>https://example.org/x/chronik/</loc></url>\n"
        "<url><loc>https://example.org/x/impressum/</loc></url>\n"
        "<url><loc>https://example.org/x/datenschutz/</loc></url></urlset>\n"
    ),
}


@dataclass(frozen=True)
class Sample:
    """The project in a folder of its own."""

    root: Path

    def change(self, file: str, old: str, new: str) -> None:
        """Replace every `old` in a file; it must be there."""
        path = self.root / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {file}"
        path.write_text(text.replace(old, new), encoding="utf-8")

    def change_article(self, old: str, new: str) -> None:
        """Replace `old` in the article, and record its new hash in the dossier."""
        article = self.root / "originals/jubilaeum.txt"
        before = hashlib.sha256(article.read_bytes()).hexdigest()
        self.change("originals/jubilaeum.txt", old, new)
        after = hashlib.sha256(article.read_bytes()).hexdigest()
        self.change("data/seeds/jubilaeum.yaml", before, after)

    def write(self, file: str, content: str) -> None:
        """Write a file of the project."""
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode())

    def corpus(self) -> Corpus:
        """The facts of its dossiers."""
        return load(self.root / "data")

    def publish(self) -> None:
        """Give the site the open data of the dossiers, where they can be read."""
        with contextlib.suppress(ExplainerError):
            document = facts_document(load(self.root / "data")).model_dump(mode="json")
            self.write("site/daten/fakten.json", json.dumps(document, ensure_ascii=False))

    def check(
        self, *, release: bool = False, site: bool = True, publish: bool = True
    ) -> list[Finding]:
        """All findings, after the open data was published anew."""
        if publish:
            self.publish()
        return run(
            self.root,
            site=self.root / "site" if site else None,
            originals=self.root / "originals",
            release=release,
        )


@pytest.fixture
def project(tmp_path: Path) -> Sample:
    """A healthy project, as its last release left it."""
    sample = Sample(tmp_path)
    for file, content in FILES.items():
        sample.write(file, content)
    corpus = sample.corpus()
    record = released(None, corpus, today="2026-01-01", now=recorded(corpus))
    sample.write("data/published.json", published_text(record))
    set_policies(tmp_path / "site")
    return sample
