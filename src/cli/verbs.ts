import type { Command } from 'commander';

type AddVerb = (program: Command) => void;

/** Every verb of `manent`, in the order in which the help shows them. Loading one takes long, so each is loaded for itself. */
const verbs = new Map<string, () => Promise<AddVerb>>([
  ['serve', async () => (await import('./admin/serve.ts')).addServe],
  ['demo', async () => (await import('./admin/demo-verb.ts')).addDemo],
  ['import', async () => (await import('./admin/import.ts')).addImport],
  ['export', async () => (await import('./admin/export.ts')).addExport],
  ['verify', async () => (await import('./admin/verify.ts')).addVerify],
  ['lint', async () => (await import('./lint/lint-verb.ts')).addLint],
  ['rebuild', async () => (await import('./admin/rebuild.ts')).addRebuild],
  ['doctor', async () => (await import('./admin/doctor.ts')).addDoctor],
]);

/** Adds the verb that was named, or all of them when none was (help, a slip of the pen). */
export async function addVerbs(program: Command, named: string | undefined): Promise<void> {
  const one = verbs.get(named ?? '');
  for (const load of one === undefined ? verbs.values() : [one]) (await load())(program);
}
