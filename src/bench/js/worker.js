// One engine of the Node world in a process of its own: it does what it is told on standard input,
// one command a line, and answers each with one line of JSON. See verdict/Worker.java, its twin.
import { createInterface } from 'node:readline';
import { readFileSync, writeFileSync } from 'node:fs';

const [engineName, rulesFile, looksFile] = process.argv.slice(2);
const rules = JSON.parse(readFileSync(rulesFile, 'utf8'));
const looks = readFileSync(looksFile, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const { prepare } = await import(`./${engineName}.js`);
const judge = await prepare(rules);
let letters = 0;

/** What is new among the rules that hold, with a reason each; the same work as in BareLoop.java. */
function tellNews(look, holds, held) {
  const before = held.get(look.slot);
  for (const rule of holds) {
    if (before === undefined || !before.has(rule)) {
      let reason = '';
      const parts = rules[rule].reason;
      for (let i = 0; i < parts.length; i += 2) {
        reason += parts[i] + look.facts[parts[i + 1]];
      }
      letters += reason.length;
    }
  }
  held.set(look.slot, new Set(holds));
}

async function pass(onLook) {
  const held = new Map();
  for (const look of looks) {
    if (look.held) {
      held.set(look.slot, new Set(look.held));
    } else {
      const holds = await judge(look.facts);
      tellNews(look, holds, held);
      if (onLook) {
        onLook(look, holds);
      }
    }
  }
}

async function check(file) {
  const lines = [];
  await pass((look, holds) => {
    if (look.event) {
      lines.push(holds.sort((a, b) => a - b).join(' '));
    }
  });
  writeFileSync(file, lines.join('\n') + '\n');
  return {};
}

async function round() {
  const cpu = process.cpuUsage();
  const begun = process.hrtime.bigint();
  await pass();
  const wallNanos = Number(process.hrtime.bigint() - begun);
  const { user, system } = process.cpuUsage(cpu);
  const events = looks.filter((look) => look.event).length;
  return { events, cpuNanos: (user + system) * 1000, wallNanos };
}

async function warm() {
  await pass();
  return {};
}

for await (const line of createInterface({ input: process.stdin })) {
  const [command, argument] = line.split(' ');
  const answer = await { check, round, warm }[command](argument);
  console.log(JSON.stringify(answer));
}
