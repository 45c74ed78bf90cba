import { CONSENTS } from '#features/email/contacts/types.ts';
import { emailText } from '#features/email/emails/strings.ts';
import { useBuilder } from '#features/email/segments/builder/context.ts';
import { Choice, Typed, TypedNumber, type InputsProps } from '#features/email/segments/builder/inputs.tsx';
import { builderStrings as text } from '#features/email/segments/strings.ts';
import type { Engagement } from '#features/email/segments/types.ts';

export const TagInputs = (props: InputsProps) => <Typed {...props} name="tag" label={text.tag} maxLength={100} />;

export function ListInputs(props: InputsProps) {
    const { lists } = useBuilder();
    return (
        <>
            <Reference {...props} name="list" label={text.list} among={lists} />
            {lists?.length === 0 && <span className="text-label text-faint">{text.noLists}</span>}
        </>
    );
}

export function SegmentInputs(props: InputsProps) {
    const { segments } = useBuilder();
    return <Reference {...props} name="segment" label={text.segment} among={segments} />;
}

/** A choice among lists or segments. One that is gone can still be shown. */
function Reference({ among, ...props }: InputsProps & { name: string; label: string; among: readonly { id: string; name: string }[] | undefined }) {
    const value = props.typed[props.name] ?? '';
    return (
        <Choice {...props} className="w-56">
            <option value="">{text.choose}</option>
            {value !== '' && !among?.some(({ id }) => id === value) && <option value={value}>{among ? text.deleted : '…'}</option>}
            {among?.map(({ id, name }) => (
                <option key={id} value={id}>
                    {name}
                </option>
            ))}
        </Choice>
    );
}

const ENGAGEMENTS = ['RECEIVED', 'OPENED', 'CLICKED'] as const satisfies readonly Engagement[];

/** What a contact did with emails. Empty inputs set no bound. */
export function EngagementInputs(given: InputsProps) {
    const { emails } = useBuilder();
    const props = { ...given, wrong: false };
    const email = props.typed.email ?? '';
    const sent = emails?.filter(({ startedAt }) => startedAt);
    return (
        <>
            <Choice {...props} name="kind" label={text.engagement} className="w-32">
                {ENGAGEMENTS.map((kind) => (
                    <option key={kind} value={kind}>
                        {text.engagements[kind]}
                    </option>
                ))}
            </Choice>
            {email === '' && (
                <span className="flex items-center gap-2">
                    {text.atLeast}
                    <TypedNumber {...props} name="atLeast" label={text.emailsLabel} />
                    {text.emails}
                </span>
            )}
            <span className="flex items-center gap-2">
                {text.lastDays}
                <TypedNumber {...props} name="days" label={text.lastDaysLabel} />
                {text.days}
            </span>
            <Choice {...props} name="email" label={text.whichEmail} className="w-48">
                <option value="">{text.anyEmail}</option>
                {email !== '' && !sent?.some(({ id }) => id === email) && <option value={email}>{sent ? text.deleted : '…'}</option>}
                {sent?.map(({ id, subject }) => (
                    <option key={id} value={id}>
                        {subject || emailText.noSubject}
                    </option>
                ))}
            </Choice>
        </>
    );
}

export const ConsentInputs = (props: InputsProps) => (
    <Choice {...props} name="consent" label={text.consent} className="w-52">
        {CONSENTS.map((consent) => (
            <option key={consent} value={consent}>
                {text.consents[consent]}
            </option>
        ))}
    </Choice>
);

export const TopInputs = (props: InputsProps) => (
    <span className="flex flex-wrap items-center gap-2">
        {text.top}
        <TypedNumber {...props} name="percent" label={text.percent} />
        {text.ofValue}
    </span>
);
