import type { Assembly } from "./assembly.ts";

/**
 * How the local stack treats a kind of resource. An unlisted kind stops the start, so that none is silently ignored.
 */
export type Treatment = { readonly kind: "modelled" } | { readonly kind: "inert"; readonly reason: string };

const modelled: Treatment = { kind: "modelled" };
const inert = (reason: string): Treatment => ({ kind: "inert", reason });

const ACCESS = "Nobody but this user reaches the machine's ports; grants are tested on the template";
const COPY = "Whoever wants a second copy of the data folder copies it";
const PANE = "The gateway serves the pane at its own address, with the same content security policy";
const WATCH = "Watches the cloud; on one machine the logs lie in the data folder";

export const INVENTORY: Readonly<Record<string, Treatment>> = {
  "AWS::ApiGatewayV2::Api": modelled,
  "AWS::ApiGatewayV2::Authorizer": modelled,
  "AWS::ApiGatewayV2::Integration": modelled,
  "AWS::ApiGatewayV2::Route": modelled,
  "AWS::ApiGatewayV2::Stage": modelled,
  "AWS::DynamoDB::GlobalTable": modelled,
  "AWS::Lambda::EventSourceMapping": modelled,
  "AWS::Lambda::Function": modelled,
  "AWS::S3::Bucket": modelled,
  "AWS::Scheduler::Schedule": modelled,
  "AWS::StepFunctions::StateMachine": modelled,
  "AWS::CloudFront::Distribution": inert(PANE),
  "AWS::CloudFront::OriginAccessControl": inert(ACCESS),
  "AWS::CloudFront::ResponseHeadersPolicy": inert(PANE),
  "AWS::Backup::BackupPlan": inert(COPY),
  "AWS::Backup::BackupSelection": inert(COPY),
  "AWS::Backup::BackupVault": inert(COPY),
  "AWS::CloudTrail::Trail": inert(WATCH),
  "AWS::CloudWatch::Dashboard": inert(WATCH),
  "AWS::Logs::MetricFilter": inert(WATCH),
  "AWS::Logs::QueryDefinition": inert(WATCH),
  "AWS::Budgets::Budget": inert("Nothing here costs money"),
  "AWS::CloudWatch::Alarm": inert(WATCH),
  "AWS::IAM::Policy": inert(ACCESS),
  "AWS::IAM::Role": inert(ACCESS),
  "AWS::KMS::Key": inert("The data folder is as safe as the disk it lies on"),
  "AWS::Lambda::Permission": inert(ACCESS),
  "AWS::Logs::LogGroup": inert("Functions write to the data folder's log"),
  "AWS::S3::BucketPolicy": inert(ACCESS),
  "AWS::SNS::Topic": inert(WATCH),
  "AWS::SNS::TopicPolicy": inert(ACCESS),
  "AWS::SQS::Queue": inert("Only a dead-letter queue: what would land there is written to the log"),
  "AWS::SQS::QueuePolicy": inert(ACCESS),
};

/** @throws Error naming every unlisted kind of resource */
export function checkInventory(assembly: Assembly): void {
  const types = new Set([...assembly.resources.values()].map((resource) => resource.Type));
  const unknown = [...types].filter((type) => INVENTORY[type] === undefined);
  if (unknown.length > 0) throw new Error(`Resources not modelled on one machine: ${unknown.join(", ")}`);
}
