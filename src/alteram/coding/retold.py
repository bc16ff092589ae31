"""What somebody else has just said, and the issuer's next sentence calls false: two claims over the same words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from alteram.coding.links import Coded
from alteram.coding.scene import View
from alteram.coding.syntax import objects, subject
from alteram.lexicon import Lexicon
from alteram.model import Holder, Sentence, Token

AGAIN: Final = frozenset({"this", "that", "it", "both", "them", "these", "such"})


@dataclass(slots=True)
class Reports:
    """Claims of the sentence before that are not the issuer's own."""

    lexicon: Lexicon
    told: list[Coded] = field(default_factory=list)
    paragraph: int = -1

    def answered(self, view: View, claims: list[Coded], issuer: Holder) -> list[Coded]:
        """``claims``, with the issuer's denial of what was told before in place of the words that call it false."""
        denial = self._denial(view, claims) if self.paragraph == view.sentence.paragraph else None
        if denial is not None:
            denied = [replace(each, claim=replace(each.claim, holder=issuer, stance="denied")) for each in self.told]
            claims = [*denied, *(each for each in claims if each.trigger is None or each.trigger.word is not denial)]
        self.told = [each for each in claims if is_report(each)]
        self.paragraph = view.sentence.paragraph
        return claims

    def _denial(self, view: View, claims: Sequence[Coded]) -> Token | None:
        """The word of ``view`` that calls false what was told before, in the issuer's own voice; None without one."""
        root = view.sentence.root
        if root is None or not self.told or any(not each.claim.holder.is_issuer for each in claims):
            return None
        return root if calls_false(view.sentence, root, self.lexicon) else None


def is_report(coded: Coded) -> bool:
    """Whether a claim is a deed that somebody else asserts."""
    claim = coded.claim
    said = claim.event.startswith("talk.") or coded.trigger is None
    return not (said or claim.holder.is_issuer) and claim.stance == "asserted"


def calls_false(sentence: Sentence, root: Token, lexicon: Lexicon) -> bool:
    """Whether a clause denies what "this" or "it" stands for: "we deny this", "that is not so", "it is a lie"."""
    denying, lemma = lexicon.cues.denying, root.lemma.casefold()
    if lemma in denying.verbs | denying.rejects:
        things = (*objects(sentence, root), *sentence.children(root, "nsubj:pass"))
        behind = sentence.tokens[root.index + 1 : root.index + 2]
        bare = (t for t in behind if (above := sentence.head_of(t)) is not None and above.upos == "ADV")
        # "deny this categorically": the parser takes "this" for a word of the adverb
        return any(thing.lower in AGAIN for thing in (*things, *bare))
    who = subject(sentence, root)
    if who is None or who.lower not in AGAIN:
        return False
    named = (root, *sentence.children(root, "amod", "compound", "xcomp"))
    if any(t.lemma.casefold() in denying.predicates for t in named):
        return True
    negated = any(c.lower in ("not", "n't") for c in sentence.children(root, "advmod"))
    told = (root, *sentence.children(root, "obl", "xcomp", "advmod"))
    return negated and any(t.lemma.casefold() in denying.correspond for t in told)
