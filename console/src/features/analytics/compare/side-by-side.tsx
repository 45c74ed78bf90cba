import { Link } from '@tanstack/react-router';
import { Trophy } from 'lucide-react';
import { CsvButton } from '#components/csv-button.tsx';
import { DataTable } from '#components/data-table.tsx';
import { MetricValue } from '#components/metric-value.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { bestOf, rowsOf, type CompareRow } from '#features/analytics/compare/rows.ts';
import { compareStrings } from '#features/analytics/compare/strings.ts';
import { nameOf } from '#features/analytics/parts/campaign-name.ts';
import { analyticsStrings } from '#features/analytics/strings.ts';
import type { Dashboard } from '#features/analytics/types.ts';
import { cn } from '#lib/cn.ts';
import { metrics } from '#lib/metrics.ts';

/** A table with a row for each metric and a column for each campaign. The best value in each row is marked. */
export function SideBySide({ dashboards }: { dashboards: Dashboard[] }) {
    const rows = rowsOf(dashboards);
    const download = (
        <CsvButton
            what={compareStrings.table}
            name={[compareStrings.file]}
            table={() => ({
                header: [analyticsStrings.metric, ...dashboards.map((one) => [nameOf(one.campaign), one.roi.currency].filter(Boolean).join(', '))],
                rows: rows.map((row) => [metrics[row.name].label, ...row.values]),
            })}
        />
    );
    return (
        <Section title={compareStrings.sideBySide} hint={compareStrings.sideBySideHint} actions={download}>
            <ScrollBox label={compareStrings.sideBySideRegion} className="rounded-lg">
                <DataTable<CompareRow>
                    caption={compareStrings.table}
                    rows={rows}
                    columns={[
                        { label: analyticsStrings.metric, cell: (row) => <span title={metrics[row.name].description}>{metrics[row.name].label}</span>, className: 'sticky left-0 z-[2] bg-raised' },
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
                                        {best && <Trophy size={12} aria-label={compareStrings.best} className="text-good" />}
                                        <MetricValue value={row.values[at]} kind={metrics[row.name].kind} currency={dashboard.roi.currency} />
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
