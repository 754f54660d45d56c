import type { OrganisationRole } from '../../core/kernel/context.ts';
import type { CivilDate, UtcInstant } from '../../core/kernel/schema.ts';

/** The tables of migration 0003 in the schema `manent`. */
declare module '../db/tables.ts' {
  interface Tables {
    organisation: { org_id: string; name: string; founded_at: UtcInstant };
    person: {
      org_id: string;
      person: string;
      name: string;
      time_zone: string;
      joined_at: UtcInstant;
      accepted_at: UtcInstant | null;
    };
    person_contact: { org_id: string; person: string; email: string };
    person_role: { org_id: string; person: string; role: OrganisationRole; granted_at: UtcInstant };
    reporting_line: { org_id: string; person: string; manager: string; from_day: CivilDate; to_day: CivilDate | null };
    person_stream: { org_id: string; person: string; stream: string; about: string };
    invitation: {
      org_id: string;
      person: string;
      token_hash: string;
      made_at: UtcInstant;
      expires_at: UtcInstant;
      used_at: UtcInstant | null;
    };
    setup_token: { token_hash: string; made_at: UtcInstant };
  }
}
