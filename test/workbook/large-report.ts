import { Writable } from "node:stream";
import { UnitId } from "../../domain/ids.ts";
import { writeCommitteeWorkbook } from "../../lambda/workbook/committee-workbook.ts";
import type { CommitteeReport } from "../../lambda/workbook/committee-report.ts";
import { officeFacts, reportOf, someUnits } from "./office-report.ts";

/** 5,000 people in 100 units, each with the points, reasons and (shortened) trace of somebody of the demonstration office. */
const small = reportOf(someUnits(officeFacts(), ["cb-hoi-dong"]));
const model = small.results.find(({ kind }) => kind !== "collective");
if (model === undefined) throw new Error("nobody to copy");
const unit = UnitId.parse(model.unit);
const trace = (await small.traces(unit))[model.subject];
if (trace === undefined) throw new Error("no trace to copy");
const short = { ...trace, children: trace.children.filter(({ children }) => children.length === 0) };
const units = Array.from({ length: 100 }, (_, index) => ({
  unit: UnitId.parse(`cb-${index}`),
  name: `Chi bộ ${index}`,
}));

const report: CommitteeReport = {
  ...small,
  units,
  results: units.flatMap(({ unit: own }) =>
    Array.from({ length: 50 }, (_, index) => ({
      ...model,
      unit: own,
      subject: `${own}-${index}`,
      name: `Người ${index} của ${own}`,
    })),
  ),
  traces: (own) =>
    Promise.resolve(
      Object.fromEntries(
        Array.from({ length: 50 }, (_, index) => [
          `${own}-${index}`,
          { ...short, rows: [{ form: "people", key: `${own}-${index}`, rev: 1 }] },
        ]),
      ),
    ),
};
const sink = new Writable({ write: (_chunk, _encoding, done) => done() });
const { rows } = await writeCommitteeWorkbook(report, sink);
process.stdout.write(String(rows));
