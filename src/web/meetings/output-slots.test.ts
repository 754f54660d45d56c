import { expect, it } from 'vitest';
import { lint } from '../../core/language/lint.ts';
import { givenBesideAction, givenBesideOutput } from './output-slots.ts';

/** How often the two fields of a commitment ask what will exist. */
function asked(action: string, output: string): readonly string[] {
  const asks = (text: string, given: ReturnType<typeof givenBesideAction>): boolean =>
    text !== '' && lint(text, 'commitment', { place: 'commitment', roster: [], given, hintsOnly: [] }).diagnostics.some((one) => one.ruleId === 'no-output');
  return [...(asks(action, givenBesideAction(output)) ? ['action'] : []), ...(asks(output, givenBesideOutput) ? ['output'] : [])];
}

it.each([
  ['look into the flaky tests', '', ['action']],
  ['look into the flaky tests', '  ', ['action']],
  ['look into the flaky tests', 'progress', ['output']],
  ['look into the flaky tests', 'One page: causes, owners', []],
  ['send the list of causes', '', []],
  ['send the list of causes', 'clarity', ['output']],
])('"%s" with the output "%s" is asked what will exist in %j', (action, output, fields) => {
  expect(asked(action, output)).toEqual(fields);
});
