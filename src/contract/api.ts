import { commitmentsApi } from './commitments.ts';
import { kpisApi } from './kpis.ts';
import { languageApi } from './language.ts';
import { meetingsApi } from './meetings.ts';
import { objectivesApi } from './objectives.ts';
import { packetsApi } from './packets.ts';
import { peopleApi } from './people.ts';
import { plansApi } from './plans.ts';
import { pulseApi } from './pulse.ts';
import { recordApi } from './record.ts';
import { signalsApi } from './signals.ts';
import { stakeholdersApi } from './stakeholders.ts';
import { todayApi } from './today.ts';
import { tokensApi } from './tokens.ts';

/** The whole API by endpoint name. Server, web, CLI and the OpenAPI document are all made from it. */
export const api = {
  ...peopleApi,
  ...tokensApi,
  ...todayApi,
  ...languageApi,
  ...kpisApi,
  ...objectivesApi,
  ...signalsApi,
  ...stakeholdersApi,
  ...pulseApi,
  ...meetingsApi,
  ...commitmentsApi,
  ...plansApi,
  ...packetsApi,
  ...recordApi,
} as const;

/** The API as a type; the web imports nothing else of it. */
export type Api = typeof api;
