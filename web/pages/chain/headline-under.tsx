import type { PanoramaAnswer } from "../../../server/chain/panorama.ts";
import { useCascade } from "./cascade/use-cascade.ts";
import { Headline, type HeadlineProps } from "./headline.tsx";
import { headlineOf, headlineUnder } from "./headlined.ts";
import { useScenario } from "./scenario/use-scenario.ts";
import { useSteps } from "./which-next/use-steps.ts";

interface Under extends Omit<HeadlineProps, "answer" | "today"> {
  answer: PanoramaAnswer;
}

/** The figures as a scenario leaves them; beside the picture as it is today, today's. */
export function UnderScenario({ answer, ...rest }: Under) {
  const { found, side } = useScenario(answer);
  if (!found || side === "before") return <Headline answer={answer} {...rest} />;
  return <Headline answer={headlineUnder(answer, found)} today={answer} {...rest} />;
}

/** The figures as the round of a cascade leaves them that is looked at. */
export function UnderCascade({ answer, ...rest }: Under) {
  const { fall, round } = useCascade(answer);
  const state = fall.data?.after[round];
  if (!state) return <Headline answer={answer} {...rest} />;
  return <Headline answer={headlineOf(answer, state)} today={answer} {...rest} />;
}

/** The figures as they are once all that comes next is made. */
export function UnderSteps({ answer, ...rest }: Under) {
  const { found } = useSteps(answer);
  if (!found) return <Headline answer={answer} {...rest} />;
  return <Headline answer={headlineUnder(answer, found)} today={answer} {...rest} />;
}
