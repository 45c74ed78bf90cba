import { Download } from 'lucide-react';
import { Section } from '#components/section.tsx';
import { Button } from '#components/ui/button.tsx';
import { importStrings } from '#features/social/import/strings.ts';
import { saveCsv } from '#lib/csv.ts';
import { dayIn, daysAfter, localZone } from '#lib/format/time.ts';

const text = importStrings.format;

/** A file with one row for each kind of time. */
function template() {
    const [one = '', thread = ''] = text.examples;
    const tomorrow = daysAfter(dayIn(localZone()), 1);
    const row = (platform: string, time: string, content: string) => [platform, time, content, ...Array.from({ length: text.columns.length - 3 }, () => '')];
    return { header: text.columns.map(({ name }) => name), rows: [row('LinkedIn', `${tomorrow} 09:30`, one), row('Twitter', 'best', thread)] };
}

/** Says which columns a file has. */
export const Format = () => (
    <Section
        title={text.title}
        actions={
            <Button size="small" icon={<Download size={14} />} onClick={() => saveCsv(template(), text.templateName)}>
                {text.template}
            </Button>
        }
    >
        <dl className="divide-y divide-line text-table">
            {text.columns.map(({ name, required, meaning }) => (
                <div key={name} className="grid gap-x-4 gap-y-0.5 px-4 py-2 sm:grid-cols-[12rem_1fr]">
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
