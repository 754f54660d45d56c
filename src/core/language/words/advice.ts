/** Frames of advice inside feedback (guidelines: group BAR, "also advice inside feedback"). */
export const advicePhrases = `
i|we would love|like|want|prefer ..  you
i|we ~want|need|expect|hope|encourage|ask|challenge you
i|we would expect|hope|suggest|encourage
you|he|she need|needs|should|could|must|ought|might to? want?
you have to
~see you more|grow|take|become|step|be|do|develop|get|show
for|in|over the? next half|year|quarter|period|cycle|level|step|term
going|moving forward
try|tries to
try and
my advice|wish|ask|suggestion
next step
area|areas for|of
room for|to
opportunity to
time to
what i would like
to be|get|become|reach|grow more|better|to|a|the
continue to
keep being|growing|pushing|building|showing
be|become|stay|show|think|take|own|work|focus|step more|less|bigger|on|up|about|ownership|initiative|better
`;
