package com.dryjets.orchestrator.projection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a changed campaign is assessed. */
@ConfigMapping(prefix = "dryjets.due-campaigns")
public interface DueCampaignConfig {

    /** How often due campaigns are assessed. The schedule of the assessment reads it. */
    @WithDefault("1s")
    Duration every();

    /**
     * How long changes are gathered before a campaign is due. Metrics change up to once a second on each channel, and one
     * assessment should cover a burst of changes.
     */
    @WithDefault("2s")
    Duration settling();

    /** How long a replica may take to assess a campaign. Curves take seconds; if it dies, another one follows after this time. */
    @WithDefault("1m")
    Duration lease();
}
