"""Whether two persons have to hold a correction, and samples that several persons code without seeing one another's."""

from typing import Any, ClassVar

import django.db.models.deletion
from django.db import migrations, models

KEY: dict[str, object] = {"auto_created": True, "primary_key": True, "serialize": False, "verbose_name": "ID"}

CODED: dict[str, Any] = {"on_delete": django.db.models.deletion.PROTECT, "related_name": "codings"}


def signed() -> list[tuple[str, Any]]:
    """The columns of what a person decided."""
    return [
        ("reason", models.TextField()),
        ("by", models.TextField()),
        ("at", models.CharField(max_length=40)),
        ("entry", models.BigIntegerField(unique=True)),
        ("salt", models.CharField(max_length=64)),
    ]


class Migration(migrations.Migration):
    """Adds the tables, and indexes of doubts and corrections."""

    dependencies: ClassVar = [("ledger", "0005_additions")]
    operations: ClassVar = [
        migrations.CreateModel(
            name="Requirement",
            fields=[("id", models.BigAutoField(**KEY)), ("rule", models.CharField(max_length=12)), *signed()],
        ),
        migrations.CreateModel(
            name="Sample",
            fields=[
                ("id", models.BigAutoField(**KEY)),
                ("query", models.TextField()),
                ("unit", models.CharField(max_length=10)),
                ("size", models.IntegerField()),
                ("seed", models.BigIntegerField()),
                ("alike", models.BooleanField()),
                ("coders", models.TextField()),
                ("claims", models.TextField()),
                *signed(),
            ],
        ),
        migrations.CreateModel(
            name="Coding",
            fields=[
                ("id", models.BigAutoField(**KEY)),
                ("sample", models.ForeignKey(to="ledger.sample", **CODED)),
                ("revision", models.ForeignKey(to="ledger.revision", **CODED)),
                ("cid", models.CharField(max_length=30, db_index=True)),
                ("verdict", models.CharField(max_length=10)),
                ("event", models.CharField(max_length=40, null=True)),
                ("stance", models.CharField(max_length=12, null=True)),
                ("modality", models.CharField(max_length=12, null=True)),
                *signed(),
            ],
        ),
        migrations.AddIndex(
            model_name="judgement",
            index=models.Index(
                fields=["entry"], name="ledger_judgement_doubt", condition=models.Q(("verdict", "unsure"))
            ),
        ),
        migrations.AddIndex(
            model_name="judgement",
            index=models.Index(
                fields=["entry"], name="ledger_judgement_copy", condition=models.Q(("corrected__isnull", False))
            ),
        ),
    ]  # fmt: skip
