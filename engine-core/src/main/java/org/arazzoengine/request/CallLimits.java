package org.arazzoengine.request;

import java.time.Duration;

/**
 * Bounds of each call.
 *
 * @param timeout for connecting, and again for the answer; positive
 * @param maxAnswerBytes the longest answer body that is read; positive
 */
public record CallLimits(Duration timeout, long maxAnswerBytes) {

    /** 30 seconds (decision 81), 64 MiB. */
    public static final CallLimits DEFAULT = new CallLimits(Duration.ofSeconds(30), 64L * 1024 * 1024);

    public CallLimits {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout must be positive, was " + timeout);
        }
        if (maxAnswerBytes < 1) {
            throw new IllegalArgumentException("maxAnswerBytes must be at least 1, was " + maxAnswerBytes);
        }
    }
}
