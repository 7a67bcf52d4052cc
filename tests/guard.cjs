/** Required before a command: at a call that would open a connection, look up a name or start a program, it ends with 99. */
const { syncBuiltinESMExports } = require("node:module");

const CALLS = {
  child_process: ["exec", "execFile", "execFileSync", "execSync", "fork", "spawn", "spawnSync"],
  dgram: ["createSocket"],
  dns: ["lookup", "resolve"],
  http: ["get", "request"],
  http2: ["connect"],
  https: ["get", "request"],
  net: ["connect", "createConnection", "createServer"],
  tls: ["connect"],
};

const refuse = (call) => () => {
  process.stderr.write(`${call} was called\n`);
  process.exit(99);
};

for (const [name, calls] of Object.entries(CALLS)) {
  for (const call of calls) require(`node:${name}`)[call] = refuse(`${name}.${call}`);
}
require("node:net").Socket.prototype.connect = refuse("Socket.connect");
globalThis.fetch = refuse("fetch");
syncBuiltinESMExports();
