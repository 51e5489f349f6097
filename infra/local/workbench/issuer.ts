import * as z from "zod";
import { LocalUser } from "../cloud/local-user.ts";
import { PageConfig } from "./page-config.ts";

/** The local identity provider as the page uses it. The token is kept here, in memory, and nowhere else. */
export interface Issuer {
  /** Undefined when the issuer does not answer. */
  readonly users: () => Promise<readonly LocalUser[] | undefined>;
  readonly choose: (user: string) => void;
  readonly forget: () => void;
  /** @throws Error when nobody is chosen or the issuer refuses. */
  readonly token: (renew: boolean) => Promise<string>;
}

const TokenResponse = z.object({ access_token: z.string() });

export function makeIssuer(): Issuer {
  let chosen: string | undefined;
  let token: string | undefined;
  return {
    users: async () => {
      try {
        return z.array(LocalUser).parse(await ask("/users"));
      } catch {
        return undefined;
      }
    },
    choose: (user) => {
      chosen = user;
      token = undefined;
    },
    forget: () => {
      chosen = undefined;
      token = undefined;
    },
    token: async (renew) => {
      if (chosen === undefined) throw new Error("nobody is signed in");
      if (token === undefined || renew)
        token = TokenResponse.parse(await ask("/token", { user: chosen })).access_token;
      return token;
    },
  };
}

async function ask(path: string, body?: unknown): Promise<unknown> {
  const { issuerUrl } = PageConfig.parse(await (await fetch("config.json")).json());
  const response = await fetch(
    `${issuerUrl}${path}`,
    body === undefined
      ? {}
      : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) },
  );
  if (!response.ok) throw new Error(`the issuer answered ${response.status}`);
  return response.json();
}
