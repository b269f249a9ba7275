#!/bin/sh
# Installs the editor that the end-to-end tests drive into a folder outside the repository: install-code-server.sh FOLDER
# What it compiles needs a C++ compiler, Python, the headers of Node 20 (npm_config_nodedir where they are on this machine), and
# libkrb5-dev. Its package downloads prebuilt programs when it is installed; so its scripts stay off, and only what it cannot start
# without is compiled.
set -eu
mkdir -p "$1"
cd "$1"
[ -f package.json ] || echo '{ "private": true }' > package.json
export npm_config_audit=false npm_config_fund=false
npm install --ignore-scripts code-server@4.100.3
npm rebuild argon2

cd node_modules/code-server/lib/vscode
npm install --ignore-scripts --omit=dev
npm rebuild @vscode/spdlog native-watchdog
[ -e node_modules.asar ] || ln -s node_modules node_modules.asar
(cd extensions && npm install --ignore-scripts --omit=dev)

# The editor searches files with ripgrep.
mkdir -p node_modules/@vscode/ripgrep/bin
if ripgrep=$(command -v rg); then ln -sf "$ripgrep" node_modules/@vscode/ripgrep/bin/rg; fi
