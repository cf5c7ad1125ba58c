package org.arazzoengine.request;

/** One header line. Names compare without case, values are as sent or received. */
public record Header(String name, String value) {}
