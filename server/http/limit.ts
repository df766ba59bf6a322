import type { Request, RequestHandler } from "express";
import { ipKeyGenerator, rateLimit } from "express-rate-limit";
import { Problem } from "../words/problem.ts";
import { isLoopback } from "./loopback.ts";

/** Requests a minute from one address that is not this machine. */
const MOST_A_MINUTE = 1_200;
const FORWARDING = [
  "forwarded",
  "via",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-real-ip",
];
const LONGEST_ADDRESS = 64;

/** With `trust proxy` for the loopback only, so that `ip` is the client of a proxy on this machine. */
export function limitRate(): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: MOST_A_MINUTE,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    skip: isThisMachine,
    keyGenerator: clientOf,
    handler: (_request, _response, next) => next(new Problem("too_many")),
  });
}

function isThisMachine({ socket, headers }: Request): boolean {
  return isLoopback(socket.remoteAddress ?? "") && !FORWARDING.some((name) => name in headers);
}

/** All whose connection is gone already count as one. */
function clientOf({ ip = "" }: Request): string {
  return ipKeyGenerator(ip.replace(/%.*/, "").slice(0, LONGEST_ADDRESS));
}
