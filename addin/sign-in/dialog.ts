import * as z from "zod";
import { jsonOf } from "../../domain/values/json-of.ts";
import { type SignIn, SignInNeeded } from "./sign-in.ts";

/** The message from the sign-in window to the pane. */
export const DialogAnswer = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("token"), accessToken: z.string().min(1), expiresAt: z.number() }),
  z.object({ kind: z.literal("refused") }),
]);
type DialogAnswer = z.infer<typeof DialogAnswer>;

/** A token in its last minute may expire in transit, so it counts as expired. */
const MARGIN_MS = 60_000;

/**
 * Sign-in for an Excel that is no broker (perpetual versions): an Office window on the pane's origin signs in and passes
 * the token to the pane. The token is kept in memory; after it expires, the clerk opens the window again by a click.
 * @param openWindow returns undefined when the clerk closed the window
 */
export function makeDialogSignIn(openWindow: () => Promise<string | undefined>, now: () => number): SignIn {
  let held: Extract<DialogAnswer, { kind: "token" }> | undefined;
  const forget = async (): Promise<void> => {
    held = undefined;
  };
  return {
    async candidates() {
      return [];
    },
    async restore() {
      return held !== undefined;
    },
    async signIn() {
      const message = await openWindow();
      if (message === undefined) return "cancelled";
      const answer = DialogAnswer.safeParse(jsonOf(message));
      if (answer.data?.kind !== "token") return "refused";
      held = answer.data;
      return "signed-in";
    },
    signOut: forget,
    async token(renew) {
      if (renew || held === undefined || held.expiresAt - MARGIN_MS < now()) {
        await forget();
        throw new SignInNeeded();
      }
      return held.accessToken;
    },
  };
}
