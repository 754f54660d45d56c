import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Severity } from '../../core/language/diagnostic.ts';
import { groupNames, ruleBook } from '../../core/language/rule-book.ts';
import type { Finding } from './lint-plan.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { gate: 'error', warn: 'warning', hint: 'note' };

/** The findings as SARIF 2.1.0, which code hosts and editors read, with the whole rule book in it. */
export function sarifOf(findings: readonly Finding[]): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Manent', fullName: 'Manent language linter', rules: rules() } },
        columnKind: 'unicodeCodePoints',
        results: findings.map(({ file, start, end, kind, guessed, diagnostic }) => ({
          ruleId: diagnostic.ruleId,
          ruleIndex: ruleBook.findIndex(({ id }) => id === diagnostic.ruleId),
          level: levels[diagnostic.severity],
          message: { text: `${diagnostic.message} ${diagnostic.question}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: addressOf(file) },
                region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
              },
            },
          ],
          partialFingerprints: { clause: diagnostic.fingerprint },
          properties: { kind, guessed, scaffold: diagnostic.scaffold },
        })),
      },
    ],
  };
}

function rules(): readonly object[] {
  const guide = join(import.meta.dirname, '../docs/guide/language.md');
  const help = existsSync(guide) ? pathToFileURL(guide).href : null;
  return ruleBook.map(({ id, group, name, means, why, question, answer, examples }) => ({
    id,
    name,
    shortDescription: { text: means },
    fullDescription: { text: `${means} ${why}` },
    help: { text: `${question} ${answer}`, markdown: [`**${question}** ${answer}`, ...examples.map(({ bad, good }) => `- not: ${bad}\n- but: ${good}`)].join('\n\n') },
    // An installed copy carries no guide; the help above says the same.
    ...(help === null ? {} : { helpUri: `${help}#${id}` }),
    properties: { tags: [groupNames[group]] },
  }));
}

/** A path as SARIF names files: relative ones stay so, with their odd characters escaped. */
function addressOf(file: string): string {
  return isAbsolute(file) ? pathToFileURL(file).href : file.split(/[/\\]/).map(encodeURIComponent).join('/');
}
