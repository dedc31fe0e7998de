/** Search keys: nahcivan finds Nahçıvan, IĞDIR and ığdır are one. As misak.words.fold does it. */
const LETTERS: Record<string, string> = { ı: "i", İ: "i", I: "i", ğ: "g", ş: "s", ç: "c", ə: "e", ø: "o", ł: "l", đ: "d", æ: "ae", œ: "oe" };

export function fold(text: string): string {
  return text
    .replace(/[ıİI]/g, "i").toLowerCase()
    .normalize("NFD").replace(/[\u0300-\u036f]/g, "")
    .replace(/[ığşçəøłđæœ]/g, (char) => LETTERS[char] ?? char)
    .replace(/['’‘`´ʻʼ\u00ad]/g, "").replace(/[-–—_/.,;:()]+/g, " ").replace(/\s+/g, " ").trim();
}
