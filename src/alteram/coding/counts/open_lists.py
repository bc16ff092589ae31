"""Lists that end a clause: "the following were destroyed:", with what was destroyed item by item."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from alteram.coding.actors.openers import is_bare
from alteram.coding.clause.syntax import is_verb
from alteram.coding.clause.tenses import TENSED
from alteram.coding.counts.quantities import quantities
from alteram.coding.events.means import weapons_in
from alteram.coding.events.needs import EXPLOSIVE
from alteram.coding.links import Coded
from alteram.coding.lists import body
from alteram.coding.scene import Scene, View
from alteram.coding.setting.whereabouts import where
from alteram.model import Claim, Evidence, Sentence

UNSAID = frozenset({"harm.property", "other"})  # what befell mines that only the items name


def items_after(scene: Scene, at: int) -> list[View]:
    """The items that complete the sentence at ``at`` of the views: those after its colon that tell nothing alone."""
    words = scene.words(scene.views[at].sentence.span).rstrip()
    if not words.endswith(":") or scene.views[at].sentence.kind == "heading":
        return []
    found: list[View] = []
    for view in scene.views[at + 1 :]:
        if view.sentence.kind != "item" or tells(view.sentence):
            break
        found.append(view)
    return found


def tells(sentence: Sentence) -> bool:
    """Whether an item has a predicate of its own."""
    root = sentence.root
    if root is None:
        return False
    finite = is_verb(root) and (root.xpos in TENSED or helped(sentence))
    return finite or sentence.child(root, "cop") is not None or is_bare(sentence, root)


def helped(sentence: Sentence) -> bool:
    root = sentence.root
    return root is not None and sentence.child(root, "aux", "nsubj") is not None


def completed(scene: Scene, coded: Sequence[Coded], items: Sequence[View]) -> list[Coded]:
    """``coded``, with the claim that ends the sentence completed by its ``items``: words, counts, arms and places."""
    if not coded or not items:
        return list(coded)
    last = max(coded, key=lambda each: (each.claim.evidence.end, -each.claim.evidence.start))
    end = body(items[-1])[-1].span.end
    between = scene.text[last.claim.evidence.end : items[0].sentence.span.start]
    if any(character.isalpha() for character in between):
        return list(coded)  # the list is not that of this clause
    found = replace(last, claim=extended(scene, last, items, end))
    return [found if each is last else each for each in coded]


def extended(scene: Scene, last: Coded, items: Sequence[View], end: int) -> Claim:
    claim = last.claim
    evidence = Evidence(
        quote=scene.text[claim.evidence.start : end],
        start=claim.evidence.start,
        end=end,
        sentence=(claim.evidence.sentence[0], end),
    )
    counts, arms, places = list(claim.quantities), list(claim.weapons), list(claim.where)
    for view in items:
        tokens = body(view)
        counts += quantities(scene, view, tokens)
        arms += [mention.weapon for mention in weapons_in(view, tokens)]
        places += where(view, view.sentence.root or tokens[0], tokens)
    hazards = bool(arms) and all(each.kind in EXPLOSIVE for each in arms)
    return replace(
        claim,
        event="mine.clearance" if hazards and claim.event in UNSAID else claim.event,
        evidence=evidence,
        quantities=tuple(counts),
        weapons=tuple(arms),
        where=tuple(places),
    )
