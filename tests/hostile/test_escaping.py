"""The rule of each format, held by a reader of it: whatever text goes in comes back."""

from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree as ET

import pytest
import yaml
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment
from markdown import markdown

from generator import escaping
from generator.ingest.slugs import slug
from generator.site.inert import inert
from tests.hostile.dossiers import payloads
from tests.hostile.payloads import MARKUP, PLAIN

TEXTS = st.text() | st.sampled_from([payload.text for payload in payloads(PLAIN)])
PRINTED = TEXTS.map(lambda text: escaping.NEVER_IN_TEXT.sub("", text))
EXTENSIONS = ["attr_list", "md_in_html", "tables", "footnotes", "admonition", "toc"]


def one_line(text: str) -> str:
    return " ".join(text.split())


@given(PRINTED)
def test_markdown(text: str) -> None:
    html = markdown(f"# {escaping.markdown_text(text)}", extensions=EXTENSIONS)
    soup = BeautifulSoup(html, "lxml")
    shown = soup.h1.get_text() if soup.h1 is not None else ""
    assert one_line(shown) == one_line(text).replace("\r", "")
    assert [tag.name for tag in soup.find_all(True)] in (["html", "body", "h1"], [])


@given(PRINTED)
def test_html_in_markdown(text: str) -> None:
    html = f'<b title="{escaping.html_in_markdown(text)}">{escaping.html_in_markdown(text)}</b>'
    tag = BeautifulSoup(html, "html.parser").b
    assert tag is not None
    assert one_line(tag.get_text()) == one_line(str(tag["title"])) == one_line(text)
    assert not list(tag.find_all(True))


@given(TEXTS)
def test_jinja(text: str) -> None:
    env = Environment()
    assert env.from_string(escaping.jinja_text(text)).render() == text
    inside = escaping.in_jinja_string(text)
    assert env.from_string(f'{{{{ f("{inside}") }}}}').render(f=lambda given: given) == text


@given(TEXTS)
def test_yaml(text: str) -> None:
    line = f"a: {escaping.yaml_quoted(text)}\nb: c\n"
    assert yaml.safe_load(line) == {"a": text, "b": "c"}
    matter = yaml.safe_load(f"a: {escaping.front_matter(text)}\nb: c\n")
    assert matter["a"].replace(escaping.WORD_JOINER, "") == one_line(text).replace("\u2060", "")
    assert matter["b"] == "c"
    assert not any(opens in matter["a"] for opens in ("{{", "{%", "{#"))


@given(TEXTS)
def test_csv(text: str) -> None:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerow(["a", escaping.csv_cell(text), "b"])
    [row] = csv.reader(io.StringIO(stream.getvalue(), newline=""))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    assert row[1] in (text, f"'{text}")
    assert not row[1].strip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))


@given(TEXTS)
def test_json_in_html(text: str) -> None:
    shown = escaping.json_in_html({text: [text]})
    soup = BeautifulSoup(f"<script>{shown}</script><p>", "lxml")
    assert [tag.name for tag in soup.find_all(True)] == ["html", "head", "script", "body", "p"]
    assert json.loads(shown) == {text: [text]}
    assert not set(shown) & set("<>&\u2028\u2029")


@given(TEXTS)
def test_xml(text: str) -> None:
    element = ET.Element("a")
    element.text = escaping.xml_characters(text)
    assert ET.fromstring(ET.tostring(element, encoding="unicode")).tag == "a"


@given(TEXTS)
def test_terminal(text: str) -> None:
    assert not escaping.NEVER_IN_TEXT.search(escaping.on_terminal(text))


@given(TEXTS)
def test_names_of_files(text: str) -> None:
    assert set(slug(text)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert len(slug(text)) <= 50


# ------------------------------------------------------------------ addresses


@pytest.mark.parametrize(
    ("address", "links", "loads"),
    [
        ("../chronik/#x", True, True), ("@/zahlen/", True, True), ("#a:b", True, True),
        ("bild.png?a=1:2", True, True), ("https://example.org/", True, False),
        ("HTTP://example.org", True, False), ("mailto:a@example.org", True, False),
        ("javascript:x", False, False), (" JavaScript:x", False, False),
        ("java\tscript:x", False, False), ("java&#10;script:x", False, False),
        ("&#x6A;avascript:x", False, False), ("javascript&colon;x", False, False),
        ("\x01javascript:x", False, False), ("data:text/html,x", False, False),
        ("vbscript:x", False, False), ("blob:x", False, False), ("file:///x", False, False),
        ("ftp://example.org", False, False), ("//evil.invalid", False, False),
        ("/\\evil.invalid", False, False), ("\\\\evil.invalid", False, False),
        ("/\t/evil.invalid", False, False), ("", True, True),
    ],
)  # fmt: skip
def test_links_lead_to_pages_and_mail_only(address: str, links: bool, loads: bool) -> None:
    assert (escaping.is_safe_link(address), escaping.is_safe_link(address, loads=True)) == (
        links,
        loads,
    )


# ------------------------------------------------------------------ HTML of authors


@pytest.mark.parametrize("payload", payloads(MARKUP), ids=lambda payload: str(payload.number))
def test_nothing_acts_in_what_markdown_makes_of_a_payload(payload) -> None:
    html = markdown(payload.text, extensions=EXTENSIONS)
    once, _ = inert(html)
    assert_shows_only(once)
    assert inert(once) == (once, [])


HTML = [
    *"<>/='\" \n\v\f-!", "a", "img", "script", "onx", "href", "p", "svg", "javascript:", "&#9;",
    "<!--", "-->", "style", "<script>", "<iframe srcdoc='", "src",
]  # fmt: skip


@pytest.mark.parametrize("space", ["\v", "\x1c", "\x85", "\u00a0", "\u2028"])
def test_what_is_no_white_space_of_html_parts_no_attributes(space: str) -> None:
    """To a browser the tag is called `a` and the character, and what follows are attributes."""
    once, refused = inert(f'<a{space}title=" tabindex=0 autofocus onfocus=pwned() x">y</a>')
    assert "<a" not in once
    assert refused


@given(st.lists(st.sampled_from(HTML)).map("".join))
def test_nothing_acts_in_any_html(text: str) -> None:
    once, _ = inert(text)
    assert_shows_only(once)
    assert inert(once) == (once, [])


def assert_shows_only(html: str) -> None:
    for parser in ("lxml", "html.parser"):
        for tag in BeautifulSoup(f"<main>{html}</main>", parser).find_all(True):
            assert tag.name not in ("script", "style", "svg", "math", "iframe", "form", "template")
            for name, value in tag.attrs.items():
                assert not name.startswith("on")
                assert name not in ("style", "srcdoc", "action", "formaction", "background")
                assert name != "href" or escaping.is_safe_link(str(value))
                assert name != "src" or escaping.is_safe_link(str(value), loads=True)


@pytest.mark.parametrize(
    "html",
    [
        '<div class="lead"><p class="lead-label">Kurz</p></div>', "<br>", "<br />", "<BR/>",
        '<a href="../zahlen/" title="a > b">a</a>', "<td class=is-right>1</td>",
        '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>',
        '<img alt="a" src="bild.png">', "a &lt; b", '<details open><summary>a</summary></details>',
        '<fact-ref data-figure="a" data-style="prose">', '<i aria-hidden="true">a</i>',
    ],
)  # fmt: skip
def test_html_that_only_shows_something_stays(html: str) -> None:
    assert inert(html) == (html, [])
