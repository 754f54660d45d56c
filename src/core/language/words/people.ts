import { nounSet, wordSet } from './word-set.ts';

/** Groups that are nobody in particular (guidelines: no-owner: "the team, a department"). */
export const groupWords = wordSet(
  'accounting accounts admin administration agencies agency analysts audit authority back-of-house board boh both bureau business catering chefs colleagues committee comms',
  'communications company compliance contractors council crew crews data department departments dept design developers devops dispatch doctors drivers engineering engineers',
  'everybody everyone facilities faculty finance firm foh folks front-of-house group groups guys housekeeping hr it juniors kitchen leadership leads legal logistics lot',
  'maintenance management managers marketing nurses nursing office operations ops organisation organization others paralegals parents parties partners payroll people pharmacy',
  'planning plant platform pr procurement product production purchasing qa quality controlling sourcing reception recruiting recruitment reps risk sales school security seniors sides site squad squads staff',
  'stakeholders stores subcontractors supervisors suppliers support talent teachers team teams them they trades transport treasury union vendors volunteers waiters ward',
  'warehouse workforce',
);

/** Words for somebody who is not named. */
export const nobodyWords = wordSet('anybody anyone everybody everyone no-one nobody one person somebody someone whoever');

/** Roles that one person holds at a time (guidelines: no-owner, clean). They count with "the" or a place before them. */
export const roleWords = wordSet(
  'accountant anaesthetist architect assistant associate barista bookkeeper boss buyer captain caretaker ceo cfo chair chairman chairperson chairwoman chef clerk coach',
  'concierge consultant controller coo coordinator counsel cto deputy director dispatcher driver editor electrician estimator foreman forewoman head headteacher host',
  'inspector lawyer lead librarian manager manageress matron mechanic mentor midwife nurse-in-charge operator owner pa paralegal partner pharmacist physio planner plumber',
  'porter president principal producer registrar secretary sister solicitor sommelier sous-chef steward superintendent supervisor surgeon surveyor teacher treasurer tutor vp',
  'warden',
);

/** Words before or after a colon that say what a line is, not who answers for it. */
export const labelWords = nounSet(
  'action agenda ai aside ask bar comment commitment context criterion decision deliverable due evidence example expectation feedback follow-up followup goal item kpi measure',
  'milestone next note objective okr open outcome owner parked plan point praise promise question reminder result review self self-review status step success summary target',
  'task to-do todo topic update',
);

/** Words that begin a sentence with a capital and are no name. */
export const notNames = wordSet(
  'a about actually after again agreed all already also although always am an and and/or another any anyone anything are as asap at bad basically be because been before being',
  'besides best better between both btw but by can concerning could currently despite did do does done during each eight eod eow even every everyone everything few fine first',
  'five following for four frankly from fyi generally get given glad good got great had half happy has have having he her here his honestly hopefully how however i ideally if',
  'in instead into is it its just kind last later least less let many may maybe me meanwhile might mine minus more most must my n/a need needs never new next nice nine no',
  'nobody none nor not noted nothing now of often ok okay old on once only or other otherwise our ours over overall per perhaps please plus probably re recently regarding',
  'right same seven shall she should since six so some someone something sometimes soon sooner sorry sort still such sure tbc tbd ten than thank thanks that the their them',
  'then there therefore these they this those though three to today tomorrow tonight two under understood unless until us usually want wants was we well were what when where',
  'which while who whose why will with within without would yes yesterday you your yours zero',
);

/** People as they are counted in passing ("of our 14 nurses"). */
export const workerWords = wordSet(
  'agents analysts assistants associates buyers carers carpenters cooks designers developers electricians guys juniors leads managers members operatives paralegals partners',
  'planners players plumbers porters pupils seniors servers technicians trainees workers',
);
