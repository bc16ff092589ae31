"""What the tables are searched by, and what no two rows may share."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    """Adds indexes and constraints."""

    dependencies: ClassVar = [("ledger", "0001_initial")]

    operations: ClassVar = [
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(fields=["cid"], name="ledger_claim_cid"),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                models.OrderBy(models.F("published"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                models.F("stance"),
                models.F("modality"),
                name="ledger_claim_newest",
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                models.F("party"),
                models.OrderBy(models.F("published"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                models.F("event"),
                models.F("stance"),
                models.F("modality"),
                name="ledger_claim_party",
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                models.F("event"),
                models.OrderBy(models.F("published"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                models.F("party"),
                models.F("stance"),
                models.F("modality"),
                name="ledger_claim_event",
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                models.F("holder"),
                models.OrderBy(models.F("published"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                models.F("event"),
                models.F("stance"),
                models.F("modality"),
                name="ledger_claim_holder",
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                models.F("agreement"),
                models.OrderBy(models.F("published"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                models.F("party"),
                models.F("event"),
                models.F("stance"),
                condition=models.Q(("agreement__isnull", False)),
                name="ledger_claim_agreement",
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(fields=["long", "begins", "ends"], name="ledger_claim_time"),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.UniqueConstraint(fields=("reading", "number"), name="ledger_one_claim"),
        ),
        migrations.AddConstraint(
            model_name="reading",
            constraint=models.UniqueConstraint(fields=("revision", "reader"), name="ledger_one_reading"),
        ),
        migrations.AddConstraint(
            model_name="revision",
            constraint=models.UniqueConstraint(fields=("statement", "number"), name="ledger_one_number"),
        ),
    ]
