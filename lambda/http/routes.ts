/**
 * Every route of the service in API Gateway's form. The stack makes explicit routes from this list, so it imports
 * nothing; a test compares it with the routes that the functions serve and with the paths of the OpenAPI document.
 */
export interface Route {
  readonly method: "GET" | "POST";
  readonly path: `/v1/${string}`;
  /** The function that serves it. */
  readonly function: "api" | "import";
  /** Whether the JWT authorizer protects it. */
  readonly authorized: boolean;
}

export const ROUTES: readonly Route[] = [
  { method: "GET", path: "/v1/openapi.json", function: "api", authorized: false },
  { method: "GET", path: "/v1/me", function: "api", authorized: true },
  { method: "GET", path: "/v1/names", function: "api", authorized: true },
  { method: "GET", path: "/v1/registers/{unit}/{year}", function: "api", authorized: true },
  { method: "POST", path: "/v1/registers/{unit}/{year}/batches", function: "api", authorized: true },
  { method: "GET", path: "/v1/registers/{unit}/{year}/history", function: "api", authorized: true },
  { method: "POST", path: "/v1/registers/{unit}/{year}/locks", function: "api", authorized: true },
  { method: "POST", path: "/v1/registers/{unit}/{year}/undo", function: "api", authorized: true },
  { method: "GET", path: "/v1/registers/{unit}/{year}/plans/{directive}", function: "api", authorized: true },
  {
    method: "POST",
    path: "/v1/registers/{unit}/{year}/plans/{directive}",
    function: "api",
    authorized: true,
  },
  { method: "GET", path: "/v1/board", function: "api", authorized: true },
  { method: "POST", path: "/v1/runs", function: "api", authorized: true },
  { method: "GET", path: "/v1/runs", function: "api", authorized: true },
  { method: "GET", path: "/v1/runs/{id}", function: "api", authorized: true },
  { method: "GET", path: "/v1/runs/{id}/results", function: "api", authorized: true },
  { method: "GET", path: "/v1/runs/{id}/receipts/{subject}", function: "api", authorized: true },
  { method: "GET", path: "/v1/runs/{id}/decisions", function: "api", authorized: true },
  { method: "POST", path: "/v1/runs/{id}/decisions", function: "api", authorized: true },
  { method: "GET", path: "/v1/runs/{id}/impact", function: "api", authorized: true },
  { method: "GET", path: "/v1/criteria", function: "api", authorized: true },
  { method: "GET", path: "/v1/policies", function: "api", authorized: true },
  { method: "POST", path: "/v1/policies", function: "api", authorized: true },
  { method: "GET", path: "/v1/policies/{name}", function: "api", authorized: true },
  { method: "GET", path: "/v1/corrections", function: "api", authorized: true },
  { method: "POST", path: "/v1/corrections", function: "api", authorized: true },
  { method: "POST", path: "/v1/corrections/{id}/decision", function: "api", authorized: true },
  { method: "GET", path: "/v1/terms", function: "api", authorized: true },
  { method: "POST", path: "/v1/terms/decisions", function: "api", authorized: true },
  { method: "POST", path: "/v1/workbooks", function: "api", authorized: true },
  { method: "GET", path: "/v1/workbooks/{id}", function: "api", authorized: true },
  { method: "POST", path: "/v1/imports", function: "import", authorized: true },
  { method: "POST", path: "/v1/imports/{id}/check", function: "import", authorized: true },
  { method: "POST", path: "/v1/imports/{id}/commit", function: "import", authorized: true },
];
