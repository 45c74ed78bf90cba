package com.dryjets.local.infra;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts PostgreSQL and Kafka in one JVM, prints a READY line with their ports, and stops both on exit. */
@Command(
        name = "infra",
        mixinStandardHelpOptions = true,
        description = "Runs PostgreSQL and Kafka in one JVM until it is stopped.")
public final class Infra implements Callable<Integer> {
    /**
     * Runs each task on its own thread: on a small machine the common pool has one thread, and tasks that wait for each
     * other would deadlock.
     */
    static final Executor THREADS = task -> new Thread(task, "infra").start();

    private static final int STARTUP_FAILED = 3;
    private static final Logger CONTROLLER_LOG = Logger.getLogger("org.apache.kafka.controller");

    @Option(names = "--data", required = true, description = "Folder for all persistent data.")
    Path data;

    @Option(
            names = "--binaries",
            description = "Folder to unpack the PostgreSQL binaries into (default: under --data).")
    Path binaries;

    @Option(names = "--pg-port", defaultValue = "0", description = "PostgreSQL port; 0 picks a free one.")
    int pgPort;

    @Option(names = "--kafka-port", defaultValue = "0", description = "Kafka port; 0 picks a free one.")
    int kafkaPort;

    @Option(names = "--no-fsync", description = "Faster, but commits may be lost if the machine crashes. For tests.")
    boolean noFsync;

    @Option(
            names = "--pg-setting",
            paramLabel = "NAME=VALUE",
            description =
                    "A PostgreSQL setting, as in postgresql.conf. May be repeated; the defaults suit a small machine.")
    Map<String, String> pgSettings = Map.of();

    @Option(names = "--topics", description = "File that lists the topics to create if missing.")
    Path topics;

    @Option(
            names = "--databases",
            split = ",",
            description = "Databases, each with a role of the same name, to create if missing.")
    List<String> databases = List.of();

    @Option(names = "--parent", description = "Exit when the process with this id exits.")
    Long parent;

    @Option(names = "--die-with-stdin", description = "Exit when standard input is closed.")
    boolean dieWithStdin;

    public static void main(String... args) {
        // At INFO, Kafka logs hundreds of lines on startup; its controller also warns about every new or resumed log.
        Logger.getLogger("").setLevel(Level.WARNING);
        CONTROLLER_LOG.setLevel(Level.SEVERE);
        int exit = new CommandLine(new Infra())
                .setExecutionExceptionHandler(Infra::printProblem)
                .execute(args);
        System.exit(exit);
    }

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(data);
        Path folder = data.toAbsolutePath().normalize();
        try (FileChannel channel = lock(folder)) {
            tieLifetime();
            CompletableFuture<PostgresServer> postgres =
                    CompletableFuture.supplyAsync(() -> startPostgres(folder), THREADS);
            CompletableFuture<KafkaBroker> kafka = CompletableFuture.supplyAsync(() -> startKafka(folder), THREADS);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, kafka), "stop"));
            print("READY pg=%d kafka=%d"
                    .formatted(postgres.join().port(), kafka.join().port()));
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private PostgresServer startPostgres(Path folder) {
        Path programs = binaries == null ? folder.resolve("postgres/programs") : binaries.toAbsolutePath();
        PostgresServer server =
                PostgresServer.start(folder.resolve("postgres"), programs, pgPort, !noFsync, pgSettings);
        try (ServiceDatabases services = new ServiceDatabases(server.superuserUrl())) {
            for (String database : databases) {
                services.ensure(database);
            }
            return server;
        } catch (SQLException e) {
            server.close();
            throw new StartupProblem(
                    "PostgreSQL is running, but its databases could not be created: " + e.getMessage(), e);
        }
    }

    private KafkaBroker startKafka(Path folder) {
        KafkaBroker broker = KafkaBroker.start(folder.resolve("kafka"), kafkaPort);
        if (topics != null) {
            try (Topics admin = new Topics(broker.bootstrapServers())) {
                admin.ensure(Topics.read(topics));
            }
        }
        return broker;
    }

    private void tieLifetime() {
        if (parent != null) {
            Lifeline.tieToProcess(parent);
        }
        if (dieWithStdin) {
            Lifeline.tieToStandardInput();
        }
    }

    // Two processes on one folder would corrupt its data. The operating system releases the lock even after a crash.
    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new StartupProblem("%s is in use by another process. Stop that process first.".formatted(folder));
        }
        return channel;
    }

    private static void stop(
            CompletableFuture<? extends AutoCloseable> first, CompletableFuture<? extends AutoCloseable> second) {
        CompletableFuture.allOf(closeWhenStarted(first), closeWhenStarted(second))
                .join();
    }

    private static CompletableFuture<Void> closeWhenStarted(CompletableFuture<? extends AutoCloseable> server) {
        return server.handle((started, failure) -> started).thenAcceptAsync(Infra::close, THREADS);
    }

    private static void close(@Nullable AutoCloseable server) {
        try {
            if (server != null) {
                server.close();
            }
        } catch (Exception e) {
            print("Shutdown failed: " + e.getMessage());
        }
    }

    private static int printProblem(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        Throwable cause = e instanceof CompletionException ? e.getCause() : e;
        String line = switch (cause) {
            case StartupProblem problem -> problem.getMessage();
            case IOException failure -> StartupProblem.of(failure).getMessage();
            default -> "Startup failed: " + cause;
        };
        command.getErr().println(line.replaceAll("\\s*\\R\\s*", " "));
        return STARTUP_FAILED;
    }

    @SuppressWarnings("SystemOut") // the READY line is this program's output
    private static void print(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
