import type { S3Client } from "@aws-sdk/client-s3";
import * as z from "zod";
import type { RowKey, UnitId } from "../../domain/values/ids.ts";
import { PlanTextRecord } from "../../domain/protocol/plan-texts.ts";
import { makeJsonObjects } from "../aws/json-objects.ts";

/** The unit, year and directive of a plan. The committee's plan is the superior's plan of its units. */
export interface PlanPlace {
  readonly unit: UnitId;
  readonly year: number;
  readonly directive: RowKey;
}

const KeptPlanText = PlanTextRecord.extend({ text: z.string() });
export type KeptPlanText = z.infer<typeof KeptPlanText>;

/**
 * The texts themselves, in the object store: they name people, are far larger than a row, and are needed only while a
 * share may be disputed. A lifecycle rule removes them; the share and the texts' codes stay in the register.
 */
export interface PlanTexts {
  keep(place: PlanPlace, text: KeptPlanText): Promise<void>;
  find(place: PlanPlace): Promise<KeptPlanText | undefined>;
}

export function makePlanTexts(s3: S3Client, bucket: string): PlanTexts {
  const objects = makeJsonObjects(s3, bucket);
  return {
    keep: (place, text) => objects.put(objectKey(place), text),
    find: (place) => objects.find(objectKey(place), KeptPlanText),
  };
}

function objectKey({ unit, year, directive }: PlanPlace): string {
  return `plans/${year}/${unit}/${directive}.json`;
}
