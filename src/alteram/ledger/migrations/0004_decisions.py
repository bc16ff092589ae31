"""What persons decide about incidents and obligations, what left the ledger, and what statements are listed by."""

from typing import ClassVar

from django.db import migrations, models

KEY: dict[str, object] = {"auto_created": True, "primary_key": True, "serialize": False, "verbose_name": "ID"}


class Migration(migrations.Migration):
    """Adds the tables."""

    dependencies: ClassVar = [("ledger", "0003_words")]
    operations: ClassVar = [
        migrations.CreateModel(
            name="Grouping",
            fields=[
                ("id", models.BigAutoField(**KEY)),
                ("verdict", models.CharField(max_length=10)),
                ("claims", models.TextField()),
                ("others", models.TextField(default="[]")),
                ("reason", models.TextField()),
                ("by", models.TextField()),
                ("at", models.CharField(max_length=40)),
                ("entry", models.BigIntegerField(unique=True)),
                ("salt", models.CharField(max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name="Incident",
            fields=[
                ("id", models.CharField(max_length=30, primary_key=True, serialize=False)),
                ("claims", models.TextField()),
            ],
        ),
        migrations.CreateModel(
            name="Rating",
            fields=[
                ("id", models.BigAutoField(**KEY)),
                ("agreement", models.TextField()),
                ("obligation", models.TextField()),
                ("fulfilment", models.IntegerField()),
                ("reason", models.TextField()),
                ("by", models.TextField()),
                ("at", models.CharField(max_length=40)),
                ("entry", models.BigIntegerField(unique=True)),
                ("salt", models.CharField(max_length=64)),
            ],
            options={"indexes": [models.Index(fields=["agreement"], name="ledger_rating_agreement")]},
        ),
        migrations.CreateModel(
            name="Export",
            fields=[
                ("id", models.BigAutoField(**KEY)),
                ("query", models.TextField()),
                ("form", models.CharField(max_length=20)),
                ("by", models.TextField()),
                ("at", models.CharField(max_length=40)),
                ("salt", models.CharField(max_length=64)),
            ],
        ),
        migrations.AddIndex(
            model_name="revision",
            index=models.Index(models.F("published").desc(), models.F("id").desc(), name="ledger_revision_newest"),
        ),
        migrations.AddIndex(
            model_name="revision",
            index=models.Index(fields=["party", "id"], name="ledger_revision_party"),
        ),
    ]
