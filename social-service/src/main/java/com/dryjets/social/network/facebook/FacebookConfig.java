package com.dryjets.social.network.facebook;

import com.dryjets.social.network.graph.GraphConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** Settings of Facebook. */
@ConfigMapping(prefix = "dryjets.social.facebook")
interface FacebookConfig extends GraphConfig {

    /** What a person is asked to allow; each of them needs Meta's review of the application. */
    @WithDefault("pages_show_list,pages_read_engagement,pages_read_user_content,pages_manage_posts,"
            + "pages_manage_engagement,read_insights")
    List<String> scopes();

    /** The pause between looks at a video that Facebook processes. */
    @WithDefault("15s")
    Duration videoPause();

    /** How much of a video is sent in one call. */
    @WithDefault("16777216")
    int chunkBytes();

    /** The largest video that is uploaded. Facebook takes 10 GB; every byte passes through this service's disk. */
    @WithDefault("2147483648")
    long maxVideoBytes();
}
