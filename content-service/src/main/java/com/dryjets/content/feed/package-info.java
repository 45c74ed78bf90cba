/**
 * RSS and Atom feeds whose new entries become drafts. Owns the table {@code content_feed}.
 *
 * <p>Start reading at {@link com.dryjets.content.feed.FeedResource}, then {@link com.dryjets.content.feed.FeedPoller}.
 */
package com.dryjets.content.feed;
