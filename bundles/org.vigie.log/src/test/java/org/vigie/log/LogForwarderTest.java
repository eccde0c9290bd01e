package org.vigie.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.service.log.FormatterLogger;
import org.slf4j.LoggerFactory;

class LogForwarderTest {

    private final Logger target = (Logger) LoggerFactory.getLogger("a.b");
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @BeforeEach
    void listen() {
        said.start();
        target.setLevel(Level.INFO);
        target.setAdditive(false);
        target.addAppender(said);
    }

    @AfterEach
    void stop() {
        target.detachAppender(said);
    }

    @Test
    void forwardsMessagesWithTheirCauses() {
        IllegalStateException cause = new IllegalStateException("why");
        new LogForwarder().getLogger("a.b").error("component {} of {}", "x", "y", cause);
        assertThat(said.list).hasSize(1);
        ILoggingEvent event = said.list.getFirst();
        assertThat(event.getFormattedMessage()).isEqualTo("component x of y");
        assertThat(event.getLevel()).isEqualTo(Level.ERROR);
        assertThat(event.getThrowableProxy().getMessage()).isEqualTo("why");
    }

    @Test
    void formatsAsTheOtherInterfaceDoes() {
        new LogForwarder().getLogger("a.b", FormatterLogger.class).warn("%d %%", 5);
        assertThat(said.list.getFirst().getFormattedMessage()).isEqualTo("5 %");
    }

    @Test
    void heedsTheLevel() {
        org.osgi.service.log.Logger logger = new LogForwarder().getLogger("a.b");
        logger.debug("quiet");
        assertThat(said.list).isEmpty();
        assertThat(logger.isDebugEnabled()).isFalse();
        assertThat(logger.isWarnEnabled()).isTrue();
        logger.warn(it -> it.warn("said by {}", it.getName()));
        assertThat(said.list.getFirst().getFormattedMessage()).isEqualTo("said by a.b");
    }
}
