"""Cues of attribution: the words that introduce what somebody holds, and those that call it false.

Terms are those of attribution corpora (PARC 3.0, PolNeAR): a source, a cue, and the content it introduces.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from alteram.coding.clause.syntax import (
    RELATIVE,
    auxiliaries,
    case_of,
    is_verb,
    objects,
)
from alteram.coding.holders.held_things import if_believed
from alteram.coding.holders.introductions import Cue, over, owner_of
from alteram.coding.holders.labels import label_cues
from alteram.coding.holders.speakers import ADDRESSED, speaker_of
from alteram.coding.scene import Scene, View
from alteram.coding.stance.doubts import negating
from alteram.model import Sentence, Token, is_a

OTHERWISE = frozenset({"opposite", "contrary", "reverse", "otherwise", "nothing", "none"})
UNSAID = frozenset({"can", "could", "will", "may", "might", "would", "should", "must"})
SIGHT = frozenset({"full", "plain", "clear"})
LAWS = frozenset({"law", "charter", "convention", "treaty", "constitution", "rule", "principle"})
TRULY = frozenset({"reality", "fact", "actually"})
AGAINST = frozenset({"while", "whereas", "although", "though"})  # before what another says instead


def cues_over(view: View, word: Token, scene: Scene) -> Iterator[Cue]:
    """The cues whose content holds ``word``, innermost first."""
    sentence, seen = view.sentence, set[int]()
    named = sources_named(sentence, word, scene)
    current: Token | None = word
    adding = False  # "denied the raid, saying that they had struck a depot": what is added is not denied
    yield from cited(sentence, word, scene, inner=word)
    aside = False  # "blames us for the death of a man, who was shot by its sentry": so whoever tells of the blame says
    while current is not None:
        inner = [cue for cue in named if is_a(cue.word.relation, "obl") and sentence.head_of(cue.word) is current]
        yield from inner  # "said that, according to the rebels, it was shelled": the rebels' account, told by another
        named = [cue for cue in named if cue not in inner]
        yield from beside(sentence, current, scene, inner=word)
        above = sentence.head_of(current)
        aside = aside or is_remark(sentence, current)
        if above is not None:  # "citing the monitors, the radio said that": theirs, told by the radio
            yield from cited(sentence, above, scene, inner=word)
        for cue in over(sentence, current, above, scene) if above is not None else ():
            led = aside and is_a(current.relation, "obj", "obl")
            if cue.word.index not in seen and not led:
                # "the statement of the rebels that ...": one cue, by either way up
                yield replace(cue, rejects=False) if adding else cue
            seen.add(cue.word.index)
        said = current is not word and is_a(current.relation, "advcl") and current.xpos == "VBG"
        adding = adding or (said and current.lemma.casefold() in scene.lexicon.cues.saying.verbs)
        if current.index in seen and is_a(current.relation, "advcl") and is_set_against(sentence, current):
            break  # "one side said that ..., while the other alleged that ...": not through the former
        current = above
    yield from named
    yield from label_cues(view, word, scene)


def is_remark(sentence: Sentence, verb: Token) -> bool:
    """Whether a relative clause only adds to what it hangs on: a comma stands before it."""
    if verb.relation != "acl:relcl":
        return False
    first = sentence.subtree(verb)[0].index
    return sentence.tokens[first].text == "," or (first > 0 and sentence.tokens[first - 1].text == ",")


def is_in_remark(sentence: Sentence, source: Token, word: Token) -> bool:
    """Whether a source is that of a relative clause alone: "shelled the bridge, which according to them was empty"."""
    clause = sentence.head_of(source)
    return clause is not None and clause.relation == "acl:relcl" and word not in sentence.subtree(clause)


def is_set_right(sentence: Sentence, source: Token, word: Token) -> bool:
    """Whether a clause beside that of a source tells how it truly was: "according to them X; in reality, Y"."""
    for clause in (word, *sentence.ancestors(word)):
        if source in sentence.subtree(clause):
            return False
        if any(c.lower in TRULY for c in sentence.children(clause, "obl", "advmod")):
            return True
    return False


def is_set_against(sentence: Sentence, verb: Token) -> bool:
    return any(m.lower in AGAINST for m in sentence.children(verb, "mark"))


def beside(sentence: Sentence, word: Token, scene: Scene, *, inner: Token) -> Iterator[Cue]:
    """Cues that stand below ``word``: ", the ministry said", "according to X", "as X confirmed", "citing X"."""
    saying = scene.lexicon.cues.saying
    for what in sentence.children(word, "nsubj:outer"):  # "what the army says is that it was shelled"
        for verb in sentence.children(what, "acl:relcl"):
            if what.lower == "what" and verb.lemma in saying.verbs and not negating(sentence, verb):
                yield Cue(verb, speaker_of(sentence, verb))
    inserted = (c for who in sentence.children(word, "nsubj") for c in sentence.children(who, "parataxis"))
    for child in (*sentence.children(word, "parataxis", "advcl"), *inserted):  # "no soldier, he said, had moved"
        if child is inner or inner in sentence.subtree(child) or not is_verb(child):
            continue
        if is_citing(sentence, child):
            continue
        if is_as_clause(sentence, child) and auxiliaries(sentence, child) & UNSAID:
            continue  # "as the monitors can confirm": they have not said it
        elif (trusted := if_believed(sentence, child)) is not None:
            yield Cue(child, trusted)
        elif child.lemma.casefold() in saying.verbs and (is_aside(sentence, child) or is_as_clause(sentence, child)):
            source = speaker_of(sentence, child)
            if source is not None:
                yield Cue(child, source)


def cited(sentence: Sentence, word: Token, scene: Scene, *, inner: Token) -> Iterator[Cue]:
    """Whom the clause of ``word`` cites: "citing the monitors"; not "while the radio quoted the rebels as saying"."""
    beside_it = (c for who in sentence.children(word, "nsubj") for c in sentence.children(who, "acl"))
    actors = scene.lexicon.actors
    for child in (*sentence.children(word, "advcl"), *beside_it):
        if child is inner or not is_citing(sentence, child) or inner in sentence.subtree(child):
            continue
        for source in objects(sentence, child)[:1]:
            speaks = (actors.institution.nouns, actors.voice.nouns, actors.people.nouns)
            if source.upos == "PROPN" or any(source.lemma.casefold() in nouns for nouns in speaks):
                yield Cue(child, source)


def is_citing(sentence: Sentence, verb: Token) -> bool:
    if verb.lemma not in ("cite", "quote") or not is_a(verb.relation, "advcl", "acl"):
        return False
    return sentence.child(verb, "nsubj") is None and sentence.child(verb, "obj") is not None


def is_aside(sentence: Sentence, verb: Token) -> bool:
    """Whether ``verb`` only tells who says the clause that it stands beside: ", the colonel said"."""
    if sentence.child(verb, "obj") is not None and verb.lemma.casefold() not in ADDRESSED:
        return False  # "four were shot down; the enemy admits two"
    return is_a(verb.relation, "parataxis") and not says_more(sentence, verb) and not negating(sentence, verb)


def says_more(sentence: Sentence, verb: Token) -> bool:
    """Whether ``verb`` has what it says behind it: "a patrol saw tanks; the colonel said that they were in repair"."""
    # "the rebels said the opposite"
    other = any(c.lemma in OTHERWISE for c in sentence.children(verb, "obj", "advmod"))
    # "they claim to have shot it down": what they did is theirs, and not the clause before
    return other or any(content.index > verb.index for content in sentence.children(verb, "ccomp", "xcomp"))


def sources_named(sentence: Sentence, word: Token, scene: Scene) -> list[Cue]:
    """The sources of "according to X" anywhere in the sentence; "according to preliminary data" names nobody."""
    saying = scene.lexicon.cues.saying
    found = [t for t in sentence.tokens if t.kin in ("obl", "nmod") and case_of(sentence, t) in saying.according]
    found = nearest(sentence, word, [t for t in found if not is_shut_in(sentence, t, word)])
    claimed = [cue for t in found for cue in claimed_by(sentence, t, scene)]
    found = [
        t for t in found if t.lemma.casefold() not in LAWS
    ]  # "a crime according to international law": nobody says
    found = [t for t in found if not is_of_figure(sentence, t)]
    found = [t for t in found if t.xpos not in RELATIVE]  # "versions according to which": the noun is the source
    own = saying.nouns | scene.lexicon.actors.voice.nouns - scene.lexicon.actors.institution.nouns
    told = [(t, owner_of(sentence, t) if t.lemma in own else t) for t in found]  # "to the army's version"
    named = [Cue(t, who) for t, who in told if who is not None and word not in sentence.subtree(t)]
    named = [cue for cue in named if not is_in_remark(sentence, cue.word, word)]
    named = [cue for cue in named if not is_set_right(sentence, cue.word, word)]
    named += [cue for cue in claimed if word not in sentence.subtree(cue.word)]
    return named + [cue for cue in accounts(sentence, scene) if word not in sentence.subtree(cue.word)]


def is_of_figure(sentence: Sentence, source: Token) -> bool:
    """Whether a source gives a figure of its own beside what is told: "38 shellings, according to their side 35"."""
    after = sentence.tokens[source.index + 1 : source.index + 3]
    number = next((t for t in after if t.text not in (",", ":", "-")), None)
    if number is None or number.upos != "NUM" or number.index + 1 >= len(sentence.tokens):
        return False
    return sentence.tokens[number.index + 1].text in (")", ".", ";", ",")


def is_shut_in(sentence: Sentence, source: Token, word: Token) -> bool:
    """Whether ``source`` is only that of a relative clause: "near Aldby, where according to the army they are"."""
    clause = next((t for t in sentence.ancestors(source) if t.relation == "acl:relcl"), None)
    return clause is not None and word is not clause and word not in sentence.subtree(clause)


def nearest(sentence: Sentence, word: Token, sources: list[Token]) -> list[Token]:
    """Of several sources that of the clause of ``word``: "according to X they fired; according to Y they did not"."""
    if len(sources) < 2:
        return sources
    chain = [word, *sentence.ancestors(word)]
    over = [(chain.index(head), t) for t in sources if (head := sentence.head_of(t)) in chain]
    return [min(over, key=lambda pair: pair[0])[1]] if over else sources


def claimed_by(sentence: Sentence, what: Token, scene: Scene) -> Iterator[Cue]:
    """Whose claim a clause after "according to" names: "according to what the rebels claim"."""
    for verb in sentence.children(what, "acl") if what.lower == "what" else ():
        if verb.lemma.casefold() in scene.lexicon.cues.saying.verbs:
            yield Cue(verb, speaker_of(sentence, verb))


@lru_cache(maxsize=1)
def account_nouns(patterns: frozenset[str]) -> frozenset[str]:
    return frozenset(pattern.split()[-1] for pattern in patterns)


def accounts(sentence: Sentence, scene: Scene) -> Iterator[Cue]:
    """Whose account the sentence gives: "in the words of the spokesman", "by the army's own admission"."""
    known = scene.lexicon.cues.saying.accounts
    nouns = account_nouns(known)
    for token in sentence.tokens:
        seen = any(c.lower in SIGHT for c in sentence.children(token, "amod"))  # "in full view of the monitors"
        if token.lemma in nouns and f"{case_of(sentence, token)} {token.lemma}" in known and not seen:
            source = owner_of(sentence, token)
            if source is not None and source.upos != "PRON":
                yield Cue(token, source)


def is_as_clause(sentence: Sentence, verb: Token) -> bool:
    return any(c.lower == "as" for c in sentence.children(verb, "mark", "advmod"))
