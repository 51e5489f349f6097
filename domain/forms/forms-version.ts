/** The version goes up when sheets of an earlier one can no longer be read. Every workbook records its version. */
export const FORMS_VERSION = 1;
