/** The year that the demonstration office lives through, the rule book it is rated by, and its seed. */
export const DEMO_YEAR = 2026;
export const DEMO_POLICY = "dang-366-2025";
export const DEMO_SEED = 366;
