/** How one store is run: its command line, and what its last words mean. */
export interface StoreProgram {
  readonly command: string;
  readonly args: readonly string[];
  /** One sentence for whoever started it, from what the program said before it ended; undefined when it says nothing known. */
  whyNot(said: string): string | undefined;
}

export interface StorePlace {
  /** Where the tables are kept; "memory" keeps nothing. */
  readonly folder: string;
  readonly port: number;
}

export function corruptData(folder: string): string {
  return `Dữ liệu trong thư mục ${folder} bị hỏng: hãy chuyển thư mục này đi nơi khác, hoặc chạy lại với --fresh để bắt đầu với sổ trống. / The data in ${folder} is corrupt: move that folder away, or run again with --fresh to begin empty.`;
}
