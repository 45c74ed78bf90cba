/**
 * Emails scheduled reports to their recipients, and daily digests to those who want them: reads {@code marketing.reports} and
 * queues the copies, which {@link com.dryjets.email.transactional} delivers. Each copy has a link by which its
 * recipient stops it without a login. Start reading at {@link com.dryjets.email.report.ReportEventsConsumer}.
 */
package com.dryjets.email.report;
