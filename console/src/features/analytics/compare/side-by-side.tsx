import { Link } from '@tanstack/react-router';
import { Trophy } from 'lucide-react';
import { DataTable } from '#components/data-table.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { bestOf, rowsOf, type CompareRow } from '#features/analytics/compare/rows.ts';
import { nameOf } from '#features/analytics/parts/campaign-name.ts';
import { MetricValue } from '#features/analytics/parts/metric-value.tsx';
import type { Dashboard } from '#features/analytics/types.ts';
import { figureWords } from '#features/analytics/words.ts';
import { cn } from '#lib/cn.ts';

/** Every figure in a row, every campaign in a column; the best of a row is marked. */
export function SideBySide({ dashboards }: { dashboards: Dashboard[] }) {
    return (
        <Section title="Side by side" hint="since each campaign began; the best of a row is marked">
            <ScrollBox label="Campaigns side by side" className="rounded-lg">
                <DataTable<CompareRow>
                    caption="KpiRow of the campaigns, side by side"
                    rows={rowsOf(dashboards)}
                    columns={[
                        { label: 'Kpi', cell: (row) => <span title={figureWords(row.name).meaning}>{figureWords(row.name).label}</span>, className: 'sticky left-0 bg-raised' },
                        ...dashboards.map((dashboard, at) => ({
                            id: dashboard.campaign.id,
                            label: nameOf(dashboard.campaign),
                            head: (
                                <Link to="/analytics/$id" params={{ id: dashboard.campaign.id }} className="inline-block max-w-52 truncate align-middle text-ink hover:underline" title={nameOf(dashboard.campaign)}>
                                    {nameOf(dashboard.campaign)}
                                </Link>
                            ),
                            numeric: true,
                            cell: (row: CompareRow) => {
                                const best = bestOf(row).includes(at);
                                return (
                                    <span className={cn('inline-flex items-center gap-1.5', best && 'font-semibold')}>
                                        {best && <Trophy size={12} aria-label="Best" className="text-good" />}
                                        <MetricValue value={row.values[at]} kind={figureWords(row.name).kind} currency={dashboard.roi.currency} />
                                    </span>
                                );
                            },
                        })),
                    ]}
                />
            </ScrollBox>
        </Section>
    );
}
