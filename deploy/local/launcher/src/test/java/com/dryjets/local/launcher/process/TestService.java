package com.dryjets.local.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;

/** A process for tests: writes its id to a file, prints READY and keeps running, or fails with an error. */
final class TestService {
    private TestService() {}

    public static void main(String... args) throws IOException, InterruptedException {
        if (args[0].equals("fail")) {
            System.err.println("no such database");
            System.exit(7);
        }
        String pid = ProcessHandle.current().pid() + "\n";
        Files.writeString(Path.of(args[0]), pid, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        System.out.println("READY");
        new CountDownLatch(1).await();
    }
}
