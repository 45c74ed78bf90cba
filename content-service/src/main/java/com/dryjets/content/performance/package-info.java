/**
 * What pieces have achieved: our copy of the totals that analytics-service publishes for each content reference. Owns the
 * table {@code content_performance}.
 *
 * <p>Start reading at {@link com.dryjets.content.performance.PerformanceService}.
 */
package com.dryjets.content.performance;
