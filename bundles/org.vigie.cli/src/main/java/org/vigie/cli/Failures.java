package org.vigie.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.command.CommandException;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.corpus.CorpusBusyException;
import org.vigie.corpus.CorpusException;
import org.vigie.search.SearchException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs subcommands and turns whatever they throw into a message and an exit code. The one place that does. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final long GRACE_SECONDS = 20;

    private final StandardStreams streams;
    private final Messages messages;

    Failures(StandardStreams streams, Messages messages) {
        this.streams = streams;
        this.messages = messages;
    }

    /** Runs a subcommand. Ctrl+C lets it end at its next safe point. */
    int run(Subcommand subcommand, ProcessContext context) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = Thread.ofPlatform().unstarted(() -> cancel(context, ended));
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            int code = attempt(subcommand, context);
            streams.close();
            return context.isCancelled() ? ExitCode.CANCELLED : code;
        } finally {
            ended.countDown();
            if (!context.isCancelled()) {
                removeHook(hook);
            }
        }
    }

    private static void cancel(ProcessContext context, CountDownLatch ended) {
        context.cancel();
        try {
            ended.await(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // the process is ending already
        }
    }

    private int attempt(Subcommand subcommand, ProcessContext context) {
        try {
            return subcommand.run(context);
        } catch (CommandException e) {
            return told(e.exitCode(), e.getMessage(), e);
        } catch (CorpusBusyException e) {
            return told(ExitCode.BUSY, e.getMessage(), e);
        } catch (CorpusException | SearchException | IllegalArgumentException e) {
            return told(ExitCode.FAILED, e.getMessage(), e);
        } catch (IOException e) {
            return told(ExitCode.FAILED, messages.text("failure.io", e.getMessage()), e);
        } catch (UncheckedIOException e) {
            return told(ExitCode.FAILED, messages.text("failure.io", e.getCause().getMessage()), e);
        } catch (Exception | LinkageError | StackOverflowError e) {
            LOG.error("The subcommand {} failed", subcommand.getClass().getName(), e);
            return told(ExitCode.FAULT, messages.text("failure.fault", e, System.getProperty("vigie.log", "")), e);
        }
    }

    private int told(int code, String message, Throwable cause) {
        LOG.info("Exit code {}", code, cause);
        streams.out().flush();
        streams.err().println("vigie: " + message);
        return code;
    }

    /** Says what is wrong with a command line. */
    int usage(ParameterException e) {
        CommandLine line = e.getCommandLine();
        streams.err().println("vigie: " + e.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(e, streams.err())) {
            streams.err().println(messages.text("failure.usage", line.getCommandSpec().qualifiedName()));
        }
        return ExitCode.USAGE;
    }
}
