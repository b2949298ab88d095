#!/bin/sh
# Rebuilds frontend/charts/world.json, the shapes of the map. Needed after a change of build-world.mjs or of a version
# below; commit the new shapes, and rebuild the bundle (frontend/build-bundle.sh).
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-package-lock --prefix "$work" \
  d3-geo@3.1.1 d3-geo-projection@4.0.0 topojson-client@3.1.0 topojson-server@3.0.1 topojson-simplify@3.0.3 world-atlas@2.0.2
cp build-world.mjs "$work"
node "$work/build-world.mjs" > "$work/world.json"
mv "$work/world.json" ../charts/world.json
