/** The countries in Equal Earth, loaded lazily; projected and simplified by frontend/world, so that they only have to be drawn. */
import type { Topology, GeometryCollection } from 'topojson-specification';
import { feature } from 'topojson-client';
import type { FeatureCollection, Geometry } from 'geojson';
import type { Core } from './chart-base.js';
import shapesOfTheWorld from './world.json';

/** Lengths are in the plane of the map, x to the east and y to the north. */
export interface Shape {
  /** M49 number, three digits; XK for Kosovo; a leading "-" marks areas that no share is ever given for. */
  readonly name: string;
  readonly title: string;
  readonly centre: [number, number];
  readonly area: number;
}

interface World extends Topology<{ countries: GeometryCollection<Shape> }> {
  /** Where Alaska begins in the west, and from where to where Hawaii reaches. */
  readonly landmarks: { readonly alaska: number; readonly hawaii: { readonly west: number; readonly east: number } };
}

const world = shapesOfTheWorld as unknown as World;
const [west, south, east, north] = world.bbox!;

export const bounds = { left: west, right: east, height: north - south };
export const { landmarks } = world;
const countries: FeatureCollection<Geometry, Shape> = feature(world, world.objects.countries);
export const shapes = new Map(countries.features.map(({ properties }) => [properties.name, properties]));

let registered = false;
export function register(core: Core) {
  if (!registered) {
    core.registerMap('world', countries as Parameters<Core['registerMap']>[1]);
    registered = true;
  }
}
