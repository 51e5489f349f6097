import * as z from "zod";

/** `waiting`: entered and not yet signed in; `unlisted`: an account that acts by its id or role without being listed. */
export const UserState = z.enum(["waiting", "active", "left", "unlisted"]);
export type UserState = z.infer<typeof UserState>;
