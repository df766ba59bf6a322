const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const SHAPE = /^[1-9ANY][0-9A-HJ-NPQRTUWXY][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/**
 * Whether a text is a unified social credit code with a right check character.
 * GB 32100-2015: the sum of values times 3^position, modulo 31, complements the last character's value to 31.
 */
export function isUscc(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  let sum = 0;
  let weight = 1;
  for (const character of text.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return (sum + ALPHABET.indexOf(text.slice(17))) % 31 === 0;
}
