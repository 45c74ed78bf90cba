/**
 * Reports that are emailed regularly. Owns report_schedule; writes {@code marketing.reports}. Start reading at {@link
 * com.dryjets.analytics.report.schedule.ScheduleRunService}.
 */
package com.dryjets.analytics.report.schedule;
