import type { OfficePerson, Standing, Story } from "../people/person.ts";
import type { Random } from "../generator/random.ts";
import { CHU_THAP_DO, type OfficeUnit, QUOC_HOI, THANH_NIEN } from "../people/units.ts";

/** A person's hand-entered points and tasks as shares between 0 and 1. */
export interface Performance {
  /** The share of each entered criterion's points. */
  readonly quality: number;
  /** The deviation of one period from the quality. */
  readonly spread: number;
  readonly done: number;
  readonly late: number;
  /** Serious errors per finished task. */
  readonly errors: number;
  readonly exceeded: number;
}

/** The range of each standing; only excellent people reach the 30% of tasks exceeded. */
const RANGES: Readonly<
  Record<Standing, { readonly quality: readonly [number, number] } & Omit<Performance, "quality" | "spread">>
> = {
  excellent: { quality: [0.88, 0.97], done: 1, late: 0, errors: 0, exceeded: 0.42 },
  good: { quality: [0.4, 0.62], done: 1, late: 0, errors: 0, exceeded: 0.16 },
  fair: { quality: [0.22, 0.36], done: 1, late: 0, errors: 0, exceeded: 0.05 },
  late: { quality: [0.35, 0.45], done: 1, late: 0.14, errors: 0, exceeded: 0.05 },
  careless: { quality: [0.2, 0.3], done: 1, late: 0.14, errors: 2.6, exceeded: 0 },
  disciplined: { quality: [0.2, 0.3], done: 0.9, late: 0.2, errors: 0.5, exceeded: 0 },
};

/** The deviation of one period from a person's quality. */
const SPREAD = 0.03;

/** Tied people are exactly equal, so that no rule separates them where the share of HTXS ends between them. */
const FIXED_QUALITY: Partial<Record<Story, number>> = { streak: 0.97, tie: 0.8 };

export function performanceOf(random: Random, person: OfficePerson): Performance {
  const drawn = performance(random, person.standing);
  const quality = person.story === undefined ? undefined : FIXED_QUALITY[person.story];
  return quality === undefined ? drawn : { ...drawn, quality, spread: 0 };
}

/** One organisation finishes tasks late, so that it fails, and with it whoever leads it. */
export function performanceOfUnit(random: Random, unit: OfficeUnit): Performance {
  if (unit === QUOC_HOI || unit === CHU_THAP_DO) return performance(random, "excellent");
  return performance(random, unit === THANH_NIEN ? "late" : "good");
}

function performance(random: Random, standing: Standing): Performance {
  const { quality, ...shares } = RANGES[standing];
  const [from, to] = quality;
  return { ...shares, spread: SPREAD, quality: from + random.next() * (to - from) };
}
