"""A strict view of YAML: every key is asked for by name, and every complaint names its file and line."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NoReturn, TypeVar, cast

import yaml

from alteram.errors import AlteramError, BrokenProfile

# The C loader is an order of magnitude faster, but not every build of PyYAML brings it.
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_Option = TypeVar("_Option", bound=str)
_STRING = "tag:yaml.org,2002:str"
_NUMBERS = ("tag:yaml.org,2002:float", "tag:yaml.org,2002:int")
_YEAR = re.compile(r"[0-9]{4}")
_FLAGS = {"true": True, "false": False}


class Entry:
    """One mapping of a YAML file. Each accessor takes a key; ``close`` complains of keys that nobody took."""

    def __init__(self, node: yaml.Node, path: Path, broken: type[AlteramError] = BrokenProfile) -> None:
        self.path, self.node, self._broken = path, node, broken
        self._values: dict[str, yaml.Node] = {}
        self._taken: set[str] = set()
        if not isinstance(node, yaml.MappingNode):
            self.fail("this is no mapping", "write it as 'key: value' pairs", node)
        for key, value in node.value:
            if key.value in self._values:
                self.fail(f"the key '{key.value}' stands twice", "keep one of them", key)
            self._values[key.value] = value

    def fail(self, what: str, todo: str, node: yaml.Node | None = None) -> NoReturn:
        """Raise the error that the file was opened with, for the line of ``node``, or of the entry."""
        raise self._broken(what, where=f"{self.path}:{(node or self.node).start_mark.line + 1}", todo=todo)

    def fail_at(self, key: str, what: str, todo: str) -> NoReturn:
        """Raise as ``fail`` does, for the line on which the value of ``key`` begins."""
        self.fail(what, todo, self._values.get(key))

    def has(self, key: str) -> bool:
        return key in self._values

    def text(self, key: str) -> str:
        """The string under ``key``, which must be there and not be blank."""
        return self._string(self._need(key), key)

    def texts(self, key: str) -> tuple[str, ...]:
        """The strings of the list under ``key``, none where the key is absent; no string stands twice."""
        found: list[str] = []
        for node in self._items(key):
            text = self._string(node, key)
            if text in found:
                self.fail(f"'{text}' stands twice under '{key}'", "keep one of them", node)
            found.append(text)
        return tuple(found)

    def picks(self, key: str, fits: Callable[[str], bool], *, what: str, todo: str) -> tuple[str, ...]:
        """The strings of the list under ``key``, each of which ``fits``; else ``what`` and ``todo`` are told."""
        found = self.texts(key)
        for node in self._items(key):
            if not fits(str(node.value)):
                self.fail(f"'{node.value}' {what}", todo, node)
        return found

    def choice(self, key: str, options: Sequence[_Option], default: _Option | None = None) -> _Option:
        """The string under ``key``, which must be one of ``options``."""
        if default is not None and not self.has(key):
            return default
        text = self.text(key)
        if text not in options:
            self.fail(f"'{text}' is no {key}", f"use one of {', '.join(options)}", self._values[key])
        return cast(_Option, text)

    def flag(self, key: str, *, default: bool) -> bool:
        """The truth value under ``key``, written ``true`` or ``false``."""
        if not self.has(key):
            return default
        node = self._need(key)
        if not isinstance(node, yaml.ScalarNode) or node.value not in _FLAGS:
            self.fail(f"'{key}' is neither true nor false", "write true or false", node)
        return _FLAGS[node.value]

    def numbers(self, key: str) -> tuple[float, ...]:
        """The numbers of the list under ``key``."""
        self._need(key)
        return tuple(self._number(node, key) for node in self._items(key))

    def number(self, key: str) -> float:
        """The number under ``key``."""
        return self._number(self._need(key), key)

    def day(self, key: str) -> date:
        """The ISO date under ``key``."""
        node = self._need(key)
        try:
            return date.fromisoformat(str(node.value))
        except ValueError:
            self.fail(f"'{key}' is no date", "write it as 2020-11-10", node)

    def stretch(self, first: str, last: str) -> tuple[date | None, date | None]:
        """The days under ``first`` and ``last``, each a date or a whole year; None where the key is absent."""
        start = self._day_or_year(first, "01-01") if self.has(first) else None
        end = self._day_or_year(last, "12-31") if self.has(last) else None
        if start is not None and end is not None and end < start:
            self.fail(f"'{last}' is before '{first}'", f"check '{first}' and '{last}'", self._values[last])
        return start, end

    def entry(self, key: str) -> Entry:
        """The mapping under ``key``."""
        return Entry(self._need(key), self.path, self._broken)

    def entries(self, key: str) -> list[Entry]:
        """The mappings of the list under ``key``, in file order; none where the key is absent."""
        return [Entry(node, self.path, self._broken) for node in self._items(key)]

    def texts_or_entries(self, key: str) -> list[str | Entry]:
        """The items of the list under ``key``, each a string or a mapping; none where the key is absent."""
        return [
            Entry(node, self.path, self._broken) if isinstance(node, yaml.MappingNode) else self._string(node, key)
            for node in self._items(key)
        ]

    def is_text(self, key: str) -> bool:
        """Whether a scalar stands under ``key``."""
        return isinstance(self._values.get(key), yaml.ScalarNode)

    def names(self) -> tuple[str, ...]:
        """All keys, in file order."""
        return tuple(self._values)

    def close(self) -> None:
        """Complain of the first key that no accessor took."""
        for key, node in self._values.items():
            if key not in self._taken:
                self.fail(f"the key '{key}' is not known here", "check its spelling, or take it out", node)

    def _need(self, key: str) -> yaml.Node:
        if key not in self._values:
            self.fail(f"the key '{key}' is missing", "add it")
        self._taken.add(key)
        return self._values[key]

    def _items(self, key: str) -> list[yaml.Node]:
        if not self.has(key):
            return []
        node = self._need(key)
        if not isinstance(node, yaml.SequenceNode):
            self.fail(f"'{key}' is no list", "write it as [one, two] or as lines that begin with '- '", node)
        return cast("list[yaml.Node]", node.value)

    def _string(self, node: yaml.Node, key: str) -> str:
        if not isinstance(node, yaml.ScalarNode) or node.tag != _STRING:
            self.fail(f"'{key}' holds something that is no string", "write a string, in quotes if need be", node)
        if not node.value.strip():
            self.fail(f"'{key}' is blank", "fill it in", node)
        return str(node.value)

    def _day_or_year(self, key: str, rest: str) -> date:
        """The date under ``key``, a year filled up with the month and day in ``rest``."""
        node = self._need(key)
        written = str(node.value)
        try:
            return date.fromisoformat(f"{written}-{rest}" if _YEAR.fullmatch(written) else written)
        except ValueError:
            self.fail(f"'{key}' is neither a year nor a date", "write it as 2020 or 2020-11-10", node)

    def _number(self, node: yaml.Node, key: str) -> float:
        if not isinstance(node, yaml.ScalarNode) or node.tag not in _NUMBERS:
            self.fail(f"'{key}' holds something that is no number", "write plain numbers", node)
        return float(node.value)


def open_entry(path: Path, *, broken: type[AlteramError] = BrokenProfile) -> Entry:
    """The mapping that the YAML file at ``path`` consists of; ``broken`` is raised for what breaks its form.

    Raises:
        AlteramError: the file cannot be read, is not UTF-8, is no YAML, or is no mapping.
    """
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise broken(f"no YAML: {error.problem}", where=f"{path}:{line}", todo="mend the line") from error
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise broken(f"not readable: {error}", where=str(path), todo="give a YAML file in UTF-8") from error
    if node is None:
        raise broken("the file is empty", where=str(path), todo="fill it in, or take it away")
    return Entry(node, path, broken)
