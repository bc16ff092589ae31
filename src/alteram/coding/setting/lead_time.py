"""The first time that a text gives at all, of which its lead tells."""

from __future__ import annotations

from functools import lru_cache

from alteram.coding.clause.syntax import is_verb
from alteram.coding.scene import Scene
from alteram.coding.setting.discourse import (
    REPORT,
    WEEK,
    day_of,
    heads,
    is_ahead,
    is_open,
    is_short,
    stated,
)
from alteram.coding.setting.own_times import (
    governs,
    is_deed_before,
    is_of_speech,
)
from alteram.lexicon import lexicon
from alteram.model import Sentence, Span, When, is_a

NAMING = ("acl", "compound", "nmod", "amod", "nummod")  # "the agreement signed on", "the 16 November agreement"


def first_time(scene: Scene) -> When | None:
    """The first day, night or hour that the text dates an event by; none that lies ahead or dates speech.

    One that runs on counts where the text opens with it: "Since 21 May the village has been closed".
    """
    seen = 0
    for view in scene.views:
        for mention in view.times:
            found = stated(mention, inherited=False) if mention.rule != "report" else None
            seen += found is not None and view.sentence.kind != "heading"
            if found is None or is_ahead(scene, found):
                continue
            opens = seen == 1 and heads(scene, found)
            if not is_short(found, days=REPORT if seen == 1 else WEEK) or (is_open(found) and not opens):
                continue
            if is_beside(view.sentence, mention.span) or dates_visit(view.sentence, mention.span):
                continue
            if found.start[:10] != day_of(scene) and not dates_speech(view.sentence, mention.span):
                return found
    return None


def is_beside(sentence: Sentence, span: Span) -> bool:
    """Whether a time only tells which agreement is meant, or is that of a clause beside what is told.

    "The ceasefire, agreed on 16 November, was broken", "since our troops left on Sunday, the town has been quiet".
    """
    word = next((t for t in sentence.within(span) if t.upos in ("NUM", "NOUN", "PROPN")), None)
    accords = lexicon().actors.accord.nouns
    while word is not None:
        above = sentence.head_of(word)
        if above is not None and is_a(word.relation, *NAMING) and above.lemma.casefold() in accords:
            return True
        if is_a(word.relation, "advcl") and sentence.child(word, "nsubj") is not None:
            return True
        if is_deed_before(sentence, word):
            return True
        word = above
    return False


def dates_visit(sentence: Sentence, span: Span) -> bool:
    """Whether a time is that of a meeting or visit: what was told before it need not be of that day."""
    verbs = meetings()
    return any(is_verb(t) and t.lemma.casefold() in verbs and governs(sentence, t, span) for t in sentence.tokens)


@lru_cache(maxsize=1)
def meetings() -> frozenset[str]:
    return frozenset(verb for frame in lexicon().frames if frame.event == "talk.meet" for verb in frame.verbs)


def dates_speech(sentence: Sentence, span: Span) -> bool:
    """Whether the time at ``span`` is when somebody said something: "said on Thursday"."""
    return any(governs(sentence, token, span) and is_of_speech(sentence, token, span) for token in sentence.tokens)
