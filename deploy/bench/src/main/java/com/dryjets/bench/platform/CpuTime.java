package com.dryjets.bench.platform;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * Processor time that the parts of the platform have used. Unlike the clock it hardly minds what else the machine does,
 * and it tells which part a change made dearer.
 */
public record CpuTime(Duration service, Duration kafka, Duration postgres) {

    /** What has been used so far. */
    public static CpuTime of(Service service, Infra infra) {
        return new CpuTime(
                used(Stream.of(service.process())), used(Stream.of(infra.process())), used(infra.postgres()));
    }

    /** What was used since an earlier reading. */
    public CpuTime since(CpuTime earlier) {
        return new CpuTime(
                service.minus(earlier.service), kafka.minus(earlier.kafka), postgres.minus(earlier.postgres));
    }

    /** Microseconds for each of so many things. */
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
