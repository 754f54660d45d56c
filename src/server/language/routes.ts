import { languageApi } from '../../contract/language.ts';
import { ok, type Decision } from '../../core/kernel/result.ts';
import { lint, lintNote } from '../../core/language/lint.ts';
import { loweredRulesStream } from '../../core/language/lowered-rules.ts';
import { mayRestoreRules, restoreRule } from '../../core/language/restore-rule.ts';
import { rosterOf } from '../../core/language/roster.ts';
import type { Area } from '../app/area.ts';
import { namesNear } from '../people/queries.ts';
import type { Decided } from '../record/execute.ts';
import { countFindings, startCountersAnew } from './count-findings.ts';
import { lowerCalledWrong, loweringLimits } from './lower-called-wrong.ts';
import { languageProjector } from './project.ts';
import { loweredRules, ruleStandings } from './queries.ts';

/** Most colleagues whose names the linter is told. */
const mostNames = 500;

/** The language linter: what it must know of an organisation, how its rules are taken, and linting for those without it. */
export const languageArea: Area<typeof languageApi> = {
  endpoints: languageApi,
  projectors: [languageProjector],
  jobs: [],
  handlers: (services) => ({
    'GET /api/language': async ({ viewer }) =>
      await services.read(viewer, async (read) => {
        const roster = rosterOf(await namesNear(read, mostNames));
        const rules = await ruleStandings(read, viewer.organisation);
        const { above, shownFrom, peopleFrom } = loweringLimits();
        const policy = { share: above, shown: shownFrom, people: peopleFrom };
        return ok({ roster: [...roster], rules, policy, can: { restore: mayRestoreRules(viewer) } });
      }),
    'POST /api/language/lint': async ({ viewer, body }) =>
      await services.read(viewer, async (read) => {
        const context = {
          place: body.place,
          given: body.given,
          roster: rosterOf(await namesNear(read, mostNames)),
          hintsOnly: await loweredRules(read, viewer.organisation),
        };
        const entries = body.entries.flatMap(({ id = null, kind, text }, entry) => {
          const found = body.note ? lintNote(text, context) : [lint(text, kind, context)];
          return found.map((linted) => ({ entry, id, kind: linted.kind, guessed: linted.guessed, diagnostics: [...linted.diagnostics] }));
        });
        return ok({ entries });
      }),
    'POST /api/language/counts': async ({ viewer, once, body }) => {
      const counted = await services.execute({ viewer, once }, async (unit): Promise<Decision<Decided<Record<never, never>>, never>> => {
        await countFindings(unit, viewer.person, body);
        return ok({ events: [], value: {} });
      });
      if (counted.ok) await lowerCalledWrong(services, viewer.organisation);
      return counted;
    },
    'POST /api/language/rules/:rule/restore': async ({ viewer, once, params, body }) =>
      await services.execute({ viewer, once }, async (unit) => {
        const organisation = await unit.load(loweredRulesStream, viewer.organisation);
        const decision = restoreRule(organisation, { rule: params.rule, reason: body.reason }, unit.context);
        if (!decision.ok) return decision;
        await startCountersAnew(unit, params.rule);
        return ok({ events: decision.value, value: {} });
      }),
  }),
};
