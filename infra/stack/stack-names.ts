import type { StackSettings } from "./stack-settings.ts";

type Stage = StackSettings["stage"];

/** The stacks of a stage: the service with its pane in the region of the data, and what CloudFront takes from us-east-1. */
export const STACK_IDS = { service: "QuanTriet", edge: "QuanTrietEdge" } as const;

/** The name in CloudFormation, so that two stages stand in one account. */
export function stackNameOf(stage: Stage, which: keyof typeof STACK_IDS): string {
  return which === "service" ? `quan-triet-${stage}` : `quan-triet-${stage}-${which}`;
}
