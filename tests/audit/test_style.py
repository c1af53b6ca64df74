"""Each component looks as it was last reviewed.

The style page of the fixture project is pictured, specimen by specimen, and compared with the
picture under `looks/`. So that the same picture comes about on every machine, all text is set in
the site's own font, and what remains (edges of letters, controls of the system) is blurred and
tolerated. After an intended change: ``UPDATE_LOOKS=1 pytest tests/audit/test_style.py``, then look
at the pictures that changed. What a failed test saw lies in `shots/looks/`.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter
from playwright.sync_api import Browser, Page

from generator.site.specimens import EXAMPLES
from tests.audit.conftest import go
from tests.audit.serving import served
from tests.building import BASE, ROOT, build_site
from tests.project_fixture import buildable, generated, write_project

LOOKS = Path(__file__).parent / "looks"
SEEN = ROOT / "shots" / "looks"
SHOWN = sorted(EXAMPLES.keys() - {"outlook_chart"})  # the fixture foretells nothing that happened
VIEWS = {"phone-dark": (390, "dark"), "laptop-light": (1280, "light")}
ONE_FONT = (
    "*, ::before, ::after { font-family: 'Beleg Serif' !important; caret-color: transparent }"
)

BLUR = 2  # pixels
VISIBLE = 40  # of 255: a smaller difference of a blurred channel is none
TOLERATED = 0.01  # of all pixels
TOLERATED_HEIGHT = 4  # pixels, for controls that systems draw differently


@pytest.fixture(scope="module")
def style_page(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Page]]:
    """The fixture project's style page, in each view."""
    project = buildable(write_project(tmp_path_factory.mktemp("style")))
    generated(project)
    site = build_site(project.root / "site", project=project.root)
    with served(site, BASE) as address:
        pages = {view: _open(browser, f"{address}stil/", *VIEWS[view]) for view in VIEWS}
        yield pages
        for page in pages.values():
            page.context.close()


def _open(browser: Browser, address: str, width: int, scheme: str) -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme=scheme,
        reduced_motion="reduce",
        locale="de-DE",
        bypass_csp=True,
    )
    page = context.new_page()
    go(page, address)
    page.add_style_tag(content=ONE_FONT)
    page.evaluate("document.fonts.ready.then(() => null)")
    page.evaluate("document.documentElement.classList.remove('defers')")  # nothing moves later
    return page


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", SHOWN)
def test_component_looks_as_reviewed(style_page: dict[str, Page], name: str, view: str) -> None:
    picture = style_page[view].locator(f"#baustein-{name}").screenshot(animations="disabled")
    now = Image.open(io.BytesIO(picture)).convert("RGB")
    reviewed = LOOKS / f"{name}-{view}.png"
    if os.environ.get("UPDATE_LOOKS") and (not reviewed.exists() or differs(now, reviewed)):
        LOOKS.mkdir(exist_ok=True)
        now.quantize(32).save(reviewed, optimize=True)
    difference = differs(now, reviewed)
    if difference:
        SEEN.mkdir(parents=True, exist_ok=True)
        now.save(SEEN / reviewed.name)
    assert not difference, f"{name}, {view}: {difference}; compare shots/looks with looks"


def differs(now: Image.Image, reviewed: Path) -> str:
    """How a picture differs from the reviewed one; empty where it does not."""
    with Image.open(reviewed) as opened:
        before = opened.convert("RGB")
    (width, height), (old_width, old_height) = now.size, before.size
    if width != old_width or abs(height - old_height) > TOLERATED_HEIGHT:
        return f"{width} × {height} pixels instead of {old_width} × {old_height}"
    size = (0, 0, width, min(height, old_height))
    blurred = [i.crop(size).filter(ImageFilter.GaussianBlur(BLUR)) for i in (now, before)]
    channels = ImageChops.difference(*blurred).split()
    strongest = ImageChops.lighter(ImageChops.lighter(channels[0], channels[1]), channels[2])
    changed = sum(strongest.histogram()[VISIBLE:]) / (size[2] * size[3])
    return f"{changed:.1%} of it changed" if changed > TOLERATED else ""


def test_every_component_has_its_picture() -> None:
    expected = {f"{name}-{view}.png" for name in SHOWN for view in VIEWS}
    assert {file.name for file in LOOKS.glob("*.png")} == expected


def test_a_moved_mark_is_noticed(tmp_path: Path) -> None:
    reviewed = tmp_path / "look.png"
    Image.new("RGB", (100, 100), "white").save(reviewed)
    changed = Image.new("RGB", (100, 100), "white")
    changed.paste("black", (10, 10, 30, 30))
    assert differs(changed, reviewed)
    assert not differs(Image.new("RGB", (100, 102), "#fdfdfd"), reviewed)
