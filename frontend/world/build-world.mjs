// The countries of Natural Earth (public domain, in the packaging of world-atlas), projected and simplified once, so that
// no browser has to do it: prints TopoJSON in the plane of the map. Run by build-world.sh.
import { createRequire } from 'node:module';
import { geoCentroid, geoEqualEarth } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import { feature, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';

/** Of the plane; the largest map on a page is about half as many pixels wide. */
const WIDTH = 2000;
/** A corner is left out where its triangle covers less: a quarter of a pixel then. */
const LEAST_CORNER = 1;
/** A further island of a country is left out where it covers less. */
const LEAST_ISLAND = 3;
/** What is smaller keeps every corner: simplified it would be a line. */
const SMALL = 40;

const atlas = createRequire(import.meta.url)('world-atlas/countries-50m.json');
const countries = feature(atlas, atlas.objects.countries);
countries.features = countries.features.filter((country) => country.id !== '010'); // without Antarctica the rest is a quarter larger

// turned by 11 degrees the edge runs through the Bering Strait and cuts no country in two; north is up, as in the source
const projection = geoEqualEarth().rotate([-11, 0]).reflectY(true).fitWidth(WIDTH, countries);
const plane = geoProject(countries, projection);

const number = (value) => Math.round(value * 10) / 10;
const area = (ring) =>
  Math.abs(ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i][0] * y - x * ring[i][1], 0)) / 2;
const polygons = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates);

/** Keys for shapes without a number of their own; a leading "-" marks areas that no share is ever given for. */
function key(id, name) {
  if (name === 'Kosovo') {
    return 'XK';
  }
  return id === undefined || name === 'Ashmore and Cartier Is.' ? `-${name}` : id;
}

plane.features.forEach((country, i) => {
  const own = polygons(country.geometry).sort(([one], [other]) => area(other) - area(one));
  const { name } = country.properties;
  country.properties = {
    name: key(country.id, name),
    title: name,
    centre: projection(geoCentroid(countries.features[i])).map(number),
    area: number(own.reduce((sum, [outer]) => sum + area(outer), 0)),
  };
  delete country.id;
  const kept = own.filter(([outer], at) => at === 0 || area(outer) >= LEAST_ISLAND);
  country.geometry = { type: 'MultiPolygon', coordinates: kept };
});

const fine = presimplify(topology({ countries: plane }));
const ringsOf = feature(fine, fine.objects.countries);
fine.objects.countries.geometries.forEach((country, i) => {
  country.arcs.forEach((rings, polygon) => {
    rings.forEach((arcs, ring) => {
      if (area(ringsOf.features[i].geometry.coordinates[polygon][ring]) < SMALL) {
        arcs.forEach((arc) => fine.arcs[arc < 0 ? ~arc : arc].forEach((point) => (point[2] = Infinity)));
      }
    });
  });
});

const shapes = quantize(simplify(fine, LEAST_CORNER), 10_000);
// west of Alaska there are only islands of the Pacific: the part that a narrow card may leave out, with all of Hawaii or none
const x = (...point) => number(projection(point)[0]);
shapes.landmarks = { alaska: x(-168.2, 66), hawaii: { west: x(-160.5, 22), east: x(-154.6, 19.5) } };
process.stdout.write(JSON.stringify(shapes).replaceAll('],[[', '],\n[[').replaceAll('},{', '},\n{') + '\n');
