import { Link } from "@tanstack/react-router";

/** A project's name that leads to its page. */
export function ProjectLink({ id, name }: { id: string; name: string }) {
  return (
    <Link to="/project/$id" params={{ id }}>
      {name}
    </Link>
  );
}
