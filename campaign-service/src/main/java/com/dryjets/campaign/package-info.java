/**
 * Campaigns: plan, lifecycle, launch workflow and budget.
 *
 * <p>Owns campaigns with their history, allocations, workflow, coordination, forecasts and live feed, and projections of
 * their content, posts, emails and performance. Publishes {@code marketing.campaigns}; reads {@code marketing.content},
 * {@code .posts}, {@code .emails}, {@code .performance} and {@code .insights}.
 *
 * <p>Packages build on each other in this order: {@code livefeed} and {@code projection}; {@code campaign}; {@code
 * savedview}, {@code performance} and {@code coordination}; {@code budget} and {@code workflow}; {@code lifecycle}, {@code optimization},
 * {@code forecast} and {@code overview}.
 *
 * <p>Start reading at {@code campaign.CampaignResource}, then {@code lifecycle.LaunchService} and {@code
 * workflow.Workflow}.
 */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "DryJets API",
                        version = "1.0.0",
                        description = "Campaigns: plan, lifecycle, launch workflow and budget."),
        tags = {
            @Tag(name = "Campaigns", description = "Create, list, read, edit and duplicate campaigns."),
            @Tag(name = "Saved views", description = "Save filters and an order of the campaign list under a name."),
            @Tag(name = "Lifecycle", description = "Launch, pause, resume, complete and archive campaigns."),
            @Tag(name = "Workflow", description = "Follow, retry and coordinate the launch workflow."),
            @Tag(name = "Status", description = "Read a campaign's status, content and items, or stream its changes."),
            @Tag(name = "Performance", description = "Read the metrics and KPIs of a campaign's channels."),
            @Tag(name = "Budget", description = "Read, reallocate, optimize and forecast a campaign's budget.")
        })
package com.dryjets.campaign;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
