import type * as z from "zod";
import { PROTOCOL_VERSION } from "../../domain/protocol/pull.ts";
import { formSchemas } from "./contract/form-schemas.ts";
import { CONTRACTS } from "./contracts.ts";
import { type JsonObject, jsonSchemas, type SchemaOf } from "./contract/json-schemas.ts";
import type { Contract } from "./contract/route.ts";

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
  { name: "corrections", description: "Changes of rows whose period is locked." },
  { name: "plans", description: "How much of an action plan is copied from the superior's." },
  { name: "board", description: "What each unit has sent, and what is late." },
  { name: "policies", description: "The policies that a run may name, and the criteria of a year." },
  {
    name: "runs",
    description: "Scoring a period, results, score sheets, and what another policy would change.",
  },
  { name: "decisions", description: "What the authority decided, and interests that users declare." },
  { name: "terms", description: "The years of a term side by side, and awards for the whole term." },
  { name: "workbooks", description: "Reports written as files." },
  {
    name: "feeds",
    description: "Tables for programs that refresh them without a person, such as Power Query.",
  },
  {
    name: "feeds",
    description: "Tables for programs that refresh them without a person, such as Power Query.",
  },
  { name: "imports", description: "Workbooks and plans that are sent as files, without the add-in." },
  { name: "service", description: "Who am I, what users are called, and this document." },
];

const SECURITY_SCHEMES = {
  token: {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: [
      "An access token of the identity provider, with the app roles in `roles`.",
      "The pane's `/config.json`, at the same origin, names the `tenantId` and the `clientId` of a deployment. Sign in by authorization code with PKCE at `https://login.microsoftonline.com/<tenantId>/oauth2/v2.0/authorize` for the scope `api://<clientId>/access_as_user`; programs use the redirect `http://localhost`.",
      'With `npm start` the same file names `issuerUrl`: POST `{"user": "quan-tri"}` as JSON to `<issuerUrl>/token`.',
    ].join("\n\n"),
  },
  feedKey: {
    type: "http",
    scheme: "basic",
    description: "The id of a feed's key and its secret, from `POST /v1/feeds`.",
  },
};

/** The OpenAPI 3.1 document of every route, whichever function answers it. */
export function describeRoutes(): JsonObject {
  const routes = [...CONTRACTS.api, ...CONTRACTS.import, ...CONTRACTS.feed, ...CONTRACTS.remind];
  const { components, schemaOf } = jsonSchemas(routes.flatMap(schemasOf));
  const paths: Record<string, Record<string, JsonObject>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operation(route, schemaOf) };
  }
  return {
    openapi: "3.1.0",
    info: INFO,
    tags: TAGS,
    components: { securitySchemes: SECURITY_SCHEMES, schemas: { ...formSchemas(), ...components } },
    paths,
  };
}

function schemasOf({ request, responses }: Contract): z.ZodType[] {
  const { params, query, body } = request ?? {};
  const answers = Object.values(responses).flatMap(({ content }) =>
    Object.values(content).map(({ schema }) => schema),
  );
  return [
    ...Object.values({ ...params?.shape, ...query?.shape }),
    ...(body === undefined ? [] : [body]),
    ...answers,
  ];
}

function operation(route: Contract, schemaOf: SchemaOf): JsonObject {
  const { operationId, tags, summary, description, security, responses } = route;
  const { params, query, body } = route.request ?? {};
  const parameters = [...parametersIn("path", params, schemaOf), ...parametersIn("query", query, schemaOf)];
  return {
    operationId,
    tags,
    summary,
    description,
    ...(security !== undefined && { security }),
    ...(parameters.length > 0 && { parameters }),
    ...(body !== undefined && {
      requestBody: { required: true, content: { "application/json": { schema: schemaOf(body) } } },
    }),
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, response]) => {
        const content = Object.entries(response.content).map(([type, { schema }]) => [
          type,
          { schema: schemaOf(schema) },
        ]);
        return [status, { description: response.description, content: Object.fromEntries(content) }];
      }),
    ),
  };
}

function parametersIn(
  place: "path" | "query",
  part: z.ZodObject | undefined,
  schemaOf: SchemaOf,
): JsonObject[] {
  return Object.entries((part?.shape ?? {}) as Record<string, z.ZodType>).map(([name, parameter]) => {
    const schema = schemaOf(parameter);
    const required = !parameter.safeParse(undefined).success;
    return { name, in: place, required, description: schema["description"], schema };
  });
}
