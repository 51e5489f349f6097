/** The page that `npm start` opens: a spreadsheet with the task pane beside it. */
import { render } from "../../../domain/values/bilingual.ts";
import { formatBilingual } from "../texts/format-bilingual.ts";
import { FILE_TEXTS, GRID_TEXTS, REFUSALS } from "../texts/workbench.ts";
import { asSaved, chooseBook, newBook } from "./file/book-file.ts";
import { downloadReport } from "./file/download.ts";
import { fileMenu, onSaveKeys } from "./file/file-menu.ts";
import { makeOpenWorkbook } from "./file/open-workbook.ts";
import { titleBar } from "./file/title-bar.ts";
import { element } from "./frame/element.ts";
import { goRound } from "./frame/f6.ts";
import type { Grid } from "./grid/grid.ts";
import { makeHost } from "./pane/host.ts";
import { paneFrame } from "./pane/pane-frame.ts";
import { ribbon } from "./ribbon/ribbon.ts";
import { makeDrawer } from "./trouble/drawer.ts";
import { excelGroup, usualHabits } from "./trouble/excel-switches.ts";
import { calmNetwork } from "./trouble/network.ts";
import { networkGroup } from "./trouble/network-group.ts";
import { paneGroup } from "./trouble/pane-group.ts";
import { peopleGroup } from "./trouble/people-group.ts";
import { fetchFilling, followFilling } from "./welcome/filling.ts";
import { BLANK, takeFirstSteps } from "./welcome/first-visit.ts";
import { welcome } from "./welcome/welcome.ts";

const habits = usualHabits();
const network = calmNetwork();
const pane = paneFrame();
const host = makeHost(newBook(habits), network, {
  openWorkbook: downloadReport,
  showPane: pane.show,
});
window.workbench = host;

const notice = element("p", { id: "notice", class: "notice", attributes: { role: "status" } });
const showNotice = (text: string): void => {
  notice.textContent = text;
};
const filling = element("span", { id: "filling", class: "filling", attributes: { role: "status" } });

let grid: Grid | undefined;

/** The pane is reloaded with its workbook, as in Excel. */
const reloadPane = (): void => {
  host.disconnect();
  pane.load();
};
const book = makeOpenWorkbook({
  host,
  showTitle: (name, isDirty) => title.show(name, isDirty),
  opened: () => {
    showNotice("");
    reloadPane();
  },
});
const title = titleBar(book);
const file = fileMenu({
  create: () => book.open(newBook(habits)),
  open: () =>
    chooseBook(habits, (model) =>
      model === undefined ? showNotice(formatBilingual(FILE_TEXTS.notOurFile)) : book.open(model),
    ),
  save: book.save,
  saveAs: book.saveAs,
  closeUnsaved: () => book.open(asSaved(host.model, habits)),
});
onSaveKeys(book.save);

const bands = ribbon({
  file,
  run: host.run,
  openPane: pane.show,
  act: book.act,
});
const drawer = makeDrawer(
  networkGroup(network, host.setOffline),
  peopleGroup(),
  paneGroup({
    setTheme: (theme) => {
      host.theme = theme;
      document.documentElement.dataset["theme"] = theme;
      grid?.setDark(theme === "dark");
      reloadPane();
    },
    setLanguage: (language) => {
      host.language = language;
      bands.setLanguage(language === "vi-VN" ? "vi" : "en");
      reloadPane();
    },
    reload: reloadPane,
  }),
  excelGroup(habits, () => host.model, book.repaint),
);
bands.tools.append(filling, drawer.button);

const sheet = element(
  "div",
  {
    id: "grid",
    class: "grid",
    attributes: { role: "region", "aria-label": formatBilingual(GRID_TEXTS.grid), "aria-busy": "true" },
  },
  element("p", { class: "loading", attributes: { role: "status" } }, formatBilingual(GRID_TEXTS.loading)),
);
const behind = location.search === BLANK ? undefined : fetchFilling();
const header = element("header", {}, title.node, ...bands.nodes);
document.body.replaceChildren(
  header,
  element(
    "main",
    { class: "desk" },
    drawer.node,
    element("div", { class: "sheet" }, notice, sheet),
    ...pane.nodes,
  ),
);

goRound([
  { node: sheet, focus: () => grid?.focus() },
  { node: pane.frame, focus: pane.focus },
  { node: header, focus: () => header.querySelector<HTMLElement>('[aria-selected="true"]')?.focus() },
]);
void followFilling((text) => {
  const lines = (["vi", "en"] as const).map((lang) =>
    element("span", { attributes: { lang } }, render(text, lang)),
  );
  filling.replaceChildren(...lines);
});
if (behind !== undefined) {
  takeFirstSteps(pane.frame, behind);
  void behind.then((office) => notice.before(...welcome(office)));
}
// The ribbon is on the screen before the pane and the spreadsheet take the thread.
await new Promise((resolve) => {
  requestAnimationFrame(() => setTimeout(resolve));
});
// The pane starts at once; the spreadsheet is ten times its size, and its styles are in a file of their own.
book.open(host.model);
document.head.append(element("link", { attributes: { rel: "stylesheet", href: "page.css" } }));
const { makeGrid } = await import("./grid/grid.ts");
sheet.replaceChildren();
grid = makeGrid(sheet, {
  refused: (code, message) => {
    // A cell's rule says itself what it takes.
    const ofRule = code === "NotValid" && message !== "" ? message : undefined;
    showNotice(ofRule ?? formatBilingual(REFUSALS[code] ?? { vi: message, en: code }));
  },
  goesOn: () => showNotice(""),
});
grid.setDark(host.theme === "dark");
book.showIn(grid);
