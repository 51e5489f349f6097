/** Goes up when sheets of an earlier version could no longer be read as this one's. A workbook says from which it was made. */
export const FORMS_VERSION = 1;
