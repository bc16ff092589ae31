"""The house rules that no linter holds: sizes, docstrings, and no traces of the machine it was written on."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import alteram

ROOT = Path(__file__).parents[1]
PACKAGE = Path(alteram.__file__).parent  # of the checkout, or of the wheel that is tested
SOURCES = {path.relative_to(PACKAGE).as_posix(): path for path in sorted(PACKAGE.rglob("*.py"))}
MODULES = {name: path for name, path in SOURCES.items() if path.stat().st_size}  # an empty __init__ says nothing
WRITTEN = {
    path.relative_to(folder).as_posix(): path
    for folder in (PACKAGE, ROOT / "docs")
    for path in sorted(folder.rglob("*"))
    if path.suffix in {".py", ".toml", ".yaml", ".md", ".json", ".html"} and path.stat().st_size < 1_000_000
}
MOST_LINES = 300
LONGEST_FUNCTION = 40
MACHINE_PATH = re.compile(r"(?<![\w.~/:-])/(?:work|tmp|home|root|Users)/\w")
VAGUE = {"utils", "util", "helpers", "helper", "manager", "process", "handle"}


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def test_there_is_something_to_hold_to_the_rules():
    assert len(MODULES) > 50
    assert len(WRITTEN) > len(MODULES)


@pytest.mark.parametrize("name", SOURCES)
def test_no_module_is_too_long(name):
    lines = len(SOURCES[name].read_text(encoding="utf-8").splitlines())
    assert lines <= MOST_LINES


@pytest.mark.parametrize("name", MODULES)
def test_no_function_is_too_long(name):
    sizes = {
        each.name: (each.end_lineno or each.lineno) - each.lineno + 1 for each in functions(tree_of(MODULES[name]))
    }
    assert {function: size for function, size in sizes.items() if size > LONGEST_FUNCTION} == {}


@pytest.mark.parametrize("name", MODULES)
def test_every_module_opens_with_a_docstring(name):
    docstring = ast.get_docstring(tree_of(MODULES[name]))
    assert docstring
    assert docstring.splitlines()[0].endswith(".")


@pytest.mark.parametrize("name", MODULES)
def test_no_name_says_nothing(name):
    assert MODULES[name].stem not in VAGUE
    assert VAGUE & {each.name for each in functions(tree_of(MODULES[name]))} == set()


@pytest.mark.parametrize("name", WRITTEN)
def test_nothing_names_a_path_of_one_machine(name):
    assert MACHINE_PATH.findall(WRITTEN[name].read_text(encoding="utf-8")) == []


def test_a_path_of_a_machine_is_told_from_other_paths():
    assert MACHINE_PATH.search("see /home/ana/notes.md")
    assert MACHINE_PATH.search("'/tmp/x'")
    assert not MACHINE_PATH.search("https://example.org/work/2")
    assert not MACHINE_PATH.search("docs/work/page.md")
