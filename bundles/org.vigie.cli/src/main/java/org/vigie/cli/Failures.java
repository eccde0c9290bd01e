package org.vigie.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.command.CommandException;
import org.vigie.command.ExitCode;
import org.vigie.command.Subcommand;
import org.vigie.corpus.CorpusBusyException;
import org.vigie.corpus.CorpusException;
import org.vigie.ingest.ContributionException;
import org.vigie.isolation.Contribution;
import org.vigie.isolation.Failure;
import org.vigie.plugins.PluginException;
import org.vigie.search.SearchException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import tools.jackson.core.exc.JacksonIOException;

/** Runs subcommands and turns whatever they throw into a message and an exit code. The one place that does. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final long GRACE_SECONDS = 20;

    private final StandardStreams streams;
    private final Messages messages;
    private final CommandGuard guard;

    Failures(StandardStreams streams, Messages messages, CommandGuard guard) {
        this.streams = streams;
        this.messages = messages;
        this.guard = guard;
    }

    /** Runs a subcommand. Ctrl+C lets it end at its next safe point. */
    int run(Subcommand subcommand, Contribution contribution, ProcessContext context) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = Thread.ofPlatform().unstarted(() -> cancel(context, ended));
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            int code = attempt(subcommand, contribution, context);
            if (context.wasCancelled()) {
                return ExitCode.CANCELLED;
            }
            return code == ExitCode.OK ? streams.failure().map(this::unwritten).orElse(code) : code;
        } finally {
            ended.countDown();
            if (!context.wasCancelled()) {
                removeHook(hook);
            }
        }
    }

    private static void cancel(ProcessContext context, CountDownLatch ended) {
        context.cancel();
        if (!context.isAskedForCancellation()) {
            return; // nobody would notice; whatever is being written is safe against a sudden end
        }
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

    private int attempt(Subcommand subcommand, Contribution contribution, ProcessContext context) {
        try {
            return guard.run(subcommand, contribution, context);
        } catch (CommandException e) {
            return told(e.exitCode(), e.getMessage(), e);
        } catch (CorpusBusyException e) {
            return told(ExitCode.BUSY, e.getMessage(), e);
        } catch (PluginException e) {
            return told(e.problem() == PluginException.Problem.BUSY ? ExitCode.BUSY : ExitCode.FAILED, e.getMessage(),
                    e);
        } catch (ContributionException e) {
            return told(ExitCode.FAULT, e.getMessage(), e);
        } catch (CorpusException | SearchException e) {
            return told(ExitCode.FAILED, e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            return told(ExitCode.USAGE, e.getMessage(), e);
        } catch (IOException e) {
            return unwritten(e);
        } catch (UncheckedIOException e) {
            return unwritten(e.getCause());
        } catch (JacksonIOException e) {
            return unwritten(e.getCause());
        } catch (Throwable e) {
            // whatever it is, the user must hear of it and the log must have it
            LOG.error("The subcommand {} of {} failed", contribution.id(), contribution.bundle(), e);
            guard.failed(contribution, Failure.of(e));
            return told(ExitCode.FAULT,
                    messages.text("failure.fault", Failure.of(e), System.getProperty("vigie.log", "")), e);
        }
    }

    /** A reader that has seen enough, such as head, is no failure that needs words. */
    private int unwritten(IOException e) {
        if ("Broken pipe".equals(e.getMessage())) {
            return ExitCode.FAILED;
        }
        return told(ExitCode.FAILED, messages.text("failure.io", reason(e)), e);
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> denied.getFile() + " (no right)";
            case NoSuchFileException missing -> missing.getFile() + " (no such file or folder)";
            default -> String.valueOf(e.getMessage());
        };
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
