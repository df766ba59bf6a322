import type { fieldsZh } from "./fields-zh.ts";
import type { Filled } from "./words.ts";

export const fieldsEn: Filled<typeof fieldsZh> = {
  form: {
    between: "must lie between {{least}} and {{most}}",
    clear: "Clear",
    noNumber: "“{{typed}}” is not a number",
    thisMonth: "This month",
    notChosen: "“{{typed}}” is not chosen yet: choose one of the list",
    notAPerson: "“{{typed}}” is not among the people: choose one of the list, or add them",
    full: "{{count}} are chosen, and no more can be: take one away first",
    matches: "Looking…",
    sure: "Are you sure?",
    sureYes: "Yes, save it",
    sureNo: "Back to the form",
  },
  toast: {
    history: "See the change log",
    close: "Close the note",
    undone: "Taken back: {{text}}",
  },
};
