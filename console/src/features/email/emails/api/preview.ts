import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { keys, pathOf } from '#features/email/emails/api/keys.ts';
import type { RenderedPreview } from '#features/email/emails/types.ts';
import { json } from '#lib/api/http.ts';

/** An email as a recipient sees it; without a contact, merge tags show their fallbacks. */
export const previewQuery = (id: string, contactId: string | undefined) =>
    queryOptions({
        queryKey: [...keys.one(id), 'preview', contactId],
        queryFn: ({ signal }) => json<RenderedPreview>(pathOf(id, '/preview'), { query: { contactId }, signal }),
        placeholderData: keepPreviousData,
    });

/** A variant of the A/B test of an email. */
export const variantPreviewQuery = (id: string, variant: string) =>
    queryOptions({
        queryKey: [...keys.one(id), 'preview', 'variant', variant],
        queryFn: ({ signal }) => json<RenderedPreview>(pathOf(id, `/ab-test/variants/${encodeURIComponent(variant)}/preview`), { signal }),
    });
