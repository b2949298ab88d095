import { customElement, property } from 'lit/decorators.js';
import type { ECElementEvent } from 'echarts/core';
import type { GraphicComponentOption } from 'echarts/components';
import { ChartBase, fetchAhead, tooltip, type Canvas, type ChartOption, type Core } from './chart-base.js';
import { format, type Unit } from './format.js';

type World = typeof import('./world.js');

fetchAhead(() => import('./world.js'));

interface SharePoint {
  /** M49 number, three digits; XK for Kosovo. */
  key: string;
  label: string;
  /** Share of the world, 0..1, or a number in the unit of the map. */
  value: number;
  note?: string | null;
}

interface ValueClass {
  /** Upper end, inclusive; the last class has none. */
  end?: number | null;
  label: string;
}

/** The fixed classes of a share; five, as there are colours. */
const SHARES: ValueClass[] = [
  { end: 0.05, label: '0\u20135\u00a0%' },
  { end: 0.2, label: '5\u201320\u00a0%' },
  { end: 0.4, label: '20\u201340\u00a0%' },
  { end: 0.6, label: '40\u201360\u00a0%' },
  { label: '>\u00a060\u00a0%' },
];
const LEGEND_ROW = 20;
/** A country drawn on fewer square pixels gets a marker, so that it can be seen and hit. */
const TINY = 14;

/** Shares of one input, or counts, by country on a world map; fires `country-click` with `{key}`. */
@customElement('linchpin-share-map')
export class ShareMap extends ChartBase {
  @property({ attribute: false }) points: SharePoint[] = [];
  @property({ attribute: false }) classes: ValueClass[] = SHARES;
  @property() unit: Unit = 'percent';
  @property() noDataText = 'no data';
  private world?: World;

  protected override async prepare() {
    this.world = await import('./world.js');
  }

  protected override clicked(event: ECElementEvent) {
    const key = event.name;
    if (key && !key.startsWith('-')) {
      this.dispatchEvent(new CustomEvent('country-click', { detail: { key } }));
    }
  }

  protected override option(canvas: Canvas, core: Core): ChartOption {
    const world = this.world!;
    world.register(core);
    const line = canvas.colour('map-line');
    const hover = { borderColor: canvas.colour('text'), borderWidth: 1.2 };
    const hatch = {
      svgElement: {
        tag: 'path',
        key: 'hatch',
        attrs: { d: 'M-1,1l2,-2M0,5l5,-5M4,6l2,-2', stroke: canvas.colour('hatch'), 'stroke-width': 1, fill: 'none' },
      },
      svgWidth: 5,
      svgHeight: 5,
    };
    const colours = this.classes.map((_, i) => canvas.colour(`share-${i + 1}`));
    const colour = (value: number) => colours[this.classes.findIndex((c) => value <= (c.end ?? Infinity))] as string;
    const byKey = new Map(this.points.map((point) => [point.key, point]));
    const legend = this.legend(canvas, colours, hatch);
    const place = this.place(canvas.width, canvas.height - legend.height, world);
    const tiny = this.points.flatMap((point) => {
      const shape = world.shapes.get(point.key);
      return shape && shape.area * place.scale ** 2 < TINY
        ? [{ name: point.key, value: shape.centre, itemStyle: { color: colour(point.value) } }]
        : [];
    });
    const tip = tooltip(canvas, (params) => {
      const key = (params as { name: string }).name;
      const point = byKey.get(key);
      return point
        ? [point.label, format(point.value, this.unit), point.note ?? '']
        : [world.shapes.get(key)?.title ?? key, this.noDataText];
    });
    return {
      tooltip: tip,
      geo: {
        map: 'world',
        aspectScale: 1, // the shapes are projected already
        ...place.box,
        tooltip: { show: true, formatter: tip.formatter }, // a component does not take the common formatter
        label: { show: false },
        itemStyle: { areaColor: hatch, borderColor: line, borderWidth: 0.5 },
        emphasis: { label: { show: false }, itemStyle: { areaColor: hatch, ...hover } },
        regions: this.points.map((point) => ({
          name: point.key,
          itemStyle: { areaColor: colour(point.value), borderColor: canvas.colour('border-strong') },
          emphasis: { itemStyle: { areaColor: colour(point.value), ...hover } },
        })),
      },
      series: [{
        type: 'scatter',
        coordinateSystem: 'geo',
        data: tiny,
        symbolSize: 9,
        itemStyle: { opacity: 1, borderColor: canvas.colour('text'), borderWidth: 1 },
      }],
      graphic: legend.items,
    };
  }

  /**
   * Where the whole map goes so that its visible part fills the room: in a narrow card the empty west of the Pacific
   * is left out, unless a share is given for an island there.
   */
  private place(width: number, height: number, { bounds, landmarks: { alaska, hawaii }, shapes }: World) {
    const fullWidth = bounds.right - bounds.left;
    const fullHeight = bounds.height;
    const inTheWest = this.points.some((point) => {
      const centre = shapes.get(point.key)?.centre;
      return centre && point.value > 0 && centre[0] < alaska;
    });
    const least = inTheWest ? fullWidth : bounds.right - alaska;
    const wanted = Math.min(fullWidth, Math.max(least, (fullHeight * width) / height));
    const edge = bounds.right - wanted;
    const shownWidth = edge > hawaii.west && edge < hawaii.east ? bounds.right - hawaii.east : wanted;
    const scale = Math.min(width / shownWidth, height / fullHeight);
    return {
      scale,
      box: {
        left: (width - shownWidth * scale) / 2 - (fullWidth - shownWidth) * scale,
        top: (height - fullHeight * scale) / 2,
        width: fullWidth * scale,
        height: fullHeight * scale,
      },
    };
  }

  /** Drawn, not HTML, so that a downloaded map has it too. */
  private legend(canvas: Canvas, colours: string[], hatch: object): { height: number; items: GraphicComponentOption[] } {
    const entries = [...this.classes.map((c, i) => ({ label: c.label, fill: colours[i] as string | object })),
      { label: this.noDataText, fill: hatch }];
    const items: GraphicComponentOption[] = [];
    const spots = [];
    let x = 1;
    let row = 0;
    for (const { label, fill } of entries) {
      const width = 16 + canvas.textWidth(label, 11) + 14;
      if (x > 1 && x + width - 14 > canvas.width) {
        x = 1;
        row++;
      }
      spots.push({ label, fill, x, row });
      x += width;
    }
    const height = (row + 1) * LEGEND_ROW + 4;
    for (const { label, fill, x: left, row: at } of spots) {
      const y = canvas.height - height + 4 + at * LEGEND_ROW + LEGEND_ROW / 2;
      items.push(
        {
          type: 'rect',
          silent: true,
          shape: { x: left, y: y - 6, width: 12, height: 12, r: 2 },
          style: { fill: fill as string, stroke: canvas.colour('outline'), lineWidth: 1 },
        },
        {
          type: 'text',
          silent: true,
          x: left + 17,
          y,
          style: { text: label, fill: canvas.colour('text-muted'), font: `11px ${canvas.fontFamily}`, verticalAlign: 'middle' },
        },
      );
    }
    return { height, items };
  }
}
