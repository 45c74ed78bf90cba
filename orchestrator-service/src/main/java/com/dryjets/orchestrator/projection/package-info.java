/**
 * Projections of campaigns, content, posts, emails and accounts, and the marks of campaigns whose data has changed since their
 * latest assessment. Fed by marketing.campaigns, .content, .posts and .emails.
 *
 * <p>Start reading at {@link com.dryjets.orchestrator.projection.CampaignEventsConsumer} and {@link
 * com.dryjets.orchestrator.projection.DueCampaignService}.
 */
package com.dryjets.orchestrator.projection;
