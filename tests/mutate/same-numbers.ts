import fc from "fast-check";

/** A property draws the same cases for every mutant, and does not look for the smallest that fails. */
fc.configureGlobal({ seed: 9, endOnFailure: true });
