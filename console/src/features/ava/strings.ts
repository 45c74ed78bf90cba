import type { AvaView } from '#features/ava/search.ts';
import type { Kind } from '#features/ava/types.ts';

export const avaStrings = {
    views: 'What Ava shows',
    view: {
        advice: 'Problems and advice',
        outlook: 'Outlook',
        strategy: 'Strategy',
        log: 'Decision log',
    } satisfies Record<AvaView, string>,
    kind: {
        CHANNEL: 'Channel',
        BUDGET: 'Budget',
        CONTENT: 'Content',
        TIMING: 'Timing',
    } satisfies Record<Kind, string>,
    engines: { claude: 'Claude', openai: 'OpenAI', ollama: 'Ollama' } as Record<string, string>,
    loading: (what: string) => `Loading: ${what}`,
    range: (low: string, high: string) => `${low} to ${high}`,
    draft: {
        title: 'Ava starts when the campaign does',
        detail: 'Launch the campaign, and Ava watches its posts, emails and metrics. Until then, Ava can propose a strategy.',
        action: 'See the strategy',
    },
};

/** What wrote something: the built-in engine has other names in other places. */
export const BUILT_IN = 'built-in';

/** The name of a model’s provider. */
export const modelName = (engine: string) => avaStrings.engines[engine] ?? engine;
