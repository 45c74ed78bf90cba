package com.dryjets.social.network;

import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Boots the service once for the tests of several networks, with scripted networks and media from a folder. */
public final class ScriptedNetworksProfile implements QuarkusTestProfile {

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(PlatformResource.class, Map.of("service", "social")),
                new TestResourceEntry(ScriptedNetworks.class));
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(MediaFolder.class);
    }
}
