package org.arazzoengine.query.regex;

import org.arazzoengine.query.QuerySyntaxException;

/** The flags of ECMA-262 that change what matches; {@code g} and {@code d} are known and change nothing here. */
record Flags(boolean ignoreCase, boolean multiline, boolean dotAll, boolean unicode, boolean sticky) {

    /** {@code offset} is where a message places {@code flags}. */
    static Flags read(String flags, int offset) throws QuerySyntaxException {
        for (int at = 0; at < flags.length(); at++) {
            char flag = flags.charAt(at);
            if ("dgimsuy".indexOf(flag) < 0 || flags.indexOf(flag) != at) {
                throw new QuerySyntaxException(
                        offset + at, "expected flags out of d, g, i, m, s, u and y, each once, found '" + flag + "'");
            }
        }
        return new Flags(
                flags.indexOf('i') >= 0,
                flags.indexOf('m') >= 0,
                flags.indexOf('s') >= 0,
                flags.indexOf('u') >= 0,
                flags.indexOf('y') >= 0);
    }
}
