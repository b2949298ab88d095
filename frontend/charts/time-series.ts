import { customElement, property } from 'lit/decorators.js';
import type { CustomSeriesOption, LineSeriesOption } from 'echarts/charts';
import { ChartBase, mark, tooltip, type Canvas, type ChartOption } from './chart-base.js';
import { format, formatInterval, roundAxis, type Unit } from './format.js';
import { whisker } from './whisker.js';

interface TimePoint {
  /** Year. */
  x: number;
  /** Missing where no single value may be shown: then only the interval is drawn, and no line reaches it. */
  y?: number | null;
  low?: number | null;
  /** Missing while `low` is there: the upper end is not known. */
  high?: number | null;
  estimated?: boolean;
  note?: string | null;
}

/** Points that may be compared: figures of one edition of one source. */
interface Segment {
  edition: string;
  points: TimePoint[];
}

interface Series {
  name: string;
  colourIndex: number;
  segments: Segment[];
}

interface Threshold {
  value: number;
  label: string;
}

const SYMBOL = 8;
const END_LABEL = 11;
const LINE = 13;
/** Room for the label of a year. */
const YEAR_WIDTH = 46;
/** How far editions stand apart within a year. */
const SHIFT = 0.14;

/** Values over years; a line joins points of one edition only, so a change of source shows as a gap. */
@customElement('linchpin-time-series')
export class TimeSeries extends ChartBase {
  @property({ attribute: false }) series: Series[] = [];
  @property({ attribute: false }) thresholds: Threshold[] = [];
  /** End of the vertical axis; without it the data decides. */
  @property({ type: Number }) yMax?: number | null;
  @property() unit: Unit = 'points';
  @property() estimatedText = 'estimated';

