import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { buttonClass } from '#components/ui/button.tsx';
import { TemplateMenu } from '#features/email/templates/menu.tsx';
import { templateStrings as text } from '#features/email/templates/strings.ts';
import { Thumbnail } from '#features/email/templates/thumbnail.tsx';
import type { TemplateSummary } from '#features/email/templates/types.ts';

/** A template with its preview, and what can be done with it. */
export function TemplateCard({ template, canWrite }: { template: TemplateSummary; canWrite: boolean }) {
    const id = useId();
    return (
        <article aria-labelledby={id} className="group relative flex min-w-0 flex-1 flex-col overflow-hidden rounded-lg border border-line bg-raised hover:border-strong">
            <Thumbnail template={template} />
            <div className="flex flex-1 flex-col border-t border-line p-3">
                <h3 id={id} dir="auto" className="truncate font-medium">
                    <Link to="/email/templates/$id" params={{ id: template.id }} title={template.name} className="outline-none after:absolute after:inset-0 focus-visible:underline">
                        {template.name}
                    </Link>
                </h3>
                <p dir="auto" className="mt-0.5 line-clamp-2 flex-1 text-label text-faint">
                    {template.description || text.sources[template.sourceType]}
                </p>
                {canWrite && (
                    // Above the link that covers the card.
                    <div className="relative z-[1] mt-3 flex items-center justify-between gap-2">
                        <Link to="/email/emails/new" search={{ template: template.id }} className={buttonClass('secondary', 'small')}>
                            {text.use}
                        </Link>
                        <TemplateMenu template={template} />
                    </div>
                )}
            </div>
        </article>
    );
}
