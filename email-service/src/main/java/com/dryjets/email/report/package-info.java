/**
 * Emails scheduled reports to their recipients. Owns report_email and report_recipient; reads {@code marketing.reports}.
 * The emails follow the rules of a campaign's emails (decision 16), but are no marketing: they are not tracked, count in no
 * metric, and don't stop for people who unsubscribed from marketing; each copy has a link by which its recipient stops the
 * report. Start reading at {@link
 * com.dryjets.email.report.ReportEventsConsumer}.
 */
package com.dryjets.email.report;
