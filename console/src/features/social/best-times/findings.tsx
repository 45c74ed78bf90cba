import { Section } from '#components/section.tsx';
import { evidenceOf } from '#features/social/evidence.ts';
import { scoreOf } from '#features/social/best-times/heat-grid.tsx';
import { bestTimeStrings } from '#features/social/best-times/strings.ts';
import type { BestTimes } from '#features/social/types.ts';
import { channelName } from '#lib/channels.ts';
import { count, percent } from '#lib/format/numbers.ts';
import { clockHour } from '#lib/format/time.ts';
import { weekdayName } from '#lib/format/weekdays.ts';

const { best: text, evidence } = bestTimeStrings;

/** The five best hours in words, and what is known of them. */
export function Findings({ times }: { times: BestTimes }) {
    const { flat, ties } = evidenceOf(times);
    const network = channelName[times.platform];
    return (
        <div className="grid gap-5 lg:grid-cols-2">
            <Section title={text.title}>
                {flat ? (
                    <p className="px-4 py-3 text-table text-pretty">{text.flat(network)}</p>
                ) : (
                    <>
                        <ol className="divide-y divide-line">
                            {times.best.map((hour) => (
                                <li key={`${hour.weekday} ${hour.hour}`} className="flex justify-between gap-3 px-4 py-2 text-table">
                                    <span className="font-medium">{text.hour(weekdayName(hour.weekday), clockHour(hour.hour), clockHour((hour.hour + 1) % 24))}</span>
                                    <span className="text-faint tabular-nums">{text.score(scoreOf(hour))}</span>
                                </li>
                            ))}
                        </ol>
                        {ties > times.best.length && <p className="border-t border-line px-4 py-2 text-label text-muted">{text.ties(count(ties))}</p>}
                    </>
                )}
            </Section>
            <Section title={evidence.title}>
                <div className="flex flex-col gap-2 px-4 py-3 text-table text-pretty">
                    <p>{times.accountId ? known(times, network) : (flat ? bestTimeStrings.noAccountNothing : bestTimeStrings.noAccount)(network)}</p>
                    {times.posts > 0 && <p className="text-muted">{evidence.exploring}</p>}
                </div>
            </Section>
        </div>
    );
}

function known(times: BestTimes, network: string): string {
    const { flat, ownShare } = evidenceOf(times);
    if (times.posts === 0) return (flat ? evidence.nothing : evidence.none)(network);
    return evidence.source[times.source](evidence.posts(count(times.posts), times.posts === 1), percent(ownShare, 0), network);
}
