import { CONTRACTS } from "./contracts.ts";
import type { Contract } from "./contract/route.ts";

/** A route in API Gateway's form. */
export interface Route {
  readonly method: "GET" | "POST";
  readonly path: `/v1/${string}`;
  /** The function that serves it. */
  readonly function: "api" | "import";
  /** Whether the JWT authorizer protects it. */
  readonly authorized: boolean;
}

/** Every route of the service, by its contract. The stack turns this list into explicit routes. */
export const ROUTES: readonly Route[] = [
  ...CONTRACTS.api.map((contract) => routeOf(contract, "api")),
  ...CONTRACTS.import.map((contract) => routeOf(contract, "import")),
];

function routeOf({ method, path, security }: Contract, name: Route["function"]): Route {
  return {
    method: method === "get" ? "GET" : "POST",
    path,
    function: name,
    authorized: security !== undefined,
  };
}
