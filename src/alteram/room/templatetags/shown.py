"""Filters and tags of the room's templates."""

from __future__ import annotations

from typing import Any

from django import template
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from alteram import phrases
from alteram.phrases.families import SHAPES, WORDS
from alteram.room.roles import Action, may

register = template.Library()


@register.filter
def visible(text: object) -> str:
    """The text on one line, without characters that steer or hide."""
    return phrases.visible(str(text)) if text is not None else ""


@register.simple_tag
def glyph(family: str) -> SafeString:
    """The shape of a family of events, with its name for who does not see it."""
    return format_html(
        '<svg class="glyph f-{}" viewBox="-9 -9 18 18" role="img" aria-label="{}"><path d="{}"/></svg>',
        family,
        WORDS[family],
        SHAPES[family],
    )


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
