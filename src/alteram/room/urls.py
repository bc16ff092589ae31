"""Where the room's pages lie."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.urls import path

from alteram.room.entering import closed, enter
from alteram.room.pages import claims, deciding, incidents, overview, statements

urlpatterns = [
    path("", overview.overview, name="overview"),
    path("enter/<str:link>/", login_not_required(enter), name="enter"),
    path("closed/", login_not_required(closed), name="closed"),
    path("statements/", statements.listed, name="statements"),
    path("statements/<int:pk>/", statements.statement, name="statement"),
    path("claims/", claims.found, name="claims"),
    path("claims/<str:cid>/", claims.claim, name="claim"),
    path("claims/<str:cid>/judge/", claims.judge, name="judge"),
    path("claims/<str:cid>/incident/", incidents.of_claim, name="incident-of"),
    path("incidents/", incidents.listed, name="incidents"),
    path("incidents/<str:id>/", incidents.incident, name="incident"),
    path("incidents/<str:id>/accept/", deciding.accept, name="accept"),
    path("incidents/<str:id>/join/", deciding.join, name="join"),
    path("incidents/<str:id>/split/", deciding.split, name="split"),
    path("incidents/<str:id>/entries/<int:entry>/take-back/", deciding.take_back, name="take-back"),
    path("entries/<int:entry>/undo/", claims.undo, name="undo"),
]
