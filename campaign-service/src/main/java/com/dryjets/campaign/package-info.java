/**
 * Campaigns: lifecycle, launch workflow and budget.
 *
 * <p>Owns campaigns, their allocations, workflow and history, and projections of what the channels do for them.
 * Publishes {@code marketing.campaigns}; reads {@code marketing.content}, {@code .posts}, {@code .emails}, {@code
 * .performance} and {@code .insights}.
 *
 * <p>Start reading at {@code campaign.CampaignResource}, then {@code lifecycle.LaunchRules} and {@code
 * workflow.StepRules}.
 */
package com.dryjets.campaign;
