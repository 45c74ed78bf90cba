import { recommendationPath, written } from '#features/ava/api/keys.ts';
import type { Recommendation, Snooze } from '#features/ava/types.ts';
import { json } from '#lib/api/http.ts';

/** What a write names: the recommendation, at the version that the person saw. */
type Seen = Pick<Recommendation, 'id' | 'campaignId' | 'version'>;

const decide = ({ id, campaignId, version }: Seen, part: string, body: object, idempotencyKey: string) =>
    written(campaignId, json<Recommendation>(recommendationPath(id, part), { method: 'POST', body, ifMatch: version, idempotencyKey }));

/** Accepts a recommendation. Moves of budget are proposed to the campaign. The key makes it safe to retry. */
export const acceptRecommendation = (seen: Seen, key: string) => decide(seen, '/accept', {}, key);

/** Dismisses a recommendation for a reason. */
export const dismissRecommendation = (seen: Seen, note: string, key: string) => decide(seen, '/dismiss', { note }, key);

/** Puts the decision off. */
export const snoozeRecommendation = (seen: Seen, snooze: Snooze, key: string) => decide(seen, '/snooze', snooze, key);
