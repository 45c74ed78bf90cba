package com.dryjets.bench.platform;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * CPU time used by the parts of the platform. Unlike wall-clock time, it hardly depends on other load on the machine,
 * and it shows which part a change made more expensive.
 */
public record CpuTime(Duration service, Duration kafka, Duration postgres) {

    /** Returns the CPU time used so far. */
    public static CpuTime of(Service service, Infra infra) {
        return new CpuTime(
                used(Stream.of(service.process())), used(Stream.of(infra.process())), used(infra.postgres()));
    }

    /** Returns the CPU time used since an earlier reading. */
    public CpuTime since(CpuTime earlier) {
        return new CpuTime(
                service.minus(earlier.service), kafka.minus(earlier.kafka), postgres.minus(earlier.postgres));
    }

    /** Formats the microseconds per item. */
    public String perItem(double items) {
        return "service %.1f, Kafka %.1f, PostgreSQL %.1f µs"
                .formatted(micros(service) / items, micros(kafka) / items, micros(postgres) / items);
    }

    private static double micros(Duration duration) {
        return duration.toNanos() / 1e3;
    }

    private static Duration used(Stream<ProcessHandle> processes) {
        return processes
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
