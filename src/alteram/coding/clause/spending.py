"""What money is given for, which is no more done than the money is given."""

from __future__ import annotations

from alteram.lexicon import lexicon
from alteram.model import Sentence, Token


def is_paid_for(sentence: Sentence, verb: Token, above: Token) -> bool:
    """Whether ``verb`` tells what money is given for: "will allocate 30 million euros for rebuilding schools"."""
    units = lexicon().numbers.noun_units
    paid = any(units.get(c.lemma) == "money" for c in sentence.children(above, "obj", "nsubj:pass"))
    marks = {m.lower for m in sentence.children(verb, "mark")}
    due = bool(marks & {"for", "towards"}) or (bool(marks & {"on", "into"}) and above.xpos == "VB")
    return paid and due and verb.xpos == "VBG"  # not "spent two million on rebuilding it": it was done
