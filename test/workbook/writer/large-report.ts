/** A program: writes the annex of a workbook of 5,000 invented people, discards it and prints the number of its rows. */
import { Writable } from "node:stream";
import { makeSyntheticReport } from "../../../infra/local/synthetic-report.ts";
import { writeAnnexWorkbook } from "../../../lambda/workbook/annex/annex-workbook.ts";

const sink = new Writable({ write: (_chunk, _encoding, done) => done() });
const { rows } = await writeAnnexWorkbook(await makeSyntheticReport(5000), sink);
process.stdout.write(String(rows));
