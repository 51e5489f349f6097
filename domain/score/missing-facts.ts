import type { Due } from "../due/due.ts";
import type { Measured } from "./measure/measure.ts";
import type { MissingFact } from "./missing-fact.ts";

/** What the unit owes about the subject, by criterion, in the order of the rubric and of its days. */
export function missingFacts(measured: readonly Measured[]): readonly MissingFact[] {
  return measured.flatMap(({ id, unknown }) =>
    unknown.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)).map((due) => missingFact(id, due)),
  );
}

function missingFact(criterion: string, { kind, period, dueOn, asks }: Due): MissingFact {
  return {
    kind,
    criterion,
    ...(period === undefined ? {} : { period }),
    dueOn,
    ...("row" in asks ? { asks: asks.row.ref } : {}),
    source: "row" in asks ? "" : asks.source.text,
  };
}
