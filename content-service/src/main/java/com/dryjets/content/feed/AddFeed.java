package com.dryjets.content.feed;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A feed to poll.
 *
 * @param url the public address of an RSS or Atom document
 * @param everyMinutes the time between two polls; 60 by default
 * @param language the language of entries that name none, an IETF tag
 * @param pieces the pieces to make from new entries; none by default
 */
public record AddFeed(
        @NotNull URI url,
        @Nullable @Min(MIN_MINUTES) @Max(MAX_MINUTES) Integer everyMinutes,
        @Nullable @Size(max = 35) String language,
        @Nullable @Valid FeedPieces pieces) {

    /** More often than this annoys the site, and most readers see a post no sooner. */
    static final int MIN_MINUTES = 5;

    static final int MAX_MINUTES = 7 * 24 * 60;
    private static final int USUAL_MINUTES = 60;

    public AddFeed {
        everyMinutes = everyMinutes == null ? USUAL_MINUTES : everyMinutes;
    }
}
