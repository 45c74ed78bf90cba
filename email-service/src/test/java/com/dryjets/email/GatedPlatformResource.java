package com.dryjets.email;

import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TcpGate;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** The platform with a gate in front of the database, through which all of the service's connections lead. */
public final class GatedPlatformResource implements QuarkusTestResourceLifecycleManager {

    private final PlatformResource platform = new PlatformResource();
    private TcpGate gate;

    @Override
    public void init(Map<String, String> args) {
        platform.init(args);
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(platform.start());
        gate = new TcpGate(settings.get("DB_HOST"), Integer.parseInt(settings.get("DB_PORT")));
        settings.put("DB_HOST", "127.0.0.1");
        settings.put("DB_PORT", Integer.toString(gate.port()));
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(gate, new TestInjector.MatchesType(TcpGate.class));
    }

    @Override
    public void stop() {
        gate.close();
        platform.stop();
    }
}
