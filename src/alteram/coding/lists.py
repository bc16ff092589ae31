"""Principles and demands set out as a list: one claim an item, in order, under the words that open it."""

from __future__ import annotations

from dataclasses import dataclass

from alteram.coding.clause.syntax import is_verb
from alteram.coding.scene import Scene, View
from alteram.coding.stance.demands import demands
from alteram.model import ListItem, Token
from alteram.model.codes import Event


@dataclass(slots=True)
class Listing:
    """The list that is being read: the sentence that opened it, and how many items it has had."""

    heading: View | None = None
    count: int = 0
    paragraph: int = -1  # that of the item last read

    def step(self, scene: Scene, view: View) -> ListItem | None:
        """The position of ``view`` in the list it belongs to, or None where it is no item."""
        if view.sentence.kind != "item":
            if view.sentence.tokens:
                self.heading, self.count, self.paragraph = view, 0, -1
            return None
        if view.sentence.paragraph != self.paragraph:  # an item may have several sentences
            self.count, self.paragraph = self.count + 1, view.sentence.paragraph
        opened = self.heading is not None and scene.words(self.heading.sentence.span).rstrip().endswith(":")
        words = scene.words(self.heading.sentence.span) if opened and self.heading else None
        return ListItem(heading=words, index=self.count)

    def _opens_demands(self, scene: Scene) -> bool:
        """Whether the opening words end as a demand that its items complete: "calls on them to:"."""
        tokens = self.heading.sentence.tokens if self.heading else ()
        words = [t.lower for t in tokens if t.upos != "PUNCT"]
        demanding = scene.lexicon.cues.demanding
        first = {verb.partition(" ")[0] for verb in demanding.verbs}
        last = [t for t in tokens if t.upos != "PUNCT"][-2:]
        ending = [t.lemma.casefold() for t in last]
        named = bool(last) and last[-1].xpos != "NN" and ending[-1] in first | demanding.nouns  # no "in this order:"
        if named or " ".join(ending) in demanding.verbs:
            return True  # "The General Staff demands:", "calls for:"
        return words[-1:] in (["to"], ["that"]) and any(t.lemma.casefold() in first for t in tokens)

    def event(self, scene: Scene) -> Event | None:
        """What every item is, by the list's opening words: a demand, a principle, or None where each tells its own."""
        if self.heading is None:
            return None
        sentence, cues = self.heading.sentence, scene.lexicon.cues
        if any(is_verb(t) and demands(sentence, t, cues) for t in sentence.tokens) or self._opens_demands(scene):
            return "talk.propose"
        announced = {t.lemma.casefold() for t in sentence.tokens if t.upos == "NOUN"} & cues.listing.nouns
        if announced & cues.demanding.nouns:
            return "talk.propose"  # "our demands are:"
        return "talk.position" if announced else None


def body(view: View) -> list[Token]:
    """The words of an item without its bullet or number and without the stop at its end."""
    tokens = list(view.sentence.tokens)
    while len(tokens) > 1 and (tokens[0].upos in ("PUNCT", "SYM") or is_number(tokens)):
        tokens.pop(0)
    while len(tokens) > 1 and tokens[-1].upos == "PUNCT":
        tokens.pop()
    return tokens


def is_number(tokens: list[Token]) -> bool:
    """Whether an item begins with its number: "1.", "a)", "iv."."""
    first, second = tokens[0].text, tokens[1].text
    return len(first) <= 4 and (first.endswith((".", ")")) or second in (".", ")")) and first.rstrip(".)").isalnum()
