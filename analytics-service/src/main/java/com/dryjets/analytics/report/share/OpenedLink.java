package com.dryjets.analytics.report.share;

import com.dryjets.analytics.report.model.ReportScope.Subject;
import java.util.UUID;

/** A link whose address was opened, and what it shows. */
record OpenedLink(UUID id, Subject subject, LinkScope scope) {}
