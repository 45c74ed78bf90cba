import { useQuery } from '@tanstack/react-query';
import { DataTable, orDash, type DataColumn } from '#components/data-table.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { Empty, InlineProblem } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { isSending } from '#features/email/emails/api/email.ts';
import { sendTimesQuery } from '#features/email/emails/api/report.ts';
import { reportText } from '#features/email/emails/report/strings.ts';
import type { Email, SendTimeReport } from '#features/email/emails/types.ts';
import { Fact, Facts } from '#features/email/parts/facts.tsx';
import { pointsChange, rate } from '#lib/format/numbers.ts';
import { clockHour, exact } from '#lib/format/time.ts';
import { weekdayName, WEEKDAYS } from '#lib/format/weekdays.ts';

const text = reportText.sendTimes;
const MOST_HOURS = 3;

type Evidence = NonNullable<SendTimeReport['evidence']>;

interface Compared {
    name: string;
    learned: number | null | undefined;
    random: number | null | undefined;
    lift: SendTimeReport['opens'];
}

const COLUMNS: DataColumn<Compared>[] = [
    { label: text.what, cell: ({ name }) => name },
    { label: text.learned, numeric: true, cell: ({ learned }) => orDash(learned, rate) },
    { label: text.random, numeric: true, cell: ({ random }) => orDash(random, rate) },
    { label: text.difference, numeric: true, cell: ({ lift }) => orDash(lift.difference, pointsChange) },
    { label: text.interval, numeric: true, className: 'text-muted', cell: ({ lift }) => orDash(lift.interval, ({ low, high }) => text.between(pointsChange(low), pointsChange(high))) },
    { label: text.verdict, stackLabel: false, className: 'whitespace-normal min-w-64', cell: ({ lift }) => lift.summary },
];

/** What sending at best times brings: the learned times against random ones, and what they were learned from. */
export function SendTimesSection({ email }: { email: Email }) {
    const times = useQuery(sendTimesQuery(email.id, isSending(email)));
    const { data } = times;
    return (
        <Section title={text.title} hint={text.hint}>
            {!data ? (
                times.isError ? <InlineProblem error={times.error} onRetry={() => void times.refetch()} /> : <Skeleton className="m-4 h-32" />
            ) : data.evidence ? (
                <>
                    <ScrollBox label={text.caption}>
                        <DataTable columns={COLUMNS} rows={comparedIn(data)} caption={text.caption} stack />
                    </ScrollBox>
                    <div className="border-t border-line">
                        <Facts>
                            {data.arms.map(({ arm, recipients, sent }) => (
                                <Fact key={arm} name={text.arms[arm]}>{text.recipients(recipients, sent)}</Fact>
                            ))}
                            {data.settledAt && <Fact name={text.settled}>{exact(data.settledAt)}</Fact>}
                            <Fact name={text.known}>{text.knownOf(data.evidence.contactsWithOwnHours, data.evidence.contactsWithoutOwnHours)}</Fact>
                            <Fact name={text.trials}>{text.trialsOf(data.evidence.trials, data.evidence.answers)}</Fact>
                            <Fact name={text.hours}>{hoursText(data.evidence)}</Fact>
                        </Facts>
                    </div>
                </>
            ) : (
                <Empty title={text.none} />
            )}
        </Section>
    );
}

function comparedIn({ arms, opens, clicks }: SendTimeReport): Compared[] {
    const learned = arms.find(({ arm }) => arm === 'LEARNED');
    const random = arms.find(({ arm }) => arm === 'RANDOM');
    return [
        { name: text.opened, learned: learned?.openRate, random: random?.openRate, lift: opens },
        { name: text.clicked, learned: learned?.clickRate, random: random?.clickRate, lift: clicks },
    ];
}

/** The hours that promise the most; without evidence all are equal. */
function hoursText({ hours }: Evidence): string {
    const all = hours.flatMap((day, at) => day.map((share, hour) => ({ weekday: WEEKDAYS[at]!, hour, share })));
    const sorted = all.sort((a, b) => b.share - a.share);
    const [best, worst] = [sorted[0], sorted.at(-1)];
    if (!best || !worst || best.share === worst.share) return text.equalHours;
    return sorted
        .slice(0, MOST_HOURS)
        .map(({ weekday, hour, share }) => text.hour(weekdayName(weekday), clockHour(hour), rate(share)))
        .join(', ');
}
