"""What somebody is asked about, and what the reply makes of it: "asked whether they had fired, he said no"."""

from __future__ import annotations

from typing import Final

from alteram.coding.clause.syntax import is_verb
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token, is_a

WHETHER: Final = frozenset({"whether", "if"})
YES: Final = frozenset({"yes", "affirmative"})
NO: Final = frozenset({"no", "negative"})


def is_put(sentence: Sentence, head: Token) -> bool:
    """Whether ``head`` tells what somebody was asked, and nobody says yes or no to it."""
    asked = asked_over(sentence, head)
    if asked is None:
        return False
    verb = answering(sentence, asked)
    return verb is None or reply(sentence, verb) is None


def replied(sentence: Sentence, head: Token) -> tuple[Token, bool] | None:
    """The verb by which somebody answers the question that ``head`` tells, and whether the answer is yes."""
    asked = asked_over(sentence, head)
    verb = answering(sentence, asked) if asked is not None else None
    answer = reply(sentence, verb) if verb is not None else None
    return (verb, answer) if verb is not None and answer is not None else None


def asked_over(sentence: Sentence, head: Token) -> Token | None:
    """The verb of asking over the clause of ``head``: "asked whether they had fired"."""
    if not any(m.lower in WHETHER for m in sentence.children(head, "mark")):
        return None
    above = sentence.head_of(head)
    asks = above is not None and above.lemma in lexicon().cues.asked.verbs and is_a(head.relation, "ccomp", "advcl")
    return above if asks else None


def answering(sentence: Sentence, asked: Token) -> Token | None:
    """The verb of saying on which a question hangs: "asked whether ..., the spokesman said"."""
    above = sentence.head_of(asked)
    while above is not None and not is_verb(above):
        above = sentence.head_of(above)  # "the spokesman, asked whether ..., said"
    if above is None or asked.relation == "root":
        return None
    says = lexicon().cues.saying
    return above if above.lemma.casefold() in says.verbs | says.clausal else None


def reply(sentence: Sentence, verb: Token) -> bool | None:
    """Whether somebody says yes by ``verb``, or no; None where the answer is neither."""
    after = [t.lower for t in sentence.tokens[verb.index + 1 : verb.index + 5] if t.text not in ("“", '"', ",", "``")]
    skipped = 2 if after[:2] == ["in", "the"] else 1 if after[:1] == ["in"] else 0  # "answered in the negative"
    first = next(iter(after[skipped:]), "")
    if first in YES:
        return True
    return False if first in NO and after[1:2] not in (["one"], ["shell"]) else None
