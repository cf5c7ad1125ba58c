package org.arazzoengine.query.regex;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many parts a pattern in RE2's syntax has once its repeats are written out: RE2 writes them out before it looks
 * how many that makes. Counts rather too much than too little. Used for one count only.
 */
final class Re2Size {

    private static final long MUCH = Long.MAX_VALUE / 4_000;

    private final String pattern;
    private final Deque<Long> outer = new ArrayDeque<>();
    private int at;
    private long sum;
    private long last;

    private Re2Size(String pattern) {
        this.pattern = pattern;
    }

    static long of(String pattern) {
        Re2Size size = new Re2Size(pattern);
        while (size.at < pattern.length()) {
            size.part();
        }
        return size.sum;
    }

    private void part() {
        char c = pattern.charAt(at++);
        switch (c) {
            case '(' -> {
                outer.push(sum);
                sum = 0;
            }
            case ')' -> close();
            case '{' -> becomes((last + 1) * Math.max(1, highestCount()));
            case '*', '+', '?' -> becomes(last + 1);
            case '[' -> {
                skipClass();
                add();
            }
            case '\\' -> {
                skipEscape();
                add();
            }
            default -> add();
        }
    }

    private void add() {
        last = 1;
        sum++;
    }

    private void becomes(long size) {
        long now = Math.min(MUCH, size);
        sum = Math.min(MUCH, sum - last + now);
        last = now;
    }

    private void close() {
        last = sum + 1;
        sum = Math.min(MUCH, last + (outer.isEmpty() ? 0 : outer.pop()));
    }

    /** The highest number up to the brace that closes; more than RE2 repeats is as good as 1,001. */
    private long highestCount() {
        long highest = 0;
        long number = 0;
        while (at < pattern.length() && "0123456789,".indexOf(pattern.charAt(at)) >= 0) {
            char c = pattern.charAt(at++);
            number = c == ',' ? 0 : Math.min(1_001, number * 10 + (c - '0'));
            highest = Math.max(highest, number);
        }
        at += pattern.startsWith("}", at) ? 1 : 0;
        return highest;
    }

    private void skipClass() {
        at += pattern.startsWith("^", at) ? 1 : 0;
        at += pattern.startsWith("]", at) ? 1 : 0;
        while (at < pattern.length() && pattern.charAt(at) != ']') {
            at += pattern.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private void skipEscape() {
        if (pattern.startsWith("Q", at)) {
            int end = pattern.indexOf("\\E", at);
            sum += (end < 0 ? pattern.length() : end) - at;
            at = end < 0 ? pattern.length() : end + 2;
        } else if (at < pattern.length()) {
            boolean braced = "xpP".indexOf(pattern.charAt(at)) >= 0 && pattern.startsWith("{", at + 1);
            int end = braced ? pattern.indexOf('}', at) : -1;
            at = end < 0 ? at + 1 : end + 1;
        }
    }
}
