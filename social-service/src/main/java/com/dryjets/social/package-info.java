/**
 * Publishes posts on social networks, each once, and reports what they count.
 *
 * <p>Owns accounts at networks, the post queue, the publish ledger, posting slots, recurring posts and the networks'
 * counters. Reads {@code marketing.campaigns} and {@code marketing.content}; writes {@code marketing.posts} and {@code
 * marketing.metrics}.
 *
 * <p>Start reading at {@code lane.LaneService}, {@code publishing.LaneRunner} and {@code post.PostTransitions}; {@code
 * queue.CampaignQueue} shows what campaigns do.
 */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "DryJets API",
                        version = "1.0.0",
                        description =
                                "Accounts at social networks, the post queue, and what networks count for a post."),
        tags = {
            @Tag(name = "Accounts", description = "Connect, check and disconnect accounts at social networks."),
            @Tag(name = "Posts", description = "Schedule, change and read posts, and what networks count for them."),
            @Tag(name = "Posts at networks", description = "Edit, delete and count posts that are out."),
            @Tag(name = "Slots", description = "Weekly posting slots of accounts."),
            @Tag(name = "Recurring posts", description = "Posts that leave every week until their campaign ends."),
            @Tag(name = "Social settings", description = "Whether posts need the approval of a second person."),
            @Tag(name = "Platforms", description = "What networks allow, their best times and rate limits.")
        })
package com.dryjets.social;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
