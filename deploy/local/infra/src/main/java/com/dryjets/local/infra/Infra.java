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

/** Starts PostgreSQL and Kafka in one JVM, prints one READY line with their ports, and stops both when it is ended. */
@Command(name = "infra", mixinStandardHelpOptions = true)
public final class Infra implements Callable<Integer> {
    /** A thread for each task: on a small machine the common pool has one, and tasks that wait for each other hang. */
    static final Executor THREADS = task -> new Thread(task, "infra").start();

    private static final int CANNOT_START = 3;
    private static final Logger CONTROLLER_LOG = Logger.getLogger("org.apache.kafka.controller");

    @Option(names = "--data", required = true, description = "Folder that holds everything that lasts.")
    Path data;

    @Option(names = "--binaries", description = "Where PostgreSQL's programs are unpacked (default: under --data).")
    Path binaries;

    @Option(names = "--pg-port", defaultValue = "0", description = "0 takes any free port.")
    int pgPort;

    @Option(names = "--kafka-port", defaultValue = "0", description = "0 takes any free port.")
    int kafkaPort;

    @Option(names = "--no-fsync", description = "Faster, but a crash of the machine may lose commits: for tests.")
    boolean noFsync;

    @Option(
            names = "--pg-setting",
            paramLabel = "NAME=VALUE",
            description = "A setting of PostgreSQL, as in postgresql.conf; its own defaults suit a small machine.")
    Map<String, String> pgSettings = Map.of();

    @Option(names = "--topics", description = "File with the topics to create when they are missing.")
    Path topics;

    @Option(names = "--databases", split = ",", description = "Databases (and roles) to create when they are missing.")
    List<String> databases = List.of();

    @Option(names = "--parent", description = "Process id to die with.")
    Long parent;

    @Option(names = "--die-with-stdin", description = "End when standard input is closed.")
    boolean dieWithStdin;

    public static void main(String... args) {
        // Kafka tells its life story at INFO, and warns of every new or resumed log.
        Logger.getLogger("").setLevel(Level.WARNING);
        CONTROLLER_LOG.setLevel(Level.SEVERE);
        int exit = new CommandLine(new Infra())
                .setExecutionExceptionHandler(Infra::oneLine)
                .execute(args);
        System.exit(exit);
    }

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(data);
        Path folder = data.toAbsolutePath().normalize();
        try (FileChannel channel = lock(folder)) {
            tie();
            CompletableFuture<PostgresServer> postgres =
                    CompletableFuture.supplyAsync(() -> startPostgres(folder), THREADS);
            CompletableFuture<KafkaBroker> kafka = CompletableFuture.supplyAsync(() -> startKafka(folder), THREADS);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, kafka), "stop"));
            say("READY pg=%d kafka=%d"
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
            throw new StartupProblem("PostgreSQL runs, but its databases could not be made: " + e.getMessage(), e);
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

    private void tie() {
        if (parent != null) {
            Lifeline.tieToProcess(parent);
        }
        if (dieWithStdin) {
            Lifeline.tieToStandardInput();
        }
    }

    // Two of them on one folder would destroy each other's data; the lock ends with the process, however it ends.
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
            throw new StartupProblem("%s is in use by another process: stop that one first.".formatted(folder));
        }
        return channel;
    }

    private static void stop(
            CompletableFuture<? extends AutoCloseable> first, CompletableFuture<? extends AutoCloseable> second) {
        CompletableFuture.allOf(closed(first), closed(second)).join();
    }

    private static CompletableFuture<Void> closed(CompletableFuture<? extends AutoCloseable> server) {
        return server.handle((started, failure) -> started).thenAcceptAsync(Infra::close, THREADS);
    }

    private static void close(@Nullable AutoCloseable server) {
        try {
            if (server != null) {
                server.close();
            }
        } catch (Exception e) {
            say("Stopping failed: " + e.getMessage());
        }
    }

    private static int oneLine(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        Throwable cause = e instanceof CompletionException ? e.getCause() : e;
        String line = cause instanceof StartupProblem ? cause.getMessage() : "Could not start: " + cause;
        command.getErr().println(line);
        return CANNOT_START;
    }

    @SuppressWarnings("SystemOut") // the READY line is this program's answer
    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
