"""Whose promise or duty it is: "the pledges given by the army were not kept", "their refusal is a breach of it"."""

from __future__ import annotations

from dataclasses import replace

from alteram.coding.actors.addressees import is_someone
from alteram.coding.clause.nominals import is_own
from alteram.coding.clause.phrases import noun_phrase
from alteram.coding.clause.syntax import by_agent, obliques, subject
from alteram.coding.events.triggers import Roles, Trigger
from alteram.coding.scene import View
from alteram.lexicon import lexicon
from alteram.model import Token


def with_bound(view: View, trigger: Trigger, roles: Roles) -> Roles:
    """``roles``, in which no accord and no pledge acts or suffers, and whoever gave or broke it is its agent."""
    event = trigger.frame.event
    if not event.startswith("agreement."):
        return roles
    what = subject(view.sentence, trigger.word)
    rights = () if event == "agreement.made" else (t for t in roles.targets if is_named(view, t) and t is not what)
    kept = {t.index for t in rights}  # "a violation of Norland's sovereignty"
    targets = tuple(t for t in roles.targets if t.index in kept or not is_pledge(view, trigger, t))
    if event == "agreement.made":
        return replace(roles, targets=targets or tuple(w for t in roles.targets for w in made_with(view, t)))
    agents = tuple(t for t in roles.agents if not is_pledge(view, trigger, t))
    if not agents and what is not None:
        pledge = is_pledge(view, trigger, what)
        own = [what] if is_someone(view, what) and not pledge else whose(view, what, "of" if pledge else "by")
        said = view.sentence.child(trigger.word, "cop") is not None  # "their shelling of the town is a breach of it"
        agents = tuple(own[:1]) if pledge or said else ()
    return Roles(agents, targets)


def is_pledge(view: View, trigger: Trigger, token: Token) -> bool:
    """Whether ``token`` is an accord, a promise or the like, which neither acts nor suffers."""
    lemma = token.lemma.casefold()
    words = {*trigger.frame.needs, *trigger.frame.agents}
    kinds = view.sentence.children(token, "compound")  # "the silence regime"
    if lemma in lexicon().actors.accord.nouns or any(kind.lemma.casefold() in words for kind in kinds):
        return True
    return (lemma in words or trigger.frame.id == "unmet") and not is_someone(view, token)


def is_named(view: View, token: Token) -> bool:
    """Whether ``token`` is no accord, and its phrase names a party."""
    accord = token.lemma.casefold() in lexicon().actors.accord.nouns
    return not accord and bool(view.names_in(noun_phrase(view.sentence, token)))


def made_with(view: View, accord: Token) -> list[Token]:
    """With whom an accord was made: "signed a treaty with Norland"."""
    found = (o.token for o in obliques(view.sentence, accord) if o.case == "with")
    return [token for token in found if is_someone(view, token)]


def whose(view: View, what: Token, marked: str) -> list[Token]:
    """Whose promise or deed ``what`` is, as a word before it, a phrase ``marked`` so, or a clause beside it tells."""
    sentence = view.sentence
    found = [
        *sentence.children(what, "nmod:poss"),
        *(o.token for o in obliques(sentence, what) if o.case == marked),
    ]
    makers = (by_agent(sentence, word) for word in (what, *sentence.children(what, "acl")))
    found += [maker for maker in makers if maker is not None]
    return [token for token in found if is_someone(view, token) or is_own(token) or token.xpos == "PRP$"]
