"""How the whole suite runs: property tests are repeatable, and no slow machine fails them."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "alteram", deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("alteram")
