"""What somebody is asked about, and what the reply makes of it: "asked whether they had fired, he said no".

Questions and answers in lines of their own too: "Did the army shell Aldby? No.", "Myth: ...", "Claim: ... Fact: ...".
"""

from __future__ import annotations

from typing import Final

from alteram.coding.clause.syntax import is_verb
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token, is_a

WHETHER: Final = frozenset({"whether", "if"})
INVERTED: Final = frozenset({"be", "do", "have"})
STOPS: Final = frozenset({",", ".", "!", ";", "-", "–", "—"})
LABEL: Final = 4  # words of a label with its colon
YES: Final = frozenset({"yes", "affirmative"})
NO: Final = frozenset({"no", "negative"})
NONE: Final = frozenset({"none", "never", "nobody", "nowhere", "false", "untrue"})


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


def reply_in_line(sentence: Sentence, after: Sentence | None) -> bool | None:
    """What a label, or the line ``after``, makes of what ``sentence`` asks or tells; None where it says neither."""
    cues = lexicon().cues
    label = label_of(sentence)
    if label in cues.denying.labels:
        return False  # "Myth: our troops shelled the town."
    if after is None:
        return None
    if label in cues.denying.charges:
        return False if label_of(after) in cues.denying.facts else None
    return answer_of(after) if asks_yes_or_no(sentence) else None


def label_of(sentence: Sentence) -> str:
    """The noun that labels a line: "Myth: ...", "Claim No. 2: ..."; nothing where it has none."""
    if not any(t.text == ":" for t in sentence.tokens[:LABEL]):
        return ""
    words = [t for t in sentence.tokens[:LABEL] if t.upos not in ("PUNCT", "NUM") or t.text == ":"]
    labelled = len(words) > 1 and any(t.text == ":" for t in words[1:])
    return words[0].lemma.casefold() if labelled else ""


def asks_yes_or_no(sentence: Sentence) -> bool:
    """Whether a line is a question that begins with its verb, behind a label if it has one: "Q: Did they fire?"."""
    if not sentence.tokens or sentence.tokens[-1].text != "?":
        return False
    words = unlabelled(sentence)
    return bool(words) and words[0].lemma.casefold() in INVERTED


def unlabelled(sentence: Sentence) -> list[Token]:
    """The words of a line without its label, bullet or opening marks."""
    words = list(sentence.tokens)
    if len(words) > 1 and any(t.text == ":" for t in words[1:LABEL]):
        words = words[next(at for at, t in enumerate(words) if t.text == ":") + 1 :]
    while words and words[0].upos == "PUNCT":
        words = words[1:]
    return words


def answer_of(sentence: Sentence) -> bool | None:
    """Whether a line answers a question by yes or no: "No.", "Not yet.", "None.", "It did not."."""
    words = [t.lower for t in unlabelled(sentence)]
    if not words:
        return None
    bare = len(words) == 1 or words[1] in STOPS
    if bare and words[0] in YES | NO | NONE:
        return words[0] in YES
    if words[0] == "not":
        return False if len(words) < LABEL else None
    return cut_short(sentence)


def cut_short(sentence: Sentence) -> bool | None:
    """Whether a line only says of a pronoun that it is, did or has so, or not: "It did not.", "They are."."""
    words = unlabelled(sentence)
    who = words[0] if words and words[0].kin == "nsubj" and words[0].upos == "PRON" else None
    if who is None:
        return None
    verbs = [t for t in words if t.lemma.casefold() in INVERTED]
    rest = [t for t in words if t is not who and t not in verbs and t.upos != "PUNCT"]
    negations = lexicon().cues.negation.words
    if len(verbs) != 1 or any(t.lower not in negations for t in rest):
        return None
    return not rest
