import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/input.tsx';
import { TagInput } from '#features/email/designer/panel/tag-input.tsx';
import { designerStrings } from '#features/email/designer/strings.ts';
import type { Designer } from '#features/email/designer/use-designer.ts';
import { languageName } from '#lib/format/text.ts';

const text = designerStrings.details;
const LONGEST = 255;
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'sv', 'da', 'tr', 'ar', 'he', 'ja', 'zh'];

/** What an inbox shows, and the language of the email. */
export function Details({ designer }: { designer: Designer }) {
    const { subject, previewText, language } = designer.design;
    return (
        <section aria-label={text.title} className="mb-3 grid gap-3 rounded-lg border border-line bg-raised p-3 sm:grid-cols-[minmax(0,1fr)_10rem]">
            <div className="flex min-w-0 flex-col gap-3">
                <Field label={text.subject}>{(aria) => <TagInput aria={aria} label={text.subject} maxLength={LONGEST} value={subject} onChange={(typed) => designer.edit({ subject: typed })} />}</Field>
                <Field label={text.previewText} optional help={text.previewHelp}>
                    {(aria) => <TagInput aria={aria} label={text.previewText} maxLength={LONGEST} value={previewText} onChange={(typed) => designer.edit({ previewText: typed })} />}
                </Field>
            </div>
            <Field label={text.language} help={text.languageHelp}>
                {(aria) => (
                    <Select {...aria} value={language} onChange={(event) => designer.edit({ language: event.target.value })}>
                        {(LANGUAGES.includes(language) ? LANGUAGES : [language, ...LANGUAGES]).map((tag) => (
                            <option key={tag} value={tag}>
                                {languageName(tag)}
                            </option>
                        ))}
                    </Select>
                )}
            </Field>
        </section>
    );
}
