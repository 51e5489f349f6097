/** Cells of one request. */
export const MAX_CELLS = 20_000;
/** Bytes of UTF-8. Excel on the web accepts and answers 5 MB per request, and the answer holds values and formulas. */
export const MAX_BYTES = 1_500_000;
