type Nation = 'england' | 'wales' | 'scotland' | 'northern-ireland' | 'elsewhere'

const within: Readonly<Record<string, Nation>> = {
  england: 'england',
  wales: 'wales',
  cymru: 'wales',
  scotland: 'scotland',
  'northern ireland': 'northern-ireland',
}

// The larger places of Scotland, Northern Ireland and Wales, then of countries to which people from England most often move or return
// (by the census tables of country of birth). A place not named here is never assumed to lie anywhere.
const places: Readonly<Record<Nation, readonly string[]>> = {
  england: [
    'london',
    'birmingham',
    'manchester',
    'liverpool',
    'leeds',
    'sheffield',
    'bristol',
    'newcastle',
    'nottingham',
    'leicester',
    'coventry',
    'derby',
    'stafford',
    'stoke',
    'wolverhampton',
    'cornwall',
    'devon',
    'kent',
    'essex',
    'norfolk',
  ],
  wales: ['cardiff', 'swansea', 'newport', 'wrexham', 'bangor', 'powys', 'aberystwyth', 'rhyl'],
  scotland: ['glasgow', 'edinburgh', 'aberdeen', 'dundee', 'inverness', 'perth', 'stirling', 'paisley', 'fife', 'falkirk'],
  'northern-ireland': ['belfast', 'derry', 'londonderry', 'lisburn', 'newry', 'armagh', 'antrim'],
  elsewhere: [
    'jersey',
    'guernsey',
    'isle of man',
    'dublin',
    'cork',
    'galway',
    'limerick',
    'eire',
    'warsaw',
    'krakow',
    'gdansk',
    'wroclaw',
    'lodz',
    'poznan',
    'katowice',
    'lublin',
    'bucharest',
    'cluj',
    'iasi',
    'sofia',
    'vilnius',
    'kaunas',
    'riga',
    'tallinn',
    'prague',
    'brno',
    'bratislava',
    'kosice',
    'budapest',
    'lisbon',
    'porto',
    'madrid',
    'barcelona',
    'malaga',
    'alicante',
    'tenerife',
    'benidorm',
    'valencia',
    'majorca',
    'mallorca',
    'paris',
    'lyon',
    'berlin',
    'hamburg',
    'munich',
    'rome',
    'milan',
    'naples',
    'athens',
    'nicosia',
    'larnaca',
    'istanbul',
    'ankara',
    'lahore',
    'karachi',
    'islamabad',
    'rawalpindi',
    'mirpur',
    'faisalabad',
    'peshawar',
    'kashmir',
    'delhi',
    'mumbai',
    'amritsar',
    'jalandhar',
    'ahmedabad',
    'punjab',
    'gujarat',
    'kerala',
    'dhaka',
    'sylhet',
    'chittagong',
    'colombo',
    'kathmandu',
    'kabul',
    'tehran',
    'baghdad',
    'erbil',
    'damascus',
    'beirut',
    'dubai',
    'hong kong',
    'beijing',
    'shanghai',
    'manila',
    'bangkok',
    'lagos',
    'abuja',
    'accra',
    'kumasi',
    'nairobi',
    'mogadishu',
    'hargeisa',
    'addis ababa',
    'asmara',
    'khartoum',
    'harare',
    'bulawayo',
    'lusaka',
    'kampala',
    'kinshasa',
    'johannesburg',
    'cape town',
    'cairo',
    'tripoli',
    'tunis',
    'algiers',
    'casablanca',
    'kingston',
    'montego bay',
    'port of spain',
    'bridgetown',
    'new york',
    'toronto',
    'vancouver',
    'sydney',
    'melbourne',
    'brisbane',
    'auckland',
    'abroad',
    'overseas',
    'usa',
    'america',
    'uae',
  ],
}

const regions = new Intl.DisplayNames(['en-GB'], { type: 'region', fallback: 'none' })

const known: ReadonlyMap<string, Nation> = new Map([
  ...countryNames().map((name) => [name, 'elsewhere'] as const),
  ...(Object.keys(places) as Nation[]).flatMap((nation) => places[nation].map((place) => [place, nation] as const)),
  ...Object.entries(within),
])

/** In which nation a place lies, or undefined where it is not known here. Accents and capitals do not matter. */
export function nationOf(place: string): Nation | undefined {
  return known.get(plain(place))
}

function countryNames(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const names = letters.flatMap((first) => letters.map((second) => regions.of(`${first}${second}`)))
  return names
    .filter((name) => name !== undefined)
    .map(plain)
    .filter((name) => name !== 'united kingdom' && name !== 'uk')
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .toLowerCase()
    .replace(/^the /, '')
    .trim()
}
