import type { AccountInfo, AuthenticationResult, IPublicClientApplication } from "@azure/msal-browser";
import { type EntraSettings, entraApplication } from "./settings.ts";
import { type SignIn, SignInNeeded } from "./sign-in.ts";

/**
 * Microsoft Entra by nested app authentication: Excel itself is the broker, so a user signed in to Excel gets no prompt.
 * The library is loaded with the first token.
 */
export function makeNestedSignIn(settings: EntraSettings): SignIn {
  const { scopes } = entraApplication(settings);
  let client: Promise<IPublicClientApplication> | undefined;
  let account: AccountInfo | undefined;

  const application = (): Promise<IPublicClientApplication> => {
    client ??= loadApplication(settings);
    return client;
  };
  const remember = (result: AuthenticationResult): string => {
    account = result.account;
    return result.accessToken;
  };
  const silently = async (forceRefresh: boolean): Promise<string> => {
    const app = await application();
    try {
      return remember(
        await app.acquireTokenSilent({
          scopes,
          forceRefresh,
          ...(account === undefined ? {} : { account }),
        }),
      );
    } catch (cause) {
      throw new SignInNeeded({ cause });
    }
  };

  return {
    async candidates() {
      return [];
    },
    restore: () =>
      silently(false).then(
        () => true,
        () => false,
      ),
    async signIn() {
      try {
        await silently(false);
        return "signed-in";
      } catch {
        return askInPopup(await application(), scopes, remember);
      }
    },
    async signOut() {
      const app = await application();
      account = undefined;
      // Excel stays signed in; only the tokens of this pane are cleared.
      await app.clearCache();
    },
    token: silently,
  };
}

async function loadApplication(settings: EntraSettings): Promise<IPublicClientApplication> {
  const { createNestablePublicClientApplication } = await import("@azure/msal-browser");
  return createNestablePublicClientApplication({
    auth: entraApplication(settings).auth,
    cache: { cacheLocation: "memoryStorage" },
  });
}

async function askInPopup(
  app: IPublicClientApplication,
  scopes: string[],
  remember: (result: AuthenticationResult) => string,
): Promise<"signed-in" | "cancelled" | "refused"> {
  try {
    remember(await app.acquireTokenPopup({ scopes }));
    return "signed-in";
  } catch (error) {
    const code = error instanceof Error && "errorCode" in error ? error.errorCode : "";
    return code === "user_cancelled" ? "cancelled" : "refused";
  }
}
