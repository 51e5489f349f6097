/** Synthesizes the product once for each context of `CONTEXTS`, a JSON object by folder. One process shares the start of the CDK. */
import { App } from "aws-cdk-lib/core";
import { addProduct } from "../../infra/stack/product.ts";

const contexts = JSON.parse(process.env["CONTEXTS"] ?? "{}") as Readonly<
  Record<string, Record<string, unknown>>
>;
for (const [outdir, context] of Object.entries(contexts)) {
  const app = new App({ outdir, context });
  addProduct(app);
  app.synth();
}
