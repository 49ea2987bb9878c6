/** Users and passwords of databases, in names without a scheme. */
import { placeholder } from '../../kit/placeholder.ts';
import type { Detector } from '../../types.ts';

const NEVER = /^(?!)/;
const BEFORE_ADDRESS = /([^\s"'<>`:@()=;,]{1,64}:[^\s"'<>`]{1,128})@$/d;

/** Behind the first colon or slash is the password. */
const notMasked = (value: string) => !placeholder(value.slice(value.search(/[:/]/) + 1));

export const dataSourceNames: readonly Detector[] = [
  {
    id: 'dsn-credentials',
    entity: 'URL_CREDENTIALS',
    title: 'User and password in a data source name of Go or Oracle',
    reference:
      'https://github.com/go-sql-driver/mysql#dsn-data-source-name; https://docs.oracle.com/en/database/oracle/oracle-database/23/jjdbc/data-sources-and-URLs.html',
    confidence: 0.97,
    context: [
      {
        words: ['tcp', 'unix', 'cloudsql'],
        pattern: NEVER,
        before: BEFORE_ADDRESS,
        validate: notMasked,
        confidence: 0.97,
      },
      {
        words: ['jdbc'],
        pattern: /^:oracle:[a-z0-9]{2,8}:([^\s/"'<>`:@()]{1,64}\/[^\s"'<>`@]{1,128})(?=@)/d,
        validate: notMasked,
        needsDigit: false,
        window: 240,
        confidence: 0.97,
      },
      {
        words: ['sqlplus', 'sqlldr', 'expdp', 'impdp'],
        pattern:
          /^ (?:-[A-Z]{1,2} )?["']?([^\s/"'<>`:@()-][^\s/"'<>`:@()]{0,63}\/[^\s"'<>`@/]{1,128})(?=@|["'\s]|$)/d,
        validate: notMasked,
        needsDigit: false,
        window: 240,
        confidence: 0.8,
      },
    ],
    examples: [
      '«app:Tr0ub4dor3x»@tcp(db.example.com:3306)/app',
      'DSN=«app:p@ss/w:rd»@tcp(127.0.0.1:3306)/orders?parseTime=true',
      '{"dsn":"«root:hunter2»@unix(/run/mysqld/mysqld.sock)/app?timeout=5s"}',
      "sql.Open failed for '«svc:s3cr3t»@tcp(db:3306)/'",
      'jdbc:oracle:thin:«scott/tiger»@//db.example.com:1521/orcl',
      'sqlplus «scott/tiger»@orcl',
    ],
    counterExamples: [
      'app@tcp(db.example.com:3306)/app',
      'app:***@tcp(db.example.com:3306)/app',
      'jane@example.com:22',
      'jdbc:oracle:thin:@//db.example.com:1521/orcl',
      'see tcp(db.example.com:3306)',
      `app:\${DB_PASSWORD}@tcp(db:3306)/app`,
      'sqlplus / as sysdba',
    ],
  },
  {
    id: 'odbc-password',
    entity: 'PASSWORD',
    title: 'Password in braces in a connection string',
    reference: 'https://learn.microsoft.com/en-us/sql/odbc/reference/syntax/sqldriverconnect-function',
    confidence: 0.9,
    context: [
      {
        words: ['pwd', 'password'],
        pattern: /^ ?= ?(\{[^{}\s"']{4,128}\})(?=;|["'\s\\]|$)/d,
        validate: (value) => /[0-9;!#$%&*=?@^~]/.test(value) && !/^\{[$0-9A-Z_.]*\}$/.test(value),
        needsDigit: false,
        window: 144,
        confidence: 0.9,
      },
    ],
    examples: [
      'Driver={ODBC Driver 18};Server=db;UID=sa;PWD=«{Tr0ub;4dor}»;',
      'Server=db;Password=«{p=ss;word1}»',
      '{"cs":"UID=sa;PWD=«{Tr0ub4dor3x}»;Encrypt=yes"}',
      'pwd = «{hunter2;}»;',
      "dsn='UID=sa;PWD=«{op;en}»'",
    ],
    counterExamples: [
      'PWD={PASSWORD}',
      'password={0}',
      'password={password}',
      'Driver={ODBC Driver 18}',
      'pwd={DB_PASS_1};',
    ],
  },
];
