import { bundles } from "./bundles.ts";
import type { Section } from "./comparison.ts";
import { large } from "./large.ts";
import { pane } from "./pane.ts";
import { reading } from "./reading.ts";
import { scoring } from "./scoring.ts";
import { workbook } from "./workbook.ts";

export const SECTIONS: readonly Section[] = [workbook, large, reading, scoring, bundles, pane];
