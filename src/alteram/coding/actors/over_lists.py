"""The words over a list, and who does what its items tell."""

from __future__ import annotations

from alteram.coding.clause.syntax import is_passive, is_verb, subject
from alteram.coding.scene import Scene, View
from alteram.model import Sentence, Token


def opening_of(scene: Scene, view: View) -> View | None:
    """The sentence with a colon that opens the list of which ``view`` is an item."""
    if view.sentence.kind != "item":
        return None
    before = reversed(scene.views[: view.sentence.index])
    above = next((each for each in before if each.sentence.kind != "item" and each.sentence.tokens), None)
    return above if above is not None and above.sentence.tokens[-1].text == ":" else None


def heads(sentence: Sentence) -> list[Token]:
    """Those who do what a list says: the subject of the words over it, or the noun that these come to."""
    root = sentence.root
    if root is None:
        return []
    if not is_verb(root):
        return [root] if root.upos in ("NOUN", "PROPN") and sentence.child(root, "nsubj", "cop") is None else []
    who = subject(sentence, root)
    return [who] if who is not None and not is_passive(sentence, root) else []


def begins_item(scene: Scene, view: View, pronoun: Token) -> bool:
    """Whether ``pronoun`` is the first subject of its item: "- At 09:40 they shelled the base"."""
    at, verb = view.sentence.index, view.sentence.head_of(pronoun)
    first = at == 0 or scene.views[at - 1].sentence.paragraph != view.sentence.paragraph
    return first and verb is not None and verb.relation == "root" and pronoun.relation == "nsubj"
