import { grants } from "../../../../domain/forms/catalogue/grants.ts";
import { users as userForm } from "../../../../domain/forms/catalogue/users.ts";
import { naturalKey } from "../../../../domain/forms/row.ts";
import { USERS_TEXTS } from "../../../../domain/texts/pane/users.ts";
import { formatDay } from "../../../../domain/values/day.ts";
import { type Bilingual, render } from "../../../../domain/values/bilingual.ts";
import { BatchId, RowKey } from "../../../../domain/values/ids.ts";
import { vietnamDay } from "../../../../domain/values/vietnam-time.ts";
import { parseDayText } from "../../../../domain/wording/day-text.ts";
import { noticed, wentTo } from "../../state/pane-state.ts";
import type { ListedUser, NewUser, UsersState } from "../../state/users-state.ts";
import type { ActionDeps } from "../action-deps.ts";
import { during, valueOrNotice } from "../during.ts";

const CLIENT = "pane-users";

/** Who may do what: the list, new users, the day on which rights end, and older grants taken into the list. */
export function makeUserActions(deps: ActionDeps) {
  const { store, api } = deps;
  const change = (part: Partial<UsersState>): void =>
    store.set((state) =>
      state.users === undefined ? state : { ...state, users: { ...state.users, ...part } },
    );

  const read = async (year: number): Promise<void> => {
    const answer = valueOrNotice(store, await api.users(year));
    if (answer === undefined) return;
    const { users } = answer;
    store.set((state) => ({
      ...state,
      users: { year, users, download: undefined, adding: undefined, leaving: undefined },
    }));
  };

  /** Writes rows of the catalogue and reads the list again; a refused row is told with its remedy. */
  const write = async (
    rows: readonly { form: string; key: string; baseRev: number; fields: Record<string, string | null> }[],
    done: Bilingual,
    name: string,
  ): Promise<void> => {
    const { session, users, language } = store.get();
    if (session.kind === "signed-out" || users === undefined) return;
    const receipt = valueOrNotice(
      store,
      await api.push(session.me.committee, users.year, {
        batchId: BatchId.parse(crypto.randomUUID()),
        clientId: CLIENT,
        rows: rows.map((row) => ({ ...row, key: RowKey.parse(row.key) })),
      }),
    );
    if (receipt === undefined) return;
    const refused = receipt.rows.find(({ status }) => !["accepted", "merged", "unchanged"].includes(status));
    if (refused === undefined) {
      await read(users.year);
      store.set((state) => noticed(state, "success", render(done, language, { name })));
    } else {
      const [issue] = refused.status === "invalid" ? refused.issues : [];
      store.set((state) => noticed(state, "error", issue?.message ?? USERS_TEXTS.notStored[language]));
    }
  };

  const setUntil = (user: ListedUser, until: string | null): Promise<void> =>
    write(
      [{ form: userForm.id, key: user.key ?? "", baseRev: user.rev, fields: { until } }],
      until === null ? USERS_TEXTS.given : USERS_TEXTS.ended,
      user.fullName,
    );

  return {
    show: (year?: number) =>
      during(deps, "users", async () => {
        const { register, runs } = store.get();
        await read(year ?? register.bound?.year ?? runs.year);
        if (store.get().users !== undefined)
          store.set((state) => ({ ...wentTo(state, "users"), notice: state.notice }));
      }),

    change,

    /** The table opens beside the pane; where Excel cannot, it is offered as a file. */
    exportBook: () =>
      during(deps, "export-rights", async () => {
        const { users } = store.get();
        const book = users && valueOrNotice(store, await api.rightsBook(users.year));
        if (book === undefined) return;
        const bytes = Uint8Array.from(atob(book.content), (letter) => letter.codePointAt(0) ?? 0);
        if (await (await deps.workbook()).openFile(bytes)) return;
        change({ download: { name: book.fileName, url: URL.createObjectURL(new Blob([bytes])) } });
      }),

    askLeaving: ({ key }: ListedUser) =>
      change({
        leaving: key === null ? undefined : { key, day: formatDay(vietnamDay(deps.now().toISOString())) },
      }),

    /** From the typed day on nothing of the user is taken any more. */
    endRights: (user: ListedUser, typed: string) =>
      during(deps, "end-rights", async () => {
        const day = parseDayText(typed);
        if (day.kind === "day") await setUntil(user, day.day);
        else store.set((state) => noticed(state, "error", USERS_TEXTS.badDay[state.language]));
      }),

    giveBack: (user: ListedUser) => during(deps, "give-back", () => setUntil(user, null)),

    add: ({ signIn, fullName, unit, access }: NewUser) =>
      during(deps, "save-user", () => {
        const user = `us-${crypto.randomUUID()}`;
        const grant = { user, unit, access };
        return write(
          [
            { form: userForm.id, key: user, baseRev: 0, fields: { signIn, fullName } },
            { form: grants.id, key: String(naturalKey(grants, grant)), baseRev: 0, fields: grant },
          ],
          USERS_TEXTS.added,
          fullName,
        );
      }),

    /** An account that holds grants by its id gets a row under that id, so that its grants show its name. */
    list: ({ account, signIn, fullName }: ListedUser) =>
      during(deps, "list-user", () =>
        write(
          [{ form: userForm.id, key: account ?? "", baseRev: 0, fields: { signIn, fullName } }],
          USERS_TEXTS.listed,
          fullName,
        ),
      ),
  };
}
