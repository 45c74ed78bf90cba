import { useId } from 'react';
import { Field } from '#components/ui/field.tsx';
import { Checkbox, Textarea } from '#components/ui/input.tsx';
import type { Draft } from '#features/social/composer/draft.ts';
import { PrivacyField } from '#features/social/composer/privacy-field.tsx';
import { composerStrings } from '#features/social/composer/strings.ts';
import type { PlatformInfo } from '#features/social/types.ts';

const text = composerStrings;

interface OptionsFieldsProps {
    info: PlatformInfo | undefined;
    draft: Draft;
    utm: boolean;
    privacyProblem: string | undefined;
    onChange: (part: Partial<Draft>) => void;
}

/** What the network offers besides a text: a first comment, who can see the post, and the mark for AI. */
export function OptionsFields({ info, draft, utm, privacyProblem, onChange }: OptionsFieldsProps) {
    const has = (feature: PlatformInfo['features'][number]) => info?.features.includes(feature) ?? false;
    return (
        <>
            {has('FIRST_COMMENT') && (
                <Field label={text.firstComment} optional help={text.firstCommentHelp}>
                    {(aria) => <Textarea {...aria} rows={2} maxLength={10_000} value={draft.firstComment} onChange={(event) => onChange({ firstComment: event.target.value })} />}
                </Field>
            )}
            {info && has('PRIVACY') && (
                <PrivacyField channel={info.platform} accountId={draft.accountId} value={draft.privacy} problem={privacyProblem} onChange={(privacy) => onChange({ privacy })} />
            )}
            {has('AI_DISCLOSURE') && <Check label={text.madeWithAi} checked={draft.madeWithAi} onChange={(madeWithAi) => onChange({ madeWithAi })} />}
            {utm && <Check label={text.utm} checked={draft.utm} onChange={(value) => onChange({ utm: value })} />}
        </>
    );
}

function Check(props: { label: string; checked: boolean; onChange: (checked: boolean) => void }) {
    const id = useId();
    return (
        <label htmlFor={id} className="flex items-center gap-2 text-table">
            <Checkbox id={id} checked={props.checked} onChange={(event) => props.onChange(event.target.checked)} />
            {props.label}
        </label>
    );
}
