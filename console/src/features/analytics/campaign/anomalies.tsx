import { TrendingDown, TrendingUp } from 'lucide-react';
import { useState } from 'react';
import { Section } from '#components/section.tsx';
import { Button } from '#components/ui/button.tsx';
import { campaignAnalyticsStrings } from '#features/analytics/campaign/strings.ts';
import { anomalyText } from '#features/analytics/parts/anomaly-text.ts';
import type { Anomaly } from '#features/analytics/types.ts';
import { ratio } from '#lib/format/numbers.ts';
import { calendarDay } from '#lib/format/time.ts';
import { metrics } from '#lib/metrics.ts';

const MAX_SHOWN = 6;

/** The most unusual first: the farther a value is from what is usual, the higher its score; the latest of equals first. */
export const byMagnitude = (anomalies: readonly Anomaly[]) => [...anomalies].sort((a, b) => Math.abs(b.score) - Math.abs(a.score) || b.day.localeCompare(a.day));

/** Days that differ strongly from what is usual for their weekday. */
export function Anomalies({ anomalies, currency }: { anomalies: Anomaly[]; currency: string | null | undefined }) {
    const [all, setAll] = useState(false);
    const sorted = byMagnitude(anomalies);
    const { title, hint, none, showAll, showFewer } = campaignAnalyticsStrings.anomalies;
    return (
        <Section title={title} hint={hint}>
            {sorted.length === 0 ? (
                <p className="px-4 py-3 text-table text-muted">{none}</p>
            ) : (
                <ul className="divide-y divide-line">
                    {sorted.slice(0, all ? sorted.length : MAX_SHOWN).map((one) => (
                        <Line key={`${one.day} ${one.metric}`} anomaly={one} currency={currency} />
                    ))}
                </ul>
            )}
            {sorted.length > MAX_SHOWN && (
                <div className="border-t border-line px-2 py-1">
                    <Button look="quiet" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
                        {all ? showFewer : showAll(sorted.length)}
                    </Button>
                </div>
            )}
        </Section>
    );
}

function Line({ anomaly, currency }: { anomaly: Anomaly; currency: string | null | undefined }) {
    const { code, metric, day, value, expected } = anomaly;
    const Icon = code === 'ABOVE_EXPECTED' ? TrendingUp : TrendingDown;
    return (
        <li className="flex items-start gap-3 px-4 py-2.5 text-table">
            <Icon size={15} aria-hidden className="mt-0.5 shrink-0 text-warn" />
            <span className="w-32 shrink-0 max-sm:w-20">
                <span className="block font-medium">{metrics[metric].label}</span>
                <span className="text-label text-faint">{calendarDay(day)}</span>
            </span>
            <span className="min-w-0 flex-1 text-pretty text-muted">{anomalyText(anomaly, currency)}</span>
            {expected > 0 && value >= 0 && (
                <span className="shrink-0 whitespace-nowrap text-label font-medium tabular-nums">{campaignAnalyticsStrings.anomalies.factor(ratio(value / expected))}</span>
            )}
        </li>
    );
}
