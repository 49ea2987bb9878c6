import { END, START } from '../kit/edges.ts';
import type { Detector } from '../types.ts';

/** Accounts of the system and of software: nobody's. */
const SYSTEM =
  /^(?:root|admin|administrator|user|users|guest|anonymous|nobody|daemon|bin|sys|sync|system|service|default|public|shared|www|www-data|nginx|apache|httpd|tomcat|jenkins|docker|git|ubuntu|debian|centos|ec2-user|vagrant|postgres|postgresql|mysql|mongodb?|redis|elastic|elasticsearch|kafka|zookeeper|hadoop|hdfs|yarn|spark|node|app|test|tester|demo|dev|build|builder|runner|circleci|travis|travisci|gitlab-runner|ansible|deploy|deployer|backup|cron|mail|postfix|sshd?|ftp|proxy|squid|syslog|logger|null|none|nil|undefined|unknown|true|false|localhost|lib|local|opt|var|id|name|agent|session|invalid|illegal|by|of|and|the|in|is|was|has|from|with|to|at|as|on|not|or|for|authentication|login|logged|logout|interface|space|input|error|mode|data|group|groups|requested|request|defined|friendly|level|account|accounts|role|roles|token|permission|permissions|process|processes|table|profile|profiles|settings|code|type|list|cache|creation|created|deleted|updated|connected|disconnected|unspecified|netbackup|oracle|sa|dba|dbuser|svc|pi|steam|minecraft|rpc|ntp|avahi|polkitd|messagebus|chrony|lp|games|man|news|uucp|irc|list|gnats|systemd-[a-z]+)$/i;

const NAME = '[A-Za-z][A-Za-z0-9._-]{1,31}';
const person = (value: string) => !SYSTEM.test(value) && !/^\[/.test(value);

/** Windows: S-1-5-21-domain-user. The well-known ones are shorter. */
const SID = 'S-1-5-21-[0-9]{4,10}-[0-9]{4,10}-[0-9]{4,10}-[0-9]{3,10}';

export const username: Detector = {
  id: 'username',
  entity: 'USERNAME',
  title: 'User name, where a word, key or path says so',
  reference: 'https://www.elastic.co/guide/en/ecs/current/ecs-user.html; https://systemd.io/USER_NAMES/',
  prefixes: ['/home/', '/Users/', 'C:\\Users\\', 'c:\\Users\\'],
  pattern: new RegExp(
    `(?<![A-Za-z0-9_.-])(?:/home/|/Users/|[Cc]:\\\\{1,2}Users\\\\{1,2})(${NAME})(?=[/\\\\"' ,:;)\\]]|$)`,
    'dy',
  ),
  validate: person,
  confidence: 0.6,
  context: [
    {
      words: [
        'for user',
        'for invalid user',
        'from user',
        'by user',
        'user name is',
        'username is',
        'login name',
        'logged in as',
        'invalid user',
        'password for',
      ],
      pattern: new RegExp(
        `^[:= ]{1,2}["'\`]?(${NAME})(?<![.-])(?![A-Za-z0-9_@]|=|\\(\\)|\\.[A-Za-z0-9])`,
        'd',
      ),
      needsDigit: false,
      validate: person,
      confidence: 0.5,
    },
  ],
  keys: [
    'username',
    'user_name',
    'user_login',
    'login_name',
    'remote_user',
    'ruser',
    'logname',
    'samaccountname',
    'screen_name',
  ],
  validateKeyed: (value) => new RegExp(`^${NAME}$`).test(value) && person(value),
  examples: [
    'open /home/«jdoe»/mail',
    '/Users/«jane.doe»/Library',
    '{"username":"«jdoe42»"}',
    'username=«jdoe42»',
    'Accepted password for «jdoe» from 10.0.0.1',
    'session opened for user «jdoe» by (uid=0)',
    'logged in as «jane_doe»',
  ],
  counterExamples: [
    '/home/user/mail',
    'session opened for user root by (uid=0)',
    '{"username":"admin"}',
    '{"username":null}',
    '/home/app/node_modules',
    'for user authentication',
    'user interface ready',
    '/home',
  ],
};

export const windowsSid: Detector = {
  id: 'windows-sid',
  entity: 'USERNAME',
  title: 'Windows security identifier of an account',
  reference:
    'https://learn.microsoft.com/windows-server/identity/ad-ds/manage/understand-security-identifiers',
  prefixes: ['S-1-5-21-'],
  pattern: new RegExp(`${START}${SID}${END}`, 'y'),
  confidence: 0.8,
  examples: [
    'S-1-5-21-1004336348-1177238915-682003330-512',
    'sid «S-1-5-21-3623811015-3361044348-30300820-1013», ok',
    '{"sid":"«S-1-5-21-1180699209-877415012-3182924384-1004»"}',
    'S-1-5-21-2127521184-1604012920-1887927527-72713',
    'owner=«S-1-5-21-397955417-626881126-188441444-1010»',
  ],
  counterExamples: [
    'S-1-5-18',
    'S-1-5-32-544',
    'S-1-5-21-0-0-0-497',
    'S-1-1-0',
    'XS-1-5-21-1004336348-1177238915-682003330-512',
    'S-1-5-21-1004336348',
  ],
};
