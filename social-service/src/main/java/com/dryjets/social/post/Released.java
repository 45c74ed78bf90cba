package com.dryjets.social.post;

import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post that has one hold fewer, without its texts: a campaign may have very many.
 *
 * @param queued whether it waits for nothing any more
 */
public record Released(
        UUID id, @Nullable UUID accountId, Channel channel, boolean queued, Instant scheduledFor, Instant dueAt) {}
