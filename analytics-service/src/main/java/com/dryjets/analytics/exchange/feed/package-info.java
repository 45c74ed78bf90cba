/**
 * Reads the reference rates of the European Central Bank. Owns exchange_feed. Start reading at {@link
 * com.dryjets.analytics.exchange.feed.FeedService}.
 */
package com.dryjets.analytics.exchange.feed;
