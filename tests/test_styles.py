"""Joined style sheets: one file a page, with the same rules and the same addresses."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import ExplainerError
from generator.finishing.styles import join_styles

SHEETS = {
    "tokens.css": '/* fonts */ @font-face { src: url("../fonts/moon.woff2") }\n',
    "components/orbit.css": ".orbit { mask: url(../../icons/moon.svg); cursor: url(data:,x) }\n",
}
LINK = '<link rel="stylesheet" href="{base}assets/css/{name}">\n'
PRINT = '<link rel="stylesheet" href="{base}assets/css/print.css" media="print">\n'


def site(folder: Path) -> Path:
    for name, text in SHEETS.items():
        sheet = folder / "assets/css" / name
        sheet.parent.mkdir(parents=True, exist_ok=True)
        sheet.write_text(text, encoding="utf-8")
    for address, base in {"index.html": "", "flug/index.html": "../", "404.html": "/mond/"}.items():
        links = "".join(LINK.format(base=base, name=name) for name in SHEETS)
        page = folder / address
        page.parent.mkdir(exist_ok=True)
        page.write_text(f"<title>x</title>\n{links}{PRINT.format(base=base)}", encoding="utf-8")
    return folder


def test_every_page_loads_one_sheet_from_its_own_base(tmp_path: Path) -> None:
    join_styles(site(tmp_path))
    (sheet,) = (tmp_path / "assets/css").glob("site.*.css")
    for address, base in {"index.html": "", "flug/index.html": "../", "404.html": "/mond/"}.items():
        wanted = LINK.format(base=base, name=sheet.name) + PRINT.format(base=base)
        assert (tmp_path / address).read_text(encoding="utf-8") == f"<title>x</title>\n{wanted}"


def test_rules_keep_their_order_and_addresses_their_target(tmp_path: Path) -> None:
    join_styles(site(tmp_path))
    (sheet,) = (tmp_path / "assets/css").glob("site.*.css")
    assert sheet.read_text(encoding="utf-8") == (
        '@font-face { src: url("../fonts/moon.woff2") }\n'
        '.orbit { mask: url("../icons/moon.svg"); cursor: url(data:,x) }\n'
    )


def test_joining_again_changes_nothing(tmp_path: Path) -> None:
    join_styles(site(tmp_path))
    before = {file: file.read_bytes() for file in tmp_path.rglob("*.*")}
    join_styles(tmp_path)
    assert {file: file.read_bytes() for file in tmp_path.rglob("*.*")} == before


def test_a_changed_rule_changes_the_name(tmp_path: Path) -> None:
    for folder, text in (("a", ".x { top: 0 }"), ("b", ".x { top: 1px }")):
        (tmp_path / folder).mkdir()
        (site(tmp_path / folder) / "assets/css/tokens.css").write_text(text, encoding="utf-8")
        join_styles(tmp_path / folder)
    one, other = (next((tmp_path / name).rglob("site.*.css")).name for name in "ab")
    assert one != other


def test_a_missing_sheet_is_named(tmp_path: Path) -> None:
    (site(tmp_path) / "assets/css/tokens.css").unlink()
    with pytest.raises(ExplainerError, match=r"style sheet that is not there.*tokens\.css"):
        join_styles(tmp_path)


@pytest.mark.parametrize("damaged", ["assets/css/tokens.css", "404.html"])
def test_a_file_that_is_no_text_is_named_and_no_page_is_changed(
    tmp_path: Path, damaged: str
) -> None:
    (site(tmp_path) / damaged).write_bytes(b"\xff")
    before = {file: file.read_bytes() for file in tmp_path.rglob("*.*")}
    with pytest.raises(ExplainerError, match=f"{damaged}: cannot be read"):
        join_styles(tmp_path)
    assert {file: file.read_bytes() for file in tmp_path.rglob("*.*")} == before


def test_a_page_that_cannot_be_written_leaves_all_pages_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {file: file.read_bytes() for file in site(tmp_path).rglob("*.*")}

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("generator.writing.fill", full)
    with pytest.raises(ExplainerError, match="cannot be written: No space left"):
        join_styles(tmp_path)
    assert {file: file.read_bytes() for file in tmp_path.rglob("*.*")} == before
