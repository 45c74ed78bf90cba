import { Section } from '#components/section.tsx';
import { CopyButton } from '#features/email/parts/copy-button.tsx';
import { DnsStatusLabel } from '#features/email/senders/state-label.tsx';
import { senderStrings } from '#features/email/senders/strings.ts';
import type { DnsFinding, Sender } from '#features/email/senders/types.ts';

const text = senderStrings.records;

/** The DNS records to publish, with what was found of each. */
export const Records = ({ sender }: { sender: Sender }) => (
    <Section title={text.title} hint={text.hint(sender.domain)}>
        <ul className="divide-y divide-line">
            {sender.records.map((record) => (
                <Record key={record.purpose} record={record} />
            ))}
        </ul>
    </Section>
);

function Record({ record }: { record: DnsFinding }) {
    const { purpose, status, found } = record;
    const help = text.help[status];
    return (
        <li className="px-4 py-3">
            <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
                <h3 className="text-table font-semibold">{text.purposes[purpose]}</h3>
                <DnsStatusLabel status={status} />
                {help && <span className="text-table text-muted">{help}</span>}
            </div>
            <p className="mt-0.5 text-label text-faint">{text.why[purpose]}</p>
            <dl className="mt-2 grid grid-cols-[4rem_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-1 text-table">
                <Line name={text.name} value={record.name} copy={text.nameOf(text.purposes[purpose])} />
                <Line name={text.value} value={record.expected} copy={text.valueOf(text.purposes[purpose])} />
                {status !== 'VALID' &&
                    found.map((value) => (
                        <Line key={value} name={text.foundNow} value={value} />
                    ))}
            </dl>
        </li>
    );
}

const Line = ({ name, value, copy }: { name: string; value: string; copy?: string }) => (
    <div className="contents">
        <dt className="pt-1 text-label text-faint">{name}</dt>
        <dd className="min-w-0 py-0.5">
            <code dir="ltr" className="break-all">
                {value}
            </code>
        </dd>
        <dd className="-my-1">{copy && <CopyButton what={copy} text={value} />}</dd>
    </div>
);
