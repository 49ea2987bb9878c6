import scrubjay from '@scrubjay/pino';
import fs from 'node:fs';
for (const [n,msg] of [['begin','{"level":50,"msg":"error:0909006C:PEM routines: Expecting: -----BEGIN CERTIFICATE-----"}\n'],['key','{"level":50,"msg":"-----BEGIN RSA PRIVATE KEY-----\\nMIIEpAIBAAKCAQEA7bq3Vw1pXn0zYh2kMIIEpAIBAAKCAQEA7bq3Vw1pXn0zYh2k\\n"}\n'],['plain','{"level":30,"msg":"x"}\n']]) {
const f='/tmp/pt/pem'+n; fs.rmSync(f,{force:true});
const s = await scrubjay({destination:f});
s.write(msg);
await new Promise(r=>s.flush(r));
console.log(n,'after flush', JSON.stringify(fs.readFileSync(f,'utf8')));
s.write('{"level":30,"msg":"next"}\n');
await new Promise(r=>s.flush(r));
console.log(n, 'after next', JSON.stringify(fs.readFileSync(f,'utf8')));
s.end(); await new Promise(r=>s.on('close',r));
}
