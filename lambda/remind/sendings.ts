import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { Sending, type SendingOutcome } from "../../domain/protocol/outward/sendings.ts";
import { dayParts } from "../../domain/values/day.ts";
import { putNew, setWhere } from "../aws/conditional-write.ts";
import { queryAll } from "../aws/query-all.ts";

/** Sent reminders in the Ledger table: `SENDINGS#<year>` / day, unit and way. */
export interface Sendings {
  /** Newest first. */
  readonly list: (year: number) => Promise<readonly Sending[]>;
  /**
   * Records that it is about to be sent. False when it was recorded before, unless it failed or had no address: what was
   * begun may have arrived, so it is never sent twice.
   */
  readonly begin: (sending: Sending) => Promise<boolean>;
  readonly end: (sending: Sending, outcome: SendingOutcome, code: string | null) => Promise<void>;
}

export function makeSendings(db: DynamoDBDocumentClient, table: string): Sendings {
  return {
    async list(year) {
      const items = await queryAll({ db, table, pk: partition(year) });
      return z.array(Sending).parse(items).toReversed();
    },
    async begin(sending) {
      const key = keyOf(sending);
      if (await putNew(db, table, { ...key, ...sending })) return true;
      for (const outcome of ["failed", "no-address"] as const)
        if (await setWhere(db, table, { key, where: { outcome }, set: sending })) return true;
      return false;
    },
    async end(sending, outcome, code) {
      await setWhere(db, table, {
        key: keyOf(sending),
        where: { outcome: "sending" },
        set: { outcome, code },
      });
    },
  };
}

function partition(year: number): string {
  return `SENDINGS#${year}`;
}

function keyOf({ day, unit, way }: Sending): { pk: string; sk: string } {
  return { pk: partition(dayParts(day).year), sk: `${day}#${unit}#${way}` };
}
