import { customElement, property } from 'lit/decorators.js';
import type { PropertyValues } from 'lit';
import { ChartBase, mark, tooltip, type Canvas, type ChartOption } from './chart-base.js';
import { format, formatInterval, roundAxis, type Unit } from './format.js';
import { whisker } from './whisker.js';

interface Row {
  key: string;
  label: string;
  sublabel?: string | null;
  /** Missing where no single value may be shown: then only the interval is drawn. */
  value?: number | null;
  low?: number | null;
  /** Missing while `low` is there: the upper end is not known. */
  high?: number | null;
  colourIndex: number;
  muted?: boolean;
}

const ROW = 31;
const LABEL = 12;
const SUBLABEL = 10.5;

/** One value with its interval a row, from top to bottom in the given order. */
@customElement('linchpin-dot-plot')
export class DotPlot extends ChartBase {
  @property({ attribute: false }) rows: Row[] = [];
  @property() unit: Unit = 'points';

  protected override updated(changes: PropertyValues) {
    this.style.setProperty('--_least-height', `${this.rows.length * ROW + 26}px`);
    super.updated(changes);
  }

  protected override option(canvas: Canvas): ChartOption {
    const rows = this.rows;
    if (rows.length === 0) {
      return {};
    }
    const texts = rows.map((row) => this.text(row));
    const widest = (values: string[], size: number) => Math.max(0, ...values.map((value) => canvas.textWidth(value, size)));
    const valueWidth = widest(texts, LABEL) + 4;
    const left = Math.min(canvas.width * 0.44, Math.max(widest(rows.map((r) => r.label), LABEL),
      widest(rows.map((r) => r.sublabel ?? ''), SUBLABEL)) + 6);
    const highest = Math.max(...rows.map((row) => Math.max(row.value ?? 0, row.high ?? 0, row.low ?? 0)));
    const plotWidth = canvas.width - left - valueWidth - 28;
    const axis = roundAxis(highest, plotWidth < 220 ? 2 : 4);
    const text = canvas.colour('text');
    const muted = canvas.colour('text-muted');
    const bare = { axisLine: { show: false }, axisTick: { show: false }, splitLine: { show: false } };
    const colour = (row: Row) => (row.muted ? canvas.colour('cat-other') : canvas.category(row.colourIndex));

    return {
      grid: { left: left + 12, right: valueWidth + 16, top: 4, bottom: 22, outerBoundsMode: 'none' },
      tooltip: tooltip(canvas, (params) => {
        const { dataIndex } = params as { dataIndex: number };
        const row = rows[dataIndex]!;
        return [row.label, row.sublabel ?? '', this.detail(row)];
      }),
      xAxis: {
        type: 'value',
        min: 0,
        ...axis,
        axisLabel: { color: muted, fontSize: 11, formatter: (v: number) => format(v, this.unit, axis.interval < 0.01 ? 1 : 0) },
        splitLine: { lineStyle: { color: canvas.colour('grid') } },
      },
      yAxis: [
        {
          type: 'category',
          inverse: true,
          data: rows.map((row) => row.key),
          ...bare,
          axisLabel: {
            interval: 0,
            align: 'left',
            margin: left + 12,
            formatter: (_key: string, i: number) => {
              const row = rows[i]!;
              const name = `{${row.muted ? 'muted' : 'name'}|${canvas.fit(row.label, left, LABEL)}}`;
              return row.sublabel ? `${name}\n{sub|${canvas.fit(row.sublabel, left, SUBLABEL)}}` : name;
            },
            rich: {
              name: { color: text, fontSize: LABEL, lineHeight: 16 },
              muted: { color: muted, fontSize: LABEL, lineHeight: 16 },
              sub: { color: muted, fontSize: SUBLABEL, lineHeight: 14 },
            },
          },
        },
        {
          type: 'category',
          inverse: true,
          position: 'right',
          data: texts,
          ...bare,
          axisLabel: {
            interval: 0,
            align: 'right',
            margin: valueWidth + 16,
            fontSize: LABEL,
            color: (_value?: string | number, i?: number) => (rows[i ?? 0]?.muted ? muted : text),
          },
        },
      ],
      series: [
        {
          type: 'custom',
          silent: true,
          z: 1,
          data: rows.map((row, i) => [row.value ?? row.low ?? 0, i]),
          renderItem: (params, api) => {
            const row = rows[params.dataIndex]!;
            if (row.low == null && row.high == null) {
              return undefined;
            }
            const at = (value: number) => api.coord([value, params.dataIndex]) as [number, number];
            const start = at(row.low ?? row.value ?? 0);
            const middle = row.value == null ? start : at(row.value);
            const end = row.high == null ? undefined : at(row.high);
            return whisker(start, middle, end, 'right', colour(row), at(axis.max)[0]);
          },
        },
        {
          type: 'scatter',
          cursor: 'default',
          emphasis: { disabled: true },
          symbolSize: 10,
          data: rows.map((row, i) => ({
            value: [row.value ?? null, i],
            symbol: row.muted ? 'circle' : mark(row.colourIndex),
            itemStyle: { color: colour(row), opacity: 1, borderColor: canvas.colour('outline'), borderWidth: 1 },
          })),
        },
      ],
    };
  }

  /** The interval is drawn; in words it stands in the tooltip, so that the plot keeps its room. */
  private text(row: Row): string {
    if (row.value != null && (row.low == null || row.high != null)) {
      return format(row.value, this.unit);
    }
    return row.low == null ? '' : this.interval(row.low, row.high);
  }

  private detail(row: Row): string {
    const value = row.value == null ? '' : format(row.value, this.unit);
    return row.low != null && row.low !== row.high ? `${value} (${this.interval(row.low, row.high)})`.trim() : value;
  }

  private interval(low: number, high: number | null | undefined): string {
    return formatInterval(low, high, this.unit) + (this.unit === 'percent' ? '\u00a0%' : '');
  }
}
