/** The page that `npm start` opens: a spreadsheet with the task pane beside it. */
import type { Bilingual } from "../../../domain/values/bilingual.ts";
import { closeWorkbook, saveWorkbook } from "../excel/model/saving.ts";
import type { WorkbookModel } from "../excel/model/workbook.ts";
import { asSaved, chooseBook, downloadBook, newBook } from "./book-file.ts";
import { element } from "./element.ts";
import { followFilling } from "./filling.ts";
import type { OpenGrid } from "./grid/grid.ts";
import { type HostLanguage, makeHost, type Theme } from "./host.ts";
import { download } from "./download.ts";
import { calmNetwork } from "./network.ts";
import { paneFrame } from "./pane-frame.ts";
import { bookState, button, choice, group, toggle } from "./toolbar.ts";
import { REFUSALS, WORDS } from "../texts/workbench.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const network = calmNetwork();
const host = makeHost(newBook(), network, (base64) => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
  download("bao-cao.xlsx", new Blob([bytes], { type: XLSX }));
});
window.workbench = host;

const formatBoth = ({ vi, en }: Bilingual): string => `${vi} / ${en}`;
const notice = element("span", { id: "notice", class: "notice", attributes: { role: "status" } });
const showNotice = (text: string): void => {
  notice.textContent = text;
};
const filling = element("span", { id: "filling", class: "filling", attributes: { role: "status" } });
const { frame, divider } = paneFrame(formatBoth(WORDS.pane), formatBoth(WORDS.widen));
const grid = element(
  "div",
  {
    id: "grid",
    class: "grid",
    attributes: { role: "region", "aria-label": formatBoth(WORDS.grid), "aria-busy": "true" },
  },
  element("p", { class: "loading", attributes: { role: "status" } }, formatBoth(WORDS.loading)),
);
const book = bookState();

let opened: OpenGrid | undefined;
let openGrid: ((model: WorkbookModel) => OpenGrid) | undefined;
let unsubscribe = (): void => undefined;

/** The actions of manifest.xml. */
const RIBBON = [
  ["send", WORDS.send],
  ["fetch", WORDS.fetch],
  ["problems", WORDS.problems],
  ["export", WORDS.export],
] as const;

/** The pane is reloaded with its workbook, as in Excel. */
const openPane = (): void => {
  frame.src = "taskpane.html";
};

const openBook = (model: WorkbookModel): void => {
  opened?.close();
  unsubscribe();
  if (host.model !== model) closeWorkbook(host.model, false);
  host.model = model;
  book.show(model.name, model.isDirty);
  unsubscribe = model.subscribe(() => book.show(model.name, model.isDirty));
  opened = openGrid?.(model);
  openPane();
};

const toolbar = element(
  "div",
  { class: "toolbar", attributes: { role: "toolbar", "aria-label": formatBoth(WORDS.file) } },
  book.node,
  group(
    WORDS.file,
    button("new-book", WORDS.newBook, () => openBook(newBook())),
    button("open-book", WORDS.open, () =>
      chooseBook((model) =>
        model === undefined ? showNotice(formatBoth(WORDS.notOurFile)) : openBook(model),
      ),
    ),
    button("save-book", WORDS.save, () => {
      saveWorkbook(host.model);
      book.show(host.model.name, false);
    }),
    button("download-book", WORDS.download, () => {
      downloadBook(host.model);
      book.show(host.model.name, false);
    }),
    button("close-book", WORDS.closeUnsaved, () => openBook(asSaved(host.model))),
    button("colleague", WORDS.colleague, () => window.open(location.href, "_blank", "noopener")),
  ),
  group(
    WORDS.ribbon,
    ...RIBBON.map(([action, label]) => button(`ribbon-${action}`, label, () => host.run(action))),
  ),
  group(
    WORDS.sheet,
    button("sort-up", WORDS.ascending, () => opened?.act((desktop) => desktop.sortBy(true))),
    button("sort-down", WORDS.descending, () => opened?.act((desktop) => desktop.sortBy(false))),
    button("filter", WORDS.filter, () => opened?.act((desktop) => desktop.filterByCell())),
    button("unfilter", WORDS.unfilter, () => opened?.act((desktop) => desktop.unfilter())),
  ),
  group(
    WORDS.network,
    toggle("offline", WORDS.offline, host.setOffline),
    toggle("slow", WORDS.slow, (on) => {
      network.slow = on;
    }),
    button("lose-answer", WORDS.lost, () => {
      network.lostAnswers += 1;
    }),
    button("expire-token", WORDS.expire, () => {
      if (network.lastToken !== undefined) network.expired.add(network.lastToken);
    }),
  ),
  group(
    WORDS.host,
    choice<Theme>("theme", WORDS.theme, { light: WORDS.light.vi, dark: WORDS.dark.vi }, (theme) => {
      host.theme = theme;
      openPane();
    }),
    choice<HostLanguage>(
      "language",
      WORDS.language,
      { "vi-VN": WORDS.vietnamese.vi, "en-US": WORDS.english.vi },
      (language) => {
        host.language = language;
        openPane();
      },
    ),
    button("reload-pane", WORDS.reload, openPane),
  ),
  notice,
  filling,
);
document.body.replaceChildren(toolbar, element("div", { class: "desk" }, grid, divider, frame));

void followFilling((text) => {
  filling.textContent = formatBoth(text);
});
// The pane starts at once; the spreadsheet is ten times its size.
openBook(host.model);
const { makeGrid } = await import("./grid/grid.ts");
grid.replaceChildren();
openGrid = makeGrid(grid, (code, message) =>
  showNotice(formatBoth(REFUSALS[code] ?? { vi: message, en: code })),
);
opened = openGrid(host.model);
