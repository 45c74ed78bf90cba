package com.dryjets.local.launcher;

import com.dryjets.local.launcher.platform.Layout;
import com.dryjets.local.launcher.platform.Leftovers;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stops the platform in order and leaves no process behind, whatever became of its supervisor. */
@Command(name = "down", description = "Stop the platform; its data stays.")
final class Down implements Callable<Integer> {
    private final Layout layout;

    Down(Layout layout) {
        this.layout = layout;
    }

    @Override
    public Integer call() {
        Leftovers running = new Leftovers(layout);
        if (running.processes().isEmpty()) {
            System.out.println("Nothing is running.");
            return 0;
        }
        running.stop();
        System.out.println("Stopped.");
        return 0;
    }
}
