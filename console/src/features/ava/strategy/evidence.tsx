import { ChannelLabel } from '#components/channels.tsx';
import { DataTable, orDash } from '#components/data-table.tsx';
import { Money } from '#components/money.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { componentStrings } from '#components/strings.ts';
import { kpiValue } from '#features/ava/strategy/kpi-value.ts';
import { strategyStrings } from '#features/ava/strategy/strings.ts';
import type { Strategy } from '#features/ava/types.ts';
import { goalStrings } from '#features/campaigns/goals/strings.ts';
import { channelName } from '#lib/channels.ts';
import { formatNumber } from '#lib/format/intl.ts';
import { count } from '#lib/format/numbers.ts';

type Evidence = Strategy['evidence'];
const text = strategyStrings.evidence;

/** What past campaigns reached on each channel, and the benchmarks that stand in where they are few. */
export function EvidenceSection({ evidence: { result, channels, benchmarks }, currency }: { evidence: Evidence; currency: string }) {
    const results = goalStrings.metric[result];
    if (channels.length === 0 && benchmarks.length === 0) return null;
    return (
        <Section title={text.title}>
            <ScrollBox label={componentStrings.chart.tableOf(text.title)}>
                <DataTable<Evidence['channels'][number]>
                    caption={text.title}
                    rows={channels}
                    stack
                    columns={[
                        { label: strategyStrings.columns.channel, cell: ({ channel }) => <ChannelLabel channel={channel} /> },
                        { label: text.campaigns, numeric: true, cell: ({ campaigns }) => count(campaigns) },
                        { label: text.spend, numeric: true, cell: ({ spend }) => <Money amount={spend} currency={currency} /> },
                        { label: results, numeric: true, cell: (row) => count(row.result) },
                        { label: text.perSpend(results, currency), numeric: true, cell: ({ resultPerSpend }) => orDash(resultPerSpend, (value) => formatNumber(value, { maximumSignificantDigits: 3 })) },
                    ]}
                />
            </ScrollBox>
            {benchmarks.length > 0 && (
                <div className="border-t border-line px-4 py-2.5 text-label text-muted">
                    <h3 className="font-medium text-faint">{text.benchmarksTitle}</h3>
                    <ul className="mt-1 flex flex-col gap-0.5">
                        {benchmarks.map(({ channel, kpi, value, source }) => (
                            <li key={`${channel} ${kpi}`} className="text-pretty">
                                {text.benchmarks(channelName[channel], strategyStrings.kpi[kpi], kpiValue(kpi, value, currency), source)}
                            </li>
                        ))}
                    </ul>
                </div>
            )}
        </Section>
    );
}
