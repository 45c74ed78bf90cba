/**
 * Publishes posts on social networks, each exactly once as far as the networks allow, and reports what they count.
 *
 * <p>Owns the connected accounts, the post queue, the ledger of publish attempts and the networks' counters. Reads {@code
 * marketing.campaigns} and {@code marketing.content}; writes {@code marketing.posts} and {@code marketing.metrics}.
 *
 * <p>Start reading at {@code queue.CampaignEventsConsumer}, then {@code queue.CampaignScheduler} and {@code
 * publishing.Publisher}.
 */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "DryJets API",
                        version = "1.0.0",
                        description = "Connected accounts, the post queue, and what networks count for a post."),
        tags = {
            @Tag(name = "Accounts", description = "Connect and remove accounts at social networks."),
            @Tag(name = "Posts", description = "Schedule, change and read posts, and what networks count for them."),
            @Tag(name = "Platforms", description = "Read how much of the networks' rate limits is left.")
        })
package com.dryjets.social;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
