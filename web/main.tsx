import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { router } from "./app/routes.tsx";
import { speak, startI18n } from "./i18n/i18n.ts";
import { chooseLanguage, storedLanguage } from "./i18n/language.ts";
import { parseAddress } from "./kit/address.ts";
import { chooseMode, storedMode } from "./kit/theme/mode.ts";
import "./kit/theme/theme.css";
import "./kit/paper/print.css";

const address = parseAddress(window.location.search);
startI18n();
document.documentElement.dataset.theme = chooseMode(
  address.theme,
  storedMode(),
  window.matchMedia("(prefers-color-scheme: dark)").matches,
);

// Not awaited: the script of the English texts imports from the one that this stands in.
const spoken = speak(chooseLanguage(address.lang, storedLanguage(), navigator.languages));
// Without its texts the page speaks Chinese rather than not at all.
void spoken
  .catch(() => {})
  .then(() =>
    createRoot(document.getElementById("root")!).render(
      <StrictMode>
        <QueryClientProvider client={router.options.context.client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </StrictMode>,
    ),
  );
