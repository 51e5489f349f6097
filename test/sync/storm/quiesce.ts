import type { StormClerk } from "./storm-clerk.ts";
import { FORMS } from "./typing.ts";

const ROUNDS = 3;

/** Makes the network reliable, and lets every clerk finish. */
export async function quiesce(clerks: readonly StormClerk[]): Promise<void> {
  for (const { network, desk } of clerks) {
    network.weather = "calm";
    await network.deliverLate();
    desk.openElsewhere(false);
    for (const form of FORMS) desk.protect(form, false);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const clerk of clerks) {
      const { desk } = clerk;
      await desk.sync.open();
      await clerk.mend();
      await desk.sync.resume();
      await desk.sync.pull();
      await clerk.resolveAll(() => (round === 0 ? "mine" : "theirs"));
      await clerk.push(({ kind }) => (kind === "missing" ? "put-back" : kind === "copied" ? "skip" : "send"));
      await dropLines(clerk);
    }
  }
  for (const { desk } of clerks) {
    await desk.sync.pull();
  }
}

/** Removes lines that the clerk does not want: copies, and lines that cannot be sent. */
async function dropLines({ desk }: StormClerk): Promise<void> {
  const { sync, hands } = desk;
  for (;;) {
    const preview = await sync.preview();
    const row =
      preview.kind === "preview"
        ? preview.rows.find(({ kind }) => kind === "copied" || kind === "invalid")
        : undefined;
    if (row === undefined) return;
    if (row.form === "attendance") await hands.type(row.form, row.place, "mark", "");
    else await hands.deleteRow(row.form, row.place);
    await sync.pull();
    const again = await sync.preview();
    const gone = again.kind === "preview" ? again.rows.filter(({ kind }) => kind === "missing") : [];
    await sync.push(new Map(gone.map((one) => [one, "put-back"])));
  }
}
