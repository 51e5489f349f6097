import * as z from "zod";

/** `config.json` beside the page. */
export const PageConfig = z.strictObject({ issuerUrl: z.url() });
export type PageConfig = z.infer<typeof PageConfig>;
