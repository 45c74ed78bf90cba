/** What a campaign will spend and bring, and how well that was foretold. Start reading at {@code ForecastRules}. */
package com.dryjets.campaign.forecast;
