"""Filters and tags of the room's templates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import template
from django.http import HttpRequest
from django.utils.html import format_html, json_script
from django.utils.safestring import SafeString

from alteram import phrases
from alteram.atlas.spots import FAMILIES
from alteram.basemap.world import POLICY
from alteram.ledger.second import same_person as names_alike
from alteram.model import Obligation
from alteram.model.agreements import Assessment, FindingKind
from alteram.phrases import registers
from alteram.phrases.families import SHAPES, WORDS
from alteram.phrases.places import MANNERS, SHORT
from alteram.phrases.registers import shown_day
from alteram.room import wording
from alteram.room.addresses import words_at
from alteram.room.features import KINDS
from alteram.room.lanes import HOLLOW, Mark
from alteram.room.lanes import SHAPES as SIGNS
from alteram.room.roles import Action, may
from alteram.room.told import Shown

register = template.Library()


@register.filter
def visible(text: object) -> str:
    """The text on one line, without characters that steer or hide."""
    return phrases.visible(str(text)) if text is not None else ""


@register.filter
def dated(written: str) -> SafeString:
    """The day of what is written as a day or a moment, in words as claims have theirs; no line breaks within it."""
    return format_html("<time>{}</time>", wording.dated(written[:10]))


@register.simple_tag
def glyph(family: str) -> SafeString:
    """The shape of a family of events, with its name for who does not see it."""
    return format_html(
        '<svg class="glyph f-{}" viewBox="-9 -9 18 18" role="img" aria-label="{}"><path d="{}"/></svg>',
        family,
        WORDS[family],
        SHAPES[family],
    )


@register.simple_tag
def shape(family: str) -> SafeString:
    """The shape of a family of events, beside words that say it."""
    return format_html(
        '<svg class="glyph" viewBox="-9 -9 18 18" aria-hidden="true"><path d="{}"/></svg>', SHAPES[family]
    )


@register.filter
def lights(address: str, at: str) -> str:
    """The address of a place in a statement, with the words there lit."""
    path, _, anchor = address.partition("#")
    return f"{path}&lights={at}#{anchor}"


@register.filter(name="words")
def in_words(text: str) -> list[str]:
    """The words of a text, to go through."""
    return text.split()


@register.filter
def of(known: Mapping[str, Any], name: str) -> Any:
    """What is ``known`` under a name."""
    return known.get(name)


@register.simple_tag
def mark_of(family: str, manner: str) -> SafeString:
    """The mark of a family of events as maps have it: filled, half filled or hollow; the words stand beside it."""
    return format_html(
        '<svg class="glyph f-{} manner-{}" viewBox="-9 -9 18 18" aria-hidden="true">'
        '<path class="outer" d="{}"/><path class="inner" d="{}"/></svg>',
        family,
        manner,
        SHAPES[family],
        SHAPES[family],
    )


@register.simple_tag
def map_signs() -> SafeString:
    """What the scripts of maps and charts know of kinds of claims: their shapes and words, as data."""
    families = {name: {"words": WORDS[name], "path": SHAPES[name]} for name in FAMILIES}
    return json_script({"families": families, "kinds": KINDS, "manners": MANNERS, "short": SHORT}, "map-signs")


@register.simple_tag
def boundary_policy() -> str:
    """Whose lines the base map draws: it stands beside every map."""
    return POLICY


@register.simple_tag
def sign(kind: FindingKind) -> SafeString:
    """The shape of a kind of finding, beside the word for it; who does not see it misses nothing."""
    return format_html(
        '<svg class="sign {}" viewBox="-9 -9 18 18" aria-hidden="true"><path d="{}"/></svg>', _filled(kind), SIGNS[kind]
    )


@register.simple_tag
def mark(told: Mark) -> SafeString:
    """The shape of findings at their place on a line."""
    return format_html(
        '<svg class="{}" x="{}" y="{}" overflow="visible"><path d="{}"><title>{}</title></path></svg>',
        _filled(told.kind),
        told.at,
        told.down,
        SIGNS[told.kind],
        told.told,
    )


def _filled(kind: FindingKind) -> str:
    return "hollow" if kind in HOLLOW else "filled"


@register.simple_tag
def words_of(one: Shown) -> str:
    """The address of a claim's words in its statement."""
    return words_at(one.standing.row.reading.revision.statement_id, one.cid)


@register.filter
def day(given: date | None) -> str:
    """A day in plain words: "20 Nov 2020"."""
    return shown_day(given) if given else "day not given"


@register.filter
def same_person(one: str, other: str) -> bool:
    """Whether two names are one person's, as the ledger compares them."""
    return names_alike(one, other)


@register.filter
def figure(number: int) -> str:
    """A number with its thousands parted: "1,000,000"."""
    return f"{number:,}"


@register.filter
def bound(obligation: Obligation) -> str:
    """Who owes it, and to whom."""
    return phrases.visible(registers.bound(obligation))


@register.filter
def rated(assessment: Assessment) -> str:
    """How far a person holds an obligation to be fulfilled, and why."""
    return registers.rated(assessment)


@register.simple_tag(takes_context=True)
def with_query(context: Any, **changed: object) -> str:
    """The address of this page with some of its questions ``changed``; None takes one away."""
    request: HttpRequest = context["request"]
    query = request.GET.copy()
    for name, value in changed.items():
        query.pop(name, None)
        if value is not None:
            query[name] = str(value)
    return f"?{query.urlencode()}"


@register.simple_tag(takes_context=True)
def can(context: Any, action: Action) -> bool:
    """Whether who looks at the page may do that."""
    return may(context["request"].user, action)
