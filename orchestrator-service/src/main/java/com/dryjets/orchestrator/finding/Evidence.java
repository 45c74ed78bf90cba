package com.dryjets.orchestrator.finding;

import java.time.LocalDate;

/**
 * The comparison behind a finding.
 *
 * @param text the evidence in one or two sentences
 * @param subject the side that the finding is about
 * @param comparedWith the other side
 * @param from first UTC day of the campaign's metrics
 * @param to last UTC day of the campaign's metrics
 */
public record Evidence(
        String text,
        Measure measure,
        Sample subject,
        Sample comparedWith,
        Statistic statistic,
        LocalDate from,
        LocalDate to) {}
