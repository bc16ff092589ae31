"""Who is brought in to speak: who gives out a paper, and who is summoned or asked, before "it says" and "he said"."""

from __future__ import annotations

from alteram.coding.clause.nominals import is_person
from alteram.coding.clause.syntax import by_agent, is_passive, is_verb, objects, subject
from alteram.coding.scene import View
from alteram.lexicon import lexicon
from alteram.lexicon.identities import identities
from alteram.model import Token


def introduced(view: View, verb: Token) -> Token | None:
    """Whom ``verb``, which says nothing itself, lets speak next; None where it brings in nobody."""
    sentence = view.sentence
    if not is_verb(verb) or sentence.child(verb, "ccomp") is not None:
        return None
    saying, name = lexicon().cues.saying, verb.lemma.casefold()
    passive = is_passive(sentence, verb)
    who = subject(sentence, verb)
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


def is_one_speaker(view: View, token: Token) -> bool:
    """Whether ``token`` is somebody of whom "he said" may be told: an envoy, a prisoner, a named one."""
    known = identities().offices.words | identities().titles.words
    office = token.upos in ("NOUN", "PROPN") and token.xpos in ("NN", "NNP") and token.lower in known
    return office or is_person(view, token)
