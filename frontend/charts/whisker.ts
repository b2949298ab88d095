import type { CustomSeriesRenderItemReturn } from 'echarts';

const CAP = 3.5;
const OPEN_LENGTH = 26;
/** Enough to come out from under the mark of the value, even where the axis ends there. */
const LEAST_OPEN = 12;

/**
 * The interval of a value as a line with caps, drawn in pixels along one direction. `end` is missing where only the
 * lower end is known: the line then runs on a bit past the value and ends in an arrow head instead of a cap.
 */
export function whisker(
  start: [number, number],
  value: [number, number],
  end: [number, number] | undefined,
  direction: 'up' | 'right',
  stroke: string,
  limit: number,
): CustomSeriesRenderItemReturn {
  const up = direction === 'up';
  const along = (point: [number, number]) => (up ? -point[1] : point[0]);
  const across = up ? start[0] : start[1];
  const at = (a: number, c: number): [number, number] => (up ? [c, -a] : [a, c]);
  const from = along(start);
  const to = end ? along(end) : Math.max(along(value) + LEAST_OPEN, Math.min(along(value) + OPEN_LENGTH, up ? -limit : limit));
  const cap = (a: number) => [at(a, across - CAP), at(a, across + CAP)];
  const lines = [
    [at(from, across), at(to, across)],
    cap(from),
    end ? cap(to) : [at(to - 5, across - 4), at(to, across), at(to - 5, across + 4)],
  ];
  return {
    type: 'group',
    silent: true,
    children: lines.map((points) => ({
      type: 'polyline',
      silent: true,
      shape: { points },
      style: { stroke, fill: 'none', lineWidth: 1.5 },
    })),
  } as CustomSeriesRenderItemReturn;
}
