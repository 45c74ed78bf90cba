import { useQuery } from '@tanstack/react-query';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { RenderedEmail } from '#features/email/design/rendered-email.tsx';
import { templatePreviewQuery } from '#features/email/templates/api/templates.ts';
import { templateStrings as text } from '#features/email/templates/strings.ts';
import type { TemplateSummary } from '#features/email/templates/types.ts';

// Wide and tall enough for the beginning of an email.
const WIDTH = 640;
const HEIGHT = 760;

/** The beginning of a template, small. */
export function Thumbnail({ template }: { template: Pick<TemplateSummary, 'id' | 'name' | 'version'> }) {
    const preview = useQuery(templatePreviewQuery(template.id, template.version));
    return (
        <div className="aspect-[640/760] overflow-hidden bg-rail">
            {preview.data ? (
                <RenderedEmail title={text.previewOf(template.name)} html={preview.data.html} width={WIDTH} height={HEIGHT} still />
            ) : preview.isError ? (
                <p className="grid h-full place-items-center p-4 text-center text-label text-faint">{text.noPreview}</p>
            ) : (
                <Skeleton className="h-full" />
            )}
        </div>
    );
}
