import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Match } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import { command as deploy } from "../../infra/commands/deploy.ts";
import type { Stage, StageSettings } from "../../infra/commands/deployment/stage.ts";
import { STACK_IDS } from "../../infra/stack/stack-names.ts";
import { StackSettings } from "../../infra/stack/stack-settings.ts";
import { callCommand } from "../commands/call-command.ts";
import { headersOf } from "./pane-template.ts";
import { loadStages, type StageTemplates, templatesOf } from "./stages.ts";

const STORES = ["DynamoDB::GlobalTable", "S3::Bucket", "KMS::Key", "Logs::LogGroup"];
const DEPLOYMENTS = ["test", "prod", "office", "restored"] as const;
type Deployment = (typeof DEPLOYMENTS)[number];

/** Every setting is another than the shipped one, so that one which does not arrive is seen. */
const SETTINGS: StageSettings = {
  committee: "dang-uy-tinh",
  tenant: "11111111-2222-4333-8444-555555555555",
  clientId: "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
  domain: "quantriet.example.vn",
  region: "ap-northeast-1",
  monthlyBudget: 70,
  alarmEmail: "truc@example.vn",
  contentPolicy: "enforce",
  concurrency: "shared",
  reminderFrom: "nhac-viec@tinh.example.vn",
  reminderWebhook: "on",
  supportUrl: "https://tinh.example.vn/quan-triet",
} as unknown as StageSettings;
/** What a restore keeps of its new tables. */
const RESTORED = {
  ledgerTable: "Ledger-at-202612010300",
  journalTable: "Journal-at-202612010300",
  journalStream: "2026-12-01T04:00:00.000",
};
const ASKED: Readonly<Record<Deployment, readonly [Stage, StageSettings]>> = {
  test: ["test", SETTINGS],
  prod: ["prod", { ...SETTINGS, concurrency: "reserved" }],
  /** A new account with its ten concurrent executions. */
  office: ["prod", SETTINGS],
  restored: ["prod", { ...SETTINGS, restored: RESTORED }],
};

/** What `npm run deploy -- --dry-run` prints. */
async function dryRun([stage, settings]: readonly [Stage, StageSettings]): Promise<readonly string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "dry-run-"));
  mkdirSync(path.join(folder, "stages"));
  writeFileSync(path.join(folder, "stages", `${stage}.json`), JSON.stringify(settings));
  const { code, stdout } = await callCommand(deploy, ["--stage", stage, "--dry-run"], { folder });
  rmSync(folder, { recursive: true });
  expect(code).toBe(0);
  return stdout.split("\n");
}

/** The context values of a printed call: "-c key=value". */
function contextOf(call: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...call.matchAll(/ -c ([a-zA-Z]+)=(\S*)/g)].map(([, key = "", value = ""]) => [key, value]),
  );
}

const calls: Partial<Record<Deployment, readonly string[]>> = {};
let templates: Readonly<Record<Deployment, StageTemplates>>;
let small: StageTemplates;

beforeAll(async () => {
  const contexts: Partial<Record<Deployment, Readonly<Record<string, string>>>> = {};
  for (const name of DEPLOYMENTS) {
    calls[name] = await dryRun(ASKED[name]);
    contexts[name] = contextOf(calls[name]?.[2] ?? "");
  }
  templates = templatesOf(contexts as Readonly<Record<Deployment, Readonly<Record<string, string>>>>);
  small = templates.test;
}, 240_000);

