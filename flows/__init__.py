"""Effects: the only code that touches disk, clock, network and Prefect."""

import os

PREFECT_DEFAULTS = {
    # The temporary server took 26 s to start on a fresh machine; Prefect's default of 20 s made every first run fail.
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "180",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "CRITICAL",
    "PREFECT_RESULTS_PERSIST_BY_DEFAULT": "false",
}
"""Read by Prefect when it is imported, so they are set before any module here can import it; the user's own win."""

ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
"""Read by NumPy's BLAS: the cores belong to worker processes, and products must not depend on how many there are."""

for _name, _value in {**PREFECT_DEFAULTS, **ONE_THREAD}.items():
    os.environ.setdefault(_name, _value)
