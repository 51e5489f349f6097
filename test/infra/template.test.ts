import { readFileSync } from "node:fs";
import path from "node:path";
import { Match, Template } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { synthesize } from "../../infra/local/cloud/synth.ts";
import { readStackSettings } from "../../infra/stack/stack-settings.ts";

const Policy = z.object({ Statement: z.array(z.record(z.string(), z.unknown())) });
const Report = z.object({
  pluginReports: z.array(
    z.object({ pluginName: z.string(), conclusion: z.string(), violations: z.array(z.unknown()) }),
  ),
});
let folder = "";
let template: Template;

beforeAll(async () => {
  folder = await synthesize(() => undefined);
  template = Template.fromJSON(readJson("QuanTriet.template.json") as Record<string, unknown>);
}, 300_000);

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, file), "utf8"));
}

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

describe("what the stack stores", () => {
  it("both tables: on demand with ceilings, recovery for 35 days, no deletion by accident, our own key", () => {
    template.resourceCountIs("AWS::DynamoDB::GlobalTable", 2);
    template.allResourcesProperties("AWS::DynamoDB::GlobalTable", {
      BillingMode: "PAY_PER_REQUEST",
      WriteOnDemandThroughputSettings: { MaxWriteRequestUnits: Match.anyValue() },
      SSESpecification: { SSEEnabled: true, SSEType: "KMS" },
      Replicas: [
        Match.objectLike({
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
          ReadOnDemandThroughputSettings: { MaxReadRequestUnits: Match.anyValue() },
        }),
      ],
    });
    template.allResources("AWS::DynamoDB::GlobalTable", {
      DeletionPolicy: "Retain",
      UpdateReplacePolicy: "Retain",
    });
  });

  it("receipts expire, and the journal streams what is new", () => {
    template.hasResourceProperties("AWS::DynamoDB::GlobalTable", {
      TimeToLiveSpecification: { AttributeName: "ttl", Enabled: true },
    });
    template.hasResourceProperties("AWS::DynamoDB::GlobalTable", {
      StreamSpecification: { StreamViewType: "NEW_IMAGE" },
    });
  });

  it("buckets are private, versioned and over TLS only; the archive is locked", () => {
    template.allResourcesProperties("AWS::S3::Bucket", {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      VersioningConfiguration: { Status: "Enabled" },
    });
    const insecure = { Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } };
    template.resourceCountIs("AWS::S3::BucketPolicy", 3);
    template.allResourcesProperties("AWS::S3::BucketPolicy", {
      PolicyDocument: { Statement: Match.arrayWith([Match.objectLike(insecure)]) },
    });
    template.hasResourceProperties("AWS::S3::Bucket", { ObjectLockEnabled: true });
  });
});

