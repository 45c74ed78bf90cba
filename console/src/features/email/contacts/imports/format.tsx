import { Download } from 'lucide-react';
import { Section } from '#components/section.tsx';
import { Button } from '#components/ui/button.tsx';
import { importStrings } from '#features/email/contacts/imports/strings.ts';
import { saveCsv } from '#lib/csv.ts';

const text = importStrings.format;

/** Says which columns a file can have. */
export const Format = () => (
    <Section
        title={text.title}
        actions={
            <Button size="small" icon={<Download size={14} />} onClick={() => saveCsv(text.example, text.templateName)}>
                {text.template}
            </Button>
        }
    >
        <dl className="divide-y divide-line text-table">
            {text.columns.map(({ name, required, meaning }) => (
                <div key={name} className="grid gap-x-4 gap-y-0.5 px-4 py-2 sm:grid-cols-[14rem_1fr]">
                    <dt>
                        <code className="text-label font-medium">{name}</code>
                        {required && <span className="ml-2 text-label text-faint">{text.required}</span>}
                    </dt>
                    <dd className="text-muted text-pretty">{meaning}</dd>
                </div>
            ))}
        </dl>
    </Section>
);
