import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { doubtOf } from "../../../server/model/doubt.ts";
import type { Sentence } from "../../../server/words/gap-sentences.ts";
import type { CitedSources } from "../statement/source-mark.tsx";
import { SourceMark } from "../statement/source-mark.tsx";
import style from "./gap.module.css";

const MARKS_AT_MOST = 4;

/** Sentences with the sources they rest on; one that rests on assumptions alone looks it. */
export function Reasons({ said, sources }: { said: Sentence[]; sources: CitedSources }) {
  return (
    <ul className={style.reasons}>
      {said.map((sentence) => (
        <li
          key={sentence.text}
          data-assumed={
            sentence.statements.length > 0 &&
            sentence.statements.every((each) => each.confidence === "assumed" || doubtOf(each) !== null)
          }
        >
          <Text sentence={sentence} />{" "}
          {sentence.statements.slice(0, MARKS_AT_MOST).map((stated) => (
            <SourceMark key={JSON.stringify(stated)} stated={stated} sources={sources} />
          ))}
        </li>
      ))}
    </ul>
  );
}

/** The sentence, with the projects it names as links. */
function Text({ sentence: { text, projects = [] } }: { sentence: Sentence }) {
  const parts: ReactNode[] = [];
  let rest = text;
  for (const { project, name } of projects) {
    const at = rest.indexOf(name);
    if (at < 0) continue;
    parts.push(
      rest.slice(0, at),
      <Link key={project} to="/project/$id" params={{ id: project }}>
        {name}
      </Link>,
    );
    rest = rest.slice(at + name.length);
  }
  return (
    <>
      {parts}
      {rest}
    </>
  );
}
