/**
 * `npm run feeds`: lists the keys with which programs read one table, with their last use; with `--table` it makes one, with
 * `--revoke ID` it revokes one. Prints a line for each key. The secret of a new key is printed this once and kept nowhere.
 */
import * as z from "zod";
import { type Api, makeApi } from "../../addin/client/api.ts";
import type { FeedKey, FeedRequest } from "../../domain/protocol/outward/feeds.ts";
import { CSV_TABLE_TEXTS } from "../../domain/texts/pane/reports.ts";
import { type Language, render } from "../../domain/values/bilingual.ts";
import { Day, dayParts, formatDay } from "../../domain/values/day.ts";
import { UnitId } from "../../domain/values/ids.ts";
import { Period, periodYear } from "../../domain/values/period.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";
import { CsvTable } from "../../domain/vocabulary/csv-table.ts";
import { formatPeriod } from "../../domain/wording/period-text.ts";
import { CONNECTION, connect } from "./sign-in/connection.ts";
import { type CommandDeps, defineCommand, WrongUse } from "./terminal/command.ts";
import { option } from "./terminal/parameter.ts";
import { required } from "./terminal/required.ts";
import { runIfStarted } from "./terminal/run-here.ts";
import { FEEDS_COMMAND_TEXTS as TEXTS } from "./texts/feeds.ts";

const { parameters } = TEXTS;

export const command = defineCommand({
  name: "npm run feeds",
  texts: TEXTS,
  parameters: {
    table: option(CsvTable.optional(), parameters.table),
    period: option(Period.optional(), parameters.period),
    unit: option(UnitId.optional(), parameters.unit),
    until: option(Day.optional(), parameters.until),
    title: option(z.string().trim().min(1).max(80).optional(), parameters.title),
    revoke: option(z.string().min(1).optional(), parameters.revoke),
    ...CONNECTION,
  },
  run: async ({ table, period, unit, until, title, revoke, ...connection }, deps) => {
    const isMaking = [table, period, unit, until, title].some((given) => given !== undefined);
    if (isMaking && revoke !== undefined) throw new WrongUse(TEXTS["make-or-revoke"]);
    if (isMaking && (table === undefined || period === undefined || until === undefined))
      throw new WrongUse(TEXTS.incomplete);
    const { lang } = connection;
    const service = await connect(connection, deps);
    const api = makeApi(service);
    if (revoke !== undefined) {
      const key = required(revoke, await api.revokeFeed(revoke));
      deps.out(lineOf(key, lang));
      return 0;
    }
    if (table !== undefined && period !== undefined && until !== undefined)
      return make(
        api,
        { table, period, unit: unit ?? null, until, title: title ?? table },
        service.baseUrl,
        deps,
        lang,
      );
    const { year } = dayParts(vietnamDay(new Date().toISOString()));
    const { feeds } = required(
      TEXTS.list.vi,
      await api.feeds(period === undefined ? year : periodYear(period)),
    );
    for (const key of feeds) deps.out(lineOf(key, lang));
    if (feeds.length === 0) deps.out(render(TEXTS.none, lang));
    return 0;
  },
});

async function make(
  api: Api,
  request: FeedRequest,
  baseUrl: string,
  { out }: CommandDeps,
  lang: Language,
): Promise<0> {
  const { feed, path, secret } = required(request.title, await api.makeFeed(request));
  out(render(TEXTS.made, lang, { url: `${baseUrl}${path}`, id: feed.id, secret }));
  return 0;
}

/** "k1 | Power BI | Bảng cá nhân | cả cơ quan | năm 2026 | đến 31/12/2026 | dùng gần nhất 05/03/2026" */
function lineOf(key: FeedKey, lang: Language): string {
  const day = (instant: string): string => formatDay(vietnamDay(instant));
  const state =
    key.revokedAt !== null
      ? render(TEXTS.revoked, lang, { day: day(key.revokedAt) })
      : render(TEXTS.opens, lang, { day: formatDay(key.until) });
  const used =
    key.lastUsedAt === null
      ? render(TEXTS["never-used"], lang)
      : render(TEXTS.used, lang, { day: day(key.lastUsedAt) });
  const whole = render(TEXTS["whole-office"], lang);
  const table = render(CSV_TABLE_TEXTS[key.table], lang);
  return [key.id, key.title, table, key.unit ?? whole, formatPeriod(key.period, lang), state, used].join(
    " | ",
  );
}

await runIfStarted(import.meta.url, command);
