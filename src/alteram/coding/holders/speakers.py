"""Who says what a verb of saying tells: its subject, the "by" phrase of a passive, or whoever is quoted by another."""

from __future__ import annotations

from typing import Final

from alteram.coding.clause.syntax import by_agent, is_passive, objects, obliques, subject
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token, is_a

# whom one does so hears it, and says nothing
ADDRESSED: Final = frozenset({"tell", "inform", "assure", "advise", "notify"})
# "would have the world believe that"
LEADING: Final = frozenset({"have", "make", "let", "lead", "want", "expect", "ask"})
# what somebody does by saying something: "said that they refused the offer, saying that it was a trap"
SPEECH: Final = frozenset(
    {"refuse", "decline", "threaten", "demand", "call", "apologise", "apologize", "accuse", "blame", "condemn"}
)
HEARING: Final = frozenset({"learn", "hear", "understand", "gather", "know", "receive", "get", "obtain"})
QUOTING: Final = frozenset({"quote", "cite", "report"})


def speaker_of(sentence: Sentence, verb: Token) -> Token | None:
    """Who says it: the subject of an active verb, the "by" phrase of a passive one."""
    if any(c.relation in ("nsubj:pass", "aux:pass") for c in sentence.children(verb)):
        return by_agent(sentence, verb)
    if is_told_to(sentence, verb):
        return by_agent(sentence, verb)
    if (said := inserted(sentence, verb)) is not None:
        return subject(sentence, said)
    if verb.relation == "advcl" and (said := quoted_as(sentence, verb)) is not None:
        return said
    if verb.relation == "acl" and verb.xpos == "VB":
        return None  # "every reason to believe that": whose, is not said
    if verb.relation in ("parataxis", "advcl"):  # beside the content: its subject is no speaker
        return sentence.child(verb, "nsubj")
    if verb.lemma in HEARING and (source := source_of(sentence, verb)) is not None:
        return source
    who = subject(sentence, verb)
    return author_of(sentence, who) or who if who is not None else None


def source_of(sentence: Sentence, verb: Token) -> Token | None:
    """From whom somebody learns what it tells: "learned from villagers that"."""
    return next((o.token for o in obliques(sentence, verb) if o.case == "from"), None)


def author_of(sentence: Sentence, paper: Token) -> Token | None:
    """Who speaks in a paper that says something: "a communiqué by the rebels said", "the army's statement said"."""
    if paper.lemma.casefold() not in lexicon().cues.saying.papers:
        return None
    makers = (by_agent(sentence, each) for each in (paper, *sentence.children(paper, "acl")))  # "issued by the rebels"
    owner = next((each for each in makers if each is not None), None) or sentence.child(paper, "nmod:poss")
    return owner if owner is not None and owner.upos in ("NOUN", "PROPN") else None


def teller_of(sentence: Sentence, verb: Token) -> Token | None:
    """Who says what stands below ``verb``: of an infinitive the subject over it, as of "would have us believe"."""
    above = sentence.head_of(verb)
    if above is not None and is_let_known(sentence, verb):
        return subject(sentence, above)
    if verb.relation == "advcl" and sentence.child(verb, "nsubj", "aux:pass") is None:
        said = quoted_as(sentence, verb)
        return said or subject(sentence, reporting(sentence, verb) or verb)  # "disputed this, saying that"
    if above is not None and is_a(verb.relation, "acl") and above.lemma.casefold() in lexicon().cues.saying.papers:
        maker = sentence.head_of(above)
        gives = maker is not None and maker.lemma.casefold() in lexicon().cues.saying.giving
        if maker is not None and gives and is_a(above.relation, "obj"):
            return subject(sentence, maker)  # "lodged a protest alleging that"
    if above is not None and is_twisted(sentence, verb, above):
        return subject(sentence, sentence.head_of(above) or above)
    led = above is not None and above.lemma in LEADING and is_a(verb.relation, "xcomp", "ccomp") and verb.xpos == "VB"
    if led and above is not None and not any(m.lower == "that" for m in sentence.children(verb, "mark")):
        return subject(sentence, above)
    return speaker_of(sentence, verb)


def inserted(sentence: Sentence, verb: Token) -> Token | None:
    """The verb of saying that ``verb`` goes on, read as joined to what it tells: "..., he said and added that"."""
    content = sentence.head_of(verb) if is_a(verb.relation, "conj") and verb.index > 1 else None
    said, cues = sentence.tokens[verb.index - 2], lexicon().cues
    beside = content is not None and (sentence.head_of(content) is said or sentence.head_of(said) is content)
    return said if beside and said.lemma.casefold() in cues.saying.verbs else None


def reporting(sentence: Sentence, verb: Token) -> Token | None:
    """The verb of saying that a participle in its report goes on with: "said the men had left, adding that"."""
    cues, told = lexicon().cues, False
    if verb.xpos != "VBG" or verb.lemma.casefold() not in cues.saying.verbs:
        return None
    for above in sentence.ancestors(verb):
        speaks = above.lemma.casefold() in cues.saying.verbs | cues.saying.clausal | SPEECH
        if speaks or above.lemma.casefold() in cues.denying.rejects:
            return above if told else None  # "said that the rebels denied this, saying that": the rebels do
        told = is_a(above.relation, "ccomp")
        if not told and not is_a(above.relation, "conj", "xcomp", "advcl"):
            return None
    return None


def is_twisted(sentence: Sentence, verb: Token, above: Token) -> bool:
    """Whether a participle beside a thing tells what the subject over it says: "they twist the truth saying that"."""
    over, actors = sentence.head_of(above), lexicon().actors
    if verb.xpos != "VBG" or verb.relation != "acl" or over is None or not is_a(above.relation, "obj"):
        return False
    speaks = actors.people.nouns | actors.institution.nouns | actors.addressee.nouns | actors.force.nouns
    papers = lexicon().cues.saying.papers | lexicon().cues.saying.nouns
    return above.upos == "NOUN" and above.lemma.casefold() not in speaks | papers


def is_let_known(sentence: Sentence, verb: Token) -> bool:
    """Whether ``verb`` only tells that somebody makes something known: "let it be known that", "made it known that"."""
    above = sentence.head_of(verb)
    return (
        verb.lemma == "know" and above is not None and above.lemma in ("let", "make") and is_a(verb.relation, "xcomp")
    )


def is_told_to(sentence: Sentence, verb: Token) -> bool:
    """Whether ``verb`` goes on a passive: "the ambassador was summoned and told that"."""
    first = sentence.head_of(verb)
    if first is None or not is_a(verb.relation, "conj") or verb.xpos not in ("VBN", "VBD"):
        return False
    alone = sentence.child(verb, "nsubj", "aux") is None
    return alone and verb.lemma.casefold() in ADDRESSED and is_passive(sentence, first)


def quoted_as(sentence: Sentence, verb: Token) -> Token | None:
    """Who is quoted by another: "the agency quoted the minister as saying that"; None where nobody is."""
    above = sentence.head_of(verb)
    if above is None or above.lemma not in QUOTING or verb.xpos != "VBG":
        return None
    passive = sentence.child(above, "nsubj:pass")
    return passive or next(iter(objects(sentence, above)), None)
