# What one runs every day. `make` by itself lists it.

SHELL := /bin/bash
BIN := .venv/bin
QUICK_SCREENS := tests/screens/home/test_home.py tests/screens/dialogue/test_walk.py

.PHONY: help setup quick test check demo bench cover

help: ## list what there is
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' $(MAKEFILE_LIST) | expand -t 14

setup: .venv/.installed ## make the environment in .venv, or bring it up to date

.venv/.installed: pyproject.toml
	python3 -m venv .venv
	$(BIN)/pip install -q -e '.[dev]'
	touch $@

quick: setup ## what holds without a screen, and a few screens: under a minute
	$(BIN)/pytest -n auto $$($(BIN)/python -m tests.markers unit) $(QUICK_SCREENS)

test: setup ## all tests
	$(BIN)/pytest -n auto

check: setup ## style, form, types and floors
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

demo: setup ## open the demo team
	$(BIN)/fireside demo

bench: setup ## measure the speed
	$(BIN)/python -m benchmarks

cover: setup ## how much of each room the tests run, those in a terminal not counted
	$(BIN)/pytest -n auto -m "unit or screens or faults" --cov --cov-report=
	$(BIN)/python dev/coverage_by_room.py
