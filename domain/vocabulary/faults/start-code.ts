import * as z from "zod";

/** What can keep the pane from starting. */
export const StartCode = z.enum([
  "QT-CONFIG",
  "QT-OFFICE",
  "QT-OFFICE-API",
  "QT-STORAGE",
  "QT-NET",
  "QT-SIGNIN",
  "QT-UNKNOWN",
]);
export type StartCode = z.infer<typeof StartCode>;
