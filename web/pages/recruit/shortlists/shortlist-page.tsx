import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Refusal } from "../../../api/ask.ts";
import { shortlistAnswer } from "../../../api/candidates.ts";
import { Answered } from "../../../kit/state/answered.tsx";
import { Message } from "../../../kit/state/message.tsx";
import { Waiting } from "../../../kit/state/waiting.tsx";
import page from "../../../kit/theme/page.module.css";
import { ShortlistView } from "./shortlist-view.tsx";

/** One list: its firms, what they fill and what became of them. */
export function ShortlistPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: "/shortlists/$id" });
  const navigate = useNavigate();
  const query = useQuery(shortlistAnswer(id));
  const gone = query.error instanceof Refusal && query.error.status === 404;
  return (
    <div className={page.page}>
      {gone ? (
        <Message
          tone="calm"
          top
          title={t("shortlists.gone")}
          text={
            <>
              <p>{t("shortlists.goneText")}</p>
              <Link to="/shortlists">{t("shortlists.all")}</Link>
            </>
          }
        />
      ) : (
        <Answered query={query} waiting={<Waiting lines={8} />}>
          {(list) => (
            <ShortlistView key={list.id} list={list} onGone={() => void navigate({ to: "/shortlists" })} />
          )}
        </Answered>
      )}
    </div>
  );
}
