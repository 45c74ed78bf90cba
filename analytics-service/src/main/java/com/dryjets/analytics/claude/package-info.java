/** Claude as a writer of reports. Start reading at {@link com.dryjets.analytics.claude.ClaudeReportWriter}. */
package com.dryjets.analytics.claude;
