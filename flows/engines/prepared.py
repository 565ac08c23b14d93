"""All that a worker imports: the fork server imports it, once for all of them, while the run's own process starts."""

import datasketch  # noqa: F401

from flows import partition, polish  # noqa: F401
