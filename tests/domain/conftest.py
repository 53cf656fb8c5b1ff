"""Properties are searched without a time limit: the first look at an odd text may import a parser."""

from hypothesis import settings

settings.register_profile("domain", deadline=None)
settings.load_profile("domain")
