import { Section } from '#components/section.tsx';
import { strategyStrings as text } from '#features/ava/strategy/strings.ts';
import type { StrategyPlan } from '#features/ava/types.ts';

/** What can go wrong, and what to do about it. */
export const Risks = ({ risks }: { risks: StrategyPlan['risks'] }) =>
    risks.length > 0 && (
        <Section title={text.risks}>
            <dl className="divide-y divide-line">
                {risks.map(({ risk, mitigation }) => (
                    <div key={risk} className="grid gap-x-6 gap-y-0.5 px-4 py-2.5 text-table sm:grid-cols-2">
                        <dt className="text-pretty font-medium">{risk}</dt>
                        <dd className="text-pretty text-muted">{mitigation}</dd>
                    </div>
                ))}
            </dl>
        </Section>
    );
