"""Links that let somebody who was invited choose a password, once."""

from __future__ import annotations

from typing import Any, Final

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.urls import reverse
from django.utils.http import urlsafe_base64_decode, urlsafe_base64_encode

from alteram.ledger.admitting import last_of
from alteram.ledger.history import locked_head
from alteram.ledger.opening import writing


class Links(PasswordResetTokenGenerator):
    """Tokens that are bound to the password, to when its owner was last in, and to what was done about their access.

    None is kept anywhere: each change of these takes the older ones away, so that a link works once, for three days.
    """

    key_salt = "alteram.room.links"

    def _make_hash_value(self, user: Any, timestamp: int) -> str:
        entry = last_of(user.get_username(), ("invite", "link", "close"))
        return f"{super()._make_hash_value(user, timestamp)}:{entry}"


_links: Final = Links()


def link_for(user: Any) -> str:
    """The path of a page on which ``user`` chooses a password."""
    who = urlsafe_base64_encode(str(user.pk).encode())
    return str(reverse("welcome", args=[who, _links.make_token(user)]))


def owner_of(who: str, token: str) -> Any | None:
    """Whose link it is; None where it is nobody's, was used, is too old, or its owner was shut out."""
    try:
        pk = int(urlsafe_base64_decode(who).decode("ascii"))
    except (ValueError, OverflowError):
        return None
    user = get_user_model().objects.filter(pk=pk, is_active=True).first() if pk < 2**63 else None
    return user if user is not None and _links.check_token(user, token) else None


def use(who: str, token: str, password: str) -> Any | None:
    """The owner of the link, whose ``password`` this is from now on; None where the link works no more.

    Of two who use it at once, one is let in.
    """
    hashed = make_password(password)  # which takes a while, before others have to wait
    with writing():
        locked_head()
        user = owner_of(who, token)
        if user is not None:
            user.password = hashed
            user.save(update_fields=["password"])
    return user
