package org.arazzoengine.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.jspecify.annotations.Nullable;

/**
 * Logging in code, without XML: silent, unless the environment variable {@code ARAZZO_LOG} names a level; then to
 * standard error. Reports never go through it. Found by Logback through its service file.
 */
public final class LogConfigurator extends ContextAwareBase implements Configurator {

    private static final String LEVEL = "arazzo.log";

    /** With no level wanted, not even Logback itself is loaded. */
    static void install(@Nullable String level) {
        if (level == null || level.isBlank()) {
            System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
            // SLF4J would say on standard error that it does as it is told.
            System.setProperty("slf4j.internal.verbosity", "ERROR");
        } else {
            System.setProperty(LEVEL, level);
        }
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{HH:mm:ss.SSS} %-5level %logger{0} - %msg%n");
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.toLevel(System.getProperty(LEVEL), Level.INFO));
        root.addAppender(appender);
        // The client's wire and header loggers print credentials, swagger-parser's and JSONPath's what they read.
        context.getLogger("org.apache.hc").setLevel(Level.INFO);
        context.getLogger("io.swagger").setLevel(Level.WARN);
        context.getLogger("com.jayway").setLevel(Level.WARN);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
