package com.dryjets.analytics.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That records were taken. They show on dashboards about a second later. */
@Schema(name = "Accepted")
record Accepted(
        @Schema(description = "How many records were taken", examples = "2")
        int accepted) {}
