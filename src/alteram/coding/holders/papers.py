"""Who is brought in to speak: who gives out a paper, and who is summoned or asked, before "it says" and "he said"."""

from __future__ import annotations

from collections.abc import Iterator

from alteram.coding.clause.nominals import is_own, is_person
from alteram.coding.clause.phrases import noun_phrase
from alteram.coding.clause.syntax import by_agent, is_passive, is_verb, objects, obliques, subject
from alteram.coding.holders.introductions import owner_of
from alteram.coding.scene import Scene, View
from alteram.lexicon import lexicon
from alteram.lexicon.identities import identities
from alteram.model import Actor, Sentence, Token, span_of

MEETING = frozenset({"meet", "speak", "talk", "interview", "visit", "find", "see"})


def introduced(view: View, verb: Token) -> Token | None:
    """Whom ``verb``, which says nothing itself, lets speak next; None where it brings in nobody."""
    sentence = view.sentence
    if not is_verb(verb) or sentence.child(verb, "ccomp") is not None:
        return None
    saying, name = lexicon().cues.saying, verb.lemma.casefold()
    passive = is_passive(sentence, verb)
    who = subject(sentence, verb)
    if name in MEETING and who is not None and not (passive or is_one_speaker(view, who)):
        beside = [o.token for o in obliques(sentence, verb) if o.case in ("to", "with")]
        return next(
            (each for each in (*objects(sentence, verb), *beside) if is_human(each) or is_one_speaker(view, each)), None
        )
    if name in saying.heard and who is not None:
        heard = [who] if passive else objects(sentence, verb)
        return next((each for each in heard if is_one_speaker(view, each)), None)
    if name not in saying.giving or who is None:
        return None
    papers = [who] if passive else objects(sentence, verb)
    if not any(each.lemma.casefold() in saying.papers for each in papers):
        return None
    maker = by_agent(sentence, verb) if passive else who
    return maker if maker is not None and maker.upos in ("NOUN", "PROPN") else None


def is_human(token: Token) -> bool:
    """Whether ``token`` is one human being: "met a shepherd. He said"."""
    return token.xpos == "NN" and token.lemma.casefold() in lexicon().actors.people.nouns


def is_one_speaker(view: View, token: Token) -> bool:
    """Whether ``token`` is somebody of whom "he said" may be told: an envoy, a prisoner, a named one."""
    known = identities().offices.words | identities().titles.words
    office = token.upos in ("NOUN", "PROPN") and token.xpos in ("NN", "NNP") and token.lower in known
    return office or is_person(view, token)


def authored(sentence: Sentence) -> Iterator[tuple[str, Token]]:
    """The papers that a sentence names with who wrote them: "the letter of the representative of Sudland"."""
    papers = lexicon().cues.saying.papers
    for token in sentence.tokens:
        if token.upos == "NOUN" and token.lemma.casefold() in papers:
            author = owner_of(sentence, token)
            if author is not None and (author.upos in ("NOUN", "PROPN") or is_own(author)):
                yield token.lemma.casefold(), author


def is_bare_paper(sentence: Sentence, noun: Token) -> bool:
    """Whether ``noun`` is a paper told of before: "the letter", not "the letter of the rebels"."""
    phrase = noun_phrase(sentence, noun)
    bare = len(phrase) == 2 and phrase[0].lower in ("the", "this", "that")
    return bare and noun.lemma.casefold() in lexicon().cues.saying.papers


def report_of(scene: Scene, view: View, noun: Token) -> Actor:
    """Reports of which nobody is named as the source, save by an adjective: "reports of it", "Sudish claims"."""
    words = sorted([noun, *view.sentence.children(noun, "det", "amod", "compound")], key=lambda t: t.index)
    span = span_of(words)
    named = next((name.party for name in view.names_in(words)), None)
    text = scene.words(span)
    return Actor(text=text, start=span.start, end=span.end, name=text, party=named.name if named else None)
