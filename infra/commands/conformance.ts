/** `npm run conformance -- FILE`: what a real Excel did, recorded beside the cases. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { conformanceCases } from "../local/excel/conformance/cases.ts";
import { Report, Sighting, sightingsOf, withSightings } from "../local/excel/conformance/sighting.ts";
import { StartFailure } from "../local/start-failure.ts";
import { formatBilingual } from "../local/texts/format-bilingual.ts";
import { defineCommand } from "./terminal/command.ts";
import { argument } from "./terminal/parameter.ts";
import { runIfStarted } from "./terminal/run-here.ts";
import { CONFORMANCE_TEXTS } from "./texts/conformance.ts";

const SEEN = fileURLToPath(new URL("../local/excel/conformance/seen.json", import.meta.url));

export const command = defineCommand({
  name: "npm run conformance",
  texts: CONFORMANCE_TEXTS,
  parameters: { file: argument(CONFORMANCE_TEXTS.parameters.file) },
  run: ({ file }, { folder, out }) => record(path.resolve(folder, file), SEEN, out),
});

/** @returns 1 where a case of the report differs */
export async function record(file: string, seen: string, out: (line: string) => void): Promise<0 | 1> {
  const report = await readReport(file);
  const known = new Set(conformanceCases.map(({ id }) => id));
  const strange = report.outcomes.filter(({ id }) => !known.has(id));
  if (strange.length > 0) {
    const ids = strange.map(({ id }) => id).join(", ");
    throw new StartFailure(formatBilingual(CONFORMANCE_TEXTS.unknown, { ids }));
  }
  const before = Sighting.array().parse(JSON.parse(await readFile(seen, "utf8")));
  const all = withSightings(before, sightingsOf(report));
  await writeFile(seen, `${JSON.stringify(all, undefined, 2)}\n`);
  const differing = report.outcomes.filter(({ outcome }) => outcome === "differs");
  for (const { id, title, detail } of differing) out(`${id} ${title}: ${detail}`);
  const count = (wanted: string): string =>
    String(report.outcomes.filter(({ outcome }) => outcome === wanted).length);
  const { platform, version } = report.diagnostics;
  out(
    formatBilingual(CONFORMANCE_TEXTS.sum, {
      excel: `${platform} ${version}`,
      holds: count("holds"),
      differs: count("differs"),
      person: count("needs a person"),
    }),
  );
  return differing.length === 0 ? 0 : 1;
}

async function readReport(file: string): Promise<Report> {
  try {
    return Report.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    const why =
      error instanceof Error && "code" in error && error.code === "ENOENT" ? "no-file" : "no-report";
    throw new StartFailure(formatBilingual(CONFORMANCE_TEXTS[why], { file }), { cause: error });
  }
}

await runIfStarted(import.meta.url, command);
