import { Match } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import { headersOf } from "./pane-template.ts";
import { loadStages, type StageTemplates, templatesOf } from "./stages.ts";

const STORES = ["DynamoDB::GlobalTable", "S3::Bucket", "KMS::Key", "Logs::LogGroup"];
let small: StageTemplates;

beforeAll(() => {
  small = templatesOf({ stage: "test", concurrency: "shared", contentPolicy: "enforce" });
}, 120_000);

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
    // The six of the service, and the one with which CloudFormation empties the buckets.
    expect(functions).toHaveLength(7);
    for (const { Properties } of functions)
      expect(Properties).not.toHaveProperty("ReservedConcurrentExecutions");
  });

  it("scores three batches at once, and leaves the others to the people at work", () => {
    const machines = JSON.stringify(small.service.findResources("AWS::StepFunctions::StateMachine"));
    expect(machines.replaceAll("\\", "")).toContain('"MaxConcurrency":3');
  });
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
    expect(() => templatesOf({ [key]: value })).toThrow(key);
  },
  60_000,
);
