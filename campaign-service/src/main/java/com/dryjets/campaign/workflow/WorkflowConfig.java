package com.dryjets.campaign.workflow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The timeouts of the workflow. */
@ConfigMapping(prefix = "dryjets.workflow")
interface WorkflowConfig {

    /** How long channels may take to answer a launch. A restarting service needs seconds, a broken one a person. */
    @WithDefault("2m")
    Duration answerWithin();

    /** How long a channel may be silent about an item that is due. A rate-limited network takes minutes. */
    @WithDefault("30m")
    Duration reportWithin();
}
