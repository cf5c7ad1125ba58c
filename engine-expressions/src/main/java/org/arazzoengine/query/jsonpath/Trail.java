package org.arazzoengine.query.jsonpath;

/** The normalized path (RFC 9535 section 2.7) to the node an evaluation is at. */
final class Trail {

    private final StringBuilder path = new StringBuilder("$");

    int length() {
        return path.length();
    }

    void cut(int length) {
        path.setLength(length);
    }

    void member(String name) {
        path.append('[');
        Quoting.quote(name, path);
        path.append(']');
    }

    void element(int index) {
        path.append('[').append(index).append(']');
    }

    String path() {
        return path.toString();
    }
}
