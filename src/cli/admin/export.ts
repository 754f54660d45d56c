import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { wordRefusal } from '../../contract/refusals.ts';
import { isId } from '../../core/kernel/id.ts';
import { exportPacket } from '../../server/packets/export-packet.ts';
import { CommandError, say } from '../output.ts';
import { withInstallation } from './open-installation.ts';
import { personByEmail } from './person-by-email.ts';

/** `manent export PLAN --as EMAIL`: the plan as a packet, and the trust policy beside it to be handed on separately. */
export function addExport(program: Command): void {
  program
    .command('export')
    .description('export a plan as a packet that anyone can verify offline; the export is recorded')
    .argument('<plan>', 'the plan’s id, from the address of its page')
    .requiredOption('--as <email>', 'who exports: the plan’s HR partner or one of the two')
    .option('--out <dir>', 'where to write the packet and the policy', '.')
    .action(async (plan: string, options: { readonly as: string; readonly out: string }) => {
      if (!isId('plan', plan)) throw new CommandError(`${plan} is not the id of a plan. Copy it from the address of the plan’s page; it begins with pln_.`);
      await withInstallation(async ({ services }) => {
        const viewer = await personByEmail(services, options.as);
        const packet = await exportPacket(services, { viewer, once: { key: randomUUID(), endpoint: 'manent export', request: plan } }, plan);
        if (!packet.ok) {
          const [first] = packet.failure;
          const words = wordRefusal(first?.code ?? 'INTERNAL', first?.facts);
          throw new CommandError(`${words.what} ${words.why} ${words.todo}`);
        }
        const folder = resolve(options.out);
        mkdirSync(folder, { recursive: true });
        const packetPath = join(folder, packet.value.fileName);
        const policyPath = join(folder, 'policy.txt');
        writeFileSync(packetPath, packet.value.bytes);
        writeFileSync(policyPath, await services.ledger.policyText(viewer.organisation));
        say(packetPath);
        say(`Hand policy.txt on by another way than the packet, then: manent verify ${packet.value.fileName} --policy policy.txt`);
      });
    });
}
