import { TrendingDown, TrendingUp } from 'lucide-react';
import { Section } from '#components/section.tsx';
import { campaignAnalyticsStrings } from '#features/analytics/campaign/strings.ts';
import { anomalyText } from '#features/analytics/parts/anomaly-text.ts';
import type { Anomaly } from '#features/analytics/types.ts';
import { calendarDay } from '#lib/format/time.ts';
import { metrics } from '#lib/metrics.ts';

const MAX_SHOWN = 6;

/** Days that differ strongly from what is usual for their weekday, latest first. */
export function Anomalies({ anomalies, currency }: { anomalies: Anomaly[]; currency: string | null | undefined }) {
    const latest = [...anomalies].sort((a, b) => b.day.localeCompare(a.day) || Math.abs(b.score) - Math.abs(a.score));
    return (
        <Section title={campaignAnalyticsStrings.anomalies.title} hint={campaignAnalyticsStrings.anomalies.hint}>
            {latest.length === 0 ? (
                <p className="px-4 py-3 text-table text-muted">{campaignAnalyticsStrings.anomalies.none}</p>
            ) : (
                <ul className="divide-y divide-line">
                    {latest.slice(0, MAX_SHOWN).map((one) => {
                        const Icon = one.code === 'ABOVE_EXPECTED' ? TrendingUp : TrendingDown;
                        return (
                            <li key={`${one.day} ${one.metric}`} className="flex items-start gap-3 px-4 py-2.5 text-table">
                                <Icon size={15} aria-hidden className="mt-0.5 shrink-0 text-warn" />
                                <span className="w-32 shrink-0 max-sm:w-20">
                                    <span className="block font-medium">{metrics[one.metric].label}</span>
                                    <span className="text-label text-faint">{calendarDay(one.day)}</span>
                                </span>
                                <span className="min-w-0 text-pretty text-muted">
                                    {anomalyText(one, currency)}
                                </span>
                            </li>
                        );
                    })}
                    {latest.length > MAX_SHOWN && <li className="px-4 py-2 text-label text-faint">{campaignAnalyticsStrings.anomalies.others(latest.length - MAX_SHOWN)}</li>}
                </ul>
            )}
        </Section>
    );
}
