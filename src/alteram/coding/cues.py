"""Cues of attribution: the words that introduce what somebody holds, and those that call it false.

Terms are those of attribution corpora (PARC 3.0, PolNeAR): a source, a cue, and the content it introduces.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alteram.coding.scene import Scene, View
from alteram.coding.syntax import RELATIVE, by_agent, case_of, is_charge, is_verb, objects, obliques, particle, subject
from alteram.model import Sentence, Token, is_a

TELLING = frozenset({"about", "on", "regarding", "concerning", "of"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that introduces content: ``source`` heads the phrase of who says it, None where nobody is named."""

    word: Token
    source: Token | None
    rejects: bool = False


def cues_over(view: View, word: Token, scene: Scene) -> Iterator[Cue]:
    """The cues whose content holds ``word``, innermost first."""
    sentence = view.sentence
    named = sources_named(sentence, word, scene)
    current: Token | None = word
    while current is not None:
        yield from beside(sentence, current, scene, inner=word)
        above = sentence.head_of(current)
        if above is not None:
            yield from over(sentence, current, above, scene)
        current = above
    yield from named


def over(sentence: Sentence, content: Token, above: Token, scene: Scene) -> Iterator[Cue]:
    """The cue that ``above`` is for ``content`` below it, if it is one."""
    cues = scene.lexicon.cues
    lemma = above.lemma.casefold()
    if is_verb(above):
        says = lemma in cues.saying.verbs or phrasal(sentence, above) in cues.saying.verbs
        denies = lemma in cues.denying.verbs
        clause = is_a(content.relation, "ccomp", "csubj") or (is_a(content.relation, "xcomp") and is_verb(content))
        thing = is_a(content.relation, "obj", "nsubj:pass") and (lemma in cues.saying.object or denies)
        charged = lemma in cues.saying.accusing and (
            is_charge(sentence, content) or is_a(content.relation, "obj", "obl")
        )
        if (clause and (says or denies)) or thing or charged:
            yield Cue(above, speaker_of(sentence, above), rejects=denies)
    elif is_a(content.relation, "nmod") and lemma in cues.saying.nouns and case_of(sentence, content) in TELLING:
        yield Cue(above, owner_of(sentence, above, but=content) or above)
    elif is_a(content.relation, "acl", "ccomp") and is_verb(content):
        noun = saying_noun(sentence, content, above, scene)
        if noun is not None:
            yield Cue(noun, owner_of(sentence, noun) or noun)


def saying_noun(sentence: Sentence, content: Token, above: Token, scene: Scene) -> Token | None:
    """The noun of saying that ``content`` completes: ``above``, or one over it ("the assertion of X that ...")."""
    nouns = scene.lexicon.cues.saying.nouns
    if above.lemma.casefold() in nouns:
        return above
    if not any(m.lower == "that" for m in sentence.children(content, "mark", "obj", "nsubj")):
        return None
    current = above
    while is_a(current.relation, "nmod", "nmod:poss") and (higher := sentence.head_of(current)) is not None:
        if higher.lemma.casefold() in nouns:
            return higher
        current = higher
    return None


def rejected(sentence: Sentence, noun: Token, scene: Scene) -> Token | None:
    """The word that calls the content of ``noun`` false ("are a fabrication", "denied rumours"), or None."""
    denying = scene.lexicon.cues.denying
    above = sentence.head_of(noun)
    if above is None:
        return None
    lemma = above.lemma.casefold()
    if is_a(noun.relation, "obj", "nsubj:pass") and lemma in denying.rejects:
        return above
    if is_a(noun.relation, "nsubj"):
        if lemma in denying.predicates or any(
            c.lemma in denying.predicates for c in sentence.children(above, "amod", "xcomp")
        ):
            return above
        nothing = [
            c for c in sentence.children(above, "obj") if any(d.lower == "no" for d in sentence.children(c, "det"))
        ]
        if any(c.lemma in denying.lacking for c in nothing):
            return above
        if case_of(sentence, above) == "without" and lemma in denying.lacking:
            return above  # "is without basis"
        negated = any(c.lower in ("not", "n't") for c in sentence.children(above, "advmod"))
        told = (above, *(o.token for o in obliques(sentence, above)))
        if negated and any(each.lemma in denying.correspond for each in told):
            return above
    if any(c.lemma in denying.predicates or c.lower in denying.hedges for c in sentence.children(noun, "amod")):
        return noun
    return None


