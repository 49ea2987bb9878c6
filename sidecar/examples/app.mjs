// Stands for your program: pino-like lines with personal data that is made up.
for (let i = 1; i <= Number(process.env.LINES ?? 3); i++) {
  const msg = `login ${i} of jane.roe@acme.example, card 4111 1111 1111 1111`;
  process.stdout.write(`${JSON.stringify({ level: 30, time: Date.now(), msg })}\n`);
}
