/**
 * Projections of the metrics of campaigns by channel and day, by hour, and by piece of content, and the totals of past
 * campaigns that others are compared with. Fed by marketing.performance.
 *
 * <p>Start reading at {@link com.dryjets.orchestrator.performance.PerformanceEventsConsumer} and {@link
 * com.dryjets.orchestrator.performance.CampaignPerformance}.
 */
package com.dryjets.orchestrator.performance;
