package com.dryjets.analytics.report.schedule;

import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the last run of a schedule failed. */
@Schema(name = "ReportRunError")
enum RunError {
    /** The campaign was deleted; the schedule is paused. */
    CAMPAIGN_NOT_FOUND,
    /** The report could not be created; the log has the reason. */
    REPORT_FAILED;

    static RunError of(Throwable failure) {
        return failure instanceof Problem problem && problem.type() == ProblemType.NOT_FOUND
                ? CAMPAIGN_NOT_FOUND
                : REPORT_FAILED;
    }
}
