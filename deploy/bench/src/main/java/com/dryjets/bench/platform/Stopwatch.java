package com.dryjets.bench.platform;

/** Measures elapsed time. */
public final class Stopwatch {

    private final long begin = System.nanoTime();

    private Stopwatch() {}

    public static Stopwatch start() {
        return new Stopwatch();
    }

    public long nanos() {
        return System.nanoTime() - begin;
    }

    public double seconds() {
        return nanos() / 1e9;
    }
}
