package org.arazzoengine.request;

/**
 * The transport: sends calls. Implementations never retry, follow redirects or keep cookies on their own, and are safe
 * for use by several threads.
 */
public interface Exchanges {

    /**
     * Sends {@code call} and reads the answer whole. Any status is an answer.
     *
     * @throws ExchangeException when there is no complete answer; its message is for users
     * @throws InterruptedException when the thread was interrupted while waiting
     */
    HttpAnswer send(HttpCall call) throws ExchangeException, InterruptedException;
}
