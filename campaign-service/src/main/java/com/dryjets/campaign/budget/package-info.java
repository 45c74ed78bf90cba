/** How a campaign's budget is divided and spent. Start reading at {@code BudgetResource}, then {@code PacingRules}. */
package com.dryjets.campaign.budget;
