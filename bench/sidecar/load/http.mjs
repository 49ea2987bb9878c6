// Closed loop over keep-alive connections: the next request of a connection goes when the answer to the last one is there.
// Requests lie ready as bytes and answers are only counted, so that this takes less than whatever serves. First a pass over
// all bodies in which every byte of the answers is compared; then status and length are.
import { Busy } from './busy.mjs';
import { Connection, requestOf, sendAll } from './connection.mjs';
import { stored } from './stored.mjs';

const { port, connections, input, output, warmUp, seconds } = JSON.parse(process.argv[2]);
/** Passes over all bodies before anything is timed, however long they take. */
const PASSES = 2;
/** ms between looks at whether it has warmed up. */
const LOOK = 5;

const expected = stored(output);
const requests = stored(input).map((body) => requestOf(body, port));

let nextBody = 0;
let answered = 0;
/** Null: timing has not begun. */
let measured = null;
let running = true;

function fail(reason) {
  process.send({ error: `the answer is not what it must be: ${reason}` }, () => process.exit(1));
}

const all = Array.from(
  { length: connections },
  () => new Connection(port, { requests, expected, onFailure: fail }),
);

function load() {
  const send = (connection) => {
    connection.send(nextBody, false);
    nextBody = (nextBody + 1) % requests.length;
  };
  const onAnswer = (connection, ms, bytes) => {
    answered++;
    if (measured) {
      measured.latencies.push(ms);
      measured.bytes += bytes;
    }
    if (running) send(connection);
  };
  for (const connection of all) {
    connection.onAnswer = onAnswer;
    send(connection);
  }
}

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

await sendAll(all, requests.length, true);
load();
await sleep(warmUp * 1000);
while (answered < PASSES * requests.length) await sleep(LOOK);
process.send({ at: 'begin' });
measured = { latencies: [], bytes: 0 };
const busy = new Busy();
await sleep(seconds * 1000);
const { main, cpu, wall } = busy.end();
const { latencies, bytes } = measured;
running = false;
for (const connection of all) connection.end();
const sorted = Float64Array.from(latencies).sort();
const at = (q) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
process.send({
  requests: sorted.length,
  bytes,
  wall,
  p50: at(0.5),
  p99: at(0.99),
  busy: main,
  cpu,
});
process.disconnect();
