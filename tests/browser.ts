import { existsSync } from "node:fs";

const KNOWN = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"];

/** The browser of the system: CHROMIUM names it, else the first that is there. */
export const executablePath = process.env.CHROMIUM || KNOWN.find((path) => existsSync(path));

export const launchArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
