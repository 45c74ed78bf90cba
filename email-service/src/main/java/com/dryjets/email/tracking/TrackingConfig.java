package com.dryjets.email.tracking;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where the links in emails point, and how they are signed. */
@ConfigMapping(prefix = "dryjets.tracking")
public interface TrackingConfig {

    /** The public base URL at which recipients reach this API. */
    String publicUrl();

    /** At least 32 bytes in Base64, shared by all replicas. Changing it breaks the links in all emails sent so far. */
    String secretsKey();

    /**
     * The query parameter that tells the site which recipient followed a link, for the {@code recipientRef} of the conversions
     * that it reports. None unless set, because it changes the links.
     */
    Optional<String> recipientParameter();
}
