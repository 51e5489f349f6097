import { App, Validations } from "aws-cdk-lib/core";
import { AwsSolutionsChecks, ServerlessChecks } from "cdk-nag";
import { QuanTrietStack } from "./stack/quan-triet-stack.ts";
import { readStackSettings } from "./stack/stack-settings.ts";

const app = new App();
new QuanTrietStack(
  app,
  "QuanTriet",
  readStackSettings((key) => app.node.tryGetContext(key)),
);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
