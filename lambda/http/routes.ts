import { CONTRACTS } from "./contracts.ts";
import type { Contract } from "./contract/route.ts";

/** A route in API Gateway's form. */
export interface Route {
  readonly method: "GET" | "POST";
  readonly path: `/v1/${string}`;
  /** The function that serves it. */
  readonly function: keyof typeof CONTRACTS;
  /** Whether the JWT authorizer protects it. */
  readonly authorized: boolean;
  /** Whether its function asks for a key of its own instead. */
  readonly hasOwnKey: boolean;
}

/** Every route of the service, by its contract. The stack turns this list into explicit routes. */
export const ROUTES: readonly Route[] = [
  ...CONTRACTS.api.map((contract) => routeOf(contract, "api")),
  ...CONTRACTS.import.map((contract) => routeOf(contract, "import")),
  ...CONTRACTS.feed.map((contract) => routeOf(contract, "feed")),
  ...CONTRACTS.remind.map((contract) => routeOf(contract, "remind")),
];

function routeOf({ method, path, security }: Contract, name: Route["function"]): Route {
  return {
    method: method === "get" ? "GET" : "POST",
    path,
    function: name,
    authorized: security?.some((need) => "token" in need) === true,
    hasOwnKey: security?.some((need) => "feedKey" in need) === true,
  };
}
