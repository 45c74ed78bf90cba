package com.dryjets.orchestrator.performance;

import com.dryjets.common.marketing.Channel;
import com.dryjets.common.marketing.Figures;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The totals of a campaign's channel on one day.
 *
 * @param day in UTC
 */
public record DayFigures(Channel channel, LocalDate day, Figures figures, Instant asOf) {}
