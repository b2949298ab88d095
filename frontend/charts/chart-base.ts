import { LitElement, css, html, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { ComposeOption, ECElementEvent, EChartsType } from 'echarts/core';
import type { BarSeriesOption, CustomSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type {
  AriaComponentOption,
  GeoComponentOption,
  GraphicComponentOption,
  GridComponentOption,
  MarkLineComponentOption,
  TooltipComponentOption,
} from 'echarts/components';

/** Pages that have charts, by their path below the root of the application. */
const WITH_CHARTS = /^($|exposure$|(inputs|countries)\/.)/;

/**
 * Loads a module while the browser waits for the server, so that it is there when a chart asks for it. A first page without
 * charts does not pay for it.
 */
export function fetchAhead(load: () => Promise<unknown>) {
  const page = location.pathname.slice(new URL(document.baseURI).pathname.length);
  if (WITH_CHARTS.test(page)) {
    (window.requestIdleCallback ?? setTimeout)(() => void load());
  }
}

fetchAhead(() => import('./echarts-core.js'));

/** Once the browser has painted what there is. */
function painted(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

export type Core = typeof import('./echarts-core.js')['echarts'];

export type ChartOption = ComposeOption<
  | AriaComponentOption
  | BarSeriesOption
  | CustomSeriesOption
  | GeoComponentOption
  | GraphicComponentOption
  | GridComponentOption
  | LineSeriesOption
  | MarkLineComponentOption
  | ScatterSeriesOption
  | TooltipComponentOption
>;

/** What a chart needs to know to draw itself: room, colours and fonts of this moment. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** The colour a custom property (without its leading `--lp-`) stands for under the present colour scheme. */
  colour(name: string): string;
  /** Colour of a category; 0 to 5, anything else is "others". */
  category(index: number | null | undefined): string;
  readonly fontFamily: string;
  textWidth(text: string, fontSize: number): number;
  /** The text, cut with an ellipsis where it is wider than `width`. */
  fit(text: string, width: number, fontSize: number): string;
}

/** Marks tell categories apart without colour. */
export const MARKS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin'] as const;

export function mark(index: number | null | undefined): string {
  return MARKS[index ?? 0] ?? 'circle';
}

/**
 * Life of a chart: loads ECharts, draws on every change of data, size and colour scheme, lets go when removed. It never
 * animates, so there is nothing to switch off for people who want less motion.
 */
export abstract class ChartBase extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      box-sizing: border-box;
      flex: 1 1 auto;
      width: 100%;
      height: 100%;
      min-height: var(--_least-height, 120px);
      border-radius: 4px;
    }
    :host([hidden]) {
      display: none;
    }
    :host(:focus-visible) {
      outline: 2px solid var(--lp-focus);
      outline-offset: 2px;
    }
    /* out of the flow: the drawing must never decide the size of its card */
    #box {
      position: absolute;
      inset: 0;
    }
    /* ECharts finds what is hit by itself; a shape that it lifts on hover must not leave the page under a click */
    #box svg {
      pointer-events: none;
    }
    #probe {
      display: none;
    }
  `;

  /** What the chart shows, in a sentence; its accessible name. */
  @property() description = '';

  private chart?: EChartsType;
  private core?: Core;
  private loading = false;
  private drawnText = '';
  private timer = 0;
  private readonly resizes = new ResizeObserver(() => this.resized());
  private readonly schemeChanges = new MutationObserver(() => this.restyled());
  private readonly systemScheme = matchMedia('(prefers-color-scheme: dark)');
  private readonly redraw = () => {
    clearTimeout(this.timer); // a card that is being resized asks many times
    this.timer = setTimeout(() => this.draw(), 30);
  };

  /** The whole drawing as it should be now; nothing is kept from an earlier one. */
  protected abstract option(canvas: Canvas, core: Core): ChartOption;

  /** Loads what a drawing needs besides ECharts. */
  protected async prepare(): Promise<void> {}

  protected clicked(_event: ECElementEvent): void {}

  override render() {
    return html`<div id="box"></div><span id="probe"></span>`;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.setAttribute('role', 'img');
    this.tabIndex = 0;
    this.resizes.observe(this);
    this.schemeChanges.observe(document.documentElement, { attributeFilter: ['style', 'class', 'theme'] });
    this.systemScheme.addEventListener('change', this.redraw);
    this.requestUpdate();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    this.resizes.disconnect();
    this.schemeChanges.disconnect();
    this.systemScheme.removeEventListener('change', this.redraw);
    this.chart?.dispose();
    this.chart = undefined;
  }

  protected override updated(_changes: PropertyValues) {
    this.setAttribute('aria-label', this.description);
    void this.load();
  }

  /** Saves the chart, on the colour of its card, as an SVG file. */
  download(fileName: string) {
    if (!this.chart) {
      return;
    }
    this.chart.setOption({ backgroundColor: this.colour('surface') });
    const svg = this.chart.renderToSVGString();
    this.chart.setOption({ backgroundColor: 'transparent' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    link.download = fileName.endsWith('.svg') ? fileName : `${fileName}.svg`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  private async load() {
    if (this.loading) {
      return; // one drawing will show all that has changed until then
    }
    this.loading = true;
    try {
      // labels are measured before they are placed
      const [{ echarts }] = await Promise.all([import('./echarts-core.js'), this.prepare(), document.fonts.ready]);
      this.core = echarts;
      if (!this.chart) {
        await painted(); // words and numbers first
      }
    } finally {
      this.loading = false;
    }
    if (this.chart) {
      this.redraw();
    } else {
      this.draw();
    }
  }

  /** An observer tells the first size too, at which the chart is drawn already or will be. */
  private resized() {
    const { clientWidth, clientHeight } = this.renderRoot.querySelector('#box')!;
    if (this.core && (clientWidth !== this.chart?.getWidth() || clientHeight !== this.chart.getHeight())) {
      this.redraw();
    }
  }

  /** The layout around writes to the style of the page as well, which changes no colour. */
  private restyled() {
    if (this.chart && this.colour('text') !== this.drawnText) {
      this.redraw();
    }
  }

  private draw() {
    const box = this.renderRoot.querySelector<HTMLElement>('#box');
    if (!this.core || !box || !this.isConnected || box.clientWidth === 0 || box.clientHeight === 0) {
      return;
    }
    if (this.chart) {
      this.chart.resize();
    } else {
      this.chart = this.core.init(box, undefined, { renderer: 'svg' });
      this.chart.on('click', (event) => this.clicked(event as ECElementEvent));
    }
    const canvas = this.canvas(this.core, box);
    this.drawnText = canvas.colour('text');
    this.chart.setOption(
      {
        animation: false,
        textStyle: { fontFamily: canvas.fontFamily, color: canvas.colour('text') },
        aria: { enabled: true, label: { description: this.description } },
        ...this.option(canvas, this.core),
      },
      { notMerge: true },
    );
  }

  private canvas(core: Core, box: HTMLElement): Canvas {
    // double quotes would end the attribute in a downloaded file
    const fontFamily = getComputedStyle(this).fontFamily.replaceAll('"', "'");
    const font = (size: number) => `${size}px ${fontFamily}`;
    return {
      width: box.clientWidth,
      height: box.clientHeight,
      colour: (name) => this.colour(name),
      category: (index) => this.colour(index != null && index >= 0 && index < 6 ? `cat-${index + 1}` : 'cat-other'),
      fontFamily,
      textWidth: (text, size) => core.format.getTextRect(text, font(size)).width,
      fit: (text, width, size) => core.format.truncateText(text, width, font(size), '\u2026'),
    };
  }

  /** A custom property may hold light-dark(); only a used colour of an element is a plain one. */
  private colour(name: string): string {
    const probe = this.renderRoot.querySelector<HTMLElement>('#probe')!;
    probe.style.color = `var(--lp-${name})`;
    return getComputedStyle(probe).color;
  }
}

/** A tooltip in the product's look whose content is text nodes only: data is never read as HTML. */
export function tooltip(
  canvas: Canvas,
  lines: (params: unknown) => string[] | undefined,
): TooltipComponentOption & { formatter: (params: unknown) => HTMLElement[] | string } {
  return {
    trigger: 'item',
    confine: true,
    transitionDuration: 0,
    backgroundColor: canvas.colour('surface'),
    borderColor: canvas.colour('border'),
    padding: [6, 10],
    textStyle: { color: canvas.colour('text'), fontSize: 12, fontFamily: canvas.fontFamily },
    extraCssText: 'max-width: 16rem; white-space: normal; border-radius: 8px;',
    formatter: (params: unknown) => {
      const [first, ...rest] = lines(params) ?? [];
      if (first === undefined) {
        return '';
      }
      const heading = document.createElement('strong');
      heading.textContent = first;
      return [heading, ...rest.filter(Boolean).map((text) => {
        const line = document.createElement('div');
        line.textContent = text;
        return line;
      })];
    },
  };
}
