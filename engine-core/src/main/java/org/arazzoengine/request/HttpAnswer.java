package org.arazzoengine.request;

import java.time.Duration;

/**
 * An answer, fully read: nothing above the transport can leak a connection.
 *
 * @param status from 100 to 599
 * @param elapsed from before the request was sent until the last byte of the answer
 */
public record HttpAnswer(int status, Headers headers, Body body, Duration elapsed) {}
