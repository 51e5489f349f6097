import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { CriteriaLimits } from "../../../domain/contradiction/points.ts";
import { criteriaLimits } from "../../../domain/policy/criterion-limits.ts";
import { POLICIES, standardPolicy } from "../../../domain/policy/library/library.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import { objectClient } from "../../aws/object-client.ts";
import { makeRunStore, type RunStore } from "../store/run-store.ts";
import { booksOfYear } from "./policy-of-year.ts";

/** What points may be entered in a year: the maxima of its rule book, and the criteria of every book there is. */
export async function criteriaOfYear(
  { runs, committee }: { readonly runs: RunStore; readonly committee: UnitId },
  year: number,
): Promise<CriteriaLimits> {
  const [{ first, second }, own] = await Promise.all([
    booksOfYear({ runs, committee }, year),
    runs.policies.list(),
  ]);
  const others = [...POLICIES, ...own.map(({ policy }) => policy)];
  return criteriaLimits(first ?? standardPolicy(), others, second);
}

/** The same, for a function that has no store of runs yet. */
export function openCriteriaOfYear(
  options: {
    readonly db: DynamoDBDocumentClient;
    readonly ledgerTable: string;
    readonly bucket: string;
    readonly committee: UnitId;
  },
  year: number,
): Promise<CriteriaLimits> {
  const runs = makeRunStore({ ...options, s3: objectClient() });
  return criteriaOfYear({ runs, committee: options.committee }, year);
}
