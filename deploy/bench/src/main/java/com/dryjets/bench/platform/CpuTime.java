package com.dryjets.bench.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * CPU time used by the parts of the platform. Unlike wall-clock time, it hardly depends on other load on the machine,
 * and it shows which part a change made more expensive.
 */
public record CpuTime(Duration service, Duration compiler, Duration kafka, Duration postgres) {

    /** The unit of /proc/PID/stat on every Linux that Java runs on. */
    private static final Duration TICK = Duration.ofMillis(10);

    private static final int USER_TICKS = 11;
    private static final int SYSTEM_TICKS = 12;

    /** Returns the CPU time used so far. */
    public static CpuTime of(Service service, Infra infra) {
        return of(List.of(service), infra);
    }

    /** Returns the CPU time used so far by all replicas together. */
    public static CpuTime of(List<Service> replicas, Infra infra) {
        return new CpuTime(
                used(replicas.stream().map(Service::process)),
                replicas.stream().map(replica -> compiling(replica.process())).reduce(Duration.ZERO, Duration::plus),
                used(Stream.of(infra.process())),
                used(infra.postgres()));
    }

    /** Returns the CPU time used since an earlier reading. */
    public CpuTime since(CpuTime earlier) {
        return new CpuTime(
                service.minus(earlier.service),
                compiler.minus(earlier.compiler),
                kafka.minus(earlier.kafka),
                postgres.minus(earlier.postgres));
    }

    /** Formats the microseconds per item. */
    public String perItem(double items) {
        return "service %.1f (%.1f of them compiling), Kafka %.1f, PostgreSQL %.1f µs"
                .formatted(
                        micros(service) / items,
                        micros(compiler) / items,
                        micros(kafka) / items,
                        micros(postgres) / items);
    }

    private static double micros(Duration duration) {
        return duration.toNanos() / 1e3;
    }

    private static Duration used(Stream<ProcessHandle> processes) {
        return processes
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The part that the JVM's compilers used, which falls to nothing once the service is warm. */
    private static Duration compiling(ProcessHandle process) {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            long ticks = threads.mapToLong(CpuTime::compilerTicks).sum();
            return TICK.multipliedBy(ticks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long compilerTicks(Path thread) {
        try {
            String stat = Files.readString(thread.resolve("stat"));
            // PID (NAME) STATE ...: the name may contain spaces.
            String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return name.startsWith("C1 Compiler") || name.startsWith("C2 Compiler")
                    ? Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS])
                    : 0;
        } catch (IOException e) {
            return 0; // The thread has ended.
        }
    }
}
