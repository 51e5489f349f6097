import { Match, type Template } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import { loadStack, ourKey } from "./synthesized-stack.ts";

let template: Template;

beforeAll(async () => {
  ({ template } = await loadStack());
}, 300_000);

describe("how the service is reached and how it runs", () => {
  it("every route but the API's description and the feed asks for a token with the scope", () => {
    const routes = Object.values(template.findResources("AWS::ApiGatewayV2::Route")).map(
      (route) => route["Properties"],
    );
    const open = routes.filter((route) => route.AuthorizationType !== "JWT").map((route) => route.RouteKey);
    // The feed's function asks for a key of its own.
    expect(new Set(open)).toEqual(new Set(["GET /v1/feeds/{id}", "GET /v1/openapi.json"]));
    for (const route of routes.filter((other) => other.AuthorizationType === "JWT")) {
      expect(route.AuthorizationScopes).toEqual(["access_as_user"]);
    }
  });

  it("pages of other origins are told nothing, and calls are throttled and logged without personal data", () => {
    template.hasResourceProperties("AWS::ApiGatewayV2::Api", { CorsConfiguration: Match.absent() });
    template.hasResourceProperties("AWS::ApiGatewayV2::Stage", {
      DefaultRouteSettings: { ThrottlingBurstLimit: 400, ThrottlingRateLimit: 200 },
    });
    const [stage] = Object.values(template.findResources("AWS::ApiGatewayV2::Stage"));
    const format = String(stage?.["Properties"].AccessLogSettings.Format);
    expect(format).not.toMatch(/identity|sourceIp|claims|path|query/i);
  });

  it("functions run on Node 24 for ARM within the API's 30 seconds, with logs kept a year under our key", () => {
    template.resourceCountIs("AWS::Lambda::Function", 8);
    template.allResourcesProperties("AWS::Lambda::Function", {
      Runtime: "nodejs24.x",
      Architectures: ["arm64"],
      TracingConfig: { Mode: "Active" },
    });
    template.allResourcesProperties("AWS::Logs::LogGroup", {
      RetentionInDays: 365,
      KmsKeyId: { "Fn::GetAtt": [ourKey(template), "Arn"] },
    });
    const limits = Object.entries(template.findResources("AWS::Lambda::Function")).map(
      ([
        id,
        {
          Properties: { Timeout, ReservedConcurrentExecutions },
        },
      ]) => [
        /Functions([A-Za-z]+?)[0-9A-F]{8}$/.exec(id)?.[1],
        { seconds: Timeout, atOnce: ReservedConcurrentExecutions ?? "any" },
      ],
    );
    expect(Object.fromEntries(limits)).toEqual({
      Api: { seconds: 28, atOnce: "any" },
      Import: { seconds: 28, atOnce: 10 },
      Run: { seconds: 300, atOnce: 50 },
      Workbook: { seconds: 900, atOnce: 10 },
      Schedule: { seconds: 300, atOnce: "any" },
      ArchiveJournal: { seconds: 60, atOnce: "any" },
      Feed: { seconds: 28, atOnce: "any" },
      Remind: { seconds: 300, atOnce: "any" },
    });
  });

  it("the journal's copy begins with its first entry, is retried in halves, and what fails is kept 14 days for a person to see", () => {
    const queue = Object.keys(template.findResources("AWS::SQS::Queue")).find((id) =>
      id.includes("Unarchived"),
    );
    template.hasResourceProperties("AWS::Lambda::EventSourceMapping", {
      StartingPosition: "TRIM_HORIZON",
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 5,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      // Without a filter, so that an altered change set is seen.
      FilterCriteria: Match.absent(),
      DestinationConfig: { OnFailure: { Destination: { "Fn::GetAtt": [queue, "Arn"] } } },
    });
    template.allResourcesProperties("AWS::SQS::Queue", {
      MessageRetentionPeriod: 14 * 86_400,
      SqsManagedSseEnabled: true,
    });
  });

  it("a machine that never ends is ended, and what it logs holds no data", () => {
    template.resourceCountIs("AWS::StepFunctions::StateMachine", 2);
    template.allResourcesProperties("AWS::StepFunctions::StateMachine", {
      LoggingConfiguration: { IncludeExecutionData: false, Level: "ALL" },
      TracingConfiguration: { Enabled: true },
    });
    const definitions = Object.values(template.findResources("AWS::StepFunctions::StateMachine")).map(
      ({ Properties: { DefinitionString } }) => JSON.stringify(DefinitionString).replaceAll("\\", ""),
    );
    const ended = (seconds: number) =>
      definitions.filter((definition) => new RegExp(`"TimeoutSeconds":${seconds}\\b`).test(definition));
    expect([ended(6 * 3600).length, ended(3600).length]).toEqual([1, 1]);
  });

  it("a dry run comes every seventh day of the year's last six weeks, what is due starts every morning, units are reminded every Monday, and registers are verified every night, by Vietnam's clock", () => {
    const schedules = Object.values(template.findResources("AWS::Scheduler::Schedule")).map(
      (schedule) => schedule["Properties"],
    );
    expect(
      schedules.map(({ ScheduleExpression, Target }) => [ScheduleExpression, JSON.parse(Target.Input).work]),
    ).toEqual([
      ["cron(0 2 * * ? *)", "verify"],
      ["cron(0 6 * * ? *)", "start-due"],
      ["cron(0 6 20,27 11 ? *)", "rehearse"],
      ["cron(0 6 4,11,18,25 12 ? *)", "rehearse"],
      ["cron(0 8 ? * MON *)", "remind"],
    ]);
    const queue = Object.keys(template.findResources("AWS::SQS::Queue")).find((id) =>
      id.includes("Unscheduled"),
    );
    for (const { ScheduleExpressionTimezone, State, Target } of schedules) {
      expect([ScheduleExpressionTimezone, State]).toEqual(["Asia/Ho_Chi_Minh", "ENABLED"]);
      expect(Target.DeadLetterConfig).toEqual({ Arn: { "Fn::GetAtt": [queue, "Arn"] } });
    }
  });
});
