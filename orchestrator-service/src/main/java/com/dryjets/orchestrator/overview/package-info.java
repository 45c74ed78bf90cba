/**
 * What needs a person, over all running campaigns of a tenant, ranked by what waiting costs. Each assessment writes a summary
 * of its campaign; the overview reads nothing else than these rows and the failures and recommendations that they name, so it
 * costs the same however long campaigns have been running. Owns campaign_summary.
 *
 * <p>Start reading at {@link com.dryjets.orchestrator.overview.WaitingRules}, which decides what waiting costs, and {@link
 * com.dryjets.orchestrator.overview.OverviewService}.
 */
package com.dryjets.orchestrator.overview;
