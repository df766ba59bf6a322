import { projectsAnswer } from "../../../api/projects.ts";
import type { ProjectsAddress } from "../../../kit/address.ts";

const MOST = 5_000;

/** The projects that an address of the board asks for. */
export function listedProjects(address: ProjectsAddress) {
  const { place, chain, owner, channel, platform, batch, q, overdue, silent } = address;
  return projectsAnswer({
    place,
    chain,
    owner,
    channel,
    platform,
    batch,
    q,
    limit: MOST,
    overdue: overdue && "1",
    silent: silent === undefined ? undefined : "1",
    silentDays: silent,
  });
}
