package com.dryjets.social.network.instagram;

import com.dryjets.social.network.graph.GraphConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** Settings of Instagram. */
@ConfigMapping(prefix = "dryjets.social.instagram")
interface InstagramConfig extends GraphConfig {

    /** What a person is asked to allow; each of them needs Meta's review of the application. */
    @WithDefault("instagram_basic,instagram_content_publish,instagram_manage_comments,instagram_manage_insights,"
            + "instagram_manage_contents,pages_show_list,pages_read_engagement,business_management")
    List<String> scopes();

    /** The pause between looks at a picture that Instagram fetches; it takes a few seconds. */
    @WithDefault("3s")
    Duration picturePause();

    /** The pause between looks at a video; Instagram recommends one look a minute at most for five minutes. */
    @WithDefault("60s")
    Duration videoPause();
}
