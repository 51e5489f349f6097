import type { OutboxMirror } from "../../../addin/sync/kept/outbox.ts";

/** The mirror of a browser; `texts`, by user, survive its panes. */
export function memoryMirror(texts = new Map<string, string>()): OutboxMirror {
  return {
    read: async (user) => texts.get(user) ?? "",
    write: async (user, text) => {
      texts.set(user, text);
    },
  };
}
