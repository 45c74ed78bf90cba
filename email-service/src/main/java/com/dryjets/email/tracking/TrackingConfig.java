package com.dryjets.email.tracking;

import io.smallrye.config.ConfigMapping;

/** How links in mails are made. */
@ConfigMapping(prefix = "dryjets.tracking")
public interface TrackingConfig {

    /** Where recipients reach the gateway. */
    String publicUrl();

    /** 32 bytes in Base64 that sign the links; all replicas share them, and mails that are out need them for ever. */
    String secretsKey();
}
