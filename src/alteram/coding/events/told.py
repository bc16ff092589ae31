"""Whether a clause that no frame reads is told: by a predicate with a tense, and by more than a frame of saying."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from alteram.coding.clause.completions import completes, is_gerund, leading
from alteram.coding.clause.syntax import auxiliaries, case_of, is_verb, subject
from alteram.coding.clause.tenses import TENSED
from alteram.coding.events.described import is_restrictive, is_singled_out
from alteram.coding.holders.contents import is_content
from alteram.coding.holders.rejections import calls_false
from alteram.coding.stance.doubts import doubtful
from alteram.lexicon import Lexicon
from alteram.model import Sentence, Token, is_a

ASKING: Final = frozenset({"how", "what", "whether", "why", "whichever"})
WISHING: Final = frozenset({"wish", "like", "regret", "hope", "oblige", "desire", "honour", "honor", "agree"})
PLACING: Final = frozenset({"in", "by", "to", "for", "from", "on", "under", "during"})
TOLD_OF: Final = frozenset({"inform", "allege", "rule"})
CLAUSES: Final = ("advcl", "acl", "conj", "parataxis", "obl", "nmod")


def is_told(sentence: Sentence, word: Token, heads: set[int], lexicon: Lexicon) -> bool:
    """Whether ``word`` is the predicate of a clause that the sentence asserts; ``heads`` are those already read."""
    cues = lexicon.cues
    predicate = word.upos == "VERB" or sentence.child(word, "cop") is not None
    if not predicate or asks(sentence, word):
        return False
    if subject(sentence, word) is None:
        return is_left_open(sentence, word)
    above = sentence.head_of(word)
    if is_a(word.relation, "xcomp") and above is not None:
        carried = (
            above.lemma.casefold()
            in cues.ongoing.verbs | cues.started.verbs | cues.stopped.verbs | cues.attempted.verbs | cues.promised.verbs
        )
        carried = carried or (is_gerund(sentence, word) and above.lemma.casefold() in cues.denying.verbs)
        return carried and is_told(sentence, above, heads, lexicon)
    own = sentence.child(word, "nsubj", "csubj") is not None
    if not is_finite(sentence, word) or (not own and (above is None or not is_read(sentence, above, heads))):
        return False
    if is_a(word.relation, "conj"):
        if above is not None and is_a(above.relation, "advcl"):
            return False
        return above is not None and (is_read(sentence, above, heads) or is_told(sentence, above, heads, lexicon))
    if above is not None and is_content(sentence, word, above, lexicon):
        return above.lemma.casefold() in cues.saying.nouns
    if is_a(word.relation, "acl") and above is not None:
        return tells_where(sentence, word, above)
    if is_a(word.relation, "advcl") and above is not None:
        return came_upon(sentence, word, above)
    if is_a(word.relation, "csubj"):
        return above is not None and calls_false(sentence, above)
    if is_a(word.relation, "ccomp"):
        return above is not None and says(sentence, word, above, lexicon)
    return is_a(word.relation, "root", "parataxis")


def is_read(sentence: Sentence, word: Token, heads: set[int]) -> bool:
    """Whether ``word``, or what it says is to be done, has been read: "were due to leave by June and have not"."""
    return word.index in heads or (
        word.upos == "ADJ" and any(c.index in heads for c in sentence.children(word, "xcomp"))
    )


def says(sentence: Sentence, word: Token, above: Token, lexicon: Lexicon) -> bool:
    """Whether ``above`` tells its clause ``word`` as a fact: it says so, or brings forward "that" something is so."""
    cues, lemma = lexicon.cues, above.lemma.casefold()
    if lemma in cues.saying.verbs | cues.denying.verbs:
        return True
    if any(c.lower == "be" for c in sentence.children(word, "aux", "cop")) and not auxiliaries(sentence, word) - {"be"}:
        return False  # "asks that the deadline be held to"
    marked = any(m.lower == "that" for m in sentence.children(word, "mark"))
    unreal = cues.selecting.verbs | cues.intended.verbs | cues.demanding.verbs | cues.possible.nouns
    return marked and lemma not in unreal and (is_verb(above) or sentence.child(above, "cop") is None)


def is_left_open(sentence: Sentence, word: Token) -> bool:
    """Whether a main clause has its tense but no subject that can be told, as in minutes: "recognised that"."""
    if not (is_a(word.relation, "root") and word.upos == "VERB"):
        return False
    return word.xpos == "VBD" or (word.xpos == "VBN" and sentence.child(word, "aux") is not None)


def tells_where(sentence: Sentence, word: Token, noun: Token) -> bool:
    """Whether a relative clause set off by a comma tells news of its own: "at Aldby, where arms were kept"."""
    if word.relation != "acl:relcl" or is_restrictive(sentence, word, noun):
        return False
    led = (
        c for c in sentence.children(word) if c.xpos == "WRB" or (c.xpos == "WDT" and case_of(sentence, c) in PLACING)
    )
    return next(led, None) is not None and sentence.child(word, "nsubj") is not None


def came_upon(sentence: Sentence, word: Token, above: Token) -> bool:
    """Whether a clause tells what happened in the course of the one before it: "when a boat ran into it"."""
    led = any(c.lower == "when" for c in sentence.children(word, "mark", "advmod"))
    return led and word.index > above.index and word.xpos == "VBD" and sentence.child(word, "nsubj") is not None


def is_news(sentence: Sentence, word: Token, lexicon: Lexicon) -> bool:
    """Whether a clause tells something whoever is in it: what somebody says, and that "none" or "nothing" is so."""
    above, who = sentence.head_of(word), subject(sentence, word)
    if above is not None and is_a(word.relation, "ccomp") and above.lemma.casefold() in lexicon.cues.saying.verbs:
        return True
    return who is not None and who.lower in lexicon.cues.negation.words


def is_finite(sentence: Sentence, word: Token) -> bool:
    """Whether ``word`` has a tense, of its own, of its auxiliary or copula, or of the verb it is coordinated with."""
    if word.xpos in TENSED or sentence.child(word, "aux", "cop") is not None:
        return True
    above = sentence.head_of(word)
    return (
        word.xpos in ("VB", "VBN")
        and is_a(word.relation, "conj")
        and above is not None
        and (above.xpos == word.xpos and is_finite(sentence, above))
    )


def asks(sentence: Sentence, word: Token) -> bool:
    """Whether the clause is a question, put or told: "how many remain", "whether they left"."""
    near = sentence.children(word)
    inner = (t for c in near if not is_a(c.relation, *CLAUSES) for t in sentence.children(c))
    return any(t.lower in ASKING for t in (*near, *inner))


def introduces_content(sentence: Sentence, word: Token, read: Collection[int], lexicon: Lexicon) -> bool:
    """Whether ``word`` only says, asks or wishes what another clause tells; ``read`` are the predicates of frames."""
    cues, lemma = lexicon.cues, word.lemma.casefold()
    if sentence.child(word, "ccomp") is not None:
        return True
    if any(c.lemma in WISHING and sentence.child(c, "acl") is not None for c in sentence.children(word, "obj")):
        return True  # "I have the honour to inform you that"
    if any(c.lemma.casefold() == "compliment" for c in sentence.children(word, "obj")):
        return True  # "presents its compliments to the ministry and"
    if any(f"{lemma} {leading(sentence, c)}" in cues.saying.speaking for c in sentence.children(word, "advcl")):
        return True  # "boast of having shot it down"
    speech = cues.saying.verbs | cues.denying.verbs
    if lemma == "go" and any(c.lemma.casefold() in speech and c.xpos == "VB" for c in sentence.children(word, "advcl")):
        return True  # "went on to note that"
    if any(completes(sentence, c, word) and c.index in read for c in sentence.children(word, "advcl")):
        return True  # "refrained from firing"
    if any(doubtful(sentence, c) is word for c in sentence.children(word, "advcl", "xcomp")):
        return True  # "is suspected of having shot it down"
    done = [c for c in sentence.children(word, "xcomp") if is_verb(c)]
    if done and (lemma in WISHING or lemma in cues.attempted.verbs or sentence.child(word, "nsubj") is None):
        return True
    failed = lemma in cues.negation.verbs and not done
    if failed and any(c.index in read and is_verb(c) for c in sentence.children(word, "advcl")):
        return True  # "refrained from firing"
    if any(c.index in read or c.lemma.casefold() in speech or sentence.child(c, "xcomp", "ccomp") for c in done):
        return True
    return lemma in speech and not (lemma in cues.saying.object | TOLD_OF and says_of_thing(sentence, word, lexicon))


def says_of_thing(sentence: Sentence, verb: Token, lexicon: Lexicon) -> bool:
    """Whether what ``verb`` tells of is a thing or a count, no words: "no crossing was observed", "confirmed 33"."""
    things = sentence.children(verb, "obj", "nsubj:pass")
    return any(c.upos in ("NOUN", "NUM", "PROPN") and c.lemma not in lexicon.cues.saying.nouns for c in things)


def is_empty(sentence: Sentence, word: Token) -> bool:
    """Whether the subject stands for nothing, and the clause does not tell what there is or is not."""
    who = subject(sentence, word)
    if who is None:
        return not is_left_open(sentence, word)
    if who.lower == "there" or any(c.lower == "there" for c in sentence.children(word, "expl")):
        return False
    if sentence.child(word, "expl") is not None or is_singled_out(sentence, word):
        return True
    if who.lower in ("this", "that"):
        return not is_a(word.relation, "ccomp")
    told = sentence.child(word, "ccomp", "csubj", "xcomp", "advcl", "acl:relcl")
    return who.lower == "it" and not is_verb(word) and told is not None
