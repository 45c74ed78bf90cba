import { useModelUsage } from '#features/content/models/api/model-usage.ts';
import { dayIn } from '#lib/format/time.ts';

/** Returns whether a model is set up; true while that is unknown, as the service has the last word. */
export function useHasModel(): boolean {
    const today = dayIn('UTC');
    return useModelUsage(today, today).data?.configured ?? true;
}
