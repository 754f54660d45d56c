import { nounSet, wordSet } from './word-set.ts';

/** Groups that are nobody in particular (guidelines: no-owner: "the team, a department"). */
export const groupWords = wordSet(
  'team teams crew crews squad squads department departments dept group groups committee board management leadership marketing sales finance legal hr it ops operations engineering procurement purchasing support security facilities accounting accounts admin administration reception payroll',
  'kitchen ward staff office site everyone everybody people folks colleagues others both stakeholders partners company firm business organisation organization school faculty union product design qa devops platform data logistics maintenance catering housekeeping nursing pharmacy compliance communications comms pr risk audit treasury planning production warehouse stores dispatch transport recruiting recruitment talent',
  'parties sides contractors subcontractors suppliers vendors agency agencies trades drivers nurses doctors teachers parents volunteers chefs waiters paralegals partners seniors juniors analysts developers engineers reps managers leads supervisors they them guys lot workforce bureau council authority front-of-house back-of-house foh boh',
);

/** Words for somebody who is not named. */
export const nobodyWords = wordSet('someone somebody anyone anybody whoever one no-one nobody everyone everybody person somebody');

/** Roles that one person holds at a time (guidelines: no-owner, clean). They count with "the" or a place before them. */
export const roleWords = wordSet(
  'lead manager supervisor foreman forewoman head director chair chairman chairwoman chairperson chef sous-chef sister matron nurse-in-charge principal headteacher deputy secretary clerk partner associate paralegal architect owner captain coach coordinator controller bookkeeper accountant buyer planner dispatcher',
  'caretaker concierge porter registrar consultant midwife pharmacist physio surgeon anaesthetist ceo cto cfo coo vp president editor producer steward warden superintendent inspector assistant pa manageress teacher tutor mentor boss counsel solicitor lawyer host sommelier barista driver operator mechanic electrician plumber surveyor estimator treasurer librarian',
);

/** Words before or after a colon that say what a line is, not who answers for it. */
export const labelWords = nounSet(
  'action ai todo to-do task step next item commitment promise note point goal target objective criterion plan okr kpi measure success bar expectation self-review review self comment evidence example feedback praise followup follow-up topic agenda question open parked ask update status summary owner due decision result result outcome context aside reminder deliverable milestone',
);

/** Words that begin a sentence with a capital and are no name. */
export const notNames = wordSet(
  'i the a an this that these those it its he she they we you your yours my mine our ours his her their them us me and but or so because if when once while although though since until unless after before as at by in on of for from to with without within over under between during about into per than then there here now not no nor yes ok okay please thanks thank sorry',
  'who what which where why how whose all any some each every both few many most more less least other another such only just also even still already again always never often usually sometimes maybe perhaps probably ideally hopefully honestly frankly overall generally basically actually currently recently today tomorrow tonight yesterday',
  'good great nice well done bad better best new old first last next same two three four five six seven eight nine ten half zero none nothing something anything everything everyone someone nobody anyone will would can could shall should may might must do does did is are was were be been being am has have had having let need needs want wants get got',
  'during regarding concerning following given despite per re fyi btw asap eod eow tbd tbc n/a happy glad understood agreed noted fine sure right also and/or plus minus kind sort however therefore meanwhile otherwise instead besides later sooner soon',
);

/** People as they are counted in passing ("of our 14 nurses"). */
export const workerWords = wordSet('analysts associates paralegals workers operatives carpenters electricians plumbers managers leads members guys players partners trainees juniors seniors cooks servers developers designers buyers planners agents pupils pupils assistants technicians carers porters');
