package com.dryjets.social.network;

import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Boots the service once for the tests of all clients, with scripted networks and media from fixtures. */
public final class NetworkProfile implements QuarkusTestProfile {

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(PlatformResource.class, Map.of("service", "social")),
                new TestResourceEntry(NetworkServerResource.class));
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(FixtureMedia.class);
    }
}