describe.each(DEPLOYMENTS)("the calls of --dry-run and the template that they make: %s", (name) => {
  const call = (which: keyof typeof STACK_IDS): string =>
    calls[name]?.find((line) => line.startsWith(`cdk deploy ${STACK_IDS[which]} `)) ?? "";

  it("every setting of the stack is handed over, to all of the CDK's calls alike", () => {
    const [stage, settings] = ASKED[name];
    const handed = contextOf(call("service"));
    expect(Object.keys(handed).toSorted()).toEqual(Object.keys(StackSettings.shape).toSorted());
    expect(handed).toMatchObject({ stage, committee: settings.committee, concurrency: settings.concurrency });
    const others = calls[name]?.filter((line) => line.startsWith("cdk ")) ?? [];
    expect(others).toHaveLength(3);
    for (const other of others) expect(contextOf(other)).toEqual(handed);
  });

  it("every parameter of the service's stack is handed over, by an output of the edge's", () => {
    const { service, edge } = templates[name];
    const parameters = Object.keys(service.findParameters("*")).filter((id) => id !== "BootstrapVersion");
    const handed = [...call("service").matchAll(/--parameters (\w+)=<(\w+)>/g)].map(([, to, from]) => [
      to,
      from,
    ]);
    expect(parameters.length).toBeGreaterThan(0);
    expect(handed).toEqual(parameters.map((id) => [id, id]));
    expect(Object.keys(edge.findOutputs("*"))).toEqual(parameters);
  });

  it("what is uploaded and read afterwards is named by outputs, and the stacks are those of the stage", () => {
    const { service, names } = templates[name];
    const [stage] = ASKED[name];
    const bucket = calls[name]?.flatMap((line) => /^PUT s3:\/\/<(\w+)>/.exec(line)?.[1] ?? []) ?? [];
    expect(bucket.length).toBeGreaterThan(10);
    expect(Object.keys(service.findOutputs("*"))).toEqual(
      expect.arrayContaining([...new Set(bucket), "PaneHostName"]),
    );
    expect(names).toEqual({ service: `quan-triet-${stage}`, edge: `quan-triet-${stage}-edge` });
  });

  it("the template holds what was handed over: domain, sign-in, committee, budget, alarms", () => {
    const { service: template } = templates[name];
    template.hasResourceProperties("AWS::CloudFront::Distribution", {
      DistributionConfig: Match.objectLike({ Aliases: [SETTINGS.domain] }),
    });
    template.hasResourceProperties("AWS::ApiGatewayV2::Authorizer", {
      JwtConfiguration: {
        Audience: [SETTINGS.clientId],
        Issuer: `https://login.microsoftonline.com/${SETTINGS.tenant}/v2.0`,
      },
    });
    template.hasResourceProperties("AWS::Lambda::Function", {
      Environment: { Variables: Match.objectLike({ COMMITTEE_UNIT: SETTINGS.committee }) },
    });
    template.hasResourceProperties("AWS::Budgets::Budget", {
      Budget: Match.objectLike({ BudgetLimit: { Amount: SETTINGS.monthlyBudget, Unit: "USD" } }),
    });
    template.hasResourceProperties("AWS::SNS::Subscription", { Endpoint: SETTINGS.alarmEmail });
  });

  it("cdk-nag finds nothing that is not acknowledged with a reason", () => {
    const { nag } = templates[name];
    expect(nag.map(({ conclusion }) => conclusion)).toEqual(["success", "success"]);
    expect(nag.flatMap(({ violations }) => violations)).toEqual([]);
  });
});

it("only the deployment with a quota reserves concurrent executions", () => {
  const reserving = DEPLOYMENTS.filter((name) =>
    JSON.stringify(templates[name].service.toJSON()).includes("ReservedConcurrentExecutions"),
  );
  expect(reserving).toEqual(["prod"]);
});

describe("the test stage", () => {
  it.each(STORES)("leaves nothing behind: AWS::%s", (type) => {
    const stores = Object.values(small.service.findResources(`AWS::${type}`));
    expect(stores.length).toBeGreaterThan(0);
    for (const store of stores)
      expect(store).toMatchObject({ DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete" });
  });

  it("retains no resource of any kind, locks no object and protects no table", () => {
    expect(JSON.stringify(small.service.toJSON())).not.toContain('"Retain"');
    small.service.allResourcesProperties("AWS::S3::Bucket", {
      ObjectLockEnabled: Match.absent(),
      ObjectLockConfiguration: Match.absent(),
    });
    small.service.allResourcesProperties("AWS::DynamoDB::GlobalTable", {
      Replicas: [Match.objectLike({ DeletionProtectionEnabled: false })],
    });
  });
});

describe("two stages in one account", () => {
  it("have no resource whose name both would take", async () => {
    const NAMES =
      /"(?:Name|BackupVaultName|DashboardName|TrailName|QueueName|TableName|BucketName|FunctionName)":"([^"]+)"/g;
    const named = (template: object) =>
      Object.values((template as { Resources: Record<string, object> }).Resources)
        .filter((resource) => !JSON.stringify(resource).includes('"AWS::IAM'))
        .flatMap((resource) => [...JSON.stringify(resource).matchAll(NAMES)].map(([, name]) => name));
    const { service } = await loadStages();
    const taken = named(service.toJSON()).filter((name) => name?.includes("prod") === true);
    expect(taken.length).toBeGreaterThan(8);
    expect(named(small.service.toJSON()).filter((name) => taken.includes(name))).toEqual([]);
    service.allResourcesProperties("AWS::Backup::BackupVault", { BackupVaultName: "quan-triet-prod" });
  }, 300_000);

  it("keep no vault for the one that can be taken away", () => {
    expect(small.service.findResources("AWS::Backup::BackupVault")).toEqual({});
  });
});

describe("a deployment that shares the ten concurrent executions of a new account", () => {
  it("reserves none of them", () => {
    const functions = Object.values(small.service.findResources("AWS::Lambda::Function"));
    // The eight of the service, and the one with which CloudFormation empties the buckets.
    expect(functions).toHaveLength(9);
    for (const { Properties } of functions)
      expect(Properties).not.toHaveProperty("ReservedConcurrentExecutions");
  });

  it("scores three batches at once, and leaves the others to the people at work", () => {
    const machines = JSON.stringify(small.service.findResources("AWS::StepFunctions::StateMachine"));
    expect(machines.replaceAll("\\", "")).toContain('"MaxConcurrency":3');
  });
});

