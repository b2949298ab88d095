/** The world in Equal Earth, loaded lazily: the shapes are larger than all the rest of the page. */
import { geoArea, geoCentroid, geoEqualEarth, geoPath } from 'd3-geo';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { feature } from 'topojson-client';
import type { FeatureCollection, Geometry } from 'geojson';
import atlas from 'world-atlas/countries-50m.json';
import type { GeoComponentOption } from 'echarts/components';
import type { Core } from './chart-base.js';

type Countries = FeatureCollection<Geometry, { name: string }>;
type Projection = NonNullable<GeoComponentOption['projection']>;

export interface Shape {
  readonly name: string;
  /** Longitude and latitude. */
  readonly centre: [number, number];
  /** Solid angle; Equal Earth keeps areas, so it is also the drawn area over the square of the scale. */
  readonly area: number;
}

// turned by 11 degrees the edge runs through the Bering Strait and cuts no country in two
const equalEarth = geoEqualEarth().rotate([-11, 0]);

/** d3's stream clips at the edge of the map; without it Russia and Fiji draw lines across the whole of it. */
export const projection = {
  project: (point: number[]): number[] => equalEarth(point as [number, number])!,
  unproject: (point: number[]): number[] => equalEarth.invert!(point as [number, number])!,
  stream: equalEarth.stream as Projection['stream'],
};

export const SCALE = equalEarth.scale();

/** Keys for shapes without a number of their own; a leading "-" marks areas that no share is ever given for. */
function key(id: string | undefined, name: string): string {
  if (name === 'Kosovo') {
    return 'XK';
  }
  return id === undefined || name === 'Ashmore and Cartier Is.' ? `-${name}` : id;
}

/**
 * Leaves out points that lie nearer together than about a quarter of a pixel, which halves the time of a drawing. The
 * ends of an arc stay, so neighbours still meet; so does a small island, which would become a line (and to d3 a line may be the rim of the
 * whole globe).
 */
function thin(arc: number[][], [scaleX, scaleY]: [number, number]): number[][] {
  const kept: number[][] = [];
  let [x, y, keptX, keptY] = [0, 0, 0, 0];
  arc.forEach(([dx, dy], i) => {
    x += dx!;
    y += dy!;
    const far = Math.hypot((x - keptX) * scaleX, (y - keptY) * scaleY) >= 0.15;
    if (far || i === 0 || i === arc.length - 1) {
      kept.push([x - keptX, y - keptY]);
      [keptX, keptY] = [x, y];
    }
  });
  return kept.length < 8 ? arc : kept;
}

const fine = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
const topology = { ...fine, arcs: fine.arcs.map((arc) => thin(arc, fine.transform!.scale)) };
const countries: Countries = feature(topology, topology.objects.countries);
const shown: Countries = {
  type: 'FeatureCollection',
  features: countries.features.filter((country) => country.id !== '010'), // without Antarctica the rest is a quarter larger
};

export const shapes = new Map<string, Shape>();
for (const country of shown.features) {
  const name = country.properties.name;
  const id = key(country.id as string | undefined, name);
  shapes.set(id, { name, centre: geoCentroid(country), area: geoArea(country) });
  country.properties = { name: id };
}

const [[left, top], [right, bottom]] = geoPath(equalEarth).bounds(shown);
export const bounds = { left, top, right, bottom };
/** West of Alaska there are only islands of the Pacific: the part a narrow card may leave out, with all of Hawaii or none. */
const x = (point: [number, number]) => projection.project(point)[0]!;
export const alaska = x([-168.2, 66]);
export const hawaii = { west: x([-160.5, 22]), east: x([-154.6, 19.5]) };

let registered = false;
export function register(core: Core) {
  if (!registered) {
    core.registerMap('world', shown as Parameters<Core['registerMap']>[1]);
    registered = true;
  }
}
