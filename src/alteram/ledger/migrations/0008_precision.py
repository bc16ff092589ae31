"""How precisely each place of a claim is known, beside its point."""

import json
from operator import itemgetter
from typing import Any, ClassVar

from django.db import migrations, models

CHUNK = 5_000  # claims whose places are looked up together


def fill(apps: Any, editor: Any) -> None:
    """Take the precision of each place that has a point from its claim: both lie in the same order."""
    place, claim = apps.get_model("ledger", "Place"), apps.get_model("ledger", "Claim")
    last = 0
    while told := dict(claim.objects.filter(id__gt=last).order_by("id").values_list("id", "json")[:CHUNK]):
        first, last = last, max(told)
        # sorted here: the database would rather walk all rows than sort some
        rows = place.objects.filter(claim__gt=first, claim__lte=last).order_by().values_list("id", "claim_id", "cell")
        waiting = {id: iter(_precisions(line)) for id, line in told.items()}
        found = [
            (next(waiting[id], "unknown"), row) for row, id, cell in sorted(rows, key=itemgetter(0)) if cell is not None
        ]
        with editor.connection.cursor() as cursor:
            cursor.executemany("UPDATE ledger_place SET precision = %s WHERE id = %s", found)


def _precisions(line: str) -> list[str]:
    places = json.loads(line)["where"]
    return [each["precision"] for each in places if each["lat"] is not None and each["lon"] is not None]


class Migration(migrations.Migration):
    """Adds the column, and fills it for what is kept."""

    dependencies: ClassVar = [("ledger", "0007_access")]
    operations: ClassVar = [
        migrations.AddField(model_name="place", name="precision", field=models.CharField(max_length=20, null=True)),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
