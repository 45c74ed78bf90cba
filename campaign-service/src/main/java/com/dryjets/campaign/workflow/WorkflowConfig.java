package com.dryjets.campaign.workflow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patient the workflow is. */
@ConfigMapping(prefix = "dryjets.workflow")
interface WorkflowConfig {

    /** How long channels may take to answer a launch: a restart of their service takes seconds, a broken one needs a person. */
    @WithDefault("2m")
    Duration answerWithin();

    /** How long after an item's time its channel may be silent about it: a network that limits its callers takes minutes. */
    @WithDefault("30m")
    Duration reportWithin();
}
