import * as z from "zod";
import { BoardState } from "../vocabulary/board-state.ts";
import { RunId } from "../values/ids.ts";
import { Instant, PeriodField, Sequence, Unit, UnitKind, UnitName } from "./fields.ts";

export const BoardResponse = z
  .object({
    period: PeriodField,
    units: z
      .array(
        z.object({
          unit: Unit,
          name: UnitName,
          kind: UnitKind,
          state: BoardState,
          seq: Sequence,
          rows: z.int().describe("Rows of the register's year that are not deleted."),
          lastAt: Instant.nullable().describe("When the register last changed."),
        }),
      )
      .describe("The units that the reader sees."),
    published: RunId.nullable().describe("The run whose results are published for the period."),
    superseded: z
      .array(
        z.object({
          run: RunId.describe("The run that was published before."),
          by: RunId.describe("The run that took its place."),
          reason: z.string().describe("Why."),
        }),
      )
      .default([])
      .describe("Earlier results of the period, the last first. They are kept."),
  })
  .meta({ id: "BoardResponse" });
export type BoardResponse = z.infer<typeof BoardResponse>;
