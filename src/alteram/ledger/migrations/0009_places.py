"""What persons say that words for places mean, which corrections follow from that, and whose names are shown."""

from typing import ClassVar

from django.db import migrations, models
from django.db.models import PROTECT

KEY: dict[str, object] = {"auto_created": True, "primary_key": True, "serialize": False, "verbose_name": "ID"}


class Migration(migrations.Migration):
    """Adds the tables."""

    dependencies: ClassVar = [("ledger", "0008_precision")]
    operations: ClassVar = [
        migrations.CreateModel(
            name="Placing",
            fields=[
                ("id", models.BigAutoField(**KEY)),
                ("revision", models.ForeignKey(on_delete=PROTECT, related_name="placings", to="ledger.revision")),
                ("cid", models.CharField(db_index=True, max_length=30)),
                ("words", models.TextField()),
                ("conflict", models.TextField(null=True)),
                ("place", models.TextField()),
                ("reason", models.TextField()),
                ("by", models.TextField()),
                ("at", models.CharField(max_length=40)),
                ("entry", models.BigIntegerField(unique=True)),
                ("salt", models.CharField(max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name="Placed",
            fields=[
                ("id", models.BigAutoField(**KEY)),
                ("placing", models.BigIntegerField(db_index=True)),
                ("judgement", models.BigIntegerField(unique=True)),
            ],
        ),
        migrations.CreateModel(
            name="Naming",
            fields=[
                ("id", models.BigAutoField(**KEY)),
                ("names", models.TextField()),
                ("by", models.TextField()),
                ("at", models.CharField(max_length=40)),
                ("entry", models.BigIntegerField(unique=True)),
                ("salt", models.CharField(max_length=64)),
            ],
        ),
    ]
