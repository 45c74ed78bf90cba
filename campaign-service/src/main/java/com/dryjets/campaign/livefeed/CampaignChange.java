package com.dryjets.campaign.livefeed;

import org.jspecify.annotations.Nullable;

/**
 * A change of a campaign, for its open streams.
 *
 * @param seq increases with each change of the campaign
 * @param payload the state after the change, as JSON; null for spend, which is read when it is sent
 */
record CampaignChange(long seq, ChangeKind kind, @Nullable String payload) {}
