/**
 * Everything that is known of one campaign, in one call. Each part is read on its own, at the same time and within a time
 * limit, so that one that fails or is slow is marked and the rest is there. Owns no table.
 *
 * <p>Start reading at {@link com.dryjets.orchestrator.dashboard.DashboardService}.
 */
package com.dryjets.orchestrator.dashboard;
