/**
 * RSS and Atom feeds whose new entries become drafts. Owns the tables {@code content_feed} and {@code content_feed_post}.
 *
 * <p>Start reading at {@link com.dryjets.content.feed.FeedResource}, then {@link com.dryjets.content.feed.FeedPoller} and
 * {@link com.dryjets.content.feed.EntryPieces}.
 */
package com.dryjets.content.feed;
