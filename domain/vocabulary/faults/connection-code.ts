import * as z from "zod";

/** What a client finds when the service itself said nothing usable. */
export const ConnectionCode = z.enum(["no-answer", "overloaded", "another-user", "strange-answer"]);
export type ConnectionCode = z.infer<typeof ConnectionCode>;
