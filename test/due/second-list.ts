/**
 * The list of dues a second time, written from the description alone: slow, rule by rule over all rows, with nothing of
 * the product but days and periods.
 */
import { addDays, type Day, daysBetween } from "../../domain/values/day.ts";
import { monthsOf, Period, periodEnd, periodHasDay, periodStart } from "../../domain/values/period.ts";

export interface Cell {
  readonly register: string;
  readonly form: string;
  readonly key: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- a cell of a row, as a clerk sees it
  readonly f: Readonly<Record<string, any>>;
}

export interface Question {
  readonly committee: string;
  readonly period: Period;
  readonly start: Day;
  readonly end: Day;
  readonly asOf: Day;
  readonly remedyDays: number;
  /** The closing day of the period's year. */
  readonly yearCloses: Day;
  /** The parts of the period by which points and results are due, each with its closing day. */
  readonly parts: readonly { readonly period: Period; readonly closing: Day }[];
  readonly criteria: Readonly<Record<"individual" | "leader" | "collective", readonly string[]>>;
  /** Whether a month needs half of its weekdays at work to be rated; else one day is enough. */
  readonly halfMonths: boolean;
  /** Whether results of tasks are asked for. */
  readonly results: boolean;
  /** The parts in each of which an inspection is asked for, each with its closing day. */
  readonly inspections: readonly { readonly period: Period; readonly closing: Day }[];
  /** The periods of which a report is asked for, and the days after each in which it is due. */
  readonly reports: { readonly periods: readonly Period[]; readonly withinDays: number };
  /** What published results leave the authority to decide; `decidedOn` is null where its paper has no day. */
  readonly published: readonly {
    readonly period: Period;
    readonly who: string;
    readonly matter: string;
    readonly on: Day;
    readonly decision: { readonly decidedOn: Day | null } | null;
  }[];
  /** Days after a period's end by which it is decided; a month's are not asked for. */
  readonly decisionDays: Readonly<Partial<Record<"year" | "quarter", number>>>;
}

interface Draft {
  readonly kind: string;
  readonly unit: string;
  readonly who: string;
  readonly about: string;
  readonly period?: string;
  readonly day: Day;
  readonly documents: readonly string[];
  /** Whether it counts in its period whatever new day it is given. */
  readonly stays?: true;
  /** What holds on a day, once the office's changes are known. */
  readonly judge: (day: Day) => readonly [state: string, outcome: string];
}

