/**
 * Links that open a report without a login. Owns report_link. Start reading at {@link
 * com.dryjets.analytics.report.share.ReportLinkService}.
 */
package com.dryjets.analytics.report.share;
