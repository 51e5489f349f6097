import { bundles } from "./bundles.ts";
import type { Section } from "./comparison.ts";
import { dues } from "./dues.ts";
import { exchanges } from "./exchanges.ts";
import { large } from "./large.ts";
import { lists } from "./lists.ts";
import { officeRun } from "./office-run.ts";
import { pane } from "./pane.ts";
import { pull } from "./pull.ts";
import { push } from "./push.ts";
import { reading } from "./reading.ts";
import { run } from "./run.ts";
import { scoring } from "./scoring.ts";
import { workbook } from "./workbook.ts";

/** One section for each row of what the product promises of its speed. */
export const SECTIONS: readonly Section[] = [
  workbook,
  large,
  reading,
  lists,
  push,
  pull,
  scoring,
  dues,
  run,
  officeRun,
  bundles,
  pane,
  exchanges,
];
