import type { CitedSources } from "../statement/source-mark.tsx";
import { SourceMark } from "../statement/source-mark.tsx";
import style from "./gaps.module.css";
import type { Sentence } from "./sentences.ts";

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
            sentence.statements.every((each) => each.confidence === "assumed")
          }
        >
          {sentence.text}{" "}
          {sentence.statements.slice(0, MARKS_AT_MOST).map((stated) => (
            <SourceMark key={JSON.stringify(stated)} stated={stated} sources={sources} />
          ))}
        </li>
      ))}
    </ul>
  );
}
