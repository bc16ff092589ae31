"""Compiles the gazetteer before a wheel is built, where its inputs have changed."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class GazetteerHook(BuildHookInterface):  # type: ignore[misc]
    """Puts the compiled files beside the code that reads them, for standard and editable wheels alike."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        _let_import(root)
        from gazetteer_build.compile import compile_if_changed

        compile_if_changed()


def _let_import(root: Path) -> None:
    """Make what the builder shares with the program importable, without the packages that the program needs."""
    for name, folder in (("alteram", root / "src/alteram"), ("alteram.places", root / "src/alteram/places")):
        package = ModuleType(name)
        package.__path__ = [str(folder)]
        sys.modules[name] = package
    sys.path.insert(0, str(root))
