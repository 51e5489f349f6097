/** One thing measured beside another in the same run; the ratio is median / base. */
export interface Comparison {
  readonly measured: string;
  readonly against: string;
  readonly data: string;
  readonly runs: number;
  readonly median: number;
  readonly base: number;
  readonly unit: string;
  /** The highest ratio wanted; a row without one explains another. */
  readonly goal?: number;
}

/** `quick` shows within a minute that everything can be measured; its figures mean little. */
export type Scale = "full" | "quick";

export interface Section {
  readonly name: string;
  readonly title: string;
  readonly compare: (scale: Scale) => Promise<readonly Comparison[]>;
}

export function medianOf(values: readonly number[]): number {
  const inOrder = values.toSorted((a, b) => a - b);
  return inOrder[Math.floor((inOrder.length - 1) / 2)] ?? Number.NaN;
}

/** @throws Error when a program was not measured. */
export function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("nothing was measured");
  return value;
}
