import * as z from "zod";
import { type SignIn, SignInNeeded } from "./sign-in.ts";

/** What the sign-in window tells the pane. */
export const DialogAnswer = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("token"), accessToken: z.string().min(1), expiresAt: z.number() }),
  z.object({ kind: z.literal("refused") }),
]);
type DialogAnswer = z.infer<typeof DialogAnswer>;

/** A minute before its end a token may die on its way. */
const MARGIN_MS = 60_000;

/**
 * For Excel that is no broker (perpetual versions): a window of Office on the pane's own origin signs in and hands the
 * token over. It lives in memory; once it has expired the window is shown again, by the clerk's own click.
 * @param openWindow answers undefined when the clerk closed it.
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
      const answer = DialogAnswer.safeParse(parseJson(message));
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
