package com.dryjets.orchestrator.performance;

import java.util.UUID;

/** A name by which metrics may refer to content of a campaign: the id of the piece, or of the post or email. */
public record ContentRef(UUID campaignId, UUID contentRef) {}
