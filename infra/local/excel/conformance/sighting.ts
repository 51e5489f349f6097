import * as z from "zod";

/** What the page reports of one case. */
export const Outcome = z.object({
  id: z.string(),
  title: z.string(),
  outcome: z.enum(["holds", "differs", "needs a person"]),
  detail: z.string(),
});
export type Outcome = z.infer<typeof Outcome>;

/** The file that the page offers to download. */
export const Report = z.object({
  /** `Office.context.diagnostics`. */
  diagnostics: z.object({ host: z.string(), platform: z.string(), version: z.string() }),
  at: z.iso.datetime(),
  outcomes: z.array(Outcome),
});
export type Report = z.infer<typeof Report>;

/** That somebody ran a case in a real Excel, and what they saw. */
export const Sighting = z.object({
  id: z.string(),
  /** "PC 16.0.17928.20114". */
  excel: z.string(),
  on: z.iso.date(),
  holds: z.boolean(),
  /** How it differs. */
  detail: z.string().optional(),
});
export type Sighting = z.infer<typeof Sighting>;

export function sightingsOf({
  diagnostics: { platform, version },
  at,
  outcomes,
}: Report): readonly Sighting[] {
  return outcomes.flatMap(({ id, outcome, detail }) =>
    outcome === "needs a person"
      ? []
      : [
          {
            id,
            excel: `${platform} ${version}`,
            on: at.slice(0, 10),
            holds: outcome === "holds",
            ...(outcome === "differs" && { detail }),
          },
        ],
  );
}

/** The last sighting of a case in one build of Excel is the one that counts. */
export function withSightings(known: readonly Sighting[], fresh: readonly Sighting[]): readonly Sighting[] {
  const nameOf = ({ id, excel }: Sighting): string => `${id} ${excel}`;
  const replaced = new Set(fresh.map(nameOf));
  return [...known.filter((one) => !replaced.has(nameOf(one))), ...fresh].toSorted((left, right) =>
    nameOf(left) < nameOf(right) ? -1 : 1,
  );
}
