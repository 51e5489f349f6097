import * as z from "zod";
import { Role } from "../vocabulary/role.ts";
import { UserState } from "../vocabulary/rights/user-state.ts";
import { Day } from "../values/day.ts";
import { ACTIONS } from "../vocabulary/rights/action.ts";
import { By, Key, Revision, Unit } from "./fields.ts";

const DayField = Day.meta({ description: "A calendar day.", examples: ["2026-03-05"] });

const AreaRights = z.object({
  unit: Unit.nullable().describe("Null is the whole organisation."),
  actions: z.array(z.enum(ACTIONS)).describe("What may be done there."),
  writes: z.array(z.string()).describe("The forms into which rows may be entered."),
});

export const UsersResponse = z
  .object({
    users: z
      .array(
        z.object({
          key: Key.nullable().describe(
            "The row in the form `users`; null for an account that is not listed.",
          ),
          rev: Revision.describe("The row's revision; 0 without a row."),
          account: By.nullable().describe("Null before the first sign-in."),
          signIn: z.string().describe("The sign-in name; empty when it is not known."),
          fullName: z
            .string()
            .describe("As entered; of an account that is not listed, as the directory gives it."),
          state: UserState.describe("`waiting` for the first sign-in, `active`, `left`, or `unlisted`."),
          until: DayField.nullable().describe("The first day without rights."),
          roles: z.array(Role).describe("As of the last sign-in."),
          seenOn: DayField.nullable().describe("The day of the last sign-in."),
          refusedOn: z.array(DayField).describe("When other accounts were refused under this name."),
          areas: z.array(AreaRights).describe("What may be done where."),
          hidden: z.array(z.string()).describe("Forms that are not shown."),
        }),
      )
      .describe("The listed users by name, then accounts that are not listed."),
  })
  .meta({ id: "UsersResponse" });
export type UsersResponse = z.infer<typeof UsersResponse>;

export const RightsBook = z
  .object({
    fileName: z.string().describe("A name for the workbook."),
    content: z.string().describe("The .xlsx file, in base64."),
  })
  .meta({ id: "RightsBook" });