describe("how reminders leave", () => {
  const policyOf = ({ service }: StageTemplates): string => {
    const policies = Object.entries(service.findResources("AWS::IAM::Policy"));
    return JSON.stringify(policies.find(([id]) => id.includes("RemindRole"))?.[1] ?? {});
  };

  it("a deployment that set them up may send from its one sender, and read its one secret", () => {
    const policy = policyOf(small);
    expect(policy).toContain('"Action":"ses:SendEmail"');
    expect(policy).toContain('"StringEquals":{"ses:FromAddress":"nhac-viec@tinh.example.vn"}');
    expect(policy).toContain("identity/tinh.example.vn");
    expect(policy).toContain('"Action":"secretsmanager:GetSecretValue"');
    small.service.resourceCountIs("AWS::SecretsManager::Secret", 1);
    // The stack makes the secret's place; the address is put there by a person, and stands in no template.
    small.service.hasResourceProperties("AWS::SecretsManager::Secret", { SecretString: Match.absent() });
    for (const [id, { Properties }] of Object.entries(small.service.findResources("AWS::IAM::Policy")))
      if (!id.includes("RemindRole")) expect(JSON.stringify(Properties)).not.toMatch(/ses:|secretsmanager:/);
  });

  it("the shipped settings send nothing: no right, no secret, no sender", async () => {
    const shipped = await loadStages();
    expect(policyOf(shipped)).not.toMatch(/ses:|secretsmanager:/);
    shipped.service.resourceCountIs("AWS::SecretsManager::Secret", 0);
    expect(JSON.stringify(shipped.service.toJSON())).not.toContain("REMINDER_FROM");
  }, 300_000);

  it("every Monday at eight in Viet Nam, with the time by which a repeated call is known", async () => {
    const { service } = await loadStages();
    service.hasResourceProperties("AWS::Scheduler::Schedule", {
      ScheduleExpression: "cron(0 8 ? * MON *)",
      ScheduleExpressionTimezone: "Asia/Ho_Chi_Minh",
      Target: Match.objectLike({
        Input: JSON.stringify({ work: "remind", at: "<aws.scheduler.scheduled-time>" }),
      }),
    });
    expect(service.findResources("AWS::Scheduler::Schedule")).not.toEqual({});
  }, 300_000);
});

describe("a deployment that a real Excel has passed", () => {
  it("lets browsers obey the content security policy", () => {
    const { security, custom } = headersOf(small.service, "Page");
    expect(custom).not.toHaveProperty("Content-Security-Policy-Report-Only");
    expect(JSON.stringify(security["ContentSecurityPolicy"])).toContain("default-src 'none'");
  });
});

it.each([
  ["domain", ""],
  ["domain", "localhost"],
  ["stage", "staging"],
])(
  "a deployment whose %s is %j is refused by its name",
  (key, value) => {
    expect(() => templatesOf({ refused: { [key]: value } })).toThrow(key);
  },
  60_000,
);

describe("a deployment that takes over restored tables", () => {
  it("makes no table, and leaves those before as they are", () => {
    expect(templates.restored.service.findResources("AWS::DynamoDB::GlobalTable")).toEqual({});
    const own = templates.office.service.findResources("AWS::DynamoDB::GlobalTable");
    expect(Object.values(own).map(({ DeletionPolicy }) => DeletionPolicy)).toEqual(["Retain", "Retain"]);
  });

  it("moves functions, rights, alarms, copies and the archive's feed to them, and changes nothing else", () => {
    const resources = ({ service }: StageTemplates) =>
      (service.toJSON() as { Resources: Record<string, { Type: string }> }).Resources;
    const [own, others] = [resources(templates.office), resources(templates.restored)];
    const typesOnlyIn = (one: typeof own, other: typeof own): ReadonlySet<string> =>
      new Set(Object.keys(one).flatMap((name) => (other[name] === undefined ? [one[name]?.Type ?? ""] : [])));
    // The feed reads another stream, for which Lambda makes a new mapping.
    expect(typesOnlyIn(own, others)).toEqual(
      new Set(["AWS::DynamoDB::GlobalTable", "AWS::Lambda::EventSourceMapping"]),
    );
    expect(typesOnlyIn(others, own)).toEqual(new Set(["AWS::Lambda::EventSourceMapping"]));
    const isOfTables = (resource: object | undefined): boolean =>
      /"Tables(Ledger|Journal)\w{8}"/.test(JSON.stringify(resource));
    const kept = Object.keys(own).filter((name) => others[name] !== undefined);
    const moved = kept.filter((name) => isOfTables(own[name]));
    expect(moved.length).toBeGreaterThan(10);
    for (const name of moved)
      expect(JSON.stringify(others[name]), name).toMatch(/(Ledger|Journal)-at-202612010300/);
    expect(Object.values(others).filter(isOfTables)).toEqual([]);
    for (const name of kept.filter((resource) => !moved.includes(resource)))
      expect(others[name], name).toEqual(own[name]);
    const stream = `${RESTORED.journalTable}/stream/${RESTORED.journalStream}`;
    expect(JSON.stringify(others)).toContain(stream);
  });

  it("is refused with only some of their names", () => {
    const { ledgerTable } = RESTORED;
    expect(() => templatesOf({ refused: { ledgerTable } })).toThrow("journalTable, journalStream");
  }, 60_000);
});
