import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ID_MOST } from "../../../../server/model/bounds.ts";
import { isComposing } from "../../../kit/composing.ts";
import { Form } from "../../../kit/form/form.tsx";
import { useBack } from "../../../kit/opened/use-opened.ts";
import controls from "../../../kit/theme/button.module.css";
import page from "../../../kit/theme/page.module.css";
import style from "./shortlists.module.css";

/** The name of a list as the page's heading, to be written anew; Esc leaves it, a refusal leaves what was typed. */
export function ListName({
  name,
  pending,
  onRename,
}: {
  name: string;
  pending: boolean;
  /** Why it was refused, once that is known. */
  onRename: (name: string) => Promise<string | null>;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const rename = useBack<HTMLButtonElement>(typed !== null);
  if (typed === null)
    return (
      <div className={style.rename}>
        <h1>{name}</h1>
        <button
          ref={rename}
          type="button"
          className={style.plain}
          disabled={pending}
          onClick={() => setTyped(name)}
        >
          {t("shortlists.rename")}
        </button>
      </div>
    );
  return (
    <Form
      className={style.rename}
      onSubmit={async () => {
        const next = typed.trim();
        if (next === "" || next === name || (await onRename(next)) === null) setTyped(null);
      }}
    >
      <h1 className="unseen">{name}</h1>
      <input
        // biome-ignore lint/a11y/noAutofocus: the reader has just asked for it
        autoFocus
        className={page.field}
        value={typed}
        maxLength={ID_MOST}
        aria-label={t("shortlists.renameOf")}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && !isComposing(event)) setTyped(null);
        }}
      />
      <button type="submit" className={controls.button} disabled={pending || typed.trim() === ""}>
        {t("shortlists.save")}
      </button>
      <button type="button" className={controls.button} onClick={() => setTyped(null)}>
        {t("shortlists.cancel")}
      </button>
    </Form>
  );
}
