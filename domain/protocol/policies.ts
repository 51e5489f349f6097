/** Rule books: those that come with the product and the office's own published versions. */
import * as z from "zod";
import { By, Instant, Run } from "./fields.ts";
import { ImpactApart } from "../score/impact-apart.ts";
import { PolicyFindingCode } from "../vocabulary/faults/policy-finding.ts";
import { PolicyValue } from "../policy/reading/policy-value.ts";
import { ComparedFacts, Impact } from "../score/impact.ts";

const PolicySummary = z
  .object({
    name: z
      .string()
      .describe(
        "What a run names: the id for the product's newest version, else the id, `@` and the version.",
      ),
    id: z.string().describe("The policy's id."),
    version: z.string().describe("Its version."),
    title: z
      .object({ vi: z.string().describe("Vietnamese."), en: z.string().describe("English.") })
      .describe("The policy's title."),
    effective: z.string().describe("The day from which it is in force."),
    origin: z
      .enum(["product", "office"])
      .describe("`product`: comes with the service. `office`: published here."),
    sources: z
      .object({
        law: z.int().describe("Values that rest on law."),
        local: z.int().describe("Values that rest on a local decision."),
        assumption: z.int().describe("Values that no text fixes."),
      })
      .describe("What its values rest on."),
    publishedBy: By.nullable().describe("Null for the product's own."),
    publishedAt: Instant.nullable().describe("Null for the product's own."),
  })
  .meta({ id: "PolicySummary" });
export type PolicySummary = z.infer<typeof PolicySummary>;

export const PoliciesResponse = z
  .object({
    policies: z
      .array(PolicySummary)
      .describe(
        "The product's newest versions, its older ones, then the office's own as they were published.",
      ),
  })
  .meta({ id: "PoliciesResponse" });

const Findings = z
  .array(
    z.object({
      code: PolicyFindingCode.describe("What is found, from a closed list of codes."),
      place: z.string().describe("The place in the document; empty for what concerns none."),
      message: z.string().describe("The same in the reader's language."),
    }),
  )
  .default([])
  .describe(
    "What a sound policy leaves open: regions of score and conditions without a level, overlaps, grounds and settings that it does not know, texts that have ended, were changed or not read, and texts in force on which nothing rests.",
  );

const PolicyDocument = z.record(z.string(), z.unknown());

export const PolicyResponse = z
  .object({
    summary: PolicySummary,
    document: PolicyDocument.describe(
      "The whole policy, every value with its day and source (docs/policy.md).",
    ),
    values: z
      .array(PolicyValue)
      .default([])
      .describe(
        "The same as a list: every value, and every rule without one, beside the text that fixes it.",
      ),
    findings: Findings,
  })
  .meta({ id: "PolicyResponse" });
export type PolicyResponse = z.infer<typeof PolicyResponse>;

export const PolicyRequest = z
  .strictObject({
    document: PolicyDocument.describe("The whole policy."),
    publish: z.boolean().default(false).describe("Publish it when it has no fault; else only check it."),
  })
  .meta({ id: "PolicyRequest" });

export const PolicyCheck = z
  .object({
    published: z.boolean().describe("Whether it now stands under its id and version, for good."),
    name: z.string().nullable().describe("What a run names it; null while it has faults."),
    issues: z
      .array(
        z.object({
          path: z.string().describe("The place in the document, for example `levels.1.floor`."),
          code: z.string().describe("What is wrong, from a closed list of codes."),
          message: z.string().describe("The same in the reader's language."),
        }),
      )
      .describe("Everything that is wrong; empty for a sound policy."),
    findings: Findings,
  })
  .meta({ id: "PolicyCheck" });
export type PolicyCheck = z.infer<typeof PolicyCheck>;

export const ImpactResponse = z
  .object({
    run: Run.describe("The first run."),
    against: Run.nullable().describe("The second run; null: the first run itself, by its second policy."),
    facts: ComparedFacts.describe(
      "`same`: both runs read the same facts. `corrected`: one supersedes the other, and the facts were corrected between.",
    ),
    impact: Impact,
    apart: ImpactApart.nullable()
      .default(null)
      .describe(
        "The same by cause, where the second run supersedes the first and other rules, settings, or a newer version of the product changed something, too; else null: the correction alone, or the rules alone, did.",
      ),
  })
  .meta({ id: "ImpactResponse" });
