"""Joined scripts: one file an entry, each module once, in a scope of its own."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

import pytest

from generator.errors import ExplainerError
from generator.finishing.scripts import ENTRIES, join_scripts
from tests.building import ROOT

MODULES = {
    "site.js": 'import { land } from "./eagle.js";\nimport { fly } from "./orbit.js";\n\n'
    'fly(land);\nimport("./walk.js");\n',
    "eagle.js": 'import { fly as start } from "./orbit.js";\nconst HEIGHT = 7;\n'
    "export function land() {\n  return start(HEIGHT);\n}\n",
    "orbit.js": "const HEIGHT = 110; // not that of eagle.js\n"
    "export async function fly(to) {\n  return [to, HEIGHT];\n}\nexport const ROUNDS = 30;\n",
    "walk.js": 'import { fly } from "./orbit.js";\nfly();\n',
    "search/answers.js": 'import { Rock } from "../vendor/rock.js";\n'
    'const HOME = new URL("../", import.meta.url);\nexport const rock = new Rock(HOME);\n',
    "vendor/rock.js": "class a{};var b=1;export{a as Rock,b};\n",
}
JOINED = """\
const module0 = (() => {
const HEIGHT = 110; // not that of eagle.js
async function fly(to) {
  return [to, HEIGHT];
}
const ROUNDS = 30;
return { fly, ROUNDS };
})();
const module1 = (() => {
const { fly: start } = module0;
const HEIGHT = 7;
function land() {
  return start(HEIGHT);
}
return { land };
})();
const { land } = module1;
const { fly } = module0;

fly(land);
import("./walk.js");
"""

IMPORT = re.compile(r'^import .* from "(\.[^"]+)"', re.MULTILINE)


def site(folder: Path, **changed: str) -> Path:
    for name, text in {**MODULES, **changed}.items():
        module = folder / "assets/js" / name
        module.parent.mkdir(parents=True, exist_ok=True)
        module.write_text(text, encoding="utf-8")
    return folder


def text_of(folder: Path, name: str) -> str:
    return (folder / "assets/js" / name).read_text(encoding="utf-8")


def test_an_entry_holds_its_modules_once_each_after_what_it_imports(tmp_path: Path) -> None:
    join_scripts(site(tmp_path))
    assert text_of(tmp_path, "site.js") == JOINED


def test_what_is_loaded_on_demand_stays_as_it_is(tmp_path: Path) -> None:
    join_scripts(site(tmp_path))
    assert text_of(tmp_path, "walk.js") == MODULES["walk.js"]
    assert text_of(tmp_path, "orbit.js") == MODULES["orbit.js"]


def test_an_entry_keeps_what_it_exports_and_takes_renamed_names(tmp_path: Path) -> None:
    join_scripts(site(tmp_path))
    assert text_of(tmp_path, "search/answers.js") == (
        "const module0 = (() => {\nclass a{};var b=1;\nreturn { Rock: a, b };\n})();\n"
        "const { Rock } = module0;\n"
        'const HOME = new URL("../", import.meta.url);\nexport const rock = new Rock(HOME);\n'
    )


def test_an_import_on_demand_is_written_from_where_it_runs(tmp_path: Path) -> None:
    deep = {"search/answers.js": 'import { go } from "./deep/a.js";\nexport const went = go;\n'}
    deep |= {"search/deep/a.js": 'export const go = () => [import("../b.js"), import("./c.js")];\n'}
    join_scripts(site(tmp_path, **deep))
    joined = text_of(tmp_path, "search/answers.js")
    assert 'import("./b.js")' in joined
    assert 'import("./deep/c.js")' in joined


def test_joining_again_changes_nothing(tmp_path: Path) -> None:
    join_scripts(site(tmp_path))
    before = {file: file.read_bytes() for file in tmp_path.rglob("*.js")}
    join_scripts(tmp_path)
    assert {file: file.read_bytes() for file in tmp_path.rglob("*.js")} == before


@pytest.mark.parametrize(
    ("orbit", "said"),
    [
        ("export default function fly() {}\n", "export default function fly() {}"),
        ('import * as all from "./walk.js";\n', 'import * as all from "./walk.js";'),
        ('export * from "./walk.js";\n', 'export * from "./walk.js";'),
        ('import "./nowhere.js";\n', 'import "./nowhere.js";'),
        ('import { x } from "./nowhere.js";\n', "cannot be read"),
    ],
)
def test_what_cannot_be_joined_is_told_and_nothing_is_changed(
    tmp_path: Path, orbit: str, said: str
) -> None:
    site(tmp_path, **{"orbit.js": orbit})
    before = {file: file.read_bytes() for file in tmp_path.rglob("*.js")}
    with pytest.raises(ExplainerError, match=re.escape(said)):
        join_scripts(tmp_path)
    assert {file: file.read_bytes() for file in tmp_path.rglob("*.js")} == before


def test_modules_that_import_each_other_are_told(tmp_path: Path) -> None:
    site(tmp_path, **{"orbit.js": 'import { land } from "./eagle.js";\n'})
    with pytest.raises(ExplainerError, match="imports itself through"):
        join_scripts(tmp_path)


def test_a_moved_module_must_not_ask_where_it_lies(tmp_path: Path) -> None:
    site(tmp_path, **{"vendor/rock.js": "export const Rock = import.meta.url;\n"})
    with pytest.raises(ExplainerError, match=re.escape("import.meta.url")):
        join_scripts(tmp_path)


def test_every_entry_of_the_project_is_there() -> None:
    for entry in ENTRIES:
        assert (ROOT / "overrides" / entry).is_file()


def imported_by(name: str) -> set[str]:
    """Every module that `name` has when it runs."""
    found = {posixpath.join(posixpath.dirname(name), place) for place in IMPORT.findall(own(name))}
    found = {posixpath.normpath(place) for place in found}
    return found.union(*map(imported_by, found))


def own(name: str) -> str:
    return text_of(ROOT / "overrides", name)


def test_modules_on_demand_share_none_that_is_joined_into_an_entry() -> None:
    """Two copies of a module would have two states."""
    joined = imported_by("site.js")
    assert "place.js" in joined
    on_demand = re.findall(r'import\("\./([^"/]+)"\)', own("site.js"))
    assert on_demand
    for module in on_demand:
        assert not joined & imported_by(module)
