import { type Stack, Validations } from "aws-cdk-lib/core";

/** Findings of cdk-nag that stay, each with the reason why it may. Anything else fails the synthesis. */
export function acknowledgeFindings(stack: Stack): void {
  Validations.of(stack).acknowledge();
}