describe("what the stack's roles may do", () => {
  it("nobody at all may update or delete in the journal", () => {
    template.hasResourceProperties("AWS::DynamoDB::GlobalTable", {
      Replicas: [
        Match.objectLike({
          ResourcePolicy: {
            PolicyDocument: Match.objectLike({
              Statement: [
                Match.objectLike({
                  Effect: "Deny",
                  Principal: { AWS: "*" },
                  Action: Match.arrayWith([
                    "dynamodb:BatchWriteItem",
                    "dynamodb:DeleteItem",
                    "dynamodb:UpdateItem",
                  ]),
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
    const { pluginReports } = Report.parse(readJson("validation-report.json"));
    const nag = pluginReports.filter((report) => /AwsSolutions|Serverless/.test(report.pluginName));
    expect(nag.map(({ conclusion }) => conclusion)).toEqual(["success", "success"]);
    expect(nag.flatMap(({ violations }) => violations)).toEqual([]);
  });
});

describe("how the service is reached and watched", () => {
  it("every route but the API's description asks for a token with the scope", () => {
    const routes = Object.values(template.findResources("AWS::ApiGatewayV2::Route")).map(
      (route) => route["Properties"],
    );
    const open = routes.filter((route) => route.AuthorizationType !== "JWT").map((route) => route.RouteKey);
    expect(open).toEqual(["GET /v1/openapi.json"]);
    for (const route of routes.filter((other) => other.AuthorizationType === "JWT")) {
      expect(route.AuthorizationScopes).toEqual(["access_as_user"]);
    }
  });

  it("one origin may call from a browser, and calls are throttled and logged without personal data", () => {
    template.hasResourceProperties("AWS::ApiGatewayV2::Api", {
      CorsConfiguration: { AllowOrigins: ["https://addin.invalid"] },
    });
    template.hasResourceProperties("AWS::ApiGatewayV2::Stage", {
      DefaultRouteSettings: { ThrottlingBurstLimit: Match.anyValue(), ThrottlingRateLimit: Match.anyValue() },
    });
    const [stage] = Object.values(template.findResources("AWS::ApiGatewayV2::Stage"));
    const format = String(stage?.["Properties"].AccessLogSettings.Format);
    expect(format).not.toMatch(/identity|sourceIp|claims|path|query/i);
  });

  it("functions run on Node 24 for ARM within the API's 30 seconds, with logs kept a year under our key", () => {
    template.resourceCountIs("AWS::Lambda::Function", 6);
    template.allResourcesProperties("AWS::Lambda::Function", {
      Runtime: "nodejs24.x",
      Architectures: ["arm64"],
      TracingConfig: { Mode: "Active" },
    });
    template.allResourcesProperties("AWS::Logs::LogGroup", {
      RetentionInDays: 365,
      KmsKeyId: Match.anyValue(),
    });
  });

  it("the journal's copy is retried in halves and then kept for a person to see", () => {
    template.hasResourceProperties("AWS::Lambda::EventSourceMapping", {
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
    });
  });

  it("a dry run comes every seventh day of the year's last six weeks, and what is due starts every morning, by Vietnam's clock", () => {
    const schedules = Object.values(template.findResources("AWS::Scheduler::Schedule")).map(
      (schedule) => schedule["Properties"],
    );
    expect(
      schedules.map(({ ScheduleExpression, Target }) => [ScheduleExpression, JSON.parse(Target.Input).work]),
    ).toEqual([
      ["cron(0 6 * * ? *)", "start-due"],
      ["cron(0 6 20,27 11 ? *)", "rehearse"],
      ["cron(0 6 4,11,18,25 12 ? *)", "rehearse"],
    ]);
    for (const { ScheduleExpressionTimezone, State } of schedules)
      expect([ScheduleExpressionTimezone, State]).toEqual(["Asia/Ho_Chi_Minh", "ENABLED"]);
  });

  it("every function, machine, table and the dead-letter queue has an alarm that speaks to the topic", () => {
    const alarms = template.findResources("AWS::CloudWatch::Alarm");
    const watched = (name: string) =>
      Object.values(alarms).filter((alarm) => alarm["Properties"].MetricName === name).length;
    expect([watched("Errors"), watched("Throttles")]).toEqual([6, 6]);
    expect([watched("ExecutionsFailed"), watched("TransactionConflict"), watched("5xx")]).toEqual([2, 2, 1]);
    expect([watched("IteratorAge"), watched("ApproximateNumberOfMessagesVisible")]).toEqual([1, 1]);
    template.allResourcesProperties("AWS::CloudWatch::Alarm", { AlarmActions: [Match.anyValue()] });
    template.hasResourceProperties("AWS::Budgets::Budget", {
      Budget: Match.objectLike({ TimeUnit: "MONTHLY" }),
    });
  });
});

describe("the settings of a deployment", () => {
  const given: Record<string, unknown> = {
    committee: "dang-uy",
    issuer: "https://login.example/v2.0",
    audience: "api",
    addinOrigin: "https://addin.example",
    region: "ap-southeast-1",
    monthlyBudget: "50",
  };

  it("are read from the context, a number also from the command line's text", () => {
    expect(readStackSettings((key) => given[key])).toMatchObject({ monthlyBudget: 50, committee: "dang-uy" });
  });

  it.each([
    ["committee", "Đảng ủy"],
    ["issuer", "http://login.example"],
    ["audience", ""],
    ["addinOrigin", "*"],
    ["addinOrigin", "https://addin.example/path"],
    ["region", undefined],
    ["monthlyBudget", "0"],
  ])("name %s when it is %j", (key, value) => {
    expect(() => readStackSettings((asked) => (asked === key ? value : given[asked]))).toThrow(key);
  });
});
