/** Random numbers that are the same for the same seed (mulberry32). */
export interface Chance {
  /** 0 <= n < below */
  int(below: number): number;
  /** True once in the given number of times, on average. */
  oneIn(times: number): boolean;
  pick<T>(items: readonly T[]): T;
}

export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    int,
    oneIn: (times) => int(times) === 0,
    pick: (items) => {
      const picked = items[int(items.length)];
      if (picked === undefined) throw new Error("nothing to pick from");
      return picked;
    },
  };
}
