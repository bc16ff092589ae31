"""What a clause tells beside its own: of whom it sets right ("not by us but by them"), of whom it leaves out the verb.

"The army shelled the port and the rebels the camp": a claim for either.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from alteram.coding.clause.contrasts import instead
from alteram.coding.clause.syntax import case_of, is_passive, is_verb, subject
from alteram.coding.events.evidence import of_other, trimmed
from alteram.coding.events.laid_to import ROLES
from alteram.coding.events.triggers import Roles, Trigger
from alteram.coding.holders.held import Held
from alteram.coding.links import ClaimOf, Coded
from alteram.coding.scene import View
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token


def set_right(view: View, trigger: Trigger, roles: Roles, held: Held) -> list[tuple[Roles, Held]]:
    """Who did it and whom it befell by a clause that says of others that it was not them; first that, then who was."""
    sentence = view.sentence
    doers = [each for agent in roles.agents for each in instead(sentence, agent)]
    struck = [each for target in roles.targets for each in instead(sentence, target)]
    if not (doers or struck) or trigger.frame.event.startswith("talk."):
        return []
    firm = held.factuality
    not_so = replace(held, factuality=firm if firm.stance == "denied" else firm.denied())
    so = replace(held, factuality=replace(firm, stance="asserted"))
    return [(roles, not_so), (Roles(tuple(doers) or roles.agents, tuple(struck) or roles.targets), so)]


def unsaid(view: View, trigger: Trigger, roles: Roles, held: Held, claim_of: ClaimOf) -> Iterator[Coded]:
    """Claims of the clauses that share the verb of ``trigger`` and leave it out: "and the rebels the camp"."""
    head = trigger.head
    if trigger.frame.event.startswith("talk.") or not (is_verb(head) or trigger.frame.roles == ROLES):
        return
    if not roles.agents and subject(view.sentence, head) not in roles.targets:
        return  # "the army found two bodies and the rebels five": neither did it, nor did either suffer it
    for first in view.sentence.children(head, "conj"):
        other = view.sentence.child(first, "orphan")
        if other is None and (whom := of_other(view.sentence, first)) is not None and not roles.agents:
            part = replace(held, tokens=trimmed(with_counts_behind(view.sentence, first)))
            yield Coded(claim_of(Roles((), (whom,)), part), view, part, trigger)
        if other is None:
            continue
        words = trimmed(view.sentence.subtree(first))
        part = replace(held, tokens=words)
        yield Coded(claim_of(roles_of_pair(view, trigger, roles, first, other), part), view, part, trigger)


def with_counts_behind(sentence: Sentence, fate: Token) -> list[Token]:
    """The words below ``fate`` and the counts that go on behind it: "Sudland 11 dead and 20 wounded"."""
    words = sentence.subtree(fate)
    fates = lexicon().numbers.fates
    further = takewhile(
        lambda each: each.upos == "NUM" or each.lower in ("and", ",") or each.lower in fates,
        sentence.tokens[words[-1].index + 1 :],
    )
    return [*words, *further]


def roles_of_pair(view: View, trigger: Trigger, roles: Roles, first: Token, other: Token) -> Roles:
    """Who acts and suffers in a clause without a verb, as the clause beside it has them."""
    if view.is_timed(other):
        return Roles(roles.agents, (first,))  # "shelled Aldby on 3 March and Brenna on 5 March"
    if trigger.frame.roles == ROLES:  # "the rebels for 20", "30 to the rebels"
        return Roles((other if first.upos == "NUM" else first,))
    if is_passive(view.sentence, trigger.head):
        return Roles((other,) if case_of(view.sentence, other) == "by" else (), (first,))
    if not roles.agents:
        return Roles((), (first,))  # "lost twelve men and the rebels five"
    return Roles((first,), (other,) if roles.targets and trigger.carrier is None else ())
