// npm start, npm run load, npm run export: compiles what is missing or out of date, then runs the server's program
import { build, canBuild, SERVER, state, WEB } from "./build.mjs";

const english = /^en/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "");
const say = (zh, en) => console.error(english ? en : zh);

const serves = process.argv[2] === undefined;
const due = [];
for (const part of serves ? [SERVER, WEB] : [SERVER]) {
  const found = state(part);
  if (found === "fresh") continue;
  if (canBuild(part)) due.push(part);
  else if (found === "stale")
    say(
      "源码比编译结果新，但没有装编译工具：照旧运行。",
      "The sources are newer than the build, but the tools to build are not installed: running the old build.",
    );
  else {
    say(
      "还没有编译，也没有装编译工具：请先运行 npm ci。",
      "Nothing is built and the tools to build are not installed: run npm ci first.",
    );
    process.exit(1);
  }
}
if (due.length > 0) {
  if (due.includes(WEB))
    say(
      "正在编译网页和服务器，约需十几秒，只在第一次和源码有变动时进行……",
      "Building the page and the server, some ten seconds, only the first time and when the sources changed…",
    );
  else say("正在编译服务器……", "Building the server…");
  const built = await Promise.all(due.map(build));
  if (built.includes(false)) say("编译没有成功，原因见上。", "The build failed; the reason is above.");
  if (built[due.indexOf(SERVER)] === false) process.exit(1);
}
await import("../../dist/server/main.js");
