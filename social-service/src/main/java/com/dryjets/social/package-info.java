/**
 * Posts on social networks: when they go out, that they go out once, and what comes of them.
 *
 * <p>Owns the connected accounts, the post queue, the ledger of publishing attempts and the networks' counters.
 * Publishes {@code marketing.posts} and {@code marketing.metrics}; reads {@code marketing.campaigns} and {@code
 * marketing.content}.
 *
 * <p>Start reading at {@code events.CampaignEventsConsumer}, then {@code planning.CampaignQueue} and {@code
 * publishing.Publisher}.
 */
package com.dryjets.social;
