/** The five expressions that everybody starts with; written so that JavaScript, GNU sed and perl read them alike. */
const FIVE = [
  ['EMAIL_ADDRESS', '[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}'],
  ['CREDIT_CARD', '\\b([0-9]{4}[ -]?){3}[0-9]{4}\\b'],
  ['US_SSN', '\\b[0-9]{3}-[0-9]{2}-[0-9]{4}\\b'],
  ['PHONE_NUMBER', '(\\+?1[ .-]?)?\\(?[0-9]{3}\\)?[ .-][0-9]{3}[ .-][0-9]{4}\\b'],
  ['IP_ADDRESS', '\\b[0-9]{1,3}(\\.[0-9]{1,3}){3}\\b'],
];

export const expressions = FIVE.map(([label, source]) => [new RegExp(source, 'g'), `[${label}]`]);

/** For sed and perl, both of which need `@` only quoted for perl. */
export const substitutions = (quote = (source) => source) =>
  FIVE.map(([label, source]) => `s/${quote(source)}/[${label}]/g`);
