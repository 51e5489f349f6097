import { createStandardPublicClientApplication } from "@azure/msal-browser";
import type { DialogAnswer } from "./dialog.ts";
import type * as z from "zod";
import { type EntraSettings, entraApplication } from "./settings.ts";

/**
 * Runs in the sign-in window: redirects to the identity provider, and after the return sends the result to the pane.
 * @param tell hands one message to the pane, which then closes the window.
 */
export async function signInInDialog(
  settings: EntraSettings,
  redirectUri: string,
  tell: (message: string) => void,
): Promise<void> {
  const answer = (value: z.infer<typeof DialogAnswer>): void => tell(JSON.stringify(value));
  const { auth, scopes } = entraApplication(settings);
  try {
    const app = await createStandardPublicClientApplication({
      auth: { ...auth, redirectUri },
      cache: { cacheLocation: "sessionStorage" },
    });
    const result = await app.handleRedirectPromise();
    if (result === null) await app.loginRedirect({ scopes });
    else
      answer({
        kind: "token",
        accessToken: result.accessToken,
        expiresAt: result.expiresOn?.getTime() ?? 0,
      });
  } catch {
    answer({ kind: "refused" });
  }
}
