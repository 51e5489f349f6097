import { chooseStore } from "../infra/local/store/store-choice.ts";
import type { StoreKind } from "../infra/local/store/store-kind.ts";
import { startStore } from "../infra/local/store/store.ts";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** The endpoint of the one store that all test files share; each file makes its own tables. */
    readonly dynamodbEndpoint: string;
    /** Its kind: the embedded store, or another that the variable STORE names. */
    readonly store: StoreKind;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // The SDK warns about the age of Node, which no test needs; the pins are chosen for Node 20.
  process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] = "true";
  const kind = chooseStore();
  const store = await startStore({ kind, folder: "memory" });
  project.provide("dynamodbEndpoint", store.endpoint);
  project.provide("store", kind);
  return () => store.stop();
}
