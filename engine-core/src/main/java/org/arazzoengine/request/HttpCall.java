package org.arazzoengine.request;

import java.net.URI;
import java.time.Duration;

/**
 * A request, complete: nothing is added to it but what HTTP itself needs (Host, Content-Length, Connection).
 *
 * @param method in capitals
 * @param url absolute, http or https
 * @param body empty = none is sent
 * @param timeout for connecting, and again for the answer; positive
 * @param maxAnswerBytes the longest answer body that is read
 */
public record HttpCall(String method, URI url, Headers headers, Body body, Duration timeout, long maxAnswerBytes) {}
