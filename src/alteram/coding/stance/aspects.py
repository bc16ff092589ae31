"""Whether an event starts, goes on, stops or is kept off, by the verbs over it."""

from __future__ import annotations

from alteram.coding.clause.completions import completes, leading
from alteram.coding.clause.syntax import is_verb, particle
from alteram.coding.events.triggers import Trigger
from alteram.coding.stance.negation import negative
from alteram.lexicon import Cue, Cues
from alteram.model import Sentence, Token, is_a
from alteram.model.codes import Aspect


def aspect(sentence: Sentence, trigger: Trigger, chain: list[Token], cues: Cues) -> tuple[Aspect | None, Token | None]:
    """Whether the event starts, goes on, stops or is prevented, and the word that tells."""
    table: tuple[tuple[Aspect, Cue], ...] = (
        ("prevented", cues.prevented),
        ("stopped", cues.stopped),
        ("ongoing", cues.ongoing),
        ("started", cues.started),
    )
    words = [w for w in chain if w is not trigger.word or is_verb(w)]
    words = [
        w for w in words if not any(c.lower == "short" for c in sentence.children(w, "advmod"))
    ]  # "stopped short of"
    gerunds = [w for w in words if w.xpos == "VBG"]
    for word in words:
        names = {word.lemma.casefold(), f"{word.lemma.casefold()} {particle(sentence, word) or ''}".strip()}
        names |= {f"{word.lemma.casefold()} {c.lower}" for c in sentence.children(word, "advmod")}
        names |= {f"{word.lemma.casefold()} {leading(sentence, below)}" for below in gerunds}
        for name, cue in table:
            if (
                is_verb(word)
                and names & cue.verbs
                and (word is not trigger.word or word is trigger.carrier or leads(sentence, trigger))
            ):
                goes_on = name == "stopped" and bool(negative(sentence.children(word, "advmod"), cues.negation.words))
                return ("ongoing" if goes_on else name), word
    head = trigger.head
    if (
        is_verb(head)
        and head.xpos == "VBG"
        and any(c.lower in ("are", "is", "'re") for c in sentence.children(head, "aux"))
    ):
        return "ongoing", head
    return None, None


def leads(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether an unlisted predicate only says how real what completes it is: "plans to open a bureau"."""
    word = trigger.word
    if trigger.frame.event != "other":
        return False
    inner = (c for c in sentence.children(word, "xcomp", "advcl") if is_verb(c))
    return any(is_a(c.relation, "xcomp") or completes(sentence, c, word) for c in inner)
