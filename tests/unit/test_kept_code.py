"""Code of templates that is kept between two runs fits the text of today, or is made anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, TemplateSyntaxError
from jinja2.compiler import CodeGenerator

from generator.site.kept_code import keep_code_of_strings


class _Counting(CodeGenerator):
    """Counts how often code is made."""

    made = 0

    def visit_Template(self, *args: object, **kwargs: object) -> None:
        type(self).made += 1
        super().visit_Template(*args, **kwargs)  # type: ignore[arg-type]


@pytest.fixture
def env(tmp_path: Path) -> Environment:
    return new_environment(tmp_path / "kept")


def new_environment(folder: Path) -> Environment:
    _Counting.made = 0
    env = Environment(autoescape=True)
    env.code_generator_class = _Counting
    keep_code_of_strings(env, folder, lambda: "index.md", lambda text: text)
    return env


def test_the_same_text_is_compiled_once_for_two_runs(tmp_path: Path, env: Environment) -> None:
    assert env.from_string("{{ 6 * n }}").render(n=7) == "42"
    assert _Counting.made == 1
    again = new_environment(tmp_path / "kept")
    assert again.from_string("{{ 6 * n }}").render(n=8) == "48"
    assert _Counting.made == 0


def test_another_text_of_the_same_page_is_compiled_anew(env: Environment) -> None:
    assert env.from_string("eins").render() == "eins"
    assert env.from_string("zwei").render() == "zwei"
    assert env.from_string("eins").render() == "eins"
    assert _Counting.made == 3


def test_an_error_is_told_each_time_with_its_line(env: Environment) -> None:
    for _ in range(2):
        with pytest.raises(TemplateSyntaxError) as caught:
            env.from_string("eins\n{{ zwei")
        assert caught.value.lineno == 2


def test_a_folder_that_cannot_be_made_only_costs_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    env = new_environment(tmp_path / "file" / "kept")
    assert env.from_string("{{ n }}").render(n=1) == "1"


def test_a_damaged_file_is_made_anew(tmp_path: Path, env: Environment) -> None:
    env.from_string("{{ n }}")
    (file,) = (tmp_path / "kept").iterdir()
    whole = file.read_bytes()
    for size in range(0, len(whole), 7):
        file.write_bytes(whole[:size])
        again = new_environment(tmp_path / "kept")
        assert again.from_string("{{ n }}").render(n=1) == "1"
