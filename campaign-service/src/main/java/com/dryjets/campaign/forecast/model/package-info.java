/** Models of daily series, pure: a series in, courses that it may take out. Start reading at {@code DailyModel}. */
package com.dryjets.campaign.forecast.model;
