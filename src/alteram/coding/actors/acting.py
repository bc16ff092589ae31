"""What can act, though no party is known for it: a name, a pronoun, a force, an institution, people, or a platform."""

from __future__ import annotations

from alteram.coding.actors.groups import TWO
from alteram.coding.clause.nominals import content_noun, is_body, is_rival
from alteram.coding.events.craft import is_weapon
from alteram.coding.scene import View
from alteram.lexicon import lexicon
from alteram.model import Token


def can_act(view: View, token: Token) -> bool:
    """Whether ``token`` can act, though no party is known for it."""
    actors = lexicon().actors
    lemma = content_noun(view.sentence, token).lemma.casefold()
    if token.upos in ("PROPN", "PRON", "NUM") or token.lower in TWO or is_rival(view.sentence, token) or is_body(token):
        return True
    acting = (actors.force, actors.institution, actors.people, actors.addressee, actors.monitors, actors.own)
    groups = (*acting, actors.conveyance)
    manned = token.lower.endswith(("man", "men")) or is_weapon(view, token)  # "militiamen"
    return manned or any(lemma in group.nouns or token.lower in group.nouns for group in groups)
