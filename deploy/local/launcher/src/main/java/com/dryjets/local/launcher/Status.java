package com.dryjets.local.launcher;

import com.dryjets.local.launcher.platform.Layout;
import com.dryjets.local.launcher.platform.RunningProcesses;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows each process with its state, memory, uptime and restarts. */
@Command(name = "status", description = "Show the state of each process; exits 1 unless all are ready.")
final class Status implements Callable<Integer> {
    private final Layout layout;

    Status(Layout layout) {
        this.layout = layout;
    }

    @Override
    public Integer call() {
        if (new RunningProcesses(layout).processes().isEmpty()) {
            System.out.println("DryJets Marketing is not running. Start it with ./run up.");
            return 1;
        }
        Overview overview = new Overview(layout);
        System.out.println(overview.processes());
        return overview.allReady() ? 0 : 1;
    }
}
