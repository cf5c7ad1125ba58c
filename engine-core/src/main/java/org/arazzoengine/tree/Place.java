package org.arazzoengine.tree;

/** Line and column in one number, both from 1, columns in code points: every node has one, so it has to be small. */
final class Place {

    static final long START = of(1, 1);

    private Place() {}

    static long of(int line, int column) {
        return (long) line << Integer.SIZE | column;
    }

    static int line(long place) {
        return (int) (place >>> Integer.SIZE);
    }

    static int column(long place) {
        return (int) place;
    }

    static String describe(long place) {
        return "line " + line(place) + ", column " + column(place);
    }
}
