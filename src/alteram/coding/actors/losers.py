"""On whose side some fell, where a number alone tells how many: "our losses: two killed", "Norland: 40 killed"."""

from __future__ import annotations

from typing import Final

from alteram.coding.clause.nominals import is_own
from alteram.coding.clause.syntax import is_verb, obliques, subject
from alteram.coding.scene import View
from alteram.lexicon import lexicon
from alteram.model import Token, is_a

LOSING: Final = frozenset({"lose", "suffer", "sustain"})
SIDES: Final = frozenset({"side", "part"})
LOST: Final = frozenset({"loss", "losses", "casualty", "toll"})
SET_OFF: Final = frozenset({":", "-", "–", "—"})


def side_of(view: View, verb: Token) -> Token | None:
    """On whose side some fell: "on the garrison's side eight died", "enemy losses: 20 killed", "lost 20 killed"."""
    over = view.sentence.head_of(verb) if is_a(verb.relation, "xcomp") else None
    if over is not None and over.lemma in LOSING | {"have"}:
        return subject(view.sentence, over)
    sides = [o.token for o in obliques(view.sentence, verb) if o.case == "on" and o.token.lemma in SIDES]
    sides = [side for side in sides if side.index < verb.index]  # not "one fell on our side"
    owners = [owner for side in sides for owner in owners_of(view, side)]
    return next(iter(owners), None) or side_before(view, verb)


def side_before(view: View, verb: Token) -> Token | None:
    """Whose losses a count tells that a colon or a dash sets off: "losses of the rebels: 40 killed"."""
    first = verb
    while is_a(first.relation, "conj") and (above := view.sentence.head_of(first)) is not None and is_verb(above):
        first = above
    noun = view.sentence.head_of(first)
    if noun is None or noun.index > first.index or not is_a(first.relation, "parataxis", "appos", "acl", "dep"):
        return None
    if not any(t.text in SET_OFF for t in view.sentence.tokens[noun.index : first.index]):
        return None
    if noun.lemma.casefold() in LOST | SIDES:
        return next(iter(owners_of(view, noun)), None)
    named = any(name.sort != "capital" and name.last == noun.index for name in view.names_in([noun]))
    return noun if named else None


def owners_of(view: View, noun: Token) -> list[Token]:
    """Whose a side or a loss is: "enemy losses", "the losses of the rebels", "losses on our side"."""
    sentence, rivals = view.sentence, lexicon().actors.rival.nouns
    owners = [*sentence.children(noun, "nmod:poss")]
    before = sentence.children(noun, "compound", "amod")
    owners += [t for t in before if is_own(t) or t.lemma.casefold() in rivals or view.names_in([t])]
    phrases = obliques(sentence, noun)
    owners += [o.token for o in phrases if o.case in ("of", "among") and o.token.lemma.casefold() not in SIDES]
    sides = [o.token for o in phrases if o.case in ("on", "of") and o.token.lemma.casefold() in SIDES]
    return owners + [owner for side in sides for owner in owners_of(view, side)]
