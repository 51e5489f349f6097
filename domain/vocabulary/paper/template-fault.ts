import * as z from "zod";

/** Why a template is not taken. */
export const TemplateFault = z.enum([
  /** No Word file, or one with parts that are not read. */
  "unreadable",
  /** Braces that open no tag, or close none. */
  "broken-tag",
  /** A tag that papers of this kind do not fill. */
  "unknown-tag",
  /** A tag for paragraphs or a table that shares its paragraph with other text, which would be lost. */
  "not-alone",
  /** A file without a single tag would be the same for everybody. */
  "no-tags",
]);
export type TemplateFault = z.infer<typeof TemplateFault>;
