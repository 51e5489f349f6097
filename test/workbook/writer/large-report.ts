/** A program: writes the workbook of 5,000 invented people, discards it and prints the number of its rows. */
import { Writable } from "node:stream";
import { makeSyntheticReport } from "../../../infra/local/synthetic-report.ts";
import { writeCommitteeWorkbook } from "../../../lambda/workbook/committee/committee-workbook.ts";

const sink = new Writable({ write: (_chunk, _encoding, done) => done() });
const { rows } = await writeCommitteeWorkbook(await makeSyntheticReport(5000), sink);
process.stdout.write(String(rows));
