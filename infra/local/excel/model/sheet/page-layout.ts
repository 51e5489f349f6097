/** Margins are points. */
export interface PageLayout {
  readonly orientation: string;
  readonly paperSize: string;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly leftMargin: number;
  readonly rightMargin: number;
  readonly topMargin: number;
  readonly bottomMargin: number;
  readonly headerMargin: number;
  readonly footerMargin: number;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly zoom: Readonly<Record<string, number>>;
  readonly printArea: string;
  readonly titleRows: string;
  readonly titleColumns: string;
}

export const A4_PORTRAIT: PageLayout = {
  orientation: "Portrait",
  paperSize: "A4",
  centerHorizontally: false,
  centerVertically: false,
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  zoom: { scale: 100 },
  printArea: "",
  titleRows: "",
  titleColumns: "",
};
