import * as z from "zod";
import { BoardState } from "../vocabulary/board-state.ts";
import { RunId } from "../values/ids.ts";
import { RunStatus } from "../vocabulary/run-status.ts";
import { By, Instant, PeriodField, Sequence, Unit, UnitKind, UnitName } from "./fields.ts";

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
          opened: z
            .object({
              by: By,
              at: Instant.describe("When it was unlocked."),
              reason: z.string().describe("The reason that was given."),
            })
            .nullable()
            .default(null)
            .describe("The last unlock of the period."),
        }),
      )
      .describe("The units that the reader sees."),
    published: RunId.nullable().describe("The run whose results are published for the period."),
    stopped: z
      .object({
        run: RunId.describe("The run that was stopped."),
        status: RunStatus.extract(["refused", "failed"]).describe(
          "`refused`: a rule stopped it. `failed`: a fault did.",
        ),
        message: z.string().describe("What stopped it and what to do, in the reader's language."),
        by: By.describe("Who started it; `quan-triet.automatic` after the last lock."),
        at: Instant.describe("When it was started."),
      })
      .nullable()
      .default(null)
      .describe(
        "The newest official run of the period, where it gave no results: for whoever sees every unit, started it, or locked a register of the period.",
      ),
    superseded: z
      .array(
        z.object({
          run: RunId.describe("The run that was published before."),
          by: RunId.describe("The run that took its place."),
          reason: z.string().describe("Why it took that place."),
        }),
      )
      .default([])
      .describe("Earlier results of the period, the last first. They are kept."),
  })
  .meta({ id: "BoardResponse" });
export type BoardResponse = z.infer<typeof BoardResponse>;
