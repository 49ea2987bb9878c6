/** What may be told of an error whose message is not known to be free of data: its code, else its kind. */
export function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? (error as Error).name;
}
