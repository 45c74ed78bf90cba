package com.dryjets.orchestrator.overview;

import com.dryjets.contracts.marketing.Channel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A failure or recommendation that needs a person, as the summary of its campaign keeps it.
 *
 * @param id of the failure or recommendation
 */
record RankedAction(ActionType type, UUID id, @Nullable Channel channel, Waiting waiting) {}
