import { officeReady } from "../host/office.ts";
import { tellPane } from "../host/sign-in-window.ts";
import { signInInDialog } from "../sign-in/dialog-page.ts";
import { readPaneConfig } from "./pane-config.ts";

/** The page in the sign-in window. It shows nothing, because the identity provider's page follows at once. */
export async function signInHere(): Promise<void> {
  const [{ signIn }] = await Promise.all([readPaneConfig(), officeReady()]);
  if (signIn.kind === "entra")
    await signInInDialog(signIn, `${location.origin}${location.pathname}`, tellPane);
}
