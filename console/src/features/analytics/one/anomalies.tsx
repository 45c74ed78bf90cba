import { TrendingDown, TrendingUp } from 'lucide-react';
import { Section } from '#components/section.tsx';
import type { Anomaly } from '#features/analytics/types.ts';
import { metricName } from '#features/analytics/words.ts';
import { calendarDay } from '#lib/format/time.ts';

const MOST = 6;

/** Days that were far from what their weekday usually brings, the latest first. */
export function Anomalies({ anomalies }: { anomalies: Anomaly[] }) {
    const latest = [...anomalies].sort((a, b) => b.day.localeCompare(a.day) || Math.abs(b.score) - Math.abs(a.score));
    return (
        <Section title="What stands out" hint="in the last 30 days, against the same weekday">
            {latest.length === 0 ? (
                <p className="px-4 py-3 text-table text-muted">No day was far from what its weekday usually brings.</p>
            ) : (
                <ul className="divide-y divide-line">
                    {latest.slice(0, MOST).map((one) => {
                        const more = one.score > 0;
                        const Icon = more ? TrendingUp : TrendingDown;
                        return (
                            <li key={`${one.day} ${one.metric}`} className="flex items-start gap-3 px-4 py-2.5 text-table">
                                <Icon size={15} aria-hidden className="mt-0.5 shrink-0 text-warn" />
                                <span className="w-32 shrink-0 max-sm:w-20">
                                    <span className="block font-medium">{metricName[one.metric]}</span>
                                    <span className="text-label text-faint">{calendarDay(one.day)}</span>
                                </span>
                                <span className="min-w-0 text-pretty text-muted">
                                    {more ? 'More' : 'Less'} than usual: {one.reason}.
                                </span>
                            </li>
                        );
                    })}
                    {latest.length > MOST && <li className="px-4 py-2 text-label text-faint">and {latest.length - MOST} more, marked in the trends</li>}
                </ul>
            )}
        </Section>
    );
}
