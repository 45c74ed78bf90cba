package com.dryjets.analytics.ingest.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to recorded metrics, which show on dashboards about a second later. */
@Schema(name = "Accepted")
record AcceptedRecords(
        @Schema(description = "Number of records accepted", examples = "2")
        int accepted) {}
