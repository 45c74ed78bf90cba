package com.dryjets.local.demo;

import java.nio.file.Path;

/** Runs the journey in a terminal; exits with 1 where a figure differs. */
public final class Demo {

    private Demo() {}

    public static void main(String... args) {
        Path root =
                Path.of(System.getProperty("dryjets.root", "")).toAbsolutePath().normalize();
        Terminal terminal = new Terminal(System.out);
        try {
            Comparison comparison = new Journey(Platform.local(root), terminal).run(phase -> {});
            terminal.line("");
            if (comparison.isEqual() && comparison.repeatedMails() == 0) {
                terminal.line("Every figure is equal, to the unit.");
            } else {
                terminal.line("Some figures differ.");
                System.exit(1);
            }
        } catch (DemoFailure failure) {
            terminal.line("%s", failure.getMessage());
            System.exit(1);
        }
    }
}
