import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Floating } from "../../../kit/floating/floating.tsx";
import { FoldedText } from "../../../kit/folded-text/folded-text.tsx";
import { Form } from "../../../kit/form/form.tsx";
import controls from "../../../kit/theme/button.module.css";
import style from "./shortlists.module.css";

const NOTE_MOST = 4000;

/** What is noted of a firm on the list, to be written anew; what is typed stays until it is kept. */
export function NoteCell({
  name,
  note,
  onSave,
}: {
  name: string;
  note: string | null;
  /** Why it was refused, once that is known. */
  onSave: (note: string | null) => Promise<string | null>;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const text = typed ?? note ?? "";
  const label = t("shortlists.noteOf", { name });
  const save = async (close: () => void) => {
    setSaving(true);
    const why = await onSave(text.trim() || null);
    setSaving(false);
    setRefused(why);
    if (why !== null) return;
    setTyped(null);
    close();
  };
  return (
    <span className={style.note}>
      {note === null ? null : (
        <span className={style.noted}>
          <FoldedText text={note} />
        </span>
      )}
      <Floating
        className={style.plain}
        popup="dialog"
        label={label}
        trigger={note === null ? t("shortlists.noteAdd") : "✎"}
      >
        {(close) => (
          <Form className={style.form} onSubmit={() => (saving ? undefined : void save(close))}>
            <textarea
              value={text}
              maxLength={NOTE_MOST}
              aria-label={label}
              onChange={(event) => setTyped(event.target.value)}
            />
            {refused === null ? null : <p className={style.refused}>{refused}</p>}
            <button type="submit" className={controls.button} disabled={saving}>
              {t("shortlists.noteSave")}
            </button>
          </Form>
        )}
      </Floating>
    </span>
  );
}