  protected override option(canvas: Canvas): ChartOption {
    const all = this.series.flatMap((s) => s.segments.flatMap((segment) => segment.points));
    if (all.length === 0) {
      return {};
    }
    const first = Math.min(...all.map((p) => p.x));
    const last = Math.max(...all.map((p) => p.x));
    const step = Math.max(1, Math.ceil(((last - first + 1) * YEAR_WIDTH) / canvas.width));
    const years = Array.from({ length: last - first + 1 }, (_, i) => last - i).filter((_, i) => i % step === 0).reverse();
    const steps = canvas.height < 190 ? 3 : 4;
    const highest = Math.max(...all.map((p) => height(p)), ...this.thresholds.map((t) => t.value));
    const axis = this.yMax != null
      ? { max: this.yMax, interval: roundAxis(this.yMax, steps).interval }
      : roundAxis(highest, steps);

    const nameWidth = Math.min(canvas.width * 0.34,
      Math.max(...[...this.series.map((s) => s.name), ...this.thresholds.map((t) => t.label)]
        .map((name) => canvas.textWidth(name, END_LABEL) + 4)));
    const muted = canvas.colour('text-muted');
    const surface = canvas.colour('surface');
    const label = { color: muted, fontSize: 11 };

    return {
      grid: { left: 4, top: 12, bottom: 2, right: nameWidth + 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      tooltip: tooltip(canvas, (params) => (params as { data: { lines?: string[] } }).data.lines),
      xAxis: {
        type: 'value',
        min: first - 0.5,
        max: last + 0.5,
        axisLabel: { ...label, customValues: years, formatter: (year: number) => String(year) },
        axisTick: { customValues: years, lineStyle: { color: canvas.colour('border') } },
        splitLine: { show: false },
        axisLine: { lineStyle: { color: canvas.colour('axis') } },
      },
      yAxis: {
        type: 'value',
        min: 0,
        ...axis,
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { ...label, formatter: (value: number) => format(value, this.unit, this.unit === 'percent' && axis.interval < 0.01 ? 1 : 0) },
        splitLine: { lineStyle: { color: canvas.colour('grid') } },
      },
      series: [
        ...this.series.flatMap((s) => s.segments.map((segment) => this.segment(s, segment, canvas, surface))),
        this.whiskers(canvas),
        this.labels(last, nameWidth, canvas),
      ],
    };
  }

  private segment(s: Series, segment: Segment, canvas: Canvas, surface: string): LineSeriesOption {
    const colour = canvas.category(s.colourIndex);
    return {
      type: 'line',
      name: s.name,
      symbol: mark(s.colourIndex),
      symbolSize: SYMBOL,
      showSymbol: true,
      showAllSymbol: true,
      cursor: 'default',
      lineStyle: { color: colour, width: 2 },
      emphasis: { disabled: true },
      data: segment.points.toSorted((a, b) => a.x - b.x).map((p) => ({
        value: [place(s, segment, p), p.y ?? null],
        itemStyle: p.estimated
          ? { color: surface, borderColor: colour, borderWidth: 2 }
          : { color: colour, borderColor: canvas.colour('outline'), borderWidth: 1 },
        lines: this.lines(s, segment, p),
      })),
    };
  }

  private lines(s: Series, segment: Segment, p: TimePoint): string[] {
    const interval = p.low != null && p.low !== p.high ? ` (${formatInterval(p.low, p.high, this.unit)})` : '';
    const value = p.y == null ? '' : format(p.y, this.unit);
    return [
      `${s.name} ${p.x}`,
      value + interval + (p.estimated ? `, ${this.estimatedText}` : ''),
      segment.edition,
      p.note ?? '',
    ];
  }

  private whiskers(canvas: Canvas): CustomSeriesOption {
    const items = this.series.flatMap((s) =>
      s.segments.flatMap((segment) =>
        segment.points.filter((p) => p.low != null || p.high != null).map((p) => ({ p, x: place(s, segment, p), colour: canvas.category(s.colourIndex) }))));
    return {
      type: 'custom',
      silent: true,
      clip: true,
      z: 1,
      data: items.map(({ p, x }) => [x, p.y ?? p.low ?? 0]),
      renderItem: (params, api) => {
        const { p, x, colour } = items[params.dataIndex]!;
        const at = (value: number) => api.coord([x, value]) as [number, number];
        const start = at(p.low ?? p.y ?? 0);
        const middle = p.y == null ? start : at(p.y);
        if (p.high == null) {
          return whisker(start, middle, undefined, 'up', colour, at(0)[1] - (params.coordSys as unknown as { height: number }).height);
        }
        const end = at(p.high);
        return p.y == null || start[1] - end[1] > SYMBOL / 2 ? whisker(start, middle, end, 'up', colour, 0) : undefined;
      },
    };
  }

  /** The names of series and thresholds at the right, moved apart where they would cover each other. */
  private labels(last: number, width: number, canvas: Canvas): CustomSeriesOption {
    const ends = this.series.flatMap((s) => {
      const end = s.segments
        .flatMap((segment) => segment.points.map((p) => ({ year: p.x, x: place(s, segment, p), value: p.y ?? p.low ?? 0 })))
        .toSorted((a, b) => a.x - b.x)
        .at(-1);
      return end ? [{ text: s.name, ...end, colour: canvas.category(s.colourIndex) }] : [];
    });
    const thresholds = this.thresholds.map((t) => ({ text: t.label, year: last, x: last, value: t.value, colour: undefined }));
    const labels = [...ends, ...thresholds].toSorted((a, b) => b.value - a.value);
    const text = canvas.colour('text');
    const muted = canvas.colour('text-muted');
    let heights: number[] = [];
    return {
      type: 'custom',
      silent: true,
      data: labels.map((label) => [label.x, label.value]),
      renderItem: (params, api) => {
        const plot = params.coordSys as unknown as { x: number; y: number; width: number; height: number };
        const at = (label: { x: number; value: number }) => api.coord([label.x, label.value]) as [number, number];
        if (params.dataIndex === 0) {
          heights = apart(labels.map((label) => at(label)[1]), plot.y + plot.height);
        }
        const label = labels[params.dataIndex]!;
        const [x, y] = at(label);
        const labelX = label.year === last ? plot.x + plot.width + 6 : x + 16;
        const labelY = heights[params.dataIndex]!;
        return {
          type: 'group',
          silent: true,
          children: [
            {
              type: 'polyline',
              silent: true,
              shape: { points: [[label.colour ? x + SYMBOL / 2 + 2 : plot.x + plot.width, y], [labelX - 3, labelY]] },
              style: { stroke: label.colour ?? canvas.colour('axis'), fill: 'none', lineWidth: 1 },
            },
            {
              type: 'text',
              silent: true,
              x: labelX,
              y: labelY,
              style: {
                text: canvas.fit(label.text, width, END_LABEL),
                fill: label.colour ? text : muted,
                font: `${END_LABEL}px ${canvas.fontFamily}`,
                verticalAlign: 'middle',
              },
            },
          ],
        };
      },
      markLine: {
        silent: true,
        symbol: 'none',
        lineStyle: { type: 'dashed', color: canvas.colour('axis'), width: 1 },
        label: { show: false },
        data: this.thresholds.map((t) => ({ yAxis: t.value })),
      },
    };
  }
}

/** The highest place that a point needs. */
function height(p: TimePoint): number {
  return Math.max(p.y ?? 0, p.high ?? 0, p.low ?? 0);
}

/** The ends of an edition are drawn inwards, so that the gap to the next edition shows within a year. */
function place(series: Series, segment: Segment, p: TimePoint): number {
  if (series.segments.length < 2 || segment.points.length < 2) {
    return p.x;
  }
  const years = segment.points.map((other) => other.x);
  if (p.x === Math.min(...years)) {
    return p.x + SHIFT;
  }
  return p.x === Math.max(...years) ? p.x - SHIFT : p.x;
}

/** Heights from top to bottom, each at least a line below the one before and none below the bottom. */
function apart(heights: number[], bottom: number): number[] {
  const result: number[] = [];
  for (const height of heights) {
    result.push(Math.max(height, (result.at(-1) ?? -Infinity) + LINE));
  }
  let limit = bottom;
  for (let i = result.length - 1; i >= 0; i--) {
    result[i] = Math.min(result[i]!, limit);
    limit = result[i]! - LINE;
  }
  return result;
}
