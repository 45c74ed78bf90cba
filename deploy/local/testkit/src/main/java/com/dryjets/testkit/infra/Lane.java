package com.dryjets.testkit.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Keeps modules that are tested at the same time apart, since they use topics of the same names: a JVM holds a lane for
 * as long as it lives, and each lane has servers of its own. Modules that are tested one after the other share one.
 */
final class Lane {

    private Lane() {}

    /**
     * The number, from 1, of this JVM's lane: the one it holds, else the first that no living JVM holds. Not to be called
     * by two JVMs at once.
     */
    static int take(Path build) throws IOException {
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
