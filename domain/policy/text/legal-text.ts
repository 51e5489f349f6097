import type { Day } from "../../values/day.ts";

/**
 * How the wording was come by: in the official text or in one that a legal portal quotes; told by others; in a draft; not
 * at all.
 */
export const SEEN = ["wording", "second-hand", "draft", "unread"] as const;
export type Seen = (typeof SEEN)[number];

/** A part of a text of which more is known than of the whole: a sentence word for word, or that it was read otherwise. */
interface Passage {
  readonly article: string;
  readonly seen: Seen;
  readonly quote?: string;
  readonly address?: string;
}

/** A text on which values of policies rest. */
export interface LegalText {
  /** The number by which sources name it. */
  readonly number: string;
  /** The text's own day in force. */
  readonly from: Day;
  readonly seen: Seen;
  /** Where the wording was read. */
  readonly address?: string;
  readonly passages?: readonly Passage[];
  /** The last day's morrow, and the text in its place. */
  readonly ended?: { readonly on: Day; readonly by: string };
  /** A later text that changes this one, and how far that one was read. */
  readonly amended?: { readonly on: Day; readonly by: string; readonly seen: Seen };
  /** What holds in a policy that begins earlier: nothing of the kind, or the same by assumption. */
  readonly before: "nothing" | "the same";
}
