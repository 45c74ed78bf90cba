import { Section } from '#components/section.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input, Textarea } from '#components/ui/input.tsx';
import { MediaList } from '#features/social/composer/media-list.tsx';
import type { Composer } from '#features/social/composer/state.ts';
import { composerStrings } from '#features/social/composer/strings.ts';

const text = composerStrings;

/** What all networks begin with. */
export const SharedFields = ({ shared, linkError, onChange }: { shared: Composer['shared']; linkError: string | undefined; onChange: (part: Partial<Composer['shared']>) => void }) => (
    <Section title={text.shared} hint={text.sharedHelp}>
        <div className="grid gap-4 p-4 lg:grid-cols-2">
            <Field label={text.sharedText}>
                {(aria) => <Textarea {...aria} className="field-sizing-content min-h-28 leading-6" value={shared.text} onChange={(event) => onChange({ text: event.target.value })} />}
            </Field>
            <div className="flex flex-col gap-4">
                <MediaList media={shared.media} onChange={(media) => onChange({ media })} />
                <Field label={text.link} optional help={text.linkHelp} error={linkError}>
                    {(aria) => <Input {...aria} type="url" inputMode="url" maxLength={2000} value={shared.link} onChange={(event) => onChange({ link: event.target.value })} />}
                </Field>
            </div>
        </div>
    </Section>
);
