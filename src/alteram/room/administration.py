"""Django's own pages over the tables, for administrators: to look things up, and to take tokens away.

Roles and access are changed under People alone, where the history tells of it; the ledger's rows are shown as they are.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.apps import apps
from django.conf import settings
from django.contrib.admin import AdminSite, ModelAdmin
from django.contrib.auth import get_user_model
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import Group
from django.contrib.auth.views import redirect_to_login
from django.db.models import BinaryField, Field, Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.decorators import method_decorator

from alteram import phrases
from alteram.room.models import Token
from alteram.room.pages.login import logout
from alteram.room.roles import may

MOST: Final = 2000  # characters of a value; a statement's text is read on its own page
FEW: Final = 80  # of one in a list
COLUMNS: Final = 8


class Administration(AdminSite):
    """The pages under ``/admin/``, entered by the room's own door."""

    site_header = site_title = "Alteram"
    index_title = "Tables"
    index_template = "room/tables.html"
    enable_nav_sidebar = False

    def has_permission(self, request: HttpRequest) -> bool:
        """Whether who asks may manage the room."""
        return may(request.user, "manage")

    @method_decorator(login_not_required)
    def login(self, request: HttpRequest, extra_context: object = None) -> HttpResponse:
        """The way to the door; back to the room for who is in and may not be here."""
        if request.user.is_authenticated:
            return redirect("overview" if not self.has_permission(request) else "admin:index")
        response: HttpResponse = redirect_to_login(request.GET.get("next", "/admin/"), settings.LOGIN_URL)
        return response

    def logout(self, request: HttpRequest, extra_context: object = None) -> HttpResponse:
        """The door, for who has left."""
        return logout(request)

    def password_change(self, request: HttpRequest, extra_context: object = None) -> HttpResponse:
        """The room's own settings, where passwords are changed."""
        return redirect("settings")


class Shown(ModelAdmin):
    """Rows that are looked at, and neither added, changed nor taken away."""

    actions = None
    show_full_result_count = False
    ordering = ("-pk",)
    list_per_page = 50
    removable = False
    hidden: tuple[str, ...] = ()

    def has_module_permission(self, request: HttpRequest) -> bool:
        return may(request.user, "manage")

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request.user, "manage")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.removable and may(request.user, "manage")

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        return [shown(each, MOST) for each in self._columns()]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        return self.get_fields(request, obj)

    def get_list_display(self, request: HttpRequest) -> list[Any]:
        return [shown(each, FEW) for each in self._columns()[:COLUMNS]]

    def _columns(self) -> list[Field[Any, Any]]:
        return [each for each in self.opts.concrete_fields if each.name not in self.hidden]


class Tokens(Shown):
    """By what programs enter; one that is lost is taken away here, whoever made it."""

    removable = True
    hidden = ("digest",)


class Users(Shown):
    """Who may enter; without what their passwords are kept as."""

    hidden = ("password", "is_superuser", "is_staff", "first_name", "last_name", "email")


def shown(column: Field[Any, Any], most: int) -> Callable[[Model], str]:
    """A column of a row as it is shown: escaped like all else, and without characters that steer or hide."""

    def value(row: Model) -> str:
        if isinstance(column, BinaryField):
            content = getattr(row, column.attname)
            return "" if content is None else f"{len(bytes(content)):,} bytes"
        written = getattr(row, column.attname)
        text = "" if written is None else str(written)
        return phrases.visible(text[:most]) + ("…" if len(text) > most else "")

    value.short_description = str(column.verbose_name)  # type: ignore[attr-defined]
    value.admin_order_field = column.name  # type: ignore[attr-defined]
    value.__name__ = column.name
    return value


administration: Final = Administration(name="admin")
administration.register(get_user_model(), Users)
administration.register(Group, Shown)
administration.register(Token, Tokens)
administration.register(list(apps.get_app_config("ledger").get_models()), Shown)
