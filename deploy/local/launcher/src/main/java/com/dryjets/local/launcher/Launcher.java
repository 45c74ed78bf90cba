package com.dryjets.local.launcher;

import com.dryjets.local.infra.StartupProblem;
import com.dryjets.local.launcher.platform.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Implements the {@code ./run} commands that need a JVM. */
@Command(
        name = "./run",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {Up.class, Down.class, Status.class, Token.class})
public final class Launcher {
    private Launcher() {}

    public static void main(String... args) {
        Layout layout = new Layout(
                Path.of(System.getProperty("dryjets.root", "")).toAbsolutePath().normalize());
        CommandLine line = new CommandLine(new Launcher(), new WithLayout(layout));
        line.setExecutionExceptionHandler(Launcher::printProblem);
        line.setParameterExceptionHandler(Launcher::printUsageProblem);
        System.exit(line.execute(args));
    }

    // Prints a problem the user can fix as one line; anything else is a bug and keeps its stack trace.
    private static int printProblem(Exception e, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        StartupProblem problem = switch (e) {
            case StartupProblem known -> known;
            case UncheckedIOException failure -> StartupProblem.of(failure.getCause());
            case IOException failure -> StartupProblem.of(failure);
            default -> throw e;
        };
        line.getErr().println(problem.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static int printUsageProblem(CommandLine.ParameterException e, String... args) {
        e.getCommandLine().getErr().println(e.getMessage() + ". ./run help lists the options.");
        return CommandLine.ExitCode.USAGE;
    }

    private record WithLayout(Layout layout) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                return type.getDeclaredConstructor(Layout.class).newInstance(layout);
            } catch (NoSuchMethodException e) {
                return CommandLine.defaultFactory().create(type);
            }
        }
    }
}
