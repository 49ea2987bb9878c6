import { placeholder } from '../kit/placeholder.ts';
import type { Detector } from '../types.ts';

/** A path, a port, an option or a variable is none. */
const password = (value: string): boolean =>
  !placeholder(value) && !/^(?:[/~.$%{<[(-]|[0-9]{1,5}$)/.test(value) && !/^ort/.test(value);

/** Options of one letter, which mean something else to each program. Long ones are keys: evaluate/value/argv.ts. */
export const commandLinePassword: Detector = {
  id: 'command-line-password',
  entity: 'PASSWORD',
  title: 'Password in the arguments of a program',
  reference: 'https://cwe.mitre.org/data/definitions/214.html',
  confidence: 0.8,
  prefixes: ['-Dpassword=', '-Dpasswd=', '-Dpwd=', '-Dpassphrase=', '-Dsecret=', '-Dtoken='],
  pattern: /-D[a-z]{3,10}=["']?([^\s"'\\,\]}:][^\s"'\\,]{2,127})/dy,
  validate: password,
  maxLength: 160,
  context: [
    {
      words: ['mysql', 'mysqldump', 'mysqladmin', 'mysqlimport', 'mariadb', 'sshpass'],
      pattern: / -p["']?([^\s"'\\,]{3,128})/d,
      validate: password,
      needsDigit: false,
      window: 240,
      confidence: 0.7,
    },
    {
      words: ['docker login', 'podman login', 'registry login', 'az login', 'sshpass'],
      pattern: / -p ["']?([^\s"'\\,]{3,128})/d,
      validate: password,
      needsDigit: false,
      window: 240,
      confidence: 0.7,
    },
    {
      words: ['redis cli'],
      pattern: /^ [^|;]{0,120}?-a ["']?([^\s"'\\,]{3,128})/d,
      validate: password,
      needsDigit: false,
      window: 240,
      confidence: 0.7,
    },
    {
      words: ['ldapsearch', 'ldapmodify', 'ldapadd', 'ldapwhoami'],
      pattern: / -w ["']?([^\s"'\\,]{3,128})/d,
      validate: password,
      needsDigit: false,
      window: 240,
      confidence: 0.7,
    },
  ],
  examples: [
    'mysql -u root -p«Tr0ub4dor3» app',
    'docker login -u jroe -p «opensesame9» registry.example.com',
    'redis-cli -h cache -a «opensesame9» ping',
    'sshpass -p «opensesame9» ssh host',
    'ldapsearch -x -D cn=admin -w «opensesame9» -b dc=example',
    'java -Dpassword=«opensesame9» -jar a.jar',
  ],
  counterExamples: [
    'mysql -u root -p app',
    'mysql -p3306 app',
    'mkdir -p /var/lib/mysql',
    'redis-cli -a $REDIS_PASSWORD',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a shell's variable
    'java -Dpassword=${PASSWORD} -jar a.jar',
    'docker login -p <password>',
    'ldapsearch -w $(cat secret)',
  ],
};
