import type { PointVerdict } from './chart-data.ts';

interface Place {
  readonly x: number;
  /** Null where there is no value: the line breaks. */
  readonly y: number | null;
}

/** An SVG path through the places, broken at every gap and never drawn across it. */
export function linePath(places: readonly Place[]): string {
  let path = '';
  let drawing = false;
  for (const { x, y } of places) {
    if (y !== null) path += `${drawing ? 'L' : 'M'}${round(x)} ${round(y)}`;
    drawing = y !== null;
  }
  return path;
}

/** The shape of a mark. */
type MarkShape = 'circle' | 'triangle' | 'diamond' | 'square';

/** Ordinary is a circle, better a triangle, worse a diamond, an unusual move a square: each is told apart without its colour. */
export const shapeOf: Readonly<Record<PointVerdict, MarkShape>> = {
  ordinary: 'circle',
  improving: 'triangle',
  worsening: 'diamond',
  unusual: 'square',
};

/** A mark by its shape, centred on a place: shape tells what colour alone must not. */
export function markPath(shape: MarkShape, x: number, y: number, radius: number): string {
  if (shape === 'diamond') return `M${round(x)} ${round(y - radius)}l${radius} ${radius}l${-radius} ${radius}l${-radius} ${-radius}z`;
  if (shape === 'triangle') return `M${round(x)} ${round(y - radius)}l${radius} ${round(radius * 1.75)}h${-2 * radius}z`;
  if (shape === 'square') return `M${round(x - radius * 0.8)} ${round(y - radius * 0.8)}h${round(radius * 1.6)}v${round(radius * 1.6)}h${round(radius * -1.6)}z`;
  return `M${round(x - radius)} ${round(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
