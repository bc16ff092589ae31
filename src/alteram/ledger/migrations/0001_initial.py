"""The tables as they are first made."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Makes the tables."""

    initial = True

    dependencies: ClassVar[list[tuple[str, str]]] = []

    operations: ClassVar = [
        migrations.CreateModel(
            name="Capture",
            fields=[
                ("sha256", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("size", models.BigIntegerField()),
                ("media_type", models.CharField(max_length=200)),
                ("content", models.BinaryField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Checkpoint",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.BigIntegerField()),
                ("hash", models.CharField(max_length=64)),
                ("at", models.CharField(max_length=40)),
            ],
        ),
        migrations.CreateModel(
            name="Entry",
            fields=[
                ("number", models.BigAutoField(primary_key=True, serialize=False)),
                ("kind", models.CharField(max_length=12)),
                ("subject", models.CharField(max_length=40, unique=True)),
                ("digest", models.CharField(max_length=64)),
                ("at", models.CharField(max_length=40)),
                ("previous", models.CharField(max_length=64)),
                ("hash", models.CharField(max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name="Reading",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reader", models.TextField()),
                ("by_hand", models.BooleanField(default=False)),
                ("current", models.BooleanField(default=True)),
                ("read_at", models.CharField(max_length=40)),
                ("error", models.TextField(null=True)),
                ("manifest", models.TextField(default="")),
                ("salt", models.CharField(max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name="Statement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.TextField(unique=True)),
            ],
        ),
        migrations.CreateModel(
            name="Undo",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("undoes", models.BigIntegerField(db_index=True)),
                ("reason", models.TextField()),
                ("by", models.TextField()),
                ("at", models.CharField(max_length=40)),
                ("salt", models.CharField(max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name="Claim",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("cid", models.CharField(max_length=30)),
                ("number", models.IntegerField()),
                ("published", models.CharField(default="", max_length=10)),
                ("party", models.TextField(null=True)),
                ("holder", models.TextField()),
                ("event", models.CharField(max_length=40)),
                ("stance", models.CharField(max_length=12)),
                ("modality", models.CharField(max_length=12)),
                ("begins", models.CharField(max_length=10, null=True)),
                ("ends", models.CharField(max_length=10, null=True)),
                ("long", models.BooleanField(default=False)),
                ("agreement", models.TextField(null=True)),
                ("confidence", models.FloatField()),
                ("lat", models.FloatField(null=True)),
                ("lon", models.FloatField(null=True)),
                ("digest", models.CharField(max_length=64)),
                ("words", models.TextField()),
                ("json", models.TextField()),
                (
                    "reading",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims_read",
                        to="ledger.reading",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Revision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.IntegerField()),
                ("sid", models.TextField(db_index=True)),
                ("issuer", models.TextField(null=True)),
                ("party", models.TextField(null=True)),
                ("published", models.TextField(null=True)),
                ("title", models.TextField(null=True)),
                ("url", models.TextField(db_index=True, null=True)),
                ("conflict", models.TextField(null=True)),
                ("lang", models.TextField(null=True)),
                ("text", models.TextField()),
                ("layout", models.TextField(default="[]")),
                ("source", models.TextField(null=True)),
                ("way", models.CharField(max_length=20)),
                ("taken", models.CharField(max_length=40, null=True)),
                ("encoding", models.CharField(max_length=60, null=True)),
                ("kept_at", models.CharField(max_length=40)),
                ("fingerprint", models.CharField(max_length=64)),
                ("salt", models.CharField(max_length=64)),
                (
                    "capture",
                    models.ForeignKey(
                        db_column="capture_sha256", on_delete=django.db.models.deletion.PROTECT, to="ledger.capture"
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="revisions", to="ledger.statement"
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="reading",
            name="revision",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="readings", to="ledger.revision"
            ),
        ),
        migrations.CreateModel(
            name="Judgement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("cid", models.CharField(db_index=True, max_length=30)),
                ("verdict", models.CharField(max_length=10)),
                ("reason", models.TextField()),
                ("by", models.TextField()),
                ("at", models.CharField(max_length=40)),
                ("entry", models.BigIntegerField(unique=True)),
                ("salt", models.CharField(max_length=64)),
                (
                    "corrected",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="ledger.claim",
                    ),
                ),
                (
                    "revision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="judgements", to="ledger.revision"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Assessment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("cid", models.CharField(db_index=True, max_length=30)),
                ("axis", models.CharField(max_length=6)),
                ("grade", models.CharField(max_length=1)),
                ("reason", models.TextField()),
                ("by", models.TextField()),
                ("at", models.CharField(max_length=40)),
                ("entry", models.BigIntegerField(unique=True)),
                ("salt", models.CharField(max_length=64)),
                (
                    "revision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="assessments", to="ledger.revision"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Redaction",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("proof", models.CharField(max_length=64)),
                ("places", models.IntegerField()),
                ("digests", models.TextField()),
                ("reason", models.TextField()),
                ("by", models.TextField()),
                ("at", models.CharField(max_length=40)),
                ("salt", models.CharField(max_length=64)),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="redactions", to="ledger.statement"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Place",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.TextField()),
                ("place_id", models.TextField(null=True)),
                ("cell", models.IntegerField(null=True)),
                ("x", models.FloatField(null=True)),
                ("y", models.FloatField(null=True)),
                ("z", models.FloatField(null=True)),
                (
                    "claim",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="places",
                        to="ledger.claim",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("cell__isnull", False)),
                        fields=["cell", "x", "y", "z", "claim"],
                        name="ledger_place_cell",
                    ),
                    models.Index(fields=["name", "claim"], name="ledger_place_name"),
                ],
            },
        ),
    ]
