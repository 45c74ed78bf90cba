package com.dryjets.local.launcher;

import com.dryjets.local.launcher.platform.Layout;
import com.dryjets.local.launcher.platform.RunningProcesses;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stops the platform in order and leaves no process behind, even if the supervisor has crashed. */
@Command(name = "down", description = "Stop the platform and keep its data.")
final class Down implements Callable<Integer> {
    private final Layout layout;

    Down(Layout layout) {
        this.layout = layout;
    }

    @Override
    public Integer call() {
        RunningProcesses running = new RunningProcesses(layout);
        if (running.processes().isEmpty()) {
            System.out.println("DryJets Marketing is not running.");
            return 0;
        }
        running.stop();
        System.out.println("DryJets Marketing stopped.");
        return 0;
    }
}
