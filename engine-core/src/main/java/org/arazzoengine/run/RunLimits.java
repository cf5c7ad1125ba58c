package org.arazzoengine.run;

import java.time.Duration;
import org.arazzoengine.request.CallLimits;

/**
 * Bounds of a run (decisions 64, 66 and 81).
 *
 * @param call of each call; a step's own {@code timeout} counts instead of the one here
 * @param runTimeout of the whole run; positive
 * @param maxSteps how many attempts of steps an entry workflow may have, those of called workflows included; at least 1
 * @param maxDepth how deep workflows may call each other; at least 1
 * @param maxRetryAfter the longest delay that an answer may ask for; not negative
 * @param maxFailures after how many failed entry workflows the others are skipped; at least 1
 */
public record RunLimits(
        CallLimits call, Duration runTimeout, int maxSteps, int maxDepth, Duration maxRetryAfter, int maxFailures) {

    /** One hour, 1,000 steps, depth 32, five minutes; no workflow is skipped. */
    public static final RunLimits DEFAULT =
            new RunLimits(CallLimits.DEFAULT, Duration.ofHours(1), 1000, 32, Duration.ofMinutes(5), Integer.MAX_VALUE);

    public RunLimits {
        if (runTimeout.isNegative() || runTimeout.isZero()) {
            throw new IllegalArgumentException("runTimeout must be positive, was " + runTimeout);
        }
        if (maxSteps < 1) {
            throw new IllegalArgumentException("maxSteps must be at least 1, was " + maxSteps);
        }
        if (maxDepth < 1) {
            throw new IllegalArgumentException("maxDepth must be at least 1, was " + maxDepth);
        }
        if (maxRetryAfter.isNegative()) {
            throw new IllegalArgumentException("maxRetryAfter must not be negative, was " + maxRetryAfter);
        }
        if (maxFailures < 1) {
            throw new IllegalArgumentException("maxFailures must be at least 1, was " + maxFailures);
        }
    }

    public RunLimits withCall(CallLimits bounds) {
        return new RunLimits(bounds, runTimeout, maxSteps, maxDepth, maxRetryAfter, maxFailures);
    }

    public RunLimits withRunTimeout(Duration timeout) {
        return new RunLimits(call, timeout, maxSteps, maxDepth, maxRetryAfter, maxFailures);
    }

    public RunLimits withMaxSteps(int steps) {
        return new RunLimits(call, runTimeout, steps, maxDepth, maxRetryAfter, maxFailures);
    }

    public RunLimits withMaxDepth(int depth) {
        return new RunLimits(call, runTimeout, maxSteps, depth, maxRetryAfter, maxFailures);
    }

    public RunLimits withMaxRetryAfter(Duration delay) {
        return new RunLimits(call, runTimeout, maxSteps, maxDepth, delay, maxFailures);
    }

    public RunLimits withMaxFailures(int failures) {
        return new RunLimits(call, runTimeout, maxSteps, maxDepth, maxRetryAfter, failures);
    }
}
