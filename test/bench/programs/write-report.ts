/** A program: the annex of the committee's workbook of so many invented people. */
import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { makeSyntheticReport } from "../../../infra/local/synthetic-report.ts";
import { writeAnnexWorkbook } from "../../../lambda/workbook/annex/annex-workbook.ts";
import { printSpent } from "./spent.ts";

const from = { ...process.resourceUsage(), userCPUTime: 0 };
const [people = "", file = ""] = process.argv.slice(2);
await writeAnnexWorkbook(await makeSyntheticReport(Number(people)), createWriteStream(file));
printSpent(from, (await stat(file)).size);
