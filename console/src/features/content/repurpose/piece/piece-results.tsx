import { ExternalLink } from 'lucide-react';
import { RichText } from '#components/rich-text.tsx';
import { Time } from '#components/time.tsx';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import type { Performance, Piece, Publication } from '#features/content/repurpose/types.ts';
import { formatMetric } from '#lib/format/metric.ts';
import { metrics, type Metric } from '#lib/metrics.ts';

const text = repurposeStrings.results;

const COUNTS = ['impressions', 'delivered', 'opens', 'clicks', 'conversions'] as const satisfies readonly Metric[];
const RATES = ['openRate', 'clickRate', 'engagementRate', 'conversionRate'] as const satisfies readonly (keyof Performance)[];

/** What became of the piece: its posts and emails, and what they achieved with people. */
export function PieceResults({ piece }: { piece: Piece }) {
    const publications = piece.publications.filter(({ state }) => state !== 'PREPARED');
    if (publications.length === 0 && !piece.performance) return null;
    return (
        <div className="border-b border-line px-4 py-2.5 text-table">
            {publications.map((item) => (
                <PublicationLine key={item.itemId} item={item} />
            ))}
            {piece.performance && <Numbers performance={piece.performance} />}
        </div>
    );
}

function PublicationLine({ item }: { item: Publication }) {
    const at = item.state === 'PUBLISHED' ? item.publishedAt : item.scheduledFor;
    return (
        <p className="flex flex-wrap items-center gap-x-2">
            <span className={item.state === 'FAILED' ? 'text-bad' : ''}>
                {at ? <RichText text={text.at[item.state]} values={{ time: <Time at={at} /> }} /> : text.state[item.state]}
            </span>
            {item.url && (
                <a href={item.url} target="_blank" rel="noreferrer" className="inline-flex items-center gap-1 text-accent hover:underline">
                    {text.open}
                    <ExternalLink size={12} aria-hidden />
                </a>
            )}
            {item.reason && <span className="min-w-0 break-words text-muted">{item.reason}</span>}
        </p>
    );
}

const Numbers = ({ performance }: { performance: Performance }) => (
    <dl aria-label={text.performance} className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
        {COUNTS.map((name) => {
            const value = performance.human[name];
            return value ? <Figure key={name} label={metrics[name].label} value={formatMetric(value, metrics[name].kind)} /> : null;
        })}
        {RATES.map((name) => {
            const value = performance[name];
            return value === undefined ? null : <Figure key={name} label={name === 'clickRate' ? text.clickRate : metrics[name].label} value={formatMetric(value, 'rate')} />;
        })}
        <div className="text-label text-faint">
            <dt className="sr-only">{text.asOfLabel}</dt>
            <dd>
                <RichText text={text.asOf} values={{ time: <Time at={performance.asOf} /> }} />
            </dd>
        </div>
    </dl>
);

const Figure = ({ label, value }: { label: string; value: string }) => (
    <div className="flex items-baseline gap-1.5">
        <dt className="text-label text-muted">{label}</dt>
        <dd className="font-medium tabular-nums">{value}</dd>
    </div>
);
