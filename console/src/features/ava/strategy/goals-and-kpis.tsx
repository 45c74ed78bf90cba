import { ChannelLabel } from '#components/channels.tsx';
import { DataTable } from '#components/data-table.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { componentStrings } from '#components/strings.ts';
import { kpiValue } from '#features/ava/strategy/kpi-value.ts';
import { strategyStrings as text } from '#features/ava/strategy/strings.ts';
import type { StrategyPlan } from '#features/ava/types.ts';
import { formatGoal, goalName } from '#features/campaigns/goals/goal-text.ts';

const { columns } = text;

/** The goals and KPIs with their targets, and where these come from. */
export const GoalsAndKpis = ({ plan: { goals, kpis }, currency }: { plan: StrategyPlan; currency: string }) => (
    <div className="grid items-start gap-6 xl:grid-cols-2">
        {goals.length > 0 && (
            <Section title={text.goals}>
                <ScrollBox label={componentStrings.chart.tableOf(text.goals)}>
                    <DataTable<StrategyPlan['goals'][number]>
                        caption={text.goals}
                        rows={goals}
                        stack
                        columns={[
                            { label: columns.goal, cell: goalName },
                            { label: columns.target, numeric: true, cell: ({ metric, target }) => (target === undefined ? text.noTarget : formatGoal(metric, target, currency)) },
                            { label: columns.basis, className: 'whitespace-normal', stackLabel: false, cell: ({ basis }) => <span className="text-muted">{basis}</span> },
                        ]}
                    />
                </ScrollBox>
            </Section>
        )}
        {kpis.length > 0 && (
            <Section title={text.kpis}>
                <ScrollBox label={componentStrings.chart.tableOf(text.kpis)}>
                    <DataTable<StrategyPlan['kpis'][number]>
                        caption={text.kpis}
                        rows={kpis}
                        stack
                        columns={[
                            { label: columns.kpi, cell: ({ kpi }) => text.kpi[kpi] },
                            { label: columns.channel, cell: ({ channel }) => <ChannelLabel channel={channel} /> },
                            { label: columns.target, numeric: true, cell: ({ kpi, target }) => kpiValue(kpi, target, currency) },
                            { label: columns.basis, className: 'whitespace-normal', stackLabel: false, cell: ({ basis }) => <span className="text-muted">{basis}</span> },
                        ]}
                    />
                </ScrollBox>
            </Section>
        )}
    </div>
);
