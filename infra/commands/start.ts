/** `npm start`: the whole product on this machine, with a demonstration office. */
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Api, makeApi } from "../../addin/sync/api.ts";
import { Day } from "../../domain/values/day.ts";
import { yearPeriod } from "../../domain/values/period.ts";
import { type LocalCloud, startCloud } from "../local/cloud/cloud.ts";
import { StartFailure } from "../local/cloud/start-failure.ts";
import { synthesize } from "../local/cloud/synth.ts";
import { DEMO_YEAR } from "../local/office/choices.ts";
import type { LocalUser } from "../local/cloud/local-user.ts";
import { CORRECTED_MONTH, CORRECTING_CLERK, lateCorrection } from "../local/office/late-correction.ts";
import { ADMIN, COMMITTEE_MEMBER, LOCAL_USERS, REVIEWER } from "../local/office/users.ts";
import { buildWorkbench } from "../local/workbench/build.ts";
import { writePaneConfig } from "../pane/pane.ts";
import { failCommand } from "./terminal/fail.ts";
import {
  type Authority,
  correctLate,
  decideOnRun,
  lockRegisters,
  publishedRun,
} from "./terminal/authority.ts";
import { demonstrationOffice, givePlanTexts, required, seedDemonstration } from "./terminal/demonstration.ts";
import { requireNode, THIS_MACHINE } from "./terminal/prerequisites.ts";
import { findRunning, RUNNING_FILE } from "./terminal/running.ts";
import { startSteps, type Steps } from "./terminal/steps.ts";
import { stopOnSignal } from "./terminal/stop-on-signal.ts";

const HELP = `npm start [-- --fresh] [-- --port 8787]

  --fresh      bắt đầu với sổ trống / begin with empty registers
  --port N     cổng của trang; nếu bận sẽ lấy cổng khác / the page's port; another is taken if it is in use
  --help       in hướng dẫn này / print this`;

const FOLDER = ".local";
const DATA = path.join(FOLDER, "data");
const PAGE = path.join(FOLDER, "page");
const LOG = path.join(FOLDER, "start.log");
const DEFAULT_PORT = 8787;

async function start(): Promise<void> {
  const options = readOptions();
  if (options.help) {
    console.log(HELP);
    return;
  }
  requireNode(THIS_MACHINE);
  const other = await findRunning();
  if (other !== undefined) {
    throw new StartFailure(
      `Đã có một bản đang chạy tại ${other}; hãy dùng bản đó, hoặc dừng nó (Ctrl+C) rồi chạy lại. / One is running at ${other} already; use it, or stop it (Ctrl+C) and run again.`,
    );
  }
  prepareFolders(options.fresh);
  const started: { cloud?: LocalCloud } = {};
  stopOnSignal(async () => {
    rmSync(RUNNING_FILE, { force: true });
    const { cloud } = started;
    delete started.cloud;
    await cloud?.stop();
  }, 0);
  const steps = startSteps();
  const [assembly] = await steps.run(
    "Dựng hạ tầng từ mã nguồn, bảng tính và ngăn làm việc / Synthesize the stack, build the spreadsheet and the pane",
    () => Promise.all([synthesize(log), buildWorkbench(PAGE)]),
  );
  const cloud = await steps.run(
    "Khởi động hạ tầng trên máy này / Start the stack on this machine",
    () =>
      startCloud({
        assembly,
        dataFolder: DATA,
        staticFolder: PAGE,
        users: LOCAL_USERS,
        ports: { api: options.port },
        log,
      }),
    ({ url }) => url,
  );
  started.cloud = cloud;
  await writePaneConfig(PAGE, { apiUrl: "", signIn: { kind: "local", issuerUrl: cloud.issuerUrl } });
  const seeded = await steps.run(
    "Văn phòng mẫu / Demonstration office",
    () => seedIfEmpty(apiOf(cloud, ADMIN)),
    (rows) => (rows === 0 ? "giữ số liệu đã có / existing data kept" : `${rows} dòng / rows`),
  );
  writeFileSync(RUNNING_FILE, JSON.stringify({ url: cloud.url, issuerUrl: cloud.issuerUrl }));
  console.log(welcome(cloud.url, steps.seconds()));
  try {
    if (seeded === 0 && (await monthIsCorrected(apiOf(cloud, REVIEWER)))) return;
    await showWhatHasHappened(cloud, steps);
  } catch (error) {
    // Requests under way fail when the stack stops; and the page serves whoever has opened it either way.
    if (started.cloud === undefined) return;
    const said = error instanceof Error ? error.message : String(error);
    console.error(`Phần minh họa chưa xong / The demonstration is incomplete: ${said}`);
  }
}

function readOptions(): { readonly fresh: boolean; readonly help: boolean; readonly port: number } {
  try {
    const { values } = parseArgs({
      options: { fresh: { type: "boolean" }, help: { type: "boolean" }, port: { type: "string" } },
    });
    const port = Number(values.port ?? DEFAULT_PORT);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new RangeError(`--port ${values.port}`);
    return { fresh: values.fresh ?? false, help: values.help ?? false, port };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new StartFailure(`Tùy chọn sai / Wrong option: ${said}\n\n${HELP}`, { cause: error });
  }
}

