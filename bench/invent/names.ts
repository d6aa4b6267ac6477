import type { Chance } from './chance.ts'

const beginnings =
  'Ald Amber Ash Beck Birch Bram Brook Burn Cald Chap Clay Cold Cran Dal Dun Eller Fair Fern Ford Glen Gold Green Hal Harg Hart Haver Hazel Hol Kirk Lang Lind Long Mar Mead Mill Nether New North Oak Orch Pen Quarn Rad Red Row Rush Sal Sand Sel Shaw Stan Stock Sut Thorn Tow Under Wal Well West Wick Wind Wood'.split(
    ' ',
  )
const endings =
  'all bank bridge bury by cliffe combe cote cross dale den ett ey field ford gate grave ham hill holm house hurst ing land leigh ley low man mere more pool ridge row say shaw smith stead stone thorpe ton try wall ward water way well wick win wood worth yard'.split(
    ' ',
  )

/** 3,000 family names that sound English and are nobody's; two of a hundred bear an accent, one of fifty is double. */
export const familyNames: readonly string[] = makeFamilyNames()

function makeFamilyNames(): string[] {
  const plain = beginnings.flatMap((beginning, row) =>
    endings.map((ending, column) => ({ name: beginning + ending, order: (row * 7919 + column * 104_729) % 3001 })),
  )
  const shuffled = plain.toSorted((a, b) => a.order - b.order).map(({ name }) => name)
  return shuffled
    .slice(0, 3000)
    .map((name, place) =>
      place % 50 === 49 ? `${name}-${shuffled[(place * 17) % 900]}` : place % 50 === 24 ? name.replace(/[aeo]/, accented) : name,
    )
}

function accented(letter: string): string {
  return letter === 'a' ? 'ä' : letter === 'e' ? 'é' : 'ø'
}

const givenNames =
  'Ada Adil Aisha Alan Alba Amina Anwen Arun Asha Bea Bilal Bran Bryn Carys Cassian Cleo Dafydd Dara Dev Edie Efe Eira Elin Ellis Esme Ewan Farid Faye Femi Finn Freya Gita Glyn Greta Hana Hari Ifan Ilse Imran Ines Iona Iris Jalil Jana Jory Juno Kaya Keir Kiran Lena Leyla Lowri Lucan Mabel Marek Maya Merle Milo Mina Nadia Nia Niall Noor Olek Olive Omar Orla Oskar Petra Priya Quill Rafe Rania Rhys Rosa Rowan Ruben Sadie Samir Selma Seren Silas Sofia Tamsin Tariq Tess Theo Tilda Tomas Una Vera Vik Wanda Wilf Xanthe Yara Yusuf Zadie Zain Zora'.split(
    ' ',
  )

/** The commonest family name is borne by one person in ninety, as Smith is in England. */
export function inventName(chance: Chance): { familyName: string; givenName: string } {
  return { familyName: chance.ofSkewed(familyNames, 1.8), givenName: chance.ofSkewed(givenNames, 1.4) }
}
