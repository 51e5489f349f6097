/**
 * The version of the forms, which every workbook records. A workbook of an earlier version is read, and gets the columns
 * and sheets that it lacks when it is opened; one of a later version is read only. docs/migration.md tells what changed.
 */
export const FORMS_VERSION = 3;
