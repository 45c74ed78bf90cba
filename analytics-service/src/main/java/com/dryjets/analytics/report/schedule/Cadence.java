package com.dryjets.analytics.report.schedule;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often a report is sent. */
@Schema(name = "Cadence")
enum Cadence {
    DAILY,
    WEEKLY,
    MONTHLY
}
