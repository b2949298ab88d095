import { customElement, property } from 'lit/decorators.js';
import type { ECElementEvent } from 'echarts/core';
import type { BarSeriesOption } from 'echarts/charts';
import { ChartBase, tooltip, type Canvas, type ChartOption } from './chart-base.js';
import { amount, roundAxis } from './format.js';

/** One kind of value, which has a name and a colour of its own. */
interface Kind {
  name: string;
  /** A custom property without its leading `--lp-`. */
  colour: string;
  /** Drawn paler than another kind of the same colour. */
  pale: boolean;
}

interface Week {
  key: string;
  label: string;
  /** By kind: what stands above the axis. */
  up: number[];
  /** By kind: what stands below it, as a number of 0 or more. */
  down: number[];
  /** Written under the axis; only some weeks have one. */
  tick: string;
  note: string;
}

/** Amounts of money week by week, stacked above and below the axis; fires `week-click` with `{key}`. */
@customElement('linchpin-week-columns')
export class WeekColumns extends ChartBase {
  @property({ attribute: false }) kinds: Kind[] = [];
  @property({ attribute: false }) weeks: Week[] = [];

  protected override clicked(event: ECElementEvent) {
    const key = this.weeks[event.dataIndex]?.key;
    if (key) {
      this.dispatchEvent(new CustomEvent('week-click', { detail: { key } }));
    }
  }

  protected override option(canvas: Canvas): ChartOption {
    if (this.weeks.length === 0) {
      return {};
    }
    const muted = canvas.colour('text-muted');
    const up = Math.max(...this.weeks.map((week) => sum(week.up)));
    const down = Math.max(...this.weeks.map((week) => sum(week.down)));
    const axis = roundAxis(Math.max(up, down), 2);
    const label = { color: muted, fontSize: 11 };
    return {
      grid: { left: 2, top: 8, bottom: 2, right: 2, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      tooltip: tooltip(canvas, (params) => this.lines(this.weeks[(params as { dataIndex: number }).dataIndex])),
      xAxis: {
        type: 'category',
        data: this.weeks.map((week) => week.key),
        position: 'bottom',
        axisTick: { show: false },
        axisLine: { onZero: true, lineStyle: { color: canvas.colour('axis') } },
        axisLabel: {
          ...label,
          interval: (index: number) => this.weeks[index]!.tick !== '',
          formatter: (_: string, index: number) => this.weeks[index]?.tick ?? '',
          hideOverlap: true,
        },
      },
      yAxis: {
        type: 'value',
        min: down > 0 ? -axis.interval * Math.ceil(down / axis.interval) : 0,
        max: up > 0 ? axis.interval * Math.ceil(up / axis.interval) : 0,
        interval: axis.interval,
        axisLabel: { ...label, formatter: (value: number) => amount(Math.abs(value)) },
        splitLine: { lineStyle: { color: canvas.colour('grid') } },
      },
      series: this.kinds.flatMap((kind, i) => [
        this.series(kind, this.weeks.map((week) => week.up[i] ?? 0), canvas),
        this.series(kind, this.weeks.map((week) => -(week.down[i] ?? 0)), canvas),
      ]),
    };
  }

  private series(kind: Kind, values: number[], canvas: Canvas): BarSeriesOption {
    return {
      type: 'bar',
      name: kind.name,
      stack: 'weeks',
      barMinHeight: 2,
      barMaxWidth: 14,
      barCategoryGap: '20%',
      emphasis: { disabled: true },
      itemStyle: { color: canvas.colour(kind.colour), opacity: kind.pale ? 0.45 : 1 },
      data: values.map((value) => (value === 0 ? '-' : value)),
    };
  }

  private lines(week: Week | undefined): string[] | undefined {
    return week && [week.label, ...week.note.split('\n')];
  }
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
