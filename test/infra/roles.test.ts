import { Match, type Template } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { loadStack, nagReports } from "./synthesized-stack.ts";

const Policy = z.object({ Statement: z.array(z.record(z.string(), z.unknown())) });
let folder = "";
let template: Template;

beforeAll(async () => {
  ({ folder, template } = await loadStack());
}, 300_000);

/** Every statement of the stack's own roles, by role. */
function statements(): {
  readonly role: string;
  readonly actions: readonly string[];
  readonly effect: string;
  readonly resource: string;
}[] {
  return Object.entries(template.findResources("AWS::IAM::Policy")).flatMap(([role, policy]) =>
    Policy.parse(policy["Properties"].PolicyDocument).Statement.map((statement) => ({
      role,
      actions: [statement["Action"]].flat().map(String),
      effect: String(statement["Effect"]),
      resource: JSON.stringify(statement["Resource"]),
    })),
  );
}

describe("what the stack's roles may do", () => {
  it("nobody at all may update or delete in the journal", () => {
    template.hasResourceProperties("AWS::DynamoDB::GlobalTable", {
      Replicas: [
        Match.objectLike({
          ResourcePolicy: {
            PolicyDocument: Match.objectLike({
              Statement: [
                // The exact statement: a condition or a narrower resource would let somebody through.
                Match.exact({
                  Sid: "JournalIsAppendOnly",
                  Effect: "Deny",
                  Principal: { AWS: "*" },
                  Action: [
                    "dynamodb:BatchWriteItem",
                    "dynamodb:DeleteItem",
                    "dynamodb:PartiQLDelete",
                    "dynamodb:PartiQLInsert",
                    "dynamodb:PartiQLUpdate",
                    "dynamodb:UpdateItem",
                  ],
                  Resource: "*",
                }),
              ],
            }),
          },
        }),
      ],
    });
    const onJournal = statements().filter(
      ({ resource }) => resource.includes("TablesJournal") && !resource.includes("StreamArn"),
    );
    expect(onJournal.length).toBeGreaterThan(0);
    for (const { actions } of onJournal) {
      expect(actions.filter((action) => !/:(GetItem|PutItem|Query)$/.test(action))).toEqual([]);
    }
  });

  it("no action has a wildcard, and nothing may be scanned, deleted or administered", () => {
    const actions = statements().flatMap((statement) => statement.actions);
    expect(actions.filter((action) => action.includes("*"))).toEqual([]);
    expect(
      actions.filter((action) =>
        /:(Scan|Delete(?!LogDelivery)|BatchWrite|Create(?!Log)|\w+Policy$)/.test(action),
      ),
    ).toEqual([
      // Step Functions' own log delivery needs it.
      "logs:PutResourcePolicy",
      "logs:PutResourcePolicy",
    ]);
  });

  it("every resource is named, but where a service knows no names", () => {
    const everywhere = statements().filter(({ resource }) => resource === '"*"');
    for (const { actions } of everywhere) {
      expect(actions.filter((action) => !/^(logs|xray):/.test(action))).toEqual([]);
    }
  });

  it("only the import reaches uploads, only the workbook writes workbooks, and nobody reads the archive", () => {
    const of = (part: string, action: string) =>
      statements()
        .filter(({ resource, actions }) => resource.includes(part) && actions.includes(action))
        .map(({ role }) => /Functions(\w+?)Role/.exec(role)?.[1]);
    expect(of("/imports/*", "s3:GetObject")).toEqual(["Import"]);
    expect(of("/imports/*", "s3:PutObject")).toEqual(["Import"]);
    expect(of("/workbooks/*", "s3:PutObject")).toEqual(["Workbook"]);
    expect(of("BucketsArchive", "s3:PutObject")).toEqual(["ArchiveJournal"]);
    expect(of("BucketsArchive", "s3:GetObject")).toEqual([]);
  });

  it("cdk-nag finds nothing that is not acknowledged with a reason", () => {
    const nag = nagReports(folder);
    expect(nag.map(({ conclusion }) => conclusion)).toEqual(["success", "success"]);
    expect(nag.flatMap(({ violations }) => violations)).toEqual([]);
  });
});
