"""Compile the gazetteer by hand: python -m gazetteer_build."""

from __future__ import annotations

from gazetteer_build.compile import TARGET, compile_if_changed

if __name__ == "__main__":
    state = "compiled" if compile_if_changed() else "up to date"
    size = sum(path.stat().st_size for path in TARGET.iterdir())
    print(f"gazetteer {state}: {TARGET}, {size / 1e6:.1f} MB")
