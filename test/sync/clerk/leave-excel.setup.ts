import { afterAll } from "vitest";
import { leaveExcel } from "../../excel/excel-of-pane.ts";

// Files without a line about Excel leave none behind, wherever their clerks sat.
afterAll(leaveExcel);
