"""The policy of a page: first in it, for what it holds, the same however often it is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from generator import hooks
from generator.corpus import load
from generator.errors import ExplainerError
from generator.finishing import STEPS, BuiltSite
from generator.finishing.policy import policy_of, set_policies, write_policies
from tests.project_fixture import write_project

NONE = "default-src 'none'"
ALWAYS = "base-uri 'none'"
SCRIPTED = "require-trusted-types-for 'script';trusted-types 'none'"

# what a page holds, its policy
HELD = [
    ("", f"{NONE};form-action 'none';{ALWAYS}"),
    (
        '<script type="application/ld+json">{}</script><script>x</script><p style="top:0">',
        f"{NONE};form-action 'none';{ALWAYS}",
    ),
    (
        "<script src=x.js></script><form></form>",
        f"{NONE};script-src 'self';connect-src 'self';form-action 'self';{ALWAYS};{SCRIPTED}",
    ),
    (
        '<link rel="stylesheet" href="x.css"><link rel="icon" href="x.svg">',
        f"{NONE};style-src 'self';img-src 'self';font-src 'self';form-action 'none';{ALWAYS}",
    ),
    (
        "<img src=x.png><video src=x.mp4></video>",
        f"{NONE};img-src 'self';media-src 'self';form-action 'none';{ALWAYS}",
    ),
]


@pytest.mark.parametrize(("held", "policy"), HELD)
def test_a_policy_allows_what_the_page_holds_and_no_more(held: str, policy: str) -> None:
    root = etree.fromstring(f"<title>x</title>{held}", etree.HTMLParser())
    assert policy_of(root) == policy


@pytest.mark.parametrize("held", [held for held, _ in HELD])
def test_no_policy_lets_a_page_run_what_stands_in_it(held: str) -> None:
    policy = policy_of(etree.fromstring(f"<title>x</title>{held}", etree.HTMLParser()))
    for word in ("unsafe", "*", "http", "data:", "blob:", "strict-dynamic", "sha256"):
        assert word not in policy


# how a page begins, what stands in front of its policy
BEGINNINGS = [
    '<!doctype html>\n<html lang="de">\n<head>\n<meta charset="utf-8">\n|<title>x</title>',
    "<!DOCTYPE html><html lang=de><head><meta charset=utf-8>|<title>x</title>",
    "<!-- made -->\n<!doctype html>\n|<title>x</title>",
    "<head>|<script src=a.js></script><meta charset=utf-8>",
    "|<p>Worte",
    "|Worte, die kein Kopf sind<head>",
    "\ufeff<!doctype html>|<header>x</header>",
]


@pytest.mark.parametrize("page", BEGINNINGS)
def test_it_stands_before_everything_that_it_governs(tmp_path: Path, page: str) -> None:
    before, after = page.split("|")
    file = tmp_path / "seite/index.html"
    file.parent.mkdir()
    file.write_text(before + after, encoding="utf-8")
    set_policies(tmp_path)
    text = file.read_text(encoding="utf-8")
    assert text.startswith(f'{before}<meta http-equiv="Content-Security-Policy" content="default-')
    assert text.endswith(f'\n<meta name="referrer" content="no-referrer">\n{after}')


def test_another_run_changes_nothing_and_a_changed_page_gets_another(tmp_path: Path) -> None:
    file = tmp_path / "404.html"
    file.write_bytes(b"<!doctype html>\r\n<title>x</title>\r\n<p>\xc3\xa4\r\n")
    set_policies(tmp_path)
    first = file.read_bytes()
    assert first.count(b"\r\n") == 3
    set_policies(tmp_path)
    assert file.read_bytes() == first
    file.write_bytes(first + b"<form></form>")
    set_policies(tmp_path)
    assert file.read_bytes() == first.replace(b"action 'none'", b"action 'self'") + b"<form></form>"


def test_a_preview_has_none_since_its_builder_adds_a_script(tmp_path: Path) -> None:
    project = write_project(tmp_path / "project")
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("<title>x</title>", encoding="utf-8")
    for is_preview in (True, False):
        write_policies(BuiltSite(project, site, load(project.data), (), is_preview))
        written = (site / "index.html").read_text(encoding="utf-8")
        assert ("Content-Security-Policy" in written) is not is_preview


@pytest.mark.parametrize("command", ["serve", "build"])
def test_mkdocs_tells_whether_it_is_a_preview(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    project, told = write_project(tmp_path), []
    monkeypatch.setattr(hooks, "finish", lambda *_, is_preview: told.append(is_preview))
    config = {"config_file_path": str(project.root / "mkdocs.yml"), "site_dir": str(tmp_path)}
    hooks.on_startup(command=command, dirty=False)
    hooks.on_post_build(config=config)
    hooks.on_startup(command="build", dirty=False)
    assert told == [command == "serve"]


def test_it_is_the_last_step() -> None:
    assert STEPS[-1] is write_policies


def test_a_page_that_is_no_text_is_named_and_none_is_changed(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<title>x</title>", encoding="utf-8")
    (tmp_path / "b.html").write_bytes(b"<title>\xff</title>")
    with pytest.raises(ExplainerError, match=r"b\.html: cannot be read"):
        set_policies(tmp_path)
    assert (tmp_path / "a.html").read_text(encoding="utf-8") == "<title>x</title>"
