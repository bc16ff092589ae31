"""Where the room's pages lie."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.urls import path

from alteram.room.api import api
from alteram.room.entering import closed, enter
from alteram.room.pages import claims, exports, overview, statements, tokens

urlpatterns = [
    path("", overview.overview, name="overview"),
    path("enter/<str:link>/", login_not_required(enter), name="enter"),
    path("closed/", login_not_required(closed), name="closed"),
    path("statements/", statements.listed, name="statements"),
    path("statements/<int:pk>/", statements.statement, name="statement"),
    path("claims/", claims.found, name="claims"),
    path("claims/export/<str:form>/", exports.export, name="export"),
    path("claims/<str:cid>/", claims.claim, name="claim"),
    path("claims/<str:cid>/judge/", claims.judge, name="judge"),
    path("api/", tokens.tokens, name="tokens"),
    path("api/tokens/<int:pk>/revoke/", tokens.revoke, name="revoke"),
    path("api/v1/", api.urls),
    path("entries/<int:entry>/undo/", claims.undo, name="undo"),
]
