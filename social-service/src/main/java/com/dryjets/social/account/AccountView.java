package com.dryjets.social.account;

import com.dryjets.contracts.marketing.Channel;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account, without its tokens.
 *
 * @param attention why a person must act; null if nobody has to
 * @param attentionDetail the network's own words
 * @param expiresAt when its access ends unless it is renewed, which happens by itself where {@code renewsItself}
 * @param readingProblem why its counters cannot be read although it can publish, in the network's words; null if they can
 * @param isDefault whether posts use it that name no account
 * @param minGap the shortest time between two posts; one that is due earlier waits
 * @param limitOverrides limits that differ from the network's usual ones
 */
public record AccountView(
        UUID id,
        Channel platform,
        String externalAccountId,
        String name,
        @Nullable String handle,
        @Nullable URI picture,
        AccountStatus status,
        @Nullable Attention attention,
        @Nullable String attentionDetail,
        @Nullable Instant attentionSince,
        @Nullable Instant expiresAt,
        boolean renewsItself,
        @Nullable String readingProblem,
        List<String> scopes,
        boolean isDefault,
        String timeZone,
        Duration minGap,
        Map<String, Integer> limitOverrides,
        String connectedBy,
        Instant connectedAt,
        long version) {}
