package com.dryjets.orchestrator.advice;

import java.time.LocalDate;

/**
 * The figures that advice rests on.
 *
 * @param text the evidence in a sentence or two
 * @param subject the side that the advice is about
 * @param comparedWith the side that it is held against
 * @param from first UTC day of the campaign's figures
 * @param to last UTC day of the campaign's figures
 */
public record Evidence(
        String text,
        Measure measure,
        Sample subject,
        Sample comparedWith,
        Statistic statistic,
        LocalDate from,
        LocalDate to) {}
