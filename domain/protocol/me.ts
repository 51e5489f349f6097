import * as z from "zod";
import { Role } from "../vocabulary/role.ts";
import { Year } from "../values/ids.ts";
import { By, Unit, UnitKind, UnitName } from "./fields.ts";

export const MeResponse = z
  .object({
    user: By,
    name: z.string().describe("The name that the identity provider gives; empty when it gives none."),
    roles: z.array(Role).describe("From the token; unknown ones are left out."),
    units: z
      .array(
        z.object({
          unit: Unit,
          name: UnitName,
          kind: UnitKind,
          access: z.enum(["read", "write"]).describe("`write`: may push."),
        }),
      )
      .describe("The units that this person reaches in the year asked about."),
    committee: Unit.describe("The committee's unit, whose register of a year holds the catalogue."),
    years: z
      .array(Year)
      .describe(
        "The years that have a catalogue, in order; none before an office is set up. An administrator is also offered the present year when it comes after the last.",
      ),
  })
  .meta({ id: "MeResponse" });
export type MeResponse = z.infer<typeof MeResponse>;
