package com.dryjets.orchestrator.finding;

import java.time.LocalDate;

/**
 * The comparison behind a finding.
 *
 * @param text the evidence in one or two sentences
 * @param subject the side that the finding is about
 * @param comparedWith the other side
 * @param from first day of the metrics that were compared: in UTC, or of hours in the campaign's time zone
 * @param to last day of these metrics
 */
public record Evidence(
        String text,
        Measure measure,
        Sample subject,
        Sample comparedWith,
        Statistic statistic,
        LocalDate from,
        LocalDate to) {}
