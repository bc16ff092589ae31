"""Who can act, and what is kept of those told of, by which later pronouns find them."""

from __future__ import annotations

from alteram.coding.actors.aims import is_place
from alteram.coding.actors.groups import TWO
from alteram.coding.actors.kinds import is_collective
from alteram.coding.actors.referents import Known, Subject, is_main
from alteram.coding.clause.nominals import content_noun, is_body, is_person, is_rival
from alteram.coding.clause.phrases import coordinated, phrase_span
from alteram.coding.events.craft import is_weapon
from alteram.coding.scene import View
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token, is_a


def as_subject(
    view: View, token: Token, known: Known, *, beside: tuple[Known, ...], befallen: bool, accused: bool, fought: bool
) -> Subject:
    """``token``, which names ``known``, with what decides for which pronouns it may stand."""
    sentence = view.sentence
    plural = token.xpos in ("NNS", "NNPS") or len(coordinated(sentence, token)) > 1
    collective = known.party is not None or (is_collective(token) and not is_person(view, token))
    if known.party is None and token.upos == "PROPN" and is_place(view, token):
        plural = collective = False  # "Aldby was shelled. They fled": not the town
    return Subject(
        phrase_span(sentence, token),
        known,
        plural,
        collective,
        befallen,
        human=token.xpos == "NN" and is_person(view, token),
        main=is_main(sentence, token),
        aside=is_a(token.relation, "obj") and sentence.child(token, "acl:relcl") is not None,
        accused=accused,
        beside=beside,
        fought=fought,
    )


def is_in_relative(sentence: Sentence, token: Token) -> bool:
    """Whether ``token`` stands in a relative clause, as one of whom the text tells nothing itself."""
    return any(each.relation == "acl:relcl" for each in (token, *sentence.ancestors(token)))


def can_act(view: View, token: Token) -> bool:
    """Whether ``token`` can act, though no party is known for it."""
    actors = lexicon().actors
    lemma = content_noun(view.sentence, token).lemma.casefold()
    told = token.upos in ("PROPN", "PRON", "NUM") or token.lower in TWO
    if told or is_rival(view.sentence, token) or is_body(token):
        return True
    acting = (actors.force, actors.institution, actors.people, actors.addressee, actors.monitors, actors.own)
    groups = (*acting, actors.conveyance)
    manned = token.lower.endswith(("man", "men")) or is_weapon(view, token)  # "militiamen"
    return manned or any(lemma in group.nouns or token.lower in group.nouns for group in groups)
