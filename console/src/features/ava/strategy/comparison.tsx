import type { ReactNode } from 'react';
import { ChannelLabel } from '#components/channels.tsx';
import { DataTable, orDash } from '#components/data-table.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { componentStrings } from '#components/strings.ts';
import { useComparison } from '#features/ava/api/strategy-comparison.ts';
import { Loaded } from '#features/ava/parts/loaded.tsx';
import { avaStrings } from '#features/ava/strings.ts';
import { kpiValue } from '#features/ava/strategy/kpi-value.ts';
import { strategyStrings } from '#features/ava/strategy/strings.ts';
import { ContentList } from '#features/ava/strategy/timeline.tsx';
import type { PlannedContent, StrategyComparison } from '#features/ava/types.ts';
import { formatGoal, goalName } from '#features/campaigns/goals/goal-text.ts';
import type { Campaign } from '#features/campaigns/types.ts';
import { channelName } from '#lib/channels.ts';
import { count, percent, pointsChange } from '#lib/format/numbers.ts';

const text = strategyStrings.comparison;
const { columns } = strategyStrings;
const share = (value: number) => percent(value / 100, 1);

/** What differs between two versions. */
export function Comparison({ campaign, from, to }: { campaign: Campaign; from: number; to: number }) {
    const query = useComparison(campaign.id, from, to);
    const title = text.title(from, to);
    return (
        <Section title={title}>
            <Loaded query={query} label={avaStrings.loading(title)}>
                {(found) => (isSame(found) ? <p className="px-4 py-3 text-table text-muted">{text.same}</p> : <Differences found={found} currency={campaign.budget.currency} />)}
            </Loaded>
        </Section>
    );
}

/** Whether two versions say the same. */
const isSame = ({ channels, kpis, goals, content, risksAdded, risksRemoved }: StrategyComparison) =>
    channels.every((one) => one.change === 0) && [kpis, goals, content.added, content.removed, risksAdded, risksRemoved].every((list) => list.length === 0);

function Differences({ found, currency }: { found: StrategyComparison; currency: string }) {
    const { channels, kpis, goals, content, risksAdded, risksRemoved } = found;
    const targets = [
        ...goals.map((goal) => ({ name: goalName(goal), from: goal.fromTarget, to: goal.toTarget, show: (value: number) => formatGoal(goal.metric, value, currency) })),
        ...kpis.map(({ kpi, channel, fromTarget, toTarget }) => ({
            name: `${strategyStrings.kpi[kpi]} (${channelName[channel]})`,
            from: fromTarget,
            to: toTarget,
            show: (value: number) => kpiValue(kpi, value, currency),
        })),
    ];
    return (
        <div className="divide-y divide-line">
            <ScrollBox label={componentStrings.chart.tableOf(text.mix)}>
                <DataTable<StrategyComparison['channels'][number]>
                    caption={text.mix}
                    rows={channels}
                    columns={[
                        { label: text.mix, cell: ({ channel }) => <ChannelLabel channel={channel} /> },
                        { label: columns.from, numeric: true, cell: (row) => share(row.fromSharePercent) },
                        { label: columns.to, numeric: true, cell: (row) => share(row.toSharePercent) },
                        { label: columns.change, numeric: true, cell: (row) => pointsChange(row.change / 100) },
                    ]}
                />
            </ScrollBox>
            {targets.length > 0 && (
                <ScrollBox label={componentStrings.chart.tableOf(columns.target)}>
                    <DataTable<(typeof targets)[number]>
                        caption={columns.target}
                        rows={targets}
                        columns={[
                            { label: columns.target, cell: ({ name }) => name },
                            { label: columns.from, numeric: true, cell: (row) => orDash(row.from, row.show) },
                            { label: columns.to, numeric: true, cell: (row) => orDash(row.to, row.show) },
                        ]}
                    />
                </ScrollBox>
            )}
            {(content.added.length > 0 || content.removed.length > 0) && (
                <Part title={text.content(count(content.from), count(content.to))}>
                    <Pieces title={text.added} items={content.added} />
                    <Pieces title={text.removed} items={content.removed} />
                </Part>
            )}
            {(risksAdded.length > 0 || risksRemoved.length > 0) && (
                <Part title={text.risks}>
                    <Lines title={text.added} lines={risksAdded} />
                    <Lines title={text.removed} lines={risksRemoved} />
                </Part>
            )}
        </div>
    );
}

const Part = (props: { title: string; children: ReactNode }) => (
    <div className="px-4 py-3 text-table">
        <h3 className="font-medium">{props.title}</h3>
        {props.children}
    </div>
);

const Pieces = ({ title, items }: { title: string; items: PlannedContent[] }) =>
    items.length > 0 && (
        <div className="mt-2">
            <h4 className="text-label text-faint">{title}</h4>
            <ContentList items={items} />
        </div>
    );

const Lines = ({ title, lines }: { title: string; lines: string[] }) =>
    lines.length > 0 && (
        <div className="mt-2">
            <h4 className="text-label text-faint">{title}</h4>
            <ul className="flex list-disc flex-col gap-0.5 pl-4">
                {lines.map((line) => (
                    <li key={line} className="text-pretty">
                        {line}
                    </li>
                ))}
            </ul>
        </div>
    );
