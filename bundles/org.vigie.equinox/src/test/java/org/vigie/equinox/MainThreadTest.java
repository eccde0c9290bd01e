package org.vigie.equinox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.osgi.service.runnable.ApplicationRunnable;
import org.junit.jupiter.api.Test;

class MainThreadTest {

    private final MainThread main = new MainThread();

    @Test
    void runsWhatIsLaunchedOnTheThreadThatCalls() throws Exception {
        AtomicReference<Thread> ran = new AtomicReference<>();
        Thread.ofPlatform().start(() -> main.launch(argument -> {
            ran.set(Thread.currentThread());
            return argument;
        }, 7)).join();
        assertThat(main.call()).isEqualTo(7);
        assertThat(ran.get()).isSameAs(Thread.currentThread());
    }

    @Test
    void stopsWhatRunsWhenItIsShutDown() throws Exception {
        AtomicReference<String> told = new AtomicReference<>("");
        main.launch(new ApplicationRunnable() {
            @Override
            public Object run(Object argument) {
                main.shutdown();
                return told.get();
            }

            @Override
            public void stop() {
                told.set("stop");
            }
        }, null);
        assertThat(main.call()).isEqualTo("stop");
        assertThat(main.call()).as("whoever waits is let go").isNull();
    }
}
