# Two commands: `make run` opens the hall, `make test` checks all of it. Both install what is missing first.
PYTHON ?= python3
ARGS ?=
BIN := .venv/bin
QML := $(shell find hall exhibits -name '*.qml')

export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: run test check pictures libraries libraries-test
.DEFAULT_GOAL := run

run: libraries .venv/installed
	@$(BIN)/hall run $(ARGS); code=$$?; \
	if [ $$code -eq 3 ]; then \
		echo "让机器人访客走一遍，图片和记录放进 out/ / the robot visitor walks through, see out/"; \
		exec $(BIN)/hall demo --headless --rounds 1 --out out; \
	fi; \
	exit $$code

test: libraries-test .venv/installed check
	$(BIN)/pytest --numprocesses 4 --dist worksteal

check: .venv/installed
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pyside6-qmllint -I hall/shell/qml -I hall/console/qml --max-warnings 0 $(QML)

pictures: libraries .venv/installed
	$(BIN)/python docs/make_pictures.py

libraries:
	@.ci/libraries.sh

libraries-test:
	@.ci/libraries.sh test

.venv/installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "需要 Python 3.11 或更新版本 / Python 3.11 or newer is needed; try: make PYTHON=python3.12")'
	@echo "安装程序，第一次要几分钟 / installing; the first time takes some minutes"
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --editable '.[test]'
	touch $@
