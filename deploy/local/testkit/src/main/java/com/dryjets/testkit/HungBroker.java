package com.dryjets.testkit;

import com.dryjets.testkit.infra.SharedInfra;

/** A broker that hangs until this is closed: it accepts connections and answers nothing, and then goes on. */
public final class HungBroker implements AutoCloseable {

    /** A test that is killed must not leave a broker that can never exit. */
    private final Thread resume = new Thread(SharedInfra::resumeBroker, "resume the broker");

    private HungBroker() {
        Runtime.getRuntime().addShutdownHook(resume);
        SharedInfra.suspendBroker();
    }

    /** Suspends the broker of this test run. */
    public static HungBroker start() {
        return new HungBroker();
    }

    @Override
    public void close() {
        SharedInfra.resumeBroker();
        Runtime.getRuntime().removeShutdownHook(resume);
    }
}
