"""`explainer check` tells what the build would refuse in `data/search.yaml`, line by line."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from generator.cli import main

RULE = "search-words-stand-in-groups"
FILE = "data/search.yaml"
FIRST = "- [Sputnik, Satellit]\n"

# what stands in the file behind a healthy group on line 1; line and message of each finding
ILL: list[tuple[str, list[tuple[int, str]]]] = [
    ("- [Mond, Trabant\n- [Rakete, Träger]\n", [(3, "is not valid YAML")]),
    ("Mond: Trabant\n", [(2, "is not valid YAML")]),
    ("- Mond\n", [(2, "is no group")]),
    ("- Mond: Trabant\n", [(2, "is no group")]),
    ("- [Mond]\n", [(2, "'Mond' stands alone")]),
    ("- [Mond, mond]\n", [(2, "'Mond' stands alone")]),
    ("- []\n", [(2, "this group is empty")]),
    ("- [Mond, 1969]\n", [(2, "word 2 of this group is no text")]),
    ("-\n  - Mond\n  - 11.5\n", [(4, "word 2 of this group is no text")]),
    ("- [Mond, ~]\n", [(2, "word 2 of this group is no text")]),
    ("- [Mond, ' ']\n", [(2, "word 2 of this group is empty")]),
    ("- [Mond, [Trabant]]\n", [(2, "word 2 of this group is no text")]),
    ("- Mond\n- [Rakete]\n", [(2, "is no group"), (3, "'Rakete' stands alone")]),
]


@pytest.mark.parametrize(("text", "told"), ILL)
def test_what_the_build_refuses_is_told(project, text: str, told: list[tuple[int, str]]) -> None:
    project.write(FILE, FIRST + text)
    found = [one for one in project.check(site=False) if one.rule == RULE]
    assert [(one.file.name, one.line, one.level) for one in found] == [
        ("search.yaml", line, "error") for line, _ in told
    ]
    assert all(part in one.message for one, (_, part) in zip(found, told, strict=True))
    assert all(one.hint for one in found)


@pytest.mark.parametrize("text", ["Mond: Trabant\n", "Mond\n", "0\n", "{}\n", "''\n"])
def test_whole_file_is_a_list(project, text: str) -> None:
    project.write(FILE, text)
    (finding,) = [one for one in project.check(site=False) if one.rule == RULE]
    assert (finding.line, finding.message) == (1, "holds no list of groups.")


@pytest.mark.parametrize("text", ["", "# noch keine\n", FIRST, "- [Mond, '1969', Apollo 11]\n"])
def test_healthy_words_are_left_alone(project, text: str) -> None:
    project.write(FILE, text)
    assert [one for one in project.check(site=False) if one.rule == RULE] == []


def test_command_line_ends_with_an_error(project) -> None:
    project.write("mkdocs.yml", "site_name: Sputnik\n")
    project.write(FILE, "- [Mond]\n")
    result = CliRunner().invoke(main, ["--project", str(project.root), "check"])
    assert result.exit_code == 1
    assert f"search.yaml:1: {RULE}: 'Mond' stands alone" in result.output
