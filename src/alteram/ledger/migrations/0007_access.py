"""Who was let into the review room."""

from typing import ClassVar

from django.db import migrations, models

KEY: dict[str, object] = {"auto_created": True, "primary_key": True, "serialize": False, "verbose_name": "ID"}


class Migration(migrations.Migration):
    """Adds the table."""

    dependencies: ClassVar = [("ledger", "0006_review")]
    operations: ClassVar = [
        migrations.CreateModel(
            name="Access",
            fields=[
                ("id", models.BigAutoField(**KEY)),
                ("person", models.TextField()),
                ("act", models.CharField(max_length=10)),
                ("role", models.CharField(max_length=20)),
                ("reason", models.TextField()),
                ("by", models.TextField()),
                ("at", models.CharField(max_length=40)),
                ("salt", models.CharField(max_length=64)),
            ],
            options={"verbose_name_plural": "access"},
        ),
        migrations.AlterModelOptions(name="entry", options={"verbose_name_plural": "entries"}),
    ]
