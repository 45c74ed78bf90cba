package com.dryjets.local.demo.sample;

import com.dryjets.local.demo.Platform;
import com.dryjets.local.demo.Terminal;
import com.dryjets.local.demo.api.DemoFailure;
import java.nio.file.Path;
import java.time.Clock;

/** Loads the sample history and says where to look at it. */
public final class Sample {

    private Sample() {}

    public static void main(String... args) {
        Platform platform = Platform.local(Path.of(System.getProperty("dryjets.root", "")));
        Terminal terminal = new Terminal(System.out);
        try {
            new SampleHistory(platform, terminal, Clock.systemUTC()).load();
        } catch (DemoFailure failure) {
            terminal.failure(failure.getMessage());
            System.exit(1);
        }
        terminal.line("Look at it: %s, sign in as Milo (marketer at sample) or Vida (viewer)", platform.page("/"));
    }
}
