"""Where the room's pages lie."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.urls import path

from alteram.room.api import api
from alteram.room.entering import closed, enter
from alteram.room.pages import (
    add,
    agreements,
    claims,
    deciding,
    exports,
    help,
    incidents,
    log,
    overview,
    places,
    placing,
    statements,
    tokens,
)

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
    path("claims/<str:cid>/incident/", incidents.of_claim, name="incident-of"),
    path("claims/<str:cid>/place/", placing.of_claim, name="place-of"),
    path("claims/<str:cid>/place/say/", placing.say, name="say-place"),
    path("places/", places.listed, name="places"),
    path("places/names/", places.names, name="names"),
    path("places/names/all/", places.names_for_all, name="names-for-all"),
    path("places/own.csv", places.own, name="own-places"),
    path("places/said/<int:entry>/", placing.said, name="placing"),
    path("places/said/<int:entry>/accept/", placing.accept, name="accept-places"),
    path("places/said/<int:entry>/take-back/", placing.take_back, name="take-back-places"),
    path("places/of/<path:key>/", places.place, name="place"),
    path("incidents/", incidents.listed, name="incidents"),
    path("incidents/<str:id>/", incidents.incident, name="incident"),
    path("incidents/<str:id>/accept/", deciding.accept, name="accept"),
    path("incidents/<str:id>/join/", deciding.join, name="join"),
    path("incidents/<str:id>/split/", deciding.split, name="split"),
    path("incidents/<str:id>/entries/<int:entry>/take-back/", deciding.take_back, name="take-back"),
    path("api/", tokens.tokens, name="tokens"),
    path("api/tokens/<int:pk>/revoke/", tokens.revoke, name="revoke"),
    path("api/v1/", api.urls),
    path("agreements/", agreements.listed, name="agreements"),
    path("agreements/<str:agreement>/", agreements.register, name="agreement"),
    path("agreements/<str:agreement>/<str:obligation>/rate/", agreements.rate, name="rate"),
    path("agreements/<str:agreement>/<str:obligation>/undo/", agreements.take_back, name="undo-rating"),
    path("entries/<int:entry>/undo/", claims.undo, name="undo"),
    path("add/", add.add, name="add"),
    path("add/bring/", add.bring, name="bring"),
    path("add/<str:id>/", add.added, name="added"),
    path("add/<str:id>/stop/", add.stop, name="stop"),
    path("log/", log.log, name="log"),
    path("help/", help.help, name="help"),
]
