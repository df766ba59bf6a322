/** A project's name that leads to its page. */
export function ProjectLink({ id, name }: { id: string; name: string }) {
  return <a href={`/project/${encodeURIComponent(id)}`}>{name}</a>;
}
