package org.vigie.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LeashTest {

    private static final Duration SHORT = Duration.ofMillis(100);

    private final CountDownLatch release = new CountDownLatch(1);

    @Test
    void givesBackWhatTheWorkReturns() throws Exception {
        assertThat(new Leash(SHORT).<String>call("t", () -> Thread.currentThread().getName())).isEqualTo("t");
    }

    @Test
    void throwsWhatTheWorkThrows() {
        IOException failure = new IOException("no");
        assertThatThrownBy(() -> new Leash(SHORT).call("t", () -> {
            throw failure;
        })).isInstanceOf(Leash.ThrownException.class).cause().isSameAs(failure);
        StackOverflowError error = new StackOverflowError("deep");
        assertThatThrownBy(() -> new Leash(SHORT).call("t", () -> {
            throw error;
        })).isInstanceOf(Leash.ThrownException.class).cause().isSameAs(error);
    }

    @Test
    void letsGoOfWhatHangsAndSaysWhere() {
        assertThatThrownBy(() -> new Leash(SHORT).call("t", this::hang)).isInstanceOf(Leash.HungException.class)
                .cause().satisfies(where -> assertThat(where.getStackTrace())
                        .anyMatch(frame -> frame.getMethodName().equals("hang")));
        release.countDown();
    }

    /** Ends neither by itself nor by an interruption. */
    private Void hang() {
        while (true) {
            try {
                release.await();
                return null;
            } catch (InterruptedException _) {
                // that is what hanging means
            }
        }
    }

    @Test
    void timeThatTheHostTakesDoesNotCount() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Leash leash = new Leash(SHORT);
        assertThat(leash.<Boolean>call("t",
                () -> leash.back(() -> never.await(SHORT.toMillis() * 5, TimeUnit.MILLISECONDS)))).isFalse();
    }

    @Test
    void whatWasLetGoGetsNothingAnyMore() throws Exception {
        Leash leash = new Leash(SHORT);
        CompletableFuture<Throwable> late = new CompletableFuture<>();
        assertThatThrownBy(() -> leash.call("t", () -> {
            hang();
            try {
                return leash.back(() -> "too late");
            } catch (Leash.LetGoException e) {
                late.complete(e);
                throw e;
            }
        })).isInstanceOf(Leash.HungException.class);
        release.countDown();
        assertThat(late.get(20, TimeUnit.SECONDS)).isInstanceOf(Leash.LetGoException.class);
    }

    @Test
    void aThreadThatIsUsedAgainIsAsItWas() throws Exception {
        try (ExecutorService threads = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("idle").factory())) {
            Thread first = new Leash(SHORT, threads).call("first", () -> {
                Thread.currentThread().setContextClassLoader(new ClassLoader() {
                });
                return Thread.currentThread();
            });
            assertThat(first.getName()).isEqualTo("idle");
            assertThatThrownBy(() -> new Leash(SHORT, threads).call("hanging", () -> {
                release.await();
                return null;
            })).isInstanceOf(Leash.HungException.class);
            String second = new Leash(Duration.ZERO, threads).call("second",
                    () -> Thread.currentThread().getName() + " " + Thread.currentThread().isInterrupted() + " "
                            + (Thread.currentThread().getContextClassLoader() == getClass().getClassLoader()));
            assertThat(second).isEqualTo("second false true");
        }
    }

    @Test
    void anInterruptedCallerLetsTheWorkGo() throws Exception {
        CompletableFuture<Throwable> seen = new CompletableFuture<>();
        CountDownLatch begun = new CountDownLatch(1);
        Thread caller = Thread.ofPlatform().start(() -> {
            try {
                new Leash(Duration.ZERO).call("t", () -> {
                    begun.countDown();
                    release.await();
                    return null;
                });
            } catch (Throwable e) {
                seen.complete(e);
            }
        });
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        caller.interrupt();
        assertThat(seen.get(20, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
    }
}
