package org.arazzoengine.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.request.ExchangeException;

/**
 * The failures of one call in words, by what was under way and the kind of the exception. Texts of exceptions are not
 * passed on, except those of the operating system: they may quote headers.
 *
 * <p>A thread that was interrupted gets an {@link InterruptedException} instead: closing the connection under it is how
 * its wait ended.
 */
record Faults(Peer peer, Duration timeout) {

    private static final String CHECK_NAME = "Is it spelt right, and is the network reachable?";
    private static final String CHECK_SERVER = "Is the server running, and are host and port those of the server?";
    private static final String MORE_TIME = "Is the server overloaded? --timeout allows more time.";
    private static final String NOT_COMPLETE = "The server or something before it broke off; its log may say why.";

    ExchangeException noFreeConnection(Exception cause) {
        return fault(
                Problem.CONNECT_TIMEOUT,
                "no connection to " + peer + " became free within " + words(timeout) + ": " + Connections.MAX_PER_HOST
                        + " calls are under way",
                "Run fewer workflows at once, or allow more time with --timeout.",
                cause);
    }

    /** While the connection was made. */
    ExchangeException connecting(IOException cause) throws InterruptedException {
        checkInterrupt(cause);
        if (cause instanceof UnknownHostException) {
            return fault(Problem.HOST_UNKNOWN, "the name " + peer.name() + " cannot be resolved", CHECK_NAME, cause);
        }
        if (cause instanceof SocketTimeoutException) {
            String message = "connecting to " + peer + " took longer than " + words(timeout);
            return fault(Problem.CONNECT_TIMEOUT, message, CHECK_SERVER, cause);
        }
        if (cause instanceof ConnectException) {
            String message = "nothing listens at " + peer + " (connection refused)";
            return fault(Problem.CONNECTION_REFUSED, message, CHECK_SERVER, cause);
        }
        if (cause instanceof SSLException tls) {
            return TlsFaults.fault(peer, tls);
        }
        String message = "no connection to " + peer + " can be made" + detail(cause);
        return fault(Problem.TRANSPORT, message, CHECK_SERVER, cause);
    }

    /** While the request was sent, or its status and headers were waited for. */
    ExchangeException waiting(Exception cause) throws InterruptedException {
        checkInterrupt(cause);
        if (cause instanceof SocketTimeoutException) {
            String message = peer + " did not answer within " + words(timeout);
            return fault(Problem.ANSWER_TIMEOUT, message, MORE_TIME, cause);
        }
        if (cause instanceof NoHttpResponseException) {
            String message = peer + " closed the connection without an answer";
            return fault(Problem.CONNECTION_LOST, message, NOT_COMPLETE, cause);
        }
        if (cause instanceof WholeHeadParser.CutOffException) {
            String message = "the answer of " + peer + " was cut off in its headers";
            return fault(Problem.ANSWER_CUT_OFF, message, NOT_COMPLETE, cause);
        }
        return broken(cause, "the connection to " + peer + " was lost before an answer came");
    }

    /**
     * While the body was read.
     *
     * @param announced its length in bytes, negative when the headers did not say it
     */
    ExchangeException reading(IOException cause, long announced, long arrived) throws InterruptedException {
        checkInterrupt(cause);
        String progress = announced < 0
                ? arrived + " bytes arrived, its end did not"
                : announced + " bytes were announced, " + arrived + " arrived";
        if (cause instanceof SocketTimeoutException) {
            String message = "the answer of " + peer + " stopped for " + words(timeout) + ": " + progress;
            return fault(Problem.ANSWER_TIMEOUT, message, MORE_TIME, cause);
        }
        if (cause instanceof ConnectionClosedException || endedInChunk(cause)) {
            String message = "the answer of " + peer + " was cut off: " + progress;
            return fault(Problem.ANSWER_CUT_OFF, message, NOT_COMPLETE, cause);
        }
        return broken(cause, "the connection to " + peer + " was lost in the middle of an answer");
    }

    /** The body kept coming, but not to its end in time. */
    ExchangeException tooSlow(long announced, long arrived) {
        String message = "the answer of " + peer + " was not complete within " + words(timeout) + ": "
                + (announced < 0 ? "" : announced + " bytes were announced, ") + arrived + " arrived";
        return fault(Problem.ANSWER_TIMEOUT, message, MORE_TIME, new IOException(message));
    }

    ExchangeException tooLarge(String why) {
        String message = "the answer of " + peer + " is too large: " + why;
        return fault(Problem.ANSWER_TOO_LARGE, message, "--max-body sets the limit.", new IOException(message));
    }

    private ExchangeException broken(Exception cause, String lost) {
        if (cause instanceof SSLException tls) {
            return TlsFaults.fault(peer, tls);
        }
        if (cause instanceof MessageConstraintException) {
            String message = "the answer of " + peer + " has more than " + Connections.MAX_HEADERS
                    + " headers, or one longer than " + Connections.MAX_HEADER_LENGTH + " characters";
            return fault(Problem.TRANSPORT, message, "Such an answer is not read.", cause);
        }
        if (cause instanceof HttpException || cause instanceof MalformedChunkCodingException) {
            String message = "the answer of " + peer + " is not valid HTTP";
            return fault(Problem.TRANSPORT, message, "Does the port speak HTTP, or should the URL be https?", cause);
        }
        return fault(Problem.CONNECTION_LOST, lost + detail(cause), NOT_COMPLETE, cause);
    }

    /** The end between a chunk and its line break is the one cut that has no exception of its own. */
    private static boolean endedInChunk(IOException cause) {
        return cause instanceof TruncatedChunkException
                || cause instanceof MalformedChunkCodingException
                        && "CRLF expected at end of chunk".equals(cause.getMessage());
    }

    /** What the operating system said; never what the server sent. */
    private static String detail(Exception cause) {
        return cause instanceof SocketException && cause.getMessage() != null ? " (" + cause.getMessage() + ")" : "";
    }

    private static String words(Duration duration) {
        boolean whole = duration.toMillis() % 1_000 == 0;
        return whole ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    /** Both are asked: under load Java 25 was seen to close a channel for an interrupt whose flag was down already. */
    private static void checkInterrupt(Exception cause) throws InterruptedException {
        if (Thread.interrupted() || cause instanceof ClosedByInterruptException) {
            throw new InterruptedException();
        }
    }

    private static ExchangeException fault(Problem problem, String message, String hint, Exception cause) {
        return new ExchangeException(problem, message, hint, cause);
    }
}
