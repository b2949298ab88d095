#!/bin/sh
# Rebuilds src/main/bundles/prod.bundle. Needed after a change under frontend/ or of the Vaadin version;
# commit the new bundle with the change. Vaadin 25.2 builds with Node 24 only; without one, it comes from npm.
set -eu
cd "$(dirname "$0")/.."
case "$(node --version 2>/dev/null || true)" in
  v24.*) node_dir=$(dirname "$(command -v node)") ;;
  *)
    prefix=${XDG_CACHE_HOME:-$HOME/.cache}/linchpin-node24
    [ -x "$prefix/bin/node" ] || npm install --global --prefix "$prefix" "node-linux-$(uname -m | sed 's/x86_64/x64/;s/aarch64/arm64/')@24" npm@11
    node_dir=$prefix/bin ;;
esac
# clean: chunks of an earlier build left in target/ would end up in the bundle
exec ./linchpin mvn -B -ntp -Dvaadin.node.folder="$node_dir" -Dvaadin.force.production.build=true clean process-classes "$@"
