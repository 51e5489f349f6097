import * as z from "zod";
import { StartFailure } from "../../local/start-failure.ts";
import { CONNECTION_TEXTS } from "../texts/connection.ts";
import { formatBilingual } from "../../local/texts/format-bilingual.ts";

const TokenResponse = z.object({ access_token: z.string() });

/** The product does not run on this machine. */
export class NotRunning extends StartFailure {}

/**
 * An access token of the local issuer.
 * @throws NotRunning when it does not answer, StartFailure for an unknown user
 */
export async function localToken(issuerUrl: string | undefined, user: string): Promise<string> {
  const response = issuerUrl === undefined ? undefined : await requestToken(issuerUrl, user);
  if (response === undefined) throw new NotRunning(formatBilingual(CONNECTION_TEXTS["not-running"]));
  const token = TokenResponse.safeParse(response.ok ? await response.json() : undefined);
  if (!token.success) throw new StartFailure(formatBilingual(CONNECTION_TEXTS["no-user"], { user }));
  return token.data.access_token;
}

/** undefined when nothing listens there. */
async function requestToken(issuerUrl: string, user: string): Promise<Response | undefined> {
  try {
    return await fetch(`${issuerUrl}/token`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ user }),
    });
  } catch {
    return undefined;
  }
}
