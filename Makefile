# make publish   sets up everything on a fresh machine, then builds all documents into output/
# make test      sets up what tests need beside, then checks the code and validates the real output
# CONTRIBUTING.md says more. PYTHON=python3.12 chooses another Python for .venv.

SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input
# Every file is checked against the hash in the lock, and nothing is compiled here.
PIP_INSTALL := $(PIP) install --quiet --require-hashes --only-binary :all:
# What writes the lock files, in an environment of its own: nothing else needs it.
UV := uv==0.13.9
LOCK := .venv-lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header pyproject.toml
# One more than the two processors of a small machine: a test that waits for an outside program leaves one free.
WORKERS ?= 3
MAVEN := mvn --batch-mode --no-transfer-progress --quiet -Dstyle.color=never
JARS := tests/tools/jars

.PHONY: help publish setup test test-setup lint tools lock clean system-packages system-packages-test
.DEFAULT_GOAL := help

help:  ## say what there is to make
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1	\2/p' Makefile | expand -t 20

publish: setup  ## set up this machine where needed, then build every document into output/
	$(BIN)/publisher build

setup: system-packages .venv/project.stamp  ## set up what publishing needs, and no more

test: test-setup lint  ## set up what tests need beside, then run every check and test
	$(BIN)/pytest --numprocesses $(WORKERS) --dist worksteal

test-setup: system-packages-test .venv/test.stamp tools

lint: .venv/test.stamp  ## check the code without running it
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

system-packages:
	@packages/install packages/publish.txt

system-packages-test:
	@packages/install packages/publish.txt packages/test.txt

# A changed lock makes the environment anew: nothing stays in it that the lock does not name.
.venv/lock.stamp: requirements.lock | system-packages
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or newer is needed; $(PYTHON) is $$($(PYTHON) --version 2>&1)." >&2; \
		echo "Install a newer Python, then name it: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	$(PYTHON) -m venv --clear .venv
	$(PIP_INSTALL) --requirement requirements.lock
	@touch $@

# The program itself, as it stands in this folder; pyproject.toml names its command.
.venv/project.stamp: pyproject.toml .venv/lock.stamp
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test.stamp: requirements-test.lock .venv/project.stamp
	$(PIP_INSTALL) --requirement requirements-test.lock
	@touch $@

# Java's validators: fetched once, and compared with the committed sums at every run.
tools: | system-packages-test
	@cd tests/tools && { [ -d jars ] && sha256sum --check --status jars.sha256 2>/dev/null; } || { \
		rm -rf jars && $(MAVEN) initialize && sha256sum --check --quiet jars.sha256; }

lock: .venv-lock/bin/uv  ## write both lock files anew from pyproject.toml; UPGRADE=--upgrade takes the newest versions
	$(LOCK) $(UPGRADE) --extra build --output-file requirements.lock
	$(LOCK) $(UPGRADE) --extra test --constraint requirements.lock --output-file requirements-test.lock

.venv-lock/bin/uv: Makefile
	$(PYTHON) -m venv --clear .venv-lock
	.venv-lock/bin/python -m pip --disable-pip-version-check install --quiet '$(UV)'
	@touch $@

clean:  ## remove what was built and what was set up; system packages stay
	rm -rf output .venv .venv-lock $(JARS) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