export function secondList(rows: readonly Cell[], ask: Question): readonly string[] {
  const all = (form: string, register?: string) =>
    rows.filter((row) => row.form === form && (register === undefined || row.register === register));
  const catalogue = (form: string) => all(form, ask.committee);
  const fieldsOf = (form: string, key: string) => catalogue(form).find((row) => row.key === key)?.f ?? {};
  const between = (day: Day, from: unknown, until: unknown) =>
    (from == null || (from as Day) <= day) && (until == null || day <= (until as Day));

  const belongs = (who: string, unit: string, day: Day) =>
    catalogue("memberships").some(
      ({ f }) => f["person"] === who && f["unit"] === unit && between(day, f["from"], f["until"]),
    );
  const everIn = (who: string, unit: string) =>
    catalogue("memberships").some(
      ({ f }) =>
        f["person"] === who &&
        f["unit"] === unit &&
        f["from"] <= "2026-12-31" &&
        (f["until"] == null || f["until"] >= "2026-01-01"),
    );
  const status = (f: Cell["f"], name: string, day: Day) =>
    f[`${name}From`] == null && f[`${name}Until`] == null
      ? f[name] === true
      : between(day, f[`${name}From`], f[`${name}Until`]);
  const free = (who: string, day: Day) =>
    status(fieldsOf("people", who), "exempt", day) || status(fieldsOf("people", who), "suspended", day);
  const onLeave = (who: string, day: Day) =>
    catalogue("absences").some(({ f }) => f["person"] === who && between(day, f["from"], f["until"]));
  const exists = (unit: string, day: Day) => {
    const f = fieldsOf("units", unit);
    return between(day, f["establishedOn"], f["endedOn"]);
  };
  const ratedIn = (who: string, day: Day) =>
    catalogue("memberships")
      .filter(({ f }) => f["person"] === who && f["rated"] === true && between(day, f["from"], f["until"]))
      .toSorted((a, b) => (`${a.f["from"]} ${a.f["unit"]}.` < `${b.f["from"]} ${b.f["unit"]}.` ? 1 : -1))[0];

  const units = catalogue("units").filter(({ f }) => f["kind"] !== "committee");
  const people = catalogue("people").map(({ key }) => key);
  const plans = catalogue("study-plans");
  const planFor = (directive: string) => plans.find(({ f }) => f["directive"] === directive)?.f ?? {};
  const invites = (session: Cell, unit: string) =>
    (session.f["units"] ?? []).length === 0 || session.f["units"].includes(unit);
  const names = (plan: Cell["f"], unit: string) =>
    (plan["units"] ?? []).length === 0 || plan["units"].includes(unit);
  const sessionsOn = (directive: string) =>
    catalogue("sessions").filter(({ f }) => f["directives"].includes(directive));

  const changes = catalogue("due-changes")
    .filter(({ f }) => f["decidedOn"] <= ask.asOf)
    .toSorted((a, b) => (`${a.f["decidedOn"]} ${a.key}` < `${b.f["decidedOn"]} ${b.key}` ? -1 : 1))
    .map(({ f }) => f);
  /** The day that the office's decisions leave, and the one that ends the duty. */
  const changesOf = (
    draft: Omit<Draft, "judge" | "stays" | "documents"> & { documents?: readonly string[] },
  ) => {
    const { kind, unit, who, about, period = "", day, documents = [] } = draft;
    const concerns = changes.filter((change) => {
      const follows =
        change["kind"] === "action-plan" &&
        (["discussion", "target"].includes(kind) ||
          (kind === "plan-task" && change["change"] === "cancelled"));
      if (change["kind"] !== "all" && change["kind"] !== kind && !follows) return false;
      if (change["subject"] != null && change["subject"] !== who && change["subject"] !== unit) return false;
      if (change["period"] != null) {
        const of = Period.parse(change["period"]);
        const lies =
          period === ""
            ? periodHasDay(of, day)
            : periodStart(of) <= periodStart(Period.parse(period)) &&
              periodEnd(Period.parse(period)) <= periodEnd(of);
        if (!lies) return false;
      }
      if (change["about"] == null || change["about"] === about || change["about"] === unit) return true;
      return (
        documents.includes(change["about"]) &&
        documents.every((one) =>
          changes.some((other) => other["about"] === one && other["change"] === change["change"]),
        )
      );
    });
    const moved = concerns.findLast((change) => change["change"] === "extended" && change["newDay"] != null);
    const on: Day = moved?.["newDay"] ?? day;
    const end = concerns.find(
      (change) =>
        change["change"] === "waived" || (change["change"] === "cancelled" && change["decidedOn"] <= on),
    );
    return { on, end };
  };

  /** The mark that a unit goes by: its own, else that of the first unit where the person belonged that day. */
  const markOf = (session: Cell, who: string, unit: string) => {
    const own = all("attendance").filter(
      ({ f, register }) =>
        f["session"] === session.key && f["person"] === who && belongs(who, register, session.f["date"]),
    );
    const order = (register: string) => (register === unit ? "" : register);
    return own.toSorted((a, b) => (order(a.register) < order(b.register) ? -1 : 1))[0];
  };

  const timely =
    (done: unknown, entered: boolean, off: boolean) =>
    (day: Day): readonly [string, string] => {
      const on = done == null || (done as Day) > ask.asOf ? undefined : (done as Day);
      if (on !== undefined && on <= day) return ["done", "met"];
      if (on !== undefined) return ["late", off ? "out" : "failed"];
      if (off) return ["waived", "out"];
      if (day > ask.asOf) return ["open", "out"];
      return [entered ? "late-open" : "missing", "failed"];
    };

  /** What nobody asked for is never failed. */
  const unasked = (judge: ReturnType<typeof timely>) => (day: Day) => {
    const [state, outcome] = judge(day);
    return [state, outcome === "failed" ? "out" : outcome] as const;
  };

  const drafts: Draft[] = [];

  // Marks.
  for (const session of catalogue("sessions")) {
    const date: Day = session.f["date"];
    const makeUps = session.f["directives"]
      .map((directive: string) => planFor(directive)["makeUpBy"])
      .filter((day: unknown) => day != null && (day as Day) > date)
      .toSorted();
    for (const { key: unit } of units) {
      for (const who of people) {
        if (!invites(session, unit) || !belongs(who, unit, date) || free(who, date)) continue;
        const mark = markOf(session, who, unit)?.f;
        const isAway = mark?.["mark"] === "excused" || mark?.["mark"] === "made-up";
        const excusedByLeave = (mark === undefined || mark["mark"] === "unexcused") && onLeave(who, date);
        const judge = (day: Day): readonly [string, string] => {
          if (excusedByLeave) return ["waived", "out"];
          if (mark === undefined) {
            if (date > ask.asOf) return ["not-yet", "out"];
            return day > ask.asOf ? ["open", "out"] : ["missing", "failed"];
          }
          if (mark["mark"] === "present") return ["done", "met"];
          if (mark["mark"] === "unexcused") return ["done", "failed"];
          const passed = day > date && day <= ask.asOf;
          if (mark["mark"] === "excused") return ["done", passed ? "failed" : "out"];
          const madeUpOn = mark["madeUpOn"];
          if (madeUpOn == null) return ["done", "met"];
          if (madeUpOn > ask.asOf) return ["done", day > ask.asOf ? "out" : "failed"];
          return day > date && madeUpOn > day ? ["late", "failed"] : ["done", "met"];
        };
        const day = (isAway ? makeUps.at(-1) : undefined) ?? date;
        drafts.push({
          kind: "attendance",
          unit,
          who,
          about: session.key,
          day,
          documents: session.f["directives"],
          judge,
        });
      }
    }
  }

  // Sessions held in time.
  for (const { f: plan } of plans) {
    if (plan["studyBy"] == null) continue;
    for (const { key: unit } of units) {
      if (!names(plan, unit) || !exists(unit, plan["studyBy"])) continue;
      const held = sessionsOn(plan["directive"])
        .filter((session) => invites(session, unit))
        .map(({ f }) => String(f["date"]))
        .toSorted()[0];
      drafts.push({
        kind: "session",
        unit,
        who: unit,
        about: plan["directive"],
        day: plan["studyBy"],
        documents: [plan["directive"]],
        judge: timely(held, held !== undefined, false),
      });
    }
  }

  // Essays.
  const answers = (who: string, day: Day): string | undefined => {
    const here = catalogue("memberships")
      .filter(({ f }) => f["person"] === who && between(day, f["from"], f["until"]))
      .map(({ f }) => String(f["unit"]));
    return ratedIn(who, day)?.f["unit"] ?? here.toSorted()[0];
  };
  /** The one handed in first; of two that were in time as far as is known the one that passed. */
  const first = (essays: readonly Cell[], unit: string, dayOf: (best: Cell) => Day) =>
    essays.reduce<Cell | undefined>((best, other) => {
      if (best === undefined) return other;
      const limit = ask.asOf < dayOf(best) ? ask.asOf : dayOf(best);
      const inTime = ({ f }: Cell) => f["submittedOn"] != null && f["submittedOn"] <= limit;
      const passed = ({ f }: Cell) => f["grade"] != null && f["grade"] !== "fail";
      if (inTime(best) && inTime(other) && passed(best) !== passed(other)) return passed(best) ? best : other;
      const order = ({ f, register }: Cell) =>
        `${f["submittedOn"] ?? "9999"} ${register === unit ? "" : register}`;
      return order(best) < order(other) ? best : other;
    }, undefined);
  for (const who of people) {
    const own = all("essays").filter(({ f }) => f["person"] === who);
    for (const { f: plan } of plans) {
      if (plan["essayDue"] == null) continue;
      const attended = sessionsOn(plan["directive"]).filter(
        (session) =>
          session.f["date"] <= plan["essayDue"] &&
          !free(who, session.f["date"]) &&
          units.some(
            ({ key }) => invites(session, key) && names(plan, key) && belongs(who, key, session.f["date"]),
          ),
      );
      if (attended.length === 0) continue;
      const returns = catalogue("absences")
        .filter(({ f }) => f["person"] === who && f["until"] != null && f["until"] < plan["essayDue"])
        .filter(({ f }) => daysBetween(f["until"], plan["essayDue"]) <= 10)
        .map(({ f }) => addDays(f["until"], 11));
      const day = [plan["essayDue"] as Day, ...returns].toSorted().at(-1) as Day;
      const unit = answers(who, day);
      const admitted = fieldsOf("people", who)["admittedOn"];
      if (unit === undefined || free(who, day)) continue;
      if (plan["essayOf"] === "members" && (admitted == null || admitted > day)) continue;
      const rowsOfIt = own.filter(
        ({ f, register }) =>
          f["directive"] === plan["directive"] &&
          (belongs(who, register, day) ||
            (f["submittedOn"] != null && belongs(who, register, f["submittedOn"]))),
      );
      const row = first(rowsOfIt, unit, () => day);
      const excused =
        plan["excusedOwesEssay"] === false &&
        attended.every((session) => markOf(session, who, "")?.f["mark"] === "excused");
      drafts.push({
        kind: "essay",
        unit,
        who,
        about: plan["directive"],
        day,
        documents: [plan["directive"]],
        judge: timely(row?.f["submittedOn"], row !== undefined, excused || onLeave(who, day)),
      });
    }
    const untold = own.filter(
      ({ f, register }) =>
        planFor(f["directive"])["essayDue"] == null &&
        belongs(who, register, f["due"]) &&
        !free(who, f["due"]),
    );
    for (const directive of new Set(untold.map(({ f }) => String(f["directive"])))) {
      const mine = untold
        .filter(({ f }) => f["directive"] === directive)
        .toSorted((a, b) => (`${a.f["due"]} ${a.register}` < `${b.f["due"]} ${b.register}` ? -1 : 1));
      const row = first(mine, answers(who, mine[0]?.f["due"]) ?? "", ({ f }) => f["due"]);
      if (row === undefined) continue;
      drafts.push({
        kind: "essay",
        unit: row.register,
        who,
        about: directive,
        day: row.f["due"],
        documents: [directive],
        judge: unasked(timely(row.f["submittedOn"], true, onLeave(who, row.f["due"]))),
      });
    }
  }

  // Plans, their discussion and targets.
  for (const { key: unit, f: unitFields } of units) {
    const own = all("action-plans", unit);
    const asked = plans.flatMap(({ f: plan }) => {
      const kinds = plan["planOf"] ?? "all";
      const isMass = unitFields["kind"] === "doan-the";
      const isAsked =
        plan["planDue"] != null &&
        names(plan, unit) &&
        exists(unit, plan["planDue"]) &&
        (kinds === "all" || (kinds === "doan-the") === isMass);
      if (!isAsked) return [];
      const sessions = sessionsOn(plan["directive"]);
      const late =
        sessions.length > 0 &&
        unitFields["establishedOn"] != null &&
        sessions.every(({ f }) => f["date"] < unitFields["establishedOn"]);
      return [
        { directive: String(plan["directive"]), day: plan["planDue"] as Day, isFree: late, isTyped: false },
      ];
    });
    const typed = own
      .filter(({ f }) => planFor(f["directive"])["planDue"] == null)
      .map(({ f }) => ({
        directive: String(f["directive"]),
        day: f["due"] as Day,
        isFree: true,
        isTyped: true,
      }));
    for (const { directive, day, isFree, isTyped } of [...asked, ...typed]) {
      const plan = own.find(({ f }) => f["directive"] === directive);
      const issued =
        plan?.f["issuedOn"] != null && plan.f["issuedOn"] <= ask.asOf ? plan.f["issuedOn"] : undefined;
      const common = { unit, who: unit, about: directive, day, documents: [directive] };
      drafts.push({
        kind: "action-plan",
        ...common,
        judge: isTyped
          ? unasked(timely(plan?.f["issuedOn"], true, false))
          : timely(plan?.f["issuedOn"], plan !== undefined, isFree),
      });
      const discussed =
        issued !== undefined &&
        plan?.f["discussedOn"] != null &&
        plan.f["discussedOn"] <= issued &&
        plan.f["present"] !== 0 &&
        (plan.f["comments"] ?? 0) > 0;
      drafts.push({
        kind: "discussion",
        ...common,
        judge: discussed ? () => ["done", "met"] : timely(undefined, plan !== undefined, isFree),
      });
      const tasks =
        plan === undefined ? [] : all("plan-tasks", unit).filter(({ f }) => f["plan"] === plan.key);
      const targeted =
        issued !== undefined &&
        tasks.some(
          ({ f }) =>
            (f["kind"] == null || f["kind"] === "target") &&
            f["field"] != null &&
            catalogue("memberships").some(
              ({ f: post }) =>
                post["person"] === f["person"] &&
                post["unit"] === unit &&
                post["role"] !== "member" &&
                between(issued, post["from"], post["until"]),
            ),
        );
      drafts.push({
        kind: "target",
        ...common,
        judge: targeted ? () => ["done", "met"] : timely(undefined, tasks.length > 0, isFree),
      });
    }
    for (const task of all("plan-tasks", unit)) {
      const { person, due, doneOn, plan } = task.f;
      const isNamed = person != null && belongs(person, unit, due);
      const isTheirs = isNamed && !free(person, due);
      const directive = own.find(({ key }) => key === plan)?.f["directive"];
      drafts.push({
        kind: "plan-task",
        unit,
        who: isTheirs ? person : unit,
        about: task.key,
        day: due,
        documents: directive === undefined ? [] : [directive],
        judge: (day) => {
          const [state, outcome] = timely(doneOn, true, false)(day);
          return [state, outcome === "met" && !isNamed ? "out" : outcome];
        },
      });
    }
    const remedies = all("inspections", unit)
      .filter(({ f }) => f["finding"] != null)
      .map((row) => ({
        row,
        who:
          row.f["person"] != null && belongs(row.f["person"], unit, row.f["date"]) ? row.f["person"] : unit,
        day: (row.f["remedyBy"] ?? addDays(row.f["date"], ask.remedyDays)) as Day,
        documents: row.f["directive"] == null ? [] : [row.f["directive"] as string],
      }));
    const held = all("inspections", unit)
      .filter(({ f }) => f["date"] <= ask.asOf)
      .toSorted((a, b) => (`${a.f["date"]} ${a.key}` < `${b.f["date"]} ${b.key}` ? -1 : 1));
    const length = monthsOf(ask.inspections[0]?.period ?? ask.period).length;
    const partOf = ({ f }: Cell) =>
      `${String(f["date"]).slice(0, 4)} ${Math.floor((Number(String(f["date"]).slice(5, 7)) - 1) / length)}`;
    /** An inspection of a later part by the day that a part was given, where the later one keeps another. */
    const lent = new Map<string, Cell>();
    for (const { period, closing } of ask.inspections) {
      if (!exists(unit, periodEnd(period))) continue;
      const left = held.filter((row) => ![...lent.values()].includes(row));
      if (left.some(({ f }) => periodHasDay(period, f["date"]))) continue;
      const day = changesOf({ kind: "inspection", unit, who: unit, about: unit, period, day: closing }).on;
      const later = left.find(
        (row) =>
          row.f["date"] > periodEnd(period) &&
          row.f["date"] <= day &&
          left.filter((one) => partOf(one) === partOf(row)).length > 1,
      );
      if (later !== undefined) lent.set(period, later);
    }
    for (const { period, closing } of ask.inspections) {
      if (!exists(unit, periodEnd(period))) continue;
      const others = new Set(lent.values());
      const row =
        lent.get(period) ?? held.find((one) => periodHasDay(period, one.f["date"]) && !others.has(one));
      drafts.push({
        stays: true,
        kind: "inspection",
        unit,
        who: unit,
        about: unit,
        period,
        day: closing,
        documents: [],
        judge: (day) => {
          const opens = periodStart(period);
          const [state, outcome] = timely(row?.f["date"], row !== undefined, false)(day);
          return [state === "open" && opens > ask.asOf ? "not-yet" : state, outcome];
        },
      });
    }
    for (const period of ask.reports.periods) {
      const last = periodEnd(period);
      if (!exists(unit, last)) continue;
      const sentOn = all("reports", unit).find(({ f }) => f["period"] === period)?.f["sentOn"];
      drafts.push({
        kind: "report",
        unit,
        who: unit,
        about: unit,
        period,
        day: addDays(last, ask.reports.withinDays),
        documents: [],
        judge: (day) => {
          const [state, outcome] = timely(sentOn, sentOn !== undefined, false)(day);
          return [state === "open" && last >= ask.asOf ? "not-yet" : state, outcome];
        },
      });
    }
    const named = all("shortcomings")
      .filter(({ f, register }) => {
        const isPerson = people.includes(f["subject"]);
        const isTheirs = register === ask.committee || (isPerson ? everIn(f["subject"], register) : false);
        const isHere = isPerson ? register === unit : f["subject"] === unit;
        return (
          isHere &&
          (isTheirs || register === f["subject"]) &&
          f["reviewYear"] < Number(ask.period.slice(0, 4))
        );
      })
      .map((row) => ({
        row,
        who: String(row.f["subject"]),
        day: (row.f["remedyBy"] ?? ask.yearCloses) as Day,
        documents: [],
      }));
    for (const { row, who, day, documents } of [...remedies, ...named]) {
      const remedied = row.f["remediedOn"];
      const wasOpen = day < ask.start && (remedied == null || remedied >= ask.start);
      drafts.push({
        kind: "remedy",
        unit,
        who,
        about: row.key,
        day: wasOpen ? ask.end : day,
        documents,
        judge: timely(remedied, true, false),
      });
    }
  }

  // Points and task results.
  for (const { period, closing } of ask.parts) {
    const last = periodEnd(period);
    const isUnrated = (who: string) => {
      const f = fieldsOf("people", who);
      const days = Array.from({ length: daysBetween(periodStart(period), last) + 1 }, (_, count) =>
        addDays(periodStart(period), count),
      );
      return days.every((day) => status(f, "exempt", day)) || status(f, "suspended", last);
    };
    const isPresent = (who: string) => {
      const days = Array.from({ length: daysBetween(periodStart(period), last) + 1 }, (_, count) =>
        addDays(periodStart(period), count),
      ).filter((day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()));
      const from = fieldsOf("people", who)["workedFrom"];
      const worked = days.filter((day) => (from == null || from <= day) && !onLeave(who, day));
      return ask.halfMonths && monthsOf(period).length === 1
        ? worked.length * 2 >= days.length
        : worked.length > 0;
    };
    const subjects = [
      ...units
        .filter(({ key }) => exists(key, last))
        .map(({ key }) => ({ who: key, unit: key, kind: "collective" as const })),
      ...people.flatMap((who) => {
        const post = ratedIn(who, last)?.f;
        if (post === undefined || isUnrated(who) || !isPresent(who)) return [];
        const kind = post["role"] === "member" ? ("individual" as const) : ("leader" as const);
        return [{ who, unit: String(post["unit"]), kind }];
      }),
    ];
    for (const { who, unit, kind } of subjects) {
      const found = (form: string, of: string, holds: (f: Cell["f"]) => boolean) =>
        all(form).some(
          ({ f, register }) =>
            f["subject"] === of &&
            f["period"] === period &&
            (register === unit || register === ask.committee) &&
            holds(f),
        );
      const entered =
        (isThere: boolean) =>
        (day: Day): readonly [string, string] =>
          isThere ? ["done", "met"] : day > ask.asOf ? ["open", "out"] : ["missing", "failed"];
      const common = { unit, who, period, day: closing, documents: [], stays: true as const };
      for (const criterion of ask.criteria[kind]) {
        const isThere = found(
          "evaluations",
          who,
          (f) => f["criterion"] === criterion && (f["committee"] != null || f["unit"] != null),
        );
        drafts.push({ kind: "points", about: criterion, ...common, judge: entered(isThere) });
      }
      if (!ask.results) continue;
      const isThere = found("task-results", who, () => true);
      drafts.push({ kind: "task-results", about: "ket-qua", ...common, judge: entered(isThere) });
    }
  }

  // Decisions.
  for (const { period, who, matter, on, decision } of ask.published) {
    const days = ask.decisionDays[period.includes("Q") ? "quarter" : "year"];
    if (days === undefined || /-\d\d$/.test(period)) continue;
    drafts.push({
      kind: "decision",
      unit: ask.committee,
      who,
      about: matter,
      period,
      day: addDays(periodEnd(period), days),
      documents: [],
      judge: (day) => {
        const done = decision === null ? null : (decision.decidedOn ?? day);
        const [state, outcome] = timely(done, decision !== null, false)(day);
        return [state === "open" && on > ask.asOf ? "not-yet" : state, outcome];
      },
    });
  }

  // What the office changed, and the days of the period.
  return drafts
    .flatMap(({ documents, stays, judge, ...draft }) => {
      const { on, end } = changesOf({ ...draft, documents });
      if (stays === undefined && (on < ask.start || on > ask.end)) return [];
      const [state, outcome] = end === undefined ? judge(on) : [end["change"] as string, "out"];
      const { unit, kind, who, about, period = "" } = draft;
      return [[unit, kind, on, who, about, period, state, outcome].join(" ")];
    })
    .toSorted();
}
