/** What version 1 kept otherwise: one outbox for all users, in three texts. It is read, and written as the current version. */
import { Outbox, NOTHING_RECEIVED, Received, Sending, type Waiting } from "./outbox.ts";
import { parseKept } from "./kept-text.ts";

export const FIRST_VERSION_TEXTS = ["outbox", "sending", "received"] as const;

/** Undefined when there is none, or when it cannot be read. */
export function firstVersionWaiting(
  texts: Readonly<Record<string, string | undefined>>,
): Waiting | undefined {
  const outbox = parseKept(Outbox, texts["outbox"]);
  const sending = parseKept(Sending, texts["sending"]);
  const received = parseKept(Received, texts["received"]);
  if (outbox.kind !== "read" || sending.kind !== "read" || received.kind === "damaged") return undefined;
  const { outcomes, batches } = received.kind === "none" ? NOTHING_RECEIVED : received.value;
  // A crash may have left newer outcomes than the plan tells of.
  const answered = { outcomes: outcomes.slice(0, sending.value.from), batches };
  return { outbox: outbox.value, sending: sending.value, received: answered };
}

/** Clears them; a text that is not there costs nothing. */
export const NO_FIRST_VERSION: Readonly<Record<string, string>> = Object.fromEntries(
  FIRST_VERSION_TEXTS.map((name) => [name, ""]),
);