function prepareFolders(fresh: boolean): void {
  try {
    if (fresh) rmSync(DATA, { recursive: true, force: true });
    mkdirSync(DATA, { recursive: true });
    writeFileSync(LOG, "");
  } catch (error) {
    throw new StartFailure(
      `Không ghi được vào thư mục ${path.resolve(FOLDER)}; hãy cấp quyền ghi rồi chạy lại. / The folder ${path.resolve(FOLDER)} cannot be written; allow it and run again.`,
      { cause: error },
    );
  }
}

function log(line: string): void {
  appendFileSync(LOG, `${line}\n`);
}

function apiOf(cloud: LocalCloud, user: LocalUser): Api {
  return makeApi({ baseUrl: cloud.url, language: () => "vi", token: () => cloud.tokenFor(user.id) });
}

/** Answers how many rows were pushed; 0 where an office is there already. */
async function seedIfEmpty(api: Api): Promise<number> {
  const board = await api.board(DEMO_YEAR, yearPeriod(DEMO_YEAR));
  // An interrupted seeding leaves registers empty; going on is harmless, because its batches keep their ids.
  const isFilled =
    board.ok && board.value.units.length > 1 && board.value.units.every((unit) => unit.seq > 0);
  return isFilled ? 0 : seedDemonstration(api);
}

/** Whether the demonstration has come to its end, or to where it goes on by itself: no later start meddles with it. */
async function monthIsCorrected(api: Api): Promise<boolean> {
  const { runs } = required("Lần chấm / The run", await api.runs(DEMO_YEAR, CORRECTED_MONTH));
  return runs.some(({ supersedes }) => supersedes !== null);
}

/** What the page can be opened without: compared plans, and a month that is locked, decided and corrected. */
async function showWhatHasHappened(cloud: LocalCloud, steps: Steps): Promise<void> {
  await steps.run(
    "Đối chiếu kế hoạch hành động với kế hoạch cấp trên / Compare the action plans with the superior's",
    () => givePlanTexts(apiOf(cloud, ADMIN)),
  );
  await steps.run(
    "Khóa tháng 4, quyết định, đính chính / Lock, decide and correct April",
    () =>
      closeMonth({
        clerk: apiOf(cloud, CORRECTING_CLERK),
        reviewer: apiOf(cloud, REVIEWER),
        committee: apiOf(cloud, COMMITTEE_MEMBER),
      }),
    (run) => run,
  );
}

/**
 * One month through to its end, so that every view has something to show: the rest of the year is left to the visitor. Each
 * step done twice is done once, so a start that was interrupted in it is taken up by the next.
 */
async function closeMonth(authority: Authority): Promise<string> {
  await lockRegisters(authority.reviewer, CORRECTED_MONTH, "Kết thúc tháng 4");
  const first = await publishedRun(authority.reviewer, DEMO_YEAR, CORRECTED_MONTH);
  const decidedOn = Day.parse(`${DEMO_YEAR}-05-08`);
  await decideOnRun(authority.committee, first, { number: "21-QĐ/ĐU", decidedOn });
  const { run } = await correctLate(authority, lateCorrection(demonstrationOffice()), first);
  return run.id;
}

function welcome(url: string, seconds: string): string {
  return `
Sẵn sàng sau ${seconds}. Mở trang này trong trình duyệt:

    ${url}

Nên thử:
  1. Nhập bảng điểm danh làm tay của hai đơn vị còn thiếu (lệnh này chạy ở cửa sổ khác):
     npm run import -- infra/local/office/sheets/diem-danh-cong-doan-2026.xlsx --unit cong-doan --year ${DEMO_YEAR} --add-people
     npm run import -- infra/local/office/sheets/diem-danh-chi-bo-hanh-chinh-2026.xlsx --unit cb-hanh-chinh --year ${DEMO_YEAR} --add-people
  2. Trong ngăn bên phải, chọn "Văn phòng Đảng ủy": thẻ "Theo dõi" là tình hình gửi số liệu (tháng 4 được khóa, quyết định, đính chính ngay sau khi trang mở được; tiến độ hiện ở cửa sổ này); ở thẻ "Kết quả" bấm "Chấm thử", mở phiếu điểm.
  3. Khóa các sổ của một kỳ ở thẻ "Theo dõi": khi sổ cuối cùng được khóa, kỳ ấy tự được chấm và công bố; lát sau bấm "Làm mới" ở thẻ "Kết quả", rồi "Xuất báo cáo Excel".
  4. Chọn một văn thư: "Mở sổ trong tệp này" đưa sổ vào bảng tính bên trái; sửa một ô rồi bấm "Xem và gửi".
     Thanh trên cùng có cửa sổ đồng nghiệp, lưu và mở lại tệp, mất mạng, mất trả lời, hết hạn phiên.
  5. Việc theo lịch, chạy ngay (ở cửa sổ khác): chấm thử hằng tuần cuối năm, kèm danh sách đơn vị còn thiếu hoặc chậm:
     curl -X POST -H "content-type: application/json" ${url}/local/schedules/rehearse

Ready after ${seconds}: open ${url}: a spreadsheet with the pane beside it. Choose who you are, open a register, make a dry run, export.
Dừng bằng Ctrl+C. / Stop with Ctrl+C.
`;
}

await start().catch(failCommand);