def is_false(sentence: Sentence, noun: Token, scene: Scene) -> bool:
    """Whether ``noun`` is what a predicate calls false: "so-called attacks are disinformation"."""
    above = sentence.head_of(noun)
    judged = above is not None and above.lemma.casefold() in scene.lexicon.cues.denying.predicates
    return judged and noun.upos == "NOUN" and is_a(noun.relation, "nsubj")


def called_false(sentence: Sentence, word: Token, scene: Scene) -> bool:
    """Whether the clause of ``word`` is what a predicate calls false: "it is false that they shelled"."""
    current = word
    while (above := sentence.head_of(current)) is not None:
        if is_a(current.relation, "csubj", "ccomp") and above.lemma.casefold() in scene.lexicon.cues.denying.predicates:
            return True
        current = above
    return False


def owner_of(sentence: Sentence, noun: Token, *, but: Token | None = None) -> Token | None:
    """Who makes a claim named by a noun: its possessor, its "by" or "of", the maker of "circulated by".

    ``but`` is what the claim is about.
    """
    owner = sentence.child(noun, "nmod:poss") or by_agent(sentence, noun)
    if owner is not None:
        return owner
    for clause in sentence.children(noun, "acl"):
        told = any(m.lower == "that" for m in sentence.children(clause, "mark"))
        maker = by_agent(sentence, clause) if not told else None
        if maker is not None:
            return maker
    named = [o.token for o in obliques(sentence, noun) if o.case in ("of", "from") and o.token is not but]
    return next(iter(named), None)


def beside(sentence: Sentence, word: Token, scene: Scene, *, inner: Token) -> Iterator[Cue]:
    """Cues that stand below ``word``: ", the ministry said", "according to X", "as X confirmed", "citing X"."""
    saying = scene.lexicon.cues.saying
    for child in sentence.children(word, "parataxis", "advcl"):
        if child is inner or inner in sentence.subtree(child) or not is_verb(child):
            continue
        if child.relation == "advcl" and child.lemma in ("cite", "quote") and objects(sentence, child):
            cited = objects(sentence, child)[0]
            if cited.upos == "PROPN" or cited.lemma.casefold() in scene.lexicon.actors.institution.nouns:
                yield Cue(child, cited)
        elif child.lemma.casefold() in saying.verbs and (
            is_a(child.relation, "parataxis") or is_as_clause(sentence, child)
        ):
            source = speaker_of(sentence, child)
            if source is not None:
                yield Cue(child, source)


def sources_named(sentence: Sentence, word: Token, scene: Scene) -> list[Cue]:
    """The sources of "according to X" anywhere in the sentence; "according to preliminary data" names nobody."""
    saying = scene.lexicon.cues.saying
    found = [t for t in sentence.tokens if is_a(t.relation, "obl", "nmod") and case_of(sentence, t) in saying.according]
    found = [t for t in found if t.xpos not in RELATIVE]  # "versions according to which": the noun is the source
    return [Cue(t, t) for t in found if t.lemma not in saying.nouns and word not in sentence.subtree(t)]


def is_as_clause(sentence: Sentence, verb: Token) -> bool:
    return any(c.lower == "as" for c in sentence.children(verb, "mark", "advmod"))


def speaker_of(sentence: Sentence, verb: Token) -> Token | None:
    """Who says it: the subject of an active verb, the "by" phrase of a passive one."""
    if any(c.relation in ("nsubj:pass", "aux:pass") for c in sentence.children(verb)):
        return by_agent(sentence, verb)
    if verb.relation in ("parataxis", "advcl"):  # beside the content: its subject is no speaker
        return sentence.child(verb, "nsubj")
    return subject(sentence, verb)


def phrasal(sentence: Sentence, verb: Token) -> str:
    return f"{verb.lemma.casefold()} {particle(sentence, verb) or ''}".strip()
