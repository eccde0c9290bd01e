package org.vigie.equinox;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.eclipse.equinox.log.ExtendedLogService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.service.log.LogLevel;
import org.slf4j.LoggerFactory;

@SuppressWarnings("deprecation") // Eclipse's bundles use the old methods
class ForwardedLoggerTest {

    private static final String NAME = "org.example.bundle";

    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final Logger target = (Logger) LoggerFactory.getLogger(NAME);
    private final ExtendedLogService logger = ForwardedLogger.of(NAME);

    @BeforeEach
    void listen() {
        written.start();
        target.addAppender(written);
        target.setLevel(Level.INFO);
        target.setAdditive(false);
    }

    @AfterEach
    void stop() {
        target.detachAppender(written);
    }

    @Test
    void levelsByNumberAndByNameArriveAsTheyAreMeant() {
        IllegalStateException cause = new IllegalStateException("why");
        logger.log(LogLevel.ERROR.ordinal(), "by number", cause);
        logger.log((Object) "context", LogLevel.WARN.ordinal(), "with a {} context");
        logger.info("by {} and {}", "name", 2);
        logger.debug("not wanted");
        assertThat(written.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.ERROR, Level.WARN,
                Level.INFO);
        assertThat(written.list).extracting(ILoggingEvent::getFormattedMessage).containsExactly("by number",
                "with a {} context", "by name and 2");
        assertThat(written.list.getFirst().getThrowableProxy().getMessage()).isEqualTo("why");
    }

    @Test
    void otherLoggersAreAskedByNameOrClass() {
        assertThat(logger.getName()).isEqualTo(NAME);
        assertThat(logger.getLogger("org.example.other").getName()).isEqualTo("org.example.other");
        assertThat(logger.getLogger(List.class).getName()).isEqualTo(List.class.getName());
        assertThat(logger.isDebugEnabled()).isFalse();
        assertThat(logger.isLoggable(LogLevel.WARN.ordinal())).isTrue();
        assertThat(logger).isEqualTo(logger).isNotEqualTo(ForwardedLogger.of(NAME)).hasSameHashCodeAs(logger);
    }

    @Test
    void whatEclipseSaysOnEveryFrameworkButItsOwnIsLeftOut() {
        logger.log(LogLevel.ERROR.ordinal(), "Could not get activator for org.example");
        assertThat(written.list).isEmpty();
    }
}
