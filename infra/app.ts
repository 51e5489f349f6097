import { App, Validations } from "aws-cdk-lib/core";
import { AwsSolutionsChecks, ServerlessChecks } from "cdk-nag";
import { EdgeStack } from "./stack/pane/edge-stack.ts";
import { QuanTrietStack } from "./stack/quan-triet-stack.ts";
import { STACK_IDS } from "./stack/stack-names.ts";
import { readStackSettings } from "./stack/stack-settings.ts";

const app = new App();
const settings = readStackSettings((key) => app.node.tryGetContext(key));
new EdgeStack(app, STACK_IDS.edge, settings);
new QuanTrietStack(app, STACK_IDS.service, settings);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
