import * as z from "zod";
import { Role } from "../../domain/vocabulary/role.ts";
import { type SignIn, SignInNeeded } from "./sign-in.ts";

const Users = z.array(
  z.object({ id: z.string(), name: z.string(), description: z.string(), roles: z.array(Role) }),
);
const TokenResponse = z.object({ access_token: z.string().min(1) });

/** Only the user id is stored, which is no secret, so that reloading the pane does not sign the user out. */
const CHOSEN = "quan-triet.user";

/** Sign-in with the local issuer: the user chooses a name, without a password. */
export function makeLocalSignIn(issuerUrl: string, storage: Storage): SignIn {
  let chosen: string | undefined;
  let token: string | undefined;

  const renew = async (): Promise<string> => {
    if (chosen === undefined) throw new SignInNeeded();
    const response = await fetch(`${issuerUrl}/token`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ user: chosen }),
    });
    if (!response.ok) throw new SignInNeeded();
    token = TokenResponse.parse(await response.json()).access_token;
    return token;
  };

  return {
    async candidates() {
      const response = await fetch(`${issuerUrl}/users`);
      if (!response.ok) throw new Error(`the issuer answered ${response.status}`);
      return Users.parse(await response.json());
    },
    async restore() {
      chosen = storage.getItem(CHOSEN) ?? undefined;
      return chosen !== undefined;
    },
    async signIn(candidate) {
      chosen = candidate;
      token = undefined;
      if (candidate === undefined) return "cancelled";
      try {
        await renew();
      } catch {
        chosen = undefined;
        return "refused";
      }
      storage.setItem(CHOSEN, candidate);
      return "signed-in";
    },
    async signOut() {
      chosen = undefined;
      token = undefined;
      storage.removeItem(CHOSEN);
    },
    async token(again) {
      return token === undefined || again ? renew() : token;
    },
  };
}
