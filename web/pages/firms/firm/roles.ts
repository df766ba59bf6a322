import type { DossierAnswer } from "../../../../server/firms/dossier.ts";

type Role = DossierAnswer["roles"][number];

export const isHere = ({ standing }: Pick<DossierAnswer, "standing">) =>
  standing === "leader" || standing === "resident";

/** The roles worth telling: gaps it would fill, best first; of a firm that is here, those with partners, sole ones first. */
export function rolesTold(answer: Pick<DossierAnswer, "standing" | "roles">): Role[] {
  if (!isHere(answer)) return answer.roles.filter(({ list }) => list !== null);
  const partners = (role: Role) => role.usedBy.length + role.fedBy.length;
  return answer.roles
    .filter((role) => partners(role) > 0)
    .sort((a, b) => Number(b.sole) - Number(a.sole) || partners(b) - partners(a));
}
