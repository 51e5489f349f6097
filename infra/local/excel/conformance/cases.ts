import { batches } from "./batches.ts";
import type { ConformanceCase } from "./case.ts";
import { hiddenRows } from "./hidden-rows.ts";
import seen from "./seen.json" with { type: "json" };
import { Sighting } from "./sighting.ts";
import { entries } from "./entries.ts";
import { events } from "./events.ts";
import { guards } from "./guards.ts";
import { limits } from "./limits.ts";
import { loading } from "./loading.ts";
import { parts } from "./parts.ts";
import { places } from "./places.ts";
import { sheets } from "./sheets.ts";
import { tables } from "./tables.ts";
import { values } from "./values.ts";

const cases: readonly ConformanceCase[] = [
  ...loading,
  ...batches,
  ...values,
  ...tables,
  ...guards,
  ...events,
  ...limits,
  ...entries,
  ...sheets,
  ...places,
  ...parts,
  ...hiddenRows,
];

const sightings = Sighting.array().parse(seen);

export interface VerifiedCase extends ConformanceCase {
  /** In which builds of Excel somebody ran it, and whether it held. */
  readonly verified: readonly Sighting[];
}

/** Every behaviour of Excel that the add-in relies on and that the workbook in memory promises. */
export const conformanceCases: readonly VerifiedCase[] = cases.map((one) => ({
  ...one,
  verified: sightings.filter(({ id }) => id === one.id),
}));
