/**
 * Counts metric records, each once, and answers how campaigns and content perform: dashboards, trends, attribution,
 * summaries, reports and exports. Owns metric_record and everything it adds up to (rollup_*, campaign_summary,
 * touched_record, performance_mark, campaign_money_day, campaign_conversion), campaign_projection, its copy of campaigns, the exchange rates
 * that convert money, report_link and report_schedule.
 *
 * <p>In: {@code marketing.metrics}, {@code marketing.campaigns}. Out: {@code marketing.performance}, {@code
 * marketing.reports}.
 *
 * <p>Three flows cross packages:
 *
 * <ul>
 *   <li>{@code ingest} stores a batch through {@code record}, {@code rollup} and {@code attribution} in one transaction.
 *   <li>{@code rollup} publishes changed totals and adds them to campaign_summary, whose trigger {@code summary_changed}
 *       signals the open streams of {@code dashboard}.
 *   <li>{@code campaign} applies a campaign's events to its projection, its local days and its summary.
 * </ul>
 *
 * <p>Start reading at {@link com.dryjets.analytics.ingest.kafka.MetricConsumer} for writing, and at {@link
 * com.dryjets.analytics.dashboard.DashboardResource} for reading.
 */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "DryJets API",
                        version = "1.0.0",
                        description = "Metrics of campaigns and content: dashboards, trends, attribution, reports."),
        tags = {
            @Tag(name = "Metric records", description = "Record metrics from systems without Kafka."),
            @Tag(
                    name = "Campaign metrics",
                    description = "Read a campaign's dashboard, trends, channels and attribution."),
            @Tag(name = "Content metrics", description = "Read how a post, email or other piece of content performs."),
            @Tag(name = "All campaigns", description = "Compare all campaigns of the tenant."),
            @Tag(name = "Exchange rates", description = "Read and set the rates that convert amounts."),
            @Tag(name = "Reports", description = "Create reports and exports of a campaign."),
            @Tag(name = "Shared reports", description = "Share reports by links that work without a login."),
            @Tag(name = "Report schedules", description = "Email reports to recipients on a schedule."),
            @Tag(name = "Models", description = "See what the words of reports by language models cost.")
        })
package com.dryjets.analytics;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
