package com.dryjets.testkit.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Isolates modules that are tested in parallel, since they use the same topic names: each test JVM holds a lane for as
 * long as it lives, and each lane has its own servers. Modules tested one after another share a lane.
 */
final class Lane {

    private Lane() {}

    /**
     * Returns the number (from 1) of this JVM's lane: the one it holds, otherwise the first that no live JVM holds. Two
     * JVMs must not call this at the same time.
     */
    static int claim(Path build) throws IOException {
        long self = ProcessHandle.current().pid();
        List<Long> holders = holders(build);
        int lane = holders.indexOf(self);
        if (lane < 0) {
            lane = IntStream.range(0, holders.size())
                    .filter(other -> ProcessHandle.of(holders.get(other)).isEmpty())
                    .findFirst()
                    .orElse(holders.size());
            Files.writeString(holder(build, lane), Long.toString(self));
        }
        return lane + 1;
    }

    private static List<Long> holders(Path build) throws IOException {
        List<Long> holders = new ArrayList<>();
        while (Files.exists(holder(build, holders.size()))) {
            holders.add(Long.parseLong(Files.readString(holder(build, holders.size()))));
        }
        return holders;
    }

    private static Path holder(Path build, int lane) {
        return build.resolve("lane-" + (lane + 1) + ".pid");
    }
}
