/** What to type to load a folder again; a name with a blank or a sign of the shell is quoted. */
export function loadCommand(folder: string, replace: boolean): string {
  const plain = /^[\w./:\\~\p{Script=Han}-]+$/u.test(folder);
  return `npm run load -- ${plain ? folder : JSON.stringify(folder)}${replace ? " --replace" : ""}`;
}
