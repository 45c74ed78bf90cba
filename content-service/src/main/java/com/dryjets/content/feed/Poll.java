package com.dryjets.content.feed;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of a poll that succeeded.
 *
 * @param title null if the document did not change
 * @param drafts new drafts
 * @param refused entries that could not become drafts
 * @param refusal why the last of them could not
 */
record Poll(
        @Nullable String title,
        @Nullable String etag,
        @Nullable String lastModified,
        int drafts,
        int refused,
        @Nullable String refusal) {

    static Poll of(Reading.Changed changed, EntryDrafts.Made made) {
        String title = changed.document().title();
        return new Poll(
                title.isEmpty() ? null : title,
                changed.etag(),
                changed.lastModified(),
                made.drafts(),
                made.refused(),
                made.refusal());
    }

    /** The site has nothing new, so that what the last document brought stays as it is. */
    static Poll unchanged(ClaimedFeed feed) {
        return new Poll(null, feed.etag(), feed.lastModified(), 0, feed.refused(), feed.refusal());
    }
}
