/**
 * Metric ingest, rollups, dashboards, reports and exports. Owns metric_record, the rollups and summaries, and the campaign
 * view.
 *
 * <p>In: {@code marketing.metrics}, {@code marketing.campaigns}. Out: {@code marketing.performance}.
 *
 * <p>Start reading at {@link com.dryjets.analytics.ingest.MetricConsumer} for what comes in, and at {@link
 * com.dryjets.analytics.dashboard.DashboardResource} for what is answered.
 */
package com.dryjets.analytics;
