import { isId } from '../../core/kernel/id.ts';
import type { PlanPeople } from '../../core/plans/policy.ts';

/** Reads the five of a plan from its row; null when the row holds something else than people. */
export function readPeople(row: {
  readonly subject: string;
  readonly manager: string;
  readonly director: string;
  readonly hr_partner: string;
  readonly product_lead: string;
}): PlanPeople | null {
  const { subject, manager, director, hr_partner: hrPartner, product_lead: productLead } = row;
  if (!isId('person', subject) || !isId('person', manager) || !isId('person', director)) return null;
  if (!isId('person', hrPartner) || !isId('person', productLead)) return null;
  return { subject, manager, signers: { director, 'hr-partner': hrPartner, 'product-lead': productLead } };
}
