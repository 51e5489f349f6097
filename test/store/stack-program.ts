/** `node stack-program.ts FOLDER STORE`: a stack whose process can be killed. It prints a line of JSON for every event. */
import { openDataFolder } from "../../infra/local/store/data-folder.ts";
import { STORE_KINDS } from "../../infra/local/store/store-kind.ts";
import { startCloud } from "../../infra/local/cloud/cloud.ts";
import { synthesize } from "../../infra/local/cloud/template/synth.ts";
import { ADMIN } from "../../infra/local/office/people/users.ts";

const [, , folder = "", wanted] = process.argv;
const store = STORE_KINDS.find((kind) => kind === wanted);
const say = (what: object): void => console.log(JSON.stringify(what));
const log = (): void => undefined;

const data = openDataFolder(folder, store === undefined ? {} : { store });
const report = (line: string): void => say({ report: line });
const cloud = await startCloud({ assembly: await synthesize(log), data, users: [ADMIN], log, report });
process.on("SIGTERM", () => void cloud.stop().then(() => process.exit(0)));
void cloud.lost.then((lost) => say({ lost }));
say({ url: cloud.url, token: await cloud.tokenFor(ADMIN.id) });
