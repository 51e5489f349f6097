import * as z from "zod";
import { Day } from "../../values/day.ts";
import { RunId, UserId } from "../../values/ids.ts";
import { Period } from "../../values/period.ts";
import { PaperKind } from "../../vocabulary/paper/paper-kind.ts";

/** A paper with the number and day that the clerk took from the office's book. Its bytes are kept from then on. */
export const NumberedPaper = z.object({
  run: RunId,
  period: Period,
  /** The paper's name in the file of its run. */
  name: z.string(),
  /** 1 for the first numbering; a paper that is numbered again keeps its earlier copies. */
  version: z.int().min(1),
  kind: PaperKind,
  /** As written: "05", "12a". */
  number: z.string(),
  /** "05-QĐ/ĐU". */
  reference: z.string(),
  day: Day,
  /** What the contents say of it, as of its numbering. */
  title: z.string(),
  authority: z.string(),
  count: z.int().nullable(),
  by: UserId,
  /** The name from the identity provider; empty where it gives none. */
  byName: z.string(),
  /** An ISO instant. */
  at: z.string(),
});
export type NumberedPaper = z.infer<typeof NumberedPaper>;

/** The newest numbering of each paper, in the order given. */
export function newestNumberings<One extends NumberedPaper>(all: readonly One[]): readonly One[] {
  const newest = new Map<string, One>();
  for (const one of all) {
    const key = `${one.run}/${one.name}`;
    const known = newest.get(key);
    if (known === undefined || known.version < one.version) newest.set(key, one);
  }
  return [...newest.values()];
}

/** The numbering of a paper of the run whose numberings these are. */
export function numberOf<One extends Pick<NumberedPaper, "name">>(
  numbered: readonly One[],
  { name }: { readonly name: string },
): One | undefined {
  return numbered.find((one) => one.name === name);
}
