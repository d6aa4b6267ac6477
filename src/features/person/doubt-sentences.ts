/** The questions the law leaves open, by the code under which findings name them (the ambiguity register of the rulebook, 8.8). */
export const doubtSentences: Readonly<Record<string, string>> = {
  A1: 'Whether aftercare was being received on 31 March 2015, and without a break since, decides which version of section 117(3) applies',
  A2: 'Whether revoking a community treatment order, or recalling from conditional discharge, is a new detention for section 117',
  A3: 'Which council answers for looked-after children and care leavers',
  A4: 'How ordinary residence is decided for somebody who cannot choose where to live',
  A5: 'When section 46 of the Mental Health Act 2025 begins, and for whom',
  A6: 'How the NHS commissioning regulations read for some groups of people',
  A7: 'Whether a snapshot on 1 July 2022 or the earlier payer decides which NHS board pays',
  A8: 'Whether aftercare is already owed to somebody who lives outside hospital on section 17 leave',
  A9: 'What being sent back to prison does to aftercare',
  A10: 'Whether councils can recover section 117 costs from one another',
  A11: 'Which NHS board took over where areas were divided in 2026',
  A12: 'What leaving England and Wales does to aftercare',
  A13: 'Whether a trust may decide the ending of aftercare for the NHS board',
  A14: 'Whether section 51 of the Mental Health Act 2025 or a newer edition of Who Pays? is in force',
}
