"""Help: what signs and words mean, which keys there are, and what the program cannot know."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alteram.lexicon.labels import labels
from alteram.model import codes
from alteram.phrases import signs
from alteram.phrases.families import WORDS
from alteram.phrases.registers import KINDS, MEANINGS, SILENCE, SILENT
from alteram.room.roles import DOES, ROLES, does, needs


@needs("read")
def help(request: HttpRequest) -> HttpResponse:
    """One page, whose tables come from where the other pages have their words."""
    events = labels().events
    families = [
        (name, words, [events[code] for code in codes.EVENTS if codes.family(code) == name])
        for name, words in WORDS.items()
    ]
    told = {
        "title": "Help",
        "families": families,
        "claims": (*signs.CLAIMS, *signs.READING),
        "verdicts": signs.VERDICTS,
        "made": signs.MADE,
        "public_means": signs.PUBLIC,
        "roles": ROLES,
        "may": [(words, [(role, does(role, action)) for role in ROLES]) for action, words in DOES.items()],
        "accounts": (*signs.ACCOUNTS, signs.SILENCE),
        "findings": [*((KINDS[kind], MEANINGS[kind]) for kind in KINDS), (SILENT, SILENCE)],
        "grades": (("Source", signs.SOURCE_GRADES), ("Item", signs.ITEM_GRADES)),
    }
    return render(request, "room/help.html", told)
