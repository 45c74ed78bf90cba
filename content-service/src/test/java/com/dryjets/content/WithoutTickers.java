package com.dryjets.content;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A service that polls no feeds and makes no pieces from them by itself. */
public final class WithoutTickers implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("dryjets.feeds.check-every", "off");
    }

    /** After {@link TrustedSite}, which is there for all tests and sets the same property. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
