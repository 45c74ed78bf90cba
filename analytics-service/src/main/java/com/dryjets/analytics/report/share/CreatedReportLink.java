package com.dryjets.analytics.report.share;

import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new link with its address. */
@Schema(name = "CreatedReportLink")
record CreatedReportLink(
        @Schema(
                description =
                        "Opens the report without a login. It cannot be shown again, because only its hash is stored")
        URI url,

        ReportLinkView link) {}
