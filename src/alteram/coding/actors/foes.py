"""Whether those whom something befell are the other side's, or a third party's, as the text and its conflict tell."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import Final

from alteram.coding.actors.cast import Cast
from alteram.coding.clause.nominals import is_rival
from alteram.coding.clause.phrases import noun_phrase
from alteram.coding.clause.syntax import case_of, obliques, particle
from alteram.coding.events.craft import is_craft
from alteram.coding.events.triggers import Trigger
from alteram.coding.holders.held import Held
from alteram.coding.scene import View
from alteram.lexicon import lexicon
from alteram.model import Token
from alteram.profiles.records import Party

SOLDIERS: Final = frozenset({"soldier", "serviceman", "troop", "guard", "policeman", "officer", "peacekeeper"})


def is_foreign(cast: Cast, view: View, targets: Iterable[Token], held: Held) -> bool:
    """Whether what was seized is a third party's, of whom nobody tells in passing that they robbed it."""
    whole = [o.token for token in targets for o in obliques(view.sentence, token) if o.case == "of"]
    parties = (cast.known(view, token, held.speaker).party for token in (*targets, *whole))
    sides = cast.scene.sides
    return bool(sides) and any(party is not None and party.role == "third-party" for party in parties)


def is_comrade(cast: Cast, view: View, speaker: Party, seized: Iterable[Token]) -> bool:
    """Whether a side may speak of its own: "two guerrillas were captured" in their communique, "soldiers" in a state's.

    Those who are of no side that is told may be of either, so that who took them stays open.
    """
    if not speaker.state:
        return any(token.lemma.casefold() in lexicon().actors.irregular.words for token in seized)
    told = (token for token in seized if token.lemma.casefold() in SOLDIERS)
    return any(cast.known(view, token, speaker).party is None for token in told)


def is_downed(cast: Cast, view: View, trigger: Trigger, targets: Iterable[Token], held: Held) -> bool:
    """Whether craft of another state were brought down, where no profile tells who its enemies are."""
    if cast.scene.sides:
        return False
    parties = (cast.known(view, token, held.speaker).party for token in craft_downed(view, trigger, targets))
    return any(party is not None and party is not held.speaker for party in parties)


def craft_downed(view: View, trigger: Trigger, targets: Iterable[Token]) -> list[Token]:
    """Those of ``targets`` that were brought down: craft that were wrecked, or what was shot down."""
    shot = particle(view.sentence, trigger.word) == "down"
    return [token for token in targets if shot or (trigger.frame.wrecks and is_craft(view, token))]


def is_launch_site(cast: Cast, view: View, token: Token, held: Held) -> bool:
    """Whether a state's name behind "from" only tells whence: "rockets from Lebanon", where the foe is a movement."""
    rival, party = cast.scene.rival(held.speaker), cast.known(view, token, held.speaker).party
    if rival is None or rival.state or party is None or party in (rival, held.speaker) or not party.state:
        return False
    return token.upos == "PROPN" and case_of(view.sentence, token) == "from"


def is_enemy(cast: Cast, foes: Container[str], view: View, targets: Iterable[Token], held: Held) -> bool:
    """Whether some of ``targets`` are the enemy's: by name, by a word for an enemy, or by one for outlaws."""
    words = lexicon().actors
    for token in targets:
        party = cast.known(view, token, held.speaker).party
        other = party is not None and party is not held.speaker
        if party is not None and other and (party in cast.scene.sides or party.name in foes):
            return True
        lemmas = {each.lemma.casefold() for each in noun_phrase(view.sentence, token)}
        if held.speaker is not None and not held.speaker.state and lemmas & words.state.nouns:
            return True  # in the communique of a movement: "three vehicles of the army"
        whose = {each.lower for each in view.sentence.children(token, "nmod")}
        stateless = held.speaker is not None and not held.speaker.state  # "two guerrillas": may be its own men
        outlaws = words.irregular.nouns - words.irregular.words if stateless else words.irregular.nouns
        if lemmas & outlaws or is_rival(view.sentence, token) or "theirs" in whose:
            return True
    return False
