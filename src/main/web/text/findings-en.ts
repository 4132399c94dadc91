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
};
