import { FilePlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { setupStrings } from '#features/email/setup/strings.ts';
import { emailStrings } from '#features/email/strings.ts';
import { Thumbnail } from '#features/email/templates/thumbnail.tsx';
import type { TemplateSummary } from '#features/email/templates/types.ts';

const text = setupStrings.create;

interface TemplateChoiceProps {
    templates: TemplateSummary[] | undefined;
    error?: string | undefined;
    /** The template's id; empty for none. */
    value: string;
    onChange: (id: string) => void;
    onMore?: (() => void) | undefined;
}

/** Chooses what an email starts with. */
export const TemplateChoice = ({ templates, error, value, onChange, onMore }: TemplateChoiceProps) => (
    <fieldset>
        <legend className="mb-1.5 text-table font-medium">{text.template}</legend>
        {error && <p className="mb-2 text-label text-bad">{error}</p>}
        <div className="grid grid-cols-[repeat(auto-fill,minmax(min(45%,11rem),1fr))] gap-3">
            <Choice
                name={text.blank}
                checked={value === ''}
                onChoose={() => onChange('')}
                picture={
                    <span className="flex aspect-[640/760] flex-col items-center justify-center gap-2 bg-rail p-3 text-center text-label text-faint">
                        <FilePlus size={20} aria-hidden />
                        {text.blankDetail}
                    </span>
                }
            />
            {templates?.map((template) => (
                <Choice key={template.id} name={template.name} checked={value === template.id} onChoose={() => onChange(template.id)} picture={<Thumbnail template={template} />} />
            ))}
        </div>
        {onMore && (
            <Button look="quiet" className="mt-3 w-full" onClick={onMore}>
                {emailStrings.more}
            </Button>
        )}
    </fieldset>
);

const Choice = ({ name, checked, onChoose, picture }: { name: string; checked: boolean; onChoose: () => void; picture: ReactNode }) => (
    <label className="flex cursor-pointer flex-col overflow-hidden rounded-lg border border-line bg-raised hover:border-strong has-checked:border-accent has-checked:ring-1 has-checked:ring-accent has-focus-visible:outline-2 has-focus-visible:outline-accent">
        {picture}
        <span className="flex items-center gap-2 border-t border-line p-2 text-table">
            <input type="radio" name="template" checked={checked} onChange={onChoose} className="size-3.5 shrink-0 accent-(--accent-fill) max-sm:size-4.5" />
            <span dir="auto" className="truncate">
                {name}
            </span>
        </span>
    </label>
);
