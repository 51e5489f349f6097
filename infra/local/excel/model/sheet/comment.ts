export interface Comment {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  content: string;
  readonly author: string;
  readonly created: string;
  resolved: boolean;
}
