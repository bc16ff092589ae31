"""What frames the text of a page: menus, footers, what is hidden or struck out."""

from __future__ import annotations

import re
from typing import Any, Final

TAGS: Final = ("nav", "footer", "aside", "dialog", "button", "select", "input", "textarea", "del", "s", "strike")
ROLES: Final = frozenset({"navigation", "banner", "contentinfo", "complementary", "search", "menu", "dialog"})
NAMES: Final = frozenset(
    "menu mainmenu main-menu nav navbar navigation site-navigation breadcrumb breadcrumbs topbar sidebar footer "
    "site-footer cookie cookies share sharing social socials related pagination pager search-form skip-link "
    "screen-reader-text sr-only visually-hidden".split()
)
HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


def without_furniture(tree: Any) -> Any:
    """``tree`` after its menus, footers, asides, hidden and struck out elements are taken out; it is changed in place.

    An element goes by its tag, its role, or a whole word of its class or id: "sidebar", not "has-sidebar".
    """
    body = tree.find("body")
    for element in list(body.iter()) if body is not None else []:
        if isinstance(element.tag, str) and element is not body and _frames(element):
            element.drop_tree()
    return tree


def _frames(element: Any) -> bool:
    if element.getparent() is None:
        return False  # gone with what it stood in
    if element.tag in TAGS or (element.get("role") or "").lower() in ROLES:
        return True
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if HIDDEN.search(element.get("style", "")):
        return True
    words = f"{element.get('class') or ''} {element.get('id') or ''}".lower().split()
    return not NAMES.isdisjoint(words)
