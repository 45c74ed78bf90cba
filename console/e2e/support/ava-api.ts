import type { Route } from '@playwright/test';
import type { World } from './api.ts';
import { decisions, explanation, failures, HIT_RATES, outlook, predictionRecord, recommendations, whatIf } from './ava-data.ts';
import { comparison, strategies, strategy } from './ava-strategy.ts';
import { campaign } from './data.ts';

/** Mocks what Ava knows about campaigns; undefined for other paths. */
export function avaApi(route: Route, url: URL, world: World): Promise<void> | undefined {
    const [, , area, part, id, what, version] = url.pathname.split('/');
    if (area !== 'orchestrator') return undefined;
    const bare = world.bare ?? false;
    // What is absent is left out.
    const answer = (json: unknown) => route.fulfill({ json });
    if (part === 'prediction-record') return answer(predictionRecord(bare));
    if (part === 'hit-rates') return answer({ items: HIT_RATES, caveat: 'Each result compares the weeks before the decision with those since. No control group was kept, so other causes are possible.' });
    if (what === 'explain') return world.slow ? new Promise<void>(() => {}) : answer(explanation(id ?? ''));
    if (part !== 'campaigns') return undefined;
    const one = campaign(world.number ?? 0, world);
    const number = (name: string) => Number(url.searchParams.get(name));
    switch (what) {
        case 'recommendations':
            return answer(recommendations(one, bare));
        case 'failure-recovery':
            return answer(failures(one, bare || !(world.failed ?? false)));
        case 'predict-success':
            return answer(outlook(one, bare));
        case 'what-if':
            return answer(whatIf(one, url, bare));
        case 'decisions':
            return answer(decisions(bare));
        case 'strategies':
            return answer(version ? strategy(one, Number(version)) : strategies(bare));
        case 'strategy-comparison':
            return answer(comparison(one, number('from'), number('to')));
        default:
            return undefined;
    }
}
