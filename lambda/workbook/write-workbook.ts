import { PassThrough, type Writable } from "node:stream";
import type { S3Client } from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import { type RunId, UnitId } from "../../domain/values/ids.ts";
import type { WorkbookRequest } from "../../domain/protocol/workbooks.ts";
import { writeCommitteeWorkbook } from "./committee/committee-workbook.ts";
import type { DossierDeps } from "./paper/read-dossier.ts";
import { readReport } from "./report/read-report.ts";
import { committeeOrder, fileEnding, type WorkbookOrder, workbookObjectKey } from "./order/workbook-order.ts";
import { lateEntries } from "../decision/late-entries.ts";
import type { WorkbookStore } from "./order/workbook-store.ts";

export interface WorkbookDeps extends DossierDeps {
  readonly workbooks: WorkbookStore;
  readonly s3: S3Client;
  readonly bucket: string;
}

const CONTENT_TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  zip: "application/zip",
} as const;

/**
 * Writes the ordered workbook to the object bucket and records the result. Repeating it writes the same workbook again.
 * @param run the run of the committee's workbook, when it is written as the last step of a run without an order
 * @returns the table rows of all sheets
 */
export async function writeWorkbook(deps: WorkbookDeps, id: string, run?: RunId): Promise<number> {
  const { workbooks } = deps;
  if (run !== undefined) {
    const read = await deps.runs.read(run);
    const entered = read === undefined ? "" : await lateEntries(deps, read);
    await workbooks.create(id, committeeOrder(run, entered));
  }
  const item = await workbooks.read(id);
  if (item === undefined) throw new Error(`there is no workbook ${id}`);
  try {
    const rows = await writeObject(deps, id, item.order);
    await workbooks.finish(id, rows);
    return rows;
  } catch (error) {
    await workbooks.fail(id, error instanceof Error ? error.name : "Error");
    throw error;
  }
}

/** The object appears only when it is complete: a failed upload is aborted and leaves nothing. */
async function writeObject(deps: WorkbookDeps, id: string, order: WorkbookOrder): Promise<number> {
  const write = await prepare(deps, order);
  const body = new PassThrough();
  const upload = new Upload({
    client: deps.s3,
    params: {
      Bucket: deps.bucket,
      Key: workbookObjectKey(id, order.request),
      Body: body,
      ContentType: CONTENT_TYPES[fileEnding(order.request)],
    },
  });
  const uploaded = upload.done().catch((error: unknown) => {
    // Without this the writer would wait for a reader that has stopped.
    body.destroy(error instanceof Error ? error : new Error("upload failed"));
    throw error;
  });
  const [rows] = await Promise.all([write(body), uploaded]);
  return rows;
}

/**
 * Reads all data of the report first, so that missing data is noticed before the upload. Every run ends with the
 * committee's workbook, so only the writers of other reports are loaded at first use.
 */
async function prepare(
  deps: WorkbookDeps,
  order: WorkbookOrder,
): Promise<(sink: Writable) => Promise<number>> {
  const { request } = order;
  switch (request.report) {
    case "committee": {
      const report = await readReport(deps, request.run, order.redaction);
      return async (sink) => (await writeCommitteeWorkbook(report, sink)).rows;
    }
    case "annex": {
      const { writeAnnexWorkbook } = await import("./annex/annex-workbook.ts");
      const report = await readReport(deps, request.run, order.redaction);
      return async (sink) => (await writeAnnexWorkbook(report, sink)).rows;
    }
    case "outcome": {
      const { writeOutcomeWorkbook } = await import("./outcome/outcome-workbook.ts");
      const report = await readReport(deps, request.run, order.redaction);
      return async (sink) => (await writeOutcomeWorkbook(report, sink)).rows;
    }
    case "register": {
      const [{ readRegister }, { writeRegisterWorkbook }] = await Promise.all([
        import("./register/read-register.ts"),
        import("./register/register-workbook.ts"),
      ]);
      const copy = await readRegister(deps, request, order);
      return async (sink) => (await writeRegisterWorkbook(copy, sink)).rows;
    }
    case "hand-forms": {
      const [{ readHandForms }, { writeHandForms }] = await Promise.all([
        import("./hand-forms/read-hand-forms.ts"),
        import("./hand-forms/hand-forms-workbook.ts"),
      ]);
      const forms = await readHandForms(deps, request, order);
      return async (sink) => (await writeHandForms(forms, sink)).rows;
    }
    case "receipt":
      return prepareScoreSheet(deps, request, order.redaction);
    case "term": {
      const [{ readTermReport }, { writeTermWorkbook }] = await Promise.all([
        import("./term/term-report.ts"),
        import("./term/term-workbook.ts"),
      ]);
      const report = await readTermReport(deps, request, order);
      return async (sink) => (await writeTermWorkbook(report, sink)).rows;
    }
    case "csv": {
      const [{ csvTable }, { writeCsv }] = await Promise.all([
        import("./csv/csv-tables.ts"),
        import("./csv/write-csv.ts"),
      ]);
      const report = await readReport(deps, request.run, order.redaction);
      const content = await csvTable(report, request.table, request.keys);
      return (sink) => writeCsv(content, sink);
    }
    case "dossier":
      return prepareDossier(deps, request);
    case "template": {
      const { writeTemplate } = await import("./paper/write-dossier.ts");
      const { kind, shipped } = request;
      const own = shipped ? undefined : (await deps.paperTemplates.files()).get(kind);
      return (sink) => writeTemplate(kind, own, sink);
    }
  }
}

async function prepareDossier(
  deps: WorkbookDeps,
  { run, paper: name }: Extract<WorkbookRequest, { report: "dossier" }>,
): Promise<(sink: Writable) => Promise<number>> {
  const [{ readDossier }, { writeDossier, writePaper }] = await Promise.all([
    import("./paper/read-dossier.ts"),
    import("./paper/write-dossier.ts"),
  ]);
  const [papers, templates] = await Promise.all([readDossier(deps, run), deps.paperTemplates.files()]);
  if (name === undefined) return (sink) => writeDossier(papers, templates, sink);
  const paper = papers.find((one) => one.paper.name === name);
  if (paper === undefined) throw new Error(`run ${run} has no paper of that name`);
  return (sink) => writePaper(paper, templates, sink);
}

async function prepareScoreSheet(
  deps: WorkbookDeps,
  { run, subject }: Extract<WorkbookRequest, { report: "receipt" }>,
  redaction: WorkbookOrder["redaction"],
): Promise<(sink: Writable) => Promise<number>> {
  const report = await readReport(deps, run, redaction);
  const result = (await deps.runs.results(run)).find((candidate) => candidate.subject === subject);
  if (result === undefined) throw new Error(`run ${run} has no result of that subject`);
  const unit = UnitId.parse(result.unit);
  const trace = (await report.traces(unit))[subject];
  if (trace === undefined) throw new Error(`run ${run} has a result without a trace`);
  const name = report.units.find((candidate) => candidate.unit === unit)?.name ?? unit;
  const { writeScoreSheetWorkbook } = await import("./score-sheet/score-sheet-workbook.ts");
  const formatRow = report.rowFormatters(unit);
  const receipt = { result, unit: name, trace, formatRow, peers: await report.peersOf(result) };
  return async (sink) => (await writeScoreSheetWorkbook(report, receipt, sink)).rows;
}
