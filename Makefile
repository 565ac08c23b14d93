# Shorthand for the commands of README.md and .ci/run.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test check generate clean

.venv:
	$(PYTHON) -m venv .venv
	$(BIN)/pip install -q -c constraints.txt -e ".[dev]"

run: .venv
	$(BIN)/sedno run

test: .venv
	$(BIN)/python -m pytest

check:
	bash .ci/run

generate: .venv
	$(BIN)/python -m expectations

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache
