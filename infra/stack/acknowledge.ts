import { CfnElement, Stack, Validations } from "aws-cdk-lib/core";
import type { IConstruct } from "constructs";

/** Accepts one finding of cdk-nag with a reason; every other finding fails the synthesis. */
export function acknowledge(construct: IConstruct, rule: string, reason: string): void {
  const pack = rule.slice(0, rule.indexOf("-"));
  Validations.of(construct).acknowledge({ id: `${pack}::${rule}`, reason });
}

/** Accepts one wildcard of a policy. @param resource in cdk-nag's spelling, "<LogicalId.Arn>/runs/*" */
export function acknowledgeWildcard(construct: IConstruct, resource: string, reason: string): void {
  acknowledge(construct, `AwsSolutions-IAM5[Resource::${resource}]`, reason);
}

export function logicalIdOf(construct: IConstruct): string {
  const element = construct.node.defaultChild;
  if (!CfnElement.isCfnElement(element)) throw new Error(`${construct.node.path} is not one resource`);
  return Stack.of(construct).getLogicalId(element);
}
