import { isIP } from "node:net";
import { networkInterfaces } from "node:os";
import type { Request, RequestHandler } from "express";
import { Problem } from "../words/problem.ts";
import { isLoopback } from "./loopback.ts";

export interface HostsOptions {
  /** Names and addresses besides those of the loopback. */
  names: readonly string[];
  /** Also every address of this machine, as a number: no name server can make one lead elsewhere. */
  ownAddresses: boolean;
}

const READING: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);
const AUTHORITY = /^(?:\[([0-9a-f:.]+)\]|([^\s:/?#@[\]\\]+))(?::\d{0,5})?$/i;

/**
 * Answers only to names that are known here: a foreign page whose own name was made to lead to this machine is told
 * nothing, and changes nothing.
 */
export function answerOnlyTo({ names, ownAddresses }: HostsOptions): RequestHandler {
  const known = new Set(names.map(canonical));
  const isKnown = (name: string | null, { socket }: Request) =>
    name !== null &&
    (isLoopback(name) ||
      name.endsWith(".localhost") ||
      known.has(name) ||
      (ownAddresses && isIP(name) !== 0 && isOwnAddress(name, socket.localAddress)));
  return (request, _, next) => {
    const asked = [...hostsOf(request), ...forwardedHosts(request)].map(nameOf);
    const foreign = asked.find((name) => !isKnown(name, request));
    if (foreign === undefined) return next();
    throw new Problem("wrong_host", foreign === null ? {} : { value: foreign.slice(0, 100) });
  };
}

/** Changes come from pages of this server and from what is no page at all. */
export const refuseForeignChanges: RequestHandler = (request, _, next) => {
  if (READING.has(request.method) || isFromHere(request)) return next();
  throw new Problem("foreign_page");
};

function isFromHere(request: Request): boolean {
  const site = request.get("Sec-Fetch-Site") ?? "none";
  if (site !== "same-origin" && site !== "none") return false;
  const origin = request.get("Origin");
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const { protocol, host } = new URL(origin);
  const [seen] = forwardedHosts(request);
  return [request.get("Host"), seen].some((authority) => {
    const here = `${protocol}//${authority}`;
    return authority !== undefined && URL.canParse(here) && new URL(here).host === host;
  });
}

/** Every Host that the request names, the one in its address included; one that is missing is empty. */
function hostsOf({ rawHeaders, url }: Request): string[] {
  const named = rawHeaders.filter((_, at) => at % 2 === 1 && /^host$/i.test(rawHeaders[at - 1]!));
  const inAddress = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(url)?.[1];
  return [...(named.length === 1 ? named : [""]), ...(inAddress === undefined ? [] : [inAddress])];
}

/** What proxies say that their clients asked for, the client's own first. */
function forwardedHosts(request: Request): string[] {
  const plain = request.get("X-Forwarded-Host")?.split(",") ?? [];
  const pairs = request.get("Forwarded")?.matchAll(/(?:^|[;,\s])host="?([^";,\s]*)/gi) ?? [];
  return [...plain, ...[...pairs].map(([, host]) => host!)].map((host) => host.trim()).filter(Boolean);
}

/** The name, or the number, without its port; null when it is none. */
function nameOf(authority: string): string | null {
  const [, six, name] = AUTHORITY.exec(authority) ?? [];
  if (six !== undefined) return isIP(six) === 6 ? canonical(six) : null;
  return name === undefined ? null : canonical(name);
}

function canonical(name: string): string {
  if (isIP(name) === 6) return new URL(`http://[${name.replace(/%.*/, "")}]`).hostname.slice(1, -1);
  return name.toLowerCase().replace(/\.$/, "");
}

/** @param local the one that the connection came in by, which spares asking for all of them */
function isOwnAddress(name: string, local = ""): boolean {
  if (name === local.replace(/^::ffff:/i, "")) return true;
  return Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === name));
}
