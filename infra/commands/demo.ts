/** `npm run demo`: the main job from hand-made sheets to the committee's workbook, without a browser. */
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Api, makeApi } from "../../addin/sync/api.ts";
import { Day } from "../../domain/values/day.ts";
import { yearPeriod } from "../../domain/values/period.ts";
import type { RunResponse } from "../../domain/protocol/runs.ts";
import { type LocalCloud, startCloud } from "../local/cloud/cloud.ts";
import type { LocalUser } from "../local/cloud/local-user.ts";
import { StartFailure } from "../local/cloud/start-failure.ts";
import { synthesize } from "../local/cloud/synth.ts";
import { DEMO_POLICY, DEMO_YEAR } from "../local/office/choices.ts";
import { CLERK_SHEETS } from "../local/office/clerk-sheets.ts";
import { CORRECTING_CLERK, lateCorrection } from "../local/office/late-correction.ts";
import { ADMIN, COMMITTEE_MEMBER, LOCAL_USERS, REVIEWER } from "../local/office/users.ts";
import { correctLate, decideOnRun, lockRegisters } from "./terminal/authority.ts";
import { demonstrationOffice, givePlanTexts, required, seedDemonstration } from "./terminal/demonstration.ts";
import { failCommand } from "./terminal/fail.ts";
import { importSheet } from "./terminal/import-sheet.ts";
import { levelsTable, proposalsTable } from "./terminal/outcome-tables.ts";
import { pause } from "./terminal/pause.ts";
import { requireNode, THIS_MACHINE } from "./terminal/prerequisites.ts";
import { startSteps } from "./terminal/steps.ts";
import { stopOnSignal } from "./terminal/stop-on-signal.ts";

const OUTPUT = path.join("dist", "demo");
const LOG = path.join(OUTPUT, "demo.log");
const PERIOD = yearPeriod(DEMO_YEAR);

async function demo(): Promise<void> {
  requireNode(THIS_MACHINE);
  const steps = startSteps();
  const log = (): void => undefined;
  const assembly = await steps.run("Dựng hạ tầng từ mã nguồn / Synthesize the stack", () => synthesize(log));
  const cloud = await steps.run(
    "Khởi động hạ tầng riêng, trong bộ nhớ / Start a stack of its own, in memory",
    () => startCloud({ assembly, dataFolder: "memory", users: LOCAL_USERS, log }),
  );
  stopOnSignal(cloud.stop, 130);
  try {
    await mainJob(cloud, steps);
  } catch (error) {
    mkdirSync(OUTPUT, { recursive: true });
    copyFileSync(cloud.logFile, LOG);
    console.error(`Nhật ký / Log: ${LOG}`);
    throw error;
  } finally {
    await cloud.stop();
  }
  console.log(`Tổng thời gian / In all: ${steps.seconds()}`);
}

async function mainJob(cloud: LocalCloud, steps: ReturnType<typeof startSteps>): Promise<void> {
  const apiOf = (user: LocalUser): Api =>
    makeApi({ baseUrl: cloud.url, language: () => "vi", token: () => cloud.tokenFor(user.id) });
  const admin = apiOf(ADMIN);
  const reviewer = apiOf(REVIEWER);
  const committee = apiOf(COMMITTEE_MEMBER);
  const clerk = apiOf(CORRECTING_CLERK);

  await steps.run(
    "Gửi số liệu của văn phòng mẫu / Push the demonstration office",
    () => seedDemonstration(admin),
    (rows) => `${rows} dòng / rows`,
  );
  for (const sheet of CLERK_SHEETS) {
    await steps.run(
      `Nhập bảng điểm danh làm tay / Import ${path.basename(sheet.file)}`,
      () => importSheet(admin, sheet),
      (report) => report,
    );
  }
  await steps.run(
    "Đối chiếu kế hoạch hành động với kế hoạch cấp trên / Compare the action plans with the superior's",
    () => givePlanTexts(admin),
    ([first = "", second = ""]) => `cao nhất / highest: ${first}, ${second}`,
  );
  await steps.run(
    "Khóa mọi sổ của năm / Lock every register",
    () => lockRegisters(reviewer, PERIOD, "Kết thúc năm"),
    (count) => `${count} sổ / registers`,
  );
  const first = await steps.run(
    "Chấm điểm, xếp loại, công bố / Score, rate, publish",
    () => finishRun(reviewer),
    ({ id }) => id,
  );
  await steps.run(
    "Cấp ủy quyết định / The committee decides",
    () => decideOnRun(committee, first, { number: "58-QĐ/ĐU", decidedOn: Day.parse(`${DEMO_YEAR}-12-30`) }),
    (said) => said,
  );
  const { run } = await steps.run(
    "Đính chính sau khi khóa, chấm lại có lý do / A correction after the lock, and the run that supersedes",
    () => correctLate({ clerk, reviewer, committee }, lateCorrection(demonstrationOffice()), first),
    ({ run: { id }, changes }) => [id, ...changes].join("\n          "),
  );
  const { results } = required("Kết quả / Results", await reviewer.results(run.id));
  const file = await steps.run(
    "Lập báo cáo Excel / Write the workbook",
    () => exportWorkbook(reviewer, run),
    (name) => name,
  );

  console.log(`\nMức xếp loại theo nhóm / Levels by peer group\n\n${levelsTable(results)}`);
  console.log(`\nĐề nghị khen thưởng / Proposals\n\n${proposalsTable(results)}`);
  console.log(`\nBáo cáo / Workbook: ${file}`);
}

async function finishRun(api: Api): Promise<RunResponse> {
  const what = "Lần chấm / The run";
  let run = required(what, await api.startRun({ year: DEMO_YEAR, period: PERIOD, policy: DEMO_POLICY }));
  while (run.status === "running") {
    await pause();
    run = required(what, await api.run(run.id));
  }
  if (run.status !== "published") throw new StartFailure(`${what}: ${run.status} ${run.reason ?? ""}`);
  return run;
}

async function exportWorkbook(api: Api, run: RunResponse): Promise<string> {
  const what = "Báo cáo / The workbook";
  let workbook = required(what, await api.startWorkbook({ run: run.id }));
  while (workbook.status === "writing") {
    await pause();
    workbook = required(what, await api.workbook(workbook.id));
  }
  if (workbook.url === null) throw new StartFailure(`${what}: ${workbook.status}`);
  const response = await fetch(workbook.url);
  if (!response.ok) throw new StartFailure(`${what}: HTTP ${response.status}`);
  mkdirSync(OUTPUT, { recursive: true });
  const file = path.join(OUTPUT, `tong-hop-${run.period}.xlsx`);
  writeFileSync(file, new Uint8Array(await response.arrayBuffer()));
  return file;
}

await demo().catch(failCommand);
