package com.dryjets.local.launcher;

import com.dryjets.local.launcher.platform.Layout;
import com.dryjets.local.launcher.platform.Leftovers;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows which processes run, whether they can be used, what they hold and how often they were started again. */
@Command(name = "status", description = "Show what runs; exits 1 unless everything is ready.")
final class Status implements Callable<Integer> {
    private final Layout layout;

    Status(Layout layout) {
        this.layout = layout;
    }

    @Override
    public Integer call() {
        if (new Leftovers(layout).processes().isEmpty()) {
            System.out.println("Nothing is running: ./run up starts it.");
            return 1;
        }
        Overview overview = new Overview(layout);
        System.out.println(overview.processes());
        return overview.allReady() ? 0 : 1;
    }
}
