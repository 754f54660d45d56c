import type { Command } from 'commander';
import { addDemo } from './admin/demo-verb.ts';
import { addDoctor } from './admin/doctor.ts';
import { addExport } from './admin/export.ts';
import { addImport } from './admin/import.ts';
import { addRebuild } from './admin/rebuild.ts';
import { addServe } from './admin/serve.ts';
import { addVerify } from './admin/verify.ts';

/** Adds every verb of `manent`. */
export function addVerbs(program: Command): void {
  addServe(program);
  addDemo(program);
  addImport(program);
  addExport(program);
  addVerify(program);
  addRebuild(program);
  addDoctor(program);
}
