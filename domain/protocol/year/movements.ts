/** Movements: people who join, leave or go to another unit, units that split or merge, and the end of a term. */
import * as z from "zod";
import { Day } from "../../values/day.ts";
import { MOVEMENT_FAULTS, MOVEMENT_NOTICES } from "../../vocabulary/faults/movement-code.ts";
import { DueItem } from "../dues.ts";
import { FormName, Key, Sequence, YearField } from "../fields.ts";

/** A movement is one transaction, of two rows a person. */
const MOST_PEOPLE = 45;

const MovementId = z
  .string()
  .regex(/^[a-z0-9]{8,32}$/)
  .describe(
    "Chosen by the client: the keys of a new person and a new unit are made of it, and the same id is stored once.",
  );

const FirstDay = Day.meta({ description: "The first day on which it holds.", examples: ["2026-07-01"] });
const LastDay = Day.meta({ description: "The last day of work or membership.", examples: ["2026-06-30"] });
const Reason = z.string().trim().min(1).max(200).describe("Why, with the number of the paper.");
const Unit = Key.describe("The unit's row.");
const Person = Key.describe("The person's row.");
const People = z.array(Person).min(1).max(MOST_PEOPLE).describe("The people's rows.");
const NewUnitName = z.string().trim().max(200).describe("The name of the new unit.");
const Leadership = {
  head: Person.optional().describe("Who leads the unit from that day on."),
  leaders: z.array(Person).max(20).default([]).describe("The deputies."),
};

export const Movement = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("join"),
      day: FirstDay,
      reason: Reason,
      unit: Unit,
      role: z.enum(["head", "leader", "member"]).default("member").describe("The place in the unit."),
      rated: z.boolean().default(true).describe("Whether the person is rated there."),
      fullName: z.string().trim().min(1).max(80).describe("As on papers."),
      birthDate: Day.optional().describe("The day of birth."),
      birthYear: z.int().min(1920).max(2020).optional().describe("The year, where no day is known."),
      card: z.string().trim().max(20).optional().describe("The number of the Party card."),
      category: z.string().max(40).default("cong-chuc").describe("As in the form of people."),
      position: z.string().trim().max(120).optional().describe("The position."),
      isAnother: z
        .boolean()
        .default(false)
        .describe("It is somebody else than those of the same or a like name."),
    }),
    z.strictObject({ kind: z.literal("leave"), day: LastDay, reason: Reason, person: Person }),
    z.strictObject({
      kind: z.literal("transfer"),
      day: FirstDay,
      reason: Reason,
      people: People,
      from: Unit,
      to: Unit,
      ...Leadership,
    }),
    z.strictObject({
      kind: z.literal("split"),
      day: FirstDay,
      reason: Reason,
      unit: Unit,
      name: NewUnitName,
      people: People,
      ...Leadership,
    }),
    z.strictObject({
      kind: z.literal("merge"),
      day: FirstDay,
      reason: Reason,
      units: z.array(Unit).min(1).max(10).describe("The units that end."),
      into: Unit.optional().describe("The unit that takes their people; without it a new one does."),
      name: NewUnitName.optional(),
      ...Leadership,
    }),
    z.strictObject({
      kind: z.literal("term-end"),
      day: FirstDay.describe("The first day of the new leadership."),
      reason: Reason,
      unit: Unit,
      ...Leadership,
    }),
  ])
  .meta({ id: "Movement" });
export type Movement = z.infer<typeof Movement>;
export type MovementOf<Kind extends Movement["kind"]> = Extract<Movement, { kind: Kind }>;

export const MovementRequest = z
  .strictObject({
    id: MovementId,
    movement: Movement,
    digest: z
      .string()
      .regex(/^[0-9a-f]{16}$/)
      .optional()
      .describe(
        "`digest` of the reading that was looked at: what it shows is stored. Without it nothing is.",
      ),
  })
  .meta({ id: "MovementRequest" });
export type MovementRequest = z.infer<typeof MovementRequest>;

export const MovementReading = z
  .object({
    year: YearField,
    seq: Sequence.describe("The sequence of the committee's register."),
    stored: z.boolean().describe("Whether it is stored: all rows, or none."),
    digest: z.string().describe("Names what the reading shows."),
    rows: z
      .array(
        z.object({
          form: FormName,
          name: z.string().describe("The row by its names."),
          what: z.enum(["new", "changed", "deleted"]).describe("What becomes of it."),
          cells: z
            .array(
              z.object({
                column: z.string().describe("The caption."),
                from: z.string().nullable().describe("The text before."),
                to: z.string().nullable().describe("The text after."),
              }),
            )
            .describe("The cells that are written, in the reader's language."),
        }),
      )
      .describe("Each row that is written."),
    faults: z
      .array(
        z.object({
          field: z.string().describe("The field of the request that it is about; empty for none."),
          code: z.enum(MOVEMENT_FAULTS).describe("What is wrong."),
          message: z.string().describe("The same with its remedy, in the reader's language."),
        }),
      )
      .describe("What keeps it from being stored."),
    notices: z
      .array(
        z.object({
          code: z.enum(MOVEMENT_NOTICES).describe("What follows from it."),
          message: z.string().describe("The same, in the reader's language."),
        }),
      )
      .describe("What to know or to do besides."),
    dues: z.array(DueItem).describe("What is still due from somebody who leaves."),
  })
  .meta({ id: "MovementReading" });
export type MovementReading = z.infer<typeof MovementReading>;
