/** Times that no calendar can show (guidelines: no-date, bad-timeline b). Tried before the others. */
export const vagueDates = `
  soon
  sooner or later, sooner rather than later
  shortly
  asap
  a.s.a.p
  as soon|quickly|fast|early as possible|practicable|feasible|reasonable
  as soon as i|we|you|he|she|they can|could|may|get
  as soon as
  eventually
  someday
  sometime
  some time next|this|in|later|during
  some|another|one day
  at some point|stage
  at a later|convenient date|point|stage|time|moment
  later on?
  later in|this the? %unit
  in due course|time
  in time
  over time
  with time
  in the near|nearer|foreseeable|not-too-distant|medium|short|long|longer|mid future|term|run
  in the next|coming|following couple|few of? %unit
  over|in|within|during the next|coming few|couple of? %unit
  over|in|within|during the next|coming days|weeks|months|quarters|years|sprints
  in|within the days|weeks|months to come
  in a few|couple of? %unit
  in a|some bit|while|time
  one of these|those days
  these days
  any day|time now
  before long|too
  going|moving|looking forward
  going|moving ahead
  from now|here on|onwards|onward|out|in
  from this day|point on|onwards|forward
  as we go|proceed|move along|forward?
  henceforth
  immediately
  right away
  straight away
  until|till further notice
  on an ongoing basis
  for the foreseeable future
  when|whenever .. time|chance|moment|minute|capacity|opportunity|bandwidth|spare
  when|once|whenever|after things|it|everything|stuff|work ~calm|settle|quieten|slow|ease|clear down|off|up?
  whenever
  as and when
  when possible|convenient|ready|able|feasible|practical
  when i|we|you|he|she|they can|could|get|feel
  when the time comes|is
  once the dust has? ~settle
  down the line|road|track
  this side of ..
  in the pipeline
  next up
  at your|my|his|her|our|their earliest? convenience|leisure
  at the earliest
  with immediate effect
  the first|next opportunity
  in good time
  some time soon
  sooner
  ongoing
`;

/** Times of what has been. */
export const pastDates = `
  yesterday
  last|previous|past %unit|%weekday|%event|%month|time
  the last|previous|past # %unit
  the last|previous|past %unit
  in|over|during|for the last|past|previous .. %unit
  # %unit ago
  a|an %unit|while ago
  ago
  earlier this|today|that|in %unit?
  this morning
  the other|night day|before
  the %unit before
  back in
  so far
  to date
  recently
  lately
`;

/** Repeats. They count as timing for a bar and as a date for a duty that repeats. */
export const recurringDates = `
  every|each|per %unit|%weekday|%event|%month|other
  every|each other|second|third|first|last|single %unit|%weekday|%event
  every|each # %unit
  any # %unit
first|second|third|fourth|last %weekday of|in each|every|the|a? %unit
  any given|single|calendar %unit
  any rolling? # %unit
  a|an|per week|day|month|quarter|shift|sprint|year|night|hour|fortnight|term
  %repeat
  in each|every|any of .. %unit
  at|in|before|after|on each|every .. %event|%unit
  at every|each
  once|twice a|per|every|each %unit
  month|week|shift|year on|over|by|after month|week|shift|year
`;

/** Latency after an event, and spans of time that are counted. */
export const latencyDates = `
  within # business|working|calendar? %unit
  within a|an|one|the business|working|same? %unit
  within # of
  in under|less # than? %unit
  same|next business|working? day|shift
  # business|working? %unit before|after|of|prior|ahead
  a|one|an %unit before|after|of|from|prior|ahead
  at least # %unit before|ahead
`;

/** Windows with both ends to be seen, or a named stretch of the calendar. */
export const windowDates = `
  over|for|in|during|within|across the next|coming|following|first # %unit
  each|every of the next|coming|following|first # %unit
  in each|every|any of the next|coming|following|first .. %unit
  each|every of the # %unit
  for # consecutive|straight|full|whole? %unit
  # consecutive|straight|successive|running %unit
  # %unit in a row
  # %unit running
  throughout .. %unit|%month
  during|over|across|for|in this|next|the|that|our coming|current|whole|full|entire? %unit
  this|next|coming %unit
  the current|following %unit
  the coming|current|remaining # %unit
  rest|remainder of the|this %unit
  before|by|until|in the? summer|winter|spring|autumn
  over|during|across the|this summer|winter|spring|autumn|fall|holidays|holiday|break
  this|next summer|winter|spring|autumn|fall|season|half-term|half
  first|second|last|third|fourth half|quarter|week of .. %month|%unit
  in|during|over|for|throughout the? first|second|third|fourth|last|final half|quarter|week|month|term|semester|year
  probation probationary? period?
  the probation|probationary|trial period?
`;

/** Points in the calendar. Numbers with months, ordinals and short weekdays are read by hand in `dates.ts`. */
export const pointDates = `
  %point
  %weekday morning|afternoon|evening|night|noon|lunchtime|week?
  day after tomorrow
  end|close|start|beginning|middle|mid of the|this|next|our|each? %unit|business|play|%month|probation|summer|spring|autumn|winter
  end|close|start|beginning|middle of the|this|next? school|financial|fiscal|working|calendar|business|rating? %unit
  month|quarter|year|week|shift|term|season end
  half term
  close of business|play
  by the time .. %event
  this|next|coming|following %weekday|%event|weekend|one|pay|payday
  our|the|my|your next|following|upcoming|coming .. %event
  our|the|my|your next|following|upcoming one
  # %unit from today|now|tomorrow|%weekday
  a|one|an %unit from today|now|tomorrow|%weekday
  a %unit today|tomorrow|%weekday
  in # business|working|calendar? %unit
  in|within a|one|an %unit|fortnight
  before|by|at|in|for our|the|my|your|this %event
  before|by|until|over|after|at the weekend|holidays|holiday|break
  before|by|at|in|for our|the|my|your|this .. 1:1|standup|stand-up|retro|huddle|briefing|handover|board|meeting|review
`;
