export const findingsEn = {
  fault: 'This could not be read: {why}',
  outcomes: 'What customers did within {days} days, by effort',
  noOutcomes:
    'Not enough data: no outcome such as a renewal or a cancellation was reported yet (event outcome.observed).',
  outcomesFew:
    'Not enough data to compare: the easiest or the hardest band has fewer than ten customers.',
  outcomesDiffer:
    'After much effort (60 and more), “{outcome}” differs by {points} percentage points from after little ({low} to {high} with 95% certainty).',
  outcomesAlike:
    'Between much effort (60 and more) and little, “{outcome}” differs by {points} percentage points, which cannot be told from chance ({low} to {high}).',
  outcomesNote:
    'Contacts from {since} to {until}; each customer counts once, by their hardest contact that is kept, with what they did within {days} days after it. Beside it, as published of other companies’ customers ({source}): {little} less loyal after little effort, {much} after much.',
  outcomesShort:
    'Contacts are kept for {days} days here (retention.personal), so what comes later is not seen, and the {full} days that this is meant for are not covered; those of the last {days} days still have time.',
  outcomesFull: 'Customers of the last {days} days still have time.',
  band: 'Effort',
  customers: 'Customers',
  tooFew: 'too few',
  between: '{low} to {high}',
  openBehind: 'Open {id}',
  outcomeNames: {
    renewed: 'Renewed',
    cancelled: 'Cancelled',
    downgraded: 'Chose less',
    lost: 'Lost (cancelled or less)',
    bought: 'Bought',
    returned: 'Sent back',
    recommended: 'Recommended',
    reviewed: 'Reviewed',
  },
  obstacles: 'What agents say stands in the way',
  noObstacles: 'No agent has reported an obstacle in these 30 days (key O on /agent).',
  obstaclesFew:
    '{n} reports, all with issues of fewer than ten customers, or with none: not enough data to show.',
  obstacleMost:
    'Agents report most often: {kind} ({issue}), {n} of {all} reports. It belongs to {who}.',
  obstaclesNote:
    'Reports with one key while the customer is there, by issue and kind. Nothing is counted by agent.',
  issue: 'Issue',
  obstacle: 'Obstacle',
  reports: 'Reports',
  per100: 'Of 100 contacts',
  owner: 'Owner',
  behind: 'Interactions',
  nobodyYet: 'nobody yet',
  obstacleKinds: {
    step: 'a step that fails',
    letter: 'a letter of ours',
    policy: 'a policy',
    tool: 'a tool',
    other: 'something else',
  },
  calibration: 'Does measured effort show up in answers?',
  calibrationFew:
    'Not enough data: {n} answers to the effort question beside a measured effort; it takes {needs}.',
  calibrationSays:
    'In {n} answers, customers with the least effort answer {easy} of 7 and those with the most {hard}; rank correlation {rank}. An answer is {off} points from the curve on average.',
  calibrationNote:
    'Contacts from {since} to {until}. The curve is the one that never rises with effort and is nearest to the answers (7 is easiest, whichever way the survey asked).',
  curve: 'CES by effort',
  allLanguages: 'all',
  language: 'Language',
  answers: 'Answers',
  rank: 'Rank correlation',
  off: 'Mean distance',
  ofNeeded: '{n} of the {needs} needed',
  unseen: 'Charges that answers show nothing of',
  unseenNone: 'Each charge with 100 answers shows up in them.',
  unseenSome: 'Charges that do not show up in at least 100 answers: {n}.',
  unseenNote:
    'Compared with other contacts about the same issue; other causes that come along are not taken out. The points are a proposal: change the card, check, try and publish it like any other change.',
  card: 'Card',
  difference: 'Difference of CES',
  pointsNow: 'Points now',
  pointsProposed: 'Points proposed',
  prompts: 'How often rules speak',
  promptsSay: '{per} suggestions in each hour of the agents’ time: {n} in {hours} hours.',
  noPrompts: 'No suggestion was shown in this time.',
  promptsNote:
    'From {since} to {until}. A rule that is hardly ever taken up costs attention: look at why it is dismissed.',
  shown: 'Shown',
  perHour: 'Each agent hour',
  takenUp: 'Taken up',
  effects: 'What changed when cards were published',
  noEffects: 'No card was published in this time.',
  effectsSay:
    'Publications: {n}. With clearly fewer repeats or hard answers: {better}; with clearly more: {worse}. Of the others it cannot be told.',
  effectsNote:
    'Percentage points, up to 28 days before against as many after, compared within the same issue. What else changed at that time is not taken out: a hint, not proof.',
  cards: 'Cards',
  published: 'Published',
  daysEach: 'Days each side',
  backIn7: 'Back in 7 days',
  hardAnswers: 'Hard answers',
  notEnough: 'not enough data',
};
