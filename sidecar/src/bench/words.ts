/** Figures as people read them. */

/** Two places below ten, one below a hundred, none above. */
export function one(value: number): string {
  const places = Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0;
  return value.toLocaleString('en', { minimumFractionDigits: places, maximumFractionDigits: places });
}

export function whole(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 0 });
}

/** Of a share. */
export function percent(share: number): string {
  const value = share * 100;
  const text = value.toFixed(Math.abs(value) < 10 ? 1 : 0);
  return `${text.replace(/^-(0(?:\.0)?)$/, '$1')} %`;
}

/** `1 line`, `2,000 lines` */
export function counted(n: number, name: string): string {
  return `${whole(n)} ${name}${n === 1 ? '' : 's'}`;
}
