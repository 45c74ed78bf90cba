/**
 * The post queue: what campaigns, approvals and people schedule, the claims of publishing replicas, and the ledger of
 * attempts. Owns the tables {@code post} and {@code publish_attempt}. Every writer of posts locks their campaign first.
 *
 * <p>Start reading at {@code CampaignEventsConsumer}, then {@code CampaignScheduler} and {@code PublishQueue}.
 */
package com.dryjets.social.queue;
