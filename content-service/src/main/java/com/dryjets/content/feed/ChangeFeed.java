package com.dryjets.content.feed;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a feed; absent fields keep their values.
 *
 * @param pieces the pieces to make from new entries; without platforms, no more are made
 */
public record ChangeFeed(
        @Nullable @Min(AddFeed.MIN_MINUTES) @Max(AddFeed.MAX_MINUTES)
        Integer everyMinutes,

        @Nullable Boolean paused,
        @Nullable @Valid FeedPieces pieces) {}
