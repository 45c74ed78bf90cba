/**
 * The words that the other packages share for what metrics show: a finding with its evidence, samples, statistic and expected
 * effect, and how numbers, days and times are written.
 *
 * <p>Start reading at {@link com.dryjets.orchestrator.finding.Finding}.
 */
package com.dryjets.orchestrator.finding;
