package com.dryjets.local.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;

/** A process for the tests: writes its id to a file, says READY and stays, or ends with a complaint. */
final class TinyService {
    private TinyService() {}

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
