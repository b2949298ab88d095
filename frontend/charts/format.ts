/** Numbers as the product writes them: thin no-break space between thousands, a no-break space before the percent sign. */
export type Unit = 'points' | 'percent';

/** `value` is a fraction (0..1) where the unit is percent. */
export function format(value: number, unit: Unit, decimals = 1): string {
  if (unit === 'points') {
    return grouped(value, 0);
  }
  return percentNumber(value, decimals) + '\u00a0%';
}

/** The interval behind a value and its unit: "5 380–5 385", "60–75"; "≥ 1 800" where the upper end is not known. */
export function formatInterval(low: number, high: number | null | undefined, unit: Unit): string {
  const number = (value: number) => (unit === 'points' ? grouped(value, 0) : percentNumber(value, 1));
  return high == null ? '\u2265\u00a0' + number(low) : `${number(low)}\u2013${number(high)}`;
}

/** An amount of money on an axis: "250 k", "1.5 M". */
export function amount(value: number): string {
  const [divisor, letter] = value >= 1e6 ? [1e6, '\u00a0M'] : value >= 1e3 ? [1e3, '\u00a0k'] : [1, ''];
  return grouped(value / divisor, 1) + letter;
}

function percentNumber(value: number, decimals: number): string {
  const least = 10 ** -decimals;
  const percent = value * 100;
  return percent > 0 && percent < least ? '<\u00a0' + least : grouped(percent, decimals);
}

function grouped(value: number, decimals: number): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: decimals }).format(value).replaceAll(',', '\u202f');
}

/** End and step of an axis from 0 that has at most `steps` steps of a round size. */
export function roundAxis(end: number, steps: number): { max: number; interval: number } {
  const rough = (end > 0 ? end : 1) / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((f) => f * power >= rough * 0.999999) ?? 10;
  const interval = factor * power;
  return { max: interval * Math.ceil(end / interval - 1e-9) || interval, interval };
}
