import type { ChartColor } from './model';

/** The tokens a chart draws with, as colours that a canvas understands. */
export interface ChartTheme {
  readonly ink: string;
  readonly caption: string;
  readonly rule: string;
  readonly paper: string;
  readonly font: string;
  readonly color: (color: ChartColor) => string;
  /** The same colour behind what stands out. */
  readonly pale: (color: ChartColor) => string;
  /** From little (1) to much (5), one hue. */
  readonly step: (step: 1 | 2 | 3 | 4 | 5) => string;
}

/** Reads the tokens as they hold at an element now; made anew when the theme changes (see `onThemeChange`). */
export function readTheme(element: HTMLElement): ChartTheme {
  const probe = document.createElement('span');
  element.append(probe);
  const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const read = (token: string): readonly number[] => {
    probe.style.color = `var(--${token})`;
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = getComputedStyle(probe).color;
    pixel.fillRect(0, 0, 1, 1);
    return [...pixel.getImageData(0, 0, 1, 1).data];
  };
  const rgb = ([r, g, b]: readonly number[], alpha = 1): string => `rgba(${r}, ${g}, ${b}, ${alpha})`;
  const names: readonly ChartColor[] = [
    'accent',
    'muted',
    ...([1, 2, 3, 4, 5, 6, 7, 8] as const).map((n) => `category-${n}` as const),
  ];
  const colors = new Map(names.map((name) => [name, read(name === 'muted' ? 'fg-4' : name)]));
  const steps = [1, 2, 3, 4, 5].map((step) => rgb(read(`step-${step}`)));
  const theme: ChartTheme = {
    ink: rgb(read('fg-1')),
    caption: rgb(read('fg-3')),
    rule: rgb(read('rule')),
    paper: rgb(read('bg-2')),
    font: getComputedStyle(element).fontFamily,
    color: (name) => rgb(colors.get(name)!),
    pale: (name) => rgb(colors.get(name)!, 0.35),
    step: (step) => steps[step - 1]!,
  };
  probe.remove();
  return theme;
}

/** Calls back whenever light turns to dark or back, by the system, the reader or the printer; returns how to stop. */
export function onThemeChange(changed: () => void): () => void {
  const queries = [matchMedia('(prefers-color-scheme: dark)'), matchMedia('print')];
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
