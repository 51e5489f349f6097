import { type App, Validations } from "aws-cdk-lib/core";
import { AwsSolutionsChecks, ServerlessChecks } from "cdk-nag";
import { EdgeStack } from "./pane/edge-stack.ts";
import { QuanTrietStack } from "./quan-triet-stack.ts";
import { STACK_IDS } from "./stack-names.ts";
import { readStackSettings } from "./stack-settings.ts";

/**
 * The product's stacks by the context of the app, which fail the synthesis with any finding that is not acknowledged.
 * @throws Error naming the settings that are missing or wrong
 */
export function addProduct(app: App): void {
  const settings = readStackSettings((key) => app.node.tryGetContext(key));
  new EdgeStack(app, STACK_IDS.edge, settings);
  new QuanTrietStack(app, STACK_IDS.service, settings);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
}
