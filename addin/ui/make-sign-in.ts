import type { OfficeHost } from "../host/office.ts";
import { DIALOG_QUERY } from "../sign-in/dialog-query.ts";
import type { SignInSettings } from "../sign-in/settings.ts";
import type { SignIn } from "../sign-in/sign-in.ts";

/** Set by the build: no production bundle contains the local issuer, which asks for no password. */
declare const HAS_LOCAL_ISSUER: boolean;

/** The sign-in that the deployment and this Excel support; only its code is loaded. */
export async function makeSignIn(settings: SignInSettings, office: OfficeHost): Promise<SignIn> {
  if (settings.kind === "local") {
    if (HAS_LOCAL_ISSUER) {
      const { makeLocalSignIn } = await import("../sign-in/local.ts");
      return makeLocalSignIn(settings.issuerUrl, sessionStorage);
    }
    throw new Error("config.json names the issuer of one machine");
  }
  if (office.supports("NestedAppAuth", "1.1")) {
    const { makeNestedSignIn } = await import("../sign-in/entra.ts");
    return makeNestedSignIn(settings);
  }
  const [{ makeDialogSignIn }, { openSignInWindow }] = await Promise.all([
    import("../sign-in/dialog.ts"),
    import("../host/sign-in-window.ts"),
  ]);
  const page = `${location.origin}${location.pathname}?${DIALOG_QUERY}`;
  return makeDialogSignIn(() => openSignInWindow(page), Date.now);
}
