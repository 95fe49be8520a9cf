/** Who is a person, and what they are. */
export interface PeopleLexicon {
  // Forms of address and offices.
  /** Forms of address before a name, without stops, that are no office: "mr", "dame", "herr". */
  readonly honorifics: readonly string[];
  /** Forms of address behind a name: "씨", "जी". */
  readonly honorificsAfter: readonly string[];
  /** Heads of an office or description, in every form, also of several words: "president", "chief of staff". */
  readonly roles: readonly string[];
  /** Endings that make a longer word a role, in languages that compound: "minister" in "Außenminister". */
  readonly roleEndings: readonly string[];
  /**
   * Lower-case words that may stand within a role beside its head: "former", "foreign", "deputy"; "*ского" is any
   * word ending so, "ال*" any beginning so.
   */
  readonly roleModifiers: readonly string[];
  /** Words that stand within a role only behind its head: "обороны", "*ения" for any word ending so. */
  readonly roleComplements: readonly string[];
  /** Words that join a role to what it is of: "of", "for", "des". */
  readonly roleLinks: readonly string[];
  /** Words between a name and what the person belongs to: "of", "from", "vom". */
  readonly affiliations: readonly string[];
  /** Honorifics and roles that tell the gender: "spokeswoman", "mrs", "präsidentin". */
  readonly genderedRoles: Gendered;

  // Names.
  /** Given names, capitalised as written. */
  readonly givenNames: Gendered;
  /** Lower-case words inside names: "von", "de", "bin". */
  readonly particles: readonly string[];
  /**
   * Capitalised words that are no part of a name: weekdays, months, nationalities, in lower case. With
   * `nameOrders`, any such words; "*ها" is any word ending so, "می*" any beginning so.
   */
  readonly notNames: readonly string[];
  /** Words that make a capitalised run an organisation: "ministry", "university", "party". */
  readonly organisations: readonly string[];
  /** Words that make a capitalised run a place or thing: "street", "river", "province". */
  readonly places: readonly string[];

  // How names and offices inflect.
  /** Endings that names take when inflected, longest first: "ові", "ом" (Ukrainian). */
  readonly nameEndings: readonly string[];
  /**
   * How names and offices inflect, better than `nameEndings`: the ending in the nominative ("-" is none), genitive,
   * dative, accusative and so on: "ец ца цу ца цом/цем". By these forms of one name meet, and the nominative is shown.
   */
  readonly nameDeclensions: readonly string[];

  // For scripts without capitals, and empty elsewhere.
  /**
   * On which side of a name its office stands, "role-name" or "name-role", also both; "modifier-role" where adjectives
   * and countries precede the office ("미국 대통령"); "unspaced" where no space parts a name from the words beside it.
   */
  readonly nameOrders: readonly string[];
  /** Names that alone mean a person ("ترامب"); "김*" where the given name is written onto it. */
  readonly familyNames: readonly string[];
  /** Characters that names from elsewhere are written with, where such names have no others: "斯特朗". */
  readonly nameSyllables: readonly string[];
  /** Given names that are everyday words too, and need an office, an address or a known family name beside them. */
  readonly wordNames: readonly string[];

  // What is written onto a name or office.
  /** What is written onto the front of a name or office ("و"), or "لل ال": and what that stands for. */
  readonly namePrefixes: readonly string[];
  /** What is written onto the end of a name or office: "은", "에게". */
  readonly nameSuffixes: readonly string[];
  /** Those of `nameSuffixes` that only follow a vowel, and those that only follow a consonant: "는", "은". */
  readonly suffixesAfterVowel: readonly string[];
  readonly suffixesAfterConsonant: readonly string[];
  /** Words that end like a suffix and have none: "제주도"; "*주의" is any word ending so. */
  readonly suffixless: readonly string[];
}

/** Words by grammatical gender. */
export interface Gendered {
  readonly m: readonly string[];
  readonly f: readonly string[];
}

/** A language nobody has written these lists for. */
export const NO_PEOPLE: PeopleLexicon = {
  honorifics: [],
  honorificsAfter: [],
  roles: [],
  roleEndings: [],
  roleModifiers: [],
  roleComplements: [],
  roleLinks: [],
  affiliations: [],
  genderedRoles: { m: [], f: [] },
  givenNames: { m: [], f: [] },
  particles: [],
  notNames: [],
  organisations: [],
  places: [],
  nameEndings: [],
  nameDeclensions: [],
  nameOrders: [],
  familyNames: [],
  nameSyllables: [],
  wordNames: [],
  namePrefixes: [],
  nameSuffixes: [],
  suffixesAfterVowel: [],
  suffixesAfterConsonant: [],
  suffixless: [],
};
