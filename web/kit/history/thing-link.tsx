import { Link } from "@tanstack/react-router";
import type { TableName } from "../../../server/model/log.ts";
import { FirmLatin } from "../links/firm-link.tsx";

/** The name of a thing, leading to its page where it has one. */
export function ThingLink({ table, id, name }: { table: TableName; id: string | null; name: string }) {
  if (id === null) return name;
  if (table === "firms")
    return (
      <Link to="/firm/$id" params={{ id }}>
        {name}
        <FirmLatin id={id} />
      </Link>
    );
  if (table === "projects")
    return (
      <Link to="/project/$id" params={{ id }}>
        {name}
      </Link>
    );
  if (table === "trips")
    return (
      <Link to="/trips/$id" params={{ id }}>
        {name}
      </Link>
    );
  if (table === "chains")
    return (
      <Link to="/chain/$chain" params={{ chain: id }}>
        {name}
      </Link>
    );
  return name;
}
