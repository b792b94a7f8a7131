SWIFT ?= swift
# Linux programs carry the Swift runtime with them, so that they start fast and run where there is no Swift.
STATIC := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)
RELEASE := $(SWIFT) build -c release $(STATIC)
# The suite runs optimised code, in an eighth of the time that `swift test` takes without.
TESTS := $(SWIFT) test -c release --scratch-path .build/suite
# Of what a long run prints, only what a reader needs.
BRIEF := scripts/brief.sh
OUT := out/demo
# Real reports with their true cells are not part of the project.
SHARED ?= $(or $(NIANBAO_SHARED),../shared)
CORPUS = $(wildcard $(SHARED)/reports $(SHARED)/corpus)

.DEFAULT_GOAL := help
.PHONY: help setup build demo test sample-plugin lint format docs golden members schema accuracy fit-order bench bench-counts fuzz mutate clean

help: ## Show what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-14s %s\n", $$1, $$2 }'

setup: ## Install what is missing: three C libraries, pdftotext, and a validator for the tests
	@scripts/setup.sh

build: setup ## Build the program for use, as .build/release/nianbao
	@$(BRIEF) $(RELEASE) --product nianbao

demo: build ## Convert the sample reports and show one
	@scripts/demo.sh "$$($(RELEASE) --show-bin-path)/nianbao" $(OUT)

test: setup ## Run every test
	@$(BRIEF) $(TESTS)

sample-plugin: build ## Build samples/plugin as an outside developer would, and run it
	@scripts/sample-plugin.sh $(RELEASE)

lint: ## Check the style of every Swift file
	@$(SWIFT) format lint --strict --recursive Package.swift Sources Plugins Tests Fuzz/Package.swift Fuzz/Sources samples/plugin \
	  scripts/mutate/Mutants.swift

format: ## Put every Swift file in style
	@$(SWIFT) format format --in-place --recursive Package.swift Sources Plugins Tests Fuzz/Package.swift Fuzz/Sources \
	  samples/plugin scripts/mutate/Mutants.swift

docs: setup ## Write anew what pages show: docs/findings.md, what commands print, excerpts of files
	@$(SWIFT) run --quiet nianbao findings-page >docs/findings.md.new && mv docs/findings.md.new docs/findings.md
	@NIANBAO_WRITE_PAGES=1 $(SWIFT) test --quiet --filter ExecutablePageTests

members: setup ## Make the members that name cells in code from the editions
	@NIANBAO_WRITE_MEMBERS=1 $(SWIFT) test --quiet --filter CellMembersTests

golden: setup ## Write anew the texts in Tests/Golden: what is read from samples, and what is written
	@NIANBAO_WRITE_GOLDEN=1 $(SWIFT) test --quiet --filter Golden

schema: setup ## Put the editions' names and cells into docs/report.schema.json
	@NIANBAO_WRITE_SCHEMA=1 $(SWIFT) test --quiet --filter JSONSchemaTests

accuracy: setup ## Read published reports and count right, wrong and doubtful cells, layout by layout
	@test -n "$(CORPUS)" || { echo "Say where the reports are: make accuracy SHARED=folder"; exit 1; }
	@$(SWIFT) run -c release --package-path Benchmarks Accuracy $(CORPUS)

fit-order: setup ## Fit the weights of the order in which PDF converters pour out cells: prints them
	@test -n "$(CORPUS)" || { echo "Say where the reports are: make fit-order SHARED=folder"; exit 1; }
	@$(SWIFT) run -c release --package-path Benchmarks FitOrder $(CORPUS)

bench: setup ## Measure speed by processor time, beside other programs
	@Benchmarks/run $(SHARED)/reports

bench-counts: setup ## Count the instructions of the same work, with valgrind
	@Benchmarks/run --counts $(SHARED)/reports

fuzz: setup ## Feed readers with made-up bytes: make fuzz SECONDS=60 READERS="html docx"
	@Fuzz/run $(or $(SECONDS),60) $(READERS)

mutate: setup ## Plant small changes and list those that no test notices: make mutate N=100 SEED=1 JOBS=1
	@python3 -B -m unittest discover --quiet --start-directory scripts/mutate
	@python3 -B scripts/mutate --count $(or $(N),100) --seed $(or $(SEED),1) --jobs $(or $(JOBS),1)

clean: ## Remove what was built
	@rm -rf .build out .venv
