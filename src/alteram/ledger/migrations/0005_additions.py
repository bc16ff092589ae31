"""Claims that persons add."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models

KEY: dict[str, object] = {"auto_created": True, "primary_key": True, "serialize": False, "verbose_name": "ID"}
KEPT = django.db.models.deletion.PROTECT


class Migration(migrations.Migration):
    """Adds the table."""

    dependencies: ClassVar = [("ledger", "0004_decisions")]
    operations: ClassVar = [
        migrations.CreateModel(
            name="Addition",
            fields=[
                ("id", models.BigAutoField(**KEY)),
                ("cid", models.CharField(db_index=True, max_length=30)),
                ("reason", models.TextField()),
                ("by", models.TextField()),
                ("at", models.CharField(max_length=40)),
                ("entry", models.BigIntegerField(unique=True)),
                ("salt", models.CharField(max_length=64)),
                ("claim", models.ForeignKey(on_delete=KEPT, related_name="additions", to="ledger.claim")),
                ("revision", models.ForeignKey(on_delete=KEPT, related_name="additions", to="ledger.revision")),
            ],
        ),
    ]
