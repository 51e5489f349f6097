/**
 * `npm run papers -- --run RUN`: fetches the papers of a run as Word files, with `--pdf` as PDF too. With `--template KIND` it
 * fetches that template, and replaces it by a file. Prints the name of each file; fails when a template is refused, one line
 * a fault, and when PDF is asked for without LibreOffice.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { unzipSync } from "fflate";
import * as z from "zod";
import { type Api, makeApi } from "../../addin/client/api.ts";
import type { ReportOrder } from "../../addin/ui/actions/report-actions.ts";
import { checkCount } from "../../lambda/paper/check-count.ts";
import { type Language, render } from "../../domain/values/bilingual.ts";
import { dayParts } from "../../domain/values/day.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";
import { RunId, Year } from "../../domain/values/ids.ts";
import { PaperKind } from "../../domain/vocabulary/paper/paper-kind.ts";
import { StartFailure } from "../local/start-failure.ts";
import { formatBilingual } from "../local/texts/format-bilingual.ts";
import { pdfOf } from "./papers-as-pdf.ts";
import { CONNECTION, connect } from "./sign-in/connection.ts";
import { type CommandDeps, defineCommand, WrongUse } from "./terminal/command.ts";
import { flag, option, optionalArgument } from "./terminal/parameter.ts";
import { pause } from "./terminal/pause.ts";
import { required } from "./terminal/required.ts";
import { runIfStarted } from "./terminal/run-here.ts";
import { CONNECTION_TEXTS } from "./texts/connection.ts";
import { PAPERS_COMMAND_TEXTS as TEXTS } from "./texts/papers.ts";

const { parameters } = TEXTS;
const YearText = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number)
  .pipe(Year)
  .optional();

export const command = defineCommand({
  name: "npm run papers",
  texts: TEXTS,
  parameters: {
    file: optionalArgument(z.string().min(1).optional(), parameters.file),
    run: option(RunId.optional(), parameters.run),
    paper: option(z.string().min(1).optional(), parameters.paper),
    template: option(PaperKind.optional(), parameters.template),
    year: option(YearText, parameters.year),
    out: option(z.string().min(1).default("ho-so"), parameters.out),
    shipped: flag(parameters.shipped),
    back: flag(parameters.back),
    pdf: flag(parameters.pdf),
    count: flag(parameters.count),
    ...CONNECTION,
  },
  run: async (
    { file, run, paper, template: kind, year: typed, out, shipped, back, pdf, count, ...connection },
    deps,
  ) => {
    if (count) {
      if (file === undefined) throw new WrongUse(TEXTS["count-file"]);
      return printCount(await readTemplate(file, deps), connection.lang, deps);
    }
    if ((run === undefined) === (kind === undefined)) throw new WrongUse(TEXTS["run-or-template"]);
    const brought = file === undefined ? undefined : await readTemplate(file, deps);
    const api = makeApi(await connect(connection, deps));
    const folder = path.resolve(deps.folder, out);
    const year = typed ?? dayParts(vietnamDay(new Date().toISOString())).year;
    if (kind !== undefined && (brought !== undefined || back)) {
      const content = back || brought === undefined ? null : brought.toString("base64");
      const fileName = path.basename(file ?? "");
      const { faults } = required(kind, await api.bringTemplate(kind, { year, fileName, content }));
      for (const { message } of faults) deps.out(message);
      if (faults.length > 0) return 1;
      const said = content === null ? TEXTS.back : TEXTS.taken;
      deps.out(render(said, connection.lang, { kind, file: fileName }));
      return 0;
    }
    const order: ReportOrder =
      kind === undefined
        ? { report: "dossier", run: run ?? "", ...(paper === undefined ? {} : { paper }) }
        : { report: "template", year, kind, shipped };
    const bytes = await written(api, order, kind ?? paper ?? run ?? "", deps);
    const files = await keep(folder, paper ?? (kind && `mau-${kind}`), bytes);
    for (const one of files) deps.out(path.relative(deps.folder, one));
    if (!pdf) return 0;
    const pdfs = await pdfOf(files, folder);
    if (pdfs === undefined) throw new StartFailure(formatBilingual(TEXTS["no-libreoffice"]));
    for (const one of pdfs) deps.out(path.relative(deps.folder, one));
    return 0;
  },
});

/** Prints what does not add up in filled minutes of a count; nothing is sent anywhere. */
function printCount(content: Buffer, lang: Language, { out }: CommandDeps): 0 | 1 {
  const { faults } = checkCount(content, lang);
  for (const { message } of faults) out(message);
  if (faults.length === 0) out(render(TEXTS["count-right"], lang));
  return faults.length === 0 ? 0 : 1;
}

/** The finished file. @throws StartFailure when it cannot be made or fetched */
async function written(api: Api, order: ReportOrder, what: string, deps: CommandDeps): Promise<Uint8Array> {
  deps.doing(TEXTS.writing, { what });
  let answer = required(what, await api.startWorkbook(order));
  while (answer.status === "writing") {
    await pause();
    answer = required(what, await api.workbook(answer.id));
  }
  if (answer.url === null) throw new StartFailure(formatBilingual(TEXTS.failed, { what }));
  const response = await fetch(answer.url);
  if (response.ok) return new Uint8Array(await response.arrayBuffer());
  const status = String(response.status);
  throw new StartFailure(formatBilingual(TEXTS["not-fetched"], { what, status }));
}

/** @param name of a single Word file; without it the bytes are a .zip of them */
async function keep(folder: string, name: string | undefined, bytes: Uint8Array): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files = name === undefined ? unzipSync(bytes) : { [`${name}.docx`]: bytes };
  return Promise.all(
    Object.entries(files).map(async ([file, content]) => {
      const target = path.join(folder, path.basename(file));
      await writeFile(target, content);
      return target;
    }),
  );
}

async function readTemplate(file: string, { folder }: CommandDeps): Promise<Buffer> {
  try {
    return await readFile(path.resolve(folder, file));
  } catch (error) {
    throw new StartFailure(formatBilingual(CONNECTION_TEXTS["unreadable-file"], { file }), { cause: error });
  }
}

await runIfStarted(import.meta.url, command);
