"""Views: questions about claims that a person keeps under a name; they are no part of the ledger."""

from __future__ import annotations

from typing import Any, Final

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from alteram.errors import WrongForm
from alteram.room.asking import Asked
from alteram.room.models import View
from alteram.room.roles import needs

MOST: Final = 100  # that one person keeps
LONGEST: Final = 80  # characters of a name


@require_POST
@needs("read")
def keep(request: HttpRequest) -> HttpResponse:
    """The claims that are asked for, from then on by a name; what had that name before, has it no more."""
    query = Asked.of(QueryDict(request.POST.get("query", "").removeprefix("?"))).query
    name = _name(request)
    mine = View.objects.filter(user=request.user)
    if mine.exclude(name=name).count() >= MOST:
        raise WrongForm(f"you keep {MOST} views", todo="delete one first")
    mine.update_or_create(user=request.user, name=name, defaults={"query": query})
    return redirect(f"{reverse('claims')}{query}")


@require_POST
@needs("read")
def rename(request: HttpRequest, pk: int) -> HttpResponse:
    """The claims of a view of one's own, which has another name."""
    view = _own(request, pk)
    view.name = _name(request)
    try:
        with transaction.atomic():
            view.save(update_fields=["name"])
    except IntegrityError:
        raise WrongForm("another view of yours has that name", todo="take another, or delete that one") from None
    return redirect(f"{reverse('claims')}{view.query}")


@require_POST
@needs("decide")
def share(request: HttpRequest, pk: int) -> HttpResponse:
    """The claims of a view, which all may see from then on, or who made it alone; another's can only be hidden."""
    view = _seen(request, pk)
    wanted = request.POST.get("shared") == "yes"
    if wanted and view.user_id != request.user.pk:
        raise PermissionDenied
    View.objects.filter(pk=view.pk).update(shared=wanted)
    return redirect(f"{reverse('claims')}{view.query}")


@require_POST
@needs("read")
def delete(request: HttpRequest, pk: int) -> HttpResponse:
    """All claims, without the view, which was one's own."""
    _own(request, pk).delete()
    return redirect("claims")


def seen_by(user: Any) -> list[View]:
    """The views of ``user`` in order of their names, then those that others share; none in a public room."""
    if user.pk is None:
        return []
    found = View.objects.filter(Q(user=user) | Q(shared=True)).select_related("user")
    return sorted(found, key=lambda view: (view.user_id != user.pk, view.name.casefold(), view.pk))


def _own(request: HttpRequest, pk: int) -> Any:
    view = View.objects.filter(pk=pk, user=request.user).first()
    if view is None:
        raise Http404
    return view


def _seen(request: HttpRequest, pk: int) -> Any:
    view = View.objects.filter(Q(user=request.user) | Q(shared=True), pk=pk).first()
    if view is None:
        raise Http404
    return view


def _name(request: HttpRequest) -> str:
    """The name that is given.

    Raises:
        WrongForm: it is blank, or too long to be shown beside others.
    """
    name = " ".join(request.POST.get("name", "").split())
    if not name:
        raise WrongForm("the view has no name", todo="give it one")
    if len(name) > LONGEST:
        raise WrongForm(f"the name of the view has more than {LONGEST} characters", todo="give it a shorter one")
    return name
