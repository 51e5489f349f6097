import { OpenAPIHono, type RouteConfig } from "@hono/zod-openapi";
import { PROTOCOL_VERSION } from "../../domain/protocol/pull.ts";
import { formSchemas } from "./contract/form-schemas.ts";
import { checkImport, commitImport, openImport } from "./contract/imports.ts";

const INFO = {
  title: "Quán Triệt",
  version: `${PROTOCOL_VERSION}.0.0`,
  description: [
    "The ledger of a Party committee's office: attendance, essays, plans, inspections and evaluations of its units, scored by a dated policy.",
    "A **register** is one unit x one year; the committee's own register holds the catalogue (units, people, sessions, grants). A register's rows belong to **forms**; the schemas `Row.<form>` say what each holds.",
    "To write, push a batch of patches with the revision that you last saw; fields merge, and the answer says for each row what happened. To follow, pull with the cursor of the last answer.",
    "Texts come in Vietnamese, or in English when Accept-Language prefers it. Every refusal is a problem of RFC 9457 with one of a closed list of codes.",
  ].join("\n\n"),
};

const TAGS = [
  { name: "registers", description: "Pull, push, history, locks, undo." },
  { name: "plans", description: "How much of an action plan stands in the superior's." },
  { name: "board", description: "Who has sent what." },
  { name: "policies", description: "The rule books that a run may name." },
  { name: "runs", description: "Scoring a period, results and score receipts." },
  { name: "workbooks", description: "The committee's workbook of a run." },
  { name: "imports", description: "A filled workbook without the add-in." },
  { name: "service", description: "Who am I, and this document." },
];

/** The OpenAPI 3.1 document of these routes, and of those that another function answers. */
export function describeRoutes(contracts: readonly RouteConfig[]): Record<string, unknown> {
  const app = new OpenAPIHono();
  const registry = app.openAPIRegistry;
  registry.registerComponent("securitySchemes", "token", {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: "An access token of the identity provider, with the app roles in `roles`.",
  });
  for (const [name, schema] of Object.entries(formSchemas())) {
    registry.registerComponent("schemas", name, schema);
  }
  for (const route of [...contracts, openImport, checkImport, commitImport]) registry.registerPath(route);
  return { ...app.getOpenAPI31Document({ openapi: "3.1.0", info: INFO, tags: TAGS }) };
}
